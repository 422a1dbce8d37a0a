/*
 * edit_internal.h - what the files of the edit core share.
 *
 * edit.c changes the text, edit_steps.c knows the steps back, edit_move.c answers keys, edit_select.c
 * knows what is selected, edit_layout.c graphemes, columns and lines.
 */
#ifndef EDIT_INTERNAL_H
#define EDIT_INTERNAL_H

#include "edit.h"

/* What undo puts back: `removed` at `start` in place of `inserted` code points. */
struct edit_step {
	size_t start, removed_count, inserted_count;
	uint32_t *removed;
	size_t cursor;
	bool typing;    /* further keystrokes of the same word join it */
	size_t letters; /* of the short form it expanded, 0: none */
};

/*
 * edit.c: puts text in place of what stands from `from` to `to`, both bounds of graphemes, with all it
 * touches in normal form C. One step that can be undone; the cursor stands behind it. False: no room.
 */
bool edit_change(
	struct edit *edit, size_t from, size_t to, const uint32_t *text, size_t count, bool typing);

/* edit_steps.c: changes the text as it is told, remembered as a step that can be undone. */
void edit_replace(struct edit *edit, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing);
void edit_part_steps(struct edit *edit); /* what comes next does not join the step before */
void edit_forget_steps(struct edit *edit);
bool edit_step_back(struct edit *edit);
bool edit_step_again(struct edit *edit);

/* edit_select.c: what the cursor moves for: with Shift held it selects */
void edit_moves(struct edit *edit, bool shift);

/* edit_move.c */
int edit_words_between(const struct edit *edit, size_t from, size_t to);

/* edit_expand.c: short forms kept as typed. Called before a splice: it moves them, or drops what it breaks. */
void edit_keep(struct edit *edit, size_t start, size_t letters);
void edit_move_kept(struct edit *edit, size_t start, size_t removed, size_t count);
void edit_forget_kept(struct edit *edit);

/* edit_layout.c: the bounds of graphemes, and columns. */
size_t edit_next(const struct edit *edit, size_t at);
size_t edit_previous(const struct edit *edit, size_t at);
size_t edit_bound(const struct edit *edit, size_t at); /* `at`, or the next one behind it */
size_t edit_window_start(const struct edit *edit, int width);
void edit_add_range(const struct edit *edit, size_t from, size_t to, struct strbuf *out);
int edit_width(const struct edit *edit, size_t from, size_t to);

#endif
