#include "name_alike.h"

#include "hash.h"
#include "letter.h"
#include "strbuf.h"
#include "text.h"

#include <string.h>

/* The letters of a name alone, and the same with marks, each word's tone behind it. */
struct spelling {
	struct strbuf letters, whole;
	bool marked;
};

static void add_tone(struct spelling *spelling, enum letter_tone *tone)
{
	if (*tone != TONE_LEVEL)
		strbuf_add_char(&spelling->whole, (char)('0' + *tone));
	*tone = TONE_LEVEL;
}

static void add_letter(struct spelling *spelling, const struct letter *letter)
{
	char base = letter->base == 'y' ? 'i' : letter->base;

	strbuf_add_char(&spelling->letters, base);
	strbuf_add_char(&spelling->whole, base);
	if (letter->mark != MARK_NONE)
		strbuf_add_char(&spelling->whole, (char)('A' + letter->mark));
	spelling->marked = spelling->marked || letter->mark != MARK_NONE ||
		letter->tone != TONE_LEVEL;
}

/* A sign inside a word ends no syllable: H'Wưn and HWưn have their tone behind the same letter. */
static struct spelling spell(const char *name)
{
	struct spelling spelling = { .letters = STRBUF_INIT, .whole = STRBUF_INIT };
	enum letter_tone tone = TONE_LEVEL;

	while (*name) {
		uint32_t code = text_next(&name);
		struct letter letter = letter_take_apart(code);
		if (letter.base) {
			add_letter(&spelling, &letter);
			tone = letter.tone != TONE_LEVEL ? letter.tone : tone;
		} else if (code == ' ') {
			add_tone(&spelling, &tone);
		} else if (letter_sign(code) != '\'' && letter_sign(code) != '-') {
			text_append(&spelling.letters, code);
			text_append(&spelling.whole, code);
		}
	}
	add_tone(&spelling, &tone);
	return spelling;
}

static void release(struct spelling *spelling)
{
	strbuf_release(&spelling->letters);
	strbuf_release(&spelling->whole);
}

enum name_likeness name_compare(const char *a, const char *b)
{
	struct spelling left = spell(a), right = spell(b);
	enum name_likeness likeness = NAME_THE_SAME;

	if (strcmp(left.letters.text, right.letters.text) != 0)
		likeness = NAME_OTHER;
	else if (strcmp(left.whole.text, right.whole.text) != 0)
		likeness = left.marked && right.marked ? NAME_LOOSE : NAME_BARE;
	release(&left);
	release(&right);
	return likeness;
}

bool name_has_marks(const char *name)
{
	struct spelling spelling = spell(name);
	bool marked = spelling.marked;

	release(&spelling);
	return marked;
}

uint64_t name_hash(const char *name)
{
	struct spelling spelling = spell(name);
	uint64_t hash = hash_add(HASH_BEGIN, spelling.letters.text, spelling.letters.length);

	release(&spelling);
	return hash;
}
