/*
 * Every value of every row, changed as another program would change it: each change is found, and its record named. A
 * book in memory with a record of every type; what is changed goes past the hook that seals, and is put back.
 */
#include "book.h"
#include "internal.h"
#include "scan.h"
#include "test.h"
#include "xalloc.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct tally {
	int done, found, named;
};

/* Past the hook, the checks of columns and references: as whoever has the file may. */
static void foreign_exec(struct store *store, const char *sql)
{
	store->seals.sealing = true;
	file_exec(store->db, sql);
	store->seals.sealing = false;
}

/* False: the tables themselves refuse it. */
static bool foreign_try(struct store *store, const char *sql)
{
	store->seals.sealing = true;
	bool done = sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK;
	store->seals.sealing = false;
	return done;
}

/* What the scan says of it: found, and whether it is this row of this table that it names. */
static void look(struct store *store, const char *table, const char *uid, struct tally *tally)
{
	store_scan_anew(store);
	tally->done++;
	if (store_is_whole(store, NULL))
		return;
	tally->found++;
	const struct scan *scan = store_scan(store);
	for (size_t i = 0; i < scan->count; i++)
		if (scan->items[i].table && strcmp(scan->items[i].table, table) == 0 &&
			strcmp(scan->items[i].uid, uid) == 0) {
			tally->named++;
			return;
		}
}

/* The columns of a table but the seal, in SQL and one by one. */
static char *columns_of(struct store *store, const char *table)
{
	struct strbuf out = STRBUF_INIT;
	struct query query;

	query_open(&query, store, "SELECT name FROM pragma_table_info(:table) WHERE name <> 'seal'",
		NULL);
	query_text(&query, ":table", table);
	while (query_step(&query))
		strbuf_addf(&out, "%s%s", out.length ? " " : "", query_column(&query, 0));
	expect(query_close(&query), table);
	return strbuf_detach(&out);
}

/* Another value of the same kind. */
static void change_value(const char *table, const char *column, int64_t id, struct strbuf *sql)
{
	strbuf_clear(sql);
	strbuf_addf(sql,
		"UPDATE \"%s\" SET \"%s\" = CASE typeof(\"%s\") WHEN 'integer' THEN \"%s\" + 1 WHEN 'real' THEN \"%s\" + 0.5 "
		"WHEN 'text' THEN \"%s\" || 'x' ELSE (SELECT iif(type = 'TEXT', 'x', 7) FROM pragma_table_info('%s') WHERE "
		"name = '%s') END WHERE rowid = %lld",
		table, column, column, column, column, column, table, column, (long long)id);
}

static void change_each_column(
	struct store *store, const char *table, int64_t id, const char *uid, struct tally *tally)
{
	char *columns = columns_of(store, table), column[64];
	const char *list = columns;
	struct strbuf sql = STRBUF_INIT;

	while (word_next(&list, column)) {
		if (strcmp(column, "id") == 0 || strcmp(column, "uid") == 0)
			continue; /* the record is another one then: below */
		strbuf_clear(&sql);
		foreign_exec(store, "SAVEPOINT foreign_hand");
		change_value(table, column, id, &sql);
		if (foreign_try(store, sql.text))
			look(store, table, uid, tally);
		foreign_exec(store, "ROLLBACK TO foreign_hand; RELEASE foreign_hand");
	}
	strbuf_release(&sql);
	free(columns);
}

/* Taken away, given another uid, doubled, put in the bin. */
static void change_the_row(
	struct store *store, const char *table, int64_t id, const char *uid, struct tally *tally)
{
	static const char *const ways[][2] = {
		{ "DELETE FROM", "" },
		{ "UPDATE", "SET uid = substr(uid, 1, 20) || 'ZZZZZZ'" },
		{ "UPDATE", "SET id = id + 100000" },
		{ "UPDATE", "SET seal = NULL" },
		{ "UPDATE", "SET deleted_at = '2026-11-20T09:00:00+07:00'" },
	};

	for (size_t i = 0; i < COUNT(ways); i++) {
		struct strbuf sql = STRBUF_INIT;
		strbuf_addf(&sql, "%s \"%s\" %s WHERE rowid = %lld", ways[i][0], table, ways[i][1],
			(long long)id);
		foreign_exec(store, "SAVEPOINT foreign_hand");
		if (foreign_try(store, sql.text))
			look(store, table, uid, tally);
		foreign_exec(store, "ROLLBACK TO foreign_hand; RELEASE foreign_hand");
		strbuf_release(&sql);
	}
}

static void change_all(struct store *store, const char *table, struct tally *tally)
{
	enum { ROWS = 3 };
	struct {
		int64_t id;
		char uid[UID_SIZE];
	} rows[ROWS];
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	int count = 0;
	bool record = strcmp(table, "setting") != 0;

	strbuf_addf(&sql, "SELECT rowid, %s FROM \"%s\" ORDER BY rowid DESC", record ? "uid" : "''",
		table);
	query_open(&query, store, sql.text, NULL);
	while (count < ROWS && query_step(&query)) {
		rows[count].id = query_number(&query, 0);
		query_copy(&query, 1, rows[count++].uid, UID_SIZE);
	}
	expect(query_close(&query), table);
	for (int i = 0; i < count; i += sparse()) {
		change_each_column(store, table, rows[i].id, rows[i].uid, tally);
		if (record && strcmp(table, "origin") != 0)
			change_the_row(store, table, rows[i].id, rows[i].uid, tally);
	}
	strbuf_release(&sql);
}

static void no_change_of_a_value_or_a_row_is_unseen(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct tally tally = { 0 };
	const char *table;

	(void)state;
	office_add_every_type(store, &office);
	foreign_exec(store, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
	for (int i = 0; (table = row_seal_table(i)); i++)
		change_all(store, table, &tally);
	printf("# %d changes: %d found, %d named\n", tally.done, tally.found, tally.named);
	expect(tally.done >= 2000 / sparse(), "enough to say something");
	expect_number(tally.found, tally.done, "each is found");
	expect(tally.named * 100 >= tally.done * 95, "95 of a hundred are named");
	store_scan_anew(store);
	expect(store_is_whole(store, NULL), "and put back it is whole");
	store_close(store);
}

/* The control: without seals the same look finds nothing. */
static void a_scan_of_what_was_sealed_anew_finds_nothing(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct tally tally = { 0 };

	(void)state;
	book_exec(store, "UPDATE member SET workplace = 'Trường học'");
	look(store, "member", "", &tally);
	expect_number(tally.found, 0, "sealed anew, nothing shows");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_change_of_a_value_or_a_row_is_unseen),
		cmocka_unit_test(a_scan_of_what_was_sealed_anew_finds_nothing),
	};

	return run_group(tests);
}
