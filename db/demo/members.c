/* Writing people down: the member, and what he was over time. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

enum { SERIALS = 1000000 };

/* ---- identifiers ---- */

/*
 * Province, century and sex, year of birth, six digits. The last six run through all of a million
 * before one comes again, so no two members of a book have the same.
 */
static void set_identifiers(struct demo *demo, const struct person *person, struct scope *scope)
{
	enum { STEP = 387461 }; /* no common factor with a million */
	int64_t serial = (int64_t)demo->made_members * STEP +
		(int64_t)(demo->options->seed % 90001) * 11;
	int year = date_year(person->born_on);

	scope_format(scope, "personal_id", "%.3s%u%02u%06u", person->province[PROVINCE_DIGITS],
		((unsigned)(year - 1900) / 100 * 2 + person->female) % 10, (unsigned)year % 100,
		(unsigned)(serial % SERIALS));
	scope_format(scope, "file_no", "%06dHY", demo->made_members % SERIALS);
	scope_format(scope, "digits", "%.2s", person->province[PROVINCE_DIGITS] + 1);
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
	scope_flag(scope, "had_old_card", has && date_year(day) < 2020);
}

/* A village of the commune; people of offices and schools live in one of the first cells'. */
static void set_places(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope, char village[PLACE_SIZE])
{
	bool local = strstr(person->province[PROVINCE_HOME], "Quỳnh Phú") != NULL;
	int other = rng_below(&demo->rng, 20);

	if (*cell->setting->area_kind && !person->posted)
		snprintf(village, PLACE_SIZE, "%s", cell->place);
	else
		place_name(demo, *place_at(demo, other)->setting->area_kind ? other : 0, village);
	scope_set(scope, "village", village);
	scope_set(scope, "birth_place", person->province[PROVINCE_HOME]);
	scope_set(scope, "home",
		local ? "{village}, xã Quỳnh Phú, tỉnh Hưng Yên" : person->province[PROVINCE_HOME]);
}

/* ---- admission ---- */

static void set_introducers(
	struct demo *demo, const struct cell *cell, const struct person *person, struct record *row)
{
	int year = date_year(person->admitted_on);
	char name[NAME_SIZE];

	if (person->arrival == ARRIVAL_ADMITTED && cell->count > 2) {
		record_set(row, "introducer_1", cell->people[1].name);
		record_set(row, "introducer_2", cell->people[0].name);
		return;
	}
	name_draw(demo, people_named("kinh"), false, year - 45, name);
	record_set(row, "introducer_1", name);
	name_draw(demo, people_named("kinh"), rng_percent(&demo->rng, 30), year - 38, name);
	record_set(row, "introducer_2", name);
}

static const char *admission_source(const struct person *person, bool youth)
{
	int age = date_years_between(person->born_on, person->admitted_on);

	if (strcmp(person->life->duty, "force") == 0 || (!person->female && age < 26 && !youth))
		return youth ? "DTN;LLVT" : "LLVT";
	if (youth)
		return "DTN";
	if (person->life->working)
		return "CD";
	return person->female ? "HPN" : "HND";
}

static void set_admission(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope, struct record *row)
{
	bool own = person->arrival == ARRIVAL_ADMITTED;
	bool youth = date_years_between(person->born_on, person->admitted_on) < 31 &&
		rng_percent(&demo->rng, 85);

	scope_set(scope, "decided_on", person->decided_on);
	scope_set(scope, "admitted_on", person->admitted_on);
	scope_set(scope, "official_on", person->official_on);
	scope_set(scope, "issuer", date_year(person->admitted_on) < 2025 ? "HU" : "ĐU");
	recipe_fill(row, "member.admission", scope);
	set_introducers(demo, cell, person, row);
	scope_flag(scope, "youth", youth);
	scope_format(scope, "of_age", "%d", date_year(person->born_on) + 16);
	scope_set(scope, "source", admission_source(person, youth));
	scope_set(scope, "unit_kind", own ? cell->setting->code : NULL);
	scope_flag(scope, "owner", own && strcmp(person->life->group, "CDN") == 0);
	recipe_fill(row, "member.source", scope);
}

/* ---- what is kept as dated spells ---- */

/* The eight fields that member and member_status share. */
static void set_standing(struct demo *demo, const struct cell *cell, const struct person *person,
	struct scope *scope)
{
	const struct life *life = person->life;
	const struct table *theory = table_named(life->theory);

	scope_set(scope, "group", life->group);
	scope_set(scope, "working", life->working ? "1" : "0");
	scope_set(scope, "away", person->away ? "1" : "0");
	scope_set(scope, "workplace",
		strcmp(life->workplace, ".") == 0 ? cell->place : life->workplace);
	scope_set(scope, "theory", table_cell(theory, draw_weighted(&demo->rng, theory, 1), 0));
	scope_set(scope, "duty", life->working ? "PGT" : "KTD");
	scope_set(scope, "reason", life->working ? "{busy}" : "Sinh hoạt tại chi bộ nơi cư trú");
	scope_set(scope, "busy", "Đang công tác, giữ mối liên hệ với chi bộ nơi cư trú");
}

/* What was before the last change: still at work, a course not yet taken, not yet gone away. */
static bool standing_before(
	const struct demo *demo, const struct person *person, struct scope *standing)
{
	int age = person_age(demo, person);

	if (strcmp(person->life->group, "HT") == 0 && age <= 62) {
		scope_set(standing, "group", "CB");
		scope_set(standing, "working", "1");
		scope_set(standing, "workplace", "Ủy ban nhân dân xã Quỳnh Phú");
		scope_set(standing, "duty", "PGT");
		scope_set(standing, "reason", "{busy}");
		return true;
	}
	if (person->away) {
		scope_set(standing, "away", "0");
		return true;
	}
	if (strcmp(scope_value(standing, "theory"), "TC") == 0 && person->life->working &&
		age < 45) {
		scope_set(standing, "theory", "SC");
		return true;
	}
	return false;
}

static void put_spell(struct demo *demo, struct scope *standing, const char *from, const char *to)
{
	struct record *row;

	scope_set(standing, "from_on", from);
	scope_set(standing, "to_on", to);
	row = recipe_row("member_status", standing);
	recipe_fill(row, "standing", standing);
	row_put(demo, row, NULL);
}

static void put_spells(struct demo *demo, const struct person *person, const struct scope *now)
{
	struct scope before, today;
	char first[DATE_SIZE], last[DATE_SIZE], change[DATE_SIZE], eve[DATE_SIZE];

	if (demo->options->years == 0)
		return;
	scope_inside(&before, now);
	scope_inside(&today, now);
	date_add_days(person->from_on, 60, first);
	date_add_days(demo->today, -40, last);
	if (strcmp(first, last) >= 0 || *person->to_on || !standing_before(demo, person, &before) ||
		rng_percent(&demo->rng, 45)) {
		put_spell(demo, &today, person->from_on, NULL);
		return;
	}
	rng_day(&demo->rng, first, last, change);
	date_add_days(change, -1, eve);
	put_spell(demo, &before, person->from_on, eve);
	put_spell(demo, &today, change, NULL);
}

/* ---- the records ---- */

/* Ten years of school until about 1989, twelve since. */
static void set_schooling(struct demo *demo, const struct person *person, struct record *row)
{
	const struct table *table = table_named(person->life->schooling);
	const char *profession = table_cell(table, draw_weighted(&demo->rng, table, 1), 0);
	int year = date_year(person->born_on), dice = rng_below(&demo->rng, 100);

	if (year < 1972)
		record_set(row, "schooling", dice < 55 ? "10/10" : dice < 85 ? "7/10" : "9/10");
	else
		record_set(row, "schooling", dice < 90 || person->life->working ? "12/12" : "9/12");
	record_set(row, "profession_level", profession);
	if (strcmp(profession, "Thạc sĩ") == 0)
		record_set(row, "degree", "Thạc sĩ");
	else if (strcmp(profession, "Đại học") == 0)
		record_set(row, "degree", dice < 80 ? "Cử nhân" : "Kỹ sư");
	if (person->life->working && year > 1975) {
		record_set(row, "language_level",
			dice < 30           ? "Anh A2"
				: dice < 60 ? "Anh B"
					    : NULL);
		record_set(row, "it_level", dice < 75 ? "Tin học văn phòng" : "B");
	}
}

void member_put(struct demo *demo, const struct cell *cell, struct person *person, int list_no)
{
	struct scope scope;
	char village[PLACE_SIZE];
	struct record *row;

	scope_of(&scope, demo, cell, demo->today);
	set_standing(demo, cell, person, &scope);
	scope_set(&scope, "name", person->name);
	scope_set(&scope, "sex", person->female ? "Nữ" : "Nam");
	scope_set(&scope, "born_on", person->born_on);
	scope_set(&scope, "ethnicity", person->people[PEOPLE_ETHNICITY]);
	scope_set(&scope, "occupation", person->life->occupation);
	scope_format(&scope, "list_no", "%d", list_no);
	set_identifiers(demo, person, &scope);
	set_card(demo, person, &scope);
	row = recipe_row("member", &scope);
	set_places(demo, cell, person, &scope, village);
	scope_flag(&scope, "is_away", person->away);
	recipe_fill(row, "member.place", &scope);
	set_admission(demo, cell, person, &scope, row);
	recipe_fill(row, "standing", &scope);
	set_schooling(demo, person, row);
	row_put(demo, row, person->uid);
	scope_set(&scope, "member", person->uid);
	demo->made_members++;
	put_spells(demo, person, &scope);
}
