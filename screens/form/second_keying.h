/*
 * second_keying.h - numbers and dates typed once more from the same paper, the first keying hidden.
 */
#ifndef SECOND_KEYING_H
#define SECOND_KEYING_H

#include "screen.h"

extern const struct screen_ops second_keying_ops;
extern const struct screen_words second_keying_words;

/* Goes through what `spec` lists; NULL with a sentence in the session when nothing is left, or err. */
struct screen *second_keying_open(
	struct session *session, const struct list_spec *spec, struct err *err);

/* Goes on with the one record of which something was typed and not compared yet. */
struct screen *second_keying_open_draft(
	struct session *session, const struct rectype *type, const char *uid, struct err *err);

#endif
