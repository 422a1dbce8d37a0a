/* long_find.c: what is found in a long text is lit, wherever its lines break. */
#include "app.h"
#include "fixture.h"
#include "form_internal.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 24, COLS = 80 };

struct desk {
	struct store *store;
	struct app app;
	struct edit *edit;
	struct canvas canvas;
};

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

/* A blank form of a meeting with `text` in its agenda. */
static void open_desk(struct desk *desk, const char *text)
{
	*desk = (struct desk) { .store = fixture_make("empty") };
	app_init(&desk->app, desk->store, ROWS, COLS);
	canvas_init(&desk->canvas, ROWS, COLS);
	struct form *form = (struct form *)form_open_new(
		&desk->app.session, rectype_named("meeting"), NULL);
	app_push(&desk->app, &form->screen);
	struct form_item *item = form_find(form, form->records[0], "agenda");
	form_focus(form, (int)(item - form->items));
	desk->edit = &item->edit;
	edit_set(desk->edit, text);
	press(desk, "<Right>");
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	canvas_release(&desk->canvas);
	store_close(desk->store);
}

/* What is shown in reverse below the title, a | behind each piece. */
static void expect_lit(struct desk *desk, const char *wanted)
{
	struct strbuf lit = STRBUF_INIT;

	app_draw(&desk->app, &desk->canvas);
	for (int row = 1; row < ROWS; row++) {
		bool in_piece = false;
		for (int col = 0; col < COLS; col++) {
			const struct cell *cell = &desk->canvas.cells[row * COLS + col];
			bool reverse = cell->attr & ATTR_REVERSE;
			strbuf_add(&lit, reverse ? cell->text : in_piece ? "|" : "");
			in_piece = reverse;
		}
	}
	expect_text(lit.text, wanted, "lit");
	strbuf_release(&lit);
}

static void what_is_found_is_lit_and_nothing_else(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "Bàn việc làng.\n\nChi bộ họp BÀN việc.");
	press(&desk, "<F7>ban viec");
	expect_lit(&desk, "Bàn việc|");
	press(&desk, "<Enter>");
	expect_lit(&desk, "BÀN việc|");
	press(&desk, "x");
	expect_lit(&desk, "");
	press(&desk, "<BS><Tab>");
	expect_lit(&desk, "");
	expect_number((long long)desk.edit->cursor, 27, "the cursor stands there");
	close_desk(&desk);
}

static void words_on_two_lines_are_lit_on_both(void **state)
{
	struct strbuf text = STRBUF_INIT;
	struct desk desk;

	(void)state;
	for (int i = 0; i < 14; i++)
		strbuf_add(&text, "chữ ");
	strbuf_add(&text, "xã Quỳnh Phú, huyện cũ\nTháng sau");
	open_desk(&desk, text.text);
	press(&desk, "<F7>quynh phu, huyen cu thang");
	expect_lit(&desk, "Quỳnh Phú, huyện |cũ|Tháng|");
	close_desk(&desk);
	strbuf_release(&text);
}

/* A mark that no letter of ours carries stays behind its letter: both are lit, the cursor in front. */
static void a_letter_is_lit_with_all_its_marks(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "kq\u0303 x\u0302y");
	press(&desk, "<F7>q");
	expect_lit(&desk, "q\u0303|");
	press(&desk, "<BS>x");
	expect_lit(&desk, "x\u0302|");
	close_desk(&desk);
}

static void a_text_of_twenty_pages_is_found_through(void **state)
{
	struct strbuf text = STRBUF_INIT;
	struct desk desk;

	(void)state;
	for (int i = 0; i < 900; i++)
		strbuf_add(&text, "Chi bộ bàn việc làng, việc xã, và việc của từng nhà.\n\n");
	open_desk(&desk, text.text);
	press(&desk, "<F7>tung nha");
	expect_number((long long)desk.edit->count, 48600, "letters");
	for (int i = 1; i < 900; i++)
		press(&desk, "<F7>");
	expect_lit(&desk, "từng nhà|");
	char *shown = canvas_text(&desk.canvas);
	expect(strstr(shown, "chỗ 900/900 · dòng 1799"), shown);
	free(shown);
	close_desk(&desk);
	strbuf_release(&text);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_found_is_lit_and_nothing_else),
		cmocka_unit_test(words_on_two_lines_are_lit_on_both),
		cmocka_unit_test(a_letter_is_lit_with_all_its_marks),
		cmocka_unit_test(a_text_of_twenty_pages_is_found_through),
	};

	return run_group(tests);
}
