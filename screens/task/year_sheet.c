#include "year_internal.h"

#include "front.h"
#include "xalloc.h"
#include "years.h"

#include <stdlib.h>

static struct year_sheet *sheet_of(struct grid *grid)
{
	return (struct year_sheet *)grid;
}

static const struct year_sheet *sheet_at(const struct grid *grid)
{
	return (const struct year_sheet *)grid;
}

/* The row of a month at a line, NULL when there is none. */
static struct roster_row *row_at(const struct grid *grid, int line, int month)
{
	const struct year_sheet *sheet = sheet_at(grid);
	int row = line < sheet->count ? sheet->lines[line].rows[month] : -1;

	return row >= 0 ? &sheet->months[month].rows[row] : NULL;
}

static bool changed(const struct grid *grid, int month)
{
	return sheet_at(grid)->changed[month];
}

/* ---- a cell as one text: the mark, why he was apart, late, early, online, the reason ---- */

static bool get(const struct grid *grid, int line, int month, struct strbuf *out)
{
	const struct roster_row *row = row_at(grid, line, month);

	if (!row)
		return false;
	strbuf_addf(out, "%c%c%d%d%d%s", row->status ? row->status : '_',
		row->exempt ? row->exempt : '_', row->late, row->left_early, row->online,
		row->reason ? row->reason : "");
	return true;
}

static void put(struct grid *grid, int line, int month, const char *text)
{
	struct roster_row *row = row_at(grid, line, month);

	row->status = text[0] == '_' ? '\0' : text[0];
	row->exempt = text[1] == '_' ? '\0' : text[1];
	row->late = text[2] == '1';
	row->left_early = text[3] == '1';
	row->online = text[4] == '1';
	free(row->reason);
	row->reason = text[5] ? xstrdup(text + 5) : NULL;
	sheet_of(grid)->changed[month] = true;
}

static void say(const char *text, struct strbuf *out)
{
	strbuf_add_char(out, text[0]);
	if (text[5])
		strbuf_addf(out, " (%s)", codes_label(absence_reasons(), text + 5));
	strbuf_add(out, text[2] == '1' ? " (muộn)" : text[3] == '1' ? " (về sớm)" : "");
}

/* ---- marking ---- */

static const int marks[] = { ' ', '+', '-', '*', '.', KEY_REMOVE, 0 };

static bool may_mark(struct grid *grid, int line, int month)
{
	struct session *session = grid->screen.session;

	if (!session_may_write(session))
		return false;
	if (!sheet_of(grid)->there[month])
		session_say(session, MESSAGE_WARN,
			"Tháng %d chưa có buổi sinh hoạt nào đã họp. Lập ở Tháng của chi bộ.",
			month + 1);
	else if (line >= 0 && !row_at(grid, line, month))
		session_say(session, MESSAGE_WARN,
			"Người này không có trong danh sách tháng %d; thêm ở Điểm danh của tháng ấy.",
			month + 1);
	else
		return true;
	return false;
}

static char status_of(int key)
{
	return key == ' ' || key == '+' ? 'C' : key == '-' ? 'P' : key == '*' ? 'K' : '\0';
}

static enum grid_mark mark(struct grid *grid, int line, int month, int key)
{
	struct roster_row *row = row_at(grid, line, month);
	const char *reason = NULL;

	sheet_of(grid)->changed[month] = true;
	if (key == '.') { /* pressed again it is left early */
		roster_mark_late(row);
		return GRID_STAY;
	}
	if (absence_key(key, &reason) == ABSENCE_GIVEN) {
		free(row->reason);
		row->reason = xstrdup(reason);
		return GRID_NEXT;
	}
	roster_mark(row, status_of(key));
	sheet_of(grid)->asking_reason = key == '-';
	return key == '-' ? GRID_STAY : GRID_NEXT;
}

static int key_of(const struct grid *grid, int line, int month)
{
	for (const int *key = marks; *key; key++)
		if (status_of(*key) && status_of(*key) == row_at(grid, line, month)->status)
			return *key;
	return 0;
}

static bool fills(const struct grid *grid, int line, int month)
{
	const struct roster_row *row = row_at(grid, line, month);

	return row && !row->status && !row->exempt && !row->guest;
}

static void say_filled(struct grid *grid, int month, int count)
{
	session_say(grid->screen.session, MESSAGE_INFO,
		count > 0 ? "Tháng %d: điền có mặt cho %d người chưa điểm danh. Ctrl-Z lấy lại."
			  : "Tháng %d không còn ai chưa điểm danh.",
		month + 1, count);
}

/* ---- what it shows ---- */

static const char *name(const struct grid *grid, int line)
{
	return sheet_at(grid)->lines[line].name;
}

static void head(const struct grid *grid, int month, struct strbuf *out)
{
	(void)grid;
	strbuf_addf(out, "%2d", month + 1);
}

static void column(const struct grid *grid, int month, struct strbuf *out)
{
	(void)grid;
	strbuf_addf(out, "tháng %d", month + 1);
}

static unsigned show(const struct grid *grid, int line, int month, struct strbuf *out)
{
	const struct roster_row *row = row_at(grid, line, month);

	if (!row)
		return 0;
	strbuf_addf(out, "%s%c", row->late || row->left_early ? "." : "", roster_sign(row));
	return row->status == 'K' ? ATTR_BAD : 0;
}

/* Who came of those who had to, in percent; "-": nobody had to. */
static void add_rate(int present, int must, struct strbuf *out)
{
	int tenths = roster_rate(present, must);

	if (tenths >= 0)
		strbuf_addf(out, "%d,%d", tenths / 10, tenths % 10);
	else
		strbuf_add_char(out, '-');
}

/* A month in which nobody was marked is not called yet: it is in no rate. */
static int due_in(const struct year_sheet *sheet, int month)
{
	struct roster_counts counts = roster_count(&sheet->months[month]);

	return counts.unmarked < counts.must ? counts.must : 0;
}

static void rate_of_line(const struct grid *grid, int line, struct strbuf *out)
{
	int present = 0, must = 0;

	for (int month = 0; month < MONTHS; month++) {
		const struct roster_row *row = row_at(grid, line, month);
		if (!row || !roster_is_due(row) || !due_in(sheet_at(grid), month))
			continue;
		present += row->status == 'C';
		must++;
	}
	add_rate(present, must, out);
}

/* The last row: who came in each month; at its end the rate of all. */
static void present_in(const struct grid *grid, int month, struct strbuf *out)
{
	const struct year_sheet *sheet = sheet_at(grid);
	int present = 0, must = 0;

	for (int i = 0; i < MONTHS; i++) {
		if (!sheet->there[i] || (month < MONTHS && i != month))
			continue;
		present += roster_count(&sheet->months[i]).present;
		must += due_in(sheet, i);
	}
	if (month == MONTHS)
		add_rate(present, must, out);
	else if (sheet->there[month])
		strbuf_addf(out, "%d", present);
}

static const char *legend(const struct grid *grid)
{
	const struct year_sheet *sheet = (const struct year_sheet *)grid;
	int unsure = 0;

	for (int month = 0; month < MONTHS; month++)
		unsure += roster_count(&sheet->months[month]).unsure;
	return roster_legend(unsure > 0);
}

static const struct grid_ops months = {
	.cols = MONTHS,
	.width = 4,
	.total_width = 8,
	.corner = "Họ và tên",
	.total = "Dự %",
	.foot = "Có mặt",
	.hint = "Mũi tên đến chỗ; phím cách, - hay *; F5 điền cả tháng",
	.legend = legend,
	.empty = "Năm này chưa có buổi sinh hoạt nào trong sổ.",
	.unsaved = "Sổ điểm danh của năm còn chỗ chưa lưu.",
	.marks = marks,
	.fill = ' ',
	.name = name,
	.head = head,
	.column = column,
	.show = show,
	.row_total = rate_of_line,
	.col_total = present_in,
	.get = get,
	.put = put,
	.say = say,
	.changed = changed,
	.may_mark = may_mark,
	.mark = mark,
	.key_of = key_of,
	.fills = fills,
	.say_filled = say_filled,
	.save = year_save,
	.keep = year_keep,
	.drop = year_drop,
	.load = year_load,
};

/* ---- the reason of an absence ---- */

static bool reason_key(struct year_sheet *sheet, int key)
{
	struct grid *grid = &sheet->grid;
	const char *reason = NULL;
	enum absence_key meant = absence_key(key, &reason);

	if (meant == ABSENCE_WRONG) {
		session_say(grid->screen.session, MESSAGE_WARN, "%s", absence_no_such);
		return true;
	}
	sheet->asking_reason = false;
	if (meant == ABSENCE_GIVEN)
		grid_go_on(grid, key);
	else if (meant == ABSENCE_LEFT)
		rows_select(&grid->screen.rows, grid->screen.rows.selected + 1);
	return meant != ABSENCE_OTHER;
}

/* What is marked and not saved stays as drafts of its months. */
static enum screen_result after_year(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;

	if (!year_keep(&sheet->grid, err))
		return SCREEN_STAY;
	sheet->year = atoi(answer->text);
	return grid_load(&sheet->grid, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;

	if (sheet->asking_reason && reason_key(sheet, key))
		return SCREEN_STAY;
	if (key == KEY_F4)
		return years_ask(screen, sheet->year, false, after_year);
	return grid_key(screen, key, err);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct year_sheet *sheet = (const struct year_sheet *)screen;
	const struct rows *rows = &screen->rows;

	grid_draw(screen, canvas);
	if (!sheet->asking_reason)
		return;
	canvas_forget_cut(canvas);
	int top = canvas_body_top(canvas) + grid_head_rows(screen->body_rows);
	absence_draw(canvas, sheet->lines[rows->selected].name, top + rows->selected - rows->top,
		top, top + rows->shown);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	if (((const struct year_sheet *)screen)->asking_reason)
		strbuf_add(out, absence_hint);
	else
		grid_status(screen, out);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Cả năm %d", ((const struct year_sheet *)screen)->year);
}

static void free_sheet(struct screen *screen)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;

	year_forget(sheet);
	grid_release(&sheet->grid);
	free(sheet);
}

struct screen *year_sheet_open(struct session *session, const char *period, struct err *err)
{
	struct year_sheet *sheet = screen_new(sizeof *sheet, &year_sheet_ops, session);
	struct screen *screen = &sheet->grid.screen;

	sheet->grid.ops = &months;
	sheet->grid.col = atoi(period + 5) - 1;
	sheet->year = atoi(period);
	if (grid_load(&sheet->grid, err))
		return screen;
	free_sheet(screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	front_time(front, ((const struct year_sheet *)screen)->year, 0);
}

const struct screen_ops year_sheet_ops = {
	.front = front,
	.words = &year_words,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_sheet,
	.status = status,
	.position = grid_position,
	.resume = grid_resume,
	.keep = grid_keep,
	.save = grid_save,
	.drop = grid_drop,
	.resized = grid_resized,
};
