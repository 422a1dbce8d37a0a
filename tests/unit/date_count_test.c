/* date.c: counting days and months, and showing dates. */
#include "date.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The calendar as it hangs on the wall, one day after the other. */
struct wall {
	int year, month, day;
};

static int wall_month_days(const struct wall *wall)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[wall->month - 1] + (wall->month == 2 && is_leap(wall->year));
}

static void wall_turn(struct wall *wall)
{
	if (++wall->day <= wall_month_days(wall))
		return;
	wall->day = 1;
	if (++wall->month <= 12)
		return;
	wall->month = 1;
	wall->year++;
}

static void every_day_from_1900_to_2199_is_counted_and_found_again(void **state)
{
	static const char *const weekdays[] = { "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu",
		"Thứ Bảy", "Chủ Nhật" };
	struct wall wall = { 1900, 1, 1 }; /* a Monday */
	long first = date_to_days("1900-01-01"), count = 0;

	(void)state;
	expect_number(date_to_days("1970-01-01"), 0, "where the count begins");
	for (; wall.year < 2200; wall_turn(&wall), count++) {
		char iso[32], back[DATE_SIZE];
		snprintf(iso, sizeof iso, "%04d-%02d-%02d", wall.year, wall.month, wall.day);
		date_from_days(first + count, back);
		if (strcmp(back, iso) != 0 || date_to_days(iso) != first + count ||
			!date_is_full(iso) || strcmp(date_weekday(iso), weekdays[count % 7]) != 0)
			fail_msg("%s", iso);
	}
	expect_number(count, 109573, "three hundred years");
}

static void days_beyond_the_end_of_their_month_are_no_dates(void **state)
{
	(void)state;
	for (struct wall wall = { 1999, 1, 1 }; wall.year < 2001; wall_turn(&wall)) {
		char iso[32];
		if (wall.day != wall_month_days(&wall))
			continue;
		snprintf(iso, sizeof iso, "%04d-%02d-%02d", wall.year, wall.month, wall.day + 1);
		expect(!date_is_full(iso), iso);
	}
}

static void forms_are_told_apart(void **state)
{
	static const struct {
		const char *text;
		bool full, period, partial;
	} rows[] = {
		{ "2026-11-20", true, false, true },
		{ "2026-11", false, true, true },
		{ "2026", false, false, true },
		{ "2026-13", false, false, false },
		{ "2026-00", false, false, false },
		{ "2026-1-1", false, false, false },
		{ "2026-11-2x", false, false, false },
		{ "x026-11-20", false, false, false },
		{ "2026/11/20", false, false, false },
		{ "20261120", false, false, false },
		{ "1899-12-31", false, false, false },
		{ "", false, false, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		expect(date_is_full(rows[i].text) == rows[i].full, rows[i].text);
		expect(date_is_period(rows[i].text) == rows[i].period, rows[i].text);
		expect(date_is_partial(rows[i].text) == rows[i].partial, rows[i].text);
	}
}

static void dates_are_shown_as_people_write_them(void **state)
{
	static const char *const rows[][2] = { { "1960-01-02", "02/01/1960" },
		{ "1960-05", "05/1960" }, { "1960", "1960" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char shown[DATE_SIZE];
		date_show(rows[i][0], shown);
		expect_text(shown, rows[i][1], rows[i][0]);
	}
}

static void months_are_added_to_the_last_day_there_is(void **state)
{
	static const struct {
		const char *iso;
		int months;
		const char *wanted;
	} rows[] = {
		{ "2025-11-26", 12, "2026-11-26" },
		{ "2024-02-29", 12, "2025-02-28" },
		{ "2024-02-29", 48, "2028-02-29" },
		{ "2026-01-31", 1, "2026-02-28" },
		{ "2026-01-31", 2, "2026-03-31" },
		{ "2026-12-15", 1, "2027-01-15" },
		{ "2026-01-15", -1, "2025-12-15" },
		{ "2026-03-31", -1, "2026-02-28" },
		{ "2026-03-31", -12, "2025-03-31" },
		{ "2026-03-31", 0, "2026-03-31" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char out[DATE_SIZE];
		date_add_months(rows[i].iso, rows[i].months, out);
		expect_text(out, rows[i].wanted, rows[i].iso);
	}
}

static void periods_are_counted_over_the_turn_of_the_year(void **state)
{
	static const struct {
		const char *period;
		int months;
		const char *wanted, *end;
	} rows[] = {
		{ "2026-11", 1, "2026-12", "2026-11-30" },
		{ "2026-12", 1, "2027-01", "2026-12-31" },
		{ "2026-01", -1, "2025-12", "2026-01-31" },
		{ "2026-02", -14, "2024-12", "2026-02-28" },
		{ "2024-02", 12, "2025-02", "2024-02-29" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char out[DATE_SIZE];
		date_period_add(rows[i].period, rows[i].months, out);
		expect_text(out, rows[i].wanted, rows[i].period);
		date_month_end(rows[i].period, out);
		expect_text(out, rows[i].end, rows[i].period);
	}
}

static void days_are_added_over_months_and_years(void **state)
{
	char out[DATE_SIZE];

	(void)state;
	date_add_days("2026-12-31", 1, out);
	expect_text(out, "2027-01-01", "the next day");
	date_add_days("2024-03-01", -1, out);
	expect_text(out, "2024-02-29", "the day before");
	date_add_days("2026-11-20", 365, out);
	expect_text(out, "2027-11-20", "a year of days");
}

static void years_are_whole_and_partial_dates_begin_their_time(void **state)
{
	static const struct {
		const char *from, *to;
		int years;
	} rows[] = {
		{ "2000-11-20", "2026-11-20", 26 },
		{ "2000-11-21", "2026-11-20", 25 },
		{ "2000-02-29", "2018-02-28", 17 },
		{ "2000-02-29", "2018-03-01", 18 },
		{ "1960", "2026-01-01", 66 },
		{ "1960-05", "2026-04-30", 65 },
		{ "1960-05", "2026-05-01", 66 },
		{ "2026-11-20", "2026-11-20", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_number(
			date_years_between(rows[i].from, rows[i].to), rows[i].years, rows[i].from);
}

/* What a file may hold in the place of a date: some day comes out, and nothing is read behind its end. */
static void what_is_no_date_ends_nobody(void **state)
{
	static const char *const texts[] = { "", "2", "2026", "2026-", "2026-1", "2026-13-45",
		"2026-00-00", "xxxx-yy-zz", "ữữữữ", "9999-99-99 and more" };
	char out[DATE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		char *copy = malloc(strlen(texts[i]) + 1); /* its end is watched under ASan */
		strcpy(copy, texts[i]);
		date_to_days(copy);
		date_add_days(copy, 1, out);
		expect(strlen(out) < DATE_SIZE, texts[i]);
		date_add_months(copy, 1, out);
		date_period_add(copy, 1, out);
		date_month_end(copy, out);
		date_years_between(copy, "2026-11-20");
		date_years_between("2026-11-20", copy);
		date_show(copy, out);
		expect(date_weekday(copy) != NULL, texts[i]);
		free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_date_ends_nobody),
		cmocka_unit_test(every_day_from_1900_to_2199_is_counted_and_found_again),
		cmocka_unit_test(days_beyond_the_end_of_their_month_are_no_dates),
		cmocka_unit_test(forms_are_told_apart),
		cmocka_unit_test(dates_are_shown_as_people_write_them),
		cmocka_unit_test(months_are_added_to_the_last_day_there_is),
		cmocka_unit_test(periods_are_counted_over_the_turn_of_the_year),
		cmocka_unit_test(days_are_added_over_months_and_years),
		cmocka_unit_test(years_are_whole_and_partial_dates_begin_their_time),
	};

	return run_group(tests);
}
