/* What the terminal sees of the screens: size, colours, locale, and that it is left as it was. */
#include "desk.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void home_fills_80_columns_and_24_rows(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_expect(desk.pt, desk.pt->alternate && desk.pt->cursor_visible);
	pt_has(desk.pt, "Sổ chi bộ › Đảng bộ xã Quỳnh Phú");
	pt_has(desk.pt, "VIỆC CẦN LÀM");
	pt_has(desk.pt, "F1 Trợ giúp  Enter Mở việc  F6 Chi bộ  F7 Tìm  F10 Menu  Ctrl-Q Thoát");
	desk_free(&desk);
}

static void without_a_book_the_office_is_asked_for(void **state)
{
	struct desk desk = desk_new(NULL);

	(void)state;
	desk_open(&desk);
	pt_has(desk.pt, "Đảng bộ");
	pt_has(desk.pt, "Ctrl-S Lưu");
	desk_free(&desk);
}

static void leaving_gives_the_terminal_back(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_keys(desk.pt, "<C-q>");
	pt_expect(desk.pt, pt_wait_exit(desk.pt));
	pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 0);
	pt_expect(desk.pt, !desk.pt->alternate && desk.pt->cursor_visible);
	desk_free(&desk);
}

static void the_cursor_stands_on_the_line_chosen(void **state)
{
	struct desk desk = desk_new("office");
	int row, col;

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "<Down><Down>");
	pt_cursor(desk.pt, &row, &col);
	char *line = pt_row(desk.pt, row);
	expect(line[0] == '>' || line[1] == '>', line);
	free(line);
	desk_free(&desk);
}

static void terminals_that_cannot_place_a_cursor_are_refused(void **state)
{
	static const char *const types[] = { "dumb", "no-such-terminal", "" };
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		desk_start(&desk, 24, 80, types[i], NULL);
		pt_expect(desk.pt, pt_wait_exit(desk.pt));
		pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 2);
		pt_has(desk.pt, "Thử: TERM=xterm");
	}
	desk_free(&desk);
}

/* Draws until the window's last row is there: a new size is told by a signal, some time later. */
static void resize(struct desk *desk, int rows, int cols, const char *wanted)
{
	pt_resize(desk->pt, rows, cols);
	pt_expect(desk->pt, pt_wait(desk->pt, wanted));
}

static void every_size_is_drawn_and_what_was_typed_stays(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<Ins>Lò Thị Ơn");
	resize(&desk, 50, 200, "Lò Thị Ơn");
	resize(&desk, 8, 40, "Lò Thị Ơn");
	resize(&desk, 3, 12, "Cửa sổ");
	pt_do(desk.pt, "");
	pt_resize(desk.pt, 1, 1);
	pt_do(desk.pt, "");
	resize(&desk, 24, 80, "F1 Trợ giúp");
	pt_has(desk.pt, "Lò Thị Ơn");
	desk_free(&desk);
}

/* The terminal has lost what stood in the rows that went, and the program is told of one size only, that it knows. */
static void a_window_made_small_and_large_again_at_once_is_drawn_whole(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	vterm_set_size(desk.pt->vt, 8, 40);
	vterm_set_size(desk.pt->vt, 24, 80);
	pt_has_not(desk.pt, "F1 Trợ giúp");
	pt_expect(desk.pt, kill(desk.pt->pid, SIGWINCH) == 0);
	pt_expect(desk.pt, pt_wait(desk.pt, "F1 Trợ giúp"));
	desk_free(&desk);
}

/* Any cell whose ink or paper is not the terminal's own. */
static bool coloured(struct pt *pt)
{
	for (int row = 0; row < pt->rows; row++) {
		for (int col = 0; col < pt->cols; col++) {
			VTermScreenCell cell = pt_cell(pt, row, col);
			if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
				!VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
				return true;
		}
	}
	return false;
}

static void no_color_shows_no_colour(void **state)
{
	static const char *const no_color[] = { "NO_COLOR=1", "LC_ALL=C.UTF-8", NULL };
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_expect(desk.pt, coloured(desk.pt)); /* else the rest says nothing */
	desk_start(&desk, 24, 80, "xterm-256color", no_color);
	pt_do(desk.pt, "1");
	pt_expect(desk.pt, !coloured(desk.pt));
	pt_expect(
		desk.pt, pt_cell(desk.pt, 0, 2).attrs.reverse); /* the title is seen all the same */
	desk_free(&desk);
}

static const char *const types[] = { "xterm", "xterm-256color", "linux", "vt100", "vt220", "screen",
	"tmux", "putty", "rxvt-unicode" };

/* Home, a list, a form, its help, a dialog: what bears colour and frames. */
static const char *const ways[] = { "", "1", "\016", "\033OP", "\033[21~" };

static void nine_terminals_honour_no_color_and_are_coloured_only_if_they_can(void **state)
{
	static const char *const no_color[] = { "NO_COLOR=1", "LC_ALL=C.UTF-8", NULL };
	static const char *const empty[] = { "NO_COLOR=", "LC_ALL=C.UTF-8", NULL };
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		bool can = strncmp(types[i], "vt", 2) != 0;
		desk_start(&desk, 24, 80, types[i], empty);
		pt_do(desk.pt, "");
		pt_expect(desk.pt, coloured(desk.pt) == can);
		desk_start(&desk, 24, 80, types[i], no_color);
		for (size_t way = 0; way < COUNT(ways); way++) {
			pt_do(desk.pt, ways[way]);
			pt_expect(desk.pt, !coloured(desk.pt));
		}
	}
	desk_free(&desk);
}

/* A character that is neither on a keyboard nor a Vietnamese letter. */
static bool has_sign(struct pt *pt)
{
	for (int row = 0; row < pt->rows; row++) {
		for (int col = 0; col < pt->cols; col++) {
			uint32_t code = pt_cell(pt, row, col).chars[0];
			if (code == 0xB7 || (code >= 0x2000 && code < 0xFFFF))
				return true;
		}
	}
	return false;
}

static void nine_terminals_show_plain_characters_where_signs_cannot_be_drawn(void **state)
{
	static const char *const plain[] = { "LC_ALL=C", NULL };
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		desk_start(&desk, 24, 80, types[i], NULL);
		pt_do(desk.pt, "1");
		pt_has(desk.pt, "────");
		for (int option = 0; option < 2; option++) {
			desk_start_with(&desk, 24, 80, types[i], option ? NULL : plain,
				option ? "--ascii" : NULL);
			for (size_t way = 0; way < COUNT(ways); way++) {
				pt_do(desk.pt, ways[way]);
				pt_expect(desk.pt, !has_sign(desk.pt));
			}
		}
	}
	desk_start(&desk, 24, 80, "sun", NULL); /* no alternate characters */
	pt_do(desk.pt, "1");
	pt_has(desk.pt, "----");
	pt_expect(desk.pt, !has_sign(desk.pt));
	desk_free(&desk);
}

static void any_locale_shows_and_takes_vietnamese(void **state)
{
	static const char *const locales[][4] = { { "LC_ALL=C", NULL },
		{ "LC_ALL", "LANG", "LC_CTYPE", NULL }, { "LC_ALL=vi_VN.TCVN", NULL },
		{ "LC_ALL=POSIX", NULL } };
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(locales); i++) {
		desk_start(&desk, 24, 80, "xterm-256color", locales[i]);
		pt_do(desk.pt, "1<Ins>Nguyễn Thị Đượm");
		pt_has(desk.pt, "Nguyễn Thị Đượm");
		pt_has(desk.pt, "Ngày sinh");
	}
	desk_free(&desk);
}

static void another_terminal_kind_is_drawn_alike(void **state)
{
	struct desk desk = desk_new("office");
	char *first = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		desk_start(&desk, 24, 80, types[i], NULL);
		pt_do(desk.pt, "1");
		char *screen = pt_screen(desk.pt);
		if (first)
			expect_text(screen, first, types[i]);
		else
			first = strdup(screen);
		free(screen);
	}
	free(first);
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_fills_80_columns_and_24_rows),
		cmocka_unit_test(without_a_book_the_office_is_asked_for),
		cmocka_unit_test(leaving_gives_the_terminal_back),
		cmocka_unit_test(the_cursor_stands_on_the_line_chosen),
		cmocka_unit_test(terminals_that_cannot_place_a_cursor_are_refused),
		cmocka_unit_test(every_size_is_drawn_and_what_was_typed_stays),
		cmocka_unit_test(a_window_made_small_and_large_again_at_once_is_drawn_whole),
		cmocka_unit_test(no_color_shows_no_colour),
		cmocka_unit_test(nine_terminals_honour_no_color_and_are_coloured_only_if_they_can),
		cmocka_unit_test(nine_terminals_show_plain_characters_where_signs_cannot_be_drawn),
		cmocka_unit_test(any_locale_shows_and_takes_vietnamese),
		cmocka_unit_test(another_terminal_kind_is_drawn_alike),
	};

	return pt_run_group(tests);
}
