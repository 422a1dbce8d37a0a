/* Who holds which post: in the cell, in the village, in the commune. */
#include "maker.h"
#include "xalloc.h"

#include <stdio.h>
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

static void put_holding(
	struct demo *demo, struct cell *cell, const struct holding *holding, bool fresh)
{
	struct record *row = row_new("post");
	int year = date_year(holding->from_on);
	char term[16];

	record_set(row, "member", cell->people[holding->who].uid);
	record_set(row, "title", holding->title);
	record_set(row, "org", cell->uid);
	record_set(row, "from_on", holding->from_on);
	record_set(row, "to_on", holding->to_on);
	year -= year % 5;
	snprintf(term, sizeof term, "%d-%d", year, year + 5);
	record_set(row, "term", term);
	row_flag(row, "new_term", fresh);
	row_put(demo, row, NULL);
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
		if (strcmp(holding->title, title) == 0 && strcmp(holding->from_on, day) <= 0 &&
			(!*holding->to_on || strcmp(holding->to_on, day) >= 0) && nth-- == 0)
			return holding->who;
	}
	return -1;
}

bool post_in_committee(const struct cell *cell, int who, const char *day)
{
	for (size_t i = 0; i < cell->holding_count; i++) {
		const struct holding *holding = &cell->holdings[i];
		if (holding->who == who && strcmp(holding->from_on, day) <= 0 &&
			(!*holding->to_on || strcmp(holding->to_on, day) >= 0))
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
	bool hamlet = cell->setting == &setting_hamlet;

	for (int i = 0; i < cell->count; i++)
		official += person_official(&cell->people[i], demo->today) &&
			person_in_cell(&cell->people[i], demo->today);
	int secretary = choose(cell, hamlet && cell->index % 20 > 2);
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

static const struct role front_head = { "TBCTMT", 25, 36, 72 };
static const struct role societies[] = { { "CHPN", 100, 28, 62 }, { "CHND", 30, 32, 66 },
	{ "CHCCB", 0, 48, 74 }, { "BTCD", 35, 19, 35 }, { "CHNCT", 30, 62, 78 } };

/* `who` in the cell, or -1 for somebody of whom nothing else is kept. */
static void put_post(struct demo *demo, const struct cell *cell, int who, const struct role *role,
	const char *unit)
{
	struct rng *rng = &demo->rng;
	struct record *row = row_new("post");
	char name[NAME_SIZE], day[DATE_SIZE];

	day_make(demo->this_year - 2, 1 + cell->index % 6, 5 + cell->index % 20, day);
	if (who >= 0) {
		record_set(row, "member", cell->people[who].uid);
		if (strcmp(day, cell->people[who].official_on) < 0)
			date_add_days(cell->people[who].official_on, 20, day);
	} else {
		bool female = rng_percent(rng, role->women);
		int age = rng_between(rng, role->youngest, role->oldest);
		name_draw(rng, people_kinh(), female, demo->this_year - age, demo->this_year, name);
		record_set(row, "holder_name", name);
		record_set(row, "holder_is_member", rng_percent(rng, 30) ? "1" : "0");
	}
	record_set(row, "title", role->title);
	if (unit)
		record_set(row, "unit_name", unit);
	else
		record_set(row, "area", cell->area);
	record_set(row, "from_on", day);
	row_put(demo, row, NULL);
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
	for (size_t i = 0; i < sizeof societies / sizeof *societies; i++)
		if (rng_percent(&demo->rng, 55))
			put_post(demo, cell, ordinary(demo, cell, &societies[i]), &societies[i],
				NULL);
}

/* ---- in the commune ---- */

struct seat {
	const char *title, *unit; /* unit NULL: the committee itself */
	const char *level;        /* as which he visits a cell */
};
static const struct seat seats[] = {
	{ "BTDU", NULL, "Bí thư Đảng ủy" },
	{ "PBTTT", NULL, "Phó Bí thư Thường trực Đảng ủy" },
	{ "PBTDU", NULL, "Phó Bí thư Đảng ủy" },
	{ "CNUBKT", NULL, "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy" },
	{ "UVBTV", NULL, "Ủy viên Ban Thường vụ Đảng ủy" },
	{ "DUV", NULL, "Đảng ủy viên" },
	{ "DUV", NULL, "Đảng ủy viên" },
	{ "DUV", NULL, "Đảng ủy viên" },
};
static const struct seat second_seats[] = {
	{ "CTHDND", "Hội đồng nhân dân xã Quỳnh Phú", NULL },
	{ "PCTHDND", "Hội đồng nhân dân xã Quỳnh Phú", NULL },
	{ "CTUBND", "Ủy ban nhân dân xã Quỳnh Phú", NULL },
	{ NULL, NULL, NULL },
	{ "CTMTTQ", "Ủy ban Mặt trận Tổ quốc xã Quỳnh Phú", NULL },
	{ "PCTUBND", "Ủy ban nhân dân xã Quỳnh Phú", NULL },
	{ "PCTUBND", "Ủy ban nhân dân xã Quỳnh Phú", NULL },
	{ "CBDT", "Đoàn Thanh niên xã Quỳnh Phú", NULL },
};

static void put_seat(struct demo *demo, const struct cell *cell, int who, const struct seat *seat)
{
	struct record *row = row_new("post");
	int year = demo->this_year - demo->this_year % 5;
	char day[DATE_SIZE], term[16];

	day_make(year, 7, seat->unit ? 24 : 20, day);
	if (!day_reached(demo, day))
		date_add_months(day, -TERM_MONTHS, day);
	year = date_year(day);
	record_set(row, "member", cell->people[who].uid);
	record_set(row, "title", seat->title);
	if (seat->unit)
		record_set(row, "unit_name", seat->unit);
	else
		record_set(row, "org", demo->committee);
	record_set(row, "from_on", day);
	snprintf(term, sizeof term, "%d-%d", year, year + 5);
	record_set(row, "term", term);
	row_put(demo, row, NULL);
}

/* The heads of the commune are in its first office cell; they visit the other cells. */
static void fill_commune(struct demo *demo, struct cell *cell)
{
	if (demo->official_count > 0) {
		put_unit_head(demo, cell);
		return;
	}
	for (size_t i = 0; i < sizeof seats / sizeof *seats; i++) {
		int who = (int)i == 5 ? post_holder(cell, "BT", 0, demo->today)
				      : choose(cell, false);
		if (who < 0)
			return;
		put_seat(demo, cell, who, &seats[i]);
		if (second_seats[i].title)
			put_seat(demo, cell, who, &second_seats[i]);
		official_note(demo, cell, &cell->people[who], seats[i].level);
	}
}

void posts_fill(struct demo *demo, struct cell *cell)
{
	fill_cell(demo, cell);
	if (cell->setting->area_kind)
		fill_village(demo, cell);
	else if (cell->setting == &setting_office)
		fill_commune(demo, cell);
	else
		put_unit_head(demo, cell);
}
