/*
 * The seals of rows.
 *
 *   seal   = salt, digest
 *   digest = BLAKE2b-192(salt, table, for each column that is not null and not the seal: its number, its kind, its value)
 *   sum    = the sum of all digests, as numbers of 192 bits, the least significant byte first
 *
 * The numbers of columns are those of the table: behind a step of the schema all rows are sealed anew.
 */
#include "row_digest.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>

static void put_number(unsigned char bytes[8], uint64_t number)
{
	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)(number >> (8 * i));
}

/* Column, kind and length in front of every value. */
static void add_part(
	crypto_generichash_state *state, int column, int kind, const void *bytes, size_t length)
{
	unsigned char frame[16];

	put_number(frame, (uint64_t)column << 8 | (uint64_t)kind);
	put_number(frame + 8, length);
	crypto_generichash_update(state, frame, sizeof frame);
	if (length > 0)
		crypto_generichash_update(state, bytes, length);
}

static void add_value(crypto_generichash_state *state, int column, sqlite3_value *value)
{
	int kind = sqlite3_value_type(value);
	unsigned char number[8];
	double real;

	switch (kind) {
	case SQLITE_INTEGER:
		put_number(number, (uint64_t)sqlite3_value_int64(value));
		add_part(state, column, kind, number, sizeof number);
		break;
	case SQLITE_FLOAT:
		real = sqlite3_value_double(value);
		memcpy(number, &real, sizeof number);
		add_part(state, column, kind, number, sizeof number);
		break;
	case SQLITE_TEXT:
	case SQLITE_BLOB: {
		const void *bytes = sqlite3_value_blob(value);
		add_part(state, column, kind, bytes, (size_t)sqlite3_value_bytes(value));
		break;
	}
	}
}

int row_seal_find(sqlite3_value **values, int count)
{
	for (int i = count - 1; i >= 0; i--)
		if (sqlite3_value_type(values[i]) == SQLITE_BLOB &&
			sqlite3_value_bytes(values[i]) == SEAL_BYTES)
			return i;
	return -1;
}

void row_seal_digest(const char *table, sqlite3_value **values, int count, int apart,
	const unsigned char salt[SEAL_SALT], unsigned char digest[SEAL_DIGEST])
{
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, SEAL_DIGEST);
	crypto_generichash_update(&state, salt, SEAL_SALT);
	add_part(&state, 0, 0, table, strlen(table));
	for (int i = 0; i < count; i++)
		if (i != apart)
			add_value(&state, i, values[i]);
	crypto_generichash_final(&state, digest, SEAL_DIGEST);
}

void row_seal_add(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST])
{
	unsigned carry = 0;

	for (int i = 0; i < SEAL_DIGEST; i++) {
		carry += (unsigned)sum[i] + digest[i];
		sum[i] = (unsigned char)carry;
		carry >>= 8;
	}
}

void row_seal_take(unsigned char sum[SEAL_DIGEST], const unsigned char digest[SEAL_DIGEST])
{
	unsigned char other[SEAL_DIGEST], one[SEAL_DIGEST] = { 1 };

	for (int i = 0; i < SEAL_DIGEST; i++)
		other[i] = (unsigned char)~digest[i];
	row_seal_add(sum, other);
	row_seal_add(sum, one);
}

enum seal_state row_seal_look(
	const char *table, sqlite3_value **values, int count, unsigned char sum[SEAL_DIGEST])
{
	unsigned char digest[SEAL_DIGEST];
	int at = row_seal_find(values, count);

	if (at < 0)
		return SEAL_MISSING;
	const unsigned char *seal = sqlite3_value_blob(values[at]);
	row_seal_digest(table, values, count, at, seal, digest);
	row_seal_add(sum, seal + SEAL_SALT);
	return memcmp(digest, seal + SEAL_SALT, SEAL_DIGEST) == 0 ? SEAL_RIGHT : SEAL_WRONG;
}

void row_seal_hex(const unsigned char sum[SEAL_DIGEST], char hex[2 * SEAL_DIGEST + 1])
{
	sodium_bin2hex(hex, 2 * SEAL_DIGEST + 1, sum, SEAL_DIGEST);
}
