/*
 * numbering.h - the number a new paper gets: documents of a kind are numbered on within a term.
 *
 * Which fields are numbered, and what each kind is told by, says `numbered_by` of their rows.
 */
#ifndef NUMBERING_H
#define NUMBERING_H

#include "store.h"

/*
 * The number behind the last of its kind in the organisation `cell` within the term of the record's day, or of
 * today; 0 where the record does not say its kind yet, or the book cannot be read.
 */
int number_next(struct store *store, const struct record *record, const struct field *field,
	const char *cell);

#endif
