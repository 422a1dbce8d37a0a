/*
 * copies.h - the copies in the folder sao-luu beside a book: their names, their order, and which of them stay.
 *
 * BOOK-NUMBER-DATE-TIME[-WHY].db, or without the number as older versions wrote them. The number counts on from
 * copy to copy: which is newer is never asked of a clock, which may jump.
 */
#ifndef COPIES_H
#define COPIES_H

#include "err.h"

#include <stdint.h>

enum {
	COPY_NAME = 256,
	COPY_STAMP = sizeof "2026-11-20-103000",
	/* What stays: the newest, and the last of so many days, weeks and months. */
	COPIES_NEWEST = 10,
	COPIES_DAYS = 7,
	COPIES_WEEKS = 4,
	COPIES_MONTHS = 12,
	COPIES_LEAST = 3, /* so many good ones stay whatever else holds */
};

struct copy {
	char name[COPY_NAME];
	int64_t number; /* 0: of an older version */
	char stamp[COPY_STAMP];
	bool kept; /* copies_choose() */
};

struct copies {
	struct copy *items; /* the oldest first */
	int count;
	char *folder;
};

/* Those of the book at that path. Released in any case. */
void copies_read(struct copies *copies, const char *book);
void copies_release(struct copies *copies);

/* Takes one name into the list, in its place; what is not the name of a copy of `stem` is passed by. */
void copies_add(struct copies *copies, const char *stem, const char *name);

/* The path of the next copy, as of a day and time "2026-11-20T10:30:00"; `why` may be "". The caller frees. */
char *copies_next(const struct copies *copies, const char *book, const char *at, const char *why);

/* Says of each whether it stays. */
void copies_choose(struct copies *copies);

/*
 * Removes those that need not stay, behind a new copy that was found good. Each that stays is looked at until
 * there are COPIES_LEAST good ones; where those that stay have not that many, older good ones stay too.
 */
void copies_thin(const char *book);

#endif
