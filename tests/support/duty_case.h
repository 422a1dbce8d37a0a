/*
 * duty_case.h - cases of duties: given rows, and the lines of one duty they make.
 *
 * Given are lines: "type values" adds a record, "~type uid values" changes one, "=SQL" is done as it stands,
 * as an import or another program may leave the book. In them stand {A} and {B} for the cells of an office,
 * {O} for its committee, {T} and {H} for Thoa and Hải in A, {D} for Đượm in B, {0} {1} ... for what was added.
 */
#ifndef DUTY_CASE_H
#define DUTY_CASE_H

#include "book.h"
#include "duty.h"

struct duty_case {
	const char *about, *given;
	const char *day; /* that is asked; NULL: today */
	const char *
		lines; /* "A what days; B what days": the cell, the sentence, how many days are left */
};

void duty_give(struct store *store, const struct office *office, const char *given);
void duty_add_lines(const struct duty_list *list, const char *duty, const struct office *office,
	struct strbuf *out);
/* Each case in a book of its own. */
void duty_expect(const char *duty, const struct duty_case *cases, size_t count);
/* Of the cell A or B alone. */
void duty_expect_of(char cell, const char *duty, const struct duty_case *cases, size_t count);

#endif
