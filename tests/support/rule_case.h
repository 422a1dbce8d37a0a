/*
 * rule_case.h - cases of rules: what is in the book, the record that is judged, and what is told of it.
 *
 * Every row has a book of its own with the office of book.h in it: {thoa} (official, in {cell} since
 * 19/05/2020) and {hai} (official, there since 2015), {duom} (on probation, in {other} since 03/02/2026). A
 * step "=SQL" is done as it stands, as an old book may have it; SETTING and BIN below are such steps.
 */
#ifndef RULE_CASE_H
#define RULE_CASE_H

#include "book.h"
#include "findings.h"

enum { STEPS = 12 };

struct told {
	const char *before[STEPS]; /* "type field=value|..." each; {0} is the first of them */
	const char *record; /* the record that is judged; "type@{0} field=..." is a change of one */
	const char *part;   /* of the sentence */
	bool told;
};

/* The record is judged as a form does, and saved where the rule refuses. */
void rule_judge(const struct told *row, enum severity severity);

#define REFUSES(...)                                               \
	do {                                                       \
		static const struct told rows[] = { __VA_ARGS__ }; \
		(void)state;                                       \
		for (size_t i = 0; i < COUNT(rows); i++)           \
			rule_judge(&rows[i], FINDING_ERROR);       \
	} while (0)
#define DOUBTS(...)                                                \
	do {                                                       \
		static const struct told rows[] = { __VA_ARGS__ }; \
		(void)state;                                       \
		for (size_t i = 0; i < COUNT(rows); i++)           \
			rule_judge(&rows[i], FINDING_WARNING);     \
	} while (0)

#define NONE         \
	{            \
		NULL \
	}
#define TK "meeting org={cell}|kind=TK|period=2026-11|"
#define HELD TK "held_on=2026-11-05|state=DH"

#define SETTING(name, value) "=UPDATE setting SET value = '" value "' WHERE name = '" name "'"
#define BIN(type) "=UPDATE " type " SET deleted_at = '2026-11-06'"

#endif
