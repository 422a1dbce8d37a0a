/* What terminals send and what becomes of it: keys, letters and pastes. */
#include "key_reading.c"

#include <stdio.h>
#include <stdlib.h>

enum { PASTE_MOST = 200000 };

static void every_function_key_comes_in_every_shape(void **state)
{
	/* xterm, Linux console, PuTTY and rxvt (their own), VT220; then Esc or Alt and a digit */
	static const char *const shapes[][5] = {
		{ "\033OP", "\033[[A", "\033[11~", NULL, "\0331" },
		{ "\033OQ", "\033[[B", "\033[12~", NULL, "\0332" },
		{ "\033OR", "\033[[C", "\033[13~", NULL, "\0333" },
		{ "\033OS", "\033[[D", "\033[14~", NULL, "\0334" },
		{ "\033[15~", "\033[[E", NULL, NULL, "\0335" },
		{ "\033[17~", NULL, NULL, NULL, "\0336" },
		{ "\033[18~", NULL, NULL, NULL, "\0337" },
		{ "\033[19~", NULL, NULL, NULL, "\0338" },
		{ "\033[20~", NULL, NULL, NULL, "\0339" },
		{ "\033[21~", NULL, NULL, NULL, "\0330" },
		{ "\033[23~", NULL, NULL, NULL, "\033-" },
		{ "\033[24~", NULL, NULL, NULL, "\033=" },
	};
	char wanted[8];

	(void)state;
	for (size_t i = 0; i < COUNT(shapes); i++) {
		snprintf(wanted, sizeof wanted, "<F%zu>", i + 1);
		for (size_t j = 0; j < COUNT(shapes[i]); j++) {
			if (!shapes[i][j])
				continue;
			expect_keys(false, shapes[i][j], wanted);
			expect_keys(true, shapes[i][j], wanted);
		}
	}
}

static void shift_f3_comes_as_f15_too(void **state)
{
	static const char *const shapes[] = { "\033[1;2R", "\033[13;2~", "\033O2R", "\033[25~",
		"\033[28~" };

	(void)state;
	for (size_t i = 0; i < COUNT(shapes); i++)
		expect_keys(true, shapes[i], "<Shift-F3>");
}

static void esc_and_a_digit_by_hand_are_a_function_key_only_outside_text(void **state)
{
	static const struct {
		bool in_text;
		const char *wanted;
	} rows[] = { { false, "<F2>" }, { true, "<Esc>2" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct reading reading = begin(rows[i].in_text);
		send(&reading, "\033", 1);
		take(&reading, true); /* 25 ms later */
		send(&reading, "2", 1);
		fall_silent(&reading);
		expect_text(reading.keys.text, rows[i].wanted, "Esc, 2");
		end(&reading);
	}
}

static void esc_stays_esc_with_what_comes_behind_it(void **state)
{
	static const struct {
		bool in_text;
		const char *bytes, *wanted;
	} rows[] = {
		{ false, "\033", "<Esc>" },
		{ true, "\033", "<Esc>" },
		{ true, "\0331985", "<Esc>1985" }, /* a number typed on behind Esc */
		{ false, "\033\0331", "<Esc><F1>" },
		{ true, "\033\033[A", "<Esc><Lên>" },
		{ true, "\033Ph\341\272\241m", "<Esc>Phạm" },
		{ true, "\033Xu\303\242n", "<Esc>Xuân" },
		{ true, "\033\r", "<Esc><Enter>" },
		{ true, "\033s", "<Ctrl-S>" },
		{ false, "\033S", "<Ctrl-S>" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_keys(rows[i].in_text, rows[i].bytes, rows[i].wanted);
}

/* A name that begins with O, P or [ is typed soon after Esc: nobody's hand is as fast as a terminal. */
static void letters_soon_behind_esc_are_letters(void **state)
{
	static const char *const letters[] = { "O", "P", "X", "]", "_" };

	(void)state;
	for (size_t i = 0; i < COUNT(letters); i++) {
		struct reading reading = begin(false);
		char wanted[16];
		send(&reading, "\033", 1);
		take(&reading, true);
		send(&reading, letters[i], 1);
		send(&reading, "anh", 3);
		fall_silent(&reading);
		snprintf(wanted, sizeof wanted, "<Esc>%sanh", letters[i]);
		expect_text(reading.keys.text, wanted, letters[i]);
		end(&reading);
	}
}

/* The Linux console brackets no paste: an Esc in it must not leave the field. */
static void an_esc_in_a_burst_of_text_is_no_key(void **state)
{
	(void)state;
	expect_keys(true,
		"Quy\341\272\277t \0333 \304\221\341\273\213nh s\341\273\221 \0331985 ng\303\240y m\341\273\223ng ba",
		"Quyết 3 định số 1985 ngày mồng ba");
}

static void letters_come_whole_however_they_are_cut(void **state)
{
	static const char text[] = "Đặng Thị Ngọc Huyền";

	(void)state;
	for (size_t cut = 1; cut < sizeof text - 1; cut++) {
		struct reading reading = begin(true);
		send(&reading, text, cut);
		send(&reading, text + cut, sizeof text - 1 - cut);
		expect_text(reading.keys.text, text, "cut");
		end(&reading);
	}
	expect_keys(true, "a\300\200\355\240\200\377\202b", "ab"); /* bytes that are no character */
	expect_keys(true, "a\341\272", "a");                       /* half a letter */
}

/* A slow line delivers a letter byte by byte; only Esc must come at once. */
static void a_letter_that_comes_apart_is_waited_for_and_esc_is_not(void **state)
{
	struct reading reading = begin(true);

	(void)state;
	send(&reading, "\341", 1);
	expect(key_reader_patience(&reading.reader) >= 1000, "one byte of three");
	send(&reading, "\273", 1);
	expect(key_reader_patience(&reading.reader) >= 1000, "two bytes of three");
	send(&reading, "\207\033", 2);
	expect_text(reading.keys.text, "ệ", "the letter");
	expect(key_reader_patience(&reading.reader) <= 50, "Esc");
	send(&reading, "[", 1);
	expect(key_reader_patience(&reading.reader) >= 200, "an arrow that comes apart");
	send(&reading, "A", 1);
	expect_text(reading.keys.text, "ệ<Lên>", "the arrow");
	end(&reading);
}

/* Some input methods send a mark of no width first, and one Backspace more, against completions. */
static void a_mark_of_no_width_takes_the_backspace_meant_for_it(void **state)
{
	static const char *const marks[] = { "\342\200\213", "\342\200\214", "\342\201\240",
		"\357\273\277" };

	(void)state;
	for (size_t i = 0; i < COUNT(marks); i++) {
		char bytes[64];
		snprintf(bytes, sizeof bytes, "Hoa%s\177\177\177òa", marks[i]);
		expect_keys(true, bytes, "Hoa<Xóa lùi><Xóa lùi>òa");
		snprintf(bytes, sizeof bytes, "Hoa%s%s\177\177\177", marks[i], marks[i]);
		expect_keys(true, bytes, "Hoa<Xóa lùi>");
		snprintf(bytes, sizeof bytes, "Hoa%sb\177", marks[i]);
		expect_keys(true, bytes, "Hoab<Xóa lùi>");
	}
}

/* As a terminal writes keys whose modes another program has left on: CSI-u, then modifyOtherKeys. */
static void numbered_keys_are_understood(void **state)
{
	static const struct {
		const char *bytes, *keys;
	} rows[] = {
		{ "\033[97u\033[7879u\033[273;2u", "aệĐ" },
		{ "\033[97;2u\033[97:65;2u\033[53:37;2u", "AA%" },
		{ "\033[97;65u\033[49;129u", "A1" }, /* Caps Lock, Num Lock */
		{ "\033[13u\033[9u\033[9;2u\033[127u\033[27u",
			"<Enter><Tab><Shift-Tab><Xóa lùi><Esc>" },
		{ "\033[115;5u\033[119;5u\033[27;5;115~", "<Ctrl-S><Ctrl-S><Ctrl-S>" },
		{ "\033[49;3u\033[115;3u\033[27;3;48~", "<F1><Ctrl-S><F10>" },
		{ "\033[27;2;65~\033[27;1;13~\033[27;2;13~", "A<Enter><Enter>" },
		{ "\033[57399u\033[57414u\033[57419u\033[57426u", "0<Enter><Lên><Delete>" },
		{ "\033[1;129A\033[3;65~\033[1;129P\033[1;1:1B\033[1;66D",
			"<Lên><Delete><F1><Xuống><Shift-Trái>" },
		{ "\033[97;1:3u\033[1;1:3A\033[57441;2u\033[97;9u",
			"" }, /* let go; Shift alone; Super */
		{ "\033[38;2;1u\033[97;5;3;9u\033[99999999999u", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_keys(true, rows[i].bytes, rows[i].keys);
}

/* ---- paste ---- */

static void a_paste_is_one_key_whatever_it_holds(void **state)
{
	(void)state;
	expect_keys(true, "a\033[200~L\303\262 \033[A\0331\r\023\033[201~b",
		"a[Lò \033[A\0331\r\023]b");
	expect_keys(true, "\033[200~\033[201~", "[]");
}

static void a_paste_of_100_kb_in_any_pieces_comes_whole_and_in_order(void **state)
{
	static const size_t pieces[] = { 1, 7, 64, 1023, 4096, PASTE_MOST };
	struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT;

	(void)state;
	for (int i = 0; wanted.length < 100 * 1024; i++)
		strbuf_addf(&wanted, "Đồng chí thứ %d phát biểu.\n", i);
	strbuf_addf(&bytes, "\033[200~%s\033[201~", wanted.text);
	for (size_t i = 0; i < COUNT(pieces); i++) {
		struct reading reading = begin(true);
		for (size_t at = 0; at < bytes.length; at += pieces[i]) {
			size_t left = bytes.length - at;
			send(&reading, bytes.text + at, left < pieces[i] ? left : pieces[i]);
		}
		expect(strcmp(reading.paste.text, wanted.text) == 0, "paste");
		expect_number(
			(long long)reading.keys.length, (long long)wanted.length + 2, "one key");
		end(&reading);
	}
	strbuf_release(&bytes);
	strbuf_release(&wanted);
}

/* The line broke, or the window was closed: what had come is kept. */
static void a_paste_whose_end_never_comes_is_what_came(void **state)
{
	struct reading reading = begin(true);

	(void)state;
	send(&reading, "\033[200~L\303\262 V\304\203n \341\272", 15);
	send(&reading, "\033[20", 4);
	expect_text(reading.keys.text, "", "not yet");
	expect(key_reader_patience(&reading.reader) >= 1000, "a slow line");
	fall_silent(&reading);
	expect_text(reading.keys.text, "[Lò Văn \033[20]", "cut");
	send(&reading, "b", 1);
	expect_text(reading.keys.text, "[Lò Văn \033[20]b", "typing again");
	end(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_function_key_comes_in_every_shape),
		cmocka_unit_test(shift_f3_comes_as_f15_too),
		cmocka_unit_test(esc_and_a_digit_by_hand_are_a_function_key_only_outside_text),
		cmocka_unit_test(esc_stays_esc_with_what_comes_behind_it),
		cmocka_unit_test(letters_soon_behind_esc_are_letters),
		cmocka_unit_test(an_esc_in_a_burst_of_text_is_no_key),
		cmocka_unit_test(letters_come_whole_however_they_are_cut),
		cmocka_unit_test(a_letter_that_comes_apart_is_waited_for_and_esc_is_not),
		cmocka_unit_test(a_mark_of_no_width_takes_the_backspace_meant_for_it),
		cmocka_unit_test(numbered_keys_are_understood),
		cmocka_unit_test(a_paste_is_one_key_whatever_it_holds),
		cmocka_unit_test(a_paste_of_100_kb_in_any_pieces_comes_whole_and_in_order),
		cmocka_unit_test(a_paste_whose_end_never_comes_is_what_came),
	};

	return run_group(tests);
}
