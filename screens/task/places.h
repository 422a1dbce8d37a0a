/*
 * places.h - where one can go: the entries of home and of the menu.
 *
 * Room screens/task: the screens of one task (home, month, roll call, year and review sheets,
 * import), and where one can go from home and menu.
 */
#ifndef PLACES_H
#define PLACES_H

#include "registry.h"
#include "screen.h"

struct place {
	int key; /* digit of the keypad and alias; 0: none */
	const char *label;
	const char *help;
	enum rectype_section sections[2]; /* whose menu it opens */
	struct screen *(*open)(
		struct session *session, struct err *err); /* or a screen of its own */
};

extern const struct place places[]; /* ends with a row without a label */

/* The screen of a place; NULL with err, or with a sentence in the session. */
struct screen *place_open(struct session *session, const struct place *place, struct err *err);

#endif
