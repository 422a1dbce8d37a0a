/*
 * import_passed.h - the rows of a sheet that are no records: titles, groups, repeated heads, totals, ends of pages. Each is
 * noted with why it is passed over, and may say of which cell the rows below it are.
 */
#ifndef IMPORT_PASSED_H
#define IMPORT_PASSED_H

#include "import_row.h"

/* Notes that the row is passed over, and why: a sentence. */
void import_pass_row(struct import *import, const struct csv_row *row, const char *why);

/* A row above the table; it may name the cell of the whole list. */
void import_pass_title(struct import *import, const struct csv_row *row);

/* A row below the header: true when it is no record, and was noted. */
bool import_pass_over(struct import *import, const struct csv_row *row);

bool import_row_is_blank(const struct csv_row *row);
bool import_is_check(
	const struct import *import, int column); /* what an earlier import said of the row */

#endif
