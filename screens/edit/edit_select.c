/* What is selected: from the mark, where selecting began, to the cursor, on either side of it. */
#include "edit_internal.h"

void edit_select(struct edit *edit)
{
	if (edit->selecting != EDIT_NOT_SELECTING) {
		edit_select_all(edit);
		return;
	}
	edit->selecting = EDIT_SELECT_KEPT;
	edit->mark = edit->cursor;
}

void edit_select_all(struct edit *edit)
{
	edit->selecting = EDIT_SELECT_KEPT;
	edit->mark = 0;
	edit->cursor = edit->count;
}

void edit_select_range(struct edit *edit, size_t mark, size_t cursor)
{
	edit->selecting = EDIT_SELECT_HELD;
	edit->mark = mark;
	edit->cursor = cursor;
	edit->goal = -1;
}

void edit_select_end(struct edit *edit)
{
	edit->selecting = EDIT_NOT_SELECTING;
}

void edit_moves(struct edit *edit, bool shift)
{
	if (shift && edit->selecting == EDIT_NOT_SELECTING) {
		edit->selecting = EDIT_SELECT_HELD;
		edit->mark = edit->cursor;
	} else if (!shift && edit->selecting == EDIT_SELECT_HELD) {
		edit->selecting = EDIT_NOT_SELECTING;
	}
}

bool edit_selected(const struct edit *edit, size_t *from, size_t *to)
{
	if (edit->selecting == EDIT_NOT_SELECTING || edit->mark == edit->cursor)
		return false;
	*from = edit->mark < edit->cursor ? edit->mark : edit->cursor;
	*to = edit->mark < edit->cursor ? edit->cursor : edit->mark;
	return true;
}

int edit_words_selected(const struct edit *edit)
{
	size_t from, to;

	return edit_selected(edit, &from, &to) ? edit_words_between(edit, from, to) : 0;
}

char *edit_selection(const struct edit *edit)
{
	struct strbuf out = STRBUF_INIT;
	size_t from, to;

	if (!edit_selected(edit, &from, &to))
		return NULL;
	edit_add_range(edit, from, to, &out);
	return strbuf_detach(&out);
}

bool edit_erase_selection(struct edit *edit)
{
	size_t from, to;

	if (!edit_selected(edit, &from, &to))
		return false;
	edit_part_steps(edit);
	edit_change(edit, from, to, NULL, 0, false);
	return true;
}

/* ---- as it is shown ---- */

/* What of [start, end) is selected. */
static bool clip(const struct edit *edit, size_t start, size_t end, size_t *from, size_t *to)
{
	if (!edit_selected(edit, from, to) || *from >= end || *to <= start)
		return false;
	*from = *from < start ? start : *from;
	*to = *to > end ? end : *to;
	return true;
}

/* A selected end of a paragraph shows as a blank. */
bool edit_selected_of_line(
	const struct edit *edit, size_t line, int *column, int *width, struct strbuf *out)
{
	const struct edit_line *at = &edit->layout[line];
	bool ends = at->hard && at->end < edit->count;
	size_t from, to;

	if (!clip(edit, at->start, at->end + ends, &from, &to))
		return false;
	size_t last = to > at->end ? at->end : to;
	*column = edit_width(edit, at->start, from);
	*width = edit_width(edit, from, last) + (to > at->end);
	edit_add_range(edit, from, last, out);
	if (to > at->end)
		strbuf_add_char(out, ' ');
	return true;
}

bool edit_selected_of_window(
	const struct edit *edit, int width, int *column, int *columns, struct strbuf *out)
{
	size_t start = edit_window_start(edit, width), end = start, from, to;

	while (end < edit->count && edit_width(edit, start, end + 1) <= width)
		end++;
	if (!clip(edit, start, end, &from, &to))
		return false;
	*column = edit_width(edit, start, from);
	*columns = edit_width(edit, from, to);
	edit_add_range(edit, from, to, out);
	return true;
}
