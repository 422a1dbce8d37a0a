/*
 * handover.h - the minutes when the book goes to another clerk: what is in it, what is open, what is missing, what was
 * handed on and copied last, and the head of the log, by which the book is known again.
 */
#ifndef HANDOVER_H
#define HANDOVER_H

#include "store.h"

/* Adds the minutes as plain lines of no more than 76 columns but for names. False: the book fails. */
bool handover_text(struct store *store, struct strbuf *out, struct err *err);

/* Adds a line of such minutes: a label, and a number in its column. */
void minutes_add_count(const char *label, int64_t count, struct strbuf *out);

#endif
