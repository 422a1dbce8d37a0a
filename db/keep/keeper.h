/*
 * keeper.h - copies of the book without being asked: when one is wanted, and making it between keys.
 *
 * Room db/keep: what becomes of a book when something went wrong, and what is done in time against that:
 * copies by themselves, restoring, sealed copies, salvage.
 */
#ifndef KEEPER_H
#define KEEPER_H

#include "backup.h"

/*
 * Where the newest copy is not of the book as it is now, one is made: at the start if it is older than half an hour by
 * the clock, then half an hour after the last one, and at the end. Never of a book that is only looked at.
 */
struct keeper;
struct keeper *keeper_new(struct store *store);
void keeper_free(struct keeper *keeper); /* before the store is closed; NULL is allowed */

enum keeper_news { KEEPER_QUIET, KEEPER_BUSY, KEEPER_DONE, KEEPER_FAILED };
/* No key is waiting: a few milliseconds of it. `now` is that of a clock that never jumps. Busy: call again soon. */
enum keeper_news keeper_idle(struct keeper *keeper, int64_t now, struct err *err);

/* The end: begins what is still wanted, then goes on with it. *percent: how far it is. */
enum keeper_news keeper_last(struct keeper *keeper, int *percent, struct err *err);

/* A copy before what changes much, unless the newest is of the book as it is now. False: it is not to be done. */
bool backup_before(struct store *store, const char *why, struct err *err);

/* Whether the newest copy ends with the same row of the log as the book. */
bool backup_is_current(struct store *store);
/* Minutes between the newest copy and now by the clock, whichever is later; -1: there is none. */
int64_t backup_age(struct store *store);

#endif
