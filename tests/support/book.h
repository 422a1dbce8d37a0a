/*
 * book.h - record books of tests: in memory or in a file, empty or with an office in them.
 *
 * Today is 20/11/2026, the operator Lan; uids, salts and times of day follow from the seed. What
 * should work and does not ends the test with its sentence.
 */
#ifndef BOOK_H
#define BOOK_H

#include "store.h"

struct uid {
	char text[UID_SIZE];
};

#define BOOK_TODAY "2026-11-20"

struct store *book_new(void);              /* in memory */
struct store *book_make(const char *path); /* a new file */
struct store *book_open(const char *path); /* an old file */
struct store *book_open_on(const char *path, const char *today);
struct err book_refused(const char *path); /* opening must fail: why it did */

/* What a book holds, to be copied as often as it is asked for. Closes the store; lives as long as the process. */
const struct book_template *book_template(struct store *store);
struct store *book_copy(const struct book_template *template);             /* in memory */
void book_copy_to(const struct book_template *template, const char *path); /* into a new file */

/* Saves a new record with "field=value|field=value". */
struct uid book_add(struct store *store, const char *type, const char *values);
/* Changes a record. */
void book_change(struct store *store, const char *type, struct uid uid, const char *values);
/* The sentence with which adding or changing is refused. */
struct err book_add_refused(struct store *store, const char *type, const char *values);
struct err book_change_refused(
	struct store *store, const char *type, struct uid uid, const char *values);

/* A value of a stored record, copied; NULL when empty. The caller frees. */
char *book_get(struct store *store, const char *type, struct uid uid, const char *field);
void book_expect(struct store *store, const char *type, struct uid uid, const char *field,
	const char *wanted);

int64_t book_number(struct store *store, const char *sql);
void book_exec(struct store *store,
	const char *sql); /* as if the program had done it: sealed, not logged */
int64_t book_count(struct store *store, const char *type); /* records alive */

/* Everything in every table as one text, to see whether anything changed. The caller frees. */
char *book_contents(struct store *store);
void book_expect_whole(struct store *store); /* file and audit chain */

/* The same file seen by SQLite alone, for what the store would refuse. */
struct sqlite3 *file_open(const char *path);
void file_exec(struct sqlite3 *db, const char *sql);

/* ---- office.c ---- */

/* A committee, two cells of it, an area, and people: Thoa and Hải in the first cell, Đượm in the other. */
struct office {
	struct uid committee, cell, other_cell, area, thoa, hai, duom;
};
struct office office_add(struct store *store);
/* A new book (book_new) that has one already, made once. */
struct store *book_with_office(struct office *office);

/*
 * Records of every type that is not the program's own, with texts that are awkward in files. A type
 * that has no record of its own here gets one from its descriptor (sample.c).
 */
void office_add_every_type(struct store *store, const struct office *office);

/* ---- sample.c ---- */

/* Saves a record of a type with something in every field, or in what it must have. */
void sample_add(struct store *store, const struct rectype *type);

#endif
