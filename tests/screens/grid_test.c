/* grid.h: a sheet of numbers, which is all that the year sheet of marks is not. */
#include "app.h"
#include "fixture.h"
#include "grid.h"
#include "test.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 30, MONTHS = 12, DUE = 2 };

struct dues {
	struct grid grid;
	int paid[ROWS][MONTHS],
		book[ROWS][MONTHS]; /* thousands; -1 in the book: not a member then */
	int drafts;
};

static struct dues *dues_of(struct grid *grid)
{
	return (struct dues *)grid;
}

static const struct dues *dues_at(const struct grid *grid)
{
	return (const struct dues *)grid;
}

static const char *name(const struct grid *grid, int row)
{
	static const char *const names[] = { "Đặng Hữu Ước", "Nguyễn Văn An", "Lê Thị Thoa" };

	(void)grid;
	return names[row % 3];
}

static void head(const struct grid *grid, int col, struct strbuf *out)
{
	(void)grid;
	strbuf_addf(out, "%6d", col + 1);
}

static void column(const struct grid *grid, int col, struct strbuf *out)
{
	(void)grid;
	strbuf_addf(out, "tháng %d", col + 1);
}

static bool get(const struct grid *grid, int row, int col, struct strbuf *out)
{
	if (dues_at(grid)->book[row][col] < 0)
		return false;
	strbuf_addf(out, "%d", dues_at(grid)->paid[row][col]);
	return true;
}

static void put(struct grid *grid, int row, int col, const char *text)
{
	dues_of(grid)->paid[row][col] = atoi(text);
}

static unsigned show(const struct grid *grid, int row, int col, struct strbuf *out)
{
	get(grid, row, col, out);
	return 0;
}

static void say(const char *text, struct strbuf *out)
{
	strbuf_add(out, text);
}

static void row_total(const struct grid *grid, int row, struct strbuf *out)
{
	int sum = 0;

	for (int col = 0; col < MONTHS; col++)
		sum += dues_at(grid)->paid[row][col];
	strbuf_addf(out, "%d", sum);
}

static void col_total(const struct grid *grid, int col, struct strbuf *out)
{
	int sum = 0;

	for (int row = 0; row < ROWS; row++)
		for (int i = 0; i < MONTHS; i++)
			sum += i == col || col == MONTHS ? dues_at(grid)->paid[row][i] : 0;
	strbuf_addf(out, "%d", sum);
}

static bool changed(const struct grid *grid, int col)
{
	const struct dues *dues = dues_at(grid);

	for (int row = 0; row < ROWS; row++)
		if (dues->book[row][col] >= 0 && dues->paid[row][col] != dues->book[row][col])
			return true;
	return false;
}

static bool may_mark(struct grid *grid, int row, int col)
{
	return row < 0 || dues_at(grid)->book[row][col] >= 0;
}

static enum grid_mark mark(struct grid *grid, int row, int col, int key)
{
	int *paid = &dues_of(grid)->paid[row][col];

	*paid = key == ' ' ? DUE : *paid * 10 + key - '0';
	return key == ' ' ? GRID_NEXT : GRID_STAY;
}

static bool fills(const struct grid *grid, int row, int col)
{
	return dues_at(grid)->book[row][col] >= 0 && dues_at(grid)->paid[row][col] == 0;
}

static void say_filled(struct grid *grid, int col, int count)
{
	(void)col;
	session_say(grid->screen.session, MESSAGE_INFO, "Đã điền %d.", count);
}

static bool save(struct grid *grid, struct err *err)
{
	struct dues *dues = dues_of(grid);

	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < MONTHS; col++)
			if (dues->book[row][col] >= 0)
				dues->book[row][col] = dues->paid[row][col];
	return grid_load(grid, err);
}

static bool keep(struct grid *grid, struct err *err)
{
	(void)err;
	dues_of(grid)->drafts++;
	return true;
}

static bool load(struct grid *grid, struct err *err)
{
	struct dues *dues = dues_of(grid);

	(void)err;
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < MONTHS; col++)
			dues->paid[row][col] = dues->book[row][col] < 0 ? 0 : dues->book[row][col];
	rows_count(&grid->screen.rows, ROWS);
	return true;
}

static const int marks[] = { ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 0 };

static const struct grid_ops numbers = {
	.cols = MONTHS,
	.width = 7,
	.total_width = 8,
	.corner = "Họ và tên",
	.total = "Cộng",
	.foot = "Cộng",
	.hint = "Gõ số nghìn đồng",
	.empty = "Chưa có ai.",
	.unsaved = "Đảng phí còn chỗ chưa lưu.",
	.marks = marks,
	.fill = ' ',
	.name = name,
	.head = head,
	.column = column,
	.show = show,
	.row_total = row_total,
	.col_total = col_total,
	.get = get,
	.put = put,
	.say = say,
	.changed = changed,
	.may_mark = may_mark,
	.mark = mark,
	.fills = fills,
	.say_filled = say_filled,
	.save = save,
	.keep = keep,
	.drop = load,
	.load = load,
};

static void free_dues(struct screen *screen)
{
	grid_release((struct grid *)screen);
	free(screen);
}

static const struct command_key *const no_keys[] = { NULL };
static const struct screen_words dues_words = { "dues", "Đảng phí", "Ai đóng tháng nào.", no_keys,
	NULL };

static const struct screen_ops dues_ops = {
	.words = &dues_words,
	.undoes_first = true,
	.shows_saved = true,
	.draw = grid_draw,
	.key = grid_key,
	.free = free_dues,
	.status = grid_status,
	.position = grid_position,
	.resume = grid_resume,
	.keep = grid_keep,
	.save = grid_save,
	.drop = grid_drop,
	.resized = grid_resized,
};

/* ---- the tests ---- */

struct desk {
	struct app app;
	struct dues *dues;
};

static void begin(struct desk *desk)
{
	app_init(&desk->app, fixture_make("office"), 24, 80);
	app_start(&desk->app, NULL);
	desk->dues = xcalloc(1, sizeof *desk->dues);
	desk->dues->grid.screen.ops = &dues_ops;
	desk->dues->grid.ops = &numbers;
	desk->dues->book[1][0] = -1;
	grid_load(&desk->dues->grid, NULL);
	app_push(&desk->app, &desk->dues->grid.screen);
}

static void end(struct desk *desk)
{
	struct store *store = desk->app.session.store;

	app_release(&desk->app);
	store_close(store);
}

static void press(struct desk *desk, const int *keys)
{
	for (; *keys; keys++)
		app_key(&desk->app, *keys);
}

static char *shown(struct desk *desk, int cols)
{
	struct canvas canvas = { 0 };

	app_resize(&desk->app, 24, cols);
	canvas_init(&canvas, 24, cols);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	canvas_release(&canvas);
	return text;
}

static void numbers_are_typed_and_summed_up(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { '1', '2', KEY_ARROW_RIGHT, '3', KEY_CTRL('S'), 0 });
	expect_number(desk.dues->book[0][0], 12, "a number of two digits");
	expect_number(desk.dues->book[0][1], 3, "beside it");
	char *text = shown(&desk, 120);
	expect_part(text, "     12      3      0", "the row");
	expect_part(text, "      15\n", "the sum of the row, and of all");
	expect_part(text, "1/30 · tháng 2", "where one is");
	free(text);
	end(&desk);
}

static void a_cell_that_is_not_there_takes_no_number(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { KEY_ARROW_DOWN, '5', ' ', KEY_F3, 0 });
	expect_number(desk.dues->paid[1][0], 0, "he was no member");
	expect_number(desk.dues->grid.screen.rows.selected, 1, "and the row stays");
	end(&desk);
}

static void a_column_is_filled_and_taken_back_in_one_step(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { '7', KEY_F5, 0 });
	expect_text(
		desk.app.session.message, "Đã điền 28.", "all but who paid and who was not there");
	press(&desk, (const int[]) { KEY_CTRL('Z'), 0 });
	expect_number(desk.dues->paid[9][0], 0, "taken back");
	expect_number(desk.dues->paid[0][0], 7, "the step before stays");
	expect_part(desk.app.session.message, "28 người của tháng 1 từ 2 trở lại 0", "what it was");
	press(&desk, (const int[]) { KEY_CTRL('Z'), KEY_CTRL('Y'), KEY_CTRL('Y'), 0 });
	expect_number(desk.dues->paid[0][0], 7, "again");
	expect_number(desk.dues->paid[9][0], DUE, "again");
	end(&desk);
}

static void the_number_above_is_copied(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { '4', '5', KEY_ARROW_DOWN, KEY_ARROW_DOWN, KEY_F3, 0 });
	expect_number(desk.dues->paid[2][0], 45, "over the cell that is not there");
	expect_number(desk.dues->grid.screen.rows.selected, 3, "and on");
	press(&desk, (const int[]) { KEY_CTRL('Z'), 0 });
	expect_number(desk.dues->paid[2][0], 0, "taken back");
	end(&desk);
}

static void a_narrow_window_shows_the_column_at_hand(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { KEY_FINISH, '9', 0 });
	char *text = shown(&desk, 60);
	expect_part(text, "    12•", "the head of the last column");
	expect(!strstr(text, "     1 "), "not the first");
	free(text);
	end(&desk);
}

static void what_is_not_saved_is_asked_about_and_kept(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { '8', KEY_ESCAPE, 0 });
	char *text = shown(&desk, 80);
	expect_part(text, "Đảng phí còn chỗ chưa lưu.", "the question");
	free(text);
	press(&desk, (const int[]) { KEY_ESCAPE, 0 });
	expect_number(desk.dues->paid[0][0], 8, "Esc goes on");
	app_idle(&desk.app, 5000);
	expect_number(desk.dues->drafts, 1, "a draft a second later");
	press(&desk, (const int[]) { KEY_ESCAPE, KEY_CTRL('S'), 0 });
	expect(desk.app.top->below == NULL, "saved and left");
	end(&desk);
}

static void letters_go_to_a_name(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	press(&desk, (const int[]) { 't', 'h', 'o', 0 });
	expect_number(desk.dues->grid.screen.rows.selected, 2, "Thoa");
	end(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_typed_and_summed_up),
		cmocka_unit_test(a_cell_that_is_not_there_takes_no_number),
		cmocka_unit_test(a_column_is_filled_and_taken_back_in_one_step),
		cmocka_unit_test(the_number_above_is_copied),
		cmocka_unit_test(a_narrow_window_shows_the_column_at_hand),
		cmocka_unit_test(what_is_not_saved_is_asked_about_and_kept),
		cmocka_unit_test(letters_go_to_a_name),
	};

	return run_group(tests);
}
