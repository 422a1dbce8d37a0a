/* What each stop of a month says. */
#include "month_internal.h"

#include "value.h"

#include <stdio.h>
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
		if (month_roll_is_whole(&month->prepared) && !month->prepared.has_minutes)
			strbuf_add(out, "chưa có biên bản");
		else
			month_add_roll(&month->prepared, out);
	}
}

void month_describe_meeting(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (*month->regular.meeting)
		add_meeting(&month->regular, month->counts, out);
	else if (*month->rule)
		strbuf_addf(out, "chưa lập; lịch %s%s %s", month->rule, *month->time ? "," : "",
			month->time);
	else
		strbuf_add(out, "chưa lập");
	if (*month->clash)
		strbuf_addf(out, " ! trùng ngày %s", month->clash);
}

/* Papers go so many days before: rules.md, "Meetings". */
void month_describe_invitation(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);
	char day[DATE_SIZE];

	if (*month->papers_on) {
		date_show(month->papers_on, day);
		strbuf_addf(out, "gửi %s%s", day, month->papers_late ? " ! muộn" : "");
	} else {
		strbuf_add(out, "chưa ghi ngày gửi");
	}
	if (*month->regular.meeting && !month->has_agenda)
		strbuf_add(out, ", chưa có nội dung");
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
	const struct month_meeting *meeting = &month_of(path)->regular;

	strbuf_add(out, meeting->has_minutes ? "đã có" : "chưa có");
	if (meeting->dots > 0)
		strbuf_addf(out, ", còn %d chỗ trống", meeting->dots);
}

void month_describe_resolutions(const struct path *path, struct strbuf *out)
{
	strbuf_addf(out, "%d", month_of(path)->resolutions);
}

void month_describe_votes(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (month->votes == 0)
		strbuf_add(out, "không có");
	else
		strbuf_addf(out, "%d", month->votes);
	if (month->lost_votes > 0)
		strbuf_addf(out, ", %d không đạt", month->lost_votes);
}

void month_describe_tasks(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	strbuf_addf(out, "%d mới", month->tasks);
	if (month->open_before > 0)
		strbuf_addf(out, " · kỳ trước còn %d", month->open_before);
	if (month->late_before > 0)
		strbuf_addf(out, ", quá hạn %d", month->late_before);
	if (month->open_before > 0)
		strbuf_add(out, " (F8)");
}

void month_describe_score(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);

	if (month->scored == 0) {
		strbuf_add(
			out, month->stops[MONTH_SCORE] == 'b' ? "chưa có bảng điểm" : "chưa chấm");
		return;
	}
	for (const char *at = month->points; *at; at++)
		strbuf_add_char(out, *at == '.' ? ',' : *at);
	if (month->unscored > 0)
		strbuf_addf(out, " điểm, còn %d tiêu chí chưa chấm", month->unscored);
	else
		strbuf_addf(out, " điểm, %s", month->level);
}

void month_describe_dues(const struct path *path, struct strbuf *out)
{
	const struct month *month = month_of(path);
	char sum[24];

	if (month->payers == 0) {
		strbuf_add(out, "không ai phải đóng");
		return;
	}
	snprintf(sum, sizeof sum, "%lld", (long long)month->paid);
	strbuf_addf(out, "đã đóng %d/%d", month->have_paid, month->payers);
	if (month->paid > 0) {
		strbuf_add(out, " · ");
		value_show(rectype_field(rectype_named("dues"), "paid"), sum, out);
	}
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
