/*
 * syllable.h - how a Vietnamese syllable is spelled, and which of its letters bears the tone.
 *
 * A syllable is an onset (consonants), a nucleus (one to three vowels) and a coda: ng-uyê-n. A word
 * as it is typed may hold more than one (Êđê, HĐND): the last one, from its đ on, is the one at
 * work. The letters are kept with their tones; places are indexes into them.
 */
#ifndef SYLLABLE_H
#define SYLLABLE_H

#include "letter.h"

#include <stdbool.h>

#define SYLLABLE_LETTERS 23                       /* most letters of one word */
#define SYLLABLE_BYTES (3 * SYLLABLE_LETTERS + 1) /* such a word in UTF-8, with its NUL */

struct syllable {
	struct letter letters[SYLLABLE_LETTERS];
	int count;
	int onset, nucleus, coda; /* where each begins; the coda ends at count */
	bool prefixed;            /* a weak syllable stands before it: Ka-tơr */
};

enum spelling {
	SPELLED_SO_FAR, /* marks and letters may still come: `nguo` */
	SPELLED_WHOLE,  /* complete: `người` */
};

/* False when the word holds anything but letters, or too many. */
bool syllable_read(struct syllable *syllable, const char *word);
void syllable_write(const struct syllable *syllable, char word[SYLLABLE_BYTES]);

/*
 * Where the second syllable of a name with a weak first one begins: Ka-tơr, Pi-năng, A-lăng, Kơ-pă, with its
 * capital. 0: it is no such word.
 */
int syllable_behind_prefix(const struct letter *letters, int count);

/* Finds the parts. False when what is at work is not spelled as Vietnamese is. */
bool syllable_split(struct syllable *syllable, enum spelling how);

/* Only after a syllable_split() that said true: */
bool syllable_has_nucleus(const struct syllable *syllable);
bool syllable_is_rare(const struct syllable *syllable); /* its onset is in names of peoples only */
bool syllable_may_be_english(
	const struct syllable *syllable); /* rare, and begins as English words do */

/*
 * Whether the syllable can bear the tone: c ch k p t take sắc and nặng only, and so do the onsets of names
 * of peoples, for press and drum are no Vietnamese.
 */
bool syllable_takes(const struct syllable *syllable, enum letter_tone tone);

/* Complete, and with a tone that it can bear; the parts are found. */
bool syllable_is_whole(struct syllable *syllable);

/* The letter that bears the tone, given a nucleus. New style: hoà, khoẻ, thuý; else hòa, khỏe, thúy. */
int syllable_tone_place(const struct syllable *syllable, bool new_style);

#endif
