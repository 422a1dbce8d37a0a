/*
 * The figures of many small random books (support/reference_random.c) against a slow plain reckoning of the
 * same (support/reference.c).
 */
#include "book.h"
#include "duty.h"
#include "internal.h"
#include "month.h"
#include "reference_random.h"
#include "roster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BOOKS = 120 }; /* or as many as $BOOKS says */

static void same(int seed, const char *what, int at, int actual, int wanted)
{
	if (actual != wanted)
		fail_msg("book %d: %s of %d is %d, reckoned %d", seed, what, at, actual, wanted);
}

static void compare_rolls(struct store *store, const struct ref_book *book, int seed)
{
	for (int i = 0; i < REF_MEETINGS; i++) {
		struct roster roster;
		struct err err = ERR_INIT;
		if (!book->meetings[i].there || book->meetings[i].in_bin)
			continue;
		expect(roster_load(store, ref_uid(i + 1).text, &roster, &err), err.text);
		struct roster_counts is = roster_count(&roster);
		struct ref_roll wanted = ref_roll(book, i);
		same(seed, "must attend", i, is.must, wanted.must);
		same(seed, "present", i, is.present, wanted.present);
		same(seed, "with reason", i, is.with_reason, wanted.with_reason);
		same(seed, "without reason", i, is.without_reason, wanted.without_reason);
		same(seed, "unmarked", i, is.unmarked, wanted.unmarked);
		same(seed, "guests", i, is.guests, wanted.guests);
		same(seed, "official who must", i, is.official_must, wanted.official_must);
		same(seed, "official present", i, is.official_present, wanted.official_present);
		same(seed, "temporary who must", i, is.temporary_must, wanted.temporary_must);
		roster_release(&roster);
	}
}

static void compare_meeting(
	const struct ref_book *book, const struct month_meeting *is, int at, int seed)
{
	char wanted[UID_SIZE] = "";

	if (at >= 0)
		snprintf(wanted, sizeof wanted, "%s", ref_uid(at + 1).text);
	expect_text(is->meeting, wanted, "the meeting of the month");
	if (at < 0)
		return;
	struct ref_roll roll = ref_roll(book, at);
	same(seed, "month: must", at, is->must, roll.must);
	same(seed, "month: present", at, is->present, roll.present);
	same(seed, "month: marked", at, is->marked, roll.must - roll.unmarked);
	same(seed, "month: unsure", at, is->unsure, roll.unsure);
}

static void compare_months(struct store *store, const struct ref_book *book, int seed)
{
	for (int cell = 1; cell <= REF_CELLS; cell++)
		for (int p = 0; p < REF_PERIODS; p++) {
			struct ref_month wanted = ref_month(book, cell, ref_periods[p]);
			struct month is;
			struct err err = ERR_INIT;
			expect(month_load(store, ref_uid(cell + 1).text, ref_periods[p], &is, &err),
				err.text);
			compare_meeting(book, &is.regular, wanted.regular, seed);
			compare_meeting(book, &is.prepared, wanted.prepared, seed);
			same(seed, "counts", cell, is.counts, wanted.counts);
			same(seed, "tasks", cell, is.tasks, wanted.tasks);
			same(seed, "open before", cell, is.open_before, wanted.open_before);
			same(seed, "late before", cell, is.late_before, wanted.late_before);
		}
}

static void compare_totals(
	struct store *store, const struct ref_book *book, const char *day, int seed)
{
	for (int cell = 0; cell <= REF_CELLS; cell++)
		for (int p = 0; p < REF_PERIODS; p++) {
			struct ref_totals wanted = ref_totals(book, cell, ref_periods[p], day);
			struct month_totals is;
			struct err err = ERR_INIT;
			expect(month_totals(store, cell ? ref_uid(cell + 1).text : NULL,
				       ref_periods[p], &is, &err),
				err.text);
			same(seed, "cells", cell, is.cells, wanted.cells);
			same(seed, "committees", cell, is.committees, wanted.committees);
			same(seed, "prepared", cell, is.prepared, wanted.prepared);
			same(seed, "held", cell, is.held, wanted.held);
			same(seed, "rolled", cell, is.rolled, wanted.rolled);
			same(seed, "minuted", cell, is.minuted, wanted.minuted);
			same(seed, "resolved", cell, is.resolved, wanted.resolved);
			same(seed, "must of all", cell, is.must, wanted.must);
			same(seed, "present of all", cell, is.present, wanted.present);
			same(seed, "members", cell, is.members, wanted.members);
			same(seed, "official", cell, is.official, wanted.official);
			same(seed, "exempt", cell, is.exempt, wanted.exempt);
		}
}

static int lines_of(const struct duty_list *list, const char *duty, int org)
{
	int lines = 0;

	for (size_t i = 0; i < list->count; i++)
		lines += strcmp(list->items[i].duty->name, duty) == 0 &&
			strcmp(list->items[i].org, ref_uid(org + 1).text) == 0;
	return lines;
}

static void compare_work(
	struct store *store, const struct ref_book *book, const char *day, int seed)
{
	struct duty_list list;
	struct err err = ERR_INIT;

	expect(duty_list_load(store, NULL, &list, &err), err.text);
	for (int cell = 1; cell <= REF_CELLS; cell++) {
		struct ref_work wanted = ref_work(book, cell, day);
		same(seed, "not wholly called", cell, lines_of(&list, "attendance", cell),
			wanted.uncalled);
		same(seed, "without minutes", cell, lines_of(&list, "minutes", cell),
			wanted.no_minutes);
		same(seed, "tasks due", cell, lines_of(&list, "task", cell), wanted.tasks);
	}
	duty_list_release(&list);
}

/* The one number of a query; `org` and `kind` as ?1 and ?2, -1 where there is no row. */
static int asked(struct store *store, const char *sql, int org, const char *kind)
{
	struct err err = ERR_INIT;
	struct query query;
	int number = -1;

	query_open(&query, store, sql, &err);
	query_int(&query, ":org", org);
	query_text(&query, ":kind", kind);
	if (query_step(&query))
		number = (int)query_number(&query, 0);
	expect(query_close(&query), err.text);
	return number;
}

static void compare_counts(
	struct store *store, const struct ref_book *book, const char *day, int seed)
{
	static const char *const came[] = { "LS", "KN", "CNB" },
				 *const left[] = { "CDT", "CNB", "XT", "-" };
	static const char *const sums[] = { "a", "b", "c", "d", "off" };

	for (int org = 0; org <= REF_CELLS; org++) {
		struct ref_balance balance = ref_balance(book, org, day);
		const int wanted[] = { balance.a, balance.b, balance.c, balance.d, 0 };
		for (int i = 0; i < 5; i++) {
			char sql[100];
			snprintf(sql, sizeof sql, "SELECT %s FROM balance WHERE org = :org",
				sums[i]);
			int number = asked(store, sql, org + 1, NULL);
			same(seed, sums[i], org, number < 0 ? 0 : number, wanted[i]);
		}
		if (org == 0)
			continue;
		same(seed, "counted", org,
			asked(store,
				"SELECT count(DISTINCT member) FROM counted c, asked a WHERE c.cell = :org AND "
				"a.day BETWEEN c.from_on AND c.last_on",
				org + 1, NULL),
			ref_counted(book, org, day));
		same(seed, "local", org,
			asked(store,
				"SELECT count(DISTINCT member) FROM local c, asked a WHERE c.cell = :org AND "
				"a.day BETWEEN c.from_on AND c.last_on",
				org + 1, NULL),
			ref_local(book, org, day));
#define MOVED(way, inside)                                                                                     \
	"SELECT count(*) FROM movement, asked WHERE cell = :org AND ifnull(kind, '-') = :kind AND way = '" way \
	"' AND since > '' AND since <= asked.day AND internal = " inside
		for (size_t i = 0; i < COUNT(came); i++) {
			same(seed, came[i], org, asked(store, MOVED("T", "0"), org + 1, came[i]),
				ref_movements(book, org, 'T', came[i], false, day));
			same(seed, came[i], org, asked(store, MOVED("T", "1"), org + 1, came[i]),
				ref_movements(book, org, 'T', came[i], true, day));
		}
		for (size_t i = 0; i < COUNT(left); i++) {
			same(seed, left[i], org, asked(store, MOVED("G", "0"), org + 1, left[i]),
				ref_movements(book, org, 'G', left[i], false, day));
			same(seed, left[i], org, asked(store, MOVED("G", "1"), org + 1, left[i]),
				ref_movements(book, org, 'G', left[i], true, day));
		}
	}
}

/* One line for each that dues are asked of; -1 is what is not known. */
static struct strbuf dues_as_reckoned(const struct ref_book *book, const char *day)
{
	struct strbuf out = STRBUF_INIT;
	char month[8];

	for (int m = 0; m < REF_MEMBERS; m++)
		for (int i = 1; i <= 12; i++)
			for (int cell = 1; cell <= REF_CELLS; cell++)
				for (int s = 0; s < REF_SPELLS; s++) {
					snprintf(month, sizeof month, "%.4s-%02d", day, i);
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
	struct store *store, const struct ref_book *book, const char *day, int seed)
{
	struct strbuf wanted = dues_as_reckoned(book, day), is = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;
	char about[40];

	query_open(&query, store,
		"SELECT u.member || ' ' || u.month || ' ' || (u.cell - 1) || ': ' || u.kind || ' ' || u.waived || "
		"iif(u.covered IS NULL, '', ' covered') || ' ' || ifnull(u.base, -1) || ' ' || ifnull(u.due, -1) || ' ' "
		"|| u.paid || ' lacks ' || iif(l.member IS NULL, 0, ifnull(l.lacks, -1)) FROM dues_due u LEFT JOIN "
		"dues_missing l ON l.member = u.member AND l.month = u.month AND l.cell = u.cell ORDER BY u.member, "
		"u.month, u.cell",
		&err);
	while (query_step(&query))
		strbuf_addf(&is, "%s\n", query_column(&query, 0));
	expect(query_close(&query), err.text);
	snprintf(about, sizeof about, "dues of book %d on %s", seed, day);
	expect_text(is.text, wanted.text, about);
	strbuf_release(&wanted);
	strbuf_release(&is);
}

static void figures_of_random_books_are_as_reckoned_slowly(void **state)
{
	struct store *store = book_new();
	const char *asked_for = getenv("BOOKS");
	int books = asked_for ? atoi(asked_for) : BOOKS;

	(void)state;
	for (int seed = 1; seed <= books; seed++) {
		struct dice dice = { .state = (uint64_t)seed };
		struct ref_book book;
		ref_random(&dice, &book);
		ref_put(store, &book);
		compare_rolls(store, &book, seed);
		compare_months(store, &book, seed);
		const char *const asked[] = { REF_TODAY, seed % 2 ? "2026-10-15" : "2026-08-31" };
		for (size_t i = 0; i < COUNT(asked); i++) {
			store_ask(store, asked[i], NULL, NULL);
			compare_totals(store, &book, asked[i], seed);
			compare_work(store, &book, asked[i], seed);
			compare_counts(store, &book, asked[i], seed);
			compare_dues(store, &book, asked[i], seed);
		}
		store_ask(store, NULL, NULL, NULL);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_of_random_books_are_as_reckoned_slowly),
	};

	return run_group(tests);
}
