/*
 * sticks.h - a second copy of the book on what is plugged into the PC.
 */
#ifndef STICKS_H
#define STICKS_H

#include "screen.h"

/* The sticks that are mounted, with their room, to be answered to; NULL where there is none. */
struct screen *sticks_picker(struct session *session);

/* Copies an ordinary copy to the stick that was picked, and says when it may be pulled. */
void sticks_copy(struct session *session, const char *copy, const char *stick, struct err *err);

#endif
