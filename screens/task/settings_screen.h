/*
 * settings_screen.h - the numbers that rules go by: what holds today, since when, by which document; Enter
 * gives one a new value from a day on.
 */
#ifndef SETTINGS_SCREEN_H
#define SETTINGS_SCREEN_H

#include "screen.h"

extern const struct screen_ops settings_ops;
extern const struct screen_words settings_words;

struct screen *settings_screen_new(struct session *session);

#endif
