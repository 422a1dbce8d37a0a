/*
 * sticks.h - a second copy of the book, sealed, on what is plugged into the PC.
 */
#ifndef STICKS_H
#define STICKS_H

#include "screen.h"

extern const struct screen_words seal_words;

/* The sticks that are mounted, with their room, to be answered to; NULL where there is none. */
struct screen *sticks_picker(struct session *session);

/*
 * Seals `copy`, one of the book at that path, onto the stick that was picked, and says when it may be pulled. The first
 * time it opens the screen that asks for a passphrase and shows the recovery code.
 */
enum screen_result sticks_copy(struct screen *screen, const char *book, const char *copy,
	const char *stick, struct err *err);

/* The work of it, once there is a key; says it. */
struct seal_key;
bool sticks_seal(struct session *session, const char *book, const struct seal_key *key,
	const char *copy, const char *stick, struct err *err);
/* `copy` NULL: a new passphrase and code for the copies to come, nothing is sealed now. */
struct screen *seal_screen_new(
	struct session *session, const char *book, const char *copy, const char *stick);

/* Whether the paper with the recovery code still opens the copies: asked, answered, and due again after a quarter. */
struct screen *seal_trial(struct session *session, const char *book); /* NULL: there is no key */
void seal_trial_answered(
	struct session *session, const char *book, const char *secret, struct err *err);
bool seal_trial_is_due(const char *book, const char *today);

/* Days since the last sealed copy of the book left, or since its first entry; -1: not to be asked (yet). */
int sticks_age(struct store *store);

#endif
