/*
 * run.h - the program in a terminal: the key loop.
 */
#ifndef RUN_H
#define RUN_H

#include "store.h"

struct run_options {
	bool ascii;     /* frames of - and | */
	bool slow_line; /* the line chosen by > alone, without a bar, though not chosen in the menu */
	bool operator_known; /* who sits there was said: it is not asked */
	bool fleeting;       /* the book goes when the program ends: no copies of it are made */
	const char *
		damage; /* why the book at `book` could not be opened; the store is an empty one. NULL: it is open */
	const char *book;
	const char *said;   /* a sentence to begin with, or NULL */
	bool warned;        /* it is a warning */
	const char *screen; /* a record type whose list opens at once, or NULL for home */
};

/*
 * Runs until the user leaves or the window closes; drafts are written either way. *restore gets the copy that is to take
 * the place of the book, once that is closed, or NULL; the caller frees.
 */
bool run_screens(
	struct store *store, const struct run_options *options, char **restore, struct err *err);

#endif
