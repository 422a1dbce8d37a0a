/*
 * reference_compare.h - what the program says of a book against what reference.h reckons; the first difference
 * ends the test. `about` says which book, and on which day.
 */
#ifndef REFERENCE_COMPARE_H
#define REFERENCE_COMPARE_H

#include "reference.h"
#include "store.h"

/* The roll of each meeting, and of each cell the month as it is today. */
void ref_compare_rolls(struct store *store, const struct ref_book *book, const char *about);
void ref_compare_month(
	struct store *store, const struct ref_book *book, const char *period, const char *about);

/*
 * As it was on `day`: sums of the periods (NULL behind the last), who is counted where as what, chi ủy,
 * balance and movements, dues due and missing.
 */
void ref_compare_day(struct store *store, const struct ref_book *book, const char *day,
	const char *const *periods, const char *about);
/* The lines of work due on `day`: takes long. */
void ref_compare_work(
	struct store *store, const struct ref_book *book, const char *day, const char *about);

#endif
