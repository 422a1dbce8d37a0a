/*
 * import_row.h - what one row of an imported file becomes. Shared by import.c and import_row.c only.
 */
#ifndef IMPORT_ROW_H
#define IMPORT_ROW_H

#include "import.h"
#include "import_columns.h"
#include "import_refs.h"

/* Everything one import needs while the rows go by. */
struct import {
	struct store *store;
	const struct rectype *type, *spell_type;
	const char *name;
	const struct import_options *options;
	struct import_report *report;
	struct columns columns;
	bool has_header;
	long last_line;
	struct org_names orgs;
	uint32_t *line_of; /* by row id: the line of this file that wrote it, 0 = none */
	size_t line_of_count;

	/* the row at hand */
	const struct csv_row *row;
	struct record *record, *before, *spell;
	bool refused, unsure;
	char *row_name;
};

/* Settles the row in import->row: its fate is counted and noted, and what it says is written. */
bool import_take_row(struct import *import, struct err *err);

#endif
