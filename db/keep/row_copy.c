#include "row_copy.h"

#include "embedded.h"
#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool run(sqlite3 *db, const char *sql, struct err *err)
{
	int code = sqlite3_exec(db, sql, NULL, NULL, NULL);

	return code == SQLITE_OK || fault_say(db, code, true, err);
}

/* The tables as the migrations make them; what they put in is in the rows that come, as far as it was kept. */
static bool make_tables(sqlite3 *to, int version, struct err *err)
{
	char stamp[80];
	bool ok = run(
		to, "PRAGMA application_id = 0x63686962; PRAGMA foreign_keys = OFF; BEGIN", err);

	for (int i = 0; i < version && ok; i++)
		ok = run(to, migrations[i].text, err);
	snprintf(stamp, sizeof stamp, "PRAGMA user_version = %d", version);
	return ok && run(to, stamp, err);
}

struct table {
	sqlite3 *from, *to;
	const char *name;
	struct strbuf columns; /* names in quotes, commas between */
	int count;
	sqlite3_stmt *insert;
	struct salvage *salvage;
	int64_t rows;
};

static bool read_columns(struct table *table, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(
		table->to, "SELECT name FROM pragma_table_info(?1)", -1, &stmt, NULL);

	if (code == SQLITE_OK)
		sqlite3_bind_text(stmt, 1, table->name, -1, SQLITE_STATIC);
	while (code == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
		strbuf_addf(&table->columns, "%s\"%s\"", table->count++ ? ", " : "",
			(const char *)sqlite3_column_text(stmt, 0));
	code = sqlite3_finalize(stmt);
	return code == SQLITE_OK || fault_say(table->to, code, false, err);
}

static bool prepare_insert(struct table *table, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "INSERT INTO \"%s\" (%s) VALUES (", table->name, table->columns.text);
	for (int i = 0; i < table->count; i++)
		strbuf_add(&sql, i ? ", ?" : "?");
	strbuf_add(&sql, ")");
	int code = sqlite3_prepare_v2(table->to, sql.text, -1, &table->insert, NULL);
	strbuf_release(&sql);
	return code == SQLITE_OK || fault_say(table->to, code, false, err);
}

static bool refuse(struct err *err)
{
	return err_set(err, ERR_STORAGE,
		"Tệp ấy có dòng mà sổ không nhận được, nên không lấy. Dùng bản sao lưu khác, hoặc cứu từng dòng bằng chibo "
		"check --repair-to.");
}

/* One row that was read. False: it ends everything. */
static bool take_row(struct table *table, sqlite3_stmt *row, struct err *err)
{
	for (int i = 0; i < table->count; i++)
		sqlite3_bind_value(table->insert, i + 1, sqlite3_column_value(row, i));
	int code = sqlite3_step(table->insert);
	sqlite3_reset(table->insert);
	sqlite3_clear_bindings(table->insert);
	if (code == SQLITE_DONE) {
		table->rows++;
		return true;
	}
	int kind = code & 0xFF;
	bool its_own = kind == SQLITE_CONSTRAINT || kind == SQLITE_MISMATCH ||
		kind == SQLITE_TOOBIG;
	if (its_own && table->salvage) {
		table->salvage->refused++;
		return true;
	}
	return its_own ? refuse(err) : fault_say(table->to, code, true, err);
}

/* ---- reading on behind what cannot be read ---- */

/* Rows from a number on until the end, or until one cannot be read: *next is the number behind the last that was. */
static int read_from(struct table *table, int64_t *next, bool *ok, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	sqlite3_stmt *stmt = NULL;

	strbuf_addf(&sql,
		"SELECT %s, rowid FROM \"%s\" NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid",
		table->columns.text, table->name);
	int code = sqlite3_prepare_v2(table->from, sql.text, -1, &stmt, NULL);
	strbuf_release(&sql);
	if (code != SQLITE_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, *next);
	while (*ok && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
		int64_t number = sqlite3_column_int64(stmt, table->count);
		*ok = take_row(table, stmt, err);
		*next = number + 1;
	}
	sqlite3_finalize(stmt);
	return code;
}

/* Whether a row at or behind that number can be found. */
static bool can_read_from(const struct table *table, int64_t number)
{
	struct strbuf sql = STRBUF_INIT;
	sqlite3_stmt *stmt = NULL;

	strbuf_addf(&sql,
		"SELECT %s FROM \"%s\" NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid LIMIT 1",
		table->columns.text, table->name);
	bool ok = sqlite3_prepare_v2(table->from, sql.text, -1, &stmt, NULL) == SQLITE_OK;
	strbuf_release(&sql);
	if (ok) {
		sqlite3_bind_int64(stmt, 1, number);
		int code = sqlite3_step(stmt);
		ok = code == SQLITE_ROW || code == SQLITE_DONE;
	}
	sqlite3_finalize(stmt);
	return ok;
}

/* The first number behind `bad` from which can be read: twice as far each time, then halved. False: none. */
static bool find_next(const struct table *table, int64_t bad, int64_t *next)
{
	const int64_t furthest = INT64_C(1) << 40;
	int64_t low = bad, step = 1;

	while (step < furthest && !can_read_from(table, bad + step)) {
		low = bad + step;
		step *= 2;
	}
	if (step >= furthest)
		return false;
	int64_t high = bad + step;
	while (high - low > 1) {
		int64_t middle = low + (high - low) / 2;
		if (can_read_from(table, middle))
			high = middle;
		else
			low = middle;
	}
	*next = high;
	return true;
}

static bool is_damage(int code)
{
	int kind = code & 0xFF;

	return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_IOERR ||
		kind == SQLITE_ERROR || kind == SQLITE_NOMEM || kind == SQLITE_TOOBIG;
}

static bool copy_rows(struct table *table, struct err *err)
{
	int64_t next = INT64_MIN;
	bool ok = true;

	for (;;) {
		int code = read_from(table, &next, &ok, err);
		if (!ok || code == SQLITE_DONE)
			return ok;
		if (!table->salvage || !is_damage(code))
			return fault_say(table->from, code, false, err);
		table->salvage->gaps++;
		int64_t bad = next == INT64_MIN ? 0 : next;
		if (!find_next(table, bad, &next))
			return true;
	}
}

/* A table as ours are: no view, nothing that is computed while it is read. */
static bool is_plain(const struct table *table)
{
	static const char sql[] =
		"SELECT count(*) FROM sqlite_schema s WHERE s.name = ?1 AND s.type = 'table'"
		" AND s.sql NOT LIKE 'create virtual%'"
		" AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(?1) x WHERE x.hidden <> 0)";
	sqlite3_stmt *stmt = NULL;
	bool plain = false;

	if (sqlite3_prepare_v2(table->from, sql, -1, &stmt, NULL) == SQLITE_OK) {
		sqlite3_bind_text(stmt, 1, table->name, -1, SQLITE_STATIC);
		plain = sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_int(stmt, 0) == 1;
	}
	sqlite3_finalize(stmt);
	return plain;
}

static bool refuse_table(struct table *table, struct err *err)
{
	if (table->salvage)
		table->salvage->gaps++;
	return table->salvage || refuse(err);
}

static bool copy_table(
	sqlite3 *from, sqlite3 *to, const char *name, struct salvage *salvage, struct err *err)
{
	struct table table = {
		.from = from, .to = to, .name = name, .columns = STRBUF_INIT, .salvage = salvage
	};
	struct strbuf empty = STRBUF_INIT;

	strbuf_addf(&empty, "DELETE FROM \"%s\"", name);
	bool ok = run(to, empty.text, err) && read_columns(&table, err) &&
		prepare_insert(&table, err) &&
		(is_plain(&table) ? copy_rows(&table, err) : refuse_table(&table, err));
	if (salvage) {
		salvage->rows += table.rows;
		if (table.rows > 0)
			strbuf_addf(&salvage->tables, "%s %" PRId64 "\n", name, table.rows);
	}
	sqlite3_finalize(table.insert);
	strbuf_release(&table.columns);
	strbuf_release(&empty);
	return ok;
}

/* ---- references to what is gone ---- */

static int64_t count_of(sqlite3 *to, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	int64_t count = 0;

	if (sqlite3_prepare_v2(to, sql, -1, &stmt, NULL) == SQLITE_OK &&
		sqlite3_step(stmt) == SQLITE_ROW)
		count = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return count;
}

/* One reference is emptied; where it cannot be, its record goes. */
static bool loosen_one(
	sqlite3 *to, const char *table, const char *column, int64_t row, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(
		&sql, "UPDATE \"%s\" SET \"%s\" = NULL WHERE rowid = %" PRId64, table, column, row);
	bool ok = sqlite3_exec(to, sql.text, NULL, NULL, NULL) == SQLITE_OK;
	strbuf_clear(&sql);
	strbuf_addf(&sql, "DELETE FROM \"%s\" WHERE rowid = %" PRId64, table, row);
	ok = ok || run(to, sql.text, err);
	strbuf_release(&sql);
	return ok;
}

static bool loosen_first(sqlite3 *to, struct err *err)
{
	static const char sql[] =
		"SELECT c.\"table\", c.rowid, (SELECT f.\"from\" FROM pragma_foreign_key_list(c.\"table\") f"
		" WHERE f.id = c.fkid) FROM pragma_foreign_key_check c LIMIT 1";
	sqlite3_stmt *stmt = NULL;
	char table[80], column[80];
	int code = sqlite3_prepare_v2(to, sql, -1, &stmt, NULL);

	if (code != SQLITE_OK || sqlite3_step(stmt) != SQLITE_ROW) {
		sqlite3_finalize(stmt);
		return fault_say(to, sqlite3_errcode(to), false, err);
	}
	snprintf(table, sizeof table, "%s", (const char *)sqlite3_column_text(stmt, 0));
	snprintf(column, sizeof column, "%s", (const char *)sqlite3_column_text(stmt, 2));
	int64_t row = sqlite3_column_int64(stmt, 1);
	sqlite3_finalize(stmt);
	return loosen_one(to, table, column, row, err);
}

static bool loosen(sqlite3 *to, struct salvage *salvage, struct err *err)
{
	while (count_of(to, "SELECT count(*) FROM pragma_foreign_key_check") > 0) {
		if (!loosen_first(to, err))
			return false;
		salvage->loosened++;
	}
	return true;
}

/* ---- all tables ---- */

/* The names of the tables that were made, each ended by a newline. */
static bool list_tables(sqlite3 *to, struct strbuf *names, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(to,
		"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
		-1, &stmt, NULL);

	while (code == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
		strbuf_addf(names, "%s\n", (const char *)sqlite3_column_text(stmt, 0));
	code = sqlite3_finalize(stmt);
	return code == SQLITE_OK || fault_say(to, code, false, err);
}

bool rows_copy(sqlite3 *from, sqlite3 *to, int version, struct salvage *salvage, struct err *err)
{
	struct strbuf names = STRBUF_INIT;

	/* whatever was planted in its schema is not run: views and triggers are never asked, functions not trusted */
	sqlite3_db_config(from, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(from, SQLITE_DBCONFIG_DEFENSIVE, !salvage, NULL);
	sqlite3_limit(from, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
	bool ok = make_tables(to, version, err) && list_tables(to, &names, err);
	for (char *name = names.text, *end; ok && *name; name = end + 1) {
		end = strchr(name, '\n');
		*end = '\0';
		ok = copy_table(from, to, name, salvage, err);
	}
	ok = ok && (!salvage || loosen(to, salvage, err)) && run(to, "COMMIT", err);
	strbuf_release(&names);
	return ok;
}
