#include "reference_read.h"

#include "internal.h"
#include "test.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows of a query one after another; `row` is given the book and the row, whose columns it takes in order. */
struct rows {
	struct ref_book *book;
	struct query *query;
	const char *sql;
	int at;
};

static const char *next_text(struct rows *rows)
{
	const char *text = query_column(rows->query, rows->at++);

	return text ? text : "";
}

static int next_number(struct rows *rows)
{
	const char *text = next_text(rows);

	return *text ? atoi(text) : -1;
}

static void take(struct rows *rows, char *text, size_t size)
{
	const char *value = next_text(rows);

	expect(strlen(value) < size, value);
	snprintf(text, size, "%s", value);
}

#define TAKE(rows, text) take(rows, text, sizeof(text))

/* An index: ids of a book that was made in one go are 1, 2, 3 ... */
static int next_index(struct rows *rows, int most)
{
	int id = next_number(rows);

	expect(id < 0 || (id >= 1 && id <= most), rows->sql);
	return id < 0 ? -1 : id - 1;
}

static struct ref_member *next_member(struct rows *rows)
{
	return &rows->book->members[next_index(rows, REF_MEMBERS)];
}

/* The first of some places that is not taken. */
static int free_place(struct rows *rows, const char *first, size_t size, size_t most)
{
	size_t at = 0;

	while (at < most && first[at * size])
		at++;
	expect(at < most, rows->sql);
	return (int)at;
}

static void org_row(struct rows *rows)
{
	struct ref_book *book = rows->book;
	int at = next_index(rows, REF_ORGS);
	char kind[6];

	expect_number(at, book->orgs++, "organisations are numbered");
	TAKE(rows, book->uids[at]);
	TAKE(rows, kind);
	book->cells += strcmp(kind, "CB") == 0;
	TAKE(rows, book->founded[at]);
	TAKE(rows, book->dissolved[at]);
	book->parents[at] = next_index(rows, REF_ORGS);
}

static void state_of_org(struct rows *rows)
{
	struct ref_state
		*states = rows->book->states[next_index(rows, REF_ORGS)],
		*state = &states[free_place(rows, states[0].from, sizeof *states, REF_STATES)];

	TAKE(rows, state->from);
	TAKE(rows, state->to);
	TAKE(rows, state->region);
	state->parent = next_index(rows, REF_ORGS);
}

static void member_row(struct rows *rows)
{
	struct ref_book *book = rows->book;
	int at = next_index(rows, REF_MEMBERS);
	struct ref_member *member = &book->members[at];

	expect_number(at, book->member_count++, "members are numbered");
	TAKE(rows, member->admitted);
	TAKE(rows, member->official);
	TAKE(rows, member->listed);
	TAKE(rows, member->sex);
	TAKE(rows, member->born);
	TAKE(rows, member->decided);
	TAKE(rows, member->today.group);
	member->today.working = next_number(rows);
}

static void state_of_member(struct rows *rows)
{
	struct ref_state
		*states = next_member(rows)->states,
		*state = &states[free_place(rows, states[0].from, sizeof *states, REF_STATES)];

	TAKE(rows, state->from);
	TAKE(rows, state->to);
	TAKE(rows, state->group);
	state->working = next_number(rows);
}

static void spell_row(struct rows *rows)
{
	struct ref_member *member = next_member(rows);
	struct ref_spell *spell = &member->spells[free_place(
		rows, member->spells[0].from, sizeof *member->spells, REF_SPELLS)];

	spell->there = true;
	spell->cell = next_index(rows, REF_ORGS);
	TAKE(rows, spell->form);
	TAKE(rows, spell->residency);
	TAKE(rows, spell->joined);
	TAKE(rows, spell->from);
	TAKE(rows, spell->to);
	TAKE(rows, spell->left_by);
	spell->left = *spell->left_by != '\0';
	expect(strcmp(spell->joined, "KNL") != 0, "the reckoning knows nobody admitted again");
}

static void take_span(struct rows *rows, struct ref_span spans[REF_SPANS])
{
	struct ref_span *span = &spans[free_place(rows, spans[0].from, sizeof *spans, REF_SPANS)];

	TAKE(rows, span->from);
	TAKE(rows, span->to);
}

static void exemption_row(struct rows *rows)
{
	take_span(rows, next_member(rows)->exempt);
}

static void suspension_row(struct rows *rows)
{
	take_span(rows, next_member(rows)->suspended);
}

static void post_row(struct rows *rows)
{
	struct ref_member *member = next_member(rows);
	struct ref_post *post = &member->posts[free_place(
		rows, member->posts[0].from, sizeof *member->posts, REF_POSTS)];

	post->org = next_index(rows, REF_ORGS);
	TAKE(rows, post->title);
	TAKE(rows, post->from);
	TAKE(rows, post->to);
}

static void waiver_row(struct rows *rows)
{
	struct ref_member *member = next_member(rows);
	struct ref_waiver *waiver = &member->waivers[free_place(
		rows, member->waivers[0].from, sizeof *member->waivers, REF_SPANS)];

	TAKE(rows, waiver->from);
	TAKE(rows, waiver->to);
	TAKE(rows, waiver->kind);
	waiver->percent = next_number(rows);
}

static void dues_row(struct rows *rows)
{
	struct ref_member *member = next_member(rows);
	struct ref_booked *booked = &member->booked[free_place(
		rows, member->booked[0].month, sizeof *member->booked, REF_BOOKED)];

	booked->there = true;
	TAKE(rows, booked->month);
	TAKE(rows, booked->kind);
	TAKE(rows, booked->paid_on);
	booked->base = next_number(rows);
	booked->due = next_number(rows);
	booked->paid = next_number(rows);
	booked->arrears = next_number(rows);
}

static void transfer_row(struct rows *rows)
{
	struct ref_member *member = next_member(rows);
	struct ref_move *move = &member->moves[free_place(
		rows, member->moves[0].direction, sizeof *member->moves, REF_MOVES)];

	TAKE(rows, move->direction);
	TAKE(rows, move->paid_to);
	TAKE(rows, move->day);
}

static void meeting_row(struct rows *rows)
{
	struct ref_book *book = rows->book;
	int at = next_index(rows, REF_MEETINGS);
	struct ref_meeting *meeting = &book->meetings[at];

	expect_number(at, book->meeting_count++, "meetings are numbered");
	meeting->there = true;
	TAKE(rows, meeting->uid);
	meeting->org = next_index(rows, REF_ORGS);
	TAKE(rows, meeting->kind);
	TAKE(rows, meeting->period);
	TAKE(rows, meeting->state);
	TAKE(rows, meeting->planned);
	TAKE(rows, meeting->held);
	meeting->minutes = next_number(rows) > 0;
	meeting->resolutions = next_number(rows);
}

static void mark_row(struct rows *rows)
{
	struct ref_meeting *meeting = &rows->book->meetings[next_index(rows, REF_MEETINGS)];
	int member = next_index(rows, REF_MEMBERS);

	meeting->mark[member] = *next_text(rows);
	meeting->guest[member] = next_number(rows) > 0;
}

static void task_row(struct rows *rows)
{
	struct ref_book *book = rows->book;
	int at = next_index(rows, REF_TASKS);
	struct ref_task *task = &book->tasks[at];

	expect_number(at, book->task_count++, "tasks are numbered");
	task->there = true;
	task->meeting = next_index(rows, REF_MEETINGS);
	task->resolution_of = next_index(rows, REF_MEETINGS);
	task->member = next_index(rows, REF_MEMBERS);
	task->org = next_index(rows, REF_ORGS);
	TAKE(rows, task->due);
	TAKE(rows, task->done);
	TAKE(rows, task->state);
}

static const struct {
	const char *sql;
	void (*row)(struct rows *rows);
} tables[] = {
	{ "SELECT id, uid, kind, founded_on, dissolved_on, parent FROM org ORDER BY id", org_row },
	{ "SELECT org, from_on, to_on, wage_region, parent FROM org_status", state_of_org },
	{ "SELECT id, admitted_on, official_on, listed_status, sex, born_on, admission_decided_on, work_group, working "
	  "FROM member ORDER BY id",
		member_row },
	{ "SELECT member, from_on, to_on, work_group, working FROM member_status",
		state_of_member },
	{ "SELECT member, cell, form, residency, joined_by, from_on, to_on, left_by FROM membership",
		spell_row },
	{ "SELECT member, from_on, to_on FROM exemption", exemption_row },
	{ "SELECT member, from_on, to_on FROM suspension", suspension_row },
	{ "SELECT member, org, title, from_on, to_on FROM post WHERE member > 0 AND org > 0",
		post_row },
	{ "SELECT member, from_on, to_on, kind, percent FROM dues_waiver", waiver_row },
	{ "SELECT member, month, kind, paid_on, base, due, paid, arrears FROM dues ORDER BY month",
		dues_row },
	{ "SELECT member, direction, dues_paid_to, coalesce(accepted_on, file_handed_on, introduced_on) FROM transfer",
		transfer_row },
	{ "SELECT id, uid, org, kind, period, state, planned_on, held_on, minutes > '', (SELECT count(*) FROM resolution r "
	  "WHERE r.meeting = m.id) FROM meeting m ORDER BY id",
		meeting_row },
	{ "SELECT meeting, member, status, guest FROM attendance", mark_row },
	{ "SELECT id, meeting, (SELECT r.meeting FROM resolution r WHERE r.id = t.resolution), member, org, due_on, "
	  "done_on, state FROM task t ORDER BY id",
		task_row },
};

void ref_read(struct store *store, struct ref_book *book)
{
	memset(book, 0, sizeof *book);
	for (size_t i = 0; i < COUNT(tables); i++) {
		struct query query;
		struct err err = ERR_INIT;
		struct rows rows = { .book = book, .query = &query, .sql = tables[i].sql };
		query_open(&query, store, tables[i].sql, &err);
		for (; query_step(&query); rows.at = 0)
			tables[i].row(&rows);
		expect(query_close(&query), err.text);
	}
}

char (*ref_days(struct store *store, size_t *count))[11]
{
	char(*days)[11] = NULL;
	struct query query;
	struct err err = ERR_INIT;

	*count = 0;
	query_open(&query, store,
		"SELECT from_on FROM membership UNION SELECT to_on FROM membership UNION SELECT from_on FROM post UNION SELECT "
		"to_on FROM post UNION SELECT from_on FROM exemption UNION SELECT to_on FROM exemption UNION SELECT from_on "
		"FROM suspension UNION SELECT to_on FROM suspension UNION SELECT from_on FROM member_status UNION SELECT to_on "
		"FROM member_status UNION SELECT from_on FROM org_status UNION SELECT to_on FROM org_status UNION SELECT "
		"founded_on FROM org UNION SELECT dissolved_on FROM org UNION SELECT official_on FROM member UNION SELECT "
		"held_on FROM meeting UNION SELECT due_on FROM task UNION SELECT done_on FROM task UNION SELECT paid_on FROM "
		"dues UNION SELECT month || '-01' FROM dues",
		&err);
	while (query_step(&query)) {
		days = xgrow(days, *count, sizeof *days);
		query_copy(&query, 0, days[(*count)++], sizeof *days);
	}
	expect(query_close(&query), err.text);
	return days;
}
