/*
 * hostile.h - books whose schema is ours to the letter, and which hold what none of their tables would take.
 */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "test.h"

/*
 * Changes so many values, drawn from all rows and columns of all tables of the book at `path`: bytes that are no
 * letters, controls, directions, numbers and blobs where a text is, texts that are too long, nothing at all.
 */
void hostile_spoil(const char *path, int values, struct dice *dice);
/* The same of records only, and of values that their tables take: it can be sealed anew. */
void hostile_spoil_records(const char *path, int values, struct dice *dice);

long hostile_fills(const char *path); /* how many there are */

enum { HOSTILE_SAID = 160 };

/*
 * Puts one of these values into all rows of one column, and says which: each column with nothing first, then each with
 * the next value, as `fill` goes up.
 */
void hostile_fill(const char *path, size_t fill, char filled[HOSTILE_SAID]);

#endif
