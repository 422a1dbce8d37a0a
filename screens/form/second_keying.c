#include "second_keying_internal.h"

#include "edit_clip.h"
#include "field_help.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char shown_reason[] = "nhập kiểm tra lần hai khác lần đầu";

static const struct field *field_of(const struct second_keying *at, const struct keyed_row *row)
{
	return &at->type->fields[row->field];
}

/* ---- going on ---- */

static enum screen_result finish(struct second_keying *at, struct err *err)
{
	struct strbuf said = STRBUF_INIT;
	int finished = second_keying_finished(at), total = at->list.total;

	if (!second_keying_keep(at, err))
		return SCREEN_STAY;
	strbuf_addf(&said, "Đã nhập kiểm tra lần hai %d/%d phiếu", finished, total);
	if (at->corrected > 0)
		strbuf_addf(&said, ", sửa %d ô", at->corrected);
	strbuf_add(&said, finished < total ? "; Ctrl-K gõ tiếp." : ".");
	session_say(at->screen.session, MESSAGE_DONE, "%s", said.text);
	strbuf_release(&said);
	return SCREEN_CLOSE;
}

/* To the next record with something left to key, or the one before. */
static enum screen_result go_to_record(struct second_keying *at, int direction, struct err *err)
{
	int to = at->at + direction;

	while (to >= 0 && to < at->list.count && at->finished[to])
		to += direction;
	if (to >= at->list.count)
		return finish(at, err);
	if (to < 0 || !second_keying_keep(at, err))
		return SCREEN_STAY;
	at->at = to;
	second_keying_take_record(at, err);
	return SCREEN_STAY;
}

/* Behind the last open row comes the next record. */
static enum screen_result go_on(struct second_keying *at, struct err *err)
{
	int next = second_keying_next_open(at, at->focus + 1, 1);

	if (next < 0)
		return go_to_record(at, 1, err);
	second_keying_focus(at, next);
	return SCREEN_STAY;
}

static void go_back(struct second_keying *at)
{
	int previous = second_keying_next_open(at, at->focus - 1, -1);

	if (previous >= 0)
		second_keying_focus(at, previous);
}

/* ---- one field ---- */

static void empty_row(struct second_keying *at, struct keyed_row *row)
{
	record_set_at(at->typed, row->field, NULL);
	item_load(at->screen.session, &row->item);
	keyed_forget_doubts(row);
	if (row->state == KEYED_DIFFERS)
		row->state = KEYED_ASKED;
	at->entered = true;
	screen_changed(&at->screen);
}

static enum screen_result settle(struct second_keying *at, struct keyed_row *row, struct err *err)
{
	row->state = KEYED_AGREES;
	keyed_forget_doubts(row);
	at->finished[at->at] = second_keying_next_open(at, 0, 1) < 0;
	if (at->has_draft && !second_keying_keep(at, err))
		return SCREEN_STAY;
	return go_on(at, err);
}

static enum screen_result show_difference(
	struct second_keying *at, struct keyed_row *row, struct err *err)
{
	const struct field *field = field_of(at, row);

	if ((field->flags & FIELD_SENSITIVE) &&
		!store_log_showing(at->screen.session->store, at->type, at->record->uid,
			field->name, shown_reason, err))
		return SCREEN_STAY;
	keyed_forget_doubts(row);
	keyed_find_doubts(at, row);
	row->state = KEYED_DIFFERS;
	return SCREEN_STAY;
}

static enum screen_result accept(struct second_keying *at, struct err *err)
{
	struct keyed_row *row = &at->rows[at->focus];
	struct store *store = at->screen.session->store;

	if (row->state == KEYED_DIFFERS)
		return SCREEN_STAY; /* a blind Enter decides nothing */
	if (!item_commit(at->screen.session, &row->item, err)) {
		at->entered = true;
		return SCREEN_STAY;
	}
	if (!text_same(at->record->values[row->field], at->typed->values[row->field]))
		return show_difference(at, row, err);
	if (!keying_mark(store, at->record, field_of(at, row), err))
		return SCREEN_STAY;
	return settle(at, row, err);
}

static enum screen_result keep_first(struct second_keying *at, struct err *err)
{
	struct keyed_row *row = &at->rows[at->focus];

	if (!keying_mark(at->screen.session->store, at->record, field_of(at, row), err))
		return SCREEN_STAY;
	session_say(at->screen.session, MESSAGE_DONE, "%s: giữ lần đầu.", field_of(at, row)->label);
	return settle(at, row, err);
}

static enum screen_result take_second(struct second_keying *at, struct err *err)
{
	struct keyed_row *row = &at->rows[at->focus];
	struct record *changed = record_copy(at->record);

	record_set_at(changed, row->field, at->typed->values[row->field]);
	if (!keying_correct(at->screen.session->store, changed, field_of(at, row), err)) {
		record_free(changed);
		return SCREEN_STAY;
	}
	record_free(at->record);
	at->record = changed;
	at->corrected++;
	session_say(at->screen.session, MESSAGE_DONE,
		"%s: đã sửa theo lần hai. Ctrl-Z lấy lại lần đầu.", field_of(at, row)->label);
	return settle(at, row, err);
}

/* ---- keys ---- */

static enum screen_result escape(struct second_keying *at, struct err *err)
{
	struct keyed_row *row = &at->rows[at->focus];

	if (row->state == KEYED_AGREES || (row->state == KEYED_ASKED && row->item.edit.count == 0))
		return finish(at, err);
	empty_row(at, row);
	return SCREEN_STAY;
}

static void type_key(struct second_keying *at, int key)
{
	struct keyed_row *row = &at->rows[at->focus];

	if (at->entered || row->state == KEYED_DIFFERS)
		empty_row(at, row);
	at->entered = false;
	clip_search_key(at->screen.session, &row->item.edit, key);
	item_set_fault(&row->item, NULL);
	screen_changed(&at->screen);
}

static enum screen_result choose(struct second_keying *at, int key, struct err *err)
{
	if (at->rows[at->focus].state == KEYED_DIFFERS)
		return key == KEY_F2 ? take_second(at, err) : keep_first(at, err);
	session_say(at->screen.session, MESSAGE_INFO,
		"Gõ ô này như trên giấy rồi Enter; chỉ chọn khi hai lần gõ khác nhau.");
	return SCREEN_STAY;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct second_keying *at = (struct second_keying *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return escape(at, err);
	case KEY_RETURN:
		return accept(at, err);
	case KEY_F2:
	case KEY_F3:
		return choose(at, key, err);
	case KEY_TABULATOR:
	case KEY_ARROW_DOWN:
		return go_on(at, err);
	case KEY_BACK_TAB:
	case KEY_ARROW_UP:
		go_back(at);
		return SCREEN_STAY;
	case KEY_PAGE_DOWN:
		return go_to_record(at, 1, err);
	case KEY_PAGE_UP:
		return go_to_record(at, -1, err);
	}
	if (key_is_text(key) || key == KEY_PASTED) {
		type_key(at, key);
	} else if (at->rows[at->focus].state != KEYED_DIFFERS) {
		at->entered = false;
		edit_key(&at->rows[at->focus].item.edit, key);
		screen_changed(&at->screen);
	}
	return SCREEN_STAY;
}

static bool keep(struct screen *screen, struct err *err)
{
	return second_keying_keep((struct second_keying *)screen, err);
}

/* A change was taken back, or made again: what is finished may be open now. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct second_keying *at = (struct second_keying *)screen;
	int kept = at->at;

	(void)above;
	if (!second_keying_keep(at, err))
		return SCREEN_STAY;
	for (at->at = 0; at->at < at->list.count; at->at++)
		if (at->finished[at->at] && !second_keying_take_record(at, NULL))
			at->finished[at->at] = true; /* it cannot be read: nothing to key */
	at->at = kept;
	if (!second_keying_take_record(at, err))
		return SCREEN_CLOSE;
	return at->record->deleted_at ? go_to_record(at, 1, err) : SCREEN_STAY;
}

/* ---- words ---- */

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct second_keying *at = (const struct second_keying *)screen;

	if (at->rows[at->focus].state == KEYED_DIFFERS)
		strbuf_add(out, "Khác lần đầu: F2 lần hai đúng, F3 giữ lần đầu, hoặc gõ lại");
	else if (at->rows[at->focus].item.fault)
		strbuf_add(out, at->rows[at->focus].item.fault);
	else
		strbuf_add(out, "Gõ như trên giấy rồi Enter; trống trên giấy thì Enter luôn");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	const struct second_keying *at = (const struct second_keying *)screen;

	strbuf_addf(out, "ô %d/%d", at->focus + 1, at->count);
}

static void help(const struct screen *screen, struct strbuf *heading, struct strbuf *text)
{
	const struct second_keying *at = (const struct second_keying *)screen;

	strbuf_addf(
		heading, "Nhập kiểm tra lần hai: %s", field_of(at, &at->rows[at->focus])->label);
	field_help(at->type, field_of(at, &at->rows[at->focus]), text);
}

static void place(const struct screen *screen, struct strbuf *out)
{
	const struct second_keying *at = (const struct second_keying *)screen;

	strbuf_addf(out, "%s.%s", at->type->name, field_of(at, &at->rows[at->focus])->name);
}

static void free_second(struct screen *screen)
{
	struct second_keying *at = (struct second_keying *)screen;

	second_keying_release_record(at);
	keying_list_release(&at->list);
	free(at->finished);
	free(at);
}

/* The first record of the list, which is there; NULL with the rest freed where there is none. */
static struct screen *begin(struct second_keying *at, bool ok, struct err *err)
{
	if (ok && at->list.count > 0) {
		at->finished = xcalloc((size_t)at->list.count, sizeof *at->finished);
		ok = second_keying_take_record(at, err);
	}
	if (ok && at->list.count > 0)
		return &at->screen;
	free_second(&at->screen);
	return NULL;
}

struct screen *second_keying_open(
	struct session *session, const struct list_spec *spec, struct err *err)
{
	struct second_keying *at = screen_new(sizeof *at, &second_keying_ops, session);
	bool ok = keying_list_load(session->store, spec, &at->list, err);

	at->type = spec->type;
	if (ok && at->list.count == 0)
		session_say(session, MESSAGE_INFO,
			at->list.total > 0
				? "Đã nhập kiểm tra lần hai %d/%d phiếu, không còn phiếu nào."
				: "Ở đây không có phiếu nào có số hay ngày để nhập kiểm tra lần hai.",
			at->list.total, at->list.total);
	return begin(at, ok, err);
}

struct screen *second_keying_open_draft(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	struct second_keying *at = screen_new(sizeof *at, &second_keying_ops, session);

	at->type = type;
	at->list.uids = xgrow(NULL, 0, sizeof *at->list.uids);
	snprintf(at->list.uids[0], sizeof *at->list.uids, "%s", uid);
	at->list.count = at->list.total = 1;
	return begin(at, true, err);
}

const struct screen_ops second_keying_ops = {
	.words = &second_keying_words,
	.shows_saved = true,
	.text_entry = true,
	.draw = second_keying_draw,
	.key = key,
	.free = free_second,
	.status = status,
	.position = position,
	.help = help,
	.place = place,
	.resume = resume,
	.keep = keep,
};
