/*
 * life.h - everything with a day that is written about one record, in the order of days: the whole life of a
 * member.
 *
 * Made from the descriptors: the days of the record itself, and of each type whose records are of it (an
 * identifying reference that is never empty) the first day there is: ROLE_DAY, then its dates in their order, then
 * the year. What belongs to a month is left to its sheet. Said are the columns of the list, so no long text and
 * nothing sensitive. breaks_TYPE.sql, where there is one, tells where spells do not follow one another.
 */
#ifndef LIFE_H
#define LIFE_H

#include "date.h"
#include "store.h"

enum life_kind { LIFE_DAY, LIFE_RECORD, LIFE_GAP, LIFE_OVERLAP };

struct life_row {
	enum life_kind kind;
	char day[DATE_SIZE];        /* ISO, or a year, or a month */
	char until[DATE_SIZE];      /* the last day, of what has one; "" else */
	bool spell;                 /* it lasts: where `until` is "" it still does */
	const struct rectype *type; /* of the record behind the row, and which */
	char uid[UID_SIZE];
	const struct field *field; /* of the record itself: whose day it is; else NULL */
	char *text;                /* the columns of its list */
};

struct life {
	struct life_row *rows;
	size_t count;
};

/* Of the record `uid` of `type`, by one query; release with life_release(). False with err. */
bool life_load(struct store *store, const struct rectype *type, const char *uid, struct life *life,
	struct err *err);
void life_release(struct life *life);

#endif
