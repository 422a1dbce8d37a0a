/*
 * mixed.h - invented sheets of members, as offices have them, with what must be read out of each.
 */
#ifndef MIXED_H
#define MIXED_H

#include "strbuf.h"
#include "test.h"

#include <stdbool.h>
#include <stddef.h>

enum mixed_code {
	MIXED_UTF8,
	MIXED_BOM,
	MIXED_UTF16LE,
	MIXED_UTF16BE,
	MIXED_NFD,
	MIXED_TCVN3,
	MIXED_VNI,
	MIXED_1258,
	MIXED_VIQR,
	MIXED_TCVN3_TWICE,
	MIXED_VNI_TWICE,
	MIXED_UTF8_TWICE,
	MIXED_CODES
};

/* What is known of a person, in the order of mixed_fields. */
enum mixed_field {
	OF_NAME,
	OF_BORN,
	OF_SEX,
	OF_ID,
	OF_CARD,
	OF_ADMITTED,
	OF_OFFICIAL,
	OF_ETHNICITY,
	OF_HOME,
	OF_RESIDENCE,
	OF_PHONE,
	OF_JOB,
	OF_THEORY,
	OF_SCHOOL,
	OF_STATUS,
	OF_FILE_NO,
	OF_OLD_ID,
	OF_OTHER_NAME,
	OF_NOTE, /* parts that the note must hold, with | between */
	OF_CELL, /* the name of the cell */
	MIXED_FIELDS
};
extern const char *const mixed_fields[MIXED_FIELDS];

enum mixed_row_kind { ROW_PASSED, ROW_HEAD, ROW_PERSON };

struct mixed_cell {
	char *text;
	char kind;  /* t: a text, n: a number, d: a day as a number */
	int across; /* columns to the right that a merge covers */
	int down;
};

struct mixed_row {
	enum mixed_row_kind kind;
	int person;  /* of ROW_PERSON */
	bool single; /* written without separators */
	struct mixed_cell *cells;
	long line; /* where it stands in what was written */
};

struct mixed_person {
	char *values[MIXED_FIELDS]; /* as the book must have them; NULL: nothing */
	bool spoilt; /* something in the row cannot be read by anybody: it may be refused */
};

struct mixed {
	struct dice dice;
	int width;
	enum mixed_code code;
	bool book, pad_ids;
	char separator;
	struct mixed_row *rows;
	int row_count;
	struct mixed_person *people;
	int people_count;
};

/* A sheet of the mixture that follows from the seed; release with mixed_release(). */
void mixed_make(struct mixed *sheet, uint64_t seed);
void mixed_release(struct mixed *sheet);

/* A row of empty cells behind the last one. */
struct mixed_row *mixed_add_row(struct mixed *sheet, enum mixed_row_kind kind);
void mixed_put(struct mixed *sheet, int row, int column, const char *text);

/* Adds the form with {0}, {1} ... replaced by the values. */
void mixed_fill(struct strbuf *out, const char *form, const char *const *values);

/* The bytes of the file; notes the lines. The caller frees. */
char *mixed_bytes(struct mixed *sheet, size_t *size);

#endif
