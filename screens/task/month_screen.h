/*
 * month_screen.h - the month of one cell as a path: what is done, what is missing, Enter does it.
 */
#ifndef MONTH_SCREEN_H
#define MONTH_SCREEN_H

#include "screen.h"

extern const struct screen_ops month_ops;
extern const struct screen_words month_words;

struct screen *month_screen_new(struct session *session, const char *period, struct err *err);

/* The same, at the stop with that place in the workflows; where there is none, at the first that lacks something. */
struct screen *month_screen_at(
	struct session *session, const char *period, const char *place, struct err *err);

/* This month; where no cell is chosen, the choice of one comes first. */
struct screen *month_screen_now(struct session *session, struct err *err);

#endif
