/*
 * import_screen.h - a file looked at before it is taken: counts, rows by kind, what is wrong where.
 */
#ifndef IMPORT_SCREEN_H
#define IMPORT_SCREEN_H

#include "screen.h"

extern const struct screen_ops import_ops;
extern const struct screen_words import_words;

struct screen *import_screen_new(struct session *session);

#endif
