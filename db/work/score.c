#include "score.h"

#include "draft.h"
#include "internal.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void score_release(struct score_sheet *sheet)
{
	for (int i = 0; i < sheet->count; i++) {
		free(sheet->rows[i].name);
		free(sheet->rows[i].scale);
		free(sheet->rows[i].basis);
	}
	free(sheet->rows);
	sheet->rows = NULL;
	sheet->count = 0;
}

int score_tenths(const char *points)
{
	const char *point = strchr(points, '.');

	return atoi(points) * 10 + (point && point[1] ? point[1] - '0' : 0);
}

/* As a field of points holds it. */
static void take_points(struct query *query, int column, char points[POINTS_SIZE])
{
	const char *text = query_column(query, column);
	char *canonical = NULL;

	if (text)
		value_parse(rectype_field(rectype_named("meeting_score"), "points"), text,
			&(struct value_context) { 0 }, &canonical, NULL);
	snprintf(points, POINTS_SIZE, "%s", canonical ? canonical : "");
	free(canonical);
}

static char *text_or_null(struct query *query, int column)
{
	const char *text = query_column(query, column);

	return text ? xstrdup(text) : NULL;
}

static void take_row(struct query *query, struct score_sheet *sheet)
{
	sheet->rows = xgrow(sheet->rows, (size_t)sheet->count, sizeof *sheet->rows);
	struct score_row *row = &sheet->rows[sheet->count++];

	*row = (struct score_row) { .name = xstrdup(query_said(query, 1)),
		.scale = text_or_null(query, 3),
		.basis = text_or_null(query, 7) };
	query_copy(query, 0, row->criterion, UID_SIZE);
	query_copy(query, 4, row->record, UID_SIZE);
	take_points(query, 2, row->most);
	take_points(query, 5, row->stored);
	take_points(query, 6, row->proposed);
	memcpy(row->typed, row->stored, POINTS_SIZE);
}

static void take_draft(void *context, const char *field, const char *text)
{
	struct score_sheet *sheet = context;

	for (int i = 0; i < sheet->count; i++)
		if (strcmp(sheet->rows[i].criterion, field) == 0)
			snprintf(sheet->rows[i].typed, POINTS_SIZE, "%s", text ? text : "");
}

static bool read_meeting(struct store *store, struct score_sheet *sheet, struct err *err)
{
	struct record *meeting = store_load(store, rectype_named("meeting"), sheet->meeting, err);
	const char *held_on = meeting ? record_get(meeting, "held_on") : NULL;

	snprintf(sheet->held_on, sizeof sheet->held_on, "%s", held_on ? held_on : "");
	record_free(meeting);
	return meeting != NULL;
}

static bool read_rows(
	struct store *store, int64_t meeting, struct score_sheet *sheet, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "score_sheet", err);
	query_int(&query, ":meeting", meeting);
	while (query_step(&query))
		take_row(&query, sheet);
	return query_close(&query);
}

static bool read_total(
	struct store *store, int64_t meeting, struct score_sheet *sheet, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "score_total", err);
	query_int(&query, ":meeting", meeting);
	if (query_step(&query)) {
		take_points(&query, 0, sheet->points);
		query_copy(&query, 1, sheet->level, sizeof sheet->level);
	}
	return query_close(&query);
}

bool score_load(
	struct store *store, const char *meeting, struct score_sheet *sheet, struct err *err)
{
	char uid[UID_SIZE];
	uint64_t faults = store->faults;
	int64_t id = store_id(store, rectype_named("meeting"), meeting);

	snprintf(uid, sizeof uid, "%s", meeting); /* it may be the sheet's own */
	score_release(sheet);
	*sheet = (struct score_sheet) { 0 };
	memcpy(sheet->meeting, uid, UID_SIZE);
	return store_faultless(store, faults, err) && read_meeting(store, sheet, err) &&
		read_rows(store, id, sheet, err) && read_total(store, id, sheet, err) &&
		draft_read(store, SCORE_DRAFT, sheet->meeting, take_draft, sheet, err);
}

static bool is_changed(const struct score_row *row)
{
	return strcmp(row->typed, row->stored) != 0;
}

bool score_changed(const struct score_sheet *sheet)
{
	for (int i = 0; i < sheet->count; i++)
		if (is_changed(&sheet->rows[i]))
			return true;
	return false;
}

bool score_drop(struct store *store, const struct score_sheet *sheet, struct err *err)
{
	return draft_drop(store, SCORE_DRAFT, sheet->meeting, err);
}

bool score_keep(struct store *store, const struct score_sheet *sheet, struct err *err)
{
	const char **fields = xcalloc((size_t)sheet->count + 1, sizeof *fields),
		   **texts = xcalloc((size_t)sheet->count + 1, sizeof *texts);
	int count = 0;

	for (int i = 0; i < sheet->count; i++) {
		if (!is_changed(&sheet->rows[i]))
			continue;
		fields[count] = sheet->rows[i].criterion;
		texts[count++] = sheet->rows[i].typed;
	}
	bool ok = count > 0
		? draft_put(store, SCORE_DRAFT, sheet->meeting, 0, fields, texts, count, err)
		: score_drop(store, sheet, err);
	free(fields);
	free(texts);
	return ok;
}

static bool book_row(struct store *store, const struct score_sheet *sheet,
	const struct score_row *row, struct err *err)
{
	const struct rectype *type = rectype_named("meeting_score");

	if (!*row->typed)
		return store_delete(store, type, row->record, "Bỏ điểm đã chấm", err);
	struct record *record = *row->record ? store_load(store, type, row->record, err)
					     : record_new(type);
	if (!record)
		return false;
	record_set(record, "meeting", sheet->meeting);
	record_set(record, "criterion", row->criterion);
	record_set(record, "points", row->typed);
	bool ok = store_save(store, record, NULL, err);
	record_free(record);
	return ok;
}

bool score_book(struct store *store, const struct score_sheet *sheet, struct err *err)
{
	bool ok = true;

	if (!store_begin(store, err))
		return false;
	for (int i = 0; i < sheet->count && ok; i++)
		if (is_changed(&sheet->rows[i]))
			ok = book_row(store, sheet, &sheet->rows[i], err);
	if (ok && score_drop(store, sheet, err))
		return store_commit(store, err);
	store_rollback(store);
	return false;
}
