#include "charset_words.h"

#include "hash.h"
#include "syllable.h"
#include "text.h"
#include "viqr.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 65536, LONGEST = 256, SEEN = 8192 };

struct reader {
	struct charset_words *words;
	unsigned asked;
	uint64_t seen[SEEN]; /* sums of words judged, by their last bits */
	struct strbuf decoded;
};

/* ---- one word in one code ---- */

/* Signs that stand beside words; those of Latin between letters are letters of another code. */
static bool is_sign(uint32_t code)
{
	return (code >= 0x2000 && code < 0x2100) || code == 0xA0 || code == 0x20AC ||
		code == 0x2122;
}

/* Blanks, hyphens, dashes, apostrophes and dots stand between letters too. */
static bool joins(uint32_t code)
{
	return code == 0xA0 || (code >= 0x2010 && code <= 0x2019) || code == 0x2026;
}

/* A whole syllable, its tone where it belongs, with no capital behind a small letter: not TuÊn, not BaÙ. */
static bool is_vietnamese(const uint32_t *codes, int count)
{
	struct syllable syllable = { .count = count };
	int toned = -1;

	if (count > SYLLABLE_LETTERS)
		return false;
	for (int i = 0; i < count; i++) {
		struct letter *letter = &syllable.letters[i];
		if (!letter_read(codes[i], letter) ||
			(i > 0 && letter->capital && !letter[-1].capital))
			return false;
		toned = letter->tone != TONE_LEVEL ? i : toned;
	}
	return syllable_is_whole(&syllable) &&
		(toned < 0 || toned == syllable_tone_place(&syllable, false) ||
			toned == syllable_tone_place(&syllable, true));
}

static void judge_run(const uint32_t *codes, int count, struct charset_votes *votes)
{
	bool marked = false;

	for (int i = 0; i < count; i++)
		marked = marked || codes[i] >= 0x80;
	bool good = marked && is_vietnamese(codes, count);
	votes->good += good;
	votes->bad += marked && !good;
}

static void judge_text(const char *text, size_t length, struct charset_votes *votes)
{
	uint32_t codes[LONGEST];
	int count = 0;

	if (text_valid_bytes(text, length) < length) {
		votes->bad++;
		return;
	}
	char *composed = text_nfc(text);
	for (const char *at = composed; *at;) {
		uint32_t code = text_next(&at);
		bool parts = is_sign(code) && (count == 0 || !*at || joins(code));
		if (!parts && count < LONGEST)
			codes[count++] = code;
		if (parts || !*at) {
			judge_run(codes, count, votes);
			count = 0;
		}
	}
	free(composed);
}

/* ---- words of the file ---- */

/* False: judged before. */
static bool is_new(struct reader *reader, const unsigned char *bytes, size_t length)
{
	uint64_t sum = hash_add(HASH_BEGIN, bytes, length);
	uint64_t *slot = &reader->seen[(sum ^ sum >> 32) % SEEN];
	if (*slot == sum)
		return false;
	*slot = sum;
	return true;
}

static void keep(
	struct charset_words *words, const unsigned char *word, size_t length, unsigned good)
{
	if (words->kept_count == CHARSET_KEPT || length > CHARSET_KEPT_BYTES ||
		(good & (good - 1)) == 0)
		return;
	memcpy(words->kept[words->kept_count].bytes, word, length);
	words->kept[words->kept_count].length = length;
	words->kept[words->kept_count++].good = good;
}

static void take_word(struct reader *reader, const unsigned char *word, size_t length)
{
	unsigned good = 0;

	if (length > LONGEST || !is_new(reader, word, length))
		return;
	for (enum charset i = 0; i < CHARSETS; i++) {
		struct charset_votes votes = { 0 };
		if (i == CHARSET_VIQR || !(reader->asked & 1u << i))
			continue;
		strbuf_clear(&reader->decoded);
		charset_decode_word(i, word, length, &reader->decoded);
		judge_text(reader->decoded.text, reader->decoded.length, &votes);
		reader->words->votes[i].good += votes.good;
		reader->words->votes[i].bad += votes.bad;
		if (votes.good > 0 && votes.bad == 0)
			good |= 1u << i;
	}
	keep(reader->words, word, length, good);
}

/* Runs of letters and of bytes above 0x7F, if one of the latter is there. How many bytes were taken. */
static size_t take_words(struct reader *reader, const unsigned char *bytes, size_t count, bool last)
{
	size_t start = 0;
	bool marked = false;

	for (size_t at = 0; at < count; at++) {
		unsigned char c = bytes[at] | 0x20;
		marked = marked || bytes[at] >= 0x80;
		if (bytes[at] >= 0x80 || (c >= 'a' && c <= 'z'))
			continue;
		if (marked)
			take_word(reader, bytes + start, at - start);
		marked = false;
		start = at + 1;
	}
	if (!last && count - start < LONGEST)
		return start;
	if (marked)
		take_word(reader, bytes + start, count - start);
	return count;
}

static void take_token(struct reader *reader, const unsigned char *token, size_t length)
{
	struct charset_votes *votes = &reader->words->votes[CHARSET_VIQR];
	int good, bad;

	if (!is_new(reader, token, length))
		return;
	viqr_judge((const char *)token, length, &good, &bad);
	votes->good += good;
	votes->bad += bad;
	if (good > 0 && bad == 0)
		keep(reader->words, token, length - (token[length - 1] <= ' '),
			1u << CHARSET_UTF8 | 1u << CHARSET_VIQR);
}

/* Only where a sign of VIQR stands: most texts have few. */
static size_t take_tokens(
	struct reader *reader, const unsigned char *bytes, size_t count, bool last)
{
	const char *text = (const char *)bytes;
	size_t at = 0;

	for (;;) {
		size_t start = at + viqr_next_token(text + at, count - at), length;
		if (start == count)
			break;
		length = viqr_token_length(text + start, count - start);
		at = start + length;
		if (at == count && length < LONGEST && !last)
			return start;
		take_token(reader, bytes + start, length);
	}
	at += viqr_whole_tokens(text + at, count - at);
	return last || count - at >= LONGEST ? count : at;
}

typedef size_t take(struct reader *reader, const unsigned char *bytes, size_t count, bool last);

static void read_file(struct reader *reader, FILE *file, take *one)
{
	unsigned char *bytes = xmalloc(WINDOW);
	size_t have = 0, got;

	rewind(file);
	do {
		got = fread(bytes + have, 1, WINDOW - have, file);
		have += got;
		size_t taken = one(reader, bytes, have, got == 0);
		memmove(bytes, bytes + taken, have - taken);
		have -= taken;
	} while (got > 0);
	free(bytes);
}

struct charset_words *charset_words_read(FILE *file, unsigned asked)
{
	struct charset_words *words = xcalloc(1, sizeof *words);
	struct reader *reader = xcalloc(1, sizeof *reader);

	reader->words = words;
	reader->asked = asked;
	reader->decoded = (struct strbuf)STRBUF_INIT;
	if (asked & ~(1u << CHARSET_VIQR))
		read_file(reader, file, take_words);
	if (asked & 1u << CHARSET_VIQR)
		read_file(reader, file, take_tokens);
	strbuf_release(&reader->decoded);
	free(reader);
	return words;
}
