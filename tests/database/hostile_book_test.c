/*
 * A file that is ours to the letter in its schema, and holds what none of its tables would take: NULL,
 * a million bytes, blobs, letters of two bytes where an id is. Opening it, or the check that stands
 * before every change, says so in one sentence; what is read meanwhile ends nobody.
 */
#include "book.h"
#include "check.h"
#include "draft.h"
#include "duty.h"
#include "export.h"
#include "facts.h"
#include "files.h"
#include "internal.h"
#include "keying.h"
#include "month.h"
#include "roster.h"
#include "sheet.h"
#include "test.h"
#include "undo.h"
#include "wording.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char *const system_tables[] = { "origin", "setting", "draft", "second_keying",
	"audit" };

static const char *const values[] = {
	"NULL",
	"''",
	"zeroblob(100000)",
	"CAST(x'FFFEFDFCFBFAF9F8F7F6F5F4F3F2F1F0EFEEEDECEBEAE9E8E7E6' AS TEXT)",
	"hex(zeroblob(500000))",
	"'ữữữữữữữữữữữữữữữữữữữữữữữữữữ'", /* 26 letters, 78 bytes */
	"'01KB9ZZZZZ' || char(0) || '123456789ABCDEF'",
	"'01KB9ZZZZZ0123456789ABCDE' || char(233)",
	"1e300",
};

/* The table without its rules for one change, and then with them again. */
static void put_past_the_rules(
	const char *path, const char *table, const char *column, const char *value)
{
	struct strbuf sql = STRBUF_INIT;
	sqlite3 *db = file_open(path);

	strbuf_addf(&sql,
		"PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA writable_schema = ON;"
		"PRAGMA ignore_check_constraints = ON;"
		"CREATE TEMP TABLE kept AS SELECT sql FROM main.sqlite_schema WHERE name = '%s';"
		"UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ') STRICT', ')'), 'TEXT NOT NULL', 'TEXT'), "
		"'INTEGER NOT NULL', 'INTEGER') WHERE name = '%s';"
		"PRAGMA writable_schema = RESET;"
		"UPDATE \"%s\" SET %s = %s WHERE rowid = (SELECT max(rowid) FROM \"%s\");"
		"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) WHERE name = '%s'",
		table, table, table, column, value, table, table);
	file_exec(db, sql.text);
	sqlite3_close(db);
	strbuf_release(&sql);
}

static char *sound_book(const char *folder)
{
	static const char *const fields[] = { "full_name" }, *const texts[] = { "Lò Văn" };
	char *path = path_in(folder, "sound.db");
	struct store *store = book_make(path);
	struct office office = office_add(store);
	struct record *member;
	struct err err = ERR_INIT;

	expect(draft_put(store, "member", office.thoa.text, 1, fields, texts, 1, &err), err.text);
	member = store_load(store, rectype_named("member"), office.thoa.text, &err);
	expect(keying_mark(store, member, rectype_field(member->type, "born_on"), &err), err.text);
	expect(store_set_setting(store, "operator", "Lan", &err), err.text);
	record_set(member, "occupation", "Giáo viên");
	expect(store_save(store, member, "đối chiếu", &err),
		err.text); /* a row with every column */
	record_free(member);
	store_close(store);
	return path;
}

static void take_nothing(void *context, const char *field, const char *text)
{
	(void)context;
	(void)field;
	(void)text;
}

/* What screens and commands read of the program's own tables. */
static void read_all(struct store *store)
{
	struct draft_heads heads;
	struct err err = ERR_INIT;

	store_setting(store, "operator");
	if (draft_list(store, &heads, &err)) {
		for (int i = 0; i < heads.count; i++)
			draft_read(store, heads.items[i].type, heads.items[i].uid, take_nothing,
				NULL, &err);
		draft_heads_release(&heads);
	}
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type };
		struct list_page page;
		if (store_page(store, &spec, LIST_FIRST, NULL, 50, &page, &err))
			list_page_release(&page);
	}
	int64_t head = undo_log_head(store);
	undo_is_possible(store, (struct undo_range) { head, head });
}

/* Opened, read, checked and written to as any book; the sentence that stopped it, or "". */
static struct err use(const char *path)
{
	struct store_options options = { .today = BOOK_TODAY };
	struct store *store = NULL;
	struct audit_report report;
	struct err err = ERR_INIT;

	if (!store_open(path, &options, &store, &err))
		return err;
	read_all(store);
	store_check_book(store, &report, &err);
	store_close(store);
	return err;
}

/* Whether SQLite and the chain of the log have nothing against what stands there. */
static bool is_lawful(const char *path, const char *table)
{
	sqlite3 *db = file_open(path);
	struct err err = ERR_INIT;
	bool lawful = check_connection(db, &err) && strcmp(table, "audit") != 0;

	sqlite3_close(db);
	return lawful;
}

static void check_column(const char *sound, const char *path, const char *table, const char *column)
{
	size_t size;
	char *bytes = file_read(sound, &size);

	for (size_t i = 0; i < COUNT(values); i++) {
		struct strbuf about = STRBUF_INIT;
		file_write(path, bytes, size);
		put_past_the_rules(path, table, column, values[i]);
		struct err err = use(path);
		strbuf_addf(&about, "%s.%s = %.40s: %s", table, column, values[i], err.text);
		if (*err.text)
			expect(err.kind == ERR_OPEN || err.kind == ERR_STORAGE, about.text);
		else
			expect(is_lawful(path, table), about.text);
		strbuf_release(&about);
	}
	free(bytes);
}

static void what_no_table_takes_is_said_in_one_sentence(void **state)
{
	char *folder = folder_new(), *sound = sound_book(folder),
	     *path = path_in(folder, "chibo.db");
	int columns = 0;

	(void)state;
	sqlite3 *db = file_open(sound);
	for (size_t i = 0; i < COUNT(system_tables); i++) {
		sqlite3_stmt *stmt;
		sqlite3_prepare_v2(
			db, "SELECT name FROM pragma_table_info(?) WHERE pk = 0", -1, &stmt, NULL);
		sqlite3_bind_text(stmt, 1, system_tables[i], -1, SQLITE_STATIC);
		for (; sqlite3_step(stmt) == SQLITE_ROW; columns++)
			check_column(sound, path, system_tables[i],
				(const char *)sqlite3_column_text(stmt, 0));
		sqlite3_finalize(stmt);
	}
	sqlite3_close(db);
	expect(columns > 30, "every column");
	free(sound);
	free(path);
	folder_remove(folder);
}

static void nothing_is_logged_behind_a_row_whose_hash_is_none(void **state)
{
	char *folder = folder_new(), *sound = sound_book(folder),
	     *path = path_in(folder, "chibo.db");
	size_t size;
	char *bytes = file_read(sound, &size);

	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		struct store_options options = { .today = BOOK_TODAY };
		struct store *store = NULL;
		struct err err = ERR_INIT;
		file_write(path, bytes, size);
		put_past_the_rules(path, "audit", "hash", values[i]);
		expect(store_open(path, &options, &store, &err), err.text);
		expect(!store_set_setting(store, "office", "x", &err), values[i]);
		expect(strstr(err.text, "Nhật ký") != NULL, err.text);
		store_close(store);
	}
	free(bytes);
	free(sound);
	free(path);
	folder_remove(folder);
}

/* Each of two faults, or one in a book without a log, is seen: they do not make up for one another. */
static void several_unsound_rows_are_refused_as_one_is(void **state)
{
	static const char *const faults[] = {
		"UPDATE draft SET at = ''",
		"UPDATE draft SET at = ''; UPDATE setting SET value = CAST(x'00' AS TEXT)",
		"UPDATE setting SET value = CAST(x'00' AS TEXT); UPDATE origin SET added_at = ''",
		"UPDATE draft SET at = ''; DELETE FROM audit",
	};
	char *folder = folder_new(), *sound = sound_book(folder),
	     *path = path_in(folder, "chibo.db");
	size_t size;
	char *bytes = file_read(sound, &size);

	(void)state;
	for (size_t i = 0; i < COUNT(faults); i++) {
		struct strbuf sql = STRBUF_INIT;
		file_write(path, bytes, size);
		sqlite3 *db = file_open(path);
		strbuf_addf(&sql, "PRAGMA ignore_check_constraints = ON; %s", faults[i]);
		file_exec(db, sql.text);
		sqlite3_close(db);
		expect_part(book_refused(path).text, "phần riêng của chương trình", faults[i]);
		strbuf_release(&sql);
	}
	free(bytes);
	free(sound);
	free(path);
	folder_remove(folder);
}

/* ---- records ---- */

static const char *const spoilt[] = { "NULL", "''", "'2026'", "CAST(x'FFFE' AS TEXT)" };

/* The last row of a table, in every column of text, with the values in turn. */
static void spoil_last_row(const char *path, const struct rectype *type, size_t turn)
{
	struct strbuf columns = STRBUF_INIT;

	for (const struct field *field = type->fields; field->name; field++)
		if (field_is_stored(field) && field->kind != FIELD_REF &&
			field->kind != FIELD_INT && field->kind != FIELD_MONEY &&
			field->kind != FIELD_FLAG)
			strbuf_addf(&columns, "\"%s\" = %s, ", field->name,
				spoilt[turn++ % COUNT(spoilt)]);
	strbuf_add(&columns, "changed_by = NULL, changed_at");
	put_past_the_rules(path, type->name, columns.text, spoilt[turn % COUNT(spoilt)]);
	strbuf_release(&columns);
}

static void read_record(struct store *store, const struct rectype *type, const char *uid)
{
	struct strbuf text = STRBUF_INIT;
	struct roster roster;
	struct sheet sheet;
	struct err err = ERR_INIT;
	struct record *record = store_load(store, type, uid, &err);

	if (!record)
		return;
	store_label(store, type, uid, &text);
	for (const struct field *field = type->fields; field->name; field++)
		if (wording_knows(record, field))
			wording_write(store, record, field, &text, &err);
	facts_about(store, record, &text);
	keying_say(store, record, &text);
	if (strcmp(type->name, "meeting") == 0) {
		if (roster_load(store, uid, &roster, &err))
			roster_release(&roster);
	}
	if (strcmp(type->name, "review") == 0 && sheet_load(store, uid, false, &sheet, &err))
		sheet_release(&sheet);
	record_free(record);
	strbuf_release(&text);
}

static void read_list(struct store *store, const struct rectype *type)
{
	const struct list_spec spec = { .type = type };
	struct list_page page;
	struct err err = ERR_INIT;

	if (!store_page(store, &spec, LIST_LAST, NULL, 20, &page, &err))
		return;
	for (int i = 0; i < page.count; i++)
		read_record(store, type, page.rows[i].uid);
	list_page_release(&page);
}

/* What the list and the forms of the type read, home, the month and exports. */
static void read_records(struct store *store, const struct rectype *type)
{
	const struct export_options plain = { .sensitive = false }, sheet = { .sheet = true };
	struct err err = ERR_INIT;
	struct month month;
	struct month_totals totals;
	struct duty_list due;
	FILE *out = fopen("/dev/null", "w");
	int64_t rows;

	read_list(store, type);
	read_list(store, rectype_named("meeting"));
	read_list(store, rectype_named("review"));
	export_records(store, type, &plain, out, &rows, &err);
	export_records(store, type, &sheet, out, &rows, &err);
	month_load(store, NULL, "2026-11", &month, &err);
	month_totals(store, NULL, "2026-11", &totals, &err);
	if (duty_list_load(store, NULL, &due, &err))
		duty_list_release(&due);
	fclose(out);
}

static void records_that_no_table_takes_end_nobody(void **state)
{
	char *folder = folder_new(), *sound = path_in(folder, "sound.db"),
	     *path = path_in(folder, "chibo.db");
	struct store *store = book_make(sound);
	struct office office = office_add(store);
	size_t size;

	(void)state;
	office_add_every_type(store, &office);
	store_close(store);
	char *bytes = file_read(sound, &size);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		/* a quarter of the values for each type, another one for the next */
		size_t step = 4 * (size_t)sparse();
		for (size_t i = (size_t)(type - rectypes) % step; i < COUNT(spoilt); i += step) {
			struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
			struct audit_report report;
			struct err err = ERR_INIT;
			if ((*type)->flags & RECTYPE_SYSTEM)
				break;
			file_write(path, bytes, size);
			spoil_last_row(path, *type, i);
			if (!store_open(path, &options, &store, &err))
				continue;
			read_records(store, *type);
			expect(store_check_book(store, &report, &err) || *err.text, (*type)->name);
			store_close(store);
		}
	}
	free(bytes);
	free(sound);
	free(path);
	folder_remove(folder);
}

static void a_book_without_an_id_of_its_own_is_refused(void **state)
{
	char *folder = folder_new(), *path = sound_book(folder);

	(void)state;
	sqlite3 *db = file_open(path);
	file_exec(db, "PRAGMA foreign_keys = OFF; UPDATE origin SET id = 2");
	sqlite3_close(db);
	expect_part(book_refused(path).text, "bị hỏng", "no row 1");
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_no_table_takes_is_said_in_one_sentence),
		cmocka_unit_test(nothing_is_logged_behind_a_row_whose_hash_is_none),
		cmocka_unit_test(several_unsound_rows_are_refused_as_one_is),
		cmocka_unit_test(records_that_no_table_takes_end_nobody),
		cmocka_unit_test(a_book_without_an_id_of_its_own_is_refused),
	};

	return run_group(tests);
}
