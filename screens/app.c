#include "app.h"

#include "check.h"
#include "date.h"
#include "dialog.h"
#include "help.h"
#include "home.h"
#include "list.h"
#include "menu.h"
#include "setup.h"
#include "setup_screen.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_ROWS = 8, LEAST_COLS = 40 };

const struct command_key *screen_keys(const struct screen *screen)
{
	return screen->ops->keys_now ? screen->ops->keys_now(screen) : screen->ops->keys;
}

enum screen_result screen_open(struct screen *screen, struct screen *next)
{
	screen->next = next;
	return next ? SCREEN_OPEN : SCREEN_STAY;
}

void app_init(struct app *app, struct store *store, int rows, int cols)
{
	*app = (struct app) { .rows = rows, .cols = cols };
	session_init(&app->session, store);
}

static void tell_size(struct app *app, struct screen *screen)
{
	struct canvas size = { .rows = app->rows, .cols = app->cols };

	screen->body_rows = canvas_body_rows(&size);
	screen->cols = app->cols;
	if (screen->ops->resized)
		screen->ops->resized(screen, screen->body_rows, screen->cols);
}

void app_push(struct app *app, struct screen *screen)
{
	screen->session = &app->session;
	screen->below = app->top;
	app->top = screen;
	tell_size(app, screen);
}

void app_start(struct app *app, const struct rectype *type)
{
	app_push(app, home_new(&app->session));
	if (type)
		app_push(app, list_new(&app->session, type, NULL));
	else if (setup_is_needed(app->session.store))
		app_push(app, setup_screen_new(&app->session));
}

static struct screen *pop(struct app *app)
{
	struct screen *screen = app->top;

	app->top = screen->below;
	return screen;
}

void app_release(struct app *app)
{
	while (app->top) {
		struct screen *screen = pop(app);
		screen->ops->free(screen);
	}
	session_release(&app->session);
}

void app_resize(struct app *app, int rows, int cols)
{
	app->rows = rows;
	app->cols = cols;
	for (struct screen *screen = app->top; screen; screen = screen->below)
		tell_size(app, screen);
}

/* ---- what a key led to ---- */

static void follow(struct app *app, enum screen_result result);

static void close_top(struct app *app)
{
	struct screen *closed = pop(app);
	struct err err = ERR_INIT;

	if (!app->top) {
		app->quit = true;
	} else if (app->top->ops->resume) {
		enum screen_result result = app->top->ops->resume(app->top, closed, &err);
		if (err.kind != ERR_NONE)
			session_fail(&app->session, &err);
		closed->ops->free(closed);
		follow(app, result);
		return;
	}
	closed->ops->free(closed);
}

static void follow(struct app *app, enum screen_result result)
{
	struct screen *next = app->top ? app->top->next : NULL;

	switch (result) {
	case SCREEN_CLOSE:
		close_top(app);
		break;
	case SCREEN_OPEN:
		app->top->next = NULL;
		app_push(app, next);
		break;
	case SCREEN_REPLACE:
		app->top->next = NULL;
		struct screen *old = pop(app);
		old->ops->free(old);
		app_push(app, next);
		break;
	case SCREEN_QUIT:
		app->quit = true;
		break;
	case SCREEN_STAY:
	case SCREEN_PASS:
		break;
	}
}

/* ---- keys that mean the same everywhere ---- */

static void open_help(struct app *app)
{
	app_push(app, help_new(app->top));
}

static void ask_undo(struct app *app, bool redo)
{
	struct screen *dialog = undo_steps_ask(&app->steps, &app->session, redo);

	if (dialog)
		app_push(app, dialog);
	else
		session_say(&app->session, MESSAGE_INFO, "%s",
			redo ? "Không có gì để làm lại."
			     : "Từ lúc mở sổ chưa lưu gì, không có gì để hoàn tác.");
}

/* The dialog was answered; the screen below reads anew when it closes. */
static void undo(struct app *app)
{
	bool redo = dialog_about(app->top) == ASK_REDO,
	     wanted = dialog_answer(app->top) == KEY_RETURN;
	struct err err = ERR_INIT;
	bool done = wanted && undo_steps_do(&app->steps, app->session.store, redo, &err);

	follow(app, SCREEN_CLOSE);
	if (done)
		session_say(&app->session, MESSAGE_DONE, "%s",
			redo ? "Đã làm lại. Ctrl-Z hoàn tác." : "Đã hoàn tác. Ctrl-Y làm lại.");
	else if (wanted)
		session_fail(&app->session, &err);
}

static void leave_program(struct app *app)
{
	struct err err = ERR_INIT;

	app->quit = app->leaving || app_leave(app, &err);
	app->leaving = true;
	if (!app->quit)
		session_say(&app->session, MESSAGE_BAD,
			"Không giữ được chữ đang gõ. %s Ctrl-Q lần nữa thì bỏ và thoát.", err.text);
}

static bool common_key(struct app *app, int key)
{
	switch (key) {
	case KEY_F1:
		if (app->top->ops == &help_ops)
			return false;
		open_help(app);
		return true;
	case KEY_F10:
		if (app->top->ops->overlay)
			return false;
		app_push(app, menu_new(&app->session, app->top));
		return true;
	case KEY_CTRL('R'):
		app->redraw = true;
		return true;
	case KEY_CTRL('Q'):
		leave_program(app);
		return true;
	case KEY_CTRL('Z'):
	case KEY_CTRL('Y'):
		if (!app->top->ops->shows_saved)
			return false;
		ask_undo(app, key == KEY_CTRL('Y'));
		return true;
	}
	return false;
}

/* The menu hands the chosen command's key to the screen it was opened on. */
static void run_menu_choice(struct app *app)
{
	int key = menu_choice(app->top);
	struct screen *place = menu_place(app->top);
	struct screen *menu = pop(app);

	menu->ops->free(menu);
	if (place)
		app_push(app, place);
	else if (key != KEY_NOTHING)
		app_key(app, key);
}

static bool is_undo(const struct screen *screen)
{
	return screen->ops == &dialog_ops &&
		(dialog_about(screen) == ASK_UNDO || dialog_about(screen) == ASK_REDO);
}

void app_key(struct app *app, int key)
{
	struct err err = ERR_INIT;

	app->session.message[0] = '\0';
	app->session.message_kind = MESSAGE_NONE;
	app->leaving = app->leaving && key == KEY_CTRL('Q');
	if (common_key(app, key))
		return;
	int64_t head = undo_log_head(app->session.store);
	enum screen_result result = app->top->ops->key(app->top, key, &err);
	if (err.kind != ERR_NONE)
		session_fail(&app->session, &err);
	if (app->top->ops == &menu_ops && result == SCREEN_CLOSE) {
		run_menu_choice(app);
	} else if (is_undo(app->top) && result == SCREEN_CLOSE) {
		undo(app);
	} else {
		follow(app, result);
		undo_steps_note(&app->steps, app->session.store, head);
	}
}

bool app_in_text(const struct app *app)
{
	return app->top && app->top->ops->text_entry;
}

/* ---- behind the screen ---- */

static void poll_check(struct app *app)
{
	struct session *session = &app->session;
	struct err err = ERR_INIT;

	if (!app->asked_checks) {
		app->asked_checks = true;
		session->checking = true;
		if (!store_check_begin(session->store, &err)) {
			session->damaged = true;
			session->checking = false;
			session_fail(session, &err);
		}
		return;
	}
	if (!session->checking)
		return;
	enum check_state state = store_check_poll(session->store, &err);
	session->checking = state == CHECK_RUNNING;
	if (state == CHECK_FAILED) {
		session->damaged = true;
		session_fail(session, &err);
	} else if (state == CHECK_PASSED && !store_daily(session->store, &err)) {
		session_fail(session, &err);
	}
}

/* The program was left open over midnight. */
static void begin_new_day(struct app *app)
{
	struct err err = ERR_INIT;
	char shown[DATE_SIZE];

	date_show(store_today(app->session.store), shown);
	if (!store_view_only(app->session.store) && !app->session.damaged &&
		!store_daily(app->session.store, &err))
		session_fail(&app->session, &err);
	else
		session_say(&app->session, MESSAGE_INFO, "Đã sang ngày %s.", shown);
}

bool app_idle(struct app *app, int64_t now)
{
	bool more = false;

	if (store_new_day(app->session.store))
		begin_new_day(app);

	app->session.now = now;
	poll_check(app);
	for (struct screen *screen = app->top; screen; screen = screen->below) {
		if (screen->ops->idle)
			more = screen->ops->idle(screen) || more;
		if (!screen->ops->overlay)
			break; /* what is covered waits */
	}
	return more || app->session.checking;
}

bool app_leave(struct app *app, struct err *err)
{
	bool kept = true;

	for (struct screen *screen = app->top; screen; screen = screen->below)
		if (screen->ops->leave && !screen->ops->leave(screen, kept ? err : NULL))
			kept = false;
	return kept;
}

/* ---- drawing ---- */

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
	if (screen->ops->overlay || !screen->ops->title)
		return;
	struct strbuf part = STRBUF_INIT;
	screen->ops->title(screen, &part);
	if (part.length > 0)
		strbuf_addf(out, " › %s", part.text);
	strbuf_release(&part);
}

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
	int room = canvas->cols - text_width(right.text) - 1;
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

/* A message too long for the status row takes the row above it as well. */
static void draw_message(struct canvas *canvas, int row, int width, unsigned attr, const char *text)
{
	size_t fits = text_fit(text, width, NULL);

	if (!text[fits]) {
		canvas_put(canvas, row, 1, width, attr, text);
		return;
	}
	while (fits > 0 && text[fits] != ' ')
		fits--;
	char *first = xstrndup(text, fits);
	canvas_field(canvas, row - 1, 0, canvas->cols, 0, "");
	canvas_put(canvas, row - 1, 1, canvas->cols - 2, attr, first);
	canvas_put(canvas, row, 1, width, attr, text + fits + 1);
	free(first);
}

static void draw_status(struct app *app, struct canvas *canvas)
{
	struct session *session = &app->session;
	const struct screen *top = app->top;
	struct strbuf right = STRBUF_INIT, left = STRBUF_INIT;
	const char *view_only = store_view_only(session->store);
	int row = canvas->rows - 2;

	if (session->checking)
		strbuf_add(&right, "đang kiểm tra ");
	else if (session->damaged)
		strbuf_add(&right, "SỔ HỎNG ");
	else if (view_only)
		strbuf_add(&right, "CHỈ XEM ");
	strbuf_add(&right, "-- ");
	const struct screen *placed = top->ops->position ? top : base_screen(app);
	if (placed->ops->position)
		placed->ops->position(placed, &right);
	int room = canvas->cols - text_width(right.text) - 3;
	if (*session->message) {
		draw_message(
			canvas, row, room, message_attr(session->message_kind), session->message);
	} else if (top->ops->status) {
		top->ops->status(top, &left);
		canvas_put(canvas, row, 1, room, 0, left.text);
	}
	canvas_right(canvas, row, 0, canvas->cols - 1, 0, right.text);
	strbuf_release(&right);
	strbuf_release(&left);
}

static const struct command_key common_hints[] = {
	{ KEY_F1, "Trợ giúp", NULL, 1 },
	{ KEY_F10, "Menu", NULL, 90 },
	{ KEY_CTRL('Q'), "Thoát", NULL, 91 },
	{ 0, NULL, NULL, 0 },
};

/* The next hint behind place `after`, of a table. */
static const struct command_key *next_hint(const struct command_key *keys, int after)
{
	const struct command_key *best = NULL;

	for (; keys && keys->label; keys++)
		if (keys->hint > after && (!best || keys->hint < best->hint))
			best = keys;
	return best;
}

static void draw_hints(struct app *app, struct canvas *canvas)
{
	const struct screen *top = app->top;
	int row = canvas->rows - 1, col = 1, place = 0;

	for (;;) {
		const struct command_key *own = next_hint(screen_keys(top), place);
		const struct command_key *common = top->ops->overlay
			? NULL
			: next_hint(common_hints, place);
		const struct command_key *hint = !own ? common
			: !common                     ? own
			: own->hint <= common->hint   ? own
						      : common;
		if (!hint)
			return;
		place = hint->hint;
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
	screen->ops->draw(screen, canvas);
}

void app_draw(struct app *app, struct canvas *canvas)
{
	canvas_clear(canvas);
	if (canvas->rows < LEAST_ROWS || canvas->cols < LEAST_COLS) {
		canvas_put(canvas, 0, 0, -1, 0, "Cửa sổ nhỏ quá (cần 40x8).");
		return;
	}
	draw_from(app->top, canvas);
	draw_title(app, canvas);
	draw_status(app, canvas);
	draw_hints(app, canvas);
}
