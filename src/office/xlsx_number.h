/*
 * xlsx_number.h - a number of a spreadsheet as a person sees it in its cell.
 *
 * A cell keeps 28352.0 and a format code; on the screen it is 15/08/1977, or 000028352. Only what cannot
 * lose anything is taken from the code: which numbers are dates, and the zeros in front.
 */
#ifndef XLSX_NUMBER_H
#define XLSX_NUMBER_H

#include "strbuf.h"

#include <stdbool.h>

enum number_kind {
	NUMBER_PLAIN,
	NUMBER_DATE, /* with the hour where there is one */
	NUMBER_TIME,
	NUMBER_MONTH, /* month and year: the day is shown where it is not the first */
	NUMBER_YEAR,
	NUMBER_PATTERN /* zeros in front, groups of digits */
};

struct number_format {
	enum number_kind kind;
	char *pattern; /* of NUMBER_PATTERN: 0 and # are digits, \ stands before any other character */
};

/* What a format code says, its first section; release it. */
struct number_format number_format_of(const char *code);
/* What the numbers below 164 mean, which have no code in the file. */
enum number_kind number_built_in(int id);
void number_format_release(struct number_format *format);

/*
 * Adds the number as it is shown: whole numbers of up to 15 digits exactly, dates as dd/mm/yyyy, hours as
 * HH:MM. What is no number is added as it stands. `from_1904`: the book counts its days from that year.
 */
void number_show(
	const char *stored, const struct number_format *format, bool from_1904, struct strbuf *out);

/* Adds a date of the form 2005-08-16T07:30:00 as dd/mm/yyyy; anything else as it stands. */
void number_show_iso(const char *stored, struct strbuf *out);

#endif
