/*
 * menu.h - F10: every command of the screen with its key, and every place of the program.
 */
#ifndef MENU_H
#define MENU_H

#include "screen.h"

extern const struct screen_ops menu_ops;
extern const struct command_key program_keys[]; /* what works on every screen */

struct screen *menu_new(struct session *session, const struct screen *on);

/* After it has closed: the key of the chosen command, or a screen to open. KEY_NOTHING, NULL: neither. */
int menu_choice(const struct screen *menu);
struct screen *menu_place(const struct screen *menu);

#endif
