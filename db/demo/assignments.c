/* Standing assignments with their yearly reviews. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* Each January somebody looks whether an assignment still fits. */
static void put_reviews(struct demo *demo, const struct scope *about)
{
	for (int year = date_year(scope_value(about, "from")) + 1; year <= demo->this_year;
		year++) {
		struct scope scope;
		char new_year[DATE_SIZE];

		day_make(year, 1, 1, new_year);
		scope_inside(&scope, about);
		scope_day(&scope, new_year);
		recipe_put(demo, "assignment_review", &scope);
	}
}

/* Another piece of work than the last one, for the days of `about`. */
static struct row put_assignment(
	struct demo *demo, const struct scope *about, struct person *person, struct row last)
{
	const struct table *table = table_of("assignments", scope_value(about, "ground"));
	struct scope scope;
	struct row words;

	do
		words = draw_row(&demo->rng, table);
	while (words.cells == last.cells);
	scope_inside(&scope, about);
	scope_row(&scope, words);
	recipe_put(demo, "assignment", &scope);
	if (strcmp(text_of(words, "kind"), "PTHGD") == 0)
		snprintf(person->households, DATE_SIZE, "%s", scope_value(&scope, "households"));
	put_reviews(demo, &scope);
	return words;
}

/* One assignment until now; for every fourth member it was done by a year's end and another followed. */
static void give_one(const struct cell *cell, struct person *person)
{
	struct demo *demo = cell->demo;
	struct scope scope;
	struct row last = { 0 };
	const struct person *follower = post_other(cell, "PBT BT", demo->today, person);

	scope_of_person(&scope, &cell->scope, person);
	scope_set(&scope, "follower", follower ? follower->uid : NULL);
	recipe_fill(NULL, "draw.assignment", &scope);
	if (!*scope_value(&scope, "works"))
		return;
	if (*scope_value(&scope, "ends")) {
		struct scope before;
		scope_inside(&before, &scope);
		scope_add(&before, "to", scope_value(&scope, "ends"), "end_state", "HT", NULL);
		last = put_assignment(demo, &before, person, last);
		scope_set(&scope, "from", scope_value(&scope, "next"));
	}
	last = put_assignment(demo, &scope, person, last);
	if (!*scope_value(&scope, "to") && rng_percent(&demo->rng, 24))
		put_assignment(demo, &scope, person, last);
}

void assignments_give(struct cell *cell)
{
	for (int i = 0; i < cell->count && !cell->demo->failed; i++)
		if (!*cell->people[i].guest)
			give_one(cell, &cell->people[i]);
}
