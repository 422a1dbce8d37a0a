/* The queries that screens name as theirs (figures in their words) are there: F1 would say nothing of one that is not. */
#include "embedded.h"
#include "record.h"
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_query_that_a_screen_names_is_there),
	};

	return run_group(tests);
}
