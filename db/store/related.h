/*
 * related.h - what hangs on a record: all that refers to it, counted, from the references of the descriptors.
 */
#ifndef RELATED_H
#define RELATED_H

#include "store.h"

/* Records alive of one type whose reference `field` is the record asked about. */
struct related {
	const struct rectype *type;
	const struct field *field;
	int64_t count; /* 0: none, but there could be */
};

struct related_list {
	struct related *items; /* in the order of rectypes[]; those without a record too */
	size_t count;
};

/* Of the record `uid` of `type`; release with related_release(). False with err. */
bool store_related(struct store *store, const struct rectype *type, const char *uid,
	struct related_list *found, struct err *err);
void related_release(struct related_list *found);

/* Adds "12 điểm danh, 3 phân công": the counts that are not 0; nothing when there are none. */
void related_say(const struct related_list *found, struct strbuf *out);

#endif
