/* The seals of rows as the program writes them: which rows a transaction changed, their new seals, the sum. */
#include "row_seal.h"

#include "internal.h"
#include "registry.h"
#include "row_digest.h"
#include "scan.h"
#include "xalloc.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* Debian's SQLite is built with this hook, its header shows it only to who asks. */
void *sqlite3_preupdate_hook(sqlite3 *db,
	void (*changed)(void *context, sqlite3 *db, int operation, char const *schema,
		char const *table, sqlite3_int64 before, sqlite3_int64 after),
	void *context);
int sqlite3_preupdate_old(sqlite3 *db, int column, sqlite3_value **value);
int sqlite3_preupdate_count(sqlite3 *db);

enum { ROWS_AT_ONCE = 1024 };

/* ---- tables ---- */

static const char *const others[] = { "setting", "origin" };

const char *row_seal_table(int index)
{
	int at = 0;

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM) && at++ == index)
			return (*type)->name;
	return index - at < (int)(sizeof others / sizeof *others) ? others[index - at] : NULL;
}

static const char *table_named(const char *name)
{
	const char *table;

	for (int i = 0; (table = row_seal_table(i)); i++)
		if (strcmp(table, name) == 0)
			return table;
	return NULL;
}

/* ---- the sum ---- */

/* Whether a scan that is on its way has that row behind it. */
static bool is_scanned(const struct scan *scan, const char *table, int64_t id)
{
	int at = 0;

	if (!scan)
		return false;
	while (at < scan->table && row_seal_table(at) != table)
		at++;
	return at < scan->table || (row_seal_table(at) == table && id <= scan->last);
}

static void reckon(struct seals *seals, const char *table, int64_t id, const unsigned char *seal,
	void (*change)(unsigned char *sum, const unsigned char *digest))
{
	change(seals->sum, seal + SEAL_SALT);
	if (is_scanned(seals->scan, table, id))
		change(seals->scan->sum, seal + SEAL_SALT);
}

/* ---- which rows have changed ---- */

static size_t place_of(const struct seals *seals, const char *table, int64_t id)
{
	size_t at = ((size_t)(uintptr_t)table ^ (size_t)id * 0x9E3779B97F4A7C15u) % seals->room;

	while (seals->rows[at].table &&
		(seals->rows[at].table != table || seals->rows[at].id != id))
		at = (at + 1) % seals->room;
	return at;
}

static bool is_noted(const struct seals *seals, const char *table, int64_t id)
{
	return seals->room > 0 && seals->rows[place_of(seals, table, id)].table;
}

static bool is_fresh(const struct seals *seals, const char *table, int64_t id)
{
	return seals->room > 0 && seals->rows[place_of(seals, table, id)].fresh;
}

static void note(struct seals *seals, const char *table, int64_t id, bool fresh)
{
	if (seals->count * 2 >= seals->room) {
		struct seals more = { .room = seals->room ? seals->room * 2 : 64 };
		more.rows = xcalloc(more.room, sizeof *more.rows);
		for (size_t i = 0; i < seals->room; i++)
			if (seals->rows[i].table)
				more.rows[place_of(&more, seals->rows[i].table,
					seals->rows[i].id)] = seals->rows[i];
		free(seals->rows);
		seals->rows = more.rows;
		seals->room = more.room;
	}
	struct sealed_row *row = &seals->rows[place_of(seals, table, id)];
	seals->count += !row->table;
	*row = (struct sealed_row) { .table = table, .id = id, .fresh = fresh || row->fresh };
}

static void forget(struct seals *seals)
{
	free(seals->rows);
	seals->rows = NULL;
	seals->room = seals->count = 0;
}

/* The row as it was: it must be what was sealed, unless this transaction has changed it before. */
static void look_at_old(struct seals *seals, sqlite3 *db, const char *table, int64_t id, bool goes)
{
	sqlite3_value *values[SEAL_COLUMNS];
	unsigned char nothing[SEAL_DIGEST] = { 0 };
	int count = sqlite3_preupdate_count(db);

	if (count > SEAL_COLUMNS)
		bug("bảng %s có quá nhiều cột", table);
	for (int i = 0; i < count; i++)
		if (sqlite3_preupdate_old(db, i, &values[i]) != SQLITE_OK) {
			seals->failed = true;
			return;
		}
	if (!is_noted(seals, table, id) && seals->wrong.id == 0 &&
		row_seal_look(table, values, count, nothing) != SEAL_RIGHT)
		seals->wrong = (struct sealed_row) { .table = table, .id = id };
	int at = goes && !is_fresh(seals, table, id) ? row_seal_find(values, count) : -1;
	if (at >= 0)
		reckon(seals, table, id, sqlite3_value_blob(values[at]), row_seal_take);
}

static void on_change(void *context, sqlite3 *db, int operation, char const *schema,
	char const *name, sqlite3_int64 before, sqlite3_int64 after)
{
	struct seals *seals = context;
	const char *table = seals->sealing || strcmp(schema, "main") != 0 ? NULL
									  : table_named(name);

	if (!table)
		return;
	seals->changed = true;
	if (operation != SQLITE_INSERT)
		look_at_old(seals, db, table, before, operation == SQLITE_DELETE);
	note(seals, table, operation == SQLITE_DELETE ? before : after, operation == SQLITE_INSERT);
}

void row_seal_watch(struct store *store)
{
	store->seals.watching = true;
	sqlite3_preupdate_hook(store->db, on_change, &store->seals);
}

void row_seal_forget(struct store *store)
{
	forget(&store->seals);
}

/* ---- sealing ---- */

static void open_for(struct query *query, struct store *store, const char *begin, const char *table,
	const char *end, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "%s \"%s\" %s", begin, table, end);
	query_open(query, store, sql.text, err);
	strbuf_release(&sql);
}

static bool write_seal(struct store *store, const struct sealed_row *row,
	const unsigned char seal[SEAL_BYTES], struct err *err)
{
	struct query query;

	open_for(&query, store, "UPDATE", row->table, "SET seal = :seal WHERE rowid = :id", err);
	query_blob(&query, ":seal", seal, SEAL_BYTES);
	query_int(&query, ":id", row->id);
	query_step(&query);
	return query_close(&query);
}

/* A row that has gone again is nothing to seal. `anew`: its old seal is not in the sum. */
static bool seal_row(struct store *store, const struct sealed_row *row, bool anew, struct err *err)
{
	struct seals *seals = &store->seals;
	sqlite3_value *values[SEAL_COLUMNS];
	unsigned char seal[SEAL_BYTES];
	struct query query;

	open_for(&query, store, "SELECT * FROM", row->table, "WHERE rowid = :id", err);
	query_int(&query, ":id", row->id);
	bool there = query_step(&query);
	if (there) {
		int count = query_columns(&query);
		for (int i = 0; i < count; i++)
			values[i] = sqlite3_column_value(query.stmt, i);
		int at = row_seal_find(values, count);
		if (at >= 0 && !anew)
			reckon(seals, row->table, row->id, sqlite3_value_blob(values[at]),
				row_seal_take);
		uid_random_bytes(&seals->salts, seal, SEAL_SALT);
		row_seal_digest(row->table, values, count, at, seal, seal + SEAL_SALT);
		reckon(seals, row->table, row->id, seal, row_seal_add);
	}
	return query_close(&query) && (!there || write_seal(store, row, seal, err));
}

/* Row after row as they lie in the file: in the order of a table of hashes its pages would be met all over. */
static int by_place(const void *one, const void *other)
{
	const struct sealed_row *a = one, *b = other;
	int order = strcmp(a->table, b->table);

	return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

static struct sealed_row *rows_in_order(const struct seals *seals)
{
	struct sealed_row *rows = xcalloc(seals->count + 1, sizeof *rows);
	size_t count = 0;

	for (size_t i = 0; i < seals->room; i++)
		if (seals->rows[i].table)
			rows[count++] = seals->rows[i];
	qsort(rows, count, sizeof *rows, by_place);
	return rows;
}

static bool seal_noted(struct store *store, struct err *err)
{
	struct seals *seals = &store->seals;
	struct sealed_row *rows = rows_in_order(seals);
	bool ok = !seals->failed || store_fault(store, SQLITE_NOMEM, err);

	seals->sealing = true;
	for (size_t i = 0; i < seals->count && ok; i++)
		ok = seal_row(store, &rows[i], rows[i].fresh, err);
	seals->sealing = false;
	free(rows);
	forget(seals);
	return ok;
}

bool row_seal_some(struct store *store, struct err *err)
{
	return store->seals.count < ROWS_AT_ONCE || seal_noted(store, err);
}

/* A record type that is being made has no table yet: `make migration`. */
static bool has_table(struct store *store, const char *table)
{
	struct query query;

	query_open(&query, store,
		"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :table", NULL);
	query_text(&query, ":table", table);
	return query_only_number(&query, 0) == 1;
}

/* Of a book that logged nothing yet: what its beginning left. */
static bool sum_fresh(struct store *store, struct err *err)
{
	const char *table;
	bool ok = true;

	for (int i = 0; (table = row_seal_table(i)) && ok; i++) {
		struct query query;
		if (!has_table(store, table))
			continue;
		open_for(&query, store, "SELECT seal FROM", table, "", err);
		while (query_step(&query))
			if (sqlite3_column_bytes(query.stmt, 0) == SEAL_BYTES)
				row_seal_add(store->seals.sum,
					(const unsigned char *)sqlite3_column_blob(query.stmt, 0) +
						SEAL_SALT);
		ok = query_close(&query);
	}
	return ok;
}

bool row_seal_load(struct store *store, struct err *err)
{
	struct seals *seals = &store->seals;
	struct query query;
	bool any = false;
	size_t length = 0;

	memset(seals->sum, 0, SEAL_DIGEST);
	query_open(&query, store, "SELECT book FROM audit ORDER BY seq DESC LIMIT 1", err);
	if (query_step(&query)) {
		char hex[2 * SEAL_DIGEST + 1];
		any = true;
		query_copy(&query, 0, hex, sizeof hex);
		sodium_hex2bin(seals->sum, SEAL_DIGEST, hex, strlen(hex), NULL, &length, NULL);
	}
	seals->loaded = query_close(&query) && (any || sum_fresh(store, err));
	return seals->loaded;
}

bool row_seal_begin(struct store *store, struct err *err)
{
	struct seals *seals = &store->seals;

	forget(seals);
	seals->changed = seals->logged = seals->failed = false;
	seals->wrong = (struct sealed_row) { 0 };
	if (!seals->loaded && !row_seal_load(store, err))
		return false;
	memcpy(seals->sum_before, seals->sum, SEAL_DIGEST);
	if (seals->scan)
		memcpy(seals->scan->sum_before, seals->scan->sum, SEAL_DIGEST);
	return true;
}

static bool refuse_wrong(const struct sealed_row *row, struct err *err)
{
	const struct rectype *type = rectype_find(row->table);

	err_set(err, ERR_STORAGE,
		"Phiếu này (%s) đã bị một chương trình khác sửa trong tệp sổ nên chưa lưu. Xem chỗ bị sửa: F9 ở màn hình đầu.",
		type ? type->title : "thiết đặt");
	err_detail(err, "%s %lld", row->table, (long long)row->id);
	return false;
}

bool row_seal_end(struct store *store, struct err *err)
{
	struct seals *seals = &store->seals;
	char hex[2 * SEAL_DIGEST + 1];

	if (seals->wrong.id != 0)
		return refuse_wrong(&seals->wrong, err);
	if (!seal_noted(store, err))
		return false;
	if (seals->changed && !seals->logged &&
		!audit_append(store, "seal", NULL, NULL, NULL, NULL, NULL, err))
		return false;
	row_seal_hex(seals->sum, hex);
	return !seals->logged || audit_seal(store, hex, err);
}

void row_seal_settle(struct store *store, bool saved)
{
	struct seals *seals = &store->seals;

	forget(seals);
	if (saved || !seals->watching)
		return;
	memcpy(seals->sum, seals->sum_before, SEAL_DIGEST);
	if (seals->scan)
		memcpy(seals->scan->sum, seals->scan->sum_before, SEAL_DIGEST);
}

/* ---- what a scan has found ---- */

bool scan_allows(struct store *store, struct err *err)
{
	const struct scan *scan = store->seals.scan;

	return !scan || scan->count == 0 || store->seals.accepting ||
		err_set(err, ERR_STORAGE,
			"Sổ bị sửa ngoài chương trình ở %zu chỗ, nên chỉ mở để xem. Xem từng chỗ: F9 ở màn hình đầu, chibo "
			"check.",
			scan->count);
}

/* ---- all of them ---- */

/* The next rows of a table behind `id`, by number. How many; -1 with err: they cannot be read. */
static int next_rows(struct store *store, const char *table, int64_t id,
	struct sealed_row rows[ROWS_AT_ONCE], struct err *err)
{
	struct query query;
	int count = 0;

	open_for(
		&query, store, "SELECT rowid FROM", table, "WHERE rowid > :id ORDER BY rowid", err);
	query_int(&query, ":id", id);
	while (count < ROWS_AT_ONCE && query_step(&query))
		rows[count++] = (struct sealed_row) { .table = table,
			.id = query_number(&query, 0) };
	return query_close(&query) ? count : -1;
}

static bool seal_all_of(struct store *store, const char *table, struct err *err)
{
	struct sealed_row *rows = xcalloc(ROWS_AT_ONCE, sizeof *rows);
	int64_t last = INT64_MIN;
	bool ok = true;
	int count;

	do {
		count = next_rows(store, table, last, rows, err);
		for (int i = 0; i < count && ok; i++)
			ok = seal_row(store, &rows[i], true, err);
		last = count > 0 ? rows[count - 1].id : last;
	} while (ok && count == ROWS_AT_ONCE);
	free(rows);
	return ok && count >= 0;
}

bool row_seal_all(struct store *store, struct err *err)
{
	struct seals *seals = &store->seals;
	const char *table;
	bool ok = true;

	memset(seals->sum, 0, SEAL_DIGEST);
	seals->sealing = true;
	for (int i = 0; (table = row_seal_table(i)) && ok; i++)
		ok = !has_table(store, table) || seal_all_of(store, table, err);
	seals->sealing = false;
	seals->changed = store_number(store, "SELECT count(*) FROM audit", err) > 0;
	seals->loaded = ok;
	return ok;
}
