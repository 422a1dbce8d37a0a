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

static void found(
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
		found(scan, state == SEAL_WRONG ? SCAN_CHANGED : SCAN_ADDED, table, scan->last,
			uid);
}

static void look_at_log(struct scan *scan, sqlite3_stmt *stmt)
{
	if (!audit_walk_on(&scan->log, stmt))
		found(scan, SCAN_LOG, NULL, scan->log.rows + 1, NULL);
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
		found(scan, SCAN_BLANKED, NULL, scan->log.blank, NULL);
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

/* Calls `take` for every record that the log tells. */
static bool each_told(struct store *store, struct scan *scan,
	bool (*take)(struct store *, struct scan *, const struct rectype *, const char *uid,
		struct err *),
	struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, store, "scan_told", err);
	while (ok && query_step(&query)) {
		const char *name = query_column(&query, 0);
		const struct rectype *type = name ? rectype_find(name) : NULL;
		char uid[UID_SIZE];
		query_copy(&query, 1, uid, sizeof uid);
		if (type && !(type->flags & RECTYPE_SYSTEM))
			ok = take(store, scan, type, uid, err);
	}
	return query_close(&query) && ok;
}

static bool take_gone(struct store *store, struct scan *scan, const struct rectype *type,
	const char *uid, struct err *err)
{
	(void)err;
	if (!store_has(store, type, uid))
		found(scan, SCAN_GONE, type->name, 0, uid);
	return true;
}

static bool take_older(struct store *store, struct scan *scan, const struct rectype *type,
	const char *uid, struct err *err)
{
	bool older, ok = scan_is_older(store, type, uid, &older, err);

	if (ok && older)
		found(scan, SCAN_OLDER, type->name, store_id(store, type, uid), uid);
	return ok;
}

/* The sum tells that rows came or went, though each by itself is as it was sealed. */
static bool weigh(struct store *store, struct scan *scan, struct err *err)
{
	size_t before = scan->count;

	if (!store->seals.loaded && !row_seal_load(store, err))
		return false;
	if (memcmp(scan->sum, store->seals.sum, SEAL_DIGEST) == 0)
		return true;
	if (!each_told(store, scan, take_gone, err) ||
		(scan->count == before && !each_told(store, scan, take_older, err)))
		return false;
	if (scan->count == before)
		found(scan, SCAN_SUM, NULL, 0, NULL);
	return true;
}

bool store_scan_some(struct store *store, int milliseconds, bool *more, struct err *err)
{
	struct scan *scan = store->seals.scan;

	*more = false;
	if (!scan) {
		scan = store->seals.scan = xcalloc(1, sizeof *scan);
		store->scan_state = store_file_state(store);
	}
	bool ok = scan->read ||
		(scan_some(scan, store->db, milliseconds, err) &&
			(!scan->read || weigh(store, scan, err)));
	*more = ok && !scan->read;
	return ok;
}

static bool refuse_findings(struct store *store, const struct scan *scan, struct err *err)
{
	struct strbuf first = STRBUF_INIT;

	scan_say(store, &scan->items[0], &first, NULL);
	if (scan->count > 1)
		err_set(err, ERR_STORAGE,
			"Sổ bị sửa ngoài chương trình ở %zu chỗ, nên chỉ mở để xem. Chỗ đầu: %s. Xem hết: F9 ở màn hình đầu, chibo check.",
			scan->count, first.text);
	else
		err_set(err, ERR_STORAGE,
			"Sổ bị sửa ngoài chương trình, nên chỉ mở để xem. %s. F9 ở màn hình đầu, chibo check.",
			first.text);
	strbuf_release(&first);
	return false;
}

bool scan_allows(struct store *store, struct err *err)
{
	const struct scan *scan = store->seals.scan;

	return !scan || scan->count == 0 || store->seals.accepting ||
		refuse_findings(store, scan, err);
}

void store_scan_anew(struct store *store)
{
	if (!store->seals.scan)
		return;
	scan_release(store->seals.scan);
	free(store->seals.scan);
	store->seals.scan = NULL;
}

bool store_is_whole(struct store *store, struct err *err)
{
	bool more = true;

	if (store->seals.scan && store->scan_state != store_file_state(store))
		store_scan_anew(store);
	while (more)
		if (!store_scan_some(store, 1000, &more, err))
			return false;
	return store->seals.scan->count == 0 || refuse_findings(store, store->seals.scan, err);
}

bool scan_may_accept(const struct scan *scan)
{
	for (size_t i = 0; i < scan->count && i < SCAN_KEPT; i++)
		if (scan->items[i].kind == SCAN_LOG || scan->items[i].kind == SCAN_BLANKED)
			return false;
	return true;
}

/* The words of all findings, for the log. */
static bool add_all(
	struct store *store, const struct scan *scan, struct strbuf *out, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; i < scan->count && i < SCAN_KEPT && ok; i++) {
		strbuf_add(out, i > 0 ? "\n" : "");
		ok = scan_say(store, &scan->items[i], out, err);
	}
	return ok;
}

bool store_scan_accept(struct store *store, const char *why, struct err *err)
{
	struct strbuf found = STRBUF_INIT, after = STRBUF_INIT;

	if (store_is_whole(store, NULL))
		return true;
	store->seals.accepting = true;
	bool ok = add_all(store, store->seals.scan, &found, err) && store_begin(store, err);
	if (ok) {
		json_member(&after, "accepted", found.text);
		ok = row_seal_all(store, err) &&
			audit_append(store, "accept", NULL, NULL, NULL, after.text, why, err);
		ok = transaction_end(store, ok, err);
	}
	store->seals.accepting = false;
	strbuf_release(&after);
	strbuf_release(&found);
	store_scan_anew(store);
	return ok && store_is_whole(store, err);
}
