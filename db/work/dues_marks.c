/* The marks on a sheet of dues: draft and booking. */
#include "dues_marks.h"

#include "draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DRAFT_FIELD = UID_SIZE + 16 };

struct draft_type {
	char text[32];
};

static struct draft_type draft_type(const struct dues_marks *marks)
{
	struct draft_type type;

	snprintf(type.text, sizeof type.text, DUES_DRAFT "%04d", marks->year.year);
	return type;
}

void dues_marks_release(struct dues_marks *marks)
{
	free(marks->marks);
	marks->marks = NULL;
	dues_year_release(&marks->year);
}

/* "UID MM" and the mark. */
static void take(void *context, const char *field, const char *text)
{
	struct dues_marks *marks = context;
	int month = strlen(field) > UID_SIZE ? atoi(field + UID_SIZE) - 1 : -1;

	if (month < 0 || month >= DUES_MONTHS || !text)
		return;
	for (int i = 0; i < marks->year.count; i++)
		if (strncmp(marks->year.lines[i].member, field, UID_SIZE - 1) == 0)
			marks->marks[i][month] = *text;
}

bool dues_marks_load(struct store *store, struct dues_marks *marks, struct err *err)
{
	char cell[UID_SIZE];
	int year = marks->year.year;

	snprintf(cell, sizeof cell, "%s", marks->year.cell);
	dues_marks_release(marks);
	bool ok = dues_year_load(store, cell, year, &marks->year, err);
	/* also for the lines that came before the book failed: the sheet draws them */
	marks->marks = xcalloc((size_t)marks->year.count + 1, sizeof *marks->marks);
	return ok && draft_read(store, draft_type(marks).text, cell, take, marks, err);
}

bool dues_marks_drop(struct store *store, const struct dues_marks *marks, struct err *err)
{
	return draft_drop(store, draft_type(marks).text, marks->year.cell, err);
}

bool dues_marks_keep(struct store *store, const struct dues_marks *marks, struct err *err)
{
	struct draft_rows rows = { 0 };

	for (int line = 0; line < marks->year.count; line++) {
		for (int month = 0; month < DUES_MONTHS; month++) {
			char field[DRAFT_FIELD];
			if (!marks->marks[line][month])
				continue;
			snprintf(field, sizeof field, "%s %02d", marks->year.lines[line].member,
				month + 1);
			draft_rows_add(&rows, field, marks->marks[line][month] == '+' ? "+" : "-");
		}
	}
	return draft_rows_put(store, draft_type(marks).text, marks->year.cell, &rows, err);
}

static bool book_each(
	struct store *store, const struct dues_marks *marks, int *booked, struct err *err)
{
	for (int line = 0; line < marks->year.count; line++) {
		for (int month = 0; month < DUES_MONTHS; month++) {
			char mark = marks->marks[line][month];
			if (mark && !dues_book(store, &marks->year, line, month, mark == '+', err))
				return false;
			*booked += mark != '\0';
		}
	}
	return true;
}

bool dues_marks_book(
	struct store *store, const struct dues_marks *marks, int *booked, struct err *err)
{
	if (!store_begin(store, err))
		return false;
	if (book_each(store, marks, booked, err) && dues_marks_drop(store, marks, err))
		return store_commit(store, err);
	store_rollback(store);
	return false;
}
