/* Marking in the year sheet: one by one, as above, a whole month; and taking marks back before they are saved. */
#include "xalloc.h"
#include "year_internal.h"

#include <stdlib.h>
#include <string.h>

static struct roster_row copy_marks(const struct roster_row *row)
{
	struct roster_row copy = { .status = row->status,
		.late = row->late,
		.left_early = row->left_early,
		.online = row->online,
		.exempt = row->exempt };

	copy.reason = xstrdup(row->reason);
	return copy;
}

static void put_marks(struct roster_row *row, const struct roster_row *marks)
{
	char *reason = xstrdup(marks->reason);

	free(row->reason);
	row->reason = reason;
	row->status = marks->status;
	row->late = marks->late;
	row->left_early = marks->left_early;
	row->online = marks->online;
	row->exempt = marks->exempt;
}

static void drop_changes(struct year_sheet *sheet, size_t from)
{
	for (size_t i = from; i < sheet->change_count; i++) {
		free(sheet->changes[i].before.reason);
		free(sheet->changes[i].after.reason);
	}
	sheet->change_count = from;
}

void year_forget_steps(struct year_sheet *sheet)
{
	drop_changes(sheet, 0);
	free(sheet->changes);
	sheet->changes = NULL;
	sheet->change_at = sheet->change_capacity = 0;
}

static int new_step(const struct year_sheet *sheet)
{
	return sheet->change_at > 0 ? sheet->changes[sheet->change_at - 1].step + 1 : 1;
}

static void touch(struct year_sheet *sheet, int month)
{
	sheet->changed[month] = true;
	screen_changed(&sheet->screen);
}

static void change(struct year_sheet *sheet, int line, char mark, int step)
{
	struct roster_row *row = year_row(sheet, line, sheet->month);

	drop_changes(sheet, sheet->change_at);
	sheet->changes = xgrow(sheet->changes, sheet->change_count, &sheet->change_capacity,
		sizeof *sheet->changes);
	struct year_change *change = &sheet->changes[sheet->change_count++];
	*change = (struct year_change) {
		.line = line, .month = sheet->month, .step = step, .before = copy_marks(row)
	};
	if (mark == YEAR_LATE)
		roster_mark_late(row);
	else
		roster_mark(row, mark);
	change->after = copy_marks(row);
	sheet->change_at = sheet->change_count;
	touch(sheet, sheet->month);
}

/* Whether the month can be marked; says why not. */
static bool month_is_open(struct year_sheet *sheet)
{
	struct session *session = sheet->screen.session;
	const char *view_only = store_view_only(session->store);

	if (view_only)
		session_say(session, MESSAGE_WARN, "Sổ đang mở để xem vì %s, nên không ghi được.",
			view_only);
	else if (!sheet->there[sheet->month])
		session_say(session, MESSAGE_WARN,
			"Tháng %d chưa có buổi sinh hoạt nào đã họp. Lập ở Tháng của chi bộ.",
			sheet->month + 1);
	return !view_only && sheet->there[sheet->month];
}

void year_mark(struct year_sheet *sheet, char mark)
{
	if (!month_is_open(sheet))
		return;
	if (!year_row(sheet, sheet->selected, sheet->month)) {
		session_say(sheet->screen.session, MESSAGE_WARN,
			"Người này không có trong danh sách tháng %d; thêm ở Điểm danh của tháng ấy.",
			sheet->month + 1);
		return;
	}
	change(sheet, sheet->selected, mark, new_step(sheet));
	if (mark == 'P')
		session_say(sheet->screen.session, MESSAGE_INFO,
			"%s: vắng có lý do. Ghi lý do nào ở Điểm danh của tháng %d.",
			sheet->lines[sheet->selected].name, sheet->month + 1);
	if (mark != YEAR_LATE) /* pressed again it is left early */
		sheet->selected += sheet->selected + 1 < sheet->count;
}

void year_mark_as_above(struct year_sheet *sheet)
{
	const struct roster_row *above = NULL;

	for (int line = sheet->selected - 1; line >= 0 && !above; line--)
		above = year_row(sheet, line, sheet->month);
	if (above && strchr("CPK", above->status) && above->status)
		year_mark(sheet, above->status);
	else
		session_say(sheet->screen.session, MESSAGE_INFO,
			"Hàng trên của tháng %d chưa có dấu C, P hay K để lấy.", sheet->month + 1);
}

void year_fill(struct year_sheet *sheet)
{
	int step = new_step(sheet), filled = 0;

	if (!month_is_open(sheet))
		return;
	for (int line = 0; line < sheet->count; line++) {
		const struct roster_row *row = year_row(sheet, line, sheet->month);
		if (!row || row->status || row->exempt || row->guest)
			continue;
		change(sheet, line, 'C', step);
		filled++;
	}
	session_say(sheet->screen.session, MESSAGE_INFO,
		filled > 0 ? "Tháng %d: điền có mặt cho %d người chưa điểm. Ctrl-Z lấy lại."
			   : "Tháng %d không còn ai chưa điểm.",
		sheet->month + 1, filled);
}

/* ---- taking back ---- */

static void add_mark(const struct roster_row *marks, struct strbuf *out)
{
	strbuf_add_char(out, marks->status ? marks->status : '_');
	strbuf_add(out, marks->late ? " (muộn)" : marks->left_early ? " (về sớm)" : "");
}

static void say_change(
	struct year_sheet *sheet, const struct year_change *last, int count, bool redo)
{
	struct strbuf said = STRBUF_INIT;

	strbuf_addf(&said, "%s: ", redo ? "Làm lại" : "Hoàn tác");
	if (count > 1)
		strbuf_addf(&said, "%d người của tháng %d từ ", count, last->month + 1);
	else
		strbuf_addf(
			&said, "%s, tháng %d từ ", sheet->lines[last->line].name, last->month + 1);
	add_mark(redo ? &last->before : &last->after, &said);
	strbuf_add(&said, redo ? " thành " : " trở lại ");
	add_mark(redo ? &last->after : &last->before, &said);
	session_say(sheet->screen.session, MESSAGE_DONE, "%s. Chưa lưu.", said.text);
	strbuf_release(&said);
}

bool year_go_back(struct year_sheet *sheet, bool redo)
{
	if (redo ? sheet->change_at == sheet->change_count : sheet->change_at == 0)
		return false;
	const struct year_change *last =
		&sheet->changes[redo ? sheet->change_at : sheet->change_at - 1];
	int step = last->step, count = 0;

	while (redo ? sheet->change_at < sheet->change_count : sheet->change_at > 0) {
		const struct year_change *at =
			&sheet->changes[redo ? sheet->change_at : sheet->change_at - 1];
		if (at->step != step)
			break;
		put_marks(year_row(sheet, at->line, at->month), redo ? &at->after : &at->before);
		touch(sheet, at->month);
		last = at;
		count++;
		sheet->change_at += redo ? 1 : (size_t)-1;
	}
	sheet->selected = last->line;
	sheet->month = last->month;
	say_change(sheet, last, count, redo);
	return true;
}
