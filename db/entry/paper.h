/*
 * paper.h - control totals: what the paper says there is, against what has been entered since.
 *
 * Before a batch of new records the clerk types how many the paper list has, and if he likes how many of
 * them are women, official members, rated "xuất sắc": whatever choices, flags and dates the type has on
 * the path of Enter. What is entered from then on is counted by itself, so that a record taken back or
 * deleted is not. Kept as a draft until the batch is ended, one per type and cell.
 *
 * Room db/entry: what helps to enter from paper: setting a book up, counts of the pile, second
 * keying.
 */
#ifndef PAPER_H
#define PAPER_H

#include "codes.h"
#include "store.h"

#define PAPER_DRAFT "paper:" /* with a type's name behind it: what its drafts are kept under */

enum { PAPER_SUMS = 16, PAPER_NOT_GIVEN = -1 };

/* A part of the batch that the paper may count too. */
struct paper_sum {
	const struct field *field;
	const struct code *code; /* of a choice; NULL: a flag that is set, a date that is there */
	int expected;            /* PAPER_NOT_GIVEN */
	int counted;
};

struct paper {
	const struct rectype *type;
	char cell[UID_SIZE]; /* "" : every cell */
	bool open;           /* a batch has begun */
	int64_t from;        /* the id behind which its records lie */
	int expected;        /* by the paper; PAPER_NOT_GIVEN */
	int counted;         /* in the book */
	struct paper_sum sums[PAPER_SUMS];
	int sum_count;
};

/* The batch of a type and cell (NULL: all) with what is counted now; not open where none was begun. */
bool paper_load(struct store *store, const struct rectype *type, const char *cell,
	struct paper *paper, struct err *err);

/* Keeps the numbers of the paper; the first time it begins the batch. */
bool paper_put(struct store *store, struct paper *paper, struct err *err);
bool paper_drop(struct store *store, struct paper *paper, struct err *err); /* ends the batch */

/* The type and cell of a draft kept under this type and uid; NULL when it is no batch. */
const struct rectype *paper_of_draft(
	struct store *store, const char *type, const char *uid, const char **cell);

/* Calls `take` with the uid of each record entered in the batch, in order of entry. */
bool paper_entered(struct store *store, const struct paper *paper,
	void (*take)(void *context, const char *uid), void *context, struct err *err);

bool paper_agrees(const struct paper *paper); /* all that was given is what was counted */

/* "Giới tính: Nữ", "Có ngày chính thức" */
void paper_sum_label(const struct paper_sum *sum, struct strbuf *out);

/* Adds "đủ", "thiếu 2" or "thừa 1". */
void paper_difference(int expected, int counted, struct strbuf *out);

/* Adds "giấy 30, sổ 28: thiếu 2; Nữ: giấy 12, sổ 11". */
void paper_say(const struct paper *paper, struct strbuf *out);

#endif
