/*
 * life_screen.h - all that is written with a day about one record, on one time line: life.h.
 */
#ifndef LIFE_SCREEN_H
#define LIFE_SCREEN_H

#include "screen.h"

extern const struct screen_ops life_ops;
extern const struct screen_words life_words;

/* Of the record `uid` of `type`; NULL with err. */
struct screen *life_open(
	struct session *session, const struct rectype *type, const char *uid, struct err *err);

#endif
