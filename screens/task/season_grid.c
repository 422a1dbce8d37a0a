/* The cells of the season's grid: what may be entered where, by which key. */
#include "season_internal.h"

#include "codes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct season_screen *screen_of(struct grid *grid)
{
	return (struct season_screen *)grid;
}

static const struct season_screen *screen_at(const struct grid *grid)
{
	return (const struct season_screen *)grid;
}

bool season_is_cell(const struct season_screen *at, int line, int step)
{
	return step < SEASON_CLAIMED || strcmp(at->marks.season.lines[line].scope, "CU") != 0;
}

static bool get(const struct grid *grid, int line, int step, struct strbuf *out)
{
	strbuf_add(out, season_value(&screen_at(grid)->marks, line, step));
	return season_is_cell(screen_at(grid), line, step);
}

static void put(struct grid *grid, int line, int step, const char *text)
{
	season_mark(&screen_of(grid)->marks, line, step, *text ? text : "-");
}

static void say(const char *text, struct strbuf *out)
{
	const struct codelist *levels = codes_find("rating.level"),
			      *reasons = codes_find("rating.none_why");
	char day[DATE_SIZE], shown[DATE_SIZE];

	snprintf(day, sizeof day, "%.10s", text);
	if (date_is_full(day)) {
		date_show(day, shown);
		strbuf_add(out, shown);
	} else if (*text == ':') {
		strbuf_addf(out, "chưa xếp loại (%s)", codes_label(reasons, text + 1));
	} else if (codes_holds(levels, text, false)) {
		strbuf_add(out, codes_label(levels, text));
	} else {
		strbuf_add(out, !*text ? "trống" : strchr(text, ' ') ? text : "đã ghi");
	}
}

static bool changed(const struct grid *grid, int step)
{
	return season_is_marked(&screen_at(grid)->marks, step);
}

/* ---- marking ---- */

static const int marks[] = { ' ', '+', '-', '0', '1', '2', '3', '4', KEY_REMOVE, 0 };

static bool has_column_to_mark(struct session *session, const struct season_screen *at, int step)
{
	if (step == SEASON_CRITICISM)
		session_say(session, MESSAGE_INFO, "Góp ý: Insert thêm ý kiến, Enter xem.");
	else if (step == SEASON_MEETING && !*at->marks.season.meeting)
		session_say(session, MESSAGE_WARN,
			"Sổ chưa có hội nghị kiểm điểm nào đã họp trong mùa này: lập ở Họp, nghị quyết (phím 6) trước.");
	else
		return true;
	return false;
}

bool season_may_mark(struct grid *grid, int line, int step)
{
	struct season_screen *at = screen_of(grid);
	struct session *session = grid->screen.session;

	if (!session_may_write(session) || !has_column_to_mark(session, at, step))
		return false;
	if (line < 0 || season_is_cell(at, line, step))
		return true;
	session_say(session, MESSAGE_WARN, "Chi ủy không xếp loại riêng.");
	return false;
}

/* 0 again and again: the reasons one after the other, first the one that the book knows. */
static const char *next_reason(const struct season_screen *at, int line, int step)
{
	static const char *const reasons[] = { ":M", ":DC", ":CDTG", ":CD", ":K" };
	enum { REASONS = sizeof reasons / sizeof *reasons };
	const char *now = season_value(&at->marks, line, step);

	for (int i = 0; i < REASONS; i++)
		if (strcmp(now, reasons[i]) == 0)
			return reasons[(i + 1) % REASONS];
	for (int i = 0; i < REASONS; i++)
		if (strcmp(at->marks.season.lines[line].why, reasons[i] + 1) == 0)
			return reasons[i];
	return ":K";
}

static const char *proposal_of(const struct grid *grid, int line, int step)
{
	return season_proposal(&screen_at(grid)->marks, grid->screen.session->store, line, step);
}

/* What was entered is taken away; of a rating or a check that is in the book, the record is opened for that. */
static enum grid_mark clear(struct grid *grid, int line, int step)
{
	struct season_marks *marks_of = &screen_of(grid)->marks;
	bool entered = marks_of->marks[line][step] != NULL,
	     record = season_stage(step) || step == SEASON_VOTES;

	season_mark(marks_of, line, step, record || entered ? NULL : "-");
	if (!record || entered)
		return GRID_NEXT;
	session_say(grid->screen.session, MESSAGE_INFO,
		"Đã lưu trong sổ: Enter mở phiếu để sửa, F8 trong phiếu xóa.");
	return GRID_STAY;
}

static enum grid_mark mark(struct grid *grid, int line, int step, int key)
{
	static const char *const levels[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV" };
	struct season_marks *marks_of = &screen_of(grid)->marks;
	const char *text = NULL;

	if (key == '-' || key == KEY_REMOVE)
		return clear(grid, line, step);
	if (key == ' ' || key == '+')
		text = proposal_of(grid, line, step);
	else if (season_stage(step))
		text = key == '0' ? next_reason(screen_of(grid), line, step) : levels[key - '1'];
	else if (step == SEASON_REMEDY && key == '0')
		text = proposal_of(grid, line, step);
	if (!text || !*text) {
		session_say(grid->screen.session, MESSAGE_INFO,
			season_stage(step)
				? "Chưa có gì để điền theo: gõ 1 xuất sắc, 2 tốt, 3 hoàn thành, 4 không, 0 chưa xếp."
				: "Phím này không điền được ở cột này.");
		return GRID_STAY;
	}
	season_mark(marks_of, line, step, text);
	return key == '0' && season_stage(step) ? GRID_STAY : GRID_NEXT;
}

/* Nobody is said to have nothing to mend in a heap; who is excused or put off is not filled in. */
bool season_fills(const struct grid *grid, int line, int step)
{
	const struct season_screen *at = screen_at(grid);
	char sign = season_sign(at, line, step);

	if (!season_is_cell(at, line, step) || step == SEASON_REMEDY)
		return false;
	if (season_is_check(step))
		return sign == '_' || sign == '!';
	return sign != 'm' && sign != 'h' && !*season_value(&at->marks, line, step) &&
		*proposal_of(grid, line, step);
}

static void say_filled(struct grid *grid, int step, int count)
{
	struct strbuf column = STRBUF_INIT;

	season_column(grid, step, &column);
	session_say(grid->screen.session, MESSAGE_INFO,
		count > 0 ? "Điền %s: %d chỗ. Ctrl-Z lấy lại."
			  : "Cột %s không còn chỗ nào điền được cả loạt.",
		column.text, count);
	strbuf_release(&column);
}

/* ---- loading and saving ---- */

static bool load(struct grid *grid, struct err *err)
{
	struct season_screen *at = screen_of(grid);

	if (!season_marks_load(grid->screen.session->store, &at->marks, err) ||
		!season_count(at, err))
		return false;
	rows_count(&grid->screen.rows, at->marks.season.count);
	return true;
}

static bool keep(struct grid *grid, struct err *err)
{
	return season_marks_keep(grid->screen.session->store, &screen_of(grid)->marks, err);
}

static bool drop(struct grid *grid, struct err *err)
{
	return season_marks_drop(grid->screen.session->store, &screen_of(grid)->marks, err);
}

/* On leaving: what is to be warned of is not accepted here. */
static bool save(struct grid *grid, struct err *err)
{
	struct strbuf warned = STRBUF_INIT;
	int booked = 0;
	bool ok = season_marks_book(
		grid->screen.session->store, &screen_of(grid)->marks, NULL, &warned, &booked, err);

	if (warned.length > 0)
		session_say(grid->screen.session, MESSAGE_WARN, "%s Ctrl-S để lưu kèm lý do.",
			warned.text);
	else if (ok)
		session_say(
			grid->screen.session, MESSAGE_DONE, "Đã lưu mùa kiểm điểm: %d ô.", booked);
	ok = ok && warned.length == 0 && grid_load(grid, err);
	strbuf_release(&warned);
	return ok;
}

const struct grid_ops season_grid = {
	.cols = SEASON_STEPS,
	.width = 3,
	.total_width = 12,
	.corner = "Họ và tên",
	.total = "Kết quả",
	.foot = "Đã xong",
	.hint = "Mũi tên đến chỗ; phím cách, 1 2 3 4 mức; F5 điền cả cột",
	.legend = season_legend,
	.note = season_note,
	.empty = "Không có ai để kiểm điểm trong kỳ này.",
	.unsaved = "Mùa kiểm điểm còn chỗ chưa lưu.",
	.marks = marks,
	.fill = ' ',
	.name = season_name,
	.head = season_head,
	.column = season_column,
	.show = season_show,
	.row_total = season_result,
	.col_total = season_done,
	.get = get,
	.put = put,
	.say = say,
	.changed = changed,
	.may_mark = season_may_mark,
	.mark = mark,
	.fills = season_fills,
	.say_filled = say_filled,
	.save = save,
	.keep = keep,
	.drop = drop,
	.load = load,
};
