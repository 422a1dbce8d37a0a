/*
 * screens DB - how long the first paint of every screen takes.
 *
 * In the book DB, without a terminal: the list of every record type and of every register, the form of its first
 * record and what hangs on it; each way to a screen (tests/screens/ways.c). A key handled and the screen drawn are one
 * paint; what is done between keys is not in it. Times are the processor's. Once for all cells, once with one chosen.
 */
#include "app.h"
#include "internal.h"
#include "registry.h"
#include "ways.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 24, COLS = 80, MOST = 2000 };

/* Each paint with its name, and how many there were. */
static struct paint {
	char name[100];
	double milliseconds;
} paints[MOST];
static int painted;

static double used(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void note(const char *what, const char *name, const char *where, double since)
{
	double took = used() - since;

	if (painted < MOST) {
		snprintf(paints[painted].name, sizeof paints->name, "%s %s%s", what, name, where);
		paints[painted++].milliseconds = took;
	}
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
		double since = used();
		app_key(&room->app, key_from_script(&keys));
		app_draw(&room->app, &room->canvas);
		note(what, name, where, since);
		rest(room);
	}
}

static void look_at(
	struct room *room, const struct rectype *type, const char *cell, const char *where)
{
	sit_down(room, cell);
	double since = used();
	app_start(&room->app, type);
	app_draw(&room->app, &room->canvas);
	note("list", type->name, where, since);
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
	double since = used();
	app_draw(&room->app, &room->canvas);
	note("again", "home", where, since);
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
	printf("  %d paints: worst %.1f ms (%s), median %.1f ms, of a hundred the slowest %.1f ms\n",
		painted, paints[0].milliseconds, paints[0].name, paints[painted / 2].milliseconds,
		paints[painted / 100].milliseconds);
	for (int i = 1; i < shown && i < painted && paints[i].milliseconds > 50; i++)
		printf("    over 50 ms: %.1f ms (%s)\n", paints[i].milliseconds, paints[i].name);
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
	walk(&room, "", ", all cells");
	walk(&room, cell, ", one cell");
	report(40);
	canvas_release(&room.canvas);
	store_close(room.store);
	return 0;
}
