/* The figures of a book against reference.h. */
#include "reference_compare.h"

#include "reference_people.h"

#include "duty.h"
#include "internal.h"
#include "month.h"
#include "roster.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

static void same(const char *about, const char *what, int at, int actual, int wanted)
{
	if (actual != wanted)
		fail_msg("%s: %s of %d is %d, reckoned %d", about, what, at, actual, wanted);
}

/* Says the first line in which two texts differ, not the whole of both. */
static void same_lines(const char *about, const char *actual, const char *wanted)
{
	while (*actual || *wanted) {
		size_t is = strcspn(actual, "\n"), should = strcspn(wanted, "\n");
		if (is != should || strncmp(actual, wanted, is) != 0)
			fail_msg("%s: \"%.*s\", reckoned \"%.*s\"", about, (int)is, actual,
				(int)should, wanted);
		actual += is + (actual[is] != '\0');
		wanted += should + (wanted[should] != '\0');
	}
}

void ref_compare_rolls(struct store *store, const struct ref_book *book, const char *about)
{
	for (int i = 0; i < book->meeting_count; i++) {
		struct roster roster;
		struct err err = ERR_INIT;
		if (!book->meetings[i].there || book->meetings[i].in_bin)
			continue;
		expect(roster_load(store, book->meetings[i].uid, &roster, &err), err.text);
		struct roster_counts is = roster_count(&roster);
		struct ref_roll wanted = ref_roll(book, i);
		same(about, "must attend", i, is.must, wanted.must);
		same(about, "present", i, is.present, wanted.present);
		same(about, "with reason", i, is.with_reason, wanted.with_reason);
		same(about, "without reason", i, is.without_reason, wanted.without_reason);
		same(about, "unmarked", i, is.unmarked, wanted.unmarked);
		same(about, "guests", i, is.guests, wanted.guests);
		same(about, "official who must", i, is.official_must, wanted.official_must);
		same(about, "official present", i, is.official_present, wanted.official_present);
		same(about, "temporary who must", i, is.temporary_must, wanted.temporary_must);
		roster_release(&roster);
	}
}

static void compare_meeting(
	const struct ref_book *book, const struct month_meeting *is, int at, const char *about)
{
	char wanted[UID_SIZE] = "";

	if (at >= 0)
		snprintf(wanted, sizeof wanted, "%s", book->meetings[at].uid);
	expect_text(is->meeting, wanted, "the meeting of the month");
	if (at < 0)
		return;
	struct ref_roll roll = ref_roll(book, at);
	same(about, "month: must", at, is->must, roll.must);
	same(about, "month: present", at, is->present, roll.present);
	same(about, "month: marked", at, is->marked, roll.must - roll.unmarked);
	same(about, "month: unsure", at, is->unsure, roll.unsure);
}

void ref_compare_month(
	struct store *store, const struct ref_book *book, const char *period, const char *about)
{
	for (int cell = 1; cell <= book->cells; cell++) {
		struct ref_month wanted = ref_month(book, cell, period);
		struct month is;
		struct err err = ERR_INIT;
		expect(month_load(store, book->uids[cell], period, &is, &err), err.text);
		compare_meeting(book, &is.regular, wanted.regular, about);
		compare_meeting(book, &is.prepared, wanted.prepared, about);
		same(about, "counts", cell, is.counts, wanted.counts);
		same(about, "tasks", cell, is.tasks, wanted.tasks);
		same(about, "open before", cell, is.open_before, wanted.open_before);
		same(about, "late before", cell, is.late_before, wanted.late_before);
	}
}

static void compare_totals(struct store *store, const struct ref_book *book, const char *period,
	const char *day, const char *about)
{
	for (int cell = 0; cell <= book->cells; cell++) {
		struct ref_totals wanted = ref_totals(book, cell, period, day);
		struct month_totals is;
		struct err err = ERR_INIT;
		expect(month_totals(store, cell ? book->uids[cell] : NULL, period, &is, &err),
			err.text);
		same(about, "cells", cell, is.cells, wanted.cells);
		same(about, "committees", cell, is.committees, wanted.committees);
		same(about, "prepared", cell, is.prepared, wanted.prepared);
		same(about, "held", cell, is.held, wanted.held);
		same(about, "rolled", cell, is.rolled, wanted.rolled);
		same(about, "minuted", cell, is.minuted, wanted.minuted);
		same(about, "resolved", cell, is.resolved, wanted.resolved);
		same(about, "must of all", cell, is.must, wanted.must);
		same(about, "present of all", cell, is.present, wanted.present);
		same(about, "members", cell, is.members, wanted.members);
		same(about, "official", cell, is.official, wanted.official);
		same(about, "exempt", cell, is.exempt, wanted.exempt);
	}
}

static int lines_of(const struct duty_list *list, const char *duty, const char *org)
{
	int lines = 0;

	for (size_t i = 0; i < list->count; i++)
		lines += strcmp(list->items[i].duty->name, duty) == 0 &&
			strcmp(list->items[i].org, org) == 0;
	return lines;
}

void ref_compare_work(
	struct store *store, const struct ref_book *book, const char *day, const char *about)
{
	struct duty_list list;
	struct err err = ERR_INIT;

	store_ask(store, day, NULL, NULL);
	expect(duty_list_load(store, NULL, &list, &err), err.text);
	for (int cell = 1; cell <= book->cells; cell++) {
		struct ref_work wanted = ref_work(book, cell, day);
		same(about, "not wholly called", cell,
			lines_of(&list, "attendance", book->uids[cell]), wanted.uncalled);
		same(about, "without minutes", cell, lines_of(&list, "minutes", book->uids[cell]),
			wanted.no_minutes);
		same(about, "tasks due", cell, lines_of(&list, "task", book->uids[cell]),
			wanted.tasks);
	}
	duty_list_release(&list);
	store_ask(store, NULL, NULL, NULL);
}

/* The lines of a query against those reckoned, which are released. */
static void compare_lines(
	struct store *store, const char *sql, struct strbuf *wanted, const char *about)
{
	struct strbuf is = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;

	query_open(&query, store, sql, &err);
	while (query_step(&query))
		strbuf_addf(&is, "%s\n", query_column(&query, 0));
	expect(query_close(&query), err.text);
	same_lines(about, is.text, wanted->text);
	strbuf_release(&is);
	strbuf_release(wanted);
}

static void compare_balance(
	struct store *store, const struct ref_book *book, const char *day, const char *about)
{
	struct strbuf wanted = STRBUF_INIT;

	for (int org = 0; org < book->orgs; org++) {
		struct ref_balance sums = ref_balance(book, org, day);
		if (sums.a + sums.b + sums.d > 0)
			strbuf_addf(&wanted, "%d: %d + %d - %d = %d, off 0\n", org, sums.a, sums.b,
				sums.c, sums.d);
	}
	compare_lines(store,
		"SELECT printf('%d: %d + %d - %d = %d, off %d', org - 1, a, b, c, d, off) FROM balance WHERE a + b + d > 0 "
		"ORDER BY org",
		&wanted, about);
}

static void compare_movements(
	struct store *store, const struct ref_book *book, const char *day, const char *about)
{
	static const char *const kinds[] = { "-", "CDN", "CDT", "CNB", "HQD", "KN", "KNL", "KP",
		"KTR", "LS", "NL", "TTR", "XR", "XT" };
	struct strbuf wanted = STRBUF_INIT;

	for (int cell = 1; cell <= book->cells; cell++)
		for (const char *way = "GT"; *way; way++)
			for (size_t i = 0; i < COUNT(kinds); i++)
				for (int inside = 0; inside < 2; inside++) {
					int count = ref_movements(
						book, cell, *way, kinds[i], inside, day);
					if (count > 0)
						strbuf_addf(&wanted, "%d %c %s %d: %d\n", cell,
							*way, kinds[i], inside, count);
				}
	compare_lines(store,
		"SELECT printf('%d %s %s %d: %d', cell - 1, way, ifnull(kind, '-'), internal, count(*)) FROM movement, asked "
		"WHERE since > '' AND since <= asked.day GROUP BY cell, way, ifnull(kind, '-'), internal",
		&wanted, about);
}

/* Who is counted in which cell, as what; who is exempt, suspended, in the chi ủy. */
static struct strbuf roster_as_reckoned(const struct ref_book *book, const char *day)
{
	struct strbuf out = STRBUF_INIT;

	for (int cell = 1; cell <= book->cells; cell++)
		for (int m = 0; m < book->member_count; m++) {
			const struct ref_member *member = &book->members[m];
			if (ref_is_counted_in(book, m, cell, false, day))
				strbuf_addf(&out, "%d: %d %c%s%s%s\n", cell, m + 1,
					ref_is_official(member, day) ? 'C' : 'D',
					ref_is_counted_in(book, m, cell, true, day) ? ""
										    : " posted",
					ref_is_exempt(member, day) ? " exempt" : "",
					ref_is_suspended(member, day) ||
							ref_is_listed(member, "DC", day)
						? " suspended"
						: "");
			if (!member->in_bin && ref_in_chi_uy(member, cell, day))
				strbuf_addf(&out, "%d: %d in office\n", cell, m + 1);
		}
	return out;
}

static void compare_rosters(
	struct store *store, const struct ref_book *book, const char *day, const char *about)
{
	struct strbuf wanted = roster_as_reckoned(book, day);

	compare_lines(store,
		"WITH d AS (SELECT day FROM asked) "
		"SELECT cell || ': ' || member || ' ' || said FROM ("
		"SELECT DISTINCT c.cell - 1 AS cell, c.member, 1 AS rank, iif(EXISTS (SELECT 1 FROM official o, d WHERE o.member = c.member "
		"AND d.day BETWEEN o.from_on AND o.last_on), 'C', 'D') || iif(EXISTS (SELECT 1 FROM local l, d WHERE "
		"l.member = c.member AND l.cell = c.cell AND d.day BETWEEN l.from_on AND l.last_on), '', ' posted') || "
		"iif(EXISTS (SELECT 1 FROM exempt e, d WHERE e.member = c.member AND d.day BETWEEN e.from_on AND "
		"e.last_on), ' exempt', '') || iif(EXISTS (SELECT 1 FROM suspended s, d WHERE s.member = c.member AND "
		"d.day BETWEEN s.from_on AND s.last_on), ' suspended', '') AS said FROM counted c, d WHERE d.day BETWEEN "
		"c.from_on AND c.last_on UNION ALL SELECT DISTINCT p.org - 1, p.member, 2, 'in office' FROM in_office p, d "
		"WHERE p.title IN ('BT', 'PBT', 'CUV') AND p.member > 0 AND d.day BETWEEN p.from_on AND p.last_on "
		") ORDER BY cell, member, rank",
		&wanted, about);
}

/* One line for each that dues are asked of; -1 is what is not known. */
static struct strbuf dues_as_reckoned(const struct ref_book *book, const char *day)
{
	struct strbuf out = STRBUF_INIT;
	char month[8];

	for (int m = 0; m < book->member_count; m++)
		for (int i = 0; i < 24; i++) /* since January of the year before */
			for (int cell = 1; cell <= book->cells; cell++)
				for (int s = 0; s < REF_SPELLS; s++) {
					ref_month_at(day, i, month);
					if (strncmp(month, day, 7) > 0 ||
						book->members[m].spells[s].cell != cell)
						continue;
					struct ref_due due = ref_due(book, m, s, month, day);
					if (!due.told)
						continue;
					strbuf_addf(&out, "%d %s %d: %s %d%s %d %d %d lacks %d\n",
						m + 1, month, cell, due.kind, due.waived,
						due.covered ? " covered" : "", due.base, due.due,
						due.paid, ref_missing(book, m, s, month, day));
				}
	return out;
}

static void compare_dues(
	struct store *store, const struct ref_book *book, const char *day, const char *about)
{
	struct strbuf wanted = dues_as_reckoned(book, day);

	compare_lines(store,
		"SELECT u.member || ' ' || u.month || ' ' || (u.cell - 1) || ': ' || u.kind || ' ' || u.waived || "
		"iif(u.covered IS NULL, '', ' covered') || ' ' || ifnull(u.base, -1) || ' ' || ifnull(u.due, -1) || ' ' "
		"|| u.paid || ' lacks ' || iif(l.member IS NULL, 0, ifnull(l.lacks, -1)) FROM dues_due_span u LEFT JOIN "
		"dues_missing l ON l.member = u.member AND l.month = u.month AND l.cell = u.cell ORDER BY u.member, "
		"u.month, u.cell",
		&wanted, about);
}

void ref_compare_day(struct store *store, const struct ref_book *book, const char *day,
	const char *const *periods, const char *about)
{
	store_ask(store, day, NULL, NULL);
	for (; *periods; periods++)
		compare_totals(store, book, *periods, day, about);
	compare_rosters(store, book, day, about);
	compare_balance(store, book, day, about);
	compare_movements(store, book, day, about);
	compare_dues(store, book, day, about);
	store_ask(store, NULL, NULL, NULL);
}
