/*
 * year_internal.h - what the files of the year sheet share.
 */
#ifndef YEAR_INTERNAL_H
#define YEAR_INTERNAL_H

#include "absence.h"
#include "grid.h"
#include "roster.h"
#include "year_sheet.h"

enum { MONTHS = 12 };

/* A member, and the row of each month's roster that is his; -1: he is not on it. */
struct year_line {
	char member[UID_SIZE];
	char *name;
	int rows[MONTHS];
};

struct year_sheet {
	struct grid grid; /* its columns are the months */
	int year;
	bool asking_reason;                  /* of the absence just marked */
	struct roster months[MONTHS];        /* of the regular meeting of each month */
	bool there[MONTHS], changed[MONTHS]; /* it was held; it has unsaved marks */
	struct year_line *lines;
	int count;
};

/* year_rosters.c: the rosters of the year, from the book and drafts and back; for the grid */
void year_forget(struct year_sheet *sheet);
bool year_load(struct grid *grid, struct err *err);
bool year_save(struct grid *grid, struct err *err); /* all months that were corrected, or none */
bool year_keep(struct grid *grid, struct err *err);
bool year_drop(struct grid *grid, struct err *err);

#endif
