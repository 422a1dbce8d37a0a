/*
 * front.h - what a screen has in front of the user: what Ctrl-P prints.
 */
#ifndef FRONT_H
#define FRONT_H

#include "date.h"
#include "screen.h"
#include "store.h"

struct front {
	const struct rectype *type; /* of the record, or of the list; NULL: neither */
	char uid[UID_SIZE];         /* "": no record */
	char cell[UID_SIZE];        /* the cell at hand; "": all */
	char period[DATE_SIZE];     /* a month or a year; "": the one of today */
	char day[DATE_SIZE];        /* of a register: the day it is looked at; "": today */
	bool list;                  /* the records of `type` stand in rows */
	struct list_spec rows;      /* which of them: what it points to is the list's, below */
	char kept[200]; /* by what they are filtered and searched, as a sentence; "": all */
};

/*
 * Of this screen, else of the first one below that has something in front; the cell at hand where there is none. What a
 * screen says is in its ops.
 */
void front_of(const struct screen *screen, struct front *front);

void front_set(struct front *front, const struct rectype *type, const char *uid);
void front_time(struct front *front, int year, int month); /* month 0: the year */

#endif
