#include "year_internal.h"

#include "date.h"
#include "dialog.h"
#include "fold.h"
#include "month.h"
#include "roster_draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- loading ---- */

struct roster_row *year_row(const struct year_sheet *sheet, int line, int month)
{
	int row = line < sheet->count ? sheet->lines[line].rows[month] : -1;

	return row >= 0 ? &sheet->months[month].rows[row] : NULL;
}

static struct year_line *line_of(struct year_sheet *sheet, const struct roster_row *row)
{
	for (int i = 0; i < sheet->count; i++)
		if (strcmp(sheet->lines[i].member, row->member) == 0)
			return &sheet->lines[i];
	size_t capacity = (size_t)sheet->capacity;
	sheet->lines = xgrow(sheet->lines, (size_t)sheet->count, &capacity, sizeof *sheet->lines);
	sheet->capacity = (int)capacity;
	struct year_line *line = &sheet->lines[sheet->count++];
	*line = (struct year_line) { .name = xstrdup(row->name) };
	memcpy(line->member, row->member, UID_SIZE);
	for (int month = 0; month < MONTHS; month++)
		line->rows[month] = -1;
	return line;
}

static bool load_month(struct year_sheet *sheet, int index, struct err *err)
{
	struct session *session = sheet->screen.session;
	struct roster *roster = &sheet->months[index];
	struct month month;
	char period[DATE_SIZE];

	snprintf(period, sizeof period, "%04d-%02d", sheet->year, index + 1);
	if (!month_load(session->store, session_cell(session), period, &month, err))
		return false;
	if (!*month.meeting || strcmp(month.state, "DH") != 0)
		return true;
	if (!roster_load(session->store, month.meeting, roster, err))
		return false;
	sheet->there[index] = true;
	if (!roster_draft_take(session->store, roster, &sheet->changed[index], err))
		return false;
	for (int i = 0; i < roster->count; i++)
		if (!roster->rows[i].guest)
			line_of(sheet, &roster->rows[i])->rows[index] = i;
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct year_line *left = a, *right = b;
	char *left_key = fold_name_key(left->name), *right_key = fold_name_key(right->name);
	int order = strcmp(left_key, right_key);

	free(left_key);
	free(right_key);
	return order ? order : strcmp(left->member, right->member);
}

static void forget(struct year_sheet *sheet)
{
	for (int month = 0; month < MONTHS; month++)
		roster_release(&sheet->months[month]);
	for (int i = 0; i < sheet->count; i++)
		free(sheet->lines[i].name);
	free(sheet->lines);
	sheet->lines = NULL;
	sheet->count = sheet->capacity = 0;
	year_forget_steps(sheet);
	memset(sheet->there, 0, sizeof sheet->there);
	memset(sheet->changed, 0, sizeof sheet->changed);
	sheet->screen.changed_at = 0;
}

static bool load(struct year_sheet *sheet, struct err *err)
{
	forget(sheet);
	for (int month = 0; month < MONTHS; month++)
		if (!load_month(sheet, month, err))
			return false;
	if (sheet->count > 0)
		qsort(sheet->lines, (size_t)sheet->count, sizeof *sheet->lines, by_name);
	sheet->selected = sheet->top = 0;
	return true;
}

/* ---- saving ---- */

static bool any_changed(const struct year_sheet *sheet)
{
	for (int month = 0; month < MONTHS; month++)
		if (sheet->changed[month])
			return true;
	return false;
}

static bool each_changed(struct year_sheet *sheet,
	bool (*work)(struct store *store, struct roster *roster, struct err *err), struct err *err)
{
	for (int month = 0; month < MONTHS; month++)
		if (sheet->changed[month] &&
			!work(sheet->screen.session->store, &sheet->months[month], err))
			return false;
	return true;
}

static bool save_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_save(store, roster, err) && roster_draft_drop(store, roster, err);
}

static bool draft_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_draft_put(store, roster, err);
}

static bool drop_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_draft_drop(store, roster, err);
}

/* All months that were corrected, or none. */
static bool save(struct year_sheet *sheet, struct err *err)
{
	struct store *store = sheet->screen.session->store;
	int months = 0;

	for (int month = 0; month < MONTHS; month++)
		months += sheet->changed[month];
	if (months == 0) {
		session_say(sheet->screen.session, MESSAGE_INFO, "Chưa sửa gì.");
		return true;
	}
	if (!store_begin(store, err))
		return false;
	if (!each_changed(sheet, save_one, err)) {
		store_rollback(store);
		return false;
	}
	if (!store_commit(store, err))
		return false;
	int selected = sheet->selected, top = sheet->top;
	if (!load(sheet, err))
		return false;
	sheet->selected = selected < sheet->count ? selected : 0;
	sheet->top = top;
	session_say(sheet->screen.session, MESSAGE_DONE, "Đã lưu điểm danh của %d tháng.", months);
	return true;
}

static bool write_drafts(struct year_sheet *sheet, struct err *err)
{
	if (!each_changed(sheet, draft_one, err))
		return false;
	sheet->screen.changed_at = 0;
	return true;
}

/* ---- keys ---- */

static void keep_in_view(struct year_sheet *sheet)
{
	int rows = year_list_rows(sheet), last = sheet->count - rows;

	if (sheet->top > last) /* no row is left empty while names are above */
		sheet->top = last < 0 ? 0 : last;
	if (sheet->selected < sheet->top)
		sheet->top = sheet->selected;
	if (sheet->selected >= sheet->top + rows)
		sheet->top = sheet->selected - rows + 1;
}

static bool move(struct year_sheet *sheet, int key)
{
	int page = year_list_rows(sheet), to = sheet->selected;

	switch (key) {
	case KEY_ARROW_UP:
		to--;
		break;
	case KEY_ARROW_DOWN:
	case KEY_RETURN:
		to++;
		break;
	case KEY_PAGE_UP:
		to -= page;
		break;
	case KEY_PAGE_DOWN:
		to += page;
		break;
	case KEY_ARROW_LEFT:
	case KEY_BACK_TAB:
		sheet->month -= sheet->month > 0;
		return true;
	case KEY_ARROW_RIGHT:
	case KEY_TABULATOR:
		sheet->month += sheet->month + 1 < MONTHS;
		return true;
	case KEY_START:
		sheet->month = 0;
		return true;
	case KEY_FINISH:
		sheet->month = MONTHS - 1;
		return true;
	default:
		return false;
	}
	if (to >= sheet->count)
		to = sheet->count - 1;
	sheet->selected = to < 0 ? 0 : to;
	return true;
}

static const char *name_of(const void *sheet, int index)
{
	return ((const struct year_sheet *)sheet)->lines[index].name;
}

static void jump(struct year_sheet *sheet, int key)
{
	int found = name_jump(
		sheet->screen.session, sheet->jump, key, sheet->count, name_of, sheet);

	if (found >= 0)
		sheet->selected = found;
}

static const struct dialog_choice leave_choices[] = {
	{ KEY_CTRL('S'), "Lưu" },
	{ KEY_RETURN, "Giữ bản nháp, ra" },
	{ KEY_F8, "Bỏ" },
	{ KEY_ESCAPE, "Sửa tiếp" },
	{ 0, NULL },
};

static enum screen_result after_leave(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;

	switch (answer->key) {
	case KEY_CTRL('S'):
		return save(sheet, err) ? SCREEN_CLOSE : SCREEN_STAY;
	case KEY_RETURN:
		return write_drafts(sheet, err) ? SCREEN_CLOSE : SCREEN_STAY;
	case KEY_F8:
		return each_changed(sheet, drop_one, err) ? SCREEN_CLOSE : SCREEN_STAY;
	}
	return SCREEN_STAY;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;
	bool jumping = *sheet->jump;

	if (key_is_text(key) && key > ' ' && !strchr("+-*.", key < 128 ? key : 'a')) {
		jump(sheet, key);
		keep_in_view(sheet);
		return SCREEN_STAY;
	}
	*sheet->jump = '\0';
	switch (key) {
	case KEY_ESCAPE:
		if (jumping)
			return SCREEN_STAY;
		if (!any_changed(sheet))
			return SCREEN_CLOSE;
		return screen_ask(screen,
			dialog_new("Sổ điểm danh của năm còn chỗ chưa lưu.", leave_choices),
			after_leave);
	case KEY_CTRL('S'):
		save(sheet, err);
		return SCREEN_STAY;
	case KEY_CTRL('Z'):
	case KEY_CTRL('Y'):
		if (!year_go_back(sheet, key == KEY_CTRL('Y')))
			return SCREEN_PASS;
		break;
	case KEY_F5:
		year_fill(sheet);
		break;
	case KEY_F3:
		year_mark_as_above(sheet);
		break;
	case ' ':
	case '+':
		year_mark(sheet, 'C');
		break;
	case '-':
		year_mark(sheet, 'P');
		break;
	case '*':
		year_mark(sheet, 'K');
		break;
	case '.':
		year_mark(sheet, YEAR_LATE);
		break;
	case KEY_REMOVE:
		year_mark(sheet, '\0');
		break;
	default:
		move(sheet, key);
	}
	keep_in_view(sheet);
	return SCREEN_STAY;
}

/* A saved change was taken back, or made again: what is not saved yet stays. */
static bool read_again(struct year_sheet *sheet, struct err *err)
{
	int selected = sheet->selected, top = sheet->top;

	if (!write_drafts(sheet, err) || !load(sheet, err))
		return false;
	sheet->selected = selected < sheet->count ? selected : 0;
	sheet->top = top;
	return true;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	(void)above;
	return read_again((struct year_sheet *)screen, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

/* ---- the rest ---- */

static bool keep(struct screen *screen, struct err *err)
{
	return write_drafts((struct year_sheet *)screen, err);
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	(void)body_rows;
	(void)cols;
	keep_in_view((struct year_sheet *)screen);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Cả năm %d", ((const struct year_sheet *)screen)->year);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct year_sheet *sheet = (const struct year_sheet *)screen;

	if (*sheet->jump)
		strbuf_addf(out, "Đến tên: %s_", sheet->jump);
	else
		strbuf_add(out, "Mũi tên đến chỗ; Cách, - hay *; F5 điền cả tháng");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	const struct year_sheet *sheet = (const struct year_sheet *)screen;

	if (sheet->count > 0)
		strbuf_addf(out, "%d/%d · tháng %d", sheet->selected + 1, sheet->count,
			sheet->month + 1);
}

static void free_sheet(struct screen *screen)
{
	struct year_sheet *sheet = (struct year_sheet *)screen;

	forget(sheet);
	free(sheet);
}

struct screen *year_sheet_open(struct session *session, const char *period, struct err *err)
{
	struct year_sheet *sheet = xcalloc(1, sizeof *sheet);

	sheet->screen.ops = &year_sheet_ops;
	sheet->screen.session = session;
	sheet->year = atoi(period);
	sheet->month = atoi(period + 5) - 1;
	if (load(sheet, err))
		return &sheet->screen;
	free_sheet(&sheet->screen);
	return NULL;
}

static const struct command_key keys[] = {
	{ ' ', "Có mặt", "Có mặt (phím + cũng vậy).", 2 },
	{ '-', "Có lý do", "Vắng có lý do.", 3 },
	{ '*', "Không lý do", "Vắng không lý do.", 4 },
	{ '.', "Muộn, sớm", "Đến muộn; bấm nữa là về sớm.", 0 },
	{ KEY_F5, "Điền tháng", "Có mặt cho mọi người chưa điểm của tháng này.", 7 },
	{ KEY_CTRL('S'), "Lưu", "Lưu mọi tháng đã sửa, một lần.", 5 },
	{ KEY_F3, "Như trên", "Dấu như người ở hàng trên, rồi xuống một hàng.", 0 },
	{ KEY_CTRL('Z'), "Hoàn tác",
		"Lấy lại dấu vừa đổi, nói đổi từ gì ra gì; hết chỗ chưa lưu thì lần lưu vừa rồi.",
		0 },
	{ KEY_CTRL('Y'), "Làm lại", "Làm lại điều vừa hoàn tác.", 0 },
	{ KEY_REMOVE, "Bỏ dấu", "Xóa dấu ở chỗ đang sáng.", 0 },
	{ KEY_ESCAPE, "Ra", "Ra, hỏi nếu chưa lưu.", 6 },
	{ 0, NULL, NULL, 0 },
};

const struct screen_ops year_sheet_ops = {
	.name = "year",
	.heading = "Điểm danh cả năm",
	.purpose =
		"Mỗi hàng một đảng viên, mỗi cột một tháng: C có mặt, P có lý do, K không lý do, M miễn, T nơi khác, "
		"N làm nhiệm vụ, _ chưa điểm; dấu chấm là muộn hoặc về sớm. Cột cuối là tỷ lệ dự của người ấy, hàng "
		"cuối là số người có mặt từng tháng. Sửa tháng nào cũng được rồi Ctrl-S lưu tất cả một lần; mỗi chỗ "
		"sửa được ghi nhật ký. Lý do vắng ghi ở Điểm danh của tháng.",
	.keys = keys,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = year_draw,
	.key = key,
	.free = free_sheet,
	.status = status,
	.position = position,
	.resume = resume,
	.keep = keep,
	.resized = resized,
};
