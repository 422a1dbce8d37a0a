/*
 * happen.h - events (event.h) in tests. In the values {thoa}, {hai}, {duom}, {cell}, {other} and
 * {committee} stand for those of the office (book.h), {0} for `made`.
 */
#ifndef HAPPEN_H
#define HAPPEN_H

#include "book.h"
#include "strbuf.h"
#include "undo.h"

struct happening {
	struct store *store;
	struct office office;
	struct uid made;        /* a record that the test made */
	struct undo_range last; /* what happened last, in the log */
};

struct happening happening_new(void); /* a new book with an office */

/*
 * A demonstration book of four cells: {cell} and {other} are its first two, {thoa} and {hai} members of the first,
 * {duom} one of the other.
 */
struct happening happening_demo(void);

/* Saves a record with such values. */
struct uid happening_add(struct happening *at, const char *type, const char *values);

void happen(struct happening *at, const char *event, const char *values);

/* The sentence with which it is refused; nothing was written. */
struct err happen_refused(struct happening *at, const char *event, const char *values);

/* It is refused with a sentence that holds `part`. */
void happen_expect_refused(
	struct happening *at, const char *event, const char *values, const char *part);

/* What is said before it is written; nothing was. Warnings stand behind it. The caller releases it. */
struct strbuf happen_said(struct happening *at, const char *event, const char *values);

/* Takes back the last thing that happened as Ctrl-Z does. */
void happen_undo(struct happening *at);

/* All values of all records that are not the program's own and not deleted. The caller frees. */
char *happening_records(struct happening *at);

/* How many records of a type are alive for which `condition` holds. */
int64_t happening_count(struct happening *at, const char *type, const char *condition);

#endif
