/* What a filter is called, and reading it back from that. */
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

void filter_write(struct store *store, const struct filter *filter, struct strbuf *out)
{
	for (size_t i = 0; i < filter->count; i++) {
		const struct filter_value *each = &filter->values[i];
		strbuf_addf(out, "%s%s: ", i > 0 ? "; " : "",
			each->field ? each->field->label : FILTER_CELL);
		filter_say_value(store, each->field, each->value, out);
	}
}

/* ---- and back ---- */

static const struct field *field_called(const struct rectype *type, const char *label)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (filter_takes(field) && strcmp(field->label, label) == 0)
			return field;
	return NULL;
}

/* The value with this name; NULL when there is none. */
static const char *value_called(const struct field *field, const char *name)
{
	if (strcmp(name, FILTER_EMPTY) == 0)
		return "";
	if (field->kind == FIELD_FLAG)
		return strcmp(name, "Có") == 0 ? "1" : strcmp(name, "Không") == 0 ? "0" : NULL;
	const struct codelist *list = codes_find(field->codes);
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->codes[i].label, name) == 0)
			return code_stored(&list->codes[i], field->flags & FIELD_BY_LABEL);
	return NULL;
}

static bool read_cell(struct store *store, const char *name, struct filter *filter, struct err *err)
{
	struct list_spec spec = { .type = rectype_orgs(), .field = "name", .value = name };
	char uid[UID_SIZE];

	if (!store_first_uid(store, &spec, uid, err))
		return false;
	if (!*uid)
		return err_set(err, ERR_INPUT,
			"Bộ lọc nói đến \"%s\", nay trong sổ không có tổ chức nào tên ấy.", name);
	filter_toggle(filter, NULL, uid);
	return true;
}

static bool read_part(struct store *store, const struct rectype *type, char *part,
	struct filter *filter, struct err *err)
{
	char *colon = strstr(part, ": ");
	const char *name = colon ? colon + 2 : "", *value;

	if (colon)
		*colon = '\0';
	if (colon && strcmp(part, FILTER_CELL) == 0)
		return read_cell(store, name, filter, err);
	const struct field *field = field_called(type, part);
	if (!field)
		return err_set(err, ERR_INPUT,
			"Bộ lọc nói đến ô \"%s\", %s không có ô nào như thế để lọc.", part,
			type->title);
	value = value_called(field, name);
	if (!value)
		return err_set(err, ERR_INPUT, "Bộ lọc nói đến \"%s\", ô %s không có giá trị ấy.",
			name, field->label);
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
