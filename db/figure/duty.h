/*
 * duty.h - the duties: what the rules ask of whom and by when, and what of it is due on a day.
 *
 * A duty is one row of `duties` and one query, db/figure/duty_NAME.sql, which yields what is owed on :day:
 *   org, member     whose it is: ids; member is NULL when it is not one member's
 *   type, record    what Enter opens: a type and a uid; no record: the list of the type
 *   field           where in the form of the record to begin; NULL: at its first field
 *   what            fills the % of the row's words
 *   due             the day by which it is to be done
 * What is due after :until, or not of :org (NULL: all are asked), need not be yielded.
 * A past day is that day: what was done after it is owed. Cells that do not exist on the day and orgs the
 * duty is not of (`who`) are left out here, not in the query.
 *
 * Room db/figure: what the rules mean, each notion once: the views (view_*.sql) that every figure
 * reads, and the duties made of them.
 */
#ifndef DUTY_H
#define DUTY_H

#include "date.h"
#include "store.h"

struct duty {
	const char *name;   /* of its query; the word for it in files; never changes */
	const char *code;   /* its number in the list of duties of the owners */
	const char *words;  /* the sentence; % is what the query says of one case */
	const char *who;    /* whose it is: CB of cells, CS of the other orgs, or both */
	const char *remind; /* the setting that says how many days ahead it is shown */
	const char *opens;  /* "" the record or list; else a word of the screens (home_doors.c) */
	char source;        /* Q a regulation, S a source plan, P the program's proposal */
};

extern const struct duty duties[]; /* ends with a row without a name */

/* One thing to be done. */
struct duty_item {
	const struct duty *duty;
	char org[UID_SIZE], member[UID_SIZE], record[UID_SIZE]; /* "" where there is none */
	char *place, *what;                                     /* name of the org, the sentence */
	char *type, *field;                                     /* field may be NULL */
	char due[DATE_SIZE];
	int days; /* until it is due; negative: late by so many */
};

struct duty_list {
	struct duty_item *items;
	size_t count;
	int late, soon, ahead;     /* how many are late, due within soon_days, within ahead_days */
	int soon_days, ahead_days; /* settings duty.soon_days, duty.ahead_days */
	const struct duty *next;   /* while it is loaded: the duty that is asked next */
};

/* All that is due in a cell (NULL: everywhere), what is latest first. Released in any case. */
bool duty_list_load(struct store *store, const char *cell, struct duty_list *list, struct err *err);
void duty_list_release(struct duty_list *list);
/*
 * The same a duty at a time, so that a key need not wait for all: begun, then as many steps as there are duties; after
 * the last one `next` has no name, and what is due stands in its order.
 */
void duty_list_begin(struct store *store, struct duty_list *list);
bool duty_list_step(struct store *store, const char *cell, struct duty_list *list, struct err *err);

/* "4 quá hạn; 1 trong 7 ngày tới, 13 trong 31 ngày tới", or with those that are told of earlier:
 * "4 quá hạn; 1 trong 7 ngày, 13 trong 31 ngày, 2 sau đó" */
void duty_add_counts(const struct duty_list *list, struct strbuf *out);
void duty_add_days(int days, struct strbuf *out); /* "quá 15 ngày", "hôm nay", "còn 6 ngày" */

#endif
