/*
 * places.h - where one can go: the entries of home and of the menu.
 */
#ifndef PLACES_H
#define PLACES_H

#include "screen.h"

struct place {
	int key; /* digit of the keypad and alias; 0: none */
	const char *label;
	const char *help;
	const char *types; /* record types whose list it opens; several: a choice of them */
	struct screen *(*open)(
		struct session *session, struct err *err); /* or a screen of its own */
};

extern const struct place places[]; /* ends with a row without a label */

/* The screen of a place; NULL with err, or with a sentence in the session. */
struct screen *place_open(struct session *session, const struct place *place, struct err *err);

/* Whether it is a picker that place_open gave; after it has closed: the screen chosen, or NULL. */
bool place_is_asked(const struct screen *screen);
struct screen *place_chosen(struct session *session, const struct screen *picker);

/* The screen in which a stored record is looked at: its form, or a sheet of its own. */
struct screen *place_record(
	struct session *session, const struct rectype *type, const char *uid, struct err *err);

/*
 * The picker of cells behind F6, and what was chosen. With a period it says of each how far that month
 * has come, and offers no whole committee.
 */
struct screen *cell_picker(struct session *session, const char *period, int about);
bool cell_picked(struct session *session, const struct screen *picker);

enum { ASK_PLACE = 1001, ASK_CELL, ASK_CELL_OF_MONTH };

#endif
