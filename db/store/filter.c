#include "filter.h"

#include "codes.h"
#include "internal.h"
#include "sql.h"
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

	filter->values = xgrow(filter->values, filter->count, sizeof *filter->values);
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
