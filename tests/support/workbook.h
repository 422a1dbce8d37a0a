/*
 * workbook.h - workbooks of raw XML, as the programs that make them write it, for tests.
 */
#ifndef WORKBOOK_H
#define WORKBOOK_H

#include "err.h"
#include "strbuf.h"

#include <stddef.h>
#include <stdio.h>

struct zip_part {
	const char *name, *bytes;
	size_t size; /* 0: bytes is a text */
};

/* A zip file of parts that are stored as they are; the caller frees. */
char *zip_of(const struct zip_part *parts, size_t count, size_t *size);
/* The same of one part that is packed: its beginning, and `unit` again and again. */
char *zip_of_many(
	const char *name, const char *begin, const char *unit, size_t count, size_t *size);

/* XML of a workbook; what is NULL is left out or made as needed. */
struct workbook {
	const char *rows;     /* what stands in sheetData of the first sheet */
	const char *behind;   /* what stands behind sheetData */
	const char *sheet;    /* the first sheet whole, instead */
	const char *second;   /* the same of a second sheet */
	const char *strings;  /* what stands in sst */
	const char *styles;   /* what stands in styleSheet */
	const char *workbook; /* the workbook whole */
};

/* Its bytes; the caller frees. */
char *workbook_bytes(const struct workbook *book, size_t *size);

/* All rows as one text: LINE:a|b and a newline; or the sentence why not, as "! sentence". */
char *workbook_rows(const char *bytes, size_t size, const char *sheet);

#endif
