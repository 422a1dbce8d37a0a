#include "lock.h"

#include "app.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "pin.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECOND = 1000, MINUTE = 60 * SECOND };

void lock_release(struct lock *lock)
{
	edit_release(&lock->typed);
}

static void forget_typed(struct lock *lock)
{
	xwipe(lock->typed.text, lock->typed.count * sizeof *lock->typed.text);
	edit_release(&lock->typed);
	edit_init(&lock->typed, false, PIN_MOST);
}

void lock_now(struct app *app)
{
	struct lock *lock = &app->lock;
	struct err err = ERR_INIT;
	char stamp[26];

	if (!app->session.damaged && !store_view_only(app->session.store) &&
		!app_keep_typed(app, &err))
		session_fail(&app->session, &err);
	store_now(app->session.store, stamp);
	snprintf(lock->since, sizeof lock->since, "%.5s", stamp + 11);
	lock->said[0] = '\0';
	forget_typed(lock);
	lock->begun = lock->last_key != 0;
	lock->on = lock->fresh = true;
	app->redraw = true;
}

static int64_t due_at(const struct app *app)
{
	int minutes = lock_minutes(app->session.store);

	return minutes == 0 ? INT64_MAX : app->lock.last_key + (int64_t)minutes * MINUTE;
}

void lock_when_due(struct app *app, int64_t now)
{
	struct lock *lock = &app->lock;

	if (lock->last_key == 0)
		lock->last_key = now;
	if (!lock->on && now >= due_at(app))
		lock_now(app);
	if (lock->on && lock->wait_till && now >= lock->wait_till) {
		lock->wait_till = 0;
		lock->said[0] = '\0';
	}
}

int lock_wait(const struct app *app, int64_t now)
{
	const struct lock *lock = &app->lock;
	int64_t next = !lock->on ? due_at(app) : lock->wait_till ? lock->wait_till : INT64_MAX;

	if (next == INT64_MAX)
		return -1;
	return next <= now ? 0 : next - now > MINUTE ? MINUTE : (int)(next - now);
}

/* ---- keys ---- */

static void open_again(struct app *app)
{
	app->lock.on = false;
	app->lock.wrong = 0;
	app->lock.wait_till = 0;
	forget_typed(&app->lock);
	app->redraw = true;
}

/* After the third wrong one 2 seconds, then 4, 8, at most a minute: guesses take long, mistakes do not. */
static void count_wrong(struct lock *lock, int64_t now, const struct err *why)
{
	enum { FREE = 2, MOST_DOUBLINGS = 6, LONGEST = 60 };
	int over = ++lock->wrong - FREE, seconds = 0;

	if (over > 0)
		seconds = over >= MOST_DOUBLINGS ? LONGEST : 1 << over;
	lock->wait_till = seconds ? now + (int64_t)seconds * SECOND : 0;
	if (seconds)
		snprintf(lock->said, sizeof lock->said, "%.200s Chờ %d giây rồi gõ lại.", why->text,
			seconds);
	else
		snprintf(lock->said, sizeof lock->said, "%.200s Gõ lại.", why->text);
}

static void try_pin(struct app *app)
{
	struct lock *lock = &app->lock;
	int64_t now = app->session.now;
	struct err err = ERR_INIT;

	if (lock->wait_till > now) {
		snprintf(lock->said, sizeof lock->said, "Còn chờ %d giây rồi gõ lại.",
			(int)((lock->wait_till - now + SECOND - 1) / SECOND));
		forget_typed(lock);
		return;
	}
	char *typed = edit_get(&lock->typed), *pin = text_tidy(typed);
	if (!*pin)
		snprintf(lock->said, sizeof lock->said, "Gõ mã PIN rồi bấm Enter.");
	else if (pin_fits(app->session.store, pin, &err))
		open_again(app);
	else if (err.kind == ERR_INPUT)
		count_wrong(lock, now, &err);
	else
		snprintf(lock->said, sizeof lock->said, "%.290s", err.text);
	forget_typed(lock);
	xforget(pin);
	xforget(typed);
}

void lock_key(struct app *app, int key)
{
	struct lock *lock = &app->lock;

	if (key == KEY_REDRAW || key == KEY_NOTHING)
		return;
	if (key == KEY_CTRL('Q')) {
		app_leave_program(app);
		if (!app->quit)
			snprintf(lock->said, sizeof lock->said, "%.290s", app->session.message);
		return;
	}
	app->leaving = false;
	if (!pin_is_set(app->session.store))
		open_again(app);
	else if (key == KEY_RETURN)
		try_pin(app);
	else if (key == KEY_ESCAPE)
		forget_typed(lock);
	else
		method_plain_key(&app->session, &lock->typed, key);
}

/* ---- the screen ---- */

static const char what_it_is[] =
	"Đây chỉ là khóa màn hình để người đi ngang không xem, không sửa được sổ. Tệp sổ không mã hóa: muốn giữ kín "
	"tệp khi mất máy thì mã hóa ổ đĩa.";

void lock_draw(const struct app *app, struct canvas *canvas)
{
	enum { LEFT = 3, ENTRY = 24 };
	static const char prompt[] = "Gõ mã PIN:  ";
	const struct lock *lock = &app->lock;
	bool pin = pin_is_set(app->session.store);
	int row = canvas->rows > 16 ? 5 : 2, width = canvas->cols - 2 * LEFT;
	struct strbuf text = STRBUF_INIT;

	canvas_fill(canvas, 0, 0, canvas->cols, ATTR_TITLE);
	canvas_put(canvas, 0, 1, canvas->cols - 2, ATTR_TITLE, "Sổ chi bộ");
	strbuf_addf(&text, "SỔ TẠM KHÓA MÀN HÌNH từ %s", lock->since);
	canvas_put(canvas, row, LEFT, width, ATTR_BOLD, text.text);
	row += 2;
	if (pin) {
		int col = LEFT + canvas_put(canvas, row, LEFT, -1, 0, prompt);
		edit_draw_secret(&lock->typed, canvas, row, col, ENTRY);
		canvas_put(canvas, row + 1, LEFT, width, ATTR_WARN | ATTR_BOLD, lock->said);
	} else {
		canvas_put(
			canvas, row, LEFT, width, 0, "Chưa đặt mã PIN: bấm phím bất kỳ để mở lại.");
		canvas_put(canvas, row + 1, LEFT, width, ATTR_WARN | ATTR_BOLD, lock->said);
		canvas_cursor(canvas, row, LEFT);
	}
	strbuf_clear(&text);
	strbuf_addf(&text, "%s%s\n\n%s", lock->begun ? "Chữ đang gõ dở vẫn còn nguyên. " : "",
		what_it_is,
		pin ? "Quên mã PIN: Ctrl-Q thoát, rồi ở dòng lệnh gõ chibo pin --reset (có ghi nhật ký)."
		    : "Đặt mã PIN ở mục Khóa màn hình, trong Hệ thống.");
	wrap_draw(text.text, canvas, row + 3, canvas->rows - 1, LEFT, width, 0);
	strbuf_release(&text);
	int col = 1 + canvas_put(canvas, canvas->rows - 1, 1, -1, ATTR_BOLD, "Ctrl-Q") + 1;
	canvas_put(canvas, canvas->rows - 1, col, -1, 0, "Thoát, chữ gõ dở được giữ làm bản nháp");
}
