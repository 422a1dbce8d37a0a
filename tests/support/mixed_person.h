/*
 * mixed_person.h - invented people, and how lists write what is known of them.
 */
#ifndef MIXED_PERSON_H
#define MIXED_PERSON_H

#include "mixed.h"

/* Draws the person at `at` of the sheet: everything is known of him. */
void mixed_invent(struct mixed *sheet, int at, char *known[MIXED_FIELDS]);

/* How the cells of a sheet are written; others come in between. */
struct mixed_habits {
	int days, ids, names, cells;
	bool holes; /* cells that say nothing in words */
};

/*
 * Writes what is known into a cell, and into `person` what the book must have of it. `known` NULL or empty:
 * nothing is known.
 */
void mixed_write(struct mixed *sheet, const struct mixed_habits *habits, enum mixed_field field,
	const char *known, struct mixed_person *person, struct mixed_cell *cell);

/* The person has this value; a note is added to what it must hold. */
void mixed_expect(struct mixed_person *person, enum mixed_field field, const char *value);

#endif
