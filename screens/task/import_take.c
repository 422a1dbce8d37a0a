/* Writing what was looked at: what is asked first, and what is said of it. */
#include "import_internal.h"

#include "dialog.h"
#include "keeper.h"
#include "paper.h"
#include "paper_count.h"
#include "xalloc.h"

#include <inttypes.h>
#include <string.h>

static enum screen_result set_from(
	struct screen *screen, const struct answer *answer, struct err *err);

enum screen_result import_ask_from(struct import_screen *at, const char *typed)
{
	return screen_ask(&at->screen,
		input_new(
			"Đảng viên trong danh sách sinh hoạt ở chi bộ từ ngày (bỏ trống là hôm nay):",
			typed, 0),
		set_from);
}

static enum screen_result set_from(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;
	struct date_hint hint = { .today = store_today(screen->session->store), .past = true };
	char day[DATE_SIZE] = "";

	if (*answer->text && !date_parse(answer->text, &hint, day, err))
		return import_ask_from(at, answer->text);
	memcpy(at->from_on, day, sizeof day);
	at->asked_from = true;
	if (at->path)
		import_look(at);
	session_say(screen->session, MESSAGE_INFO, "Xem lại lần nữa, rồi Ctrl-S ghi tất cả.");
	return SCREEN_STAY;
}

static enum screen_result take_paper(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	if (paper_count_read(answer->text, "số dòng", 85, &at->on_paper, err))
		at->accepted = false;
	return SCREEN_STAY;
}

enum screen_result import_ask_paper(struct import_screen *at)
{
	return screen_ask(&at->screen,
		paper_count_ask("Danh sách giấy có bao nhiêu dòng? Không đối chiếu thì để trống.",
			at->on_paper),
		take_paper);
}

static enum screen_result take_valid(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	(void)answer;
	at->valid_only = true;
	return import_take(at, err);
}

static enum screen_result accept(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)answer;
	((struct import_screen *)screen)->accepted = true;
	return import_take((struct import_screen *)screen, err);
}

/* The file has more or fewer rows than the paper it was typed from: said before anything is written. */
static enum screen_result ask_difference(struct import_screen *at)
{
	static const struct dialog_choice choices[] = { { KEY_CTRL('S'), "Vẫn ghi" },
		{ KEY_ESCAPE, "Chưa ghi, xem lại" }, { 0, NULL } };
	struct strbuf sentence = STRBUF_INIT;

	strbuf_add(&sentence, "Số dòng lệch với giấy: ");
	import_add_paper(at, &sentence);
	strbuf_add_char(&sentence, '.');
	struct screen *dialog = dialog_new(sentence.text, choices);
	strbuf_release(&sentence);
	return screen_ask(&at->screen, dialog, accept);
}

static void say_written(const struct import_screen *at)
{
	struct strbuf left = STRBUF_INIT;

	if (import_bad_rows(at) > 0)
		strbuf_addf(&left, "; %" PRId64 " dòng không vào sổ", import_bad_rows(at));
	session_say(at->screen.session, MESSAGE_DONE,
		"Đã ghi vào sổ: mới %" PRId64 ", đổi %" PRId64 ", trùng %" PRId64 "%s.",
		at->report.counts[IMPORT_NEW], at->report.counts[IMPORT_CHANGED],
		at->report.counts[IMPORT_SAME], left.length ? left.text : "");
	strbuf_release(&left);
}

enum screen_result import_take(struct import_screen *at, struct err *err)
{
	struct session *session = at->screen.session;

	if (!at->looked || at->fault || (import_bad_rows(at) > 0 && !at->valid_only))
		return import_offer_valid(at, take_valid);
	if (at->on_paper >= 0 && at->on_paper != import_rows(at) && !at->accepted)
		return ask_difference(at);
	if (at->type->first_spell && !at->asked_from &&
		(at->report.counts[IMPORT_NEW] > 0 || import_moves_somebody(at)))
		return import_ask_from(
			at, ""); /* today is seldom the day they came: not by default */
	if (!backup_before(session->store, "truoc-nhap", err) || !import_run(at, true, err)) {
		at->fault = xstrdup(err->text);
		return SCREEN_STAY;
	}
	if (!at->report.written) { /* the file was changed since it was looked at */
		import_choose_tab(at);
		session_say(session, MESSAGE_WARN,
			"Tệp đã thay đổi từ lúc xem trước nên chưa ghi gì. Xem lại các dòng không nhận được.");
		return SCREEN_STAY;
	}
	say_written(at);
	return SCREEN_CLOSE;
}
