/*
 * sheets.h - a list of members taken into a new book, and whom it must give.
 */
#ifndef SHEETS_H
#define SHEETS_H

#include "book.h"

/* Name, day of birth, sex and cell of everybody whom a sheet brought, in their order. */
extern const char sheet_people[];

/* What a query gives: a line a row, | between columns, - for nothing. `sheet` is what a failure is about. */
void expect_people(struct store *store, const char *sql, const char *wanted, const char *sheet);

/* Takes a sheet of members into a new book with its office: `passed` of its rows are no records. */
void expect_sheet(const char *sheet, const char *sql, const char *wanted, int passed);

#endif
