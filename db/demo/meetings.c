/* The meetings of a cell, month after month: planned, held, late, put off, and how far typed. */
#include "meeting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12 };

static const struct official visitor = {
	.name = "Phạm Bá Sơn", .level = "Đảng ủy viên", .cell = -1
};

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
	static const char *const titles[] = { "CUV", "PBT", NULL };

	meeting->chair = post_holder(cell, "BT", 0, day);
	meeting->secretary = -1;
	for (const char *const *title = titles; *title && meeting->secretary < 0; title++)
		meeting->secretary = post_holder(cell, *title, 0, day);
	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		if (!person_in_cell(person, day) || person_exempt(person, day))
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
	const struct cell_setting *setting = cell->setting;

	*meeting = (struct meeting) {
		.kind = kind, .state = "DH", .mode = "TT", .starts_at = setting->starts_at
	};
	snprintf(meeting->period, sizeof meeting->period, "%.7s", day);
	memcpy(meeting->planned_on, day, DATE_SIZE);
	memcpy(meeting->held_on, day, DATE_SIZE);
	scope_of(&meeting->scope, demo, cell, meeting->planned_on);
	set_end(demo, meeting, setting->ends_at);
	set_officers(cell, meeting, day);
}

static void put_guest(struct demo *demo, struct meeting *meeting)
{
	const struct official *guest = meeting->guest;
	struct scope *scope = &meeting->scope;
	bool substitute = rng_percent(&demo->rng, 12);
	char day[DATE_SIZE];

	if (!guest)
		return;
	date_add_days(meeting->held_on, rng_between(&demo->rng, 1, 4), day);
	scope_set(scope, "meeting", meeting->uid);
	scope_set(scope, "member", guest->uid);
	scope_set(scope, "name", *guest->uid ? NULL : guest->name);
	scope_set(scope, "level", guest->level);
	scope_flag(scope, "assigned", !substitute);
	scope_flag(scope, "substitute", substitute);
	scope_flag(scope, "remark", rng_percent(&demo->rng, 55));
	scope_set(scope, "sent_on", day_reached(demo, day) ? day : NULL);
	recipe_put(demo, "attendee", scope, NULL);
}

static void set_held(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, struct record *row)
{
	struct tally tally = roll_tally(cell, meeting);
	struct scope *scope = &meeting->scope;
	struct minutes minutes = { demo, cell, meeting };

	scope_set(scope, "held_on", meeting->held_on);
	scope_set(scope, "starts_at", meeting->starts_at);
	scope_set(scope, "ends_at", meeting->ends_at);
	scope_set(scope, "chair", cell->people[meeting->chair].uid);
	scope_set(scope, "secretary", cell->people[meeting->secretary].uid);
	scope_set(scope, "prepared_by", meeting->prepared_by);
	scope_set(scope, "late_why", meeting->late_why);
	scope_format(scope, "present", "%d", tally.official_there + tally.probation_there);
	scope_flag(scope, "counted", meeting->typed <= TYPED_NO_MINUTES);
	minutes_prepare(cell, meeting);
	scope->part = minutes_part;
	scope->context = &minutes;
	recipe_fill(row, "meeting.held", scope);
	if (meeting->typed == TYPED_ALL)
		recipe_fill(row, "meeting.minutes", scope);
	scope->part = NULL;
}

void meeting_put(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	struct scope *scope = &meeting->scope;
	struct record *row;

	scope_set(scope, "kind", meeting->kind);
	scope_set(scope, "period", meeting->period);
	scope_set(scope, "planned_on", meeting->planned_on);
	scope_set(scope, "venue", cell->venue);
	scope_set(scope, "mode", meeting->mode);
	scope_set(scope, "state", meeting->state);
	scope_set(scope, "postponed_why", meeting->postponed_why);
	scope_set(scope, "topic", meeting->topic);
	scope_set(scope, "speaker", meeting->speaker);
	row = recipe_row("meeting", scope);
	if (*meeting->held_on)
		set_held(demo, cell, meeting, row);
	row_put(demo, row, meeting->uid);
	roll_put(demo, cell, meeting);
	put_guest(demo, meeting);
}

void meeting_end(struct meeting *meeting)
{
	for (int i = 0; i < meeting->task_count; i++)
		task_release(&meeting->tasks[i]);
	free(meeting->calls);
}

void resolution_put(struct demo *demo, struct cell *cell, struct meeting *meeting, const char *kind)
{
	bool resolution = strcmp(kind, "NQ") == 0;
	struct scope *scope = &meeting->scope;
	struct minutes minutes = { demo, cell, meeting };

	scope->part = minutes_part;
	scope->context = &minutes;
	scope_set(scope, "meeting", meeting->uid);
	scope_set(scope, "decision", kind);
	scope_format(scope, "number", "%d",
		resolution ? cell->next_resolution++ : cell->next_conclusion++);
	scope_set(scope, "on", meeting->held_on);
	scope_format(scope, "votes", "%d", roll_tally(cell, meeting).official_there);
	recipe_put(demo, resolution ? "resolution" : "resolution.conclusion", scope, NULL);
	scope->part = NULL;
}

/* ---- a month ---- */

/* How this month's meeting stands on a day in its second half: most are done, some are behind. */
static enum typed typed_so_far(const struct cell *cell, int months_ago)
{
	if (months_ago > 0)
		return TYPED_ALL;
	if (cell->index % 10 == 3)
		return TYPED_NOT_HELD;
	if (cell->index % 10 == 6)
		return TYPED_NO_ROLL;
	return cell->index % 7 == 5 ? TYPED_NO_MINUTES : TYPED_ALL;
}

static bool has_theme(const struct cell *cell, int year, int month)
{
	int quarter = year * 4 + (month - 1) / 3;

	return (month - 1) % 3 == cell->index % 3 && (cell->index * 5 + quarter) % 17 != 0;
}

static void set_theme(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	int who = rng_percent(&demo->rng, 40) ? meeting->chair : meeting->secretary;

	meeting->kind = "TKCD";
	const struct table *topics = table_of("topics", cell->setting->ground);
	meeting->topic = table_cell(topics, draw_row(&demo->rng, topics), 0);
	meeting->speaker = cell->people[who].name;
	set_end(demo, meeting, cell->setting->ends_late);
}

/* One of the commune's heads visits; never his own cell. */
static void set_guest(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, bool surely)
{
	if (!rng_percent(&demo->rng, 17) && !surely)
		return;
	meeting->guest = demo->official_count > 0
		? &demo->officials[(cell->index * 3 + 6) % demo->official_count]
		: &visitor;
	if (meeting->guest->cell == cell->index)
		meeting->guest = NULL;
}

/* Two meetings of the book were made up in the month after. */
static void set_late(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, int months_ago)
{
	if (!(cell->index == 6 && months_ago == 4) && !(cell->index == 15 && months_ago == 9))
		return;
	date_month_end(meeting->period, meeting->held_on);
	date_add_days(meeting->held_on, 2, meeting->held_on);
	meeting->late_why = draw_word(&demo->rng, "held_late");
}

static bool put_off(const struct cell *cell, int year, int month, int months_ago)
{
	return months_ago > 0 && (cell->index * 7 + (year * MONTHS + month) * 3) % 131 == 0;
}

/* The cell committee prepares the regular meeting a day or two before, in the same month. */
static void hold_committee(
	struct demo *demo, struct cell *cell, struct meeting *regular, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE];

	date_add_days(regular->planned_on, -rng_between(&demo->rng, 1, 2), day);
	if (strcmp(day, demo->start_on) < 0 || !day_reached(demo, day) ||
		strncmp(day, regular->period, 7) != 0 || committee_size(cell, day) == 0 ||
		(months_ago == 0 && cell->index % 5 == 0))
		return;
	meeting_begin(demo, cell, &meeting, "CU", day);
	if (strcmp(meeting.starts_at, "19:30") == 0)
		set_end(demo, &meeting, "20:45");
	roll_take(demo, cell, &meeting, true);
	meeting_put(demo, cell, &meeting);
	if (atoi(meeting.period + 5) % 3 == 0)
		resolution_put(demo, cell, &meeting, "KL");
	memcpy(regular->prepared_by, meeting.uid, UID_SIZE);
	meeting_end(&meeting);
}

static void plan_day(const struct cell *cell, const char *period, char day[DATE_SIZE])
{
	day_make(date_year(period), atoi(period + 5), cell->day, day);
	if (!cell_is(cell, "village"))
		day_working(day);
}

static void hold_regular(struct demo *demo, struct cell *cell, const char *period, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE];

	plan_day(cell, period, day);
	meeting_begin(demo, cell, &meeting, "TK", day);
	int year = date_year(period), month = atoi(period + 5);
	meeting.typed = day_reached(demo, day) ? typed_so_far(cell, months_ago) : TYPED_NOT_HELD;
	if (has_theme(cell, year, month))
		set_theme(demo, cell, &meeting);
	if (place_is_big(demo, cell->index) && rng_percent(&demo->rng, 50))
		meeting.mode = "KH";
	if (put_off(cell, year, month, months_ago)) {
		meeting.state = "H";
		meeting.postponed_why = draw_word(&demo->rng, "postponed");
		meeting.typed = TYPED_NOT_HELD;
	} else if (meeting.typed == TYPED_NOT_HELD) {
		meeting.state = "DK";
	} else {
		hold_committee(demo, cell, &meeting, months_ago);
		set_late(demo, cell, &meeting, months_ago);
		set_guest(demo, cell, &meeting, cell->index == 0 && months_ago == 0);
	}
	if (meeting.typed == TYPED_NOT_HELD)
		meeting.held_on[0] = '\0';
	if (meeting.typed <= TYPED_NO_MINUTES)
		roll_take(demo, cell, &meeting, false);
	if (meeting.typed == TYPED_ALL)
		tasks_draw(demo, cell, &meeting);
	meeting_put(demo, cell, &meeting);
	if (meeting.typed == TYPED_ALL) {
		resolution_put(demo, cell, &meeting, "NQ");
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
	roll_take(demo, cell, &meeting, false);
	meeting_put(demo, cell, &meeting);
	cell->next_resolution = cell->next_conclusion = 1;
	resolution_put(demo, cell, &meeting, "NQ");
	meeting_end(&meeting);
}

void meetings_hold(struct demo *demo, struct cell *cell)
{
	char period[DATE_SIZE], last[DATE_SIZE];
	int months = demo->options->years * MONTHS - (MONTHS - atoi(demo->today + 5));

	snprintf(last, sizeof last, "%.7s", demo->today);
	date_period_add(last, 1 - months, period);
	for (int ago = months - 1; ago >= 0 && !demo->failed; ago--) {
		int month = atoi(period + 5);
		hold_regular(demo, cell, period, ago);
		hold_congress(demo, cell, period);
		if (month == MONTHS || (ago == 0 && month == MONTHS - 1))
			reviews_hold(demo, cell, date_year(period));
		date_period_add(period, 1, period);
	}
}
