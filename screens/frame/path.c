#include "path.h"

#include "undo.h"

#include <stdio.h>

enum {
	NARROW =
		70 /* columns: fewer, and what a stop says moves to the left and to the status row */
};

static int stop_count(const struct path *path)
{
	int count = 0;

	while (path->stops[count].name)
		count++;
	return count;
}

static const struct stop *chosen(const struct path *path)
{
	return &path->stops[path->screen.rows.selected];
}

static enum stop_state state_of(const struct path *path, int at)
{
	return path->stops[at].state ? path->stops[at].state(path) : path->state_of(path, at);
}

static bool lacks(enum stop_state state)
{
	return state == STOP_MISSING || state == STOP_ROUGH;
}

int path_add_missing(const struct path *path, int but, struct strbuf *out)
{
	int count = 0;

	for (int at = 0; at < stop_count(path); at++)
		if (path->stops[at].which != but && lacks(state_of(path, at)))
			strbuf_addf(out, "%s%s", count++ > 0 ? ", " : "", path->stops[at].name);
	return count;
}

static void describe(const struct path *path, int at, struct strbuf *out)
{
	if (path->stops[at].describe)
		path->stops[at].describe(path, out);
	else if (path->describe_of)
		path->describe_of(path, at, out);
}

static struct screen *open_chosen(struct path *path, struct err *err)
{
	return chosen(path)->open ? chosen(path)->open(path, err)
				  : path->open_of(path, path->screen.rows.selected, err);
}

/* The first where something is missing, else the last. Behind a stop that may be passed by, the next one like it too. */
static void select_missing(struct path *path, int behind)
{
	int count = stop_count(path), at = behind;
	bool passes = behind == 0 || !path->stops[behind].passed_by;

	while (at + 1 < count &&
		((passes && path->stops[at].passed_by) || state_of(path, at) != STOP_MISSING))
		at++;
	rows_select(&path->screen.rows, at);
}

void path_begin(struct path *path, struct err *err)
{
	path->loaded = path->load(path, err);
	rows_count(&path->screen.rows, stop_count(path));
	select_missing(path, 0);
}

/* Nothing keeps who works at the chosen stop there. */
static bool is_finished(const struct path *path)
{
	int at = path->screen.rows.selected;
	enum stop_state state = state_of(path, at);

	return (state == STOP_DONE || state == STOP_ROUGH) &&
		!(path->has_more && path->has_more(path, at));
}

/* What was done above may have finished the stop. */
enum screen_result path_resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct path *path = (struct path *)screen;

	(void)above;
	path->loaded = path->load(path, err);
	bool looked = path->was_finished && undo_log_head(screen->session->store) == path->head;
	if (!looked && is_finished(path))
		select_missing(path,
			path->stops[screen->rows.selected].passed_by ? screen->rows.selected : 0);
	return SCREEN_STAY;
}

enum screen_result path_key(struct screen *screen, int key, struct err *err)
{
	struct path *path = (struct path *)screen;

	int number = key == '0' ? 10 : key - '0';
	if (number >= 1 && number <= 10 && number <= stop_count(path)) {
		rows_select(&screen->rows, number - 1);
		key = KEY_RETURN;
	}
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (key == KEY_RETURN) {
		path->was_finished = is_finished(path);
		path->head = undo_log_head(screen->session->store);
		return screen_open(screen, open_chosen(path, err));
	}
	rows_key(&screen->rows, key);
	return SCREEN_STAY;
}

static void draw_stop(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	static const struct {
		const char *mark;
		unsigned attr;
	} marks[] = { { "!", ATTR_BAD }, { "x", ATTR_DONE }, { " ", 0 }, { " ", 0 },
		{ "!", ATTR_BAD } };
	const struct path *path = (const struct path *)screen;
	const struct stop *stop = &path->stops[row];
	enum stop_state state = state_of(path, row);
	struct strbuf text = STRBUF_INIT;
	char number[4];
	int col = canvas->cols < NARROW ? 29 : 38;

	canvas_put(canvas, y, 3, 1, attr | marks[state].attr, marks[state].mark);
	snprintf(number, sizeof number, "%d", (row + 1) % 100);
	canvas_put(canvas, y, 5, 2, attr, number);
	int end = 8 + canvas_put(canvas, y, 8, -1, attr | ATTR_BOLD, stop->name) + 2;
	col = end > col ? end : col;
	describe(path, row, &text);
	canvas_put(canvas, y, col, canvas->cols - col - 1, attr, text.text);
	strbuf_release(&text);
}

/* A blank row above the stops, where there is room. */
static int head_rows(const struct path *path, int body_rows)
{
	return body_rows > stop_count(path);
}

void path_resized(struct screen *screen, int body_rows, int cols)
{
	(void)cols;
	rows_room(&screen->rows, body_rows - head_rows((struct path *)screen, body_rows));
}

void path_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct path *path = (const struct path *)screen;
	int body = canvas_body_rows(canvas), count = stop_count(path);
	int top = canvas_body_top(canvas) + head_rows(path, body);

	if (!path->loaded) {
		canvas_put(canvas, top, 3, -1, 0, path->empty);
		canvas_cursor(canvas, top, 1);
		return;
	}
	rows_draw(screen, canvas, top, draw_stop);
	if (screen->rows.shown > count + 1)
		canvas_put(canvas, top + count + 1, 3, -1, 0, "! còn thiếu   x đã xong");
}

void path_status(const struct screen *screen, struct strbuf *out)
{
	const struct path *path = (const struct path *)screen;

	if (path->loaded && screen->cols < NARROW)
		describe(path, screen->rows.selected, out);
	if (out->length == 0)
		strbuf_add(out, path->hint);
}

void path_place(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, chosen((const struct path *)screen)->place);
}

void path_position(const struct screen *screen, struct strbuf *out)
{
	(void)screen;
	(void)out;
}
