#include "form_internal.h"

#include "edit_clip.h"
#include "edit_method.h"
#include "facts.h"
#include "front.h"
#include "long_find.h"
#include "shorthand.h"

#include <stdlib.h>
#include <string.h>

/* ---- keys ---- */

void form_touched(struct form *form)
{
	struct form_item *item = form_focused(form);

	item_set_fault(item, NULL);
	form->accepted = false;
	screen_changed(&form->screen);
	form->facts_known = form->facts_known && form->focus > 0 &&
		!(item_field(item)->flags & FIELD_LIVE);
	form->near_known = false;
}

/* Takes over the focused field, and shows what follows from it in others. */
static bool take_field(struct form *form, struct err *err)
{
	struct form_item *item = form_focused(form);

	if (!item_is_pending(item) && !item->fault)
		return true;
	if (!item_commit(form->screen.session, item, err))
		return false;
	form_follow(form, item);
	return true;
}

/* Leaves the focused field: what is typed is taken over, or stays with its mark. */
void form_leave_field(struct form *form)
{
	edit_select_end(&form_focused(form)->edit);
	take_field(form, NULL);
}

static void step(struct form *form, int direction)
{
	int to = form->focus + direction;

	form_leave_field(form);
	if (to >= 0 && to < form->count)
		form_focus(form, to);
}

/* On to the next stop of Enter; false: there is none. */
static bool go_on(struct form *form)
{
	if (form->focus > form->reached)
		form->reached = form->focus;
	int next = form_next_stop(form);
	form_focused(form)->proposed = false;
	if (next < 0)
		return false;
	form_say_back(form, next);
	form_focus(form, next);
	return true;
}

void form_take_choice(struct form *form, struct err *err)
{
	if (take_field(form, err) && !go_on(form))
		session_say(
			form->screen.session, MESSAGE_INFO, "Đã chọn. Enter nữa thì lưu phiếu.");
}

enum screen_result form_enter(struct form *form, struct err *err)
{
	if (!take_field(form, err)) {
		form_scroll(form);
		form->entered = true; /* typing anew takes the place of what was refused */
		if (err->kind != ERR_SEVERAL)
			return SCREEN_STAY;
		err_clear(err); /* the choice says what the sentence would */
		return form_pick(form);
	}
	if (go_on(form))
		return SCREEN_STAY;
	form->next_blank = form->fresh && !form->single;
	return form_save(form, err);
}

/* F12: sensitive values are shown only when asked for, and each showing is logged. */
static void unmask(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;
	struct strbuf shown = STRBUF_INIT;

	for (int i = 0; i < form->count; i++) {
		if (!form->items[i].masked)
			continue;
		strbuf_add(&shown, shown.length ? " " : "");
		strbuf_add(&shown, item_field(&form->items[i])->name);
	}
	if (shown.length == 0) {
		session_say(session, MESSAGE_INFO, "Phiếu này không có ô nào đang che.");
	} else if (store_log_showing(session->store, form->records[0]->type, form->records[0]->uid,
			   shown.text, NULL, err)) {
		for (int i = 0; i < form->count; i++)
			form->items[i].masked = false;
		session_say(session, MESSAGE_INFO,
			"Đã mở các ô che; lần xem này được ghi vào nhật ký.");
	}
	strbuf_release(&shown);
}

static void type_prose(struct session *session, struct edit *edit, uint32_t code)
{
	bool fits = method_type(session, edit, code);

	if (fits && edit->lines)
		shorthand_typed(session, edit, code);
}

static void type_key(struct form *form, int key)
{
	struct form_item *item = form_focused(form);
	struct session *session = form->screen.session;

	if (item->masked) {
		session_say(session, MESSAGE_INFO, "Ô này đang che. Bấm F12 để xem rồi sửa.");
		return;
	}
	if (form->entered && !item->edit.lines) /* what is offered gives way, as one step */
		edit_select_all(&item->edit);
	form->entered = false;
	if (clip_key(session, &item->edit, key))
		;
	else if (item_is_prose(item))
		type_prose(session, &item->edit, (uint32_t)key);
	else
		method_type_plain(session, &item->edit, (uint32_t)key);
	edit_select_end(&item->edit);
	form_touched(form);
}

bool form_in_long(const struct form *form)
{
	return form->items[form->focus].edit.lines && !form->items[form->focus].masked;
}

bool form_takes_lines(const struct form *form)
{
	return form_in_long(form) && form->items[form->focus].edit.count > 0;
}

static bool edit_focused(struct form *form, int key)
{
	struct form_item *item = form_focused(form);

	if (item->masked)
		return false;
	struct session *session = form->screen.session;
	bool moved = clip_key(session, &item->edit, key) ||
		(item_is_prose(item) ? method_key(session, &item->edit, key)
				     : edit_key(&item->edit, key));
	form->entered = form->entered && !moved;
	if (moved &&
		(key == KEY_ERASE || key == KEY_REMOVE || key == KEY_CTRL('G') ||
			key == KEY_CTRL('X') || key == KEY_CTRL('Z') || key == KEY_CTRL('Y')))
		form_touched(form);
	return moved;
}

/* A page of the long text, or of fields. */
static void page(struct form *form, int direction)
{
	if (form_in_long(form)) {
		int rows = form_long_rows(form); /* a line of the page before stays in sight */
		edit_page(&form_focused(form)->edit, direction * (rows > 1 ? rows - 1 : 1));
		return;
	}
	int to = form->focus + direction * (form->screen.body_rows - 2);

	form_leave_field(form);
	form_focus(form, to < 0 ? 0 : to >= form->count ? form->count - 1 : to);
}

static enum screen_result find_text(struct form *form)
{
	struct edit *edit = &form_focused(form)->edit;

	if (form_in_long(form) && edit->count > 0)
		return screen_open(&form->screen, long_find_new(form->screen.session, edit));
	session_say(form->screen.session, MESSAGE_INFO,
		"F7 tìm trong ô chữ dài, như biên bản họp. Tìm phiếu: F7 trong danh sách.");
	return SCREEN_STAY;
}

static void fold_panel(struct form *form)
{
	struct session *session = form->screen.session;

	session->panel_folded = !session->panel_folded;
	session_say(session, MESSAGE_INFO, "%s",
		session->panel_folded ? "Đã gấp cột bên phải; Ctrl-E mở lại."
				      : "Đã mở cột bên phải; Ctrl-E gấp lại.");
	form_scroll(form);
}

/* What hangs on the record, or its days on one line. */
static enum screen_result open_about(struct form *form, int key, struct err *err)
{
	struct session *session = form->screen.session;
	const struct record *record = form->records[0];

	if (!form->fresh)
		return screen_open(&form->screen,
			(key == KEY_CTRL('B') ? session->open_life : session->open_related)(
				session, record->type, record->uid, err));
	session_say(session, MESSAGE_INFO, "Lưu phiếu này rồi mới có gì liên quan đến nó.");
	return SCREEN_STAY;
}

static enum screen_result command(struct form *form, int key, struct err *err)
{
	switch (key) {
	case KEY_CTRL('S'):
		form->next_blank = false; /* whatever was tried before: it goes back to the list */
		return form_save(form, err);
	case KEY_F2:
		return form_ask_why(form, err);
	case KEY_F3:
		form_ditto(form);
		return SCREEN_STAY;
	case KEY_SHIFT_F3:
		form_copy_last(form);
		return SCREEN_STAY;
	case KEY_F4:
		return form_in_long(form) ? form_pick_sentence(form, err) : form_pick(form);
	case KEY_F6:
		return form_go_to(form);
	case KEY_F7:
	case KEY_CTRL('F'):
		return find_text(form);
	case KEY_F8:
		return form_ask_delete(form, err);
	case KEY_F9:
		form_check(form, err);
		return SCREEN_STAY;
	case KEY_F12:
		unmask(form, err);
		return SCREEN_STAY;
	case KEY_CTRL('L'):
		form_lock(form, err);
		return SCREEN_STAY;
	case KEY_CTRL('O'):
		form_edit_outside(form, err);
		return SCREEN_STAY;
	case KEY_CTRL('G'):
		return form_choose_profile(form, err);
	case KEY_CTRL('E'):
		fold_panel(form);
		return SCREEN_STAY;
	case KEY_CTRL('U'):
	case KEY_CTRL('B'):
		return open_about(form, key, err);
	}
	return SCREEN_PASS;
}

static void toggle_flag(struct form *form)
{
	struct form_item *item = form_focused(form);
	const char *value = item_value(item);

	item_put(form->screen.session, item, item_field(item),
		value && strcmp(value, "1") == 0 ? "0" : "1");
	form_touched(form);
}

static bool would_change(const struct form *form, int key)
{
	static const int changing[] = { KEY_CTRL('S'), KEY_F2, KEY_F3, KEY_SHIFT_F3, KEY_F4, KEY_F8,
		KEY_CTRL('L'), KEY_CTRL('O'), KEY_CTRL('G'), KEY_CTRL('V'), KEY_CTRL('X'),
		KEY_PASTED, KEY_ERASE, KEY_REMOVE };

	for (size_t i = 0; i < sizeof changing / sizeof *changing; i++)
		if (changing[i] == key)
			return true;
	return key_is_text(key) || (key == KEY_RETURN && form_takes_lines(form));
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct form *form = (struct form *)screen;

	if (would_change(form, key) && !session_may_write(screen->session))
		return SCREEN_STAY;
	if (item_is_prose(form_focused(form)))
		method_before(screen->session, &form_focused(form)->edit, key);
	enum screen_result result = command(form, key, err);
	if (result != SCREEN_PASS)
		return result;
	switch (key) {
	case KEY_ESCAPE:
		return form_escape(form, err);
	case KEY_RETURN:
		if (!form_takes_lines(form))
			return form_enter(form, err);
		key = '\n';
		type_key(form, key);
		break;
	case KEY_TABULATOR:
		if (!form_next_gap(form))
			step(form, 1);
		break;
	case KEY_BACK_TAB:
		step(form, -1);
		break;
	case KEY_ARROW_UP:
	case KEY_ARROW_DOWN:
		if (!form_in_long(form) || !edit_focused(form, key))
			step(form, key == KEY_ARROW_UP ? -1 : 1);
		break;
	case KEY_PAGE_UP:
	case KEY_PAGE_DOWN:
		page(form, key == KEY_PAGE_UP ? -1 : 1);
		break;
	case ' ':
		if (item_field(form_focused(form))->kind == FIELD_FLAG &&
			!item_is_pending(form_focused(form)))
			toggle_flag(form);
		else
			type_key(form, key);
		break;
	default:
		if (key_is_text(key) || key == KEY_PASTED || key == KEY_CTRL('V'))
			type_key(form, key);
		else
			edit_focused(form, key);
	}
	form_scroll(form);
	return SCREEN_STAY;
}

/* ---- the rest ---- */

static void look_up_facts(struct form *form)
{
	const struct form_item *item = form_focused(form);
	struct session *session = form->screen.session;
	struct record *typed = item->record == form->records[0] &&
			item_field(item)->flags & FIELD_LIVE
		? item_as_typed(session, item)
		: NULL;

	strbuf_clear(&form->facts);
	facts_about(session->store, typed ? typed : form->records[0], &form->facts);
	record_free(typed);
	form->facts_known = true;
}

static bool idle(struct screen *screen)
{
	struct form *form = (struct form *)screen;

	if (!form->facts_known && !form->custom && !form->apart)
		look_up_facts(form);
	if (!form->near_known)
		form_look_beside(form);
	form->near_known = true;
	return false;
}

static bool keep(struct screen *screen, struct err *err)
{
	return form_write_draft((struct form *)screen, err);
}

static enum screen_result save(struct screen *screen, struct err *err)
{
	((struct form *)screen)->next_blank = false; /* it was about to be left */
	return form_save((struct form *)screen, err);
}

static bool drop(struct screen *screen, struct err *err)
{
	struct form *form = (struct form *)screen;

	return !form->has_draft || form_drop_draft(form, err);
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	struct form *form = (struct form *)screen;

	(void)body_rows;
	(void)cols;
	form->top = 0;
	form_scroll(form);
}

static void free_form(struct screen *screen)
{
	struct form *form = (struct form *)screen;

	form_release_items(form);
	form_free_records(form);
	form_path_release(form);
	presets_free(form->presets);
	free(form->people);
	free(form->left_out);
	free(form->warning);
	free(form->why);
	strbuf_release(&form->facts);
	strbuf_release(&form->near);
	free(form);
}

static void front(const struct screen *screen, struct front *front)
{
	const struct form *form = (const struct form *)screen;
	const struct record *record = form->records[0];

	front_set(front, record->type, form->fresh ? "" : record->uid);
}

const struct screen_ops form_ops = {
	.front = front,
	.words = &form_words,
	.keys_now = form_keys_now,
	.text_entry = true,
	.title = form_title,
	.draw = form_draw,
	.key = key,
	.free = free_form,
	.status = form_status,
	.position = form_position,
	.help = form_help,
	.basis = form_basis,
	.place = form_place,
	.resume = form_resume,
	.idle = idle,
	.keep = keep,
	.save = save,
	.drop = drop,
	.resized = resized,
};
