#include "keeper.h"

#include "date.h"
#include "internal.h"
#include "undo.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { HALF_AN_HOUR = 30, MINUTE = 60000 };

struct keeper {
	struct store *store;
	struct backup_job *job;
	bool begun;        /* the copies that there are have been looked at */
	int64_t head;      /* of the log, when a copy was last found good or made */
	int64_t due;       /* not before that tick */
	int64_t head_then; /* when the copy that is being made was begun */
};

struct keeper *keeper_new(struct store *store)
{
	struct keeper *keeper = xcalloc(1, sizeof *keeper);

	keeper->store = store;
	keeper->head = -1;
	return keeper;
}

void keeper_free(struct keeper *keeper)
{
	if (!keeper)
		return;
	backup_release(keeper->job);
	free(keeper);
}

static bool is_kept(struct store *store)
{
	return !store_in_memory(store) && (!store->view_only || store->view_by_role);
}

/* ---- the newest copy ---- */

/* The last row of the log of a file; its hash stands for all before it. "": there is none. */
static void last_row_of(const char *path, char row[128])
{
	sqlite3_stmt *stmt = NULL;
	sqlite3 *db = NULL;
	bool ok = sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL) ==
			SQLITE_OK &&
		sqlite3_prepare_v2(db,
			"SELECT seq || ' ' || hash FROM audit ORDER BY seq DESC LIMIT 1", -1, &stmt,
			NULL) == SQLITE_OK &&
		sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_text(stmt, 0);

	snprintf(row, 128, "%s", ok ? (const char *)sqlite3_column_text(stmt, 0) : "");
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

bool backup_is_current(struct store *store)
{
	struct strbuf path = STRBUF_INIT;
	struct copies copies;
	struct query query;
	char ours[128], theirs[128] = "";

	query_open(&query, store, "SELECT seq || ' ' || hash FROM audit ORDER BY seq DESC LIMIT 1",
		NULL);
	if (!query_only_text(&query, ours, sizeof ours))
		return false;
	copies_read(&copies, store->path);
	if (copies.count > 0) {
		strbuf_addf(&path, "%s/%s", copies.folder, copies.items[copies.count - 1].name);
		last_row_of(path.text, theirs);
	}
	strbuf_release(&path);
	copies_release(&copies);
	return strcmp(ours, theirs) == 0; /* nothing was ever written: both are empty */
}

static int64_t minutes_of(const char *day, const char *hour, const char *minute)
{
	char date[DATE_SIZE], h[3], m[3];

	snprintf(date, sizeof date, "%.10s", day);
	snprintf(h, sizeof h, "%.2s", hour);
	snprintf(m, sizeof m, "%.2s", minute);
	return (int64_t)date_to_days(date) * 1440 + atoi(h) * 60 + atoi(m);
}

int64_t backup_age(struct store *store)
{
	struct copies copies;
	int64_t age = -1;
	char now[26];

	plat_now(now);
	copies_read(&copies, store->path);
	if (copies.count > 0) {
		const char *stamp = copies.items[copies.count - 1].stamp;
		age = llabs(minutes_of(now, now + 11, now + 14) -
			minutes_of(stamp, stamp + 11, stamp + 13));
	}
	copies_release(&copies);
	return age;
}

bool backup_before(struct store *store, const char *why, struct err *err)
{
	struct err cause = ERR_INIT;

	return !is_kept(store) || backup_is_current(store) ||
		backup_now(store, why, NULL, &cause) ||
		err_wrap(err, "Chưa làm vì chưa sao lưu được sổ", &cause);
}

/* ---- by itself ---- */

static void look_at_copies(struct keeper *keeper, int64_t now)
{
	int64_t age = backup_age(keeper->store);

	keeper->begun = true;
	if (backup_is_current(keeper->store))
		keeper->head = undo_log_head(keeper->store);
	bool old = age < 0 || age > HALF_AN_HOUR;
	keeper->due = old ? now : now + (HALF_AN_HOUR - age) * MINUTE;
}

/* Somebody may have made one meanwhile, by key or before an import. */
static bool is_wanted(struct keeper *keeper)
{
	int64_t head = undo_log_head(keeper->store);

	if (head == keeper->head)
		return false;
	if (!backup_is_current(keeper->store))
		return true;
	keeper->head = head;
	return false;
}

static bool begin(struct keeper *keeper, struct err *err)
{
	keeper->head_then = undo_log_head(keeper->store);
	keeper->job = backup_begin(keeper->store, "", err);
	return keeper->job != NULL;
}

static enum keeper_news go_on(struct keeper *keeper, int milliseconds, struct err *err)
{
	enum backup_state state = backup_go_on(keeper->job, milliseconds, err);

	if (state == BACKUP_RUNNING)
		return KEEPER_BUSY;
	backup_release(keeper->job);
	keeper->job = NULL;
	if (state == BACKUP_FAILED)
		return KEEPER_FAILED;
	keeper->head = keeper->head_then;
	return KEEPER_DONE;
}

enum keeper_news keeper_idle(struct keeper *keeper, int64_t now, struct err *err)
{
	enum { SLICE = 8 };

	if (!is_kept(keeper->store))
		return KEEPER_QUIET;
	if (keeper->job)
		return go_on(keeper, SLICE, err);
	if (!keeper->begun)
		look_at_copies(keeper, now);
	if (now < keeper->due || !is_wanted(keeper))
		return KEEPER_QUIET;
	keeper->due = now + HALF_AN_HOUR * MINUTE;
	return begin(keeper, err) ? KEEPER_BUSY : KEEPER_FAILED;
}

enum keeper_news keeper_last(struct keeper *keeper, int *percent, struct err *err)
{
	enum { SLICE = 50 };

	*percent = -1;
	if (!keeper->job) {
		if (!is_kept(keeper->store) || !is_wanted(keeper))
			return KEEPER_QUIET;
		if (!begin(keeper, err))
			return KEEPER_FAILED;
	}
	enum keeper_news news = go_on(keeper, SLICE, err);
	if (keeper->job)
		*percent = backup_percent(keeper->job);
	return news;
}
