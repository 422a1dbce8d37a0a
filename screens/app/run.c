#include "run.h"

#include "app.h"
#include "edit_method.h"
#include "plat.h"
#include "scan.h"
#include "terminal.h"
#include "work.h"
#include "xalloc.h"

enum {
	BUSY_WAIT = 5,   /* while something works behind the screen */
	IDLE_BEGIN = 30, /* quiet this long: begin work behind the screen */
	IDLE_WAIT = 30000,
};

static void show(struct app *app, struct canvas *canvas)
{
	int rows, cols;

	terminal_size(&rows, &cols);
	if (rows != canvas->rows || cols != canvas->cols) {
		canvas_release(canvas);
		canvas_init(canvas, rows, cols);
		app_resize(app, rows, cols);
	}
	if (app->redraw)
		terminal_redraw();
	if (app->lock.fresh)
		terminal_forget();
	app->redraw = app->lock.fresh = false;
	app_draw(app, canvas);
	canvas_lighten(canvas);
	terminal_flush(canvas);
}

static void take_key(struct work *work, int key)
{
	work->app->session.now = plat_ticks();
	work_answer(work, true);
	app_key(work->app, key);
}

/* What came during long work, in front of what comes now. */
static enum terminal_event take_pending(struct work *work)
{
	enum terminal_event pending = work->pending;
	int key;

	while (!work->app->quit && (key = work_key(work)) != KEY_NOTHING)
		take_key(work, key);
	work->pending = TERMINAL_NOTHING;
	work->gone = false;
	return pending;
}

/* Everything that has arrived is handled before the screen is drawn once. *keys: any came. */
static enum terminal_event drain(struct work *work, int wait, bool *keys)
{
	struct app *app = work->app;
	int key;

	*keys = false;
	while (!app->quit) {
		enum terminal_event event = terminal_next(
			wait, app_in_text(app), &key, &app->session.paste);
		if (event != TERMINAL_KEY)
			return event;
		if (!*keys)
			app->session.burst = terminal_waiting() > INPUT_BURST;
		take_key(work, key);
		event = take_pending(work);
		if (event != TERMINAL_NOTHING)
			return event;
		*keys = true;
		wait = 0;
	}
	return TERMINAL_NOTHING;
}

/* A test's barrier waits for the work behind the screen as well, so that nothing is left to chance. */
static void reach_barrier(struct app *app, struct canvas *canvas)
{
	while (app_idle(app, plat_ticks()) && app->session.checking)
		plat_sleep(1);
	show(app, canvas);
	terminal_answer();
}

/* The last thing: a copy of what was changed, where nobody closed the window. */
static bool back_up(struct work *work, struct err *err)
{
	struct app *app = work->app;
	struct err cause = ERR_INIT;
	enum keeper_news news = KEEPER_QUIET;
	int percent;

	if (!app->keeper || app->session.damaged || app->session.checking || app->session.restore)
		return true;
	if (!store_is_whole(app->session.store, err))
		return false;
	app->session.now = plat_ticks();
	do
		news = keeper_last(app->keeper, &percent, &cause);
	while (news == KEEPER_BUSY && work_show(work, "Đang sao lưu sổ trước khi thoát", percent));
	return news != KEEPER_FAILED ||
		err_wrap(err, "Mọi phiếu đã lưu trong sổ, nhưng chưa sao lưu được", &cause);
}

/* What is half typed is kept while there is something left of what was put by. False with err. */
static bool leave_for_memory(struct app *app, struct err *err)
{
	return app_leave(app, err) &&
		err_set(err, ERR_STORAGE,
			"Máy hết bộ nhớ nên chương trình dừng lại. Mọi phiếu đã lưu và chữ gõ dở đều còn. Đóng bớt "
			"chương trình khác rồi mở lại sổ.");
}

/* How long nothing is to be done where no key comes. */
static int rest(const struct app *app)
{
	int lock = lock_wait(app, plat_ticks());

	return lock < 0 || lock > IDLE_WAIT ? IDLE_WAIT : lock + 1;
}

/* False with err when the window closed and what was half typed could not be kept. */
static bool loop(struct work *work, struct err *err)
{
	struct app *app = work->app;
	int wait = IDLE_BEGIN;

	while (!app->quit) {
		bool keys;
		if (xalloc_is_low())
			return leave_for_memory(app, err);
		show(app, work->canvas); /* before any work behind it */
		work_answer(work, false);
		enum terminal_event event = drain(work, wait, &keys);
		if (event == TERMINAL_HANGUP)
			return app_leave(app, err);
		if (event == TERMINAL_BARRIER)
			reach_barrier(app, work->canvas);
		else if (!keys && event == TERMINAL_NOTHING)
			wait = app_idle(app, plat_ticks()) ? BUSY_WAIT : rest(app);
		if (keys)
			wait = IDLE_BEGIN;
	}
	return back_up(work, err);
}

static bool key_waits(void)
{
	return terminal_waiting() > 0;
}

static int run_outside(const char *const *words)
{
	terminal_lend();
	int code = plat_run(words, terminal_window_gone);
	terminal_take_back();
	return code;
}

static void begin(struct app *app, const struct run_options *options, const struct rectype *type)
{
	app->operator_known = options->operator_known;
	if (options->fleeting)
		app_without_copies(app);
	if (options->damage)
		app_start_damaged(app, options->book, options->damage);
	else
		app_start(app, type);
	if (!options->damage && terminal_is_console())
		method_offer(&app->session);
	if (options->said)
		session_say(&app->session, options->warned ? MESSAGE_WARN : MESSAGE_DONE, "%s",
			options->said);
}

bool run_screens(
	struct store *store, const struct run_options *options, char **restore, struct err *err)
{
	struct app app;
	struct canvas canvas = { .ascii = false };
	struct work work = { .app = &app, .canvas = &canvas, .pending = TERMINAL_NOTHING };
	const struct rectype *type = options->screen ? rectype_find(options->screen) : NULL;
	int rows, cols;

	*restore = NULL;
	if (options->screen && !type)
		return err_set(err, ERR_USAGE,
			"Không có loại phiếu \"%s\". Các loại có trong chibo --help.",
			options->screen);
	if (!terminal_open(err))
		return false;
	canvas.ascii = options->ascii || !terminal_draws_lines();
	terminal_size(&rows, &cols);
	canvas_init(&canvas, rows, cols);
	app_init(&app, store, rows, cols);
	app.session.slow_line = app.session.slow_line || options->slow_line;
	app.session.run_outside = run_outside;
	app.session.key_waits = key_waits;
	app.session.window_gone = terminal_window_gone;
	app.session.work = &work;
	app.session.show_work = work_show;
	begin(&app, options, type);
	store_on_long(store, work_wait, &work);
	bool kept = loop(&work, err);
	store_on_long(store, NULL, NULL);
	terminal_close();
	*restore = app.session.restore;
	app.session.restore = NULL;
	app_release(&app);
	canvas_release(&canvas);
	return kept;
}
