/*
 * ways.h - how every screen is reached, and a program without a terminal to go there.
 *
 * In the book of a fixture (fixture.h) with the cell of its meeting chosen; "clock": the month, opened
 * on a computer whose clock is behind.
 */
#ifndef WAYS_H
#define WAYS_H

#include "app.h"

struct way {
	const char *name; /* of the screen that it ends on (NAME.words) */
	const char *fixture, *keys;
};

extern const struct way ways[]; /* to each screen at least one; ends with a way without a name */

struct room {
	struct store *store;
	char *folder; /* of a book in a file; NULL: it is in memory */
	char *mounts; /* the table of what is plugged in */
	struct app app;
	struct canvas canvas;
};

/* In a window of 24 rows and 80 columns. A fixture "long month": all names are of forty letters; "copied": a copy lies beside "month". */
void room_enter(struct room *room, const char *fixture);
void room_leave(struct room *room);
void room_draw(struct room *room); /* when all that is done between keys is done */
void room_press(struct room *room, const char *keys); /* as in a story (key_from_script()) */
void room_resize(struct room *room, int rows, int cols);
/* Prints the picture and ends the test. */
void room_fail(const struct room *room, const char *about, const char *what);

#endif
