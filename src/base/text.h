/*
 * text.h - UTF-8, the only place that knows about characters.
 *
 * Everything inside the program is valid UTF-8 in normal form C: text_nfc() stands at every door
 * (keys, paste, import). Widths are columns of a terminal cell grid.
 *
 * Room src/base: what every room needs and nothing of chibo: errors as sentences, findings, dates,
 * texts in normal form C, memory, JSON, dated settings, and the operating system behind plat.h.
 */
#ifndef TEXT_H
#define TEXT_H

#include "strbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_MAX_ENCODED 4 /* bytes of one code point */

/* How many bytes from the start are valid UTF-8 without NUL. */
size_t text_valid_bytes(const char *bytes, size_t count);

/* One code point at *at, which moves behind it. 0 at the end; U+FFFD for a broken byte. */
uint32_t text_next(const char **at);
size_t text_encode(uint32_t code, char out[TEXT_MAX_ENCODED]); /* bytes written */
void text_append(struct strbuf *buf, uint32_t code);
size_t text_count(const char *text);          /* code points */
bool text_same(const char *a, const char *b); /* byte for byte; NULL is the same as NULL alone */
bool text_is_digits(const char *text);        /* 0 to 9 and nothing else; the empty text too */
bool text_ends_with(const char *text, const char *end); /* byte for byte */

/* Normal form C. `text` must be valid UTF-8. The caller frees. */
char *text_nfc(const char *text);

/* One line: blanks at the ends cut, runs of blanks and newlines made one blank. The caller frees. */
char *text_tidy(const char *text);

/* Whether it says anything, as a reason must: valid, and a word of two letters at least. NULL does not. */
bool text_says_something(const char *text);
/* Whether it certainly is so already, and in normal form C; nearly all that is tidied is. */
bool text_is_tidy(const char *text);

/*
 * ASCII, Latin and Vietnamese letters: one column each, and a grapheme of their own before another such.
 * Nearly all of every text; what is computed for each letter of twenty pages asks this first.
 */
static inline bool text_is_plain(uint32_t code)
{
	return (code >= 0x20 && code < 0x7F) || (code >= 0xC0 && code < 0x250) ||
		(code >= 0x1E00 && code < 0x1F00);
}

int text_char_width(uint32_t code); /* 0, 1 or 2 columns */
int text_width(const char *text);   /* columns of the whole text */

/* How many bytes of `text` fit into `columns`, whole graphemes only. *used: columns they take. */
size_t text_fit(const char *text, int columns, int *used);

/* Bytes of the grapheme (letter with everything that sits on it) at the start of `text`. */
size_t text_grapheme(const char *text);

/* Adds `text` cut to `columns` with an ellipsis, and padded when `pad`. */
void text_add_column(struct strbuf *buf, const char *text, int columns, bool pad);

/* A text as a sentence quotes it: what is longer than 40 columns is cut with an ellipsis. */
struct text_quote {
	char text[200];
};
struct text_quote text_quote(const char *text);

uint32_t text_lower(uint32_t code);
uint32_t text_upper(uint32_t code);
char *text_capitals(const char *text); /* the whole text in capitals; the caller frees */
char *text_lowered(const char *text);
void text_add_lowered(struct strbuf *buf, const char *text); /* with a small first letter */
/* Whether a text begins with these words, whatever their capitals, as whole words: "Chi bộ thôn La Vân" with "chi bộ". */
bool text_begins_with(const char *text, const char *words);

/* Characters that must never reach a record, a terminal or a spreadsheet. */
enum text_fault {
	TEXT_CLEAN,
	TEXT_CONTROL,   /* C0, DEL, C1 */
	TEXT_DIRECTION, /* bidirectional marks that reorder what is read */
	TEXT_INVISIBLE, /* zero width, soft hyphen, byte order mark */
	TEXT_NONCHARACTER,
	TEXT_FORMULA, /* a first character that a spreadsheet takes for a formula */
};

bool text_is_hidden(uint32_t code); /* a control, direction, invisible or noncharacter */

/* The first fault in `text`; *code gets the character. Newlines are clean when `lines`. */
enum text_fault text_find_fault(const char *text, bool lines, uint32_t *code);
bool text_is_formula(const char *text);
const char *text_fault_name(enum text_fault fault); /* Vietnamese, for a sentence */

/* Adds `text` with every hidden character shown as <U+202E>: for screens, messages, file names. */
void text_add_visible(struct strbuf *buf, const char *text);
/* The same of what may have lines, for a file: newlines, carriage returns and tabs stay. */
void text_add_visible_lines(struct strbuf *buf, const char *text);

#endif
