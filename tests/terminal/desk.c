#include "desk.h"

#include "book.h"
#include "files.h"
#include "fixture.h"
#include "test.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct desk desk_new(const char *fixture)
{
	struct desk desk = { .folder = folder_new() };

	desk.book = path_in(desk.folder, "chibo.db");
	if (fixture)
		fixture_write(fixture, desk.book);
	return desk;
}

static void put_away(struct desk *desk)
{
	if (desk->pt)
		pt_free(desk->pt);
	desk->pt = NULL;
}

void desk_free(struct desk *desk)
{
	put_away(desk);
	free(desk->book);
	folder_remove(desk->folder);
}

void desk_start(
	struct desk *desk, int rows, int cols, const char *term, const char *const *environment)
{
	desk_start_with(desk, rows, cols, term, environment, NULL);
}

void desk_start_with(struct desk *desk, int rows, int cols, const char *term,
	const char *const *environment, const char *option)
{
	static const char *const usual[] = { "LC_ALL=C.UTF-8", NULL };
	const char *const arguments[] = { getenv("CHIBO"), "--db", desk->book, "--today",
		"2026-11-20", option, NULL };

	assert_non_null(arguments[0]); /* make check says which program to test */
	setenv("CHIBO_BARRIER", "1", 1);
	unsetenv("NO_COLOR");
	put_away(desk);
	desk->pt = pt_start(rows, cols, term, environment ? environment : usual, arguments);
}

void desk_open(struct desk *desk)
{
	desk_start(desk, 24, 80, "xterm-256color", NULL);
	pt_do(desk->pt, "");
}

void desk_leave(struct desk *desk)
{
	pt_keys(desk->pt, "<C-q>");
	pt_expect(desk->pt, pt_wait_exit(desk->pt));
	pt_expect(desk->pt, WIFEXITED(desk->pt->status) && WEXITSTATUS(desk->pt->status) == 0);
	put_away(desk);
}

void desk_kill(struct desk *desk, int signal_number)
{
	kill(desk->pt->pid, signal_number);
	pt_expect(desk->pt, pt_wait_exit(desk->pt));
}

long desk_number(struct desk *desk, const char *sql)
{
	sqlite3 *db = file_open(desk->book);
	sqlite3_stmt *stmt = NULL;

	sqlite3_busy_timeout(db, 5000); /* the program may be writing a draft just now */
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	long number = sqlite3_step(stmt) == SQLITE_ROW ? (long)sqlite3_column_int64(stmt, 0) : -1;
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return number;
}
