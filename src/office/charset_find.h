/*
 * charset_find.h - which code a text file is in, by evidence over the whole of it.
 *
 * Words with marks are read in every code that comes into question: where they become syllables that exist it
 * is that one. One broken byte in good UTF-8 is a broken byte and no other code.
 */
#ifndef CHARSET_FIND_H
#define CHARSET_FIND_H

#include "charset.h"

#include <stdbool.h>
#include <stdint.h>

#define CHARSET_SAMPLE 80

struct charset_evidence {
	enum charset charset;
	bool utf8;    /* whole UTF-8, with more than ASCII in it */
	bool binary;  /* no text at all */
	bool returns; /* lines end in CR alone, as an old Macintosh has them */
	bool two;     /* `second` fits as well: nothing is to be guessed */
	enum charset second;
	/* when two fit: some words as the one and the other shows them, joined by ", " */
	bool too_long; /* longer than asked: nothing was told */
	char samples[2][CHARSET_SAMPLE];
};

/* Reads the file twice at most, and no further than `most` bytes. What cannot be told is CHARSET_UTF8. */
struct charset_evidence charset_find(FILE *file, int64_t most);

#endif
