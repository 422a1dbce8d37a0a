/*
 * related_screen.h - what hangs on one record, counted: related.h.
 */
#ifndef RELATED_SCREEN_H
#define RELATED_SCREEN_H

#include "screen.h"

extern const struct screen_ops related_ops;
extern const struct screen_words related_words;

/* Of the record `uid` of `type`; NULL with err. */
struct screen *related_open(
	struct session *session, const struct rectype *type, const char *uid, struct err *err);

#endif
