#include "restore.h"

#include "check.h"
#include "file_copy.h"
#include "internal.h"
#include "row_copy.h"
#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* ---- what a copy says of itself ---- */

static bool open_to_read(const char *path, int *version, sqlite3 **db, struct err *err)
{
	*db = NULL;
	if (!guard_file(path, migrations_latest(), version, err))
		return false;
	int code = sqlite3_open_v2(path, db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL);
	return code == SQLITE_OK || fault_say(*db, code, false, err);
}

/* The first value of the first row as a text, "" where there is none. False: it cannot be read. */
static bool only_text(sqlite3 *db, const char *sql, char *to, size_t size, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

	*to = '\0';
	if (code == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_text(stmt, 0))
		snprintf(to, size, "%s", (const char *)sqlite3_column_text(stmt, 0));
	if (code == SQLITE_OK)
		code = sqlite3_reset(stmt);
	sqlite3_finalize(stmt);
	return code == SQLITE_OK || fault_say(db, code, false, err);
}

static bool read_count(sqlite3 *db, const char *sql, int64_t *count, struct err *err)
{
	char text[32];
	bool ok = only_text(db, sql, text, sizeof text, err);

	*count = strtoll(text, NULL, 10);
	return ok;
}

bool copy_facts_read(const char *path, struct copy_facts *facts, struct err *err)
{
	sqlite3 *db;
	int version;

	*facts = (struct copy_facts) { .members = 0 };
	bool ok = open_to_read(path, &version, &db, err) && schema_is_ours(db, err) &&
		read_count(db, "SELECT count(*) FROM member WHERE deleted_at IS NULL",
			&facts->members, err) &&
		read_count(db, "SELECT count(*) FROM meeting WHERE deleted_at IS NULL",
			&facts->meetings, err) &&
		read_count(db, "SELECT ifnull(max(seq), 0) FROM audit", &facts->changes, err) &&
		only_text(db, "SELECT at FROM audit ORDER BY seq DESC LIMIT 1", facts->last,
			sizeof facts->last, err);
	facts->older = ok && version < migrations_latest();
	sqlite3_close(db);
	return ok;
}

/* SQLite looks at the values only where it may write; it does not. */
static bool is_whole(const char *path, struct err *err)
{
	sqlite3 *db = NULL;
	int version;

	if (!guard_file(path, migrations_latest(), &version, err))
		return false;
	int code = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL);
	bool ok = (code == SQLITE_OK || fault_say(db, code, false, err)) &&
		check_connection(db, err);
	sqlite3_close(db);
	return ok;
}

bool copy_is_good(const char *path, struct err *err)
{
	return is_whole(path, err);
}

char *copy_newest_good(const char *book, struct copy_facts *facts)
{
	struct strbuf path = STRBUF_INIT;
	struct copies copies;
	bool found = false;

	copies_read(&copies, book);
	for (int i = copies.count - 1; i >= 0 && !found; i--) {
		strbuf_clear(&path);
		strbuf_addf(&path, "%s/%s", copies.folder, copies.items[i].name);
		found = copy_facts_read(path.text, facts, NULL) && copy_is_good(path.text, NULL);
	}
	copies_release(&copies);
	if (found)
		return strbuf_detach(&path);
	strbuf_release(&path);
	return NULL;
}

/* ---- the file that is replaced ---- */

/* A damaged one is called so, and is never thinned out. */
static char *name_for_kept(const char *book, bool good)
{
	struct strbuf stem = STRBUF_INIT;
	struct copies copies;
	char at[26], *path;

	plat_now(at);
	copies_read(&copies, book);
	if (good) {
		path = copies_next(&copies, book, at, "truoc-khoi-phuc");
	} else {
		strbuf_addf(&stem, "%s/so-hong-%.10s-%.2s%.2s%.2s", copies.folder, at, at + 11,
			at + 14, at + 17);
		path = plat_free_path(stem.text, "db");
		strbuf_release(&stem);
	}
	copies_release(&copies);
	return path;
}

/* With the journal of a save that was broken off: without it the file would not be what it is. */
static bool keep_journal(const char *book, const char *kept, struct err *err)
{
	char *from = plat_beside(book, "-journal"), *to = plat_beside(kept, "-journal");
	bool ok = plat_kind(from) != PLAT_FILE || (file_copy(from, to, err) && plat_remove(from));

	free(from);
	free(to);
	return ok;
}

static bool keep_replaced(const char *book, char **kept, struct err *err)
{
	if (plat_kind(book) != PLAT_FILE)
		return true;
	char *aside = NULL;
	bool ok = journal_set_aside(book, &aside, err);
	free(aside);
	if (!ok)
		return false;
	bool good = is_whole(book, NULL); /* a save that was broken off is undone by that */
	*kept = name_for_kept(book, good);
	return plat_make_folders_of(*kept, err) && file_copy(book, *kept, err) &&
		keep_journal(book, *kept, err);
}

/* ---- the copy ---- */

static bool is_own_copy(const char *book, const char *from)
{
	char *beside = plat_folder_of(from), *there = plat_real_path(beside), *ours = NULL;
	struct copies copies;
	const char *slash = strrchr(from, '/');
	bool own = false;

	copies_read(&copies, book);
	ours = plat_real_path(copies.folder);
	for (int i = 0; i < copies.count && there && ours && strcmp(there, ours) == 0; i++)
		own = own || strcmp(copies.items[i].name, slash ? slash + 1 : from) == 0;
	copies_release(&copies);
	free(beside);
	free(there);
	free(ours);
	return own;
}

static bool copy_pages(sqlite3 *from, sqlite3 *to, struct err *err)
{
	sqlite3_backup *pages = sqlite3_backup_init(to, "main", from, "main");

	if (!pages)
		return fault_say(to, sqlite3_errcode(to), false, err);
	sqlite3_backup_step(pages, -1);
	int code = sqlite3_backup_finish(pages);
	return code == SQLITE_OK || fault_say(to, code, false, err);
}

static bool make_fresh(const char *book, const char *from, const char *fresh, struct err *err)
{
	sqlite3 *source = NULL, *to = NULL;
	int version;
	bool ok = open_to_read(from, &version, &source, err) && create_afresh(fresh, err);

	if (ok) {
		int code = sqlite3_open_v2(fresh, &to, SQLITE_OPEN_READWRITE, NULL);
		ok = code == SQLITE_OK || fault_say(to, code, false, err);
	}
	ok = ok &&
		(is_own_copy(book, from)
				? schema_is_ours(source, err) && copy_pages(source, to, err)
				: rows_copy(source, to, version, NULL, err));
	sqlite3_close(source);
	sqlite3_close(to);
	return ok && is_whole(fresh, err) && flush_path(fresh, err);
}

static bool take_lock(const char *book, struct plat_lock **lock, struct err *err)
{
	char *name = plat_beside(book, "-khoa"), holder[160];
	bool held = plat_lock(name, lock, holder, sizeof holder, err) == PLAT_LOCK_HELD ||
		(*lock && plat_kind(book) == PLAT_FILE && !plat_lock_also(*lock, book));

	free(name);
	return !held ||
		err_set(err, ERR_OPEN,
			"Sổ %s đang mở ở một cửa sổ khác%s%s. Đóng cửa sổ ấy rồi làm lại.", book,
			*holder ? ": " : "", holder);
}

bool restore_book(const char *book, const char *from, char **kept, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;
	struct plat_lock *lock = NULL;

	*kept = NULL;
	strbuf_addf(&fresh, "%s.khoi-phuc", book);
	bool ok = take_lock(book, &lock, err) && make_fresh(book, from, fresh.text, err) &&
		keep_replaced(book, kept, err) && plat_replace(fresh.text, book, err);
	if (ok)
		scan_mark_forget(book);
	if (!ok)
		discard_file(fresh.text);
	if (!ok) {
		free(*kept);
		*kept = NULL;
	}
	plat_unlock(lock);
	strbuf_release(&fresh);
	return ok;
}

bool restore_may_help(const char *book)
{
	struct plat_lock *lock = NULL;
	struct copies copies;
	struct err err = ERR_INIT;
	int version = 0;

	if (plat_kind(book) != PLAT_FILE || !take_lock(book, &lock, &err))
		return false;
	plat_unlock(lock);
	copies_read(&copies, book);
	int count = copies.count;
	copies_release(&copies);
	bool newer = !guard_file(book, migrations_latest(), &version, &err) &&
		version > migrations_latest();
	return count > 0 && !newer;
}
