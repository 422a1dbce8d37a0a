/*
 * run.h - the program in a terminal: the key loop.
 */
#ifndef RUN_H
#define RUN_H

#include "store.h"

struct run_options {
	bool ascii;     /* frames of - and | */
	bool slow_line; /* the line chosen by > alone, without a bar, though not chosen in the menu */
	const char *screen; /* a record type whose list opens at once, or NULL for home */
};

/* Runs until the user leaves or the window closes; drafts are written either way. */
bool run_screens(struct store *store, const struct run_options *options, struct err *err);

#endif
