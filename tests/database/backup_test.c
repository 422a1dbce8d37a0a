/* backup.c, check.c: verified copies, and noticing that a file is damaged or not only ours. */
#include "backup.h"
#include "book.h"
#include "check.h"
#include "files.h"
#include "internal.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
	char *folder, *book, *copy;
};

static struct place place_new(void)
{
	struct place place = { .folder = folder_new() };

	place.book = path_in(place.folder, "chibo.db");
	place.copy = path_in(place.folder, "copy.db");
	return place;
}

static void place_remove(struct place *place)
{
	free(place->book);
	free(place->copy);
	folder_remove(place->folder);
}

static struct store *filled_book(const char *path)
{
	struct store *store = book_make(path);
	struct office office = office_add(store);

	office_add_every_type(store, &office);
	return store;
}

static void a_backup_holds_the_same_and_is_its_owners_alone(void **state)
{
	struct place place = place_new();
	struct store *store = filled_book(place.book), *copy;
	struct err err = ERR_INIT;
	struct stat info;

	(void)state;
	expect(store_backup(store, place.copy, &err), err.text);
	expect_number(folder_count(place.folder), 3, "the book, its lock, the copy; nothing else");
	copy = book_open(place.copy);
	char *ours = book_contents(store), *theirs = book_contents(copy);
	expect_text(theirs, ours, "every table");
	expect(stat(place.copy, &info) == 0 && (info.st_mode & 077) == 0, "rights of others");
	free(ours);
	free(theirs);
	store_close(copy);
	store_close(store);
	place_remove(&place);
}

static void a_backup_never_overwrites(void **state)
{
	struct place place = place_new();
	struct store *store = filled_book(place.book);
	struct err err = ERR_INIT;
	char *bytes;

	(void)state;
	file_write_text(place.copy, "mine");
	expect(!store_backup(store, place.copy, &err), "refused");
	expect_part(err.text, "Đã có tệp", "and says so");
	bytes = file_read(place.copy, NULL);
	expect_text(bytes, "mine", "untouched");
	free(bytes);
	expect(unlink(place.copy) == 0 && symlink("/tmp/nowhere", place.copy) == 0, "a link");
	expect(!store_backup(store, place.copy, &err), "a link to nowhere is not followed");
	store_close(store);
	place_remove(&place);
}

static void a_backup_into_no_folder_says_so(void **state)
{
	struct place place = place_new();
	struct store *store = filled_book(place.book);
	char *nowhere = path_in(place.folder, "none/copy.db");
	struct err err = ERR_INIT;

	(void)state;
	expect(!store_backup(store, nowhere, &err), "refused");
	expect_number(err.kind, ERR_OPEN, "cannot be made");
	expect_part(err.text, "Không tạo được tệp", "a sentence");
	free(nowhere);
	store_close(store);
	place_remove(&place);
}

static void a_damaged_book_is_not_backed_up(void **state)
{
	struct place place = place_new();
	struct store *store = filled_book(place.book);
	struct err err = ERR_INIT;

	(void)state;
	book_exec(store,
		"PRAGMA foreign_keys = OFF; UPDATE membership SET member = 99999; "
		"PRAGMA foreign_keys = ON");
	expect(!store_backup(store, place.copy, &err), "a copy of that is worth nothing");
	expect_part(err.text, "bị hỏng", "and says so");
	expect_number(folder_count(place.folder), 2, "no half copy is left");
	store_close(store);
	place_remove(&place);
}

static void the_ordinary_backup_lies_beside_the_book(void **state)
{
	struct place place = place_new();
	struct store *store = filled_book(place.book);
	char *path = NULL, *folder = path_in(place.folder, "sao-luu");
	struct err err = ERR_INIT;

	(void)state;
	expect(backup_now(store, "truoc-thu", &path, &err), err.text);
	expect(strncmp(path, folder, strlen(folder)) == 0, path);
	expect(strstr(path, "-truoc-thu.db"), path);
	expect_number(folder_count(folder), 1, "one copy");
	free(path);
	free(folder);
	store_close(store);
	place_remove(&place);
}

/* Anything in the schema that the migrations did not make: a trigger could wipe the log. */
static void anything_planted_in_the_schema_is_found(void **state)
{
	static const char *const plants[] = {
		"CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END",
		"CREATE TABLE extra (x)",
		"CREATE INDEX extra ON member(sex)",
		"DROP INDEX member_card_no",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(plants); i++) {
		struct place place = place_new();
		store_close(filled_book(place.book));
		sqlite3 *db = file_open(place.book);
		file_exec(db, plants[i]);
		sqlite3_close(db);
		struct store *store = book_open(place.book);
		struct err err = ERR_INIT;
		expect(!store_check_file(store, &err), plants[i]);
		expect_part(err.text, "không do chương trình này lập ra", plants[i]);
		store_close(store);
		place_remove(&place);
	}
}

static void a_book_with_a_view_is_not_even_opened(void **state)
{
	struct place place = place_new();

	(void)state;
	store_close(filled_book(place.book));
	sqlite3 *db = file_open(place.book);
	file_exec(db, "CREATE VIEW v AS SELECT * FROM member");
	sqlite3_close(db);
	struct err err = book_refused(place.book);
	expect_part(err.text, "không do chương trình này lập ra", "the sentence");
	place_remove(&place);
}

/* While the check at start runs, and after it failed, nothing is written. */
static void nothing_is_written_to_a_book_that_failed_its_check(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;

	(void)state;
	store_close(filled_book(place.book));
	sqlite3 *db = file_open(place.book);
	file_exec(db, "CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END");
	sqlite3_close(db);
	size_t size;
	char *before = file_read(place.book, &size), *after;
	struct store *store = book_open(place.book);
	expect(store_check_begin(store, &err), err.text);
	err = book_add_refused(store, "area", "name=A|kind=T|from_on=2020-01-01");
	expect_part(err.text, "không do chương trình này lập ra", "the finding of the check");
	err = book_add_refused(store, "area", "name=A|kind=T|from_on=2020-01-01");
	expect_part(err.text, "không do chương trình này lập ra", "and again");
	expect_number(store_check_poll(store, &err), CHECK_FAILED, "it is known");
	store_close(store);
	after = file_read(place.book, NULL);
	expect(memcmp(before, after, size) == 0, "the file as it was");
	free(before);
	free(after);
	place_remove(&place);
}

static void a_book_that_passed_its_check_is_written(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;

	(void)state;
	store_close(filled_book(place.book));
	struct store *store = book_open(place.book);
	expect(store_check_begin(store, &err), err.text);
	book_add(store, "area", "name=A|kind=T|from_on=2020-01-01");
	expect_number(store_check_poll(store, &err), CHECK_PASSED, "it waited for the result");
	store_close(store);
	store = book_open(place.book);
	expect(store_check_begin(store, &err), err.text);
	store_close(store); /* closing in the middle of a check is all right */
	place_remove(&place);
}

/* What the start says of a book of 56 MB in which something was done by another program. */
static enum check_state start_of_a_large_book(const struct place *place, const char *sql)
{
	struct err err = ERR_INIT;

	store_close(filled_book(place->book));
	sqlite3 *db = file_open(place->book);
	file_exec(db,
		"INSERT INTO audit (at, operator, action, after, payload_hash, hash) "
		"SELECT '', '', '', hex(zeroblob(7000000)), printf('%064d', 0), printf('%064d', 0) "
		"FROM (VALUES (1), (2), (3), (4)); DELETE FROM audit WHERE operator = ''");
	file_exec(db, sql);
	sqlite3_close(db);
	struct store *store = book_open(place->book);
	expect(store_check_begin(store, &err), err.text);
	enum check_state state;
	while ((state = store_check_poll(store, &err)) == CHECK_RUNNING)
		plat_sleep(1);
	store_close(store);
	return state;
}

static void the_start_of_a_large_book_finds_broken_references(void **state)
{
	struct place place = place_new();

	(void)state;
	expect_number(start_of_a_large_book(&place, "UPDATE membership SET member = 99999"),
		CHECK_FAILED, "of nobody");
	place_remove(&place);
}

/* The CHECKs of every value of a large book would take too long for a start. */
static void of_a_large_book_a_copy_finds_values_that_cannot_be(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;

	(void)state;
	expect_number(start_of_a_large_book(&place,
			      "PRAGMA ignore_check_constraints = ON; UPDATE member SET phone = ''"),
		CHECK_PASSED, "the start does not look so closely");
	struct store *store = book_open(place.book);
	expect(!store_backup(store, place.copy, &err), "a copy does");
	expect_part(err.text, "bị hỏng", "and says so");
	store_close(store);
	place_remove(&place);
}

/* Page after page, each overwritten with anything: it is found, whether on opening or by the check. */
static void every_damaged_page_is_found(void **state)
{
	enum { PAGE = 4096 };
	struct place place = place_new();
	struct dice dice = { 17 };
	size_t size;

	(void)state;
	store_close(filled_book(place.book));
	char *whole = file_read(place.book, &size);
	for (size_t page = 0; page < size; page += PAGE * (size_t)sparse()) {
		struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
		struct store *store = NULL;
		struct err err = ERR_INIT;
		char *torn = file_read(place.book, NULL);
		for (int i = 0; i < PAGE; i++)
			torn[page + (size_t)i] = (char)dice_roll(&dice, 256);
		file_write(place.book, torn, size);
		bool good = store_open(place.book, &options, &store, &err) &&
			store_check_file(store, &err);
		expect(!good && *err.text, "a page of anything");
		store_close(store);
		file_write(place.book, whole, size);
		free(torn);
	}
	free(whole);
	place_remove(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_backup_holds_the_same_and_is_its_owners_alone),
		cmocka_unit_test(a_backup_never_overwrites),
		cmocka_unit_test(a_backup_into_no_folder_says_so),
		cmocka_unit_test(a_damaged_book_is_not_backed_up),
		cmocka_unit_test(the_ordinary_backup_lies_beside_the_book),
		cmocka_unit_test(anything_planted_in_the_schema_is_found),
		cmocka_unit_test(a_book_with_a_view_is_not_even_opened),
		cmocka_unit_test(nothing_is_written_to_a_book_that_failed_its_check),
		cmocka_unit_test(a_book_that_passed_its_check_is_written),
		cmocka_unit_test(the_start_of_a_large_book_finds_broken_references),
		cmocka_unit_test(of_a_large_book_a_copy_finds_values_that_cannot_be),
		cmocka_unit_test(every_damaged_page_is_found),
	};

	return run_group(tests);
}
