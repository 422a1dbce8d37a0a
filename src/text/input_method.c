#include "input_method.h"

#include "input_keys.h"
#include "syllable.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(SYLLABLE_LETTERS == INPUT_MAX_LETTERS + 1, "a key adds one letter at most");
_Static_assert(SYLLABLE_BYTES == INPUT_BYTES, "what is written fits the memory");

const struct input_options input_defaults = {
	.method = INPUT_OFF, .lone_w = true, .restore_at_end = true
};

void input_forget(struct input_memory *memory)
{
	*memory = (struct input_memory) { .word = "" };
}

/* What is remembered counts only for the word it was made of. */
static void recall(struct input_memory *memory, const char *word)
{
	if (strcmp(word, memory->word) != 0)
		input_forget(memory);
}

/* The keys of a word are known from its first one on or not at all. */
static void remember_key(struct input_memory *memory, bool first, char key)
{
	size_t count = first ? 0 : strlen(memory->keys);

	if ((count == 0 && !first) || count + 1 == sizeof memory->keys) {
		memory->keys[0] = '\0';
		return;
	}
	memory->keys[count] = key;
	memory->keys[count + 1] = '\0';
}

static bool read_word(struct syllable *letters, const char *word)
{
	return syllable_read(letters, word) && letters->count <= INPUT_MAX_LETTERS;
}

static bool is_key(const struct input_options *options, uint32_t key)
{
	if (options->method == INPUT_OFF)
		return false;
	if (key >= '0' && key <= '9')
		return options->method == INPUT_VNI;
	return (key >= 'a' && key <= 'z') || (key >= 'A' && key <= 'Z');
}

/* What the keys make by themselves; false when they are more than a word has. */
static bool replay(struct syllable *letters, struct input_memory *memory,
	const struct input_options *options, const char *keys)
{
	*letters = (struct syllable) { .count = 0 };
	input_forget(memory);
	for (; *keys; keys++)
		if (letters->count > INPUT_MAX_LETTERS ||
			!input_press(letters, options, *keys, memory))
			return false;
	return true;
}

/* Keys of â ă ơ ư; ê and ô would be made of Yahoo and Agree. */
static bool has_key_of_mark(const char *keys)
{
	return strchr(keys, 'w') || strstr(keys, "aa");
}

/* H'Wưn, Wơr, Y Wăn: with a capital W that is a letter the keys may spell what they do not with an Ư. */
static bool with_letter_w(
	const struct input_options *options, const char *keys, struct syllable *letters)
{
	struct input_options other = *options;
	struct input_memory memory;

	other.lone_w = false;
	return options->method == INPUT_TELEX && options->lone_w && keys[0] == 'W' &&
		has_key_of_mark(keys + 1) && replay(letters, &memory, &other, keys);
}

/* Ư at the beginning, which turns out to be a W when what follows cannot stand behind it. */
static void take_back_w(
	struct syllable *letters, struct input_memory *memory, const struct input_options *options)
{
	struct syllable as_is = *letters, other;

	if (syllable_split(&as_is, SPELLED_SO_FAR) || !with_letter_w(options, memory->keys, &other))
		return;
	as_is = other;
	if (!syllable_split(&as_is, SPELLED_SO_FAR))
		return;
	*letters = other;
	memory->lone_w = memory->joined = memory->undone = false;
}

const char *input_key(struct input_memory *memory, const struct input_options *options,
	const char *word, uint32_t key)
{
	struct syllable letters;

	if (!is_key(options, key) || !read_word(&letters, word))
		return NULL;
	recall(memory, word);
	bool first = letters.count == 0;
	if (!input_press(&letters, options, (char)key, memory))
		return NULL;
	remember_key(memory, first, (char)key);
	take_back_w(&letters, memory, options);
	syllable_write(&letters, memory->word);
	return memory->word;
}

/* What some first keys of a word alone would have made; 0: there is no such number of them. */
static size_t keys_that_make(
	const char *word, const char *keys, const struct input_options *options)
{
	struct syllable letters = { .count = 0 };
	struct input_memory memory = { .word = "" };
	size_t found = 0;

	for (size_t i = 0; keys[i] && letters.count <= INPUT_MAX_LETTERS; i++) {
		if (!input_press(&letters, options, keys[i], &memory))
			break;
		syllable_write(&letters, memory.word);
		found = strcmp(memory.word, word) == 0 ? i + 1 : found;
	}
	return found;
}

/* The keys of the shorter word stay known where they can be: Excle, taken back to Exc, may still be Excel. */
const char *input_backspace(
	struct input_memory *memory, const struct input_options *options, const char *word)
{
	struct syllable letters;

	if (options->method == INPUT_OFF || !read_word(&letters, word) || letters.count == 0)
		return NULL;
	recall(memory, word);
	input_erase(&letters, options->new_tones);
	syllable_write(&letters, memory->word);
	memory->keys[keys_that_make(memory->word, memory->keys, options)] = '\0';
	memory->lone_w = memory->joined = false;
	return memory->word;
}

const char *input_restore(struct input_memory *memory, const char *word)
{
	recall(memory, word);
	if (memory->keys[0] == '\0' || strcmp(memory->keys, memory->word) == 0)
		return NULL;
	memcpy(memory->word, memory->keys, sizeof memory->keys);
	memory->lone_w = memory->joined = memory->undone = false;
	return memory->word;
}

/* Whether what begins as this does is a name only with a capital: Y Knơ, but I know. */
static bool lacks_capital(const struct syllable *syllable, bool part_of_name)
{
	return syllable_may_be_english(syllable) && !syllable->letters[0].capital && !part_of_name;
}

/* Katơr, Pinăng, Kơpă. */
static bool is_prefixed_name(const struct letter *letters, int count)
{
	int from = syllable_behind_prefix(letters, count);
	struct syllable rest = { .count = count - from };

	memcpy(rest.letters, letters + from, (size_t)rest.count * sizeof *letters);
	if (from > 0 && strchr("lr", letters[count - 1].base))
		rest.count--;
	return from > 0 && syllable_is_whole(&rest);
}

/* Names of peoples end in letters that no syllable ends in, and begin with ê or ơ: Ksơr, Êban, Rơmah. */
static bool is_name(const struct letter *letters, int count, bool part_of_name)
{
	struct syllable most = { .count = count - 1 }, rest = { .count = 0 };
	int first = 0;

	for (int i = 0; i < count; i++)
		if (letters[i].tone != TONE_LEVEL)
			return false;
	if (is_prefixed_name(letters, count))
		return true;
	memcpy(most.letters, letters, (size_t)count * sizeof *letters);
	if (count > 1 && strchr("lr", letters[count - 1].base) &&
		syllable_split(&most, SPELLED_SO_FAR) && syllable_has_nucleus(&most) &&
		syllable_is_rare(&most))
		return !lacks_capital(&most, part_of_name);
	while (first < count && !letter_is_vowel(&letters[first]))
		first++;
	if (first + 1 >= count || letter_is_vowel(&letters[first + 1]))
		return false;
	bool weak = letters[first].base == 'o' && letters[first].mark == MARK_HORN;
	bool alone = first == 0 && letters[0].base == 'e' && letters[0].mark == MARK_CIRCUMFLEX;
	rest.count = count - first - 1;
	memcpy(rest.letters, letters + first + 1, (size_t)rest.count * sizeof *letters);
	return (weak || alone) && syllable_is_whole(&rest);
}

/* Neither a syllable nor a name. Letters with đ in them are often short for something: HĐND. */
static bool is_no_word(const char *word, bool part_of_name)
{
	struct syllable letters;

	if (!syllable_read(&letters, word) || letters.count == 0)
		return false;
	for (int i = 0; i < letters.count; i++)
		if (letters.letters[i].mark == MARK_BAR)
			return false;
	return syllable_is_whole(&letters) ? lacks_capital(&letters, part_of_name)
					   : !is_name(letters.letters, letters.count, part_of_name);
}

/* Where what stands behind a weak first syllable begins among the keys: Ra-, Kow-, A-; 0: there is none. */
static int keys_behind_prefix(const char *keys)
{
	int weak = *keys && strchr("AIU", *keys) ? 0 : 1;

	if (*keys < 'A' || *keys > 'Z' || !keys[weak])
		return 0;
	if (weak == 1 && keys[1] == 'o' && keys[2] == 'w')
		return 3;
	return weak == 0 || strchr("aiu", keys[1]) ? weak + 1 : 0;
}

/* Kowsowr is no ở typed twice. */
static bool has_two_horns(const char *keys)
{
	return keys_behind_prefix(keys) == 3 && strstr(keys + 3, "ow");
}

/*
 * Raglây, Kơsơr, Arất: in names of two syllables s and j are a tone at the end only, behind c k p t, and r and l
 * may end them. False when the keys make no such name; else it is in `made`.
 */
static bool make_long_name(
	const struct input_options *options, const char *keys, struct syllable *made)
{
	int from = keys_behind_prefix(keys);
	struct input_memory memory;
	struct syllable head, rest;
	char behind[INPUT_BYTES], last;

	if (options->method != INPUT_TELEX || from == 0 || !has_key_of_mark(keys + from))
		return false;
	snprintf(behind, sizeof behind, "%s", keys + from);
	char *end = behind + strlen(behind) - 1;
	last = strchr("sjlr", *end) ? *end : '\0';
	if (last)
		*end = '\0';
	if (!replay(&rest, &memory, options, behind) || !syllable_is_whole(&rest))
		return false;
	for (int i = 0; i < rest.count; i++)
		if (rest.letters[i].tone != TONE_LEVEL || rest.letters[i].capital)
			return false;
	bool stopped = rest.coda < rest.count && strchr("ckpt", rest.letters[rest.count - 1].base);
	if (stopped != (last == 's' || last == 'j'))
		return false;
	if (stopped)
		rest.letters[syllable_tone_place(&rest, options->new_tones)].tone = last == 's'
			? TONE_ACUTE
			: TONE_DOT;
	else if (last)
		rest.letters[rest.count++] = (struct letter) { last, MARK_NONE, TONE_LEVEL, false };
	snprintf(behind, sizeof behind, "%.*s", from, keys);
	if (!replay(&head, &memory, options, behind) || head.count + rest.count > INPUT_MAX_LETTERS)
		return false;
	*made = head;
	memcpy(made->letters + head.count, rest.letters, (size_t)rest.count * sizeof *rest.letters);
	made->count += rest.count;
	return true;
}

/* The name of a people that keys which make no word were meant for; Wow is none, H'Wơ is. */
static bool make_name(const struct input_options *options, const char *keys, bool part_of_name,
	struct syllable *made)
{
	size_t count = strlen(keys);

	if (count > 0 && (part_of_name || keys[count - 1] != 'w') &&
		with_letter_w(options, keys, made)) {
		struct syllable whole = *made;
		if (syllable_is_whole(&whole) || is_name(made->letters, made->count, part_of_name))
			return true;
	}
	return make_long_name(options, keys, made);
}

const char *input_word_end(struct input_memory *memory, const struct input_options *options,
	const char *word, bool part_of_name)
{
	const char *ended = NULL;
	struct syllable name;

	recall(memory, word);
	if (options->method != INPUT_OFF && options->restore_at_end) {
		bool no_word = is_no_word(word, part_of_name);
		if ((no_word || has_two_horns(memory->keys)) &&
			make_name(options, memory->keys, part_of_name, &name)) {
			syllable_write(&name, memory->word);
			ended = memory->word;
		} else if (no_word && !memory->undone) {
			ended = input_restore(memory, word);
		}
	}
	memory->keys[0] = '\0';
	memory->lone_w = memory->joined = memory->undone = false;
	return ended;
}

/* One key behind the codes, as an editor does it; there is room for what it makes. */
static size_t compose_key(struct input_memory *memory, const struct input_options *options,
	uint32_t *codes, size_t count, uint32_t key)
{
	char word[INPUT_BYTES];
	size_t start = input_word_before(codes, count, word);
	const char *made = input_key(memory, options, word, key);
	const char *put = made
		? made
		: input_word_end(memory, options, word, input_is_part_of_name(codes, start));

	if (put)
		for (count = start; *put;)
			codes[count++] = text_next(&put);
	if (!made)
		codes[count++] = key;
	return count;
}

char *input_compose(const struct input_options *options, const char *typed)
{
	uint32_t *codes = xmalloc((strlen(typed) + 1) * sizeof *codes);
	struct input_memory memory = { .word = "" };
	struct strbuf composed = STRBUF_INIT;
	size_t count = 0;

	while (*typed)
		count = compose_key(&memory, options, codes, count, text_next(&typed));
	for (size_t i = 0; i < count; i++)
		text_append(&composed, codes[i]);
	free(codes);
	return strbuf_detach(&composed);
}

size_t input_word_before(const uint32_t *text, size_t cursor, char word[INPUT_BYTES])
{
	struct letter letter;
	size_t start = cursor, length = 0;

	while (start > 0 && cursor - start < SYLLABLE_LETTERS &&
		letter_read(text[start - 1], &letter))
		start--;
	for (size_t i = start; i < cursor; i++) {
		char bytes[TEXT_MAX_ENCODED];
		size_t count = text_encode(text[i], bytes);
		memcpy(word + length, bytes, count);
		length += count;
	}
	word[length] = '\0';
	return start;
}

bool input_is_part_of_name(const uint32_t *text, size_t start)
{
	struct letter letter;

	return start >= 2 && letter_sign(text[start - 1]) == '\'' &&
		letter_read(text[start - 2], &letter) && letter.capital;
}

bool input_is_composed(uint32_t key)
{
	struct letter letter;

	bool mark = key >= 0x300 && key < 0x370; /* of a letter sent in pieces */

	return key >= 0x80 && (mark || letter_read(key, &letter));
}
