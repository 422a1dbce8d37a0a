#include "month.h"
#include "date.h"
#include "internal.h"
#include "roster.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Nine columns of month.sql. */
static void take_meeting(struct query *query, int column, struct month_meeting *meeting)
{
	query_copy(query, column, meeting->meeting, UID_SIZE);
	query_copy(query, column + 1, meeting->state, sizeof meeting->state);
	query_copy(query, column + 2, meeting->planned_on, sizeof meeting->planned_on);
	query_copy(query, column + 3, meeting->held_on, sizeof meeting->held_on);
	meeting->must = (int)query_number(query, column + 4);
	meeting->present = (int)query_number(query, column + 5);
	meeting->marked = (int)query_number(query, column + 6);
	meeting->unsure = (int)query_number(query, column + 7);
	meeting->has_minutes = query_number(query, column + 8) == 1;
}

void month_ask(struct store *store, const char *period)
{
	char day[DATE_SIZE], first[DATE_SIZE] = "";

	snprintf(day, sizeof day, "%s", store->asked.day);
	if (period)
		snprintf(first, sizeof first, "%.7s-01", period);
	store_ask(store, day, first, first);
}

bool month_load(struct store *store, const char *cell, const char *period, struct month *month,
	struct err *err)
{
	enum { COLUMNS = 9 };
	struct query query;

	*month = (struct month) { 0 };
	month_ask(store, period);
	query_open_named(&query, store, "month", err);
	query_text(&query, ":cell", cell);
	query_text(&query, ":period", period);
	if (query_step(&query)) {
		take_meeting(&query, 0, &month->regular);
		take_meeting(&query, COLUMNS, &month->prepared);
		month->counts = query_number(&query, 2 * COLUMNS) == 1;
		month->resolutions = (int)query_number(&query, 2 * COLUMNS + 1);
		month->tasks = (int)query_number(&query, 2 * COLUMNS + 2);
		month->open_before = (int)query_number(&query, 2 * COLUMNS + 3);
		month->late_before = (int)query_number(&query, 2 * COLUMNS + 4);
		query_copy(&query, 2 * COLUMNS + 5, month->stops, sizeof month->stops);
		query_copy(&query, 2 * COLUMNS + 6, month->exported_on, sizeof month->exported_on);
		month->guests = (int)query_number(&query, 2 * COLUMNS + 7);
	}
	bool ok = query_close(&query);
	month_ask(store, NULL);
	return ok;
}

bool month_held_on(struct store *store, const char *cell, const char *period, char held_on[11])
{
	struct query query;

	query_open_named(&query, store, "month_held_on", NULL);
	query_text(&query, ":cell", cell);
	query_text(&query, ":period", period);
	return query_only_text(&query, held_on, DATE_SIZE);
}

bool month_roll_is_whole(const struct month_meeting *meeting)
{
	return strcmp(meeting->state, "DH") == 0 && meeting->marked == meeting->must;
}

void month_add_roll(const struct month_meeting *meeting, struct strbuf *out)
{
	if (meeting->marked == 0) {
		strbuf_add(out, meeting->must > 0 ? "chưa điểm danh" : "không ai phải dự");
	} else {
		strbuf_addf(out, "có mặt %d/%d", meeting->present, meeting->must);
		roster_add_rate(meeting->present, meeting->must, out);
		if (meeting->marked < meeting->must)
			strbuf_addf(out, " · chưa điểm danh %d", meeting->must - meeting->marked);
	}
	if (meeting->unsure > 0)
		strbuf_addf(out, " · chưa rõ %d", meeting->unsure);
}

static bool member_totals(
	struct store *store, const char *cell, struct month_totals *totals, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "member_totals", err);
	query_text(&query, ":cell", cell);
	if (query_step(&query)) {
		totals->members = (int)query_number(&query, 0);
		totals->official = (int)query_number(&query, 1);
		totals->probationary = totals->members - totals->official;
		totals->exempt = (int)query_number(&query, 2);
	}
	return query_close(&query);
}

bool month_totals(struct store *store, const char *cell, const char *period,
	struct month_totals *totals, struct err *err)
{
	struct query query;

	*totals = (struct month_totals) { 0 };
	month_ask(store, period);
	query_open_named(&query, store, "month_totals", err);
	query_text(&query, ":cell", cell);
	query_text(&query, ":period", period);
	if (query_step(&query)) {
		int *const places[] = { &totals->cells, &totals->committees, &totals->prepared,
			&totals->held, &totals->rolled, &totals->minuted, &totals->resolved,
			&totals->must, &totals->present };
		for (int i = 0; i < (int)(sizeof places / sizeof *places); i++)
			*places[i] = (int)query_number(&query, i);
	}
	bool ok = query_close(&query);
	month_ask(store, NULL);
	return ok && member_totals(store, cell, totals, err);
}

void month_add_table(const struct month_totals *totals, const char *period, struct strbuf *out)
{
	int tenths = roster_rate(totals->present, totals->must);

	strbuf_addf(out, "THÁNG %.2s/%.4s     chi ủy    họp   điểm danh   biên bản   nghị quyết\n",
		period + 5, period);
	strbuf_addf(out, "%5d chi bộ %10d/%-3d %4d/%-3d %6d/%-3d %6d/%-3d %7d/%-3d\n",
		totals->cells, totals->prepared, totals->committees, totals->held, totals->cells,
		totals->rolled, totals->cells, totals->minuted, totals->cells, totals->resolved,
		totals->cells);
	strbuf_addf(out, "  Đảng viên %d (chính thức %d, dự bị %d) · miễn %d", totals->members,
		totals->official, totals->probationary, totals->exempt);
	if (totals->must > 0)
		strbuf_addf(out, " · dự sinh hoạt %d,%d %%", tenths / 10, tenths % 10);
}

/* ---- minutes ---- */

/* " (đi công tác)" */
static void add_reason(struct store *store, const char *reason, struct strbuf *out)
{
	struct strbuf shown = STRBUF_INIT;

	store_show(store, rectype_field(rectype_named("attendance"), "reason"), reason, &shown);
	strbuf_add(out, " (");
	text_add_lowered(out, shown.text);
	strbuf_add_char(out, ')');
	strbuf_release(&shown);
}

/* Names of the rows with a status, with the reason of each where asked for. */
static void add_absent(struct store *store, const struct roster *roster, char status,
	const char *lead, struct strbuf *out)
{
	bool any = false;

	for (int i = 0; i < roster->count; i++) {
		const struct roster_row *row = &roster->rows[i];
		if (row->status != status || row->guest)
			continue;
		strbuf_addf(out, "%s%s", any ? "; " : lead, row->name);
		any = true;
		if (row->reason)
			add_reason(store, row->reason, out);
	}
	strbuf_add(out, any ? ".\n" : "");
}

static void add_time_and_place(
	const struct record *meeting, const struct roster *roster, struct strbuf *out)
{
	const char *starts = record_get(meeting, "starts_at"),
		   *place = record_get(meeting, "place");
	const char *day = roster->day;

	strbuf_add(out, "Thời gian: ");
	if (starts)
		strbuf_addf(out, "%.2s giờ %.2s phút, ", starts, starts + 3);
	strbuf_addf(out, "ngày %.2s tháng %.2s năm %.4s.\n", day + 8, day + 5, day);
	strbuf_addf(out, "Địa điểm: %s%s\n", place ? place : "…", place ? "." : "");
}

/* "Chủ trì: đồng chí Nguyễn Hữu Phước, Bí thư chi bộ.": with the post held there on that day. */
static bool add_people(struct store *store, const struct record *meeting, const char *field,
	const char *lead, struct strbuf *out, struct err *err)
{
	const char *uid = record_get(meeting, field);
	struct query query;

	strbuf_add(out, lead);
	if (!uid) {
		strbuf_add(out, "…\n");
		return true;
	}
	strbuf_add(out, "đồng chí ");
	store_label(store, rectype_named("member"), uid, out);
	query_open_named(&query, store, "minutes_post", err);
	query_text(&query, ":meeting", meeting->uid);
	query_text(&query, ":member", uid);
	if (query_step(&query)) {
		strbuf_add(out, ", ");
		store_show(store, rectype_field(rectype_named("post"), "title"),
			query_column(&query, 0), out);
	}
	strbuf_add(out, ".\n");
	return query_close(&query);
}

/* Tasks of earlier meetings that are still open, to be reported on. */
static bool add_open_tasks(struct store *store, const struct roster *roster, bool *any,
	struct strbuf *out, struct err *err)
{
	struct query query;

	*any = false;
	query_open_named(&query, store, "minutes_tasks", err);
	query_text(&query, ":meeting", roster->meeting);
	while (query_step(&query)) {
		strbuf_addf(out, "%s- %s\n", *any ? "" : "\nI. Việc kỳ trước\n",
			query_column(&query, 0));
		*any = true;
	}
	return query_close(&query);
}

/* The head of the minutes: all = official + on probation + temporarily here (rules.md). */
static void add_people_of(
	const char *lead, int all, int official, int temporary, struct strbuf *out)
{
	strbuf_addf(out, "%s: %d (chính thức %d, dự bị %d", lead, all, official,
		all - official - temporary);
	if (temporary > 0)
		strbuf_addf(out, ", tạm thời đến %d", temporary);
	strbuf_add(out, ").\n");
}

bool minutes_draft(struct store *store, const char *meeting, struct strbuf *out, struct err *err)
{
	struct record *record = store_load(store, rectype_named("meeting"), meeting, err);
	struct roster roster;

	if (!record)
		return false;
	if (!roster_load(store, meeting, &roster, err)) {
		record_free(record);
		return false;
	}
	struct roster_counts counts = roster_count(&roster);
	add_time_and_place(record, &roster, out);
	add_people_of(
		"Tổng số phải dự", counts.must, counts.official_must, counts.temporary_must, out);
	strbuf_add(out, "Không phải dự: ");
	roster_add_apart(&counts, out);
	strbuf_add(out, ".\n");
	add_people_of(
		"Có mặt", counts.present, counts.official_present, counts.temporary_present, out);
	add_absent(store, &roster, 'P', "Vắng có lý do: ", out);
	add_absent(store, &roster, 'K', "Vắng không lý do: ", out);
	if (*roster.guests)
		strbuf_addf(out, "Cấp trên, khách dự: %s.\n", roster.guests);
	bool tasks = false,
	     ok = add_people(store, record, "chair", "Chủ trì: ", out, err) &&
		add_people(store, record, "secretary", "Thư ký: ", out, err) &&
		add_open_tasks(store, &roster, &tasks, out, err);
	strbuf_addf(out, "\n%s. Nội dung\n", tasks ? "II" : "I");
	roster_release(&roster);
	record_free(record);
	return ok;
}
