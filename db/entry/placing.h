/*
 * placing.h - under which organisation a new one stands.
 */
#ifndef PLACING_H
#define PLACING_H

#include "store.h"

/* Puts a cell that stands nowhere yet under the committee, where the book has only one. True: it did. */
bool place_under_committee(struct store *store, struct record *org);

#endif
