/*
 * reference.h - a small book as plain arrays, and its figures reckoned slowly from rules.md alone: no
 * SQL, no views, one loop after another. reference_test.c holds the program's figures against it.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include <stdbool.h>

enum {
	REF_CELLS = 3,
	REF_MEMBERS = 9,
	REF_SPELLS = 3,
	REF_MEETINGS = 9,
	REF_TASKS = 6,
	REF_ORGS = REF_CELLS + 1,
	REF_STATES = 2,
	REF_WAIVERS = 2,
	REF_BOOKED = 12
};

#define REF_TODAY "2026-11-20"
#define REF_FOREVER "9999-12-31"
#define REF_RESOLVED "2026-09-01" /* the day of resolutions of meetings that were never held */

/* Days are ISO texts, "" where there is none. Orgs are 0 the committee, 1.. the cells. */
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
	char kind[5], paid_on[20];
	int base, due, paid, arrears;
};

struct ref_member {
	bool in_bin;
	char admitted[11], official[11], listed[4]; /* listed_status */
	struct ref_spell spells[REF_SPELLS];
	char exempt_from[11], exempt_to[11]; /* "" from: none */
	char exempt_kind[3];
	bool exempt_in_bin;
	char suspended_from[11], suspended_to[11]; /* "" from: none */
	bool suspended_in_bin;
	int post_org; /* -1: none */
	char post_title[5], post_from[11], post_to[11];
	char sex[5], born[11], decided[11]; /* admission_decided_on */
	struct ref_state today, states[REF_STATES];
	struct ref_waiver waivers[REF_WAIVERS];
	struct ref_booked booked[REF_BOOKED]; /* of ref_booked_months */
	char moved[3], paid_to[8];            /* a transfer: direction, dues_paid_to */
	bool moved_in_bin;
};

struct ref_meeting {
	bool there, in_bin;
	int org;
	char kind[5], period[8], state[3], planned[11], held[11];
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
	char founded[REF_ORGS][11], dissolved[REF_ORGS][11];
	int merged_into[REF_ORGS];   /* 0: into none */
	bool stands_alone[REF_ORGS]; /* under no committee */
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

/* A + B − C = D from the beginning of the year of `day` to it, of a cell or of the committee (0). */
struct ref_balance {
	int a, b, c, d;
};
struct ref_balance ref_balance(const struct ref_book *book, int org, const char *day);

/* How many came to a cell ('T') or left it ('G') for a reason until `day`; inside: between cells of the book. */
int ref_movements(const struct ref_book *book, int cell, char way, const char *kind, bool inside,
	const char *day);

/* Members, and those of them who are local, of a cell on a day. */
int ref_counted(const struct ref_book *book, int cell, const char *day);
int ref_local(const struct ref_book *book, int cell, const char *day);

extern const char *const ref_booked_months[REF_BOOKED];

/* What is due of somebody for a month in one of his spells, as it was on `day`; -1: not known. */
struct ref_due {
	bool told;                  /* dues are asked of him there */
	char kind[5], why, covered; /* why: T, M, G or 0; covered: a waiver CD or DT */
	bool rated;
	int waived, base, due, paid;
};
struct ref_due ref_due(
	const struct ref_book *book, int member, int spell, const char *month, const char *day);

/* The sum that somebody lacks in a month of the year of `day`; 0: nothing, -1: nobody knows how much. */
int ref_missing(
	const struct ref_book *book, int member, int spell, const char *month, const char *day);

#endif
