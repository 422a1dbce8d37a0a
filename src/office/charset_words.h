/*
 * charset_words.h - the words of a file as each of several codes reads them: for charset_find.c.
 */
#ifndef CHARSET_WORDS_H
#define CHARSET_WORDS_H

#include "charset.h"

#include <stdint.h>

enum { CHARSET_KEPT = 24, CHARSET_KEPT_BYTES = 48 };

/* Words with marks that are Vietnamese in this code, and those that are none. */
struct charset_votes {
	int64_t good, bad;
};

struct charset_words {
	struct charset_votes votes[CHARSETS];
	/* words that are good in more than one code */
	struct {
		unsigned char bytes[CHARSET_KEPT_BYTES];
		size_t length;
		unsigned good; /* bits by enum charset */
	} kept[CHARSET_KEPT];
	int kept_count;
};

/*
 * Reads the whole file; `asked` has a bit for each code. Words that come again soon count once. Free the
 * result with free().
 */
struct charset_words *charset_words_read(FILE *file, unsigned asked);

#endif
