/*
 * entry_profile.h - making an entry profile: which fields Enter walks in a form, and in what order.
 */
#ifndef ENTRY_PROFILE_H
#define ENTRY_PROFILE_H

#include "screen.h"

extern const struct screen_ops entry_profile_ops;
extern const struct screen_words entry_profile_words;

/* A new one, beginning with these fields (names separated by blanks). */
struct screen *entry_profile_new(
	struct session *session, const struct rectype *type, const char *name, const char *fields);
/* A stored one, or one that is a draft yet; as the draft has it where there is one. NULL with err. */
struct screen *entry_profile_open(struct session *session, const char *uid, struct err *err);

/* What was saved, "" when nothing was. */
const char *entry_profile_saved(const struct screen *screen);

#endif
