/*
 * xlsx_write.h - the least workbook: one sheet of texts, row by row.
 *
 * Every cell is a text, so that ids keep their zeros and nothing is a formula. The same rows give the same
 * bytes.
 */
#ifndef XLSX_WRITE_H
#define XLSX_WRITE_H

#include "err.h"

#include <stdio.h>

struct xlsx_writer;

/* `out` is borrowed, empty and seekable. NULL with err set when it cannot be written. */
struct xlsx_writer *xlsx_write_open(FILE *out, const char *sheet, struct err *err);

/* A heading is bold; those at the top, up to the last one, stay in sight. */
bool xlsx_write_row(struct xlsx_writer *writer, const char *const *fields, int count, bool heading,
	struct err *err);

/* What is left is written; frees the writer. `out` is neither flushed nor closed. */
bool xlsx_write_end(struct xlsx_writer *writer, struct err *err);
void xlsx_write_drop(struct xlsx_writer *writer); /* without ending it; NULL: nothing */

#endif
