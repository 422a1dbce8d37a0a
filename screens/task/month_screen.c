#include "month_screen.h"

#include "cell_picker.h"
#include "date.h"
#include "export_screen.h"
#include "form.h"
#include "list.h"
#include "month.h"
#include "path.h"
#include "rollcall.h"
#include "year_sheet.h"

#include <stdio.h>
#include <string.h>

struct month_screen {
	struct path path;
	char period[DATE_SIZE];
	struct month month;
};

static const struct month *month_of(const struct path *path)
{
	return &((const struct month_screen *)path)->month;
}

static bool load(struct path *path, struct err *err)
{
	struct month_screen *at = (struct month_screen *)path;
	const char *cell = session_cell(path->screen.session);

	return cell && month_load(path->screen.session->store, cell, at->period, &at->month, err);
}

/* ---- how far each stop is ---- */

static bool is_held(const struct month_meeting *meeting)
{
	return strcmp(meeting->state, "DH") == 0;
}

/* What is begun lacks something too. */
static enum stop_state state_of(const struct path *path, enum month_stop stop)
{
	switch (month_of(path)->stops[stop]) {
	case 'X':
		return STOP_DONE;
	case 'B':
	case 'T':
		return STOP_MISSING;
	case 'C':
		return STOP_NOT_YET;
	}
	return STOP_FREE;
}

static enum stop_state committee_state(const struct path *path)
{
	return state_of(path, MONTH_COMMITTEE);
}

static enum stop_state meeting_state(const struct path *path)
{
	return state_of(path, MONTH_MEETING);
}

static enum stop_state roll_state(const struct path *path)
{
	return state_of(path, MONTH_ROLL);
}

static enum stop_state guests_state(const struct path *path)
{
	return state_of(path, MONTH_GUESTS);
}

static enum stop_state minutes_state(const struct path *path)
{
	return state_of(path, MONTH_MINUTES);
}

static enum stop_state resolutions_state(const struct path *path)
{
	return state_of(path, MONTH_RESOLUTION);
}

static enum stop_state tasks_state(const struct path *path)
{
	return state_of(path, MONTH_TASK);
}

static enum stop_state export_state(const struct path *path)
{
	return state_of(path, MONTH_EXPORT);
}

/* ---- what each says ---- */

/* `counts`: it was held in its own month. */
static void add_meeting(const struct month_meeting *meeting, bool counts, struct strbuf *out)
{
	char day[DATE_SIZE] = "";

	date_show(*meeting->held_on ? meeting->held_on : meeting->planned_on, day);
	if (is_held(meeting))
		strbuf_addf(out, counts ? "đã họp %s" : "họp bù %s, không tính", day);
	else if (strcmp(meeting->state, "DK") == 0)
		strbuf_addf(out, "dự kiến %s", *day ? day : "chưa có ngày");
	else
		strbuf_add(out, strcmp(meeting->state, "H") == 0 ? "hoãn" : "không họp");
}

static void describe_committee(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (!*month->prepared.meeting) {
		strbuf_add(out,
			month->stops[MONTH_COMMITTEE] == 'u' ? "chi bộ không có chi ủy"
							     : "chưa có");
		return;
	}
	add_meeting(&month->prepared, true, out);
	if (is_held(&month->prepared)) {
		strbuf_add(out, " · ");
		month_add_roll(&month->prepared, out);
	}
}

static void describe_meeting(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (*month->regular.meeting)
		add_meeting(&month->regular, month->counts, out);
	else
		strbuf_add(out, "chưa lập");
}

static void describe_roll(const struct path *path, struct strbuf *out)
{
	const struct month_meeting *meeting = &month_of(path)->regular;

	if (is_held(meeting))
		month_add_roll(meeting, out);
	else
		strbuf_add(out, "chưa điểm danh");
}

static void describe_guests(const struct path *path, struct strbuf *out)
{
	if (month_of(path)->guests > 0)
		strbuf_addf(out, "%d", month_of(path)->guests);
	else
		strbuf_add(out, "không có");
}

static void describe_minutes(const struct path *path, struct strbuf *out)
{
	strbuf_add(out, month_of(path)->regular.has_minutes ? "đã có" : "chưa có");
}

static void describe_resolutions(const struct path *path, struct strbuf *out)
{
	strbuf_addf(out, "%d", month_of(path)->resolutions);
}

static void describe_tasks(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	strbuf_addf(out, "%d việc mới", month->tasks);
	if (month->open_before > 0)
		strbuf_addf(out, " · kỳ trước còn %d", month->open_before);
	if (month->late_before > 0)
		strbuf_addf(out, " (%d quá hạn)", month->late_before);
}

static void describe_export(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);
	char day[DATE_SIZE];

	if (!*month->exported_on)
		return;
	date_show(month->exported_on, day);
	strbuf_addf(out, "đã xuất %s%s", day,
		month->stops[MONTH_EXPORT] == 'B' ? ", sau đó sổ có sửa" : "");
}

/* ---- doing them ---- */

static struct screen *new_meeting(struct path *path, const char *kind)
{
	struct session *session = path->screen.session;
	struct preset presets[] = { { "org", session_cell(session) }, { "kind", kind },
		{ "period", ((struct month_screen *)path)->period }, { NULL, NULL } };
	struct screen *form = form_open_new(session, rectype_named("meeting"), presets);

	form_single(form);
	return form;
}

/* The minutes of a meeting, begun from what the book says where there are none. */
static struct screen *write_minutes(
	struct path *path, const struct month_meeting *meeting, struct err *err)
{
	struct session *session = path->screen.session;
	struct screen *form = form_open(
		session, rectype_named("meeting"), meeting->meeting, "minutes", err);

	if (form && !meeting->has_minutes && form_write(form, err))
		session_say(session, MESSAGE_INFO,
			"Viết sẵn từ sổ; gõ vào chỗ …, Tab đến chỗ sau, Ctrl-S lưu.");
	return form;
}

/* The next thing that the chi ủy meeting lacks: to be held, called, written up; then its form. */
static struct screen *open_committee(struct path *path, struct err *err)
{
	struct session *session = path->screen.session;
	const struct month_meeting *meeting = &month_of(path)->prepared;

	if (!*meeting->meeting)
		return new_meeting(path, "CU");
	if (is_held(meeting) && meeting->marked < meeting->must)
		return rollcall_open(session, meeting->meeting, err);
	if (is_held(meeting) && !meeting->has_minutes)
		return write_minutes(path, meeting, err);
	return form_open(session, rectype_named("meeting"), meeting->meeting,
		*meeting->held_on ? NULL : "held_on", err);
}

static struct screen *open_meeting(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);

	return *month->regular.meeting
		? form_open(path->screen.session, rectype_named("meeting"), month->regular.meeting,
			  *month->regular.held_on ? NULL : "held_on", err)
		: new_meeting(path, "TK");
}

/* The form of the meeting where there is none: what comes of one wants it first. NULL: there is one. */
static struct screen *meeting_first(struct path *path)
{
	if (*month_of(path)->regular.meeting)
		return NULL;
	session_say(path->screen.session, MESSAGE_WARN,
		"Lập buổi sinh hoạt của tháng trước đã: đây là phiếu ấy.");
	return new_meeting(path, "TK");
}

static struct screen *open_roll(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	return form ? form
		    : rollcall_open(path->screen.session, month_of(path)->regular.meeting, err);
}

static struct screen *open_minutes(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	return form ? form : write_minutes(path, &month_of(path)->regular, err);
}

/* Nothing yet: straight to the blank form, one after the other. */
static struct screen *children(
	struct path *path, const char *type, int count, const struct preset *presets)
{
	struct list_options options = { .field = "meeting",
		.value = month_of(path)->regular.meeting,
		.through = true,
		.presets = presets };
	struct screen *form = meeting_first(path);

	if (form)
		return form;
	if (count == 0)
		return form_open_new(path->screen.session, rectype_named(type), presets);
	return list_new(path->screen.session, rectype_named(type), &options);
}

static struct screen *open_resolutions(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	const char *day = *month->regular.held_on ? month->regular.held_on
						  : store_today(path->screen.session->store);
	struct preset presets[] = { { "meeting", month->regular.meeting }, { "kind", "NQ" },
		{ "on", day }, { NULL, NULL } };

	(void)err;
	return children(path, "resolution", month->resolutions, presets);
}

static struct screen *open_tasks(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	char next[DATE_SIZE];

	(void)err;
	date_period_add(((struct month_screen *)path)->period, 1, next);
	struct preset presets[] = { { "meeting", month->regular.meeting },
		{ "report_period", next }, { NULL, NULL } };
	return children(path, "task", month->tasks, presets);
}

static struct screen *open_guests(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	(void)err;
	return form ? form : rollcall_guests(path->screen.session, month_of(path)->regular.meeting);
}

static struct screen *open_export(struct path *path, struct err *err)
{
	(void)err;
	return export_new_month(path->screen.session, ((struct month_screen *)path)->period);
}

static const struct stop stops[] = {
	{ "Họp chi ủy chuẩn bị", "committee", committee_state, describe_committee, open_committee,
		true },
	{ "Buổi sinh hoạt", "meeting", meeting_state, describe_meeting, open_meeting, false },
	{ "Điểm danh", "rollcall", roll_state, describe_roll, open_roll, false },
	{ "Biên bản", "meeting.minutes", minutes_state, describe_minutes, open_minutes, false },
	{ "Nghị quyết, kết luận", "resolution", resolutions_state, describe_resolutions,
		open_resolutions, false },
	{ "Việc được giao", "task", tasks_state, describe_tasks, open_tasks, false },
	{ "Cấp trên, khách dự", "attendee", guests_state, describe_guests, open_guests, false },
	{ "Gửi cấp trên: xuất số liệu tháng", "export", export_state, describe_export, open_export,
		false },
	{ NULL, NULL, NULL, NULL, NULL, false },
};

/* ---- keys ---- */

static void change_month(struct month_screen *at, int step, struct err *err)
{
	char period[DATE_SIZE];

	date_period_add(at->period, step, period);
	memcpy(at->period, period, sizeof at->period);
	path_begin(&at->path, err);
}

static enum screen_result after_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	cell_picked(screen->session, answer);
	path_begin((struct path *)screen, err);
	return SCREEN_STAY;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct month_screen *at = (struct month_screen *)screen;
	bool opens = key == KEY_F7 || key == KEY_RETURN || (key >= '1' && key <= '9');

	if (key == KEY_F6 || (opens && !session_cell(screen->session)))
		return screen_ask(screen, cell_picker(screen->session, at->period), after_cell);
	switch (key) {
	case KEY_PAGE_DOWN:
	case KEY_PAGE_UP:
		change_month(at, key == KEY_PAGE_DOWN ? 1 : -1, err);
		return SCREEN_STAY;
	case KEY_F7:
		return screen_open(screen, year_sheet_open(screen->session, at->period, err));
	}
	return path_key(screen, key, err);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	char shown[DATE_SIZE];

	date_show(((const struct month_screen *)screen)->period, shown);
	strbuf_addf(out, "Tháng %s", shown);
}

struct screen *month_screen_new(struct session *session, const char *period, struct err *err)
{
	struct month_screen *at = screen_new(sizeof *at, &month_ops, session);

	at->path.stops = stops;
	at->path.hint = "Enter làm bước đang sáng; PgUp, PgDn tháng trước, tháng sau";
	at->path.load = load;
	at->path.empty = "Chọn một chi bộ: bấm F6.";
	snprintf(at->period, sizeof at->period, "%.7s", period);
	path_begin(&at->path, err);
	return &at->path.screen;
}

struct screen *month_screen_at(
	struct session *session, const char *period, const char *place, struct err *err)
{
	struct screen *screen = month_screen_new(session, period, err);

	for (int at = 0; place && stops[at].name; at++)
		if (strcmp(stops[at].place, place) == 0)
			rows_select(&screen->rows, at);
	return screen;
}

struct screen *month_screen_now(struct session *session, struct err *err)
{
	return month_screen_new(session, store_today(session->store), err);
}

const struct screen_ops month_ops = {
	.words = &month_words,
	.shows_saved = true,
	.title = title,
	.draw = path_draw,
	.key = key,
	.status = path_status,
	.position = path_position,
	.place = path_place,
	.resume = path_resume,
	.resized = path_resized,
};
