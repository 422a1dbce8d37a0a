#include "home_internal.h"

#include "backup.h"
#include "cell_picker.h"
#include "check_screen.h"
#include "dialog.h"
#include "dues_marks.h"
#include "dues_sheet.h"
#include "matrix_screen.h"
#include "paper.h"
#include "paper_screen.h"
#include "places.h"
#include "record_screens.h"
#include "rollcall.h"
#include "roster_draft.h"
#include "scan.h"
#include "score.h"
#include "score_sheet.h"
#include "season_marks.h"
#include "season_screen.h"
#include "sticks.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void forget(struct home *home)
{
	draft_heads_release(&home->drafts);
	duty_list_release(&home->work);
}

/* What is shown may be of yesterday: it stays until all is looked up anew. */
static void look_anew(struct home *home)
{
	duty_list_release(&home->coming);
	if (home->known)
		home_keep_chosen(home);
	home->known = false;
}

/* Forms half typed come first: a paper list half entered has lost nothing. */
static void mention_drafts(struct home *home)
{
	struct session *session = home->screen.session;
	const char *cell;
	int forms = 0;

	for (int i = 0; i < home->drafts.count; i++)
		forms += !paper_of_draft(session->store, home->drafts.items[i].type,
			home->drafts.items[i].uid, &cell);
	if (forms > 0)
		session_say(session, MESSAGE_INFO,
			"Còn %d phiếu gõ dở chưa lưu: Enter mở lại, F8 bỏ.", forms);
	else if (home->drafts.count > 0)
		session_say(session, MESSAGE_INFO,
			"Còn danh sách giấy chưa nhập xong: Enter nhập tiếp.");
}

static int widest_place(const struct duty_list *work)
{
	int widest = 0;

	for (size_t i = 0; i < work->count; i++) {
		struct strbuf name = STRBUF_INIT;
		session_short_name(work->items[i].place, &name);
		if (text_width(name.text) > widest)
			widest = text_width(name.text);
		strbuf_release(&name);
	}
	return widest;
}

/* What is due, duty by duty, unless a key waits: false, there is more to look up. */
static bool load_work(struct home *home, bool (*key_waits)(void), struct err *err)
{
	struct session *session = home->screen.session;

	if (!home->coming.next)
		duty_list_begin(session->store, &home->coming);
	while (home->coming.next->name) {
		if (key_waits && key_waits())
			return false;
		if (!duty_list_step(session->store, session_cell(session), &home->coming, err)) {
			duty_list_release(&home->coming);
			session_fail(session, err);
			break;
		}
	}
	forget(home);
	home->work = home->coming;
	home->coming = (struct duty_list) { 0 };
	return true;
}

/* False: a key waits, and there is more. */
static bool load(struct home *home, bool (*key_waits)(void))
{
	struct session *session = home->screen.session;
	char period[8];
	struct err err = ERR_INIT;

	if (!load_work(home, key_waits, &err))
		return false;
	snprintf(period, sizeof period, "%.7s", store_today(session->store));
	if (!draft_list(session->store, &home->drafts, &err) ||
		!month_totals(session->store, session_cell(session), period, &home->totals, &err))
		session_fail(session, &err);
	home->known = true;
	home->place_width = widest_place(&home->work);
	home_resized(&home->screen, home->screen.body_rows, home->screen.cols);
	if (!*session->message)
		mention_drafts(home);
	return true;
}

/* ---- opening what is selected ---- */

static struct screen *open_draft(struct home *home, const struct draft_head *draft, struct err *err)
{
	struct session *session = home->screen.session;
	const char *cell = NULL;
	const struct rectype *counted = paper_of_draft(
		session->store, draft->type, draft->uid, &cell);

	if (strcmp(draft->type, ROLLCALL_DRAFT) == 0)
		return rollcall_open(session, draft->uid, err);
	if (strncmp(draft->type, DUES_DRAFT, strlen(DUES_DRAFT)) == 0) {
		char period[16];
		snprintf(period, sizeof period, "%.4s-01", draft->type + strlen(DUES_DRAFT));
		return dues_sheet_open(session, draft->uid, period, err);
	}
	if (strcmp(draft->type, SCORE_DRAFT) == 0)
		return score_sheet_open(session, draft->uid, err);
	if (strncmp(draft->type, SEASON_DRAFT, strlen(SEASON_DRAFT)) == 0)
		return season_open(session, draft->uid, draft->type + strlen(SEASON_DRAFT), err);
	if (counted) {
		session_choose_cell(session, cell); /* the batch's own */
		return paper_screen_open(session, counted, err);
	}
	return draft_screen(session, draft, err);
}

static struct screen *open_work(struct home *home, const struct duty_item *item, struct err *err)
{
	struct session *session = home->screen.session;

	if (strcmp(item->org, session->cell) != 0) {
		memcpy(home->scope, session->cell, sizeof home->scope);
		snprintf(home->worked, sizeof home->worked, "%s", item->org);
		session_choose_cell(session, item->org);
	}
	return home_open_door(session, item, err);
}

static struct screen *open_selected(struct home *home, struct err *err)
{
	int row = home->screen.rows.selected - home->drafts.count;

	if (row < 0)
		return open_draft(home, &home->drafts.items[home->screen.rows.selected], err);
	if (row < (int)home->work.count)
		return open_work(home, &home->work.items[row], err);
	return home_has_table(home) ? matrix_screen_new(home->screen.session, err) : NULL;
}

/* Of a paper list that is being entered, not of a form. */
static bool is_count(const struct home *home, const struct draft_head *draft)
{
	const char *cell;

	return paper_of_draft(home->screen.session->store, draft->type, draft->uid, &cell) != NULL;
}

static void drop_draft(struct home *home, struct err *err)
{
	struct session *session = home->screen.session;

	if (home->screen.rows.selected >= home->drafts.count) {
		session_say(session, MESSAGE_INFO,
			"Việc này tự hết khi làm xong; F8 chỉ bỏ phiếu gõ dở.");
		return;
	}
	const struct draft_head *draft = &home->drafts.items[home->screen.rows.selected];
	bool counted = is_count(home, draft);
	if (draft_drop(session->store, draft->type, draft->uid, err)) {
		session_say(session, MESSAGE_DONE,
			counted ? "Đã bỏ số đếm trên giấy." : "Đã bỏ phiếu gõ dở.");
		look_anew(home);
	}
}

static const struct dialog_choice drop_choices[] = {
	{ KEY_F8, "Bỏ hẳn" },
	{ KEY_ESCAPE, "Giữ lại" },
	{ 0, NULL },
};

static enum screen_result after_drop(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)answer;
	drop_draft((struct home *)screen, err);
	return SCREEN_STAY;
}

static enum screen_result ask_drop(struct home *home, struct err *err)
{
	if (home->screen.rows.selected >= home->drafts.count) {
		drop_draft(home, err);
		return SCREEN_STAY;
	}
	return screen_ask(&home->screen,
		dialog_new(is_count(home, &home->drafts.items[home->screen.rows.selected])
				? "Bỏ số đếm trên giấy này; những phiếu đã nhập vẫn còn trong sổ."
				: "Bỏ phiếu gõ dở này, chữ đã gõ sẽ mất.",
			drop_choices),
		after_drop);
}

/* ---- the book itself ---- */

static enum screen_result after_stick(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	return sticks_copy(screen, store_path(screen->session->store),
		((struct home *)screen)->copy, answer->text, err);
}

/* A copy beside the book; then, as its disk may break, one on a stick. */
static enum screen_result back_up(struct home *home, struct err *err)
{
	struct session *session = home->screen.session;

	free(home->copy);
	home->copy = NULL;
	if (!store_is_whole(session->store, err) ||
		!backup_now(session->store, "", &home->copy, err))
		return SCREEN_STAY;
	struct screen *sticks = sticks_picker(session);
	session_say(session, MESSAGE_DONE,
		sticks ? "Đã sao lưu: %s."
		       : "Đã sao lưu: %s. Không thấy USB nào: cắm USB, chờ máy nhận, bấm lại Ctrl-B.",
		home->copy);
	return sticks ? screen_ask(&home->screen, sticks, after_stick) : SCREEN_STAY;
}

/* ---- keys ---- */

static const struct place *place_of_key(int key)
{
	for (const struct place *place = places; place->label; place++)
		if (place->key == key)
			return place;
	return NULL;
}

static enum screen_result after_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)err;
	cell_picked(screen->session, answer);
	look_anew((struct home *)screen);
	return SCREEN_STAY;
}

/* For a key about a row that came before all was looked up: the row that is seen chosen. False: it is gone. */
static bool look_up_chosen(struct home *home)
{
	load(home, NULL);
	return home_choose_again(home);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct home *home = (struct home *)screen;
	const struct place *place = place_of_key(key == KEY_F7 || key == KEY_CTRL('F') ? '/' : key);

	if (place)
		return screen_open(screen, place_open(screen->session, place, err));
	switch (key) {
	case KEY_F6:
		return screen_ask(screen, cell_picker(screen->session, NULL), after_cell);
	case KEY_F9:
		return screen_open(screen, check_screen_new(screen->session, err));
	case KEY_CTRL('B'):
		return back_up(home, err);
	case KEY_ESCAPE:
		session_say(screen->session, MESSAGE_INFO,
			"Đây là màn hình đầu. Ctrl-Q thoát chương trình.");
		return SCREEN_STAY;
	}
	if (!home->known && !look_up_chosen(home) && (key == KEY_RETURN || key == KEY_F8)) {
		session_say(screen->session, MESSAGE_INFO,
			"Việc vừa chọn không còn trong danh sách. Chọn việc khác rồi bấm lại.");
		return SCREEN_STAY;
	}
	if (key == KEY_RETURN)
		return screen_open(screen, open_selected(home, err));
	if (key == KEY_F8)
		return ask_drop(home, err);
	rows_key(&screen->rows, key);
	return SCREEN_STAY;
}

/* The work of one cell was done: back to what was chosen before, unless F6 chose anew meanwhile. */
static void come_back(struct home *home)
{
	struct session *session = home->screen.session;

	if (*home->worked && strcmp(session->cell, home->worked) == 0)
		session_choose_cell(session, *home->scope ? home->scope : NULL);
	*home->worked = '\0';
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct home *home = (struct home *)screen;

	(void)above;
	(void)err;
	look_anew(home); /* whatever was done above may have changed the work */
	come_back(home);
	return SCREEN_STAY;
}

static bool idle(struct screen *screen)
{
	struct home *home = (struct home *)screen;

	if (home->known)
		return false;
	if (!load(home, screen->session->key_waits))
		return true;
	if (screen->rows.selected > 0 ||
		home->drafts.count == 0) /* what is half typed is offered */
		home_choose_again(home);
	return false;
}

/* ---- what it shows ---- */

static void status(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out,
		session_cell(screen->session) ? "F6 xem chi bộ khác, hoặc cả đảng bộ"
					      : "Chi bộ đang chọn: cả đảng bộ (F6 đổi)");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	int entries = home_entries((const struct home *)screen);

	if (screen->rows.selected < entries)
		strbuf_addf(out, "%d/%d", screen->rows.selected + 1, entries);
}

static void free_home(struct screen *screen)
{
	look_anew((struct home *)screen);
	forget((struct home *)screen);
	strbuf_release(&((struct home *)screen)->chosen);
	free(((struct home *)screen)->copy);
	free(screen);
}

struct screen *home_new(struct session *session)
{
	struct home *home = screen_new(sizeof *home, &home_ops, session);

	return &home->screen;
}

const struct screen_ops home_ops = {
	.words = &home_words,
	.shows_saved = true,
	.draw = home_draw,
	.key = key,
	.free = free_home,
	.status = status,
	.position = position,
	.resized = home_resized,
	.resume = resume,
	.idle = idle,
};
