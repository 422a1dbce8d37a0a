/*
 * pin.h - the PIN that opens a locked screen again.
 *
 * A lock of the screen and no more: the file of the book is as open to read as before. The book keeps the PIN as a hash of
 * Argon2id, in a setting of which the log only says that there is one.
 */
#ifndef PIN_H
#define PIN_H

#include "err.h"

#include <stdbool.h>

struct store;

enum { PIN_LEAST = 4, PIN_MOST = 40, LOCK_MINUTES = 5, LOCK_MOST_MINUTES = 60 };

bool pin_is_set(struct store *store);

/* Refuses one that is too short or too long; err->kind is ERR_INPUT then. */
bool pin_is_possible(const char *pin, struct err *err);
/* Takes the place of the one before. */
bool pin_set(struct store *store, const char *pin, struct err *err);
/* From now on there is none; `why` goes into the log, NULL: nothing to say. */
bool pin_remove(struct store *store, const char *why, struct err *err);

/*
 * Whether it is this one; takes a tenth of a second or more. False with err: it is not, or nobody can say, because there is
 * no memory for it or what the book holds is no hash of ours.
 */
bool pin_fits(struct store *store, const char *pin, struct err *err);

/* Minutes without a key until the screen is locked; 0: never. */
int lock_minutes(struct store *store);
bool lock_set_minutes(struct store *store, int minutes, struct err *err);

#endif
