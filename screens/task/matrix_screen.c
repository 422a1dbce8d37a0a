#include "matrix_internal.h"

#include "date.h"
#include "export_screen.h"
#include "front.h"
#include "month_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- keys ---- */

static bool load_month(struct matrix_screen *at, int month, struct err *err)
{
	return at->matrix.known[month] ||
		month_matrix_load(at->grid.screen.session->store, &at->matrix, month, err);
}

/* Another month, or on the face of the year another year. */
static bool go(struct matrix_screen *at, int step, struct err *err)
{
	int months = at->matrix.year * MATRIX_MONTHS + at->month +
		(matrix_is_year(&at->grid) ? MATRIX_MONTHS : 1) * step;
	bool same = at->matrix.year == months / MATRIX_MONTHS;

	at->matrix.year = months / MATRIX_MONTHS;
	at->month = months % MATRIX_MONTHS;
	return same ? load_month(at, at->month, err) : matrix_load(&at->grid, err);
}

static bool turn(struct matrix_screen *at, struct err *err)
{
	int month = at->grid.col;

	at->grid.col = matrix_is_year(&at->grid) ? 0 : at->month;
	at->year_face = !at->year_face;
	if (!matrix_is_year(&at->grid))
		at->month = month;
	return load_month(at, at->month, err);
}

static struct screen *open_month(struct matrix_screen *at, struct err *err)
{
	struct grid *grid = &at->grid;
	struct session *session = grid->screen.session;
	const struct matrix_row *row = &at->matrix.rows[grid->screen.rows.selected];
	char period[32];

	snprintf(period, sizeof period, "%04d-%02d", at->matrix.year % 10000,
		(matrix_is_year(grid) ? grid->col : at->month) + 1);
	memcpy(at->scope, session->cell, sizeof at->scope);
	memcpy(at->opened, row->cell, sizeof at->opened);
	session_choose_cell(session, row->cell);
	return month_screen_at(
		session, period, matrix_is_year(grid) ? NULL : matrix_place(grid->col), err);
}

/* The months of all cells as one folder; which of them are not through is said before. */
static struct screen *open_export(struct matrix_screen *at, struct err *err)
{
	struct grid *grid = &at->grid;
	int month = matrix_is_year(grid) ? grid->col : at->month, open = 0;
	struct strbuf said = STRBUF_INIT;
	char period[32];

	if (!load_month(at, month, err))
		return NULL;
	for (int row = 0; row < grid->screen.rows.count; row++) {
		const char *of = matrix_stops(grid, row, month);
		int here = matrix_lacking(of);
		open += here > (*of && strchr("BTC", of[MONTH_EXPORT]) != NULL);
	}
	if (open > 0)
		strbuf_addf(&said, "%d trong %d chi bộ còn bước chưa xong.", open,
			grid->screen.rows.count);
	snprintf(period, sizeof period, "%04d-%02d", at->matrix.year % 10000, month + 1);
	struct screen *export = export_new_month(grid->screen.session, period, true, said.text);
	strbuf_release(&said);
	return export;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;

	if (key == KEY_RETURN && !at->grid.jump.on && screen->rows.count > 0)
		return screen_open(screen, open_month(at, err));
	if (key == KEY_F5 && screen->rows.count > 0)
		return screen_open(screen, open_export(at, err));
	if (key != KEY_F7 && key != '+' && key != '-')
		return grid_key(screen, key, err);
	name_jump_end(&at->grid.jump);
	if (!(key == KEY_F7 ? turn(at, err) : go(at, key == '+' ? 1 : -1, err)))
		session_fail(screen->session, err);
	return SCREEN_STAY;
}

/* Back from a month: to what was chosen before, unless F6 chose anew there. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;
	struct session *session = screen->session;

	(void)above;
	if (*at->opened && strcmp(session->cell, at->opened) == 0)
		session_choose_cell(session, *at->scope ? at->scope : NULL);
	*at->opened = '\0';
	return matrix_load(&at->grid, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

/* The months of the year one by one, the one at hand first. */
static bool idle(struct screen *screen)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;
	struct err err = ERR_INIT;

	if (!matrix_is_year(&at->grid))
		return false;
	for (int step = 0; step < MATRIX_MONTHS; step++) {
		int month = (at->grid.col + MATRIX_MONTHS - step) % MATRIX_MONTHS;
		if (at->matrix.known[month])
			continue;
		if (load_month(at, month, &err))
			return true;
		session_fail(screen->session, &err);
		return false;
	}
	return false;
}

/* ---- what it shows ---- */

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;

	if (matrix_is_year(&at->grid))
		strbuf_addf(out, "Bảng năm %d", at->matrix.year);
	else
		strbuf_addf(out, "Bảng %02d/%d", at->month + 1, at->matrix.year);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;
	const struct grid *grid = &at->grid;
	int row = screen->rows.selected;

	if (grid->jump.on || screen->rows.count == 0) {
		grid_status(screen, out);
		return;
	}
	matrix_say(grid, row, out);
}

static void free_matrix(struct screen *screen)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;

	month_matrix_release(&at->matrix);
	grid_release(&at->grid);
	free(at);
}

/* The row of the cell that is chosen is at hand. */
static void find_chosen(struct matrix_screen *at)
{
	const char *cell = session_cell(at->grid.screen.session);

	for (int row = 0; cell && row < at->matrix.count; row++)
		if (strcmp(at->matrix.rows[row].cell, cell) == 0)
			rows_select(&at->grid.screen.rows, row);
}

struct screen *matrix_screen_new(struct session *session, struct err *err)
{
	struct matrix_screen *at = screen_new(sizeof *at, &matrix_ops, session);
	const char *today = store_today(session->store);

	at->grid.ops = &matrix_cells;
	at->matrix.year = atoi(today);
	at->month = atoi(today + 5) - 1;
	if (matrix_load(&at->grid, err)) {
		find_chosen(at);
		return &at->grid.screen;
	}
	free_matrix(&at->grid.screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;

	front->cell[0] = '\0';
	front_time(front, at->matrix.year, at->year_face ? 0 : at->month + 1);
}

const struct screen_ops matrix_ops = {
	.front = front,
	.words = &matrix_words,
	.shows_saved = true,
	.title = title,
	.draw = grid_draw,
	.key = key,
	.free = free_matrix,
	.status = status,
	.position = grid_position,
	.resume = resume,
	.idle = idle,
	.resized = grid_resized,
};
