/*
 * many.h - one entry for many: the same record for each of those who were marked in a list, written as
 * one thing the user did.
 */
#ifndef MANY_H
#define MANY_H

#include "store.h"

/* Most people of one entry: every member of a commune. */
enum { MANY_MOST = 3000 };

/*
 * The field that says whose a record of `type` is, where one entry may be written for many of `owners`;
 * NULL: it may not. The descriptor says it: `owners` are people, the first of `owner` refers to them,
 * records of the type are made in its list, and no two spells of one owner exclude each other.
 */
const struct field *many_field(const struct rectype *type, const struct rectype *owners);

struct many_row {
	char uid[UID_SIZE];
	char *name;    /* as store_label() says it */
	char *said;    /* the sentence for which nothing is written for him; NULL: none */
	bool refused;  /* whatever the reason; else that sentence is a warning, which takes one */
	bool left_out; /* by the user */
};

struct many_rows {
	struct many_row *items;
	int count;
};

/* Those whose uids are in `people`, blanks between, judged with the record as theirs. */
bool many_read(struct store *store, const struct record *record, const struct field *field,
	const char *people, struct many_rows *rows, struct err *err);
void many_release(struct many_rows *rows);

/*
 * Judges all who are not left out as if they were in the book together, so that rules that count many
 * records count all of them; nothing is written. To be asked again when somebody is left out or not.
 */
bool many_judge(struct store *store, const struct record *record, const struct field *field,
	struct many_rows *rows, struct err *err);

/* Whether it is written for the row; `why`: the reason given for the warnings, or NULL. */
bool many_writes(const struct many_row *row, const char *why);

/* Writes all of them in one transaction, in which the draft that the record was goes too; or none. */
bool many_write(struct store *store, const struct record *record, const struct field *field,
	const struct many_rows *rows, const char *why, struct err *err);

#endif
