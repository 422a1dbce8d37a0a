#include "rollcall_internal.h"

#include "paper.h"
#include "text.h"

#include <stdio.h>

enum {
	NUMBER_END = 5,
	NAME = 7,
	NAME_LEAST = 16,
	NAME_MOST = 40,
	MARK = 5,
	NOTE = 26,
	ABSENCES = 4
};

/* Name and mark stand side by side, whatever the window; what is left is the reason's and the absences'. */
struct layout {
	int name, mark, note, note_width,
		absences; /* columns; absences: its right end, 0: left out */
};

static struct layout layout_of(const struct rollcall *roll, const struct canvas *canvas)
{
	struct layout at = { .name = roll->name_width };
	int room = canvas->cols - 1 - NAME - MARK - 8;

	if (at.name < NAME_LEAST)
		at.name = NAME_LEAST;
	if (at.name > NAME_MOST)
		at.name = NAME_MOST;
	if (at.name > room)
		at.name = room < 1 ? 1 : room;
	at.mark = NAME + at.name + 2;
	at.note = at.mark + MARK;
	at.note_width = canvas->cols - 1 - at.note;
	if (at.note_width >= 16 + 2 + ABSENCES) {
		at.note_width -= 2 + ABSENCES;
		if (at.note_width > NOTE)
			at.note_width = NOTE;
		at.absences = at.note + at.note_width + 2 + ABSENCES;
	}
	return at;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int row, unsigned attr)
{
	const struct rollcall *roll = (const struct rollcall *)screen;
	const struct roster_row *at = &roll->roster.rows[roll->shown[index]];
	struct layout to = layout_of(roll, canvas);
	char text[24];
	struct strbuf note = STRBUF_INIT;

	snprintf(text, sizeof text, "%d", index + 1);
	canvas_right(canvas, row, 2, NUMBER_END - 2, attr, text);
	canvas_put(canvas, row, NAME, to.name, attr, at->name);
	snprintf(text, sizeof text, "%c", roster_sign(at));
	canvas_put(canvas, row, to.mark, 1, attr | ATTR_BOLD, text);
	if (at->reason)
		strbuf_add(&note, codes_label(absence_reasons(), at->reason));
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
	canvas_put(canvas, row, to.note, to.note_width, attr, note.text);
	bool often = at->status == 'K' || at->without_reason > 0;
	snprintf(text, sizeof text, "%s%d", often ? "! " : "",
		at->absences + (at->status == 'P' || at->status == 'K'));
	if (to.absences > 0)
		canvas_right(canvas, row, to.absences - ABSENCES, ABSENCES,
			attr | (often ? ATTR_BAD : 0), text);
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
		strbuf_addf(&text, "Chưa điểm danh %d   ", counts.unmarked);
	if (roll->roster.expected >= 0)
		add_paper(roll, &counts, &text);
	if (counts.exempt > 0) {
		bool folds = counts.exempt > counts.unsure; /* these are never folded */
		strbuf_add(&text,
			!folds                   ? "Không phải dự: "
				: roll->unfolded ? "Ctrl-E gấp "
						 : "Ctrl-E xem ");
		roster_add_apart(&counts, &text);
		strbuf_add(&text, "   ");
	}
	if (*roll->roster.guests) /* names: what is cut where there is no room */
		strbuf_addf(&text, "Khách: %s   ", roll->roster.guests);
	canvas_put(canvas, row, 7, -1, 0, text.text);
	strbuf_release(&text);
}

static void draw_heads(const struct rollcall *roll, struct canvas *canvas, int row)
{
	struct layout to = layout_of(roll, canvas);

	canvas_right(canvas, row, 2, NUMBER_END - 2, 0, "TT");
	canvas_put(canvas, row, NAME, to.name, 0, "Họ và tên");
	canvas_put(canvas, row, to.mark, -1, 0, "Dấu");
	canvas_put(canvas, row, to.note, to.note_width, 0, "Lý do, ghi chú");
	if (to.absences > 0)
		canvas_right(canvas, row, to.absences - ABSENCES, ABSENCES, 0, "Vắng");
	canvas_rule(canvas, row + 1);
}

/* Beside the one it asks about. */
static void draw_question(const struct rollcall *roll, struct canvas *canvas, int top)
{
	const struct rows *rows = &roll->screen.rows;

	absence_draw(canvas, roll_row(roll, rows->selected)->name, top + rows->selected - rows->top,
		top, top + rows->shown);
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
		draw_heads(roll, canvas, top + 1);
	rows_draw(screen, canvas, top + head, draw_row);
	if (rows->count == 0)
		canvas_put(canvas, top + head, 7, -1, 0,
			"Ngày ấy chi bộ chưa có đảng viên nào trong sổ. Insert thêm người.");
	int left = rows->count - rows->top;
	draw_foot(roll, canvas, top + head + (left < rows->shown ? left : rows->shown));
	if (roll_foot_rows(screen->body_rows) > 1)
		canvas_put(canvas, top + screen->body_rows - 1, 1, -1, 0,
			roster_legend(counts.unsure > 0));
	if (roll->asking_reason)
		draw_question(roll, canvas, top + head);
	if (roll->asking_reason || roll->jump.on)
		canvas_forget_cut(canvas);
	strbuf_release(&line);
}
