#include "month_internal.h"

#include "cell_picker.h"
#include "year_sheet.h"

#include <stdio.h>
#include <string.h>

static bool load(struct path *path, struct err *err)
{
	struct month_screen *at = (struct month_screen *)path;
	const char *cell = session_cell(path->screen.session);

	return cell && month_load(path->screen.session->store, cell, at->period, &at->month, err);
}

/* ---- how far each stop is ---- */

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

static const struct stop stops[] = {
	{ "Họp chi ủy chuẩn bị", "committee", committee_state, month_describe_committee,
		month_open_committee, true },
	{ "Buổi sinh hoạt", "meeting", meeting_state, month_describe_meeting, month_open_meeting,
		false },
	{ "Điểm danh", "rollcall", roll_state, month_describe_roll, month_open_roll, false },
	{ "Biên bản", "meeting.minutes", minutes_state, month_describe_minutes, month_open_minutes,
		false },
	{ "Nghị quyết, kết luận", "resolution", resolutions_state, month_describe_resolutions,
		month_open_resolutions, false },
	{ "Việc được giao", "task", tasks_state, month_describe_tasks, month_open_tasks, false },
	{ "Cấp trên, khách dự", "attendee", guests_state, month_describe_guests, month_open_guests,
		false },
	{ "Gửi cấp trên: xuất số liệu tháng", "export", export_state, month_describe_export,
		month_open_export, false },
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
