/* What the fill preview shows. */
#include "fill_internal.h"

#include "text.h"

#include <string.h>

enum { NAME_COL = 4, GAP = 2 };

int fill_list_rows(const struct fill_screen *fill)
{
	int rows = fill->screen.body_rows - FILL_HEAD_ROWS;

	return rows < 1 ? 1 : rows;
}

void fill_show(const struct fill_screen *fill, const char *value, struct strbuf *out)
{
	size_t from = out->length;

	if (!value) {
		strbuf_add(out, "(trống)");
		return;
	}
	store_show(fill->screen.session->store, fill->field, value, out);
	for (size_t i = from; i < out->length; i++)
		if (out->text[i] == '\n')
			out->text[i] = ' ';
}

/* Two parts of the line: the name has two fifths of it. */
static int change_col(const struct canvas *canvas)
{
	return NAME_COL + (canvas->cols - NAME_COL) * 2 / 5 + GAP;
}

static void add_change(const struct fill_screen *fill, int row, struct strbuf *out)
{
	static const char *const behind[] = { [FILL_SAME] = " · đã có",
		[FILL_KEPT] = " · giữ nguyên",
		[FILL_LEFT] = " · bỏ qua",
		[FILL_BELOW] = " · không điền" };
	enum fill_fate fate = fill_fate_of(fill, row);

	fill_show(fill, fill->rows.items[row].old, out);
	if (fate == FILL_WRITES) {
		strbuf_add(out, " → ");
		fill_show(fill, fill->value, out);
	} else {
		strbuf_add(out, behind[fate]);
	}
}

static void draw_row(const struct fill_screen *fill, struct canvas *canvas, int index, int row)
{
	struct strbuf change = STRBUF_INIT;
	bool focus = index == fill->selected, writes = fill_fate_of(fill, index) == FILL_WRITES;
	unsigned attr = focus ? ATTR_REVERSE : 0;
	int col = change_col(canvas);

	add_change(fill, index, &change);
	canvas_fill(canvas, row, 1, canvas->cols - 2, attr);
	if (focus)
		canvas_put(canvas, row, 1, 1, attr, ">");
	if (fill_is_refused(fill, index))
		canvas_put(canvas, row, 2, 1, attr | ATTR_BAD, "!");
	canvas_put(canvas, row, NAME_COL, col - NAME_COL - GAP, attr, fill->rows.items[index].name);
	canvas_put(canvas, row, col, canvas->cols - col - 1, attr | (writes ? ATTR_BOLD : 0),
		change.text);
	if (focus)
		canvas_cursor(canvas, row, 1);
	strbuf_release(&change);
}

/* "Dân tộc: Kinh · điền 12 trong 30 dòng · 3 dòng khác giữ nguyên" */
static void draw_head(const struct fill_screen *fill, struct canvas *canvas, int row)
{
	struct strbuf text = STRBUF_INIT;
	int kept = fill_count(fill, FILL_KEPT);

	strbuf_addf(&text, "%s: ", fill->field->label);
	fill_show(fill, fill->value, &text);
	strbuf_addf(&text, " · điền %d trong %d dòng", fill_count(fill, FILL_WRITES), fill->until);
	if (kept > 0)
		strbuf_addf(&text, " · giữ nguyên %d (Ctrl-E)", kept);
	canvas_put(canvas, row, 1, canvas->cols - 2, ATTR_BOLD, text.text);
	strbuf_release(&text);
}

void fill_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct fill_screen *fill = (const struct fill_screen *)screen;
	int top = canvas_body_top(canvas), rows = fill_list_rows(fill), col = change_col(canvas);

	draw_head(fill, canvas, top);
	canvas_put(canvas, top + 1, NAME_COL, col - NAME_COL - GAP, ATTR_BOLD, fill->type->title);
	canvas_put(canvas, top + 1, col, canvas->cols - col - 1, ATTR_BOLD, "Đang ghi → sẽ ghi");
	canvas_rule(canvas, top + 2, 1, canvas->cols - 2);
	for (int i = 0; i < rows && fill->top + i < fill->rows.count; i++)
		draw_row(fill, canvas, fill->top + i, top + FILL_HEAD_ROWS + i);
}
