/*
 * season.h - the review season of a cell: how far each one is, step by step, and how each was rated.
 * rules.md, "Review and rating"; what is done of a step is said by view_season.sql.
 */
#ifndef SEASON_H
#define SEASON_H

#include "date.h"
#include "store.h"

enum season_step {
	SEASON_STATEMENT,
	SEASON_MEETING,
	SEASON_CRITICISM,
	SEASON_REMEDY,
	SEASON_CHECK, /* of the first quarter; the others follow */
	SEASON_CHECK_LAST = SEASON_CHECK + 3,
	SEASON_CLAIMED,  /* stage TN */
	SEASON_OTHERS,   /* DG */
	SEASON_VOTES,    /* of the cell, four numbers */
	SEASON_PROPOSED, /* CB */
	SEASON_DECIDED,  /* QD */
	SEASON_REVISED,  /* TD */
	SEASON_PUBLISHED,
	SEASON_STEPS
};

/* Whose season is looked after today (view_season_now.sql). */
int season_year_now(struct store *store);

/* What was said at one stage. */
struct season_rating {
	char uid[UID_SIZE]; /* "" while there is none */
	char given[12];     /* the level, or ':' and why there is none */
	char votes[40];     /* "17 2 1 0", "" where none were counted */
	char published_on[DATE_SIZE];
};

/* One who is reviewed: a member, or the cell or its chi ủy. */
struct season_line {
	char scope[4];      /* of review.scope */
	char uid[UID_SIZE]; /* the member's, or the cell's */
	char *name;
	char why[8];           /* for which reason he is not rated, else "" */
	char review[UID_SIZE]; /* "" while there is none */
	char statement_on[DATE_SIZE], meeting[UID_SIZE];
	bool none_found;
	int criticisms, remedies;
	char states[SEASON_STEPS];                  /* as view_season.sql says them; 0: none */
	struct season_rating ratings[SEASON_STEPS]; /* of the steps that are stages */
};

struct season {
	char cell[UID_SIZE];
	int year;
	char period[3];         /* Y, Q1, Q2, Q3 */
	char meeting[UID_SIZE]; /* the review meeting held last, "" */
	char held_on[DATE_SIZE];
	struct season_line *lines;
	int count;
};

/* `season` says cell, year and period. As it stands today. Released in any case. */
bool season_load(struct store *store, struct season *season, struct err *err);
void season_release(struct season *season);

/* The stage of a step, "TN"; NULL: it is none. */
const char *season_stage(int step);
bool season_is_check(int step);
bool season_is_collective(const struct season_line *line);

/* First and last day of a quarter in which remedies are checked, of the year behind that of the season. */
void season_quarter(
	const struct season *season, int step, char from[DATE_SIZE], char to[DATE_SIZE]);

/* At most so many xuất sắc where so many are rated of each level, the best first. */
enum { SEASON_LEVELS = 4 };
struct season_share {
	int64_t most, base, percent;
};
bool season_share(struct store *store, const struct season *season, const int rated[SEASON_LEVELS],
	struct season_share *share, struct err *err);

/* uid of what is still to be checked in the quarter of that step, the first one; "" where there is none. */
bool season_unchecked(struct store *store, const struct season_line *line, int step,
	char remedy[UID_SIZE], struct err *err);

#endif
