/*
 * The figures of past days over ten years of the demonstration against a slow plain reckoning of the same
 * (support/reference.c). The days are drawn by $DAYS_SEED: most of them one on which something of the book changes,
 * the day before or the day after. $DAYS says how many; $BOOK_SEED which book.
 */
#include "book.h"
#include "date.h"
#include "demo.h"
#include "reference_compare.h"
#include "reference_read.h"
#include "test.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 3, MEMBERS = 30, YEARS = 10, DAYS = 200, LENGTH = 365 * YEARS, WORK_EVERY = 10 };

static int asked_for(const char *name, int otherwise)
{
	const char *value = getenv(name);

	return value ? atoi(value) : otherwise;
}

static bool in_time(const char *day)
{
	char first[DATE_SIZE];

	date_add_days(REF_TODAY, -LENGTH, first);
	return strcmp(first, day) <= 0 && strcmp(day, REF_TODAY) <= 0;
}

/* Three of four are of a change, or one day beside it. */
static void draw(struct dice *dice, char (*changes)[11], size_t count, char day[DATE_SIZE])
{
	do {
		if (dice_roll(dice, 4) == 0)
			date_add_days(REF_TODAY, -(int)dice_roll(dice, LENGTH + 1), day);
		else
			date_add_days(changes[dice_roll(dice, (uint32_t)count)],
				(int)dice_roll(dice, 3) - 1, day);
	} while (!in_time(day));
}

static size_t leave_in_time(char (*days)[11], size_t count)
{
	size_t left = 0;

	for (size_t i = 0; i < count; i++)
		if (in_time(days[i]))
			memcpy(days[left++], days[i], sizeof *days);
	return left;
}

static void compare_on(struct store *store, const struct ref_book *book, const char *day, int seed)
{
	char period[8], before[DATE_SIZE], about[80];
	const char *const periods[] = { period, before, NULL };

	snprintf(period, sizeof period, "%.7s", day);
	date_add_months(day, -1, before);
	before[7] = '\0';
	snprintf(about, sizeof about, "DAYS_SEED=%d, %s", seed, day);
	ref_compare_day(store, book, day, periods, about);
	ref_compare_month(store, book, period, about);
}

static void past_days_of_ten_years_are_as_reckoned_slowly(void **state)
{
	int seed = asked_for("DAYS_SEED", 12), days = asked_for("DAYS", DAYS);
	struct demo_options options = { .cells = CELLS,
		.members = MEMBERS,
		.years = YEARS,
		.seed = (uint64_t)asked_for("BOOK_SEED", 1),
		.today = REF_TODAY };
	struct store *store = book_new();
	struct ref_book *book = xcalloc(1, sizeof *book);
	struct dice dice = { .state = (uint64_t)seed };
	struct err err = ERR_INIT;
	size_t count;

	(void)state;
	print_message("# DAYS_SEED=%d BOOK_SEED=%d DAYS=%d\n", seed, (int)options.seed, days);
	expect(demo_fill(store, &options, NULL, &err), err.text);
	ref_read(store, book);
	ref_compare_rolls(store, book, "each roll");
	char(*changes)[11] = ref_days(store, &count);
	count = leave_in_time(changes, count);
	assert_true(count > 100);
	for (int i = 0; i < days; i++) {
		char day[DATE_SIZE];
		draw(&dice, changes, count, day);
		compare_on(store, book, day, seed);
		if (i % WORK_EVERY == 0)
			ref_compare_work(store, book, day, day);
	}
	free(changes);
	free(book);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(past_days_of_ten_years_are_as_reckoned_slowly),
	};

	return run_group(tests);
}
