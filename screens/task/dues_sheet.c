#include "dues_sheet.h"

#include "dues_marks.h"
#include "form.h"
#include "front.h"
#include "grid.h"
#include "list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct dues_sheet {
	struct grid grid; /* its columns are the months */
	struct dues_marks dues;
};

static const struct dues_sheet *sheet_at(const struct grid *grid)
{
	return (const struct dues_sheet *)grid;
}

static const struct dues_month *month_at(const struct grid *grid, int line, int month)
{
	return &sheet_at(grid)->dues.year.lines[line].months[month];
}

static char mark_at(const struct grid *grid, int line, int month)
{
	return sheet_at(grid)->dues.marks[line][month];
}

static bool changed(const struct grid *grid, int month)
{
	for (int line = 0; line < sheet_at(grid)->dues.year.count; line++)
		if (mark_at(grid, line, month))
			return true;
	return false;
}

static bool is_paid(const struct grid *grid, int line, int month)
{
	char mark = mark_at(grid, line, month);

	return mark ? mark == '+' : month_at(grid, line, month)->paid > 0;
}

static int64_t paid_in(const struct grid *grid, int line, int month)
{
	const struct dues_month *at = month_at(grid, line, month);
	char mark = mark_at(grid, line, month);

	return mark == '+' ? at->due : mark == '-' ? 0 : at->paid;
}

/* ---- marking ---- */

static const int marks[] = { ' ', '+', '-', 0 };

static bool get(const struct grid *grid, int line, int month, struct strbuf *out)
{
	char mark = mark_at(grid, line, month);

	strbuf_add_char(out, mark ? mark : '.');
	return month_at(grid, line, month)->there;
}

static void put(struct grid *grid, int line, int month, const char *text)
{
	((struct dues_sheet *)grid)->dues.marks[line][month] = *text == '.' ? '\0' : *text;
}

static void say(const char *text, struct strbuf *out)
{
	strbuf_add(out, *text == '+' ? "đã đóng" : *text == '-' ? "chưa đóng" : "như trong sổ");
}

static bool may_mark(struct grid *grid, int line, int month)
{
	struct session *session = grid->screen.session;

	if (!session_may_write(session))
		return false;
	if (line < 0)
		return true;
	const struct dues_month *at = month_at(grid, line, month);
	if (!at->there)
		session_say(session, MESSAGE_WARN,
			"Tháng %d người này không đóng đảng phí ở chi bộ này.", month + 1);
	else if (at->due < 0)
		session_say(session, MESSAGE_WARN,
			"Chưa tính được số phải đóng. Enter mở phiếu, gõ thu nhập tính đóng và số tiền.");
	else if (at->due == 0)
		session_say(session, MESSAGE_WARN,
			"Tháng %d người này được miễn đảng phí. Tự nguyện đóng thì Enter mở phiếu.",
			month + 1);
	else
		return true;
	return false;
}

static enum grid_mark mark(struct grid *grid, int line, int month, int key)
{
	bool paid = month_at(grid, line, month)->paid > 0;
	char *at = &((struct dues_sheet *)grid)->dues.marks[line][month];

	if (key == '-')
		*at = paid ? '-' : '\0';
	else
		*at = paid && month_at(grid, line, month)->paid >= month_at(grid, line, month)->due
			? '\0'
			: '+';
	return GRID_NEXT;
}

static int key_of(const struct grid *grid, int line, int month)
{
	return is_paid(grid, line, month) ? '+' : '-';
}

static bool fills(const struct grid *grid, int line, int month)
{
	const struct dues_month *at = month_at(grid, line, month);

	return at->there && at->due > 0 && !at->covered && !is_paid(grid, line, month);
}

static void say_filled(struct grid *grid, int month, int count)
{
	session_say(grid->screen.session, MESSAGE_INFO,
		count > 0 ? "Tháng %d: điền đã đóng cho %d người. Ctrl-Z lấy lại."
			  : "Tháng %d không còn ai chưa đóng mà biết số phải đóng.",
		month + 1, count);
}

/* ---- what it shows ---- */

static const char *name(const struct grid *grid, int line)
{
	return sheet_at(grid)->dues.year.lines[line].name;
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
	const struct dues_month *at = month_at(grid, line, month);
	int64_t paid = paid_in(grid, line, month);
	char sign = '_';

	if (!at->there)
		return 0;
	if (paid > 0)
		sign = paid < at->due ? '~' : '+';
	else if (at->due == 0)
		sign = 'm';
	else if (at->covered)
		sign = at->covered == 'C' ? 'c' : 't';
	else if (at->over && *at->rule)
		sign = '!';
	else if (at->due < 0)
		sign = '?';
	strbuf_add_char(out, sign);
	return sign == '!' ? ATTR_BAD : 0;
}

static void add_thousands(int64_t sum, struct strbuf *out)
{
	int64_t thousands = (sum + 500) / 1000;

	if (thousands >= 1000)
		strbuf_addf(out, "%lld.%03lld", (long long)(thousands / 1000),
			(long long)(thousands % 1000));
	else
		strbuf_addf(out, "%lld", (long long)thousands);
}

static void paid_by(const struct grid *grid, int line, struct strbuf *out)
{
	int64_t sum = 0;

	for (int month = 0; month < DUES_MONTHS; month++)
		sum += paid_in(grid, line, month);
	add_thousands(sum, out);
}

/* The last row: how many paid in each month; at its end what all paid. */
static void paid_of_all(const struct grid *grid, int month, struct strbuf *out)
{
	int64_t sum = 0;
	int payers = 0;

	for (int line = 0; line < sheet_at(grid)->dues.year.count; line++) {
		for (int i = 0; i < DUES_MONTHS; i++)
			sum += paid_in(grid, line, i);
		payers += month < DUES_MONTHS && paid_in(grid, line, month) > 0;
	}
	if (month == DUES_MONTHS)
		add_thousands(sum, out);
	else if (payers > 0)
		strbuf_addf(out, "%d", payers);
}

static const char *legend(const struct grid *grid)
{
	(void)grid;
	return "+ đã đóng  ~ thiếu  ! không đóng  _ chưa  m miễn  c chậm  t trước  ? chưa rõ";
}

/* ---- loading and saving ---- */

static bool load(struct grid *grid, struct err *err)
{
	struct dues_marks *dues = &((struct dues_sheet *)grid)->dues;

	if (!dues_marks_load(grid->screen.session->store, dues, err))
		return false;
	rows_count(&grid->screen.rows, dues->year.count);
	return true;
}

static bool drop(struct grid *grid, struct err *err)
{
	return dues_marks_drop(
		grid->screen.session->store, &((struct dues_sheet *)grid)->dues, err);
}

static bool keep(struct grid *grid, struct err *err)
{
	return dues_marks_keep(
		grid->screen.session->store, &((struct dues_sheet *)grid)->dues, err);
}

static bool save(struct grid *grid, struct err *err)
{
	int booked = 0;

	if (!dues_marks_book(grid->screen.session->store, &((struct dues_sheet *)grid)->dues,
		    &booked, err) ||
		!grid_load(grid, err))
		return false;
	session_say(grid->screen.session, MESSAGE_DONE, "Đã lưu đảng phí: %d ô.", booked);
	return true;
}

static const struct grid_ops months = {
	.cols = DUES_MONTHS,
	.width = 4,
	.total_width = 8,
	.corner = "Họ và tên",
	.total = "Nghìn đ",
	.foot = "Đã đóng",
	.hint = "Mũi tên đến chỗ; phím cách hay -; F5 điền cả tháng",
	.legend = legend,
	.empty = "Năm này chi bộ chưa có ai đóng đảng phí.",
	.unsaved = "Sổ đảng phí của năm còn chỗ chưa lưu.",
	.marks = marks,
	.fill = '+',
	.name = name,
	.head = head,
	.column = column,
	.show = show,
	.row_total = paid_by,
	.col_total = paid_of_all,
	.get = get,
	.put = put,
	.say = say,
	.changed = changed,
	.may_mark = may_mark,
	.mark = mark,
	.key_of = key_of,
	.fills = fills,
	.say_filled = say_filled,
	.save = save,
	.keep = keep,
	.drop = drop,
	.load = load,
};

/* ---- the screen ---- */

static struct screen *open_record(struct dues_sheet *sheet, struct err *err)
{
	struct session *session = sheet->grid.screen.session;
	const struct rectype *type = rectype_named("dues");
	int line = sheet->grid.screen.rows.selected, month = sheet->grid.col;
	const struct dues_month *at = &sheet->dues.year.lines[line].months[month];
	char period[32];

	if (*at->record)
		return form_open(session, type, at->record, NULL, err);
	snprintf(period, sizeof period, "%04d-%02d", sheet->dues.year.year, month + 1);
	struct preset presets[] = { { "member", sheet->dues.year.lines[line].member },
		{ "month", period }, { *at->kind ? "kind" : NULL, at->kind }, { NULL, NULL } };
	struct screen *form = form_open_new(session, type, presets);
	form_single(form);
	return form;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct dues_sheet *sheet = (struct dues_sheet *)screen;
	struct list_options options = { 0 };

	if (key == KEY_RETURN && !sheet->grid.jump.on && sheet->dues.year.count > 0)
		return screen_open(screen, open_record(sheet, err));
	if (key == KEY_F2)
		return screen_open(
			screen, list_new(screen->session, rectype_named("dues"), &options));
	return grid_key(screen, key, err);
}

static void add_sum(const struct dues_sheet *sheet, int64_t sum, struct strbuf *out)
{
	const struct rectype *type = rectype_named("dues");
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)sum);
	store_show(sheet->grid.screen.session->store, rectype_field(type, "due"), text, out);
}

static void add_amount(
	const struct dues_sheet *sheet, const struct dues_month *at, struct strbuf *out)
{
	if (at->why == 'T')
		strbuf_add(out, "Miễn theo tuổi đảng");
	else if (at->why == 'M')
		strbuf_add(out, "Được miễn");
	else if (at->due < 0)
		strbuf_add(out,
			strncmp(at->kind, "KBH", 3) == 0 ? "Chưa ghi vùng lương của chi bộ"
							 : "Chưa ghi thu nhập, bấm Enter");
	else {
		strbuf_add(out, at->why == 'G' ? "Được giảm, phải đóng " : "Phải đóng ");
		add_sum(sheet, at->due, out);
		if (at->paid > 0) {
			strbuf_add(out, ", đã đóng ");
			add_sum(sheet, at->paid, out);
		}
	}
}

/* What is due of the one at hand, and by which rule; the income itself is masked everywhere. */
static void add_rule(const struct dues_sheet *sheet, struct strbuf *out)
{
	const struct dues_month *at =
		&sheet->dues.year.lines[sheet->grid.screen.rows.selected].months[sheet->grid.col];
	struct strbuf kind = STRBUF_INIT;

	if (!at->there)
		return;
	add_amount(sheet, at, out);
	store_show(sheet->grid.screen.session->store, rectype_field(rectype_named("dues"), "kind"),
		at->kind, &kind);
	if (kind.length > 0 || *at->rule)
		strbuf_addf(out, ": %s%s%s", kind.text, kind.length > 0 && *at->rule ? ", " : "",
			at->rule);
	strbuf_release(&kind);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct dues_sheet *sheet = (const struct dues_sheet *)screen;
	struct strbuf rule = STRBUF_INIT;

	if (!sheet->grid.jump.on && sheet->dues.year.count > 0)
		add_rule(sheet, &rule);
	if (rule.length > 0)
		strbuf_add(out, rule.text);
	else
		grid_status(screen, out);
	strbuf_release(&rule);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Đảng phí %d", ((const struct dues_sheet *)screen)->dues.year.year);
}

static void free_sheet(struct screen *screen)
{
	struct dues_sheet *sheet = (struct dues_sheet *)screen;

	dues_marks_release(&sheet->dues);
	grid_release(&sheet->grid);
	free(sheet);
}

struct screen *dues_sheet_open(
	struct session *session, const char *cell, const char *period, struct err *err)
{
	struct dues_sheet *sheet = screen_new(sizeof *sheet, &dues_sheet_ops, session);

	sheet->grid.ops = &months;
	sheet->grid.col = atoi(period + 5) - 1;
	sheet->dues.year.year = atoi(period);
	snprintf(sheet->dues.year.cell, UID_SIZE, "%s", cell);
	if (grid_load(&sheet->grid, err))
		return &sheet->grid.screen;
	free_sheet(&sheet->grid.screen);
	return NULL;
}

struct screen *dues_sheet_now(struct session *session)
{
	struct err err = ERR_INIT;
	struct screen *sheet = session_cell(session)
		? dues_sheet_open(session, session_cell(session), store_today(session->store), &err)
		: NULL;

	if (*err.text)
		session_say(session, MESSAGE_WARN, "%s", err.text);
	return sheet ? sheet : list_new(session, rectype_named("dues"), NULL);
}

static void front(const struct screen *screen, struct front *front)
{
	const struct dues_year *year = &((const struct dues_sheet *)screen)->dues.year;

	snprintf(front->cell, sizeof front->cell, "%s", year->cell);
	front_time(front, year->year, 0);
}

const struct screen_ops dues_sheet_ops = {
	.front = front,
	.words = &dues_sheet_words,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = grid_draw,
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
