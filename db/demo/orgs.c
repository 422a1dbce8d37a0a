/* The committee, its cells, and the villages they are in. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TERM_MONTHS = 60 };

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

static void put_org(struct demo *demo, struct scope *scope, const char *recipe, const char *term,
	char uid[UID_SIZE])
{
	char to[DATE_SIZE];

	date_add_months(term, TERM_MONTHS, to);
	scope_add(scope, "term_from", term, "term_to", to, NULL);
	recipe_put(demo, recipe, scope, uid);
	scope_add(scope, "org", uid, "from_on", demo->start_on, NULL);
	if (demo->options->years > 0)
		recipe_put(demo, "org_status", scope, NULL);
}

void committee_make(struct demo *demo)
{
	struct scope scope;
	char term[DATE_SIZE];

	scope_begin(&scope, &demo->rng, demo->today, demo->today);
	last_congress(demo, "07-20", term);
	scope_add(&scope, "setting", "XA", "armed", "", "parent", "", NULL);
	put_org(demo, &scope, "org.committee", term, demo->committee);
}

static void put_cell(struct demo *demo, struct cell *cell)
{
	struct scope scope;
	int number = cell->index + 1;
	bool hamlet = flag_of(cell->setting, "posting");

	scope_of(&scope, demo, cell, demo->today);
	scope_format(&scope, "code", "38.168.053.%03d.%03d", number / 1000, number % 1000);
	scope_add(&scope, "parent", demo->committee, "setting", text_of(cell->setting, "code"),
		"area_name", place_bare_name(cell->place), "area_kind",
		text_of(cell->setting, "area"), NULL);
	scope_flag(&scope, "armed", cell_is(cell, "force"));
	scope_flag(&scope, "groups", place_is_big(cell->index));
	scope_flag(&scope, "hardship", hamlet && cell->index % 4 == 0);
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

void task_release(struct task *task)
{
	free(task->content);
	free(task->result);
	*task = (struct task) { .content = NULL };
}

void cell_release(struct cell *cell)
{
	for (int i = 0; i < cell->task_count; i++)
		task_release(&cell->tasks[i]);
	free(cell->people);
	free(cell->holdings);
	free(cell->met);
}
