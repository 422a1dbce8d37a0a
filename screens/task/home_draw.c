#include "home_internal.h"

#include "dues_marks.h"
#include "event.h"
#include "keying.h"
#include "paper.h"
#include "places.h"
#include "roster_draft.h"
#include "score.h"
#include "season_marks.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { FOOT_ROWS = 12, PLACE_COLUMNS = 3, DAYS_WIDTH = 13, LEFT = 4 };

/* Three columns: where, what, by when. `where` NULL: nothing, and no column for it. */
static void draw_columns(struct canvas *canvas, int row, unsigned attr, const char *where,
	int place, const char *what, const char *when, bool late)
{
	int left = where ? LEFT + place + 2 : LEFT, days = canvas->cols - 1 - DAYS_WIDTH;

	if (where)
		canvas_put(canvas, row, LEFT, place, attr, where);
	canvas_put(canvas, row, left, days - left - 1, attr, what);
	canvas_right(canvas, row, days, DAYS_WIDTH, attr | (late ? ATTR_BAD : 0), when);
}

/* The column of where is as wide as the longest name in it, up to a third of the window. */
static int place_width(const struct home *home, const struct canvas *canvas)
{
	int most = canvas->cols / 3;

	return home->place_width < most ? home->place_width : most;
}

/* Where one cell is chosen all of it is that cell's, which the title row says. */
static void draw_work(const struct home *home, struct canvas *canvas, const struct duty_item *item,
	int row, unsigned attr, int place)
{
	struct strbuf days = STRBUF_INIT, name = STRBUF_INIT;
	bool late = item->days < 0;

	canvas_put(canvas, row, 2, 1, attr | (late ? ATTR_BAD : 0), late ? "!" : " ");
	session_short_name(item->place, &name);
	duty_add_days(item->days, &days);
	draw_columns(canvas, row, attr, session_cell(home->screen.session) ? NULL : name.text,
		place, item->what, days.text, late);
	strbuf_release(&days);
	strbuf_release(&name);
}

/* "Điểm danh 05/11/2026: Sinh hoạt thường kỳ 11/2026", with its cell behind the day where all are seen. */
static void add_meeting(
	const struct home *home, const char *lead, const char *meeting, struct strbuf *what)
{
	struct store *store = home->screen.session->store;
	const struct rectype *type = rectype_named("meeting");
	struct record *record = store_load(store, type, meeting, NULL);
	const char *held = record ? record_get(record, "held_on") : NULL;
	char day[DATE_SIZE];

	strbuf_add(what, lead);
	if (held) {
		date_show(held, day);
		strbuf_addf(what, " %s", day);
	}
	if (record && !session_cell(home->screen.session)) {
		struct strbuf cell = STRBUF_INIT;
		store_label(store, rectype_orgs(), record_get(record, "org"), &cell);
		strbuf_add_char(what, ' ');
		session_short_name(cell.text, what);
		strbuf_release(&cell);
	}
	strbuf_add(what, ": ");
	store_label(store, type, meeting, what);
	record_free(record);
}

/* A record that is in the book is called as everywhere, a new one by what was typed first. */
static void add_whose(const struct home *home, const struct draft_head *draft,
	const struct rectype *type, struct strbuf *what)
{
	if (type && draft->base_version > 0) {
		strbuf_add(what, ": ");
		store_label(home->screen.session->store, type, draft->uid, what);
	} else if (type && *draft->first_text && !uid_is_valid(draft->first_text)) {
		strbuf_addf(what, ": %s", draft->first_text);
	}
}

static void draw_draft(const struct home *home, struct canvas *canvas,
	const struct draft_head *draft, int row, unsigned attr)
{
	const char *cell;
	const struct event *event = event_find(draft->type);
	const struct rectype *type = rectype_find(draft->type),
			     *keyed = keying_of_draft(draft->type),
			     *counted = paper_of_draft(
				     home->screen.session->store, draft->type, draft->uid, &cell);
	struct strbuf what = STRBUF_INIT, when = STRBUF_INIT;

	canvas_put(canvas, row, 2, 1, attr | ATTR_WARN, "*");
	strbuf_add(&what, counted ? "Nhập theo giấy · " : "Gõ dở chưa lưu · ");
	if (counted)
		strbuf_addf(&what, "%s: trên giấy có %s phiếu", counted->title, draft->first_text);
	else if (keyed)
		strbuf_add(&what, "Kiểm tra lần hai");
	else if (strcmp(draft->type, ROLLCALL_DRAFT) == 0)
		add_meeting(home, "Điểm danh", draft->uid, &what);
	else if (strcmp(draft->type, SCORE_DRAFT) == 0)
		add_meeting(home, "Chấm điểm", draft->uid, &what);
	else if (strncmp(draft->type, DUES_DRAFT, strlen(DUES_DRAFT)) == 0)
		strbuf_addf(&what, "Đảng phí %s", draft->type + strlen(DUES_DRAFT));
	else if (strncmp(draft->type, SEASON_DRAFT, strlen(SEASON_DRAFT)) == 0)
		strbuf_addf(&what, "Mùa kiểm điểm %.4s", draft->type + strlen(SEASON_DRAFT));
	else
		strbuf_add(&what, type ? type->title : event ? event->asked->title : "Lập sổ");
	add_whose(home, draft, type ? type : keyed, &what);
	strbuf_addf(&when, "%.2s/%.2s %.5s", draft->at + 8, draft->at + 5, draft->at + 11);
	draw_columns(canvas, row, attr, NULL, 0, what.text, when.text, false);
	strbuf_release(&what);
	strbuf_release(&when);
}

/* The room of the work, and of the sentence that there is more. */
static int work_rows(int body_rows)
{
	return body_rows - FOOT_ROWS < 3 ? body_rows - 2 : body_rows - FOOT_ROWS;
}

int home_entries(const struct home *home)
{
	return home->drafts.count + (int)home->work.count;
}

/* It is a row behind the work where it is shown and says something. */
bool home_has_table(const struct home *home)
{
	int rows = home->screen.body_rows;

	return home->known && home->totals.cells > 0 && work_rows(rows) + FOOT_ROWS <= rows;
}

void home_resized(struct screen *screen, int body_rows, int cols)
{
	const struct home *home = (const struct home *)screen;
	int room = work_rows(body_rows), entries = home_entries(home);

	(void)cols;
	rows_count(&screen->rows, entries + home_has_table(home));
	rows_room(&screen->rows, entries > room ? room - 1 : room);
}

static void draw_entries(const struct home *home, struct canvas *canvas, int top)
{
	const struct rows *rows = &home->screen.rows;
	int entries = home_entries(home), shown = entries < rows->shown ? entries : rows->shown;
	int first = rows->top < entries - shown ? rows->top : entries - shown;
	int place = place_width(home, canvas);
	struct strbuf more = STRBUF_INIT;

	for (int i = 0; i < shown; i++) {
		int row = first + i;
		unsigned attr = rows_bar(
			canvas, top + i, 1, canvas->cols - 2, row == rows->selected);
		if (row < home->drafts.count)
			draw_draft(home, canvas, &home->drafts.items[row], top + i, attr);
		else
			draw_work(home, canvas, &home->work.items[row - home->drafts.count],
				top + i, attr, place);
	}
	if (entries > shown) {
		strbuf_addf(&more, "… %d việc nữa", entries - shown);
		canvas_put(canvas, top + shown, 4, -1, 0, more.text);
	}
	if (entries == 0) {
		if (home->known && home->totals.cells == 0)
			strbuf_add(&more,
				"Sổ chưa có chi bộ nào: bấm 3, chọn Tổ chức đảng, Insert để lập.");
		else if (home->known)
			strbuf_addf(&more, "Không có việc nào đến hạn trong %d ngày tới.",
				home->work.ahead_days);
		canvas_put(canvas, top, 4, -1, 0, home->known ? more.text : "đang xem sổ …");
		canvas_cursor(canvas, top, 1);
	}
	strbuf_release(&more);
}

static void draw_month(const struct home *home, struct canvas *canvas, int row)
{
	const char *today = store_today(home->screen.session->store);
	struct strbuf table = STRBUF_INIT;
	char period[8];

	snprintf(period, sizeof period, "%.7s", today);
	month_add_table(&home->totals, period, canvas->cols - 2, &table);
	bool chosen = home_has_table(home) && home->screen.rows.selected == home_entries(home);
	unsigned attr = rows_bar(canvas, row + 1, 1, canvas->cols - 2, chosen);
	char *line = table.text, *next;
	for (int i = 0; line; i++, line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		canvas_put(canvas, row + i, 1 + (i == 1), -1,
			i == 0           ? ATTR_BOLD
				: i == 1 ? attr
					 : 0,
			line + (i == 1));
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

void home_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct home *home = (const struct home *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas);
	int list_rows = work_rows(rows);
	struct strbuf counts = STRBUF_INIT;

	canvas_put(canvas, top + 1, 1, -1, ATTR_BOLD, "VIỆC CẦN LÀM");
	if (home->known)
		duty_add_counts(&home->work, &counts);
	if (text_width(counts.text) + 16 < canvas->cols)
		canvas_right(canvas, top + 1, 0, canvas->cols - 1, 0, counts.text);
	draw_entries(home, canvas, top + 2);
	strbuf_release(&counts);
	int row = top + 2 + list_rows;
	if (row + FOOT_ROWS - 2 > top + rows)
		return;
	canvas_rule(canvas, row);
	if (home->known)
		draw_month(home, canvas, row + 1);
	canvas_rule(canvas, row + 4);
	draw_places(canvas, row + 5);
}
