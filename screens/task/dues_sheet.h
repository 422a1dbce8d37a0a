/*
 * dues_sheet.h - the dues of one cell in a year on one screen: members down, months across.
 */
#ifndef DUES_SHEET_H
#define DUES_SHEET_H

#include "screen.h"

extern const struct screen_ops dues_sheet_ops;
extern const struct screen_words dues_sheet_words;

/* The year of a cell, the cursor in the month YYYY-MM. A draft of it is taken up by itself. NULL with err. */
struct screen *dues_sheet_open(
	struct session *session, const char *cell, const char *period, struct err *err);

/* This month of the session's cell; without one the list of the records. */
struct screen *dues_sheet_now(struct session *session);

#endif
