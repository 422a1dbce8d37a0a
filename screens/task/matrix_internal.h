/*
 * matrix_internal.h - what the files of the table of cells share.
 */
#ifndef MATRIX_INTERNAL_H
#define MATRIX_INTERNAL_H

#include "grid.h"
#include "matrix_screen.h"
#include "month_matrix.h"

struct matrix_screen {
	struct grid grid; /* its columns are the stops, or the months: two faces */
	struct month_matrix matrix;
	bool year_face;
	int month;             /* of the face of stops, 0 is January */
	char opened[UID_SIZE]; /* the cell that Enter went to */
	char scope[UID_SIZE];  /* and what was chosen before, "" is all */
};

extern const struct grid_ops matrix_cells;

bool matrix_load(struct grid *grid, struct err *err);
bool matrix_is_year(const struct grid *grid);
/* The letters of a cell's month, 0 is January, one for each stop; "": it was not there. */
const char *matrix_stops(const struct grid *grid, int row, int month);
int matrix_lacking(const char *of); /* how many stops of such letters lack something */
const char *matrix_place(int stop); /* of the month's path */
/* Adds what is at hand, as a sentence. */
void matrix_say(const struct grid *grid, int row, struct strbuf *out);

#endif
