/* What records are called where they are referred to. */
#include "internal.h"
#include "sql.h"
#include "value.h"

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
