#include "month_screen.h"

#include "cell_picker.h"
#include "date.h"
#include "export_screen.h"
#include "form.h"
#include "list.h"
#include "month.h"
#include "rollcall.h"
#include "xalloc.h"
#include "year_sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum stop {
	STOP_COMMITTEE,
	STOP_MEETING,
	STOP_ROLL,
	STOP_MINUTES,
	STOP_RESOLUTIONS,
	STOP_TASKS,
	STOP_EXPORT,
	STOPS
};

struct month_screen {
	struct screen screen;
	char period[DATE_SIZE];
	struct month month;
	bool loaded;
	int selected;
};

static void load(struct month_screen *at, struct err *err)
{
	const char *cell = session_cell(at->screen.session);

	at->loaded = cell &&
		month_load(at->screen.session->store, cell, at->period, &at->month, err);
}

/* ---- the stops ---- */

static const char *const stop_names[STOPS] = { "Họp chi ủy chuẩn bị", "Buổi sinh hoạt", "Điểm danh",
	"Biên bản", "Nghị quyết, kết luận", "Việc được giao", "Gửi: xuất CSV của tháng" };

enum stop_state { STOP_MISSING, STOP_DONE, STOP_NOT_YET, STOP_FREE };

static bool is_held(const struct month *month)
{
	return strcmp(month->state, "DH") == 0;
}

static enum stop_state state_of(const struct month *month, enum stop stop)
{
	switch (stop) {
	case STOP_COMMITTEE:
		return *month->prepared          ? STOP_DONE
			: month->needs_committee ? STOP_MISSING
						 : STOP_FREE;
	case STOP_MEETING:
		return is_held(month) ? STOP_DONE : STOP_MISSING;
	case STOP_ROLL:
		return month->marked > 0  ? STOP_DONE
			: *month->meeting ? STOP_MISSING
					  : STOP_NOT_YET;
	case STOP_MINUTES:
		return month->has_minutes ? STOP_DONE
			: *month->meeting ? STOP_MISSING
					  : STOP_NOT_YET;
	case STOP_RESOLUTIONS:
		return month->resolutions > 0 ? STOP_DONE
			: *month->meeting     ? STOP_MISSING
					      : STOP_NOT_YET;
	case STOP_TASKS:
		return month->tasks > 0 ? STOP_DONE : *month->meeting ? STOP_MISSING : STOP_NOT_YET;
	default:
		return STOP_FREE;
	}
}

static void describe_meeting(const struct month *month, struct strbuf *out)
{
	char day[DATE_SIZE] = "";

	if (!*month->meeting) {
		strbuf_add(out, "chưa lập");
		return;
	}
	date_show(*month->held_on ? month->held_on : month->planned_on, day);
	if (is_held(month))
		strbuf_addf(out, "đã họp %s", day);
	else if (strcmp(month->state, "DK") == 0)
		strbuf_addf(out, "dự kiến %s", *day ? day : "chưa có ngày");
	else
		strbuf_add(out, strcmp(month->state, "H") == 0 ? "hoãn" : "không họp");
}

static void describe_tasks(const struct month *month, struct strbuf *out)
{
	strbuf_addf(out, "%d việc mới", month->tasks);
	if (month->open_before > 0)
		strbuf_addf(out, " · kỳ trước còn %d", month->open_before);
	if (month->late_before > 0)
		strbuf_addf(out, " (%d quá hạn)", month->late_before);
}

static void describe(const struct month *month, enum stop stop, struct strbuf *out)
{
	int tenths = month->must ? (month->present * 2000 + month->must) / (2 * month->must) : 0;

	switch (stop) {
	case STOP_COMMITTEE:
		strbuf_add(out,
			*month->prepared                 ? "đã có"
				: month->needs_committee ? "chưa có"
							 : "chi bộ không có chi ủy");
		break;
	case STOP_MEETING:
		describe_meeting(month, out);
		break;
	case STOP_ROLL:
		if (month->marked > 0)
			strbuf_addf(out, "có mặt %d/%d · %d,%d %%", month->present, month->must,
				tenths / 10, tenths % 10);
		else
			strbuf_add(out, "chưa điểm danh");
		break;
	case STOP_MINUTES:
		strbuf_add(out, month->has_minutes ? "đã có" : "chưa có");
		break;
	case STOP_RESOLUTIONS:
		strbuf_addf(out, "%d", month->resolutions);
		break;
	case STOP_TASKS:
		describe_tasks(month, out);
		break;
	default:
		break;
	}
}

/* ---- doing them ---- */

static struct screen *new_meeting(struct month_screen *at, const char *kind)
{
	struct preset presets[] = { { "org", session_cell(at->screen.session) }, { "kind", kind },
		{ "period", at->period }, { NULL, NULL } };

	struct screen *form = form_open_new(at->screen.session, rectype_named("meeting"), presets);

	form_single(form);
	return form;
}

static struct screen *children(
	struct month_screen *at, const char *type, int count, const struct preset *presets)
{
	struct list_options options = {
		.field = "meeting", .value = at->month.meeting, .presets = presets
	};

	if (count == 0) /* nothing yet: straight to the blank form, one after the other */
		return form_open_new(at->screen.session, rectype_named(type), presets);
	return list_new(at->screen.session, rectype_named(type), &options);
}

static struct screen *open_resolutions(struct month_screen *at)
{
	const char *day = *at->month.held_on ? at->month.held_on
					     : store_today(at->screen.session->store);

	struct preset presets[] = { { "meeting", at->month.meeting }, { "kind", "NQ" },
		{ "on", day }, { NULL, NULL } };
	return children(at, "resolution", at->month.resolutions, presets);
}

static struct screen *open_tasks(struct month_screen *at)
{
	char next[DATE_SIZE];

	date_period_add(at->period, 1, next);
	struct preset presets[] = { { "meeting", at->month.meeting }, { "report_period", next },
		{ NULL, NULL } };
	return children(at, "task", at->month.tasks, presets);
}

static struct screen *open_minutes(struct month_screen *at, struct err *err)
{
	struct session *session = at->screen.session;
	struct screen *form = form_open(
		session, rectype_named("meeting"), at->month.meeting, "minutes", err);
	struct strbuf text = STRBUF_INIT;

	if (form && !at->month.has_minutes &&
		minutes_draft(session->store, at->month.meeting, &text, err)) {
		form_type(form, text.text);
		session_say(session, MESSAGE_INFO,
			"Phần đầu viết sẵn từ điểm danh; gõ tiếp rồi Ctrl-S lưu.");
	}
	strbuf_release(&text);
	return form;
}

static struct screen *open_stop(struct month_screen *at, struct err *err)
{
	struct session *session = at->screen.session;
	const struct month *month = &at->month;

	if (at->selected > STOP_MEETING && at->selected != STOP_EXPORT && !*month->meeting) {
		session_say(session, MESSAGE_WARN,
			"Lập buổi sinh hoạt của tháng trước đã: đây là phiếu ấy.");
		return new_meeting(at, "TK");
	}
	switch ((enum stop)at->selected) {
	case STOP_COMMITTEE:
		return *month->prepared
			? form_open(session, rectype_named("meeting"), month->prepared, NULL, err)
			: new_meeting(at, "CU");
	case STOP_MEETING:
		return *month->meeting
			? form_open(session, rectype_named("meeting"), month->meeting,
				  *month->held_on ? NULL : "held_on", err)
			: new_meeting(at, "TK");
	case STOP_ROLL:
		return rollcall_open(session, month->meeting, err);
	case STOP_MINUTES:
		return open_minutes(at, err);
	case STOP_RESOLUTIONS:
		return open_resolutions(at);
	case STOP_TASKS:
		return open_tasks(at);
	default:
		return export_new_month(session, at->period);
	}
}

/* The first stop where something is missing: where the clerk wants to go on. */
static void select_missing(struct month_screen *at)
{
	for (int i = STOP_MEETING; i < STOPS; i++) {
		if (state_of(&at->month, (enum stop)i) != STOP_MISSING)
			continue;
		at->selected = i;
		return;
	}
	at->selected = STOP_EXPORT;
}

static void change_month(struct month_screen *at, int step, struct err *err)
{
	char period[DATE_SIZE];

	date_period_add(at->period, step, period);
	memcpy(at->period, period, sizeof at->period);
	load(at, err);
	select_missing(at);
}

static enum screen_result after_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct month_screen *at = (struct month_screen *)screen;

	cell_picked(screen->session, answer);
	load(at, err);
	select_missing(at);
	return SCREEN_STAY;
}

static enum screen_result ask_cell(struct month_screen *at)
{
	return screen_ask(&at->screen, cell_picker(at->screen.session, at->period), after_cell);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct month_screen *at = (struct month_screen *)screen;

	if (key >= '1' && key < '1' + STOPS) {
		at->selected = key - '1';
		key = KEY_RETURN;
	}
	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_ARROW_DOWN:
	case KEY_TABULATOR:
		at->selected += at->selected + 1 < STOPS;
		break;
	case KEY_ARROW_UP:
	case KEY_BACK_TAB:
		at->selected -= at->selected > 0;
		break;
	case KEY_PAGE_DOWN:
		change_month(at, 1, err);
		break;
	case KEY_PAGE_UP:
		change_month(at, -1, err);
		break;
	case KEY_F6:
		return ask_cell(at);
	case KEY_F7:
		if (!session_cell(screen->session))
			return ask_cell(at);
		return screen_open(screen, year_sheet_open(screen->session, at->period, err));
	case KEY_RETURN:
		if (!session_cell(screen->session))
			return ask_cell(at);
		return screen_open(screen, open_stop(at, err));
	}
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct month_screen *at = (struct month_screen *)screen;

	(void)above;
	load(at, err);
	if (state_of(&at->month, (enum stop)at->selected) == STOP_DONE)
		select_missing(at);
	return SCREEN_STAY;
}

/* ---- drawing ---- */

enum {
	NARROW = 70
}; /* columns: fewer, and what a stop says moves to the left and to the status row */

static void draw_stop(const struct month_screen *at, struct canvas *canvas, int stop, int row)
{
	static const struct {
		const char *mark;
		unsigned attr;
	} marks[] = { { "!", ATTR_BAD }, { "x", ATTR_DONE }, { " ", 0 }, { " ", 0 } };
	bool focus = stop == at->selected;
	unsigned attr = focus ? ATTR_REVERSE : 0;
	enum stop_state state = state_of(&at->month, (enum stop)stop);
	struct strbuf text = STRBUF_INIT;
	char number[4];

	canvas_fill(canvas, row, 1, canvas->cols - 2, attr);
	canvas_put(canvas, row, 1, 1, attr, focus ? ">" : " ");
	canvas_put(canvas, row, 3, 1, attr | marks[state].attr, marks[state].mark);
	snprintf(number, sizeof number, "%d", stop + 1);
	canvas_put(canvas, row, 5, 2, attr, number);
	int col = canvas->cols < NARROW ? 29 : 38;
	canvas_put(canvas, row, 8, col - 9, attr | ATTR_BOLD, stop_names[stop]);
	describe(&at->month, (enum stop)stop, &text);
	canvas_put(canvas, row, col, canvas->cols - col - 1, attr, text.text);
	if (focus)
		canvas_cursor(canvas, row, 1);
	strbuf_release(&text);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct month_screen *at = (const struct month_screen *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas);
	char shown[DATE_SIZE];
	struct strbuf heading = STRBUF_INIT;

	if (rows >= STOPS + 3) { /* in a low window the title row has to say the month */
		date_show(at->period, shown);
		strbuf_addf(&heading, "THÁNG %s", shown);
		canvas_put(canvas, top + 1, 3, -1, ATTR_BOLD, heading.text);
		strbuf_release(&heading);
		top += 3;
		rows -= 3;
	}
	if (!at->loaded) {
		canvas_put(canvas, top, 3, -1, 0, "Chọn một chi bộ: bấm F6.");
		canvas_cursor(canvas, top, 1);
		return;
	}
	int first = at->selected < rows ? 0 : at->selected - rows + 1;
	for (int i = 0; i < rows && first + i < STOPS; i++)
		draw_stop(at, canvas, first + i, top + i);
	if (rows > STOPS + 1)
		canvas_put(canvas, top + STOPS + 1, 3, -1, 0, "! còn thiếu   x đã xong");
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct month_screen *at = (const struct month_screen *)screen;
	char shown[DATE_SIZE];

	date_show(at->period, shown);
	strbuf_addf(out, "Tháng %s", shown);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct month_screen *at = (const struct month_screen *)screen;

	if (at->loaded && screen->cols < NARROW)
		describe(&at->month, (enum stop)at->selected, out);
	if (out->length == 0)
		strbuf_add(out, "Enter làm bước đang sáng; PgUp, PgDn tháng trước, tháng sau");
}

/* The words of the stops in workflows.c. */
static const char *const stop_places[STOPS] = { "committee", "meeting", "rollcall",
	"meeting.minutes", "resolution", "task", "export" };

static void place(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, stop_places[((const struct month_screen *)screen)->selected]);
}

static void free_month(struct screen *screen)
{
	free(screen);
}

struct screen *month_screen_new(struct session *session, const char *period, struct err *err)
{
	struct month_screen *at = xcalloc(1, sizeof *at);

	at->screen.ops = &month_ops;
	at->screen.session = session;
	snprintf(at->period, sizeof at->period, "%.7s", period);
	load(at, err);
	select_missing(at);
	return &at->screen;
}

struct screen *month_screen_now(struct session *session, struct err *err)
{
	return month_screen_new(session, store_today(session->store), err);
}

static const struct command_key keys[] = {
	{ KEY_RETURN, "Làm bước này", "Mở bước đang sáng (phím số cũng vậy).", 2 },
	{ KEY_PAGE_UP, "Tháng trước", "Tháng trước.", 3 },
	{ KEY_PAGE_DOWN, "Tháng sau", "Tháng sau.", 4 },
	{ KEY_F7, "Cả năm", "Điểm danh cả năm: đảng viên và tháng trên một trang.", 5 },
	{ KEY_F6, "Chi bộ", "Chọn chi bộ khác.", 7 },
	{ KEY_ESCAPE, "Ra", "Về màn hình trước.", 6 },
	{ 0, NULL, NULL, 0 },
};

const struct screen_ops month_ops = {
	.name = "month",
	.heading = "Tháng của chi bộ",
	.purpose =
		"Việc của một tháng đi từ trên xuống: chi ủy họp chuẩn bị, họp chi bộ, điểm danh, biên bản, nghị "
		"quyết, giao việc, rồi xuất tệp gửi lên. Dấu ! là bước còn thiếu. Việc kỳ trước chưa xong được "
		"đếm ở bước việc được giao cho đến khi ghi là hoàn thành hoặc thôi.",
	.keys = keys,
	.shows_saved = true,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_month,
	.status = status,
	.place = place,
	.resume = resume,
};
