/*
 * paper_places.h - what a paper says, place by place: each paragraph, and each cell with its head and its row.
 */
#ifndef PAPER_PLACES_H
#define PAPER_PLACES_H

#include "doc.h"

struct paper_place {
	char *text;
	char *above; /* the last paragraph before it that is no "- ..." */
	char *head; /* of a cell: "Tháng 3/Phải đóng"; NULL: a paragraph, or a line of heads and signatures */
	char *row,
		*over; /* of a cell: the first of its row behind the number; the last such that is no "- ..." */
	int place; /* of a row in its table, from 0 */
};

struct paper_places {
	struct doc doc; /* first: what forms write to */
	struct paper_place *items;
	int count, room, rows;
	char *above, *over;
};

void paper_places_init(struct paper_places *places);
void paper_places_release(struct paper_places *places);

/* The numbers in a text with blanks between: "1.200.000 đ, 97,1 %": "1200000 97.1". Not the number of a heading, nor one in a code. */
void paper_numbers(const char *text, char *out, int size);

#endif
