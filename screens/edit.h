/*
 * edit.h - one text-edit core for fields of one line and of many.
 *
 * The text is normal form C code points in a flat array: fields are a few thousand code points at
 * most. The cursor always stands on a grapheme boundary. Soft line breaks exist only in the layout;
 * only a newline in the text is a hard break. Undo merges the keystrokes of one word.
 */
#ifndef EDIT_H
#define EDIT_H

#include "strbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct edit_line {
	size_t start, end; /* code points; end excludes the newline */
	bool hard;         /* ends at a newline or at the end of the text */
};

struct edit_step;

struct edit {
	uint32_t *text;
	size_t count, capacity;
	size_t cursor;
	size_t limit; /* most code points, 0 = none */
	bool lines;   /* newlines are kept */
	struct edit_step *steps;
	size_t step_count, step_at, step_capacity;
	struct edit_line *layout;
	size_t layout_count, layout_capacity;
	int layout_width; /* columns it was made for, 0 = none, or the text has changed since */
	int shown_width;  /* columns of the last one */
	size_t top;       /* first line shown, as edit_top() found it last */
	int goal;         /* column that up and down keep to, -1 = none */
};

void edit_init(struct edit *edit, bool lines, size_t limit);
void edit_release(struct edit *edit);

/* Replaces everything and forgets the history; the cursor goes to the end. */
void edit_set(struct edit *edit, const char *text);
char *edit_get(const struct edit *edit); /* the caller frees */
bool edit_is(const struct edit *edit, const char *text);

/* False when the limit refused it (or part of it). */
bool edit_type(struct edit *edit, uint32_t code);
bool edit_paste(struct edit *edit, const char *text);

/* Moving, erasing, undo: true when the key was one of those. */
bool edit_key(struct edit *edit, int key);
void edit_to_end(struct edit *edit); /* cursor to the end */
/* As one step that can be undone: nothing, or another text, in place of all. */
void edit_empty(struct edit *edit);
void edit_put(struct edit *edit, const char *text);
void edit_page(struct edit *edit, int lines); /* cursor and view so many laid-out lines on */
int edit_words(const struct edit *edit);

/* Lines of at most `width` columns. */
void edit_layout(struct edit *edit, int width);
void edit_cursor_at(const struct edit *edit, size_t *line, int *column);
/*
 * The first line to show of `rows`, the cursor among them: the one before while that will do, a line
 * on where the cursor goes over the edge, and around the cursor where it jumped.
 */
size_t edit_top(const struct edit *edit, size_t rows);
void edit_add_line(const struct edit *edit, size_t line, struct strbuf *out);

/* One line seen through a window of `width` columns: text from the offset on, the cursor's column. */
int edit_window(const struct edit *edit, int width, struct strbuf *out);

#endif
