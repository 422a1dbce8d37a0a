#include "month_internal.h"

#include "cell_picker.h"
#include "front.h"
#include "list.h"
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
static enum stop_state state_of(const struct path *path, int at)
{
	switch (month_of(path)->stops[path->stops[at].which]) {
	case 'X':
		return STOP_DONE;
	case 'B':
		return path->stops[at].which == MONTH_MINUTES ? STOP_ROUGH : STOP_MISSING;
	case 'T':
		return STOP_MISSING;
	case 'C':
		return STOP_NOT_YET;
	}
	return STOP_FREE;
}

/* The chi ủy that met and was called has its minutes to write. */
static bool has_more(const struct path *path, int at)
{
	const struct month_meeting *meeting = &month_of(path)->prepared;

	return path->stops[at].which == MONTH_COMMITTEE && month_is_held(meeting) &&
		!meeting->has_minutes;
}

static const struct stop stops[] = {
	{ "Lịch, buổi sinh hoạt", "meeting", NULL, month_describe_meeting, month_open_meeting,
		false, MONTH_MEETING },
	{ "Họp chi ủy chuẩn bị", "committee", NULL, month_describe_committee, month_open_committee,
		true, MONTH_COMMITTEE },
	{ "Giấy mời, tài liệu", "meeting.papers_sent_on", NULL, month_describe_invitation,
		month_open_invitation, true, MONTH_INVITATION },
	{ "Điểm danh", "rollcall", NULL, month_describe_roll, month_open_roll, false, MONTH_ROLL },
	{ "Cấp trên, khách dự", "attendee", NULL, month_describe_guests, month_open_guests, false,
		MONTH_GUESTS },
	{ "Biên bản", "meeting.minutes", NULL, month_describe_minutes, month_open_minutes, false,
		MONTH_MINUTES },
	{ "Biểu quyết", "vote", NULL, month_describe_votes, month_open_votes, false, MONTH_VOTE },
	{ "Nghị quyết, kết luận", "resolution", NULL, month_describe_resolutions,
		month_open_resolutions, false, MONTH_RESOLUTION },
	{ "Việc được giao", "task", NULL, month_describe_tasks, month_open_tasks, false,
		MONTH_TASK },
	{ "Chấm chất lượng", "score", NULL, month_describe_score, month_open_score, false,
		MONTH_SCORE },
	{ "Đảng phí", "dues", NULL, month_describe_dues, month_open_dues, false, MONTH_DUES },
	{ "Gửi cấp trên: xuất số liệu tháng", "export", NULL, month_describe_export,
		month_open_export, false, MONTH_EXPORT },
	{ NULL, NULL, NULL, NULL, NULL, false, 0 },
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
	bool opens = key == KEY_F7 || key == KEY_F8 || key == KEY_RETURN ||
		(key >= '1' && key <= '9');

	if (key == KEY_F6 || (opens && !session_cell(screen->session)))
		return screen_ask(screen, cell_picker(screen->session, at->period), after_cell);
	switch (key) {
	case KEY_PAGE_DOWN:
	case KEY_PAGE_UP:
		change_month(at, key == KEY_PAGE_DOWN ? 1 : -1, err);
		return SCREEN_STAY;
	case KEY_F7:
		return screen_open(screen, year_sheet_open(screen->session, at->period, err));
	case KEY_F8:
		return screen_open(
			screen, list_new(screen->session, rectype_named("tasks_open"), NULL));
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
	at->path.state_of = state_of;
	at->path.has_more = has_more;
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

static void front(const struct screen *screen, struct front *front)
{
	const struct month_screen *at = (const struct month_screen *)screen;
	const char *meeting = at->month.regular.meeting;

	if (*meeting)
		front_set(front, rectype_named("meeting"), meeting);
	snprintf(front->period, sizeof front->period, "%s", at->period);
}

const struct screen_ops month_ops = {
	.front = front,
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
