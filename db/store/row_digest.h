/*
 * row_digest.h - what a seal is made of, and sums of them.
 */
#ifndef ROW_DIGEST_H
#define ROW_DIGEST_H

#include "row_seal.h"

enum { SEAL_COLUMNS = 120 }; /* of a table at most */

/* The column of the seal: the last blob, no other column may hold one; -1: there is none. */
int row_seal_find(struct sqlite3_value **values, int count);

/* The digest of a row of `table` with that salt; `apart`: the column of its seal. */
void row_seal_digest(const char *table, struct sqlite3_value **values, int count, int apart,
	const unsigned char salt[SEAL_SALT], unsigned char digest[SEAL_DIGEST]);

/* A digest more in the sum, or less. */
void row_seal_add(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST]);
void row_seal_take(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST]);

#endif
