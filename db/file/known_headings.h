/*
 * known_headings.h - what a heading of a list says of its column, for the lists of one record type.
 */
#ifndef KNOWN_HEADINGS_H
#define KNOWN_HEADINGS_H

#include "registry.h"

enum column_role {
	COLUMN_UNKNOWN,
	COLUMN_IGNORED, /* nobody wants it */
	COLUMN_UID,
	COLUMN_MAIN,
	COLUMN_SPELL, /* of the first spell */
	COLUMN_NOTE,  /* goes to the note, behind its title */
};

/* A value may lie in several columns, from the first to the last part; those of a place, the narrowest first. */
enum {
	PART_WHOLE,
	PLACE_DETAIL = 1,
	PLACE_COMMUNE,
	PLACE_DISTRICT,
	PLACE_PROVINCE,
	PLACE_COUNTRY,
	PARTS
};

enum { HEADING_TARGETS = 6 };

/* One value that such a column holds. */
struct heading_target {
	enum column_role role; /* COLUMN_UNKNOWN: a part of the cell that nobody knows */
	int field;
	const struct field *of;
	const char *says; /* borrowed from the headings */
	int part;
};

struct heading_found {
	struct heading_target targets[HEADING_TARGETS];
	/* what the first of them is where another column holds its field: a birth name; role UNKNOWN: nothing */
	struct heading_target other;
	int count;         /* 0: not known */
	int pieces;        /* values that lie in one cell, 0: the cell is one value */
	const char *apart; /* between their names in the heading; NULL: it names them as one */
	int part;          /* of a value in several columns, PART_WHOLE: all of it */
	bool weak; /* known by its lower row alone: somebody else's name and birthday look so too */
};

struct known_headings;

struct known_headings *known_headings_new(const struct rectype *type);
void known_headings_free(struct known_headings *known); /* NULL: nothing */

/* `upper` and `lower` are the rows of the heading (normal form C); lower is "" where there is but one. */
struct heading_found known_headings_find(
	const struct known_headings *known, const char *upper, const char *lower);

#endif
