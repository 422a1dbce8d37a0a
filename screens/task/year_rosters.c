/* The rosters of a year: loaded beside each other, a line for each member; saved, drafted, dropped. */
#include "year_internal.h"

#include "date.h"
#include "fold.h"
#include "month.h"
#include "roster_draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct year_line *line_of(struct year_sheet *sheet, const struct roster_row *row)
{
	for (int i = 0; i < sheet->count; i++)
		if (strcmp(sheet->lines[i].member, row->member) == 0)
			return &sheet->lines[i];
	sheet->lines = xgrow(sheet->lines, (size_t)sheet->count, sizeof *sheet->lines);
	struct year_line *line = &sheet->lines[sheet->count++];
	*line = (struct year_line) { .name = xstrdup(row->name) };
	memcpy(line->member, row->member, UID_SIZE);
	for (int month = 0; month < MONTHS; month++)
		line->rows[month] = -1;
	return line;
}

static bool load_month(struct year_sheet *sheet, int index, struct err *err)
{
	struct session *session = sheet->grid.screen.session;
	struct roster *roster = &sheet->months[index];
	char period[DATE_SIZE], meeting[UID_SIZE];

	snprintf(period, sizeof period, "%04d-%02d", sheet->year, index + 1);
	if (!month_regular(session->store, session_cell(session), period, meeting, err))
		return false;
	if (!*meeting)
		return true;
	if (!roster_load(session->store, meeting, roster, err))
		return false;
	sheet->there[index] = true;
	if (!roster_draft_take(session->store, roster, &sheet->changed[index], err))
		return false;
	for (int i = 0; i < roster->count; i++)
		if (!roster->rows[i].guest)
			line_of(sheet, &roster->rows[i])->rows[index] = i;
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct year_line *left = a, *right = b;
	char *left_key = fold_name_key(left->name), *right_key = fold_name_key(right->name);
	int order = strcmp(left_key, right_key);

	free(left_key);
	free(right_key);
	return order ? order : strcmp(left->member, right->member);
}

void year_forget(struct year_sheet *sheet)
{
	for (int month = 0; month < MONTHS; month++)
		roster_release(&sheet->months[month]);
	for (int i = 0; i < sheet->count; i++)
		free(sheet->lines[i].name);
	free(sheet->lines);
	sheet->lines = NULL;
	sheet->count = 0;
	memset(sheet->there, 0, sizeof sheet->there);
	memset(sheet->changed, 0, sizeof sheet->changed);
}

bool year_load(struct grid *grid, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)grid;

	year_forget(sheet);
	sheet->asking_reason = false;
	for (int month = 0; month < MONTHS; month++)
		if (!load_month(sheet, month, err))
			return false;
	if (sheet->count > 0)
		qsort(sheet->lines, (size_t)sheet->count, sizeof *sheet->lines, by_name);
	rows_count(&grid->screen.rows, sheet->count);
	return true;
}

/* ---- saving ---- */

static bool each_changed(struct year_sheet *sheet,
	bool (*work)(struct store *store, struct roster *roster, struct err *err), struct err *err)
{
	for (int month = 0; month < MONTHS; month++)
		if (sheet->changed[month] &&
			!work(sheet->grid.screen.session->store, &sheet->months[month], err))
			return false;
	return true;
}

static bool save_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_save(store, roster, err) && roster_draft_drop(store, roster, err);
}

static bool draft_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_draft_put(store, roster, err);
}

static bool drop_one(struct store *store, struct roster *roster, struct err *err)
{
	return roster_draft_drop(store, roster, err);
}

/* All months that were corrected, or none. */
bool year_save(struct grid *grid, struct err *err)
{
	struct year_sheet *sheet = (struct year_sheet *)grid;
	struct store *store = grid->screen.session->store;
	int months = 0;

	for (int month = 0; month < MONTHS; month++)
		months += sheet->changed[month];
	if (!store_begin(store, err))
		return false;
	if (!each_changed(sheet, save_one, err)) {
		store_rollback(store);
		return false;
	}
	if (!store_commit(store, err) || !grid_load(grid, err))
		return false;
	session_say(grid->screen.session, MESSAGE_DONE, "Đã lưu điểm danh của %d tháng.", months);
	return true;
}

bool year_keep(struct grid *grid, struct err *err)
{
	return each_changed((struct year_sheet *)grid, draft_one, err);
}

bool year_drop(struct grid *grid, struct err *err)
{
	return each_changed((struct year_sheet *)grid, drop_one, err);
}
