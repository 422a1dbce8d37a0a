/*
 * rollcall.h - the roll call of one meeting.
 */
#ifndef ROLLCALL_H
#define ROLLCALL_H

#include "screen.h"

extern const struct screen_ops rollcall_ops;
extern const struct screen_words rollcall_words;

/* NULL with err. A draft of it is taken up by itself. */
struct screen *rollcall_open(struct session *session, const char *meeting, struct err *err);

/* The guests of a meeting: the form of the first one, or the list of those there are. NULL with err. */
struct screen *rollcall_guests(struct session *session, const char *meeting);

#endif
