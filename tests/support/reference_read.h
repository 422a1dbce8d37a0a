/*
 * reference_read.h - a book of the program as reference.h has it, read row by row from its tables.
 */
#ifndef REFERENCE_READ_H
#define REFERENCE_READ_H

#include "reference.h"
#include "store.h"

/* Ends the test where the book holds more than reference.h has room for, or what that knows nothing of. */
void ref_read(struct store *store, struct ref_book *book);

/*
 * The days on which something of the book changes: begins and ends of what is dated, the days of meetings, tasks and
 * payments; each once, in order. The caller frees.
 */
char (*ref_days(struct store *store, size_t *count))[11];

#endif
