/*
 * Every screen in windows of every size, and while the window changes: nothing breaks, lines keep to
 * their columns, and the hardware cursor, which screen readers follow, stands at the focus.
 */
#include "export_screen.h"
#include "help.h"
#include "help_index.h"
#include "list.h"
#include "print_screen.h"
#include "test.h"
#include "ways.h"

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

static void resize(struct room *room, struct size size)
{
	room_resize(room, size.rows, size.cols);
}

/* ---- what must hold of a picture ---- */

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
			room_fail(room, about, "a column is nobody's");
		filled += row > 0 && row < status && !is_blank(canvas, row);
	}
	if (filled == 0)
		room_fail(room, about, "nothing to see");
	if (is_blank(canvas, 0) || is_blank(canvas, status))
		room_fail(room, about, "no title or no status");
	if (is_blank(canvas, status + 1) && screen_keys(room->app.top))
		room_fail(room, about, "no keys");
	if (canvas->cursor_row < 1 || canvas->cursor_row > status)
		room_fail(room, about, "the cursor is not in the body");
	if (!is_at_focus(room))
		room_fail(room, about, "the cursor is not at the mark");
}

/* Wherever the window goes, it comes back to the same picture. */
static void walk_through_sizes(struct room *room, const char *about)
{
	room_draw(room);
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
	for (size_t i = 0; ways[i].name; i++) {
		struct room room;
		char about[160];
		room_enter(&room, ways[i].fixture);
		room_press(&room, ways[i].keys);
		snprintf(about, sizeof about, "%s (%s) %s", ways[i].name, ways[i].fixture,
			ways[i].keys);
		if (strcmp(room.app.top->ops->words->name, ways[i].name) != 0)
			room_fail(&room, about, room.app.top->ops->words->name);
		for (int j = 0; all_words[j]; j++)
			seen[j] = seen[j] || all_words[j] == room.app.top->ops->words;
		walk_through_sizes(&room, about);
		room_leave(&room);
	}
	for (int j = 0; all_words[j]; j++)
		expect(seen[j], all_words[j]->name);
}

static void every_list_and_form_is_whole_in_every_size(void **state)
{
	(void)state;
	for (int i = 0; rectypes[i]; i++) {
		struct room room;
		room_enter(&room, "demo");
		app_push(&room.app, list_new(&room.app.session, rectypes[i], NULL));
		walk_through_sizes(&room, rectypes[i]->name);
		room_press(&room, "<Enter>");
		walk_through_sizes(&room, rectypes[i]->name);
		room_press(&room, "<Esc><Ins>");
		walk_through_sizes(&room, rectypes[i]->name);
		room_leave(&room);
	}
}

/* Nothing is answered that is not seen: in the lowest window too a dialog shows all its keys. */
static void a_dialog_shows_all_its_keys_in_the_smallest_window(void **state)
{
	static const char *const keys[] = { "Ctrl-S Lưu", "Enter Lưu nháp rồi thoát", "F8 Bỏ",
		"Esc Sửa tiếp" };
	struct room room;

	(void)state;
	room_enter(&room, "month");
	room_press(&room, "1<Ins>Lò Thị Ơn<Enter><Esc>");
	resize(&room, (struct size) { 8, 40 });
	char *shown = canvas_text(&room.canvas);
	for (size_t i = 0; i < COUNT(keys); i++)
		expect_part(shown, keys[i], "dialog");
	free(shown);
	room_leave(&room);
}

/* The month at hand is in view however narrow the sheet. */
static void the_year_sheet_goes_to_its_month_in_a_narrow_window(void **state)
{
	struct room room;

	(void)state;
	room_enter(&room, "month");
	room_press(&room, "2<F7>");
	resize(&room, (struct size) { 8, 40 });
	for (int month = 11; month >= 1; month--) {
		char wanted[16];
		char *shown = canvas_text(&room.canvas);
		snprintf(wanted, sizeof wanted, " %2d ", month);
		expect_part(shown, wanted, "month");
		free(shown);
		expect(room.canvas.cursor_col > 12 && room.canvas.cursor_col < 32, wanted);
		room_press(&room, "<Left>");
	}
	room_leave(&room);
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
	const struct screen_ops *ops = room->app.top->ops;
	bool writes = ops == &export_ops || ops->words == &print_words;

	return (writes && (key == KEY_RETURN || key == KEY_F7 || key == KEY_CTRL('S'))) ||
		(!room->app.top->below && key == KEY_ESCAPE);
}

static void any_keys_in_any_window_leave_a_whole_screen(void **state)
{
	enum { ROUNDS = 12, KEYS = 250 };
	struct dice dice = { .state = 20261120 };

	(void)state;
	for (int round = 0; round < ROUNDS; round += sparse()) {
		struct room room;
		struct strbuf story = STRBUF_INIT;
		room_enter(&room, round % 2 ? "demo" : "month");
		room_draw(&room);
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
		room_leave(&room);
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
