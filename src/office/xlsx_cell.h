/*
 * xlsx_cell.h - the cell of a sheet: where it says it is, and its value as a person sees it.
 */
#ifndef XLSX_CELL_H
#define XLSX_CELL_H

#include "xlsx_sheet.h"

enum { XLSX_ROWS = 1048576, XLSX_COLUMNS = 16384 }; /* of any sheet */

/* "B12" to 1 and 12; a place without row gives 0. False: no place of a sheet. */
bool xlsx_place(const char *text, int *column, long *row);
/* "B2:C9"; one place is an area of itself. */
bool xlsx_area(const char *text, int columns[2], long rows[2]);

enum cell_type {
	CELL_NUMBER,
	CELL_SHARED,
	CELL_TEXT, /* of the cell itself, or of a formula */
	CELL_BOOLEAN,
	CELL_DATE,
	CELL_ERROR
};

enum cell_type xlsx_cell_type(const char *name); /* of the attribute t; NULL: none */

/* Adds what is seen. False: the cell points to a text that is not there. */
bool xlsx_cell_show(const struct xlsx_page *page, enum cell_type type, long style, char *stored,
	struct strbuf *out);

#endif
