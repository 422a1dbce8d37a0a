#include "input_keys.h"

#include "text.h"

#include <string.h>

/* A word while a key works on it. */
struct typing {
	struct syllable word;
	const struct input_options *options;
	bool spelled;          /* as Vietnamese is, so far: marks and tones may act */
	enum letter_tone tone; /* taken off the letters while spelled */
	bool after_lone_w;     /* the last letter is ư from w alone */
	bool lone_w;           /* and so it is now */
	bool joined;           /* the horn of ơ came by itself, because ư was there */
	bool capital;          /* the key */
};

enum pressed {
	PRESSED_PLAIN,  /* nothing was done: the key is a letter */
	PRESSED_DONE,   /* the key is used up */
	PRESSED_UNDONE, /* the mark was there already: taken back, the key is a letter */
};

/* ---- tones ---- */

static enum letter_tone take_tone(struct syllable *word)
{
	enum letter_tone tone = TONE_LEVEL;

	/* From the onset on: in gì and qú it may stand on what another letter makes an onset. */
	for (int i = word->onset; i < word->coda; i++) {
		if (word->letters[i].tone != TONE_LEVEL)
			tone = word->letters[i].tone;
		word->letters[i].tone = TONE_LEVEL;
	}
	return tone;
}

/*
 * uơ and ưo become ươ as soon as something follows: thuở, thương. True when it was ơ that came so: its own
 * key may be on its way, bu-w-on-w-g.
 */
static bool join_horns(struct syllable *word)
{
	struct letter *nucleus = &word->letters[word->nucleus];

	if (word->coda - word->nucleus < 2 || word->count == word->nucleus + 2 ||
		nucleus[0].base != 'u' || nucleus[1].base != 'o')
		return false;
	bool second = nucleus[0].mark == MARK_HORN && nucleus[1].mark == MARK_NONE;
	if (second || (nucleus[0].mark == MARK_NONE && nucleus[1].mark == MARK_HORN))
		nucleus[0].mark = nucleus[1].mark = MARK_HORN;
	return second;
}

/* False when the word is no longer spelled as Vietnamese is; it is as it was then. */
static bool place_tone(struct syllable *word, enum letter_tone tone, bool new_tones, bool *joined)
{
	if (!syllable_split(word, SPELLED_SO_FAR) || (word->prefixed && tone != TONE_LEVEL))
		return false;
	*joined = join_horns(word) || *joined;
	if (syllable_has_nucleus(word))
		word->letters[syllable_tone_place(word, new_tones)].tone = tone;
	return true;
}

/* boo1ng: no digit is a letter of poor, and such words bear these tones. */
static bool takes_by_digit(const struct typing *typing, int tone)
{
	const struct syllable *word = &typing->word;
	const struct letter *pair = &word->letters[word->nucleus];

	return typing->options->method == INPUT_VNI && word->coda == word->nucleus + 2 &&
		word->count == word->coda && pair[0].base == 'o' && pair[1].base == 'o' &&
		(tone == TONE_GRAVE || tone == TONE_ACUTE || tone == TONE_DOT);
}

static enum pressed press_tone(struct typing *typing, int tone)
{
	if (!typing->spelled || !syllable_has_nucleus(&typing->word))
		return PRESSED_PLAIN;
	if (typing->tone == (enum letter_tone)tone) {
		typing->tone = TONE_LEVEL;
		return tone == TONE_LEVEL ? PRESSED_PLAIN : PRESSED_UNDONE;
	}
	if (!syllable_takes(&typing->word, (enum letter_tone)tone) && !takes_by_digit(typing, tone))
		return PRESSED_PLAIN;
	typing->tone = (enum letter_tone)tone;
	return PRESSED_DONE;
}

/* ---- marks ---- */

static enum pressed accept(struct typing *typing, struct syllable *marked)
{
	if (!syllable_split(marked, SPELLED_SO_FAR))
		return PRESSED_PLAIN;
	typing->word = *marked;
	return PRESSED_DONE;
}

static enum pressed put_mark(struct typing *typing, int at, enum letter_mark mark)
{
	struct syllable marked = typing->word;

	marked.letters[at].mark = mark;
	return accept(typing, &marked);
}

static enum pressed put_pair(
	struct typing *typing, int at, enum letter_mark first, enum letter_mark second)
{
	struct syllable marked = typing->word;

	marked.letters[at].mark = first;
	marked.letters[at + 1].mark = second;
	return accept(typing, &marked);
}

/* `base` is the vowel that the key names, 0 for any: the last one that can gets the circumflex. */
static enum pressed press_circumflex(struct typing *typing, int base)
{
	struct letter *letters = typing->word.letters;

	if (!typing->spelled)
		return PRESSED_PLAIN;
	for (int i = typing->word.coda - 1; i >= typing->word.nucleus; i--) {
		bool follows = i > typing->word.nucleus;
		if (base ? letters[i].base != base : !strchr("aeo", letters[i].base))
			continue;
		if (follows && letters[i - 1].base == letters[i].base)
			return PRESSED_PLAIN; /* xoong */
		if (letters[i].mark == MARK_CIRCUMFLEX) {
			letters[i].mark = MARK_NONE;
			return PRESSED_UNDONE;
		}
		bool horns = follows && letters[i].base == 'o' && letters[i - 1].mark == MARK_HORN;
		enum pressed pressed = horns ? put_pair(typing, i - 1, MARK_NONE, MARK_CIRCUMFLEX)
					     : put_mark(typing, i, MARK_CIRCUMFLEX);
		if (pressed == PRESSED_DONE || base)
			return pressed;
	}
	return PRESSED_PLAIN;
}

/* Both horns when something follows (người), else thuơ, then thươ, then thuow. */
static enum pressed press_horns(struct typing *typing)
{
	struct letter *pair = &typing->word.letters[typing->word.nucleus];
	bool open = typing->word.count == typing->word.nucleus + 2;

	if (pair[0].mark == MARK_HORN && pair[1].mark == MARK_HORN) {
		if (typing->joined) { /* this is its key */
			typing->joined = false;
			return PRESSED_DONE;
		}
		pair[0].mark = pair[1].mark = MARK_NONE;
		return PRESSED_UNDONE;
	}
	bool first = !open || pair[0].mark == MARK_HORN || pair[1].mark == MARK_HORN;
	return put_pair(typing, typing->word.nucleus, first ? MARK_HORN : MARK_NONE, MARK_HORN);
}

static enum pressed press_hook_on(struct typing *typing, const char *bases, enum letter_mark mark)
{
	for (int i = typing->word.nucleus; i < typing->word.coda; i++) {
		struct letter *letter = &typing->word.letters[i];
		if (!strchr(bases, letter->base))
			continue;
		if (letter->mark == mark) {
			letter->mark = MARK_NONE;
			return PRESSED_UNDONE;
		}
		if (put_mark(typing, i, mark) == PRESSED_DONE)
			return PRESSED_DONE;
	}
	return PRESSED_PLAIN;
}

static enum pressed press_horn(struct typing *typing, int unused)
{
	const struct letter *nucleus = &typing->word.letters[typing->word.nucleus];

	(void)unused;
	if (!typing->spelled)
		return PRESSED_PLAIN;
	if (typing->word.coda - typing->word.nucleus >= 2 && nucleus[0].base == 'u' &&
		nucleus[1].base == 'o')
		return press_horns(typing);
	return press_hook_on(typing, "uo", MARK_HORN);
}

static enum pressed press_breve(struct typing *typing, int unused)
{
	(void)unused;
	return typing->spelled ? press_hook_on(typing, "a", MARK_BREVE) : PRESSED_PLAIN;
}

/* The word without its ư from w alone, and the key a letter of that ư's case. */
static enum pressed undo_lone_w(struct typing *typing)
{
	typing->capital = typing->word.letters[--typing->word.count].capital;
	return PRESSED_UNDONE;
}

/* ư where there is no vowel yet; the i of gi is none, and qu has its u. */
static enum pressed press_lone_w(struct typing *typing)
{
	struct syllable longer = typing->word;
	const struct letter *onset = &longer.letters[longer.onset];
	bool gi = longer.count == longer.onset + 2 && onset[0].base == 'g' && onset[1].base == 'i';
	bool www = longer.count > 0 && longer.letters[longer.count - 1].base == 'w';

	if (!typing->options->lone_w || !typing->spelled || www ||
		(syllable_has_nucleus(&longer) && !gi))
		return PRESSED_PLAIN;
	longer.letters[longer.count++] = (struct letter) { 'u', MARK_HORN, TONE_LEVEL,
		typing->capital };
	enum pressed pressed = accept(typing, &longer);
	typing->lone_w = pressed == PRESSED_DONE;
	return pressed;
}

static enum pressed press_w(struct typing *typing, int unused)
{
	if (typing->after_lone_w && typing->word.count > 0)
		return undo_lone_w(typing);
	enum pressed pressed = press_lone_w(typing);
	if (pressed == PRESSED_PLAIN)
		pressed = press_horn(typing, unused);
	if (pressed == PRESSED_PLAIN)
		pressed = press_breve(typing, unused);
	return pressed;
}

/* HĐND, Êđê; but not after a plain vowel: add. */
static enum pressed bar_last(struct letter *letters, int count)
{
	struct letter *last = &letters[count - 1];

	if (last->base != 'd')
		return PRESSED_PLAIN;
	if (last->mark == MARK_BAR) {
		last->mark = MARK_NONE;
		return PRESSED_UNDONE;
	}
	if (count > 1) {
		const struct letter *before = last - 1;
		if (before->base == 'd' ||
			(letter_is_vowel(before) && before->mark == MARK_NONE &&
				before->tone == TONE_LEVEL))
			return PRESSED_PLAIN;
	}
	last->mark = MARK_BAR;
	return PRESSED_DONE;
}

static enum pressed press_bar(struct typing *typing, int unused)
{
	struct syllable *word = &typing->word;
	struct letter *first = &word->letters[word->onset];

	(void)unused;
	if (word->count == 0)
		return PRESSED_PLAIN;
	if (typing->spelled && first->base == 'd') {
		if (first->mark == MARK_BAR) {
			first->mark = MARK_NONE;
			return PRESSED_UNDONE;
		}
		if (put_mark(typing, word->onset, MARK_BAR) == PRESSED_DONE)
			return PRESSED_DONE;
	}
	return bar_last(word->letters, word->count);
}

/* ---- keys ---- */

struct key_rule {
	char key;
	enum pressed (*press)(struct typing *typing, int detail);
	int detail;
};

static const struct key_rule telex_keys[] = {
	{ 'z', press_tone, TONE_LEVEL },
	{ 'f', press_tone, TONE_GRAVE },
	{ 'r', press_tone, TONE_HOOK },
	{ 'x', press_tone, TONE_TILDE },
	{ 's', press_tone, TONE_ACUTE },
	{ 'j', press_tone, TONE_DOT },
	{ 'a', press_circumflex, 'a' },
	{ 'e', press_circumflex, 'e' },
	{ 'o', press_circumflex, 'o' },
	{ 'w', press_w, 0 },
	{ 'd', press_bar, 0 },
	{ 0 },
};

static const struct key_rule vni_keys[] = {
	{ '0', press_tone, TONE_LEVEL },
	{ '2', press_tone, TONE_GRAVE },
	{ '3', press_tone, TONE_HOOK },
	{ '4', press_tone, TONE_TILDE },
	{ '1', press_tone, TONE_ACUTE },
	{ '5', press_tone, TONE_DOT },
	{ '6', press_circumflex, 0 },
	{ '7', press_horn, 0 },
	{ '8', press_breve, 0 },
	{ '9', press_bar, 0 },
	{ 0 },
};

static enum pressed press(struct typing *typing, char key)
{
	bool telex = typing->options->method == INPUT_TELEX;

	if (typing->spelled && typing->word.prefixed && !strchr("w678", key))
		return PRESSED_PLAIN; /* Canada, Paris: what nothing else would have is a name of a people */
	for (const struct key_rule *rule = telex ? telex_keys : vni_keys; rule->key; rule++)
		if (rule->key == key)
			return rule->press(typing, rule->detail);
	return PRESSED_PLAIN;
}

/* Adds the key as a letter. The tone moves to where it belongs now, or stays when that is nowhere. */
static void add_letter(struct syllable *word, struct typing *typing, char key)
{
	struct syllable longer = typing->word;

	longer.letters[longer.count++] = (struct letter) { key, MARK_NONE, TONE_LEVEL,
		typing->capital };
	if (typing->spelled &&
		place_tone(&longer, typing->tone, typing->options->new_tones, &typing->joined)) {
		*word = longer;
		return;
	}
	word->letters[word->count++] = longer.letters[longer.count - 1];
}

/* Spelled so, it may still be press, in which the key is twice: nobody takes a mark back there. */
static bool is_rare(const struct typing *typing)
{
	return typing->spelled && syllable_has_nucleus(&typing->word) &&
		syllable_is_rare(&typing->word);
}

/* cooos may be English; with a c or n behind it the s was the tone: coóc, choòng. */
static void take_late_tone(struct syllable *word, const struct input_options *options, char key)
{
	static const char tones[] = "frxsj"; /* in the order of the tones */
	struct syllable shorter = *word;
	int last = --shorter.count;

	if (options->method != INPUT_TELEX || (key != 'n' && key != 'c') || last < 2)
		return;
	const char *tone = strchr(tones, word->letters[last].base);
	struct letter *pair = &shorter.letters[last - 2];
	if (!tone || pair[0].base != 'o' || pair[1].base != 'o' || pair[0].mark != MARK_NONE ||
		pair[1].mark != MARK_NONE || !syllable_split(&shorter, SPELLED_SO_FAR))
		return;
	pair[1].tone = (enum letter_tone)(TONE_GRAVE + (tone - tones));
	*word = shorter;
}

bool input_press(struct syllable *word, const struct input_options *options, char key,
	struct input_memory *memory)
{
	char small = (char)text_lower((unsigned char)key);
	take_late_tone(word, options, small);
	struct typing typing = {
		.options = options,
		.word = *word,
		.after_lone_w = memory->lone_w,
		.joined = memory->joined,
	};

	typing.capital = small != key;
	typing.spelled = syllable_split(&typing.word, SPELLED_SO_FAR);
	if (typing.spelled)
		typing.tone = take_tone(&typing.word);
	enum pressed pressed = press(&typing, small);
	if (pressed == PRESSED_PLAIN && small >= '0' && small <= '9')
		return false;
	memory->lone_w = typing.lone_w;
	memory->undone = memory->undone || (pressed == PRESSED_UNDONE && !is_rare(&typing));
	if (pressed != PRESSED_PLAIN) {
		*word = typing.word;
		if (typing.spelled)
			place_tone(word, typing.tone, options->new_tones, &typing.joined);
	}
	if (pressed != PRESSED_DONE)
		add_letter(word, &typing, small);
	memory->joined = typing.joined;
	return true;
}

void input_erase(struct syllable *word, bool new_tones)
{
	struct syllable shorter = *word;
	bool spelled = syllable_split(&shorter, SPELLED_SO_FAR);
	bool bears_tone = word->letters[word->count - 1].tone != TONE_LEVEL, joined = false;

	word->count--;
	if (!spelled || bears_tone)
		return;
	enum letter_tone tone = take_tone(&shorter);
	shorter.count--;
	if (place_tone(&shorter, tone, new_tones, &joined))
		*word = shorter;
}
