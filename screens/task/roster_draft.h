/*
 * roster_draft.h - a roll call half done, kept until it is saved. The roll call and the year sheet
 * share it: what one leaves the other takes up.
 */
#ifndef ROSTER_DRAFT_H
#define ROSTER_DRAFT_H

#include "roster.h"

#define ROLLCALL_DRAFT "rollcall" /* the type its drafts are kept under; the uid is the meeting's */

bool roster_draft_put(struct store *store, const struct roster *roster, struct err *err);
/* Marks the roster as the draft has it; *found says whether there was one. */
bool roster_draft_take(struct store *store, struct roster *roster, bool *found, struct err *err);
bool roster_draft_drop(struct store *store, const struct roster *roster, struct err *err);

#endif
