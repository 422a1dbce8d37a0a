/*
 * charset.h - text files in whatever code Vietnamese was ever saved in, read as UTF-8.
 *
 * "Hai lần" is what comes out when a file in an old code, or in UTF-8, was taken for Windows' Latin and saved
 * as UTF-8: NguyÔn, NguyeÃn, Nguyá»…n.
 */
#ifndef CHARSET_H
#define CHARSET_H

#include "strbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum charset {
	CHARSET_UTF8,
	CHARSET_UTF16LE,
	CHARSET_UTF16BE,
	CHARSET_TCVN3,
	CHARSET_VNI,
	CHARSET_1258,
	CHARSET_VIQR,
	CHARSET_TCVN3_TWICE,
	CHARSET_VNI_TWICE,
	CHARSET_UTF8_TWICE,
	CHARSETS
};

const char *charset_title(enum charset charset);  /* for sentences: "TCVN3 (ABC)" */
const char *charset_option(enum charset charset); /* as it is chosen: "tcvn3" */
/*
 * In cells that are Unicode the letters of an old font are what a text file saved twice has: the code of a font
 * there, and the font of such a code, by which people call it. Other codes are what they are.
 */
enum charset charset_in_cells(enum charset charset);
bool charset_is_twice(enum charset charset);
enum charset charset_font(enum charset charset);
/* By the name it is chosen by, in any case. False: there is none. "utf-16" is CHARSET_UTF16LE. */
bool charset_named(const char *name, enum charset *charset);
void charset_list(char *out, size_t size); /* every name, joined by blanks */

/* Adds what a word means in the code: its bytes stand between two that are neither letters nor above 0x7F. */
void charset_decode_word(
	enum charset charset, const unsigned char *word, size_t length, struct strbuf *out);

/* A file from its beginning, without its byte order mark. The file is borrowed and must be seekable. */
struct charset_source;
struct charset_source *charset_open(FILE *file, enum charset charset);

/*
 * The next bytes in UTF-8, 0 at the end. What is no text in the code comes as bytes that are no UTF-8:
 * broken UTF-8 as it is, anything else as FF.
 */
size_t charset_read(struct charset_source *source, char *bytes, size_t size);
void charset_close(struct charset_source *source);

#endif
