#include "erase_screen.h"

#include "dialog.h"
#include "erase_text.h"
#include "keeper.h"
#include "lines.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>

struct erase_screen {
	struct lines_screen lines;
	char uid[UID_SIZE]; /* of the member; "": what is past its time */
	struct expired_list list;
	char *reason, *why;
};

static bool load(struct erase_screen *at, struct err *err)
{
	struct store *store = at->lines.screen.session->store;

	expired_release(&at->list);
	strbuf_clear(&at->lines.text);
	bool ok = *at->uid ? erase_text_person(store, at->uid, &at->lines.text, err)
			   : erase_expired(store, &at->list, err) &&
			erase_text_expired(store, &at->list, &at->lines.text, err);
	lines_count(&at->lines);
	return ok;
}

/* ---- reason, document, once more, and done ---- */

static enum screen_result erase_it(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct erase_screen *at = (struct erase_screen *)screen;
	struct store *store = screen->session->store;
	struct strbuf said = STRBUF_INIT;

	(void)answer;
	bool ok = backup_before(store, "truoc-xoa", err) &&
		(*at->uid ? erase_person(store, at->uid, at->why, err)
			  : erase_destroy(store, &at->list, at->why, err));
	if (!ok)
		return SCREEN_STAY;
	if (*at->uid)
		strbuf_add(&said, "Đã ẩn danh đảng viên. ");
	else
		strbuf_addf(&said, "Đã tiêu hủy %zu phiếu, cả trong nhật ký. ", at->list.count);
	erase_add_copies(store, &said);
	session_say(screen->session, MESSAGE_DONE, "%s", said.text);
	strbuf_release(&said);
	return SCREEN_CLOSE;
}

static enum screen_result after_document(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	static const struct dialog_choice choices[] = {
		{ KEY_F2, "Xóa hẳn" },
		{ KEY_ESCAPE, "Hủy" },
		{ 0, NULL },
	};
	struct erase_screen *at = (struct erase_screen *)screen;
	struct strbuf why = STRBUF_INIT, said = STRBUF_INIT;

	(void)err;
	strbuf_addf(&why, "%s. Theo %s", at->reason, answer->text);
	free(at->why);
	at->why = strbuf_detach(&why);
	if (*at->uid)
		strbuf_add(&said, "Ẩn danh đảng viên này");
	else
		strbuf_addf(&said, "Xóa hẳn %zu phiếu", at->list.count);
	strbuf_addf(&said, "; lý do: %s. Không lấy lại được, Ctrl-Z cũng không.", at->why);
	enum screen_result result = screen_ask(screen, dialog_new(said.text, choices), erase_it);
	strbuf_release(&said);
	return result;
}

static enum screen_result after_reason(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct erase_screen *at = (struct erase_screen *)screen;

	(void)err;
	free(at->reason);
	at->reason = xstrdup(answer->text);
	return screen_ask(screen,
		input_new(
			"Theo văn bản nào (số, ký hiệu, ngày):", "", INPUT_REQUIRED | INPUT_WORDS),
		after_document);
}

static enum screen_result ask(struct erase_screen *at)
{
	struct session *session = at->lines.screen.session;

	if (!session_may_write(session))
		return SCREEN_STAY;
	if (!*at->uid && at->list.count == 0) {
		session_say(session, MESSAGE_INFO, "Không có phiếu nào hết hạn lưu.");
		return SCREEN_STAY;
	}
	return screen_ask(
		&at->lines.screen, input_new("Lý do xóa:", "", INPUT_REASON), after_reason);
}

/* ---- keys ---- */

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct erase_screen *at = (struct erase_screen *)screen;

	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (key == KEY_F2)
		return ask(at);
	if (key == KEY_CTRL('S'))
		lines_write(&at->lines, *at->uid ? "an-danh" : "tieu-huy", "danh sách", err);
	else if (!rows_key(&screen->rows, key))
		return SCREEN_PASS;
	return SCREEN_STAY;
}

static void free_erase(struct screen *screen)
{
	struct erase_screen *at = (struct erase_screen *)screen;

	expired_release(&at->list);
	free(at->reason);
	free(at->why);
	lines_free(screen);
}

static const struct screen_ops erase_ops = {
	.words = &erase_words,
	.draw = lines_draw,
	.key = key,
	.free = free_erase,
};

struct screen *erase_screen_of(struct session *session, const char *uid, struct err *err)
{
	struct erase_screen *at = screen_new(sizeof *at, &erase_ops, session);

	snprintf(at->uid, sizeof at->uid, "%s", uid);
	if (load(at, err))
		return &at->lines.screen;
	free_erase(&at->lines.screen);
	return NULL;
}

struct screen *erase_screen_new(struct session *session, struct err *err)
{
	return erase_screen_of(session, "", err);
}
