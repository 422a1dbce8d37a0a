/*
 * audit.h - the log of changes and its chain.
 */
#ifndef AUDIT_H
#define AUDIT_H

#include "store.h"

struct audit_row {
	int64_t seq;
	const char *at, *operator_, *action, *type, *uid, *before, *after, *why, *salt;
};

struct audit_report {
	int64_t rows;        /* in order from the first */
	int64_t first_wrong; /* 0 when the chain holds */
	char head[65];       /* hash of the last good row, hexadecimal; "" for an empty log */
};

/* Walks the chain from the first row. Reads only. */
bool audit_verify(struct store *store, struct audit_report *report, struct err *err);

/* Notes a new record for the batch's audit row. */
bool batch_add(struct store *store, const struct rectype *type, const char *uid, struct err *err);

#endif
