/*
 * xlsx_sheet.h - one sheet of a workbook, row by row.
 */
#ifndef XLSX_SHEET_H
#define XLSX_SHEET_H

#include "csv_file.h"
#include "xlsx_book.h"

/* Cells of one column that are one cell to the eye: what stands in the first is said in every row. */
struct xlsx_merge {
	int column; /* from 0 */
	long first, last;
};

struct xlsx_page {
	struct xzip *zip;
	int member;
	const struct csv_limits *limits;
	const struct xlsx_strings *strings;
	const struct xlsx_styles *styles;
	bool from_1904;
	/* What the first reading found, for the next one: */
	int width; /* columns in use: rows are made as wide; 0: every row ends with its last cell */
	struct xlsx_merge *merges; /* by their first row; in columns that are read */
	int merge_count;
	long hidden_rows, hidden_columns;
};

/*
 * Gives every row in which something stands, as csv_read(): line is the row's number. Numbers are as seen,
 * formulas are their results, errors are their signs (#REF!). Faults name row and column.
 */
bool xlsx_page_read(struct xlsx_page *page, csv_take *take, void *context, struct err *err);

/*
 * Reads the sheet once for width, merges and what is hidden; *rows: those of at least three cells. Its texts are
 * written to `texts`, one a line, without numbers.
 */
bool xlsx_page_look(struct xlsx_page *page, FILE *texts, long *rows, struct err *err);
void xlsx_page_release(struct xlsx_page *page);

#endif
