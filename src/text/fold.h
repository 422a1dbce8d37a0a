/*
 * fold.h - how Vietnamese is searched and sorted.
 *
 * Folding forgets case, tones, marks, the bar of đ and the make of apostrophes and hyphens, so that `tran thi thoa`, `Trần Thị Thoa` and
 * text typed with the other placing of tones (uỷ, ủy) meet. Sort keys are bytes that compare in
 * Vietnamese order: the 29 letters and f j w z in place, then tones ngang huyền hỏi ngã sắc nặng.
 * Both are computed once when a record is saved and stored beside it.
 *
 * Room src/text: Vietnamese as it is typed and searched: folding, search words, the
 * built-in input method, syllables, look-alike letters, letters of old fonts.
 */
#ifndef FOLD_H
#define FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The folded form: lower case, one blank between words. Input: normal form C. The caller frees. */
char *fold(const char *text);
/* The same of what is chosen by its words: what stands in brackets is found by its words too. The caller frees. */
char *fold_title(const char *text);
/* Whether a query without blanks begins at a word of the text when that is read without blanks: dongha, thôn Đông Hạ. */
bool fold_matches_joined(const char *folded, const char *query);

/*
 * The same of `count` code points; places[i] is the one that byte i of the folded form stands for. For
 * finding where in a text something stands. The caller frees both.
 */
char *fold_with_places(const uint32_t *text, size_t count, size_t **places);

/* A person's sort key: given name, then middle, then family name (rules.md). The caller frees. */
char *fold_name_key(const char *full_name);

/* The sort key of any other text, words in the order written. The caller frees. */
char *fold_text_key(const char *text);

/*
 * Whether every word of `query` (already folded) begins some word of `folded`, in any order, or the
 * words' initials run through it (`nva` finds nguyen van a).
 */
bool fold_matches(const char *folded, const char *query);

/* Whether the folded text begins so; an apostrophe or hyphen need not be typed: hwun begins h'wun. */
bool fold_begins(const char *folded, const char *word, size_t bytes);

/* Whether one word, `bytes` long, is found as fold_matches() finds all of them. */
bool fold_word_matches(const char *folded, const char *word, size_t bytes);

/* True when two texts are the same after folding. */
bool fold_same(const char *a, const char *b);

#endif
