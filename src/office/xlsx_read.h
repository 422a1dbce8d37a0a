/*
 * xlsx_read.h - a workbook of Excel, LibreOffice, Google or WPS as rows of text.
 *
 * Read as a stream: memory holds the shared texts and one row.
 */
#ifndef XLSX_READ_H
#define XLSX_READ_H

#include "csv_file.h"

struct xlsx;

/* What was understood. */
struct xlsx_look {
	char sheet[128];  /* the one that is read */
	char sheets[400]; /* all of them for a sentence, joined by ", "; the first of very many */
	int sheet_number; /* the one that is read, from 1 in the order of the tabs */
	int sheet_count, hidden_sheets;
	long hidden_rows, hidden_columns; /* of the sheet: they are read like the others */
};

/*
 * Looks at a zip file, which is borrowed. `sheet` is a name (as fold_same() takes names) or a number from 1, for a
 * tab may be called "2"; `number` is nothing but a number, and comes before it. NULL and 0: the first visible one with
 * a table. NULL with err set when it is no workbook, protected or damaged.
 */
struct xlsx *xlsx_open(FILE *file, const char *name, const struct csv_limits *limits,
	const char *sheet, int number, struct err *err);
struct xlsx_look xlsx_look(const struct xlsx *xlsx);

/* The name of a tab, from 1; NULL: there is none. Borrowed. */
const char *xlsx_sheet_name(const struct xlsx *xlsx, int number, bool *hidden);

/* The texts of the sheet in UTF-8, one a line, for finding out what letters they are. Borrowed. */
FILE *xlsx_texts(const struct xlsx *xlsx);

/* Every row in which something stands, as csv_read(); line is the row's number in the sheet. */
bool xlsx_read(struct xlsx *xlsx, csv_take *take, void *context, struct err *err);
void xlsx_close(struct xlsx *xlsx); /* NULL: nothing */

#endif
