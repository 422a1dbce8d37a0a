/*
 * save DB COPY - how long a save takes: a change of a member through the form, against a bare commit of his row.
 *
 * Ours, in DB: Ctrl-S pressed in a form that has a draft and in which a letter was typed: the rules asked, the record,
 * its audit row and its digest written and read back, the draft dropped. Bare, in COPY, the same book on the same disk
 * with the same pragmas: one UPDATE of one column of one member. In turn, on the wall, for both wait for the disk.
 */
#include "app.h"
#include "form_internal.h"
#include "internal.h"
#include "times.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

enum { SAVES = 101, ROWS = 24, COLS = 80 };

static void give_up(const char *why)
{
	fprintf(stderr, "save: %s\n", why);
	exit(1);
}

/* A letter more or less in the field, and what is written while nobody types; then the save alone. */
static double save(struct app *app, const char *uid, int turn)
{
	struct err err = ERR_INIT;
	struct screen *screen = form_open(&app->session, rectype_named("member"), uid, NULL, &err);
	struct form *form = (struct form *)screen;

	if (!screen)
		give_up(err.text);
	app_push(app, screen);
	form_focus(form, form_find_item(form, form->records[0], "workplace"));
	app_key(app, turn % 2 ? KEY_ERASE : 'a');
	if (!form_write_draft(form, &err))
		give_up(err.text);
	double start = now_ms();
	app_key(app, KEY_CTRL('S'));
	double took = now_ms() - start;
	if (app->top == screen)
		give_up(*app->session.message ? app->session.message : "not saved");
	return took;
}

static sqlite3_stmt *open_bare(const char *path, const char *uid, sqlite3 **db)
{
	sqlite3_stmt *update = NULL;

	if (sqlite3_open(path, db) != SQLITE_OK ||
		sqlite3_exec(*db,
			"PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
			"PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY",
			NULL, NULL, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(*db, "UPDATE member SET workplace = ?1 WHERE uid = ?2", -1,
			&update, NULL) != SQLITE_OK)
		give_up(sqlite3_errmsg(*db));
	sqlite3_bind_text(update, 2, uid, -1, SQLITE_STATIC);
	return update;
}

static double commit_bare(sqlite3_stmt *update, int turn)
{
	sqlite3_bind_text(update, 1, turn % 2 ? "Trường" : "Trường a", -1, SQLITE_STATIC);
	double start = now_ms();
	if (sqlite3_step(update) != SQLITE_DONE || sqlite3_reset(update) != SQLITE_OK)
		give_up("the bare commit failed");
	return now_ms() - start;
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	struct list_spec members = { .type = rectype_named("member") };
	double ours[SAVES], bare[SAVES];
	char uid[UID_SIZE] = "";
	struct err err = ERR_INIT;
	struct store *store;
	struct app app;
	sqlite3 *db;

	if (argc != 3)
		give_up("save DB COPY");
	if (!store_open(argv[1], &options, &store, &err) ||
		!store_first_uid(store, &members, uid, &err))
		give_up(err.text);
	sqlite3_stmt *update = open_bare(argv[2], uid, &db);
	app_init(&app, store, ROWS, COLS);
	app_start(&app, members.type);
	double first = save(&app, uid, 0);
	save(&app, uid, 1);
	for (int i = 0; i < SAVES; i++) {
		ours[i] = save(&app, uid, i);
		bare[i] = commit_bare(update, i);
	}
	double ours_ms = times_median(ours, SAVES), bare_ms = times_median(bare, SAVES);
	printf("%.2f ms against %.2f ms: ratio %.2f; the first %.2f ms\n", ours_ms, bare_ms,
		ours_ms / bare_ms, first);
	sqlite3_finalize(update);
	sqlite3_close(db);
	app_release(&app);
	store_close(store);
	return 0;
}
