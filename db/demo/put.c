/* Putting records into the book, and the days on which things happen. */
#include "internal.h"
#include "maker.h"
#include "xalloc.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- records ---- */

/* What a scope knows of somebody under the names of its values. */
#define TEXT(name)                                   \
	{                                            \
#name, offsetof(struct person, name) \
	}
static const struct person_text {
	const char *name;
	size_t at;
} texts[] = { TEXT(born_on), TEXT(decided_on), TEXT(admitted_on), TEXT(official_on), TEXT(from_on),
	TEXT(to_on), TEXT(gone_from), TEXT(exempt_from), TEXT(exempt_to), TEXT(statement_on),
	TEXT(none_why), TEXT(joined_by), TEXT(left_by), TEXT(female), TEXT(posted), TEXT(away),
	TEXT(bears), TEXT(guest), TEXT(there), TEXT(more), TEXT(twice), TEXT(presence),
	TEXT(households), TEXT(suspended_from), TEXT(suspended_to), TEXT(retired_on), { NULL, 0 } };

void scope_of_person(struct scope *scope, const struct scope *cell, const struct person *person)
{
	scope_inside(scope, cell);
	scope_row(scope, person->life);
	scope_row(scope, person->province);
	scope_row(scope, person->people);
	scope_add(scope, "member", person->uid, "name", person->name, NULL);
	for (const struct person_text *text = texts; text->name; text++)
		scope_set(scope, text->name, (const char *)person + text->at);
	scope_flag(scope, "leads", person_leads(person));
}

void person_take(struct person *person, const struct scope *scope)
{
	for (const struct person_text *text = texts; text->name; text++) {
		const char *value = scope_value(scope, text->name);
		char *own = (char *)person + text->at;
		if (value && value != own)
			snprintf(own, DATE_SIZE, "%s", value);
	}
}

bool recipe_fill(struct record *record, const char *recipe, struct scope *scope)
{
	const struct table *table = table_of("record", recipe);
	const struct record *before = scope->record;
	struct strbuf text = STRBUF_INIT;
	bool wanted = true;

	scope->record = record;
	for (int i = 0; i < table->count && wanted; i++) {
		struct row row = table_row(table, i);
		const char *field = row_cell(row, 0);
		strbuf_clear(&text);
		words_fill(&text, row_cell(row, 1), scope);
		if (*field == '+' && text.length > 0)
			recipe_fill(record, text.text, scope);
		else if (*field == '?')
			wanted = text.length > 0;
		else if (*field == '!')
			i = text.length > 0 ? i : -1;
		else if (*field == '>')
			scope_copy(scope, field, text.text);
		else if (*field == '*')
			scope_copy(scope, field + 1, text.text);
		else if (*field != '+' && text.length > 0)
			record_set(record, field, text.text);
	}
	strbuf_release(&text);
	scope->record = before;
	return wanted;
}

static const struct rectype *type_of(const char *recipe)
{
	char type[32];

	snprintf(type, sizeof type, "%.*s", (int)strcspn(recipe, "."), recipe);
	return rectype_named(type);
}

struct record *recipe_new(const char *recipe, struct scope *scope)
{
	struct record *record = record_new(type_of(recipe));

	if (recipe_fill(record, recipe, scope))
		return record;
	record_free(record);
	return NULL;
}

void demo_put(struct demo *demo, struct record *record)
{
	if (demo->failed)
		return;
	demo->failed = !store_put(demo->store, record, NULL, demo->err);
	for (int i = 0; demo->counts && rectypes[i]; i++)
		demo->counts[i] += rectypes[i] == record->type;
}

void typed_on(const struct demo *demo, const char *day)
{
	store_stamp(demo->store, day && day_reached(demo, day) ? day : NULL);
}

void recipe_put(struct demo *demo, const char *recipe, struct scope *scope)
{
	scope_copy(scope, ">", "");
	struct record *record = recipe_new(recipe, scope);
	const char *day = scope_value(scope, ">");

	if (record && *day)
		typed_on(demo, day);
	if (record)
		demo_put(demo, record);
	if (*day)
		typed_on(demo, NULL);
	scope_copy(scope, type_of(recipe)->name, record ? record->uid : "");
	record_free(record);
}

/*
 * "study@directives": one for each row, whose uid is then the value that a column `key` names. "draw.life" draws
 * values only.
 */
static void story_line(struct demo *demo, char *recipe, struct scope *scope)
{
	char *name = strchr(recipe, '@');
	const struct table *each = name ? table_named(name + 1) : NULL;

	if (name)
		*name = '\0';
	else if (strncmp(recipe, "draw.", 5) == 0)
		recipe_fill(NULL, recipe, scope);
	else if (*recipe)
		recipe_put(demo, recipe, scope);
	for (int i = 0; each && i < each->count; i++) {
		struct scope one;
		scope_inside(&one, scope);
		scope_row(&one, table_row(each, i));
		recipe_put(demo, recipe, &one);
		if (table_has_keys(each))
			scope_copy(scope, table_text(each, i),
				scope_value(&one, type_of(recipe)->name));
	}
}

void story_put(struct demo *demo, const char *story, struct scope *scope)
{
	const struct table *recipes = table_of("story", story);
	struct strbuf line = STRBUF_INIT;

	for (int i = 0; i < recipes->count && !demo->failed; i++) {
		strbuf_clear(&line);
		words_fill(&line, table_text(recipes, i), scope);
		story_line(demo, line.text, scope);
	}
	strbuf_release(&line);
}

/* ---- days ---- */

bool day_reached(const struct demo *demo, const char *day)
{
	return strcmp(day, demo->today) <= 0;
}

void day_make(int year, int month, int day, char out[DATE_SIZE])
{
	snprintf(out, DATE_SIZE, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
		(unsigned)day % 100);
}

bool in_days(const char *day, const char *from, const char *to)
{
	return *from && strcmp(from, day) <= 0 && (!*to || strcmp(to, day) >= 0);
}

bool day_is_holiday(const char *day)
{
	enum { EVE = -4, LAST = 5 };
	const struct table *fixed = table_named("holidays"), *tet = table_named("tet");

	for (int i = 0; i < fixed->count; i++)
		if (strcmp(day + 5, table_text(fixed, i)) == 0)
			return true;
	int year = date_year(day) - date_year(table_text(tet, 0));
	if (year < 0 || year >= tet->count)
		return false;
	long from_tet = date_to_days(day) - date_to_days(table_text(tet, year));
	return from_tet >= EVE && from_tet <= LAST;
}

bool day_is_weekend(const char *day)
{
	long weekday = ((date_to_days(day) + 4) % 7 + 7) % 7;

	return weekday == 0 || weekday == 6; /* Sunday, Saturday */
}

enum { SPARE_DAYS = 400 }; /* before the first day and behind today's */

bool *days_new(const struct demo *demo)
{
	long days = date_to_days(demo->today) - date_to_days(demo->start_on);

	return xcalloc((size_t)days + 2 * SPARE_DAYS, sizeof(bool));
}

bool *day_flag(const struct demo *demo, bool *days, const char *day)
{
	return &days[date_to_days(day) - date_to_days(demo->start_on) + SPARE_DAYS];
}

bool day_free(const struct cell *cell, const char *day)
{
	bool works = !cell_is(cell, "village");

	return !(works && day_is_weekend(day)) && !day_is_holiday(day) &&
		!*day_flag(cell->demo, cell->met, day);
}

void day_to_meet(const struct cell *cell, char day[DATE_SIZE])
{
	while (!day_free(cell, day))
		date_add_days(day, 1, day);
}
