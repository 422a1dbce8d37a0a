/*
 * matrix_screen.h - the cells of the commune: how far each is at every stop of a month, or in every month of a year.
 */
#ifndef MATRIX_SCREEN_H
#define MATRIX_SCREEN_H

#include "screen.h"

extern const struct screen_ops matrix_ops;
extern const struct screen_words matrix_words;

/* This month. */
struct screen *matrix_screen_new(struct session *session, struct err *err);

#endif
