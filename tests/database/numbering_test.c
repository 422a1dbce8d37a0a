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

static int next_of(struct store *store, const char *kind, struct uid cell)
{
	const struct rectype *type = rectype_named("resolution");
	struct record *record = record_new(type);

	record_set(record, "kind", kind);
	int number = number_next(store, record, rectype_field(type, "number"), cell.text);
	record_free(record);
	return number;
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_each_organisation_is_numbered_on),
		cmocka_unit_test(a_new_term_begins_at_one),
	};

	return run_group(tests);
}
