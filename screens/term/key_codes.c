#include "key_sequences.h"

#include "keys.h"
#include "text.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* What stands between ESC [ and the last byte: numbers, each with another one behind a colon. */
struct coded {
	int numbers[3], behind[3];
	int count;
	char last;
};

enum { SHIFT = 1, ALT = 2, CTRL = 4, OTHERS = 0x38, CAPS_LOCK = 64, RELEASED = 3 };

static bool read_coded(const char *bytes, size_t length, struct coded *coded)
{
	bool behind = false;

	*coded = (struct coded) { .count = 1 };
	if (length < 4 || memcmp(bytes, "\033[", 2) != 0)
		return false;
	coded->last = bytes[length - 1];
	for (size_t i = 2; i + 1 < length; i++) {
		int *number = (behind ? coded->behind : coded->numbers) + coded->count - 1;
		if (bytes[i] == ';' && coded->count < 3) {
			coded->count++;
			behind = false;
		} else if (bytes[i] == ':' && !behind) {
			behind = true;
		} else if (bytes[i] >= '0' && bytes[i] <= '9' && *number < 0x110000) {
			*number = *number * 10 + bytes[i] - '0';
		} else {
			return false;
		}
	}
	return true;
}

/* Keys that the protocol numbers where Unicode has no letters. */
static int key_of_number(int code)
{
	static const int keypad[] = { KEY_RETURN, '=', ',', KEY_ARROW_LEFT, KEY_ARROW_RIGHT,
		KEY_ARROW_UP, KEY_ARROW_DOWN, KEY_PAGE_UP, KEY_PAGE_DOWN, KEY_START, KEY_FINISH,
		KEY_ADD, KEY_REMOVE };
	enum { PAD_0 = 57399, PAD_9 = 57408, PAD_DOT = 57409, PAD_ENTER = 57414, PAD_END = 57427 };

	if (code >= PAD_0 && code <= PAD_9)
		return '0' + code - PAD_0;
	if (code >= PAD_DOT && code < PAD_ENTER)
		return "./*-+"[code - PAD_DOT];
	if (code >= PAD_ENTER && code < PAD_END)
		return keypad[code - PAD_ENTER];
	return KEY_NOTHING;
}

static int key_of_text(int code, int shifted, int held)
{
	if (shifted)
		return shifted;
	if (held & (SHIFT | CAPS_LOCK))
		return (int)text_upper((uint32_t)code);
	return code;
}

static int key_of_code(int code, int shifted, int held)
{
	bool private_use = code >= 0xE000 && code <= 0xF8FF;

	if (code == 27)
		return KEY_ESCAPE;
	if (private_use)
		return key_of_number(code);
	if ((code < ' ' || code == 127) && held & (ALT | CTRL))
		return KEY_NOTHING;
	if (code == '\t')
		return held & SHIFT ? KEY_BACK_TAB : KEY_TABULATOR;
	if (code < ' ' || code == 127)
		return key_of_character((uint32_t)code);
	if (held & OTHERS)
		return KEY_NOTHING;
	if (held & CTRL)
		return code < 127 && code >= '@' ? key_of_character((uint32_t)KEY_CTRL(code))
						 : KEY_NOTHING;
	if (held & ALT)
		return code < 127 ? key_behind_escape((unsigned char)code) : KEY_NOTHING;
	int key = key_of_text(code, shifted, held);
	return key_is_text(key) ? key : KEY_NOTHING;
}

/* The key without what the locks of the keyboard add to its number. */
static int key_without_locks(const struct coded *coded, int held)
{
	char plain[32];

	if (held == 0 && coded->last == '~')
		snprintf(plain, sizeof plain, "\033[%d~", coded->numbers[0]);
	else if (held == 0)
		snprintf(plain, sizeof plain, "\033[%c", coded->last);
	else
		snprintf(plain, sizeof plain, "\033[%d;%d%c", coded->numbers[0], held + 1,
			coded->last);
	int key = key_of_sequence(plain, strlen(plain));
	if (key == KEY_NOTHING && held == 0) { /* F1 to F4: ESC O P */
		snprintf(plain, sizeof plain, "\033O%c", coded->last);
		key = key_of_sequence(plain, strlen(plain));
	}
	return key;
}

int key_of_coded(const char *bytes, size_t length)
{
	struct coded coded;

	if (!read_coded(bytes, length, &coded) || coded.behind[1] == RELEASED)
		return KEY_NOTHING;
	int held = coded.numbers[1] > 0 ? coded.numbers[1] - 1 : 0;
	if (coded.last == 'u' && coded.count == 3)
		return key_is_text(coded.numbers[2]) ? coded.numbers[2] : KEY_NOTHING;
	if (coded.last == 'u')
		return key_of_code(coded.numbers[0], coded.behind[0], held);
	if (coded.last == '~' && coded.numbers[0] == 27 && coded.count == 3)
		return key_of_code(coded.numbers[2], coded.numbers[2], held);
	return coded.count == 2 ? key_without_locks(&coded, held & (SHIFT | ALT | CTRL | OTHERS))
				: KEY_NOTHING;
}
