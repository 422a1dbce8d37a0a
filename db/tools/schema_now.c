/*
 * Prints, as C tables, the book that all migrations make: what SQLite keeps of its tables, read as schema.c reads
 * it, and the SQL that makes such a book at once. Run while chibo is built.
 */
#include "embedded.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static void put_text(const char *text)
{
	for (const char *at = text; *at; at++)
		printf("%d,", (unsigned char)*at);
	puts("10,");
}

static void put_start(const char *name)
{
	printf("static const unsigned char text_%s[] = {\n", name);
}

static void put_end(const char *name)
{
	printf("0 };\nconst char *const %s = (const char *)text_%s;\n", name, name);
}

/* Runs a query and puts each of its values on a line of its own. */
static bool put_values(sqlite3 *db, const char *sql, const char *null)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

	while (code == SQLITE_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *value = (const char *)sqlite3_column_text(stmt, i);
			put_text(value ? value : null);
		}
		code = SQLITE_OK;
	}
	sqlite3_finalize(stmt);
	return code == SQLITE_DONE;
}

/* "SELECT 'INSERT INTO t VALUES(' || quote(a) || ',' || quote(b) || ');' FROM t" for each table, run in its turn. */
#define ROWS_QUERY                                                                                           \
	"SELECT 'SELECT ''INSERT INTO \"' || s.name || '\" VALUES(''||' || "                                 \
	"(SELECT group_concat('quote(\"' || c.name || '\")', '||'',''||') FROM pragma_table_info(s.name) c)" \
	" || '||'');'' FROM \"' || s.name || '\"' FROM sqlite_schema s WHERE s.type = 'table' ORDER BY s.rowid"

static bool put_rows(sqlite3 *db)
{
	sqlite3_stmt *tables = NULL;
	bool ok = sqlite3_prepare_v2(db, ROWS_QUERY, -1, &tables, NULL) == SQLITE_OK;

	while (ok && sqlite3_step(tables) == SQLITE_ROW)
		ok = put_values(db, (const char *)sqlite3_column_text(tables, 0), "");
	return sqlite3_finalize(tables) == SQLITE_OK && ok;
}

/* What refers to the origin of the book comes before it. */
static bool put_book(sqlite3 *db)
{
	put_start("book_now");
	put_text("PRAGMA defer_foreign_keys = ON;");
	bool ok =
		put_values(db,
			"SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid",
			"") &&
		put_rows(db);
	put_end("book_now");
	return ok;
}

static bool put_schema(sqlite3 *db)
{
	put_start("schema_now");
	bool ok = put_values(db, SCHEMA_QUERY, "-");
	put_end("schema_now");
	return ok;
}

int main(void)
{
	sqlite3 *db;
	bool ok = sqlite3_open(":memory:", &db) == SQLITE_OK;

	for (const struct embedded *each = migrations; each->name && ok; each++)
		ok = sqlite3_exec(db, each->text, NULL, NULL, NULL) == SQLITE_OK;
	puts("#include \"embedded.h\"");
	ok = ok && put_schema(db) && put_book(db);
	if (!ok)
		fprintf(stderr, "%s\n", sqlite3_errmsg(db));
	sqlite3_close(db);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
