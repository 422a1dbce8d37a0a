/* transaction.c: several saves as one, nested, all or nothing. */
#include "book.h"
#include "internal.h"
#include "test.h"

#include <stdlib.h>

static void inner_commits_wait_for_the_outermost(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Hai|kind=T|from_on=2020-01-01");
	expect(store_commit(store, &err), err.text);
	expect(!sqlite3_get_autocommit(store->db), "still open");
	expect(store_commit(store, &err), err.text);
	expect(sqlite3_get_autocommit(store->db) != 0, "written");
	expect_number(book_count(store, "area"), 2, "both");
	store_close(store);
}

static void rolling_back_takes_all_of_it(void **state)
{
	struct store *store = book_new();
	char *before = book_contents(store), *after;
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	store_rollback(store);
	after = book_contents(store);
	expect_text(after, before, "as it was");
	free(before);
	free(after);
	store_close(store);
}

static void an_inner_rollback_dooms_the_whole(void **state)
{
	struct store *store = book_new();
	char *before = book_contents(store), *after;
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	book_add_refused(store, "area", "name=Hai|kind=nothing|from_on=2020-01-01");
	expect(!store_commit(store, &err), "a part failed");
	expect_part(err.text, "không phần nào được ghi", "and says so");
	after = book_contents(store);
	expect_text(after, before, "as it was");
	free(before);
	free(after);
	book_add(store, "area", "name=Ba|kind=T|from_on=2020-01-01");
	expect_number(book_count(store, "area"), 1, "the next one works");
	store_close(store);
}

static void closing_gives_up_what_was_not_committed(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	store_close(store);
	store_close(NULL);
}

/* What is in force is what is in the file. */
static void a_setting_that_was_rolled_back_is_not_in_force(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	expect(store_set_setting(store, "superior.name", "Tỉnh ủy", &err), err.text);
	expect(store_begin(store, &err), err.text);
	expect(store_set_setting(store, "superior.name", "Huyện ủy", &err), err.text);
	expect(store_set_setting(store, "superior.name", "Thành ủy", &err), err.text);
	expect_text(store_setting(store, "superior.name"), "Thành ủy", "inside");
	store_rollback(store);
	expect_text(store_setting(store, "superior.name"), "Tỉnh ủy", "as it was");
	store_close(store);
}

/* A look-up nobody listened to: what follows it is refused all the same. */
static void a_look_up_that_fails_ends_the_transaction(void **state)
{
	struct store *store = book_new();
	char *before = book_contents(store), *after;
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	store_fault(store, SQLITE_IOERR_READ, NULL);
	book_add_refused(store, "area", "name=Hai|kind=T|from_on=2020-01-01");
	expect(!store_commit(store, &err), "a part failed");
	expect_part(err.text, "Đĩa báo lỗi, chưa lưu được", "the cause, not what followed");
	after = book_contents(store);
	expect_text(after, before, "as it was");
	free(before);
	free(after);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(inner_commits_wait_for_the_outermost),
		cmocka_unit_test(rolling_back_takes_all_of_it),
		cmocka_unit_test(an_inner_rollback_dooms_the_whole),
		cmocka_unit_test(a_setting_that_was_rolled_back_is_not_in_force),
		cmocka_unit_test(a_look_up_that_fails_ends_the_transaction),
		cmocka_unit_test(closing_gives_up_what_was_not_committed),
	};

	return run_group(tests);
}
