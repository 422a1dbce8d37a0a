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

bool lookalike_mend(char *text)
{
	/* each two bytes, as Đ and đ are */
	static const char *const wrong[] = { "Ð", "ð", "Ɖ", "ɖ" },
				 *const right[] = { "Đ", "đ", "Đ", "đ" };
	bool mended = false;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		for (char *at = text; (at = strstr(at, wrong[i])); at += 2) {
			memcpy(at, right[i], 2);
			mended = true;
		}
	}
	return mended;
}
