/*
 * letter.h - a letter taken apart: what it stands on, its mark, its tone, its case.
 *
 * `ệ` is e with a circumflex and the tone nặng. Searching and sorting (fold.h) see letters this way.
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

#endif
