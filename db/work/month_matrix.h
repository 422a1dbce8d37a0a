/*
 * month_matrix.h - the cells of the commune and how far each is in each month of a year.
 */
#ifndef MONTH_MATRIX_H
#define MONTH_MATRIX_H

#include "month.h"

enum { MATRIX_MONTHS = 12 };

struct matrix_row {
	char cell[UID_SIZE];
	char *name;
	char stops[MATRIX_MONTHS][MONTH_STOPS + 1]; /* "": the cell did not exist that month */
};

struct month_matrix {
	int year, count;
	struct matrix_row *rows; /* the cells that exist some day of the year, by name */
	bool known[MATRIX_MONTHS];
};

/* Reads a month, 0 is January, of all cells beside those read before. */
bool month_matrix_load(
	struct store *store, struct month_matrix *matrix, int month, struct err *err);
void month_matrix_release(struct month_matrix *matrix);

/*
 * A month in one letter: X every stop is whole, T the cell has not met, B some stop lacks something,
 * C the month has not begun, and '-' nothing was due.
 */
char matrix_sign(const char *stops);

#endif
