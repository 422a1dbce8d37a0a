/*
 * import_columns.h - which column of a file is which field.
 */
#ifndef IMPORT_COLUMNS_H
#define IMPORT_COLUMNS_H

#include "csv_file.h"
#include "known_headings.h"

/*
 * Item i of a file with `width` columns is its column i; behind those stand the further fields that a
 * column holds. Each has the place of its cell in `at`.
 */
struct column {
	enum column_role role;
	int field;              /* index in the type, or in its first spell's type */
	const struct field *of; /* the field itself, NULL: of none */
	int at;                 /* the cell of the row, from 0 */
	int piece,
		pieces; /* of several values in one cell: which, of how many; 0 pieces: the whole */
	char *piece_title; /* what the heading calls this one of several, or NULL */
	const char *
		says; /* the value that a cell with anything in it stands for; NULL: what it holds */
	int part;
	struct heading_target other; /* what it is where another column holds its field */
	int serials, typed_days; /* days met that a spreadsheet counted, and those of six figures */
	int same_as; /* the first column with this role and field, its own place if it is that one */
	bool chosen; /* a person said so */
	bool check;  /* an earlier import wrote it: what it says of a row is no part of the row */
	char *title;
};

struct columns {
	struct column *items;
	int count, width;
	bool has_uid, has_spell; /* a uid column; a column of the first spell */
	int number;              /* the column of running numbers, -1: none */
};

/*
 * How well a row would do as the header: the number of columns it names; needed: only of fields that no
 * record may leave empty.
 */
int columns_named(const struct known_headings *known, const struct csv_row *row, bool needed);

/*
 * Takes the columns of a header of one row, or of two: `below` is the second one or NULL. A cell of it
 * belongs to what stands above it, or above and left of it where nothing does.
 */
void columns_take(struct columns *columns, const struct known_headings *known,
	const struct csv_row *row, const struct csv_row *below);
void columns_release(struct columns *columns);

/*
 * Puts columns right as a person says it: "3=born_on, 5=-, 7=note" (columns from 1; - is nobody's, note keeps
 * the value behind its title). False with err set (ERR_USAGE) where that is no such thing.
 */
bool columns_assign(
	struct columns *columns, const struct rectype *type, const char *said, struct err *err);

/* Whether a column before it is of its field, and not just a part of it or for the other sex. */
bool columns_doubled(const struct columns *columns, int column);

/* The first column of a role and field, -1 when there is none. */
int columns_find(const struct columns *columns, enum column_role role, int field);

/* The two columns that import_write_errors() adds, by their titles: 1 the result, 2 the reasons; 0: neither. */
extern const char columns_result_title[], columns_reasons_title[];
int columns_check(const char *title);

/* A cell in normal form C, "" where the row (or NULL) has none. The caller frees. */
char *columns_cell(const struct csv_row *row, int column);

/* columns_text.c: what the cells of a row hold for a column, parts of a place put together. Never NULL; the caller frees. */
char *columns_text(const struct columns *columns, int column, const struct csv_row *row);

#endif
