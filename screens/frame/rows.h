/*
 * rows.h - rows one of which is chosen: moving, scrolling, and the bar of the chosen one.
 *
 * Every screen has them (screen.h); those that list something say how many there are. The frame tells
 * them how many fit (ops->rows_apart) and shows the place, "12/345".
 */
#ifndef ROWS_H
#define ROWS_H

#include "canvas.h"

struct screen;

struct rows {
	int count, selected, top;
	int shown; /* that fit on the screen */
	bool off;  /* something else on the screen has the focus: no row is marked */
};

/* There are so many now. */
void rows_count(struct rows *rows, int count);
/* So many fit now. */
void rows_room(struct rows *rows, int shown);
/* Goes to a row, or to the nearest there is, and brings it into view. */
void rows_select(struct rows *rows, int row);
/* Up, down, a page, the ends; Tab is down and Shift-Tab up. False: not a moving key. */
bool rows_key(struct rows *rows, int key);

/*
 * Draws the rows in view from `top` on: the bar, the > and the cursor of the chosen one, then what
 * `draw_row` puts into that row of the canvas with that attribute.
 */
void rows_draw(const struct screen *screen, struct canvas *canvas, int top,
	void (*draw_row)(
		const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr));
/* One row's part of that, where the bar is not as wide as the window. What its text is put in. */
unsigned rows_bar(struct canvas *canvas, int y, int col, int width, bool chosen);

#endif
