#include "rollcall_internal.h"

#include "paper.h"
#include "text.h"

#include <stdio.h>

/* Where the mark stands. A narrow window leaves out the absences, not the mark nor its reason. */
static bool is_narrow(const struct canvas *canvas)
{
	return canvas->cols < 70;
}

static int mark_col(const struct canvas *canvas)
{
	return is_narrow(canvas) ? canvas->cols - 12 : 39;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int row, unsigned attr)
{
	const struct rollcall *roll = (const struct rollcall *)screen;
	const struct roster_row *at = &roll->roster.rows[roll->shown[index]];
	char text[24];
	struct strbuf note = STRBUF_INIT;

	snprintf(text, sizeof text, "%d", index + 1);
	canvas_right(canvas, row, 2, 3, attr, text);
	int mark = mark_col(canvas), behind = mark + (is_narrow(canvas) ? 3 : 8);
	canvas_put(canvas, row, 7, mark - 11 < 16 ? mark - 9 : mark - 11, attr, at->name);
	snprintf(text, sizeof text, "%c", at->status ? at->status : '_');
	canvas_put(canvas, row, mark, 1, attr | ATTR_BOLD, text);
	if (at->reason)
		strbuf_add(&note, codes_label(roll_reasons(), at->reason));
	if (at->guest)
		strbuf_add(&note, "khách");
	if (at->exempt)
		strbuf_add(&note, at->exempt == '?' ? "chưa rõ" : "miễn, nơi khác");
	if (at->member_as == 'T' && !at->guest)
		strbuf_add(&note, "tạm thời đến");
	if (at->late)
		strbuf_add(&note, "đến muộn");
	if (at->left_early)
		strbuf_add(&note, "về sớm");
	canvas_put(canvas, row, behind, is_narrow(canvas) ? 8 : 20, attr, note.text);
	bool often = at->status == 'K' || at->without_reason > 0;
	snprintf(text, sizeof text, "%s%d", often ? "! " : "",
		at->absences + (at->status == 'P' || at->status == 'K'));
	if (!is_narrow(canvas))
		canvas_right(
			canvas, row, canvas->cols - 10, 8, attr | (often ? ATTR_BAD : 0), text);
	strbuf_release(&note);
}

/* The difference means something once everybody is marked. */
static void add_paper(
	const struct rollcall *roll, const struct roster_counts *counts, struct strbuf *out)
{
	strbuf_addf(out, "Trên giấy dự %d", roll->roster.expected);
	if (counts->unmarked == 0) {
		strbuf_add(out, ": ");
		paper_difference(roll->roster.expected, counts->present, out);
	}
	strbuf_add(out, "   ");
}

static void draw_foot(const struct rollcall *roll, struct canvas *canvas, int row)
{
	struct roster_counts counts = roster_count(&roll->roster);
	struct strbuf text = STRBUF_INIT;

	if (counts.unmarked > 0)
		strbuf_addf(&text, "Chưa điểm %d   ", counts.unmarked);
	if (roll->roster.expected >= 0)
		add_paper(roll, &counts, &text);
	if (counts.exempt > 0) {
		strbuf_add(&text, "Không phải dự: ");
		roster_add_apart(&counts, &text);
		if (counts.exempt > counts.unsure) /* these are never folded */
			strbuf_addf(&text, " (Ctrl-E %s)", roll->unfolded ? "gấp" : "xem");
		strbuf_add(&text, "   ");
	}
	if (*roll->roster.guests)
		strbuf_addf(&text, "Khách: %s", roll->roster.guests);
	canvas_put(canvas, row, 7, -1, 0, text.text);
	strbuf_release(&text);
}

/* The reasons with the number of each, above the two rows at the foot. */
static void draw_reasons(struct canvas *canvas)
{
	const struct codelist *list = roll_reasons();
	int row = canvas->rows - 5, col = 8;

	for (int i = 0; i < 3; i++)
		canvas_fill(canvas, row + i, 0, canvas->cols, 0);
	canvas_put(canvas, row, 1, -1, ATTR_BOLD, "Lý do:");
	for (size_t i = 0; i < list->count; i++) {
		char number[2] = { (char)('1' + i), '\0' };
		if (col + 2 + text_width(list->codes[i].label) > canvas->cols - 1) {
			row++;
			col = 8;
		}
		col += canvas_put(canvas, row, col, -1, ATTR_BOLD, number) + 1;
		col += canvas_put(canvas, row, col, -1, 0, list->codes[i].label) + 2;
	}
}

static void draw_heads(struct canvas *canvas, int row)
{
	canvas_put(canvas, row, 4, -1, 0, "#");
	canvas_put(canvas, row, 7, -1, 0, "Họ và tên");
	if (is_narrow(canvas)) {
		canvas_put(canvas, row, mark_col(canvas) - 1, -1, 0, "Điểm danh");
	} else {
		canvas_put(canvas, row, 36, -1, 0, "Điểm danh  Lý do");
		canvas_right(canvas, row, canvas->cols - 20, 18, 0, "Vắng trong năm");
	}
	canvas_rule(canvas, row + 1, 1, canvas->cols - 2);
}

void roll_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct rollcall *roll = (const struct rollcall *)screen;
	struct roster_counts counts = roster_count(&roll->roster);
	int top = canvas_body_top(canvas), head = roll_head_rows(screen->body_rows);
	const struct rows *rows = &screen->rows;
	struct strbuf line = STRBUF_INIT;

	roster_add_line(&counts, &line);
	canvas_put(canvas, top, 1, -1, ATTR_BOLD, line.text);
	if (head > 1)
		draw_heads(canvas, top + 1);
	rows_draw(screen, canvas, top + head, draw_row);
	if (rows->count == 0)
		canvas_put(canvas, top + head, 7, -1, 0,
			"Ngày ấy chi bộ chưa có đảng viên nào trong sổ. Insert thêm người.");
	int left = rows->count - rows->top;
	draw_foot(roll, canvas, top + head + (left < rows->shown ? left : rows->shown));
	if (roll->asking_reason)
		draw_reasons(canvas);
	strbuf_release(&line);
}
