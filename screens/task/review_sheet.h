/*
 * review_sheet.h - one review on one page: statement, criticisms, remedies, ratings.
 */
#ifndef REVIEW_SHEET_H
#define REVIEW_SHEET_H

#include "screen.h"

extern const struct screen_ops review_sheet_ops;
extern const struct screen_words review_sheet_words;

struct screen *review_sheet_open(struct session *session, const char *review, struct err *err);

#endif
