/*
 * letter.h - a letter taken apart: what it stands on, its mark, its tone, its case.
 *
 * `ệ` is e with a circumflex and the tone nặng. Searching and sorting (fold.h) and the input methods
 * (input_method.h) see letters this way.
 */
#ifndef LETTER_H
#define LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum letter_mark { MARK_NONE, MARK_BREVE, MARK_CIRCUMFLEX, MARK_HORN, MARK_BAR };

/* In the order of the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng. */
enum letter_tone { TONE_LEVEL, TONE_GRAVE, TONE_HOOK, TONE_TILDE, TONE_ACUTE, TONE_DOT };

struct letter {
	char base; /* a to z; 0 when the character stands on no Latin letter */
	enum letter_mark mark;
	enum letter_tone tone;
	bool capital;
};

/* Any character in normal form C; marks that Vietnamese does not know are left out (ç gives c). */
struct letter letter_take_apart(uint32_t code);

/* The character in normal form C. A mark or tone that its base cannot carry is left out. */
uint32_t letter_put_together(const struct letter *letter);

/* Whether the character is a to z or one of the Vietnamese alphabet; *letter is filled if so. */
bool letter_read(uint32_t code, struct letter *letter);

/*
 * Apostrophes and hyphens of every make are one sign each, ' and -: H'Wưn, H’Wưn. Other characters as they
 * are.
 */
uint32_t letter_sign(uint32_t code);

bool letter_is_vowel(const struct letter *letter); /* a e i o u y with any mark and tone */

#endif
