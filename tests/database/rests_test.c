/* rests.c: which settings a figure goes by, from what its query and the views it reads ask for. */
#include "registry.h"
#include "rests.h"
#include "strbuf.h"
#include "test.h"

#include <string.h>

static void add_name(void *context, const struct setting_row *setting)
{
	strbuf_addf(context, "%s ", setting->name);
}

static void expect_settings(const char *queries, const char *wanted)
{
	struct strbuf found = STRBUF_INIT;

	rests_on(queries, add_name, &found);
	expect_text(found.text, wanted, queries);
	strbuf_release(&found);
}

static void what_a_view_of_a_query_asks_for_counts(void **state)
{
	(void)state;
	expect_settings("view_official", "official.assumed_months ");
	expect_settings("rating_totals", "rating.top_percent rating.top_base ");
	expect_settings("award_book", "");
	expect_settings("", "");
}

static void several_queries_and_all_that_begin_alike_are_named_once(void **state)
{
	(void)state;
	expect_settings("view_official rating_totals view_official",
		"official.assumed_months rating.top_percent rating.top_base ");
	expect_settings("view_offic*", "official.assumed_months ");
}

static void a_type_rests_on_what_its_lists_and_forms_show(void **state)
{
	struct strbuf found = STRBUF_INIT;

	(void)state;
	rests_on_type(rectype_named("dues_remittance"), add_name, &found);
	assert_non_null(strstr(found.text, "dues.kept_percent "));
	strbuf_clear(&found);
	rests_on_type(rectype_named("probationary"), add_name, &found);
	assert_non_null(strstr(found.text, "probation.months "));
	strbuf_release(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_view_of_a_query_asks_for_counts),
		cmocka_unit_test(several_queries_and_all_that_begin_alike_are_named_once),
		cmocka_unit_test(a_type_rests_on_what_its_lists_and_forms_show),
	};

	return run_group(tests);
}
