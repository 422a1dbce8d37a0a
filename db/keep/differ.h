/*
 * differ.h - in what records and settings two books differ: an older copy, and the book of today.
 */
#ifndef DIFFER_H
#define DIFFER_H

#include "store.h"

enum difference_kind {
	DIFFERENCE_GONE,  /* in the book only: taking the copy loses it */
	DIFFERENCE_OTHER, /* changed since */
	DIFFERENCE_BACK,  /* in the copy only */
};

struct difference {
	const struct rectype *type;
	char uid[UID_SIZE]; /* "": a setting */
	enum difference_kind kind;
	char *name; /* as it is called where it is */
};

enum { DIFFERENCES_MOST = 2000 }; /* that are named */

struct differences {
	struct difference *items; /* by type, in the order of the types */
	size_t count;
	int64_t counts[DIFFERENCE_BACK + 1];
};

/*
 * Released in any case. What lies in the bin is as good as not there; what was saved again as it had been, or taken
 * back, is the same.
 */
bool differ(
	struct store *copy, struct store *book, struct differences *differences, struct err *err);
void differences_release(struct differences *differences);

#endif
