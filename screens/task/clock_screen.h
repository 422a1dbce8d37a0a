/*
 * clock_screen.h - the first question where the computer's clock is behind the book: what day is it?
 */
#ifndef CLOCK_SCREEN_H
#define CLOCK_SCREEN_H

#include "screen.h"

extern const struct screen_ops clock_ops;
extern const struct screen_words clock_words;

/* For a store with store_clock_behind(); it closes once that is settled. */
struct screen *clock_screen_new(struct session *session);

#endif
