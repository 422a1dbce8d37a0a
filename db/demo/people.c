/* Who is in a cell: drawn so that birth, admission, moves and exemption hang together. */
#include "lifetime.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The row of the table `known`, NULL for everybody else. In a very small cell only those at its ends. */
enum { CELL, SLOT, NAME, FEMALE, POSTED, BORN_AGO, ADMITTED_AGO, BORN, ADMITTED };

static const char *const *known_at(const struct cell *cell, int slot, int size)
{
	enum { SMALL = 16 };
	const struct table *table = table_named("known");

	for (int i = 0; i < table->count; i++) {
		const char *const *known = &table->cells[i * table->columns];
		int at = atoi(known[SLOT]), wanted = at < 0 ? size + at : at;
		if (atoi(known[CELL]) == cell->index && wanted == slot &&
			(size >= SMALL || at == 0 || at == -1))
			return known;
	}
	return NULL;
}

bool person_in_cell(const struct person *person, const char *day)
{
	return in_days(day, person->from_on, person->to_on);
}

bool person_exempt(const struct person *person, const char *day)
{
	return person->exempt_reason && in_days(day, person->exempt_from, person->exempt_to);
}

bool person_official(const struct person *person, const char *day)
{
	return *person->official_on && strcmp(person->official_on, day) <= 0;
}

bool person_leads(const struct person *person)
{
	return person->holds_post || strcmp(person->life->name, "official") == 0;
}

int person_age(const struct demo *demo, const struct person *person)
{
	return date_years_between(person->born_on, demo->today);
}

/* ---- kinds of people ---- */

/* In the cell since long before the book: those who are elected to posts. */
static void draw_settled(struct demo *demo, struct cell *cell, struct person *person)
{
	char limit[DATE_SIZE];

	date_add_months(demo->start_on, -30, limit);
	if (!person->life)
		person->life = life_draw(demo, cell, 32, 68);
	older_draw(demo, cell, person, limit);
	for (int i = 0; i < 20 && person_age(demo, person) > 70; i++)
		older_draw(demo, cell, person, limit);
}

static void draw_before(struct demo *demo, struct cell *cell, struct person *person)
{
	char limit[DATE_SIZE];

	date_add_days(demo->start_on, -20, limit);
	older_draw(demo, cell, person, limit);
}

/*
 * The days on which people came or went: not in the book's first days nor in the last. False when
 * the book is too short for that.
 */
static bool moving_days(const struct demo *demo, char first[DATE_SIZE], char last[DATE_SIZE])
{
	date_add_days(demo->start_on, 70, first);
	date_add_days(demo->today, -40, last);
	return strcmp(first, last) < 0;
}

/* Old enough to be excused. */
static void draw_elder(struct demo *demo, struct cell *cell, struct person *person)
{
	char limit[DATE_SIZE];

	years_before(demo->today, 45, limit);
	person->life = life_draw(demo, cell, 80, 84);
	birth_draw(demo, person, 79, person->life->oldest);
	admission_draw(demo, person, limit);
}

static void draw_arrival(struct demo *demo, struct cell *cell, struct person *person)
{
	char first[DATE_SIZE], last[DATE_SIZE], limit[DATE_SIZE];

	if (!moving_days(demo, first, last)) {
		draw_before(demo, cell, person);
		return;
	}
	rng_day(&demo->rng, first, last, person->from_on);
	date_add_months(person->from_on, -26, limit);
	older_draw(demo, cell, person, limit);
	person->arrival = ARRIVAL_MOVED;
	person->joined_by = rng_percent(&demo->rng, 70) ? "CDT" : "CDN";
}

static void draw_leaver(struct demo *demo, struct cell *cell, struct person *person)
{
	char first[DATE_SIZE], last[DATE_SIZE];

	draw_before(demo, cell, person);
	if (!moving_days(demo, first, last))
		return;
	rng_day(&demo->rng, first, last, person->to_on);
	if (person_age(demo, person) >= 72)
		person->left_by = "TTR";
	else
		person->left_by = rng_percent(&demo->rng, 70) ? "CDT" : "CDN";
}

/* Off probation within the month, so that there is something to remind of. */
static void draw_due_soon(struct demo *demo, struct cell *cell, struct person *person)
{
	char due[DATE_SIZE], admitted[DATE_SIZE];

	date_add_days(demo->today, cell->index == 0 ? 6 : rng_between(&demo->rng, 8, 27), due);
	date_add_months(due, -12, admitted);
	newcomer_draw(demo, cell, person, admitted, admitted);
}

static void draw_known(
	struct demo *demo, struct cell *cell, struct person *person, const char *const *known)
{
	char day[DATE_SIZE];
	int age = atoi(known[BORN_AGO]);

	snprintf(person->name, NAME_SIZE, "%s", known[NAME]);
	person->female = *known[FEMALE] == '1';
	person->posted = *known[POSTED] == '1';
	do
		person->life = person->posted ? life_named(demo, "clerk")
					      : life_draw(demo, cell, age, age);
	while (person->female && person->life->women < 20);
	day_of_year(demo->this_year - age, known[BORN], person->born_on);
	if (!*known[ADMITTED])
		return;
	day_of_year(demo->this_year - atoi(known[ADMITTED_AGO]), known[ADMITTED], day);
	admission_set(demo, person, day);
}

/* ---- one person ---- */

enum { OFFICE_HEADS = 5 }; /* slots of an office from here on are the commune's heads */

static int posted_here(const struct cell *cell, int size)
{
	if (!cell->setting->posting || size < 8)
		return 0;
	return size < 10 ? size / 2 : 1 + size / 7;
}

/* Those who can be elected; an office has the commune's heads as well. */
static int settled_here(const struct cell *cell, int size)
{
	if (cell_is(cell, "office") && size >= 20)
		return 14;
	return size >= 30 ? 9 : size >= 12 ? 7 : size >= 8 ? 4 : 2;
}

/* In the first cell, so that its roll call has somebody folded away. */
static int elders_here(const struct cell *cell, int size)
{
	return cell->index == 0 && size >= 20 ? 3 : 0;
}

static void draw_others(struct demo *demo, struct cell *cell, struct person *person)
{
	int years = demo->options->years, dice = rng_below(&demo->rng, 1000);
	int admitted = years * 38 < 300 ? years * 38 : 300;
	char from[DATE_SIZE], to[DATE_SIZE];

	date_add_days(demo->today, -1, to);
	if (years == 0 && dice < 30) {
		date_add_months(demo->today, -11, from);
		newcomer_draw(demo, cell, person, from, to);
	} else if (years > 0 && dice < admitted) {
		newcomer_draw(demo, cell, person, demo->start_on, to);
	} else if (years > 0 && dice < admitted + 45) {
		draw_arrival(demo, cell, person);
	} else if (years > 0 && dice < admitted + 90) {
		draw_leaver(demo, cell, person);
	} else {
		draw_before(demo, cell, person);
	}
}

static void draw_dates(struct demo *demo, struct cell *cell, struct person *person, int slot,
	int size, const char *const *known)
{
	int from_end = size - 1 - slot, settled = settled_here(cell, size);

	if (from_end == 0 && cell->index % 7 == 0) {
		draw_due_soon(demo, cell, person);
	} else if (slot < settled || known) {
		if (cell_is(cell, "office") && slot >= OFFICE_HEADS)
			person->life = life_named(demo, "official");
		draw_settled(demo, cell, person);
	} else if (slot < settled + elders_here(cell, size)) {
		draw_elder(demo, cell, person);
	} else if (from_end > 0 && from_end <= posted_here(cell, size)) {
		person->posted = true;
		person->life = life_named(demo, "clerk");
		draw_before(demo, cell, person);
	} else {
		draw_others(demo, cell, person);
	}
	if (known)
		draw_known(demo, cell, person, known);
}

/* A hamlet's families and those married in; posted officials and everybody else are Kinh. */
static void draw_people(struct demo *demo, const struct cell *cell, struct person *person)
{
	static const char *const kinds[] = { "thai", "hmong", "tay", "nung", "ede" };
	const struct table *provinces = table_named("province");
	int nth = cell->index / 10 + cell->index % 10 / 5, dice = rng_below(&demo->rng, 100);
	int province = draw_weighted(&demo->rng, provinces, PROVINCE_WEIGHT);

	person->people = people_named("kinh");
	person->province = &provinces->cells[province * provinces->columns];
	if (cell->setting->posting && !person->posted && dice < 86) {
		person->people = people_named(kinds[nth % 5]);
		person->province = provinces->cells;
	} else if (cell->setting->posting && !person->posted && dice < 95) {
		person->people = people_named(kinds[(nth + 2 + dice % 3) % 5]);
		person->province = person->people + PEOPLE_PROVINCE;
	}
}

/* The oldest are excused for good; a few others for a while. */
static void draw_exemption(struct demo *demo, const struct cell *cell, struct person *person)
{
	struct rng *rng = &demo->rng;
	int age = person_age(demo, person), dice = rng_below(rng, 1000);
	char from[DATE_SIZE], to[DATE_SIZE];

	if (person->arrival != ARRIVAL_BEFORE || *person->to_on)
		return;
	if (age >= 78 ? dice < 720 || cell->index == 0 : age >= 74 && dice < 280) {
		date_add_months(demo->today, -12 * (age - 73) + 6, from);
		date_add_days(demo->today, -70, to);
		rng_day(rng, from, to, person->exempt_from);
		person->exempt_reason = "TCSY";
	} else if (age < 60 && dice < 55 && demo->options->years > 0) {
		int ago = rng_between(rng, 1, 12 * demo->options->years - 1);
		int months = person->female && age < 40 ? 6 : rng_between(rng, 6, 11);
		date_add_months(demo->today, -(dice < 22 ? rng_between(rng, 1, 5) : ago),
			person->exempt_from);
		if (strcmp(person->exempt_from, person->from_on) < 0)
			return;
		date_add_months(person->exempt_from, months, to);
		date_add_days(to, -1, person->exempt_to);
		person->exempt_reason = person->female && age < 40 ? "TS" : "LUU";
	}
}

static void draw_person(
	struct demo *demo, struct cell *cell, struct person *person, int slot, int size)
{
	const char *const *known = known_at(cell, slot, size);
	struct rng *rng = &demo->rng;

	*person = (struct person) { .fault = -1, .arrival = ARRIVAL_BEFORE };
	draw_dates(demo, cell, person, slot, size, known);
	if (!known)
		person->female = rng_percent(rng, person->life->women);
	draw_people(demo, cell, person);
	if (!known)
		name_draw(demo, person->people, person->female, date_year(person->born_on),
			person->name);
	if (!*person->from_on)
		memcpy(person->from_on,
			strcmp(person->admitted_on, demo->start_on) > 0 ? person->admitted_on
									: demo->start_on,
			DATE_SIZE);
	if (!person->joined_by) {
		bool since = strcmp(person->admitted_on, demo->start_on) >= 0;
		person->arrival = since ? ARRIVAL_ADMITTED : ARRIVAL_BEFORE;
		person->joined_by = since ? "KN" : "LS";
	}
	person->wordy = rng_below(rng, 3);
	person->away = !person->posted && slot >= settled_here(cell, size) &&
		*cell->setting->area_kind && person_age(demo, person) < 50 && rng_percent(rng, 14);
	person->presence = person->away ? 800 : rng_between(rng, 905, 978);
	if (slot >= settled_here(cell, size) && !known && !person->posted)
		draw_exemption(demo, cell, person);
	if (person_age(demo, person) >= 76 && !known && rng_percent(rng, 12))
		person->born_on[4] = '\0';
}

void people_draw(struct demo *demo, struct cell *cell, int size)
{
	bool joins = demo->is_moving && cell->index == demo->moving_to;

	cell->people = xcalloc((size_t)size + 1, sizeof *cell->people);
	cell->count = size;
	for (int i = 0; i < size; i++)
		draw_person(demo, cell, &cell->people[i], i, size);
	if (joins) {
		cell->people[cell->count++] = demo->moving;
		demo->is_moving = false;
	}
}
