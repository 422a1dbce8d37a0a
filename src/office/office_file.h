/*
 * office_file.h - a list as an office has it: row by row, whatever program made it.
 *
 * What was understood of the file is known before the first row is taken; the rows come as often as they
 * are asked for, always from the first.
 */
#ifndef OFFICE_FILE_H
#define OFFICE_FILE_H

#include "charset_find.h"
#include "csv_file.h"
#include "xlsx_read.h"

struct office_options {
	const struct csv_limits *limits; /* NULL: the usual ones */
	const char *encoding;            /* a name of charset.h; NULL: found out */
	const char *sheet;               /* of a workbook, both as xlsx_open() takes them */
	int sheet_number;
};

enum office_kind { OFFICE_TEXT, OFFICE_BOOK };

/* What was understood of a file. */
struct office_look {
	enum office_kind kind;
	/* where two fit, one must be chosen before anything is written; of workbooks: of which font their letters are */
	struct charset_evidence code;
	/* of texts: */
	char separator;
	struct xlsx_look book; /* of workbooks */
};

struct office_file;

/*
 * Looks at `file`, which must be seekable and is borrowed until office_close(). NULL with err set when it is no
 * table that is read here: the sentence says how to save it as one. `name` stands in the sentences about it.
 */
struct office_file *office_open(
	FILE *file, const char *name, const struct office_options *options, struct err *err);

const struct office_look *office_look(const struct office_file *office);

/* Of a workbook the name of a tab, from 1; NULL: there is none. Borrowed. */
const char *office_sheet_name(const struct office_file *office, int number, bool *hidden);

/* False where two readings fit as well: err says which, and what words are in each. */
bool office_is_certain(const struct office_file *office, struct err *err);

/* Gives every row to `take`, as csv_read(). False with err set as there. */
bool office_read(struct office_file *office, csv_take *take, void *context, struct err *err);

void office_close(struct office_file *office); /* NULL: nothing */

#endif
