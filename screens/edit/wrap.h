/*
 * wrap.h - paragraphs broken into lines of a width, for help pages and dialogs.
 */
#ifndef WRAP_H
#define WRAP_H

#include "canvas.h"
#include "strbuf.h"

struct wrapped {
	char **lines;
	int count;
};

/* Breaks at blanks; newlines are kept, an empty line stays empty. Release with wrap_release(). */
void wrap_text(struct wrapped *wrapped, const char *text, int width);
void wrap_release(struct wrapped *wrapped);

/* Adds a line of help whose text hangs beside a head of `width` columns: the head, a TAB, the text. */
void wrap_add_hanging(struct strbuf *out, const char *head, int width, const char *text);

/* Draws it wrapped so, in the rows before `end`; how many it took. */
int wrap_draw(const char *text, struct canvas *canvas, int row, int end, int col, int width,
	unsigned attr);

#endif
