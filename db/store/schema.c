/* Is a file whole, and are its tables those that the migrations make? */
#include "check.h"
#include "embedded.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static bool damaged(struct err *err, const char *what)
{
	err_set(err, ERR_STORAGE,
		"Tệp sổ bị hỏng nên không ghi thêm. Giữ nguyên tệp này và lấy lại bản sao lưu gần nhất.");
	err_detail(err, "%s", what);
	return false;
}

/* All that a query answers, a line for each value. */
static bool read_text(sqlite3 *db, const char *sql, struct strbuf *text, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

	while (code == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *part = (const char *)sqlite3_column_text(stmt, i);
			strbuf_addf(text, "%s\n", part ? part : "-");
		}
	if (code == SQLITE_OK)
		code = sqlite3_reset(stmt);
	sqlite3_finalize(stmt);
	return code == SQLITE_OK || fault_say(db, code, false, err);
}

/* Runs a check that answers one row "ok", or no row at all. */
static bool runs_clean(sqlite3 *db, const char *sql, const char *good, struct err *err)
{
	struct strbuf answer = STRBUF_INIT;
	bool ok = read_text(db, sql, &answer, err) &&
		(strcmp(answer.text, good) == 0 || damaged(err, answer.text));

	strbuf_release(&answer);
	return ok;
}

static bool differs(struct err *err)
{
	err_set(err, ERR_STORAGE,
		"Tệp sổ có phần không do chương trình này lập ra, nên không ghi gì vào. Lấy lại bản sao lưu, hoặc báo "
		"người giúp kỹ thuật.");
	err_detail(err, "schema differs");
	return false;
}

/* An old book, before its upgrade, is what the migrations up to its version make. */
static bool make_model(sqlite3 *model, int version, struct err *err)
{
	int code = SQLITE_OK;

	for (int i = 0; i < version && migrations[i].name && code == SQLITE_OK; i++)
		code = sqlite3_exec(model, migrations[i].text, NULL, NULL, NULL);
	if ((code & 0xFF) == SQLITE_ERROR)
		bug("không dựng được mẫu của sổ: %s", sqlite3_errmsg(model));
	return code == SQLITE_OK || fault_say(model, code, false, err);
}

/* The schema as the migrations up to the version of the book make it here and now. */
static bool read_model(sqlite3 *db, struct strbuf *schema, struct err *err)
{
	struct strbuf version = STRBUF_INIT;
	sqlite3 *model = NULL;
	int code = sqlite3_open_v2(
		":memory:", &model, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	bool ok = (code == SQLITE_OK || fault_say(model, code, false, err)) &&
		read_text(db, "PRAGMA user_version", &version, err) &&
		make_model(model, atoi(version.text), err) &&
		read_text(model, SCHEMA_QUERY, schema, err);

	strbuf_release(&version);
	sqlite3_close(model);
	return ok;
}

/*
 * Mostly it is the schema of today as the build wrote it down, and no model is made, which takes longer than
 * the rest of the check. One of an older version, or written by a SQLite that keeps the texts another way, is
 * compared with what the migrations make.
 */
bool schema_is_ours(sqlite3 *db, struct err *err)
{
	struct strbuf ours = STRBUF_INIT, theirs = STRBUF_INIT;
	bool ok = read_text(db, SCHEMA_QUERY, &theirs, err);

	if (ok && strcmp(theirs.text, schema_now) != 0)
		ok = read_model(db, &ours, err) &&
			(strcmp(ours.text, theirs.text) == 0 || differs(err));
	strbuf_release(&ours);
	strbuf_release(&theirs);
	return ok;
}

/* Above this the quick check stands in for the whole one at start. */
static bool is_large(sqlite3 *db)
{
	enum { LARGE_PAGES = 50 * 1024 * 1024 / 4096 };
	struct strbuf pages = STRBUF_INIT;
	bool large = read_text(db, "PRAGMA page_count", &pages, NULL) &&
		atoll(pages.text) > LARGE_PAGES;

	strbuf_release(&pages);
	return large;
}

static bool check_all(sqlite3 *db, bool quick, struct err *err)
{
	return schema_is_ours(db, err) &&
		runs_clean(db, quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)",
			"ok\n", err) &&
		runs_clean(db, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", "", err);
}

bool check_connection(sqlite3 *db, struct err *err)
{
	return check_all(db, false, err);
}

bool check_at_start(sqlite3 *db, struct err *err)
{
	bool large = is_large(db);

	if (large) /* the CHECKs of each value are three quarters of the time: every backup runs them */
		sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
	return check_all(db, large, err);
}
