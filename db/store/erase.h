/*
 * erase.h - lawful erasure (scope.md): what is past its time of keeping is destroyed, a member is made anonymous.
 *
 * What stood in the records goes out of the tables, the log, the drafts and the bytes of the file. The chain of the
 * log stays whole: a row without payload and salt still holds their digest. It cannot be undone. Which records were
 * erased is kept in the log and in a file beside the book, by uid alone, so that a backup put in the place of the book
 * loses them again when it is opened.
 */
#ifndef ERASE_H
#define ERASE_H

#include "store.h"

/* A record past its time: db/store/expired_TYPE.sql says which are, by the setting retention.TYPE. */
struct expired {
	const struct rectype *type;
	char uid[UID_SIZE];
	char since[11]; /* the day from which the time is counted */
	char *name;
};
struct expired_list {
	struct expired *items;
	size_t count;
};

/* The list of what is to be destroyed, by type and day. Released in any case. */
bool erase_expired(struct store *store, struct expired_list *list, struct err *err);
void expired_release(struct expired_list *list);

/*
 * What is erased with records, they themselves too: how many of each type. The list destroys what cannot be without its
 * records; a member's is what is made anonymous with him. Released in any case.
 */
struct erase_part {
	const struct rectype *type;
	size_t count;
};
struct erase_extent {
	struct erase_part *parts;
	size_t count;
};
bool erase_extent_of(struct store *store, const struct expired_list *list,
	struct erase_extent *extent, struct err *err);
bool erase_extent_of_person(
	struct store *store, const char *uid, struct erase_extent *extent, struct err *err);
void erase_extent_release(struct erase_extent *extent);

/* Destroys them, each with what cannot be without it, as one step. `why` is required, and logged. */
bool erase_destroy(
	struct store *store, const struct expired_list *list, const char *why, struct err *err);

/* Whether a member may be made anonymous: not one of another book, nor who is still counted in a cell. False with why. */
bool erase_may_person(struct store *store, const char *uid, struct err *err);

/*
 * Makes a member anonymous who may be: names, numbers, places and texts of his own records and of those that hang on them are
 * erased; days, choices and marks stay, so that no count changes. Texts of others that name him are not found.
 */
bool erase_person(struct store *store, const char *uid, const char *why, struct err *err);

/* Erases again what was erased in a later book that stood in this place (store_daily). */
bool erase_again(struct store *store, struct err *err);

/* Adds the sentence about copies that still hold what was erased; nothing where there is none. */
void erase_add_copies(struct store *store, struct strbuf *out);

#endif
