/*
 * What is told of the commune, of a cell and of everybody in it by recipes alone: the tables of stories.tsv once,
 * those with _month for each month of the book in its turn.
 */
#include "maker.h"

#include <stdlib.h>
#include <string.h>

/* The first of the next month, of the book's first where `day` is "", is the day of the scope: not behind today. */
static bool month_next(const struct demo *demo, struct scope *scope, char day[DATE_SIZE])
{
	if (*day)
		date_add_months(day, 1, day);
	else
		memcpy(day, demo->start_on, DATE_SIZE);
	scope_day(scope, day);
	scope_set(scope, "first", day);
	return !demo->failed && day_reached(demo, day);
}

void commune_tell(struct demo *demo)
{
	char day[DATE_SIZE] = "";
	struct scope scope;

	rng_start(&demo->more, demo->options->seed, DEMO_MOST_CELLS);
	story_put(demo, "commune", &demo->scope);
	scope_inside(&scope, &demo->scope);
	while (month_next(demo, &scope, day))
		story_put(demo, "commune_month", &scope);
}

/* How many there are on a day, vote and are called; who leads, another who stays, anybody without a post. */
static void set_people(const struct cell *cell, const char *day, struct scope *scope)
{
	int members = 0, called = 0, head = post_holder(cell, "BT", day),
	    from = rng_below(scope->rng, cell->count);
	const char *second = "", *anybody = "";

	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i],
				    *one = &cell->people[(from + i) % cell->count];
		members += !*person->guest && person_in_cell(person, day);
		called += person_called(person, day);
		if (!*second && i != head && person_stays(person))
			second = person->uid;
		if (!*anybody && person_called(one, day) && !*one->to_on && !person_leads(one))
			anybody = one->uid;
	}
	scope_format(scope, "members", "%d", members);
	scope_format(scope, "officials", "%d", officials_on(cell, day));
	scope_format(scope, "called", "%d", called);
	scope_format(scope, "fewer", "%d", called - called / 10);
	scope_add(scope, "head", head < 0 ? "" : cell->people[head].uid, "head_name",
		head < 0 ? "" : cell->people[head].name, "second", second, "anybody", anybody,
		NULL);
}

/* What was paid for each month is added up. */
static void tell_person(const struct cell *cell, const struct scope *about,
	const struct person *person, int *collected)
{
	struct demo *demo = cell->demo;
	struct scope scope;
	char day[DATE_SIZE], village[PLACE_SIZE];

	scope_of_person(&scope, about, person);
	place_name(person->home, village);
	date_add_days(*person->official_on ? person->official_on : demo->today, -1, day);
	scope_format(&scope, "voters", "%d", officials_on(cell, day));
	scope_set(&scope, "village", village);
	story_put(demo, "life", &scope);
	*day = '\0';
	for (int month = 0; month_next(demo, &scope, day); month++) {
		const struct person *head = post_other(cell, "BT", day, person);
		scope_set(&scope, "secretary", head ? head->name : NULL);
		story_put(demo, "life_month", &scope);
		collected[month] += atoi(scope_value(&scope, "paid"));
	}
}

void cell_tell(const struct cell *cell)
{
	struct demo *demo = cell->demo;
	const struct official *visitor = official_of(cell, 0);
	int collected[DEMO_MOST_YEARS * 12] = { 0 }, year = date_year(cell->term_from) + 5;
	/* he attends one cell a day, never his own */
	bool none = visitor->cell == cell->index || cell->index >= 4 * demo->official_count;
	char day[DATE_SIZE] = "";
	struct scope scope;

	scope_inside(&scope, &cell->scope);
	scope.rng = &demo->more;
	scope_format(&scope, "next_term", "%d-%d", year, year + 5);
	scope_format(&scope, "meets_on", "%02d", cell_meets_on(cell));
	scope_add(&scope, "visitor", none ? "" : visitor->uid, "visitor_name",
		none ? "" : visitor->name, "term_from", cell->term_from, "suspended", "",
		"suspended_on", "", NULL);
	set_people(cell, demo->today, &scope);
	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		if (*person->suspended_from)
			scope_add(&scope, "suspended", person->uid, "suspended_on",
				person->suspended_from, NULL);
		tell_person(cell, &scope, person, collected);
	}
	story_put(demo, "cell", &scope);
	for (int month = 0; month_next(demo, &scope, day); month++) {
		set_people(cell, day, &scope);
		scope_format(&scope, "collected", "%d", collected[month]);
		story_put(demo, "cell_month", &scope);
	}
}
