/*
 * invitation_screen.h - the invitation to a meeting, to be read before it goes; then the day on which it went.
 */
#ifndef INVITATION_SCREEN_H
#define INVITATION_SCREEN_H

#include "screen.h"

extern const struct screen_words invitation_words; /* invitation.words */

/* Of the meeting with this uid. NULL with err when the book cannot be read. */
struct screen *invitation_open(struct session *session, const char *meeting, struct err *err);

#endif
