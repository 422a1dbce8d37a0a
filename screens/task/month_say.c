/* What each stop of a month says. */
#include "month_internal.h"

#include <string.h>

const struct month *month_of(const struct path *path)
{
	return &((const struct month_screen *)path)->month;
}

bool month_is_held(const struct month_meeting *meeting)
{
	return strcmp(meeting->state, "DH") == 0;
}

/* `counts`: it was held in its own month. */
static void add_meeting(const struct month_meeting *meeting, bool counts, struct strbuf *out)
{
	char day[DATE_SIZE] = "";

	date_show(*meeting->held_on ? meeting->held_on : meeting->planned_on, day);
	if (month_is_held(meeting))
		strbuf_addf(out, counts ? "đã họp %s" : "họp bù %s, không tính", day);
	else if (strcmp(meeting->state, "DK") == 0)
		strbuf_addf(out, "dự kiến %s", *day ? day : "chưa có ngày");
	else
		strbuf_add(out, strcmp(meeting->state, "H") == 0 ? "hoãn" : "không họp");
}

void month_describe_committee(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (!*month->prepared.meeting) {
		strbuf_add(out,
			month->stops[MONTH_COMMITTEE] == 'u' ? "chi bộ không có chi ủy"
							     : "chưa có");
		return;
	}
	add_meeting(&month->prepared, true, out);
	if (month_is_held(&month->prepared)) {
		strbuf_add(out, " · ");
		month_add_roll(&month->prepared, out);
	}
}

void month_describe_meeting(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (*month->regular.meeting)
		add_meeting(&month->regular, month->counts, out);
	else
		strbuf_add(out, "chưa lập");
}

void month_describe_roll(const struct path *path, struct strbuf *out)
{
	const struct month_meeting *meeting = &month_of(path)->regular;

	if (month_is_held(meeting))
		month_add_roll(meeting, out);
	else
		strbuf_add(out, "chưa điểm danh");
}

void month_describe_guests(const struct path *path, struct strbuf *out)
{
	if (month_of(path)->guests > 0)
		strbuf_addf(out, "%d", month_of(path)->guests);
	else
		strbuf_add(out, "không có");
}

void month_describe_minutes(const struct path *path, struct strbuf *out)
{
	strbuf_add(out, month_of(path)->regular.has_minutes ? "đã có" : "chưa có");
}

void month_describe_resolutions(const struct path *path, struct strbuf *out)
{
	strbuf_addf(out, "%d", month_of(path)->resolutions);
}

void month_describe_tasks(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	strbuf_addf(out, "%d việc mới", month->tasks);
	if (month->open_before > 0)
		strbuf_addf(out, " · kỳ trước còn %d", month->open_before);
	if (month->late_before > 0)
		strbuf_addf(out, " (%d quá hạn)", month->late_before);
}

void month_describe_export(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);
	char day[DATE_SIZE];

	if (!*month->exported_on)
		return;
	date_show(month->exported_on, day);
	strbuf_addf(out, "đã xuất %s%s", day,
		month->stops[MONTH_EXPORT] == 'B' ? ", sau đó sổ có sửa" : "");
}
