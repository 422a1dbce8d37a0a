/*
 * many_screen.h - for whom one entry will be written (many.h), and who is left out and why, before it is.
 */
#ifndef MANY_SCREEN_H
#define MANY_SCREEN_H

#include "many.h"
#include "screen.h"

extern const struct screen_ops many_ops;
extern const struct screen_words many_words;

/*
 * The record is copied; `people` as in many_read(). NULL with err. Its answer is KEY_CTRL('S') once it
 * is written.
 */
struct screen *many_screen_new(struct session *session, const struct record *record,
	const struct field *field, const char *people, struct err *err);

#endif
