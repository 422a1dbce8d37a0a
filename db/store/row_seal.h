/*
 * row_seal.h - what is in the book cannot change unseen.
 *
 * Every row of a record type, each setting and each origin carries a seal: a salt and a digest of all that the row
 * holds. The digests of the whole book are summed, and the log's chain holds with each transaction the sum at its end.
 * So a value that another program changed shows at its row, and a row that came or went shows in the sum. A row that is
 * erased takes its salt along: nothing can be guessed from what is left. What the sum does not promise: safety from
 * somebody who makes the whole log anew (see audit.h).
 *
 * The program's own changes are sealed before the transaction ends, whoever made them: a hook of SQLite notes each row.
 */
#ifndef ROW_SEAL_H
#define ROW_SEAL_H

#include "uid.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct err;
struct store;
struct sqlite3_value;
struct scan;

enum { SEAL_SALT = 8, SEAL_DIGEST = 24, SEAL_BYTES = SEAL_SALT + SEAL_DIGEST };

/* A row by its table (a name that stays) and its number. */
struct sealed_row {
	const char *table;
	int64_t id;
	bool fresh; /* it was not there before: no seal of it is in the sum, whatever stands in the row */
};

struct seals {
	struct sealed_row *rows; /* changed since the last were sealed: a table of hashes */
	size_t room, count;
	unsigned char sum[SEAL_DIGEST]; /* of all digests, as this transaction leaves it */
	unsigned char sum_before[SEAL_DIGEST];
	bool watching;  /* the tables have their seals: not before the last step of the schema */
	bool loaded;    /* the sum has been read */
	bool changed;   /* in this transaction */
	bool sealing;   /* what changes now is a seal */
	bool accepting; /* what another program wrote is being taken as it is */
	bool failed;    /* no memory: the transaction cannot be sealed */
	struct sealed_row wrong; /* met by a change: its row is not what was sealed; id 0: none */
	bool logged;             /* this transaction wrote the log */
	struct uid_source salts;
	struct scan *
		scan; /* of this book, on its way: its sum follows what changes behind it; NULL: none */
};

/* The tables with seals, by name; NULL ends them. */
const char *row_seal_table(int index);

/* From now on each change is noted. */
void row_seal_watch(struct store *store);
void row_seal_forget(struct store *store); /* frees what is noted, at the end */

/* Reads the sum that the log told last. */
bool row_seal_load(struct store *store, struct err *err);

/* A transaction begins. */
bool row_seal_begin(struct store *store, struct err *err);
/* Seals what has changed so far where that is much, so that its pages are still at hand. */
bool row_seal_some(struct store *store, struct err *err);
/* Seals all that it changed and writes the sum into its last row of the log. False: nothing of it may be written. */
bool row_seal_end(struct store *store, struct err *err);
/* It is over; what was not saved is as it was before. */
void row_seal_settle(struct store *store, bool saved);

/* All rows anew, whatever they hold: behind a change of the tables. */
bool row_seal_all(struct store *store, struct err *err);

enum seal_state { SEAL_RIGHT, SEAL_WRONG, SEAL_MISSING };
/*
 * Whether a row is as it was sealed: `values` as sqlite3_column_value() gives them, its last blob the seal. Adds the
 * digest that the seal tells to `sum`.
 */
enum seal_state row_seal_look(const char *table, struct sqlite3_value **values, int count,
	unsigned char sum[SEAL_DIGEST]);

void row_seal_hex(const unsigned char sum[SEAL_DIGEST], char hex[2 * SEAL_DIGEST + 1]);

#endif
