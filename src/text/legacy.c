#include "legacy.h"

#include "letter.h"
#include "strbuf.h"
#include "syllable.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* A word taken apart and put together anew. */
struct decoding {
	uint32_t codes[SYLLABLE_LETTERS];
	int count;
	int strange; /* letters that Vietnamese has not, and pairs */
};

static bool is_strange(uint32_t code)
{
	struct letter letter;

	return code >= 0xA1 && !letter_read(code, &letter);
}

/* ---- TCVN 5712:1993, third set: bytes that a Latin font shows as other characters ---- */

static uint32_t tcvn3_letter(uint32_t code)
{
	static const uint32_t letters[] = { /* from A1 on, 0: none */
		U'Ă', U'Â', U'Ê', U'Ô', U'Ơ', U'Ư', U'Đ', U'ă', U'â', U'ê', U'ô', U'ơ', U'ư', U'đ',
		0, 0, 0, 0, 0, 0, U'à', U'ả', U'ã', U'á', U'ạ', 0, U'ằ', U'ẳ', U'ẵ', U'ắ', 0, 0, 0,
		0, 0, 0, 0, U'ặ', U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ', U'è', 0, U'ẻ', U'ẽ', U'é', U'ẹ',
		U'ề', U'ể', U'ễ', U'ế', U'ệ', U'ì', U'ỉ', 0, 0, 0, U'ĩ', U'í', U'ị', U'ò', 0, U'ỏ',
		U'õ', U'ó', U'ọ', U'ồ', U'ổ', U'ỗ', U'ố', U'ộ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ', U'ù',
		0, U'ủ', U'ũ', U'ú', U'ụ', U'ừ', U'ử', U'ữ', U'ứ', U'ự', U'ỳ', U'ỷ', U'ỹ', U'ý',
		U'ỵ'
	};

	if (code < 0xA1 || code >= 0xA1 + sizeof letters / sizeof *letters)
		return 0;
	return letters[code - 0xA1];
}

static bool decode_tcvn3(struct decoding *to, uint32_t code)
{
	uint32_t letter = tcvn3_letter(code);

	if (code >= 0x80 && !letter)
		return false;
	to->strange += is_strange(code);
	to->codes[to->count++] = letter ? letter : code;
	return true;
}

/* ---- VNI for Windows: a letter, and behind it the character that bears its mark and tone ---- */

static const struct {
	uint32_t code; /* small */
	enum letter_mark mark;
	enum letter_tone tone;
} vni_marks[] = {
	{ U'ø', MARK_NONE, TONE_GRAVE },
	{ U'û', MARK_NONE, TONE_HOOK },
	{ U'õ', MARK_NONE, TONE_TILDE },
	{ U'ù', MARK_NONE, TONE_ACUTE },
	{ U'ï', MARK_NONE, TONE_DOT },
	{ U'â', MARK_CIRCUMFLEX, TONE_LEVEL },
	{ U'à', MARK_CIRCUMFLEX, TONE_GRAVE },
	{ U'å', MARK_CIRCUMFLEX, TONE_HOOK },
	{ U'ã', MARK_CIRCUMFLEX, TONE_TILDE },
	{ U'á', MARK_CIRCUMFLEX, TONE_ACUTE },
	{ U'ä', MARK_CIRCUMFLEX, TONE_DOT },
	{ U'ê', MARK_BREVE, TONE_LEVEL },
	{ U'è', MARK_BREVE, TONE_GRAVE },
	{ U'ú', MARK_BREVE, TONE_HOOK },
	{ U'ü', MARK_BREVE, TONE_TILDE },
	{ U'é', MARK_BREVE, TONE_ACUTE },
	{ U'ë', MARK_BREVE, TONE_DOT },
};

static const uint32_t vni_letters[][2] = { { U'ô', U'ơ' }, { U'ö', U'ư' }, { U'ñ', U'đ' },
	{ U'í', U'í' }, { U'ì', U'ì' }, { U'æ', U'ỉ' }, { U'ó', U'ĩ' }, { U'ò', U'ị' },
	{ U'î', U'ỵ' } };

/* The mark goes to the letter before it, if that is there and can bear it. */
static bool add_vni_mark(struct decoding *to, uint32_t small)
{
	struct letter letter, marked;

	if (to->count == 0 || !letter_read(to->codes[to->count - 1], &letter) ||
		!letter_is_vowel(&letter) || letter.tone != TONE_LEVEL)
		return false;
	for (size_t i = 0; i < sizeof vni_marks / sizeof *vni_marks; i++) {
		if (vni_marks[i].code != small)
			continue;
		marked = letter;
		marked.tone = vni_marks[i].tone;
		if (vni_marks[i].mark != MARK_NONE && letter.mark == MARK_NONE)
			marked.mark = vni_marks[i].mark;
		uint32_t code = letter_put_together(&marked);
		if (!letter_read(code, &letter) || letter.mark != marked.mark ||
			(vni_marks[i].mark != MARK_NONE && letter.mark != vni_marks[i].mark))
			return false;
		to->codes[to->count - 1] = code;
		to->strange++;
		return true;
	}
	return false;
}

static bool decode_vni(struct decoding *to, uint32_t code)
{
	uint32_t small = text_lower(code), letter = code;

	if (small >= 0x80 && add_vni_mark(to, small))
		return true;
	for (size_t i = 0; i < sizeof vni_letters / sizeof *vni_letters; i++)
		if (vni_letters[i][0] == small) {
			letter = vni_letters[i][1];
			letter = small != code ? text_upper(letter) : letter;
		}
	if (code >= 0x80 && letter == code)
		return false;
	to->strange += is_strange(code);
	to->codes[to->count++] = letter;
	return true;
}

/* ---- texts ---- */

static const struct {
	const char *font;
	bool (*decode)(struct decoding *to, uint32_t code);
} fonts[] = { { "TCVN3", decode_tcvn3 }, { "VNI", decode_vni } };

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
static bool is_marked_word(const struct decoding *word)
{
	bool plain = false, marked = false;

	for (int i = 0; i < word->count; i++) {
		plain = plain || word->codes[i] < 0x80;
		marked = marked || word->codes[i] >= 0x80;
	}
	return plain && marked;
}

/* One word of this font; *strange counts what shows that it is. False: it cannot be. */
static bool add_word(size_t font, const char *word, size_t bytes, struct strbuf *out, int *strange)
{
	struct decoding as_is = { .count = 0 }, other = { .count = 0 };
	const char *at = word;
	bool ok = true;

	while (at < word + bytes && as_is.count < SYLLABLE_LETTERS) {
		as_is.codes[as_is.count++] = text_next(&at);
		ok = ok && fonts[font].decode(&other, as_is.codes[as_is.count - 1]);
	}
	bool marked = is_marked_word(&as_is), whole = at == word + bytes;
	bool decoded = ok && whole && is_syllable(other.codes, other.count);
	if (marked && !decoded && !is_syllable(as_is.codes, as_is.count))
		return false;
	if (!marked || !decoded) {
		strbuf_add_bytes(out, word, bytes);
		return true;
	}
	if (!is_syllable(as_is.codes, as_is.count))
		*strange += other.strange;
	for (int i = 0; i < other.count; i++)
		text_append(out, other.codes[i]);
	return true;
}

static char *decode_text(size_t font, const char *text)
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

char *legacy_decode(const char *text, const char **font)
{
	for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++) {
		char *decoded = decode_text(i, text);
		*font = fonts[i].font;
		if (decoded)
			return decoded;
	}
	return NULL;
}
