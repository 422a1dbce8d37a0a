/*
 * undo.h - taking back what was saved. The audit log knows every change with what was there before;
 * a change is taken back by saving that again, through the same checks, and is itself logged.
 */
#ifndef UNDO_H
#define UNDO_H

#include "store.h"

/* The changes one thing the user did has made: audit rows from `first` to `last`. */
struct undo_range {
	int64_t first, last;
};

bool undo_first_day(
	struct store *store, char day[11]); /* of the log; false: nothing was written yet */
int64_t undo_log_head(struct store *store); /* number of the last audit row; -1: cannot be read */

/* Whether the range can be taken back: it changed records, one by one or by imports. */
bool undo_is_possible(struct store *store, struct undo_range range);

/* Adds one sentence: which record, which fields, from what to what; and how many records more. */
void undo_describe(struct store *store, struct undo_range range, struct strbuf *out);
/* The same without the fields. `uid` gets that record's, or "" where more of its type were changed. */
void undo_name(
	struct store *store, struct undo_range range, struct strbuf *out, char uid[UID_SIZE]);

/*
 * Takes the range back as one transaction; *done is the range that this has added to the log, to be
 * taken back in its turn (redo). False with err: nothing has changed.
 */
bool undo_take_back(
	struct store *store, struct undo_range range, struct undo_range *done, struct err *err);

#endif
