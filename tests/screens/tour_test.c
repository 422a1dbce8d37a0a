/* tour.c: the steps lead somewhere that exists, and the tour writes nothing anywhere. */
#include "app.h"
#include "book.h"
#include "demo.h"
#include "fixture.h"
#include "test.h"
#include "tour.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_place(const char *word)
{
	size_t length = strcspn(word, ":");
	bool screen = false;

	for (const struct screen_words *const *words = all_words; *words; words++)
		screen = screen ||
			(strlen((*words)->name) == length &&
				strncmp((*words)->name, word, length) == 0);
	return screen && (!word[length] || rectype_find(word + length + 1));
}

static void expect_places(const char *list)
{
	char word[64];

	while (word_next(&list, word))
		expect(is_place(word), word);
}

static void every_step_says_where_and_when_it_is_done(void **state)
{
	int count = 0;

	(void)state;
	for (const struct tour_step *step = tour_steps; step->text; step++, count++) {
		expect_places(step->places);
		expect_places(step->reached);
		expect(!step->places == !step->way, step->text);
		expect((step->reached != NULL) + (step->typed != NULL) + step->saved == 1,
			step->text);
	}
	expect(count >= 8 && count <= 12, "a dozen at most");
}

static void demonstration_books_are_known(void **state)
{
	struct store *demo = fixture_make("demo"), *office = fixture_make("office"),
		     *empty = fixture_make("empty");

	(void)state;
	expect(demo_is_book(demo), "chibo demo");
	expect(!demo_is_book(office), "an office");
	expect(!demo_is_book(empty), "a new book");
	store_close(demo);
	store_close(office);
	store_close(empty);
}

/*
 * Goes through a book with the tour begun, saving nothing and not leaving it, and looks at the book
 * before and behind. A demonstration book would keep how far it has come, behind the last Esc.
 */
static bool tour_on(const char *fixture)
{
	struct store *store = fixture_make(fixture);
	struct app app;
	static const int keys[] = { KEY_TOUR, '1', 't', 'h', 'o', 'a', KEY_RETURN, KEY_F1, KEY_F1,
		KEY_ESCAPE, KEY_ESCAPE, KEY_ESCAPE };

	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	char *before = book_contents(store);
	app_key(&app, keys[0]);
	bool on = app.tour.on;
	for (size_t i = 1; i < COUNT(keys); i++)
		app_key(&app, keys[i]);
	char *after = book_contents(store);
	expect_text(after, before, fixture);
	free(before);
	free(after);
	app_release(&app);
	store_close(store);
	return on;
}

static void nothing_is_written_by_the_tour(void **state)
{
	(void)state;
	expect(tour_on("demo"), "it begins");
	expect(!tour_on("office"), "and never on a real book");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_step_says_where_and_when_it_is_done),
		cmocka_unit_test(demonstration_books_are_known),
		cmocka_unit_test(nothing_is_written_by_the_tour),
	};

	return run_group(tests);
}
