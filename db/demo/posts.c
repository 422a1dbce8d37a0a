/* Who holds which post: in the cell, in the village, in the commune. */
#include "maker.h"
#include "xalloc.h"

#include <string.h>

enum { COMMITTEE_FROM = 9 };

/* The next one who can hold a post, and now does; those settled in the cell stand first. -1: nobody. */
static int choose(struct cell *cell, bool posted)
{
	for (int i = 0; i < cell->count; i++) {
		struct person *person = &cell->people[i];
		if (person->posted == posted && person_can_lead(person)) {
			person->holds_post = true;
			return i;
		}
	}
	return -1;
}

bool person_can_lead(const struct person *person)
{
	return person_stays(person) && !person->holds_post && !person->away &&
		strcmp(person->official_on, person->from_on) <= 0;
}

/* ---- elected for a term, by the cell or in the commune ---- */

/* Of an organisation or a unit, the other NULL; `earlier` held it in the terms before, -1: nobody. */
struct office {
	const char *title, *org, *unit, *term_from;
	int earlier;
};

static void put_holding(struct demo *demo, struct cell *cell, const struct office *office,
	const struct holding *holding, bool fresh)
{
	struct scope scope;
	int year = date_year(holding->from_on) - date_year(holding->from_on) % 5;

	scope_of(&scope, demo, cell, demo->today);
	scope_add(&scope, "member", cell->people[holding->who].uid, "title", holding->title, "org",
		office->org, "unit", office->unit, "from_on", holding->from_on, "to_on",
		holding->to_on, NULL);
	scope_format(&scope, "term", "%d-%d", year, year + 5);
	scope_flag(&scope, "fresh", fresh);
	recipe_put(demo, "post.term", &scope, NULL);
	if (office->org != cell->uid)
		return;
	cell->holdings = xgrow(cell->holdings, cell->holding_count, sizeof *cell->holdings);
	cell->holdings[cell->holding_count++] = *holding;
}

/* How many official members the cell had; who was there when the book began was there before. */
static int officials_on(const struct cell *cell, const char *day)
{
	int count = 0;

	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		const char *from = person->arrival == ARRIVAL_BEFORE ? "" : person->from_on;
		count += person->arrival != ARRIVAL_GUEST && person_official(person, day) &&
			in_days(day, from, person->to_on);
	}
	return count;
}

/*
 * A post from the last congress on, and in the terms before it as far as the book looks back. Since
 * when is left in `since`.
 */
static void hold(struct demo *demo, struct cell *cell, const struct office *office, int who,
	char since[DATE_SIZE])
{
	struct holding holding = { .who = who, .title = office->title };
	bool fresh = who != office->earlier;
	char official[DATE_SIZE];

	memcpy(since, office->term_from, DATE_SIZE);
	for (; holding.who >= 0; holding.who = office->earlier, fresh = false) {
		date_add_days(cell->people[holding.who].official_on, 30, official);
		later_of(since, official);
		if (strcmp(office->title, "CUV") == 0 && officials_on(cell, since) < COMMITTEE_FROM)
			return;
		memcpy(holding.from_on, since, DATE_SIZE);
		put_holding(demo, cell, office, &holding, fresh);
		if (office->earlier < 0 || strcmp(since, demo->start_on) <= 0 ||
			strcmp(since, official) == 0)
			return;
		date_add_days(since, -1, holding.to_on);
		date_add_months(since, -TERM_MONTHS, since);
	}
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

bool post_in_committee(const struct cell *cell, int who, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++)
		if (cell->holdings[i].who == who &&
			in_days(day, cell->holdings[i].from_on, cell->holdings[i].to_on))
			return true;
	return false;
}

static void fill_cell(struct demo *demo, struct cell *cell)
{
	bool posting = flag_of(cell->setting, "posting");
	char since[DATE_SIZE];
	int official = officials_on(cell, demo->today);

	int secretary = choose(cell, posting && cell->index % 20 > 2);
	if (secretary < 0)
		secretary = choose(cell, false);
	int before = cell->index % 4 == 2 && official >= COMMITTEE_FROM ? choose(cell, false) : -1;
	struct office office = { "BT", cell->uid, NULL, cell->term_from,
		before < 0 ? secretary : before };
	hold(demo, cell, &office, secretary, since);
	int seats = official >= 30 ? 4 : official >= COMMITTEE_FROM ? 2 : official >= 5 ? 1 : 0;
	for (int i = 0; i < seats; i++) {
		int who = choose(cell, false);
		office.title = i == 0 ? "PBT" : "CUV";
		office.earlier = i == 3 ? -1 : who;
		hold(demo, cell, &office, who, since);
	}
}

/* ---- in the village or unit: rows of the table `role` ---- */

/* `who` in the cell, or -1 for somebody of whom nothing else is kept. */
static void put_post(
	struct demo *demo, const struct cell *cell, int who, struct row role, const char *title)
{
	struct scope scope;
	char name[NAME_SIZE] = "";

	scope_of(&scope, demo, cell, demo->today);
	if (who < 0) {
		bool female = rng_percent(&demo->rng, number_of(role, "women"));
		int age = rng_between(
			&demo->rng, number_of(role, "youngest"), number_of(role, "oldest"));
		name_draw(demo, table_row(table_named("people"), 0), female, demo->this_year - age,
			name);
	}
	scope_add(&scope, "member", who >= 0 ? cell->people[who].uid : NULL, "name", name, "title",
		title, "official_on", who >= 0 ? cell->people[who].official_on : demo->start_on,
		NULL);
	recipe_put(demo, "post.place", &scope, NULL);
}

/* Somebody of the cell without a post in it, of fitting age and sex. -1: nobody. */
static int ordinary(struct demo *demo, const struct cell *cell, struct row role)
{
	enum { TRIES = 16 };
	int women = number_of(role, "women");

	for (int i = 0; i < TRIES; i++) {
		int who = rng_below(&demo->rng, cell->count);
		const struct person *person = &cell->people[who];
		int age = person_age(demo, person);
		if (person_can_lead(person) && !person->posted &&
			age >= number_of(role, "youngest") && age <= number_of(role, "oldest") &&
			(women < 100 || person->female) && (women > 0 || !person->female))
			return who;
	}
	return -1;
}

static void fill_village(struct demo *demo, struct cell *cell)
{
	const struct table *roles = table_named("role");
	int secretary = post_holder(cell, "BT", demo->today), head = -1;
	bool local = secretary >= 0 && !cell->people[secretary].posted;

	for (int i = 0; i < roles->count; i++) { /* the head, the Front, then societies */
		struct row role = table_row(roles, i);
		int dice = rng_below(&demo->rng, 100), who = -1;
		if (i >= 2 && (dice >= 55 || demo->options->years == 0))
			continue;
		if (i < 2 && dice < 40 && local && head != secretary)
			who = secretary;
		else if (i >= 2 || dice < 80)
			who = ordinary(demo, cell, role);
		if (i == 1 && who == head)
			who = -1;
		if (i == 0)
			head = who;
		put_post(demo, cell, who, role, text_of(i == 0 ? cell->setting : role, "head"));
	}
}

/* ---- in the commune ---- */

/* The heads of the commune are in its first office cell; they visit the other cells. */
static void fill_commune(struct demo *demo, struct cell *cell)
{
	const struct table *seats = table_named("seat");
	char since[DATE_SIZE];

	for (int i = 0; i < seats->count; i++) {
		struct row seat = table_row(seats, i);
		int who = i == 5 ? post_holder(cell, "BT", demo->today) : choose(cell, false);
		if (who < 0)
			return;
		struct office office = { text_of(seat, "title"), demo->committee, NULL,
			demo->term_from, who };
		struct official *official = &demo->officials[demo->official_count++];
		*official = (struct official) {
			.level = text_of(seat, "level"), .cell = cell->index, .busy = days_new(demo)
		};
		memcpy(official->uid, cell->people[who].uid, UID_SIZE);
		hold(demo, cell, &office, who, official->from_on);
		office = (struct office) { text_of(seat, "second"), NULL, text_of(seat, "unit"),
			demo->term_from, -1 };
		hold(demo, cell, &office, who, since);
	}
}

void posts_fill(struct demo *demo, struct cell *cell)
{
	fill_cell(demo, cell);
	if (place_has_area(cell->index))
		fill_village(demo, cell);
	else if (cell_is(cell, "office") && demo->official_count == 0)
		fill_commune(demo, cell);
	else /* the head of a school, office or unit is the secretary */
		put_post(demo, cell, post_holder(cell, "BT", demo->today),
			table_row(table_named("role"), 0), text_of(cell->setting, "head"));
}
