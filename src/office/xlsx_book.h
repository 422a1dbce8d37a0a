/*
 * xlsx_book.h - what a workbook says of its sheets, and the texts and styles that all of them share.
 */
#ifndef XLSX_BOOK_H
#define XLSX_BOOK_H

#include "strbuf.h"
#include "xlsx_number.h"

#include <stdint.h>

struct err;
struct xzip;

struct xlsx_sheet {
	char *name;
	int member; /* of the zip */
	bool hidden;
};

struct xlsx_book {
	struct xlsx_sheet *sheets; /* in the order of their tabs; charts are left out */
	int count;
	bool from_1904;
	int strings, styles; /* members of the zip; -1: none */
};

/* False with err set where the zip holds no workbook: the sentence says what it holds. */
bool xlsx_book_read(struct xzip *zip, struct xlsx_book *book, struct err *err);
void xlsx_book_release(struct xlsx_book *book);

struct xlsx_strings {
	struct strbuf text; /* one after the other, each with its NUL */
	uint32_t *starts;
	size_t count;
};

/* member -1: none. */
bool xlsx_strings_read(struct xzip *zip, int member, struct xlsx_strings *strings, struct err *err);
const char *xlsx_string(const struct xlsx_strings *strings, long index); /* NULL: there is none */
void xlsx_strings_release(struct xlsx_strings *strings);

/* Texts of cells write some characters as _x000D_: puts them back, line ends as \n. */
void xlsx_text_tidy(char *text);

struct xlsx_styles {
	struct number_format *formats; /* by their number in the file */
	int format_count;
	int *of_style; /* the format of a cell's style */
	int style_count;
};

bool xlsx_styles_read(struct xzip *zip, int member, struct xlsx_styles *styles, struct err *err);
struct number_format xlsx_style(const struct xlsx_styles *styles, long style); /* borrowed */
void xlsx_styles_release(struct xlsx_styles *styles);

#endif
