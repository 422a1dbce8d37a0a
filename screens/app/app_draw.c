/* The frame around every screen: the title row, the status row, the hints; and who is drawn. */
#include "app.h"

#include "date.h"
#include "edit_method.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_ROWS = 8, LEAST_COLS = 40, STICK_DAYS = 7 };

static const struct screen *base_screen(const struct app *app)
{
	const struct screen *screen = app->top;

	while (screen->ops->overlay && screen->below)
		screen = screen->below;
	return screen;
}

static void add_path(const struct screen *screen, struct strbuf *out)
{
	if (!screen)
		return;
	add_path(screen->below, out);
	if (screen->ops->overlay || !screen->below)
		return;
	struct strbuf part = STRBUF_INIT;
	if (screen->ops->title)
		screen->ops->title(screen, &part);
	else
		strbuf_add(&part, screen->ops->words->heading);
	if (part.length > 0)
		strbuf_addf(out, " › %s", part.text);
	strbuf_release(&part);
}

enum { APART = 2 }; /* blanks between the title and the date, at least */

/* Of a path that is too long the near end is what counts: " … › Đảng viên › Đảng viên mới". */
static void shorten_path(struct strbuf *path, int room)
{
	const char *rest = path->text, *next;

	while (text_width(rest) + 2 > room && (next = strstr(rest + 1, " › ")))
		rest = next;
	if (text_width(path->text) <= room || rest == path->text)
		return;
	char *kept = xstrdup(rest);
	strbuf_clear(path);
	strbuf_addf(path, " …%s", kept);
	free(kept);
}

static void draw_title(struct app *app, struct canvas *canvas)
{
	struct session *session = &app->session;
	struct strbuf left = STRBUF_INIT, right = STRBUF_INIT;
	const char *today = store_today(session->store);
	char shown[DATE_SIZE];

	date_show(today, shown);
	strbuf_addf(
		&right, "%s %s  %s ", date_weekday(today), shown, store_operator(session->store));
	if (canvas->cols < 70) {
		strbuf_clear(&right);
		strbuf_addf(&right, "%s ", shown);
	}
	strbuf_addf(&left, " Sổ chi bộ › %s",
		session->cell_name ? session->cell_name : session->office_name);
	add_path(base_screen(app), &left);
	int room = canvas->cols - text_width(right.text) - APART;
	shorten_path(&left, room);
	canvas_fill(canvas, 0, 0, canvas->cols, ATTR_TITLE);
	canvas_put(canvas, 0, 0, room, ATTR_TITLE, left.text);
	canvas_right(canvas, 0, 0, canvas->cols, ATTR_TITLE, right.text);
	strbuf_release(&left);
	strbuf_release(&right);
}

static unsigned message_attr(enum message_kind kind)
{
	switch (kind) {
	case MESSAGE_WARN:
		return ATTR_WARN | ATTR_BOLD;
	case MESSAGE_BAD:
		return ATTR_BAD | ATTR_BOLD;
	case MESSAGE_DONE:
		return ATTR_DONE;
	default:
		return 0;
	}
}

/*
 * A message too long for the status row takes the rows above it as well, in a window of usual height as
 * many as it needs. Where the chosen line of a list is among them it takes the row of the hints too: true.
 */
static bool draw_message(struct canvas *canvas, int row, int width, unsigned attr, const char *text)
{
	int most = row < 12 ? 2 : 4;
	struct strbuf last = STRBUF_INIT;
	struct wrapped lines;

	wrap_text(&lines, text, width);
	int count = lines.count < most ? lines.count : most;
	bool over = canvas->bar_row > row - count && canvas->bar_row < row;
	int end = over ? row + 1 : row;
	if (over)
		canvas_field(canvas, end, 0, canvas->cols, 0, "");
	for (int i = 0; i < count - 1; i++) {
		int at = end - count + 1 + i;
		canvas_field(canvas, at, 0, canvas->cols, 0, "");
		canvas_put(canvas, at, 1, width, attr, lines.lines[i]);
	}
	for (int i = count - 1; i < lines.count; i++)
		strbuf_addf(&last, "%s%s", last.length > 0 ? " " : "", lines.lines[i]);
	canvas_put(canvas, end, 1, width, attr, last.text);
	strbuf_release(&last);
	wrap_release(&lines);
	return over;
}

static bool is_blank(const struct canvas *canvas, int row)
{
	for (int col = 0; col < canvas->cols; col++)
		if (strcmp(canvas->cells[row * canvas->cols + col].text, " ") != 0)
			return false;
	return true;
}

/*
 * A text that is cut in the chosen row: whole in the row above, where that is blank, or in the place of
 * what the screen says, or in both. True: in the row of the hints too, as draw_message() does.
 */
static bool put_cut(struct canvas *canvas, int row, int width, const char *said)
{
	int above = canvas->cols - 2;

	if (!is_blank(canvas, row - 1)) {
		canvas_put(canvas, row, 1, width, 0, canvas->cut);
		return false;
	}
	if (text_width(canvas->cut) > above)
		return draw_message(canvas, row, width, 0, canvas->cut);
	canvas_put(canvas, row - 1, 1, above, 0, canvas->cut);
	canvas_put(canvas, row, 1, width, 0, said);
	return false;
}

/* A newline in it: the first line stands in the row above. */
static void put_status(struct canvas *canvas, int row, int width, const char *text)
{
	const char *second = strchr(text, '\n');

	if (second) {
		char *first = xstrndup(text, (size_t)(second - text));
		canvas_field(canvas, row - 1, 0, canvas->cols, 0, "");
		canvas_put(canvas, row - 1, 1, canvas->cols - 2, 0, first);
		free(first);
	}
	canvas_put(canvas, row, 1, width, 0, second ? second + 1 : text);
}

/* How long ago the last copy left for a stick, once that is more than a week. */
static void add_stick_age(const struct session *session, struct strbuf *out)
{
	if (session->stick_age > STICK_DAYS)
		strbuf_addf(out, "! USB %d ngày ", session->stick_age);
}

static void put_stick_age(const struct session *session, struct canvas *canvas, int row, int col)
{
	struct strbuf text = STRBUF_INIT;

	add_stick_age(session, &text);
	if (text.length > 0)
		canvas_put(canvas, row, col, -1, ATTR_BAD, text.text);
	strbuf_release(&text);
}

/* True: it has taken the row of the hints too. */
static bool draw_status(struct app *app, struct canvas *canvas)
{
	struct session *session = &app->session;
	const struct screen *top = app->top;
	struct strbuf right = STRBUF_INIT, left = STRBUF_INIT;
	const char *view_only = store_view_only(session->store);
	int row = canvas->rows - 2;
	bool taken = false;

	if (session->checking)
		strbuf_add(&right, "đang kiểm tra ");
	else if (session->damaged)
		strbuf_add(&right, "SỔ HỎNG ");
	else if (view_only)
		strbuf_add(&right, "CHỈ XEM ");
	int before = text_width(right.text);
	add_stick_age(session, &right);
	strbuf_addf(&right, "%s ", method_mark(session));
	const struct screen *placed = top->ops->position || top->rows.count > 0 ? top
										: base_screen(app);
	if (placed->ops->position)
		placed->ops->position(placed, &right);
	else if (placed->rows.count > 0 && !placed->rows.off)
		strbuf_addf(&right, "%d/%d", placed->rows.selected + 1, placed->rows.count);
	int room = canvas->cols - text_width(right.text) - 3;
	canvas_fill(canvas, row, 0, canvas->cols, 0);
	if (*session->message) {
		taken = draw_message(
			canvas, row, room, message_attr(session->message_kind), session->message);
	} else {
		if (top->ops->status)
			top->ops->status(top, &left);
		if (*canvas->cut && !canvas->slow)
			taken = put_cut(canvas, row, room, left.text);
		else
			put_status(canvas, row, room, left.text);
	}
	canvas_right(canvas, row, 0, canvas->cols - 1, 0, right.text);
	put_stick_age(session, canvas, row, canvas->cols - 1 - text_width(right.text) + before);
	strbuf_release(&right);
	strbuf_release(&left);
	return taken;
}

static const struct command_key common_hints[] = {
	{ KEY_F1, "Trợ giúp", NULL, 1, false },
	{ KEY_F10, "Menu", NULL, 90, false },
	{ KEY_CTRL('Q'), "Thoát", NULL, 91, false },
	{ 0, NULL, NULL, 0, false },
};

/* The next hint behind place `after`, of a table; without keys that write where the book is only looked at. */
static const struct command_key *next_hint(const struct command_key *keys, int after, bool looks)
{
	const struct command_key *best = NULL;

	for (; keys && keys->label; keys++)
		if (keys->hint > after && !(looks && keys->writes) &&
			(!best || keys->hint < best->hint))
			best = keys;
	return best;
}

static bool is_own(const struct command_key *keys, int key)
{
	for (; keys && keys->label; keys++)
		if (keys->key == key)
			return true;
	return false;
}

static void draw_hints(struct app *app, struct canvas *canvas)
{
	const struct screen *top = app->top;
	int row = canvas->rows - 1, col = 1, own_place = 0, common_place = 0;
	bool looks = store_view_only(app->session.store) != NULL;

	canvas_fill(canvas, row, 0, canvas->cols, 0);
	for (;;) {
		const struct command_key *own = next_hint(screen_keys(top), own_place, looks);
		const struct command_key *common = top->ops->overlay
			? NULL
			: next_hint(common_hints, common_place, looks);
		const struct command_key *hint = !own ? common
			: !common                     ? own
			: own->hint < common->hint    ? own
						      : common;
		if (!hint)
			return;
		*(hint == own ? &own_place : &common_place) = hint->hint;
		if (hint == common && is_own(screen_keys(top), hint->key))
			continue;
		struct strbuf name = STRBUF_INIT;
		key_add_name(&name, hint->key);
		int width = text_width(name.text) + 1 + text_width(hint->label);
		if (col + width <= canvas->cols) {
			col += canvas_put(canvas, row, col, -1, ATTR_BOLD, name.text) + 1;
			col += canvas_put(canvas, row, col, -1, 0, hint->label) + 2;
		}
		strbuf_release(&name);
		if (col >= canvas->cols)
			return;
	}
}

static void draw_from(const struct screen *screen, struct canvas *canvas)
{
	if (screen->ops->overlay && screen->below)
		draw_from(screen->below, canvas);
	canvas_forget_cut(canvas); /* of what lies below */
	screen->ops->draw(screen, canvas);
}

void app_draw(struct app *app, struct canvas *canvas)
{
	canvas_clear(canvas);
	canvas->slow = app->session.slow_line;
	if (canvas->rows < LEAST_ROWS || canvas->cols < LEAST_COLS) {
		canvas_put(canvas, 0, 0, -1, 0, "Cửa sổ nhỏ quá (cần 40x8).");
		return;
	}
	if (app->lock.on) {
		lock_draw(app, canvas);
		return;
	}
	int band = tour_rows(&app->tour, canvas->rows, canvas->cols);
	struct canvas frame = *canvas;
	frame.rows -= band;
	draw_from(app->top, &frame);
	draw_title(app, &frame);
	if (!draw_status(app, &frame))
		draw_hints(app, &frame);
	canvas->cursor_row = frame.cursor_row;
	canvas->cursor_col = frame.cursor_col;
	canvas->bar_row = frame.bar_row;
	if (band > 0)
		tour_draw(&app->tour, app->top, canvas, frame.rows, band);
}
