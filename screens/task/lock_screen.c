#include "lock_screen.h"

#include "dialog.h"
#include "pin.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct lock_screen {
	struct screen screen;
	char *pin; /* the new one, typed once */
};

static void forget(struct lock_screen *at)
{
	xforget(at->pin);
	at->pin = NULL;
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	enum { LEFT = 3, VALUE = 22 };
	struct store *store = screen->session->store;
	int row = canvas_body_top(canvas) + 1, minutes = lock_minutes(store);
	struct strbuf text = STRBUF_INIT;

	canvas_put(canvas, row, LEFT, -1, ATTR_BOLD, "Tự khóa");
	if (minutes > 0)
		strbuf_addf(&text, "sau %d phút không bấm phím", minutes);
	else
		strbuf_add(&text, "không, chỉ khi bấm F11");
	canvas_put(canvas, row, VALUE, -1, 0, text.text);
	canvas_put(canvas, row + 1, LEFT, -1, ATTR_BOLD, "Mã PIN");
	canvas_put(canvas, row + 1, VALUE, -1, 0,
		pin_is_set(store) ? "đã đặt; khi mở sổ cũng hỏi"
				  : "chưa đặt: bấm phím bất kỳ là mở lại");
	strbuf_clear(&text);
	strbuf_add(&text,
		"Màn hình bị khóa không còn chữ nào của sổ. Chữ đang gõ dở còn nguyên và đã có bản nháp; sao lưu, "
		"kiểm tra sổ vẫn chạy.\n\n"
		"Đây là khóa màn hình để người đi ngang không xem, không sửa được sổ. Nó không mã hóa tệp sổ: ai "
		"dùng được tài khoản của máy này thì vẫn đọc được tệp. Muốn giữ kín khi mất máy thì mã hóa ổ đĩa "
		"(man chibo).\n\n"
		"Quên mã PIN: Ctrl-Q thoát, gõ chibo pin --reset ở dòng lệnh; nhật ký ghi lại.");
	wrap_draw(text.text, canvas, row + 3, canvas->rows - 2, LEFT, canvas->cols - 2 * LEFT, 0);
	canvas_cursor(canvas, row, LEFT);
	strbuf_release(&text);
}

/* ---- a new PIN ---- */

static enum screen_result after_second(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct lock_screen *at = (struct lock_screen *)screen;
	bool same = strcmp(answer->text, at->pin) == 0;

	if (!same)
		err_set(err, ERR_INPUT, "Hai lần gõ khác nhau, chưa đặt gì. F2 gõ lại.");
	else if (pin_set(screen->session->store, at->pin, err))
		session_say(screen->session, MESSAGE_DONE,
			"Đã đặt mã PIN. F11 ở bất kỳ màn hình nào là khóa ngay.");
	forget(at);
	return SCREEN_STAY;
}

static enum screen_result after_first(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct lock_screen *at = (struct lock_screen *)screen;

	if (!pin_is_possible(answer->text, err))
		return SCREEN_STAY;
	forget(at);
	at->pin = xstrdup(answer->text);
	return screen_ask(screen,
		input_new("Gõ mã PIN mới lần nữa:", "", INPUT_REQUIRED | INPUT_SECRET),
		after_second);
}

static enum screen_result ask_new(struct screen *screen)
{
	return screen_ask(screen,
		input_new("Mã PIN mới, từ 4 chữ hoặc số:", "", INPUT_REQUIRED | INPUT_SECRET),
		after_first);
}

/* ---- the one there is, before it goes ---- */

static enum screen_result change_known(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	return pin_fits(screen->session->store, answer->text, err) ? ask_new(screen) : SCREEN_STAY;
}

static enum screen_result remove_known(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct store *store = screen->session->store;

	if (pin_fits(store, answer->text, err) && pin_remove(store, NULL, err))
		session_say(screen->session, MESSAGE_DONE,
			"Đã bỏ mã PIN: bấm phím bất kỳ là mở lại được.");
	return SCREEN_STAY;
}

static enum screen_result ask_known(struct screen *screen, screen_answered *then)
{
	return screen_ask(
		screen, input_new("Mã PIN đang dùng:", "", INPUT_REQUIRED | INPUT_SECRET), then);
}

/* ---- minutes ---- */

static enum screen_result take_minutes(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	char *end;
	long minutes = strtol(answer->text, &end, 10);

	if (end == answer->text || *end || minutes < 0 || minutes > LOCK_MOST_MINUTES) {
		err_set(err, ERR_INPUT, "Số phút từ 1 đến %d, hoặc 0 để không tự khóa. F4 gõ lại.",
			LOCK_MOST_MINUTES);
		return SCREEN_STAY;
	}
	if (lock_set_minutes(screen->session->store, (int)minutes, err))
		session_say(screen->session, MESSAGE_DONE,
			minutes ? "Đã ghi: tự khóa sau %ld phút."
				: "Đã ghi: không tự khóa (%ld phút); F11 thì khóa ngay.",
			minutes);
	return SCREEN_STAY;
}

static enum screen_result ask_minutes(struct screen *screen)
{
	struct strbuf now = STRBUF_INIT;

	strbuf_addf(&now, "%d", lock_minutes(screen->session->store));
	enum screen_result result = screen_ask(screen,
		input_new("Không bấm phím bao nhiêu phút thì tự khóa (0 là không tự khóa):",
			now.text, INPUT_REQUIRED),
		take_minutes);
	strbuf_release(&now);
	return result;
}

static enum screen_result press(struct screen *screen, int key, struct err *err)
{
	bool set = pin_is_set(screen->session->store);

	(void)err;
	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
		screen->session->lock_wanted = true;
		return SCREEN_STAY;
	case KEY_F2:
	case KEY_F4:
	case KEY_F8:
		break;
	default:
		return SCREEN_PASS;
	}
	if (!session_may_write(screen->session))
		return SCREEN_STAY;
	if (key == KEY_F4)
		return ask_minutes(screen);
	if (key == KEY_F2)
		return set ? ask_known(screen, change_known) : ask_new(screen);
	if (set)
		return ask_known(screen, remove_known);
	session_say(screen->session, MESSAGE_INFO, "Chưa đặt mã PIN nào.");
	return SCREEN_STAY;
}

static void free_screen(struct screen *screen)
{
	forget((struct lock_screen *)screen);
	free(screen);
}

static const struct screen_ops lock_ops = {
	.words = &lock_words,
	.looks_only = true,
	.draw = draw,
	.key = press,
	.free = free_screen,
};

struct screen *lock_screen_new(struct session *session, struct err *err)
{
	(void)err;
	return screen_new(sizeof(struct lock_screen), &lock_ops, session);
}
