/*
 * telling.h - what an event writes, in words: a line for each change that several records may share, with whom
 * or what it is about.
 */
#ifndef TELLING_H
#define TELLING_H

#include "record.h"
#include "store.h"

struct told; /* one line */
struct telling {
	struct told *lines;
	size_t count;
	char person[UID_SIZE]; /* whom all of it is about so far, or "" */
	bool several;          /* it is about more than one */
	const char *
		untold; /* fields, separated by blanks, that a new record has for its form's sake; NULL: none */
};

/* Notes a record that is written; `before` is NULL for a new one. */
void telling_add(struct telling *telling, struct store *store, const struct record *before,
	const struct record *after);

/*
 * "- Quá trình sinh hoạt của A, B, C và 24 người nữa, sửa: Đến ngày (trống) → 30/11/2026". Where all of it is about
 * one person nobody is named.
 */
void telling_say(const struct telling *telling, struct strbuf *out);

void telling_release(struct telling *telling);

#endif
