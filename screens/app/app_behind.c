/* What is done while no key waits: the check of the file and of each row, drafts, copies, a new day. */
#include "app.h"

#include "check.h"
#include "copies_screen.h"
#include "date.h"
#include "keeper.h"
#include "scan.h"
#include "sticks.h"

/* Once the file is known to be whole, and what day it is. */
void app_daily(struct app *app)
{
	struct session *session = &app->session;
	struct err err = ERR_INIT;

	if (!app->who && app->asked_checks && !session->checking && !session->damaged &&
		!store_clock_behind(session->store) && !store_daily(session->store, &err))
		session_fail(session, &err);
}

/* Where nothing has been begun yet; else the message says it, and the screen is under Hệ thống (9). */
static void offer_copies(struct app *app, const struct err *why)
{
	if (app->top && !app->top->below)
		app_push(app,
			copies_screen_of_damaged(
				&app->session, store_path(app->session.store), why->text));
}

/* A week without a copy elsewhere; the status row goes on saying it. */
static void remind_of_stick(struct session *session)
{
	enum { A_WEEK = 7 };

	session->stick_age = sticks_age(session->store);
	if (session->stick_age > A_WEEK && !*session->message)
		session_say(session, MESSAGE_WARN,
			"Đã %d ngày chưa chép sổ ra USB: cắm USB rồi bấm Ctrl-B ở màn hình đầu.",
			session->stick_age);
}

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
		offer_copies(app, &err);
	} else if (state == CHECK_PASSED) {
		remind_of_stick(session);
		app_daily(app);
	}
}

/*
 * Between keys, behind the check of the file: whether all that is in the book was written by this program. True: there
 * is more to look at.
 */
static bool look_through(struct app *app)
{
	enum { PIECE = 8 }; /* milliseconds: no key waits longer for it */
	struct session *session = &app->session;
	struct err err = ERR_INIT;
	bool more = false;

	if (!app->asked_checks || session->checking || session->damaged || app->looked_through)
		return false;
	bool ok = store_scan_some(session->store, PIECE, &more, &err);
	if (ok && !more) {
		app->looked_through = true;
		ok = store_is_whole(session->store, &err);
	}
	if (!ok) {
		session->damaged = true;
		session_fail(session, &err);
	}
	return more;
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

enum { DRAFT_AFTER = 1000 }; /* milliseconds: so much work at most is lost when the power goes */

/* Drafts of all that waits for one, of covered screens too. True: some will be due. */
static bool keep_drafts(struct app *app)
{
	struct session *session = &app->session;
	struct err err = ERR_INIT;
	bool waits = false;

	if (session->damaged || store_view_only(session->store))
		return false;
	for (struct screen *screen = app->top; screen; screen = screen->below) {
		if (screen->changed_at && session->now - screen->changed_at >= DRAFT_AFTER) {
			bool kept = screen->ops->keep(screen, &err);
			screen->changed_at = kept ? 0 : session->now; /* try again later */
			if (!kept)
				session_fail(session, &err);
		}
		waits = waits || screen->changed_at;
	}
	return waits;
}

/* True: one is being made. */
static bool keep_copies(struct app *app)
{
	struct session *session = &app->session;
	struct err err = ERR_INIT;

	if (!app->keeper || !app->looked_through || session->damaged ||
		store_clock_behind(session->store))
		return false;
	enum keeper_news news = keeper_idle(app->keeper, session->now, &err);
	if (news == KEEPER_FAILED)
		session_say(session, MESSAGE_WARN, "Chưa tự sao lưu được: %s", err.text);
	return news == KEEPER_BUSY;
}

bool app_idle(struct app *app, int64_t now)
{
	bool more = false;

	if (store_new_day(app->session.store))
		begin_new_day(app);

	app->session.now = now;
	lock_when_due(app, now);
	poll_check(app);
	more = look_through(app);
	more = keep_drafts(app) || more;
	more = keep_copies(app) || more;
	for (struct screen *screen = app->top; screen; screen = screen->below) {
		if (screen->ops->idle)
			more = screen->ops->idle(screen) || more;
		if (!screen->ops->overlay)
			break; /* what is covered waits */
	}
	return more || app->session.checking;
}
