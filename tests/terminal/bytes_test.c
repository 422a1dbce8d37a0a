/*
 * How many bytes a key costs on the line to the terminal. They are exact, so a test can hold them: at
 * 9,600 baud 300 bytes are a third of a second.
 */
#include "desk.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum {
	BARRIER_LEAST = 8, /* the answer to a barrier is not for the screen: OSC 7770 ; N BEL */
	ROW_MOVE_MOST = 300,
	LETTER_MOST = 40,
	SLOW_MOVE_MOST = 60,
};

/* The bytes written for these keys, without the barrier's answer. */
static size_t bytes_of(struct pt *pt, const char *keys)
{
	char answer[32];
	size_t before = pt->bytes;

	pt_do(pt, keys);
	int length = snprintf(answer, sizeof answer, "\033]7770;%ld\a", pt->answered);
	expect(length >= BARRIER_LEAST, answer);
	return pt->bytes - before - (size_t)length;
}

static void expect_at_most(struct pt *pt, const char *keys, size_t most, const char *where)
{
	char what[160];
	size_t bytes = bytes_of(pt, keys);

	snprintf(what, sizeof what, "%s, %s: %zu bytes, at most %zu", where, keys, bytes, most);
	expect(bytes > 0 && bytes <= most, what);
}

static const char *const types[] = { "xterm", "xterm-256color", "linux", "vt100", "vt220", "screen",
	"tmux", "putty", "rxvt-unicode" };

static void a_row_further_in_a_list_costs_300_bytes_at_most_on_every_terminal(void **state)
{
	static const char *const moves[] = { "<Down>", "<Down>", "<Up>" };
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		desk_start(&desk, 24, 80, types[i], NULL);
		pt_do(desk.pt, "1");
		for (size_t j = 0; j < COUNT(moves); j++)
			expect_at_most(desk.pt, moves[j], ROW_MOVE_MOST, types[i]);
	}
	desk_free(&desk);
}

static void a_row_further_on_home_costs_300_bytes_at_most_on_every_terminal(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		desk_start(&desk, 24, 80, types[i], NULL);
		pt_do(desk.pt, "<Down><Up>"); /* what the start left to be drawn is drawn by then */
		expect_at_most(desk.pt, "<Down>", ROW_MOVE_MOST, types[i]);
		expect_at_most(desk.pt, "<Up>", ROW_MOVE_MOST, types[i]);
	}
	desk_free(&desk);
}

/* Drawn before the work behind the screen and after it: neither may move what has not changed. */
static void a_letter_of_a_search_that_finds_the_same_costs_40_bytes_at_most(void **state)
{
	static const char found[] = "ho trong loc";
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1ho tro");
	for (size_t length = strlen("ho tron"); length <= strlen(found); length++) {
		char key[2] = { found[length - 1], '\0' }, typed[40];
		size_t before = desk.pt->bytes;
		snprintf(typed, sizeof typed, "Tìm: %.*s", (int)length, found);
		pt_keys(desk.pt, key);
		if (*key != ' ') /* not to be seen */
			pt_expect(desk.pt, pt_wait(desk.pt, typed));
		size_t drawn = desk.pt->bytes - before;
		expect(drawn + bytes_of(desk.pt, "") <= LETTER_MOST, typed);
	}
	desk_free(&desk);
}

static void on_a_slow_line_a_row_further_costs_60_bytes_at_most(void **state)
{
	struct desk desk = desk_new("office");
	int row, col;

	(void)state;
	desk_start_with(&desk, 24, 80, "xterm-256color", NULL, "--slow-line");
	pt_do(desk.pt, "");
	expect_at_most(desk.pt, "<Down>", SLOW_MOVE_MOST, "home");
	pt_do(desk.pt, "1");
	expect_at_most(desk.pt, "<Down>", SLOW_MOVE_MOST, "list");
	expect_at_most(desk.pt, "<Up>", SLOW_MOVE_MOST, "list");
	pt_cursor(desk.pt, &row, &col);
	VTermScreenCell mark = pt_cell(desk.pt, row, col), behind = pt_cell(desk.pt, row, col + 2);
	pt_expect(desk.pt, mark.chars[0] == '>' && mark.attrs.bold && !mark.attrs.reverse);
	pt_expect(desk.pt, !behind.attrs.reverse);
	desk_free(&desk);
}

static void a_slow_line_chosen_in_the_menu_is_remembered(void **state)
{
	struct desk desk = desk_new("office");
	int row, col;

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "<F10>duong truyen<Enter><Down>");
	expect_at_most(desk.pt, "<Up>", SLOW_MOVE_MOST, "at once");
	desk_leave(&desk);
	desk_open(&desk);
	expect_at_most(desk.pt, "<Down>", SLOW_MOVE_MOST, "at the next start");
	pt_do(desk.pt, "<F10>duong truyen<Enter>");
	pt_cursor(desk.pt, &row, &col);
	pt_expect(desk.pt, pt_cell(desk.pt, row, col + 2).attrs.reverse);
	desk_free(&desk);
}

static void a_letter_in_a_field_costs_40_bytes_at_most(void **state)
{
	static const char *const letters[] = { "L", "ò", " ", "T", "h", "ị", "<BS>", "<BS>" };
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<Ins>");
	pt_do(desk.pt, "V"); /* the first one also says that there is something to save */
	for (size_t i = 0; i < COUNT(letters); i++)
		expect_at_most(desk.pt, letters[i], LETTER_MOST, "form");
	desk_free(&desk);
}

/* The minutes, where blanks also look for short forms; the first one put out is said, once. */
static void a_letter_in_a_long_text_costs_40_bytes_at_most(void **state)
{
	static const char *const letters[] = { "B", "à", "n", " ", "v", "i", "ệ", "c", ",", " ",
		"n", "q", "<BS>", "x", "a", "đ", "v", " ", "x", "." };
	struct desk desk = desk_new("month");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "2dong ha<Enter>6<Enter>");
	pt_do(desk.pt, "<Enter>đc B");
	pt_has(desk.pt, "đồng chí B");
	for (size_t i = 0; i < COUNT(letters); i++)
		expect_at_most(desk.pt, letters[i], LETTER_MOST, "minutes");
	expect_at_most(desk.pt, " nq ", 4 * LETTER_MOST, "a short form put out");
	desk_free(&desk);
}

/* Behind the end of the field it is seen through a window, which must not move with each letter. */
static void letters_beyond_the_field_cost_40_bytes_each_at_most(void **state)
{
	static const char typed[] = "Nguyen Thi Hoang Minh Khai", more[] = "Thi Sau va";
	struct desk desk = desk_new("office");
	size_t sum = 0;

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<Ins>");
	pt_do(desk.pt, typed);
	for (const char *at = more; *at; at++) {
		char key[2] = { *at, '\0' };
		sum += bytes_of(desk.pt, key);
	}
	expect(sum <= strlen(more) * LETTER_MOST, "form");
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_further_in_a_list_costs_300_bytes_at_most_on_every_terminal),
		cmocka_unit_test(a_row_further_on_home_costs_300_bytes_at_most_on_every_terminal),
		cmocka_unit_test(a_letter_of_a_search_that_finds_the_same_costs_40_bytes_at_most),
		cmocka_unit_test(a_slow_line_chosen_in_the_menu_is_remembered),
		cmocka_unit_test(on_a_slow_line_a_row_further_costs_60_bytes_at_most),
		cmocka_unit_test(a_letter_in_a_field_costs_40_bytes_at_most),
		cmocka_unit_test(letters_beyond_the_field_cost_40_bytes_each_at_most),
		cmocka_unit_test(a_letter_in_a_long_text_costs_40_bytes_at_most),
	};

	return pt_run_group(tests);
}
