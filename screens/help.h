/*
 * help.h - F1: what this is and which keys there are.
 */
#ifndef HELP_H
#define HELP_H

#include "screen.h"

extern const struct screen_ops help_ops;

/* Help for a screen: what it says of itself or of its field, then its keys from its table. */
struct screen *help_new(const struct screen *on);

#endif
