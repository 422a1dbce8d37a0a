/* What records are called where they are referred to. */
#include "internal.h"
#include "sql.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void store_show(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	if (value && field->kind == FIELD_REF)
		store_label(store, rectype_named(field->target), value, out);
	else
		value_show(field, value, out);
}

void store_label(
	struct store *store, const struct rectype *type, const char *uid, struct strbuf *out)
{
	struct strbuf sql = STRBUF_INIT;
	const char *list = type->label, *comma = "SELECT ";
	char word[64];
	struct query query;
	size_t start = out->length;

	while (word_next(&list, word)) {
		strbuf_add(&sql, comma);
		sql_field(type, rectype_field(type, word), &sql);
		comma = ", ";
	}
	strbuf_addf(&sql, " FROM \"%s\" t WHERE t.uid = :uid", type->name);
	query_open(&query, store, sql.text, NULL);
	query_text(&query, ":uid", uid);
	list = type->label;
	if (query_step(&query)) {
		for (int i = 0; word_next(&list, word); i++) {
			const char *value = query_column(&query, i);
			if (!value)
				continue;
			strbuf_add(out, out->length > start ? " " : "");
			store_show(store, rectype_field(type, word), value, out);
		}
	}
	if (!query_close(&query))
		strbuf_add(out, "(chưa đọc được)");
	strbuf_release(&sql);
}

static bool is_day_of_list(const struct field *field)
{
	return (field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL) &&
		(field->flags & (FIELD_LIST | FIELD_SENSITIVE | FIELD_DERIVED)) == FIELD_LIST;
}

/* The first day among the columns of the list, where the label does not say it already. */
static void add_day(
	struct store *store, const struct rectype *type, const char *uid, struct strbuf *out)
{
	const struct field *field = type->fields;
	struct strbuf sql = STRBUF_INIT, day = STRBUF_INIT;
	struct query query;

	while (field->name && !is_day_of_list(field))
		field++;
	if (!field->name)
		return;
	strbuf_addf(&sql, "SELECT \"%s\" FROM \"%s\" WHERE uid = :uid", field->name, type->name);
	query_open(&query, store, sql.text, NULL);
	query_text(&query, ":uid", uid);
	if (query_step(&query) && query_column(&query, 0)) {
		value_show(field, query_column(&query, 0), &day);
		char *label = text_lowered(field->label);
		if (!strstr(out->text, day.text))
			strbuf_addf(out, " (%s %s)", label, day.text);
		free(label);
	}
	query_close(&query);
	strbuf_release(&day);
	strbuf_release(&sql);
}

/* "Nghị quyết 22" of "Nghị quyết, kết luận": one of what the title names begins the label. */
static bool says_title(const char *title, const char *label)
{
	bool says = false;

	for (const char *at = title; *at && !says; at += strspn(at, ", ")) {
		size_t bytes = strcspn(at, ",");
		char *part = xstrndup(at, bytes);
		says = text_begins_with(label, part);
		free(part);
		at += bytes;
	}
	return says;
}

void store_name(
	struct store *store, const struct rectype *type, const char *uid, struct strbuf *out)
{
	struct strbuf name = STRBUF_INIT, label = STRBUF_INIT;

	store_label(store, type, uid, &label);
	if (!says_title(type->title, label.text))
		strbuf_addf(&name, "%s ", type->title);
	strbuf_add(&name, label.text);
	strbuf_release(&label);
	add_day(store, type, uid, &name);
	strbuf_add(out, name.text);
	strbuf_release(&name);
}
