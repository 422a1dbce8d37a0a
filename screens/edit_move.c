#include "edit_internal.h"

#include "keys.h"

static bool is_gap(uint32_t code)
{
	return code == ' ' || code == '\n';
}

int edit_words(const struct edit *edit)
{
	int words = 0;

	for (size_t i = 0; i < edit->count; i++)
		words += !is_gap(edit->text[i]) && (i == 0 || is_gap(edit->text[i - 1]));
	return words;
}

static void word_left(struct edit *edit)
{
	while (edit->cursor > 0 && is_gap(edit->text[edit->cursor - 1]))
		edit->cursor--;
	while (edit->cursor > 0 && !is_gap(edit->text[edit->cursor - 1]))
		edit->cursor--;
}

static void word_right(struct edit *edit)
{
	while (edit->cursor < edit->count && !is_gap(edit->text[edit->cursor]))
		edit->cursor++;
	while (edit->cursor < edit->count && is_gap(edit->text[edit->cursor]))
		edit->cursor++;
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

	edit->top = edit->top > back ? edit->top - back : 0;
	edit->top += lines > 0 ? (size_t)lines : 0;
	for (; lines != 0 && move_line(edit, lines < 0 ? -1 : 1); lines += lines < 0 ? 1 : -1)
		;
	if (lines != 0) {
		edit->cursor = lines < 0 ? 0 : edit->count;
		edit->goal = -1;
	}
}

static void erase_before(struct edit *edit)
{
	if (edit->cursor == 0)
		return;
	size_t from = edit_previous(edit, edit->cursor);
	edit_replace(edit, from, edit->cursor - from, NULL, 0, true);
}

static void erase_behind(struct edit *edit)
{
	if (edit->cursor < edit->count)
		edit_replace(edit, edit->cursor, edit_next(edit, edit->cursor) - edit->cursor, NULL,
			0, false);
}

bool edit_key(struct edit *edit, int key)
{
	int goal = edit->goal;

	edit->goal = -1;
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
	case KEY_START:
	case KEY_FINISH:
		line_edges(edit, key == KEY_FINISH);
		return true;
	case KEY_ARROW_UP:
	case KEY_ARROW_DOWN:
		edit->goal = goal;
		return move_line(edit, key == KEY_ARROW_UP ? -1 : 1);
	case KEY_ERASE:
		erase_before(edit);
		return true;
	case KEY_REMOVE:
		erase_behind(edit);
		return true;
	case KEY_CTRL('Z'):
		if (edit->step_at == 0)
			return false;
		edit_exchange(edit, &edit->steps[--edit->step_at], true);
		return true;
	case KEY_CTRL('Y'):
		if (edit->step_at == edit->step_count)
			return false;
		edit_exchange(edit, &edit->steps[edit->step_at++], false);
		return true;
	}
	return false;
}
