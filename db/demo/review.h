/*
 * review.h - what reviews.c, ratings.c and remedies.c share: one cell's review of one year.
 */
#ifndef REVIEW_H
#define REVIEW_H

#include "meeting.h"

/* How somebody comes out of a review, best first. */
enum level { LEVEL_TOP, LEVEL_GOOD, LEVEL_FAIR, LEVEL_POOR, LEVEL_NONE };

struct outcome {
	bool there;                   /* in the cell on the day of the meeting */
	enum level level;             /* LEVEL_NONE: not rated */
	const char *none_why;         /* rating.none_why */
	char statement_on[DATE_SIZE]; /* "": handed in nothing */
};

struct season {
	struct demo *demo;
	struct cell *cell;
	int year;
	char held_on[DATE_SIZE]; /* the meeting; "" while statements are still coming in */
	struct meeting meeting;
	struct outcome *outcomes; /* one for each of cell->people */
	int voters;               /* official members present */
	char december[DATE_SIZE]; /* a day of it, for the scope */
	struct scope scope;
};

/* ---- ratings.c ---- */

/* Levels for everybody, with at most a fifth of the good ones at the top. */
void levels_draw(struct season *season);
void ratings_put(struct season *season, int who);
void cell_rating_put(struct season *season);

/* ---- remedies.c ---- */

/* A row of the table `faults` (reviews.tsv). */
enum {
	FAULT_WHOSE,
	FAULT_SHORTCOMING,
	FAULT_CAUSE,
	FAULT_PROMISE,
	FAULT_BRIEF,
	FAULT_PLAN,
	FAULT_DONE,
	FAULT_OPEN
};

/* A shortcoming that can be this person's and was not last year's; never -1. */
int fault_draw(struct season *season, const struct person *person, int unlike);
void remedy_put(struct season *season, struct person *person, const char *review, int fault);

#endif
