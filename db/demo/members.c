/* Writing people down: the member, and what he was over time. */
#include "maker.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { SERIALS = 1000000 };

/* ---- identifiers ---- */

/*
 * Province, century and sex, year of birth, six digits. The last six run through all of a million
 * before one comes again, so no two members of a book have the same.
 */
static void personal_id(const struct demo *demo, const struct person *person, char id[16])
{
	enum { STEP = 387461 }; /* no common factor with a million */
	int64_t serial = (int64_t)demo->made_members * STEP +
		(int64_t)(demo->options->seed % 90001) * 11;
	int year = date_year(person->born_on);

	snprintf(id, 16, "%.3s%u%02u%06u", person->province->code,
		((unsigned)(year - 1900) / 100 * 2 + person->female) % 10, (unsigned)year % 100,
		(unsigned)(serial % SERIALS));
}

/* Numbers beginning with 01 are given to nobody since 2018. */
static void phone_number(struct rng *rng, char phone[16])
{
	int high = rng_below(rng, 10000), low = rng_below(rng, 10000);

	snprintf(phone, 16, "01%04d%04d", high, low);
}

/* Cards are handed out on four days of the year; the first one some months after a date. */
static void card_day(const char *after, char day[DATE_SIZE])
{
	static const char *const rounds[] = { "02-03", "05-19", "09-02", "11-07" };
	char wanted[DATE_SIZE];

	date_add_months(after, 2, wanted);
	for (int i = 0; i < 5; i++) {
		day_of_year(date_year(wanted) + i / 4, rounds[i % 4], day);
		if (strcmp(day, wanted) >= 0)
			return;
	}
}

static void set_cards(struct demo *demo, const struct person *person, struct record *row)
{
	char id[16], day[DATE_SIZE], text[24];

	personal_id(demo, person, id);
	record_set(row, "personal_id", id);
	snprintf(text, sizeof text, "%06d%s", demo->made_members % SERIALS, "HY");
	record_set(row, "file_no", text);
	if (date_year(person->born_on) < 1996 && rng_percent(&demo->rng, 70)) {
		snprintf(text, sizeof text, "%.2s%07d", person->province->code + 1,
			rng_below(&demo->rng, 10000000));
		record_set(row, "old_id", text);
	}
	if (!*person->official_on)
		return;
	card_day(person->official_on, day);
	if (!day_reached(demo, day))
		return;
	record_set(row, "card_no", id);
	record_set(row, "card_on", day);
	record_set(row, "card_by", "Tỉnh ủy Hưng Yên");
	if (date_year(day) < 2020) {
		snprintf(text, sizeof text, "%08d", rng_below(&demo->rng, 100000000));
		record_set(row, "old_card_no", text);
	}
}

/* ---- places ---- */

/* A village of the commune; people of offices and schools live in one of the first cells'. */
static void set_places(
	struct demo *demo, const struct cell *cell, const struct person *person, struct record *row)
{
	struct strbuf text = STRBUF_INIT;
	char village[PLACE_SIZE];
	bool local = strstr(person->province->home, "Quỳnh Phú") != NULL;
	int other = rng_below(&demo->rng, 20);

	if (cell->setting->area_kind && !person->posted)
		snprintf(village, sizeof village, "%s", cell->place);
	else
		place_name(place_setting(other)->area_kind ? other : 0, village);
	strbuf_addf(&text, "%s, xã Quỳnh Phú, tỉnh Hưng Yên", village);
	record_set(row, "residence", text.text);
	record_set(row, "home_place", local ? text.text : person->province->home);
	record_set(row, "birth_place", person->province->home);
	if (person->away)
		record_set(row, "stay_place",
			rng_percent(&demo->rng, 60) ? "phường Phố Hiến, tỉnh Hưng Yên"
						    : "phường Hải An, thành phố Hải Phòng");
	strbuf_release(&text);
}

/* ---- admission ---- */

static void set_introducers(
	struct demo *demo, const struct cell *cell, const struct person *person, struct record *row)
{
	char name[NAME_SIZE];
	int year = date_year(person->admitted_on);

	if (person->arrival == ARRIVAL_ADMITTED && cell->count > 2) {
		record_set(row, "introducer_1", cell->people[1].name);
		record_set(row, "introducer_2", cell->people[0].name);
		return;
	}
	name_draw(&demo->rng, people_kinh(), false, year - 45, demo->this_year, name);
	record_set(row, "introducer_1", name);
	name_draw(&demo->rng, people_kinh(), rng_percent(&demo->rng, 30), year - 38,
		demo->this_year, name);
	record_set(row, "introducer_2", name);
}

static const char *admission_source(
	const struct demo *demo, const struct person *person, bool youth)
{
	int age = date_years_between(person->born_on, person->admitted_on);

	(void)demo;
	if (person->life->duty == DUTY_FORCE || (!person->female && age < 26 && !youth))
		return youth ? "DTN;LLVT" : "LLVT";
	if (youth)
		return "DTN";
	if (person->life->working)
		return "CD";
	return person->female ? "HPN" : "HND";
}

static void set_admission(
	struct demo *demo, const struct cell *cell, const struct person *person, struct record *row)
{
	struct rng *rng = &demo->rng;
	int age = date_years_between(person->born_on, person->admitted_on);
	bool youth = age < 31 && rng_percent(rng, 85);
	char text[40];

	record_set(row, "admission_decided_on", person->decided_on);
	record_set(row, "admitted_on", person->admitted_on);
	record_set(row, "official_on", person->official_on);
	snprintf(text, sizeof text, "%d-QĐ/%s", rng_between(rng, 4, 480),
		date_year(person->admitted_on) < 2025 ? "HU" : "ĐU");
	record_set(row, "admission_no", text);
	set_introducers(demo, cell, person, row);
	row_flag(row, "was_youth_member", youth);
	record_set(row, "admission_source", admission_source(demo, person, youth));
	if (youth) {
		char joined[DATE_SIZE];
		day_make(date_year(person->born_on) + 16, rng_percent(rng, 50) ? 3 : 5, 26, joined);
		record_set(row, "youth_union_on", joined);
	}
	if (person->arrival == ARRIVAL_ADMITTED) {
		record_set(row, "admission_unit_kind", cell->setting->code);
		row_flag(row, "was_business_owner", strcmp(person->life->group, "CDN") == 0);
	}
}

/* ---- what is kept as dated spells ---- */

/* The eight fields that member and member_status share. */
struct standing {
	const char *group, *workplace, *theory, *duty, *reason;
	bool working, away;
};

static struct standing standing_now(
	struct demo *demo, const struct cell *cell, const struct person *person)
{
	const struct life *life = person->life;
	struct standing now = {
		.group = life->group, .working = life->working, .away = person->away
	};

	now.workplace = life->workplace && !*life->workplace ? cell->place : life->workplace;
	now.theory = rng_weighted(&demo->rng, life->theory);
	now.duty = life->working ? "PGT" : "KTD";
	now.reason = life->working ? "Đang công tác, giữ mối liên hệ với chi bộ nơi cư trú"
				   : "Sinh hoạt tại chi bộ nơi cư trú";
	return now;
}

static void set_standing(struct record *row, const struct standing *standing)
{
	record_set(row, "work_group", standing->group);
	record_set(row, "working", standing->working ? "1" : "0");
	record_set(row, "workplace", standing->workplace);
	record_set(row, "theory_level", standing->theory);
	record_set(row, "residence_duty", standing->duty);
	record_set(row, "residence_reason", standing->reason);
	record_set(row, "away", standing->away ? "1" : "0");
	record_set(row, "abroad", "0");
}

/* What was before the last change: still at work, a course not yet taken, not yet gone away. */
static bool standing_before(const struct demo *demo, const struct person *person,
	const struct standing *now, struct standing *before)
{
	*before = *now;
	if (strcmp(now->group, "HT") == 0 && person_age(demo, person) <= 62) {
		before->group = "CB";
		before->working = true;
		before->workplace = "Ủy ban nhân dân xã Quỳnh Phú";
		before->duty = "PGT";
		before->reason = "Đang công tác, giữ mối liên hệ với chi bộ nơi cư trú";
		return true;
	}
	if (now->away) {
		before->away = false;
		return true;
	}
	if (strcmp(now->theory, "TC") == 0 && now->working && person_age(demo, person) < 45) {
		before->theory = "SC";
		return true;
	}
	return false;
}

static void put_spell(struct demo *demo, const struct person *person,
	const struct standing *standing, const char *from, const char *to)
{
	struct record *row = row_new("member_status");

	record_set(row, "member", person->uid);
	record_set(row, "from_on", from);
	record_set(row, "to_on", to);
	set_standing(row, standing);
	row_put(demo, row, NULL);
}

static void put_spells(struct demo *demo, const struct person *person, const struct standing *now)
{
	struct standing before;
	char first[DATE_SIZE], last[DATE_SIZE], change[DATE_SIZE], eve[DATE_SIZE];

	if (demo->options->years == 0)
		return;
	date_add_days(person->from_on, 60, first);
	date_add_days(demo->today, -40, last);
	if (strcmp(first, last) >= 0 || *person->to_on ||
		!standing_before(demo, person, now, &before) || rng_percent(&demo->rng, 45)) {
		put_spell(demo, person, now, person->from_on, NULL);
		return;
	}
	rng_day(&demo->rng, first, last, change);
	date_add_days(change, -1, eve);
	put_spell(demo, person, &before, person->from_on, eve);
	put_spell(demo, person, now, change, NULL);
}

/* ---- the records ---- */

/* Ten years of school until about 1989, twelve since. */
static void set_schooling(struct demo *demo, const struct person *person, struct record *row)
{
	const char *profession = rng_weighted(&demo->rng, person->life->profession);
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
	struct record *row = row_new("member");
	struct standing now = standing_now(demo, cell, person);
	char phone[16];

	record_set(row, "full_name", person->name);
	record_set(row, "sex", person->female ? "Nữ" : "Nam");
	record_set(row, "born_on", person->born_on);
	record_set(row, "ethnicity", person->people->ethnicity);
	set_cards(demo, person, row);
	set_places(demo, cell, person, row);
	if (rng_percent(&demo->rng, 86)) {
		phone_number(&demo->rng, phone);
		record_set(row, "phone", phone);
	}
	set_admission(demo, cell, person, row);
	set_standing(row, &now);
	record_set(row, "occupation", person->life->occupation);
	set_schooling(demo, person, row);
	row_number(row, "list_no", list_no);
	row_put(demo, row, person->uid);
	demo->made_members++;
	put_spells(demo, person, &now);
}
