/* Random books for reference.h, and the same books written into a file. */
#include "reference_random.h"

#include "reference_dues.h"
#include "reference_people.h"

#include "book.h"
#include "date.h"
#include "strbuf.h"

#include <stdio.h>
#include <string.h>

static const char *const days[] = { "2024-02-29", "2024-11-20", "2024-11-21", "2025-11-20",
	"2026-01-01", "2026-08-31", "2026-09-01", "2026-09-15", "2026-09-30", "2026-10-01",
	"2026-10-15", "2026-10-31", "2026-11-01", "2026-11-10", "2026-11-19", "2026-11-20",
	"2026-11-21", "2026-11-30", "2026-12-15", "2027-01-31" };
enum {
	CELLS = 3,
	OTHER = CELLS + 1, /* a committee behind the cells */
	ORGS = OTHER + 1,
	SPELLS = 3,
	MEMBERS = 9,
	MEETINGS = 9,
	TASKS = 6,
	DAYS = COUNT(days),
	DAYS_TO_TODAY = 16
};

const char *const ref_periods[] = { "2026-09", "2026-10", "2026-11", NULL };

/* ---- a random book ---- */

static bool one_in(struct dice *dice, uint32_t sides)
{
	return dice_roll(dice, sides) == 0;
}

static const char *pick(struct dice *dice, const char *const *words, uint32_t count)
{
	return words[dice_roll(dice, count)];
}

#define PICK(dice, words) pick(dice, words, COUNT(words))

static void set_day(struct dice *dice, char day[11], uint32_t first, uint32_t last)
{
	snprintf(day, 11, "%s", days[first + dice_roll(dice, last - first)]);
}

/* A span: `from`, and half the time its last day, which may be the same. */
static void set_span(struct dice *dice, char from[11], char to[11])
{
	uint32_t first = dice_roll(dice, DAYS - 1);

	snprintf(from, 11, "%s", days[first]);
	to[0] = '\0';
	if (one_in(dice, 2))
		set_day(dice, to, first, DAYS);
}

/* Where the spell before ends the next begins the day after, or later; a guest of another cell is there meanwhile. */
static void make_spells(struct dice *dice, struct ref_member *member)
{
	static const char *const forms[] = { "CT", "CT", "CT", "CT", "TTDI", "TTD" };
	static const char *const joined[] = { "LS", "LS", "KN", "CNB" };
	static const char *const residencies[] = { "TC", "TC", "CD" };
	static const char *const left[] = { "CDT", "CNB", "XT" };
	struct ref_spell *before = NULL;

	for (int i = 0; i < SPELLS - 1; i++) { /* the last one is for a merger */
		struct ref_spell *spell = &member->spells[i];
		spell->there = i == 0 ? !one_in(dice, 8) : one_in(dice, 2);
		spell->cell = 1 + (int)dice_roll(dice, CELLS);
		snprintf(spell->form, sizeof spell->form, "%s", PICK(dice, forms));
		snprintf(spell->residency, sizeof spell->residency, "%s", PICK(dice, residencies));
		snprintf(spell->joined, sizeof spell->joined, "%s", PICK(dice, joined));
		set_span(dice, spell->from, spell->to);
		spell->left = one_in(dice, *spell->to ? 2 : 10);
		snprintf(spell->left_by, sizeof spell->left_by, "%s",
			spell->left ? PICK(dice, left) : "");
		if (!spell->there)
			continue;
		bool guest = before && strcmp(spell->form, "TTD") == 0 &&
			spell->cell != before->cell;
		if (before && !guest) { /* one official spell at a time */
			if (!*before->to)
				set_day(dice, before->to, 0, DAYS - 1);
			if (strcmp(before->to, before->from) < 0)
				snprintf(before->to, 11, "%s", before->from);
			date_add_days(before->to, 1, spell->from);
			if (*spell->to && strcmp(spell->to, spell->from) < 0)
				snprintf(spell->to, 11, "%s", spell->from);
		}
		before = spell;
	}
}

/* The cell goes into another: who is there on its last day goes on in the other the day after. */
static void merge_cell(struct dice *dice, struct ref_book *book)
{
	int from = 1 + (int)dice_roll(dice, CELLS), into = 1 + from % CELLS;
	char last[11], first[11];

	set_day(dice, last, 5, DAYS);
	date_add_days(last, 1, first);
	snprintf(book->dissolved[from], 11, "%s", last);
	book->merged_into[from] = into;
	for (int m = 0; m < MEMBERS; m++) {
		struct ref_spell *spells = book->members[m].spells, *next = &spells[SPELLS - 1];
		for (int i = 0; i < SPELLS - 1; i++) {
			struct ref_spell *spell = &spells[i];
			if (!spell->there || spell->cell != from || strcmp(spell->from, last) > 0 ||
				next->there ||
				(*spell->to ? strcmp(spell->to, last) <= 0 : spell->left))
				continue;
			*next = *spell;
			next->cell = into;
			snprintf(next->joined, sizeof next->joined, "CNB");
			snprintf(next->from, 11, "%s", first);
			snprintf(spell->to, 11, "%s", last);
			spell->left = true;
			snprintf(spell->left_by, sizeof spell->left_by, "CNB");
		}
	}
}

/* A stay elsewhere that begins in the first membership, which goes on meanwhile, or ends before it. */
static void make_stay(struct dice *dice, struct ref_member *member)
{
	const struct ref_spell *under = &member->spells[0];
	struct ref_spell *stay = &member->spells[SPELLS];

	if (!under->there || strcmp(under->form, "CT") != 0 || ref_gone_by_list(member) ||
		(member->spells[1].there && member->spells[1].cell == under->cell))
		return;
	*stay = *under;
	snprintf(stay->form, sizeof stay->form, "TTDI");
	snprintf(stay->joined, sizeof stay->joined, "CNB");
	stay->left = false;
	stay->left_by[0] = '\0';
	set_span(dice, stay->from, stay->to);
	if (strcmp(stay->from, under->from) < 0)
		snprintf(stay->from, 11, "%s", under->from);
	if (*under->to && strcmp(stay->from, under->to) > 0)
		snprintf(stay->from, 11, "%s", under->to);
	if (*stay->to && strcmp(stay->to, stay->from) < 0)
		snprintf(stay->to, 11, "%s", stay->from);
}

static void make_member(struct dice *dice, struct ref_member *member)
{
	static const char *const listed[] = { "", "", "", "DSH", "MSH", "DC", "GD", "TTR", "RK" };
	static const char *const titles[] = { "CUV", "CUV", "BT", "DUV" };

	*member = (struct ref_member) { .in_bin = one_in(dice, 12) };
	if (!one_in(dice, 8))
		set_day(dice, member->admitted, 0, 10);
	if (one_in(dice, 2))
		set_day(dice, member->official, 1, DAYS);
	snprintf(member->listed, sizeof member->listed, "%s", PICK(dice, listed));
	make_spells(dice, member);
	if (one_in(dice, 6))
		make_stay(dice, member);
	if (one_in(dice, 3)) {
		set_span(dice, member->exempt[0].from, member->exempt[0].to);
		member->exempt[0].in_bin = one_in(dice, 6);
	}
	if (one_in(dice, 4)) {
		set_span(dice, member->suspended[0].from, member->suspended[0].to);
		member->suspended[0].in_bin = one_in(dice, 6);
	}
	if (one_in(dice, 2)) {
		struct ref_post *post = &member->posts[0];
		snprintf(post->title, sizeof post->title, "%s", PICK(dice, titles));
		post->org = strcmp(post->title, "DUV") == 0 ? 0 : 1 + (int)dice_roll(dice, CELLS);
		set_span(dice, post->from, post->to);
	}
}

static void make_marks(struct dice *dice, struct ref_meeting *meeting)
{
	static const char marks[] = "CCCCPKMTN";
	uint32_t share = dice_roll(dice, 4); /* nobody, half called, nearly all, all */

	for (int m = 0; m < MEMBERS; m++) {
		if (share == 0 || (share == 1 && one_in(dice, 2)) ||
			(share == 2 && one_in(dice, 8)))
			continue;
		meeting->mark[m] = marks[dice_roll(dice, sizeof marks - 1)];
		meeting->guest[m] = one_in(dice, 6);
		meeting->mark_in_bin[m] = one_in(dice, 12);
	}
}

static void make_meeting(struct dice *dice, struct ref_meeting *meeting)
{
	static const char *const kinds[] = { "TK", "TK", "TK", "TKCD", "CD", "CU" };
	static const char *const states[] = { "DH", "DH", "DH", "DK", "H", "KH" };

	*meeting = (struct ref_meeting) { .there = !one_in(dice, 6), .in_bin = one_in(dice, 10) };
	meeting->org = one_in(dice, 8) ? 0 : 1 + (int)dice_roll(dice, CELLS);
	snprintf(meeting->kind, sizeof meeting->kind, "%s",
		meeting->org ? PICK(dice, kinds) : "BCH");
	snprintf(meeting->state, sizeof meeting->state, "%s", PICK(dice, states));
	snprintf(meeting->period, sizeof meeting->period, "%s",
		pick(dice, ref_periods, COUNT(ref_periods) - 1));
	if (one_in(dice, 2))
		set_day(dice, meeting->planned, 5, DAYS);
	if (strcmp(meeting->state, "DH") == 0)
		set_day(dice, meeting->held, 5, DAYS_TO_TODAY);
	meeting->minutes = one_in(dice, 2);
	meeting->resolutions = (int)dice_roll(dice, 3);
	if (*meeting->held || one_in(dice, 4))
		make_marks(dice, meeting);
}

static void make_task(struct dice *dice, const struct ref_book *book, struct ref_task *task)
{
	static const char *const states[] = { "DL", "DL", "CHT", "HT", "TH" };
	int at = (int)dice_roll(dice, MEETINGS);
	const struct ref_meeting *meeting = &book->meetings[at];

	*task = (struct ref_task) { .there = !one_in(dice, 4),
		.meeting = -1,
		.resolution_of = -1,
		.member = -1,
		.org = -1 };
	if (meeting->there && !meeting->in_bin && !one_in(dice, 4)) {
		if (meeting->resolutions > 0 && one_in(dice, 2))
			task->resolution_of = at;
		else
			task->meeting = at;
	}
	task->org = 1 + (int)dice_roll(dice, CELLS);
	if (!one_in(dice, 6))
		set_day(dice, task->due, 3, DAYS);
	snprintf(task->state, sizeof task->state, "%s", PICK(dice, states));
	if (strcmp(task->state, "HT") == 0)
		set_day(dice, task->done, 5, DAYS_TO_TODAY);
}

void ref_random(struct dice *dice, struct ref_book *book)
{
	memset(book, 0, sizeof *book);
	book->cells = CELLS;
	book->orgs = ORGS;
	book->member_count = MEMBERS;
	book->meeting_count = MEETINGS;
	book->task_count = TASKS;
	for (int c = 0; c < ORGS; c++)
		snprintf(book->uids[c], UID_SIZE, "%s", ref_uid(c + 1).text);
	for (int c = 1; c <= CELLS; c++) {
		if (one_in(dice, 5))
			set_day(dice, book->founded[c], 0, DAYS);
		if (one_in(dice, 5))
			set_day(dice, book->dissolved[c], 5, DAYS);
	}
	for (int m = 0; m < MEMBERS; m++)
		make_member(dice, &book->members[m]);
	if (one_in(dice, 3))
		merge_cell(dice, book);
	book->parents[0] = book->parents[OTHER] = -1;
	for (int c = 1; c <= CELLS; c++)
		book->parents[c] = one_in(dice, 5) ? -1 : one_in(dice, 4) ? OTHER : 0;
	ref_random_dues(dice, book);
	for (int i = 0; i < MEETINGS; i++) {
		make_meeting(dice, &book->meetings[i]);
		snprintf(book->meetings[i].uid, UID_SIZE, "%s", ref_uid(i + 1).text);
	}
	for (int i = 0; i < TASKS; i++)
		make_task(dice, book, &book->tasks[i]);
}

/* ---- the same in the file ---- */

struct uid ref_uid(int id)
{
	struct uid uid;

	snprintf(uid.text, sizeof uid.text, "%026d", id);
	return uid;
}

void ref_add(struct strbuf *sql, const char *table, int id, bool in_bin, const char *columns,
	const char *values)
{
	strbuf_addf(sql,
		"INSERT INTO \"%s\" (id, uid, origin, version, created_at, created_by, changed_at, "
		"changed_by, deleted_at, %s) VALUES (%d, '%026d', 1, 1, '', '', '', '', %s, %s);",
		table, columns, id, id, in_bin ? "'2026-11-20'" : "NULL", values);
}

static void add_members(const struct ref_book *book, struct strbuf *sql)
{
	char values[300];
	int spells = 0;

	for (int m = 0; m < MEMBERS; m++) {
		const struct ref_member *member = &book->members[m];
		snprintf(values, sizeof values,
			"'Người %d', '%d', 'nguoi', nullif('%s', ''), nullif('%s', ''), nullif('%s', '')",
			m, m, member->admitted, member->official, member->listed);
		ref_add(sql, "member", m + 1, member->in_bin,
			"full_name, sort_key, folded, admitted_on, official_on, listed_status",
			values);
		for (int i = 0; i < REF_SPELLS; i++) {
			const struct ref_spell *spell = &member->spells[i];
			snprintf(values, sizeof values,
				"%d, %d, '%s', '%s', '%s', nullif('%s', ''), '%s', nullif('%s', '')",
				m + 1, spell->cell + 1, spell->form, spell->residency, spell->from,
				spell->to, spell->joined, spell->left ? spell->left_by : "");
			if (spell->there)
				ref_add(sql, "membership", ++spells, false,
					"member, cell, form, residency, from_on, to_on, joined_by, left_by",
					values);
		}
		snprintf(values, sizeof values, "%d, 'M', '%s', nullif('%s', '')", m + 1,
			member->exempt[0].from, member->exempt[0].to);
		if (*member->exempt[0].from)
			ref_add(sql, "exemption", m + 1, member->exempt[0].in_bin,
				"member, kind, from_on, to_on", values);
		snprintf(values, sizeof values, "%d, '%s', nullif('%s', '')", m + 1,
			member->suspended[0].from, member->suspended[0].to);
		if (*member->suspended[0].from)
			ref_add(sql, "suspension", m + 1, member->suspended[0].in_bin,
				"member, from_on, to_on", values);
		snprintf(values, sizeof values, "%d, '%s', %d, '%s', nullif('%s', '')", m + 1,
			member->posts[0].title, member->posts[0].org + 1, member->posts[0].from,
			member->posts[0].to);
		if (*member->posts[0].from)
			ref_add(sql, "post", m + 1, false, "member, title, org, from_on, to_on",
				values);
	}
}

static void add_meetings(const struct ref_book *book, struct strbuf *sql)
{
	char values[300];
	int marks = 0;

	for (int i = 0; i < MEETINGS; i++) {
		const struct ref_meeting *meeting = &book->meetings[i];
		if (!meeting->there)
			continue;
		snprintf(values, sizeof values,
			"%d, '%s', '%s', '%s', nullif('%s', ''), nullif('%s', ''), %s",
			meeting->org + 1, meeting->kind, meeting->period, meeting->state,
			meeting->planned, meeting->held, meeting->minutes ? "'đã ghi'" : "NULL");
		ref_add(sql, "meeting", i + 1, meeting->in_bin,
			"org, kind, period, state, planned_on, held_on, minutes", values);
		for (int r = 0; r < meeting->resolutions; r++) {
			snprintf(values, sizeof values, "%d, %d, '%s'", i + 1, r + 1,
				*meeting->held ? meeting->held : REF_RESOLVED);
			ref_add(sql, "resolution", 10 * (i + 1) + r, false,
				"meeting, number, \"on\"", values);
		}
		for (int m = 0; m < MEMBERS; m++) {
			snprintf(values, sizeof values, "%d, %d, '%c', %d", i + 1, m + 1,
				meeting->mark[m], meeting->guest[m]);
			if (meeting->mark[m])
				ref_add(sql, "attendance", ++marks, meeting->mark_in_bin[m],
					"meeting, member, status, guest", values);
		}
	}
}

static void number_or_null(int number, char text[12])
{
	if (number < 0)
		snprintf(text, 12, "NULL");
	else
		snprintf(text, 12, "%d", number);
}

static void add_tasks(const struct ref_book *book, struct strbuf *sql)
{
	char values[300], meeting[12], resolution[12];

	for (int i = 0; i < TASKS; i++) {
		const struct ref_task *task = &book->tasks[i];
		number_or_null(task->meeting < 0 ? -1 : task->meeting + 1, meeting);
		number_or_null(
			task->resolution_of < 0 ? -1 : 10 * (task->resolution_of + 1), resolution);
		snprintf(values, sizeof values,
			"'Việc %d', %s, %s, %d, nullif('%s', ''), '%s', nullif('%s', '')", i,
			meeting, resolution, task->org + 1, task->due, task->state, task->done);
		if (task->there)
			ref_add(sql, "task", i + 1, false,
				"content, meeting, resolution, org, due_on, state, done_on",
				values);
	}
}

void ref_put(struct store *store, const struct ref_book *book)
{
	struct strbuf sql = STRBUF_INIT;
	char values[200];

	strbuf_add(&sql,
		"BEGIN; DELETE FROM task; DELETE FROM resolution; DELETE FROM attendance; DELETE FROM meeting; "
		"DELETE FROM dues; DELETE FROM dues_waiver; DELETE FROM transfer; DELETE FROM member_status; "
		"DELETE FROM org_status; DELETE FROM post; DELETE FROM exemption; DELETE FROM suspension; DELETE FROM membership; DELETE FROM member; "
		"DELETE FROM org;");
	for (int c = 0; c < book->orgs; c++) {
		snprintf(values, sizeof values,
			"'Tổ chức %d', '%d', 'to chuc', '%s', nullif('%s', ''), nullif('%s', '')",
			c, c, c == 0 || c > book->cells ? "DBCS" : "CB", book->founded[c],
			book->dissolved[c]);
		ref_add(&sql, "org", c + 1, false,
			"name, sort_key, folded, kind, founded_on, dissolved_on", values);
	}
	for (int c = 1; c <= book->cells; c++) {
		if (book->merged_into[c])
			strbuf_addf(&sql, "UPDATE org SET merged_into = %d WHERE id = %d;",
				book->merged_into[c] + 1, c + 1);
		if (book->parents[c] >= 0)
			strbuf_addf(&sql, "UPDATE org SET parent = %d WHERE id = %d;",
				book->parents[c] + 1, c + 1);
	}
	add_members(book, &sql);
	add_meetings(book, &sql);
	add_tasks(book, &sql);
	ref_add_dues(book, &sql);
	strbuf_add(&sql, "COMMIT;");
	book_exec(store, sql.text);
	strbuf_release(&sql);
}
