/*
 * audit.h - the log of changes and its chain.
 */
#ifndef AUDIT_H
#define AUDIT_H

#include "store.h"

struct audit_row {
	int64_t seq;
	const char *at, *operator_, *action, *type, *uid, *before, *after, *why, *salt;
	const char *book; /* NULL, or the sum of the seals as its transaction left it: row_seal.h */
};

/* A walk along the chain, in pieces. */
struct audit_walk {
	int64_t rows;      /* in order from the first */
	bool wrong;        /* the row behind them is not what was chained */
	char previous[65]; /* hash of the last good row; "" before the first */
	int64_t blanked;   /* rows whose payload is gone */
	int64_t erased;    /* rows that erasures said they emptied */
	int64_t unsaid;    /* erasures that did not count them */
	int64_t blank;     /* the last of those that are gone */
};

struct sqlite3_stmt;
/* The next row, as audit_all.sql gives it; false: it is not what was chained. */
bool audit_walk_on(struct audit_walk *walk, struct sqlite3_stmt *row);

struct audit_report {
	int64_t rows;        /* in order from the first */
	int64_t first_wrong; /* 0 when the chain holds */
	char head[65];       /* hash of the last good row, hexadecimal; "" for an empty log */
};

/* Walks the chain from the first row. Reads only. */
bool audit_verify(struct store *store, struct audit_report *report, struct err *err);

/* A row of the log as papers show it: the first digits of its hash tell later whether the log still goes over it. */
struct audit_head {
	int64_t seq;   /* 0: there is none */
	char hash[65]; /* hexadecimal */
	char at[40];
	int64_t behind; /* rows since */
};

enum { AUDIT_HEAD_SHOWN = 16 }; /* digits on paper and screen */

bool audit_head_now(struct store *store, struct audit_head *head, struct err *err);
/* `typed`: its first digits, 8 at least, blanks between them are nothing; others are refused with a sentence. */
bool audit_head_find(
	struct store *store, const char *typed, struct audit_head *head, struct err *err);

/* Notes a new record for the batch's audit row. */
bool batch_add(struct store *store, const struct rectype *type, const char *uid, struct err *err);

#endif
