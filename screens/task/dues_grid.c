/* The year of dues as a grid: what its cells say, what may be marked, how it is kept and saved. */
#include "dues_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

const struct grid_ops dues_grid_ops = {
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
