/* copies.c, keeper.c: which copies of a book stay, whatever the clock says, and when one is made. */
#include "book.h"
#include "copies.h"
#include "date.h"
#include "files.h"
#include "internal.h"
#include "keeper.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* ---- two years of days ---- */

struct years {
	struct copies copies;
	int made;
};

/* The next copy, on a day of the clock, and what then need not stay goes. */
static void make_copy(struct years *years, const char *day, int hour)
{
	char at[26];

	snprintf(at, sizeof at, "%sT%02d:00:00+07:00", day, hour);
	years->copies.folder = (char *)"sao-luu";
	char *path = copies_next(&years->copies, "/x/chibo.db", at, "");
	copies_add(&years->copies, "chibo", strrchr(path, '/') + 1);
	free(path);
	years->made++;
	expect_number(
		years->copies.items[years->copies.count - 1].number, years->made, "newest last");
}

static void thin(struct years *years)
{
	int left = 0;

	copies_choose(&years->copies);
	for (int i = 0; i < years->copies.count; i++)
		if (years->copies.items[i].kept)
			years->copies.items[left++] = years->copies.items[i];
	years->copies.count = left;
}

static void years_release(struct years *years)
{
	years->copies.folder = NULL;
	copies_release(&years->copies);
}

enum { DAYS = 731, EACH_DAY = 5 };

static struct years two_years(bool thinned)
{
	struct years years = { .made = 0 };
	char day[DATE_SIZE];

	for (long i = 0; i < DAYS; i++) {
		date_add_days("2026-01-01", i, day);
		for (int hour = 8; hour < 8 + EACH_DAY; hour++) {
			make_copy(&years, day, hour);
			if (thinned)
				thin(&years);
		}
	}
	return years;
}

static bool has_day(const struct years *years, const char *day)
{
	for (int i = 0; i < years->copies.count; i++)
		if (strncmp(years->copies.items[i].stamp, day, strlen(day)) == 0)
			return true;
	return false;
}

/* The last is of 01/01/2028: ten newest are of two days, seven days, four weeks, twelve months. */
static bool holds_what_it_should(const struct years *years)
{
	static const char *const wanted[] = { "2028-01-01", "2027-12-31", "2027-12-30",
		"2027-12-29", "2027-12-28", "2027-12-27", "2027-12-26", "2027-12-19", "2027-12-12",
		"2027-11-30", "2027-10-31", "2027-09-30", "2027-08-31", "2027-07-31", "2027-06-30",
		"2027-05-31", "2027-04-30", "2027-03-31", "2027-02-28" };
	bool all = true;

	for (size_t i = 0; i < COUNT(wanted); i++)
		all = all && has_day(years, wanted[i]);
	return all;
}

static void over_two_years_days_weeks_and_months_stay(void **state)
{
	struct years years = two_years(true);

	(void)state;
	expect(holds_what_it_should(&years), "seven days, four weeks, twelve months");
	expect(years.copies.count <= COPIES_NEWEST + COPIES_DAYS + COPIES_WEEKS + COPIES_MONTHS,
		"and no more than they are");
	for (int i = 0; i < COPIES_NEWEST; i++)
		expect_number(years.copies.items[years.copies.count - 1 - i].number,
			DAYS * EACH_DAY - i, "the ten newest");
	years_release(&years);
}

/* The control: without the newest of a month the same look finds it missing. */
static void a_month_that_went_is_seen(void **state)
{
	struct years years = two_years(true);
	int left = 0;

	(void)state;
	for (int i = 0; i < years.copies.count; i++)
		if (strncmp(years.copies.items[i].stamp, "2027-08", 7) != 0)
			years.copies.items[left++] = years.copies.items[i];
	years.copies.count = left;
	expect(!holds_what_it_should(&years), "August is missed");
	years_release(&years);
}

/* A clock that stood at 2031 for a day, then at 2019, then right again. */
static void a_clock_that_jumps_does_not_cost_the_newest(void **state)
{
	static const char *const clocks[] = { "2031-05-05", "2019-01-01", "2026-11-20",
		"2035-01-01", "2001-01-01", "2026-11-21" };
	struct years years = two_years(true);

	(void)state;
	for (size_t i = 0; i < COUNT(clocks); i++) {
		int newest = years.made;
		make_copy(&years, clocks[i], 9);
		thin(&years);
		expect(has_day(&years, clocks[i]), "the one just made");
		expect_number(years.copies.items[years.copies.count - 2].number, newest,
			"and the one before it");
	}
	for (int i = 0; i < COPIES_NEWEST; i++)
		expect_number(years.copies.items[years.copies.count - 1 - i].number, years.made - i,
			"in the order in which they were made");
	years_release(&years);
}

static void what_is_no_copy_of_the_book_is_passed_by(void **state)
{
	static const struct {
		const char *name;
		int64_t number; /* -1: not one */
	} rows[] = {
		{ "chibo-000042-2026-11-20-103000.db", 42 },
		{ "chibo-000042-2026-11-20-103000-truoc-nhap.db", 42 },
		{ "chibo-2026-11-20-103000.db", 0 },
		{ "chibo-2026-11-20-103000-truoc-nang-cap.db", 0 },
		{ "chibo-1000001-2026-11-20-103000.db", 1000001 },
		{ "chibo-000042-2026-11-20-103000.db.tam", -1 },
		{ "chibo-000042-2026-11-31-103000.db", -1 },
		{ "chibo-hong-2026-11-20-103000.db", -1 },
		{ "chibo-2-000042-2026-11-20-103000.db", -1 },
		{ "chi-000042-2026-11-20-103000.db", -1 },
		{ "chibo-000042-2026-11-20.db", -1 },
		{ "chibo.db", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct copies copies = { .count = 0 };
		copies_add(&copies, "chibo", rows[i].name);
		expect_number(copies.count, rows[i].number >= 0, rows[i].name);
		if (copies.count > 0)
			expect_number(copies.items[0].number, rows[i].number, rows[i].name);
		copies_release(&copies);
	}
}

/* ---- in a folder ---- */

struct place {
	char *folder, *book, *copies;
	struct store *store;
};

static struct place place_new(void)
{
	struct place place = { .folder = folder_new() };

	place.book = path_in(place.folder, "chibo.db");
	place.copies = path_in(place.folder, "sao-luu");
	place.store = book_make(place.book);
	office_add(place.store);
	return place;
}

static void place_remove(struct place *place)
{
	store_close(place->store);
	free(place->book);
	free(place->copies);
	folder_remove(place->folder);
}

/* Under a name of an older day of the clock, numbered before the others. */
static void rename_copy(struct place *place, const char *from, const char *name)
{
	char *to = path_in(place->copies, name);

	expect(rename(from, to) == 0, name);
	free(to);
}

static void fill_folder(struct place *place, int count)
{
	struct err err = ERR_INIT;

	for (int i = 0; i < count; i++) {
		char name[64], *path;
		expect(backup_now(place->store, "", &path, &err), err.text);
		snprintf(name, sizeof name, "chibo-%06d-2026-11-20-10%02d00.db", i + 1, i % 60);
		rename_copy(place, path, name);
		free(path);
	}
}

static void of_one_day_ten_stay(void **state)
{
	struct place place = place_new();

	(void)state;
	fill_folder(&place, 14);
	expect_number(folder_count(place.copies), COPIES_NEWEST, "of fourteen");
	place_remove(&place);
}

static void spoil(struct place *place, int number)
{
	char name[64];

	snprintf(name, sizeof name, "chibo-%06d-2026-11-20-10%02d00.db", number, number - 1);
	char *path = path_in(place->copies, name);
	file_write_text(path, "hỏng");
	free(path);
}

/* Nine of the ten that would stay are broken: older good ones stay beside the new one. */
static void three_good_ones_stay_though_others_are_newer(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	struct copies copies;
	int good = 0;

	(void)state;
	fill_folder(&place, 10);
	for (int number = 2; number <= 10; number++)
		spoil(&place, number);
	expect(backup_now(place.store, "", NULL, &err), err.text);
	expect(backup_now(place.store, "", NULL, &err), err.text);
	copies_read(&copies, place.book);
	for (int i = 0; i < copies.count; i++)
		good += copies.items[i].number == 1 || copies.items[i].number > 10;
	expect_number(good, COPIES_LEAST, "the first one and the two new ones");
	copies_release(&copies);
	place_remove(&place);
}

static void what_was_left_half_made_goes_with_the_next(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;

	(void)state;
	expect(backup_now(place.store, "", NULL, &err), err.text);
	char *left = path_in(place.copies, "chibo-000002-2026-11-20-100000.db.tam");
	char *others = path_in(place.copies, "ghi-chu.tam");
	file_write_text(left, "x");
	file_write_text(others, "x");
	expect(backup_now(place.store, "", NULL, &err), err.text);
	expect_number(folder_count(place.copies), 3, "two copies, and what is not ours");
	free(left);
	free(others);
	place_remove(&place);
}

/* ---- by itself ---- */

enum { MINUTE = 60000 };

/* Until there is nothing to do at that tick; how many copies were made. */
static int go_on(struct keeper *keeper, int64_t now)
{
	enum keeper_news news;
	struct err err = ERR_INIT;
	int made = 0;

	while ((news = keeper_idle(keeper, now, &err)) != KEEPER_QUIET) {
		expect(news != KEEPER_FAILED, err.text);
		made += news == KEEPER_DONE;
	}
	return made;
}

static void change(struct place *place)
{
	book_add(place->store, "area", "name=A|kind=T|from_on=2020-01-01");
}

static void a_changed_book_is_copied_at_the_start_and_each_half_hour(void **state)
{
	struct place place = place_new();
	struct keeper *keeper = keeper_new(place.store);

	(void)state;
	expect_number(go_on(keeper, 0), 1, "there was no copy yet");
	expect_number(go_on(keeper, 31 * MINUTE), 0, "nothing was changed");
	change(&place);
	expect_number(go_on(keeper, 32 * MINUTE), 1, "half an hour after the last");
	change(&place);
	expect_number(go_on(keeper, 40 * MINUTE), 0, "not yet");
	expect_number(go_on(keeper, 62 * MINUTE), 1, "half an hour");
	keeper_free(keeper);
	keeper = keeper_new(place.store);
	change(&place);
	expect_number(go_on(keeper, 0), 0, "at a start with a copy of just now");
	expect_number(go_on(keeper, 31 * MINUTE), 1, "then half an hour after it");
	keeper_free(keeper);
	expect_number(folder_count(place.copies), 4, "copies");
	place_remove(&place);
}

static void at_a_start_with_an_old_copy_one_is_made_if_the_book_was_changed(void **state)
{
	struct place place = place_new();

	(void)state;
	fill_folder(&place, 1); /* of 20/11/2026, by its name */
	struct keeper *keeper = keeper_new(place.store);
	expect_number(go_on(keeper, 0), 0, "it is of the book as it is");
	keeper_free(keeper);
	change(&place);
	keeper = keeper_new(place.store);
	expect_number(go_on(keeper, 0), backup_age(place.store) > 30, "it is old");
	keeper_free(keeper);
	place_remove(&place);
}

static void the_last_copy_is_of_the_book_at_its_end(void **state)
{
	struct place place = place_new();
	struct keeper *keeper = keeper_new(place.store);
	struct err err = ERR_INIT;
	enum keeper_news news;
	int percent;

	(void)state;
	go_on(keeper, 0);
	expect_number(keeper_last(keeper, &percent, &err), KEEPER_QUIET, "nothing was changed");
	change(&place);
	expect(!backup_is_current(place.store), "changed");
	while ((news = keeper_last(keeper, &percent, &err)) == KEEPER_BUSY)
		plat_sleep(1);
	expect(news == KEEPER_DONE, err.text);
	expect(backup_is_current(place.store), "copied");
	keeper_free(keeper);
	place_remove(&place);
}

/* Between the slices of a copy the clerk saves: it holds that too, or is made anew; never half of each. */
static void a_book_changed_while_it_is_copied_is_copied_whole(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	enum backup_state going;
	char newest[BACKUP_NAME];

	(void)state;
	struct backup_job *job = backup_begin(place.store, "", &err);
	expect(job, err.text);
	for (int i = 0; (going = backup_go_on(job, 0, &err)) == BACKUP_RUNNING; i++)
		if (i < 10)
			change(&place);
	expect(going == BACKUP_DONE, err.text);
	backup_release(job);
	backup_copies(place.store, newest);
	char *path = path_in(place.copies, newest);
	struct store *copy = book_open(path);
	book_expect_whole(copy);
	store_close(copy);
	free(path);
	place_remove(&place);
}

static void a_copy_that_is_broken_off_leaves_nothing(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;

	(void)state;
	struct backup_job *job = backup_begin(place.store, "", &err);
	backup_go_on(job, 0, &err);
	backup_release(job);
	expect_number(folder_count(place.copies), 0, "half made");
	place_remove(&place);
}

static void before_much_is_changed_there_is_a_copy_of_what_was(void **state)
{
	struct place place = place_new();
	struct err err = ERR_INIT;
	char newest[BACKUP_NAME];

	(void)state;
	expect(backup_before(place.store, "truoc-nhap", &err), err.text);
	expect(backup_before(place.store, "truoc-dien", &err), err.text);
	expect_number(backup_copies(place.store, newest), 1, "one is enough");
	expect(strstr(newest, "-truoc-nhap.db"), newest);
	change(&place);
	folder_remove(strdup(place.copies));
	file_write_text(place.copies, "in the way");
	expect(!backup_before(place.store, "truoc-dien", &err), "no copy, no change");
	expect_part(err.text, "Chưa làm vì chưa sao lưu được sổ", "said");
	place_remove(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(over_two_years_days_weeks_and_months_stay),
		cmocka_unit_test(a_month_that_went_is_seen),
		cmocka_unit_test(a_clock_that_jumps_does_not_cost_the_newest),
		cmocka_unit_test(what_is_no_copy_of_the_book_is_passed_by),
		cmocka_unit_test(of_one_day_ten_stay),
		cmocka_unit_test(three_good_ones_stay_though_others_are_newer),
		cmocka_unit_test(what_was_left_half_made_goes_with_the_next),
		cmocka_unit_test(a_changed_book_is_copied_at_the_start_and_each_half_hour),
		cmocka_unit_test(at_a_start_with_an_old_copy_one_is_made_if_the_book_was_changed),
		cmocka_unit_test(the_last_copy_is_of_the_book_at_its_end),
		cmocka_unit_test(a_book_changed_while_it_is_copied_is_copied_whole),
		cmocka_unit_test(a_copy_that_is_broken_off_leaves_nothing),
		cmocka_unit_test(before_much_is_changed_there_is_a_copy_of_what_was),
	};

	return run_group(tests);
}
