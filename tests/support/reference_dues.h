/*
 * reference_dues.h - dues of random books (reference_random.h): what people and places were, waivers, moves,
 * what is booked.
 */
#ifndef REFERENCE_DUES_H
#define REFERENCE_DUES_H

#include "reference.h"
#include "strbuf.h"
#include "test.h"

void ref_random_dues(struct dice *dice, struct ref_book *book);

/* Adds the SQL that writes them. */
void ref_add_dues(const struct ref_book *book, struct strbuf *sql);

/* Adds a row with no rule asked. `values` as SQL, after the columns every row has. */
void ref_add(struct strbuf *sql, const char *table, int id, bool in_bin, const char *columns,
	const char *values);

#endif
