/*
 * row_copy.h - the rows of a book, table by table, into a file that this program made.
 *
 * Nothing but values comes over: tables, columns, indexes and limits are those of the migrations.
 */
#ifndef ROW_COPY_H
#define ROW_COPY_H

#include "err.h"
#include "strbuf.h"

#include <stdint.h>

struct sqlite3;

/* What was saved of a damaged file, and what was not. */
struct salvage {
	int64_t rows;         /* that came over */
	int64_t refused;      /* that a book cannot hold */
	int64_t gaps;         /* places that could not be read */
	int64_t loosened;     /* that referred to something that is gone */
	struct strbuf tables; /* a line for each table: its name, how many rows */
};

void salvage_release(struct salvage *salvage);

/*
 * Makes the tables of that version in `to`, which is empty, and copies every row of `from`. Without `salvage` a row
 * that cannot be read, or that the tables do not take, ends it; with it those are left out and counted.
 */
bool rows_copy(struct sqlite3 *from, struct sqlite3 *to, int version, struct salvage *salvage,
	struct err *err);

/*
 * Saves what can be read of the damaged book at `from`, which stays as it is, into a new book `to` to be looked
 * through: behind a page that cannot be read it goes on; a reference to what is gone is emptied, or its record
 * left out. False with err: nothing could be read, or `to` not be written. Released in any case.
 */
bool salvage_book(const char *from, const char *to, struct salvage *salvage, struct err *err);

#endif
