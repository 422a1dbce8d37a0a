/*
 * lock_screen.h - when the screen locks itself, and the PIN that opens it again.
 */
#ifndef LOCK_SCREEN_H
#define LOCK_SCREEN_H

#include "screen.h"

extern const struct screen_words lock_words;

struct screen *lock_screen_new(struct session *session, struct err *err);

#endif
