/*
 * table_rows.h - which rows of a sheet are records and which only look after the reader: titles, numbers of
 * columns, sections, totals, signatures.
 */
#ifndef TABLE_ROWS_H
#define TABLE_ROWS_H

#include "csv_file.h"

enum table_row {
	TABLE_RECORD,
	TABLE_EMPTY,
	TABLE_NUMBERS, /* "(1) (2) (3)", "A B C" */
	TABLE_SECTION, /* "I. Chi bộ thôn Đông Hạ": what follows is of that cell, or of that kind */
	TABLE_TOTAL,
	TABLE_PAGE,    /* its number, or the title again */
	TABLE_CLOSING, /* signatures, place and day, notes below the table */
};

/* What of the table is known when a row is judged. */
struct table_shape {
	int number, name, day; /* columns, -1: none; day: of birth, or the first day of all */
	bool people; /* a list of people: of others no row is a section, a total or a signature */
	bool closed; /* a closing row was met: what has no number and no figures is one too */
};

enum table_row table_row_of(const struct csv_row *row, const struct table_shape *shape);

/* Whether a cell has five digits in a row, or a day: what records have and the margins of a table have not. */
bool table_has_figures(const struct csv_row *row);

/* The text of a section without its number and its count: "I. Chi bộ A (12 đảng viên)" is "Chi bộ A". */
char *table_section(const struct csv_row *row);

/* What kind of number a section has: 'I', 'A' or '1'; 0: none. */
char table_rank(const struct csv_row *row);

/* Whether the row may be the second one of a header: its words stand under groups or under nothing. */
bool table_is_lower_heading(const struct csv_row *upper, const struct csv_row *row);

/* Whether the row below two of a header is of it too: each of its words stands under a group of the second one. */
bool table_is_third_heading(
	const struct csv_row *upper, const struct csv_row *lower, const struct csv_row *row);

/* Two rows that say of each column what the three do; the caller releases both. */
void table_join_headings(const struct csv_row *upper, const struct csv_row *lower,
	const struct csv_row *third, struct csv_row *group, struct csv_row *below);

#endif
