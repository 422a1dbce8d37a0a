/*
 * edit_draw.h - a field of one line that is being typed in.
 */
#ifndef EDIT_DRAW_H
#define EDIT_DRAW_H

#include "canvas.h"
#include "edit.h"

/* The part around the cursor, with the cursor. What is selected stands out by other attributes. */
void edit_draw(
	const struct edit *edit, struct canvas *canvas, int row, int col, int width, unsigned attr);

/* A star for each letter, as far as there is room. */
void edit_draw_secret(const struct edit *edit, struct canvas *canvas, int row, int col, int width);

#endif
