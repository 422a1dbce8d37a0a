/*
 * paper_internal.h - what the files of the control totals share.
 */
#ifndef PAPER_INTERNAL_H
#define PAPER_INTERNAL_H

#include "edit.h"
#include "paper.h"
#include "paper_screen.h"

enum { PAPER_HEAD_ROWS = 2, PAPER_DIGITS = 5 };

/* A record of the batch as its list shows it. */
struct entered {
	char uid[UID_SIZE];
	char *text;
};

struct paper_screen {
	struct screen screen; /* its rows: the numbers, a heading, what was entered */
	struct paper paper;
	struct edit numbers[1 + PAPER_SUMS]; /* the records, then the parts of them */
	int number_count;
	struct entered *entered;
	size_t entered_count;
	bool kept;        /* the numbers are in a draft, though the batch is not begun */
	bool fresh_field; /* just come to: a digit replaces the number */
};

/* paper_screen.c */
int paper_number_of(const struct edit *edit); /* PAPER_NOT_GIVEN while it is empty */

/* paper_draw.c */
void paper_draw(const struct screen *screen, struct canvas *canvas);

#endif
