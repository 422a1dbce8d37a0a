/*
 * setup_screen.h - the first run: a form that asks whose book this is.
 */
#ifndef SETUP_SCREEN_H
#define SETUP_SCREEN_H

#include "screen.h"

struct screen *setup_screen_new(struct session *session);

#endif
