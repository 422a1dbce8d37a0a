/* What Enter opens at each stop of a month. */
#include "month_internal.h"

#include "dues_sheet.h"
#include "export_screen.h"
#include "form.h"
#include "invitation_screen.h"
#include "list.h"
#include "rollcall.h"
#include "score_sheet.h"

#include <string.h>

/* A regular one is planned as the schedule has it. */
static struct screen *new_meeting(struct path *path, const char *kind)
{
	struct session *session = path->screen.session;
	const struct month *month = month_of(path);
	const char *period = ((struct month_screen *)path)->period;
	bool planned = strcmp(kind, "TK") == 0 && *month->rule;
	static const char *const fields[] = { "planned_on", "starts_at", "place" };
	char day[DATE_SIZE] = "";

	if (planned)
		month_day_of_rule(month->rule, period, day);
	const char *values[] = { day, month->time, month->place };
	struct preset presets[7] = { { "org", session_cell(session) }, { "kind", kind },
		{ "period", period } };
	for (int i = 0, at = 3; planned && i < 3; i++)
		if (*values[i])
			presets[at++] = (struct preset) { fields[i], values[i] };
	struct screen *form = form_open_new(session, rectype_named("meeting"), presets);

	form_single(form);
	return form;
}

/* The long text at which the form stands, begun from what the book says, or at what was left of it. May be NULL. */
static struct screen *written(struct screen *form, struct err *err)
{
	if (form && form_write(form, err))
		session_say(form->session, MESSAGE_INFO,
			"Viết sẵn từ sổ; gõ vào chỗ …, Tab đến chỗ sau, Ctrl-S lưu.");
	else if (form && form_go_on_writing(form))
		session_say(
			form->session, MESSAGE_INFO, "Gõ vào chỗ …, Tab đến chỗ sau, Ctrl-S lưu.");
	return form;
}

static struct screen *write_text(
	struct path *path, const struct month_meeting *meeting, const char *field, struct err *err)
{
	return written(form_open(path->screen.session, rectype_named("meeting"), meeting->meeting,
			       field, err),
		err);
}

/* The next thing that the chi ủy meeting lacks: to be held, called, written up; then its form. */
struct screen *month_open_committee(struct path *path, struct err *err)
{
	struct session *session = path->screen.session;
	const struct month_meeting *meeting = &month_of(path)->prepared;

	if (!*meeting->meeting)
		return new_meeting(path, "CU");
	if (month_is_held(meeting) && meeting->marked < meeting->must)
		return rollcall_open(session, meeting->meeting, err);
	if (month_is_held(meeting) && !meeting->has_minutes)
		return write_text(path, meeting, "minutes", err);
	return form_open(session, rectype_named("meeting"), meeting->meeting,
		*meeting->held_on ? NULL : "held_on", err);
}

struct screen *month_open_meeting(struct path *path, struct err *err)
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

struct screen *month_open_roll(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	return form ? form
		    : rollcall_open(path->screen.session, month_of(path)->regular.meeting, err);
}

struct screen *month_open_minutes(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	return form ? form : write_text(path, &month_of(path)->regular, "minutes", err);
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

struct screen *month_open_resolutions(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	const char *day = *month->regular.held_on ? month->regular.held_on
						  : store_today(path->screen.session->store);
	struct preset presets[] = { { "meeting", month->regular.meeting }, { "kind", "NQ" },
		{ "on", day }, { NULL, NULL } };

	return month->resolutions == 0 ? written(children(path, "resolution", 0, presets), err)
				       : children(path, "resolution", month->resolutions, presets);
}

struct screen *month_open_tasks(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	char next[DATE_SIZE];

	(void)err;
	date_period_add(((struct month_screen *)path)->period, 1, next);
	struct preset presets[] = { { "meeting", month->regular.meeting },
		{ "report_period", next }, { NULL, NULL } };
	return children(path, "task", month->tasks, presets);
}

struct screen *month_open_guests(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	(void)err;
	return form ? form : rollcall_guests(path->screen.session, month_of(path)->regular.meeting);
}

struct screen *month_open_export(struct path *path, struct err *err)
{
	struct strbuf names = STRBUF_INIT, said = STRBUF_INIT;
	int count = path_add_missing(path, MONTH_EXPORT, &names);

	(void)err;
	if (count > 0)
		strbuf_addf(&said, "Còn %d bước chưa xong: %s.", count, names.text);
	struct screen *export = export_new_month(path->screen.session,
		((struct month_screen *)path)->period, false, count > 0 ? said.text : NULL);
	strbuf_release(&names);
	strbuf_release(&said);
	return export;
}

/* First what it is about, then the paper, and when it went. */
struct screen *month_open_invitation(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	struct screen *form = meeting_first(path);

	if (form)
		return form;
	if (!month->has_agenda)
		return write_text(path, &month->regular, "agenda", err);
	return invitation_open(path->screen.session, month->regular.meeting, err);
}

struct screen *month_open_votes(struct path *path, struct err *err)
{
	const struct month *month = month_of(path);
	struct preset presets[] = { { "meeting", month->regular.meeting }, { NULL, NULL } };

	(void)err;
	return children(path, "vote", month->votes, presets);
}

struct screen *month_open_score(struct path *path, struct err *err)
{
	struct screen *form = meeting_first(path);

	return form ? form
		    : score_sheet_open(path->screen.session, month_of(path)->regular.meeting, err);
}

struct screen *month_open_dues(struct path *path, struct err *err)
{
	struct session *session = path->screen.session;

	return dues_sheet_open(
		session, session_cell(session), ((struct month_screen *)path)->period, err);
}
