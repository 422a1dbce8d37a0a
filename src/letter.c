#include "letter.h"

#include "text.h"

#include <utf8proc.h>

static enum letter_tone tone_of(uint32_t mark)
{
	switch (mark) {
	case 0x300:
		return TONE_GRAVE;
	case 0x309:
		return TONE_HOOK;
	case 0x303:
		return TONE_TILDE;
	case 0x301:
		return TONE_ACUTE;
	case 0x323:
		return TONE_DOT;
	}
	return TONE_LEVEL;
}

static enum letter_mark mark_of(uint32_t mark)
{
	switch (mark) {
	case 0x306:
		return MARK_BREVE;
	case 0x302:
		return MARK_CIRCUMFLEX;
	case 0x31B:
		return MARK_HORN;
	}
	return MARK_NONE;
}

struct letter letter_take_apart(uint32_t code)
{
	utf8proc_int32_t parts[8];
	int state = 0;
	uint32_t lower = text_lower(code);
	struct letter letter = { 0, MARK_NONE, TONE_LEVEL, lower != code };

	if (lower == 0x111) {
		letter.base = 'd';
		letter.mark = MARK_BAR;
		return letter;
	}
	if (lower >= 'a' && lower <= 'z') {
		letter.base = (char)lower;
		return letter;
	}
	if (lower < 0xC0)
		return letter;
	utf8proc_ssize_t count = utf8proc_decompose_char(
		(utf8proc_int32_t)lower, parts, 8, UTF8PROC_DECOMPOSE, &state);
	if (count < 1 || count > 8 || parts[0] < 'a' || parts[0] > 'z')
		return letter;
	letter.base = (char)parts[0];
	for (utf8proc_ssize_t i = 1; i < count; i++) {
		if (tone_of((uint32_t)parts[i]))
			letter.tone = tone_of((uint32_t)parts[i]);
		else if (mark_of((uint32_t)parts[i]))
			letter.mark = mark_of((uint32_t)parts[i]);
	}
	return letter;
}
