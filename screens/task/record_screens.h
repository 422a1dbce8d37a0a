/*
 * record_screens.h - which screen shows a record, and which lists those of a type: as its descriptor says.
 */
#ifndef RECORD_SCREENS_H
#define RECORD_SCREENS_H

#include "draft.h"
#include "registry.h"
#include "screen.h"

/* The screen in which a stored record is looked at; NULL with err, or with a sentence in the session. */
struct screen *record_screen(
	struct session *session, const struct rectype *type, const char *uid, struct err *err);

/* The same for what was left half typed of one. */
struct screen *draft_screen(
	struct session *session, const struct draft_head *draft, struct err *err);

struct screen *records_screen(struct session *session, const struct rectype *type);

#endif
