/*
 * hanging.h - a record and all that cannot be without it: what goes with it when it is erased (erase.h).
 */
#ifndef HANGING_H
#define HANGING_H

#include "store.h"

struct hanging {
	const struct rectype *type;
	int64_t id;
	char uid[UID_SIZE];
};

struct hangings {
	struct hanging *items; /* what hangs on one stands behind it */
	size_t count;
};

/* The record is nothing without what the field refers to, or is that one's. */
bool hanging_clings(const struct rectype *type, const struct field *field);

/* Adds it and what hangs on it, where it is not there yet. The caller frees all->items. */
bool hanging_gather(struct store *store, const struct rectype *type, const char *uid,
	struct hangings *all, struct err *err);

#endif
