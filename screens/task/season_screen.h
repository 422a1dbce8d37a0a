/*
 * season_screen.h - the review season of one cell on one screen: who is reviewed down, steps across.
 */
#ifndef SEASON_SCREEN_H
#define SEASON_SCREEN_H

#include "screen.h"

extern const struct screen_ops season_ops;
extern const struct screen_words season_words;

/* The season of a cell; `which` is the year, then Y or Q1 to Q3: "2026Y". A draft of it is taken up. NULL with err. */
struct screen *season_open(
	struct session *session, const char *cell, const char *which, struct err *err);

/* The season at hand, or the last one, of the session's cell, which is asked for where there is none. */
struct screen *season_now(struct session *session, struct err *err);

#endif
