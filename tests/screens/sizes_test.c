/*
 * Every screen in windows of every size, and while the window changes: nothing breaks, lines keep to
 * their columns, and the hardware cursor, which screen readers follow, stands at the focus.
 */
#include "app.h"
#include "date.h"
#include "export_screen.h"
#include "fixture.h"
#include "help.h"
#include "help_index.h"
#include "internal.h"
#include "list.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct size {
	int rows, cols;
};

static const struct size sizes[] = { { 24, 80 }, { 8, 40 }, { 60, 200 }, { 9, 41 }, { 8, 200 },
	{ 60, 40 }, { 10, 60 } };
/* Too small to show anything: that too must be lived through. */
static const struct size slits[] = { { 1, 1 }, { 7, 80 }, { 24, 39 }, { 3, 12 }, { 2, 300 },
	{ 1, 80 } };

/* How each screen is reached: the cell of the fixture's meeting is chosen. */
static const struct way {
	const char *name, *fixture, *keys;
} ways[] = {
	{ "home", "month", "" },
	{ "home", "empty", "<Esc>" },
	{ "form", "empty", "" }, /* set-up */
	{ "list", "month", "1" },
	{ "list", "month", "1tho" },
	{ "list", "month", "1khongcoai" },
	{ "list", "month", "1<F4>gioi tinh<Enter>nam<Enter>" },
	{ "related", "month", "1<C-u>" },
	{ "list", "month", "7du bi<Enter>" }, /* a register */
	{ "form", "month", "7<Enter>" },      /* an event */
	{ "form", "month", "1<Ins>" },
	{ "form", "month", "1<Ins>Lò Thị Ơn<Enter>" },
	{ "form", "month", "1<Enter><F6>noi cong tac<Enter>" },
	{ "form", "month", "24<Enter>Biên bản dài.<Enter>Dòng hai." },
	{ "long_find", "month", "24<Enter>Biên bản dài.<Enter>Dòng hai.<F7>dong" },
	{ "entry_profile", "month", "1<Ins><C-p>lap mau<Enter>" },
	{ "fill", "month", "1<F5>dan toc<Enter>tày<Enter>" },
	{ "list", "month", "1 " },
	{ "form", "month", "1 <Ins>cam<Enter>" },
	{ "many", "month", "1 <F5><Ins>cam<Enter>td<Enter><C-s>" },
	{ "month", "month", "2" },
	{ "rollcall", "month", "23" },
	{ "rollcall", "month", "23thu" },
	{ "year", "month", "2<F7>" },
	{ "review_sheet", "demo", "5<Enter><Enter>" },
	{ "settings", "month", "9thiet dat<Enter>" },
	{ "second_keying", "month", "1<C-k>" },
	{ "paper", "month", "1<C-g>" },
	{ "import", "month", "8" },
	{ "import", "month", "8<F7>tests/data/lists/danh-sach-9-cot.csv<Enter>" },
	{ "export", "month", "1<C-p>" },
	{ "picker", "month", "<F6>" },
	{ "picker", "month", "1<F4>" },
	{ "picker", "month", "1<C-r>" },
	{ "menu", "month", "<F10>" },
	{ "menu", "month", "1<F10>" },
	{ "dialog", "month", "1<Ins>Lò Thị Ơn<Enter><Esc>" },
	{ "dialog", "month", "1thoa<Enter><F6>dan toc<Enter>tày<Enter><C-s><C-z>" },
	{ "input", "month", "8<F7>" },
	{ "input", "month", "1<F8><Enter>" },
	{ "clock", "clock", "20112026" },
	{ "help", "month", "<F1>" },
	{ "help", "month", "1<Ins><F1>" },
	{ "help", "month", "23<F1><F1>" },
	{ "help_index", "month", "<F1><F7>" },
	{ "help_index", "month", "<F1><F7>so the" },
	{ "home", "demo", "<F10>huong dan<Enter>" }, /* the tour */
	{ "list", "demo", "<F10>huong dan<Enter><Down>1" },
};

struct room {
	struct store *store;
	struct app app;
	struct canvas canvas;
};

static void enter(struct room *room, const char *fixture)
{
	bool late = strcmp(fixture, "clock") == 0; /* a book that the computer's clock is behind */

	*room = (struct room) { .store = fixture_make(late ? "month" : fixture) };
	if (late)
		snprintf(room->store->clock_behind, DATE_SIZE, "%s", BOOK_TODAY);
	canvas_init(&room->canvas, 24, 80);
	app_init(&room->app, room->store, 24, 80);
	app_start(&room->app, NULL);
	if (strcmp(fixture, "empty") != 0)
		session_choose_cell(
			&room->app.session, fixture_cell(room->store, "Chi bộ thôn Đông Hạ").text);
}

static void leave(struct room *room)
{
	app_leave(&room->app, NULL);
	app_release(&room->app);
	store_close(room->store);
	canvas_release(&room->canvas);
}

static void draw(struct room *room)
{
	for (int i = 0; i < 100 && app_idle(&room->app, 1000) && room->app.session.checking; i++)
		;
	app_draw(&room->app, &room->canvas);
}

static void press(struct room *room, const char *keys)
{
	while (*keys) {
		app_key(&room->app, key_from_script(&keys));
		draw(room);
	}
}

static void resize(struct room *room, struct size size)
{
	canvas_release(&room->canvas);
	canvas_init(&room->canvas, size.rows, size.cols);
	app_resize(&room->app, size.rows, size.cols);
	draw(room);
}

/* ---- what must hold of a picture ---- */

static void fail_with(const struct room *room, const char *about, const char *what)
{
	char *shown = canvas_text(&room->canvas);

	fprintf(stderr, "%s\n%s, %dx%d: %s; cursor at %d %d\n", shown, about, room->canvas.rows,
		room->canvas.cols, what, room->canvas.cursor_row, room->canvas.cursor_col);
	free(shown);
	fail();
}

static const struct cell *cell_at(const struct canvas *canvas, int row, int col)
{
	return &canvas->cells[row * canvas->cols + col];
}

static bool is_blank(const struct canvas *canvas, int row)
{
	for (int col = 0; col < canvas->cols; col++)
		if (strcmp(cell_at(canvas, row, col)->text, " ") != 0)
			return false;
	return true;
}

/* Every column is somebody's: a wide letter's second one is its own. */
static bool has_all_columns(const struct canvas *canvas, int row)
{
	int wide = 0;

	for (int col = 0; col < canvas->cols; col++) {
		int width = cell_at(canvas, row, col)->width;
		if (width != (wide ? 0 : 1) && (wide || width != 2))
			return false;
		wide = width == 2;
	}
	return !wide;
}

static bool has_mark(const struct canvas *canvas, int row, int from, int to)
{
	for (int col = from; col <= to && col < canvas->cols; col++)
		if (strcmp(cell_at(canvas, row, col)->text, ">") == 0)
			return true;
	return false;
}

/* Under the cursor or before it a >, where any row has one; or it is in a line being typed. */
static bool is_at_focus(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;
	char *shown = canvas_text(canvas);
	bool typing = room->app.top->ops->text_entry || room->app.top->ops == &help_ops ||
		(canvas->cursor_row == 1 && strstr(shown, "\n Tìm: ")),
	     marked = false;

	free(shown);
	for (int row = 1; row < canvas->rows - 2; row++)
		marked = marked || has_mark(canvas, row, 0, 3);
	return typing || !marked || has_mark(canvas, canvas->cursor_row, 0, canvas->cursor_col);
}

static void look(const struct room *room, const char *about)
{
	const struct canvas *canvas = &room->canvas;
	int band = tour_rows(&room->app.tour, canvas->rows, canvas->cols);
	int status = canvas->rows - 2 - band, filled = 0;

	for (int row = 0; row < canvas->rows; row++) {
		if (!has_all_columns(canvas, row))
			fail_with(room, about, "a column is nobody's");
		filled += row > 0 && row < status && !is_blank(canvas, row);
	}
	if (filled == 0)
		fail_with(room, about, "nothing to see");
	if (is_blank(canvas, 0) || is_blank(canvas, status))
		fail_with(room, about, "no title or no status");
	if (is_blank(canvas, status + 1) && screen_keys(room->app.top))
		fail_with(room, about, "no keys");
	if (canvas->cursor_row < 1 || canvas->cursor_row > status)
		fail_with(room, about, "the cursor is not in the body");
	if (!is_at_focus(room))
		fail_with(room, about, "the cursor is not at the mark");
}

/* Wherever the window goes, it comes back to the same picture. */
static void walk_through_sizes(struct room *room, const char *about)
{
	draw(room);
	char *before = canvas_text(&room->canvas);
	for (size_t i = 0; i < COUNT(sizes); i++) {
		resize(room, sizes[i]);
		look(room, about);
		resize(room, slits[i % COUNT(slits)]);
		resize(room, sizes[i]);
		look(room, about);
	}
	resize(room, sizes[0]);
	char *after = canvas_text(&room->canvas);
	expect_text(after, before, about);
	free(before);
	free(after);
}

static void every_screen_is_whole_in_every_size(void **state)
{
	bool seen[64] = { false };

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct room room;
		char about[160];
		enter(&room, ways[i].fixture);
		press(&room, ways[i].keys);
		snprintf(about, sizeof about, "%s (%s) %s", ways[i].name, ways[i].fixture,
			ways[i].keys);
		if (strcmp(room.app.top->ops->words->name, ways[i].name) != 0)
			fail_with(&room, about, room.app.top->ops->words->name);
		for (int j = 0; all_words[j]; j++)
			seen[j] = seen[j] || all_words[j] == room.app.top->ops->words;
		walk_through_sizes(&room, about);
		leave(&room);
	}
	for (int j = 0; all_words[j]; j++)
		expect(seen[j], all_words[j]->name);
}

static void every_list_and_form_is_whole_in_every_size(void **state)
{
	(void)state;
	for (int i = 0; rectypes[i]; i++) {
		struct room room;
		enter(&room, "demo");
		app_push(&room.app, list_new(&room.app.session, rectypes[i], NULL));
		walk_through_sizes(&room, rectypes[i]->name);
		press(&room, "<Enter>");
		walk_through_sizes(&room, rectypes[i]->name);
		press(&room, "<Esc><Ins>");
		walk_through_sizes(&room, rectypes[i]->name);
		leave(&room);
	}
}

/* Nothing is answered that is not seen: in the lowest window too a dialog shows all its keys. */
static void a_dialog_shows_all_its_keys_in_the_smallest_window(void **state)
{
	static const char *const keys[] = { "Ctrl-S Lưu", "Enter Lưu nháp rồi thoát", "F8 Bỏ",
		"Esc Sửa tiếp" };
	struct room room;

	(void)state;
	enter(&room, "month");
	press(&room, "1<Ins>Lò Thị Ơn<Enter><Esc>");
	resize(&room, (struct size) { 8, 40 });
	char *shown = canvas_text(&room.canvas);
	for (size_t i = 0; i < COUNT(keys); i++)
		expect_part(shown, keys[i], "dialog");
	free(shown);
	leave(&room);
}

/* The month at hand is in view however narrow the sheet. */
static void the_year_sheet_goes_to_its_month_in_a_narrow_window(void **state)
{
	struct room room;

	(void)state;
	enter(&room, "month");
	press(&room, "2<F7>");
	resize(&room, (struct size) { 8, 40 });
	for (int month = 11; month >= 1; month--) {
		char wanted[16];
		char *shown = canvas_text(&room.canvas);
		snprintf(wanted, sizeof wanted, " %2d ", month);
		expect_part(shown, wanted, "month");
		free(shown);
		expect(room.canvas.cursor_col > 12 && room.canvas.cursor_col < 32, wanted);
		press(&room, "<Left>");
	}
	leave(&room);
}

/* ---- any keys, any sizes ---- */

static int random_key(struct dice *dice)
{
	static const int keys[] = { KEY_RETURN, KEY_RETURN, KEY_ESCAPE, KEY_TABULATOR, KEY_BACK_TAB,
		KEY_ERASE, KEY_REMOVE, KEY_ADD, KEY_ARROW_UP, KEY_ARROW_DOWN, KEY_ARROW_LEFT,
		KEY_ARROW_RIGHT, KEY_WORD_LEFT, KEY_START, KEY_FINISH, KEY_PAGE_UP, KEY_PAGE_DOWN,
		KEY_F1, KEY_F2, KEY_F3, KEY_F4, KEY_F5, KEY_F6, KEY_F7, KEY_F8, KEY_F9, KEY_F10,
		KEY_F12, KEY_SHIFT_F3, KEY_CTRL('A'), KEY_CTRL('D'), KEY_CTRL('E'), KEY_CTRL('G'),
		KEY_CTRL('K'), KEY_CTRL('L'), KEY_CTRL('P'), KEY_CTRL('R'), KEY_CTRL('S'),
		KEY_CTRL('T'), KEY_CTRL('Y'), KEY_CTRL('Z') };
	static const char letters[] = "123456789/ ><-*.aehnostuw";

	if (dice_roll(dice, 3) == 0)
		return letters[dice_roll(dice, sizeof letters - 1)];
	return keys[dice_roll(dice, COUNT(keys))];
}

/* What would write beside the book, or end the story. */
static bool is_forbidden(const struct room *room, int key)
{
	return (room->app.top->ops == &export_ops && (key == KEY_RETURN || key == KEY_CTRL('S'))) ||
		(!room->app.top->below && key == KEY_ESCAPE);
}

static void any_keys_in_any_window_leave_a_whole_screen(void **state)
{
	enum { ROUNDS = 12, KEYS = 250 };
	struct dice dice = { .state = 20261120 };

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct room room;
		struct strbuf story = STRBUF_INIT;
		enter(&room, round % 2 ? "demo" : "month");
		draw(&room);
		for (int i = 0; i < KEYS && !room.app.quit; i++) {
			int key = random_key(&dice);
			if (is_forbidden(&room, key))
				continue;
			key_add_name(&story, key);
			strbuf_add_char(&story, ' ');
			app_key(&room.app, key);
			if (room.app.quit)
				break;
			if (dice_roll(&dice, 4) == 0)
				resize(&room, slits[dice_roll(&dice, COUNT(slits))]);
			resize(&room, sizes[dice_roll(&dice, COUNT(sizes))]);
			look(&room, story.text);
		}
		strbuf_release(&story);
		leave(&room);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_is_whole_in_every_size),
		cmocka_unit_test(every_list_and_form_is_whole_in_every_size),
		cmocka_unit_test(a_dialog_shows_all_its_keys_in_the_smallest_window),
		cmocka_unit_test(the_year_sheet_goes_to_its_month_in_a_narrow_window),
		cmocka_unit_test(any_keys_in_any_window_leave_a_whole_screen),
	};

	return run_group(tests);
}
