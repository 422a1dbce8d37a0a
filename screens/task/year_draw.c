/* What the year sheet shows. */
#include "year_internal.h"

#include "text.h"

#include <stdio.h>

enum { NAME_COL = 3, MONTH_WIDTH = 4, RATE_WIDTH = 8, NAME_LEAST = 12, NAME_MOST = 40 };

/* A blank row, the heads, a rule; in a low window the heads alone. */
static int head_rows(const struct year_sheet *sheet)
{
	return sheet->screen.body_rows < 9 ? 1 : 3;
}

int year_list_rows(const struct year_sheet *sheet)
{
	int rows = sheet->screen.body_rows - head_rows(sheet) - 1;

	return rows < 1 ? 1 : rows;
}

/* The months in view: all, or in a narrow window as many as fit, the one at hand among them. */
struct months {
	int first, end, col; /* `col`: of the first one */
};

static struct months months_in_view(const struct year_sheet *sheet, const struct canvas *canvas)
{
	int room = canvas->cols - NAME_COL - RATE_WIDTH - 1, count = MONTHS;

	while (count > 1 && room - count * MONTH_WIDTH < (count == MONTHS ? 4 : NAME_LEAST))
		count--;
	int first = sheet->month - count / 2;
	if (first > MONTHS - count)
		first = MONTHS - count;
	if (first < 0)
		first = 0;
	int name = room - count * MONTH_WIDTH;
	if (name > NAME_MOST) /* a mark is read beside its name */
		name = NAME_MOST;
	return (struct months) { .first = first, .end = first + count, .col = NAME_COL + name };
}

static int month_col(const struct months *months, int month)
{
	return months->col + (month - months->first) * MONTH_WIDTH;
}

/* Who came of those who had to, in tenths of a percent; -1: nobody had to. */
static int rate(int present, int must)
{
	return must ? (present * 2000 + must) / (2 * must) : -1;
}

static void draw_rate(
	const struct months *months, struct canvas *canvas, int row, unsigned attr, int tenths)
{
	char text[16] = "-";

	if (tenths >= 0)
		snprintf(text, sizeof text, "%d,%d", tenths / 10, tenths % 10);
	canvas_right(canvas, row, month_col(months, months->end), RATE_WIDTH, attr, text);
}

static int rate_of_line(const struct year_sheet *sheet, int line)
{
	int present = 0, must = 0;

	for (int month = 0; month < MONTHS; month++) {
		const struct roster_row *row = year_row(sheet, line, month);
		if (!row || row->guest)
			continue;
		present += row->status == 'C';
		must += row->status == 'C' || row->status == 'P' || row->status == 'K';
	}
	return rate(present, must);
}

static void draw_cell(const struct year_sheet *sheet, struct canvas *canvas,
	const struct months *months, int line, int month, int row)
{
	const struct roster_row *at = year_row(sheet, line, month);
	bool focus = line == sheet->selected && month == sheet->month;
	char text[4];

	snprintf(text, sizeof text, "%s%c", at && (at->late || at->left_early) ? "." : " ",
		!at                  ? ' '
			: at->status ? at->status
				     : '_');
	canvas_field(canvas, row, month_col(months, month), 3,
		(focus ? ATTR_REVERSE : 0) | (at && at->status == 'K' ? ATTR_BAD : 0), text);
	if (focus)
		canvas_cursor(canvas, row, month_col(months, month) + 1);
}

static void draw_line(const struct year_sheet *sheet, struct canvas *canvas,
	const struct months *months, int line, int row)
{
	bool focus = line == sheet->selected;

	canvas_put(canvas, row, 1, 1, ATTR_BOLD, focus ? ">" : " ");
	canvas_put(canvas, row, NAME_COL, months->col - NAME_COL - 1, focus ? ATTR_BOLD : 0,
		sheet->lines[line].name);
	for (int month = months->first; month < months->end; month++)
		draw_cell(sheet, canvas, months, line, month, row);
	draw_rate(months, canvas, row, 0, rate_of_line(sheet, line));
}

static void draw_head(
	const struct year_sheet *sheet, struct canvas *canvas, const struct months *months, int row)
{
	char text[16];

	canvas_put(canvas, row, NAME_COL, months->col - NAME_COL - 1, 0, "Họ và tên");
	for (int month = months->first; month < months->end; month++) {
		snprintf(text, sizeof text, "%2d%s", month + 1, sheet->changed[month] ? "•" : "");
		canvas_put(canvas, row, month_col(months, month), MONTH_WIDTH,
			month == sheet->month ? ATTR_BOLD | ATTR_UNDERLINE : 0, text);
	}
	canvas_right(canvas, row, month_col(months, months->end), RATE_WIDTH, 0, "Dự %");
}

/* The last row: who came in each month. */
static void draw_foot(
	const struct year_sheet *sheet, struct canvas *canvas, const struct months *months, int row)
{
	int present = 0, must = 0;
	char text[16];

	canvas_put(canvas, row, NAME_COL, months->col - NAME_COL - 1, 0, "Có mặt");
	for (int month = 0; month < MONTHS; month++) {
		if (!sheet->there[month])
			continue;
		struct roster_counts counts = roster_count(&sheet->months[month]);
		snprintf(text, sizeof text, "%d", counts.present);
		if (month >= months->first && month < months->end)
			canvas_right(canvas, row, month_col(months, month) - 1, 3, 0, text);
		present += counts.present;
		must += counts.present + counts.with_reason + counts.without_reason;
	}
	draw_rate(months, canvas, row, 0, rate(present, must));
}

void year_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct year_sheet *sheet = (const struct year_sheet *)screen;
	int top = canvas_body_top(canvas), rows = year_list_rows(sheet), head = head_rows(sheet);
	struct months months = months_in_view(sheet, canvas);

	draw_head(sheet, canvas, &months, head > 1 ? top + 1 : top);
	if (head > 1)
		canvas_rule(canvas, top + 2, 1, canvas->cols - 2);
	for (int i = 0; i < rows && sheet->top + i < sheet->count; i++)
		draw_line(sheet, canvas, &months, sheet->top + i, top + head + i);
	if (sheet->count == 0) {
		canvas_put(canvas, top + head, NAME_COL, -1, 0,
			"Năm này chưa có buổi sinh hoạt nào trong sổ.");
		canvas_cursor(canvas, top + head, 1);
	}
	draw_foot(sheet, canvas, &months, top + head + rows);
}
