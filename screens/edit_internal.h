/*
 * edit_internal.h - what the files of the edit core share.
 *
 * edit.c changes the text and knows the steps back, edit_move.c answers keys, edit_layout.c knows
 * graphemes, columns and lines.
 */
#ifndef EDIT_INTERNAL_H
#define EDIT_INTERNAL_H

#include "edit.h"

/* What undo puts back: `removed` at `start` in place of `inserted` code points. */
struct edit_step {
	size_t start, removed_count, inserted_count;
	uint32_t *removed;
	size_t cursor;
	bool typing; /* further keystrokes of the same word join it */
};

/* edit.c: one step that can be undone; the cursor stands behind what was put in. */
void edit_replace(struct edit *edit, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing);
/* Exchanges what a step inserted with what it removed; done twice it is back. */
void edit_exchange(struct edit *edit, struct edit_step *step, bool undo);

/* edit_layout.c: the bounds of graphemes, and columns. */
size_t edit_next(const struct edit *edit, size_t at);
size_t edit_previous(const struct edit *edit, size_t at);
int edit_width(const struct edit *edit, size_t from, size_t to);

#endif
