/*
 * screens DB - how long the first paint of every screen takes.
 *
 * In the book DB, without a terminal: the list of every record type and of every register, the form of its first
 * record and what hangs on it; each way to a screen (tests/screens/ways.c). A key handled and the screen drawn are one
 * paint; what is done between keys is not in it. Times are the processor's. Once for all cells, once with one chosen.
 * The first paint is the screen, or the word that it is on its way, where that comes before it (screens/app/work.h).
 */
#include "app.h"
#include "internal.h"
#include "registry.h"
#include "ways.h"
#include "work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 24, COLS = 80, MOST = 20000 };

/* Each paint with its name, and how many there were; first: what was seen first of it. */
static struct paint {
	char name[100];
	double milliseconds, first;
} paints[MOST];
static int painted;

/* The key at hand: when it was pressed, and when its first answer was seen; 0: not yet. */
static struct {
	struct work work;
	double since, seen;
} key;

static double used(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The word that it takes longer, on time as in run.c: there is no terminal to put it on. */
static void hear(void *app)
{
	(void)app;
	if (work_is_long(&key.work, (int64_t)(used() - key.since)))
		key.seen = used();
}

static void begin(struct room *room)
{
	key.work.app = &room->app;
	room->app.session.now = 0;
	work_answer(&key.work, true);
	key.seen = 0;
	key.since = used();
}

static void note(const char *what, const char *name, const char *where)
{
	double now = used(), first = key.seen > 0 ? key.seen : now;

	work_answer(&key.work, false);
	if (painted == MOST) {
		fputs("screens: more paints than MOST\n", stderr);
		exit(EXIT_FAILURE);
	}
	snprintf(paints[painted].name, sizeof paints->name, "%s %s%s", what, name, where);
	paints[painted].first = first - key.since;
	paints[painted++].milliseconds = now - key.since;
}

/* With a cell chosen or all, whatever was chosen before: that is remembered. */
static void sit_down(struct room *room, const char *cell)
{
	app_init(&room->app, room->store, ROWS, COLS);
	session_choose_cell(&room->app.session, *cell ? cell : NULL);
}

static void get_up(struct room *room)
{
	app_release(&room->app);
}

/* What a screen does while no key waits: not measured. */
static void rest(struct room *room)
{
	struct screen *screen = room->app.top;

	for (int i = 0; i < 100 && screen && screen->ops->idle && screen->ops->idle(screen); i++)
		;
}

static void press(
	struct room *room, const char *keys, const char *what, const char *name, const char *where)
{
	while (*keys) {
		begin(room);
		app_key(&room->app, key_from_script(&keys));
		app_draw(&room->app, &room->canvas);
		note(what, name, where);
		rest(room);
	}
}

static void look_at(
	struct room *room, const struct rectype *type, const char *cell, const char *where)
{
	sit_down(room, cell);
	begin(room);
	app_start(&room->app, type);
	app_draw(&room->app, &room->canvas);
	note("list", type->name, where);
	press(room, "<C-u>", "what hangs on", type->name, where);
	press(room, "<Esc>", "back to", type->name, where);
	press(room, "<Enter>", "form", type->name, where);
	get_up(room);
}

static void walk(struct room *room, const char *cell, const char *where)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			look_at(room, *type, cell, where);
	for (const struct rectype *const *type = registers; *type; type++)
		look_at(room, *type, cell, where);
	sit_down(room, cell);
	app_start(&room->app, NULL);
	begin(room);
	app_draw(&room->app, &room->canvas);
	note("again", "home", where);
	get_up(room);
	for (const struct way *way = ways; way->name; way++) {
		if (strcmp(way->fixture, "month") != 0 && strcmp(way->fixture, "demo") != 0)
			continue;
		sit_down(room, cell);
		app_start(&room->app, NULL);
		press(room, way->keys, way->name, way->keys, where);
		get_up(room);
	}
}

static int by_time(const void *a, const void *b)
{
	double left = ((const struct paint *)a)->milliseconds,
	       right = ((const struct paint *)b)->milliseconds;

	return left > right ? -1 : left < right;
}

static void report(int shown)
{
	qsort(paints, (size_t)painted, sizeof *paints, by_time);
	double first = 0;
	for (int i = 0; i < painted; i++)
		first = paints[i].first > first ? paints[i].first : first;
	printf("  %d paints: the first thing seen after %.1f ms at worst; the whole: median %.1f ms, of a hundred the slowest %.1f ms\n",
		painted, first, paints[painted / 2].milliseconds,
		paints[painted / 100].milliseconds);
	for (int i = 0; i < shown && i < painted && paints[i].milliseconds > 50; i++)
		printf("    the whole over 50 ms: %.1f ms (%s)\n", paints[i].milliseconds,
			paints[i].name);
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	struct list_spec cells = { .type = rectype_named("org"), .search = "thon" };
	char cell[UID_SIZE] = "";
	struct room room;
	struct err err = ERR_INIT;

	if (argc != 2 || !store_open(argv[1], &options, &room.store, &err) ||
		!store_first_uid(room.store, &cells, cell, &err)) {
		fprintf(stderr, "screens: %s\n", err.text);
		return 1;
	}
	canvas_init(&room.canvas, ROWS, COLS);
	store_on_long(room.store, hear, &room.app);
	walk(&room, "", ", all cells");
	walk(&room, cell, ", one cell");
	report(40);
	canvas_release(&room.canvas);
	store_close(room.store);
	return 0;
}
