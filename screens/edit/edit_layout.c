#include "edit_internal.h"

#include "text.h"
#include "xalloc.h"

#include <utf8proc.h>

size_t edit_next(const struct edit *edit, size_t at)
{
	utf8proc_int32_t state = 0;

	if (at >= edit->count)
		return edit->count;
	if (at + 1 < edit->count && text_is_plain(edit->text[at]) &&
		text_is_plain(edit->text[at + 1]))
		return at + 1;
	for (at++; at < edit->count; at++)
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)edit->text[at - 1],
			    (utf8proc_int32_t)edit->text[at], &state))
			break;
	return at;
}

/* Before a plain letter behind anything but a prefix a grapheme always begins. */
static bool surely_begins(const struct edit *edit, size_t at)
{
	return at == 0 ||
		(utf8proc_get_property((utf8proc_int32_t)edit->text[at])->boundclass ==
				UTF8PROC_BOUNDCLASS_OTHER &&
			utf8proc_get_property((utf8proc_int32_t)edit->text[at - 1])->boundclass !=
				UTF8PROC_BOUNDCLASS_PREPEND);
}

size_t edit_previous(const struct edit *edit, size_t at)
{
	size_t from = at - 1, last;

	while (!surely_begins(edit, from))
		from--;
	for (last = from; from < at; from = edit_next(edit, from))
		last = from;
	return last;
}

size_t edit_bound(const struct edit *edit, size_t at)
{
	return at == 0 ? 0 : edit_next(edit, edit_previous(edit, at));
}

int edit_width(const struct edit *edit, size_t from, size_t to)
{
	int width = 0;

	for (size_t i = from; i < to; i++)
		width += text_char_width(edit->text[i]);
	return width;
}

static void add_line(struct edit *edit, size_t start, size_t end, bool hard)
{
	edit->layout = xgrow(edit->layout, edit->layout_count, sizeof *edit->layout);
	edit->layout[edit->layout_count++] = (struct edit_line) { start, end, hard };
}

/* Lines break behind blanks, which may hang over the edge; a word longer than a line is cut. */
void edit_layout(struct edit *edit, int width)
{
	size_t start = 0, at = 0, after_blank = 0;
	int used = 0;

	if (edit->layout_width == width)
		return;
	edit->layout_width = edit->shown_width = width;
	edit->layout_count = 0;
	while (at < edit->count) {
		if (edit->text[at] == '\n') {
			add_line(edit, start, at, true);
			start = after_blank = ++at;
			used = 0;
			continue;
		}
		size_t next = edit_next(edit, at);
		int wide = edit_width(edit, at, next);
		if (used + wide > width && edit->text[at] != ' ' && at > start) {
			size_t cut = after_blank > start ? after_blank : at;
			add_line(edit, start, cut, false);
			start = after_blank = at = cut;
			used = 0;
			continue;
		}
		used += wide;
		at = next;
		if (edit->text[at - 1] == ' ')
			after_blank = at;
	}
	add_line(edit, start, edit->count, true);
}

void edit_cursor_at(const struct edit *edit, size_t *line, int *column)
{
	size_t at = 0;

	while (at + 1 < edit->layout_count && edit->layout[at + 1].start <= edit->cursor)
		at++;
	*line = at;
	*column = edit_width(edit, edit->layout[at].start, edit->cursor);
	if (*column >= edit->layout_width)
		*column = edit->layout_width - 1;
}

size_t edit_top(const struct edit *edit, size_t rows)
{
	/* below the last line one stays free, so that the end is seen to be the end */
	size_t last = edit->layout_count + 1 > rows ? edit->layout_count + 1 - rows : 0;
	size_t top = edit->top < last ? edit->top : last, line;
	int column;

	edit_cursor_at(edit, &line, &column);
	if (line >= top && line < top + rows)
		return top;
	if (line + 1 == top || rows < 3)
		return line;
	if (line == top + rows)
		return top + 1;
	top = line > rows / 2 ? line - rows / 2 : 0;
	return top < last ? top : last;
}

void edit_add_range(const struct edit *edit, size_t from, size_t to, struct strbuf *out)
{
	for (size_t i = from; i < to; i++)
		text_append(out, edit->text[i]);
}

void edit_add_line(const struct edit *edit, size_t line, struct strbuf *out)
{
	edit_add_range(edit, edit->layout[line].start, edit->layout[line].end, out);
}

/* It moves by a quarter of itself, not by a column: a letter then rewrites a letter, not the whole field. */
size_t edit_window_start(const struct edit *edit, int width)
{
	size_t from = 0;
	int over = edit_width(edit, 0, edit->cursor) - width + 1, step = width < 16 ? 1 : width / 4;

	for (int left = over > 0 ? (over + step - 1) / step * step : 0;
		left > 0 && from < edit->cursor;) {
		size_t next = edit_next(edit, from);
		left -= edit_width(edit, from, next);
		from = next;
	}
	return from;
}

int edit_window(const struct edit *edit, int width, struct strbuf *out)
{
	size_t from = edit_window_start(edit, width);
	int used = 0;

	for (size_t at = from; at < edit->count; at++) {
		used += text_char_width(edit->text[at]);
		if (used > width)
			break;
		text_append(out, edit->text[at]);
	}
	return edit_width(edit, from, edit->cursor);
}
