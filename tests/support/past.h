/*
 * past.h - the past of a book as one text: every view of figures (db/figure), every register and the totals of
 * the month on past days, to see whether anything of it is another than it was.
 */
#ifndef PAST_H
#define PAST_H

#include "store.h"

/* On the days of a list that ends with NULL. The caller frees. */
char *past_picture(struct store *store, const char *const *days);

#endif
