#include "charset_find.h"

#include "charset_words.h"
#include "viqr.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WINDOW = 65536, SAMPLES = 3 };

/* What the bytes of the file are, without looking at words. */
struct tally {
	int64_t bytes, controls;
	int64_t nul[2]; /* at even and odd offsets */
	int64_t high, native, broken;
	bool newlines, returns; /* are there any */
};

/* A letter or mark that only Unicode and no Latin of Windows has, as Vietnamese needs them. */
static bool is_native(uint32_t code)
{
	switch (code) {
	case 0x102:
	case 0x103:
	case 0x110:
	case 0x111:
	case 0x128:
	case 0x129:
	case 0x168:
	case 0x169:
	case 0x1A0:
	case 0x1A1:
	case 0x1AF:
	case 0x1B0:
		return true;
	}
	return (code >= 0x1EA0 && code < 0x1EFA) || (code >= 0x300 && code < 0x324);
}

static bool is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Counts the character whose first byte is above 0x7F; how many bytes it has, 0: more must be seen. */
static size_t tally_high(struct tally *tally, const unsigned char *at, size_t left, bool last)
{
	size_t length = *at >= 0xF0 ? 4 : *at >= 0xE0 ? 3 : 2, have = 1;
	uint32_t code = *at & (0xFFu >> (length + 1));

	if (*at < 0xC2 || *at > 0xF4)
		length = 0;
	while (have < length && have < left && is_tail(at[have]))
		code = code << 6 | (at[have++] & 0x3F);
	if (have < length && have == left && !last)
		return 0;
	bool whole = length > 0 && have == length &&
		code >= (length == 2                  ? 0x80u
					: length == 3 ? 0x800u
						      : 0x10000u) &&
		code < 0x110000 && (code < 0xD800 || code >= 0xE000);
	tally->high++;
	tally->broken += !whole;
	tally->native += whole && is_native(code);
	return whole ? length : 1;
}

static void tally_low(struct tally *tally, unsigned char c, int64_t offset)
{
	if (c == '\0')
		tally->nul[offset & 1]++;
	tally->controls += !strchr("\t\n\v\f\r\x1A", c) || c == '\0';
}

static struct tally tally_file(FILE *file, int64_t most)
{
	unsigned char bytes[WINDOW];
	struct tally tally = { 0 };
	size_t have = 0, got;

	rewind(file);
	do {
		got = fread(bytes + have, 1, sizeof bytes - have, file);
		tally.newlines = tally.newlines || memchr(bytes + have, '\n', got);
		tally.returns = tally.returns || memchr(bytes + have, '\r', got);
		have += got;
		size_t at = 0, used = 1;
		while (at < have && used > 0) {
			while (at < have && bytes[at] >= ' ' && bytes[at] < 0x80)
				at++;
			if (at == have)
				break;
			unsigned char c = bytes[at];
			used = 1;
			if (c >= 0x80)
				used = tally_high(&tally, bytes + at, have - at, got == 0);
			else if (c < ' ' && c != '\n' && c != '\r')
				tally_low(&tally, c, tally.bytes + (int64_t)at);
			at += used;
		}
		memmove(bytes, bytes + at, have - at);
		have -= at;
		tally.bytes += (int64_t)at;
	} while (got > 0 && tally.bytes <= most);
	return tally;
}

/* ---- what follows from it ---- */

/* Every second byte of UTF-16 is NUL where the text is in Latin. */
static bool is_wide(const struct tally *tally, int nul_at)
{
	int64_t units = tally->bytes / 2;

	return units > 0 && tally->nul[nul_at] * 10 > units * 3 &&
		tally->nul[!nul_at] * 50 < tally->nul[nul_at];
}

static bool is_binary(const struct tally *tally)
{
	return tally->controls >= 8 && tally->controls * 50 > tally->bytes;
}

/* Which codes come into question; none: it is UTF-8. */
static unsigned candidates(const struct tally *tally)
{
	if (tally->broken > 0)
		return 1u << CHARSET_UTF8 | 1u << CHARSET_TCVN3 | 1u << CHARSET_VNI |
			1u << CHARSET_1258;
	if (tally->native * 8 > tally->high)
		return 0;
	if (tally->high == 0)
		return 1u << CHARSET_VIQR;
	return 1u << CHARSET_UTF8 | 1u << CHARSET_TCVN3_TWICE | 1u << CHARSET_VNI_TWICE |
		1u << CHARSET_UTF8_TWICE | 1u << CHARSET_VIQR;
}

static bool fits(const struct charset_words *words, enum charset charset)
{
	const struct charset_votes *votes = &words->votes[charset];

	if (charset == CHARSET_VIQR &&
		(votes->good < VIQR_SURE || words->votes[CHARSET_UTF8].good * 4 > votes->good))
		return false;
	return votes->good > 0 && votes->bad * 4 <= votes->good;
}

/* A word that two codes read as Vietnamese, added to each sample as that code shows it; false: it is the same. */
static bool add_sample(const struct charset_words *words, int kept, struct charset_evidence *found)
{
	enum charset codes[2] = { found->charset, found->second };
	struct strbuf shown[2] = { STRBUF_INIT, STRBUF_INIT };
	bool fits = true;

	for (int i = 0; i < 2; i++)
		charset_decode_word(
			codes[i], words->kept[kept].bytes, words->kept[kept].length, &shown[i]);
	bool differs = strcmp(shown[0].text, shown[1].text) != 0;
	for (int i = 0; i < 2; i++)
		fits = fits && strlen(found->samples[i]) + shown[i].length + 3 < CHARSET_SAMPLE;
	for (int i = 0; i < 2 && differs && fits; i++) {
		strcat(found->samples[i], found->samples[i][0] ? ", " : "");
		strcat(found->samples[i], shown[i].text);
	}
	strbuf_release(&shown[0]);
	strbuf_release(&shown[1]);
	return differs;
}

/* Whether the file reads otherwise by the second code; a few words that do are the samples. */
static bool readings_differ(const struct charset_words *words, struct charset_evidence *found)
{
	unsigned both = 1u << found->charset | 1u << found->second;
	int differing = 0, same = 0;

	for (int i = 0; i < words->kept_count && differing < SAMPLES; i++)
		if ((words->kept[i].good & both) == both) {
			bool differs = add_sample(words, i, found);
			differing += differs;
			same += !differs;
		}
	return differing > 0 || same == 0;
}

/* What fits but for a word or two more than the best is not clearly behind it. */
static void find_second(const struct charset_words *words, struct charset_evidence *found)
{
	int64_t best = words->votes[found->charset].bad;

	for (enum charset i = 0; i < CHARSETS && !found->two; i++) {
		if (i == found->charset || !fits(words, i) || words->votes[i].bad > best + 2)
			continue;
		found->second = i;
		found->two = readings_differ(words, found);
	}
}

/* Whole UTF-8 that is Vietnamese is what it says it is: nobody saves a file twice by chance in its few words. */
static void choose(const struct charset_words *words, struct charset_evidence *found)
{
	int64_t best = 0;

	if (fits(words, CHARSET_UTF8) && words->votes[CHARSET_UTF8].bad == 0)
		return;
	for (enum charset i = 0; i < CHARSETS; i++) {
		int64_t score = words->votes[i].good - words->votes[i].bad;
		if (!fits(words, i) || score <= best)
			continue;
		best = score;
		found->charset = i;
	}
	if (best > 0) {
		find_second(words, found);
	} else if (words->votes[CHARSET_VIQR].good > 0 && words->votes[CHARSET_VIQR].bad == 0) {
		found->second = CHARSET_VIQR; /* Le^ alone: VIQR, or signs as they stand */
		found->two = readings_differ(words, found);
	}
}

struct charset_evidence charset_find(FILE *file, int64_t most)
{
	struct charset_evidence found = { .charset = CHARSET_UTF8 };
	struct tally tally = tally_file(file, most);
	unsigned char mark[3] = { 0 };

	rewind(file);
	size_t length = fread(mark, 1, 3, file);
	bool little = length >= 2 && mark[0] == 0xFF && mark[1] == 0xFE;
	bool big = length >= 2 && mark[0] == 0xFE && mark[1] == 0xFF;
	found.returns = tally.returns && !tally.newlines;
	found.too_long = tally.bytes > most;
	if (little || big || is_wide(&tally, 1) || is_wide(&tally, 0)) {
		found.charset = big || (!little && is_wide(&tally, 0)) ? CHARSET_UTF16BE
								       : CHARSET_UTF16LE;
		return found;
	}
	found.binary = is_binary(&tally);
	found.utf8 = tally.high > 0 && tally.broken == 0;
	unsigned asked = found.binary || found.too_long ? 0 : candidates(&tally);
	if (asked == 0)
		return found;
	struct charset_words *words = charset_words_read(file, asked);
	choose(words, &found);
	free(words);
	return found;
}
