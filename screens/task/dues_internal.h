/*
 * dues_internal.h - what the files of the sheet of dues share.
 */
#ifndef DUES_INTERNAL_H
#define DUES_INTERNAL_H

#include "dues_marks.h"
#include "dues_sheet.h"
#include "grid.h"

struct dues_sheet {
	struct grid grid; /* its columns are the months */
	struct dues_marks dues;
};

extern const struct grid_ops dues_grid_ops; /* dues_grid.c */

#endif
