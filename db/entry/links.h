/*
 * links.h - references that follow from what a record says already: a task's resolution, the meeting that
 * prepared another.
 *
 * link_TYPE_what.sql yields the field and the uid it should have; its parameters are those of a rule (db/rule)
 * and :chosen, the cell that is chosen. No row: it is for the clerk to say.
 */
#ifndef LINKS_H
#define LINKS_H

#include "store.h"

/*
 * Asks the figures (store_ask) for the year up to the month that the record is of, where it is of one; for today
 * else. Whoever calls it asks for today again: store_ask(store, NULL, NULL, NULL).
 */
void links_ask(struct store *store, const struct record *record);

/*
 * Calls `take` with each link of the record's type, `uid` NULL where nothing follows; `cell` may be NULL.
 * False with err.
 */
bool links_each(struct store *store, const struct record *record, const char *cell,
	void (*take)(void *context, const struct field *field, const char *uid), void *context,
	struct err *err);

/*
 * The other way: gives records that were there before their reference to this new one, just saved, in the same
 * transaction. follow_TYPE_what.sql yields type, uid and field of each; its parameters are those of a rule. What
 * the rules would refuse is left as it is. `said` gets what each is called, joined by ", ".
 */
bool links_follow(
	struct store *store, const struct record *record, struct strbuf *said, struct err *err);

#endif
