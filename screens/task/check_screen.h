/*
 * check_screen.h - what in the book another program wrote: named one by one, and what can be done about it.
 */
#ifndef CHECK_SCREEN_H
#define CHECK_SCREEN_H

#include "screen.h"

extern const struct screen_words check_words;

/* NULL with err: the file itself is damaged. NULL with a sentence in the session: all is as it was written. */
struct screen *check_screen_new(struct session *session, struct err *err);

#endif
