/*
 * erase_text.h - what an erasure would take and what it leaves, as lines to read before it is done, and to print as the
 * list for the minutes.
 */
#ifndef ERASE_TEXT_H
#define ERASE_TEXT_H

#include "erase.h"

/* Of what is past its time of keeping. False: the book fails. */
bool erase_text_expired(
	struct store *store, const struct expired_list *list, struct strbuf *out, struct err *err);
/* Of a member who is made anonymous. False too where he may not be (erase_may_person). */
bool erase_text_person(struct store *store, const char *uid, struct strbuf *out, struct err *err);

#endif
