#include "grid.h"

#include "dialog.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* What a cell was and became; those of one key press share a step. */
struct grid_change {
	int row, col, step;
	char *before, *after;
};

/* ---- loading ---- */

static void drop_changes(struct grid *grid, size_t from)
{
	for (size_t i = from; i < grid->change_count; i++) {
		free(grid->changes[i].before);
		free(grid->changes[i].after);
	}
	grid->change_count = from;
}

void grid_release(struct grid *grid)
{
	drop_changes(grid, 0);
	free(grid->changes);
	grid->changes = NULL;
	grid->change_at = 0;
}

bool grid_load(struct grid *grid, struct err *err)
{
	grid_release(grid);
	grid->screen.changed_at = 0;
	return grid->ops->load(grid, err);
}

/* A saved change was taken back, or made again: what is not saved yet stays. */
enum screen_result grid_resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct grid *grid = (struct grid *)screen;

	(void)above;
	return grid->ops->keep(grid, err) && grid_load(grid, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

bool grid_keep(struct screen *screen, struct err *err)
{
	struct grid *grid = (struct grid *)screen;

	return grid->ops->keep(grid, err);
}

/* ---- marking ---- */

static char *text_of(const struct grid *grid, int row, int col)
{
	struct strbuf text = STRBUF_INIT;

	grid->ops->get(grid, row, col, &text);
	return strbuf_detach(&text);
}

static int new_step(const struct grid *grid)
{
	return grid->change_at > 0 ? grid->changes[grid->change_at - 1].step + 1 : 1;
}

/* The cell has changed; what it was is taken over. */
static void note_change(struct grid *grid, int row, int step, char *before)
{
	drop_changes(grid, grid->change_at);
	grid->changes = xgrow(grid->changes, grid->change_count, sizeof *grid->changes);
	grid->changes[grid->change_count++] = (struct grid_change) { .row = row,
		.col = grid->col,
		.step = step,
		.before = before,
		.after = text_of(grid, row, grid->col) };
	grid->change_at = grid->change_count;
	screen_changed(&grid->screen);
}

static enum grid_mark mark_one(struct grid *grid, int row, int key, int step)
{
	char *before = text_of(grid, row, grid->col);
	enum grid_mark result = grid->ops->mark(grid, row, grid->col, key);

	note_change(grid, row, step, before);
	return result;
}

static void mark(struct grid *grid, int key)
{
	int row = grid->screen.rows.selected;

	if (grid->ops->may_mark(grid, row, grid->col) &&
		mark_one(grid, row, key, new_step(grid)) == GRID_NEXT)
		rows_select(&grid->screen.rows, row + 1);
}

void grid_go_on(struct grid *grid, int key)
{
	int row = grid->screen.rows.selected;

	if (grid->change_at == 0)
		return;
	struct grid_change *last = &grid->changes[grid->change_at - 1];
	if (grid->ops->mark(grid, row, grid->col, key) == GRID_NEXT)
		rows_select(&grid->screen.rows, row + 1);
	free(last->after);
	last->after = text_of(grid, last->row, last->col);
	screen_changed(&grid->screen);
}

static void write_one(struct grid *grid, int row, const char *text, int step)
{
	char *before = text_of(grid, row, grid->col);

	grid->ops->put(grid, row, grid->col, text);
	note_change(grid, row, step, before);
}

void grid_write(struct grid *grid, const char *text)
{
	int row = grid->screen.rows.selected;

	write_one(grid, row, text, new_step(grid));
	rows_select(&grid->screen.rows, row + 1);
}

static bool is_cell(const struct grid *grid, int row)
{
	struct strbuf text = STRBUF_INIT;
	bool is = grid->ops->get(grid, row, grid->col, &text);

	strbuf_release(&text);
	return is;
}

/* F3 */
static void mark_as_above(struct grid *grid)
{
	int row = grid->screen.rows.selected, above = row - 1;

	while (above >= 0 && !is_cell(grid, above))
		above--;
	int key = above >= 0 && grid->ops->key_of ? grid->ops->key_of(grid, above, grid->col) : 0;
	if (above < 0 || (grid->ops->key_of && !key)) {
		struct strbuf column = STRBUF_INIT;
		grid->ops->column(grid, grid->col, &column);
		session_say(grid->screen.session, MESSAGE_INFO,
			"Hàng trên của %s chưa có gì để lấy.", column.text);
		strbuf_release(&column);
	} else if (key) {
		mark(grid, key);
	} else if (grid->ops->may_mark(grid, row, grid->col)) {
		char *text = text_of(grid, above, grid->col);
		grid_write(grid, text);
		free(text);
	}
}

/* F5; NULL: by the key that it means. */
void grid_fill(struct grid *grid, const char *text)
{
	int step = new_step(grid), filled = 0;

	if (!grid->ops->may_mark(grid, -1, grid->col))
		return;
	for (int row = 0; row < grid->screen.rows.count; row++) {
		if (!grid->ops->fills(grid, row, grid->col))
			continue;
		if (text)
			write_one(grid, row, text, step);
		else
			mark_one(grid, row, grid->ops->fill, step);
		filled++;
	}
	grid->ops->say_filled(grid, grid->col, filled);
}

/* ---- taking back ---- */

static void say_change(struct grid *grid, const struct grid_change *last, int count, bool redo)
{
	struct strbuf said = STRBUF_INIT;

	strbuf_addf(&said, "%s: ", redo ? "Làm lại" : "Hoàn tác");
	if (count > 1)
		strbuf_addf(&said, "%d %s của ", count,
			grid->ops->rows_are ? grid->ops->rows_are : "người");
	else
		strbuf_addf(&said, "%s, ", grid->ops->name(grid, last->row));
	grid->ops->column(grid, last->col, &said);
	strbuf_add(&said, " từ ");
	grid->ops->say(redo ? last->before : last->after, &said);
	strbuf_add(&said, redo ? " thành " : " trở lại ");
	grid->ops->say(redo ? last->after : last->before, &said);
	session_say(grid->screen.session, MESSAGE_DONE, "%s. Chưa lưu.", said.text);
	strbuf_release(&said);
}

/* Takes back the last marks that are not saved, or makes them again; false: there are none. */
static bool go_back(struct grid *grid, bool redo)
{
	const struct grid_change *last = NULL;
	int count = 0;

	while (redo ? grid->change_at < grid->change_count : grid->change_at > 0) {
		const struct grid_change *at =
			&grid->changes[redo ? grid->change_at : grid->change_at - 1];
		if (last && at->step != last->step)
			break;
		grid->ops->put(grid, at->row, at->col, redo ? at->after : at->before);
		grid->change_at += redo ? 1 : (size_t)-1;
		last = at;
		count++;
	}
	if (!last)
		return false;
	screen_changed(&grid->screen);
	rows_select(&grid->screen.rows, last->row);
	grid->col = last->col;
	say_change(grid, last, count, redo);
	return true;
}

/* ---- leaving ---- */

enum screen_result grid_save(struct screen *screen, struct err *err)
{
	struct grid *grid = (struct grid *)screen;

	return grid->ops->save(grid, err) ? SCREEN_CLOSE : SCREEN_STAY;
}

bool grid_drop(struct screen *screen, struct err *err)
{
	struct grid *grid = (struct grid *)screen;

	return grid->ops->drop(grid, err);
}

static bool any_changed(const struct grid *grid)
{
	for (int col = 0; col < grid->ops->cols; col++)
		if (grid->ops->changed(grid, col))
			return true;
	return false;
}

static enum screen_result leave(struct grid *grid)
{
	if (!any_changed(grid))
		return SCREEN_CLOSE;
	return dialog_leave(&grid->screen, grid->ops->unsaved);
}

static void save(struct grid *grid, struct err *err)
{
	if (any_changed(grid))
		grid->ops->save(grid, err);
	else
		session_say(grid->screen.session, MESSAGE_INFO, "Chưa sửa gì.");
}

/* ---- keys ---- */

static bool is_mark(const struct grid *grid, int key)
{
	for (const int *mark = grid->ops->marks; *mark; mark++)
		if (*mark == key)
			return true;
	return false;
}

static const char *name_of(const void *grid, int row)
{
	return ((const struct grid *)grid)->ops->name(grid, row);
}

static void jump(struct grid *grid, int key)
{
	int found = name_jump(
		grid->screen.session, &grid->jump, key, grid->screen.rows.count, name_of, grid);

	if (found >= 0)
		rows_select(&grid->screen.rows, found);
}

static void move(struct grid *grid, int key)
{
	switch (key) {
	case KEY_ARROW_LEFT:
	case KEY_BACK_TAB:
		grid->col -= grid->col > 0;
		break;
	case KEY_ARROW_RIGHT:
	case KEY_TABULATOR:
		grid->col += grid->col + 1 < grid->ops->cols;
		break;
	case KEY_START:
		grid->col = 0;
		break;
	case KEY_FINISH:
		grid->col = grid->ops->cols - 1;
		break;
	default:
		rows_key(&grid->screen.rows, key == KEY_RETURN ? KEY_ARROW_DOWN : key);
	}
}

enum screen_result grid_key(struct screen *screen, int key, struct err *err)
{
	struct grid *grid = (struct grid *)screen;
	bool marks = is_mark(grid, key);

	if (name_jump_takes(&grid->jump, key, marks)) {
		jump(grid, key);
		return SCREEN_STAY;
	}
	if (marks && name_jump_refuses(screen->session, &grid->jump))
		return SCREEN_STAY;
	bool named = name_jump_end(&grid->jump);
	if (named && (key == KEY_ESCAPE || key == KEY_RETURN))
		return SCREEN_STAY;
	if (marks) {
		mark(grid, key);
		return SCREEN_STAY;
	}
	switch (key) {
	case KEY_ESCAPE:
		return leave(grid);
	case KEY_CTRL('S'):
		save(grid, err);
		break;
	case KEY_CTRL('Z'):
	case KEY_CTRL('Y'):
		return go_back(grid, key == KEY_CTRL('Y')) ? SCREEN_STAY : SCREEN_PASS;
	case KEY_F5:
		grid_fill(grid, NULL);
		break;
	case KEY_F3:
		mark_as_above(grid);
		break;
	default:
		move(grid, key);
	}
	return SCREEN_STAY;
}
