/*
 * The figures of many small random books (support/reference_random.c) against a slow plain reckoning of the
 * same (support/reference.c).
 */
#include "book.h"
#include "reference_compare.h"
#include "reference_random.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>

enum { BOOKS = 120 }; /* or as many as $BOOKS says */

static void figures_of_random_books_are_as_reckoned_slowly(void **state)
{
	struct store *store = book_new();
	struct ref_book *book = xcalloc(1, sizeof *book);
	const char *asked_for = getenv("BOOKS");
	int books = asked_for ? atoi(asked_for) : BOOKS;

	(void)state;
	for (int seed = 1; seed <= books; seed++) {
		struct dice dice = { .state = (uint64_t)seed };
		char about[60];
		snprintf(about, sizeof about, "book %d", seed);
		ref_random(&dice, book);
		ref_put(store, book);
		ref_compare_rolls(store, book, about);
		for (int i = 0; ref_periods[i]; i++)
			ref_compare_month(store, book, ref_periods[i], about);
		const char *const asked[] = { REF_TODAY, seed % 2 ? "2026-10-15" : "2026-08-31" };
		for (size_t i = 0; i < COUNT(asked); i++) {
			snprintf(about, sizeof about, "book %d on %s", seed, asked[i]);
			ref_compare_day(store, book, asked[i], ref_periods, about);
			ref_compare_work(store, book, asked[i], about);
		}
	}
	free(book);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_of_random_books_are_as_reckoned_slowly),
	};

	return run_group(tests);
}
