/*
 * meeting.h - one meeting in the making: what meetings.c plans, rollcall.c fills with people, and
 * tasks.c and minutes.c put into words.
 */
#ifndef MEETING_H
#define MEETING_H

#include "maker.h"

/* One line of the roll call. */
struct call {
	int who; /* in cell->people */
	char status;
	const char *reason; /* ly_do_vang, NULL */
	bool late, left_early, online;
	int spoke;
};

/* How much of a meeting has been typed: of this month's some are behind. */
enum typed { TYPED_ALL, TYPED_NO_MINUTES, TYPED_NO_ROLL, TYPED_NOT_HELD };

struct meeting {
	char uid[UID_SIZE], prepared_by[UID_SIZE];
	const char *kind, *state, *mode;
	char period[8], planned_on[DATE_SIZE], held_on[DATE_SIZE]; /* held_on "": not held */
	const char *starts_at;
	char ends_at[6];
	const char *topic, *speaker; /* NULL: no theme */
	const char *postponed_why, *late_why;
	enum typed typed;
	int chair, secretary; /* in cell->people, -1: none */
	struct call *calls;
	int call_count;
	const struct official *guest; /* NULL: nobody from above */
	struct task tasks[TASK_MOST]; /* given here */
	int task_count;
	struct scope scope; /* of its month, and what its texts name */
};

struct tally {
	int official, probation;                 /* on the roster */
	int exempt, with_reason, without_reason; /* not there */
	int official_there, probation_there, online;
};

/* ---- rollcall.c ---- */

/* Marks everybody who belonged to the meeting on its day; `committee`: the cell committee only. */
void roll_take(struct demo *demo, const struct cell *cell, struct meeting *meeting, bool committee);
void roll_put(struct demo *demo, const struct cell *cell, struct meeting *meeting);
struct tally roll_tally(const struct cell *cell, const struct meeting *meeting);
/* Somebody who was there, -1: nobody. */
int roll_present(struct demo *demo, const struct meeting *meeting);

/* ---- tasks.c ---- */

void tasks_draw(struct demo *demo, const struct cell *cell, struct meeting *meeting);
void tasks_put(struct demo *demo, struct cell *cell, struct meeting *meeting);

/* ---- minutes.c ---- */

/* Lets the scope name what minutes, agenda and resolution of the meeting are made of. */
void minutes_prepare(const struct cell *cell, struct meeting *meeting);
/* Adds a part of the minutes that is no value: who was absent, opinions, work. Scope's `part`. */
struct minutes {
	struct demo *demo;
	const struct cell *cell;
	struct meeting *meeting;
};
bool minutes_part(void *context, const char *name, struct strbuf *out);

/* ---- meetings.c ---- */

void meeting_begin(struct demo *demo, const struct cell *cell, struct meeting *meeting,
	const char *kind, const char *day);
/* Stores a meeting with its roll call and guests; its calls are freed by meeting_end(). */
void meeting_put(struct demo *demo, const struct cell *cell, struct meeting *meeting);
/* Stores what it decided, of kind NQ or KL. */
void resolution_put(
	struct demo *demo, struct cell *cell, struct meeting *meeting, const char *kind);
void meeting_end(struct meeting *meeting);

/* ---- reviews.c, ratings.c, remedies.c ---- */

/* The review of a year: statements, the meeting in December, ratings, remedies. */
void reviews_hold(struct demo *demo, struct cell *cell, int year);

#endif
