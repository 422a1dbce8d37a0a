/*
 * member_check.h - what must agree between the fields of a member: names, dates, numbers.
 *
 * Part of the descriptor in member.c; rules.md, "Identifiers" and "Ages".
 */
#ifndef MEMBER_CHECK_H
#define MEMBER_CHECK_H

#include "record.h"

/* The sex, where nobody typed it, from the personal id (Decree 137/2015, article 13). */
void member_complete(struct record *member);

void member_check(
	const struct record *member, const struct rules *rules, struct findings *findings);

#endif
