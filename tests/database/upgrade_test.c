/*
 * migrate.c: a book of every older shape comes to the newest with all its rows, and with a copy of it
 * as it was beside it.
 *
 * The old books are made here: the first N migrations, and in the tables they make the rows of a
 * book of today.
 */
#include "backup.h"
#include "book.h"
#include "check.h"
#include "embedded.h"
#include "faults.h"
#include "files.h"
#include "internal.h"
#include "letter.h"
#include "test.h"
#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The columns of a table joined by commas. */
static void columns_of(sqlite3 *db, const char *table, struct strbuf *columns)
{
	sqlite3_stmt *stmt;

	strbuf_clear(columns);
	expect(sqlite3_prepare_v2(db, "SELECT name FROM pragma_table_info(?1)", -1, &stmt, NULL) ==
			SQLITE_OK,
		table);
	sqlite3_bind_text(stmt, 1, table, -1, SQLITE_TRANSIENT);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		strbuf_addf(columns, "%s\"%s\"", columns->length ? ", " : "",
			(const char *)sqlite3_column_text(stmt, 0));
	sqlite3_finalize(stmt);
}

/* Does something with the name of every table of the main database. */
static void each_table(
	sqlite3 *db, void (*take)(sqlite3 *db, const char *table, void *context), void *context)
{
	sqlite3_stmt *stmt;

	expect(sqlite3_prepare_v2(db,
		       "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name", -1,
		       &stmt, NULL) == SQLITE_OK,
		"the tables");
	while (sqlite3_step(stmt) == SQLITE_ROW)
		take(db, (const char *)sqlite3_column_text(stmt, 0), context);
	sqlite3_finalize(stmt);
}

static void copy_rows(sqlite3 *db, const char *table, void *context)
{
	struct strbuf columns = STRBUF_INIT, sql = STRBUF_INIT;

	(void)context;
	columns_of(db, table, &columns);
	strbuf_addf(&sql, "DELETE FROM \"%s\"; INSERT INTO \"%s\" (%s) SELECT %s FROM now.\"%s\"",
		table, table, columns.text, columns.text, table);
	file_exec(db, sql.text);
	strbuf_release(&columns);
	strbuf_release(&sql);
}

/* A book as a program with so many migrations would have left it. */
static void make_old_book(const char *path, const char *book_of_today, int version)
{
	sqlite3 *db = file_open(path);
	struct strbuf sql = STRBUF_INIT;

	file_exec(db, "PRAGMA application_id = 0x63686962; PRAGMA synchronous = OFF; BEGIN");
	for (int i = 0; i < version; i++)
		file_exec(db, migrations[i].text);
	file_exec(db, "COMMIT");
	strbuf_addf(&sql, "PRAGMA user_version = %d; ATTACH '%s' AS now", version, book_of_today);
	file_exec(db, sql.text);
	each_table(db, copy_rows, NULL);
	file_exec(db, "DETACH now");
	sqlite3_close(db);
	strbuf_release(&sql);
}

static void add_rows(sqlite3 *db, const char *select, struct strbuf *out)
{
	sqlite3_stmt *stmt;

	expect(sqlite3_prepare_v2(db, select, -1, &stmt, NULL) == SQLITE_OK, select);
	strbuf_addf(out, "== %s\n", select);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *value = (const char *)sqlite3_column_text(stmt, i);
			strbuf_addf(out, "%s|", value ? value : "(null)");
		}
		strbuf_add_char(out, '\n');
	}
	sqlite3_finalize(stmt);
}

/* Without the seals: every upgrade makes them anew. */
static void add_select(sqlite3 *db, const char *table, void *context)
{
	static const char seal[] = ", \"seal\"";
	struct strbuf columns = STRBUF_INIT;

	columns_of(db, table, &columns);
	char *at = strstr(columns.text, seal);
	if (at)
		memmove(at, at + strlen(seal), strlen(at + strlen(seal)) + 1);
	strbuf_addf(context, "SELECT %s FROM \"%s\" ORDER BY 1\n", columns.text, table);
	strbuf_release(&columns);
}

/* Runs every SELECT of `selects`, one a line. */
static char *rows_of(const char *path, const char *selects)
{
	sqlite3 *db = file_open(path);
	struct strbuf out = STRBUF_INIT;

	while (*selects) {
		size_t length = strcspn(selects, "\n");
		char *one = strndup(selects, length);
		add_rows(db, one, &out);
		free(one);
		selects += length + 1;
	}
	sqlite3_close(db);
	return strbuf_detach(&out);
}

static char *selects_of(const char *path)
{
	struct strbuf selects = STRBUF_INIT;
	sqlite3 *db = file_open(path);

	each_table(db, add_select, &selects);
	sqlite3_close(db);
	return strbuf_detach(&selects);
}

struct upgrade {
	char *folder, *today, *old, *copies;
};

static struct upgrade upgrade_new(void)
{
	struct upgrade upgrade = { .folder = folder_new() };

	upgrade.today = path_in(upgrade.folder, "today.db");
	upgrade.old = path_in(upgrade.folder, "chibo.db");
	upgrade.copies = path_in(upgrade.folder, "sao-luu");
	struct store *store = book_make(upgrade.today);
	struct office office = office_add(store);
	office_add_every_type(store, &office);
	store_close(store);
	return upgrade;
}

static void remove_copies(const struct upgrade *upgrade)
{
	if (folder_count(upgrade->copies) >= 0)
		folder_remove(strdup(upgrade->copies));
}

static void upgrade_remove(struct upgrade *upgrade)
{
	free(upgrade->today);
	free(upgrade->old);
	free(upgrade->copies);
	folder_remove(upgrade->folder);
}

/* Every row of before, in the columns it had. A migration may add rows, such as shipped settings. */
static void expect_rows_kept(const char *before, const char *after)
{
	while (*before) {
		size_t length = strcspn(before, "\n") + 1;
		char *row = strndup(before, length);
		expect_part(after, row, "a row of before");
		free(row);
		before += length;
	}
}

/* The book of so many migrations in the place of the one tried before. */
static void old_book_again(const struct upgrade *upgrade, int version)
{
	char *mark = path_in(upgrade->folder, "chibo.db-dau");

	unlink(upgrade->old);
	unlink(mark);
	remove_copies(upgrade);
	make_old_book(upgrade->old, upgrade->today, version);
	free(mark);
}

static void check_upgrade(const struct upgrade *upgrade, int version)
{
	old_book_again(upgrade, version);
	char *selects = selects_of(upgrade->old), *before = rows_of(upgrade->old, selects);
	struct store *store = book_open(upgrade->old);
	struct err err = ERR_INIT;
	expect_number(book_number(store, "PRAGMA user_version"), migrations_latest(), "the newest");
	expect(store_check_file(store, &err), err.text);
	store_close(store);
	char *after = rows_of(upgrade->old, selects);
	expect_rows_kept(before, after);
	expect_number(folder_count(upgrade->copies), version < migrations_latest() ? 1 : -1,
		"a copy of the book as it was");
	free(selects);
	free(before);
	free(after);
}

static void forget_seals(sqlite3 *db, const char *table, void *context)
{
	struct strbuf sql = STRBUF_INIT;

	(void)context;
	strbuf_addf(&sql, "UPDATE \"%s\" SET seal = NULL", table);
	sqlite3_exec(db, sql.text, NULL, NULL, NULL); /* not every table has them */
	strbuf_release(&sql);
}

/* Two books that were made apart differ in their seals and in which book they are. */
static char *rows_but_own(const char *path)
{
	sqlite3 *db = file_open(path);

	each_table(db, forget_seals, NULL);
	file_exec(db, "DELETE FROM origin");
	sqlite3_close(db);
	char *selects = selects_of(path), *rows = rows_of(path, selects);
	free(selects);
	return rows;
}

/* It is not made by them, which would take half a second, but by what the build wrote down of them. */
static void a_new_book_is_what_all_migrations_make(void **state)
{
	char *folder = folder_new(), *made = path_in(folder, "made.db"),
	     *fresh = path_in(folder, "fresh.db");
	sqlite3 *db = file_open(made);

	(void)state;
	file_exec(db, "BEGIN");
	for (int i = 0; i < migrations_latest(); i++)
		file_exec(db, migrations[i].text);
	file_exec(db, "COMMIT");
	sqlite3_close(db);
	store_close(book_make(fresh));
	db = file_open(fresh);
	file_exec(db, "DELETE FROM setting WHERE name = 'operator'");
	sqlite3_close(db);
	char *wanted = rows_but_own(made), *rows = rows_but_own(fresh);
	expect_part(wanted, "dues.wage_1", "there are rows that migrations bring");
	expect_text(rows, wanted, "all rows");
	free(wanted);
	free(rows);
	free(made);
	free(fresh);
	folder_remove(folder);
}

static void a_book_of_every_older_shape_is_upgraded_with_its_rows(void **state)
{
	(void)state;
	int latest = migrations_latest(),
	    recent = latest - 6; /* of the older shapes every fourth */
	struct upgrade upgrade = upgrade_new();

	for (int version = 1; version <= latest; version += (version < recent ? 4 : 1) * sparse())
		check_upgrade(&upgrade, version);
	upgrade_remove(&upgrade);
}

/* Whichever write fails, the book is still a book, and the upgrade succeeds when the disk is good. */
enum { BEFORE_NAMES = 20 };

/* Version 20 kept titles and labels: filters, profiles, sentences. */
static void what_was_kept_by_labels_is_kept_by_names(void **state)
{
	static const struct {
		const char *table, *column, *was, *is;
	} rows[] = {
		{ "saved_filter", "list", "Đảng viên", "member" },
		{ "saved_filter", "conditions",
			"Giới tính: Nữ; Nhóm: Học sinh, sinh viên; Nhóm: (để trống); Đi làm ăn xa: Có",
			"sex=Nữ; work_group=HSSV; work_group=; away=1" },
		{ "saved_filter", "conditions",
			"Thuộc tổ chức: Đảng bộ xã Quỳnh Phú; Diện: tại chỗ",
			"cell=<org>; current_residency=tại chỗ" },
		{ "saved_filter", "conditions", "Ô lạ: gì đó; Giới tính: Nam",
			"Ô lạ: gì đó; sex=Nam" },
		{ "saved_filter", "sort", "Ngày sinh, ngược", "born_on desc" },
		{ "saved_filter", "sort", "Vào Đảng", "Vào Đảng" }, /* a heading, never written */
		{ "saved_filter", "sort", "Ngày vào Đảng", "admitted_on" },
		{ "entry_profile", "type", "Cuộc họp", "meeting" },
		{ "sentence", "place", "Nghị quyết, kết luận", "resolution" },
		{ "sentence", "place", "Ở nhà", NULL },
	};

	struct upgrade upgrade = upgrade_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf sql = STRBUF_INIT;
		old_book_again(&upgrade, BEFORE_NAMES);
		sqlite3 *db = file_open(upgrade.old);
		file_exec(db, "UPDATE saved_filter SET list = 'Đảng viên'");
		file_exec(db, "UPDATE org SET name = 'Đảng bộ xã Quỳnh Phú' WHERE kind = 'DBCS'");
		strbuf_addf(&sql, "UPDATE \"%s\" SET \"%s\" = '%s'", rows[i].table, rows[i].column,
			rows[i].was);
		file_exec(db, sql.text);
		sqlite3_close(db);
		struct store *store = book_open(upgrade.old);
		strbuf_clear(&sql);
		strbuf_addf(&sql,
			"SELECT count(*) > 0 AND sum(\"%s\" IS NOT replace('%s', '<org>', (SELECT uid FROM org "
			"WHERE kind = 'DBCS' LIMIT 1))) = 0 FROM \"%s\"",
			rows[i].column, rows[i].is ? rows[i].is : "", rows[i].table);
		expect_number(book_number(store,
				      rows[i].is ? sql.text
						 : "SELECT sum(place IS NOT NULL OR note NOT LIKE "
						   "'%Dùng ở: Ở nhà') = 0 FROM sentence"),
			1, rows[i].was);
		store_close(store);
		strbuf_release(&sql);
	}
	upgrade_remove(&upgrade);
}

static void an_upgrade_survives_a_full_disk(void **state)
{
	struct upgrade upgrade = upgrade_new();
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	long failed = 0, nth = 1;
	bool done = false;

	(void)state;
	make_old_book(upgrade.old, upgrade.today, 3);
	size_t size;
	char *old = file_read(upgrade.old, &size), *selects = selects_of(upgrade.old),
	     *before = rows_of(upgrade.old, selects);
	for (; !done;
		nth += (7 + nth / 3) * sparse()) { /* densely in the copy made before, then wider */
		struct store *store = NULL;
		struct err err = ERR_INIT;
		file_write(upgrade.old, old, size);
		faults_begin(FAULT_WRITE, nth, 1, ENOSPC);
		done = store_open(upgrade.old, &options, &store, &err);
		faults_end();
		failed += !done;
		expect(done || strstr(err.text, "Đĩa đầy"), err.text);
		store_close(store);
		remove_copies(&upgrade); /* two in one second would have the same name */
		store_close(book_open(upgrade.old));
		remove_copies(&upgrade);
		char *after = rows_of(upgrade.old, selects);
		expect_rows_kept(before, after);
		free(after);
	}
	expect(failed > 5, "it failed in several places");
	free(old);
	free(selects);
	free(before);
	upgrade_remove(&upgrade);
}

/* Who sits there is known only from the book, once it is open. */
static void a_book_is_upgraded_before_it_is_known_who_opens_it(void **state)
{
	struct store_options options = { .today = BOOK_TODAY };
	struct upgrade upgrade = upgrade_new();
	struct err err = ERR_INIT;
	struct store *store;

	(void)state;
	make_old_book(upgrade.old, upgrade.today, 3);
	expect(store_open(upgrade.old, &options, &store, &err), err.text);
	expect_number(
		book_number(store,
			"SELECT operator = '' AND length(book) = 48 FROM audit ORDER BY seq DESC LIMIT 1"),
		1, "the sum is in the log");
	store_close(store);
	upgrade_remove(&upgrade);
}

/* Without the copy there is no upgrade, and without the upgrade no opening. */
static void an_upgrade_that_cannot_be_copied_first_is_refused_untouched(void **state)
{
	struct upgrade upgrade = upgrade_new();
	size_t size;

	(void)state;
	make_old_book(upgrade.old, upgrade.today, 3);
	char *before = file_read(upgrade.old, &size), *after;
	file_write_text(upgrade.copies, "a file where the folder should be");
	expect_part(book_refused(upgrade.old).text, "chưa sao lưu được", "it says so");
	after = file_read(upgrade.old, NULL);
	expect(memcmp(before, after, size) == 0, "not a byte differs");
	free(before);
	free(after);
	upgrade_remove(&upgrade);
}

/* Version 25 kept every apostrophe and hyphen as it was typed in what is searched and sorted. */
static void every_make_of_apostrophe_and_hyphen_is_one_sign_in_an_old_book(void **state)
{
	enum { BEFORE_SIGNS = 25, LAST = 0xFFFF };
	struct upgrade upgrade = upgrade_new();
	struct strbuf signs = STRBUF_INIT, sql = STRBUF_INIT;
	const char *const columns[] = { "folded", "sort_key" };

	(void)state;
	for (uint32_t code = 1; code <= LAST; code++)
		if (letter_sign(code) != code)
			text_append(&signs, code);
	make_old_book(upgrade.old, upgrade.today, BEFORE_SIGNS);
	sqlite3 *db = file_open(upgrade.old);
	strbuf_addf(
		&sql, "UPDATE member SET folded = '%s', sort_key = '%s'", signs.text, signs.text);
	file_exec(db, sql.text);
	sqlite3_close(db);
	struct store *store = book_open(upgrade.old);
	for (size_t i = 0; i < COUNT(columns); i++) {
		strbuf_clear(&sql);
		strbuf_addf(
			&sql, "SELECT count(*) FROM member WHERE %s GLOB '*[^-'']*'", columns[i]);
		expect_number(book_number(store, sql.text), 0, columns[i]);
	}
	store_close(store);
	strbuf_release(&signs);
	strbuf_release(&sql);
	upgrade_remove(&upgrade);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_book_is_what_all_migrations_make),
		cmocka_unit_test(a_book_of_every_older_shape_is_upgraded_with_its_rows),
		cmocka_unit_test(what_was_kept_by_labels_is_kept_by_names),
		cmocka_unit_test(every_make_of_apostrophe_and_hyphen_is_one_sign_in_an_old_book),
		cmocka_unit_test(a_book_is_upgraded_before_it_is_known_who_opens_it),
		cmocka_unit_test(an_upgrade_survives_a_full_disk),
		cmocka_unit_test(an_upgrade_that_cannot_be_copied_first_is_refused_untouched),
	};

	return run_group(tests);
}
