/*
 * tour.h - the first day: a dozen things done with the real keys on the real screens.
 *
 * A table of steps (tour.tsv) and the watching of what is on top and what was typed. No screen knows
 * of it: app.c asks after each key whether the step is done, and gives it the rows at the foot of the
 * terminal. What the clerk does in it is written as always, so it runs on a demonstration book only;
 * of its own it writes nothing but how far it has come, there.
 */
#ifndef TOUR_H
#define TOUR_H

#include "screen.h"

struct tour_step {
	const char *text; /* what to do, in a sentence or two */
	/* Where: names of screens, or "list:member", blanks between several; NULL: anywhere. */
	const char *places;
	const char *way; /* how to get there, for whoever has gone astray; NULL with no places */
	/* It is done when one of these is so; */
	const char *reached; /* such a place is on top */
	const char *typed;   /* these letters were typed there, without diacritics */
	bool saved;          /* something was saved there */
};

extern const struct tour_step tour_steps[]; /* ends with a row without a text */

enum { TOUR_TYPED = 16 };

struct tour {
	bool on, offered;
	bool known; /* the step is that of this run or read from the book */
	int step;
	char typed[TOUR_TYPED]; /* the end of what was typed in this step */
};

/* Before the end: a demonstration book remembers how far the tour has come. */
void tour_keep(const struct tour *tour, struct session *session);

/* The book is a demonstration book: says that there is a tour. */
void tour_offer(struct tour *tour, struct session *session);

/* Begins, goes on where it was left, or leaves. On a real book it says how to get a demonstration book. */
void tour_start(struct tour *tour, struct session *session);

/* Before a key: Esc on the home screen leaves the tour and is not a key of the screen. */
bool tour_leave(struct tour *tour, const struct screen *top, int key);

/* After a key: goes on when the step is done. `top` is what it led to, `was` what it was pressed on. */
void tour_note(struct tour *tour, const struct screen *top, bool was_there, int key, bool saved);

/* Whether the top screen, or the one under its dialogs, is where the step is to be done. */
bool tour_is_there(const struct tour *tour, const struct screen *top);

/* Rows of the terminal that it takes, 0 when it is off; and drawing them from `row` on. */
int tour_rows(const struct tour *tour, int rows, int cols);
void tour_draw(const struct tour *tour, const struct screen *top, struct canvas *canvas, int row,
	int rows);

#endif
