/*
 * lookalike.h - letters that look like those of the alphabet and are others.
 *
 * A name pasted from a page may hold the Cyrillic а: nobody sees it, and no search finds the name. A
 * word of Latin letters with a Greek or Cyrillic one in it is a mistake; a whole word in another
 * alphabet is somebody's intention.
 */
#ifndef LOOKALIKE_H
#define LOOKALIKE_H

#include <stdbool.h>
#include <stdint.h>

enum { LOOKALIKE_WORD = 120 }; /* bytes; a longer word is cut */

struct lookalike {
	uint32_t code;
	int place; /* the how manieth letter of the word, from 1 */
	char word[LOOKALIKE_WORD];
};

/* The first one in a text of normal form C. */
bool lookalike_find(const char *text, struct lookalike *found);

/*
 * Icelandic Ð ð and African Ɖ ɖ look like Đ đ and are never meant: puts Đ đ in their place (rules.md, names),
 * and between letters ' and - in that of other apostrophes and hyphens. What was put right as a sentence to
 * be said at every door; NULL: nothing. The text only becomes shorter.
 */
const char *lookalike_mend(char *text);

#endif
