/*
 * demo.h - a record book of invented people: to try the program out, for tests, for measuring.
 *
 * The same options give the same bytes, on every machine: names, dates, ids and times follow from
 * the seed and from `today` alone. Whatever the date, the book looks like real life in the second
 * half of a month: most cells have met, some work is late, some people are soon off probation.
 *
 * Room db/demo: the invented book. Its words are *.tsv; only stories that hang together are code.
 */
#ifndef DEMO_H
#define DEMO_H

#include "err.h"
#include "store.h"

#include <stdint.h>

enum {
	DEMO_CELLS = 20,
	DEMO_MEMBERS = 500,
	DEMO_YEARS = 3,
	DEMO_MOST_CELLS = 40000,
	DEMO_MOST_MEMBERS = 1000000, /* six digits tell invented personal ids apart */
	DEMO_MOST_YEARS = 20,
	DEMO_LEAST_PER_CELL = 3,
};

#define DEMO_TODAY "2026-11-20"

struct demo_options {
	int cells;   /* 1 to DEMO_MOST_CELLS */
	int members; /* at least DEMO_LEAST_PER_CELL for each cell, at most DEMO_MOST_MEMBERS */
	int years;   /* of meetings and reviews up to `today`; 0: organisations and people only */
	uint64_t seed;
	const char *today; /* ISO, from 2000 to 2190 */
};

/*
 * Makes the book `path`, which must not exist yet: ERR_OPEN when it does, ERR_USAGE for options out
 * of range. `counts`, NULL or as long as rectypes[], says how many records of each type were made. It is written beside and renamed when it is whole, so that a run that fails or is broken
 * off never leaves a half-made book under that name.
 */
bool demo_make(
	const char *path, const struct demo_options *options, int64_t *counts, struct err *err);

/*
 * Fills a book that is open, new and empty (":memory:" in tests), in one transaction. Its bytes are
 * repeatable when it was opened with a fixed clock; options->today must be the store's.
 */
bool demo_fill(
	struct store *store, const struct demo_options *options, int64_t *counts, struct err *err);

/* Whether the open book was made so: its log says it, and nobody can take that out unseen. */
bool demo_is_book(struct store *store);

#endif
