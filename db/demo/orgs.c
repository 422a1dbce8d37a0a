/* The committee, its cells, and the villages they are in. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cell_is(const struct cell *cell, const char *ground)
{
	return strcmp(text_of(cell->setting, "ground"), ground) == 0;
}

/* A term's congress: 2025, 2030 ... on `month_day`, the last one that has been. */
static void last_congress(const struct demo *demo, const char *month_day, char day[DATE_SIZE])
{
	day_of_year(demo->this_year - demo->this_year % 5, month_day, day);
	if (!day_reached(demo, day))
		date_add_months(day, -TERM_MONTHS, day);
}

static void put_org(
	struct demo *demo, struct scope *scope, const char *recipe, const char *term, char *uid)
{
	scope_set(scope, "term_from", term);
	recipe_put(demo, recipe, scope, uid);
	scope_set(scope, "org", uid);
	if (demo->options->years > 0)
		recipe_put(demo, "org_status", scope, NULL);
}

void committee_make(struct demo *demo)
{
	struct scope scope;

	scope_of(&scope, demo, NULL, demo->today);
	last_congress(demo, "07-20", demo->term_from);
	scope_add(&scope, "parent", "", "ground", "", "code", "XA", NULL);
	put_org(demo, &scope, "org.committee", demo->term_from, demo->committee);
}

static void put_cell(struct demo *demo, struct cell *cell)
{
	struct scope scope;
	int number = cell->index + 1;

	scope_of(&scope, demo, cell, demo->today);
	scope_format(&scope, "number", "%03d.%03d", number / 1000, number % 1000);
	scope_add(&scope, "parent", demo->committee, "area_name", place_bare_name(cell->place),
		"area_kind", text_of(cell->setting, "area"), NULL);
	scope_flag(&scope, "in_groups", place_is_big(cell->index));
	scope_flag(&scope, "hardship", flag_of(cell->setting, "posting") && cell->index % 4 == 0);
	if (place_has_area(cell->index))
		recipe_put(demo, "area", &scope, cell->area);
	put_org(demo, &scope, "org.cell", cell->term_from, cell->uid);
}

void cell_begin(struct demo *demo, struct cell *cell, int index)
{
	struct row setting = table_keyed("setting", text_of(place_at(index), "setting"));
	const char *venue = text_of(setting, "venue");
	char congress[8];

	*cell = (struct cell) { .index = index, .setting = setting, .met = days_new(demo) };
	rng_start(&demo->rng, demo->options->seed, (uint64_t)index + 1);
	cell->day = 3 + (index + 2) % 4;
	snprintf(congress, sizeof congress, "03-%02d", 10 + index % 18);
	last_congress(demo, congress, cell->term_from);
	cell->next_resolution = cell->next_conclusion = 1;
	place_name(index, cell->place);
	snprintf(cell->name, sizeof cell->name, "Chi bộ %s", cell->place);
	snprintf(cell->venue, sizeof cell->venue, "%s%s", venue,
		venue[strlen(venue) - 1] == ' ' ? cell->place : "");
	put_cell(demo, cell);
}

void cell_release(struct cell *cell)
{
	tasks_release(cell->tasks, cell->task_count);
	free(cell->people);
	free(cell->holdings);
	free(cell->met);
}
