/* Keys and text as terminals and input methods send them, in the form of a new member. */
#include "desk.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[] = { "xterm", "xterm-256color", "linux", "vt100", "vt220", "screen",
	"tmux", "putty", "rxvt-unicode" };

/* The form of a new member, the cursor in the name. */
static struct desk new_member(const char *term)
{
	struct desk desk = desk_new("office");

	desk_start(&desk, 24, 80, term, NULL);
	pt_do(desk.pt, "1");
	pt_do(desk.pt, "\016"); /* Ctrl-N: the same in all of them */
	pt_has(desk.pt, "Đảng viên mới");
	return desk;
}

/* What stands in the name, and the cursor behind so many columns of it. */
static void expect_name(struct pt *pt, const char *wanted, int cursor, const char *about)
{
	char *row = pt_row(pt, 2), *bar = strstr(row, "│");
	int at_row, at_col;

	expect(bar != NULL, row);
	while (bar > row && bar[-1] == ' ')
		bar--;
	*bar = '\0';
	char *mark = strstr(row, "•");
	expect_text(mark ? mark + strlen("• ") : strstr(row, "*"), wanted, about);
	pt_cursor(pt, &at_row, &at_col);
	expect_number(at_row, 2, about);
	expect_number(at_col, 26 + cursor, about);
	free(row);
}

static void press(struct pt *pt, const char *bytes)
{
	pt_raw(pt, bytes, strlen(bytes));
	pt_do(pt, "");
}

static void home_and_end_work_in_nine_terminals(void **state)
{
	static const char *const homes[] = { "\033[H", "\033OH", "\033[1~", "\033[7~" };
	static const char *const ends[] = { "\033[F", "\033OF", "\033[4~", "\033[8~" };

	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct desk desk = new_member(kinds[kind]);
		pt_do(desk.pt, "Ơn");
		for (size_t i = 0; i < COUNT(homes); i++) {
			press(desk.pt, homes[i]);
			expect_name(desk.pt, "Ơn", 0, kinds[kind]);
			press(desk.pt, ends[i]);
			expect_name(desk.pt, "Ơn", 2, kinds[kind]);
		}
		desk_free(&desk);
	}
}

static void arrows_and_deletes_work_in_nine_terminals(void **state)
{
	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct desk desk = new_member(kinds[kind]);
		pt_do(desk.pt, "Trâm");
		press(desk.pt, "\033[D\033OD");
		expect_name(desk.pt, "Trâm", 2, kinds[kind]);
		press(desk.pt, "\033[3~");
		expect_name(desk.pt, "Trm", 2, kinds[kind]);
		press(desk.pt, "\177");
		press(desk.pt, "\b");
		expect_name(desk.pt, "m", 0, kinds[kind]);
		desk_free(&desk);
	}
}

/* The keyboards of xterm, the Linux console and PuTTY, and Alt-digit where nothing else comes through. */
static void function_keys_work_in_nine_terminals_on_every_kind_of_screen(void **state)
{
	static const char *const helps[] = { "\033OP", "\033[[A", "\033[11~", "\0331" };
	static const char *const menus[] = { "\033[21~", "\0330" };
	static const char *const ways[] = { "", "1", "\016" }; /* home, list, form */

	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct desk desk = desk_new("office");
		desk_start(&desk, 24, 80, kinds[kind], NULL);
		for (size_t way = 0; way < COUNT(ways); way++) {
			pt_do(desk.pt, ways[way]);
			for (size_t i = 0; i < COUNT(helps); i++) {
				press(desk.pt, helps[i]);
				pt_has(desk.pt, "› Trợ giúp");
				pt_do(desk.pt, "<Esc>");
				pt_has_not(desk.pt, "› Trợ giúp");
			}
			for (size_t i = 0; i < COUNT(menus); i++) {
				press(desk.pt, menus[i]);
				pt_has(desk.pt, "Enter Làm  Esc Đóng");
				pt_do(desk.pt, "<Esc>");
				pt_has_not(desk.pt, "Enter Làm  Esc Đóng");
			}
		}
		desk_free(&desk);
	}
}

static void shift_f3_copies_a_field_in_nine_terminals(void **state)
{
	static const char *const shapes[] = { "\033[1;2R", "\033[28~", "\033[25~", "\033[13;2~" };

	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct desk desk = new_member(kinds[kind]);
		for (size_t i = 0; i < COUNT(shapes); i++) {
			press(desk.pt, shapes[i]);
			pt_has(desk.pt, "Chưa có phiếu nào lưu từ lúc mở sổ");
			pt_do(desk.pt, "<Home>");
			pt_has_not(desk.pt, "Chưa có phiếu nào lưu từ lúc mở sổ");
		}
		desk_free(&desk);
	}
}

/* PuTTY and the VT100 send these while curses has the keypad on. */
static void the_keypad_types_digits_in_nine_terminals(void **state)
{
	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct desk desk = new_member(kinds[kind]);
		pt_do(desk.pt, "Ơn<Enter><Enter>");
		press(desk.pt, "\033Op\033Oq\033Or\033Os\033Ot\033Ou\033Ov\033Ow\033Ox\033Oy");
		pt_has(desk.pt, "0123456789");
		desk_free(&desk);
	}
}

static void unknown_sequences_leave_nothing_behind(void **state)
{
	static const char *const sequences[] = { "\033[24;5~", "\033[1;5P", "\033[38;2;1u",
		"\033[<0;5;5M", "\033OX", "\033[I", "\033[99~", "\033]11;rgb:1e1e/1e1e/1e1e\033\\",
		"\033]10;rgb:ffff/ffff/ffff\a", "\033P1$r0m\033\\", "\033P>|XTerm(379)\033\\",
		"\033[M !!", "\033[24;80R", "\033[?2004;1$y", "\033[9$" };
	struct desk desk = new_member("xterm-256color");

	(void)state;
	pt_do(desk.pt, "Ơn");
	for (size_t i = 0; i < COUNT(sequences); i++) {
		press(desk.pt, sequences[i]);
		expect_name(desk.pt, "Ơn", 2, sequences[i] + 1);
	}
	desk_free(&desk);
}

/* Left on by a program that ended badly. The console of Linux would write the last one as text. */
static void modes_that_number_keys_are_switched_off(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_start(&desk, 24, 80, "xterm-256color", NULL);
	pt_do(desk.pt, "");
	expect(strstr(desk.pt->first, "\033[>4;0m") != NULL, "modifyOtherKeys");
	expect(strstr(desk.pt->first, "\033[=0;1u") != NULL, "CSI-u");
	desk_leave(&desk);
	desk_start(&desk, 24, 80, "linux", NULL);
	pt_do(desk.pt, "");
	expect(strstr(desk.pt->first, "\033[=0;1u") == NULL, "not on the console");
	desk_free(&desk);
}

static void the_cursor_stands_on_the_choice(void **state)
{
	struct desk desk = desk_new("office");
	int row, col, chosen, at;

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<F10><Down><Down>");
	pt_cursor(desk.pt, &row, &col);
	pt_expect(desk.pt, pt_find(desk.pt, "> ", &chosen, &at));
	expect_number(row, chosen, "in the menu");
	expect_number(col, at, "in the menu");
	pt_do(desk.pt, "<Esc><F6>dong");
	pt_cursor(desk.pt, &row, &col);
	pt_expect(desk.pt, pt_find(desk.pt, "> ", &chosen, &at));
	expect_number(row, chosen, "in a picker");
	pt_do(desk.pt, "qqq");
	pt_cursor(desk.pt, &row, &col);
	pt_expect(desk.pt, pt_find(desk.pt, "dongqqq", &chosen, &at));
	expect_number(row, chosen, "where nothing can be chosen, behind what is typed");
	desk_free(&desk);
}

/* As macOS sends them and as some pastes are: the letter first, then its marks in any order. */
static void letters_sent_in_pieces_become_one(void **state)
{
	struct desk desk = new_member("xterm-256color");

	(void)state;
	pt_do(desk.pt, "Nguye\u0302\u0303n Thi\u0323 D");
	pt_do(desk.pt, "<BS>Đu\u031Bo\u031B\u0323m");
	expect_name(desk.pt, "Nguyễn Thị Đượm", 15, "composed");
	pt_do(desk.pt, "<BS><BS>");
	expect_name(desk.pt, "Nguyễn Thị Đư", 13, "one press, one letter");
	desk_free(&desk);
}

/*
 * What UniKey, ibus and fcitx do behind a terminal: take letters back and type them anew, a burst for each
 * key, faster than any draw. BS is what the terminal's backspace sends.
 */
static const struct {
	const char *bytes, *name;
	int columns;
} retyped[] = {
	{ "Tra\177â\177ầm th\177\177Thu\177ư", "Trầm Thư", 8 },
	{ "Nguyen\177\177en\177\177ễn", "Nguyễn", 6 },           /* the end of a word */
	{ "Nguyen\177\177\177\177\177\177Nguyễn", "Nguyễn", 6 }, /* a whole word */
	{ "D\177Đu\177ư\177ươ\177ợm", "Đượm", 4 },               /* letters that are new already */
	{ "Tra\010â\010ầm", "Trầm", 4 },                         /* Ctrl-H */
	{ "Nguye\177e\314\202\177e\314\202\314\203n", "Nguyễn", 6 }, /* in pieces */
	{ "Hoa\177\177òa\177\177oas", "Hoas", 4 },    /* a mark taken back by the method */
	{ "Lê Thị Ngọc Ánh", "Lê Thị Ngọc Ánh", 15 }, /* committed at once */
	{ "Lo\177ò Ti\177\177Thi\177ị O\177Ơn", "Lò Thị Ơn", 9 },
};

/* Off, Telex, VNI: it switches itself off at the first letter that no key makes. */
static void another_input_method_gives_right_text_whatever_the_built_in_one_does(void **state)
{
	static const char *const switches[] = { "", "\024", "\024\024" };

	(void)state;
	for (size_t i = 0; i < COUNT(retyped); i++) {
		for (size_t method = 0; method < COUNT(switches); method++) {
			struct desk desk = new_member("xterm-256color");
			pt_do(desk.pt, switches[method]);
			press(desk.pt, retyped[i].bytes);
			expect_name(desk.pt, retyped[i].name, retyped[i].columns, retyped[i].name);
			pt_has(desk.pt, " -- "); /* off */
			desk_free(&desk);
		}
	}
}

/* The same a key at a time, drawn in between: a burst is not always one. */
static void another_input_method_may_be_slow(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(retyped); i++) {
		struct desk desk = new_member("xterm-256color");
		pt_do(desk.pt, "\024");
		for (const char *at = retyped[i].bytes; *at; at++) {
			pt_raw(desk.pt, at, 1);
			if (((unsigned char)at[1] & 0xC0) != 0x80)
				pt_do(desk.pt, "");
		}
		expect_name(desk.pt, retyped[i].name, retyped[i].columns, retyped[i].name);
		desk_free(&desk);
	}
}

/* A method that may still make a mark of a digit holds it back: digits come late, and all at once. */
static void digits_held_back_by_an_input_method_are_digits(void **state)
{
	static const char *const switches[] = { "", "\024", "\024\024" };

	(void)state;
	for (size_t method = 0; method < COUNT(switches); method++) {
		struct desk desk = new_member("xterm-256color");
		pt_do(desk.pt, switches[method]);
		press(desk.pt, "Ơn\r020995\r");
		pt_has(desk.pt, "02/09/1995");
		press(desk.pt,
			"\033OA\033[F\177\177\177\177\177\177\177\177\177\177"
			"310\177\177\177310895\r");
		pt_has(desk.pt, "31/08/1995");
		desk_free(&desk);
	}
}

/* Searching folds what it is given: half a word and a whole one find alike. */
static void another_input_method_searches_too(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1");
	press(desk.pt, "tra\177\177rầ\177\177rầ\177\177\177hồ trọ\177\177\177tro\177ọng lô\177ộc");
	pt_has(desk.pt, "Tìm: hồ trọng lộc");
	pt_has(desk.pt, "HỒ TRỌNG LỘC");
	desk_free(&desk);
}

static void a_paste_is_text_whatever_it_holds(void **state)
{
	struct desk desk = new_member("xterm-256color");

	(void)state;
	pt_do(desk.pt, "<Paste>Lò\tVăn\r\nThử\033[H\023\u200B\u00A0Hai</Paste>");
	pt_has(desk.pt, "Lò Văn Thử");
	pt_has(desk.pt, "Đảng viên mới"); /* Ctrl-S in it saved nothing */
	pt_expect(desk.pt, desk_number(&desk, "SELECT count(*) FROM member") == 85);
	pt_do(desk.pt, "<C-z>");
	pt_has_not(desk.pt, "Lò"); /* one step */
	desk_free(&desk);
}

static void a_long_paste_goes_into_the_minutes_whole(void **state)
{
	enum { PARAGRAPHS = 300 };
	struct desk desk = desk_new("month");
	char *text = calloc(PARAGRAPHS, 400), *at = text;

	(void)state;
	for (int i = 0; i < PARAGRAPHS; i++)
		at += sprintf(at, "Đồng chí thứ %d phát biểu về chuyển đổi số của thôn.\r", i);
	desk_open(&desk);
	pt_do(desk.pt, "6<Enter><Enter>");
	pt_do(desk.pt, "<F6>Biên bản<Enter>");
	pt_keys(desk.pt, "<Paste>");
	pt_keys(desk.pt, text);
	pt_do(desk.pt, "</Paste>");
	pt_has(desk.pt, "Đồng chí thứ 299 phát biểu");
	pt_do(desk.pt, "<C-s>");
	pt_expect(desk.pt,
		desk_number(&desk,
			"SELECT minutes LIKE '%thứ 0 phát%thứ 299 phát%' FROM meeting") == 1);
	free(text);
	desk_free(&desk);
}

static void telex_and_vni_compose_what_is_typed(void **state)
{
	struct desk desk = new_member("xterm-256color");

	(void)state;
	pt_do(desk.pt, "\024"); /* Ctrl-T */
	pt_has(desk.pt, "TX");
	press(desk.pt, "Nguyeenx Vawn ");
	press(desk.pt, "Hoaf");
	expect_name(desk.pt, "Nguyễn Văn Hòa", 14, "Telex");
	press(desk.pt, "n\177\177");
	expect_name(desk.pt, "Nguyễn Văn Hò", 13, "Backspace");
	pt_do(desk.pt, "\024");
	pt_has(desk.pt, "VN");
	press(desk.pt, "\177\177D9u71c");
	expect_name(desk.pt, "Nguyễn Văn Đức", 14, "VNI");
	desk_free(&desk);
}

/* The console of Linux brackets no paste: nobody types so many keys at once. */
static void more_keys_at_once_than_anybody_types_are_not_composed(void **state)
{
	struct desk desk = new_member("linux");

	(void)state;
	pt_do(desk.pt, "\024");
	press(desk.pt, "aas oow dd aas oow dd aas oow dd aas oow");
	char *row = pt_row(desk.pt, 2);
	expect_part(row, "oow dd aas oow", "a burst");
	free(row);
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_and_end_work_in_nine_terminals),
		cmocka_unit_test(arrows_and_deletes_work_in_nine_terminals),
		cmocka_unit_test(function_keys_work_in_nine_terminals_on_every_kind_of_screen),
		cmocka_unit_test(shift_f3_copies_a_field_in_nine_terminals),
		cmocka_unit_test(the_keypad_types_digits_in_nine_terminals),
		cmocka_unit_test(unknown_sequences_leave_nothing_behind),
		cmocka_unit_test(modes_that_number_keys_are_switched_off),
		cmocka_unit_test(the_cursor_stands_on_the_choice),
		cmocka_unit_test(letters_sent_in_pieces_become_one),
		cmocka_unit_test(
			another_input_method_gives_right_text_whatever_the_built_in_one_does),
		cmocka_unit_test(another_input_method_may_be_slow),
		cmocka_unit_test(digits_held_back_by_an_input_method_are_digits),
		cmocka_unit_test(another_input_method_searches_too),
		cmocka_unit_test(a_paste_is_text_whatever_it_holds),
		cmocka_unit_test(a_long_paste_goes_into_the_minutes_whole),
		cmocka_unit_test(telex_and_vni_compose_what_is_typed),
		cmocka_unit_test(more_keys_at_once_than_anybody_types_are_not_composed),
	};

	return pt_run_group(tests);
}
