/*
 * uid.h - the 26 characters that name a record everywhere and for ever.
 *
 * 48 bits of time and 80 random bits in Crockford's base 32, as in ULID: unique without asking
 * anybody, and in the order of making, which keeps indexes compact.
 */
#ifndef UID_H
#define UID_H

#include <stdbool.h>
#include <stdint.h>

#define UID_LENGTH 26
#define UID_SIZE (UID_LENGTH + 1)

/*
 * Where uids and salts come from. With `fixed` they follow from `state` and `milliseconds` alone, so
 * that a demonstration file is the same bytes for the same seed.
 */
struct uid_source {
	bool fixed;
	uint64_t state;
	int64_t milliseconds;
	uint64_t last_time, last_high, last_low; /* the last one made: the next is greater */
};

/* The next number of a repeatable row: for repeatable files only, never for secrets. */
uint64_t uid_repeatable(uint64_t *state);
void uid_make(struct uid_source *source, char uid[UID_SIZE]);
void uid_random_bytes(struct uid_source *source, unsigned char *bytes, int count);
bool uid_is_valid(const char *text);

#endif
