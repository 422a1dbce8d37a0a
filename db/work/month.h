/*
 * month.h - one month of one cell: how far it has come, and the figures of all cells for home.
 *
 * Room db/work: the book as the screens of one task see it: the month, the roll call, the review
 * sheet, what stands beside a form.
 */
#ifndef MONTH_H
#define MONTH_H

#include "date.h"
#include "store.h"

/* A meeting of the month; meeting is "" while there is none. */
struct month_meeting {
	char meeting[UID_SIZE];
	char state[4]; /* DK DH H KH */
	char planned_on[11], held_on[11];
	int must, present, marked, unsure; /* roll call: who had to come, who came; view_roll.sql */
	bool has_minutes;
	int dots; /* places of the minutes that are still to be filled in */
};

/* The stops of a month, in the order of month_stops.sql. */
enum month_stop {
	MONTH_COMMITTEE,
	MONTH_INVITATION,
	MONTH_MEETING,
	MONTH_ROLL,
	MONTH_GUESTS,
	MONTH_MINUTES,
	MONTH_VOTE,
	MONTH_RESOLUTION,
	MONTH_TASK,
	MONTH_SCORE,
	MONTH_DUES,
	MONTH_EXPORT,
	MONTH_STOPS
};

/* A month of a cell on its path; each stop with what is still missing. */
struct month {
	struct month_meeting regular;
	struct month_meeting prepared; /* of the chi ủy */
	char stops[MONTH_STOPS + 1];   /* how far each is: view_month_stop.sql; "": no cell */
	bool counts;                   /* the regular meeting was held in its own month */
	int resolutions, tasks;        /* given by this meeting */
	int guests;                    /* superiors and others who came to it */
	int open_before, late_before; /* tasks of earlier meetings still open, and past their day */
	char exported_on[11];         /* export_month(), last; "": never */
	char rule[168], time[6], place[488]; /* the cell's schedule; "": none is known */
	char clash[904];    /* cells that meet the same day with the same people; "" */
	char papers_on[11]; /* when papers went; "": not known */
	bool papers_late, has_agenda;
	int votes, lost_votes; /* of the regular meeting; that did not pass */
	int scored, unscored;  /* criteria with points, and without */
	char points[8], level[24];
	int payers, have_paid; /* who owes dues of the month, and has paid */
	int64_t paid;          /* đồng */
};

/* Everybody was called; false when it is not held. Adds "có mặt 3/17 · 17,6 % · chưa điểm danh 14". */
bool month_roll_is_whole(const struct month_meeting *meeting);
void month_add_roll(const struct month_meeting *meeting, struct strbuf *out);

/* The figures are of this month from now on; NULL: of the day again. The day that is asked stays. */
void month_ask(struct store *store, const char *period);

bool month_load(struct store *store, const char *cell, const char *period, struct month *month,
	struct err *err);

/* The day of the period on which a schedule's rule falls ("05", "thứ bảy tuần 1"); "" when it names none. */
void month_day_of_rule(const char *rule, const char *period, char day[DATE_SIZE]);

/* The uid of the regular meeting of the cell for the period, in whatever month it was held; "" when it was not. */
bool month_regular(struct store *store, const char *cell, const char *period,
	char meeting[UID_SIZE], struct err *err);

/* The day on which the cell held the regular meeting of the period, in its month; "" when it did not. */
bool month_held_on(struct store *store, const char *cell, const char *period, char held_on[11]);

/* All cells in the period: how many of them are through each stop. */
struct month_totals {
	int cells, committees; /* cells, and those with a chi ủy */
	int prepared, held, rolled, minuted, resolved;
	int members, official, probationary, exempt;
	int must, present;
	int scored, payers, paid, sent; /* payers: cells that have somebody who pays dues */
};

bool month_totals(struct store *store, const char *cell, const char *period,
	struct month_totals *totals, struct err *err);

/*
 * Adds the three lines that home shows of a month, without a newline at the end. Stops for which `columns` are too few
 * are left out, those that others lead to first.
 */
void month_add_table(
	const struct month_totals *totals, const char *period, int columns, struct strbuf *out);

#endif
