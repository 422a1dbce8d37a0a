/*
 * meeting.h - one meeting in the making: what meetings.c plans, rollcall.c fills with people, and
 * tasks.c and minutes.c put into words; and the review of a year, of which one is a part.
 */
#ifndef MEETING_H
#define MEETING_H

#include "maker.h"

/* One line of the roll call. */
struct call {
	int who; /* in cell->people */
	struct record *record;
};

/* How much of a meeting has been typed: of this month's some are behind. */
enum typed { TYPED_ALL, TYPED_NO_MINUTES, TYPED_HALF_ROLL, TYPED_NO_ROLL, TYPED_NOT_HELD };

enum { MINUTES_TEXTS = 6, ROLL_PRESENT = 1, ROLL_MUST, ROLL_COUNTS = 15 };

struct meeting {
	char uid[UID_SIZE], prepared_by[UID_SIZE], resolution[UID_SIZE];
	const char *org; /* the cell's uid, the committee's */
	const char *kind, *state, *mode;
	char period[8], planned_on[DATE_SIZE], held_on[DATE_SIZE]; /* held_on "": not held */
	const char *starts_at;
	char ends_at[6];
	const char *topic, *speaker; /* NULL: no theme */
	const char *postponed_why, *late_why;
	enum typed typed;
	int chair, secretary; /* in cell->people, -1: none */
	struct call *calls;
	int call_count, counts[ROLL_COUNTS];
	struct official *guest;       /* NULL: nobody from above */
	struct task tasks[TASK_MOST]; /* given here */
	int task_count;
	struct strbuf texts[MINUTES_TEXTS]; /* who was absent, opinions, work */
	struct scope scope;                 /* of its month, and what its texts name */
};

/* ---- rollcall.c ---- */

enum roster { ROSTER_CELL, ROSTER_CELL_COMMITTEE, ROSTER_COMMITTEE };

/* Marks everybody who belonged to the meeting on its day, and lets the scope name how many of each. */
void roll_take(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, enum roster roster);
void roll_put(struct demo *demo, const struct cell *cell, struct meeting *meeting);
/* Some member of the cell who was there and is still there on a day; the chair when chance finds none. */
int roll_present(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const char *until);

/* ---- tasks.c ---- */

void tasks_draw(struct demo *demo, const struct cell *cell, struct meeting *meeting);
void tasks_put(struct demo *demo, struct cell *cell, struct meeting *meeting);

/* ---- minutes.c ---- */

/* Lets the scope name what minutes, agenda and resolution of the meeting are made of. */
void minutes_prepare(struct demo *demo, const struct cell *cell, struct meeting *meeting);

/* ---- meetings.c ---- */

void meeting_begin(struct demo *demo, const struct cell *cell, struct meeting *meeting,
	const char *kind, const char *day);
/* One of the commune's heads who is not called elsewhere that day, never in his own cell; NULL. */
struct official *official_free(struct demo *demo, const struct cell *cell, const char *day);
/* Stores a meeting with its roll call and guests; its calls are freed by meeting_end(). */
void meeting_put(struct demo *demo, const struct cell *cell, struct meeting *meeting);
void meeting_end(struct meeting *meeting);

/* ---- reviews.c, ratings.c, remedies.c: one cell's review of one year ---- */

/* How somebody comes out of a review, best first. */
enum { LEAST_MONTHS = 6 }; /* in the party before one is rated */
enum level { LEVEL_TOP, LEVEL_GOOD, LEVEL_FAIR, LEVEL_POOR, LEVEL_NONE };

struct outcome {
	bool there;                   /* in the cell from the meeting until the decision */
	enum level level;             /* LEVEL_NONE: not rated */
	const char *none_why;         /* rating.none_why, NULL */
	char statement_on[DATE_SIZE]; /* "": handed in nothing */
};

struct season {
	struct demo *demo;
	struct cell *cell;
	int year;
	char held_on[DATE_SIZE];    /* the meeting; "" while statements are still coming in */
	char decided_on[DATE_SIZE]; /* by the committee, early in the year after; "" not yet */
	struct meeting meeting;
	struct outcome *outcomes; /* one for each of cell->people */
	int voters;               /* official members present */
	char december[DATE_SIZE]; /* a day of it, for the scope */
	struct scope scope;
};

/* The review of a year: statements, the meeting in December, ratings, remedies. */
void reviews_hold(struct demo *demo, struct cell *cell, int year);

/* Levels for everybody, with at most a fifth of the good ones at the top. */
void levels_draw(struct season *season);
const char *level_code(enum level level); /* of LEVEL_NONE "" */
void ratings_put(struct season *season, int who);
void cell_rating_put(struct season *season);

/* A shortcoming that can be this person's and was neither last year's nor one of the last ones named. */
struct row fault_draw(
	struct season *season, const struct person *person, const struct row *last, int count);
/* What `who` mends after a review, with its checks; whether it is still open. */
bool remedy_put(struct season *season, int who, const char *review, struct row fault);

#endif
