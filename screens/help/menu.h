/*
 * menu.h - F10: every command of the screen with its key, and every place of the program.
 */
#ifndef MENU_H
#define MENU_H

#include "screen.h"

extern const struct screen_ops menu_ops;
extern const struct screen_words menu_words;
extern const struct screen_words everywhere_words; /* what works on every screen */

struct screen *menu_new(struct session *session, const struct screen *on);

/*
 * After it has closed: the screen of the place chosen, or NULL and *key, that of the command chosen;
 * KEY_NOTHING where it was left.
 */
struct screen *menu_chosen(
	struct session *session, const struct answer *answer, int *key, struct err *err);

#endif
