#include "home.h"

#include "backup.h"
#include "check.h"
#include "date.h"

#include "dialog.h"
#include "draft.h"
#include "form.h"
#include "list.h"
#include "month.h"
#include "month_screen.h"
#include "paper.h"
#include "paper_screen.h"
#include "picker.h"
#include "places.h"
#include "rollcall.h"
#include "roster_draft.h"
#include "text.h"
#include "work.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOOT_ROWS = 12, PLACE_COLUMNS = 3 };

struct home {
	struct screen screen;
	struct draft_heads drafts;
	struct work_list work;
	struct month_totals totals;
	bool known;   /* the figures are there; they come behind the first paint */
	int selected; /* drafts first, then the work */
};

static int entries(const struct home *home)
{
	return home->drafts.count + home->work.count;
}

static void forget(struct home *home)
{
	draft_heads_release(&home->drafts);
	work_release(&home->work);
	home->known = false;
}

/* Forms half typed come first: a paper list half entered has lost nothing. */
static void mention_drafts(struct home *home)
{
	struct session *session = home->screen.session;
	const char *cell;
	int forms = 0;

	for (int i = 0; i < home->drafts.count; i++)
		forms += !paper_of_draft(session->store, home->drafts.items[i].type,
			home->drafts.items[i].uid, &cell);
	if (forms > 0)
		session_say(session, MESSAGE_INFO,
			"Còn %d phiếu gõ dở chưa lưu: Enter mở lại, F8 bỏ.", forms);
	else if (home->drafts.count > 0)
		session_say(session, MESSAGE_INFO,
			"Còn danh sách giấy chưa nhập xong: Enter nhập tiếp.");
}

static void load(struct home *home)
{
	struct session *session = home->screen.session;
	char period[8];
	struct err err = ERR_INIT;

	forget(home);
	snprintf(period, sizeof period, "%.7s", store_today(session->store));
	if (!draft_list(session->store, &home->drafts, &err) ||
		!work_load(session->store, session_cell(session), &home->work, &err) ||
		!month_totals(session->store, session_cell(session), period, &home->totals, &err))
		session_fail(session, &err);
	home->known = true;
	if (home->selected >= entries(home))
		home->selected = entries(home) > 0 ? entries(home) - 1 : 0;
	if (!*session->message)
		mention_drafts(home);
}

/* ---- opening what is selected ---- */

static struct screen *open_draft(struct home *home, const struct draft_head *draft, struct err *err)
{
	struct session *session = home->screen.session;
	const char *cell = NULL;
	const struct rectype *counted = paper_of_draft(
		session->store, draft->type, draft->uid, &cell);

	if (strcmp(draft->type, ROLLCALL_DRAFT) == 0)
		return rollcall_open(session, draft->uid, err);
	if (counted) {
		session_choose_cell(session, cell); /* the batch's own */
		return paper_screen_open(session, counted, err);
	}
	return form_open_draft(session, draft, err);
}

static struct screen *open_list(struct home *home, const char *type, enum list_scope scope)
{
	struct list_options options = { .scope = scope };

	return list_new(home->screen.session, rectype_named(type), &options);
}

static struct screen *open_work(struct home *home, const struct work_item *item, struct err *err)
{
	struct session *session = home->screen.session;

	if (*item->org)
		session_choose_cell(session, item->org);
	switch (item->kind) {
	case WORK_MEETING:
		return month_screen_now(session, err);
	case WORK_ROLL:
		return rollcall_open(session, item->target, err);
	case WORK_MINUTES:
		return form_open(session, rectype_named("meeting"), item->target, "minutes", err);
	case WORK_TASK:
		return form_open(session, rectype_named("task"), item->target, "state", err);
	case WORK_STATEMENT:
		return open_list(home, "review", LIST_ALIVE);
	case WORK_PROBATION:
		return form_open(
			session, rectype_named("member"), item->target, "official_on", err);
	case WORK_REMEDY:
		return form_open(session, rectype_named("remedy"), item->target, "state", err);
	case WORK_MISSING:
		return open_list(home, "member", LIST_MISSING);
	case WORK_EXEMPTION:
		return form_open(session, rectype_named("exemption"), item->target, NULL, err);
	}
	return NULL;
}

static struct screen *open_selected(struct home *home, struct err *err)
{
	if (home->selected < home->drafts.count)
		return open_draft(home, &home->drafts.items[home->selected], err);
	if (home->selected < entries(home))
		return open_work(home, &home->work.items[home->selected - home->drafts.count], err);
	return NULL;
}

/* Of a paper list that is being entered, not of a form. */
static bool is_count(const struct home *home, const struct draft_head *draft)
{
	const char *cell;

	return paper_of_draft(home->screen.session->store, draft->type, draft->uid, &cell) != NULL;
}

static void drop_draft(struct home *home, struct err *err)
{
	struct session *session = home->screen.session;

	if (home->selected >= home->drafts.count) {
		session_say(session, MESSAGE_INFO,
			"Việc này tự hết khi làm xong; F8 chỉ bỏ phiếu gõ dở.");
		return;
	}
	const struct draft_head *draft = &home->drafts.items[home->selected];
	bool counted = is_count(home, draft);
	if (draft_drop(session->store, draft->type, draft->uid, err)) {
		session_say(session, MESSAGE_DONE,
			counted ? "Đã bỏ số đếm trên giấy." : "Đã bỏ phiếu gõ dở.");
		home->known = false;
	}
}

static const struct dialog_choice drop_choices[] = {
	{ KEY_F8, "Bỏ hẳn" },
	{ KEY_ESCAPE, "Giữ lại" },
	{ 0, NULL },
};

static enum screen_result ask_drop(struct home *home, struct err *err)
{
	if (home->selected >= home->drafts.count) {
		drop_draft(home, err);
		return SCREEN_STAY;
	}
	return screen_open(&home->screen,
		dialog_new(is_count(home, &home->drafts.items[home->selected])
				? "Bỏ số đếm trên giấy này; những phiếu đã nhập vẫn còn trong sổ."
				: "Bỏ phiếu gõ dở này, chữ đã gõ sẽ mất.",
			drop_choices, 0));
}

/* ---- the book itself ---- */

static void check_book(struct session *session, struct err *err)
{
	struct audit_report audit;

	if (store_check_book(session->store, &audit, err))
		session_say(session, MESSAGE_DONE,
			"Tệp sổ nguyên vẹn, nhật ký %" PRId64 " dòng đúng thứ tự, không ai sửa.",
			audit.rows);
}

static void back_up(struct session *session, struct err *err)
{
	char *path = NULL;

	if (backup_now(session->store, "", &path, err))
		session_say(session, MESSAGE_DONE, "Đã sao lưu: %s. Chép thêm ra USB.", path);
	free(path);
}

/* ---- keys ---- */

static const struct place *place_of_key(int key)
{
	for (const struct place *place = places; place->label; place++)
		if (place->key == key)
			return place;
	return NULL;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct home *home = (struct home *)screen;
	const struct place *place = place_of_key(key == KEY_F7 || key == KEY_CTRL('F') ? '/' : key);

	if (place)
		return screen_open(screen, place_open(screen->session, place, err));
	if (!home->known)
		load(home);
	switch (key) {
	case KEY_ARROW_DOWN:
	case KEY_TABULATOR:
		home->selected += home->selected + 1 < entries(home);
		break;
	case KEY_ARROW_UP:
	case KEY_BACK_TAB:
		home->selected -= home->selected > 0;
		break;
	case KEY_PAGE_DOWN:
		home->selected += 10;
		if (home->selected >= entries(home))
			home->selected = entries(home) > 0 ? entries(home) - 1 : 0;
		break;
	case KEY_PAGE_UP:
		home->selected = home->selected > 10 ? home->selected - 10 : 0;
		break;
	case KEY_START:
		home->selected = 0;
		break;
	case KEY_FINISH:
		home->selected = entries(home) > 0 ? entries(home) - 1 : 0;
		break;
	case KEY_RETURN:
		return screen_open(screen, open_selected(home, err));
	case KEY_F6:
		return screen_open(screen, cell_picker(screen->session, ASK_CELL));
	case KEY_F8:
		return ask_drop(home, err);
	case KEY_F9:
		check_book(screen->session, err);
		break;
	case KEY_CTRL('B'):
		back_up(screen->session, err);
		break;
	case KEY_ESCAPE:
		session_say(screen->session, MESSAGE_INFO,
			"Đây là màn hình đầu. Ctrl-Q thoát chương trình.");
		break;
	}
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct home *home = (struct home *)screen;

	home->known = false; /* whatever was done above may have changed the work */
	if (above->ops == &dialog_ops) {
		if (dialog_answer(above) == KEY_F8)
			drop_draft(home, err);
		return SCREEN_STAY;
	}
	if (above->ops != &picker_ops)
		return SCREEN_STAY;
	cell_picked(screen->session, above);
	return screen_open(screen, place_chosen(screen->session, above));
}

static bool idle(struct screen *screen)
{
	struct home *home = (struct home *)screen;

	if (!home->known)
		load(home);
	return false;
}

/* ---- drawing ---- */

enum { DAYS_WIDTH = 13 };

/* Three columns: where, what, by when; a narrow screen gives the first less. */
static void draw_columns(struct canvas *canvas, int row, unsigned attr, const char *where,
	const char *what, const char *when, bool late)
{
	int place = canvas->cols >= 70 ? 20 : canvas->cols / 4, left = 4 + place + 2;

	canvas_put(canvas, row, 4, place, attr, where);
	canvas_put(canvas, row, left, canvas->cols - left - DAYS_WIDTH - 2, attr, what);
	canvas_right(canvas, row, canvas->cols - DAYS_WIDTH - 1, DAYS_WIDTH,
		attr | (late ? ATTR_BAD : 0), when);
}

static void draw_work(struct canvas *canvas, const struct work_item *item, int row, unsigned attr)
{
	struct strbuf days = STRBUF_INIT, place = STRBUF_INIT;
	bool late = item->days < 0;

	canvas_put(canvas, row, 2, 1, attr | (late ? ATTR_BAD : 0), late ? "!" : " ");
	session_short_name(item->place, &place);
	work_add_days(item->days, &days);
	draw_columns(canvas, row, attr, place.text, item->what, days.text, late);
	strbuf_release(&days);
	strbuf_release(&place);
}

static void draw_draft(const struct home *home, struct canvas *canvas,
	const struct draft_head *draft, int row, unsigned attr)
{
	const char *cell;
	const struct rectype *type = rectype_find(draft->type),
			     *counted = paper_of_draft(
				     home->screen.session->store, draft->type, draft->uid, &cell);
	struct strbuf what = STRBUF_INIT, when = STRBUF_INIT;

	canvas_put(canvas, row, 2, 1, attr | ATTR_WARN, "*");
	if (counted)
		strbuf_addf(&what, "%s: trên giấy có %s phiếu", counted->title, draft->first_text);
	else
		strbuf_add(&what, type ? type->title : "Điểm danh");
	if (type && *draft->first_text && !uid_is_valid(draft->first_text))
		strbuf_addf(&what, ": %s", draft->first_text);
	strbuf_addf(&when, "%.2s/%.2s %.5s", draft->at + 8, draft->at + 5, draft->at + 11);
	draw_columns(canvas, row, attr, counted ? "Nhập theo giấy" : "Gõ dở chưa lưu", what.text,
		when.text, false);
	strbuf_release(&what);
	strbuf_release(&when);
}

static void draw_entry(const struct home *home, struct canvas *canvas, int index, int row)
{
	bool focus = index == home->selected;
	unsigned attr = focus ? ATTR_REVERSE : 0;

	canvas_fill(canvas, row, 0, canvas->cols, attr);
	if (focus) {
		canvas_put(canvas, row, 0, 1, attr, ">");
		canvas_cursor(canvas, row, 0);
	}
	if (index < home->drafts.count)
		draw_draft(home, canvas, &home->drafts.items[index], row, attr);
	else
		draw_work(canvas, &home->work.items[index - home->drafts.count], row, attr);
}

static void draw_entries(const struct home *home, struct canvas *canvas, int top, int rows)
{
	int total = entries(home), shown = total > rows ? rows - 1 : total;
	int first = home->selected >= shown && shown > 0 ? home->selected - shown + 1 : 0;
	struct strbuf more = STRBUF_INIT;

	for (int i = 0; i < shown; i++)
		draw_entry(home, canvas, first + i, top + i);
	if (total > shown) {
		strbuf_addf(&more, "… %d việc nữa", home->drafts.count + home->work.total - shown);
		canvas_put(canvas, top + shown, 4, -1, 0, more.text);
	}
	if (total == 0) {
		canvas_put(canvas, top, 4, -1, 0,
			home->known ? "Không có việc nào đến hạn trong tháng tới."
				    : "đang xem sổ …");
		canvas_cursor(canvas, top, 0);
	}
	strbuf_release(&more);
}

static void draw_month(const struct home *home, struct canvas *canvas, int row)
{
	const char *today = store_today(home->screen.session->store);
	struct strbuf table = STRBUF_INIT;
	char period[8];

	snprintf(period, sizeof period, "%.7s", today);
	month_add_table(&home->totals, period, &table);
	char *line = table.text, *next;
	for (int i = 0; line; i++, line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		canvas_put(canvas, row + i, 1, -1, i == 0 ? ATTR_BOLD : 0, line);
	}
	strbuf_release(&table);
}

static void draw_places(struct canvas *canvas, int row)
{
	int count = 0, column_width = (canvas->cols - 2) / PLACE_COLUMNS;

	while (places[count].label)
		count++;
	int per_column = (count + PLACE_COLUMNS - 1) / PLACE_COLUMNS;
	for (int i = 0; i < count; i++) {
		char key[2] = { (char)places[i].key, '\0' };
		int col = 1 + i / per_column * column_width;
		canvas_put(canvas, row + i % per_column, col, 1, ATTR_BOLD, key);
		canvas_put(canvas, row + i % per_column, col + 2, column_width - 3, 0,
			places[i].label);
	}
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct home *home = (const struct home *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas);
	int list_rows = rows - FOOT_ROWS < 3 ? rows - 2 : rows - FOOT_ROWS;
	struct strbuf counts = STRBUF_INIT;

	canvas_put(canvas, top + 1, 1, -1, ATTR_BOLD, "VIỆC CẦN LÀM");
	if (home->known)
		strbuf_addf(&counts, "%d quá hạn · %d trong tháng, %d trong tuần này",
			home->work.late, home->work.month, home->work.week);
	if (text_width(counts.text) + 16 < canvas->cols)
		canvas_right(canvas, top + 1, 0, canvas->cols - 1, 0, counts.text);
	draw_entries(home, canvas, top + 2, list_rows);
	strbuf_release(&counts);
	int row = top + 2 + list_rows;
	if (row + FOOT_ROWS - 2 > top + rows)
		return;
	canvas_rule(canvas, row, 1, canvas->cols - 2);
	if (home->known)
		draw_month(home, canvas, row + 1);
	canvas_rule(canvas, row + 4, 1, canvas->cols - 2);
	draw_places(canvas, row + 5);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct session *session = screen->session;

	strbuf_addf(out, "Chi bộ đang chọn: %s (F6 đổi)",
		session->cell_name ? session->cell_name : "cả đảng bộ");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	const struct home *home = (const struct home *)screen;

	if (entries(home) > 0)
		strbuf_addf(out, "%d/%d", home->selected + 1, entries(home));
}

static void free_home(struct screen *screen)
{
	forget((struct home *)screen);
	free(screen);
}

struct screen *home_new(struct session *session)
{
	struct home *home = xcalloc(1, sizeof *home);

	home->screen.ops = &home_ops;
	home->screen.session = session;
	return &home->screen;
}

static const struct command_key keys[] = {
	{ KEY_RETURN, "Mở việc", "Mở việc đang sáng, đúng chỗ để làm.", 2 },
	{ KEY_F6, "Chi bộ", "Chọn chi bộ, hoặc cả đảng bộ.", 3 },
	{ KEY_F7, "Tìm", "Tìm một đảng viên trong mọi chi bộ.", 4 },
	{ KEY_F9, "Kiểm tra", "Kiểm tra tệp sổ và nhật ký.", 92 },
	{ KEY_CTRL('B'), "Sao lưu", "Sao lưu sổ vào thư mục sao-luu, kiểm tra bản sao.", 93 },
	{ KEY_F8, "Bỏ nháp", "Bỏ phiếu gõ dở đang sáng.", 0 },
	{ 0, NULL, NULL, 0 },
};

const struct screen_ops home_ops = {
	.name = "home",
	.heading = "Màn hình đầu",
	.purpose =
		"Trên cùng là việc cần làm, việc quá hạn ở trước; Enter mở đúng chỗ để làm. Ở giữa là tháng này của "
		"chi bộ đang chọn hoặc của cả đảng bộ: bao nhiêu chi bộ đã qua từng bước. Dưới cùng là các sổ: bấm "
		"số ở đầu, hoặc F10 rồi chọn.",
	.keys = keys,
	.shows_saved = true,
	.draw = draw,
	.key = key,
	.free = free_home,
	.status = status,
	.position = position,
	.resume = resume,
	.idle = idle,
};
