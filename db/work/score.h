/*
 * score.h - the points of a meeting on one sheet: a row for each criterion, what the book proposes beside it.
 * rules.md, "Meetings". What is typed is a draft until it is saved, in one transaction.
 */
#ifndef SCORE_H
#define SCORE_H

#include "store.h"

#define SCORE_DRAFT "score" /* the type its drafts are kept under; the uid is the meeting's */

enum { POINTS_SIZE = 8 };

/* Points are texts as a field of points holds them: "4.5", "" for none. */
struct score_row {
	char criterion[UID_SIZE], record[UID_SIZE]; /* record "" while none is stored */
	char *name, *scale, *basis; /* what points are proposed from; basis NULL: none are */
	char most[POINTS_SIZE], proposed[POINTS_SIZE];
	char stored[POINTS_SIZE], typed[POINTS_SIZE]; /* in the book; as it shall be */
};

struct score_sheet {
	char meeting[UID_SIZE], held_on[11]; /* held_on "" while it is not held */
	char points[POINTS_SIZE];            /* all together, as in the book */
	char level[24]; /* "" while a criterion has none, or nothing is saved */
	struct score_row *rows;
	int count;
};

/* Reads the book anew, and the draft there is. Released in any case. */
bool score_load(
	struct store *store, const char *meeting, struct score_sheet *sheet, struct err *err);
void score_release(struct score_sheet *sheet);

bool score_changed(
	const struct score_sheet *sheet); /* something is typed that is not in the book */
int score_tenths(const char *points);     /* "4.5" is 45; "" is 0 */

bool score_keep(struct store *store, const struct score_sheet *sheet, struct err *err);
bool score_drop(struct store *store, const struct score_sheet *sheet, struct err *err);

/* Books all that is typed, or nothing, and drops the draft. */
bool score_book(struct store *store, const struct score_sheet *sheet, struct err *err);

#endif
