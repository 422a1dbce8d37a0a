/* Writing people down: the member, what he was over time, where he belongs and from when to when. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* Identifiers: each runs through all its numbers before one comes again. */
static void set_numbers(struct demo *demo, const struct person *person, struct scope *scope)
{
	enum { STEP = 387461, MILLION = 1000000 }; /* no common factor */
	int64_t serial = (int64_t)demo->made_members * STEP +
		(int64_t)(demo->options->seed % 90001) * 11;
	int year = date_year(person->born_on);
	const char *digits = text_of(person->province, "digits");

	scope_format(scope, "personal_id", "%.3s%u%02u%06u", digits,
		((unsigned)(year - 1900) / 100 * 2 + person->female) % 10, (unsigned)year % 100,
		(unsigned)(serial % MILLION));
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
			name_draw(&one);
			name = scope_value(&one, "name");
		}
		scope_format(scope, names[i], "%s", name);
	}
}

/* The member; people of offices and schools live in a village of one of the first cells. */
static void put_member(const struct cell *cell, struct person *person, struct scope *scope)
{
	char village[PLACE_SIZE];
	int other = rng_below(scope->rng, 20);

	if (place_has_area(cell->index) && !person->posted)
		other = cell->index;
	place_name(place_has_area(other) ? other : 0, village);
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
	while (who > cell->count / 2 && (!person_stays(person) || person->posted))
		person = &cell->people[--who];
	scope_of_person(&scope, &cell->scope, person);
	if (who <= cell->count / 2 || !recipe_fill(NULL, travels[travel], &scope))
		return NULL;
	person_take(person, &scope);
	person->list_no = (here > there ? here : there) + 2;
	return person;
}

void people_write(struct cell *cell)
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
