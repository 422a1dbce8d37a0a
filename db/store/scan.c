#include "scan.h"

#include "embedded.h"
#include "internal.h"
#include "json.h"
#include "row_digest.h"
#include "xalloc.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_BETWEEN = 64 };

void scan_release(struct scan *scan)
{
	free(scan->items);
	scan->items = NULL;
}

void scan_found(
	struct scan *scan, enum scan_kind kind, const char *table, int64_t id, const char *uid)
{
	if (scan->count++ >= SCAN_KEPT)
		return;
	scan->items = xgrow(scan->items, scan->count - 1, sizeof *scan->items);
	struct scan_item *item = &scan->items[scan->count - 1];
	*item = (struct scan_item) { .kind = kind, .table = table, .id = id };
	snprintf(item->uid, sizeof item->uid, "%s", uid ? uid : "");
}

/* ---- rows ---- */

static void look_at_row(struct scan *scan, sqlite3_stmt *stmt)
{
	const char *table = row_seal_table(scan->table), *uid = NULL;
	sqlite3_value *values[SEAL_COLUMNS];
	int count = sqlite3_column_count(stmt) - 1;

	scan->last = sqlite3_column_int64(stmt, 0);
	scan->rows++;
	for (int i = 0; i < count; i++) {
		values[i] = sqlite3_column_value(stmt, i + 1);
		if (strcmp(sqlite3_column_name(stmt, i + 1), "uid") == 0)
			uid = (const char *)sqlite3_column_text(stmt, i + 1);
	}
	enum seal_state state = row_seal_look(table, values, count, scan->sum);
	if (state != SEAL_RIGHT)
		scan_found(scan, state == SEAL_WRONG ? SCAN_CHANGED : SCAN_ADDED, table, scan->last,
			uid);
}

static void look_at_log(struct scan *scan, sqlite3_stmt *stmt)
{
	if (!audit_walk_on(&scan->log, stmt))
		scan_found(scan, SCAN_LOG, NULL, scan->log.rows + 1, NULL);
}

/* Steps until it is through, or the time is over. */
static bool walk(struct scan *scan, sqlite3_stmt *stmt, void (*look)(struct scan *, sqlite3_stmt *),
	int64_t until, bool *through)
{
	int code = SQLITE_ROW;

	*through = false;
	for (int i = 1; !scan->log.wrong; i++) {
		code = sqlite3_step(stmt);
		if (code != SQLITE_ROW)
			break;
		look(scan, stmt);
		if (i % ROWS_BETWEEN == 0 && plat_ticks() >= until)
			return true;
	}
	*through = true;
	return code == SQLITE_DONE || code == SQLITE_ROW;
}

static bool run(struct scan *scan, sqlite3 *db, const char *sql, int64_t last,
	void (*look)(struct scan *, sqlite3_stmt *), int64_t until, bool *through, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
	bool ok = code == SQLITE_OK && sqlite3_bind_int64(stmt, 1, last) == SQLITE_OK &&
		walk(scan, stmt, look, until, through);

	if (!ok)
		fault_say(db, sqlite3_extended_errcode(db), false, err);
	sqlite3_finalize(stmt);
	return ok;
}

static bool scan_table(
	struct scan *scan, sqlite3 *db, const char *table, int64_t until, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	bool through;

	strbuf_addf(&sql, "SELECT rowid, * FROM \"%s\" WHERE rowid > ?1 ORDER BY rowid", table);
	bool ok = run(scan, db, sql.text, scan->last, look_at_row, until, &through, err);
	strbuf_release(&sql);
	if (ok && through) {
		scan->table++;
		scan->last = INT64_MIN;
	}
	return ok;
}

static bool scan_log(struct scan *scan, sqlite3 *db, int64_t until, struct err *err)
{
	bool through = false,
	     ok = run(scan, db, query_text_named("audit_all"),
		     scan->log.rows > 0 ? scan->log.rows : INT64_MIN, look_at_log, until, &through,
		     err);

	scan->read = ok && through;
	if (scan->read && scan->log.unsaid == 0 && scan->log.blanked > scan->log.erased)
		scan_found(scan, SCAN_BLANKED, NULL, scan->log.blank, NULL);
	return ok;
}

bool scan_some(struct scan *scan, sqlite3 *db, int milliseconds, struct err *err)
{
	int64_t until = plat_ticks() + milliseconds;
	const char *table;
	bool ok;

	if (scan->rows == 0 && scan->table == 0)
		scan->last = INT64_MIN;
	do {
		ok = (table = row_seal_table(scan->table)) ? scan_table(scan, db, table, until, err)
							   : scan_log(scan, db, until, err);
	} while (ok && !scan->read && plat_ticks() < until);
	return ok;
}

/* ---- of a book that is open ---- */

const struct scan *store_scan(const struct store *store)
{
	return store->seals.scan;
}

void store_scan_anew(struct store *store)
{
	if (!store->seals.scan)
		return;
	scan_release(store->seals.scan);
	free(store->seals.scan);
	store->seals.scan = NULL;
}
