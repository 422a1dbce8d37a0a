/* settings.c: numbers and words as they stood on a day. */
#include "settings.h"
#include "test.h"

static struct settings some_settings(void)
{
	struct settings settings = SETTINGS_INIT;

	settings_add(&settings, "minutes", "60", NULL, "2024-12-31", "old");
	settings_add(&settings, "minutes", "90", "2025-01-01", NULL, NULL);
	settings_add(&settings, "minutes", "120", "2026-06-01", "2026-06-30", NULL);
	settings_add(&settings, "age", "18", NULL, NULL, NULL);
	settings_add(&settings, "word", "chín mươi", "2025-01-01", NULL, NULL);
	return settings;
}

static void a_setting_is_that_of_its_day(void **state)
{
	static const struct {
		const char *name, *day, *wanted;
	} rows[] = {
		{ "minutes", "1990-01-01", "60" },
		{ "minutes", "2024-12-31", "60" },
		{ "minutes", "2025-01-01", "90" },
		{ "minutes", "2026-05-31", "90" },
		{ "minutes", "2026-06-01", "120" }, /* the one that began last */
		{ "minutes", "2026-06-30", "120" },
		{ "minutes", "2026-07-01", "90" },
		{ "age", "2026-11-20", "18" },
		{ "word", "2024-12-31", NULL },
		{ "nothing", "2026-11-20", NULL },
	};
	struct settings settings = some_settings();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_text(settings_get(&settings, rows[i].name, rows[i].day), rows[i].wanted,
			rows[i].day);
	settings_release(&settings);
}

static void the_order_of_the_rows_does_not_matter(void **state)
{
	struct settings settings = SETTINGS_INIT;

	(void)state;
	settings_add(&settings, "minutes", "120", "2026-06-01", NULL, NULL);
	settings_add(&settings, "minutes", "60", NULL, NULL, NULL);
	settings_add(&settings, "minutes", "90", "2025-01-01", NULL, NULL);
	expect_text(settings_get(&settings, "minutes", "2026-11-20"), "120", "the latest");
	expect_text(settings_get(&settings, "minutes", "2025-11-20"), "90", "the middle one");
	expect_text(settings_get(&settings, "minutes", "2024-11-20"), "60", "the open one");
	settings_release(&settings);
}

static void numbers_fall_back_where_there_is_none(void **state)
{
	struct settings settings = some_settings();
	struct rules rules = { .settings = &settings, .today = "2026-11-20" };

	(void)state;
	expect_number(settings_int(&settings, "minutes", "2026-11-20", 1), 90, "there is one");
	expect_number(settings_int(&settings, "nothing", "2026-11-20", 7), 7, "there is none");
	expect_number(rules_int(&rules, "age", "1960-01-01", 0), 18, "through the rules");
	expect(!settings_get(NULL, "age", "2026-11-20"), "no settings at all");
	settings_release(&settings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_setting_is_that_of_its_day),
		cmocka_unit_test(the_order_of_the_rows_does_not_matter),
		cmocka_unit_test(numbers_fall_back_where_there_is_none),
	};

	return run_group(tests);
}
