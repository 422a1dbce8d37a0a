/*
 * err.h - how a function says that it failed.
 *
 * A fallible function returns bool and takes a struct err as its last argument. On false, err holds
 * one complete Vietnamese sentence: what happened, where, and how to mend it. Nothing prints but
 * the command line and the screen loop. Programming mistakes do not come this way: see bug().
 */
#ifndef ERR_H
#define ERR_H

#include <stdbool.h>

/* What went wrong, as far as the caller must tell cases apart. Exit codes follow from it. */
enum err_kind {
	ERR_NONE,
	ERR_INPUT,   /* a value that somebody typed or a file holds */
	ERR_USAGE,   /* wrong words on the command line */
	ERR_OPEN,    /* a file that cannot be opened, is in use or is not ours */
	ERR_SEVERAL, /* what was typed fits several records: one has to be chosen */
	ERR_STALE,   /* the record was changed elsewhere since it was read */
	ERR_STORAGE, /* reading or writing failed: full disk, broken disk */
	ERR_UNREAD,  /* nobody reads any more what is printed: nothing to be said */
};

struct err {
	enum err_kind kind;
	char text[700];   /* the sentence, UTF-8 */
	char detail[160]; /* for the log only: library wording, error numbers */
};

#define ERR_INIT                 \
	{                        \
		.kind = ERR_NONE \
	}

/* Fills err (which may be NULL) and returns false, so that callers can `return err_set(...)`. */
bool err_set(struct err *err, enum err_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Adds the technical detail to an error already set. */
void err_detail(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

void err_clear(struct err *err);

/* A message copied from one err to another, for a caller that wants to add where it happened. */
bool err_wrap(struct err *err, const char *where, const struct err *cause);

/* A mistake in the program itself, or no memory left: leaves the screen, prints, aborts. */
_Noreturn void bug(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
