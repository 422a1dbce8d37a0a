/* What a filter is called, and how it is kept. */
#include "filter.h"

#include "codes.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* ---- in words ---- */

void filter_say_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	if (!field)
		store_label(store, rectype_orgs(), value, out);
	else if (!*value)
		strbuf_add(out, FILTER_EMPTY);
	else if (field->kind == FIELD_FLAG)
		strbuf_add(out, *value == '1' ? "Có" : "Không");
	else
		strbuf_add(out, codes_label(codes_find(field->codes), value));
}

/* A lone "Có" tells nothing. */
void filter_say(struct store *store, const struct filter *filter, struct strbuf *out)
{
	for (size_t i = 0; i < filter->count; i++) {
		const struct filter_value *each = &filter->values[i];
		strbuf_add(out, i > 0 ? " · " : "");
		if (each->field && (!*each->value || each->field->kind == FIELD_FLAG))
			strbuf_addf(out, "%s: ", each->field->label);
		filter_say_value(store, each->field, each->value, out);
	}
}

/* ---- as it is kept: names and what records store, which no change of a label makes untrue ---- */

static const char cell_name[] = "cell";

void filter_write(const struct filter *filter, struct strbuf *out)
{
	for (size_t i = 0; i < filter->count; i++)
		strbuf_addf(out, "%s%s=%s", i > 0 ? "; " : "",
			filter->values[i].field ? filter->values[i].field->name : cell_name,
			filter->values[i].value);
}

/* Whether there is such a value to choose; so that a filter by what is gone is not an empty list. */
static bool offers(const struct field *field, const char *value)
{
	struct filter offered = { 0 };

	filter_offer(field, &offered);
	bool has = filter_has(&offered, field, value);
	filter_release(&offered);
	return has;
}

static bool read_cell(struct store *store, const char *uid, struct filter *filter, struct err *err)
{
	struct record *org = store_load(store, rectype_orgs(), uid, err);
	bool there = org && !org->deleted_at;

	if (there)
		filter_toggle(filter, NULL, uid);
	else if (org)
		err_set(err, ERR_INPUT, "Bộ lọc nói đến \"%s\", tổ chức ấy đang ở thùng rác.",
			record_get(org, "name"));
	record_free(org);
	return there;
}

static bool read_part(struct store *store, const struct rectype *type, char *part,
	struct filter *filter, struct err *err)
{
	char *equals = strchr(part, '=');
	const char *value = equals ? equals + 1 : "";

	if (equals)
		*equals = '\0';
	if (equals && strcmp(part, cell_name) == 0)
		return read_cell(store, value, filter, err);
	int index = rectype_index(type, part);
	const struct field *field = index < 0 ? NULL : &type->fields[index];
	if (!field || !filter_takes(field))
		return err_set(err, ERR_INPUT,
			"Bộ lọc nói đến ô \"%s\", %s không có ô nào như thế để lọc.", part,
			type->title);
	if (!offers(field, value))
		return err_set(err, ERR_INPUT, "Bộ lọc nói đến \"%s\", ô %s không có giá trị ấy.",
			value, field->label);
	if (!filter_has(filter, field, value))
		filter_toggle(filter, field, value);
	return true;
}

bool filter_read(struct store *store, const struct rectype *type, const char *text,
	struct filter *filter, struct err *err)
{
	char *copy = xstrdup(text), *part = copy;
	bool ok = true;

	filter_release(filter);
	while (ok && part && *part) {
		char *end = strstr(part, "; ");
		if (end)
			*end = '\0';
		ok = read_part(store, type, part, filter, err);
		part = end ? end + 2 : NULL;
	}
	if (!ok)
		filter_release(filter);
	free(copy);
	return ok;
}
