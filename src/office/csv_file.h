/*
 * csv_file.h - reading and writing comma separated files.
 *
 * Reading takes what offices have: any code of charset.h, any separator of separator.h, lines ending in LF or
 * CR LF. Everything is checked and capped before it is parsed: broken characters, NUL, the length of a line, a
 * field, the number of columns and rows.
 *
 * Room src/office: tables as other programs made them, row by row. What their columns mean is not asked here.
 */
#ifndef CSV_FILE_H
#define CSV_FILE_H

#include "charset.h"
#include "err.h"
#include "strbuf.h"

#include <stdint.h>
#include <stdio.h>

struct csv_limits {
	int64_t file_bytes, rows;
	size_t line_bytes, field_bytes;
	int columns; /* with something in them: empty ones to the right do not count */
};

extern const struct csv_limits csv_usual_limits;

struct csv_row {
	long line;     /* of the file, where the row begins; from 1 */
	int count;     /* fields */
	char **fields; /* UTF-8 as it stands in the file; never NULL */
};

struct csv_row csv_row_copy(const struct csv_row *row);
void csv_row_release(struct csv_row *row); /* of a copy */

/* What to do with a row; false with err set stops the reading. Lines and fields go with the call. */
typedef bool csv_take(void *context, const struct csv_row *row, struct err *err);

/* A file, and how it is to be read. */
struct csv_form {
	FILE *file;
	const char *name; /* in sentences */
	enum charset charset;
	char separator;
	bool returns; /* lines end in CR alone */
	const struct csv_limits *limits;
};

/*
 * Reads the file from its beginning to its end. Faults of the file itself are sentences that begin with
 * `name:line:column: `. An empty file is a fault.
 */
bool csv_read(const struct csv_form *form, csv_take *take, void *context, struct err *err);

/* Sets err to "name:line:column: sentence" (column 0: left out). Always false. */
bool csv_fault(struct err *err, const char *name, long line, int column, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Adds one field: plain bytes, or in quotes where it must be. */
void csv_add_field(struct strbuf *out, const char *value, char separator);

/* The same for eyes in a spreadsheet: what it could take for a formula is preceded by '. */
void csv_add_defused(struct strbuf *out, const char *value, char separator);

#endif
