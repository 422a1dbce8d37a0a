#include "hostile.h"

#include "book.h"
#include "registry.h"
#include "strbuf.h"
#include "xalloc.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const values[] = {
	"NULL",
	"''",
	"CAST(x'FFFEFDFCFBFA' AS TEXT)",
	"CAST(x'1B5B324A1B5D303B780702' AS TEXT)",
	"'Nguyễn ' || char(8238) || 'nA' || char(8294, 8203, 173)",
	"'a' || char(0) || 'b'",
	"'dòng' || char(10, 13, 9) || 'hai'",
	"char(155, 133) || 'x'",
	"CAST(x'C3' AS TEXT)",
	"CAST(x'EDA080' AS TEXT)",
	"'x' || CAST(x'F0908D' AS TEXT)",
	"hex(zeroblob(3000))",
	"zeroblob(50)",
	"x'1B5B41FF'",
	"1e300",
	"-9223372036854775808",
	"-1",
	"'2026-13-45'",
	"'1970-99-99'",
	"'=cmd|x'",
	"'999999999999999999999'",
	"char(65534, 65279)",
	"'ữữữữữữữữữữữữữữữữữữữữữữữữữữ'",
	"'{\"a\":' || char(27) || '}'",
};

/* What a table takes: a text is a text there, and a number a number. */
static const char *const numbers[] = { "0", "-1", "2", "-9223372036854775808",
	"9223372036854775807", "99999" };

static bool is_text(const char *value)
{
	return strcmp(value, "NULL") != 0 && strncmp(value, "x'", 2) != 0 &&
		strncmp(value, "zeroblob", 8) != 0;
}

struct column {
	char *table, *name;
	bool text;
};

struct columns {
	struct column *items;
	size_t count;
};

/* Keys stay what they are, and so does what a book has to have to be opened at all. */
static struct columns find_columns(sqlite3 *db)
{
	static const char sql[] =
		"SELECT t.name, c.name, c.type = 'TEXT' FROM sqlite_schema t, pragma_table_info(t.name) c"
		" WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.pk = 0"
		" AND t.name <> 'origin' AND c.name <> 'seal'";
	struct columns columns = { NULL, 0 };
	sqlite3_stmt *stmt;

	expect(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK, sqlite3_errmsg(db));
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		columns.items = xgrow(columns.items, columns.count, sizeof *columns.items);
		columns.items[columns.count++] = (struct column) {
			xstrdup((const char *)sqlite3_column_text(stmt, 0)),
			xstrdup((const char *)sqlite3_column_text(stmt, 1)),
			sqlite3_column_int(stmt, 2) != 0
		};
	}
	sqlite3_finalize(stmt);
	return columns;
}

static void columns_release(struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++) {
		free(columns->items[i].table);
		free(columns->items[i].name);
	}
	free(columns->items);
}

/* One that the indexes forbid is left out. */
static void spoil_one(
	sqlite3 *db, const struct column *column, const char *value, struct dice *dice)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql,
		"UPDATE OR IGNORE \"%s\" SET \"%s\" = %s WHERE rowid = (SELECT rowid FROM \"%s\" LIMIT 1 OFFSET "
		"%u %% max(1, (SELECT count(*) FROM \"%s\")))",
		column->table, column->name, value, column->table, dice_roll(dice, 100000),
		column->table);
	sqlite3_exec(db, sql.text, NULL, NULL, NULL);
	strbuf_release(&sql);
}

/* The schema lets anything in, until it is again what it was. */
static sqlite3 *open_loose(const char *path)
{
	sqlite3 *db = file_open(path);

	file_exec(db,
		"PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF;"
		"PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;"
		"CREATE TEMP TABLE kept AS SELECT name, sql FROM main.sqlite_schema WHERE type = 'table';"
		"UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ') STRICT', ')'), 'TEXT NOT NULL', 'TEXT'),"
		" 'INTEGER NOT NULL', 'INTEGER') WHERE type = 'table'; PRAGMA writable_schema = RESET");
	return db;
}

static void close_tight(sqlite3 *db)
{
	file_exec(db,
		"PRAGMA writable_schema = ON; UPDATE main.sqlite_master SET sql = "
		"(SELECT k.sql FROM kept k WHERE k.name = sqlite_master.name) WHERE type = 'table'");
	sqlite3_close(db);
}

void hostile_spoil(const char *path, int count, struct dice *dice)
{
	sqlite3 *db = open_loose(path);
	struct columns columns = find_columns(db);

	for (int i = 0; i < count; i++)
		spoil_one(db, &columns.items[dice_roll(dice, (uint32_t)columns.count)],
			values[dice_roll(dice, COUNT(values))], dice);
	close_tight(db);
	columns_release(&columns);
}

void hostile_spoil_records(const char *path, int count, struct dice *dice)
{
	sqlite3 *db = open_loose(path);
	struct columns columns = find_columns(db);

	for (int done = 0; done < count;) {
		const struct column *column =
			&columns.items[dice_roll(dice, (uint32_t)columns.count)];
		const char *value = column->text ? values[dice_roll(dice, COUNT(values))]
						 : numbers[dice_roll(dice, COUNT(numbers))];
		if (!rectype_find(column->table) || (column->text && !is_text(value)))
			continue;
		spoil_one(db, column, value, dice);
		done++;
	}
	close_tight(db);
	columns_release(&columns);
}

long hostile_fills(const char *path)
{
	sqlite3 *db = file_open(path);
	struct columns columns = find_columns(db);
	long fills = (long)(columns.count * COUNT(values));

	columns_release(&columns);
	sqlite3_close(db);
	return fills;
}

void hostile_fill(const char *path, size_t fill, char filled[HOSTILE_SAID])
{
	sqlite3 *db = open_loose(path);
	struct columns columns = find_columns(db);
	const struct column *column = &columns.items[fill % columns.count];
	const char *value = values[fill / columns.count % COUNT(values)];
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "UPDATE OR IGNORE \"%s\" SET \"%s\" = %s", column->table, column->name,
		value);
	sqlite3_exec(db, sql.text, NULL, NULL, NULL);
	snprintf(filled, HOSTILE_SAID, "%s.%s = %.60s", column->table, column->name, value);
	close_tight(db);
	strbuf_release(&sql);
	columns_release(&columns);
}
