/*
 * lived.h - whether the book of a cell had begun before a day. Who is new in it then was not there all the while: he
 * is no longer one of those the book was begun with (joined_by LS).
 */
#ifndef LIVED_H
#define LIVED_H

#include "store.h"

/* `name` gets the cell's, or stays empty: it had not. False with err. */
bool cell_lived(struct store *store, const char *cell, const char *day, struct strbuf *name,
	struct err *err);

#endif
