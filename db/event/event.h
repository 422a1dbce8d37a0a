/*
 * event.h - what happens to people and cells in one step: a table of what is asked, and one function
 * that turns the answers into records. The step is shown before it is written, written whole or not at
 * all, and is one step of undo.
 *
 * Room db/event: the events, one small file each, and what shows and writes them. A new one needs its
 * file and its line in all.c.
 */
#ifndef EVENT_H
#define EVENT_H

#include "date.h"
#include "store.h"

/* The records an event makes and changes, in the order in which they are saved. */
struct event_plan {
	struct store *store;
	struct record **records;
	size_t count;
	const char *
		untold; /* fields of new records that say nothing of what happens: not shown before */
	char refused[DATE_SIZE]; /* the day that cannot be, where it is refused for one; else "" */
};

struct event {
	/* What is asked, as a form shows it: its name, title, help and fields. No table. */
	const struct rectype *asked;
	/* Puts the records into the plan; false with the sentence that refuses it. */
	bool (*plan)(struct event_plan *plan, const struct record *answers, struct err *err);
	bool rare; /* stands behind the records of its heading, which are what is mostly wanted there */
};

extern const struct event *const events[]; /* ends with NULL */

const struct event *event_find(const char *name); /* by the name of what is asked; or NULL */

/*
 * A stored record that is to be changed, or a new one, which has its uid already; the plan's, so that what comes
 * later in it may refer to it. NULL with err.
 */
struct record *event_change(
	struct event_plan *plan, const struct rectype *type, const char *uid, struct err *err);
struct record *event_add(struct event_plan *plan, const struct rectype *type);

/*
 * Tries it, and takes it back: `said` gets a line for each record with what is written, `findings` the
 * warnings of every record. False with err when the event or a record is refused; `findings` then holds an error
 * with the field of what was asked, where it is about one.
 */
bool event_try(struct store *store, const struct event *event, const struct record *answers,
	struct findings *findings, struct strbuf *said, struct err *err);

/*
 * Writes it as part of the caller's transaction, which is to be rolled back when it is refused. `findings` gets the
 * warnings of every record.
 */
bool event_put(struct store *store, const struct event *event, const struct record *answers,
	struct findings *findings, struct err *err);

/* Writes it in one transaction. `why`: the reason given for its warnings, or NULL. */
bool event_write(struct store *store, const struct event *event, const struct record *answers,
	const char *why, struct err *err);

#endif
