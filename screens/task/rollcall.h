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

#endif
