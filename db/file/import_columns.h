/*
 * import_columns.h - which column of a file is which field.
 */
#ifndef IMPORT_COLUMNS_H
#define IMPORT_COLUMNS_H

#include "csv_file.h"
#include "registry.h"

enum column_role { COLUMN_UNKNOWN, COLUMN_IGNORED, COLUMN_UID, COLUMN_MAIN, COLUMN_SPELL };

struct column {
	enum column_role role;
	int field; /* index in the type, or in its first spell's type */
	char *title;
};

struct columns {
	struct column *items;
	int count;
	bool has_uid, has_spell; /* a uid column; a column of the first spell */
};

/* How well a row would do as the header: the number of columns it names. */
int columns_named(const struct rectype *type, const struct csv_row *row);

void columns_take(struct columns *columns, const struct rectype *type, const struct csv_row *row);
void columns_release(struct columns *columns);

/* The first column of a role and field, -1 when there is none. */
int columns_find(const struct columns *columns, enum column_role role, int field);

#endif
