#include "print_screen.h"

#include "dialog.h"
#include "doc_text.h"
#include "list_form.h"
#include "print_out.h"
#include "registry.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMNS = 76,
	SHOWN = 20, /* papers of one form that are shown; all are written */
	STEP = 24,  /* columns to the side */
};

static struct print_asked asked_of(const struct print_screen *at)
{
	const struct front *front = &at->front;

	return (struct print_asked) { .reason = at->reason,
		.words = at->words,
		.uid = at->scope == SCOPE_RECORD ? front->uid : NULL,
		.cell = at->scope == SCOPE_ALL || !*front->cell ? NULL : front->cell,
		.period = *front->period ? front->period : NULL };
}

struct print_asked print_asked_for(
	const struct print_screen *at, const struct print_form *form, char period[DATE_SIZE])
{
	struct print_asked asked = asked_of(at);
	struct err err = ERR_INIT;

	if (asked.uid && form->span == PRINT_DAY)
		asked.period = NULL;
	else if (asked.period)
		asked.period = print_period_parse(at->lines.screen.session->store, form,
				       asked.period, period, &err)
			? period
			: NULL;
	return asked;
}

/* ---- the text ---- */

static struct list_spec list_of(const struct print_screen *at)
{
	struct list_spec spec = at->front.rows;

	spec.type = at->list;
	spec.cell = asked_of(at).cell;
	return spec;
}

bool print_write_list(void *context, struct doc *doc, struct err *err)
{
	const struct print_screen *at = context;
	struct list_spec spec = list_of(at);
	struct store *store = at->lines.screen.session->store;

	store_ask(store, *at->front.day ? at->front.day : NULL, NULL, NULL);
	bool ok = list_form(store, &spec, at->front.kept, doc, err);
	store_ask(store, NULL, NULL, NULL);
	return ok;
}

static bool show_list(struct print_screen *at, struct err *err)
{
	struct doc *doc = doc_text_open(&at->lines.text, COLUMNS);
	bool ok = print_write_list(at, doc, err);

	doc_text_close(doc);
	at->done.papers = 1;
	return ok;
}

/* A form of which there is nothing is passed by, as long as there is something of another. */
static bool show_forms(struct print_screen *at, struct err *err)
{
	struct store *store = at->lines.screen.session->store;

	for (const struct print_form *const *form = at->forms; *form; form++) {
		char period[DATE_SIZE];
		struct print_asked asked = print_asked_for(at, *form, period);
		long there = print_count(store, *form, &asked, err), before = at->done.papers;
		if (there < 0 ||
			(there > 0 &&
				!print_text(store, *form, &asked, COLUMNS, before + SHOWN,
					&at->lines.text, &at->done, err)))
			return false;
	}
	if (at->done.papers == 0 && at->forms[0] && !at->forms[1])
		return print_none(at->forms[0], err);
	return at->done.papers > 0 ||
		err_set(err, ERR_INPUT,
			"%s: trong sổ không có gì để in cho kỳ và chi bộ đang chọn.", at->title);
}

static bool load(struct print_screen *at, struct err *err)
{
	strbuf_clear(&at->lines.text);
	strbuf_clear(&at->done.gaps);
	at->done.papers = 0;
	bool ok = at->list ? show_list(at, err) : show_forms(at, err);
	if (!ok)
		strbuf_addf(&at->lines.text, "%s\n", err->text);
	lines_count(&at->lines);
	return ok;
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	if (((const struct print_screen *)screen)->unread)
		canvas_put(canvas, canvas_body_top(canvas), 3, -1, 0, "đang xem sổ …");
	lines_draw(screen, canvas);
}

/* What the first paint did not wait for. */
static bool look(struct print_screen *at, struct err *err)
{
	bool unread = at->unread;

	at->unread = false;
	return !unread || load(at, err);
}

static bool idle(struct screen *screen)
{
	struct err err = ERR_INIT;

	if (!look((struct print_screen *)screen, &err))
		session_fail(screen->session, &err);
	return false;
}

/* What there is to print may be nothing in another time or wider: that is said in the text's place. */
static void load_anew(struct print_screen *at)
{
	struct err err = ERR_INIT;

	load(at, &err);
	at->lines.left = 0;
}

/* ---- keys ---- */

static bool has_numbers(const struct print_screen *at)
{
	for (const struct print_form *const *form = at->forms; form && *form; form++)
		if ((*form)->flags & PRINT_NUMBERS)
			return true;
	return false;
}

static enum screen_result with_reason(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct print_screen *at = (struct print_screen *)screen;

	if (!session_may_write(screen->session))
		return SCREEN_STAY;
	at->reason = answer->text;
	enum screen_result result = print_out(at, err);
	at->reason = NULL;
	return result;
}

static enum screen_result begin_writing(struct print_screen *at, struct err *err)
{
	if (has_numbers(at))
		return screen_ask(&at->lines.screen,
			input_new(
				"Văn bản này có số định danh hoặc số thẻ. In để làm gì (ghi vào nhật ký)",
				"", INPUT_REASON),
			with_reason);
	return print_out(at, err);
}

static enum screen_result take_folder(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)err;
	session_remember(screen->session, print_folder_setting, answer->text);
	return SCREEN_STAY;
}

static enum screen_result take_words(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct print_screen *at = (struct print_screen *)screen;

	(void)err;
	free(at->words);
	at->words = *answer->text ? xstrdup(answer->text) : NULL;
	load_anew(at);
	return SCREEN_STAY;
}

/* An extract may be of those paragraphs alone that have certain words. */
static enum screen_result ask_words(struct print_screen *at)
{
	if (at->list || !at->forms[0] || !(at->forms[0]->flags & PRINT_CHOOSES)) {
		session_say(at->lines.screen.session, MESSAGE_INFO,
			"Chỉ bản trích mới chọn được đoạn.");
		return SCREEN_STAY;
	}
	return screen_ask(&at->lines.screen,
		input_new("Chỉ trích đoạn có chữ (trống: cả văn bản)", at->words ? at->words : "",
			INPUT_WORDS),
		take_words);
}

static void widen(struct print_screen *at)
{
	bool record = *at->front.uid != '\0', cell = *at->front.cell != '\0';

	for (int i = 0; i < 3; i++) {
		at->scope = (at->scope + 1) % 3;
		if ((at->scope == SCOPE_RECORD && record) || (at->scope == SCOPE_CELL && cell) ||
			at->scope == SCOPE_ALL)
			break;
	}
	load_anew(at);
}

static enum print_span span_of(const struct print_screen *at)
{
	enum print_span span = PRINT_DAY;

	for (const struct print_form *const *form = at->forms; form && *form; form++)
		if ((*form)->span > span)
			span = (*form)->span;
	return span == PRINT_DAY ? PRINT_MONTH : span;
}

/* In front of a year papers of months are those of this month, or of the last one of a year gone by. */
static void narrow_period(struct print_screen *at)
{
	const char *today = store_today(at->lines.screen.session->store);
	char *period = at->front.period;

	if (strlen(period) != 4 || span_of(at) != PRINT_MONTH)
		return;
	bool this_year = strncmp(period, today, 4) == 0;
	snprintf(period + 4, DATE_SIZE - 4, "%.3s", this_year ? today + 4 : "-12");
}

static void step_period(struct print_screen *at, int step)
{
	static const int months[] = { [PRINT_MONTH] = 1, [PRINT_QUARTER] = 3, [PRINT_YEAR] = 12 };
	enum print_span span = span_of(at);
	char month[DATE_SIZE], moved[DATE_SIZE];
	const char *today = store_today(at->lines.screen.session->store);

	if (at->list || at->scope == SCOPE_RECORD) {
		session_say(at->lines.screen.session, MESSAGE_INFO,
			at->list
				? "Danh sách in đúng như đang xem. Muốn ngày khác: Esc, đổi ngày ở danh sách rồi Ctrl-P."
				: "Đang in của một phiếu, không theo kỳ. F5: in rộng hơn rồi chọn kỳ.");
		return;
	}
	snprintf(month, sizeof month, "%.7s", *at->front.period ? at->front.period : today);
	if (strlen(month) == 4)
		snprintf(month + 4, sizeof month - 4, "%.3s", today + 4);
	date_period_add(month, step * months[span], moved);
	snprintf(at->front.period, sizeof at->front.period, "%s", moved);
	load_anew(at);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct print_screen *at = (struct print_screen *)screen;
	char *folder;

	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (!look(at, err))
		return SCREEN_STAY;
	switch (key) {
	case KEY_RETURN:
		return begin_writing(at, err);
	case KEY_F4:
		return ask_words(at);
	case KEY_F5:
		widen(at);
		return SCREEN_STAY;
	case KEY_F6:
		at->apart = !at->apart;
		return SCREEN_STAY;
	case KEY_F7:
		folder = print_folder(at);
		screen_ask(screen, input_new("Thư mục ghi văn bản", folder, INPUT_REQUIRED),
			take_folder);
		free(folder);
		return SCREEN_OPEN;
	case KEY_F8:
		session_remember(screen->session, print_open_setting,
			print_opens(screen->session) ? "off" : "on");
		session_say(screen->session, MESSAGE_INFO,
			print_opens(screen->session) ? "Ghi xong thì mở bằng chương trình của máy."
						     : "Ghi xong không mở.");
		return SCREEN_STAY;
	case '+':
	case '=':
		step_period(at, 1);
		return SCREEN_STAY;
	case '-':
		step_period(at, -1);
		return SCREEN_STAY;
	case KEY_CTRL('S'):
		lines_write(&at->lines, "van-ban", at->title, err);
		return SCREEN_STAY;
	case KEY_ARROW_LEFT:
	case KEY_ARROW_RIGHT:
		lines_shift(&at->lines, key == KEY_ARROW_LEFT ? -STEP : STEP);
		return SCREEN_STAY;
	}
	return rows_key(&screen->rows, key) ? SCREEN_STAY : SCREEN_PASS;
}

/* ---- what it says of itself ---- */

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct print_screen *at = (const struct print_screen *)screen;

	strbuf_addf(out, "In › %s", at->title);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct print_screen *at = (const struct print_screen *)screen;
	static const char *const scopes[] = { [SCOPE_RECORD] = "phiếu này",
		[SCOPE_CELL] = "chi bộ này",
		[SCOPE_ALL] = "mọi chi bộ" };
	char *folder = print_folder(at);

	strbuf_addf(out, "%ld bản, %s", at->done.papers, scopes[at->scope]);
	if (at->done.papers > SHOWN)
		strbuf_addf(out, at->forms[1] ? " (mỗi mẫu hiện %d bản đầu)" : " (hiện %d bản đầu)",
			SHOWN);
	if (at->done.papers > 1)
		strbuf_add(out, at->apart ? ", mỗi bản một tệp" : ", chung một tệp");
	strbuf_addf(out, ", vào %s", folder);
	if (at->done.gaps.length > 0)
		strbuf_addf(out, "\nCòn để chấm: %s", at->done.gaps.text);
	free(folder);
}

static void release(struct screen *screen)
{
	struct print_screen *at = (struct print_screen *)screen;

	print_done_release(&at->done);
	free(at->words);
	lines_free(screen);
}

static const struct command_key *keys_now(const struct screen *screen)
{
	const struct print_screen *at = (const struct print_screen *)screen;

	return at->list                     ? print_list_keys
		: at->scope == SCOPE_RECORD ? print_record_keys
					    : print_keys;
}

static const struct screen_ops print_ops = {
	.words = &print_words,
	.keys_now = keys_now,
	.looks_only = true,
	.rows_apart =
		1, /* the status has two lines where something is empty: the last line of a paper is not to lie below */
	.title = title,
	.draw = draw,
	.key = key,
	.status = status,
	.free = release,
	.idle = idle,
};

struct screen *print_screen_new(struct session *session, const struct print_what *what,
	const struct front *front, bool own, struct err *err)
{
	struct print_screen *at = screen_new(sizeof *at, &print_ops, session);

	at->list = what->list;
	at->one[0] = what->form;
	at->forms = what->set ? what->set->forms : at->one;
	at->title = what->set ? what->set->title
		: what->form  ? what->form->title
			      : what->list->title;
	at->front = *front;
	at->scope = own && *front->uid ? SCOPE_RECORD : *front->cell ? SCOPE_CELL : SCOPE_ALL;
	at->apart = what->set != NULL;
	at->done = (struct print_done)PRINT_DONE_INIT;
	narrow_period(at);
	at->unread = what->form && what->form->flags & PRINT_LOOKS;
	if (at->unread || load(at, err))
		return &at->lines.screen;
	release(&at->lines.screen);
	return NULL;
}
