/*
 * lines.h - a screen that is a text to read: its rows are the lines.
 */
#ifndef LINES_H
#define LINES_H

#include "screen.h"

/* The beginning of the struct of such a screen. */
struct lines_screen {
	struct screen screen;
	struct strbuf text; /* every line ends with a newline */
	int left;           /* columns of it that are out of sight */
};

/* Its rows are as many as the text has lines now. */
void lines_count(struct lines_screen *lines);
/* Moves the view to the side, as far as the longest line goes. */
void lines_shift(struct lines_screen *lines, int columns);
/*
 * The text into xuat/NAME-DAY.txt beside the book, or NAME-DAY-2.txt where that is there already; says "Đã ghi WHAT vào
 * ...".
 */
bool lines_write(
	const struct lines_screen *lines, const char *name, const char *what, struct err *err);
/* For its ops. */
void lines_draw(const struct screen *screen, struct canvas *canvas);
void lines_free(struct screen *screen);

#endif
