/*
 * draft.h - what is being typed and not yet saved, so that no power cut loses it.
 *
 * A draft belongs to one record (by uid) as it was when its form opened (base version), and is
 * offered only for that. One row per field.
 */
#ifndef DRAFT_H
#define DRAFT_H

#include "store.h"

/* What form a set of draft rows is for, for the list of open drafts. */
struct draft_head {
	char type[32]; /* record type, or a screen's own name */
	char uid[UID_SIZE];
	int base_version;
	int fields;
	char at[26];
	char *first_text; /* of the first field that is masked nowhere, to recognise it by; or "" */
};

struct draft_heads {
	struct draft_head *items;
	int count;
};

/* Replaces the draft of (type, uid): `fields` and `texts` run in parallel. One transaction. */
bool draft_put(struct store *store, const char *type, const char *uid, int base_version,
	const char *const *fields, const char *const *texts, int count, struct err *err);
bool draft_drop(struct store *store, const char *type, const char *uid, struct err *err);

enum {
	DRAFT_BEING_TYPED = '?'
}; /* behind the name of a field that the form has not taken over yet */

/* The rows of a draft, gathered one by one; all zero to begin with. */
struct draft_rows {
	char **fields, **texts;
	int count;
};
void draft_rows_add(struct draft_rows *rows, const char *field, const char *text);
void draft_rows_release(struct draft_rows *rows);
/* They replace the draft, or where there are none it goes. Releases them in any case. */
bool draft_rows_put(struct store *store, const char *type, const char *uid, struct draft_rows *rows,
	struct err *err);

bool draft_list(struct store *store, struct draft_heads *heads, struct err *err);
void draft_heads_release(struct draft_heads *heads);

/* Calls `take` for every field of a draft. */
bool draft_read(struct store *store, const char *type, const char *uid,
	void (*take)(void *context, const char *field, const char *text), void *context,
	struct err *err);

#endif
