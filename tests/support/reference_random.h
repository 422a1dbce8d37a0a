/*
 * reference_random.h - random books as reference.h has them: guests, moves, deaths, exemptions, meetings
 * made up, called off and half called, rows in the bin, tasks of resolutions, undated lists.
 */
#ifndef REFERENCE_RANDOM_H
#define REFERENCE_RANDOM_H

#include "reference.h"
#include "store.h"
#include "test.h"

extern const char *const ref_periods[]; /* of its meetings, NULL behind the last */

void ref_random(struct dice *dice, struct ref_book *book);
/* Instead of what the file holds; rows are numbered from 1 on. */
void ref_put(struct store *store, const struct ref_book *book);
struct uid ref_uid(int id); /* of such a row, whichever table */

#endif
