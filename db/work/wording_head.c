/* The parts of a draft that are more than rows: who was there, how many there are, what is due. */
#include "date.h"
#include "duty.h"
#include "internal.h"
#include "month.h"
#include "roster.h"
#include "text.h"
#include "wording_internal.h"

#include <stdlib.h>
#include <string.h>

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

/* A book that others wrote into may hold anything for a time: that stands as it is. */
void wording_add_time(const char *time, struct strbuf *out)
{
	if (strlen(time) == strlen("14:30"))
		strbuf_addf(out, "%.2s giờ %.2s phút", time, time + 3);
	else
		strbuf_add(out, time);
}

static void add_time_and_place(
	const struct record *meeting, const struct roster *roster, struct strbuf *out)
{
	const char *starts = record_get(meeting, "starts_at"),
		   *place = record_get(meeting, "place");
	const char *day = roster->day;
	char said[DATE_SAID_SIZE];

	strbuf_add(out, "Thời gian: ");
	if (starts) {
		wording_add_time(starts, out);
		strbuf_add(out, ", ");
	}
	date_say(day, said);
	strbuf_addf(out, "ngày %s.\n", said);
	strbuf_addf(out, "Địa điểm: %s%s\n", place ? place : WORDING_DOTS, place ? "." : "");
}

/* "Chủ trì: đồng chí Nguyễn Hữu Phước, Bí thư chi bộ.": with the post held there on that day. */
static bool add_people(struct store *store, const struct record *meeting, const char *field,
	const char *lead, struct strbuf *out, struct err *err)
{
	const char *uid = record_get(meeting, field);
	struct query query;

	strbuf_add(out, lead);
	if (!uid) {
		strbuf_add(out, WORDING_DOTS "\n");
		return true;
	}
	strbuf_add(out, "đồng chí ");
	store_label(store, rectype_named("member"), uid, out);
	query_open_named(&query, store, "say_post", err);
	query_text(&query, ":meeting", meeting->uid);
	query_text(&query, ":member", uid);
	if (query_step(&query)) {
		strbuf_add(out, ", ");
		store_show(store, rectype_field(rectype_named("post"), "title"),
			query_said(&query, 0), out);
	}
	strbuf_add(out, ".\n");
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

/* Everybody of the cell, also who need not come: counted as the roll of that day has them. */
static void add_all(const struct roster *roster, struct strbuf *out)
{
	int official = 0, probationary = 0, temporary = 0;

	for (int i = 0; i < roster->count; i++) {
		const struct roster_row *row = &roster->rows[i];
		official += !row->guest && row->member_as == 'C';
		probationary += !row->guest && row->member_as == 'D';
		temporary += !row->guest && row->member_as == 'T';
	}
	add_people_of("Tổng số", official + probationary + temporary, official, temporary, out);
}

/* Who was not called is neither there nor absent: told apart, and nothing is known of a roll not begun. */
static void add_present(const struct roster_counts *counts, struct strbuf *out)
{
	if (counts->present + counts->with_reason + counts->without_reason == 0) {
		strbuf_add(out, "Có mặt: " WORDING_DOTS "\n");
		return;
	}
	add_people_of("Có mặt", counts->present, counts->official_present,
		counts->temporary_present, out);
	if (counts->unmarked > 0)
		strbuf_addf(out, "Chưa điểm danh: %d.\n", counts->unmarked);
}

bool wording_add_head(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	const struct record *meeting = about->meeting;
	struct roster roster = { 0 };

	if (about->meeting_id == 0)
		return true;
	if (!roster_load(store, meeting->uid, &roster, err))
		return false;
	struct roster_counts counts = roster_count(&roster);
	add_time_and_place(meeting, &roster, out);
	add_all(&roster, out);
	strbuf_add(out, "Không phải dự: ");
	roster_add_apart(&counts, out);
	strbuf_add(out, ".\n");
	add_people_of("Phải dự", counts.must, counts.official_must, counts.temporary_must, out);
	add_present(&counts, out);
	add_absent(store, &roster, 'P', "Vắng có lý do: ", out);
	add_absent(store, &roster, 'K', "Vắng không lý do: ", out);
	if (*roster.guests)
		strbuf_addf(out, "Cấp trên, khách dự: %s.\n", roster.guests);
	roster_release(&roster);
	return add_people(store, meeting, "chair", "Chủ trì: ", out, err) &&
		add_people(store, meeting, "secretary", "Thư ký: ", out, err);
}

bool wording_add_end(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	const char *conclusion = about->meeting ? record_get(about->meeting, "conclusion") : NULL,
		   *ends = about->meeting ? record_get(about->meeting, "ends_at") : NULL;

	(void)store;
	(void)err;
	strbuf_addf(out, "Kết luận: %s\n", conclusion ? conclusion : WORDING_DOTS);
	strbuf_add(out, "Kết thúc lúc ");
	if (ends)
		wording_add_time(ends, out);
	strbuf_add(out, ends ? ".\n" : WORDING_DOTS "\n");
	return true;
}

/* "phải dự 27, có mặt 24 · 88,9 %, vắng có lý do 2, không lý do 1", who was not called; dots: nobody was. */
static bool add_roll(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	struct query query;
	bool called = false;

	query_open_named(&query, store, "say_roll", err);
	query_int(&query, ":meeting", about->meeting_id);
	if (query_step(&query)) {
		int must = (int)query_number(&query, 0), present = (int)query_number(&query, 1);
		strbuf_addf(out, "phải dự %d, có mặt %d", must, present);
		roster_add_rate(present, must, out);
		strbuf_addf(out, ", vắng có lý do %d, không lý do %d", (int)query_number(&query, 2),
			(int)query_number(&query, 3));
		if (query_number(&query, 4) > 0)
			strbuf_addf(out, ", chưa điểm danh %d", (int)query_number(&query, 4));
		called = true;
	}
	strbuf_add(out, called ? ".\n" : "phải dự " WORDING_DOTS ", có mặt " WORDING_DOTS "\n");
	return query_close(&query);
}

bool wording_add_opening(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	char said[DATE_SAID_SIZE];

	date_say(about->day, said);
	strbuf_addf(out, "Ngày %s, ", said);
	if (about->org)
		store_label(store, rectype_orgs(), about->org, out);
	strbuf_add(out, " họp: ");
	return add_roll(store, about, out, err) &&
		(!about->meeting ||
			(add_people(store, about->meeting, "chair", "Chủ trì: ", out, err) &&
				add_people(
					store, about->meeting, "secretary", "Thư ký: ", out, err)));
}

/* Guests for a time are not of the count, and who is elsewhere for a time is: told behind it, where there are any. */
static bool add_stays(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "say_stays", err);
	query_int(&query, ":org", about->org_id);
	if (query_step(&query)) {
		if (query_number(&query, 0) > 0)
			strbuf_addf(out, ", tạm thời đến %d", (int)query_number(&query, 0));
		if (query_number(&query, 1) > 0)
			strbuf_addf(out, ", tạm thời đi %d", (int)query_number(&query, 1));
	}
	return query_close(&query);
}

bool wording_add_members(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	struct month_totals totals;

	if (!month_totals(store, about->org, about->period, &totals, err))
		return false;
	strbuf_addf(out, "Tổng số %d (chính thức %d, dự bị %d), miễn %d", totals.members,
		totals.official, totals.probationary, totals.exempt);
	if (!add_stays(store, about, out, err))
		return false;
	strbuf_add(out, ".\nBuổi sinh hoạt: ");
	return add_roll(store, about, out, err);
}

/* But tasks, which have a part of their own, and what meetings lack on paper: that is the secretary's. */
bool wording_add_duties(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err)
{
	struct duty_list list;
	char shown[DATE_SIZE];
	bool ok = duty_list_load(store, about->org, &list, err);

	for (size_t i = 0; ok && i < list.count; i++) {
		const struct duty_item *item = &list.items[i];
		if (strcmp(item->type, "task") == 0 || strcmp(item->type, "meeting") == 0 ||
			strncmp(item->due, about->period, 7) > 0)
			continue;
		date_show(item->due, shown);
		strbuf_addf(out, "- %s, hạn %s\n", item->what, shown);
	}
	duty_list_release(&list);
	return ok;
}
