/*
 * verify.h - do the tables that the migrations make fit the descriptors?
 *
 * Run by make check: a row without a column, a column without a row, a column of another type fail.
 */
#ifndef VERIFY_H
#define VERIFY_H

#include "store.h"

/* Adds a line per difference; true when there is none. */
bool schema_verify(struct store *store, struct strbuf *report);

/* The CREATE TABLE and ALTER TABLE that are missing. */
void schema_missing(struct store *store, struct strbuf *sql);

#endif
