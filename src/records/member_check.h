/*
 * member_check.h - what must agree between the fields of a member: names, dates, numbers.
 *
 * Part of the descriptor in member.c; rules.md, "Identifiers" and "Ages".
 */
#ifndef MEMBER_CHECK_H
#define MEMBER_CHECK_H

#include "record.h"

void member_check(
	const struct record *member, const struct rules *rules, struct findings *findings);

#endif
