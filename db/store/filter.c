#include "filter.h"

#include "codes.h"
#include "internal.h"
#include "sql.h"
#include "value.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void filter_release(struct filter *filter)
{
	for (size_t i = 0; i < filter->count; i++)
		free(filter->values[i].value);
	free(filter->values);
	*filter = (struct filter) { 0 };
}

bool filter_takes(const struct field *field)
{
	if (field->flags & FIELD_SENSITIVE)
		return false;
	return field->kind == FIELD_FLAG || (field->codes && codes_find(field->codes));
}

static size_t place_of(const struct filter *filter, const struct field *field, const char *value)
{
	size_t i = 0;

	while (i < filter->count &&
		(filter->values[i].field != field || strcmp(filter->values[i].value, value) != 0))
		i++;
	return i;
}

bool filter_has(const struct filter *filter, const struct field *field, const char *value)
{
	return place_of(filter, field, value) < filter->count;
}

static void take_away(struct filter *filter, size_t place)
{
	free(filter->values[place].value);
	memmove(filter->values + place, filter->values + place + 1,
		(filter->count - place - 1) * sizeof *filter->values);
	filter->count--;
}

/* Values of one field stand together. */
static void put_in(struct filter *filter, const struct field *field, const char *value)
{
	size_t place = filter->count;

	filter->values = xgrow(
		filter->values, filter->count, &filter->capacity, sizeof *filter->values);
	for (size_t i = 0; i < filter->count; i++)
		if (filter->values[i].field == field)
			place = i + 1;
	memmove(filter->values + place + 1, filter->values + place,
		(filter->count - place) * sizeof *filter->values);
	filter->values[place] = (struct filter_value) { field, xstrdup(value) };
	filter->count++;
}

void filter_toggle(struct filter *filter, const struct field *field, const char *value)
{
	size_t place = place_of(filter, field, value);
	bool had = place < filter->count;

	for (size_t i = filter->count; !field && i-- > 0;)
		if (!filter->values[i].field)
			take_away(filter, i);
	if (field && had)
		take_away(filter, place);
	if (!had)
		put_in(filter, field, value);
}

const char *filter_cell(const struct filter *filter)
{
	for (size_t i = 0; filter && i < filter->count; i++)
		if (!filter->values[i].field)
			return filter->values[i].value;
	return NULL;
}

void filter_offer(const struct field *field, struct filter *values)
{
	const struct codelist *list = field->codes ? codes_find(field->codes) : NULL;

	for (size_t i = 0; list && i < list->count; i++) {
		const char *stored = code_stored(&list->codes[i], field->flags & FIELD_BY_LABEL);
		if (!filter_has(values, field, stored))
			put_in(values, field, stored);
	}
	if (field->kind == FIELD_FLAG) {
		put_in(values, field, "1");
		put_in(values, field, "0");
	}
	put_in(values, field, "");
}

/* ---- in words ---- */

void filter_say_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	if (!field)
		store_label(store, rectype_named("org"), value, out);
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
	struct list_spec spec = { .type = rectype_named("org"), .field = "name", .value = name };
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

/* ---- in SQL ---- */

static void add_value(const struct field *field, const char *expression, size_t number,
	const char *value, struct strbuf *sql)
{
	if (!*value)
		strbuf_addf(sql, "%s IS NULL", expression);
	else if (field->flags & FIELD_SEVERAL)
		strbuf_addf(sql, "instr(';' || %s || ';', ';' || :filter%zu || ';') > 0",
			expression, number);
	else
		strbuf_addf(sql, "%s = :filter%zu", expression, number);
}

void filter_condition(const struct rectype *type, const struct filter *filter, struct strbuf *sql)
{
	const struct field *open = NULL;

	for (size_t i = 0; i < filter->count; i++) {
		const struct field *field = filter->values[i].field;
		struct strbuf expression = STRBUF_INIT;
		if (!field)
			continue;
		sql_field(type, field, &expression);
		strbuf_add(sql, field == open ? " OR " : open ? ") AND (" : " AND (");
		add_value(field, expression.text, i, filter->values[i].value, sql);
		open = field;
		strbuf_release(&expression);
	}
	strbuf_add(sql, open ? ")" : "");
}

void filter_bind(struct query *query, const struct filter *filter)
{
	char parameter[32];

	for (size_t i = 0; filter && i < filter->count; i++) {
		const struct filter_value *each = &filter->values[i];
		snprintf(parameter, sizeof parameter, ":filter%zu", i);
		if (!each->field || !*each->value)
			continue;
		if (each->field->kind == FIELD_FLAG)
			query_int(query, parameter, atoi(each->value));
		else
			query_text(query, parameter, each->value);
	}
}
