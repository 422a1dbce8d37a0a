#include "viqr.h"

#include "syllable.h"
#include "text.h"

#include <string.h>

struct word {
	struct syllable syllable;
	size_t bytes;
	int signs, sure; /* all, and those that stand in no other text */
	bool marked;     /* a mark is among them */
	bool decides;    /* mark and tone stand behind one letter: Nguye^~n */
	int toned;       /* index of the letter with the tone, -1 */
	bool ends_toned; /* the last byte is the tone */
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static enum letter_tone tone_of(char sign)
{
	static const char signs[] = "`?~'.";
	const char *found = sign ? strchr(signs, sign) : NULL;

	return found ? TONE_GRAVE + (enum letter_tone)(found - signs) : TONE_LEVEL;
}

static enum letter_mark mark_of(const char *text, size_t length, char base)
{
	char sign = *text;

	if (sign == '^' && strchr("aeo", base))
		return MARK_CIRCUMFLEX;
	if (sign == '(' && base == 'a' && !(length > 1 && text[1] >= '0' && text[1] <= '9'))
		return MARK_BREVE;
	if ((sign == '+' || sign == '*') && strchr("ou", base))
		return MARK_HORN;
	return MARK_NONE;
}

/* The signs behind a vowel, mark and tone in either order. */
static void read_signs(struct word *word, const char *text, size_t length)
{
	int index = word->syllable.count - 1;
	struct letter *letter = &word->syllable.letters[index];

	while (word->bytes < length) {
		char sign = text[word->bytes];
		enum letter_mark mark = mark_of(
			text + word->bytes, length - word->bytes, letter->base);
		enum letter_tone tone = tone_of(sign);
		if (mark != MARK_NONE && letter->mark == MARK_NONE) {
			letter->mark = mark;
			word->marked = true;
			word->ends_toned = false;
		} else if (tone != TONE_LEVEL && word->toned < 0) {
			letter->tone = tone;
			word->toned = index;
			word->ends_toned = true;
		} else {
			break;
		}
		bool inside = word->bytes + 1 < length && is_letter(text[word->bytes + 1]);
		word->signs++;
		bool both = letter->mark != MARK_NONE && letter->tone != TONE_LEVEL;
		word->sure += both || strchr("^~`+", sign) || (strchr("?(", sign) && inside);
		word->decides = word->decides || both;
		word->bytes++;
	}
}

/* Letters with their signs; the longest beginning of the text. */
static struct word read_word(const char *text, size_t length)
{
	struct word word = { .toned = -1 };

	while (word.bytes < length && is_letter(text[word.bytes]) &&
		word.syllable.count < SYLLABLE_LETTERS) {
		struct letter *letter = &word.syllable.letters[word.syllable.count++];
		char c = text[word.bytes++];
		*letter = (struct letter) { .base = (char)(c | 0x20), .capital = !(c & 0x20) };
		word.ends_toned = false;
		if (letter->base == 'd' && word.bytes < length &&
			(text[word.bytes] | 0x20) == 'd') {
			letter->mark = MARK_BAR;
			word.signs++;
			word.bytes++;
		} else if (letter_is_vowel(letter)) {
			read_signs(&word, text, length);
		}
	}
	return word;
}

/* A. and A?, but ỷ lại and Như Ỷ, whose only letter is a word. */
static bool is_initial(const struct word *word)
{
	const struct letter *letter = &word->syllable.letters[0];

	return word->syllable.count == 1 &&
		(letter->tone == TONE_DOT ||
			(letter->tone == TONE_HOOK && letter->capital && letter->base != 'y'));
}

/* A ? or . at the end is a tone only where the tone of that word stands, a?i, not Ai?, and not behind initials. */
static bool is_vietnamese(struct word *word)
{
	if (!syllable_is_whole(&word->syllable))
		return false;
	if (!word->ends_toned || word->sure > 0)
		return true;
	return !is_initial(word) &&
		(word->toned == syllable_tone_place(&word->syllable, false) ||
			word->toned == syllable_tone_place(&word->syllable, true));
}

/* The word at the start with as many of its signs as make it Vietnamese; with all where none do. */
static struct word find_word(const char *text, size_t length, bool *vietnamese)
{
	struct word whole = read_word(text, length), word = whole;

	*vietnamese = word.signs > 0 && is_vietnamese(&word);
	for (size_t end = whole.bytes; end > 0 && !*vietnamese; end--) {
		if (is_letter(text[end - 1]))
			continue;
		word = read_word(text, end - 1);
		*vietnamese = word.signs > 0 && is_vietnamese(&word);
	}
	return *vietnamese ? word : whole;
}

static bool is_address(const char *token, size_t length)
{
	return memchr(token, '@', length) || (length > 4 && memcmp(token, "www.", 4) == 0) ||
		(length > 7 && memcmp(token, "http", 4) == 0);
}

static size_t plain_length(const char *text, size_t length)
{
	size_t count = 0;

	while (count < length && is_letter(text[count]))
		count++;
	return count > 0 ? count : 1;
}

/* What a byte may be to VIQR. */
enum { PARTS = 1, SIGN = 2, OTHER_SIGN = 4 };

static const unsigned char byte_kinds[256] = { [' '] = PARTS,
	[','] = PARTS,
	[';'] = PARTS,
	['|'] = PARTS,
	['"'] = PARTS,
	['^'] = SIGN,
	['~'] = SIGN,
	['`'] = SIGN,
	['+'] = SIGN,
	['?'] = SIGN,
	['('] = SIGN,
	['*'] = OTHER_SIGN,
	['\''] = OTHER_SIGN,
	['.'] = OTHER_SIGN,
	['\\'] = OTHER_SIGN,
	['d'] = OTHER_SIGN,
	['D'] = OTHER_SIGN };

static unsigned kind_of(char c)
{
	return (unsigned char)c < ' ' ? PARTS : byte_kinds[(unsigned char)c];
}

static bool has_signs(const char *bytes, size_t count)
{
	unsigned kinds = 0;

	for (size_t i = 0; i < count; i++)
		kinds |= kind_of(bytes[i]);
	return kinds & (SIGN | OTHER_SIGN);
}

/* What is no word of its own: dd begins none but one with đ, and in initials it stands wherever Đ does (QĐ, ĐCSVN). */
static void add_plain(const char *text, size_t length, struct strbuf *out)
{
	enum { INITIALS = 7 };
	bool initials = length <= INITIALS;

	for (size_t i = 0; i < length; i++)
		initials = initials && text[i] >= 'A' && text[i] <= 'Z';
	for (size_t i = 0; i < length; i++) {
		bool bar = i + 1 < length && (text[i] | 0x20) == 'd' && (text[i + 1] | 0x20) == 'd';
		if (bar && (i == 0 || initials))
			strbuf_add(out, text[i++] == 'D' ? "Đ" : "đ");
		else
			strbuf_add_char(out, text[i]);
	}
}

size_t viqr_token_length(const char *bytes, size_t count)
{
	size_t length = 0;

	while (length < count && kind_of(bytes[length]) != PARTS)
		length++;
	return length < count ? length + 1 : length;
}

size_t viqr_whole_tokens(const char *bytes, size_t count)
{
	while (count > 0 && kind_of(bytes[count - 1]) != PARTS)
		count--;
	return count;
}

size_t viqr_next_token(const char *bytes, size_t count)
{
	size_t at = 0;

	while (at < count && byte_kinds[(unsigned char)bytes[at]] != SIGN)
		at++;
	return at < count ? viqr_whole_tokens(bytes, at) : count;
}

void viqr_decode(const char *token, size_t length, struct strbuf *out)
{
	if (!has_signs(token, length) || is_address(token, length)) {
		strbuf_add_bytes(out, token, length);
		return;
	}
	for (size_t at = 0; at < length;) {
		bool vietnamese = false,
		     escapes = token[at] == '\\' && at + 1 < length &&
			strchr("\\^(+*`?~'.dD", token[at + 1]);
		struct word word = find_word(token + at, length - at, &vietnamese);
		bool meant = vietnamese ||
			(word.marked && word.sure > 0 && word.syllable.count > 1);
		if (meant) {
			char bytes[SYLLABLE_BYTES];
			syllable_write(&word.syllable, bytes);
			strbuf_add(out, bytes);
			at += word.bytes;
			continue;
		}
		size_t plain = escapes ? 1 : plain_length(token + at, length - at);
		add_plain(token + at + escapes, plain, out);
		at += plain + escapes;
	}
}

void viqr_judge(const char *token, size_t length, int *good, int *bad)
{
	*good = *bad = 0;
	if (is_address(token, length))
		return;
	for (size_t at = 0; at < length;) {
		bool vietnamese;
		struct word word = find_word(token + at, length - at, &vietnamese);
		if (vietnamese && word.sure > 0 && word.syllable.count > 1)
			*good += word.decides ? VIQR_SURE : 1;
		*bad += !vietnamese && word.sure > 0;
		at += vietnamese ? word.bytes : plain_length(token + at, length - at);
		/* Tr?n: letters that were lost on the way */
		*bad += !vietnamese && word.bytes > 0 && word.signs == 0 && at + 1 < length &&
			token[at] == '?' && is_letter(token[at + 1]);
	}
}
