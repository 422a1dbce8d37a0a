#include "wrap.h"

#include "edit.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>

void wrap_text(struct wrapped *wrapped, const char *text, int width)
{
	struct edit edit;

	edit_init(&edit, true, 0);
	edit_set(&edit, text);
	edit_layout(&edit, width);
	wrapped->count = (int)edit.layout_count;
	wrapped->lines = xcalloc(edit.layout_count, sizeof *wrapped->lines);
	for (size_t i = 0; i < edit.layout_count; i++) {
		struct strbuf line = STRBUF_INIT;
		edit_add_line(&edit, i, &line);
		while (line.length > 0 && line.text[line.length - 1] == ' ')
			strbuf_truncate(&line, line.length - 1);
		wrapped->lines[i] = strbuf_detach(&line);
	}
	edit_release(&edit);
}

void wrap_release(struct wrapped *wrapped)
{
	for (int i = 0; i < wrapped->count; i++)
		free(wrapped->lines[i]);
	free(wrapped->lines);
	*wrapped = (struct wrapped) { 0 };
}

int wrap_draw(const char *text, struct canvas *canvas, int row, int end, int col, int width,
	unsigned attr)
{
	struct wrapped lines;
	int drawn = 0;

	wrap_text(&lines, text, width);
	for (; drawn < lines.count && row + drawn < end; drawn++)
		canvas_put(canvas, row + drawn, col, -1, attr, lines.lines[drawn]);
	wrap_release(&lines);
	return drawn;
}

void wrap_add_hanging(struct strbuf *out, const char *head, int width, const char *text)
{
	struct strbuf column = STRBUF_INIT;

	text_add_column(&column, head, width, true);
	strbuf_addf(out, "%s\t%s\n", column.text, text);
	strbuf_release(&column);
}
