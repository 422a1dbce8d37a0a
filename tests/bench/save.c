/*
 * save DB COPY - how long a save takes: a change of a member through the form, against a bare commit of his row.
 *
 * Ours, in DB: Ctrl-S pressed in a form that has a draft and in which a letter was typed: the rules asked, the record,
 * its audit row and its digest written and read back, the draft dropped. Bare, in COPY, the same book on the same disk
 * with the same pragmas: one UPDATE of one column of one member. In turn, on the wall, for both wait for the disk.
 * Once of a field that is the member's alone, once of one whose dated past is written with it: a record and an audit
 * row more. Then both again with each flush as slow as the disks of offices are.
 */
#include "app.h"
#include "form_internal.h"
#include "internal.h"
#include "plat.h"
#include "times.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	SAVES = 101,
	SLOW_SAVES = 15,
	OLD_DISK = 8, /* ms: a hard disk of 5,400 turns a minute takes 8 to 15 for a flush */
	ROWS = 24,
	COLS = 80
};

static int flush_pause;

/* SQLite's flushes come here. */
int fdatasync(int fd)
{
	if (flush_pause > 0)
		plat_sleep(flush_pause);
	return (int)syscall(SYS_fdatasync, fd);
}

static void give_up(const char *why)
{
	fprintf(stderr, "save: %s\n", why);
	exit(1);
}

/* A letter more or less in the field, and what is written while nobody types; then the save alone. */
static double save(struct app *app, const char *uid, const char *field, int turn)
{
	struct err err = ERR_INIT;
	struct screen *screen = form_open(&app->session, rectype_named("member"), uid, NULL, &err);
	struct form *form = (struct form *)screen;

	if (!screen)
		give_up(err.text);
	app_push(app, screen);
	form_focus(form, form_find_item(form, form->records[0], field));
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

struct bare {
	sqlite3 *db;
	sqlite3_stmt *update;
};

static void open_bare(struct bare *bare, const char *path, const char *uid, const char *field)
{
	char *sql = sqlite3_mprintf("UPDATE member SET \"%w\" = ?1 WHERE uid = ?2", field);

	if (sqlite3_open(path, &bare->db) != SQLITE_OK ||
		sqlite3_exec(bare->db,
			"PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
			"PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY",
			NULL, NULL, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(bare->db, sql, -1, &bare->update, NULL) != SQLITE_OK)
		give_up(sqlite3_errmsg(bare->db));
	sqlite3_bind_text(bare->update, 2, uid, -1, SQLITE_STATIC);
	sqlite3_free(sql);
}

static void close_bare(struct bare *bare)
{
	sqlite3_finalize(bare->update);
	sqlite3_close(bare->db);
}

static double commit_bare(struct bare *bare, int turn)
{
	sqlite3_bind_text(bare->update, 1, turn % 2 ? "Trường" : "Trường a", -1, SQLITE_STATIC);
	double start = now_ms();
	if (sqlite3_step(bare->update) != SQLITE_DONE || sqlite3_reset(bare->update) != SQLITE_OK)
		give_up("the bare commit failed");
	return now_ms() - start;
}

static void compare(
	struct app *app, const char *uid, const char *path, const char *field, int saves)
{
	double ours[SAVES], bare[SAVES];
	struct bare commit;

	open_bare(&commit, path, uid, field);
	double first = save(app, uid, field, 0);
	save(app, uid, field, 1);
	for (int i = 0; i < saves; i++) {
		ours[i] = save(app, uid, field, i);
		bare[i] = commit_bare(&commit, i);
	}
	double ours_ms = times_median(ours, saves), bare_ms = times_median(bare, saves);
	printf("%s: %.2f ms against %.2f ms: ratio %.2f; the first %.2f ms\n", field, ours_ms,
		bare_ms, ours_ms / bare_ms, first);
	close_bare(&commit);
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	struct list_spec members = { .type = rectype_named("member") };
	char uid[UID_SIZE] = "";
	struct err err = ERR_INIT;
	struct store *store;
	struct app app;

	if (argc != 3)
		give_up("save DB COPY");
	if (!store_open(argv[1], &options, &store, &err) ||
		!store_first_uid(store, &members, uid, &err))
		give_up(err.text);
	app_init(&app, store, ROWS, COLS);
	app_start(&app, members.type);
	compare(&app, uid, argv[2], "birth_place", SAVES);
	compare(&app, uid, argv[2], "workplace", SAVES);
	flush_pause = OLD_DISK;
	printf("where each flush takes %d ms more, as on an old hard disk:\n", OLD_DISK);
	compare(&app, uid, argv[2], "birth_place", SLOW_SAVES);
	compare(&app, uid, argv[2], "workplace", SLOW_SAVES);
	app_release(&app);
	store_close(store);
	return 0;
}
