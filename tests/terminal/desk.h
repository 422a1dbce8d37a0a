/*
 * desk.h - a clerk's desk: a book of its own in a folder of its own, and chibo in a terminal on it.
 */
#ifndef DESK_H
#define DESK_H

#include "ptyterm.h"

struct desk {
	char *folder, *book; /* the path of the book; it need not be there */
	struct pt *pt;       /* NULL while the program is not running */
};

/* The book is a fixture (fixture.h); NULL: none yet. */
struct desk desk_new(const char *fixture);
void desk_free(struct desk *desk); /* the folder goes too */

/* Opens the book on 20/11/2026 in 24x80 xterm-256color, and waits until it is drawn. */
void desk_open(struct desk *desk);
/* The same in another terminal; `environment` as for pt_start(). Does not wait. */
void desk_start(
	struct desk *desk, int rows, int cols, const char *term, const char *const *environment);
/* The same with one more option on the command line, NULL: none. */
void desk_start_with(struct desk *desk, int rows, int cols, const char *term,
	const char *const *environment, const char *option);
/* Ctrl-Q, and the program ends well. */
void desk_leave(struct desk *desk);
/* Ends the program with a signal, at once. */
void desk_kill(struct desk *desk, int signal_number);

/* How many rows a query finds in the book, whether the program runs or not. */
long desk_number(struct desk *desk, const char *sql);

#endif
