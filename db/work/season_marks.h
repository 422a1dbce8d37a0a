/*
 * season_marks.h - what somebody enters on the grid of the review season (season.h) before it is booked: kept as a
 * draft, written in one transaction.
 *
 * What is entered in a cell is one text: of a statement and of what is published the day, of the meeting its uid, of
 * remedies "0" (nothing was found), of a check the day, a blank and what was found, of a stage the level or ':' and
 * why there is none, of votes four numbers. "-" takes away what is in the book.
 */
#ifndef SEASON_MARKS_H
#define SEASON_MARKS_H

#include "season.h"

#define SEASON_DRAFT "season-" /* then year and period: the type its drafts are kept under */

struct season_marks {
	struct season season;         /* its cell, year and period say which it is */
	char *(*marks)[SEASON_STEPS]; /* NULL: as it is in the book */
};

/* Reads the book anew, and the draft there is. */
bool season_marks_load(struct store *store, struct season_marks *marks, struct err *err);
void season_marks_release(struct season_marks *marks);

/* What stands in a cell: as entered, else as in the book; "": nothing. Borrowed. */
const char *season_value(const struct season_marks *marks, int line, int step);
/* NULL, or what is in the book: nothing is entered. */
void season_mark(struct season_marks *marks, int line, int step, const char *text);
bool season_is_marked(const struct season_marks *marks, int step);

/*
 * What would stand in a cell mostly: today, the meeting held last, of a stage what the votes say or the one before,
 * or why he is not rated; "": nothing follows. Borrowed.
 */
const char *season_proposal(
	const struct season_marks *marks, struct store *store, int line, int step);

/* "17 2 1" as four numbers, whatever stands between; false: it is no such thing. */
bool season_votes(const char *typed, int votes[4]);

bool season_marks_keep(struct store *store, const struct season_marks *marks, struct err *err);
bool season_marks_drop(struct store *store, const struct season_marks *marks, struct err *err);

/*
 * Books all that was entered, or nothing, and drops the draft; *booked: how many cells. Without a reason nothing is
 * written where there is something to warn of: `warned` says what, and *booked is 0.
 */
bool season_marks_book(struct store *store, const struct season_marks *marks, const char *why,
	struct strbuf *warned, int *booked, struct err *err);

#endif
