/*
 * scan.h - looks through the whole book for what this program did not write.
 *
 * Every row is held to its seal, every row of the log to the chain, and at the end the sum of the seals to what the log
 * says of it (row_seal.h, audit.h). It goes on in pieces, on any connection: in the thread that checks the file at the
 * start, then between keys. What the program itself changes meanwhile is reckoned with.
 */
#ifndef SCAN_H
#define SCAN_H

#include "audit.h"
#include "row_seal.h"
#include "strbuf.h"

struct sqlite3;

enum scan_kind {
	SCAN_CHANGED,   /* a row is not what was sealed */
	SCAN_ADDED,     /* a row without a seal: this program did not write it */
	SCAN_GONE,      /* the log knows a record that is not there */
	SCAN_OLDER,     /* a row that is sealed, but the log knows it otherwise: it was put back */
	SCAN_LOG,       /* the log is not what was chained, from this row on */
	SCAN_BLANKED,   /* what a row of the log held was taken out, and no erasure says so */
	SCAN_SHORT,     /* the log ends before what this computer has seen of it */
	SCAN_MADE_ANEW, /* the log is chained, but not the one that this computer has seen */
	SCAN_SUM,       /* records came or went, it is not known which */
};

struct scan_item {
	enum scan_kind kind;
	const char *table;  /* a record's type, "setting", "origin"; NULL: the log */
	int64_t id;         /* its number there; the row of the log */
	char uid[UID_SIZE]; /* "" where there is none */
};

enum { SCAN_KEPT = 1000 };

struct scan {
	int table;    /* where it is: row_seal_table() */
	int64_t last; /* the row it looked at last */
	unsigned char sum[SEAL_DIGEST], sum_before[SEAL_DIGEST];
	struct audit_walk log;
	struct scan_item *items; /* the first SCAN_KEPT */
	size_t count;            /* of all that was found */
	int64_t rows;            /* looked at */
	bool read;               /* all of it was looked at */
	bool weighed;            /* and what that comes to is known: store_scan_some() */
};

void scan_release(struct scan *scan);
void scan_found(struct scan *scan, enum scan_kind kind, const char *table, int64_t id,
	const char *uid); /* one more */

/* Goes on for some milliseconds. False with err: the file cannot be read. */
bool scan_some(struct scan *scan, struct sqlite3 *db, int milliseconds, struct err *err);

/*
 * The same of a book that is open, from where the check at the start has come to. *more: it is not through yet. At its
 * end store_scan() says what was found.
 */
bool store_scan_some(struct store *store, int milliseconds, bool *more, struct err *err);

/*
 * scan_mark.c: what this computer has seen of the log is kept beside the book when it is closed, and looked for in it;
 * forgotten where another file takes its place by this program.
 */
void scan_mark_keep(struct store *store);
bool scan_mark_look(struct store *store, struct scan *scan, struct err *err);
void scan_mark_forget(const char *book);

/* Forgets it: the next begins anew. */
void store_scan_anew(struct store *store);

/* What was found so far, and whether that is all. NULL: nothing was looked at yet. */
const struct scan *store_scan(const struct store *store);

/*
 * Whether all that is in the book was written by this program: looks through it where that has not been done, or where
 * another program wrote the file since. False with the sentence: it is not, or it cannot be read.
 */
bool store_is_whole(struct store *store, struct err *err);

/* Whether the book may be written: not where a scan has found what this program did not write. */
bool scan_allows(struct store *store, struct err *err);

/* Whether what was found may be taken as it is: all but a log that was changed. */
bool scan_may_accept(const struct scan *scan);
/* Takes it so: all rows are sealed as they are, and the log says who took what, and why. */
bool store_scan_accept(struct store *store, const char *why, struct err *err);

/* What one finding is, in words: which record, which field, what was there as far as the log knows. */
bool scan_say(
	struct store *store, const struct scan_item *item, struct strbuf *out, struct err *err);

/* *older: the log knows another value of one of the record's fields. */
bool scan_is_older(struct store *store, const struct rectype *type, const char *uid, bool *older,
	struct err *err);

#endif
