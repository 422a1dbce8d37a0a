#include "check_screen.h"

#include "check.h"
#include "copies_screen.h"
#include "dialog.h"
#include "lines.h"
#include "scan.h"

#include <inttypes.h>

/* ---- what was found ---- */

static bool add_findings(struct store *store, struct strbuf *out, struct err *err)
{
	const struct scan *scan = store_scan(store);
	bool ok = true;

	strbuf_addf(out, "KHÔNG DO CHƯƠNG TRÌNH NÀY GHI: %zu chỗ\n", scan->count);
	for (size_t i = 0; i < scan->count && i < SCAN_KEPT && ok; i++) {
		strbuf_add(out, "   ");
		ok = scan_say(store, &scan->items[i], out, err);
		strbuf_add(out, "\n");
	}
	if (scan->count > SCAN_KEPT)
		strbuf_addf(out, "   và %zu chỗ nữa\n", scan->count - SCAN_KEPT);
	return ok;
}

/* ---- taking it as it is ---- */

static enum screen_result accept(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct session *session = screen->session;

	if (!store_scan_accept(session->store, answer->text, err))
		return SCREEN_STAY;
	session->damaged = false;
	session_say(session, MESSAGE_DONE, "Đã nhận các chỗ ấy là đúng; nhật ký ghi lý do.");
	return SCREEN_CLOSE;
}

static enum screen_result ask(struct screen *screen)
{
	struct session *session = screen->session;

	if (store_view_only(session->store)) {
		session_may_write(session);
		return SCREEN_STAY;
	}
	if (!scan_may_accept(store_scan(session->store))) {
		session_say(session, MESSAGE_WARN,
			"Nhật ký bị sửa thì không nhận được: lấy lại bản sao lưu gần nhất.");
		return SCREEN_STAY;
	}
	return screen_ask(screen,
		input_new("Vì sao các chỗ này đúng (ai sửa, theo văn bản nào):", "", INPUT_REASON),
		accept);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct lines_screen *lines = (struct lines_screen *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_F2:
		return ask(screen);
	case KEY_F5:
		return screen_open(screen, copies_screen_new(screen->session, err));
	case KEY_CTRL('S'):
		lines_write(lines, "kiem-tra", "danh sách", err);
		return SCREEN_STAY;
	}
	return rows_key(&screen->rows, key) ? SCREEN_STAY : SCREEN_PASS;
}

static const struct screen_ops check_ops = {
	.words = &check_words,
	.looks_only = true,
	.draw = lines_draw,
	.key = key,
	.free = lines_free,
};

struct screen *check_screen_new(struct session *session, struct err *err)
{
	struct store *store = session->store;
	struct audit_report audit;
	struct err foreign = ERR_INIT;

	if (!store_check_file(store, err))
		return NULL;
	if (store_is_whole(store, &foreign)) {
		if (audit_verify(store, &audit, err))
			session_say(session, MESSAGE_DONE,
				"Tệp sổ nguyên vẹn, nhật ký %" PRId64
				" dòng đúng thứ tự, không ai sửa.",
				audit.rows);
		return NULL;
	}
	if (!store_scan(store) || store_scan(store)->count == 0) {
		*err = foreign;
		return NULL;
	}
	session->damaged = true;
	struct lines_screen *lines = screen_new(sizeof *lines, &check_ops, session);
	if (!add_findings(store, &lines->text, err)) {
		lines_free(&lines->screen);
		return NULL;
	}
	lines_count(lines);
	return &lines->screen;
}
