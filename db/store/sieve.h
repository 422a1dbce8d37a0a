/*
 * sieve.h - the records of a list that pass its search and filters, gathered a piece at a time.
 *
 * What no index answers is walked in list order, so many records at a time: the first piece with the
 * key, the rest when no key is waiting. What passed stays as ids in memory, so that paging and places
 * are exact. Sorting by a column that has no index happens here too, once everything is gathered.
 */
#ifndef SIEVE_H
#define SIEVE_H

#include "store.h"

struct sieve;

/* Most records that are sorted in memory. */
enum { SIEVE_MOST_SORTED = 200000 };

/* `spec` and all it points to must stay as they are until the sieve is freed. */
struct sieve *sieve_new(const struct list_spec *spec);
void sieve_free(struct sieve *sieve); /* NULL is allowed */

/* Whether a list needs one: the others are answered from their index or from names in memory. */
bool sieve_is_needed(const struct store *store, const struct list_spec *spec);

/* Looks at so many more records. True while there are more. */
bool sieve_step(struct store *store, struct sieve *sieve, int records);
bool sieve_is_done(const struct sieve *sieve);
bool sieve_is_too_long(const struct sieve *sieve); /* more than can be sorted: not sorted */
int64_t sieve_count(const struct sieve *sieve);    /* that passed so far */

/* Rows from place `first` (from 0) on of those gathered. */
bool sieve_page(struct store *store, const struct sieve *sieve, int64_t first, int limit,
	struct list_page *page, struct err *err);
int64_t sieve_place(const struct sieve *sieve, int64_t id); /* -1: not among them */

/* store_each_row() that follows `sort`; of more than can be sorted in the list's own order. */
bool sieve_each_row(struct store *store, const struct list_spec *spec, take_list_row *take,
	void *context, struct err *err);

/* Whether the list stands in the order of this column by itself. */
bool sieve_is_own_order(const struct rectype *type, const struct field *field);

#endif
