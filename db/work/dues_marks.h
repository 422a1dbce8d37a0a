/*
 * dues_marks.h - what somebody marks on the sheet of dues (dues_year.h) before it is booked: kept as a draft,
 * written in one transaction.
 */
#ifndef DUES_MARKS_H
#define DUES_MARKS_H

#include "dues_year.h"

#define DUES_DRAFT \
	"duessheet-" /* then the year: the type its drafts are kept under; the uid is the cell's */

struct dues_marks {
	struct dues_year year;      /* its cell and year say which sheet it is */
	char (*marks)[DUES_MONTHS]; /* + paid, - not paid, 0 as it is in the book */
};

/* Reads the book anew, and the draft there is of marks.year.cell and marks.year.year. */
bool dues_marks_load(struct store *store, struct dues_marks *marks, struct err *err);
void dues_marks_release(struct dues_marks *marks);

bool dues_marks_keep(struct store *store, const struct dues_marks *marks, struct err *err);
bool dues_marks_drop(struct store *store, const struct dues_marks *marks, struct err *err);

/* Books all that was marked, or nothing, and drops the draft; *booked: how many. */
bool dues_marks_book(
	struct store *store, const struct dues_marks *marks, int *booked, struct err *err);

#endif
