/* Standing assignments with their yearly reviews, and what everybody pledges each January. */
#include "maker.h"

#include <string.h>

/* ---- assignments ---- */

struct spell {
	char from_on[DATE_SIZE], to_on[DATE_SIZE]; /* to_on "": goes on */
	const char *state;
};

/* Each January somebody looks whether an assignment still fits. */
static void put_reviews(struct demo *demo, const struct cell *cell, const char *assignment,
	const struct spell *spell)
{
	for (int year = date_year(spell->from_on) + 1; year <= demo->this_year; year++) {
		struct scope scope;
		char from[DATE_SIZE], to[DATE_SIZE], day[DATE_SIZE];

		day_of_year(year, "01-08", from);
		day_of_year(year, "01-29", to);
		rng_day(&demo->rng, from, to, day);
		if (strcmp(day, demo->start_on) < 0 || !day_reached(demo, day) ||
			!in_days(day, spell->from_on, spell->to_on))
			continue;
		scope_of(&scope, demo, cell, day);
		scope_add(&scope, "assignment", assignment, "on", day, NULL);
		recipe_put(demo, "assignment_review", &scope, NULL);
	}
}

/* A row of the table of assignments of the cell's ground. */

static struct row choose(struct demo *demo, const struct cell *cell, struct row unlike)
{
	const struct table *table = table_of("assignments", text_of(cell->setting, "ground"));
	struct row words;

	do
		words = table_row(table, draw_row(&demo->rng, table));
	while (words.cells == unlike.cells);
	return words;
}

static const char *follower_of(
	const struct demo *demo, const struct cell *cell, const struct person *person)
{
	int follower = post_holder(cell, "PBT", 0, demo->today);

	if (follower < 0 || &cell->people[follower] == person)
		follower = post_holder(cell, "BT", 0, demo->today);
	return follower < 0 || &cell->people[follower] == person ? NULL
								 : cell->people[follower].uid;
}

static void put_assignment(struct demo *demo, const struct cell *cell, struct person *person,
	struct row words, const struct spell *spell)
{
	struct scope scope;
	bool households = strcmp(text_of(words, "kind"), "PTHGD") == 0;
	int count = rng_between(&demo->rng, 5, 14);
	char uid[UID_SIZE];

	if (households)
		person->households = count;
	scope_of(&scope, demo, cell, spell->from_on);
	scope_add(&scope, "member", person->uid, "follower", follower_of(demo, cell, person),
		"kind", text_of(words, "kind"), "content", text_of(words, "content"), "area",
		cell->area, "from_on", spell->from_on, "to_on", spell->to_on, "state", spell->state,
		"result", text_of(words, "result"), NULL);
	scope_format(&scope, "households", "%d", count);
	scope_flag(&scope, "of_households", households);
	scope_flag(&scope, "goes_on", !*spell->to_on);
	recipe_put(demo, "assignment", &scope, uid);
	put_reviews(demo, cell, uid, spell);
}

/* The days between which somebody works for this cell; false when there are none. */
static bool working_days(
	struct demo *demo, const struct person *person, char from[DATE_SIZE], char to[DATE_SIZE])
{
	char first[DATE_SIZE], last[DATE_SIZE];
	bool before = person->arrival == ARRIVAL_BEFORE;

	date_add_days(before ? demo->start_on : person->from_on, before ? -300 : 4, first);
	date_add_days(before ? demo->start_on : person->from_on, before ? 12 : 27, last);
	later_of(first, person->admitted_on);
	rng_day(&demo->rng, first, last, from);
	memcpy(to, person->to_on, DATE_SIZE);
	if (person->exempt_reason && !*person->exempt_to)
		date_add_days(person->exempt_from, -1, to);
	return person->arrival != ARRIVAL_GUEST && day_reached(demo, from) &&
		(!*to || strcmp(to, from) > 0);
}

/* One assignment until now; for every fourth member it was done by a year's end and another followed. */
static void give_one(struct demo *demo, const struct cell *cell, struct person *person,
	const char *from, const char *to)
{
	struct row first = choose(demo, cell, (struct row) { NULL, NULL });
	struct spell spell = { .state = *to ? "TD" : "DL" };
	char end[DATE_SIZE], next[DATE_SIZE];

	memcpy(spell.from_on, from, DATE_SIZE);
	day_of_year(demo->this_year - 1, "12-31", end);
	date_add_days(end, 28, next);
	if (rng_percent(&demo->rng, 25) && strcmp(from, end) < 0 && !*to &&
		day_reached(demo, next)) {
		memcpy(spell.to_on, end, DATE_SIZE);
		spell.state = "HT";
		put_assignment(demo, cell, person, first, &spell);
		first = choose(demo, cell, first);
		spell = (struct spell) { .state = "DL" };
		date_add_days(end, rng_between(&demo->rng, 8, 28), spell.from_on);
	}
	memcpy(spell.to_on, to, DATE_SIZE);
	put_assignment(demo, cell, person, first, &spell);
	if (!*to && rng_percent(&demo->rng, 24))
		put_assignment(demo, cell, person, choose(demo, cell, first), &spell);
}

void assignments_give(struct demo *demo, struct cell *cell)
{
	char from[DATE_SIZE], to[DATE_SIZE];

	for (int i = 0; i < cell->count && !demo->failed; i++)
		if (working_days(demo, &cell->people[i], from, to))
			give_one(demo, cell, &cell->people[i], from, to);
}

/* ---- pledges ---- */

static void put_pledge(struct demo *demo, const struct cell *cell, const struct person *person,
	const char *kind, const char *handed)
{
	struct scope scope;
	char year_end[DATE_SIZE];
	int secretary = post_holder(cell, "BT", 0, handed), dice = rng_below(&demo->rng, 100);
	const char *result = NULL;

	day_of_year(date_year(handed), "12-31", year_end);
	if (date_year(handed) < demo->this_year)
		result = !person_in_cell(person, year_end) || dice >= 97 ? "CDG"
			: dice < 93                                      ? "THT"
									 : "CT";
	if (secretary >= 0 && &cell->people[secretary] == person)
		secretary = -1;
	scope_of(&scope, demo, cell, handed);
	scope_add(&scope, "member", person->uid, "kind", kind, "handed_on", handed, "confirmed_by",
		secretary >= 0 ? cell->people[secretary].name : NULL, "result", result, NULL);
	scope_flag(&scope, "kept", result && strcmp(result, "THT") == 0);
	scope_flag(&scope, "partly", result && strcmp(result, "CT") == 0);
	recipe_put(demo, "pledge", &scope, NULL);
}

/* Most by 31 January, a few late, very few not at all; those admitted later within the month. */
static bool handed_day(
	struct demo *demo, const struct person *person, int year, char handed[DATE_SIZE])
{
	char from[DATE_SIZE], to[DATE_SIZE];
	int dice = rng_below(&demo->rng, 100);

	day_of_year(year, dice < 93 ? "01-04" : "02-01", from);
	day_of_year(year, dice < 93 ? "01-30" : "02-18", to);
	if (strcmp(person->from_on, from) > 0) {
		date_add_days(person->from_on, 8, from);
		date_add_days(person->from_on, 28, to);
	}
	rng_day(&demo->rng, from, to, handed);
	return dice < 98 && day_reached(demo, handed) && date_year(handed) == year &&
		person_in_cell(person, handed) && !person_exempt(person, handed) &&
		(person->arrival == ARRIVAL_BEFORE || person->arrival == ARRIVAL_ADMITTED ||
			date_year(person->from_on) < year);
}

void pledges_collect(struct demo *demo, struct cell *cell)
{
	const struct table *kinds = table_named("pledge_kinds"); /* the last for those who lead */
	char handed[DATE_SIZE];

	for (int year = date_year(demo->start_on); year <= demo->this_year; year++) {
		for (int i = 0; i < cell->count && !demo->failed; i++) {
			const struct person *person = &cell->people[i];
			int count = kinds->count - !person_leads(person);
			if (person->arrival == ARRIVAL_GUEST ||
				!handed_day(demo, person, year, handed))
				continue;
			for (int kind = 0; kind < count; kind++)
				put_pledge(demo, cell, person, kinds->cells[kind], handed);
		}
	}
}
