/*
 * names.h - the folded texts and days of a type in list order, packed in memory.
 *
 * Search as you type over a table reads the whole table at each key. This reads some 30 bytes per
 * record instead, loaded a piece at a time behind the screen. It knows the book as it was when it was
 * loaded: any record saved since makes it stale, and it loads anew while searching reads the table.
 * Types listed by their sort key have one at a time; memory is released with the store.
 */
#ifndef NAMES_H
#define NAMES_H

#include "search.h"
#include "store.h"

struct names;
void names_free(struct names *names); /* NULL is allowed */

/* Whether a list can be searched in memory now. */
bool names_serve(const struct store *store, const struct list_spec *spec);

/*
 * The ids of up to `limit` records that a search finds, in list order: behind or before the
 * record `anchor` (0: from the end that it is walked from), or from it on. Returns how many.
 */
int names_find(const struct names *names, const struct search *search, enum list_from from,
	int64_t anchor, int limit, int64_t *ids);

#endif
