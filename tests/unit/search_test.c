/* search.c: what a word that is searched can mean. */
#include "search.h"
#include "test.h"

static bool finds_day(const char *typed, const char *iso)
{
	struct search search;

	search_init(&search, typed, true);
	bool found = search.count == 1 && search_word_in_day(&search.words[0], search_day(iso));
	search_release(&search);
	return found;
}

static void a_day_is_found_by_its_year_by_itself_and_as_it_is_typed(void **state)
{
	static const struct {
		const char *typed, *iso;
		bool wanted;
	} rows[] = {
		{ "1960", "1960-08-26", true },
		{ "1960", "1961-08-26", false },
		{ "196", "1969-01-01", true },
		{ "1960", "1960", true },
		{ "60", "1960-08-26", true },
		{ "60", "2060-01-01", true },
		{ "60", "1961-06-06", false },
		{ "26/08/1960", "1960-08-26", true },
		{ "26/8/60", "1960-08-26", true },
		{ "26.8.1960", "1960-08-26", true },
		{ "26-8-1960", "1960-08-26", true },
		{ "26/08/1960", "1960-08-25", false },
		{ "26/08/1960", "1960-08", false },
		{ "26/", "1960-08-26", true },
		{ "26/0", "1960-08-26", true },
		{ "26/0", "1960-10-26", false },
		{ "26/1", "1960-10-26", true },
		{ "26/08/19", "1960-08-26", true },
		{ "26/08/19", "2019-08-26", false },
		{ "8/1960", "1960-08-26", true },
		{ "08/1960", "1960-08", true },
		{ "8/60", "1960-08-26", true },
		{ "260860", "1960-08-26", true },
		{ "26081960", "1960-08-26", true },
		{ "2608", "1960-08-26", true },
		{ "99/99", "1960-08-26", false },
		{ "990999", "1999-09-09", false },
		{ "0380", "1980-01-01", false },
		{ "an", "1960-08-26", false },
		{ "1960a", "1960-08-26", false },
		{ "1", NULL, false },
		{ "1", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect(finds_day(rows[i].typed, rows[i].iso) == rows[i].wanted, rows[i].typed);
}

static void packed_days_compare_as_the_days_do(void **state)
{
	static const char *const rising[] = { "1800", "1899-12-31", "1900", "1960", "1960-01",
		"1960-01-01", "1960-12-31", "2026-11-20", "2311-12-31" };

	(void)state;
	for (size_t i = 1; i < COUNT(rising); i++)
		expect(search_day(rising[i - 1]) < search_day(rising[i]), rising[i]);
	expect_number(search_day("không"), 0, "no day");
	expect_number(search_day("1799-01-01"), 0, "before all years");
}

static void an_identifier_has_a_digit_and_three_characters(void **state)
{
	static const struct {
		const char *typed;
		bool wanted;
	} rows[] = { { "034", true }, { "03", false }, { "012345ab", true }, { "nguyen", false },
		{ "38.168", true } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct search search;
		search_init(&search, rows[i].typed, false);
		expect(search_word_is_id(&search.words[0]) == rows[i].wanted, rows[i].typed);
		search_release(&search);
	}
}

static void parts_inside_words_are_found_only_when_asked_for(void **state)
{
	struct search search;

	(void)state;
	search_init(&search, "uyen", true);
	expect(!search_word_in_text(&search, &search.words[0], "nguyen van an"), "begins no word");
	expect(search_go_inside(&search), "there is more to find");
	expect(search_word_in_text(&search, &search.words[0], "nguyen van an"), "inside");
	expect(!search_go_inside(&search), "once");
	search_release(&search);
	search_init(&search, "zz", true);
	expect(!search_go_inside(&search), "two letters are too few");
	search_release(&search);
}

static void a_year_right_behind_letters_is_a_word_of_its_own(void **state)
{
	static const struct {
		const char *typed;
		bool days;
		int words;
	} rows[] = { { "nva60", true, 2 }, { "an1960", true, 2 }, { "an60", false, 1 },
		{ "60", true, 1 }, { "an1", true, 2 }, { "012345ab", true, 1 },
		{ "an60 thi", true, 3 }, { "an12345", true, 1 }, { "12/4", true, 1 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct search search;
		search_init(&search, rows[i].typed, rows[i].days);
		expect_number(search.count, rows[i].words, rows[i].typed);
		search_release(&search);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_found_by_its_year_by_itself_and_as_it_is_typed),
		cmocka_unit_test(a_year_right_behind_letters_is_a_word_of_its_own),
		cmocka_unit_test(packed_days_compare_as_the_days_do),
		cmocka_unit_test(an_identifier_has_a_digit_and_three_characters),
		cmocka_unit_test(parts_inside_words_are_found_only_when_asked_for),
	};

	return run_group(tests);
}
