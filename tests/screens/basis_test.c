/* The queries that screens name as theirs (figures in their words) are there: F1 would say nothing of one that is not. */
#include "embedded.h"
#include "record.h"
#include "registry.h"
#include "rests.h"
#include "screen.h"
#include "test.h"

#include <string.h>

static bool is_there(const char *word)
{
	size_t length = strlen(word);

	if (word[length - 1] != '*')
		return query_text_find(word) != NULL;
	for (const struct embedded *query = queries; query->name; query++)
		if (strncmp(query->name, word, length - 1) == 0)
			return true;
	return false;
}

static void each_query_that_a_screen_names_is_there(void **state)
{
	int named = 0;

	(void)state;
	for (const struct screen_words *const *words = all_words; *words; words++) {
		const char *list = (*words)->figures;
		char word[64];
		while (word_next(&list, word)) {
			named++;
			if (!is_there(word))
				fail_msg("%s: %s is no query", (*words)->name, word);
		}
	}
	assert_true(named > 0);
}

/* What others than screens show: lists and forms name what they go by themselves, rules and drafts are no figures. */
static bool is_shown_elsewhere(const char *name)
{
	static const char *const prefixes[] = { "view_", "rule_", "after_", "link_", "follow_",
		"derived_", "missing_", "facts_", "expired_", "say_", "breaks_", "paper_",
		"print_each_" };

	for (size_t i = 0; i < COUNT(prefixes); i++)
		if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	for (const struct rectype *const *type = registers; *type; type++)
		if (strcmp((*type)->name, name) == 0)
			return true;
	return false;
}

/* Who is official goes by one that nearly everything rests on. */
static void count_rested(void *count, const struct setting_row *setting)
{
	*(int *)count += strcmp(setting->name, "official.assumed_months") != 0;
}

static bool is_named_by_a_screen(const char *name)
{
	for (const struct screen_words *const *words = all_words; *words; words++) {
		const char *list = (*words)->figures;
		char word[64];
		while (word_next(&list, word)) {
			size_t length = strlen(word);
			if (word[length - 1] == '*' ? strncmp(name, word, length - 1) == 0
						    : strcmp(name, word) == 0)
				return true;
		}
	}
	return false;
}

static void each_figure_that_goes_by_a_setting_is_named_by_its_screen(void **state)
{
	int figures = 0;

	(void)state;
	for (const struct embedded *query = queries; query->name; query++) {
		int rested = 0;
		if (is_shown_elsewhere(query->name))
			continue;
		rests_on(query->name, count_rested, &rested);
		figures += rested > 0;
		expect(rested == 0 || is_named_by_a_screen(query->name), query->name);
	}
	assert_true(figures > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_query_that_a_screen_names_is_there),
		cmocka_unit_test(each_figure_that_goes_by_a_setting_is_named_by_its_screen),
	};

	return run_group(tests);
}
