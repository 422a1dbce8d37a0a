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
	meeting->wording = (struct wording) { .rng = &demo->rng,
		.place = cell->place,
		.year = date_year(day),
		.month = atoi(meeting->period + 5) };
	set_end(demo, meeting, setting->ends_at);
	set_officers(cell, meeting, day);
}

static void put_guest(struct demo *demo, const struct meeting *meeting)
{
	const struct official *guest = meeting->guest;
	struct record *row;
	bool substitute = rng_percent(&demo->rng, 12);
	char day[DATE_SIZE];

	if (!guest)
		return;
	row = row_new("attendee");
	record_set(row, "meeting", meeting->uid);
	record_set(row, *guest->uid ? "member" : "name", *guest->uid ? guest->uid : guest->name);
	record_set(row, "level", guest->level);
	row_flag(row, "assigned", !substitute);
	row_flag(row, "substitute", substitute);
	date_add_days(meeting->held_on, rng_between(&demo->rng, 1, 4), day);
	if (rng_percent(&demo->rng, 55)) {
		record_set(row, "comment", rng_word(&demo->rng, words_guest_remarks));
		record_set(row, "comment_sent_on", day_reached(demo, day) ? day : NULL);
	}
	row_put(demo, row, NULL);
}

static void set_texts(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct record *row)
{
	struct strbuf text = STRBUF_INIT;
	char day[DATE_SIZE];

	agenda_add(meeting, &text);
	record_set(row, "agenda", text.text);
	if (meeting->typed == TYPED_ALL) {
		strbuf_clear(&text);
		minutes_add(demo, cell, meeting, &text);
		record_set(row, "minutes", text.text);
		strbuf_clear(&text);
		conclusion_add(meeting, &text);
		record_set(row, "conclusion", text.text);
		date_add_days(meeting->held_on, rng_between(&demo->rng, 1, 2), day);
		record_set(row, "minutes_sent_on", day_reached(demo, day) ? day : NULL);
	}
	strbuf_release(&text);
}

static void set_held(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct record *row)
{
	struct tally tally = roll_tally(cell, meeting);
	char day[DATE_SIZE];

	record_set(row, "held_on", meeting->held_on);
	record_set(row, "starts_at", meeting->starts_at);
	record_set(row, "ends_at", meeting->ends_at);
	record_set(row, "chair", cell->people[meeting->chair].uid);
	record_set(row, "secretary", cell->people[meeting->secretary].uid);
	record_set(row, "prepared_by", meeting->prepared_by);
	record_set(row, "held_late_why", meeting->late_why);
	date_add_days(meeting->held_on, -rng_between(&demo->rng, 1, 3), day);
	record_set(row, "papers_sent_on", day);
	if (meeting->typed <= TYPED_NO_MINUTES && rng_percent(&demo->rng, 70))
		row_number(row, "expected_count", tally.official_there + tally.probation_there);
	set_texts(demo, cell, meeting, row);
}

void meeting_put(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	struct record *row = row_new("meeting");

	record_set(row, "org", cell->uid);
	record_set(row, "kind", meeting->kind);
	record_set(row, "period", meeting->period);
	record_set(row, "planned_on", meeting->planned_on);
	record_set(row, "place", cell->venue);
	record_set(row, "mode", meeting->mode);
	record_set(row, "state", meeting->state);
	record_set(row, "postponed_why", meeting->postponed_why);
	if (meeting->topic) {
		struct strbuf doc = STRBUF_INIT;
		words_fill(&doc, rng_word(&demo->rng, words_topic_docs), &meeting->wording);
		record_set(row, "topic", meeting->topic);
		record_set(row, "topic_speaker", meeting->speaker);
		record_set(row, "topic_doc", doc.text);
		strbuf_release(&doc);
	}
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

void resolution_put(
	struct demo *demo, struct cell *cell, const struct meeting *meeting, const char *kind)
{
	bool resolution = strcmp(kind, "NQ") == 0;
	int votes = roll_tally(cell, meeting).official_there;
	struct record *row = row_new("resolution");
	struct strbuf text = STRBUF_INIT;

	if (resolution)
		resolution_add(cell, meeting, &text);
	else
		conclusion_add(meeting, &text);
	record_set(row, "meeting", meeting->uid);
	record_set(row, "kind", kind);
	row_number(row, "number", resolution ? cell->next_resolution++ : cell->next_conclusion++);
	record_set(row, "on", meeting->held_on);
	record_set(row, "text", text.text);
	row_number(row, "vote_for", votes);
	row_number(row, "vote_total", votes);
	row_put(demo, row, NULL);
	strbuf_release(&text);
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
	meeting->topic = rng_word(&demo->rng, words_topics[cell->setting->ground]);
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
	meeting->late_why = rng_word(&demo->rng, words_held_late);
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
	if (meeting.wording.month % 3 == 0)
		resolution_put(demo, cell, &meeting, "KL");
	memcpy(regular->prepared_by, meeting.uid, UID_SIZE);
	meeting_end(&meeting);
}

static void plan_day(const struct cell *cell, const char *period, char day[DATE_SIZE])
{
	day_make(date_year(period), atoi(period + 5), cell->day, day);
	if (cell->setting->ground != GROUND_VILLAGE)
		day_working(day);
}

static void hold_regular(struct demo *demo, struct cell *cell, const char *period, int months_ago)
{
	struct meeting meeting;
	char day[DATE_SIZE];

	plan_day(cell, period, day);
	meeting_begin(demo, cell, &meeting, "TK", day);
	int year = meeting.wording.year, month = meeting.wording.month;
	meeting.typed = day_reached(demo, day) ? typed_so_far(cell, months_ago) : TYPED_NOT_HELD;
	if (has_theme(cell, year, month))
		set_theme(demo, cell, &meeting);
	if (cell->setting == &setting_quarter && place_weight(cell->index) >= 50 &&
		rng_percent(&demo->rng, 50))
		meeting.mode = "KH";
	if (put_off(cell, year, month, months_ago)) {
		meeting.state = "H";
		meeting.postponed_why = rng_word(&demo->rng, words_postponed);
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
