/* Who holds which post: in the cell, in the village, in the commune; the posts are tables of places.tsv. */
#include "maker.h"
#include "xalloc.h"

#include <string.h>

/* Free for a post. */
static bool can_lead(const struct person *person)
{
	return person_stays(person) && !person->holds_post && !*person->away &&
		strcmp(person->official_on, person->from_on) <= 0;
}

/* The next one who can hold a post, and now does; those settled in the cell stand first. -1: nobody. */
static int choose(struct cell *cell, bool posted)
{
	for (int i = 0; i < cell->count; i++) {
		struct person *person = &cell->people[i];
		if ((*person->posted != '\0') == posted && can_lead(person)) {
			person->holds_post = true;
			return i;
		}
	}
	return -1;
}

int post_holder(const struct cell *cell, const char *title, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++) {
		const struct holding *holding = &cell->holdings[i];
		if (strcmp(holding->title, title) == 0 &&
			in_days(day, holding->from_on, holding->to_on))
			return holding->who;
	}
	return -1;
}

const struct person *post_other(
	const struct cell *cell, const char *titles, const char *day, const struct person *person)
{
	char title[64];

	while (word_next(&titles, title)) {
		int who = post_holder(cell, title, day);
		if (who >= 0 && &cell->people[who] != person)
			return &cell->people[who];
	}
	return NULL;
}

bool post_in_committee(const struct cell *cell, int who, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++)
		if (cell->holdings[i].who == who &&
			in_days(day, cell->holdings[i].from_on, cell->holdings[i].to_on))
			return true;
	return false;
}

/* ---- elected for a term, by the cell or in the commune: rows of tables with title, unit and least ---- */

int officials_on(const struct cell *cell, const char *day)
{
	int count = 0;

	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		const char *from = person_was_there(person) ? "0" : person->from_on;
		count += !*person->guest && *person->official_on &&
			strcmp(person->official_on, day) <= 0 && in_days(day, from, person->to_on);
	}
	return count;
}

/*
 * A seat since the last congress; whoever held it `earlier` did in the terms before, as far as the book
 * looks back, while the cell had the `least` officials for it; -1: nobody. Without an org it is of a unit.
 */
static void hold(struct cell *cell, struct row seat, const char *org, int who, int earlier)
{
	const struct demo *demo = cell->demo;
	struct holding held = { .who = who, .title = text_of(seat, "title") };
	char since[DATE_SIZE];
	struct scope scope;

	scope_inside(&scope, &cell->scope);
	scope_row(&scope, seat);
	scope_add(&scope, "org", org, "since", since, "from_on", held.from_on, "to_on", held.to_on,
		NULL);
	memcpy(since, org == cell->uid ? cell->term_from : demo->term_from, DATE_SIZE);
	for (bool fresh = who != earlier; held.who >= 0; held.who = earlier, fresh = false) {
		const struct person *person = &cell->people[held.who];
		scope_add(&scope, "member", person->uid, "official_on", person->official_on, NULL);
		day_of(&scope, "official_on+30^since", held.from_on);
		bool before = !*held.to_on || strcmp(held.from_on, held.to_on) <= 0;
		if (!before || officials_on(cell, held.from_on) < number_of(seat, "least"))
			return; /* not official in that term, or the cell too small for it */
		int year = date_year(held.from_on) - date_year(held.from_on) % 5;
		scope_format(&scope, "term", "%d-%d", year, year + 5);
		scope_flag(&scope, "fresh", fresh);
		recipe_put(cell->demo, "post.term", &scope);
		if (org == cell->uid) {
			cell->holdings = xgrow(
				cell->holdings, cell->holding_count, sizeof *cell->holdings);
			cell->holdings[cell->holding_count++] = held;
		}
		if (earlier < 0 || strcmp(held.from_on, demo->start_on) <= 0)
			return;
		date_add_days(held.from_on, -1, held.to_on);
		date_add_months(held.from_on, -TERM_MONTHS, since);
	}
}

/* The secretary, who in a few cells took over from another, and as many beside him as members allow. */
static void fill_cell(struct cell *cell)
{
	enum { COMMITTEE_FROM = 9 };
	const struct table *seats = table_named("cell_seat");
	int officials = officials_on(cell, cell->demo->today), who = -1;

	if (number_of(cell->setting, "posting") && cell->index % 20 > 2)
		who = choose(cell, true);
	for (int i = 0; i < seats->count; i++, who = -1) {
		struct row seat = table_row(seats, i);
		if (officials < number_of(seat, "members"))
			return;
		who = who < 0 ? choose(cell, false) : who;
		int earlier = number_of(seat, "anew") ? -1 : who;
		if (i == 0 && cell->index % 4 == 2 && officials >= COMMITTEE_FROM)
			earlier = choose(cell, false);
		hold(cell, seat, cell->uid, who, earlier);
	}
}

/*
 * The heads of the commune are in its first office cell; they visit the other cells. In a book without it
 * the secretary of the first cell sits in the committee, so that there are guests.
 */
static void fill_commune(struct cell *cell, bool office)
{
	const struct table *seats = table_named("seat"), *seconds = table_named("second_seat");
	struct demo *demo = cell->demo;

	for (int i = 0; i < seats->count; i++) {
		struct row seat = table_row(seats, i);
		if (!office && !number_of(seat, "secretary"))
			continue;
		int who = number_of(seat, "secretary") ? post_holder(cell, "BT", demo->today)
						       : choose(cell, false);
		if (who < 0)
			return;
		struct official *official = &demo->officials[demo->official_count++];
		*official = (struct official) {
			.level = text_of(seat, "level"), .cell = cell->index, .busy = days_new(demo)
		};
		memcpy(official->uid, cell->people[who].uid, UID_SIZE);
		hold(cell, seat, demo->committee, who, who);
		if (office)
			hold(cell, table_row(seconds, i), NULL, who, -1);
	}
}

/* ---- in the village or unit: rows of the table `role` ---- */

/* `who` in the cell, or -1 for somebody of whom nothing else is kept. */
static void put_post(struct cell *cell, int who, struct row role, const char *title)
{
	const struct person *person = who >= 0 ? &cell->people[who] : NULL;
	struct scope scope;

	scope_inside(&scope, &cell->scope);
	scope_row(&scope, role);
	scope_add(&scope, "member", person ? person->uid : NULL, "name", "", "title", title,
		"official_on", person ? person->official_on : cell->demo->start_on, NULL);
	if (!person)
		recipe_fill(NULL, "draw.holder", &scope);
	recipe_put(cell->demo, "post.place", &scope);
}

/* Somebody of the cell without a post in it, of fitting age and sex. -1: nobody. */
static int ordinary(const struct cell *cell, struct row role)
{
	enum { TRIES = 16 };
	int women = number_of(role, "women");

	for (int i = 0; i < TRIES; i++) {
		int who = rng_below(&cell->demo->rng, cell->count);
		const struct person *person = &cell->people[who];
		int age = date_years_between(person->born_on, cell->demo->today);
		if (can_lead(person) && !*person->posted && age >= number_of(role, "youngest") &&
			age <= number_of(role, "oldest") && (women < 100 || *person->female) &&
			(women > 0 || !*person->female))
			return who;
	}
	return -1;
}

/* The head and the Front are always there, and are two; some societies are not. */
static void fill_village(struct cell *cell)
{
	const struct table *roles = table_named("role");
	int secretary = post_holder(cell, "BT", cell->demo->today), head = -1;
	bool local = secretary >= 0 && !*cell->people[secretary].posted;

	for (int i = 0; i < roles->count; i++) {
		struct row role = table_row(roles, i);
		int dice = rng_below(&cell->demo->rng, 100), there = number_of(role, "there"),
		    who = -1;
		if (dice >= there || (there < 100 && cell->demo->options->years == 0))
			continue;
		if (dice < number_of(role, "secretary") && local && head != secretary)
			who = secretary;
		else if (dice < number_of(role, "member"))
			who = ordinary(cell, role);
		if (i == 1 && who == head)
			who = -1;
		if (i == 0)
			head = who;
		put_post(cell, who, role, text_of(i == 0 ? cell->setting : role, "head"));
	}
}

void posts_fill(struct cell *cell)
{
	fill_cell(cell);
	if (cell->index == 0 && cell->demo->options->cells <= OFFICE_CELL)
		fill_commune(cell, false);
	if (place_has_area(cell->index))
		fill_village(cell);
	else if (cell_is(cell, "office") && cell->demo->official_count == 0)
		fill_commune(cell, true);
	else /* the head of a school, office or unit is the secretary */
		put_post(cell, post_holder(cell, "BT", cell->demo->today),
			table_row(table_named("role"), 0), text_of(cell->setting, "head"));
}
