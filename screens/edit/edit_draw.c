#include "edit_draw.h"

void edit_draw(
	const struct edit *edit, struct canvas *canvas, int row, int col, int width, unsigned attr)
{
	struct strbuf text = STRBUF_INIT;
	int from, columns, cursor = edit_window(edit, width - 1, &text);

	canvas_field(canvas, row, col, width, attr, text.text);
	strbuf_clear(&text);
	if (edit_selected_of_window(edit, width - 1, &from, &columns, &text))
		canvas_field(canvas, row, col + from, columns,
			attr & ATTR_REVERSE ? ATTR_BOLD | ATTR_UNDERLINE : ATTR_REVERSE, text.text);
	canvas_cursor(canvas, row, col + cursor);
	strbuf_release(&text);
}

void edit_draw_secret(const struct edit *edit, struct canvas *canvas, int row, int col, int width)
{
	int count = (int)edit->count < width - 1 ? (int)edit->count : width - 1,
	    cursor = (int)edit->cursor < count ? (int)edit->cursor : count;

	canvas_field(canvas, row, col, width, ATTR_UNDERLINE, "");
	for (int i = 0; i < count; i++)
		canvas_put(canvas, row, col + i, 1, ATTR_UNDERLINE, "*");
	canvas_cursor(canvas, row, col + cursor);
}
