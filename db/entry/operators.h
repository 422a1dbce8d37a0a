/*
 * operators.h - who sits at the computer: the name that the log, records and drafts carry, and whether he only looks.
 *
 * Chosen and not proved: whoever sits there may choose another. The book remembers the last one, who is the first choice of the
 * next start. Where nobody is listed it is the one of the set-up. Who only looks is held to that while somebody else is
 * listed who may write: a book is never shut for everybody.
 */
#ifndef OPERATORS_H
#define OPERATORS_H

#include "err.h"

#include <stdbool.h>

struct store;

struct operators {
	struct operator_ {
		char *name;
		bool looks; /* only */
	} * items;          /* by name; the one at work is among them though nobody listed him */
	int count;
};

bool operators_list(struct store *store, struct operators *list, struct err *err);
void operators_release(struct operators *list);

/*
 * At the opening of a book, once: `name` sits there for this run, NULL: who did last. From then on he may only look
 * if that is so of him. False with err: nobody of that name is listed.
 */
bool operators_begin(struct store *store, const char *name, struct err *err);

/*
 * He sits down instead, and is remembered. Who sat there before is listed from now on, or nobody could choose him again.
 * False with err: nothing has changed.
 */
bool operators_change(struct store *store, const char *name, struct err *err);

#endif
