/*
 * canvas.h - the grid of cells that screens draw into.
 *
 * Nothing here knows a terminal: terminal.c flushes a canvas to curses, tests read it as text. Rows and
 * columns count from 0. Whatever falls outside is cut; hidden characters are made visible.
 */
#ifndef CANVAS_H
#define CANVAS_H

#include <stdbool.h>

enum canvas_attr {
	ATTR_REVERSE = 1 << 0,
	ATTR_BOLD = 1 << 1,
	ATTR_UNDERLINE = 1 << 2,
	/* meanings: a colour where there is one, always with a mark beside */
	ATTR_TITLE = 1 << 3,
	ATTR_WARN = 1 << 4,
	ATTR_BAD = 1 << 5,
	ATTR_DONE = 1 << 6,
};

enum { CELL_BYTES = 16, CUT_BYTES = 400 };

struct cell {
	char text[CELL_BYTES]; /* one grapheme, UTF-8; "" behind a wide one */
	unsigned char width;
	unsigned char attr;
};

struct canvas {
	int rows, cols;
	struct cell *cells;
	int cursor_row, cursor_col; /* where the hardware cursor stands: the focus */
	int bar_row;                /* of the chosen line of a list; -1: there is none */
	bool ascii;                 /* frames and signs of plain characters, - and | */
	bool slow;                  /* no bars: see canvas_lighten() */
	/* What did not fit into the bar of the chosen row, whole, for the status row; "": all did. */
	char cut[CUT_BYTES];
};

void canvas_init(struct canvas *canvas, int rows, int cols);
void canvas_release(struct canvas *canvas);
void canvas_clear(struct canvas *canvas);

/* Puts `text` into `width` columns (-1: up to the edge), cut with an ellipsis. Columns used. */
int canvas_put(struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text);
/* The same, then blanks up to `width`. */
void canvas_field(
	struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text);
/* Right-aligned in `width` columns. */
void canvas_right(
	struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text);

void canvas_fill(struct canvas *canvas, int row, int col, int width, unsigned attr);
void canvas_add_attr(struct canvas *canvas, int row, int col, int width, unsigned attr);
void canvas_forget_cut(struct canvas *canvas);            /* something else has to be said */
void canvas_rule(struct canvas *canvas, int row);         /* all are as wide as the bars of rows */
void canvas_bar(struct canvas *canvas, int row, int col); /* a piece of a vertical rule */
void canvas_cursor(struct canvas *canvas, int row, int col);
/* In a text, where a cell may be part of what is selected: as cursors are cells reversed it must not be. */
void canvas_cursor_in_text(struct canvas *canvas, int row, int col);

/*
 * For slow lines: a bar that begins with ">" becomes that ">" in bold, so that moving it rewrites two
 * cells and not two rows. Does nothing unless the canvas is slow.
 */
void canvas_lighten(struct canvas *canvas);

/* The body between the title and the two rows at the foot. */
int canvas_body_top(const struct canvas *canvas);
int canvas_body_rows(const struct canvas *canvas);

/* All rows as text, trailing blanks cut, a newline behind each. The caller frees. */
char *canvas_text(const struct canvas *canvas);

#endif
