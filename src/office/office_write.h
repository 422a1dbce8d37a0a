/*
 * office_write.h - rows of text written for eyes in a spreadsheet: CSV, or a workbook where the file's name
 * ends in .xlsx.
 */
#ifndef OFFICE_WRITE_H
#define OFFICE_WRITE_H

#include "err.h"

#include <stdio.h>

struct office_writer;

/* `out` is borrowed and empty; `name` is the file's, `sheet` what its only sheet is called. */
struct office_writer *office_write_open(
	FILE *out, const char *name, const char *sheet, struct err *err);

bool office_write_row(struct office_writer *writer, const char *const *fields, int count,
	bool heading, struct err *err);

/* Writes what is left where `ok`, frees the writer, and returns whether all went well. */
bool office_write_end(struct office_writer *writer, bool ok, struct err *err);

#endif
