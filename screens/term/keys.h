/*
 * keys.h - keys as screens see them.
 *
 * A key is one int: a Unicode code point for a character, or one of these. Terminals differ in what
 * they send; terminal.c turns all of it into these.
 */
#ifndef KEYS_H
#define KEYS_H

#include "strbuf.h"

#include <stdbool.h>

#define KEY_CTRL(letter) ((letter)&0x1F)

enum key_code {
	KEY_NOTHING = 0,
	KEY_FIRST_SPECIAL = 0x110000,
	KEY_RETURN = KEY_FIRST_SPECIAL,
	KEY_TABULATOR,
	KEY_BACK_TAB,
	KEY_ESCAPE,
	KEY_ERASE,  /* backspace */
	KEY_REMOVE, /* delete */
	KEY_ADD,    /* insert */
	KEY_ARROW_UP,
	KEY_ARROW_DOWN,
	KEY_ARROW_LEFT,
	KEY_ARROW_RIGHT,
	KEY_WORD_LEFT,
	KEY_WORD_RIGHT,
	KEY_TEXT_START, /* home and end with Ctrl */
	KEY_TEXT_FINISH,
	KEY_START,  /* home */
	KEY_FINISH, /* end */
	KEY_PAGE_UP,
	KEY_PAGE_DOWN,
	KEY_SELECT_UP, /* the arrows, home and end with Shift */
	KEY_SELECT_DOWN,
	KEY_SELECT_LEFT,
	KEY_SELECT_RIGHT,
	KEY_SELECT_START,
	KEY_SELECT_FINISH,
	KEY_PASTED, /* session->paste holds the text */
	KEY_F1,
	KEY_F2,
	KEY_F3,
	KEY_F4,
	KEY_F5,
	KEY_F6,
	KEY_F7,
	KEY_F8,
	KEY_F9,
	KEY_F10,
	KEY_F11,
	KEY_F12,
	KEY_SHIFT_F3,
	KEY_TOUR,      /* no key: what the menu hands on */
	KEY_REDRAW,    /* the same */
	KEY_SLOW_LINE, /* the same */
	KEY_TONES,     /* the same */
	KEY_FOREIGN,   /* the same */
	KEY_SHORTHAND, /* the same */
};

bool key_is_text(int key); /* a character to be typed */

/* "F2", "Ctrl-S", "Enter": as hints, menu and manual write it. */
void key_add_name(struct strbuf *out, int key);

/* A key written as in tests and scripts: "<F2>", "<C-s>", "<Enter>", or a character; 0 if unknown. */
int key_from_script(const char **at);

#endif
