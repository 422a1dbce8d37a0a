/*
 * date.h - dates as records.md has them: ISO text, so that text order is date order.
 *
 * A full date is YYYY-MM-DD, a period YYYY-MM, a partial date any of YYYY, YYYY-MM, YYYY-MM-DD.
 * Typed forms are those of product.md ("Dates are typed ..."). Years run from 1900 to 2199.
 */
#ifndef DATE_H
#define DATE_H

#include "err.h"

#include <stdbool.h>

#define DATE_SIZE 11 /* YYYY-MM-DD and the NUL */

struct date_hint {
	const char *today;  /* ISO, never NULL */
	const char *period; /* YYYY-MM in which a bare day number lies, NULL when there is none */
	/*
	 * A day typed without its month or year: the latest that is not after `until` (with `past` not after today either),
	 * or the first that is not before `since`. ISO, NULL both: that of the period.
	 */
	const char *until, *since;
	bool past;    /* two-digit years are never after today */
	bool partial; /* a year, or month and year, will do */
};

bool date_is_full(const char *text);    /* a real calendar day */
bool date_is_period(const char *text);  /* YYYY-MM */
bool date_is_partial(const char *text); /* any of the three forms */

/* What a person typed, or ISO, to ISO. False with a sentence that says how to type it. */
bool date_parse(
	const char *typed, const struct date_hint *hint, char iso[DATE_SIZE], struct err *err);
bool date_parse_period(
	const char *typed, const struct date_hint *hint, char iso[DATE_SIZE], struct err *err);

/* dd/mm/yyyy, mm/yyyy, yyyy */
void date_show(const char *iso, char shown[DATE_SIZE]);
const char *date_weekday(const char *iso); /* "Thứ Hai" ... "Chủ Nhật" */
const char *date_quarter(const char *iso); /* "I" ... "IV", of a day or a month */

enum { DATE_SAID_SIZE = 40 };
/*
 * A full date as papers have it, "05 tháng 11 năm 2026": days to 9 and the months 1 and 2 have two digits, so that
 * nobody can put one before them (rules.md, "Printed documents").
 */
void date_say(const char *iso, char said[DATE_SAID_SIZE]);

/* Days since 1970-01-01 of a full date, and back. */
long date_to_days(const char *iso);
void date_from_days(long days, char iso[DATE_SIZE]);

void date_add_days(const char *iso, long days, char out[DATE_SIZE]);
/* The same day some months on; the last day of the month where that day does not exist. */
void date_add_months(const char *iso, int months, char out[DATE_SIZE]);
void date_period_add(const char *period, int months, char out[DATE_SIZE]);
void date_month_end(const char *period, char out[DATE_SIZE]);

/* Whole years from `from` to `to`; a partial date counts as its first day. */
int date_years_between(const char *from, const char *to);
int date_year(const char *iso);

bool time_parse(const char *typed, char out[6], struct err *err); /* HH:MM from 7h30, 7:30, 730 */

#endif
