/* The committee, its cells, and the villages they are in. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- places ---- */

static struct row place_at(int index)
{
	const struct table *places = table_named("place");

	return table_row(places, index % places->count);
}

static struct row setting_at(int index)
{
	return table_keyed("setting", text_of(place_at(index), "setting"));
}

bool place_has_area(int index)
{
	return *text_of(setting_at(index), "area_kind") != '\0';
}

int64_t places_weight(int count)
{
	int all = table_named("place")->count;
	int64_t round = 0, rest = 0;

	for (int i = 0; i < all; i++) {
		round += number_of(place_at(i), "weight");
		rest += i < count % all ? number_of(place_at(i), "weight") : 0;
	}
	return count / all * round + rest;
}

/* Of villages of later rounds two words; there are others with a number. */
void place_name(int index, char name[PLACE_SIZE])
{
	const struct table *firsts = table_named("further.firsts"),
			   *seconds = table_named("further.seconds");
	const char *prefix = text_of(setting_at(index), "prefix");
	int round = index / table_named("place")->count, again = round;

	if (round > 0 && place_has_area(index)) {
		again = index / (firsts->count * seconds->count);
		snprintf(name, PLACE_SIZE, "%s%s %s", prefix,
			table_text(firsts, index % firsts->count),
			table_text(seconds, index / firsts->count % seconds->count));
	} else {
		snprintf(name, PLACE_SIZE, "%s%s", prefix, text_of(place_at(index), "place"));
	}
	if (again > 0)
		snprintf(name + strlen(name), PLACE_SIZE - strlen(name), " %d", again + 1);
}

/* ---- the committee and its cells ---- */

bool cell_is(const struct cell *cell, const char *ground)
{
	return strcmp(text_of(cell->setting, "ground"), ground) == 0;
}

/* A term's congress: 2025, 2030 ... in `month`, the last one that has been. */
static void last_congress(const struct demo *demo, int month, int on, char day[DATE_SIZE])
{
	day_make(demo->this_year - demo->this_year % 5, month, on, day);
	if (!day_reached(demo, day))
		date_add_months(day, -TERM_MONTHS, day);
}

/* {org} is known then. */
static void put_org(
	struct demo *demo, struct scope *scope, const char *recipe, const char *term_from)
{
	scope_set(scope, "term_from", term_from);
	recipe_put(demo, recipe, scope);
	recipe_put(demo, "org_status", scope);
}

void committee_make(struct demo *demo)
{
	struct scope *scope = &demo->scope;

	scope->rng = &demo->rng;
	scope_day(scope, demo->today);
	scope_add(scope, "today", demo->today, "start", demo->start_on, "parent", "", "ground", "",
		"code", "XA", NULL);
	scope_row(scope, table_row(table_named("people"), 0));
	scope_flag(scope, "years", demo->options->years > 0);
	last_congress(demo, 7, 20, demo->term_from);
	put_org(demo, scope, "org.committee", demo->term_from);
	demo->committee = scope_value(scope, "org");
	scope_add(scope, "committee", demo->committee, "commune_term", demo->term_from, NULL);
}

static void put_cell(struct demo *demo, struct cell *cell)
{
	enum { LARGE = 50 };
	struct scope *scope = &cell->scope;
	char place[PLACE_SIZE];
	int number = cell->index + 1;

	place_name(cell->index, place);
	scope_inside(scope, &demo->scope);
	scope_row(scope, cell->setting);
	scope_format(scope, "number", "%03d.%03d", number / 1000, number % 1000);
	scope_copy(scope, "place", place);
	scope_copy(scope, "area_name", place + strlen(text_of(cell->setting, "prefix")));
	scope_add(scope, "cell", "chi bộ {place}", "Cell", "Chi bộ {place}", "parent",
		demo->committee, "area", "", NULL);
	scope_flag(scope, "first_cell", cell->index == 0);
	scope_flag(scope, "large", number_of(place_at(cell->index), "weight") >= LARGE);
	scope_flag(scope, "fourth", cell->index % 4 == 0);
	if (place_has_area(cell->index))
		recipe_put(demo, "area", scope);
	put_org(demo, scope, "org.cell", cell->term_from);
	cell->uid = scope_value(scope, "org");
}

void cell_begin(struct demo *demo, struct cell *cell, int index)
{
	*cell = (struct cell) {
		.demo = demo, .index = index, .setting = setting_at(index), .met = days_new(demo)
	};
	rng_start(&demo->rng, demo->options->seed, (uint64_t)index + 1);
	rng_start(&demo->more, demo->options->seed, (uint64_t)index + 1 + DEMO_MOST_CELLS);
	last_congress(demo, 3, 10 + index % 18, cell->term_from);
	cell->next_resolution = cell->next_conclusion = 1;
	put_cell(demo, cell);
}

void cell_release(struct cell *cell)
{
	free(cell->people);
	free(cell->holdings);
	free(cell->met);
}
