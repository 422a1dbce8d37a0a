/*
 * fill_screen.h - F5 in a list: what would be written into a field of the rows below, before it is.
 */
#ifndef FILL_SCREEN_H
#define FILL_SCREEN_H

#include "fill.h"
#include "screen.h"

extern const struct screen_ops fill_ops;
extern const struct screen_words fill_words;

/* Takes over the rows, the chosen one in front; `value` is canonical; NULL: names in capitals. */
struct screen *fill_screen_new(struct session *session, const struct rectype *type,
	const struct field *field, const char *value, struct fill_rows *rows);

#endif
