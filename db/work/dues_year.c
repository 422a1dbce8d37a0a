#include "dues_year.h"

#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t sum_or_none(struct query *query, int column)
{
	return query_column(query, column) ? query_number(query, column) : -1;
}

static struct dues_line *line_of(struct dues_year *dues, struct query *query)
{
	const char *member = query_said(query, 0);
	struct dues_line *last = dues->count > 0 ? &dues->lines[dues->count - 1] : NULL;

	if (last && strcmp(last->member, member) == 0)
		return last;
	dues->lines = xgrow(dues->lines, (size_t)dues->count, sizeof *dues->lines);
	last = &dues->lines[dues->count++];
	*last = (struct dues_line) { .name = xstrdup(query_said(query, 1)) };
	query_copy(query, 0, last->member, UID_SIZE);
	return last;
}

static void add_month(struct dues_year *dues, struct query *query)
{
	struct dues_month *month = &line_of(dues, query)->months[query_number(query, 2) - 1];
	char why[2], covered[3], rate[16];

	query_copy(query, 8, why, sizeof why);
	query_copy(query, 9, covered, sizeof covered);
	*month = (struct dues_month) { .there = true,
		.base = sum_or_none(query, 5),
		.due = sum_or_none(query, 6),
		.paid = query_number(query, 7),
		.why = why[0],
		.covered = covered[0],
		.over = query_number(query, 10) != 0 };
	query_copy(query, 3, month->record, UID_SIZE);
	query_copy(query, 4, month->kind, sizeof month->kind);
	query_copy(query, query_column(query, 11) ? 11 : 12, rate, sizeof rate);
	if (*rate)
		snprintf(month->rule, sizeof month->rule,
			query_column(query, 11) ? "%s %%" : "%s đ", rate);
}

bool dues_year_load(
	struct store *store, const char *cell, int year, struct dues_year *dues, struct err *err)
{
	struct query query;
	char text[8], from[16], to[16];

	*dues = (struct dues_year) { .year = year };
	snprintf(dues->cell, UID_SIZE, "%s", cell);
	snprintf(text, sizeof text, "%04d", year);
	snprintf(from, sizeof from, "%s-01-01", text);
	snprintf(to, sizeof to, "%s-12-31", text);
	store_ask(store, NULL, from, to);
	query_open_named(&query, store, "dues_year", err);
	query_int(&query, ":org", store_id(store, rectype_orgs(), cell));
	query_text(&query, ":year", text);
	while (query_step(&query))
		add_month(dues, &query);
	bool ok = query_close(&query);
	store_ask(store, NULL, NULL, NULL);
	return ok;
}

void dues_year_release(struct dues_year *dues)
{
	for (int i = 0; i < dues->count; i++)
		free(dues->lines[i].name);
	free(dues->lines);
	*dues = (struct dues_year) { 0 };
}

static void set_sum(struct record *record, const char *field, int64_t sum)
{
	char text[24] = "";

	if (sum >= 0)
		snprintf(text, sizeof text, "%lld", (long long)sum);
	record_set(record, field, *text ? text : NULL);
}

bool dues_book(struct store *store, const struct dues_year *dues, int line, int month, bool paid,
	struct err *err)
{
	const struct rectype *type = rectype_named("dues");
	const struct dues_month *at = &dues->lines[line].months[month];
	struct record *record = *at->record ? store_load(store, type, at->record, err)
					    : record_new(type);
	char period[32];

	if (!record)
		return false;
	snprintf(period, sizeof period, "%04d-%02d", dues->year, month + 1);
	record_set(record, "member", dues->lines[line].member);
	record_set(record, "month", period);
	record_set(record, "kind", at->kind);
	set_sum(record, "base", at->base);
	set_sum(record, "due", at->due);
	set_sum(record, "paid", paid ? at->due : -1);
	record_set(record, "paid_on", paid ? store_today(store) : NULL);
	record_set(record, "channel", paid ? "TM" : NULL);
	bool ok = store_save(store, record, NULL, err);
	record_free(record);
	return ok;
}
