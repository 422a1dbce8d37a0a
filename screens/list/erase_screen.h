/*
 * erase_screen.h - lawful erasure by keys: what is past its time of keeping, or a member who is made anonymous; what goes
 * and what stays is read first.
 */
#ifndef ERASE_SCREEN_H
#define ERASE_SCREEN_H

#include "screen.h"

extern const struct screen_words erase_words;

struct screen *erase_screen_new(struct session *session, struct err *err);
/* NULL with err where he may not be. */
struct screen *erase_screen_of(struct session *session, const char *uid, struct err *err);

#endif
