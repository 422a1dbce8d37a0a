#include "syllable.h"

#include "text.h"

#include <string.h>

/* What may stand behind a nucleus. */
enum {
	OPEN = 1 << 0, /* nothing */
	C = 1 << 1,
	CH = 1 << 2,
	K = 1 << 3, /* Đắk Lắk */
	M = 1 << 4,
	N = 1 << 5,
	NG = 1 << 6,
	NH = 1 << 7,
	P = 1 << 8,
	T = 1 << 9,
	H = 1 << 10, /* Đạ Tẻh */
};

static const struct {
	uint32_t letters[4];
	unsigned flag;
} codas[] = {
	{ U"c", C },
	{ U"ch", CH },
	{ U"h", H },
	{ U"k", K },
	{ U"m", M },
	{ U"n", N },
	{ U"ng", NG },
	{ U"nh", NH },
	{ U"p", P },
	{ U"t", T },
};

/* ă and â stand open only as names of letters. */
static const struct {
	uint32_t letters[4];
	unsigned codas;
} nuclei[] = {
	{ U"a", OPEN | C | CH | K | M | N | NG | NH | P | T | H },
	{ U"ă", OPEN | C | K | M | N | NG | P | T | H },
	{ U"â", OPEN | C | M | N | NG | P | T },
	{ U"e", OPEN | C | M | N | NG | P | T | H },
	{ U"ê", OPEN | C | CH | M | N | NH | P | T },
	{ U"i", OPEN | C | CH | M | N | NH | P | T },
	{ U"o", OPEN | C | M | N | NG | P | T | H | K },
	{ U"ô", OPEN | C | M | N | NG | P | T },
	{ U"ơ", OPEN | M | N | NG | P | T | H | K },
	{ U"u", OPEN | C | M | N | NG | P | T },
	{ U"ư", OPEN | C | M | N | NG | T },
	{ U"y", OPEN | CH | N | NH | P | T },
	{ U"ia", OPEN | H },
	{ U"iê", OPEN | C | M | N | NG | P | T },
	{ U"oa", OPEN | C | CH | M | N | NG | NH | P | T },
	{ U"oă", C | M | N | NG | P | T },
	{ U"oe", OPEN | C | M | N | NG | T },
	{ U"oo", C | NG },
	{ U"ua", OPEN },
	{ U"uâ", N | NG | T },
	{ U"uê", OPEN | CH | N | NH },
	{ U"uô", C | M | N | NG | P | T },
	{ U"uơ", OPEN },
	{ U"uy", OPEN | C | CH | N | NH | P | T },
	{ U"uyê", N | T },
	{ U"ưa", OPEN },
	{ U"ươ", C | CH | M | N | NG | P | T },
	{ U"yê", M | N | NG | T },
	{ U"ai", OPEN },
	{ U"ao", OPEN },
	{ U"au", OPEN },
	{ U"ay", OPEN },
	{ U"âu", OPEN },
	{ U"ây", OPEN },
	{ U"eo", OPEN },
	{ U"êu", OPEN },
	{ U"iu", OPEN },
	{ U"iêu", OPEN },
	{ U"oai", OPEN },
	{ U"oao", OPEN },
	{ U"oay", OPEN },
	{ U"oeo", OPEN },
	{ U"oi", OPEN },
	{ U"ôi", OPEN | H },
	{ U"ơi", OPEN | H },
	{ U"uau", OPEN },
	{ U"uây", OPEN },
	{ U"ui", OPEN },
	{ U"uôi", OPEN },
	{ U"uya", OPEN },
	{ U"uyu", OPEN },
	{ U"ưi", OPEN },
	{ U"ưu", OPEN },
	{ U"ươi", OPEN },
	{ U"ươu", OPEN },
	{ U"yêu", OPEN },
	/* K'Brêo, Hbiă, Byă, Pyưng */
	{ U"êo", OPEN },
	{ U"iă", OPEN },
	{ U"yă", OPEN | K | N | NG },
	{ U"yơ", OPEN | N | NG },
	{ U"yư", N | NG },
};

/* qu and gi are found before this table is asked; they are here for what is typed on the way. */
static const uint32_t onsets[][4] = { U"", U"b", U"c", U"ch", U"d", U"đ", U"g", U"gh", U"gi", U"h",
	U"k", U"kh", U"l", U"m", U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r", U"s", U"t",
	U"th", U"tr", U"v", U"x", U"z" };

/* Names of peoples and places: Krông Pa, Kpă, Bhnướch, Hmông, Rchăm, Jrai, Hwưng, Zrưm. */
static const uint32_t rare_onsets[][4] = { U"bh", U"bhn", U"bk", U"dj", U"dl", U"đr", U"hb", U"hl",
	U"hm", U"hn", U"hr", U"hw", U"jr", U"kb", U"kd", U"kl", U"km", U"kp", U"kr", U"ks", U"kt",
	U"ml", U"mn", U"mr", U"rc", U"rch", U"rl", U"sr", U"w", U"xt", U"zr" };

/* Such as English has too: Blơ and blow, Knơ and know, Chư Prông, Jơ Lâu. */
static const uint32_t shared_onsets[][4] = { U"bl", U"br", U"cr", U"dr", U"gl", U"gr", U"j", U"kn",
	U"pl", U"pr" };

bool syllable_read(struct syllable *syllable, const char *word)
{
	*syllable = (struct syllable) { .count = 0 };
	while (*word) {
		if (syllable->count == SYLLABLE_LETTERS ||
			!letter_read(text_next(&word), &syllable->letters[syllable->count]))
			return false;
		syllable->count++;
	}
	return true;
}

void syllable_write(const struct syllable *syllable, char word[SYLLABLE_BYTES])
{
	size_t length = 0;

	for (int i = 0; i < syllable->count; i++) {
		char bytes[TEXT_MAX_ENCODED];
		size_t count = text_encode(letter_put_together(&syllable->letters[i]), bytes);
		memcpy(word + length, bytes, count);
		length += count;
	}
	word[length] = '\0';
}

/* ---- spelling ---- */

static uint32_t without_mark(uint32_t code)
{
	switch (code) {
	case U'ă':
	case U'â':
		return 'a';
	case U'ê':
		return 'e';
	case U'ô':
	case U'ơ':
		return 'o';
	case U'ư':
		return 'u';
	case U'đ':
		return 'd';
	}
	return code;
}

/* An onset, a nucleus or a coda, small and without its tone. */
struct part {
	uint32_t letters[SYLLABLE_LETTERS];
	int count;
};

static struct part part_between(const struct syllable *syllable, int from, int to)
{
	struct part part = { .count = to - from };

	for (int i = from; i < to; i++) {
		struct letter letter = syllable->letters[i];
		letter.tone = TONE_LEVEL;
		letter.capital = false;
		part.letters[i - from] = letter_put_together(&letter);
	}
	return part;
}

/*
 * How many letters the part lacks to be `pattern`, negative when it is no beginning of it. So far, a
 * letter without its mark will do.
 */
static inline int lacks(const struct part *part, const uint32_t *pattern, enum spelling how)
{
	int at = 0;

	if (how == SPELLED_WHOLE && part->letters[0] != pattern[0])
		return -1;
	for (; at < part->count; at++) {
		uint32_t letter = part->letters[at];
		bool mark_may_come = how == SPELLED_SO_FAR && letter == without_mark(pattern[at]);
		if (pattern[at] == 0 || (letter != pattern[at] && !mark_may_come))
			return -1;
	}
	int more = 0;
	while (pattern[at + more])
		more++;
	return more;
}

static bool onset_is_among(const struct syllable *syllable, enum spelling how,
	const uint32_t (*patterns)[4], size_t count)
{
	struct part onset = part_between(syllable, syllable->onset, syllable->nucleus);
	bool may_grow = how == SPELLED_SO_FAR && syllable->nucleus == syllable->count;

	for (size_t i = 0; i < count; i++) {
		int more = lacks(&onset, patterns[i], how);
		if (more == 0 || (more > 0 && may_grow))
			return true;
	}
	return false;
}

static bool onset_is_common(const struct syllable *syllable, enum spelling how)
{
	return onset_is_among(syllable, how, onsets, sizeof onsets / sizeof *onsets);
}

static bool onset_is_shared(const struct syllable *syllable, enum spelling how)
{
	return onset_is_among(
		syllable, how, shared_onsets, sizeof shared_onsets / sizeof *shared_onsets);
}

static bool onset_is_spelled(const struct syllable *syllable, enum spelling how)
{
	return onset_is_common(syllable, how) || onset_is_shared(syllable, how) ||
		onset_is_among(
			syllable, how, rare_onsets, sizeof rare_onsets / sizeof *rare_onsets);
}

/* The codas that this one is, or may become. */
static unsigned codas_like(const struct part *coda, enum spelling how)
{
	unsigned flags = 0;

	if (coda->count == 0)
		return how == SPELLED_WHOLE ? OPEN : ~0u;
	for (size_t i = 0; i < sizeof codas / sizeof *codas; i++) {
		int more = lacks(coda, codas[i].letters, how);
		if (more == 0 || (more > 0 && how == SPELLED_SO_FAR))
			flags |= codas[i].flag;
	}
	return flags;
}

static bool rhyme_is_spelled(const struct syllable *syllable, enum spelling how)
{
	struct part nucleus = part_between(syllable, syllable->nucleus, syllable->coda);
	struct part coda = part_between(syllable, syllable->coda, syllable->count);
	bool may_grow = how == SPELLED_SO_FAR && coda.count == 0;
	unsigned like = codas_like(&coda, how);

	for (size_t i = 0; i < sizeof nuclei / sizeof *nuclei; i++) {
		int more = lacks(&nucleus, nuclei[i].letters, how);
		if ((more == 0 || (more > 0 && may_grow)) && (nuclei[i].codas & like))
			return true;
	}
	return false;
}

/* ---- the parts ---- */

int syllable_behind_prefix(const struct letter *letters, int count)
{
	int weak = count > 0 && letter_is_vowel(&letters[0]) ? 0 : 1, rest = weak + 1;

	if (count < rest + 2 || !letters[0].capital || !letter_is_vowel(&letters[weak]) ||
		letter_is_vowel(&letters[rest]) || letters[weak].tone != TONE_LEVEL)
		return 0;
	bool plain = letters[weak].mark == MARK_NONE && strchr("aiu", letters[weak].base);
	if (!plain && !(letters[weak].mark == MARK_HORN && letters[weak].base == 'o'))
		return 0;
	for (int i = rest; i < count; i++)
		if (letter_is_vowel(&letters[i]))
			return rest;
	return 0;
}

/* Where what is at work begins: at the last đ, and behind the đa or đăk of Đakrông and Đăknông. */
static int last_onset(const struct letter *letters, int count)
{
	int onset = 0;

	for (int i = 1; i < count; i++)
		if (letters[i].mark == MARK_BAR)
			onset = i;
	int rest = onset + 2;
	if (count < 5 || letters[onset].mark != MARK_BAR || letters[onset + 1].base != 'a' ||
		letters[onset + 1].tone != TONE_LEVEL || letter_is_vowel(&letters[rest]))
		return onset;
	for (int i = rest; i < count; i++)
		if (letter_is_vowel(&letters[i]))
			return rest;
	return onset;
}

/* Runs of consonants, vowels, consonants. False when vowels come again or two tones are there. */
static bool find_runs(struct syllable *syllable)
{
	const struct letter *letters = syllable->letters;
	int at, tones = 0;

	syllable->onset = last_onset(letters, syllable->count);
	syllable->prefixed = syllable->onset == 0 &&
		syllable_behind_prefix(letters, syllable->count) > 0;
	if (syllable->prefixed)
		syllable->onset = syllable_behind_prefix(letters, syllable->count);
	for (at = syllable->onset; at < syllable->count && !letter_is_vowel(&letters[at]); at++)
		;
	syllable->nucleus = at;
	for (; at < syllable->count && letter_is_vowel(&letters[at]); at++)
		tones += letters[at].tone != TONE_LEVEL;
	syllable->coda = at;
	for (; at < syllable->count && !letter_is_vowel(&letters[at]); at++)
		;
	return at == syllable->count && tones <= 1;
}

static bool begins(const struct syllable *syllable, char consonant, char vowel)
{
	const struct letter *second = &syllable->letters[syllable->nucleus];

	return syllable->nucleus == syllable->onset + 1 && syllable->coda > syllable->nucleus &&
		syllable->letters[syllable->onset].base == consonant && second->base == vowel &&
		second->mark == MARK_NONE;
}

bool syllable_split(struct syllable *syllable, enum spelling how)
{
	if (!find_runs(syllable))
		return false;
	if (begins(syllable, 'q', 'u')) {
		syllable->nucleus++;
		if (syllable_has_nucleus(syllable))
			return rhyme_is_spelled(syllable, how);
		return how == SPELLED_SO_FAR && syllable->coda == syllable->count;
	}
	if (begins(syllable, 'g', 'i') && syllable->coda > syllable->nucleus + 1) {
		syllable->nucleus++;
		if (rhyme_is_spelled(syllable, how))
			return true;
		syllable->nucleus--; /* giếng */
	}
	if (!onset_is_spelled(syllable, how))
		return false;
	return syllable_has_nucleus(syllable) ? rhyme_is_spelled(syllable, how)
					      : how == SPELLED_SO_FAR;
}

bool syllable_has_nucleus(const struct syllable *syllable)
{
	return syllable->coda > syllable->nucleus;
}

bool syllable_is_rare(const struct syllable *syllable)
{
	return !onset_is_common(syllable, SPELLED_SO_FAR);
}

bool syllable_may_be_english(const struct syllable *syllable)
{
	return onset_is_shared(syllable, SPELLED_WHOLE);
}

bool syllable_takes(const struct syllable *syllable, enum letter_tone tone)
{
	const struct letter *nucleus = &syllable->letters[syllable->nucleus];
	int vowels = syllable->coda - syllable->nucleus, behind = syllable->count - syllable->coda;
	char coda = behind > 0 ? syllable->letters[syllable->coda].base : '\0';

	if (tone == TONE_LEVEL)
		return true;
	if (behind == 1 && vowels == 1 && coda == 'h') /* Tẻh; but cash */
		return tone != TONE_ACUTE;
	if (behind == 1 && vowels == 1 && coda == 'k' && nucleus->base == 'a') /* Đắk; but task */
		return nucleus->mark == MARK_BREVE && (tone == TONE_ACUTE || tone == TONE_DOT);
	if (behind == 0 && vowels == 2 && nucleus[0].base == 'o' && nucleus[1].base == 'o')
		return false; /* xoong is one; but poor */
	return tone == TONE_ACUTE || tone == TONE_DOT ||
		!(syllable_is_rare(syllable) || (behind > 0 && strchr("ckpt", coda)));
}

bool syllable_is_whole(struct syllable *syllable)
{
	enum letter_tone tone = TONE_LEVEL;

	for (int i = 0; i < syllable->count; i++)
		if (syllable->letters[i].tone != TONE_LEVEL)
			tone = syllable->letters[i].tone;
	return syllable_split(syllable, SPELLED_WHOLE) && syllable_has_nucleus(syllable) &&
		syllable_takes(syllable, tone);
}

/* Two vowels with nothing behind them: iê uê yê sound on the second, mostly the first is meant. */
static int open_pair_place(const struct letter *pair, bool new_style)
{
	char first = pair[0].base, second = pair[1].base;

	if (second == 'e' && first != 'o')
		return 1;
	if (!new_style)
		return 0;
	return (first == 'o' && (second == 'a' || second == 'e')) ||
		(first == 'u' && second == 'y');
}

int syllable_tone_place(const struct syllable *syllable, bool new_style)
{
	const struct letter *nucleus = &syllable->letters[syllable->nucleus];
	int count = syllable->coda - syllable->nucleus;

	for (int i = count - 1; i >= 0; i--)
		if (nucleus[i].mark != MARK_NONE)
			return syllable->nucleus + i;
	if (count == 3) /* khuỷu, but uye is uyê to be */
		return syllable->nucleus +
			(nucleus[1].base == 'y' && nucleus[2].base == 'e' ? 2 : 1);
	if (count == 2 && syllable->coda < syllable->count)
		return syllable->nucleus + 1;
	if (count == 2)
		return syllable->nucleus + open_pair_place(nucleus, new_style);
	return syllable->nucleus;
}
