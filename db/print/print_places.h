/*
 * print_places.h - the named places of a printed form and what the book has for them.
 */
#ifndef PRINT_PLACES_H
#define PRINT_PLACES_H

#include "strbuf.h"

#include <stdbool.h>

struct query;

struct print_place {
	char *name, *value; /* value NULL: empty */
};

struct print_places {
	struct print_place *items;
	int count;
};

void print_places_add(struct print_places *places, const char *name, const char *value);
/* Adds one for each column of the row at hand; a query without a row: all are empty. */
void print_places_load(struct print_places *places, struct query *query, bool row);
void print_places_release(struct print_places *places);

/* NULL: empty, or there is no such place. */
const char *print_place(const struct print_places *places, const char *name);

/*
 * Adds `text` with {places} and [what only stands where its places are filled]. An empty place is dots, and its name
 * goes to `gaps`, once.
 */
void print_places_fill(const struct print_places *places, const char *text, struct strbuf *out,
	struct strbuf *gaps);

/* Adds a name to the list of what is empty, once. */
void print_gap(struct strbuf *gaps, const char *name);

/* The first {name} that is no place of the form, added to `unknown`; false when there is one. */
bool print_places_check(
	const struct print_places *places, const char *text, struct strbuf *unknown);

#endif
