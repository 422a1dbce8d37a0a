/* What the fill preview shows. */
#include "fill_internal.h"

#include "text.h"

#include <string.h>

enum { NAME_COL = 4, GAP = 2 };

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
		fill_show(fill, fill_value_of(fill, row), out);
	} else {
		strbuf_add(out, behind[fate]);
	}
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct fill_screen *fill = (const struct fill_screen *)screen;
	struct strbuf change = STRBUF_INIT;
	bool writes = fill_fate_of(fill, row) == FILL_WRITES;
	int col = change_col(canvas);

	add_change(fill, row, &change);
	if (fill_is_refused(fill, row))
		canvas_put(canvas, y, 2, 1, attr | ATTR_BAD, "!");
	canvas_put(canvas, y, NAME_COL, col - NAME_COL - GAP, attr, fill->rows.items[row].name);
	canvas_put(canvas, y, col, canvas->cols - col - 1, attr | (writes ? ATTR_BOLD : 0),
		change.text);
	strbuf_release(&change);
}

/* "Dân tộc: Kinh · điền 12 trong 30 dòng · 3 dòng khác giữ nguyên" */
static void draw_head(const struct fill_screen *fill, struct canvas *canvas, int row)
{
	struct strbuf text = STRBUF_INIT;
	int kept = fill_count(fill, FILL_KEPT);

	strbuf_addf(&text, "%s: ", fill->field->label);
	if (fill->value)
		fill_show(fill, fill->value, &text);
	else
		strbuf_add(&text, "viết hoa chữ đầu");
	strbuf_addf(&text, " · điền %d trong %d dòng", fill_count(fill, FILL_WRITES), fill->until);
	if (kept > 0)
		strbuf_addf(&text, " · giữ nguyên %d%s", kept, fill->value ? " (Ctrl-E)" : "");
	canvas_put(canvas, row, 1, canvas->cols - 2, ATTR_BOLD, text.text);
	strbuf_release(&text);
}

void fill_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct fill_screen *fill = (const struct fill_screen *)screen;
	int top = canvas_body_top(canvas), col = change_col(canvas);

	draw_head(fill, canvas, top);
	canvas_put(canvas, top + 1, NAME_COL, col - NAME_COL - GAP, ATTR_BOLD, fill->type->title);
	canvas_put(canvas, top + 1, col, canvas->cols - col - 1, ATTR_BOLD, "Đang ghi → sẽ ghi");
	canvas_rule(canvas, top + 2);
	rows_draw(screen, canvas, top + FILL_HEAD_ROWS, draw_row);
}
