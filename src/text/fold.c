#include "fold.h"

#include "letter.h"
#include "strbuf.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z: 33 ranks from 'A' on. */
static char rank_of(const struct letter *letter)
{
	static const char before[26] = { 0, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21,
		22, 23, 24, 25, 26, 28, 29, 30, 31, 32 };
	char base = letter->base;
	enum letter_mark mark = letter->mark;
	int step = 0;

	if (mark == MARK_BAR || (mark == MARK_BREVE && base == 'a') ||
		(mark == MARK_CIRCUMFLEX && (base == 'e' || base == 'o')) ||
		(mark == MARK_HORN && base == 'u'))
		step = 1;
	else if ((mark == MARK_CIRCUMFLEX && base == 'a') || (mark == MARK_HORN && base == 'o'))
		step = 2;
	return (char)('A' + before[base - 'a'] + step);
}

struct folding {
	struct strbuf out;
	bool gap; /* blanks have come behind the last letter */
};

static void fold_code(struct folding *folding, uint32_t code)
{
	if (code <= ' ' || code == 0xA0) {
		folding->gap = folding->out.length > 0;
		return;
	}
	if (text_char_width(code) == 0)
		return; /* a mark standing alone */
	if (folding->gap)
		strbuf_add_char(&folding->out, ' ');
	folding->gap = false;
	code = letter_sign(code);
	if (code < 0x80) {
		strbuf_add_char(&folding->out, (char)text_lower(code));
		return;
	}
	struct letter letter = letter_take_apart(code);
	if (letter.base)
		strbuf_add_char(&folding->out, letter.base);
	else
		text_append(&folding->out, text_lower(code));
}

char *fold(const char *text)
{
	struct folding folding = { .out = STRBUF_INIT };

	while (*text)
		fold_code(&folding, text_next(&text));
	return strbuf_detach(&folding.out);
}

char *fold_title(const char *text)
{
	char *folded = fold(text);

	for (char *at = folded; (at = strchr(at, '(')) != NULL;)
		*at = ' ';
	return folded;
}

char *fold_with_places(const uint32_t *text, size_t count, size_t **places)
{
	struct folding folding = { .out = STRBUF_INIT };

	*places = xmalloc((count * (TEXT_MAX_ENCODED + 1) + 1) * sizeof **places);
	for (size_t i = 0; i < count; i++) {
		size_t done = folding.out.length;
		fold_code(&folding, text[i]);
		for (; done < folding.out.length; done++)
			(*places)[done] = i;
	}
	return strbuf_detach(&folding.out);
}

/* Adds one word: its letters, then '!' and its tone, so that words compare by letters first. */
static void add_word_key(struct strbuf *key, const char *word, size_t bytes)
{
	const char *at = word, *end = word + bytes;
	enum letter_tone tone = TONE_LEVEL;

	while (at < end) {
		uint32_t code = letter_sign(text_next(&at));
		struct letter letter = letter_take_apart(code);
		if (letter.base) {
			strbuf_add_char(key, rank_of(&letter));
			if (letter.tone != TONE_LEVEL)
				tone = letter.tone;
		} else if (code < 0x80) {
			strbuf_add_char(key, (char)code);
		} else if (text_char_width(code) > 0) {
			text_append(key, code);
		}
	}
	strbuf_add_char(key, '!');
	strbuf_add_char(key, (char)('1' + tone));
}

static const char *last_word(const char *text)
{
	const char *end = text + strlen(text);

	while (end > text && end[-1] == ' ')
		end--;
	while (end > text && end[-1] != ' ')
		end--;
	return end;
}

static void add_words(struct strbuf *key, const char *text, const char *end)
{
	while (text < end) {
		size_t bytes = strcspn(text, " ");
		if (text + bytes > end)
			bytes = (size_t)(end - text);
		if (bytes > 0) {
			if (key->length > 0)
				strbuf_add_char(key, ' ');
			add_word_key(key, text, bytes);
		}
		text += bytes + (text[bytes] == ' ');
	}
}

char *fold_name_key(const char *full_name)
{
	struct strbuf key = STRBUF_INIT;
	const char *given = last_word(full_name), *second = full_name + strspn(full_name, " ");

	/* A second blank ends each part, so that a family name is never held against a middle name. */
	add_words(&key, given, given + strlen(given));
	if (second < given) {
		const char *family_end = second + strcspn(second, " ");
		strbuf_add_char(&key, ' ');
		add_words(&key, family_end, given);
		strbuf_add_char(&key, ' ');
		add_words(&key, second, family_end);
	}
	return strbuf_detach(&key);
}

char *fold_text_key(const char *text)
{
	struct strbuf key = STRBUF_INIT;

	add_words(&key, text, text + strlen(text));
	return strbuf_detach(&key);
}

static const char *next_word(const char *at)
{
	at += strcspn(at, " ");
	return at + (*at == ' ');
}

bool fold_begins(const char *folded, const char *word, size_t bytes)
{
	for (size_t done = 0; done < bytes; folded++) {
		if (*folded == word[done])
			done++;
		else if (*folded != '\'' && *folded != '-')
			return false;
	}
	return true;
}

static bool some_word_begins(const char *folded, const char *word, size_t bytes)
{
	for (const char *at = folded; *at; at = next_word(at))
		if (fold_begins(at, word, bytes))
			return true;
	return false;
}

static bool initials_run(const char *folded, const char *word, size_t bytes)
{
	if (bytes < 2)
		return false;
	for (const char *first = folded; *first; first = next_word(first)) {
		size_t done = 0;
		for (const char *at = first; done < bytes && *at == word[done]; at = next_word(at))
			done++;
		if (done == bytes)
			return true;
	}
	return false;
}

bool fold_word_matches(const char *folded, const char *word, size_t bytes)
{
	return some_word_begins(folded, word, bytes) || initials_run(folded, word, bytes);
}

bool fold_matches(const char *folded, const char *query)
{
	while (*query) {
		size_t bytes = strcspn(query, " ");
		if (bytes > 0 && !fold_word_matches(folded, query, bytes))
			return false;
		query += bytes + (query[bytes] == ' ');
	}
	return true;
}

bool fold_same(const char *a, const char *b)
{
	char *left = fold(a), *right = fold(b);
	bool same = strcmp(left, right) == 0;

	free(left);
	free(right);
	return same;
}

bool fold_matches_joined(const char *folded, const char *query)
{
	for (const char *word = folded; *word; word = next_word(word)) {
		const char *wanted = query;
		for (const char *at = word; *wanted && (*at == ' ' || *at == *wanted); at++)
			wanted += *at == *wanted;
		if (!*wanted)
			return true;
	}
	return false;
}
