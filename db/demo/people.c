/*
 * Who is in a cell: drawn so that birth, admission, moves and exemption hang together; then written down: the
 * member, what he was over time, where he belongs and from when to when.
 */
#include "maker.h"
#include "xalloc.h"

#include <stdio.h>
#include <string.h>

bool person_in_cell(const struct person *person, const char *day)
{
	return in_days(day, person->from_on, person->to_on);
}

bool person_called(const struct person *person, const char *day)
{
	return !*person->guest && person_in_cell(person, day) &&
		!in_days(day, person->exempt_from, person->exempt_to) &&
		!in_days(day, person->suspended_from, person->suspended_to) &&
		(!*person->gone_from || strcmp(person->gone_from, day) > 0);
}

bool person_was_there(const struct person *person)
{
	return strcmp(person->joined_by, "LS") == 0;
}

bool person_stays(const struct person *person)
{
	return person_was_there(person) && *person->official_on && !*person->to_on &&
		!*person->gone_from && !*person->exempt_from && !*person->suspended_from;
}

bool person_leads(const struct person *person)
{
	return person->holds_post || strcmp(text_of(person->life, "life"), "official") == 0;
}

/* Came or left since the book began: not in its first days nor in the last. */
static const char *kind_of_other(struct demo *demo)
{
	int years = demo->options->years,
	    admitted = years == 0 ? 30
		: years < 8       ? years * 38
				  : 300,
	    dice = rng_below(&demo->rng, 1000);
	long days = date_to_days(demo->today) - date_to_days(demo->start_on);

	if (dice < admitted)
		return years > 0 ? "new" : "recent";
	if (years == 0 || days <= 110 || dice >= admitted + 90)
		return "before";
	return dice < admitted + 45 ? "joined" : "left";
}

/* ---- people whom the screens of the manual show: the table `known` ---- */

/* The first row for everybody else. In a very small cell only those at its ends. */
static struct row known_at(const struct cell *cell, int slot, int size)
{
	enum { SMALL = 16 };
	const struct table *table = table_named("known");

	for (int i = 1; i < table->count; i++) {
		struct row known = table_row(table, i);
		int at = number_of(known, "slot"), wanted = at < 0 ? size + at : at;
		if (number_of(known, "cell") == cell->index && wanted == slot &&
			(size >= SMALL || at == 0 || at == -1))
			return known;
	}
	return table_row(table, 0);
}

/* ---- one person ---- */

static int posted_here(const struct cell *cell, int size)
{
	if (!number_of(cell->setting, "posting") || size < 8)
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
static void draw_people(const struct cell *cell, struct person *person, struct scope *scope)
{
	const struct table *people = table_named("people");
	struct rng *rng = scope->rng;
	const char *known = scope_value(scope, "full_name");
	int dice = rng_below(rng, 100);

	person->province = draw_row(rng, table_named("province"));
	person->people = table_row(people, 0);
	if (*person->female && !*known && !*person->posted && place_has_area(cell->index) &&
		dice < 7) {
		person->people = table_row(people, 1 + dice % (people->count - 1));
		person->province = person->people;
	}
	scope_row(scope, person->people);
	scope_set(scope, "name", known);
	if (!*known)
		recipe_fill(NULL, "draw.name", scope);
	snprintf(person->name, NAME_SIZE, "%s", scope_value(scope, "name"));
}

/* What the recipe draws of somebody, drawn anew until it fits a life that is found here. */
static void draw_person(const struct cell *cell, struct person *person, int slot, int size)
{
	struct row known = known_at(cell, slot, size);
	const char *name = text_of(known, "full_name"), *life;
	struct rng *rng = cell->scope.rng;
	bool shown = *name || *text_of(known, "suspended"),
	     elected = shown || slot < settled_here(cell, size);
	struct row kind = table_keyed("kind", kind_at(cell, slot, size, shown));
	const struct table *lives = table_of("lives", text_of(cell->setting, "setting"));
	struct scope scope;

	*person = (struct person) { .list_no = slot + 1 };
	do {
		life = text_of(*text_of(kind, "life") ? kind : known, "life");
		person->life = table_keyed(
			"life", *life ? life : row_cell(draw_row(rng, lives), 0));
		scope_inside(&scope, &cell->scope);
		scope_row(&scope, kind);
		scope_row(&scope, known);
		scope_row(&scope, person->life);
		scope_flag(&scope, "elected", elected);
	} while (!recipe_fill(NULL, "draw.person", &scope));
	person_take(person, &scope);
	draw_people(cell, person, &scope);
	recipe_fill(NULL, "draw.habits", &scope);
	person_take(person, &scope);
}

/* ---- written down ---- */

/* Identifiers: each runs through all its numbers before one comes again. */
static void set_numbers(struct demo *demo, const struct person *person, struct scope *scope)
{
	enum { STEP = 387461, MILLION = 1000000 }; /* no common factor */
	int64_t serial = (int64_t)demo->made_members * STEP +
		(int64_t)(demo->options->seed % 90001) * 11;
	int year = date_year(person->born_on);
	const char *digits = text_of(person->province, "digits");

	scope_format(scope, "personal_id", "%.3s%u%02u%06u", digits,
		((unsigned)(year - 1900) / 100 * 2 + (*person->female ? 1 : 0)) % 10,
		(unsigned)year % 100, (unsigned)(serial % MILLION));
	scope_format(scope, "file_no", "%06d", demo->made_members++ % MILLION);
	scope_format(
		scope, "old_id", "%.2s%07u", digits + 1, (unsigned)(serial * 7 % (10 * MILLION)));
	scope_format(scope, "old_card", "%08u", (unsigned)(serial * 9 % (100 * MILLION)));
	scope_format(scope, "born_year", "%d", year);
	scope_format(scope, "of_age", "%d", year + 16);
	scope_format(scope, "list_no", "%d", person->list_no);
}

/* The heads of the cell that admitted him, else two whom nobody here knows; never himself. */
static void draw_introducers(
	const struct cell *cell, const struct person *person, struct scope *scope)
{
	static const char *const names[] = { "introducer_1", "introducer_2" };
	bool own = strcmp(person->joined_by, "KN") == 0 && cell->count > 2;
	struct scope one;

	scope_add(scope, names[0], "", names[1], "", NULL);
	scope_inside(&one, &cell->scope);
	for (int i = 0; i < 2; i++) {
		const char *name = own ? cell->people[1 - i].name : "";
		scope_format(
			&one, "born_on", "%d-01-01", date_year(person->admitted_on) - 45 + 7 * i);
		while (!*name || strcmp(name, person->name) == 0 ||
			strcmp(name, scope_value(scope, names[0])) == 0) {
			scope_flag(&one, "female", i > 0 && rng_percent(scope->rng, 30));
			recipe_fill(NULL, "draw.name", &one);
			name = scope_value(&one, "name");
		}
		scope_copy(scope, names[i], name);
	}
}

/* The member; people of offices and schools live in a village of one of the first cells. */
static void put_member(const struct cell *cell, struct person *person, struct scope *scope)
{
	char village[PLACE_SIZE];
	int other = rng_below(scope->rng, 20);

	if (place_has_area(cell->index) && !*person->posted)
		other = cell->index;
	person->home = place_has_area(other) ? other : 0;
	place_name(person->home, village);
	draw_introducers(cell, person, scope);
	scope_set(scope, "village", village);
	set_numbers(cell->demo, person, scope);
	recipe_put(cell->demo, "member", scope);
	snprintf(person->uid, UID_SIZE, "%s", scope_value(scope, "member"));
}

static void put_person(const struct cell *cell, struct person *person, const char *to)
{
	bool written = *person->uid != '\0'; /* came from the cell before */
	struct scope scope;

	scope_of_person(&scope, &cell->scope, person);
	scope_add(&scope, "to", to, "change", "", NULL);
	scope_flag(&scope, "written", written);
	recipe_fill(NULL, "draw.standing", &scope);
	person_take(person, &scope);
	if (!written)
		put_member(cell, person, &scope);
	story_put(cell->demo, "person", &scope);
}

/* ---- to the next village ---- */

/*
 * From one village of six somebody ordinary, of the second half of the list, is in the `next` one for a time,
 * from another of six one has moved there for good; with a number that is free in both registers.
 */
static struct person *choose_traveller(struct cell *cell, int next)
{
	static const char *const travels[] = { "draw.visit", "draw.move" };
	int travel = cell->index % 6, who = cell->count - 1, there = cell_size(cell->demo, next),
	    here = cell->people[who].list_no;
	struct person *person = &cell->people[who];
	struct scope scope;

	if (travel > 1 || !place_has_area(cell->index) || cell->demo->options->years == 0)
		return NULL;
	while (who > cell->count / 2 && (!person_stays(person) || *person->posted))
		person = &cell->people[--who];
	scope_of_person(&scope, &cell->scope, person);
	if (who <= cell->count / 2 || !recipe_fill(NULL, travels[travel], &scope))
		return NULL;
	person_take(person, &scope);
	person->list_no = (here > there ? here : there) + 2;
	return person;
}

static void write_people(struct cell *cell)
{
	struct demo *demo = cell->demo;
	int next = cell->index + 1;
	struct person *traveller = NULL;
	char to[PLACE_SIZE] = "";
	struct scope scope;

	while (next < demo->options->cells && !place_has_area(next))
		next++;
	if (next < demo->options->cells) {
		traveller = choose_traveller(cell, next);
		place_name(next, to);
	}
	for (int i = 0; i < cell->count && !demo->failed; i++)
		put_person(cell, &cell->people[i], to);
	if (!traveller)
		return;
	scope_of_person(&scope, &cell->scope, traveller);
	recipe_fill(NULL, "draw.arrival", &scope);
	demo->traveller = *traveller;
	person_take(&demo->traveller, &scope);
}

void people_make(struct cell *cell, int size)
{
	struct demo *demo = cell->demo;

	cell->people = xcalloc((size_t)size + 1, sizeof *cell->people);
	cell->count = size;
	for (int i = 0; i < size; i++)
		draw_person(cell, &cell->people[i], i, size);
	if (*demo->traveller.uid && place_has_area(cell->index)) {
		cell->people[cell->count++] = demo->traveller;
		demo->traveller.uid[0] = '\0';
	}
	write_people(cell);
}
