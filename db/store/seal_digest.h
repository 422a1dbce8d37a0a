/*
 * seal_digest.h - what a seal is made of, and sums of them.
 */
#ifndef SEAL_DIGEST_H
#define SEAL_DIGEST_H

#include "seal.h"

enum { SEAL_COLUMNS = 120 }; /* of a table at most */

/* The column of the seal: the last blob, no other column may hold one; -1: there is none. */
int seal_find(struct sqlite3_value **values, int count);

/* The digest of a row of `table` with that salt; `apart`: the column of its seal. */
void seal_digest(const char *table, struct sqlite3_value **values, int count, int apart,
	const unsigned char salt[SEAL_SALT], unsigned char digest[SEAL_DIGEST]);

/* A digest more in the sum, or less. */
void seal_add(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST]);
void seal_take(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST]);

#endif
