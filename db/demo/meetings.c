/* The meetings of a cell, month after month: planned, held, late, put off, and how far typed. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12 };

/* ---- one meeting ---- */

static void set_end(struct demo *demo, struct meeting *meeting, const char *usual)
{
	int minutes = atoi(usual) * 60 + atoi(usual + 3) + 5 * rng_between(&demo->rng, -1, 3);

	snprintf(meeting->ends_at, sizeof meeting->ends_at, "%02u:%02u",
		(unsigned)minutes / 60 % 24, (unsigned)minutes % 60);
}

/* Chaired by the secretary or, without one, by whoever stands first; written by somebody else. */
static void set_officers(const struct cell *cell, struct meeting *meeting, const char *day)
{
	meeting->chair = post_holder(cell, "BT", day);
	meeting->secretary = post_holder(cell, "CUV", day);
	if (meeting->secretary < 0)
		meeting->secretary = post_holder(cell, "PBT", day);
	for (int i = 0; i < cell->count; i++) {
		if (!person_called(&cell->people[i], day))
			continue;
		if (meeting->chair < 0)
			meeting->chair = i;
		else if (meeting->secretary < 0 && i != meeting->chair)
			meeting->secretary = i;
	}
	if (meeting->secretary < 0)
		meeting->secretary = meeting->chair;
}

void meeting_begin(struct demo *demo, const struct cell *cell, struct meeting *meeting,
	const char *kind, const char *day)
{
	*meeting = (struct meeting) {
		.org = cell->uid, .kind = kind, .starts_at = text_of(cell->setting, "starts")
	};
	snprintf(meeting->period, sizeof meeting->period, "%.7s", day);
	memcpy(meeting->planned_on, day, DATE_SIZE);
	memcpy(meeting->held_on, day, DATE_SIZE);
	scope_of(&meeting->scope, demo, cell, meeting->planned_on);
	scope_add(&meeting->scope, "mode", "TT", "topic", "", "speaker", "", "put_off", "", "late",
		"", NULL);
	set_end(demo, meeting, text_of(cell->setting, "ends"));
	set_officers(cell, meeting, day);
}

struct official *official_free(struct demo *demo, const struct cell *cell, const char *day)
{
	for (int i = 0; i < demo->official_count; i++) {
		struct official *official =
			&demo->officials[(cell->index * 3 + 6 + i) % demo->official_count];
		if (official->cell != cell->index && !*day_flag(demo, official->busy, day) &&
			strcmp(official->from_on, day) <= 0)
			return official;
	}
	return NULL;
}

static void put_visit(struct demo *demo, struct meeting *meeting)
{
	const struct official *guest = meeting->guest;
	struct scope *scope = &meeting->scope;

	scope_add(scope, "meeting", meeting->uid, "member", guest->uid, "name",
		*guest->uid ? NULL : guest->name, "level", guest->level, NULL);
	recipe_put(demo, "attendee", scope, NULL);
}

/* Nobody whom a meeting calls can be elsewhere that day. */
static void keep_day(struct demo *demo, const struct cell *cell, const struct meeting *meeting)
{
	*day_flag(demo, cell->met, meeting->held_on) = true;
	for (int i = 0; i < demo->official_count; i++) {
		struct official *official = &demo->officials[i];
		if (official->cell == cell->index || meeting->guest == official)
			*day_flag(demo, official->busy, meeting->held_on) = true;
	}
}

static void set_held(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, struct record *record)
{
	struct scope *scope = &meeting->scope;

	scope_add(scope, "starts_at", meeting->starts_at, "ends_at", meeting->ends_at, "chair",
		cell->people[meeting->chair].uid, "secretary", cell->people[meeting->secretary].uid,
		"prepared_by", meeting->prepared_by, NULL);
	scope_flag(scope, "counted", meeting->typed <= TYPED_NO_MINUTES);
	minutes_prepare(demo, cell, meeting);
	recipe_fill(record, "meeting.held", scope);
	if (meeting->typed == TYPED_ALL)
		recipe_fill(record, "meeting.minutes", scope);
	keep_day(demo, cell, meeting);
}

void meeting_put(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	struct scope *scope = &meeting->scope;

	scope_add(scope, "kind", meeting->kind, "period", meeting->period, "planned_on",
		meeting->planned_on, "held_on", meeting->held_on, "org", meeting->org, NULL);
	struct record *record = recipe_new("meeting", scope);
	if (*meeting->held_on)
		set_held(demo, cell, meeting, record);
	demo_put(demo, record);
	memcpy(meeting->uid, record->uid, UID_SIZE);
	record_free(record);
	roll_put(demo, cell, meeting);
	if (meeting->guest)
		put_visit(demo, meeting);
}

void meeting_end(struct meeting *meeting)
{
	tasks_release(meeting->tasks, meeting->task_count);
	for (int i = 0; i < MINUTES_TEXTS; i++)
		strbuf_release(&meeting->texts[i]);
	for (int i = 0; i < meeting->call_count; i++)
		record_free(meeting->calls[i].record);
	free(meeting->calls);
}

/* Stores what the meeting decided, of kind NQ or KL. */
static void put_resolution(
	struct demo *demo, struct cell *cell, struct meeting *meeting, const char *kind)
{
	int *next = strcmp(kind, "NQ") == 0 ? &cell->next_resolution : &cell->next_conclusion;
	struct scope *scope = &meeting->scope;

	scope_add(scope, "meeting", meeting->uid, "decision", kind, NULL);
	scope_format(scope, "number", "%d", (*next)++);
	recipe_put(demo, "resolution", scope, meeting->resolution);
}

/* ---- a month ---- */

static void set_theme(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	const struct table *topics = table_of("topics", text_of(cell->setting, "ground"));
	int who = rng_percent(&demo->rng, 40) ? meeting->chair : meeting->secretary;

	meeting->kind = "TKCD";
	scope_add(&meeting->scope, "topic", draw_row(&demo->rng, topics).cells[0], "speaker",
		cell->people[who].name, NULL);
	set_end(demo, meeting, text_of(cell->setting, "ends_late"));
}

/* Two meetings of the book were made up in the month after. */
static void set_late(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, int months_ago)
{
	if (!(cell->index == 6 && months_ago == 4) && !(cell->index == 15 && months_ago == 9))
		return;
	date_month_end(meeting->period, meeting->held_on);
	date_add_days(meeting->held_on, 15, meeting->held_on);
	day_to_meet(demo, cell, meeting->held_on);
	scope_flag(&meeting->scope, "late", true);
}

/* A meeting without planning, theme or work: called, stored, and its resolution of a kind; NULL: none. */
static void hold(struct demo *demo, struct cell *cell, struct meeting *meeting, enum roster roster,
	const char *decides)
{
	roll_take(demo, cell, meeting, roster);
	meeting_put(demo, cell, meeting);
	if (decides)
		put_resolution(demo, cell, meeting, decides);
	meeting_end(meeting);
}

/* The cell committee prepares the regular meeting a day or two before, in the same month. */
static void hold_committee(
	struct demo *demo, struct cell *cell, struct meeting *regular, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE], wanted[DATE_SIZE];

	date_add_days(regular->planned_on, -rng_between(&demo->rng, 1, 2), day);
	memcpy(wanted, day, DATE_SIZE);
	if (strcmp(day, demo->start_on) >= 0)
		day_to_meet(demo, cell, wanted);
	if (strcmp(day, wanted) != 0 || !day_reached(demo, day) ||
		strncmp(day, regular->period, 7) != 0 || post_holder(cell, "CUV", day) < 0 ||
		(months_ago == 0 && cell->index % 5 == 0))
		return;
	meeting_begin(demo, cell, &meeting, "CU", day);
	if (strcmp(meeting.starts_at, "19:30") == 0)
		set_end(demo, &meeting, "20:45");
	hold(demo, cell, &meeting, ROSTER_CELL_COMMITTEE, atoi(day + 5) % 3 == 0 ? "KL" : NULL);
	memcpy(regular->prepared_by, meeting.uid, UID_SIZE);
}

/*
 * The day of the month on which the cell meets, and how far that has been typed: most is done, of this
 * month's some is behind; in the second cell it is today's, half called.
 */
static enum typed plan_day(struct demo *demo, const struct cell *cell, const char *period,
	int months_ago, char day[DATE_SIZE])
{
	int unit = cell->index % 10;

	memcpy(day, demo->today, DATE_SIZE);
	if (months_ago == 0 && cell->index == 1 && !day_is_holiday(day))
		return TYPED_HALF_ROLL;
	day_make(date_year(period), atoi(period + 5), cell->day, day);
	day_to_meet(demo, cell, day);
	if (!day_reached(demo, day) || (months_ago == 0 && unit == 3))
		return TYPED_NOT_HELD;
	if (months_ago == 0 && unit == 6)
		return TYPED_NO_ROLL;
	return months_ago == 0 && cell->index % 7 == 5 ? TYPED_NO_MINUTES : TYPED_ALL;
}

static void set_kind(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, int months_ago)
{
	int year = date_year(meeting->period), month = atoi(meeting->period + 5),
	    quarter = year * 4 + (month - 1) / 3;
	bool put_off = months_ago > 0 && (cell->index * 7 + (year * MONTHS + month) * 3) % 131 == 0;

	if ((month - 1) % 3 == cell->index % 3 && (cell->index * 5 + quarter) % 17 != 0)
		set_theme(demo, cell, meeting);
	if (place_is_big(cell->index) && rng_percent(&demo->rng, 50))
		scope_set(&meeting->scope, "mode", "KH");
	scope_flag(&meeting->scope, "put_off", put_off);
	if (put_off)
		meeting->typed = TYPED_NOT_HELD;
}

static void hold_regular(struct demo *demo, struct cell *cell, const char *period, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE];
	enum typed typed = plan_day(demo, cell, period, months_ago, day);

	meeting_begin(demo, cell, &meeting, "TK", day);
	meeting.typed = typed;
	set_kind(demo, cell, &meeting, months_ago);
	if (meeting.typed == TYPED_NOT_HELD) {
		meeting.held_on[0] = '\0';
	} else {
		hold_committee(demo, cell, &meeting, months_ago);
		set_late(demo, cell, &meeting, months_ago);
		if (rng_percent(&demo->rng, 17) || (cell->index == 0 && months_ago == 0))
			meeting.guest = official_free(demo, cell, meeting.held_on);
	}
	if (meeting.typed <= TYPED_HALF_ROLL)
		roll_take(demo, cell, &meeting, ROSTER_CELL);
	if (meeting.typed == TYPED_ALL)
		tasks_draw(demo, cell, &meeting);
	meeting_put(demo, cell, &meeting);
	if (meeting.typed == TYPED_ALL) {
		put_resolution(demo, cell, &meeting, "NQ");
		tasks_put(demo, cell, &meeting);
	}
	meeting_end(&meeting);
}

/* The congress opens a term: numbers begin anew. */
static void hold_congress(struct demo *demo, struct cell *cell, const char *period)
{
	struct meeting meeting;

	if (strncmp(cell->term_from, period, 7) != 0 || strcmp(cell->term_from, demo->start_on) < 0)
		return;
	meeting_begin(demo, cell, &meeting, "DH", cell->term_from);
	cell->next_resolution = cell->next_conclusion = 1;
	hold(demo, cell, &meeting, ROSTER_CELL, "NQ");
}

/* Đảng ủy, once a quarter: of those who are in it that day. */
static void hold_commune(struct demo *demo, struct cell *office, const char *period)
{
	enum { QUARTER = 3, DAY = 24 };
	struct meeting meeting;
	char day[DATE_SIZE];

	day_make(date_year(period), atoi(period + 5), DAY, day);
	day_to_meet(demo, office, day);
	if (office->index != OFFICE_CELL || atoi(period + 5) % QUARTER != 0 ||
		!day_reached(demo, day))
		return;
	meeting_begin(demo, office, &meeting, "CAPUY", day);
	meeting.org = demo->committee;
	set_end(demo, &meeting, text_of(office->setting, "ends_late"));
	hold(demo, office, &meeting, ROSTER_COMMITTEE, NULL);
}

void meetings_hold(struct demo *demo, struct cell *cell)
{
	int months = demo->options->years * MONTHS - (MONTHS - atoi(demo->today + 5));
	char period[DATE_SIZE];

	snprintf(period, DATE_SIZE, "%.7s", demo->today);
	date_period_add(period, 1 - months, period);
	for (int ago = months - 1; ago >= 0 && !demo->failed; ago--) {
		int month = atoi(period + 5);
		hold_regular(demo, cell, period, ago);
		hold_congress(demo, cell, period);
		hold_commune(demo, cell, period);
		if (month == MONTHS || (ago == 0 && month == MONTHS - 1))
			reviews_hold(demo, cell, date_year(period));
		date_period_add(period, 1, period);
	}
}
