/*
 * score_sheet.h - the points of a meeting: criteria down, what the book proposes beside them.
 */
#ifndef SCORE_SHEET_H
#define SCORE_SHEET_H

#include "screen.h"

extern const struct screen_ops score_sheet_ops;
extern const struct screen_words score_words;

/* A draft of it is taken up by itself. NULL with err. */
struct screen *score_sheet_open(struct session *session, const char *meeting, struct err *err);

#endif
