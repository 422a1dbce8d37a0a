/* Who is in a cell: drawn so that birth, admission, moves and exemption hang together. */
#include "maker.h"
#include "xalloc.h"

#include <stdio.h>
#include <string.h>

enum { ADULT = 18, YEAR_DAYS = 365 };

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

bool person_elsewhere(const struct person *person, const char *day)
{
	return *person->gone_from && person->arrival != ARRIVAL_GUEST &&
		strcmp(person->gone_from, day) <= 0;
}

bool person_leads(const struct person *person)
{
	return person->holds_post || strcmp(text_of(person->life, "life"), "official") == 0;
}

int person_age(const struct demo *demo, const struct person *person)
{
	return date_years_between(person->born_on, demo->today);
}

/* ---- names, by generation ---- */

void name_draw(
	struct demo *demo, struct row people, bool female, int born_year, char name[NAME_SIZE])
{
	const struct table *families = table_of("family", text_of(people, "family")), *middles,
			   *givens;
	bool kinh = families->columns >
		1; /* of the others the families are as likely as each other */
	int age = demo->this_year - born_year;
	const char *family = kinh ? draw_weighted(&demo->rng, families).cells[0]
				  : families->cells[draw_row(&demo->rng, families)];
	const char *middle, *given;
	char kind[32];

	snprintf(kind, sizeof kind, "%s.%s%s", text_of(people, "family"), female ? "women" : "men",
		!kinh               ? ""
			: age >= 62 ? ".old"
			: age >= 40 ? ".middle"
				    : ".young");
	middles = table_of("middle", kind);
	givens = table_of("given", kind);
	do { /* never "Hoàng Văn Văn" */
		middle = draw_weighted(&demo->rng, middles).cells[0];
		given = givens->cells[draw_row(&demo->rng, givens)];
	} while (
		strstr(middle, given) || strcmp(family, given) == 0 || strcmp(family, middle) == 0);
	snprintf(name, NAME_SIZE, "%s %s %s", family, middle, given);
}

/* ---- lives: when somebody was born, came of age, was admitted, by what he lives on ---- */

static void years_before(const char *today, int years, char day[DATE_SIZE])
{
	date_add_months(today, -12 * years, day);
}

static struct row life_named(const char *name)
{
	return table_keyed("life", name);
}

/* A life in which somebody of such an age can be. */
static struct row life_draw(struct demo *demo, const struct cell *cell, int youngest, int oldest)
{
	enum { TRIES = 12 };
	const struct table *lives = table_of("lives", text_of(cell->setting, "setting"));
	struct row life;

	for (int i = 0; i <= TRIES; i++) {
		life = life_named(draw_weighted(&demo->rng, lives).cells[0]);
		if (number_of(life, "oldest") >= youngest && number_of(life, "youngest") <= oldest)
			break;
	}
	return life;
}

/* Probation ends 12 months after admission; until then there is no official date. */
static void admission_set(struct demo *demo, struct person *person, const char *admitted)
{
	memcpy(person->admitted_on, admitted, DATE_SIZE);
	date_add_days(admitted, -rng_between(&demo->rng, 6, 24), person->decided_on);
	date_add_months(admitted, 12, person->official_on);
	if (!day_reached(demo, person->official_on))
		person->official_on[0] = '\0';
}

/* Admitted as an adult, most between 20 and 34, and not after `limit`. */
static void admission_draw(struct demo *demo, struct person *person, const char *limit)
{
	char adult[DATE_SIZE], wanted[DATE_SIZE], earliest[DATE_SIZE];

	date_add_months(person->born_on, 12 * ADULT + 1, adult);
	date_add_days(
		person->born_on, rng_between(&demo->rng, 20 * YEAR_DAYS, 34 * YEAR_DAYS), wanted);
	if (strcmp(wanted, limit) > 0) {
		years_before(limit, 6, earliest);
		later_of(earliest, adult);
		rng_day(&demo->rng, earliest, limit, wanted);
	}
	admission_set(demo, person, wanted);
}

/* Born so that the age today lies between two ages. */
static void birth_draw(struct demo *demo, struct person *person, int youngest, int oldest)
{
	char from[DATE_SIZE], to[DATE_SIZE];
	int low = rng_between(&demo->rng, youngest, oldest),
	    high = rng_between(&demo->rng, youngest, oldest);

	years_before(demo->today, (low + high) / 2 + 1, from);
	years_before(demo->today, (low + high) / 2, to);
	rng_day(&demo->rng, from, to, person->born_on);
}

/* In the party before `limit`: old enough for that, and within what their life allows. */
static void older_draw(
	struct demo *demo, const struct cell *cell, struct person *person, const char *limit)
{
	int youngest = ADULT + 3 + date_years_between(limit, demo->today), oldest = 90;

	if (!person->life.cells)
		person->life = life_draw(demo, cell, youngest, oldest);
	if (number_of(person->life, "youngest") > youngest)
		youngest = number_of(person->life, "youngest");
	if (number_of(person->life, "oldest") < oldest)
		oldest = number_of(person->life, "oldest");
	birth_draw(demo, person, youngest, oldest < youngest ? youngest : oldest);
	admission_draw(demo, person, limit);
}

/* Admitted by the cell between two days, at 19 to 36. */
static void newcomer_draw(struct demo *demo, const struct cell *cell, struct person *person,
	const char *from, const char *to)
{
	char admitted[DATE_SIZE];

	rng_day(&demo->rng, from, to, admitted);
	int years = date_years_between(admitted, demo->today),
	    age = rng_between(&demo->rng, 20, 35);
	person->life = life_draw(demo, cell, 20 + years, 35 + years);
	int youngest = number_of(person->life, "youngest") - years,
	    oldest = number_of(person->life, "oldest") - years;
	if (age < youngest)
		age = youngest;
	if (age > oldest && oldest >= 20)
		age = oldest;
	date_add_days(admitted, -(age * 366L + rng_below(&demo->rng, 300)), person->born_on);
	person->arrival = ARRIVAL_ADMITTED;
	admission_set(demo, person, admitted);
}

/* ---- kinds of people ---- */

/* In the cell since long before the book: those who are elected to posts. */
static void draw_settled(struct demo *demo, struct cell *cell, struct person *person)
{
	char limit[DATE_SIZE];

	date_add_months(demo->start_on, -30, limit);
	if (!person->life.cells)
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

/* Old enough to be excused. */
static void draw_elder(struct demo *demo, struct cell *cell, struct person *person)
{
	char limit[DATE_SIZE];

	years_before(demo->today, 45, limit);
	person->life = life_draw(demo, cell, 80, 84);
	birth_draw(demo, person, 79, number_of(person->life, "oldest"));
	admission_draw(demo, person, limit);
}

/* Came or left since the book began: not in its first days nor in the last. */
static void draw_mover(struct demo *demo, struct cell *cell, struct person *person, bool leaves)
{
	char first[DATE_SIZE], last[DATE_SIZE], limit[DATE_SIZE];
	const char *how = rng_percent(&demo->rng, 70) ? "CDT" : "CDN";

	date_add_days(demo->start_on, 70, first);
	date_add_days(demo->today, -40, last);
	if (strcmp(first, last) >= 0) {
		draw_before(demo, cell, person);
	} else if (leaves) {
		draw_before(demo, cell, person);
		rng_day(&demo->rng, first, last, person->to_on);
		person->left_by = person_age(demo, person) >= 72 ? "TTR" : how;
	} else {
		rng_day(&demo->rng, first, last, person->from_on);
		date_add_months(person->from_on, -26, limit);
		older_draw(demo, cell, person, limit);
		person->arrival = ARRIVAL_MOVED;
		person->joined_by = how;
	}
}

/* Off probation within the month, so that there is something to remind of. */
static void draw_due_soon(struct demo *demo, struct cell *cell, struct person *person)
{
	char due[DATE_SIZE], admitted[DATE_SIZE];

	date_add_days(demo->today, cell->index == 0 ? 6 : rng_between(&demo->rng, 8, 27), due);
	date_add_months(due, -12, admitted);
	newcomer_draw(demo, cell, person, admitted, admitted);
}

static void draw_others(struct demo *demo, struct cell *cell, struct person *person)
{
	int years = demo->options->years, dice = rng_below(&demo->rng, 1000);
	int admitted = years == 0 ? 30 : years * 38 < 300 ? years * 38 : 300;
	char from[DATE_SIZE], to[DATE_SIZE];

	date_add_days(demo->today, -1, to);
	date_add_months(demo->today, -11, from);
	if (dice < admitted)
		newcomer_draw(demo, cell, person, years > 0 ? demo->start_on : from, to);
	else if (years > 0 && dice < admitted + 90)
		draw_mover(demo, cell, person, dice >= admitted + 45);
	else
		draw_before(demo, cell, person);
}

/* ---- people whom the screens of the manual show: the table `known` ---- */

/* NULL for everybody else. In a very small cell only those at its ends. */
static struct row known_at(const struct cell *cell, int slot, int size)
{
	enum { SMALL = 16 };
	const struct table *table = table_named("known");

	for (int i = 0; i < table->count; i++) {
		struct row known = table_row(table, i);
		int at = number_of(known, "slot"), wanted = at < 0 ? size + at : at;
		if (number_of(known, "cell") == cell->index && wanted == slot &&
			(size >= SMALL || at == 0 || at == -1))
			return known;
	}
	return (struct row) { NULL, NULL };
}

static void draw_known(
	struct demo *demo, struct cell *cell, struct person *person, struct row known)
{
	char day[DATE_SIZE];
	int age = number_of(known, "born_ago");

	snprintf(person->name, NAME_SIZE, "%s", text_of(known, "full_name"));
	person->female = flag_of(known, "female");
	person->posted = flag_of(known, "posted");
	do
		person->life = person->posted ? life_named("clerk")
					      : life_draw(demo, cell, age, age);
	while (person->female && number_of(person->life, "women") < 20);
	day_of_year(demo->this_year - age, text_of(known, "born"), person->born_on);
	if (!*text_of(known, "admitted"))
		return;
	day_of_year(demo->this_year - number_of(known, "admitted_ago"), text_of(known, "admitted"),
		day);
	admission_set(demo, person, day);
}

/* ---- one person ---- */

enum { OFFICE_HEADS = 5 }; /* slots of an office from here on are the commune's heads */

static int posted_here(const struct cell *cell, int size)
{
	if (!flag_of(cell->setting, "posting") || size < 8)
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

static void draw_dates(struct demo *demo, struct cell *cell, struct person *person, int slot,
	int size, struct row known)
{
	int from_end = size - 1 - slot, settled = settled_here(cell, size);
	int elders = cell->index == 0 && size >= 20 ? 3
						    : 0; /* so that a roll call has some apart */

	if (from_end == 0 && cell->index % 7 == 0) {
		draw_due_soon(demo, cell, person);
	} else if (slot < settled || known.cells) {
		if (cell_is(cell, "office") && slot >= OFFICE_HEADS)
			person->life = life_named("official");
		draw_settled(demo, cell, person);
	} else if (slot < settled + elders) {
		draw_elder(demo, cell, person);
	} else if (from_end > 0 && from_end <= posted_here(cell, size)) {
		person->posted = true;
		person->life = life_named("clerk");
		draw_before(demo, cell, person);
	} else {
		draw_others(demo, cell, person);
	}
	if (known.cells)
		draw_known(demo, cell, person, known);
}

/* All are Kinh but for a few women who married into a village from the mountains. */
static void draw_people(struct demo *demo, const struct cell *cell, struct person *person)
{
	const struct table *people = table_named("people");
	int dice = rng_below(&demo->rng, 100);

	person->province = draw_weighted(&demo->rng, table_named("province"));
	person->people = table_row(people, 0);
	if (person->female && !*person->name && !person->posted && place_has_area(cell->index) &&
		dice < 7) {
		person->people = table_row(people, 1 + dice % (people->count - 1));
		person->province = person->people;
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
		bool birth = person->female && age < 40;
		date_add_months(demo->today, -(dice < 22 ? rng_between(rng, 1, 5) : ago),
			person->exempt_from);
		if (strcmp(person->exempt_from, person->from_on) < 0)
			return;
		date_add_months(person->exempt_from, birth ? 6 : rng_between(rng, 6, 11), to);
		date_add_days(to, -1, person->exempt_to);
		person->exempt_reason = birth ? "TS" : "LUU";
	}
}

static void draw_person(
	struct demo *demo, struct cell *cell, struct person *person, int slot, int size)
{
	struct row known = known_at(cell, slot, size);
	struct rng *rng = &demo->rng;
	bool settled = slot < settled_here(cell, size);

	*person = (struct person) { .fault = -1, .list_no = slot + 1 };
	draw_dates(demo, cell, person, slot, size, known);
	if (!known.cells)
		person->female = rng_percent(rng, number_of(person->life, "women"));
	draw_people(demo, cell, person);
	if (!known.cells)
		name_draw(demo, person->people, person->female, date_year(person->born_on),
			person->name);
	if (!*person->from_on) {
		memcpy(person->from_on, demo->start_on, DATE_SIZE);
		later_of(person->from_on, person->admitted_on);
	}
	if (!person->joined_by) {
		bool since = strcmp(person->admitted_on, demo->start_on) >= 0;
		person->arrival = since ? ARRIVAL_ADMITTED : ARRIVAL_BEFORE;
		person->joined_by = since ? "KN" : "LS";
	}
	person->wordy = rng_below(rng, 3);
	person->away = !person->posted && !settled && place_has_area(cell->index) &&
		person_age(demo, person) < 50 && rng_percent(rng, 14);
	person->presence = person->away ? 800 : rng_between(rng, 905, 978);
	if (!settled && !known.cells && !person->posted)
		draw_exemption(demo, cell, person);
	if (person_age(demo, person) >= 76 && !known.cells && rng_percent(rng, 12))
		person->born_on[4] = '\0';
}

void people_draw(struct demo *demo, struct cell *cell, int size)
{
	cell->people = xcalloc((size_t)size + 2, sizeof *cell->people);
	cell->count = size;
	for (int i = 0; i < size; i++)
		draw_person(demo, cell, &cell->people[i], i, size);
	if (demo->is_moving && cell->index == demo->moving_to) {
		cell->people[cell->count++] = demo->moving;
		demo->is_moving = false;
	}
	if (demo->is_visiting && place_has_area(cell->index)) {
		cell->people[cell->count++] = demo->visiting;
		demo->is_visiting = false;
	}
}
