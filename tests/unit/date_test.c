/* date.c: what people type for a date, a month, a time. Arithmetic: date_count_test.c. */
#include "date.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum typed_flags { PAST = 1, PARTIAL = 2, IN_PERIOD = 4 };

struct typed {
	const char *text;
	unsigned flags;
	const char *wanted; /* NULL: refused */
};

/* Today is 20/11/2026 and the period November 2026. */
static struct date_hint hint_of(unsigned flags)
{
	return (struct date_hint) { .today = "2026-11-20",
		.period = flags & IN_PERIOD ? "2026-11" : NULL,
		.past = flags & PAST,
		.partial = flags & PARTIAL };
}

static void check_typed(const struct typed *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct date_hint hint = hint_of(rows[i].flags);
		char iso[DATE_SIZE] = "";
		struct err err = ERR_INIT;
		bool taken = date_parse(rows[i].text, &hint, iso, &err);
		expect(taken == (rows[i].wanted != NULL), rows[i].text);
		if (taken) {
			expect_text(iso, rows[i].wanted, rows[i].text);
		} else {
			expect_number(err.kind, ERR_INPUT, rows[i].text);
			expect_part(err.text, rows[i].text, "the sentence says what was typed");
		}
	}
}

static void dates_are_taken_in_every_typed_form(void **state)
{
	static const struct typed rows[] = {
		{ "020160", PAST, "1960-01-02" },
		{ "02011960", 0, "1960-01-02" },
		{ "2/1/60", PAST, "1960-01-02" },
		{ "2.1.1960", 0, "1960-01-02" },
		{ "2-1-1960", 0, "1960-01-02" },
		{ "02/01/1960", 0, "1960-01-02" },
		{ "2 1 1960", 0, "1960-01-02" },
		{ " 2 / 1 / 1960 ", 0, "1960-01-02" },
		{ "1960-01-02", 0, "1960-01-02" },
		{ "1960/1/2", 0, "1960-01-02" },
		{ "1960-1-2", 0, "1960-01-02" },
	};

	(void)state;
	check_typed(rows, COUNT(rows));
}

static void a_bare_day_lies_in_the_current_period(void **state)
{
	static const struct typed rows[] = {
		{ "25", IN_PERIOD, "2026-11-25" },
		{ "5", IN_PERIOD, "2026-11-05" },
		{ "05", IN_PERIOD, "2026-11-05" },
		{ "5/3", IN_PERIOD, "2026-03-05" },
		{ "31", IN_PERIOD, NULL },
		{ "0", IN_PERIOD, NULL },
		{ "25", 0, NULL },
		{ "5/3", 0, NULL },
	};

	(void)state;
	check_typed(rows, COUNT(rows));
}

/* Papers go before their meeting, minutes after it: the month is the one in which that can be. */
static void a_bare_day_lies_on_its_side_of_another_day(void **state)
{
	static const struct {
		const char *text, *period, *until, *since, *today, *wanted;
		bool past;
	} rows[] = {
		{ "30", "2026-12", "2026-12-05", NULL, "2026-12-10", "2026-11-30", true },
		{ "05", "2026-12", "2026-12-05", NULL, "2026-12-10", "2026-12-05", true },
		{ "06", "2026-12", "2026-12-05", NULL, "2026-12-10", "2026-11-06", true },
		{ "30", "2026-12", "2026-12-31", NULL, "2026-11-20", "2026-10-30", true },
		{ "30", "2026-12", "2026-12-31", NULL, "2026-11-20", "2026-12-30", false },
		{ "20", "2026-12", "2026-12-31", NULL, "2026-11-20", "2026-11-20", true },
		{ "31", "2027-01", "2027-01-05", NULL, "2027-02-10", "2026-12-31", true },
		{ "31", "2026-03", "2026-03-05", NULL, "2026-04-10", "2026-01-31", true },
		{ "30/12", "2027-01", "2027-01-05", NULL, "2027-02-10", "2026-12-30", true },
		{ "4/1", "2027-01", "2027-01-05", NULL, "2027-02-10", "2027-01-04", true },
		{ "30/12/25", "2027-01", "2027-01-05", NULL, "2027-02-10", "2025-12-30", true },
		{ "25", "2026-10", "2026-11-05", NULL, "2026-11-20", "2026-10-25", true },
		{ "03", "2026-10", "2026-11-05", NULL, "2026-11-20", "2026-11-03", true },
		{ "32", "2026-12", "2026-12-05", NULL, "2026-12-10", NULL, true },
		{ "0", "2026-12", "2026-12-05", NULL, "2026-12-10", NULL, true },
		{ "5/13", "2026-12", "2026-12-05", NULL, "2026-12-10", NULL, true },
		{ "02", "2026-11", NULL, "2026-11-30", "2026-12-10", "2026-12-02", true },
		{ "30", "2026-11", NULL, "2026-11-30", "2026-12-10", "2026-11-30", true },
		{ "31", "2026-11", NULL, "2026-11-30", "2027-01-10", "2026-12-31", true },
		{ "2/1", "2026-12", NULL, "2026-12-30", "2027-01-10", "2027-01-02", true },
		{ "30", "2026-12", NULL, NULL, "2026-12-10", "2026-12-30", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct date_hint hint = { .today = rows[i].today,
			.period = rows[i].period,
			.until = rows[i].until,
			.since = rows[i].since,
			.past = rows[i].past };
		char iso[DATE_SIZE] = "";
		struct err err = ERR_INIT;
		bool taken = date_parse(rows[i].text, &hint, iso, &err);
		expect(taken == (rows[i].wanted != NULL), rows[i].text);
		if (rows[i].wanted)
			expect_text(iso, rows[i].wanted, rows[i].text);
	}
}

static void partial_dates_are_taken_only_where_they_will_do(void **state)
{
	static const struct typed rows[] = {
		{ "1960", PARTIAL, "1960" },
		{ "5/1960", PARTIAL, "1960-05" },
		{ "1960-05", PARTIAL, "1960-05" },
		{ "05.1960", PARTIAL, "1960-05" },
		{ "2/5/1960", PARTIAL, "1960-05-02" },
		{ "13/1960", PARTIAL, NULL },
		{ "1899", PARTIAL, NULL },
		{ "1960", 0, NULL },
		{ "5/1960", 0, NULL },
		{ "1960-05", 0, NULL },
	};

	(void)state;
	check_typed(rows, COUNT(rows));
}

static void what_is_no_day_is_refused(void **state)
{
	static const struct typed rows[] = {
		{ "", 0, NULL },
		{ "hôm qua", 0, NULL },
		{ "31/2/1970", 0, NULL },
		{ "29/2/2025", 0, NULL },
		{ "29/2/2024", 0, "2024-02-29" },
		{ "29/2/1900", 0, NULL },
		{ "29/2/2000", 0, "2000-02-29" },
		{ "0/1/2000", 0, NULL },
		{ "1/0/2000", 0, NULL },
		{ "1/13/2000", 0, NULL },
		{ "014/05/1946", 0, NULL },
		{ "04/005/1946", 0, NULL },
		{ "1946/5/2004", 0, NULL },
		{ "31/12/1899", 0, NULL },
		{ "31/12/2199", 0, "2199-12-31" },
		{ "1/1/2200", 0, NULL },
		{ "1/2/060", 0, NULL },
		{ "1/2/3/4", 0, NULL },
		{ "1//2000", 0, NULL },
		{ "1/2/", 0, NULL },
		{ "12345", 0, NULL },
		{ "1234567", 0, NULL },
		{ "123456789", 0, NULL },
		{ "1/1/20000", 0, NULL },
		{ "2000-02-30", 0, NULL },
	};

	(void)state;
	check_typed(rows, COUNT(rows));
}

static void two_digit_year_in_a_past_field_is_never_after_this_year(void **state)
{
	char typed[16], iso[DATE_SIZE];
	struct date_hint hint = hint_of(PAST);

	(void)state;
	for (int year = 0; year < 100; year++) {
		snprintf(typed, sizeof typed, "1/1/%02d", year);
		expect(date_parse(typed, &hint, iso, NULL), typed);
		expect_number(date_year(iso), year <= 26 ? 2000 + year : 1900 + year, typed);
	}
}

static void two_digit_year_elsewhere_is_the_nearest(void **state)
{
	static const struct typed rows[] = {
		{ "1/1/30", 0, "2030-01-01" },
		{ "1/1/76", 0, "2076-01-01" },
		{ "1/1/77", 0, "1977-01-01" },
		{ "010199", 0, "1999-01-01" },
	};

	(void)state;
	check_typed(rows, COUNT(rows));
}

static void a_day_its_month_has_not_is_named_in_the_sentence(void **state)
{
	struct date_hint hint = hint_of(0);
	struct err err = ERR_INIT;
	char iso[DATE_SIZE];

	(void)state;
	expect(!date_parse("31/2/1970", &hint, iso, &err), "31 February");
	expect_part(err.text, "Tháng 2/1970 không có ngày 31", "the sentence");
}

static void months_are_taken_in_every_typed_form(void **state)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "11/2026", "2026-11" },
		{ "11", "2026-11" },
		{ "3", "2026-03" },
		{ "3/25", "2025-03" },
		{ "2026-03", "2026-03" },
		{ "3.2025", "2025-03" },
		{ "13", NULL },
		{ "0/2025", NULL },
		{ "2026", NULL },
		{ "1/2/2026", NULL },
		{ "", NULL },
	};
	struct date_hint hint = hint_of(PAST);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char iso[DATE_SIZE] = "";
		struct err err = ERR_INIT;
		bool taken = date_parse_period(rows[i].text, &hint, iso, &err);
		expect(taken == (rows[i].wanted != NULL), rows[i].text);
		if (taken)
			expect_text(iso, rows[i].wanted, rows[i].text);
		else
			expect_part(err.text, "không phải tháng", rows[i].text);
	}
}

static void times_are_taken_in_every_typed_form(void **state)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "7h30", "07:30" },
		{ "7H30", "07:30" },
		{ "7g30", "07:30" },
		{ "7:30", "07:30" },
		{ "19:05", "19:05" },
		{ "730", "07:30" },
		{ "1930", "19:30" },
		{ "0000", "00:00" },
		{ "23:59", "23:59" },
		{ "7", "07:00" },
		{ "7h", "07:00" },
		{ "7h5", "07:05" },
		{ "24:00", NULL },
		{ "7:60", NULL },
		{ "7:300", NULL },
		{ "12345", NULL },
		{ "-1", NULL },
		{ "h30", NULL },
		{ "7h30p", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char time[6] = "";
		struct err err = ERR_INIT;
		bool taken = time_parse(rows[i].text, time, &err);
		expect(taken == (rows[i].wanted != NULL), rows[i].text);
		if (taken)
			expect_text(time, rows[i].wanted, rows[i].text);
		else
			expect_part(err.text, "không phải giờ", rows[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_taken_in_every_typed_form),
		cmocka_unit_test(a_bare_day_lies_in_the_current_period),
		cmocka_unit_test(a_bare_day_lies_on_its_side_of_another_day),
		cmocka_unit_test(partial_dates_are_taken_only_where_they_will_do),
		cmocka_unit_test(what_is_no_day_is_refused),
		cmocka_unit_test(two_digit_year_in_a_past_field_is_never_after_this_year),
		cmocka_unit_test(two_digit_year_elsewhere_is_the_nearest),
		cmocka_unit_test(a_day_its_month_has_not_is_named_in_the_sentence),
		cmocka_unit_test(months_are_taken_in_every_typed_form),
		cmocka_unit_test(times_are_taken_in_every_typed_form),
	};

	return run_group(tests);
}
