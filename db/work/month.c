#include "month.h"
#include "date.h"
#include "fold.h"
#include "internal.h"
#include "roster.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool load_meeting(
	struct store *store, int64_t id, struct month_meeting *meeting, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "month_meeting", err);
	query_int(&query, ":meeting", id);
	if (query_step(&query)) {
		query_copy(&query, 0, meeting->meeting, UID_SIZE);
		query_copy(&query, 1, meeting->state, sizeof meeting->state);
		query_copy(&query, 2, meeting->planned_on, sizeof meeting->planned_on);
		query_copy(&query, 3, meeting->held_on, sizeof meeting->held_on);
		meeting->must = (int)query_number(&query, 4);
		meeting->present = (int)query_number(&query, 5);
		meeting->marked = (int)query_number(&query, 6);
		meeting->unsure = (int)query_number(&query, 7);
		meeting->has_minutes = query_number(&query, 8) == 1;
		meeting->dots = (int)query_number(&query, 9);
	}
	return query_close(&query);
}

void month_ask(struct store *store, const char *period)
{
	char day[DATE_SIZE], first[DATE_SIZE] = "";

	snprintf(day, sizeof day, "%s", store->asked.day);
	if (period)
		snprintf(first, sizeof first, "%.7s-01", period);
	store_ask(store, day, first, first);
}

static bool load_told(struct store *store, const char *cell, const char *period,
	struct month *month, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "month_told", err);
	query_text(&query, ":cell", cell);
	query_int(&query, ":org", store_id(store, rectype_orgs(), cell));
	query_text(&query, ":period", period);
	query_text(&query, ":meeting", month->regular.meeting);
	if (query_step(&query)) {
		query_copy(&query, 0, month->rule, sizeof month->rule);
		query_copy(&query, 1, month->time, sizeof month->time);
		query_copy(&query, 2, month->place, sizeof month->place);
		query_copy(&query, 3, month->clash, sizeof month->clash);
		query_copy(&query, 4, month->papers_on, sizeof month->papers_on);
		month->papers_late = query_number(&query, 5) == 1;
		month->has_agenda = query_number(&query, 6) == 1;
		month->votes = (int)query_number(&query, 7);
		month->lost_votes = (int)query_number(&query, 8);
		month->scored = (int)query_number(&query, 9);
		month->unscored = (int)query_number(&query, 10);
		query_copy(&query, 11, month->points, sizeof month->points);
		query_copy(&query, 12, month->level, sizeof month->level);
		month->payers = (int)query_number(&query, 13);
		month->have_paid = (int)query_number(&query, 14);
		month->paid = query_number(&query, 15);
	}
	return query_close(&query);
}

bool month_load(struct store *store, const char *cell, const char *period, struct month *month,
	struct err *err)
{
	struct query query;
	int64_t regular = 0, prepared = 0; /* no meeting has this number */

	*month = (struct month) { 0 };
	month_ask(store, period);
	query_open_named(&query, store, "month", err);
	query_text(&query, ":cell", cell);
	query_text(&query, ":period", period);
	if (query_step(&query)) {
		regular = query_number(&query, 0);
		prepared = query_number(&query, 1);
		month->counts = query_number(&query, 2) == 1;
		month->resolutions = (int)query_number(&query, 3);
		month->tasks = (int)query_number(&query, 4);
		month->open_before = (int)query_number(&query, 5);
		month->late_before = (int)query_number(&query, 6);
		query_copy(&query, 7, month->stops, sizeof month->stops);
		query_copy(&query, 8, month->exported_on, sizeof month->exported_on);
		month->guests = (int)query_number(&query, 9);
	}
	bool ok = query_close(&query) && load_meeting(store, regular, &month->regular, err) &&
		load_meeting(store, prepared, &month->prepared, err) &&
		load_told(store, cell, period, month, err);
	month_ask(store, NULL);
	return ok;
}

/* The nth such weekday ("thu bay tuan ...", which is not "thu ba") of the month. */
static void take_weekday(const char *weekday, int nth, const char *period, char day[DATE_SIZE])
{
	for (int i = 1; i <= 31 && nth > 0; i++) {
		snprintf(day, DATE_SIZE, "%.7s-%02d", period, i);
		char *name = date_is_full(day) ? fold(date_weekday(day)) : NULL;
		nth -= name && strncmp(weekday, name, strlen(name)) == 0 &&
			weekday[strlen(name)] == ' ';
		free(name);
	}
	if (nth > 0)
		*day = '\0';
}

void month_day_of_rule(const char *rule, const char *period, char day[DATE_SIZE])
{
	char *folded = fold(rule);
	const char *at = strncmp(folded, "ngay ", 5) == 0 ? folded + 5 : folded,
		   *week = strstr(folded, "tuan ");

	*day = '\0';
	if (*at && text_is_digits(at) && strlen(at) <= 2) {
		snprintf(day, DATE_SIZE, "%.7s-%02d", period, atoi(at));
		if (!date_is_full(day))
			*day = '\0';
	} else if (week && atoi(week + 5) > 0) {
		take_weekday(folded, atoi(week + 5), period, day);
	}
	free(folded);
}

bool month_held_on(struct store *store, const char *cell, const char *period, char held_on[11])
{
	struct query query;

	query_open_named(&query, store, "month_held_on", NULL);
	query_text(&query, ":cell", cell);
	query_text(&query, ":period", period);
	return query_only_text(&query, held_on, DATE_SIZE);
}

bool month_regular(struct store *store, const char *cell, const char *period,
	char meeting[UID_SIZE], struct err *err)
{
	struct query query;

	query_open_named(&query, store, "month_regular", err);
	query_int(&query, ":org", store_id(store, rectype_orgs(), cell));
	query_text(&query, ":period", period);
	return query_only_text(&query, meeting, UID_SIZE);
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
			&totals->must, &totals->present, &totals->scored, &totals->payers,
			&totals->paid, &totals->sent };
		for (int i = 0; i < (int)(sizeof places / sizeof *places); i++)
			*places[i] = (int)query_number(&query, i);
	}
	bool ok = query_close(&query);
	month_ask(store, NULL);
	return ok && member_totals(store, cell, totals, err);
}

/* A stop of the table: how many of how many are through it. Those of a higher rank are left out first. */
struct table_column {
	const char *head;
	int done, of, rank;
	int width; /* 0: left out */
};

static int width_of(const struct table_column *column)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "%d/%d", column->done, column->of);
	int width = text_width(text.text), head = text_width(column->head);
	strbuf_release(&text);
	return width > head ? width : head;
}

/* Two blanks stand before each. */
static void fit(struct table_column *columns, int count, int room)
{
	int used = 0, rank = 0;

	for (int i = 0; i < count; i++) {
		columns[i].width = width_of(&columns[i]);
		used += columns[i].width + 2;
		rank = columns[i].rank > rank ? columns[i].rank : rank;
	}
	for (; used > room && rank > 0; rank--)
		for (int i = 0; i < count; i++)
			if (columns[i].rank == rank) {
				used -= columns[i].width + 2;
				columns[i].width = 0;
			}
}

static void add_right(struct strbuf *out, const char *text, int width)
{
	for (int blanks = width + 2 - text_width(text); blanks > 0; blanks--)
		strbuf_add_char(out, ' ');
	strbuf_add(out, text);
}

static void add_stops(const struct table_column *columns, int count, bool heads, struct strbuf *out)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < count; i++) {
		if (columns[i].width == 0)
			continue;
		strbuf_clear(&text);
		if (heads)
			strbuf_add(&text, columns[i].head);
		else
			strbuf_addf(&text, "%d/%d", columns[i].done, columns[i].of);
		add_right(out, text.text, columns[i].width);
	}
	strbuf_add_char(out, '\n');
	strbuf_release(&text);
}

void month_add_table(
	const struct month_totals *totals, const char *period, int columns, struct strbuf *out)
{
	enum { LEFT = 13 };
	struct table_column stops[] = {
		{ "chi ủy", totals->prepared, totals->committees, 4, 0 },
		{ "họp", totals->held, totals->cells, 0, 0 },
		{ "điểm danh", totals->rolled, totals->cells, 3, 0 },
		{ "biên bản", totals->minuted, totals->cells, 2, 0 },
		{ "nghị quyết", totals->resolved, totals->cells, 5, 0 },
		{ "chấm", totals->scored, totals->cells, 1, 0 },
		{ "đảng phí", totals->paid, totals->payers, 0, 0 },
		{ "gửi", totals->sent, totals->cells, 0, 0 },
	};
	int count = sizeof stops / sizeof *stops;
	int tenths = roster_rate(totals->present, totals->must);

	fit(stops, count, columns - LEFT);
	strbuf_addf(out, "THÁNG %.2s/%.4s", period + 5, period);
	add_stops(stops, count, true, out);
	strbuf_addf(out, "%6d chi bộ", totals->cells);
	add_stops(stops, count, false, out);
	strbuf_addf(out, "  Đảng viên %d (chính thức %d, dự bị %d) · miễn %d", totals->members,
		totals->official, totals->probationary, totals->exempt);
	if (totals->must > 0)
		strbuf_addf(out, " · dự sinh hoạt %d,%d %%", tenths / 10, tenths % 10);
}
