#include "lines.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* The beginning of a line, and its length. */
static const char *line_of(const struct lines_screen *lines, int row, int *length)
{
	const char *at = lines->text.text;

	for (; row > 0; row--)
		at = strchr(at, '\n') + 1;
	*length = (int)strcspn(at, "\n");
	return at;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	int length;
	const char *at = line_of((const struct lines_screen *)screen, row, &length);
	char *line = xstrndup(at, (size_t)length);

	canvas_put(canvas, y, 3, canvas->cols - 4, attr, line);
	free(line);
}

void lines_draw(const struct screen *screen, struct canvas *canvas)
{
	rows_draw(screen, canvas, canvas_body_top(canvas), draw_row);
}

void lines_count(struct lines_screen *lines)
{
	int count = 0;

	for (const char *at = lines->text.text; at && (at = strchr(at, '\n')); at++)
		count++;
	rows_count(&lines->screen.rows, count);
}

void lines_free(struct screen *screen)
{
	strbuf_release(&((struct lines_screen *)screen)->text);
	free(screen);
}
