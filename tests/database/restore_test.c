/* restore.c, row_copy.c, differ.c: an older copy in the place of the book, and what it changes. */
#include "backup.h"
#include "book.h"
#include "check.h"
#include "differ.h"
#include "files.h"
#include "internal.h"
#include "lists.h"
#include "restore.h"
#include "row_copy.h"
#include "test.h"
#include "undo.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct place {
	char *folder, *book, *copies, *copy; /* the copy is of before the last change */
	struct office office;
};

static struct place place_new(void)
{
	struct place place = { .folder = folder_new() };
	struct err err = ERR_INIT;

	place.book = path_in(place.folder, "chibo.db");
	place.copies = path_in(place.folder, "sao-luu");
	struct store *store = book_make(place.book);
	place.office = office_add(store);
	office_add_every_type(store, &place.office);
	expect(backup_now(store, "", &place.copy, &err), err.text);
	book_change(store, "member", place.office.hai, "full_name=Đặng Văn Hải");
	book_add(store, "area", "name=Xóm Mới|kind=T|from_on=2020-01-01");
	store_close(store);
	return place;
}

static void place_remove(struct place *place)
{
	free(place->book);
	free(place->copies);
	free(place->copy);
	folder_remove(place->folder);
}

static char *contents_of(const char *path)
{
	struct store *store = book_open(path);
	char *text = book_contents(store);

	book_expect_whole(store);
	store_close(store);
	return text;
}

static void expect_same_book(const char *path, const char *other)
{
	char *ours = contents_of(path), *theirs = contents_of(other);

	expect_text(ours, theirs, "every table");
	free(ours);
	free(theirs);
}

static void a_copy_takes_the_place_of_the_book_which_becomes_a_copy(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	char *kept, *before = contents_of(place.book);

	(void)state;
	expect(restore_book(place.book, place.copy, &kept, &err), err.text);
	expect_same_book(place.book, place.copy);
	expect(strstr(kept, "-truoc-khoi-phuc.db"), kept);
	char *after = contents_of(kept);
	expect_text(after, before, "nothing of what was is lost");
	free(after);
	free(before);
	free(kept);
	place_remove(&place);
}

static void what_was_taken_back_can_be_taken_back(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	char *kept, *second, *before = contents_of(place.book);

	(void)state;
	expect(restore_book(place.book, place.copy, &kept, &err), err.text);
	expect(restore_book(place.book, kept, &second, &err), err.text);
	char *after = contents_of(place.book);
	expect_text(after, before, "as before the first");
	free(after);
	free(before);
	free(kept);
	free(second);
	place_remove(&place);
}

static void an_open_book_is_not_replaced(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct store *store = book_open(place.book);
	char *kept;

	(void)state;
	expect(!restore_book(place.book, place.copy, &kept, &err), "open");
	expect_part(err.text, "đang mở ở một cửa sổ khác", "said");
	store_close(store);
	place_remove(&place);
}

/* Each page of the book damaged in turn: it is kept as it is, and the newest good copy is at work again. */
static void a_damaged_book_is_kept_and_its_newest_good_copy_found(void **state)
{
	enum { PAGE = 4096 };
	struct place place = place_new();
	struct dice dice = { 7 };
	struct err err = ERR_INIT;
	size_t size;
	char *whole = file_read(place.book, &size), *kept;

	(void)state;
	for (size_t page = 0; page < size; page += PAGE * 8 * (size_t)sparse()) {
		char *torn = malloc(size);
		memcpy(torn, whole, size);
		for (int i = 0; i < PAGE; i++)
			torn[page + (size_t)i] = (char)dice_roll(&dice, 256);
		file_write(place.book, torn, size);
		expect(restore_may_help(place.book), "copies may help");
		struct copy_facts facts;
		char *found = copy_newest_good(place.book, &facts);
		expect_text(found, place.copy, "the only one");
		expect(facts.members >= 3 && facts.meetings > 0, "its counts");
		expect(restore_book(place.book, found, &kept, &err), err.text);
		expect(strstr(kept, "/so-hong-"), kept);
		size_t kept_size;
		char *bytes = file_read(kept, &kept_size);
		expect(kept_size == size && memcmp(bytes, torn, size) == 0, "byte for byte");
		expect_same_book(place.book, place.copy);
		free(bytes);
		free(kept);
		free(found);
		free(torn);
	}
	free(whole);
	place_remove(&place);
}

static void a_copy_that_is_damaged_is_passed_by_and_not_taken(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct copy_facts facts;
	struct store *store = book_open(place.book);
	char *newer, *kept, *before;

	(void)state;
	expect(backup_now(store, "", &newer, &err), err.text);
	store_close(store);
	size_t size;
	char *bytes = file_read(newer, &size);
	memset(bytes + size / 2, 0x5A, 4096);
	file_write(newer, bytes, size);
	free(bytes);
	char *found = copy_newest_good(place.book, &facts);
	expect_text(found, place.copy, "the one before it");
	before = contents_of(place.book);
	expect(!restore_book(place.book, newer, &kept, &err), "refused");
	char *after = contents_of(place.book);
	expect_text(after, before, "the book as it was");
	expect_number(folder_count(place.copies), 2, "nothing was kept");
	free(after);
	free(before);
	free(found);
	free(newer);
	place_remove(&place);
}

/* The copy as a file from elsewhere, and what was done to it there. The caller frees. */
static char *changed_elsewhere(const struct place *place, const char *sql)
{
	char *foreign = path_in(place->folder, "usb.db");
	size_t size;
	char *bytes = file_read(place->copy, &size);

	file_write(foreign, bytes, size);
	free(bytes);
	sqlite3 *db = file_open(foreign);
	file_exec(db, sql);
	sqlite3_close(db);
	return foreign;
}

/* A file from elsewhere: its rows come, what was planted in it does not. */
static void of_a_file_from_elsewhere_only_rows_are_taken(void **state)
{
	static const char *const plants[] = {
		"CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END",
		"CREATE VIEW v AS SELECT * FROM member",
		"CREATE TABLE extra (x)",
		"DROP INDEX member_card_no",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(plants); i++) {
		struct place place = place_new();
		struct err err = ERR_INIT;
		char *foreign = changed_elsewhere(&place, plants[i]), *kept;
		expect(restore_book(place.book, foreign, &kept, &err), err.text);
		expect_same_book(place.book, place.copy);
		struct store *store = book_open(place.book);
		expect(store_check_file(store, &err), err.text);
		store_close(store);
		free(kept);
		free(foreign);
		place_remove(&place);
	}
}

static void values_that_a_book_cannot_hold_are_not_taken(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	char *foreign = changed_elsewhere(
		     &place, "PRAGMA ignore_check_constraints = ON; UPDATE member SET phone = ''"),
	     *kept;

	(void)state;
	expect(!restore_book(place.book, foreign, &kept, &err), "refused");
	expect_part(err.text, "không nhận được", "said");
	free(foreign);
	place_remove(&place);
}

static void a_table_that_is_a_view_is_not_read(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	char *foreign = changed_elsewhere(&place,
		     "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE area RENAME TO hidden;"
		     "CREATE VIEW area AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM hidden, n"),
	     *kept;

	(void)state;
	expect(!restore_book(place.book, foreign, &kept, &err), "refused");
	free(foreign);
	place_remove(&place);
}

/* ---- what differs ---- */

static void each_record_that_differs_is_named(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct store_options look = { .look = true, .today = BOOK_TODAY, .operator_ = "" };
	struct store *book = book_open(place.book), *copy = NULL;
	struct differences all;
	bool gone = false, other = false;

	(void)state;
	expect(store_open(place.copy, &look, &copy, &err), err.text);
	expect(differ(copy, book, &all, &err), err.text);
	for (size_t i = 0; i < all.count; i++) {
		const struct difference *item = &all.items[i];
		gone = gone ||
			(item->kind == DIFFERENCE_GONE && strcmp(item->name, "Xóm Mới") == 0);
		other = other ||
			(item->kind == DIFFERENCE_OTHER &&
				strcmp(item->uid, place.office.hai.text) == 0 &&
				strcmp(item->name, "Đặng Văn Hải") == 0);
	}
	expect(gone, "the area that was added");
	expect(other, "the member who was changed");
	expect_number(all.counts[DIFFERENCE_BACK], 0, "nothing was erased");
	differences_release(&all);
	expect(differ(book, copy, &all, &err), err.text);
	expect_number(all.counts[DIFFERENCE_BACK] > 0, 1, "the other way round it comes back");
	differences_release(&all);
	expect(differ(copy, copy, &all, &err), err.text);
	expect_number((int64_t)all.count, 0, "a book and itself");
	differences_release(&all);
	store_close(copy);
	store_close(book);
	place_remove(&place);
}

static void looking_at_a_copy_leaves_nothing_beside_it(void **state)
{
	struct place place = place_new();
	struct store_options look = { .look = true, .today = BOOK_TODAY, .operator_ = "" };
	struct store *copy = NULL;
	struct err err = ERR_INIT;

	(void)state;
	expect(store_open(place.copy, &look, &copy, &err), err.text);
	err = book_add_refused(copy, "area", "name=A|kind=T|from_on=2020-01-01");
	expect_part(err.text, "đây là bản sao lưu", "nothing is written");
	store_close(copy);
	expect_number(folder_count(place.copies), 1, "the copy alone");
	place_remove(&place);
}

static void what_was_taken_back_since_is_no_difference(void **state)
{
	static const char list[] = "Họ và tên,Ngày sinh,Số CCCD,Quê quán,Chi bộ đang sinh hoạt\n"
				   "Lê Thị Mới,2/9/1990,,,Chi bộ thôn Đông Hạ\n"
				   "Trần Thị Thoa,2/9/1995,038195001234,xã A,Chi bộ thôn Đông Hạ\n";
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct store_options look = { .look = true, .today = BOOK_TODAY, .operator_ = "" };
	struct store *book = book_open(place.book), *copy = NULL;
	struct differences before, after;

	(void)state;
	expect(store_open(place.copy, &look, &copy, &err), err.text);
	expect(differ(copy, book, &before, &err), err.text);
	struct undo_range range = { .first = undo_log_head(book) + 1 }, undone;
	import_expect(book, "member", list, 1, 1, 0);
	range.last = undo_log_head(book);
	expect(differ(copy, book, &after, &err), err.text);
	expect(after.counts[DIFFERENCE_GONE] > before.counts[DIFFERENCE_GONE], "while it is there");
	differences_release(&after);
	expect(undo_take_back(book, range, &undone, &err), err.text);
	expect(differ(copy, book, &after, &err), err.text);
	for (int kind = DIFFERENCE_GONE; kind <= DIFFERENCE_BACK; kind++)
		expect_number(after.counts[kind], before.counts[kind], "as if it had never been");
	differences_release(&before);
	differences_release(&after);
	store_close(copy);
	store_close(book);
	place_remove(&place);
}

static void a_setting_that_was_changed_since_is_named(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct store_options look = { .look = true, .today = BOOK_TODAY, .operator_ = "" };
	struct store *book = book_open(place.book), *copy = NULL;
	struct differences all;
	int named = 0;

	(void)state;
	expect(store_open(place.copy, &look, &copy, &err), err.text);
	expect(store_set_setting(book, "rating.least_months", "7", &err), err.text);
	expect(differ(copy, book, &all, &err), err.text);
	for (size_t i = 0; i < all.count; i++)
		named += strcmp(all.items[i].type->name, "setting") == 0 &&
			all.items[i].kind == DIFFERENCE_OTHER && *all.items[i].name;
	expect_number(named, 1, "settings named");
	differences_release(&all);
	store_close(copy);
	store_close(book);
	place_remove(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_copy_takes_the_place_of_the_book_which_becomes_a_copy),
		cmocka_unit_test(what_was_taken_back_can_be_taken_back),
		cmocka_unit_test(an_open_book_is_not_replaced),
		cmocka_unit_test(a_damaged_book_is_kept_and_its_newest_good_copy_found),
		cmocka_unit_test(a_copy_that_is_damaged_is_passed_by_and_not_taken),
		cmocka_unit_test(of_a_file_from_elsewhere_only_rows_are_taken),
		cmocka_unit_test(values_that_a_book_cannot_hold_are_not_taken),
		cmocka_unit_test(a_table_that_is_a_view_is_not_read),
		cmocka_unit_test(each_record_that_differs_is_named),
		cmocka_unit_test(what_was_taken_back_since_is_no_difference),
		cmocka_unit_test(a_setting_that_was_changed_since_is_named),
		cmocka_unit_test(looking_at_a_copy_leaves_nothing_beside_it),
	};

	return run_group(tests);
}
