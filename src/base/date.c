#include "date.h"

#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2199 };

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month < 1 || month > 12)
		return 31;
	return month == 2 && leap(year) ? 29 : days[month - 1];
}

static bool real_day(int year, int month, int day)
{
	return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
		day <= days_in_month(year, month);
}

/* The quick way, without printf: a demonstration book counts days by the hundred thousand. */
static void put_day(char iso[DATE_SIZE], int year, int month, int day)
{
	const int parts[] = { year / 100 % 100, year % 100, month, day };

	for (int i = 0, at = 0; i < 4; i++) {
		iso[at++] = (char)('0' + parts[i] / 10);
		iso[at++] = (char)('0' + parts[i] % 10);
		if (i == 1 || i == 2)
			iso[at++] = '-';
	}
	iso[DATE_SIZE - 1] = '\0';
}

static int digits(const char *text, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

/* The number at a place of a date. A file may hold anything: of what is no date it is 1. */
static int part(const char *iso, size_t at, int count)
{
	int value = strlen(iso) < at + (size_t)count ? 1 : digits(iso + at, count);

	return value < 1 ? 1 : value;
}

bool date_is_full(const char *text)
{
	return strlen(text) == 10 && text[4] == '-' && text[7] == '-' && digits(text + 5, 2) > 0 &&
		real_day(digits(text, 4), digits(text + 5, 2), digits(text + 8, 2));
}

bool date_is_period(const char *text)
{
	return strlen(text) == 7 && text[4] == '-' &&
		real_day(digits(text, 4), digits(text + 5, 2), 1);
}

bool date_is_partial(const char *text)
{
	return date_is_full(text) || date_is_period(text) ||
		(strlen(text) == 4 && real_day(digits(text, 4), 1, 1));
}

int date_year(const char *iso)
{
	return digits(iso, 4);
}

/* A two-digit year: the latest that is not after today for the past, else the nearest century. */
static int full_year(int year, const struct date_hint *hint)
{
	int now = date_year(hint->today), century = now / 100 * 100;

	if (year >= 100)
		return year;
	year += century;
	if (hint->past ? year > now : year > now + 50)
		year -= 100;
	return year;
}

/* Splits at / . - or blank into at most three numbers; returns how many, -1 when it is no date. */
static int split_numbers(const char *typed, int numbers[3], int lengths[3])
{
	int count = 0;

	while (*typed == ' ')
		typed++;
	while (*typed) {
		int length = (int)strspn(typed, "0123456789");
		if (length == 0 || length > 8 || count == 3)
			return -1;
		numbers[count] = digits(typed, length);
		lengths[count++] = length;
		typed += length;
		size_t gap = strspn(typed, " ");
		typed += gap;
		if (*typed == '\0')
			break;
		if (strchr("/.-", *typed))
			typed += 1 + strspn(typed + 1, " ");
		else if (gap == 0)
			return -1;
		if (*typed == '\0')
			return -1;
	}
	return count;
}

static bool refuse(struct err *err, const char *typed, const struct date_hint *hint)
{
	return err_set(err, ERR_INPUT, "\"%s\" không phải ngày. Gõ như 2/9/1960, 020960%s.",
		text_quote(typed).text,
		hint->partial          ? ", hoặc 9/1960, hoặc 1960"
			: hint->period ? ", hoặc chỉ số ngày trong tháng"
				       : "");
}

static bool accept(int year, int month, int day, const char *typed, const struct date_hint *hint,
	char iso[DATE_SIZE], struct err *err)
{
	if (!real_day(year, month, day)) {
		if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= FIRST_YEAR &&
			year <= LAST_YEAR)
			return err_set(err, ERR_INPUT, "Tháng %d/%d không có ngày %d (\"%s\").",
				month, year, day, text_quote(typed).text);
		return refuse(err, typed, hint);
	}
	snprintf(iso, DATE_SIZE, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
		(unsigned)day % 100);
	return true;
}

/* Within what the hint says, the day (month 0), or the day of the month, that is meant. False: the period's own. */
static bool nearest(int month, int day, const struct date_hint *hint, char iso[DATE_SIZE])
{
	const char *last = hint->until, *from;

	if (last && hint->past && strcmp(hint->today, last) < 0)
		last = hint->today;
	from = last ? last : hint->since;
	if (!from)
		return false;
	int at = date_year(from) * 12 + digits(from + 5, 2) - 1;
	for (int tries = 0; tries < 24; tries++, at += last ? -1 : 1) {
		int year = at / 12, of_year = at % 12 + 1;
		if ((month > 0 && month != of_year) || !real_day(year, of_year, day))
			continue;
		snprintf(iso, DATE_SIZE, "%04u-%02u-%02u", (unsigned)year % 10000,
			(unsigned)of_year % 100, (unsigned)day % 100);
		if (last ? strcmp(iso, last) <= 0 : strcmp(iso, from) >= 0)
			return true;
	}
	return false;
}

static bool parse_single(const char *typed, int number, int length, const struct date_hint *hint,
	char iso[DATE_SIZE], struct err *err)
{
	if (length == 8)
		return accept(number % 10000, number / 10000 % 100, number / 1000000, typed, hint,
			iso, err);
	if (length == 6)
		return accept(full_year(number % 100, hint), number / 100 % 100, number / 10000,
			typed, hint, iso, err);
	if (length == 4 && hint->partial && real_day(number, 1, 1)) {
		snprintf(iso, DATE_SIZE, "%04u", (unsigned)number % 10000);
		return true;
	}
	if (length <= 2 && hint->period && nearest(0, number, hint, iso))
		return true;
	if (length <= 2 && hint->period)
		return accept(date_year(hint->period), digits(hint->period + 5, 2), number, typed,
			hint, iso, err);
	return refuse(err, typed, hint);
}

/* Days and months have one figure or two: in 014/05 or 04/005 one is too many, and nobody knows which. */
static bool is_sound(const int lengths[3], int count)
{
	int years = 0;

	for (int i = 0; i < count && count > 1; i++) {
		bool year = lengths[i] == 4 && (i == count - 1 || (i == 0 && count == 3));
		if (lengths[i] > 2 && !year)
			return false;
		years += year;
	}
	return years <= 1;
}

bool date_parse(
	const char *typed, const struct date_hint *hint, char iso[DATE_SIZE], struct err *err)
{
	int numbers[3], lengths[3];

	if (date_is_full(typed) || (hint->partial && date_is_partial(typed))) {
		snprintf(iso, DATE_SIZE, "%s", typed);
		return true;
	}
	int count = split_numbers(typed, numbers, lengths);
	if (!is_sound(lengths, count))
		return refuse(err, typed, hint);
	if (count == 1)
		return parse_single(typed, numbers[0], lengths[0], hint, iso, err);
	if (count == 2 && hint->partial && lengths[1] == 4 && real_day(numbers[1], numbers[0], 1)) {
		snprintf(iso, DATE_SIZE, "%04u-%02u", (unsigned)numbers[1] % 10000,
			(unsigned)numbers[0] % 100);
		return true;
	}
	if (count == 2 && !hint->partial && hint->period &&
		nearest(numbers[1], numbers[0], hint, iso))
		return true;
	if (count == 2 && !hint->partial && hint->period)
		return accept(
			date_year(hint->period), numbers[1], numbers[0], typed, hint, iso, err);
	if (count == 3 && lengths[0] == 4)
		return accept(numbers[0], numbers[1], numbers[2], typed, hint, iso, err);
	if (count == 3 && (lengths[2] == 2 || lengths[2] == 4))
		return accept(
			full_year(numbers[2], hint), numbers[1], numbers[0], typed, hint, iso, err);
	return refuse(err, typed, hint);
}

bool date_parse_period(
	const char *typed, const struct date_hint *hint, char iso[DATE_SIZE], struct err *err)
{
	int numbers[3], lengths[3], year, month;

	if (date_is_period(typed)) {
		snprintf(iso, DATE_SIZE, "%s", typed);
		return true;
	}
	int count = split_numbers(typed, numbers, lengths);
	if (count == 1 && lengths[0] <= 2) {
		month = numbers[0];
		year = date_year(hint->today);
	} else if (count == 2) {
		month = numbers[0];
		year = full_year(numbers[1], hint);
	} else {
		month = year = 0;
	}
	if (!real_day(year, month, 1))
		return err_set(err, ERR_INPUT, "\"%s\" không phải tháng. Gõ như 11/2026 hoặc 11.",
			text_quote(typed).text);
	snprintf(iso, DATE_SIZE, "%04u-%02u", (unsigned)year % 10000, (unsigned)month % 100);
	return true;
}

void date_show(const char *iso, char shown[DATE_SIZE])
{
	if (date_is_full(iso)) /* lists show many */
		memcpy(shown,
			(const char[]) { iso[8], iso[9], '/', iso[5], iso[6], '/', iso[0], iso[1],
				iso[2], iso[3], '\0' },
			DATE_SIZE);
	else if (date_is_period(iso))
		snprintf(shown, DATE_SIZE, "%.2s/%.4s", iso + 5, iso);
	else
		snprintf(shown, DATE_SIZE, "%.10s", iso);
}

/* Civil calendar arithmetic on March-based years, so that the leap day is the last of the year. */
long date_to_days(const char *iso)
{
	int year = part(iso, 0, 4), month = part(iso, 5, 2), day = part(iso, 8, 2);
	long y = month <= 2 ? year - 1 : year, era = y / 400, of_era = y - era * 400;
	long of_year = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void date_from_days(long days, char iso[DATE_SIZE])
{
	days += 719468;
	long era = days / 146097, of_era = days - era * 146097;
	long y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
	long month = m < 10 ? m + 3 : m - 9, year = y + era * 400 + (month <= 2);

	put_day(iso, (int)year, (int)month, (int)(of_year - (153 * m + 2) / 5 + 1));
}

void date_add_days(const char *iso, long days, char out[DATE_SIZE])
{
	date_from_days(date_to_days(iso) + days, out);
}

void date_add_months(const char *iso, int months, char out[DATE_SIZE])
{
	int at = part(iso, 0, 4) * 12 + part(iso, 5, 2) - 1 + months, day = part(iso, 8, 2);
	int year = at / 12, month = at % 12 + 1;

	if (day > days_in_month(year, month))
		day = days_in_month(year, month);
	put_day(out, year, month, day);
}

void date_period_add(const char *period, int months, char out[DATE_SIZE])
{
	int at = part(period, 0, 4) * 12 + part(period, 5, 2) - 1 + months;

	snprintf(out, DATE_SIZE, "%04u-%02u", (unsigned)(at / 12) % 10000, (unsigned)(at % 12) + 1);
}

void date_month_end(const char *period, char out[DATE_SIZE])
{
	int year = part(period, 0, 4), month = part(period, 5, 2);

	snprintf(out, DATE_SIZE, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
		(unsigned)days_in_month(year, month) % 100);
}

void date_say(const char *iso, char said[DATE_SAID_SIZE])
{
	bool one_digit = iso[5] == '0' && iso[6] >= '3';

	snprintf(said, DATE_SAID_SIZE, "%.2s tháng %.*s năm %.4s", iso + 8, one_digit ? 1 : 2,
		iso + (one_digit ? 6 : 5), iso);
}

const char *date_weekday(const char *iso)
{
	static const char *const names[] = { "Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm",
		"Thứ Sáu", "Thứ Bảy" };
	long days = date_to_days(iso) + 4; /* 1970-01-01 was a Thursday */

	return names[(days % 7 + 7) % 7];
}

const char *date_quarter(const char *iso)
{
	static const char *const names[] = { "I", "II", "III", "IV" };
	int month = atoi(iso + strlen("2026-"));

	return names[month < 1 || month > 12 ? 0 : (month - 1) / 3];
}

static void first_day(const char *partial, char full[DATE_SIZE])
{
	snprintf(full, DATE_SIZE, "%.10s", partial);
	if (strlen(full) == 4)
		memcpy(full + 4, "-01-01", 7);
	else if (strlen(full) == 7)
		memcpy(full + 7, "-01", 4);
}

int date_years_between(const char *from, const char *to)
{
	char a[DATE_SIZE] = "", b[DATE_SIZE] = "";

	first_day(from, a);
	first_day(to, b);
	return date_year(b) - date_year(a) - (strcmp(b + 5, a + 5) < 0);
}

bool time_parse(const char *typed, char out[6], struct err *err)
{
	int hour = -1, minute = 0, length = (int)strspn(typed, "0123456789");
	const char *rest = typed + length;

	if (length > 0 && length <= 2) {
		hour = digits(typed, length);
		if (*rest == ':' || *rest == 'h' || *rest == 'g' || *rest == 'H') {
			int more = (int)strspn(rest + 1, "0123456789");
			minute = more == 0 ? 0 : more <= 2 ? digits(rest + 1, more) : -1;
			rest += 1 + more;
		}
	} else if (length == 3 || length == 4) {
		hour = digits(typed, length - 2);
		minute = digits(typed + length - 2, 2);
	}
	if (*rest || hour < 0 || hour > 23 || minute < 0 || minute > 59)
		return err_set(err, ERR_INPUT, "\"%s\" không phải giờ. Gõ như 7:30, 7h30 hoặc 730.",
			text_quote(typed).text);
	snprintf(out, 6, "%02u:%02u", (unsigned)hour % 100, (unsigned)minute % 100);
	return true;
}
