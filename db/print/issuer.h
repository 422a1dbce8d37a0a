/*
 * issuer.h - whose paper it is and who signs it, as the book has them on the day asked.
 */
#ifndef ISSUER_H
#define ISSUER_H

#include "store.h"

struct issuer {
	char *name, *superior; /* as the book writes them; superior "" where it names none */
	char *signer;          /* the secretary in office; "" where nobody is */
	bool cell;             /* a chi bộ; else a committee */
};

/* `cell`: uid, NULL: the organisation that keeps the book. To be released in any case. */
bool issuer_load(struct store *store, const char *cell, struct issuer *issuer, struct err *err);
void issuer_release(struct issuer *issuer);

#endif
