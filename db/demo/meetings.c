/* The meetings of a cell, month after month: planned, held, late, put off, and how far typed. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12, MEETING_DAYS = 4 };

/* ---- work given at meetings, and what became of it by today ---- */

static void tasks_release(struct task *tasks, int count)
{
	for (int i = 0; i < count; i++)
		record_free(tasks[i].record);
}

/* Whether the meeting gives something of that kind already: the same words up to the first number. */
static bool given_already(const struct meeting *meeting, const char *content)
{
	size_t length = strcspn(content, "{");

	for (int i = 0; i < meeting->task_count; i++)
		if (strncmp(record_get(meeting->tasks[i].record, "content"), content, length) == 0)
			return true;
	return false;
}

static void tasks_draw(struct meeting *meeting)
{
	const struct cell *cell = meeting->cell;
	struct rng *rng = meeting->scope.rng;
	const struct table *table = table_of("tasks", text_of(cell->setting, "ground"));
	int count = rng_percent(rng, 20) ? 3 : 2;

	while (meeting->task_count < count) {
		struct row row = draw_row(rng, table);
		struct scope scope;
		char slack[DATE_SIZE];

		if (given_already(meeting, row_cell(row, 0)))
			continue;
		struct task *task = &meeting->tasks[meeting->task_count++];
		scope_inside(&scope, &meeting->scope);
		scope_add(&scope, "content", row_cell(row, 0), "back", row_cell(row, 1), NULL);
		task->record = recipe_new("task", &scope);
		day_of(&scope, "due_on+8", slack);
		task->who = rng_percent(rng, 8) ? -1 : roll_present(meeting, slack);
		record_set(task->record, task->who < 0 ? "org" : "member",
			task->who < 0 ? cell->uid : cell->people[task->who].uid);
	}
}

/* Stores the work, of the meeting or of its resolution, and leaves it with the cell for the next meeting. */
static void tasks_put(struct meeting *meeting)
{
	struct cell *cell = meeting->cell;

	tasks_release(cell->tasks, cell->task_count);
	memcpy(cell->tasks, meeting->tasks, sizeof cell->tasks);
	cell->task_count = meeting->task_count;
	meeting->task_count = 0;
	for (int i = 0; i < cell->task_count; i++) {
		const char *of = rng_percent(meeting->scope.rng, 25) ? "resolution" : "meeting";
		record_set(cell->tasks[i].record, of, scope_value(&meeting->scope, of));
		demo_put(cell->demo, cell->tasks[i].record);
	}
}

/* ---- one meeting ---- */

static void set_end(struct meeting *meeting, const char *usual)
{
	int minutes = atoi(usual) * 60 + atoi(usual + 3) +
		5 * rng_between(meeting->scope.rng, -1, 3);

	scope_format(&meeting->scope, "ends_at", "%02d:%02d", minutes / 60 % 24, minutes % 60);
}

/* Chaired by the secretary or, without one, by whoever stands first; written by somebody else. */
static void set_officers(struct meeting *meeting, const char *day)
{
	const struct cell *cell = meeting->cell;

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

void meeting_begin(struct cell *cell, struct meeting *meeting, const char *kind, const char *day)
{
	struct scope *scope = &meeting->scope;
	char next[DATE_SIZE];

	*meeting = (struct meeting) { .cell = cell, .kind = kind };
	memcpy(meeting->planned_on, day, DATE_SIZE);
	memcpy(meeting->held_on, day, DATE_SIZE);
	scope_inside(scope, &cell->scope);
	scope_day(scope, meeting->planned_on);
	scope_add(scope, "kind", kind, "planned_on", meeting->planned_on, "held_on",
		meeting->held_on, "mode", "TT", "topic", "", "speaker", "", "put_off", "", "late",
		"", "prepared_by", "", NULL);
	scope_format(scope, "period", "%.7s", day);
	date_period_add(scope_value(scope, "period"), 1, next);
	scope_copy(scope, "next_period", next);
	set_end(meeting, text_of(cell->setting, "ends"));
	set_officers(meeting, day);
}

/* Of the cells that meet on one day each another one. */
struct official *official_of(const struct cell *cell, int other)
{
	struct demo *demo = cell->demo;
	int first = cell->index / MEETING_DAYS + cell->index % MEETING_DAYS * 3 + 6;

	return &demo->officials[(first + other) % demo->official_count];
}

/* One of the commune's heads who is not called elsewhere that day, never in his own cell; NULL. */
static struct official *official_free(const struct cell *cell, const char *day)
{
	struct demo *demo = cell->demo;

	for (int i = 0; i < demo->official_count; i++) {
		struct official *official = official_of(cell, i);
		if (official->cell != cell->index && !*day_flag(demo, official->busy, day))
			return official;
	}
	return NULL;
}

/* Who came from above, or one of the commune's heads as a guest on a day on which nothing else calls him. */
static void put_visitor(struct meeting *meeting)
{
	struct demo *demo = meeting->cell->demo;
	struct official *guest = meeting->guest;
	struct scope scope;

	scope_inside(&scope, &meeting->scope);
	if (guest) {
		scope_add(&scope, "member", guest->uid, "name", *guest->uid ? NULL : guest->name,
			"level", guest->level, NULL);
		recipe_put(demo, "attendee", &scope);
	} else if (meeting->typed == TYPED_ALL && strncmp(meeting->kind, "TK", 2) == 0 &&
		rng_percent(&demo->rng, 12) &&
		(guest = official_free(meeting->cell, meeting->held_on)) && *guest->uid) {
		*day_flag(demo, guest->busy, meeting->held_on) = true;
		scope_set(&scope, "member", guest->uid);
		recipe_put(demo, "attendance.guest", &scope);
	}
}

/* Nobody whom a meeting calls can be elsewhere that day. */
static void keep_day(const struct meeting *meeting)
{
	const struct cell *cell = meeting->cell;
	struct demo *demo = cell->demo;

	*day_flag(demo, cell->met, meeting->held_on) = true;
	for (int i = 0; i < demo->official_count; i++) {
		struct official *official = &demo->officials[i];
		if (official->cell == cell->index || meeting->guest == official)
			*day_flag(demo, official->busy, meeting->held_on) = true;
	}
}

void meeting_put(struct meeting *meeting)
{
	const struct person *people = meeting->cell->people;
	struct scope *scope = &meeting->scope;

	recipe_fill(NULL, "draw.meeting", scope);
	typed_on(meeting->cell->demo, *meeting->held_on ? meeting->held_on : meeting->planned_on);
	scope_flag(scope, "counted", meeting->typed <= TYPED_NO_MINUTES);
	scope_flag(scope, "written", meeting->typed == TYPED_ALL);
	if (*meeting->held_on) {
		scope_add(scope, "chair", people[meeting->chair].uid, "secretary",
			people[meeting->secretary].uid, NULL);
		minutes_prepare(meeting);
		keep_day(meeting);
	}
	recipe_put(meeting->cell->demo, "meeting", scope);
	roll_put(meeting);
	put_visitor(meeting);
}

void meeting_end(struct meeting *meeting)
{
	if (meeting->cell) /* it began */
		typed_on(meeting->cell->demo, NULL);
	tasks_release(meeting->tasks, meeting->task_count);
	for (int i = 0; i < MINUTES_TEXTS; i++)
		strbuf_release(&meeting->texts[i]);
	for (int i = 0; i < meeting->call_count; i++)
		record_free(meeting->calls[i].record);
	free(meeting->calls);
}

/* Stores what the meeting decided, of kind NQ or KL. */
static void put_resolution(struct meeting *meeting, const char *kind)
{
	struct cell *cell = meeting->cell;
	int *next = strcmp(kind, "NQ") == 0 ? &cell->next_resolution : &cell->next_conclusion;

	scope_set(&meeting->scope, "decision", kind);
	scope_format(&meeting->scope, "number", "%d", (*next)++);
	story_put(cell->demo, "resolution", &meeting->scope);
}

/* A meeting beside the regular one, without theme or work; which one it `prepares`, NULL. */
static void hold(struct cell *cell, const char *kind, const char *day, struct meeting *prepares)
{
	struct meeting meeting;

	meeting_begin(cell, &meeting, kind, day);
	recipe_fill(NULL, "draw.gathering", &meeting.scope);
	const char *usual = scope_value(&meeting.scope, "usual"),
		   *decides = scope_value(&meeting.scope, "decides");
	if (*usual)
		set_end(&meeting, usual);
	roll_take(&meeting);
	meeting_put(&meeting);
	if (*decides)
		put_resolution(&meeting, decides);
	if (prepares)
		scope_copy(&prepares->scope, "prepared_by", scope_value(&meeting.scope, "meeting"));
	meeting_end(&meeting);
}

/* ---- a month ---- */

static void set_theme(struct meeting *meeting)
{
	const struct cell *cell = meeting->cell;
	const struct table *topics = table_of("topics", text_of(cell->setting, "ground"));
	struct rng *rng = meeting->scope.rng;
	int who = rng_percent(rng, 40) ? meeting->chair : meeting->secretary;

	meeting->kind = "TKCD";
	scope_add(&meeting->scope, "kind", "TKCD", "topic", row_cell(draw_row(rng, topics), 0),
		"speaker", cell->people[who].name, NULL);
	set_end(meeting, text_of(cell->setting, "ends_late"));
}

/* Two meetings of the book were made up in the month after. */
static void set_late(struct meeting *meeting, int months_ago)
{
	int cell = meeting->cell->index;

	if (!(cell == 6 && months_ago == 4) && !(cell == 15 && months_ago == 9))
		return;
	day_of(&meeting->scope, "planned_on+1m", meeting->held_on);
	memcpy(meeting->held_on + 8, "15", 2);
	day_to_meet(meeting->cell, meeting->held_on);
	scope_flag(&meeting->scope, "late", true);
}

/* The cell committee prepares the regular meeting a day or two before, in the same month. */
static void hold_committee(struct meeting *regular, int months_ago)
{
	struct cell *cell = regular->cell;
	char day[DATE_SIZE];

	date_add_days(regular->planned_on, -rng_between(regular->scope.rng, 1, 2), day);
	if (day_free(cell, day) && day_reached(cell->demo, day) &&
		strncmp(day, regular->planned_on, 7) == 0 && post_holder(cell, "CUV", day) >= 0 &&
		(months_ago > 0 || cell->index % 5 != 0))
		hold(cell, "CU", day, regular);
}

/* The office on a day of its own: its people attend the others. */
int cell_meets_on(const struct cell *cell)
{
	enum { FIRST = 3, OFFICE = 9 };

	return cell->index == OFFICE_CELL ? OFFICE : FIRST + (cell->index + 2) % MEETING_DAYS;
}

/*
 * The day of the month on which the cell meets, and how far that has been typed: most is done, of this
 * month's some is behind; in the second cell it is today's, half called.
 */
static enum typed plan_day(
	const struct cell *cell, const char *period, int months_ago, char day[DATE_SIZE])
{
	int unit = cell->index % 10;

	memcpy(day, cell->demo->today, DATE_SIZE);
	if (months_ago == 0 && cell->index == 1 && !day_is_holiday(day))
		return TYPED_HALF_ROLL;
	day_make(date_year(period), atoi(period + 5), cell_meets_on(cell), day);
	day_to_meet(cell, day);
	if (!day_reached(cell->demo, day) || (months_ago == 0 && unit == 3))
		return TYPED_NOT_HELD;
	if (months_ago == 0 && unit == 6)
		return TYPED_NO_ROLL;
	return months_ago == 0 && cell->index % 7 == 5 ? TYPED_NO_MINUTES : TYPED_ALL;
}

static void set_kind(struct meeting *meeting, int months_ago)
{
	int index = meeting->cell->index, year = date_year(meeting->planned_on),
	    month = atoi(meeting->planned_on + 5), quarter = year * 4 + (month - 1) / 3;
	bool put_off = months_ago > 0 && (index * 7 + (year * MONTHS + month) * 3) % 131 == 0;

	if ((month - 1) % 3 == index % 3 && (index * 5 + quarter) % 17 != 0)
		set_theme(meeting);
	recipe_fill(NULL, "draw.regular", &meeting->scope);
	scope_flag(&meeting->scope, "put_off", put_off);
	if (put_off)
		meeting->typed = TYPED_NOT_HELD;
}

static void hold_regular(struct cell *cell, const char *period, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE];
	enum typed typed = plan_day(cell, period, months_ago, day);

	meeting_begin(cell, &meeting, "TK", day);
	meeting.typed = typed;
	set_kind(&meeting, months_ago);
	if (meeting.typed == TYPED_NOT_HELD) {
		meeting.held_on[0] = '\0';
	} else {
		hold_committee(&meeting, months_ago);
		set_late(&meeting, months_ago);
		if (rng_percent(meeting.scope.rng, 17) || (cell->index == 0 && months_ago == 0))
			meeting.guest = official_free(cell, meeting.held_on);
	}
	if (meeting.typed <= TYPED_HALF_ROLL)
		roll_take(&meeting);
	if (meeting.typed == TYPED_ALL)
		tasks_draw(&meeting);
	meeting_put(&meeting);
	if (meeting.typed == TYPED_ALL) {
		put_resolution(&meeting, "NQ");
		tasks_put(&meeting);
		meeting.scope.rng = &cell->demo->more;
		story_put(cell->demo, "meeting", &meeting.scope);
	}
	meeting_end(&meeting);
}

/* The congress opens a term: numbers begin anew. */
static void hold_congress(struct cell *cell, const char *period)
{
	if (strncmp(cell->term_from, period, 7) != 0)
		return;
	cell->next_resolution = cell->next_conclusion = 1;
	hold(cell, "DH", cell->term_from, NULL);
}

/* Đảng ủy, once a quarter: of those who are in it that day. */
static void hold_commune(struct cell *office, const char *period)
{
	enum { QUARTER = 3, DAY = 24 };
	char day[DATE_SIZE];

	day_make(date_year(period), atoi(period + 5), DAY, day);
	day_to_meet(office, day);
	if (office->index == OFFICE_CELL && atoi(period + 5) % QUARTER == 0 &&
		day_reached(office->demo, day))
		hold(office, "CAPUY", day, NULL);
}

void meetings_hold(struct cell *cell)
{
	const struct demo *demo = cell->demo;
	int months = demo->options->years * MONTHS - (MONTHS - atoi(demo->today + 5));
	char period[DATE_SIZE];

	snprintf(period, DATE_SIZE, "%.7s", demo->today);
	date_period_add(period, 1 - months, period);
	for (int ago = months - 1; ago >= 0 && !demo->failed; ago--) {
		int month = atoi(period + 5);
		hold_regular(cell, period, ago);
		hold_congress(cell, period);
		hold_commune(cell, period);
		if (month == MONTHS || (ago == 0 && month == MONTHS - 1))
			reviews_hold(cell, date_year(period));
		date_period_add(period, 1, period);
	}
	tasks_release(cell->tasks, cell->task_count);
}
