/*
 * year_sheet.h - a year of one cell on one screen: members down, months across, a letter for each.
 */
#ifndef YEAR_SHEET_H
#define YEAR_SHEET_H

#include "screen.h"

extern const struct screen_ops year_sheet_ops;
extern const struct screen_words year_words;

/* The year of the session's cell that the period YYYY-MM lies in, the cursor in that month. */
struct screen *year_sheet_open(struct session *session, const char *period, struct err *err);

#endif
