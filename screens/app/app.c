#include "app.h"

#include "clock_screen.h"
#include "copies_screen.h"
#include "edit_method.h"
#include "help.h"
#include "home.h"
#include "life_screen.h"
#include "list.h"
#include "menu.h"
#include "operator_screen.h"
#include "outside_file.h"
#include "pin.h"
#include "print_screen.h"
#include "record_screens.h"
#include "related_screen.h"
#include "review_sheet.h"
#include "rollcall.h"
#include "setup.h"
#include "setup_screen.h"
#include "shorthand.h"

void app_init(struct app *app, struct store *store, int rows, int cols)
{
	*app = (struct app) { .rows = rows, .cols = cols };
	session_init(&app->session, store);
	app->keeper = keeper_new(store);
	app->session.stick_age = -1;
	app->session.open_record = record_screen;
	app->session.open_related = related_open;
	app->session.open_life = life_open;
	app->session.open_roll_call = rollcall_open;
	app->session.open_review = review_of_year;
}

static void tell_size(struct app *app, struct screen *screen)
{
	struct canvas size = { .rows = app->rows - tour_rows(&app->tour, app->rows, app->cols),
		.cols = app->cols };

	screen->body_rows = canvas_body_rows(&size);
	screen->cols = app->cols;
	if (screen->ops->resized)
		screen->ops->resized(screen, screen->body_rows, screen->cols);
	else
		rows_room(&screen->rows, screen->body_rows - screen->ops->rows_apart);
}

void app_push(struct app *app, struct screen *screen)
{
	screen->session = &app->session;
	screen->below = app->top;
	app->top = screen;
	tell_size(app, screen);
}

/* Nothing is written before it is known by whom: app_daily(). */
static void ask_who(struct app *app)
{
	struct err err = ERR_INIT;

	app->who = app->operator_known ? NULL : operator_ask(&app->session, &err);
	if (app->who)
		app_push(app, app->who);
	else if (err.kind != ERR_NONE)
		session_fail(&app->session, &err);
}

static void begin(struct app *app)
{
	app_push(app, home_new(&app->session));
	if (app->first) {
		app_push(app, list_new(&app->session, app->first, NULL));
	} else if (setup_is_needed(app->session.store)) {
		app_push(app, setup_screen_new(&app->session));
		method_offer(&app->session);
	} else {
		tour_offer(&app->tour, &app->session);
	}
	ask_who(app);
}

void app_start(struct app *app, const struct rectype *type)
{
	app->first = type;
	outside_clear_up(&app->session);
	if (store_clock_behind(app->session.store))
		app_push(app, clock_screen_new(&app->session));
	else
		begin(app);
	if (pin_is_set(app->session.store))
		lock_now(app); /* else closing the window would be a way around it */
}

void app_start_damaged(struct app *app, const char *book, const char *why)
{
	app_without_copies(app);
	app->asked_checks = true; /* there is nothing to check */
	app_push(app, copies_screen_of_damaged(&app->session, book, why));
}

void app_without_copies(struct app *app)
{
	keeper_free(app->keeper);
	app->keeper = NULL;
}

static struct screen *pop(struct app *app)
{
	struct screen *screen = app->top;

	app->top = screen->below;
	return screen;
}

void app_release(struct app *app)
{
	keeper_free(app->keeper);
	lock_release(&app->lock);
	while (app->top) {
		struct screen *screen = pop(app);
		screen_free(screen);
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

/* An answer goes to who asked; other screens above tell that they are gone. */
static enum screen_result tell_below(struct app *app, struct screen *closed, struct err *err)
{
	struct screen *top = app->top;

	if (closed->on_answer)
		return closed->answer.key ? closed->on_answer(top, &closed->answer, err)
					  : SCREEN_STAY;
	return top->ops->resume && !closed->ops->looks_only ? top->ops->resume(top, closed, err)
							    : SCREEN_STAY;
}

static void close_top(struct app *app)
{
	struct screen *closed = pop(app);
	enum screen_result result = SCREEN_STAY;
	struct err err = ERR_INIT;

	if (closed->ops == &clock_ops) {
		begin(app);
		app_daily(app);
	} else if (app->top) {
		result = tell_below(app, closed, &err);
	} else {
		app->quit = true;
	}
	if (err.kind != ERR_NONE)
		session_fail(&app->session, &err);
	bool answered = closed == app->who;
	screen_free(closed);
	if (answered) {
		app->who = NULL;
		app_daily(app);
	}
	follow(app, result);
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
		screen_free(old);
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

	app->redoing = redo;
	app->undo_dialog = dialog;
	if (dialog)
		app_push(app, dialog);
	else
		session_say(&app->session, MESSAGE_INFO, "%s",
			redo ? "Không có gì để làm lại."
			     : "Từ lúc mở sổ chưa lưu gì, không có gì để hoàn tác.");
}

/* The dialog was answered; the screen below reads anew when it closes, and goes to the record. */
static void undo(struct app *app)
{
	struct store *store = app->session.store;
	bool redo = app->redoing, wanted = app->top->answer.key == KEY_RETURN;
	struct err err = ERR_INIT;
	struct strbuf said = STRBUF_INIT;
	char uid[UID_SIZE];

	undo_steps_name(&app->steps, store, redo, &said, uid);
	bool done = wanted && undo_steps_do(&app->steps, store, redo, &err);
	app->undo_dialog = NULL;
	app->top->answer.text = done && *uid ? uid : NULL;
	follow(app, SCREEN_CLOSE);
	if (done)
		session_say(&app->session, MESSAGE_DONE,
			redo ? "Đã làm lại (Ctrl-Z hoàn tác), bỏ lần hoàn tác: %s."
			     : "Đã hoàn tác (Ctrl-Y làm lại): %s.",
			said.text);
	else if (wanted)
		session_fail(&app->session, &err);
	strbuf_release(&said);
}

void app_leave_program(struct app *app)
{
	struct err err = ERR_INIT;

	app->quit = app->leaving || app_leave(app, &err);
	app->leaving = true;
	if (!app->quit)
		session_say(&app->session, MESSAGE_BAD,
			"Không giữ được chữ đang gõ. %s Ctrl-Q lần nữa thì bỏ và thoát.", err.text);
}

static void print_what_is_in_front(struct app *app)
{
	struct err err = ERR_INIT;
	struct front front;

	front_of(app->top, &front);
	struct screen *choice = print_choice_new(&app->session, &front, &err);
	if (choice)
		app_push(app, choice);
	else
		session_fail(&app->session, &err);
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
	case KEY_CTRL('P'):
		if (app->top->ops->overlay)
			return false;
		print_what_is_in_front(app);
		return true;
	case KEY_CTRL('T'):
		method_switch(&app->session);
		return true;
	case KEY_TONES:
		method_switch_tones(&app->session);
		return true;
	case KEY_FOREIGN:
		method_switch_restore(&app->session);
		return true;
	case KEY_SLOW_LINE:
		session_switch_slow_line(&app->session);
		return true;
	case KEY_SHORTHAND:
		shorthand_switch(&app->session);
		return true;
	case KEY_F11:
		lock_now(app);
		return true;
	case KEY_REDRAW:
		app->redraw = true;
		return true;
	case KEY_CTRL('Q'):
		app_leave_program(app);
		return true;
	case KEY_TOUR:
		tour_start(&app->tour, &app->session);
		return true;
	case KEY_CTRL('Z'):
	case KEY_CTRL('Y'):
		if (!app->top->ops->shows_saved || app->top->ops->undoes_first)
			return false;
		ask_undo(app, key == KEY_CTRL('Y'));
		return true;
	}
	return false;
}

static void press(struct app *app, int key);

/* The menu hands the chosen command's key to the screen it was opened on. */
static void run_menu_choice(struct app *app)
{
	struct screen *menu = pop(app);
	struct err err = ERR_INIT;
	int key;
	struct screen *place = menu_chosen(&app->session, &menu->answer, &key, &err);

	screen_free(menu);
	if (err.kind != ERR_NONE)
		session_fail(&app->session, &err);
	if (place)
		app_push(app, place);
	else if (key != KEY_NOTHING)
		press(app, key);
}

/* Said at once, not when all is typed: a key that writes, where the book is only looked at. */
static bool is_refused(struct app *app, int key)
{
	int alike = key == KEY_CTRL('N') ? KEY_ADD : key;

	if (!store_view_only(app->session.store))
		return false;
	for (const struct command_key *own = screen_keys(app->top); own && own->label; own++)
		if (own->writes && (own->key == key || own->key == alike))
			return !session_may_write(&app->session);
	return false;
}

static void press(struct app *app, int key)
{
	struct err err = ERR_INIT;

	app->leaving = app->leaving && key == KEY_CTRL('Q');
	if (common_key(app, key) || is_refused(app, key))
		return;
	int64_t head = undo_log_head(app->session.store);
	enum screen_result result = app->top->ops->key(app->top, key, &err);
	if (err.kind != ERR_NONE)
		session_fail(&app->session, &err);
	if (result == SCREEN_PASS && app->top->ops->undoes_first) {
		ask_undo(app, key == KEY_CTRL('Y'));
		return;
	}
	if (app->top->ops == &menu_ops && result == SCREEN_CLOSE) {
		run_menu_choice(app);
	} else if (app->top == app->undo_dialog && result == SCREEN_CLOSE) {
		undo(app);
	} else {
		follow(app, result);
		undo_steps_note(&app->steps, app->session.store, head);
	}
}

/* Records, not settings: choosing a cell is logged as well. */
static bool is_saved_behind(struct store *store, int64_t head)
{
	struct undo_range range = { .first = head + 1, .last = undo_log_head(store) };

	return range.last > head && undo_is_possible(store, range);
}

void app_key(struct app *app, int key)
{
	int band = tour_rows(&app->tour, app->rows, app->cols);

	lock_when_due(app, app->session.now); /* the computer slept: nobody sat there either */
	bool locked = app->lock.on;
	app->lock.last_key = app->session.now;
	if (locked) {
		lock_key(app, key);
		return;
	}
	app->session.message[0] = '\0';
	app->session.message_kind = MESSAGE_NONE;
	if (!tour_leave(&app->tour, app->top, key)) {
		bool there = tour_is_there(&app->tour, app->top);
		int64_t head = there ? undo_log_head(app->session.store) : 0;
		press(app, key);
		if (app->session.lock_wanted)
			lock_now(app);
		app->session.lock_wanted = false;
		if (app->top)
			tour_note(&app->tour, app->top, there, key,
				there && is_saved_behind(app->session.store, head));
	}
	if (tour_rows(&app->tour, app->rows, app->cols) != band)
		app_resize(app, app->rows, app->cols);
}

bool app_in_text(const struct app *app)
{
	return app->lock.on || (app->top && app->top->ops->text_entry);
}

bool app_leave(struct app *app, struct err *err)
{
	tour_keep(&app->tour, &app->session);
	return app_keep_typed(app, err);
}

bool app_keep_typed(struct app *app, struct err *err)
{
	bool kept = true;

	for (struct screen *screen = app->top; screen; screen = screen->below)
		if (screen->changed_at && !screen->ops->keep(screen, kept ? err : NULL))
			kept = false;
		else
			screen->changed_at = 0;
	return kept;
}
