/*
 * input_method.h - Vietnamese from plain keys: Telex and VNI, for where no other input method is.
 *
 * A key is answered with the word that takes the place of the one directly before the cursor, so a
 * finished word can be mended later: `hoa`, the cursor back at its end, `f` gives `hòa`. Marks and
 * tones act only on what may become a Vietnamese syllable (syllable.h): `email` stays as it is.
 * The same key twice takes its mark back and is a letter: `ass` gives `as`. (terminal.md section 3.)
 *
 * How an editor calls this, with one struct input_memory for the field that has the focus:
 *
 *	char word[INPUT_BYTES];
 *	size_t start = input_word_before(text, cursor, word);
 *	const char *made = input_key(&memory, &options, word, key);
 *	if (made)
 *		replace the text from `start` to the cursor by `made`;
 *	else
 *		put what input_word_end() makes of the word, then insert the key as without this;
 *
 * Backspace with nothing selected goes the same way through input_backspace(), the key that gives
 * back what was typed through input_restore(); NULL from them means: do what you would do anyway.
 * Enter, Tab and whatever else leaves the word call input_word_end() first. A replacement is one
 * keystroke to undo, and is refused whole when the field's limit has no room for it.
 *
 * - Call input_forget() when the cursor was moved other than by typing, after undo and redo, when
 *   another field gets the focus or the field another text, and when the method is switched. What
 *   is not forgotten but no longer fits the word is dropped here; forgetting never breaks a word.
 * - A paste does not come here, nor does a burst of more than INPUT_BURST characters read at once:
 *   a terminal without bracketed paste sends pastes so. input_forget() after it.
 * - Keys come in the order typed, one call each, also when several are handled before drawing.
 * - A key for which input_is_composed() holds comes from another input method (UniKey, ibus) that
 *   is on as well: switch this one off, say so, and insert the key as it is. Both would compose.
 * - The text is in normal form C (text.h). Only what is before the cursor is looked at.
 */
#ifndef INPUT_METHOD_H
#define INPUT_METHOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INPUT_MAX_LETTERS 22 /* a longer word takes every key as it is */
#define INPUT_BYTES 70       /* one letter more, in UTF-8, with the NUL */
#define INPUT_BURST 32       /* characters */

enum input_method { INPUT_OFF, INPUT_TELEX, INPUT_VNI };

struct input_options {
	enum input_method method;
	bool new_tones;      /* hoà, khoẻ, thuý; otherwise hòa, khỏe, thúy */
	bool lone_w;         /* Telex: w where no vowel takes it is ư */
	bool restore_at_end; /* a word that is none at its end becomes the keys again */
};

/* Off, hòa, lone w is ư, words that are none come back. */
extern const struct input_options input_defaults;

/* What the text does not tell about the word being typed. {0} remembers nothing. */
struct input_memory {
	char word[INPUT_BYTES];           /* what was made last */
	char keys[INPUT_MAX_LETTERS + 2]; /* the keys it came from; none when not known */
	bool lone_w;                      /* its last letter is ư from w alone */
	bool joined;                      /* the horn of ơ in ươ came without its key */
	bool undone;                      /* a key was pressed twice to take its mark back */
};

/*
 * Each gives the word to put in place of `word`, in memory->word and so until the next call, or
 * NULL. `word` is what input_word_before() gave, `part_of_name` what input_is_part_of_name() says. A word made has at most one letter more than it,
 * one made from keys at most INPUT_MAX_LETTERS + 1.
 */
const char *input_key(struct input_memory *memory, const struct input_options *options,
	const char *word, uint32_t key);
const char *input_backspace(
	struct input_memory *memory, const struct input_options *options, const char *word);
const char *input_restore(struct input_memory *memory, const char *word);
const char *input_word_end(struct input_memory *memory, const struct input_options *options,
	const char *word, bool part_of_name);

void input_forget(struct input_memory *memory);

/* What a text typed without a method would have been with it; the caller frees. */
char *input_compose(const struct input_options *options, const char *typed);

/*
 * The letters directly before the cursor: where they start in `text` (code points), and in `word` as
 * UTF-8. Of a word that is too long, enough that every function here leaves it alone.
 */
size_t input_word_before(const uint32_t *text, size_t cursor, char word[INPUT_BYTES]);

/* Whether the word that starts there hangs on a capital: the blơ of H'blơ. */
bool input_is_part_of_name(const uint32_t *text, size_t start);

bool input_is_composed(uint32_t key); /* a Vietnamese letter, or a mark, that no plain key is */

#endif
