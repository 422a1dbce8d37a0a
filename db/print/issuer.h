/*
 * issuer.h - whose paper it is and who signs it, as the book has them on the day asked.
 */
#ifndef ISSUER_H
#define ISSUER_H

#include "doc.h"
#include "store.h"

struct issuer {
	char *name, *superior; /* in capitals; superior "" where the book names none */
	char *signer;          /* the secretary in office; "" where nobody is */
	bool cell;             /* a chi bộ; else a committee */
};

/* `cell`: uid, NULL: the organisation that keeps the book. To be released in any case. */
bool issuer_load(struct store *store, const char *cell, struct issuer *issuer, struct err *err);
void issuer_release(struct issuer *issuer);

/* Head H2 of print.md: no place, no date. */
void issuer_head(const struct issuer *issuer, struct doc *doc);
/* Head H3, of a letter of that day. The place is filled in by hand. */
void issuer_letter_head(const struct issuer *issuer, const char *day, struct doc *doc);
/* The secretary alone, on the right. */
void issuer_letter_foot(const struct issuer *issuer, struct doc *doc);
/* Foot F4: who made the list, and the secretary. */
void issuer_list_foot(const struct issuer *issuer, struct doc *doc);

#endif
