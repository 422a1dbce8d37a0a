#include "rows.h"

#include "keys.h"
#include "screen.h"

void rows_select(struct rows *rows, int row)
{
	if (row >= rows->count)
		row = rows->count - 1;
	rows->selected = row < 0 ? 0 : row;
	if (rows->selected < rows->top)
		rows->top = rows->selected;
	if (rows->shown > 0 && rows->selected >= rows->top + rows->shown)
		rows->top = rows->selected - rows->shown + 1;
}

/* No row stays empty while there are some above. */
static void fit(struct rows *rows)
{
	int last = rows->count - rows->shown;

	if (rows->top > last)
		rows->top = last < 0 ? 0 : last;
	rows_select(rows, rows->selected);
}

void rows_count(struct rows *rows, int count)
{
	rows->count = count;
	fit(rows);
}

void rows_room(struct rows *rows, int shown)
{
	rows->shown = shown < 1 ? 1 : shown;
	fit(rows);
}

/* A page on: what is chosen keeps its place on the screen. */
static void turn(struct rows *rows, int by)
{
	int to = rows->selected + by;

	rows->selected = to < 0 ? 0 : to >= rows->count ? rows->count - 1 : to;
	rows->top = rows->top + by < 0 ? 0 : rows->top + by;
	fit(rows);
}

bool rows_key(struct rows *rows, int key)
{
	int to = rows->selected;

	switch (key) {
	case KEY_ARROW_DOWN:
	case KEY_TABULATOR:
		to++;
		break;
	case KEY_ARROW_UP:
	case KEY_BACK_TAB:
		to--;
		break;
	case KEY_PAGE_DOWN:
	case KEY_PAGE_UP:
		turn(rows, key == KEY_PAGE_DOWN ? rows->shown : -rows->shown);
		return true;
	case KEY_START:
		to = 0;
		break;
	case KEY_FINISH:
		to = rows->count - 1;
		break;
	default:
		return false;
	}
	rows_select(rows, to);
	return true;
}

unsigned rows_bar(struct canvas *canvas, int y, int col, int width, bool chosen)
{
	unsigned attr = chosen ? ATTR_REVERSE : 0;

	canvas_fill(canvas, y, col, width, attr);
	if (chosen) {
		canvas_put(canvas, y, col, 1, attr, ">");
		canvas_cursor(canvas, y, col);
		canvas->bar_row = y;
	}
	return attr;
}

void rows_draw(const struct screen *screen, struct canvas *canvas, int top,
	void (*draw_row)(
		const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr))
{
	const struct rows *rows = &screen->rows;

	for (int row = rows->top; row < rows->count && row < rows->top + rows->shown; row++) {
		int y = top + row - rows->top;
		draw_row(screen, canvas, row, y,
			rows_bar(canvas, y, 1, canvas->cols - 2,
				row == rows->selected && !rows->off));
	}
}
