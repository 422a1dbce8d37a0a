/*
 * wrap.h - paragraphs broken into lines of a width, for help pages and dialogs.
 */
#ifndef WRAP_H
#define WRAP_H

struct wrapped {
	char **lines;
	int count;
};

/* Breaks at blanks; newlines are kept, an empty line stays empty. Release with wrap_release(). */
void wrap_text(struct wrapped *wrapped, const char *text, int width);
void wrap_release(struct wrapped *wrapped);

#endif
