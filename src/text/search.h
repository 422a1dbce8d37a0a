/*
 * search.h - what was typed into a search, taken apart once and held against many records.
 *
 * Every word typed must be found: as the beginning of a word or as initials of the record's folded
 * text (fold.h), as a year or day among its dates, or through an index as the beginning of one of its
 * identifiers (one that is masked: as the whole of it). When no record has words that begin so, parts
 * inside words will do (`inside`).
 */
#ifndef SEARCH_H
#define SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A day, month or year from 1800 on in SEARCH_DAY_BITS bits that compare in order; 0: none. */
typedef uint32_t packed_day;
enum { SEARCH_DAY_BITS = 18, SEARCH_MOST_WORDS = 8, SEARCH_ID_LEAST = 3, SEARCH_INSIDE_LEAST = 3 };

packed_day search_day(const char *iso); /* YYYY, YYYY-MM or YYYY-MM-DD; NULL and others: 0 */

struct search_word {
	const char *text; /* in the query, not ended */
	size_t bytes;
	unsigned char
		*days; /* a bit for each packed day: whether the word can mean it; NULL: none */
	int64_t *ids;  /* records of which an identifier begins so, rising */
	size_t id_count;
	unsigned char *id_bits; /* by the low bits of an id: whether it can be one of them */
};

struct search {
	char *query; /* folded */
	struct search_word words[SEARCH_MOST_WORDS];
	int count;
	bool inside; /* words of SEARCH_INSIDE_LEAST letters may stand inside others */
};

/*
 * Takes the folded query apart. Words beyond SEARCH_MOST_WORDS are passed over. Where records have
 * days, letters with up to four digits right behind them are two words: an60 is "an 60".
 */
void search_init(struct search *search, const char *query, bool days);
void search_release(struct search *search);

/* Whether identifiers can begin with the word: some characters, one of them a digit. */
bool search_word_is_id(const struct search_word *word);

/* Looks inside words from now on; false when that can find nothing more. */
bool search_go_inside(struct search *search);

bool search_word_in_text(
	const struct search *search, const struct search_word *word, const char *folded);
bool search_word_in_day(const struct search_word *word, packed_day day);
/* To be called when all ids are there: sorts them. */
void search_word_seal_ids(struct search_word *word);
bool search_word_in_ids(const struct search_word *word, int64_t id);

#endif
