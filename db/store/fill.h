/*
 * fill.h - one value written into the same field of many records, as one thing the user did.
 *
 * The rows of a list from one downward (F5): what each has now is read first and shown; then all of
 * them are written in one transaction, each through the checks of its own, or none is.
 */
#ifndef FILL_H
#define FILL_H

#include "store.h"

/* Most rows of one fill: every member of a commune, and what is held in memory stays small. */
enum { FILL_MOST = 3000 };

/*
 * Whether many records may have the same value there: nothing that names a record or tells it from
 * others, says whose it is, is masked, or is written by the program or one by one (notes). Or it is the name of
 * a list: names get no common value, but those in capitals are written properly (name_case.h).
 */
bool fill_takes(const struct rectype *type, const struct field *field);

struct fill_row {
	char uid[UID_SIZE];
	char *name;       /* as store_label() says it */
	char *old;        /* canonical; NULL: empty */
	char *proper;     /* what a name in capitals becomes; NULL: it stays, or is no name */
	char *wrong;      /* the sentence for which fill_write() did not take the row; NULL: none */
	bool only_warned; /* and a reason would have let it be taken */
};

struct fill_rows {
	struct fill_row *items;
	int count;
	const char *why; /* borrowed: the reason given for what is doubtful; NULL: none */
};

/* Reads what the records of a page have in the field; their order is that of the page. */
bool fill_read(struct store *store, const struct rectype *type, const struct field *field,
	const struct list_page *page, struct fill_rows *rows, struct err *err);
void fill_release(struct fill_rows *rows);

/*
 * Writes the value (NULL: of each row its `proper`) into the rows for which wanted[i] is set, in one transaction.
 * A row is refused by an error, by a gap that it did not have before, and without rows->why by a new warning: with
 * it the reason goes with the record, as from a form. Then nothing is written, *refused says how many rows, each has its
 * sentence, and err the name and the sentence of the first. *refused 0 and false: writing failed.
 */
bool fill_write(struct store *store, const struct rectype *type, const struct field *field,
	const char *value, struct fill_rows *rows, const bool *wanted, int *refused,
	struct err *err);

#endif
