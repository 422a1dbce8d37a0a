/*
 * long_find.h - F7 in a long text: finds words in it, typed without case and marks, in one line at
 * the foot.
 */
#ifndef LONG_FIND_H
#define LONG_FIND_H

#include "edit.h"
#include "screen.h"

extern const struct screen_ops long_find_ops;
extern const struct screen_words long_find_words;

/*
 * Above a form, over a text that was laid out and does not change meanwhile. Moves its cursor: to what
 * was found, and with Esc back.
 */
struct screen *long_find_new(struct session *session, struct edit *edit);

#endif
