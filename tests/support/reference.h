/*
 * reference.h - a small book as plain arrays, and its figures reckoned slowly from rules.md alone: no
 * SQL, no views, one loop after another. reference_test.c and past_days_test.c hold the program's figures against it.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "uid.h"

#include <stdbool.h>

/* The most that a book here can hold: enough for ten years of a demonstration of four cells. */
enum {
	REF_ORGS = 8,
	REF_MEMBERS = 100,
	REF_SPELLS = 5,
	REF_MEETINGS = 1200,
	REF_TASKS = 1600,
	REF_STATES = 4,
	REF_SPANS = 2,
	REF_POSTS = 12,
	REF_BOOKED = 24,
	REF_MOVES = 4
};

#define REF_TODAY "2026-11-20"
#define REF_FOREVER "9999-12-31"
#define REF_RESOLVED "2026-09-01" /* the day of resolutions of meetings that were never held */

/*
 * Days are ISO texts, "" where there is none. Orgs are 0 the committee, 1.. the cells, behind them other committees.
 */
struct ref_spell {
	bool there;
	int cell;
	char form[5], residency[3], joined[4], from[11], to[11];
	bool left;       /* left_by is filled */
	char left_by[4]; /* with what */
};

/* What somebody, or an organisation, was from when to when; "" from: none. */
struct ref_state {
	char from[11], to[11];
	char group[5]; /* work_group */
	int working;   /* -1: not said */
	char region[4];
	int parent; /* -1: not said */
	bool in_bin;
};

/* An exemption or a suspension; "" from: none. */
struct ref_span {
	char from[11], to[11];
	bool in_bin;
};

/* "" from: none. */
struct ref_post {
	int org;
	char title[8], from[11], to[11];
};

/* A transfer; "" direction: none. */
struct ref_move {
	char direction[3], paid_to[8]; /* dues_paid_to */
	char day[11]; /* accepted, handed over, introduced: the first of them that is said */
	bool in_bin;
};

struct ref_waiver {
	char from[11], to[11], kind[4]; /* "" from: none */
	int percent;                    /* -1: not said */
	bool in_bin;
};

/* Dues booked of one month; -1: not said. */
struct ref_booked {
	bool there, in_bin;
	char month[8], kind[5], paid_on[20];
	int base, due, paid, arrears;
};

struct ref_member {
	bool in_bin;
	char admitted[11], official[11], listed[4]; /* listed_status */
	struct ref_spell spells[REF_SPELLS];
	struct ref_span exempt[REF_SPANS], suspended[REF_SPANS];
	struct ref_post posts[REF_POSTS];
	char sex[5], born[11], decided[11]; /* admission_decided_on */
	struct ref_state today, states[REF_STATES];
	struct ref_waiver waivers[REF_SPANS];
	struct ref_booked booked[REF_BOOKED]; /* in the order of their months */
	struct ref_move moves[REF_MOVES];
};

struct ref_meeting {
	bool there, in_bin;
	int org;
	char uid[UID_SIZE], kind[5], period[8], state[3], planned[11], held[11];
	bool minutes;
	int resolutions;        /* none in the bin */
	char mark[REF_MEMBERS]; /* 0: no row */
	bool guest[REF_MEMBERS], mark_in_bin[REF_MEMBERS];
};

struct ref_task {
	bool there;
	int meeting,
		resolution_of; /* -1: none; resolution_of: the first resolution of that meeting */
	int member, org;       /* one of them -1 */
	char due[11], done[11], state[4];
};

struct ref_book {
	int cells, orgs, member_count, meeting_count, task_count;
	char uids[REF_ORGS][UID_SIZE];
	char founded[REF_ORGS][11], dissolved[REF_ORGS][11];
	int merged_into[REF_ORGS]; /* 0: into none */
	int parents[REF_ORGS];     /* today's; -1: under no committee */
	struct ref_state states[REF_ORGS][REF_STATES];
	struct ref_member members[REF_MEMBERS];
	struct ref_meeting meetings[REF_MEETINGS];
	struct ref_task tasks[REF_TASKS];
};

struct ref_roll {
	int must, present, with_reason, without_reason, unmarked, unsure, guests;
	int official_must, official_present, temporary_must;
};
struct ref_roll ref_roll(const struct ref_book *book, int meeting);

struct ref_month {
	int regular, prepared; /* meetings, -1: none */
	bool counts;
	int tasks, open_before, late_before;
};
struct ref_month ref_month(const struct ref_book *book, int cell, const char *period);

struct ref_totals {
	int cells, committees, prepared, held, rolled, minuted, resolved, must, present;
	int members, official, exempt;
};
/* Of a cell, or with 0 of all of them, as they were on `day`. */
struct ref_totals ref_totals(
	const struct ref_book *book, int cell, const char *period, const char *day);

/* How many lines of work a cell has on `day`: meetings not wholly called, without minutes, tasks open. */
struct ref_work {
	int uncalled, no_minutes, tasks;
};
struct ref_work ref_work(const struct ref_book *book, int org, const char *day);

/* A + B − C = D from the beginning of the year of `day` to it, of a cell or of a committee. */
struct ref_balance {
	int a, b, c, d;
};
struct ref_balance ref_balance(const struct ref_book *book, int org, const char *day);

/* How many came to a cell ('T') or left it ('G') for a reason until `day`; inside: between cells of the book. */
int ref_movements(const struct ref_book *book, int cell, char way, const char *kind, bool inside,
	const char *day);

/* What an organisation stood under on a day; -1: nothing. */
int ref_parent(const struct ref_book *book, int org, const char *day);

/* Whether somebody is counted in a cell on a day, or as one of its local members. */
bool ref_is_counted_in(
	const struct ref_book *book, int member, int cell, bool local, const char *day);

/* What is due of somebody for a month in one of his spells, as it was on `day`; -1: not known. */
struct ref_due {
	bool told;                  /* dues are asked of him there */
	char kind[5], why, covered; /* why: T, M, G or 0; covered: a waiver CD or DT */
	bool rated;
	int waived, base, due, paid;
};
struct ref_due ref_due(
	const struct ref_book *book, int member, int spell, const char *month, const char *day);

/* The i-th month since January of the year before that of `day`, from 0 on. */
void ref_month_at(const char *day, int i, char month[8]);

/* The sum that somebody lacks in a month of the year of `day` or of the one before; 0: nothing, -1: nobody knows how much. */
int ref_missing(
	const struct ref_book *book, int member, int spell, const char *month, const char *day);

#endif
