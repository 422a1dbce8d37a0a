/*
 * verify_queries.h - what the program asks the file in SQL: every text of it can be prepared, and is of a
 * type that there is.
 */
#ifndef VERIFY_QUERIES_H
#define VERIFY_QUERIES_H

#include "store.h"

/*
 * Prepares every query of db/ and every statement made from descriptors, and adds a line for each that
 * is wrong; true when there is none. Wrong SQL is a bug() that prints it.
 */
bool queries_verify(struct store *store, struct strbuf *report);

#endif
