/*
 * How copies of the book are sealed: the first time, or anew, a passphrase typed twice, the recovery code shown and typed
 * once from the paper; later whether that paper still opens them.
 */
#include "date.h"
#include "dialog.h"
#include "sealed.h"
#include "sticks.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct seal_screen {
	struct screen screen;
	char *book, *copy, *stick, *passphrase; /* copy NULL: nothing is sealed with it now */
	char code[SEAL_CODE];                   /* "": the passphrase comes first */
};

static void draw(const struct screen *screen, struct canvas *canvas)
{
	enum { LEFT = 3 };
	const struct seal_screen *at = (const struct seal_screen *)screen;
	int top = canvas_body_top(canvas), width = canvas->cols - 2 * LEFT;
	struct strbuf text = STRBUF_INIT;

	if (!*at->code) {
		strbuf_add(&text,
			"Bản chép ra USB được niêm phong bằng mật khẩu: mất USB thì không ai đọc được gì.\n\n"
			"Đặt mật khẩu của cơ quan, ít nhất 8 chữ, dễ nhớ, gõ có dấu được: một câu ngắn là tốt nhất. Chỉ "
			"phải gõ lần này; khi mở bản niêm phong mới hỏi lại.\n\n"
			"Enter gõ mật khẩu.");
	} else {
		strbuf_addf(&text,
			"Mã cứu:   %s\n\n"
			"Chép mã này ra giấy, cất trong tủ cơ quan, đừng để cùng USB. Quên mật khẩu thì mở bằng mã này; mất "
			"cả hai thì không ai mở được bản chép ra USB nữa. Sổ trên máy không cần mật khẩu.\n\n"
			"Chép xong, Enter rồi gõ lại mã từ tờ giấy.",
			at->code);
	}
	wrap_draw(text.text, canvas, top + 1, canvas->rows - 2, LEFT, width, 0);
	canvas_cursor(canvas, top + 1, LEFT);
	strbuf_release(&text);
}

static enum screen_result after_second(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct seal_screen *at = (struct seal_screen *)screen;

	(void)err;
	if (strcmp(answer->text, at->passphrase) != 0) {
		session_say(screen->session, MESSAGE_WARN,
			"Hai lần gõ khác nhau. Enter gõ lại mật khẩu.");
		return SCREEN_STAY;
	}
	seal_new_code(at->code);
	return SCREEN_STAY;
}

static enum screen_result after_first(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct seal_screen *at = (struct seal_screen *)screen;

	if (text_count(answer->text) < SEAL_LEAST_PASSPHRASE) {
		err_set(err, ERR_INPUT, "Mật khẩu phải có ít nhất %d chữ. Enter gõ lại.",
			SEAL_LEAST_PASSPHRASE);
		return SCREEN_STAY;
	}
	xforget(at->passphrase);
	at->passphrase = xstrdup(answer->text);
	return screen_ask(screen,
		input_new("Gõ mật khẩu lần nữa:", "", INPUT_REQUIRED | INPUT_WORDS), after_second);
}

static enum screen_result ask_passphrase(struct seal_screen *at)
{
	return screen_ask(&at->screen,
		input_new("Mật khẩu niêm phong:", "", INPUT_REQUIRED | INPUT_WORDS), after_first);
}

/* Typed right: the key is made and kept, and the copy goes. */
static enum screen_result after_code(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct seal_screen *at = (struct seal_screen *)screen;
	struct seal_key key;
	char typed[SEAL_CODE];

	if (!seal_read_code(answer->text, typed, err))
		return SCREEN_STAY;
	if (strcmp(typed, at->code) != 0) {
		err_set(err, ERR_INPUT, "Đó là mã cứu khác. Chép lại mã đang hiện ra giấy.");
		return SCREEN_STAY;
	}
	bool ok = seal_make_key(&key, at->passphrase, at->code, NULL, err) &&
		seal_keep_key(at->book, &key, err);
	if (ok) {
		seal_note(at->book, SEAL_TRIED, store_today(screen->session->store));
		session_say(screen->session, MESSAGE_DONE,
			"Bản chép ra USB từ nay mở bằng mật khẩu, mã cứu mới; bản chép trước vẫn mở bằng cái cũ.");
	}
	ok = ok &&
		(!at->copy ||
			sticks_seal(screen->session, at->book, &key, at->copy, at->stick, err));
	seal_forget(&key);
	return ok ? SCREEN_CLOSE : SCREEN_STAY;
}

static enum screen_result press(struct screen *screen, int key, struct err *err)
{
	struct seal_screen *at = (struct seal_screen *)screen;

	(void)err;
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (key != KEY_RETURN)
		return SCREEN_PASS;
	if (!*at->code)
		return ask_passphrase(at);
	return screen_ask(screen, input_new("Mã cứu, từ tờ giấy:", "", INPUT_REQUIRED), after_code);
}

static void free_screen(struct screen *screen)
{
	struct seal_screen *at = (struct seal_screen *)screen;

	xforget(at->passphrase);
	xwipe(at->code, sizeof at->code);
	free(at->book);
	free(at->copy);
	free(at->stick);
	free(at);
}

static const struct screen_ops seal_ops = {
	.words = &seal_words,
	.looks_only = true,
	.draw = draw,
	.key = press,
	.free = free_screen,
};

struct screen *seal_screen_new(
	struct session *session, const char *book, const char *copy, const char *stick)
{
	struct seal_screen *at = screen_new(sizeof *at, &seal_ops, session);

	at->book = xstrdup(book);
	at->copy = copy ? xstrdup(copy) : NULL;
	at->stick = copy ? xstrdup(stick) : NULL;
	return &at->screen;
}

/* ---- the paper with the code, once it is there ---- */

struct screen *seal_trial(struct session *session, const char *book)
{
	struct seal_key key;
	bool there = seal_load_key(book, &key);

	seal_forget(&key);
	if (there)
		return input_new("Mã cứu hoặc mật khẩu niêm phong, để thử:", "",
			INPUT_REQUIRED | INPUT_WORDS);
	session_say(session, MESSAGE_INFO,
		"Sổ chưa có mật khẩu niêm phong: F7 đặt, hoặc Ctrl-B chép ra USB thì đặt.");
	return NULL;
}

void seal_trial_answered(
	struct session *session, const char *book, const char *secret, struct err *err)
{
	struct seal_key key;
	char code[SEAL_CODE];

	bool opens = seal_load_key(book, &key) && seal_try(&key, secret, err);
	bool is_code = seal_read_code(secret, code, NULL);

	seal_forget(&key);
	if (opens && is_code)
		seal_note(book, SEAL_TRIED, store_today(session->store));
	if (opens)
		session_say(session, MESSAGE_DONE,
			is_code ? "Mã cứu đúng: tờ giấy ấy mở được mọi bản chép ra USB từ khi đặt mã."
				: "Mật khẩu đúng: mở được mọi bản chép ra USB từ khi đặt mật khẩu.");
	else if (err->kind == ERR_INPUT)
		err_set(err, ERR_INPUT,
			"Không mở được bằng mã hay mật khẩu ấy. F6 gõ lại; mất tờ giấy hay quên mật khẩu thì F7 đặt mới.");
}

bool seal_trial_is_due(const char *book, const char *today)
{
	enum { A_QUARTER = 92 };
	char day[DATE_SIZE];

	return !seal_last(book, SEAL_TRIED, day) ||
		date_to_days(today) - date_to_days(day) > A_QUARTER;
}
