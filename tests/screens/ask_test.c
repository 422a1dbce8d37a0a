/* screen_ask(): an answer goes to who asked, and Esc is none. */
#include "app.h"
#include "dialog.h"
#include "fixture.h"
#include "form.h"
#include "list.h"
#include "picker.h"
#include "test.h"
#include "xalloc.h"

#include <stdio.h>
#include <string.h>

/* ---- a screen that asks two things alike ---- */

struct asker {
	struct screen screen;
	int first, second, resumed; /* keys answered; how often something else closed above */
	char line[40];
};

static void draw(const struct screen *screen, struct canvas *canvas)
{
	(void)screen;
	canvas_put(canvas, canvas_body_top(canvas), 0, -1, 0, "hỏi");
}

static enum screen_result after_first(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)err;
	((struct asker *)screen)->first = answer->key;
	return SCREEN_STAY;
}

static enum screen_result after_line(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct asker *asker = (struct asker *)screen;

	(void)err;
	asker->second = answer->key;
	snprintf(asker->line, sizeof asker->line, "%s", answer->text);
	return SCREEN_STAY;
}

static const struct dialog_choice choices[] = { { KEY_F8, "Bỏ" }, { KEY_ESCAPE, "Thôi" },
	{ 0, NULL } };

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	(void)err;
	if (key == 'd')
		return screen_ask(screen, dialog_new("Bỏ đi.", choices), after_first);
	if (key == 'l')
		return screen_ask(screen, input_new("Lý do:", "", 0), after_line);
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	(void)above;
	(void)err;
	((struct asker *)screen)->resumed++;
	return SCREEN_STAY;
}

static const struct command_key *const no_keys[] = { NULL };
static const struct screen_words asker_words = { "asker", "Hỏi", "Hỏi rồi đợi.", no_keys, NULL };

static const struct screen_ops asker_ops = {
	.words = &asker_words,
	.draw = draw,
	.key = key,
	.resume = resume,
};

static struct asker *ask_in(struct app *app)
{
	struct asker *asker = xcalloc(1, sizeof *asker);

	asker->screen.ops = &asker_ops;
	app_push(app, &asker->screen);
	return asker;
}

static void press(struct app *app, const int *keys)
{
	for (; *keys; keys++)
		app_key(app, *keys);
}

static void an_answer_goes_to_who_asked(void **state)
{
	struct store *store = fixture_make("office");
	struct app app;

	(void)state;
	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	struct asker *asker = ask_in(&app);
	press(&app, (const int[]) { 'd', KEY_F8, 0 });
	expect_number(asker->first, KEY_F8, "the dialog");
	expect_number(asker->second, 0, "the line was not asked");
	press(&app, (const int[]) { 'l', 'a', 'b', KEY_RETURN, 0 });
	expect_number(asker->second, KEY_RETURN, "the line");
	expect_text(asker->line, "ab", "what was typed");
	expect_number(asker->resumed, 0, "an answer is nothing else that closed");
	app_release(&app);
	store_close(store);
}

static void escape_is_no_answer(void **state)
{
	struct store *store = fixture_make("office");
	struct app app;

	(void)state;
	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	struct asker *asker = ask_in(&app);
	press(&app, (const int[]) { 'd', KEY_ESCAPE, 'l', 'a', KEY_ESCAPE, 0 });
	expect_number(asker->first, 0, "the dialog was left");
	expect_number(asker->second, 0, "the line was left");
	expect_number(asker->resumed, 0, "and nothing was done above");
	app_release(&app);
	store_close(store);
}

static void what_the_menu_asks_is_not_answered_to_the_screen_below(void **state)
{
	struct store *store = fixture_make("office");
	struct app app;

	(void)state;
	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	struct asker *asker = ask_in(&app);
	press(&app, (const int[]) { KEY_F10, 'm', 'o', 'i', ' ', 'l', 'o', KEY_RETURN, 0 });
	expect(app.top->ops == &picker_ops, "every list");
	press(&app, (const int[]) { KEY_RETURN, 0 });
	expect(app.top->ops == &list_ops, "it is opened");
	expect_number(asker->first + asker->second, 0, "the screen below did not ask");
	app_release(&app);
	store_close(store);
}

/* ---- deleting asks for a reason while the list is still being sorted ---- */

enum { MANY = 1200, IDLE_MOST = 100 };

static void what_is_deleted_is_what_was_chosen(void **state)
{
	struct store *store = book_new();
	struct uid chosen = { "" };
	struct app app;
	char sql[120];

	(void)state;
	for (int i = 0; i < MANY; i++) {
		char values[100];
		snprintf(values, sizeof values,
			"name=A %04d|kind=T|commune=Xã %04d|from_on=2026-01-01", i, MANY - i);
		struct uid added = book_add(store, "area", values);
		chosen = i == 0 ? added : chosen;
	}
	app_init(&app, store, 24, 80);
	app_start(&app, rectype_named("area"));
	press(&app, (const int[]) { KEY_CTRL('R'), 'x', 'a', KEY_RETURN, KEY_F8, 'n', 'h', 0 });
	for (int i = 0; i < IDLE_MOST && app_idle(&app, i); i++)
		continue; /* sorted meanwhile: another row is the first now */
	press(&app, (const int[]) { KEY_RETURN, 0 });
	snprintf(sql, sizeof sql, "SELECT deleted_at IS NOT NULL FROM area WHERE uid = '%s'",
		chosen.text);
	expect_number(book_number(store, sql), 1, "the row that was chosen");
	expect_number(book_count(store, "area"), MANY - 1, "one of them");
	app_release(&app);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_goes_to_who_asked),
		cmocka_unit_test(escape_is_no_answer),
		cmocka_unit_test(what_the_menu_asks_is_not_answered_to_the_screen_below),
		cmocka_unit_test(what_is_deleted_is_what_was_chosen),
	};

	return run_group(tests);
}
