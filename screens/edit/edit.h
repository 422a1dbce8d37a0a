/*
 * edit.h - one text-edit core for fields of one line and of many.
 *
 * The text is normal form C code points in a flat array: fields are a few thousand code points at
 * most. The cursor always stands on a grapheme boundary. Soft line breaks exist only in the layout;
 * only a newline in the text is a hard break. Undo merges the keystrokes of one word.
 *
 * Room screens/edit: text being typed, in one line or many, without a session: changes, steps back,
 * selecting, layout.
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
struct edit_kept;

enum edit_selecting {
	EDIT_NOT_SELECTING,
	EDIT_SELECT_HELD, /* by Shift: the next move without it ends it */
	EDIT_SELECT_KEPT  /* until it is ended: terminals that do not send Shift */
};

struct edit {
	uint32_t *text;
	size_t count, capacity;
	size_t cursor;
	enum edit_selecting selecting;
	size_t mark;  /* while selecting: its other end */
	size_t limit; /* most code points, 0 = none */
	bool lines;   /* newlines are kept */
	struct edit_step *steps;
	size_t step_count, step_at;
	struct edit_kept *kept; /* short forms that are to stay: edit_expand() */
	size_t kept_count;
	struct edit_line *layout;
	size_t layout_count;
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

/* In place of what is selected. False when there is no room for all of it: nothing has changed then. */
bool edit_type(struct edit *edit, uint32_t code);
bool edit_paste(struct edit *edit, const char *text);
size_t edit_room(const struct edit *edit); /* code points that fit yet; SIZE_MAX without a limit */

/* Moving, erasing, undo: true when the key was one of those. */
bool edit_key(struct edit *edit, int key);
void edit_to_end(struct edit *edit); /* cursor to the end */
/* As one step that can be undone: nothing, or another text whatever its length, in place of all. */
void edit_empty(struct edit *edit);
void edit_put(struct edit *edit, const char *text);
/*
 * Puts `full` in place of the `letters` code points at `start`, as one step of its own; the cursor, behind
 * them, stays where it is in the text. False when the limit has no room. When the step is taken back the
 * short form is kept as typed: edit_is_kept() says so of the same letters at the same place from then
 * on, wherever what is typed before them moves it.
 */
bool edit_expand(struct edit *edit, size_t start, size_t letters, const char *full);
bool edit_is_kept(const struct edit *edit, size_t start, size_t letters);
void edit_page(struct edit *edit, int lines); /* cursor and view so many laid-out lines on */
int edit_words(const struct edit *edit);

/* Selecting from the cursor on; again, everything. Any change of the text ends it. */
void edit_select(struct edit *edit);
void edit_select_all(struct edit *edit);
/* As held by Shift: the next move ends it. */
void edit_select_range(struct edit *edit, size_t mark, size_t cursor);
void edit_select_end(struct edit *edit);
bool edit_selected(const struct edit *edit, size_t *from, size_t *to); /* false: nothing is */
int edit_words_selected(const struct edit *edit);
char *edit_selection(const struct edit *edit); /* the caller frees; NULL: nothing is */
bool edit_erase_selection(struct edit *edit);  /* as one step; false: nothing was */

/* Lines of at most `width` columns. */
void edit_layout(struct edit *edit, int width);
void edit_cursor_at(const struct edit *edit, size_t *line, int *column);
/*
 * The first line to show of `rows`, the cursor among them: the one before while that will do, a line
 * on where the cursor goes over the edge, and around the cursor where it jumped.
 */
size_t edit_top(const struct edit *edit, size_t rows);
void edit_add_line(const struct edit *edit, size_t line, struct strbuf *out);
/* What of a line, or of the window, is selected: columns and text. False: nothing. */
bool edit_selected_of_line(
	const struct edit *edit, size_t line, int *column, int *width, struct strbuf *out);
bool edit_selected_of_window(
	const struct edit *edit, int width, int *column, int *columns, struct strbuf *out);

/* One line seen through a window of `width` columns: text from the offset on, the cursor's column. */
int edit_window(const struct edit *edit, int width, struct strbuf *out);

#endif
