/* What the screen of control totals shows: the numbers side by side, then what was entered. */
#include "paper_internal.h"

#include <stdio.h>

enum { LABEL_COL = 3, WIDE_COLS = 60 };

/* Where the number of the paper, that of the book and the difference stand. */
struct columns {
	int paper, book, difference;
};

static struct columns columns_of(const struct canvas *canvas)
{
	bool wide = canvas->cols >= WIDE_COLS;
	int paper = wide ? 34 : 18, step = PAPER_DIGITS + (wide ? 3 : 1);

	return (struct columns) { paper, paper + step, paper + 2 * step };
}

static void draw_number(const struct paper_screen *at, struct canvas *canvas, int index, int y)
{
	bool focus = index == at->screen.rows.selected, first = index == 0;
	const struct paper_sum *sum = first ? NULL : &at->paper.sums[index - 1];
	int expected = paper_number_of(&at->numbers[index]),
	    counted = first ? at->paper.counted : sum->counted;
	struct columns columns = columns_of(canvas);
	struct strbuf text = STRBUF_INIT, typed = STRBUF_INIT;
	char number[16];

	if (first)
		strbuf_add(&text, "Số phiếu");
	else
		paper_sum_label(sum, &text);
	canvas_put(canvas, y, 1, 1, ATTR_BOLD, focus ? ">" : " ");
	canvas_put(canvas, y, LABEL_COL, columns.paper - LABEL_COL - 1, focus ? ATTR_BOLD : 0,
		text.text);
	int cursor = edit_window(&at->numbers[index], PAPER_DIGITS, &typed);
	canvas_field(canvas, y, columns.paper, PAPER_DIGITS, focus ? ATTR_REVERSE : ATTR_UNDERLINE,
		typed.text);
	if (focus)
		canvas_cursor(canvas, y, columns.paper + cursor);
	if (at->paper.open) {
		snprintf(number, sizeof number, "%d", counted);
		canvas_right(canvas, y, columns.book, PAPER_DIGITS, 0, number);
	}
	if (at->paper.open && expected != PAPER_NOT_GIVEN) {
		strbuf_clear(&text);
		strbuf_add(&text, expected == counted ? "" : "! ");
		paper_difference(expected, counted, &text);
		canvas_put(canvas, y, columns.difference, -1,
			expected == counted ? ATTR_DONE : ATTR_WARN, text.text);
	}
	strbuf_release(&text);
	strbuf_release(&typed);
}

static void draw_entered(
	const struct paper_screen *at, struct canvas *canvas, int index, int y, bool chosen)
{
	unsigned attr = rows_bar(canvas, y, 1, canvas->cols - 2, chosen);
	char number[16];

	snprintf(number, sizeof number, "%d", index + 1);
	canvas_right(canvas, y, 2, 4, attr, number);
	canvas_put(canvas, y, 8, canvas->cols - 9, attr, at->entered[index].text);
}

static void draw_head(const struct paper_screen *at, struct canvas *canvas, int top)
{
	struct strbuf text = STRBUF_INIT;
	struct columns columns = columns_of(canvas);

	if (at->paper.open) {
		strbuf_add(&text, "Đợt này: ");
		paper_say(&at->paper, &text);
	} else {
		strbuf_addf(&text, "Trên giấy có bao nhiêu phiếu %s?", at->paper.type->title);
	}
	canvas_put(canvas, top, LABEL_COL, -1, ATTR_BOLD, text.text);
	canvas_put(canvas, top + 1, columns.paper, -1, 0, "Giấy");
	canvas_right(canvas, top + 1, columns.book, PAPER_DIGITS, 0, "Sổ");
	strbuf_release(&text);
}

void paper_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct paper_screen *at = (const struct paper_screen *)screen;
	const struct rows *rows = &screen->rows;
	int top = canvas_body_top(canvas);

	draw_head(at, canvas, top);
	for (int line = rows->top; line < rows->top + rows->shown; line++) {
		int y = top + PAPER_HEAD_ROWS + line - rows->top,
		    entered = line - at->number_count - 1;
		if (line < at->number_count)
			draw_number(at, canvas, line, y);
		else if (entered >= (int)at->entered_count)
			break;
		else if (entered >= 0)
			draw_entered(at, canvas, entered, y, line == rows->selected);
		else if (at->paper.open)
			canvas_put(canvas, y, LABEL_COL, -1, ATTR_BOLD,
				at->entered_count > 0 ? "ĐÃ NHẬP TRONG ĐỢT NÀY"
						      : "Đợt này chưa nhập phiếu nào.");
	}
}
