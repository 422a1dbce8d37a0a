/*
 * many_screen.h - for whom one entry will be written (many.h), and who is left out and why, before it is.
 */
#ifndef MANY_SCREEN_H
#define MANY_SCREEN_H

#include "many.h"
#include "screen.h"

extern const struct screen_ops many_ops;
extern const struct screen_words many_words;

/* For whom, and what was decided when it was last looked at. */
struct many_begin {
	const struct field *field;
	const char *people;   /* as in many_read() */
	const char *left_out; /* uids, blanks between; NULL: nobody */
	const char *why;      /* the reason given for the warnings; NULL: none yet */
};

/* The record and what it begins with are copied. NULL with err. Its answer is KEY_CTRL('S') once it is written. */
struct screen *many_screen_new(struct session *session, const struct record *record,
	const struct many_begin *begin, struct err *err);

/* As in struct many_begin, of the screen as it is left. */
void many_left_out(const struct screen *screen, struct strbuf *out);
const char *many_why(const struct screen *screen);

#endif
