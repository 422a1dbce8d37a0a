/*
 * headings.h - what lists of offices call the fields: db/codes/headings.tsv, built into the program.
 *
 * One spelling of a heading stands for a thousand: titles are compared by their key.
 */
#ifndef HEADINGS_H
#define HEADINGS_H

#include <stdbool.h>

struct heading {
	const char *type;   /* a record type; "*": of any */
	const char *fields; /* what such a column holds, as in headings.tsv */
	const char *titles; /* with | between them, the usual one first */
};

extern const struct heading headings[]; /* made at build time; ends with type NULL */

/*
 * The key of a title (normal form C): without case, marks, stars, punctuation, line breaks and "và"; i for y;
 * "ngày tháng năm X" is "ngày X". Only what a mark alone tells apart stays apart: ĐT and DT, a last "năm" and "Nam". What stands in brackets counts or not. The caller frees.
 */
char *heading_key(const char *title, bool brackets);

/* The titles of columns that hold this field alone; NULL: headings.tsv has none. */
const char *headings_of(const char *type, const char *field);

#endif
