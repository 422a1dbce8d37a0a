/* All types out of one book as CSV, into an empty one in the order of the types, and out again: the same bytes. */
#include "book.h"
#include "fixture.h"
#include "happen.h"
#include "internal.h"
#include "lists.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

static const struct export_options everything = { .sensitive = true, .reason = "kiểm thử" };

static bool is_exported(const struct rectype *type)
{
	return !(type->flags & RECTYPE_SYSTEM);
}

/* Closes the book. */
static void expect_carried(struct store *store)
{
	struct store *other = book_new();

	for (const struct rectype *const *type = rectypes; *type; type++) {
		int64_t rows;
		if (!is_exported(*type))
			continue;
		int shipped = (int)book_count(
			other, (*type)->name); /* a new book has them already */
		char *bytes = export_bytes(store, (*type)->name, &everything, &rows);
		import_expect(other, (*type)->name, bytes, (int)rows - shipped, 0, shipped);
		free(bytes);
	}
	for (const struct rectype *const *type = rectypes; *type; type++) {
		if (!is_exported(*type))
			continue;
		char *wanted = export_bytes(store, (*type)->name, &everything, NULL),
		     *actual = export_bytes(other, (*type)->name, &everything, NULL);
		expect_text(actual, wanted, (*type)->name);
		free(wanted);
		free(actual);
	}
	book_expect_whole(other);
	store_close(store);
	store_close(other);
}

static void every_type_comes_back_byte_for_byte(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	expect_carried(store);
}

/* Members without dates, dead, gone and exempt by a word; one changed since. */
static void a_book_made_of_lists_comes_back_byte_for_byte(void **state)
{
	struct store *store = fixture_make("chi_uy");

	(void)state;
	book_change(store, "member", fixture_member(store, "PHAN THÙY QUẾ"), "work_group=HT");
	expect_carried(store);
}

static void the_demonstration_book_comes_back_byte_for_byte(void **state)
{
	(void)state;
	expect_carried(happening_demo().store);
}

/* Every ninth record of each type goes to the bin, if nothing refuses it. */
static void throw_some_away(struct store *store)
{
	char uids[40][UID_SIZE];
	int gone = 0, count;
	struct query query;

	for (const struct rectype *const *type = rectypes; *type; type++) {
		char sql[200];
		if (!is_exported(*type))
			continue;
		snprintf(sql, sizeof sql,
			"SELECT uid FROM \"%s\" WHERE created_by <> 'chibo' AND id %% 9 = 0 ORDER BY uid LIMIT 40",
			(*type)->name);
		query_open(&query, store, sql, NULL);
		for (count = 0; query_step(&query); count++)
			query_copy(&query, 0, uids[count], UID_SIZE);
		query_close(&query);
		for (int i = 0; i < count; i++)
			gone += store_delete(store, *type, uids[i], "kiểm thử", NULL);
	}
	assert_true(gone > 100);
}

static void a_book_that_has_lived_comes_back_byte_for_byte(void **state)
{
	struct happening at = happening_demo();
	char *duom = book_get(at.store, "member", at.office.duom, "full_name"), values[200];

	(void)state;
	snprintf(values, sizeof values, "cell={other}|name=Chi bộ mới|from_on=2026-06-01|names=%s",
		duom);
	happen(&at, "split_cell", values);
	free(duom);
	happen(&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-01");
	throw_some_away(at.store);
	expect_carried(at.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_type_comes_back_byte_for_byte),
		cmocka_unit_test(a_book_made_of_lists_comes_back_byte_for_byte),
		cmocka_unit_test(the_demonstration_book_comes_back_byte_for_byte),
		cmocka_unit_test(a_book_that_has_lived_comes_back_byte_for_byte),
	};

	return run_group(tests);
}
