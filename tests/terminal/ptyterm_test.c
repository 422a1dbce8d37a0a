/* ptyterm itself, on a program whose screen is known. */
#include "ptyterm.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static struct pt *start(void)
{
	static char path[4096];
	static const char *const arguments[] = { path, NULL };
	static const char *const environment[] = { "LANG=C.UTF-8", "COLUMNS", NULL };

	snprintf(path, sizeof path, "%s/tests/terminal/probe", getenv("TEST_BUILD"));
	struct pt *pt = pt_start(6, 40, "xterm-256color", environment, arguments);
	pt_expect(pt, pt_sync(pt));
	return pt;
}

/* What the program was sent for these keys. */
static void expect_sent(struct pt *pt, const char *keys, const char *wanted)
{
	pt_do(pt, "q");
	pt_do(pt, keys);
	char *row = pt_row(pt, 1);
	expect_text(row, wanted, keys);
	free(row);
}

static void the_screen_is_read_in_rows(void **state)
{
	struct pt *pt = start();
	int row = -1, col = -1;
	char *text = pt_row(pt, 0);

	(void)state;
	expect_text(text, "6x40 xterm-256color", "size and TERM");
	free(text);
	pt_expect(pt, pt_find(pt, "xterm", &row, &col) && row == 0 && col == 5);
	pt_expect(
		pt, pt_find(pt, "<&", &row, &col) && row == 2 && col == 6); /* behind a wide one */
	pt_expect(pt, !pt_find(pt, "nothing", NULL, NULL));
	text = pt_screen(pt);
	expect(strncmp(text, "6x40 xterm-256color\n\nBUR中", 27) == 0, text);
	free(text);
	pt_free(pt);
}

static void cells_have_attributes_widths_and_marks(void **state)
{
	struct pt *pt = start();

	(void)state;
	pt_expect(pt, pt_cell(pt, 2, 0).attrs.bold && !pt_cell(pt, 2, 1).attrs.bold);
	pt_expect(pt, pt_cell(pt, 2, 1).attrs.underline && !pt_cell(pt, 2, 2).attrs.underline);
	pt_expect(pt, pt_cell(pt, 2, 2).attrs.reverse && !pt_cell(pt, 2, 3).attrs.reverse);
	pt_expect(pt, pt_cell(pt, 2, 3).width == 2 && pt_cell(pt, 2, 3).chars[0] == 0x4E2D);
	pt_expect(pt, pt_cell(pt, 2, 5).chars[0] == 'e' && pt_cell(pt, 2, 5).chars[2] == 0x323);
	pt_free(pt);
}

static void keys_are_sent_as_a_keyboard_sends_them(void **state)
{
	static const char *const rows[][2] = { { "abc", "abc" }, { "<lt>Tab>", "<Tab>" },
		{ "<Enter>", "<0d>" }, { "<Tab>", "<09>" }, { "<BS>", "<7f>" },
		{ "<C-a><C-z>", "<01><1a>" }, { "<M-1>", "<1b>1" },
		{ "<Up><Left>", "<1b>[A<1b>[D" }, { "<F1>", "<1b>OP" }, { "<F12>", "<1b>[24~" },
		{ "<S-Tab>", "<1b>[Z" }, { "<S-F3>", "<1b>[1;2R" },
		{ "<PgDn><Ins><Del>", "<1b>[6~<1b>[2~<1b>[3~" }, { "a<b", "a<b" },
		{ "<Paste>a</Paste>", "<1b>[200~a<1b>[201~" } };
	struct pt *pt = start();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_sent(pt, rows[i][0], rows[i][1]);
	pt_free(pt);
}

static void a_long_paste_arrives_whole(void **state)
{
	struct pt *pt = start();
	char text[6001];

	(void)state;
	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	pt_resize(pt, 200, 40);
	pt_do(pt, "q");
	pt_keys(pt, text);
	pt_do(pt, "");
	char *screen = pt_screen(pt);
	size_t count = 0;
	for (const char *at = screen; *at; at++)
		count += *at == 'a';
	expect_number((long long)count, 6000 - 8, "all but those under row 2");
	free(screen);
	pt_free(pt);
}

static void the_cursor_is_where_the_program_put_it(void **state)
{
	struct pt *pt = start();
	int row, col;

	(void)state;
	pt_do(pt, "abc");
	pt_cursor(pt, &row, &col);
	pt_expect(pt, row == 1 && col == 3);
	pt_expect(pt, pt->cursor_visible && pt->alternate);
	pt_free(pt);
}

static void a_new_size_is_seen_by_the_program(void **state)
{
	struct pt *pt = start();

	(void)state;
	pt_resize(pt, 10, 60);
	pt_expect(pt, pt_wait(pt, "10x60"));
	pt_has_not(pt, "6x40");
	pt_free(pt);
}

static void bytes_are_counted(void **state)
{
	struct pt *pt = start();
	size_t before, with_barrier;

	(void)state;
	before = pt->bytes;
	pt_do(pt, "");
	with_barrier = pt->bytes - before;
	before = pt->bytes;
	pt_do(pt, "b");
	expect_number(
		(long long)(pt->bytes - before - with_barrier), 100, "bytes of the work alone");
	pt_free(pt);
}

static void the_end_of_the_program_is_seen(void **state)
{
	struct pt *pt = start();

	(void)state;
	pt_keys(pt, "x");
	pt_expect(pt, pt_wait_exit(pt) && WIFEXITED(pt->status) && WEXITSTATUS(pt->status) == 7);
	pt_expect(pt, !pt_sync(pt)); /* nobody answers any more */
	pt_free(pt);
	pt = start();
	pt_keys(pt, "s");
	pt_expect(
		pt, pt_wait_exit(pt) && WIFSIGNALED(pt->status) && WTERMSIG(pt->status) == SIGTERM);
	pt_free(pt);
}

static void a_program_that_cannot_be_run_ends_with_127(void **state)
{
	static const char *const arguments[] = { "/nothing/there", NULL };
	struct pt *pt = pt_start(6, 40, "xterm", NULL, arguments);

	(void)state;
	pt_expect(pt, pt_wait_exit(pt) && WEXITSTATUS(pt->status) == 127);
	pt_free(pt);
}

static void a_picture_holds_the_text_and_its_colours(void **state)
{
	struct pt *pt = start();
	char *svg = NULL;
	size_t size;
	FILE *file = open_memstream(&svg, &size);

	(void)state;
	pt_svg(pt, file, "a < b");
	fclose(file);
	expect_part(svg, "<title>a &lt; b</title>", "the title");
	expect_part(svg, "font-weight=\"bold\">B</text>", "bold");
	expect_part(svg, ">中</text>", "wide");
	expect_part(svg, ">&lt;</text>", "escaped");
	expect_part(svg, "fill=\"#101418\">R</text>", "reverse: ink as dark as the paper was");
	expect_part(svg, "</svg>", "its end");
	free(svg);
	pt_free(pt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_is_read_in_rows),
		cmocka_unit_test(cells_have_attributes_widths_and_marks),
		cmocka_unit_test(keys_are_sent_as_a_keyboard_sends_them),
		cmocka_unit_test(a_long_paste_arrives_whole),
		cmocka_unit_test(the_cursor_is_where_the_program_put_it),
		cmocka_unit_test(a_new_size_is_seen_by_the_program),
		cmocka_unit_test(bytes_are_counted),
		cmocka_unit_test(the_end_of_the_program_is_seen),
		cmocka_unit_test(a_program_that_cannot_be_run_ends_with_127),
		cmocka_unit_test(a_picture_holds_the_text_and_its_colours),
	};

	return pt_run_group(tests);
}
