#include "lookalike.h"

#include "letter.h"
#include "text.h"

#include <string.h>

static bool is_foreign(uint32_t code)
{
	return (code >= 0x370 && code <= 0x3FF && code != 0x37E && code != 0x387) ||
		(code >= 0x400 && code <= 0x52F);
}

static bool is_latin(uint32_t code)
{
	return letter_take_apart(code).base != 0;
}

/* Where the word that begins at `word` ends; the first foreign letter in it, if it is of both kinds. */
static const char *read_word(const char *word, struct lookalike *found)
{
	const char *at = word, *end = word;
	bool latin = false;
	int place = 0;

	*found = (struct lookalike) { .code = 0 };
	while (*at) {
		uint32_t code = text_next(&at);
		bool foreign = is_foreign(code);
		if (!foreign && !is_latin(code))
			break;
		place++;
		latin = latin || !foreign;
		if (foreign && found->code == 0) {
			found->code = code;
			found->place = place;
		}
		end = at;
	}
	if (!latin)
		found->code = 0;
	return end;
}

bool lookalike_find(const char *text, struct lookalike *found)
{
	static const char foreign[] = "\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4"; /* U+0340 to U+053F */

	if (!strpbrk(text, foreign))
		return false;
	while (*text) {
		const char *end = read_word(text, found);
		if (found->code) {
			size_t length = (size_t)(end - text);
			if (length >= sizeof found->word)
				length = text_valid_bytes(text, sizeof found->word - 1);
			memcpy(found->word, text, length);
			found->word[length] = '\0';
			return true;
		}
		if (end == text)
			text_next(&text);
		else
			text = end;
	}
	return false;
}

/* The hyphen that is a dash too is one between words of a text. */
static bool is_sign_in_word(uint32_t before, uint32_t code, const char *next)
{
	return code != 0x2013 && letter_sign(code) != code && is_latin(before) &&
		is_latin(text_next(&next));
}

const char *lookalike_mend(char *text)
{
	const char *at = text, *said = NULL;
	char *put = text;
	uint32_t before = 0;

	while (*at) {
		if ((unsigned char)*at < 0x80 && *at != '`') { /* is right */
			before = (uint32_t)*at;
			*put++ = *at++;
			continue;
		}
		uint32_t code = text_next(&at), right = code;
		struct letter letter = letter_take_apart(code);
		if (letter.mark == MARK_BAR)
			right = letter_put_together(&letter);
		else if (is_sign_in_word(before, code, at))
			right = letter_sign(code);
		if (right != code && letter.mark == MARK_BAR)
			said = "Chữ Ð, Ɖ trông giống Đ nhưng là chữ khác: đã đổi thành Đ.";
		else if (right != code && !said)
			said = "Dấu nháy, gạch nối kiểu khác trong chữ đã đổi thành ' và -, để tìm được.";
		put += text_encode(right, put);
		before = code;
	}
	*put = '\0';
	return said;
}
