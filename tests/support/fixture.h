/*
 * fixture.h - books for screen tests, made from the lists in tests/data.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "book.h"

/*
 * "empty": nothing but the shipped settings. "office": the committee Quỳnh Phú, the four cells of
 * org.csv and the 85 members of the 9-column list, in their cells since 01/01/2026. "month": the same,
 * and the first cell has met on 05/11/2026. "demo": a small book of chibo demo. "long NAME": one of
 * these with names of forty letters. Each is made once in a process, and copied.
 */
struct store *fixture_make(const char *name);
void fixture_write(const char *name, const char *path); /* into a new file */

/* The cell whose name begins so. */
struct uid fixture_cell(struct store *store, const char *name);
/* A member by name, as written in the list. */
struct uid fixture_member(struct store *store, const char *name);

#endif
