/*
 * month.h - one month of one cell: how far it has come, and the figures of all cells for home.
 */
#ifndef MONTH_H
#define MONTH_H

#include "store.h"

/* The stops of the month's path; each with what is still missing. */
struct month {
	char meeting[UID_SIZE];  /* the regular meeting of the period, "" when there is none */
	char prepared[UID_SIZE]; /* the chi ủy meeting, "" */
	bool needs_committee;    /* the cell has a chi ủy, so it must meet before */
	char state[4];           /* of the meeting: DK DH H KH */
	char planned_on[11], held_on[11];
	int marked, must, present; /* roll call: rows, who had to come, who came */
	bool has_minutes;
	int resolutions, tasks;       /* given by this meeting */
	int open_before, late_before; /* tasks of earlier meetings still open, and past their day */
};

bool month_load(struct store *store, const char *cell, const char *period, struct month *month,
	struct err *err);

/* All cells in the period: how many of them are through each stop. */
struct month_totals {
	int cells, committees; /* cells, and those with a chi ủy */
	int prepared, held, rolled, minuted, resolved;
	int members, official, probationary, exempt;
	int must, present;
};

bool month_totals(struct store *store, const char *cell, const char *period,
	struct month_totals *totals, struct err *err);

/* Adds the three lines that home shows of a month, without a newline at the end. */
void month_add_table(const struct month_totals *totals, const char *period, struct strbuf *out);

/* Adds a draft of the minutes from what is known: the head of rules.md, the roll call, the tasks. */
bool minutes_draft(struct store *store, const char *meeting, struct strbuf *out, struct err *err);

/* The next free number of a kind of resolution in an organisation, within its term. */
int month_next_number(struct store *store, const char *org, const char *kind);

#endif
