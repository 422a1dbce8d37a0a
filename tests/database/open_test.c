/* open.c, guard.c: what may be opened, and that nothing else is touched: craft/safety P9 to P11. */
#include "book.h"
#include "files.h"
#include "internal.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void make_book(const char *path)
{
	struct store *store = book_make(path);

	office_add(store);
	store_close(store);
}

/* Opening fails with this part of a sentence, and the file stays as it was to the last byte. */
static void expect_refused(const char *path, const char *part)
{
	size_t size, after_size;
	char *before = file_read(path, &size), *after;
	struct err err = book_refused(path);

	expect_number(err.kind, ERR_OPEN, part);
	expect_part(err.text, part, path);
	after = file_read(path, &after_size);
	expect(after_size == size && memcmp(before, after, size) == 0, "not a byte differs");
	free(before);
	free(after);
}

static void a_file_that_is_not_a_book_is_refused_untouched(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	(void)state;
	file_write_text(path, "Đây là một tệp chữ.\n");
	expect_refused(path, "không phải sổ chi bộ");
	file_write_text(path, "SQLite format 3");
	expect_refused(path, "không phải sổ chi bộ");
	file_write(path, "", 0);
	expect_refused(path, "rỗng (0 byte)");
	free(path);
	folder_remove(folder);
}

static void a_database_of_another_program_is_refused_untouched(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	(void)state;
	sqlite3 *db = file_open(path);
	file_exec(db, "CREATE TABLE member (id INTEGER PRIMARY KEY, full_name TEXT)");
	sqlite3_close(db);
	expect_refused(path, "của chương trình khác");
	free(path);
	folder_remove(folder);
}

/* Our own book, changed by SQLite alone. */
static void check_changed(const char *sql, const char *part)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	make_book(path);
	sqlite3 *db = file_open(path);
	file_exec(db, sql);
	sqlite3_close(db);
	expect_refused(path, part);
	free(path);
	folder_remove(folder);
}

static void a_newer_or_unfinished_book_is_refused_untouched(void **state)
{
	(void)state;
	check_changed("PRAGMA user_version = 9999", "mới hơn ghi (bản 9999");
	check_changed("PRAGMA user_version = 0", "chưa được lập xong");
	check_changed("PRAGMA user_version = -1", "chưa được lập xong");
	check_changed("PRAGMA application_id = 7", "của chương trình khác");
}

static void a_newer_file_format_is_refused_untouched(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	size_t size;

	(void)state;
	for (int byte = 18; byte <= 19; byte++) { /* write and read version of the format */
		unlink(path);
		make_book(path);
		char *bytes = file_read(path, &size);
		bytes[byte] = 9;
		file_write(path, bytes, size);
		expect_refused(path, "mới hơn");
		free(bytes);
	}
	free(path);
	folder_remove(folder);
}

static void a_file_cut_short_or_too_long_is_refused_untouched(void **state)
{
	static const long cuts[] = { 1, 100, 640, 4096, 5000, -1, -4096 };
	char *folder = folder_new(), *path = path_in(folder, "chibo.db"), *whole;
	size_t size;

	(void)state;
	make_book(path);
	whole = file_read(path, &size);
	for (size_t i = 0; i < COUNT(cuts); i++) {
		size_t length = (size_t)((long)size - cuts[i]);
		char *bytes = calloc(1, size + 8192);
		memcpy(bytes, whole, size);
		file_write(path, bytes, length);
		expect_refused(path, "cắt ngắn hoặc thừa phần cuối");
		free(bytes);
	}
	for (size_t length = 1; length < 100; length += 33) {
		file_write(path, whole, length);
		expect_refused(path, "không phải sổ chi bộ");
	}
	file_write(path, whole, size);
	store_close(book_open(path));
	free(whole);
	free(path);
	folder_remove(folder);
}

static void a_link_or_a_folder_is_no_book(void **state)
{
	char *folder = folder_new(), *real = path_in(folder, "real.db"),
	     *path = path_in(folder, "chibo.db");

	(void)state;
	make_book(real);
	expect(symlink(real, path) == 0, "a link");
	expect_refused(path, "là thư mục hoặc liên kết");
	expect(unlink(path) == 0 && mkdir(path, 0700) == 0, "a folder");
	expect_part(book_refused(path).text, "là thư mục hoặc liên kết", "a folder");
	expect_number(folder_count(path), 0, "an empty folder");
	free(real);
	free(path);
	folder_remove(folder);
}

static void a_book_that_is_not_there_is_made_only_when_asked(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "a/b/chibo.db");
	struct store_options look = { .today = BOOK_TODAY, .operator_ = "Lan" };
	struct store *store = NULL;
	struct err err = ERR_INIT;
	struct stat info;

	(void)state;
	expect(!store_open(path, &look, &store, &err), "not made by looking");
	expect_part(err.text, "Không có tệp sổ", "and says so");
	expect_number(folder_count(folder), 0, "nothing is left behind");
	store_close(book_make(path));
	store_close(book_open(path));
	expect(stat(path, &info) == 0 && (info.st_mode & 0777) == 0600, "its owner's alone");
	char *sub = path_in(folder, "a/b");
	expect(stat(sub, &info) == 0 && (info.st_mode & 0777) == 0700, "and its folder");
	expect_number(folder_count(sub), 2, "the book and its lock");
	free(sub);
	free(path);
	folder_remove(folder);
}

/* The journal is there for a moment only, and holds pages of the book. */
static void a_book_and_its_journal_are_its_owners_alone_whatever_the_umask(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "a/chibo.db"),
	     *journal = path_in(folder, "a/chibo.db-journal");
	struct err err = ERR_INIT;
	struct stat info;
	mode_t before = umask(0);

	(void)state;
	struct store *store = book_make(path);
	expect(stat(path, &info) == 0 && (info.st_mode & 0777) == 0600, "the book");
	expect(store_begin(store, &err), err.text);
	book_exec(store, "UPDATE org SET note = 'x'");
	book_exec(store, "UPDATE setting SET doc = 'x'");
	expect(stat(journal, &info) == 0, "the journal is there");
	expect_number(info.st_mode & 0777, 0600, "its rights");
	store_rollback(store);
	store_close(store);
	umask(before);
	free(path);
	free(journal);
	folder_remove(folder);
}

static void a_book_behind_a_linked_folder_is_opened(void **state)
{
	char *folder = folder_new(), *real = path_in(folder, "real"),
	     *link = path_in(folder, "link"), *path = path_in(folder, "link/chibo.db");

	(void)state;
	expect(mkdir(real, 0700) == 0 && symlink(real, link) == 0, "a linked folder");
	store_close(book_make(path));
	store_close(book_open(path));
	free(real);
	free(link);
	free(path);
	folder_remove(folder);
}

static void a_second_opening_is_refused_and_says_who_has_it(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store *store = book_make(path);
	struct err err = book_refused(path);

	(void)state;
	expect_part(err.text, "đang mở ở một cửa sổ khác", "who");
	expect_part(err.text, "tiến trình", "which process");
	store_close(store);
	store_close(book_open(path));
	free(path);
	folder_remove(folder);
}

/* As a restored copy or a program that keeps folders in step does it. */
static void a_book_replaced_while_open_is_told_and_nothing_saved_is_lost(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	char *other = path_in(folder, "other.db");
	struct store *store = book_make(path);
	struct office office = office_add(store);
	size_t size, after_size;

	(void)state;
	make_book(other);
	char *before = file_read(other, &size);
	book_change(store, "member", office.thoa, "note=đã lưu");
	expect(rename(other, path) == 0, "replaced");
	struct err err = book_change_refused(store, "member", office.thoa, "note=chưa lưu");
	expect_number(err.kind, ERR_OPEN, err.text);
	expect_part(err.text, "bị thay", "what");
	const char *copy = strstr(err.text, "sao-luu/");
	expect(copy != NULL, err.text);
	char *name = strndup(copy, (size_t)(strstr(copy, ".db") + 3 - copy));
	char *kept = path_in(folder, name);
	err = book_change_refused(store, "member", office.hai, "note=chưa lưu");
	expect_part(err.text, name, "one copy");
	store_close(store);
	char *after = file_read(path, &after_size);
	expect(after_size == size && memcmp(before, after, size) == 0, "the other is as it was");
	store = book_open(kept);
	book_expect(store, "member", office.thoa, "note", "đã lưu");
	store_close(store);
	free(before);
	free(after);
	free(kept);
	free(name);
	free(other);
	free(path);
	folder_remove(folder);
}

/* A process that dies leaves no lock behind. */
static void no_lock_is_left_by_a_process_that_was_killed(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	(void)state;
	make_book(path);
	for (int round = 0; round < 20; round++) {
		int ready[2];
		char byte;
		expect(pipe(ready) == 0, "a pipe");
		pid_t child = fork();
		if (child == 0) {
			struct store *mine = book_open(path);
			_exit(write(ready[1], "x", 1) == 1 && pause() && mine);
		}
		expect(read(ready[0], &byte, 1) == 1, "the child has it open");
		book_refused(path);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		store_close(book_open(path));
		close(ready[0]);
		close(ready[1]);
	}
	free(path);
	folder_remove(folder);
}

static void settings_of_the_connection_are_the_safe_ones(void **state)
{
	static const struct {
		const char *pragma;
		int64_t wanted;
	} rows[] = {
		{ "PRAGMA synchronous", 3 },
		{ "PRAGMA foreign_keys", 1 },
		{ "PRAGMA trusted_schema", 0 },
		{ "PRAGMA cell_size_check", 1 },
		{ "PRAGMA mmap_size", 0 },
		{ "PRAGMA secure_delete", 1 },
		{ "PRAGMA temp_store", 2 },
		{ "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'", 1 },
	};
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store *store = book_make(path);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_number(book_number(store, rows[i].pragma), rows[i].wanted, rows[i].pragma);
	store_close(store);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_that_is_not_a_book_is_refused_untouched),
		cmocka_unit_test(a_database_of_another_program_is_refused_untouched),
		cmocka_unit_test(a_newer_or_unfinished_book_is_refused_untouched),
		cmocka_unit_test(a_newer_file_format_is_refused_untouched),
		cmocka_unit_test(a_file_cut_short_or_too_long_is_refused_untouched),
		cmocka_unit_test(a_link_or_a_folder_is_no_book),
		cmocka_unit_test(a_book_that_is_not_there_is_made_only_when_asked),
		cmocka_unit_test(a_book_and_its_journal_are_its_owners_alone_whatever_the_umask),
		cmocka_unit_test(a_book_behind_a_linked_folder_is_opened),
		cmocka_unit_test(a_second_opening_is_refused_and_says_who_has_it),
		cmocka_unit_test(a_book_replaced_while_open_is_told_and_nothing_saved_is_lost),
		cmocka_unit_test(no_lock_is_left_by_a_process_that_was_killed),
		cmocka_unit_test(settings_of_the_connection_are_the_safe_ones),
	};

	return run_group(tests);
}
