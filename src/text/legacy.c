#include "legacy.h"

#include "letter.h"
#include "old_code.h"
#include "strbuf.h"
#include "syllable.h"
#include "text.h"
#include "viqr.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool is_strange(uint32_t code)
{
	struct letter letter;

	return code >= 0xA1 && !letter_read(code, &letter);
}

static const char *const fonts[] = {
	[OLD_TCVN3] = "của phông cũ TCVN3", [OLD_VNI] = "của phông cũ VNI"
};

/* A word as it is seen, and as it may be meant. */
struct reading {
	uint32_t codes[SYLLABLE_LETTERS];
	int count;
};

static bool ends_word(char byte)
{
	return byte == '\0' ||
		((unsigned char)byte < 0x80 && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'));
}

static bool is_syllable(const uint32_t *codes, int count)
{
	struct syllable word = { .count = count };

	for (int i = 0; i < count; i++)
		if (!letter_read(codes[i], &word.letters[i]))
			return false;
	return syllable_is_whole(&word);
}

/* Plain letters and others; µ and ½ alone are signs. */
static bool is_marked_word(const struct reading *word)
{
	bool plain = false, marked = false;

	for (int i = 0; i < word->count; i++) {
		plain = plain || word->codes[i] < 0x80;
		marked = marked || word->codes[i] >= 0x80;
	}
	return plain && marked;
}

/* How the word reads in the code; *strange: how many letters Vietnamese has not, and pairs. */
static bool reread(
	enum old_code font, const struct reading *seen, struct reading *meant, int *strange)
{
	unsigned char bytes[SYLLABLE_LETTERS];

	*strange = 0;
	for (int i = 0; i < seen->count; i++) {
		if (seen->codes[i] > 0xFF)
			return false;
		bytes[i] = (unsigned char)seen->codes[i];
		*strange += is_strange(seen->codes[i]);
	}
	meant->count = (int)old_code_word(font, bytes, (size_t)seen->count, meant->codes);
	*strange += seen->count - meant->count;
	return is_syllable(meant->codes, meant->count);
}

/* One word of this font; *strange counts what shows that it is. False: it cannot be. */
static bool add_word(
	enum old_code font, const char *word, size_t bytes, struct strbuf *out, int *strange)
{
	struct reading seen = { .count = 0 }, meant;
	const char *at = word;
	int shows;

	while (at < word + bytes && seen.count < SYLLABLE_LETTERS)
		seen.codes[seen.count++] = text_next(&at);
	if (!is_marked_word(&seen)) {
		strbuf_add_bytes(out, word, bytes);
		return true;
	}
	bool is_one = is_syllable(seen.codes, seen.count);
	bool decoded = reread(font, &seen, &meant, &shows) && at == word + bytes;
	if (!decoded) {
		strbuf_add_bytes(out, word, bytes);
		return is_one;
	}
	if (!is_one)
		*strange += shows;
	for (int i = 0; i < meant.count; i++)
		text_append(out, meant.codes[i]);
	return true;
}

static char *decode_text(enum old_code font, const char *text)
{
	struct strbuf out = STRBUF_INIT;
	int strange = 0;

	while (*text) {
		size_t bytes = 0;
		while (!ends_word(text[bytes]))
			bytes++;
		if (bytes > 0 && !add_word(font, text, bytes, &out, &strange)) {
			strbuf_release(&out);
			return NULL;
		}
		text += bytes;
		if (*text)
			strbuf_add_char(&out, *text++);
	}
	if (strange > 0)
		return strbuf_detach(&out);
	strbuf_release(&out);
	return NULL;
}

/* ---- UTF-8 that was taken for Latin and saved once more ---- */

/* The bytes that were seen as these letters; a blank between them may have been the hard one of à. False: others are there. */
static bool narrow_text(const char *text, struct strbuf *bytes)
{
	for (const char *at = text; *at;) {
		int byte = old_code_latin_byte(text_next(&at));
		size_t before = bytes->length;
		if (byte < 0)
			return false;
		bool hard = byte == ' ' && before > 0 &&
			(unsigned char)bytes->text[before - 1] >= 0x80 &&
			text_valid_bytes(bytes->text, before) < before;
		strbuf_add_char(bytes, hard ? '\xA0' : (char)byte);
	}
	return true;
}

/* Nothing but Vietnamese letters above ASCII, and one of them at least. */
static char *decode_twice(const char *text)
{
	struct strbuf bytes = STRBUF_INIT;
	bool whole = narrow_text(text, &bytes) &&
		text_valid_bytes(bytes.text, bytes.length) == bytes.length;
	int letters = 0;

	for (const char *at = bytes.text; whole && *at;) {
		uint32_t code = text_next(&at);
		struct letter letter;
		letters += code >= 0x80;
		whole = code < 0x80 || letter_read(code, &letter);
	}
	if (whole && letters > 0)
		return strbuf_detach(&bytes);
	strbuf_release(&bytes);
	return NULL;
}

/* Only where one word at least can be nothing else. */
static char *decode_viqr(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	size_t length = strlen(text);
	int good = 0, bad = 0;

	if (viqr_next_token(text, length) == length)
		return NULL;
	for (size_t at = 0; at < length;) {
		size_t token = viqr_token_length(text + at, length - at);
		int is, is_not;
		viqr_judge(text + at, token, &is, &is_not);
		viqr_decode(text + at, token, &out);
		good += is;
		bad += is_not;
		at += token;
	}
	if (good >= VIQR_SURE && bad == 0)
		return strbuf_detach(&out);
	strbuf_release(&out);
	return NULL;
}

/* Whether a word with marks is no Vietnamese as it stands: without one the text is of no old font. */
static bool has_strange_word(const char *text)
{
	while (*text) {
		struct reading seen = { .count = 0 };
		size_t bytes = 0;
		while (!ends_word(text[bytes]))
			bytes++;
		for (const char *at = text; at < text + bytes && seen.count < SYLLABLE_LETTERS;)
			seen.codes[seen.count++] = text_next(&at);
		if (is_marked_word(&seen) && !is_syllable(seen.codes, seen.count))
			return true;
		text += bytes + (text[bytes] != '\0');
	}
	return false;
}

enum legacy_sign legacy_sign(const char *text)
{
	struct letter letter;

	for (const char *at = text; *at;) {
		uint32_t code = text_next(&at);
		if (code > 0xFF && letter_read(code, &letter))
			return LEGACY_UNICODE;
	}
	return has_strange_word(text) ? LEGACY_FONT : LEGACY_EITHER;
}

char *legacy_decode(const char *text, const char **font)
{
	/* in front of what a font of those codes shows, U+0080 to U+00FF */
	bool seen = strpbrk(text, "\xC2\xC3") && has_strange_word(text);

	for (enum old_code i = OLD_TCVN3; i <= OLD_VNI && seen; i++) {
		char *decoded = decode_text(i, text);
		*font = fonts[i];
		if (decoded)
			return decoded;
	}
	*font = "UTF-8 đã lưu hai lần";
	char *once = seen ? decode_twice(text) : NULL;
	if (once)
		return once;
	*font = "VIQR";
	return decode_viqr(text);
}
