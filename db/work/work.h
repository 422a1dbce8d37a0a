/*
 * work.h - the work due, for home: what is late in front. The rules behind it: rules.md, duties.
 */
#ifndef WORK_H
#define WORK_H

#include "store.h"

enum work_kind {
	WORK_MEETING,   /* no regular meeting recorded in its month: opens the month */
	WORK_ROLL,      /* held, no roll call */
	WORK_MINUTES,   /* held, no minutes */
	WORK_TASK,      /* a task at or past its day */
	WORK_STATEMENT, /* a self-criticism statement not handed in */
	WORK_PROBATION, /* probation about to end */
	WORK_REMEDY,    /* a remedy at or past its day */
	WORK_MISSING,   /* records with gaps */
	WORK_EXEMPTION, /* a temporary exemption about to end */
};

struct work_item {
	enum work_kind kind;
	char org[UID_SIZE];    /* whose it is, "" for the office */
	char target[UID_SIZE]; /* the record to open, "" when the kind tells enough */
	char *place, *what;
	int days; /* until it is due; negative: late by so many */
};

struct work_list {
	struct work_item *items;
	int count, capacity;          /* in the list: the first 500 */
	int total, late, week, month; /* of all there is: late, within 7 days, within 31 */
};

/* Everything due up to a month ahead in a cell (NULL: in all), late first. */
bool work_load(struct store *store, const char *cell, struct work_list *list, struct err *err);
void work_release(struct work_list *list);

void work_add_days(int days, struct strbuf *out); /* "quá 15 ngày", "hôm nay", "còn 6 ngày" */

#endif
