/*
 * wording.h - what a long text begins with: a draft written from the records, which the clerk goes on with.
 *
 * A draft is a table of parts, each a query db/work/say_WHAT.sql whose rows are its lines. Figures come from the
 * views; what nobody wrote is dots, never an invented sentence. Texts of self-criticism and criticism are in none.
 */
#ifndef WORDING_H
#define WORDING_H

#include "store.h"

/* Whether the book can begin this field of the record. */
bool wording_knows(const struct record *record, const struct field *field);

/* Adds the draft, from what the record says as it is typed and what the book knows. */
bool wording_write(struct store *store, const struct record *record, const struct field *field,
	struct strbuf *out, struct err *err);

/* "14:30" as a paper says it: "14 giờ 30 phút". */
void wording_add_time(const char *time, struct strbuf *out);

#endif
