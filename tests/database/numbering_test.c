/* numbering.c: papers of a kind are numbered on, per organisation and within its term. */
#include "book.h"
#include "numbering.h"
#include "test.h"

#include <stdio.h>

static struct uid meeting_of(struct store *store, struct uid org)
{
	char values[160];

	snprintf(values, sizeof values, "org=%s|kind=TK|period=2026-05|state=DH|held_on=2026-05-05",
		org.text);
	return book_add(store, "meeting", values);
}

static struct uid add(
	struct store *store, struct uid meeting, const char *kind, int number, const char *on)
{
	char values[160];

	snprintf(values, sizeof values, "meeting=%s|kind=%s|number=%d|on=%s", meeting.text, kind,
		number, on);
	return book_add(store, "resolution", values);
}

static int next_on(struct store *store, const char *kind, struct uid cell, const char *on)
{
	const struct rectype *type = rectype_named("resolution");
	struct record *record = record_new(type);

	record_set(record, "kind", kind);
	record_set(record, "on", on);
	int number = number_next(store, record, rectype_field(type, "number"), cell.text);
	record_free(record);
	return number;
}

static int next_of(struct store *store, const char *kind, struct uid cell)
{
	return next_on(store, kind, cell, NULL);
}

static void each_kind_of_each_organisation_is_numbered_on(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = meeting_of(store, office.cell);
	struct err err = ERR_INIT;

	(void)state;
	expect_number(next_of(store, "NQ", office.cell), 1, "the first");
	add(store, meeting, "NQ", 7, "2026-05-05");
	struct uid last = add(store, meeting, "NQ", 9, "2026-05-06");
	add(store, meeting, "KL", 2, "2026-05-05");
	add(store, meeting_of(store, office.other_cell), "NQ", 40, "2026-05-05");
	expect_number(next_of(store, "NQ", office.cell), 10, "behind the last");
	expect_number(next_of(store, "KL", office.cell), 3, "another kind");
	expect_number(next_of(store, "NQ", office.other_cell), 41, "another cell");
	expect_number(next_of(store, NULL, office.cell), 0, "of no kind yet");
	expect(store_delete(store, rectype_named("resolution"), last.text, "thử", &err), err.text);
	expect_number(
		next_of(store, "NQ", office.cell), 8, "what lies in the bin counts no longer");
	store_close(store);
}

static void a_new_term_begins_at_one(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = meeting_of(store, office.cell);

	(void)state;
	add(store, meeting, "NQ", 30, "2026-05-05");
	book_change(store, "org", office.cell, "term_from=2026-05-06");
	expect_number(next_of(store, "NQ", office.cell), 1, "of the new term");
	add(store, meeting, "NQ", 1, "2026-05-06");
	expect_number(next_of(store, "NQ", office.cell), 2, "its first day is of it");
	store_close(store);
}

static void a_paper_of_another_day_is_numbered_in_the_term_of_that_day(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = meeting_of(store, office.cell);
	char term[100];

	(void)state;
	add(store, meeting, "NQ", 30, "2019-12-30");
	add(store, meeting, "NQ", 5, "2020-01-05");
	add(store, meeting, "NQ", 12, "2020-05-15");
	add(store, meeting, "NQ", 17, "2025-05-19");
	add(store, meeting, "NQ", 3, "2025-05-20");
	expect_number(next_of(store, "NQ", office.cell), 31, "no term is known");
	snprintf(term, sizeof term, "org=%s|from_on=2020-05-15|to_on=2025-05-14", office.cell.text);
	book_add(store, "org_term", term);
	snprintf(term, sizeof term, "org=%s|from_on=2025-05-20", office.cell.text);
	struct uid today = book_add(store, "org_term", term);
	expect_number(next_of(store, "NQ", office.cell), 4, "today's term");
	expect_number(next_on(store, "NQ", office.cell, "2025-05-20"), 4, "its first day");
	expect_number(next_on(store, "NQ", office.cell, "2025-05-19"), 18,
		"the term before goes on to the next");
	expect_number(next_on(store, "NQ", office.cell, "2020-05-15"), 18, "its first day");
	expect_number(next_on(store, "NQ", office.cell, "2020-05-14"), 6, "its year, before all");
	expect_number(next_on(store, "NQ", office.cell, "2019-12-31"), 31, "the year before");
	snprintf(term, sizeof term, "org=%s|from_on=2026-01-01", office.other_cell.text);
	book_add(store, "org_term", term);
	expect_number(next_of(store, "NQ", office.cell), 4, "the term of another");
	book_exec(store, "UPDATE resolution SET \"on\" = NULL WHERE number = 30");
	expect_number(next_of(store, "NQ", office.cell), 31, "a paper without its day");
	book_exec(store, "UPDATE resolution SET deleted_at = '2026-01-01' WHERE number = 30");
	struct err err = ERR_INIT;
	expect(store_delete(store, rectype_named("org_term"), today.text, "thử", &err), err.text);
	expect_number(next_of(store, "NQ", office.cell), 18, "a term in the bin");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_each_organisation_is_numbered_on),
		cmocka_unit_test(a_new_term_begins_at_one),
		cmocka_unit_test(a_paper_of_another_day_is_numbered_in_the_term_of_that_day),
	};

	return run_group(tests);
}
