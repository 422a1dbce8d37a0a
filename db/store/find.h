/*
 * find.h - a search over the records of a type: its words, and what of a record they are held against.
 */
#ifndef FIND_H
#define FIND_H

#include "search.h"
#include "store.h"

struct strbuf;

/* What the store remembers of the search at hand, so that a page costs no more than its rows. */
struct finder;
void finder_free(struct finder *finder); /* NULL is allowed */

/*
 * The search of a spec taken apart, the identifiers that begin with its words looked up in their
 * indexes. Borrowed until the next call; NULL when the spec searches nothing.
 */
struct search *find_search(struct store *store, const struct list_spec *spec);

/* Most records that one word finds by its identifiers. */
enum { FIND_MOST_IDS = 4000 };

/* The days of a type that a search looks at, in order: list columns that hold a day, month or year. */
enum { FIND_MOST_DAYS = 3 };
int find_day_fields(const struct rectype *type, const struct field *fields[FIND_MOST_DAYS]);

/* Adds the condition that t, or what a list column of it refers to, is found by :search. */
void find_condition(const struct rectype *type, struct strbuf *sql);

#endif
