/* Writing people down: the member, what he was over time, where he belongs and from when to when. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* ---- identifiers: each runs through all its numbers before one comes again ---- */

static void set_identifiers(struct demo *demo, const struct person *person, struct scope *scope)
{
	enum { STEP = 387461, MILLION = 1000000 }; /* no common factor */
	int64_t serial = (int64_t)demo->made_members * STEP +
		(int64_t)(demo->options->seed % 90001) * 11;
	int year = date_year(person->born_on);
	bool old = strcmp(person->admitted_on, "2025-07-01") < 0;

	scope_format(scope, "personal_id", "%.3s%u%02u%06u", text_of(person->province, "digits"),
		((unsigned)(year - 1900) / 100 * 2 + person->female) % 10, (unsigned)year % 100,
		(unsigned)(serial % MILLION));
	scope_format(scope, "file_no", "%06d%s", demo->made_members % MILLION,
		old ? text_of(person->province, "letters") : "HY");
	scope_format(scope, "old_id", "%.2s%07u", text_of(person->province, "digits") + 1,
		(unsigned)(serial * 7 % (10 * MILLION)));
	scope_format(scope, "old_card", "%08u", (unsigned)(serial * 9 % (100 * MILLION)));
	scope_flag(scope, "had_old_id", year < 1996);
}

/* Cards are handed out on four days of the year; the first one some months after a date. */
static void set_card(struct demo *demo, const struct person *person, struct scope *scope)
{
	static const char *const rounds[] = { "02-03", "05-19", "09-02", "11-07" };
	char wanted[DATE_SIZE], day[DATE_SIZE] = "";

	if (*person->official_on) {
		date_add_months(person->official_on, 2, wanted);
		for (int i = 0; i < 5 && strcmp(day, wanted) < 0; i++)
			day_of_year(date_year(wanted) + i / 4, rounds[i % 4], day);
	}
	bool has = *day && day_reached(demo, day);
	scope_format(scope, "card_on", "%s", has ? day : "");
	scope_set(scope, "card_by",
		strcmp(day, "2025-07-01") < 0 ? text_of(person->province, "issuer")
					      : "Tỉnh ủy Hưng Yên");
	scope_flag(scope, "had_old_card", has && date_year(day) < 2020);
}

/* A village of the commune; people of offices and schools live in one of the first cells'. */
static void set_places(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope, char village[PLACE_SIZE])
{
	const char *home = text_of(person->province, "home");
	int other = rng_below(&demo->rng, 20);

	if (place_has_area(cell->index) && !person->posted)
		snprintf(village, PLACE_SIZE, "%s", cell->place);
	else
		place_name(place_has_area(other) ? other : 0, village);
	scope_add(scope, "village", village, "birth_place", home, "home",
		strstr(home, "Quỳnh Phú") ? "{village}, xã Quỳnh Phú, tỉnh Hưng Yên" : home, NULL);
}

/* ---- admission ---- */

/* The heads of the cell that admitted him, else two whom nobody here knows; never himself. */
static void set_introducers(struct demo *demo, const struct cell *cell, const struct person *person,
	struct record *record)
{
	char first[NAME_SIZE], second[NAME_SIZE];
	int year = date_year(person->admitted_on);
	struct row kinh = table_row(table_named("people"), 0);
	bool own = person->arrival == ARRIVAL_ADMITTED && cell->count > 2;

	snprintf(first, sizeof first, "%s", cell->people[1].name);
	snprintf(second, sizeof second, "%s", cell->people[0].name);
	for (bool drawn = own; !drawn || strcmp(first, person->name) == 0 ||
		strcmp(second, person->name) == 0 || strcmp(first, second) == 0;
		drawn = true) {
		name_draw(demo, kinh, false, year - 45, first);
		name_draw(demo, kinh, rng_percent(&demo->rng, 30), year - 38, second);
	}
	record_set(record, "introducer_1", first);
	record_set(record, "introducer_2", second);
}

static const char *admission_source(const struct person *person, bool youth)
{
	int age = date_years_between(person->born_on, person->admitted_on);

	if (strcmp(text_of(person->life, "work"), "force") == 0 ||
		(!person->female && age < 26 && !youth))
		return youth ? "DTN;LLVT" : "LLVT";
	if (youth)
		return "DTN";
	if (flag_of(person->life, "working"))
		return "CD";
	return person->female ? "HPN" : "HND";
}

static void set_admission(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope, struct record *record)
{
	bool own = person->arrival == ARRIVAL_ADMITTED;
	bool youth = date_years_between(person->born_on, person->admitted_on) < 31 &&
		rng_percent(&demo->rng, 85);

	scope_add(scope, "decided_on", person->decided_on, "admitted_on", person->admitted_on,
		"official_on", person->official_on, "issuer",
		date_year(person->admitted_on) < 2025 ? "HU" : "ĐU", "source",
		admission_source(person, youth), "unit_kind",
		own ? text_of(cell->setting, "code") : NULL, NULL);
	scope_flag(scope, "youth", youth);
	scope_format(scope, "of_age", "%d", date_year(person->born_on) + 16);
	scope_flag(scope, "owner", own && strcmp(text_of(person->life, "group"), "CDN") == 0);
	recipe_fill(record, "member.admission", scope);
	set_introducers(demo, cell, person, record);
}

/* ---- what is kept as dated spells ---- */

/* The eight fields that member and member_status share. */
static void set_standing(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope)
{
	struct row life = person->life;
	const char *place = text_of(life, "workplace");
	bool working = flag_of(life, "working");

	scope_add(scope, "group", text_of(life, "group"), "working", text_of(life, "working"),
		"away", person->away ? "1" : "0", "workplace",
		strcmp(place, ".") == 0 ? cell->place : place, "theory",
		draw_weighted(&demo->rng, table_named(text_of(life, "theory_table"))).cells[0],
		"duty", working ? "PGT" : "KTD", "reason",
		working ? "{busy}" : "Sinh hoạt tại chi bộ nơi cư trú", "busy",
		"Đang công tác, giữ mối liên hệ với chi bộ nơi cư trú", NULL);
}

/* What was before the last change: still at work, a course not yet taken, not yet gone away. */
static bool standing_before(
	const struct demo *demo, const struct person *person, struct scope *standing)
{
	int age = person_age(demo, person);

	if (strcmp(text_of(person->life, "group"), "HT") == 0 && age <= 62)
		scope_add(standing, "group", "CB", "working", "1", "workplace",
			"Ủy ban nhân dân xã Quỳnh Phú", "duty", "PGT", "reason", "{busy}", NULL);
	else if (person->away)
		scope_set(standing, "away", "0");
	else if (strcmp(scope_value(standing, "theory"), "TC") == 0 && age < 45 &&
		flag_of(person->life, "working"))
		scope_set(standing, "theory", "SC");
	else
		return false;
	return true;
}

static void put_spell(struct demo *demo, struct scope *standing, const char *from, const char *to)
{
	scope_add(standing, "from_on", from, "to_on", to, NULL);
	struct record *record = recipe_new("member_status", standing);
	recipe_fill(record, "standing", standing);
	demo_put(demo, record, NULL);
}

static void put_spells(struct demo *demo, const struct person *person, const struct scope *now)
{
	struct scope before, today;
	char first[DATE_SIZE], last[DATE_SIZE], change[DATE_SIZE], eve[DATE_SIZE];

	scope_inside(&before, now);
	scope_inside(&today, now);
	date_add_days(person->from_on, 60, first);
	date_add_days(demo->today, -40, last);
	memcpy(change, person->from_on, DATE_SIZE);
	if (strcmp(first, last) < 0 && !*person->to_on && standing_before(demo, person, &before) &&
		rng_percent(&demo->rng, 55)) {
		rng_day(&demo->rng, first, last, change);
		date_add_days(change, -1, eve);
		put_spell(demo, &before, person->from_on, eve);
	}
	put_spell(demo, &today, change, NULL);
}

/* ---- the member ---- */

static void set_schooling(struct demo *demo, const struct person *person, struct scope *scope)
{
	const char *profession =
		draw_weighted(&demo->rng, table_named(text_of(person->life, "schooling"))).cells[0];
	int year = date_year(person->born_on);
	bool working = flag_of(person->life, "working");

	/* Ten years of school until about 1989, twelve since. */
	scope_add(scope, "school",
		year < 1972       ? "ten"
			: working ? "twelve"
				  : "some",
		"profession", profession, NULL);
	scope_flag(scope, "master", strcmp(profession, "Thạc sĩ") == 0);
	scope_flag(scope, "bachelor", strcmp(profession, "Đại học") == 0);
	scope_flag(scope, "trained", working && year > 1975);
}

static void put_member(struct demo *demo, const struct cell *cell, struct person *person)
{
	struct scope scope;
	char village[PLACE_SIZE];

	scope_of(&scope, demo, cell, demo->today);
	set_standing(demo, cell, person, &scope);
	set_identifiers(demo, person, &scope);
	set_card(demo, person, &scope);
	set_places(demo, cell, person, &scope, village);
	set_schooling(demo, person, &scope);
	scope_add(&scope, "name", person->name, "sex", person->female ? "Nữ" : "Nam", "born_on",
		person->born_on, "ethnicity", text_of(person->people, "ethnicity"), "occupation",
		text_of(person->life, "occupation"), "is_away", person->away ? "1" : NULL, NULL);
	scope_format(&scope, "list_no", "%d", person->list_no);
	struct record *record = recipe_new("member", &scope);
	set_admission(demo, cell, person, &scope, record);
	recipe_fill(record, "standing", &scope);
	demo_put(demo, record, person->uid);
	demo->made_members++;
	scope_set(&scope, "member", person->uid);
	if (demo->options->years > 0)
		put_spells(demo, person, &scope);
}

/* ---- where he belongs ---- */

static void put_membership(struct demo *demo, const struct cell *cell, const struct person *person)
{
	struct scope scope;
	const char *left_by = person->left_by ? person->left_by : "";
	bool guest = person->arrival == ARRIVAL_GUEST;
	char to[PLACE_SIZE] = "";

	scope_of(&scope, demo, cell, demo->today);
	if (strcmp(left_by, "CNB") == 0)
		place_name(demo->moving_to, to);
	scope_add(&scope, "member", person->uid, "from_on", person->from_on, "to_on", person->to_on,
		"form", guest ? "TTD" : "CT", "residency", person->posted ? "CD" : "TC",
		"joined_by", person->joined_by, "left_by", left_by, "to", to, NULL);
	scope_format(&scope, "posting", "%d", 20 + cell->index % 60);
	scope_flag(&scope, "posted", person->posted);
	scope_flag(&scope, "far", strcmp(left_by, "CDN") == 0);
	scope_flag(&scope, "near", strcmp(left_by, "CDT") == 0);
	scope_flag(&scope, "moved", *left_by && strcmp(left_by, "TTR") != 0);
	recipe_put(demo, "membership", &scope, NULL);
	if (*person->gone_from && !guest) {
		scope_add(&scope, "from_on", person->gone_from, "to_on", NULL, "form", "TTDI",
			"joined_by", "CNB", NULL);
		recipe_put(demo, "membership", &scope, NULL);
	}
}

static void put_exemption(struct demo *demo, const struct cell *cell, const struct person *person)
{
	struct scope scope;

	if (!person->exempt_reason || demo->options->years == 0)
		return;
	scope_of(&scope, demo, cell, demo->today);
	scope_add(&scope, "member", person->uid, "kind", *person->exempt_to ? "TM" : "M", "reason",
		person->exempt_reason, "from_on", person->exempt_from, "to_on", person->exempt_to,
		NULL);
	recipe_put(demo, "exemption", &scope, NULL);
}

/* The next cell of a village: somebody who moves house goes there. */
static int next_village(const struct demo *demo, int index)
{
	for (int next = index + 1; next < demo->options->cells; next++)
		if (place_has_area(next))
			return next;
	return -1;
}

/* Somebody ordinary of the second half of the list, who was and stays there. */
static struct person *choose_ordinary(struct cell *cell)
{
	for (int i = cell->count - 1; i > cell->count / 2; i--) {
		struct person *person = &cell->people[i];
		if (!*person->to_on && !person->exempt_reason && !person->posted &&
			!*person->gone_from && person->arrival == ARRIVAL_BEFORE &&
			*person->official_on)
			return person;
	}
	return NULL;
}

/* A number that is free in the register here and there. */
static int number_for_both(const struct demo *demo, const struct cell *cell, int next)
{
	int number = cell_size(demo, next);

	for (int i = 0; i < cell->count; i++)
		if (cell->people[i].list_no > number)
			number = cell->people[i].list_no;
	return number + 2;
}

/*
 * From one village of six somebody has moved to the next one, in the last year and a half; from
 * another of six somebody is there since some months and for some more, and stays in the count here.
 */
static struct person *choose_mover(struct demo *demo, struct cell *cell)
{
	char from[DATE_SIZE], to[DATE_SIZE], earliest[DATE_SIZE];
	int next = next_village(demo, cell->index);
	bool moves = cell->index % 6 == 1 && !demo->is_moving,
	     visits = cell->index % 6 == 0 && !demo->is_visiting;
	struct person *person;

	date_add_days(demo->start_on, 70, earliest);
	date_add_days(demo->today, -300, from);
	date_add_days(demo->today, -50, to);
	later_of(from, earliest);
	if (strcmp(from, to) > 0 || demo->options->years == 0 || !(moves || visits) ||
		!place_has_area(cell->index) || next < 0 || !(person = choose_ordinary(cell)))
		return NULL;
	person->list_no = number_for_both(demo, cell, next);
	if (visits) {
		date_add_days(demo->today, -rng_between(&demo->rng, 100, 150), person->gone_from);
		later_of(person->gone_from, earliest);
		return person;
	}
	demo->moving_to = next;
	rng_day(&demo->rng, from, to, person->to_on);
	person->left_by = "CNB";
	return person;
}

static void send_on(struct demo *demo, const struct person *person)
{
	bool visits = *person->gone_from != '\0';
	struct person *sent = visits ? &demo->visiting : &demo->moving;

	*sent = *person;
	sent->left_by = NULL;
	sent->joined_by = "CNB";
	if (visits) {
		memcpy(sent->from_on, person->gone_from, DATE_SIZE);
		sent->arrival = ARRIVAL_GUEST;
		demo->is_visiting = true;
	} else {
		date_add_days(person->to_on, 1, sent->from_on);
		sent->to_on[0] = '\0';
		sent->arrival = ARRIVAL_MOVED;
		demo->is_moving = true;
	}
}

void people_write(struct demo *demo, struct cell *cell)
{
	struct person *mover = choose_mover(demo, cell);

	for (int i = 0; i < cell->count && !demo->failed; i++) {
		struct person *person = &cell->people[i];
		bool known = person->uid[0] != '\0'; /* came from the cell before */
		if (!known)
			put_member(demo, cell, person);
		put_membership(demo, cell, person);
		if (!known)
			put_exemption(demo, cell, person);
	}
	if (mover)
		send_on(demo, mover);
}
