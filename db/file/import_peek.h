/*
 * import_peek.h - the first rows of a file, before it is taken: where its header may be, what its columns hold,
 * and what its names would be in other codes.
 */
#ifndef IMPORT_PEEK_H
#define IMPORT_PEEK_H

#include "import.h"
#include "known_headings.h"

enum { PEEK_ROWS = 60 };

struct peek {
	struct csv_row rows[PEEK_ROWS]; /* copies */
	int count;
};

/* False where something is wrong with them: that is left for who reads all of the file. */
bool peek_read(struct office_file *office, struct peek *peek);
void peek_release(struct peek *peek);

/*
 * The line of the header of a table whose headings nobody knows: the first row with the most cells and without
 * figures. 0: the headings of some row are known, or there is no such row.
 */
long peek_heading(const struct peek *peek, const struct known_headings *known);

/* Some names of the file as a code shows them. */
struct import_reading {
	enum charset charset;
	struct strbuf names; /* joined by ", " */
};

/*
 * In every code in which the first rows can be read; how many. `readings` has room for CHARSETS; the caller
 * releases the names. The file is borrowed.
 */
int import_readings(FILE *file, const char *name, const struct rectype *type, int sheet_number,
	struct import_reading *readings);

#endif
