/*
 * year_internal.h - what the files of the year sheet share.
 */
#ifndef YEAR_INTERNAL_H
#define YEAR_INTERNAL_H

#include "name_jump.h"
#include "roster.h"
#include "year_sheet.h"

enum { MONTHS = 12 };

/* A member, and the row of each month's roster that is his; -1: he is not on it. */
struct year_line {
	char member[UID_SIZE];
	char *name;
	int rows[MONTHS];
};

/* What a mark was and became; the marks of one key press share a step. */
struct year_change {
	int line, month, step;
	struct roster_row before, after; /* of these the marks only; reasons are owned */
};

struct year_sheet {
	struct screen screen;
	int year;
	struct roster months[MONTHS];        /* of the regular meeting of each month */
	bool there[MONTHS], changed[MONTHS]; /* it was held; it has unsaved marks */
	struct year_line *lines;
	int count, capacity, selected, top, month; /* month: 0 to 11 */
	struct year_change *changes;
	size_t change_count, change_at, change_capacity; /* change_at: done up to here */
	char jump[NAME_JUMP_BYTES];                      /* letters typed to go to a name */
};

/* The row of a month at a line, NULL when there is none. */
struct roster_row *year_row(const struct year_sheet *sheet, int line, int month);

enum { YEAR_LATE = '.' }; /* late, then left early, then on time */

/* year_mark.c */
void year_mark(struct year_sheet *sheet, char mark); /* a status, YEAR_LATE; '\0' takes it away */
void year_mark_as_above(struct year_sheet *sheet);   /* F3 */
void year_fill(struct year_sheet *sheet);            /* F5: present, who is not marked yet */
/* Takes back the last marks that are not saved, or makes them again; false: there are none. */
bool year_go_back(struct year_sheet *sheet, bool redo);
void year_forget_steps(struct year_sheet *sheet);

/* year_draw.c */
void year_draw(const struct screen *screen, struct canvas *canvas);
int year_list_rows(const struct year_sheet *sheet);

#endif
