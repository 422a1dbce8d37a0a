/*
 * terminal.h - the one place where text reaches a terminal and keys leave it.
 *
 * Built on ncursesw without its forms, menus or line-drawing characters.
 * There is one terminal; its state is the only mutable file-level state of the program.
 *
 * Room screens/term: the terminal: a canvas of cells out, keys in. The only room that knows curses.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#include "canvas.h"
#include "err.h"
#include "strbuf.h"

/* False with a sentence when there is no usable terminal (unknown TERM, no cursor addressing). */
bool terminal_open(struct err *err);
void terminal_close(void); /* leaves the terminal as it was; safe to call twice */

/* Leaves the terminal to another program, and takes it up again; keys not read yet are dropped. */
void terminal_lend(void);
void terminal_take_back(void);

void terminal_size(int *rows, int *cols);

/* Shows a canvas: only cells that changed are sent. */
void terminal_flush(const struct canvas *canvas);
void terminal_redraw(void); /* sends everything anew at the next flush */

/* Where the screen has no second page, as on the console of Linux, what scrolled off it is not to be read again. */
void terminal_forget(void);

enum terminal_event {
	TERMINAL_KEY,     /* *key is it; for KEY_PASTED the text is in `paste` */
	TERMINAL_NOTHING, /* the wait is over */
	TERMINAL_RESIZED,
	TERMINAL_HANGUP,  /* the window was closed or the system shuts down */
	TERMINAL_BARRIER, /* tests: everything before it is handled (terminal_answer) */
};

/*
 * The next event within `wait` milliseconds (-1: for ever). A lone Esc waits a moment for a digit
 * behind it, which makes it an F-key; not `in_text`, so that Esc and a typed number stay two.
 */
enum terminal_event terminal_next(int wait, bool in_text, int *key, struct strbuf *paste);

/* The console of Linux, where no input method of a desktop works. */
bool terminal_is_console(void);

/* Whether it has lines at all; they are sent as characters, not by its alternate set. */
bool terminal_draws_lines(void);

/* How many bytes have arrived that were not read yet. */
int terminal_waiting(void);
bool terminal_window_gone(void); /* closed, not only asked to end */

/* Tells the test behind a pseudo-terminal that its barrier was reached and the screen is out. */
void terminal_answer(void);

#endif
