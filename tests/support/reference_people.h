/*
 * reference_people.h - whom the slow reckoning of reference.h calls on a day, and as what.
 */
#ifndef REFERENCE_PEOPLE_H
#define REFERENCE_PEOPLE_H

#include "reference.h"

bool ref_is(const char *text, const char *other);
bool ref_between(const char *day, const char *from, const char *last);
const char *ref_last_of(const char *to); /* REF_FOREVER where it is empty */

/* A spell that is known to have ended, but not when, says nothing of any day. */
bool ref_says_something(const struct ref_spell *spell);
/*
 * From which day on somebody is called: who was there when the book was begun was there before it, since
 * his admission or since the spell before.
 */
void ref_called_from(const struct ref_member *member, const struct ref_spell *spell, char from[11]);
bool ref_is_called(const struct ref_member *member, const struct ref_spell *spell, const char *day);
bool ref_gone_by_list(const struct ref_member *member);

bool ref_is_official(const struct ref_member *member, const char *day);
bool ref_is_exempt(const struct ref_member *member, const char *day);
bool ref_is_suspended(const struct ref_member *member, const char *day); /* by a dated decision */
/* What a list without dates says: that it is so in this month. */
bool ref_is_listed(const struct ref_member *member, const char *status, const char *day);
bool ref_is_unsure(const struct ref_member *member, const char *day); /* since when is not known */
bool ref_holds_post(const struct ref_member *member, int org, const char *title, const char *day);
/* Secretary, deputy or another member of the chi ủy of a cell. */
bool ref_in_chi_uy(const struct ref_member *member, int cell, const char *day);
/* A stay elsewhere (TTDI), and that day a membership of the same cell goes on: that counts, not this. */
bool ref_is_over_another(
	const struct ref_member *member, const struct ref_spell *spell, const char *day);

#endif
