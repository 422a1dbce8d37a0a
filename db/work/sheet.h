/*
 * sheet.h - everything of one review on one page: statement, criticisms, remedies, ratings, and what
 * a rating rests on. rules.md, "Review and rating".
 */
#ifndef SHEET_H
#define SHEET_H

#include "store.h"

enum sheet_block {
	SHEET_STATEMENT,
	SHEET_CRITICISM,
	SHEET_REMEDY,
	SHEET_RATING,
	SHEET_BASIS, /* what a rating rests on, one by one: from the book, not to be changed here */
	SHEET_BLOCKS
};

struct sheet_line {
	enum sheet_block block;
	char uid[UID_SIZE]; /* the record behind it: the review itself for the statement; "": none */
	const char *type;   /* of that record where the block does not say it; else NULL */
	const char *field;  /* of the statement: where its form begins; else NULL */
	char *text, *detail; /* what it says; who, when, how it stands */
};

struct sheet {
	struct record *review;
	char *title; /* "Trần Thị Thoa 2026" */
	char *basis; /* attendance, assignments, pledge of the year */
	struct sheet_line *lines;
	int count;
	bool unnamed; /* it does not say who criticised */
};

/*
 * Logs that the texts were shown: each opening is a showing (records.md, fields marked s). unnamed: for the member to
 * read, without who said what of him.
 */
bool sheet_load(struct store *store, const char *review, bool unnamed, struct sheet *sheet,
	struct err *err);
void sheet_release(struct sheet *sheet);

/* The review that a member has of a year, the yearly one before others; "" where there is none. */
bool sheet_of_year(struct store *store, const char *member, const char *year, char review[UID_SIZE],
	struct err *err);

#endif
