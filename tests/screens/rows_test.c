/* rows.h: one row is chosen, and it is in view. */
#include "app.h"
#include "files.h"
#include "fixture.h"
#include "plain_list.c" /* how little such a screen needs is looked at too */
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_LINES = 90 };

struct step {
	const char *about;
	int key, selected, top;
};

/* Twelve rows, five of which fit. */
static void keys_move_the_chosen_row_and_keep_it_in_view(void **state)
{
	static const struct step steps[] = {
		{ "up at the first", KEY_ARROW_UP, 0, 0 },
		{ "down", KEY_ARROW_DOWN, 1, 0 },
		{ "Tab is down", KEY_TABULATOR, 2, 0 },
		{ "Shift-Tab is up", KEY_BACK_TAB, 1, 0 },
		{ "a page down: it stays where it is on the screen", KEY_PAGE_DOWN, 6, 5 },
		{ "up inside the page", KEY_ARROW_UP, 5, 5 },
		{ "a page down", KEY_PAGE_DOWN, 10, 7 },
		{ "a page down at the foot", KEY_PAGE_DOWN, 11, 7 },
		{ "down at the last", KEY_ARROW_DOWN, 11, 7 },
		{ "a page up", KEY_PAGE_UP, 6, 2 },
		{ "a page up at the head", KEY_PAGE_UP, 1, 0 },
		{ "the first", KEY_START, 0, 0 },
		{ "the last", KEY_FINISH, 11, 7 },
	};
	struct rows rows = { 0 };

	(void)state;
	rows_count(&rows, 12);
	rows_room(&rows, 5);
	for (size_t i = 0; i < COUNT(steps); i++) {
		expect(rows_key(&rows, steps[i].key), steps[i].about);
		expect_number(rows.selected, steps[i].selected, steps[i].about);
		expect_number(rows.top, steps[i].top, steps[i].about);
	}
	expect(!rows_key(&rows, KEY_RETURN), "not a moving key");
}

static void rows_that_go_leave_the_nearest_chosen(void **state)
{
	struct rows rows = { 0 };

	(void)state;
	rows_count(&rows, 12);
	rows_room(&rows, 5);
	rows_select(&rows, 99);
	rows_count(&rows, 7);
	expect_number(rows.selected, 6, "the last there is");
	expect_number(rows.top, 2, "no row stays empty");
	rows_count(&rows, 0);
	expect_number(rows.selected, 0, "none");
	expect_number(rows.top, 0, "none");
	rows_count(&rows, 3);
	expect_number(rows.selected, 0, "the first again");
}

static void a_window_of_another_height_keeps_the_chosen_row_in_view(void **state)
{
	struct rows rows = { 0 };

	(void)state;
	rows_count(&rows, 12);
	rows_select(&rows, 8);
	rows_room(&rows, 5);
	expect_number(rows.top, 4, "chosen before the size was known");
	rows_room(&rows, 2);
	expect_number(rows.top, 7, "lower");
	rows_room(&rows, 10);
	expect_number(rows.top, 2, "higher: no row stays empty");
	rows_room(&rows, -3);
	expect_number(rows.shown, 1, "one at least");
}

static char *shown(struct app *app)
{
	struct canvas canvas = { 0 };

	canvas_init(&canvas, app->rows, app->cols);
	app_draw(app, &canvas);
	char *text = canvas_text(&canvas);
	bool bar = true;
	for (int col = 1; col < canvas.cols - 1; col++)
		bar = bar &&
			canvas.cells[canvas.cursor_row * canvas.cols + col].attr & ATTR_REVERSE;
	expect(bar, "the bar is as wide as the window, and the cursor stands on it");
	canvas_release(&canvas);
	return text;
}

/* The whole of it: moving, scrolling, the bar and the place are the frame's. */
static void a_screen_that_lists_something_needs_few_lines(void **state)
{
	struct store *store = fixture_make("empty");
	struct app app;
	size_t size, lines = 0;
	char *source = file_read("tests/screens/plain_list.c", &size);

	(void)state;
	for (const char *at = source; (at = strchr(at, '\n')); at++)
		lines++;
	expect(lines <= MOST_LINES, "plain_list.c");
	free(source);
	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	app_push(&app, plain_list_new(&app.session, 30));
	app_key(&app, KEY_PAGE_DOWN);
	app_key(&app, KEY_RETURN);
	char *text = shown(&app);
	expect(strstr(text, " > dòng 20 đã mở\n") != NULL, text);
	expect(strstr(text, "20/30\n") != NULL, text);
	expect(strstr(text, "   dòng 12\n") && !strstr(text, "   dòng 11\n"), text);
	free(text);
	app_release(&app);
	store_close(store);
}

/* ---- a row too long for its line ---- */

static void draw_long_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	struct strbuf text = STRBUF_INIT;

	(void)screen;
	strbuf_addf(&text, "dòng %d:", row + 1);
	for (int i = 1; i <= 40; i++)
		strbuf_addf(&text, " từ%d", i);
	strbuf_add(&text, " HẾT");
	canvas_put(canvas, y, 3, canvas->cols - 5, attr, text.text);
	strbuf_release(&text);
}

static void draw_long(const struct screen *screen, struct canvas *canvas)
{
	rows_draw(screen, canvas, canvas_body_top(canvas) + HEAD_ROWS, draw_long_row);
}

/* Down to the last, which stands right above where it is said whole, and takes the row of hints for it. */
static void what_is_cut_in_the_chosen_row_stands_whole_at_the_foot(void **state)
{
	struct screen_ops ops = plain_list_ops;
	struct store *store = fixture_make("empty");
	struct app app;

	(void)state;
	ops.draw = draw_long;
	app_init(&app, store, 24, 80);
	app_start(&app, NULL);
	struct screen *list = plain_list_new(&app.session, 18);
	list->ops = &ops;
	app_push(&app, list);
	for (int i = 0; i < 18; i++) {
		app_key(&app, i == 0 ? KEY_START : KEY_ARROW_DOWN);
		char *text = shown(&app);
		if (!strstr(text, "HẾT"))
			fprintf(stderr, "%s", text);
		expect(strstr(text, "HẾT") && strstr(text, " > dòng"), "whole, and the row too");
		free(text);
	}
	app_release(&app);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_move_the_chosen_row_and_keep_it_in_view),
		cmocka_unit_test(rows_that_go_leave_the_nearest_chosen),
		cmocka_unit_test(a_window_of_another_height_keeps_the_chosen_row_in_view),
		cmocka_unit_test(a_screen_that_lists_something_needs_few_lines),
		cmocka_unit_test(what_is_cut_in_the_chosen_row_stands_whole_at_the_foot),
	};

	return run_group(tests);
}
