#include "paper_internal.h"

#include "form.h"
#include "keying.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

static void release_entered(struct paper_screen *at)
{
	for (size_t i = 0; i < at->entered_count; i++)
		free(at->entered[i].text);
	at->entered_count = 0;
}

/* The columns of its list that are not computed, two blanks between them. */
static char *text_of(struct store *store, const struct rectype *type, const char *uid)
{
	struct strbuf text = STRBUF_INIT;
	struct list_row row;

	if (!store_row_of(store, type, uid, &row, NULL))
		return strbuf_detach(&text);
	for (int i = 0; type->fields[i].name; i++) {
		if (!(type->fields[i].flags & FIELD_LIST) ||
			(type->fields[i].flags & FIELD_DERIVED) || !row.cells[i] || !*row.cells[i])
			continue;
		strbuf_add(&text, text.length ? "  " : "");
		strbuf_add(&text, row.cells[i]);
	}
	list_row_release(&row, rectype_field_count(type));
	return strbuf_detach(&text);
}

static void take_entered(void *context, const char *uid)
{
	struct paper_screen *at = context;

	at->entered = xgrow(at->entered, at->entered_count, sizeof *at->entered);
	struct entered *entered = &at->entered[at->entered_count++];
	snprintf(entered->uid, UID_SIZE, "%s", uid);
	entered->text = NULL;
}

static void set_number(struct edit *edit, int number)
{
	char text[16] = "";

	if (number != PAPER_NOT_GIVEN)
		snprintf(text, sizeof text, "%d", number);
	edit_set(edit, text);
}

static bool load(struct paper_screen *at, const struct rectype *type, struct err *err)
{
	struct store *store = at->screen.session->store;

	release_entered(at);
	if (!paper_load(store, type, session_cell(at->screen.session), &at->paper, err) ||
		!paper_entered(store, &at->paper, take_entered, at, err))
		return false;
	for (size_t i = 0; i < at->entered_count; i++)
		at->entered[i].text = text_of(store, type, at->entered[i].uid);
	at->number_count = 1 + at->paper.sum_count;
	set_number(&at->numbers[0], at->paper.expected);
	for (int i = 0; i < at->paper.sum_count; i++)
		set_number(&at->numbers[1 + i], at->paper.sums[i].expected);
	rows_count(&at->screen.rows,
		at->number_count + (at->entered_count > 0 ? 1 + (int)at->entered_count : 0));
	return true;
}

/* ---- moving ---- */

/* The number at hand; NULL among what was entered. */
static struct edit *number_at(struct paper_screen *at)
{
	int row = at->screen.rows.selected;

	return row < at->number_count ? &at->numbers[row] : NULL;
}

/* What was entered stands below a heading of its own, which is passed by. */
static bool move(struct paper_screen *at, int key)
{
	struct rows *rows = &at->screen.rows;
	int from = rows->selected;

	if (((key == KEY_START || key == KEY_FINISH) && number_at(at)) || !rows_key(rows, key))
		return false;
	if (rows->selected == at->number_count)
		rows_select(rows, rows->selected + (rows->selected > from ? 1 : -1));
	at->fresh_field = true;
	return true;
}

/* ---- the numbers ---- */

int paper_number_of(const struct edit *edit)
{
	char *typed = edit_get(edit);
	int number = *typed ? atoi(typed) : PAPER_NOT_GIVEN; /* only digits are let in */

	free(typed);
	return number;
}

static bool is_changed(const struct paper_screen *at)
{
	bool changed = paper_number_of(&at->numbers[0]) != at->paper.expected;

	for (int i = 0; i < at->paper.sum_count; i++)
		changed = changed ||
			paper_number_of(&at->numbers[1 + i]) != at->paper.sums[i].expected;
	return changed;
}

static bool keep_numbers(struct paper_screen *at, struct err *err)
{
	struct paper paper = at->paper;

	if (at->paper.open && !is_changed(at))
		return true;
	paper.expected = paper_number_of(&at->numbers[0]);
	for (int i = 0; i < paper.sum_count; i++)
		paper.sums[i].expected = paper_number_of(&at->numbers[1 + i]);
	if (paper.expected <= 0) {
		rows_select(&at->screen.rows, 0);
		return err_set(err, ERR_INPUT,
			"Gõ số phiếu trên giấy vào ô đầu, ít nhất là 1, rồi Enter.");
	}
	if (!paper_put(at->screen.session->store, &paper, err))
		return false;
	at->paper = paper;
	at->screen.changed_at = 0;
	return true;
}

static enum screen_result enter_more(struct paper_screen *at, struct err *err)
{
	if (!keep_numbers(at, err))
		return SCREEN_STAY;
	return screen_open(&at->screen, form_open_new(at->screen.session, at->paper.type, NULL));
}

/* What is said on the way out: the difference, where there is one. */
static void say_difference(struct paper_screen *at, const char *begin, const char *end)
{
	struct strbuf said = STRBUF_INIT;

	paper_say(&at->paper, &said);
	session_say(at->screen.session, paper_agrees(&at->paper) ? MESSAGE_DONE : MESSAGE_WARN,
		"%s%s%s", begin, said.text, end);
	strbuf_release(&said);
}

static enum screen_result escape(struct paper_screen *at, struct err *err);

static enum screen_result end_batch(struct paper_screen *at, struct err *err)
{
	if (!at->paper.open)
		return escape(at, err);
	if (!keep_numbers(at, err) || !paper_drop(at->screen.session->store, &at->paper, err))
		return SCREEN_STAY;
	say_difference(at, "Đã xong đợt nhập: ",
		keying_has(at->paper.type) ? ". Ctrl-K nhập kiểm tra lần hai." : ".");
	return SCREEN_CLOSE;
}

/* A batch that agrees with the paper is over; any other waits. */
static enum screen_result escape(struct paper_screen *at, struct err *err)
{
	if (!at->paper.open)
		return at->kept && !paper_drop(at->screen.session->store, &at->paper, err)
			? SCREEN_STAY
			: SCREEN_CLOSE;
	if (!keep_numbers(at, err))
		return SCREEN_STAY;
	if (paper_agrees(&at->paper))
		return end_batch(at, err);
	say_difference(at, "Đợt nhập còn mở: ", ". Ctrl-G xem lại.");
	return SCREEN_CLOSE;
}

/* ---- keys ---- */

static void type_digit(struct paper_screen *at, int key)
{
	struct edit *number = number_at(at);

	if (!number)
		return;
	if (key < '0' || key > '9') {
		session_say(at->screen.session, MESSAGE_INFO, "Ở đây chỉ gõ chữ số.");
		return;
	}
	if (at->fresh_field)
		edit_empty(number);
	at->fresh_field = false;
	edit_type(number, (uint32_t)key);
	screen_changed(&at->screen);
}

static enum screen_result open_or_enter(struct paper_screen *at, struct err *err)
{
	int entered = at->screen.rows.selected - at->number_count - 1;

	if (entered < 0)
		return enter_more(at, err);
	struct session *session = at->screen.session;
	return screen_open(&at->screen,
		session->open_record(session, at->paper.type, at->entered[entered].uid, err));
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct paper_screen *at = (struct paper_screen *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return escape(at, err);
	case KEY_RETURN:
		return open_or_enter(at, err);
	case KEY_ADD:
	case KEY_CTRL('N'):
		return enter_more(at, err);
	case KEY_F8:
		return end_batch(at, err);
	case KEY_CTRL('S'):
		if (keep_numbers(at, err))
			say_difference(at, "Đã ghi số trên giấy: ", ".");
		return SCREEN_STAY;
	}
	if (move(at, key))
		return SCREEN_STAY;
	if (key_is_text(key)) {
		type_digit(at, key);
	} else if (number_at(at)) {
		at->fresh_field = false;
		if (edit_key(number_at(at), key))
			screen_changed(screen);
	}
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct paper_screen *at = (struct paper_screen *)screen;

	if (above->ops != &form_ops && is_changed(at)) /* what is typed stays */
		return SCREEN_STAY;
	at->fresh_field = true;
	return load(at, at->paper.type, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

/* Nobody has said Enter yet: the batch is not open by that, and Esc forgets it. */
static bool keep(struct screen *screen, struct err *err)
{
	struct paper_screen *at = (struct paper_screen *)screen;
	bool open = at->paper.open;

	if (paper_number_of(&at->numbers[0]) <= 0)
		return true;
	at->kept = keep_numbers(at, err);
	at->paper.open = open;
	return at->kept;
}

/* ---- words ---- */

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct paper_screen *at = (const struct paper_screen *)screen;

	if (screen->rows.selected >= at->number_count)
		strbuf_add(out, "Enter mở phiếu này để so với giấy");
	else if (screen->rows.selected == 0)
		strbuf_add(out,
			at->paper.open ? "Enter nhập tiếp; F8 kết thúc đợt nhập"
				       : "Gõ số phiếu trên giấy, Enter để bắt đầu nhập");
	else
		strbuf_add(out, "Số này trên giấy, nếu có đếm; không thì để trống");
}

/* Among what was entered. */
static void position(const struct screen *screen, struct strbuf *out)
{
	const struct paper_screen *at = (const struct paper_screen *)screen;
	int entered = screen->rows.selected - at->number_count;

	if (entered > 0)
		strbuf_addf(out, "%d/%zu", entered, at->entered_count);
}

static void place(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct paper_screen *)screen)->paper.type->name);
}

static void free_paper(struct screen *screen)
{
	struct paper_screen *at = (struct paper_screen *)screen;

	release_entered(at);
	free(at->entered);
	for (int i = 0; i < 1 + PAPER_SUMS; i++)
		edit_release(&at->numbers[i]);
	free(at);
}

struct screen *paper_screen_open(
	struct session *session, const struct rectype *type, struct err *err)
{
	struct paper_screen *at = screen_new(sizeof *at, &paper_ops, session);

	at->fresh_field = true;
	for (int i = 0; i < 1 + PAPER_SUMS; i++)
		edit_init(&at->numbers[i], false, PAPER_DIGITS);
	if (load(at, type, err))
		return &at->screen;
	free_paper(&at->screen);
	return NULL;
}

const struct screen_ops paper_ops = {
	.words = &paper_words,
	.shows_saved = true,
	.text_entry = true,
	.rows_apart = PAPER_HEAD_ROWS,
	.draw = paper_draw,
	.key = key,
	.free = free_paper,
	.status = status,
	.position = position,
	.place = place,
	.resume = resume,
	.keep = keep,
};
