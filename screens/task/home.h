/*
 * home.h - the first screen: the work due, the month of all cells, and where one can go.
 */
#ifndef HOME_H
#define HOME_H

#include "screen.h"

extern const struct screen_ops home_ops;
extern const struct screen_words home_words;

struct screen *home_new(struct session *session);

#endif
