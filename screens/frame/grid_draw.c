/* What a grid shows: names, a column each, and what sums up rows and columns. */
#include "grid.h"

#include "text.h"

enum { NAME_COL = 3, NAME_LEAST = 12, NAME_MOST = 42, MARGIN = 1 };

/* A blank row, the heads, a rule; in a low window the heads alone. */
int grid_head_rows(int body_rows)
{
	return body_rows < 9 ? 1 : 3;
}

/* The last row; below it what there is to say and what the marks mean, where there is room. */
static int foot_rows(const struct grid *grid, int body_rows)
{
	return 1 + (grid->ops->note && body_rows >= 10) + (grid->ops->legend && body_rows >= 12);
}

void grid_resized(struct screen *screen, int body_rows, int cols)
{
	(void)cols;
	rows_room(&screen->rows,
		body_rows - grid_head_rows(body_rows) -
			foot_rows((struct grid *)screen, body_rows));
}

/* The columns in view: all, or in a narrow window as many as fit, the one at hand among them. */
struct view {
	int first, end, x; /* `x`: where the first one stands */
};

static struct view view_of(const struct grid *grid, int cols)
{
	const struct grid_ops *ops = grid->ops;
	int room = cols - NAME_COL - ops->total_width - 1, count = ops->cols;

	while (count > 1 &&
		room - count * ops->width < (count == ops->cols ? ops->width : NAME_LEAST))
		count--;
	int first = grid->col - count / 2;
	if (first > ops->cols - count)
		first = ops->cols - count;
	if (first < 0)
		first = 0;
	int name = room - count * ops->width;
	if (name > NAME_MOST) /* a mark is read beside its name */
		name = NAME_MOST;
	return (struct view) { .first = first, .end = first + count, .x = NAME_COL + name };
}

static int x_of(const struct grid *grid, const struct view *view, int col)
{
	return view->x + (col - view->first) * grid->ops->width;
}

static void draw_total(const struct grid *grid, struct canvas *canvas, const struct view *view,
	int y, unsigned attr, const char *text)
{
	canvas_right(canvas, y, x_of(grid, view, view->end), grid->ops->total_width, attr, text);
}

static void draw_cell(const struct grid *grid, struct canvas *canvas, const struct view *view,
	int row, int col, int y)
{
	bool focus = row == grid->screen.rows.selected && col == grid->col;
	struct strbuf text = STRBUF_INIT;
	unsigned attr = grid->ops->show(grid, row, col, &text);
	int x = x_of(grid, view, col), width = grid->ops->width - MARGIN;

	/* the cell at hand is what is not reversed in the bar of its row */
	attr |= focus ? ATTR_BOLD : row == grid->screen.rows.selected ? ATTR_REVERSE : 0;
	canvas_fill(canvas, y, x, width, attr);
	canvas_right(canvas, y, x, width - MARGIN, attr, text.text);
	if (focus)
		canvas_cursor(canvas, y, x + width - 2 * MARGIN);
	strbuf_release(&text);
}

static void draw_row(
	const struct grid *grid, struct canvas *canvas, const struct view *view, int row, int y)
{
	unsigned attr = rows_bar(canvas, y, 1, canvas->cols - 2, row == grid->screen.rows.selected);
	struct strbuf total = STRBUF_INIT;

	canvas_put(canvas, y, NAME_COL, view->x - NAME_COL - 1, attr, grid->ops->name(grid, row));
	for (int col = view->first; col < view->end; col++)
		draw_cell(grid, canvas, view, row, col, y);
	grid->ops->row_total(grid, row, &total);
	draw_total(grid, canvas, view, y, attr, total.text);
	strbuf_release(&total);
}

static void draw_head(
	const struct grid *grid, struct canvas *canvas, const struct view *view, int y)
{
	canvas_put(canvas, y, NAME_COL, view->x - NAME_COL - 1, 0, grid->ops->corner);
	for (int col = view->first; col < view->end; col++) {
		struct strbuf text = STRBUF_INIT;
		grid->ops->head(grid, col, &text);
		if (grid->ops->changed(grid, col))
			strbuf_add(&text, "•");
		canvas_put(canvas, y, x_of(grid, view, col), grid->ops->width,
			col == grid->col ? ATTR_BOLD | ATTR_UNDERLINE : 0, text.text);
		strbuf_release(&text);
	}
	draw_total(grid, canvas, view, y, 0, grid->ops->total);
}

static void draw_foot(
	const struct grid *grid, struct canvas *canvas, const struct view *view, int y)
{
	struct strbuf text = STRBUF_INIT;

	canvas_put(canvas, y, NAME_COL, view->x - NAME_COL - 1, 0, grid->ops->foot);
	for (int col = view->first; col < view->end; col++) {
		grid->ops->col_total(grid, col, &text);
		canvas_right(canvas, y, x_of(grid, view, col) - MARGIN, grid->ops->width - MARGIN,
			0, text.text);
		strbuf_clear(&text);
	}
	grid->ops->col_total(grid, grid->ops->cols, &text);
	draw_total(grid, canvas, view, y, 0, text.text);
	strbuf_release(&text);
}

static void draw_note(const struct grid *grid, struct canvas *canvas, int y)
{
	struct strbuf text = STRBUF_INIT;

	grid->ops->note(grid, &text);
	canvas_put(canvas, y, NAME_COL, -1, 0, text.text);
	strbuf_release(&text);
}

void grid_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct grid *grid = (const struct grid *)screen;
	const struct rows *rows = &screen->rows;
	int top = canvas_body_top(canvas), head = grid_head_rows(screen->body_rows);
	struct view view = view_of(grid, canvas->cols);

	draw_head(grid, canvas, &view, head > 1 ? top + 1 : top);
	if (head > 1)
		canvas_rule(canvas, top + 2);
	for (int row = rows->top; row < rows->count && row < rows->top + rows->shown; row++)
		draw_row(grid, canvas, &view, row, top + head + row - rows->top);
	if (rows->count == 0) {
		canvas_put(canvas, top + head, NAME_COL, -1, 0, grid->ops->empty);
		canvas_cursor(canvas, top + head, 1);
	}
	draw_foot(grid, canvas, &view, top + head + rows->shown);
	if (grid->jump.on)
		canvas_forget_cut(canvas); /* what is typed is said */
	if (grid->ops->note && screen->body_rows >= 10)
		draw_note(grid, canvas, top + head + rows->shown + 1);
	if (grid->ops->legend && screen->body_rows >= 12)
		canvas_put(canvas, top + screen->body_rows - 1, 1, -1, 0, grid->ops->legend(grid));
}

void grid_status(const struct screen *screen, struct strbuf *out)
{
	const struct grid *grid = (const struct grid *)screen;

	if (!name_jump_status(&grid->jump, out))
		strbuf_add(out, grid->ops->hint);
}

void grid_position(const struct screen *screen, struct strbuf *out)
{
	const struct grid *grid = (const struct grid *)screen;

	if (screen->rows.count == 0)
		return;
	strbuf_addf(out, "%d/%d · ", screen->rows.selected + 1, screen->rows.count);
	grid->ops->column(grid, grid->col, out);
}
