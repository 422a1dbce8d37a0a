/* Who holds which post: in the cell, in the village, in the commune. */
#include "maker.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { COMMITTEE_FROM = 9, TERM_MONTHS = 60 };

/* ---- choosing ---- */

static bool can_hold(const struct person *person)
{
	return !person->holds_post && !person->exempt_reason && !*person->to_on && !person->away &&
		person->arrival == ARRIVAL_BEFORE && *person->official_on &&
		strcmp(person->official_on, person->from_on) <= 0;
}

/* The next one who can hold a post; those settled in the cell stand first. -1: nobody. */
static int choose(struct cell *cell, bool posted)
{
	for (int i = 0; i < cell->count; i++) {
		if (cell->people[i].posted == posted && can_hold(&cell->people[i])) {
			cell->people[i].holds_post = true;
			return i;
		}
	}
	return -1;
}

/* ---- the cell's own posts ---- */

static void set_term(struct scope *scope, const char *from)
{
	int year = date_year(from) - date_year(from) % 5;

	scope_set(scope, "from_on", from);
	scope_format(scope, "term", "%d-%d", year, year + 5);
}

static void put_holding(
	struct demo *demo, struct cell *cell, const struct holding *holding, bool fresh)
{
	struct scope scope;

	scope_of(&scope, demo, cell, demo->today);
	scope_set(&scope, "member", cell->people[holding->who].uid);
	scope_set(&scope, "title", holding->title);
	scope_set(&scope, "to_on", holding->to_on);
	set_term(&scope, holding->from_on);
	scope_flag(&scope, "fresh", fresh);
	recipe_put(demo, "post.cell", &scope, NULL);
}

/*
 * A post from the last congress on, and in the terms before it as far as the book looks back.
 * `earlier` held it before the last congress; -1: nobody did.
 */
static void hold(struct demo *demo, struct cell *cell, const char *title, int who, int earlier)
{
	struct holding holding = { .who = who, .title = title };
	bool fresh = who != earlier;

	if (who < 0)
		return;
	memcpy(holding.from_on, cell->term_from, DATE_SIZE);
	for (;;) {
		char official[DATE_SIZE];
		date_add_days(cell->people[holding.who].official_on, 30, official);
		if (strcmp(holding.from_on, official) < 0)
			memcpy(holding.from_on, official, DATE_SIZE);
		cell->holdings = xgrow(cell->holdings, cell->holding_count, &cell->holding_capacity,
			sizeof *cell->holdings);
		cell->holdings[cell->holding_count++] = holding;
		put_holding(demo, cell, &holding, fresh);
		if (earlier < 0 || strcmp(holding.from_on, demo->start_on) <= 0 ||
			strcmp(holding.from_on, official) == 0)
			return;
		date_add_days(holding.from_on, -1, holding.to_on);
		date_add_months(holding.from_on, -TERM_MONTHS, holding.from_on);
		holding.who = earlier;
		fresh = false;
	}
}

int post_holder(const struct cell *cell, const char *title, int nth, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++) {
		const struct holding *holding = &cell->holdings[i];
		if (strcmp(holding->title, title) == 0 &&
			in_days(day, holding->from_on, holding->to_on) && nth-- == 0)
			return holding->who;
	}
	return -1;
}

bool post_in_committee(const struct cell *cell, int who, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++) {
		const struct holding *holding = &cell->holdings[i];
		if (holding->who == who && in_days(day, holding->from_on, holding->to_on))
			return true;
	}
	return false;
}

int committee_size(const struct cell *cell, const char *day)
{
	int count = 0;

	while (post_holder(cell, "CUV", count, day) >= 0)
		count++;
	return count;
}

static void fill_cell(struct demo *demo, struct cell *cell)
{
	int official = 0;
	for (int i = 0; i < cell->count; i++)
		official += person_official(&cell->people[i], demo->today) &&
			person_in_cell(&cell->people[i], demo->today);
	int secretary = choose(cell, cell->setting->posting && cell->index % 20 > 2);
	if (secretary < 0)
		secretary = choose(cell, false);
	int before = cell->index % 4 == 2 && official >= COMMITTEE_FROM ? choose(cell, false)
									: secretary;
	hold(demo, cell, "BT", secretary, before < 0 ? secretary : before);
	if (official < 5)
		return;
	int deputy = choose(cell, false);
	hold(demo, cell, "PBT", deputy, deputy);
	int seats = official >= 30 ? 3 : official >= COMMITTEE_FROM ? 1 : 0;
	for (int i = 0; i < seats; i++) {
		int who = choose(cell, false);
		hold(demo, cell, "CUV", who, i == 2 ? -1 : who);
	}
}

/* ---- in the village or unit ---- */

/* A post outside the cell, and who is found in it. */
struct role {
	const char *title;
	int women; /* percent */
	int youngest, oldest;
};

static struct role role_of(const struct table *table, int row)
{
	return (struct role) { table_cell(table, row, 0), atoi(table_cell(table, row, 1)),
		atoi(table_cell(table, row, 2)), atoi(table_cell(table, row, 3)) };
}

/* `who` in the cell, or -1 for somebody of whom nothing else is kept; in the cell's area or a unit. */
static void put_post(struct demo *demo, const struct cell *cell, int who, const struct role *role,
	const char *unit)
{
	struct rng *rng = &demo->rng;
	struct scope scope;
	char name[NAME_SIZE] = "", day[DATE_SIZE];
	const char *member = NULL, *among = NULL;

	scope_of(&scope, demo, cell, demo->today);
	day_make(demo->this_year - 2, 1 + cell->index % 6, 5 + cell->index % 20, day);
	if (who >= 0) {
		member = cell->people[who].uid;
		if (strcmp(day, cell->people[who].official_on) < 0)
			date_add_days(cell->people[who].official_on, 20, day);
	} else {
		bool female = rng_percent(rng, role->women);
		int age = rng_between(rng, role->youngest, role->oldest);
		name_draw(demo, people_named("kinh"), female, demo->this_year - age, name);
		among = rng_percent(rng, 30) ? "1" : "0";
	}
	scope_set(&scope, "member", member);
	scope_set(&scope, "name", name);
	scope_set(&scope, "among", among);
	scope_set(&scope, "title", role->title);
	scope_set(&scope, "unit", unit);
	scope_set(&scope, "area", unit ? NULL : cell->area);
	scope_set(&scope, "from_on", day);
	recipe_put(demo, "post.place", &scope, NULL);
}

/* The head of a school, office or unit: the secretary. */
static void put_unit_head(struct demo *demo, const struct cell *cell)
{
	const struct role role = { cell->setting->head_title, 40, 40, 58 };

	put_post(demo, cell, post_holder(cell, "BT", 0, demo->today), &role, cell->place);
}

/* Somebody of the cell without a post in it, official, not excused. -1: nobody. */
static int ordinary(struct demo *demo, const struct cell *cell, const struct role *role)
{
	enum { TRIES = 16 };

	for (int i = 0; i < TRIES; i++) {
		int who = rng_below(&demo->rng, cell->count);
		const struct person *person = &cell->people[who];
		int age = person_age(demo, person);
		if (can_hold(person) && !person->posted && age >= role->youngest &&
			age <= role->oldest && (role->women < 100 || person->female) &&
			(role->women > 0 || !person->female))
			return who;
	}
	return -1;
}

static void fill_village(struct demo *demo, struct cell *cell)
{
	const struct role head_role = { cell->setting->head_title, 20, 30, 68 };
	const struct role front_head = role_of(table_named("role"), 0);
	int secretary = post_holder(cell, "BT", 0, demo->today), dice = rng_below(&demo->rng, 100);
	bool local = secretary >= 0 && !cell->people[secretary].posted;
	int head = -1, front = -1;

	if (dice < 45 && local)
		head = secretary;
	else if (dice < 80)
		head = ordinary(demo, cell, &head_role);
	put_post(demo, cell, head, &head_role, NULL);
	dice = rng_below(&demo->rng, 100);
	if (dice < 35 && local && head != secretary)
		front = secretary;
	else if (dice < 80)
		front = ordinary(demo, cell, &front_head);
	if (front == head)
		front = -1;
	put_post(demo, cell, front, &front_head, NULL);
	if (demo->options->years == 0)
		return;
	const struct table *societies = table_named("role.society");
	for (int i = 0; i < societies->count; i++) {
		struct role role = role_of(societies, i);
		if (rng_percent(&demo->rng, 55))
			put_post(demo, cell, ordinary(demo, cell, &role), &role, NULL);
	}
}

/* ---- in the commune ---- */

/* A row of the table `seat`. */
enum { TITLE, LEVEL, SECOND_TITLE, SECOND_UNIT };

static void put_seat(
	struct demo *demo, const struct cell *cell, int who, const char *title, const char *unit)
{
	struct scope scope;
	char day[DATE_SIZE];

	scope_of(&scope, demo, cell, demo->today);
	day_make(demo->this_year - demo->this_year % 5, 7, unit ? 24 : 20, day);
	if (!day_reached(demo, day))
		date_add_months(day, -TERM_MONTHS, day);
	scope_set(&scope, "member", cell->people[who].uid);
	scope_set(&scope, "title", title);
	scope_set(&scope, "unit", unit);
	scope_set(&scope, "committee", unit ? NULL : demo->committee);
	set_term(&scope, day);
	recipe_put(demo, "post.commune", &scope, NULL);
}

static void note_official(
	struct demo *demo, const struct cell *cell, const struct person *person, const char *level)
{
	struct official *official;

	if (demo->official_count == OFFICIAL_MOST)
		return;
	official = &demo->officials[demo->official_count++];
	*official = (struct official) { .level = level, .cell = cell->index };
	memcpy(official->uid, person->uid, UID_SIZE);
	memcpy(official->name, person->name, NAME_SIZE);
}

/* The heads of the commune are in its first office cell; they visit the other cells. */
static void fill_commune(struct demo *demo, struct cell *cell)
{
	const struct table *seats = table_named("seat");

	if (demo->official_count > 0) {
		put_unit_head(demo, cell);
		return;
	}
	for (int i = 0; i < seats->count; i++) {
		const char *const *seat = &seats->cells[i * seats->columns];
		int who = i == 5 ? post_holder(cell, "BT", 0, demo->today) : choose(cell, false);
		if (who < 0)
			return;
		put_seat(demo, cell, who, seat[TITLE], NULL);
		if (*seat[SECOND_TITLE])
			put_seat(demo, cell, who, seat[SECOND_TITLE], seat[SECOND_UNIT]);
		note_official(demo, cell, &cell->people[who], seat[LEVEL]);
	}
}

void posts_fill(struct demo *demo, struct cell *cell)
{
	fill_cell(demo, cell);
	if (*cell->setting->area_kind)
		fill_village(demo, cell);
	else if (cell_is(cell, "office"))
		fill_commune(demo, cell);
	else
		put_unit_head(demo, cell);
}
