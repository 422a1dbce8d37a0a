/*
 * value.h - from what is typed to what is kept, and to what is shown.
 *
 * Kept ("canonical") values are those of records.md: ISO dates, codes, 0/1, digits without
 * separators. One pair of functions serves the form, the import and the command line.
 */
#ifndef VALUE_H
#define VALUE_H

#include "record.h"

#define VALUE_TEXT_MAX 200   /* code points of a text field that names no limit */
#define VALUE_LONG_MAX 60000 /* and of a long one */

struct value_context {
	const char *today;  /* ISO */
	const char *period; /* YYYY-MM for bare day numbers, or NULL */
	const char *choose; /* how to choose from the list where it is typed: a sentence, or NULL */
	const struct record *record; /* in which it stands, for choices that depend on it; NULL */
};

/*
 * Typed or imported text to the canonical value, in *value (the caller frees; NULL when the text is
 * empty). References are not resolved here: only a uid is taken. False with a sentence about the
 * value; the caller says where it stood.
 */
bool value_parse(const struct field *field, const char *typed, const struct value_context *context,
	char **value, struct err *err);

/* Whether a canonical value may be stored: what the form and the import check before saving. */
bool value_check(const struct field *field, const char *value, const char *today, struct err *err);

/* Adds a canonical value as people read it; NULL adds nothing. References: shown by the store. */
void value_show(const struct field *field, const char *value, struct strbuf *out);

/* Adds a masked value: stars, and of a number that things are told apart by its last four digits; of words and sums nothing. */
void value_mask(const struct field *field, const char *value, struct strbuf *out);

int value_limit(const struct field *field); /* most code points */
bool value_is_multiline(const struct field *field);

#endif
