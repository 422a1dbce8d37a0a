/*
 * lifetime.h - when somebody was born, came of age, was admitted: dates that fit what he lives on.
 */
#ifndef LIFETIME_H
#define LIFETIME_H

#include "maker.h"

void years_before(const char *today, int years, char day[DATE_SIZE]);

/* A life in which somebody of such an age can be. */
const struct life *life_draw(struct demo *demo, const struct cell *cell, int youngest, int oldest);

/* Probation ends 12 months after admission; until then there is no official date. */
void admission_set(struct demo *demo, struct person *person, const char *admitted);

/* Admitted as an adult, most between 20 and 34, and not after `limit`. */
void admission_draw(struct demo *demo, struct person *person, const char *limit);

/* Born so that the age today lies between two ages. */
void birth_draw(struct demo *demo, struct person *person, int youngest, int oldest);

/* In the party before `limit`: old enough for that, and within what their life allows. */
void older_draw(
	struct demo *demo, const struct cell *cell, struct person *person, const char *limit);

/* Admitted by the cell between two days, at 19 to 36. */
void newcomer_draw(struct demo *demo, const struct cell *cell, struct person *person,
	const char *from, const char *to);

#endif
