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
	return *person->exempt_from && in_days(day, person->exempt_from, person->exempt_to);
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

bool person_called(const struct person *person, const char *day)
{
	return person->arrival != ARRIVAL_GUEST && person_in_cell(person, day) &&
		!person_exempt(person, day) && !person_elsewhere(person, day);
}

bool person_stays(const struct person *person)
{
	return person->arrival == ARRIVAL_BEFORE && *person->official_on && !*person->to_on &&
		!*person->gone_from && !*person->exempt_from;
}

bool person_leads(const struct person *person)
{
	return person->holds_post || strcmp(text_of(person->life, "life"), "official") == 0;
}

int person_age(const struct demo *demo, const struct person *person)
{
	return date_years_between(person->born_on, demo->today);
}

/* Names go by generation. */
void name_draw(
	struct demo *demo, struct row people, bool female, int born_year, char name[NAME_SIZE])
{
	const char *of = text_of(people, "family"), *family, *middle, *given;
	int age = demo->this_year - born_year;
	bool kinh = strcmp(of, "kinh") == 0;
	char kind[32];

	snprintf(kind, sizeof kind, "%s.%s%s", of, female ? "women" : "men",
		!kinh               ? ""
			: age >= 62 ? ".old"
			: age >= 40 ? ".middle"
				    : ".young");
	do { /* never "Hoàng Văn Văn" */
		family = draw_weighted(&demo->rng, table_of("family", of)).cells[0];
		middle = draw_weighted(&demo->rng, table_of("middle", kind)).cells[0];
		given = draw_weighted(&demo->rng, table_of("given", kind)).cells[0];
	} while (
		strstr(middle, given) || strcmp(family, given) == 0 || strcmp(family, middle) == 0);
	snprintf(name, NAME_SIZE, "%s %s %s", family, middle, given);
}

/* ---- lives: when somebody was born, came of age, was admitted, by what he lives on ---- */

/* A life in which somebody of such an age can be. */
static struct row life_draw(const struct cell *cell, int youngest, int oldest)
{
	enum { TRIES = 12 };
	const struct table *lives = table_of("lives", text_of(cell->setting, "setting"));
	struct row life;

	for (int i = 0; i <= TRIES; i++) {
		life = table_keyed("life", draw_weighted(cell->scope.rng, lives).cells[0]);
		if (number_of(life, "oldest") >= youngest && number_of(life, "youngest") <= oldest)
			break;
	}
	return life;
}

/* Probation ends 12 months after admission; until then there is no official date. */
static void admission_set(const struct cell *cell, struct person *person, const char *admitted)
{
	memcpy(person->admitted_on, admitted, DATE_SIZE);
	date_add_days(admitted, -rng_between(cell->scope.rng, 6, 24), person->decided_on);
	date_add_months(admitted, 12, person->official_on);
	if (!day_reached(cell->demo, person->official_on))
		person->official_on[0] = '\0';
}

static int clamp(int number, int low, int high)
{
	return number < low ? low : number > high ? high : number;
}

/* In the party before the day `limit` of a row of the table `kind`; most were admitted between 20 and 34. */
static void draw_older(
	const struct cell *cell, struct scope *scope, struct person *person, struct row kind)
{
	const struct demo *demo = cell->demo;
	struct rng *rng = scope->rng;
	char limit[DATE_SIZE], born[64];
	int oldest = number_of(kind, "oldest"), youngest;

	day_of(scope, text_of(kind, "limit"), limit);
	youngest = clamp(number_of(kind, "youngest"),
		ADULT + 3 + date_years_between(limit, demo->today), oldest);
	if (!person->life.cells)
		person->life = life_draw(cell, youngest, oldest);
	youngest = clamp(number_of(person->life, "youngest"), youngest, oldest);
	oldest = clamp(number_of(person->life, "oldest"), youngest, oldest);
	int age = (rng_between(rng, youngest, oldest) + rng_between(rng, youngest, oldest)) / 2;
	snprintf(born, sizeof born, "today-%dm today-%dm", 12 * (age + 1), 12 * age);
	day_between(scope, born, person->born_on);
	date_add_days(person->born_on, rng_between(rng, 20 * YEAR_DAYS, 34 * YEAR_DAYS),
		person->admitted_on);
	if (strcmp(person->admitted_on, limit) > 0) {
		scope_add(scope, "born_on", person->born_on, "limit", limit, NULL);
		day_between(scope, "limit-72m^born_on+217m limit", person->admitted_on);
	}
	admission_set(cell, person, person->admitted_on);
}

/* Admitted by the cell at 19 to 36. */
static void draw_newcomer(
	const struct cell *cell, struct scope *scope, struct person *person, const char *when)
{
	struct rng *rng = scope->rng;

	day_between(scope, when, person->admitted_on);
	int years = date_years_between(person->admitted_on, cell->demo->today);
	person->life = life_draw(cell, 20 + years, 35 + years);
	int age = clamp(rng_between(rng, 20, 35), number_of(person->life, "youngest") - years,
		clamp(number_of(person->life, "oldest") - years, 20, 35));
	date_add_days(person->admitted_on, -(age * 366L + rng_below(rng, 300)), person->born_on);
	person->arrival = ARRIVAL_ADMITTED;
	admission_set(cell, person, person->admitted_on);
}

/* The dates of somebody of a row of the table `kind`. */
static void draw_kind(const struct cell *cell, struct person *person, const char *name)
{
	struct row kind = table_keyed("kind", name);
	const char *joins = text_of(kind, "joins"), *leaves = text_of(kind, "leaves"),
		   *admitted = text_of(kind, "admitted"), *life = text_of(kind, "life");
	struct scope scope;

	scope_inside(&scope, &cell->scope);
	scope_set(&scope, "from_on", person->from_on);
	if (*life)
		person->life = table_keyed("life", life);
	if (*joins) {
		day_between(&scope, joins, person->from_on);
		person->arrival = ARRIVAL_MOVED;
		person->joined_by = draw_word(scope.rng, "moves");
	}
	if (*admitted)
		draw_newcomer(cell, &scope, person, admitted);
	else
		draw_older(cell, &scope, person, kind);
	if (*leaves) {
		enum { DIES_FROM = 72 };
		day_between(&scope, leaves, person->to_on);
		person->left_by = person_age(cell->demo, person) >= DIES_FROM
			? "TTR"
			: draw_word(scope.rng, "moves");
	}
}

/* Came or left since the book began: not in its first days nor in the last. */
static const char *kind_of_other(struct demo *demo)
{
	int years = demo->options->years, admitted = years == 0 ? 30 : clamp(years * 38, 0, 300),
	    dice = rng_below(&demo->rng, 1000);
	long days = date_to_days(demo->today) - date_to_days(demo->start_on);

	if (dice < admitted)
		return years > 0 ? "new" : "recent";
	if (years == 0 || days <= 110 || dice >= admitted + 90)
		return "before";
	return dice < admitted + 45 ? "joined" : "left";
}

/* ---- people whom the screens of the manual show: the table `known` ---- */

/* No row for everybody else. In a very small cell only those at its ends. */
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

static void draw_known(const struct cell *cell, struct person *person, struct row known)
{
	int age = number_of(known, "age");
	char admitted[DATE_SIZE];

	snprintf(person->name, NAME_SIZE, "%s", text_of(known, "full_name"));
	person->female = flag_of(known, "female");
	person->posted = flag_of(known, "posted");
	do
		person->life = person->posted ? table_keyed("life", "clerk")
					      : life_draw(cell, age, age);
	while (person->female && number_of(person->life, "women") < 20);
	day_of(&cell->scope, text_of(known, "born"), person->born_on);
	if (!*text_of(known, "admitted"))
		return;
	day_of(&cell->scope, text_of(known, "admitted"), admitted);
	admission_set(cell, person, admitted);
}

/* ---- one person ---- */

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

/* Whoever stands on a place of the list; the first cell has some elders, so that a roll call has some apart. */
static const char *kind_at(const struct cell *cell, int slot, int size, bool known)
{
	enum { OFFICE_HEADS = 5, ELDERS = 3 }; /* from the first on: the commune's heads */
	int from_end = size - 1 - slot, settled = settled_here(cell, size);

	if (from_end == 0 && cell->index % 7 == 0)
		return cell->index == 0 ? "due_first" : "due";
	if (slot < settled || known)
		return cell_is(cell, "office") && slot >= OFFICE_HEADS ? "official" : "settled";
	if (cell->index == 0 && size >= 20 && slot < settled + ELDERS)
		return "elder";
	if (from_end > 0 && from_end <= posted_here(cell, size))
		return "clerk";
	return kind_of_other(cell->demo);
}

/* All are Kinh but for a few women who married into a village from the mountains. */
static void draw_people(const struct cell *cell, struct person *person)
{
	struct demo *demo = cell->demo;
	const struct table *people = table_named("people");
	int dice = rng_below(&demo->rng, 100);

	person->province = draw_weighted(&demo->rng, table_named("province"));
	person->people = table_row(people, 0);
	if (person->female && !*person->name && !person->posted && place_has_area(cell->index) &&
		dice < 7) {
		person->people = table_row(people, 1 + dice % (people->count - 1));
		person->province = person->people;
	}
	if (!*person->name)
		name_draw(demo, person->people, person->female, date_year(person->born_on),
			person->name);
}

/* The oldest are excused for good; a few others for a while. */
static void draw_exemption(const struct cell *cell, struct person *person)
{
	struct scope scope;

	scope_of_person(&scope, &cell->scope, person);
	scope_flag(&scope, "first_cell", cell->index == 0);
	recipe_fill(NULL, "draw.exemption", &scope);
	snprintf(person->exempt_from, DATE_SIZE, "%.10s", scope_value(&scope, "exempt_from"));
	snprintf(person->exempt_to, DATE_SIZE, "%.10s", scope_value(&scope, "exempt_to"));
	person->bears = *scope_value(&scope, "bears") != '\0';
}

static void draw_person(const struct cell *cell, struct person *person, int slot, int size)
{
	struct row known = known_at(cell, slot, size);
	const struct demo *demo = cell->demo;
	struct rng *rng = cell->scope.rng;
	bool settled = slot < settled_here(cell, size) || known.cells;

	*person = (struct person) { .list_no = slot + 1 };
	const char *kind = kind_at(cell, slot, size, known.cells);
	person->posted = strcmp(kind, "clerk") == 0;
	draw_kind(cell, person, kind);
	if (known.cells)
		draw_known(cell, person, known);
	else
		person->female = rng_percent(rng, number_of(person->life, "women"));
	draw_people(cell, person);
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
	if (!settled && !person->posted && person_stays(person))
		draw_exemption(cell, person);
}

void people_draw(struct cell *cell, int size)
{
	struct demo *demo = cell->demo;

	cell->people = xcalloc((size_t)size + TRAVELS, sizeof *cell->people);
	cell->count = size;
	for (int i = 0; i < size; i++)
		draw_person(cell, &cell->people[i], i, size);
	for (int i = 0; i < TRAVELS && place_has_area(cell->index); i++) {
		if (*demo->travellers[i].uid)
			cell->people[cell->count++] = demo->travellers[i];
		demo->travellers[i].uid[0] = '\0';
	}
}
