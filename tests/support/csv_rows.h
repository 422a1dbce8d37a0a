/*
 * csv_rows.h - reading a CSV text in one go, for tests.
 */
#ifndef CSV_ROWS_H
#define CSV_ROWS_H

#include "csv_file.h"

/* All rows as one text: fields joined by |, each row as LINE:fields and a newline. */
struct csv_rows {
	bool read; /* what office_read() said */
	struct strbuf text;
	struct err err;
	long count;
};

/* The file is called "tep.csv" in faults. Release with csv_rows_release(). */
struct csv_rows csv_rows_of(const void *bytes, size_t size, const struct csv_limits *limits);
void csv_rows_release(struct csv_rows *rows);

#endif
