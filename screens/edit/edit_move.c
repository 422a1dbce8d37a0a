#include "edit_internal.h"

#include "keys.h"

static bool is_gap(uint32_t code)
{
	return code == ' ' || code == '\n';
}

int edit_words_between(const struct edit *edit, size_t from, size_t to)
{
	int words = 0;

	for (size_t i = from; i < to; i++)
		words += !is_gap(edit->text[i]) && (i == from || is_gap(edit->text[i - 1]));
	return words;
}

int edit_words(const struct edit *edit)
{
	return edit_words_between(edit, 0, edit->count);
}

static void word_left(struct edit *edit)
{
	size_t before;

	while (edit->cursor > 0 && is_gap(edit->text[before = edit_previous(edit, edit->cursor)]))
		edit->cursor = before;
	while (edit->cursor > 0 && !is_gap(edit->text[before = edit_previous(edit, edit->cursor)]))
		edit->cursor = before;
}

static void word_right(struct edit *edit)
{
	while (edit->cursor < edit->count && !is_gap(edit->text[edit->cursor]))
		edit->cursor = edit_next(edit, edit->cursor);
	while (edit->cursor < edit->count && is_gap(edit->text[edit->cursor]))
		edit->cursor = edit_next(edit, edit->cursor);
}

/* Keys may come faster than the screen is drawn: the lines are those of the text as it is now. */
static bool has_layout(struct edit *edit)
{
	if (!edit->lines || edit->shown_width == 0)
		return false;
	edit_layout(edit, edit->shown_width);
	return true;
}

static void line_edges(struct edit *edit, bool to_end)
{
	size_t line;
	int column;

	if (!has_layout(edit)) {
		edit->cursor = to_end ? edit->count : 0;
		return;
	}
	edit_cursor_at(edit, &line, &column);
	const struct edit_line *at = &edit->layout[line];
	edit->cursor = to_end ? at->end : at->start;
	if (to_end && !at->hard && at->end > at->start)
		edit->cursor = edit_previous(edit, at->end);
}

static bool move_line(struct edit *edit, int step)
{
	size_t line;
	int column;

	if (!has_layout(edit))
		return false;
	edit_cursor_at(edit, &line, &column);
	if (edit->goal < 0)
		edit->goal = column;
	if ((step < 0 && line == 0) || (step > 0 && line + 1 >= edit->layout_count))
		return false;
	const struct edit_line *to = &edit->layout[step < 0 ? line - 1 : line + 1];
	size_t at = to->start, end = to->end;
	if (!to->hard && end > at)
		end = edit_previous(edit, end);
	for (int width = 0; at < end; at = edit_next(edit, at)) {
		width += edit_width(edit, at, edit_next(edit, at));
		if (width > edit->goal)
			break;
	}
	edit->cursor = at;
	return true;
}

void edit_page(struct edit *edit, int lines)
{
	size_t back = lines < 0 ? (size_t)-lines : 0;

	edit_moves(edit, false);
	edit->top = edit->top > back ? edit->top - back : 0;
	edit->top += lines > 0 ? (size_t)lines : 0;
	for (; lines != 0 && move_line(edit, lines < 0 ? -1 : 1); lines += lines < 0 ? 1 : -1)
		;
	if (lines != 0) {
		edit->cursor = lines < 0 ? 0 : edit->count;
		edit->goal = -1;
	}
}

static bool erase(struct edit *edit, int key)
{
	size_t at = edit->cursor;

	if (edit_erase_selection(edit))
		return true;
	if (key == KEY_ERASE && at > 0)
		edit_change(edit, edit_previous(edit, at), at, NULL, 0, true);
	else if (key == KEY_REMOVE && at < edit->count)
		edit_change(edit, at, edit_next(edit, at), NULL, 0, false);
	edit_select_end(edit);
	return true;
}

/* Up from the first line and down from the last leave the text, but not what is being selected. */
static bool move_up_or_down(struct edit *edit, int goal, int step)
{
	edit->goal = goal;
	if (move_line(edit, step))
		return true;
	if (edit->selecting == EDIT_NOT_SELECTING)
		return false;
	edit->cursor = step < 0 ? 0 : edit->count;
	return true;
}

static int without_shift(int key)
{
	switch (key) {
	case KEY_SELECT_LEFT:
		return KEY_ARROW_LEFT;
	case KEY_SELECT_RIGHT:
		return KEY_ARROW_RIGHT;
	case KEY_SELECT_UP:
		return KEY_ARROW_UP;
	case KEY_SELECT_DOWN:
		return KEY_ARROW_DOWN;
	case KEY_SELECT_START:
		return KEY_START;
	case KEY_SELECT_FINISH:
		return KEY_FINISH;
	}
	return key;
}

static bool move(struct edit *edit, int key, int goal)
{
	switch (key) {
	case KEY_ARROW_LEFT:
		edit->cursor = edit->cursor ? edit_previous(edit, edit->cursor) : 0;
		return true;
	case KEY_ARROW_RIGHT:
		edit->cursor = edit_next(edit, edit->cursor);
		return true;
	case KEY_WORD_LEFT:
		word_left(edit);
		return true;
	case KEY_WORD_RIGHT:
		word_right(edit);
		return true;
	case KEY_TEXT_START:
	case KEY_TEXT_FINISH:
		edit->cursor = key == KEY_TEXT_START ? 0 : edit->count;
		return true;
	case KEY_START:
	case KEY_FINISH:
		line_edges(edit, key == KEY_FINISH);
		return true;
	case KEY_ARROW_UP:
	case KEY_ARROW_DOWN:
		return move_up_or_down(edit, goal, key == KEY_ARROW_UP ? -1 : 1);
	}
	return false;
}

static bool is_move(int key)
{
	return (key >= KEY_ARROW_UP && key <= KEY_FINISH) || without_shift(key) != key;
}

bool edit_key(struct edit *edit, int key)
{
	int goal = edit->goal;

	edit->goal = -1;
	if (is_move(key)) {
		edit_moves(edit, without_shift(key) != key);
		return move(edit, without_shift(key), goal);
	}
	switch (key) {
	case KEY_ERASE:
	case KEY_REMOVE:
		return erase(edit, key);
	case KEY_CTRL('Z'):
		return edit_step_back(edit);
	case KEY_CTRL('Y'):
		return edit_step_again(edit);
	}
	return false;
}
