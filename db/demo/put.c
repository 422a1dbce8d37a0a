/* Putting records into the book, and the small turns of dates that every file here needs. */
#include "internal.h"
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* ---- what sentences may name ---- */

void scope_of(struct scope *scope, struct demo *demo, const struct cell *cell, const char *day)
{
	scope_begin(scope, &demo->rng, demo->today, day);
	scope_set(scope, "place", cell->place);
	scope_set(scope, "cell", "chi bộ {place}");
	scope_set(scope, "Cell", "Chi bộ {place}");
	scope_set(scope, "ground", cell->setting->ground);
	scope_set(scope, "org", cell->uid);
}

/* ---- records ---- */

void recipe_fill(struct record *row, const char *recipe, struct scope *scope)
{
	const struct table *table = table_of("record", recipe);
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < table->count; i++) {
		strbuf_clear(&text);
		words_fill(&text, table_cell(table, i, 1), scope);
		if (text.length > 0)
			record_set(row, table_cell(table, i, 0), text.text);
	}
	strbuf_release(&text);
}

struct record *recipe_row(const char *recipe, struct scope *scope)
{
	char type[32];
	struct record *row;

	snprintf(type, sizeof type, "%.*s", (int)strcspn(recipe, "."), recipe);
	row = record_new(rectype_named(type));
	recipe_fill(row, recipe, scope);
	return row;
}

static void count(struct demo *demo, const struct rectype *type)
{
	for (int i = 0; demo->counts && rectypes[i]; i++)
		demo->counts->of_type[i] += rectypes[i] == type;
}

void row_put(struct demo *demo, struct record *row, char *uid)
{
	if (!demo->failed) {
		demo->failed = !store_put(demo->store, row, NULL, demo->err);
		count(demo, row->type);
	}
	if (uid)
		memcpy(uid, row->uid, UID_SIZE);
	record_free(row);
}

void recipe_put(struct demo *demo, const char *recipe, struct scope *scope, char *uid)
{
	row_put(demo, recipe_row(recipe, scope), uid);
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

void day_of_year(int year, const char *month_day, char out[DATE_SIZE])
{
	snprintf(out, DATE_SIZE, "%04u-%.5s", (unsigned)year % 10000, month_day);
}

void day_working(char day[DATE_SIZE])
{
	long days = date_to_days(day), weekday = ((days + 4) % 7 + 7) % 7; /* 0: Sunday */

	if (weekday == 6)
		date_from_days(days + 2, day);
	else if (weekday == 0)
		date_from_days(days + 1, day);
}

bool in_days(const char *day, const char *from, const char *to)
{
	return strcmp(from, day) <= 0 && (!*to || strcmp(to, day) >= 0);
}
