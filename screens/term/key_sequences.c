#include "key_sequences.h"

#include "keys.h"

#include <string.h>

/*
 * What these sequences mean, whatever the terminfo entry in use says of them: TERM may be wrong, PuTTY
 * has modes, the keypad stands for digits. By the entries alone six of eight TERM values lost Home, End
 * or F1.
 */
static const struct {
	const char *bytes;
	int key;
} everywhere[] = {
	{ "\033[H", KEY_START },
	{ "\033OH", KEY_START },
	{ "\033[1~", KEY_START },
	{ "\033[7~", KEY_START },
	{ "\033[F", KEY_FINISH },
	{ "\033OF", KEY_FINISH },
	{ "\033[4~", KEY_FINISH },
	{ "\033[8~", KEY_FINISH },
	{ "\033[A", KEY_ARROW_UP },
	{ "\033OA", KEY_ARROW_UP },
	{ "\033[B", KEY_ARROW_DOWN },
	{ "\033OB", KEY_ARROW_DOWN },
	{ "\033[C", KEY_ARROW_RIGHT },
	{ "\033OC", KEY_ARROW_RIGHT },
	{ "\033[D", KEY_ARROW_LEFT },
	{ "\033OD", KEY_ARROW_LEFT },
	{ "\033[2~", KEY_ADD },
	{ "\033[3~", KEY_REMOVE },
	{ "\033[5~", KEY_PAGE_UP },
	{ "\033[6~", KEY_PAGE_DOWN },
	{ "\033[Z", KEY_BACK_TAB },
	{ "\033OM", KEY_RETURN },
	{ "\033OP", KEY_F1 },
	{ "\033OQ", KEY_F2 },
	{ "\033OR", KEY_F3 },
	{ "\033OS", KEY_F4 },
	{ "\033[[A", KEY_F1 },
	{ "\033[[B", KEY_F2 },
	{ "\033[[C", KEY_F3 },
	{ "\033[[D", KEY_F4 },
	{ "\033[[E", KEY_F5 },
	{ "\033[11~", KEY_F1 },
	{ "\033[12~", KEY_F2 },
	{ "\033[13~", KEY_F3 },
	{ "\033[14~", KEY_F4 },
	{ "\033[15~", KEY_F5 },
	{ "\033[17~", KEY_F6 },
	{ "\033[18~", KEY_F7 },
	{ "\033[19~", KEY_F8 },
	{ "\033[20~", KEY_F9 },
	{ "\033[21~", KEY_F10 },
	{ "\033[23~", KEY_F11 },
	{ "\033[24~", KEY_F12 },
	{ "\033[1;2R", KEY_SHIFT_F3 },
	{ "\033O2R", KEY_SHIFT_F3 },
	{ "\033[13;2~", KEY_SHIFT_F3 },
	{ "\033[25~", KEY_SHIFT_F3 }, /* PuTTY and rxvt: ten more than F3 */
	{ "\033[28~", KEY_SHIFT_F3 }, /* F15 */
	{ "\033[1;5D", KEY_WORD_LEFT },
	{ "\033[1;5C", KEY_WORD_RIGHT },
	{ "\033[5D", KEY_WORD_LEFT },
	{ "\033[5C", KEY_WORD_RIGHT },
	{ "\033[1;5H", KEY_TEXT_START },
	{ "\033[7^", KEY_TEXT_START },
	{ "\033[1;5F", KEY_TEXT_FINISH },
	{ "\033[8^", KEY_TEXT_FINISH },
	{ "\033[1;2A", KEY_SELECT_UP },
	{ "\033[a", KEY_SELECT_UP },
	{ "\033[1;2B", KEY_SELECT_DOWN },
	{ "\033[b", KEY_SELECT_DOWN },
	{ "\033[1;2D", KEY_SELECT_LEFT },
	{ "\033[d", KEY_SELECT_LEFT },
	{ "\033[1;2C", KEY_SELECT_RIGHT },
	{ "\033[c", KEY_SELECT_RIGHT },
	{ "\033[1;2H", KEY_SELECT_START },
	{ "\033[7$", KEY_SELECT_START },
	{ "\033[1;2F", KEY_SELECT_FINISH },
	{ "\033[8$", KEY_SELECT_FINISH },
	{ "\033Ok", '+' },
	{ "\033Ol", '+' },
	{ "\033Om", '-' },
	{ "\033Oj", '*' },
	{ "\033On", '.' },
	{ "\033Op", '0' },
	{ "\033Oq", '1' },
	{ "\033Or", '2' },
	{ "\033Os", '3' },
	{ "\033Ot", '4' },
	{ "\033Ou", '5' },
	{ "\033Ov", '6' },
	{ "\033Ow", '7' },
	{ "\033Ox", '8' },
	{ "\033Oy", '9' },
};

/* Esc and one of the keys above the letters, in the order they stand there; and Alt-S. */
static const struct {
	char behind;
	int key;
} escaped[] = {
	{ '1', KEY_F1 },
	{ '2', KEY_F2 },
	{ '3', KEY_F3 },
	{ '4', KEY_F4 },
	{ '5', KEY_F5 },
	{ '6', KEY_F6 },
	{ '7', KEY_F7 },
	{ '8', KEY_F8 },
	{ '9', KEY_F9 },
	{ '0', KEY_F10 },
	{ '-', KEY_F11 },
	{ '=', KEY_F12 },
	{ 's', KEY_CTRL('S') },
	{ 'S', KEY_CTRL('S') },
};

int key_of_sequence(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
		if (strlen(everywhere[i].bytes) == length &&
			memcmp(everywhere[i].bytes, bytes, length) == 0)
			return everywhere[i].key;
	return KEY_NOTHING;
}

int key_behind_escape(unsigned char behind)
{
	for (size_t i = 0; i < sizeof escaped / sizeof *escaped; i++)
		if ((unsigned char)escaped[i].behind == behind)
			return escaped[i].key;
	return KEY_NOTHING;
}

/* Enter and backspace arrive in several shapes; Ctrl-H is never anything but backspace. */
int key_of_character(uint32_t code)
{
	switch (code) {
	case '\r':
	case '\n':
		return KEY_RETURN;
	case '\t':
		return KEY_TABULATOR;
	case 8:
	case 127:
		return KEY_ERASE;
	case KEY_CTRL('W'):
		return KEY_CTRL('S');
	}
	return (int)code;
}
