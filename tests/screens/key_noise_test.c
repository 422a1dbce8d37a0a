/* What terminals send unasked, and any bytes at all: nothing of it may stay. */
#include "key_reading.c"

#include <stdlib.h>

static const char *const noise[] = {
	"\033]11;rgb:1e1e/1e1e/1e1e\033\\", /* the colour behind the text */
	"\033]10;rgb:ffff/ffff/ffff\a",
	"\033]lS\341\273\225 chi b\341\273\231\033\\", /* the window's title */
	"\033]52;c;TmjDonQgcXXhu4Uh\a", "\033P1$r0m\033\\", "\033P>|XTerm(379)\033\\",
	"\033P!|00000000\033\\", "\033P0+r544e\033\\", "\033_Gi=31;OK\033\\",
	"\033[?64;1;2;6;22c",                                             /* what it is */
	"\033[>41;379;0c", "\033[?2004;1$y", "\033[4;1$y", "\033[24;80R", /* where the cursor is */
	"\033[0n", "\033[8;24;80t", "\033[I",                             /* focus in, out */
	"\033[O", "\033[M !!",     /* the mouse as of old: button, column, row */
	"\033[M#\302\245\302\241", /* the same beyond column 95, in UTF-8 */
	"\033[M#\245\241",         /* and in bytes */
	"\033[<0;5;5M", "\033[<0;5;5m", "\033[32;5;5M",
	"\033[24;5~", /* keys that mean nothing here */
	"\033[1;5P", "\033[1;3A", "\033[38;2;1u", "\033[27;5;9~", "\033[99~", "\033[9$", /* rxvt */
	"\033[9^", "\033[3@", "\033OX", "\033O5C", "\033[[Z", "\033[1 q", "\033[1*z",
	"\033[?1;2\030", /* cancelled */
};

static void noise_between_letters_leaves_only_the_letters(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(noise); i++) {
		struct strbuf bytes = STRBUF_INIT;
		strbuf_addf(&bytes, "Tr%s\304\203%sng", noise[i], noise[i]);
		expect_keys(true, bytes.text, "Trăng");
		expect_keys(false, bytes.text, "Trăng");
		strbuf_release(&bytes);
	}
}

static void noise_in_single_bytes_is_noise(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(noise); i++) {
		struct reading reading = begin(true);
		for (const char *at = noise[i]; *at; at++)
			send(&reading, at, 1);
		expect_text(reading.keys.text, "", noise[i] + 1);
		expect_number((long long)key_reader_unread(&reading.reader), 0, noise[i] + 1);
		end(&reading);
	}
}

/* Cut behind any byte but the first, which alone is the key Esc; the next key is a key again. */
static void noise_cut_at_any_byte_leaves_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(noise); i++) {
		for (size_t cut = 2; cut < strlen(noise[i]); cut++) {
			struct reading reading = begin(true);
			send(&reading, noise[i], cut);
			fall_silent(&reading);
			send(&reading, "a\033OQ", 4);
			expect_text(reading.keys.text, "a<F2>", noise[i] + 1);
			end(&reading);
		}
	}
}

/* Before the silence too, a key that begins with a control character ends what was cut. */
static void a_key_behind_cut_noise_is_a_key(void **state)
{
	static const char *const keys[][2] = { { "\r", "<Enter>" }, { "\033[A", "<Lên>" },
		{ "\023", "<Ctrl-S>" }, { "\t", "<Tab>" } };

	(void)state;
	for (size_t i = 0; i < COUNT(noise); i++) {
		for (size_t key = 0; key < COUNT(keys); key++) {
			struct reading reading = begin(true);
			send(&reading, noise[i], 3);
			if (key_reader_unread(&reading.reader) > 0) {
				send(&reading, keys[key][0], strlen(keys[key][0]));
				fall_silent(&reading);
				expect_text(reading.keys.text, keys[key][1], noise[i] + 1);
			}
			end(&reading);
		}
	}
}

/* ---- anything ---- */

static void add_random(struct strbuf *bytes, struct dice *dice)
{
	static const char parts[] =
		"\033\033\033[]OPM_^\\;?<>$ ~0123456789ABCRmntuyz\a\b\r\t\030\302\233\304\221";

	switch (dice_roll(dice, 4)) {
	case 0:
		strbuf_add(bytes, noise[dice_roll(dice, COUNT(noise))]);
		break;
	case 1:
		strbuf_add_char(bytes, (char)dice_roll(dice, 256));
		break;
	case 2:
		strbuf_add(bytes, dice_roll(dice, 2) ? "\033[200~" : "\033[201~");
		break;
	default:
		strbuf_add_char(bytes, parts[dice_roll(dice, sizeof parts - 1)]);
	}
}

/* Nothing breaks, all is read, and every key is one that screens know. */
static void any_bytes_are_read_to_their_end(void **state)
{
	struct dice dice = { .state = 20261121 };

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct strbuf bytes = STRBUF_INIT;
		struct reading reading = begin(dice_roll(&dice, 2) == 0);
		int key;
		for (uint32_t i = dice_roll(&dice, 40); i > 0; i--)
			add_random(&bytes, &dice);
		for (size_t at = 0; at < bytes.length;) {
			size_t piece = 1 + dice_roll(&dice, 12);
			piece = piece < bytes.length - at ? piece : bytes.length - at;
			key_reader_feed(&reading.reader, bytes.text + at, piece);
			at += piece;
			bool quiet = dice_roll(&dice, 8) == 0;
			while (key_reader_next(&reading.reader, quiet, &reading.paste, &key) ==
				KEY_EVENT_KEY)
				expect(key > 0 && key <= KEY_SHORTHAND, "a key");
		}
		fall_silent(&reading);
		expect_number((long long)key_reader_unread(&reading.reader), 0, "all is read");
		expect_number(key_reader_patience(&reading.reader), -1, "nothing has begun");
		expect_number((long long)text_valid_bytes(reading.paste.text, reading.paste.length),
			(long long)reading.paste.length, "a paste is text");
		end(&reading);
		strbuf_release(&bytes);
	}
}

/* Without a silence in between, where the bytes are cut makes no difference. */
static void the_same_bytes_make_the_same_keys_however_they_are_cut(void **state)
{
	struct dice dice = { .state = 31 };

	(void)state;
	for (int round = 0; round < 5000; round++) {
		struct reading whole = begin(false), pieces = begin(false);
		struct strbuf bytes = STRBUF_INIT;
		for (int i = 0; i < 3; i++)
			strbuf_addf(&bytes, "%s%s", i % 2 ? "ờ" : "x\r",
				noise[dice_roll(&dice, COUNT(noise))]);
		send(&whole, bytes.text, bytes.length);
		for (size_t at = 0; at < bytes.length;) {
			size_t piece = 1 + dice_roll(&dice, 5);
			piece = piece < bytes.length - at ? piece : bytes.length - at;
			send(&pieces, bytes.text + at, piece);
			at += piece;
		}
		fall_silent(&whole);
		fall_silent(&pieces);
		expect_text(pieces.keys.text, whole.keys.text, "cut elsewhere");
		end(&whole);
		end(&pieces);
		strbuf_release(&bytes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(noise_between_letters_leaves_only_the_letters),
		cmocka_unit_test(noise_in_single_bytes_is_noise),
		cmocka_unit_test(noise_cut_at_any_byte_leaves_nothing),
		cmocka_unit_test(a_key_behind_cut_noise_is_a_key),
		cmocka_unit_test(any_bytes_are_read_to_their_end),
		cmocka_unit_test(the_same_bytes_make_the_same_keys_however_they_are_cut),
	};

	return run_group(tests);
}
