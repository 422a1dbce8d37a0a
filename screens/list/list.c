#include "list_internal.h"

#include "cell_picker.h"
#include "dialog.h"
#include "edit_clip.h"
#include "edit_method.h"
#include "export_screen.h"
#include "fold.h"
#include "paper.h"
#include "paper_screen.h"
#include "second_keying.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- search ---- */

static void search_for(struct list *list, const char *typed, struct err *err)
{
	free(list->query);
	list->query = fold(typed);
	list_show_anew(list, err);
}

/* As it is typed, or else as the input method would have it. */
static void search_changed(struct list *list, struct err *err)
{
	char *typed = edit_get(&list->search), *composed = NULL;

	search_for(list, typed, err);
	if (list->page.count == 0)
		composed = method_composed(list->screen.session, typed);
	if (composed)
		search_for(list, composed, err);
	list_count_at_key(list);
	free(composed);
	free(typed);
}

static void clear_search(struct list *list, struct err *err)
{
	list->searching = false;
	if (list->search.count == 0)
		return;
	edit_set(&list->search, "");
	search_changed(list, err);
}

/* ---- what can be done ---- */

/* Of what is missing something the form begins there, and says so. */
static struct screen *open_at_gap(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	const char *uid = list_selected_uid(list);
	struct strbuf said = STRBUF_INIT;
	const struct field *first;
	struct screen *form = NULL;

	if (form_add_gaps(session, list->type, uid, &said, &first, err))
		form = form_open(session, list->type, uid, first ? first->name : NULL, err);
	if (form && first)
		session_say(session, MESSAGE_INFO, "Còn thiếu: %s.", said.text);
	strbuf_release(&said);
	return form;
}

static enum screen_result open_selected(struct list *list, struct err *err)
{
	if (list->page.count == 0)
		return SCREEN_STAY;
	if (list->scope == LIST_BIN) {
		session_say(list->screen.session, MESSAGE_INFO,
			"Đang ở thùng rác: F8 lấy lại phiếu này.");
		return SCREEN_STAY;
	}
	struct session *session = list->screen.session;
	list_ask_today(list);
	return screen_open(&list->screen,
		list->scope == LIST_MISSING && !list->type->shown_by
			? open_at_gap(list, err)
			: session->open_record(session, list->type, list_selected_uid(list), err));
}

/* What hangs on the record, or its days on one line; of a register: the record that its row is of. */
static enum screen_result open_about(struct list *list, int key, struct err *err)
{
	struct session *session = list->screen.session;
	const struct rectype *type = rectype_of_rows(list->type);

	if (list->page.count == 0 || (type->flags & RECTYPE_SYSTEM))
		return SCREEN_STAY;
	list_ask_today(list);
	return screen_open(&list->screen,
		(key == KEY_CTRL('B') ? session->open_life : session->open_related)(
			session, type, list_selected_uid(list), err));
}

static enum screen_result add_new(struct list *list)
{
	struct session *session = list->screen.session;

	if (list->type->flags & RECTYPE_SYSTEM) {
		session_say(session, MESSAGE_INFO, "%s do chương trình tự ghi, không thêm tay.",
			list->type->title);
		return SCREEN_STAY;
	}
	if (list->type->made_where) {
		session_say(session, MESSAGE_INFO, "%s", list->type->made_where);
		return SCREEN_STAY;
	}
	return screen_open(&list->screen, form_open_new(session, list->type, list->presets));
}

static void next_scope(struct list *list, struct err *err)
{
	static const char *const said[] = { "Các phiếu đang có.", "Thùng rác: F8 lấy lại.",
		"Chỉ những phiếu còn thiếu dữ liệu.", "Chỉ những phiếu chưa xong." };

	if (list->type->flags & RECTYPE_SYSTEM)
		return;
	list->scope = list->scope == LIST_ALIVE                            ? LIST_MISSING
		: list->scope == LIST_MISSING                              ? LIST_BIN
		: list->scope == LIST_BIN && list->type->closed_by != NULL ? LIST_OPEN
									   : LIST_ALIVE;
	list_show_anew(list, err);
	session_say(list->screen.session, MESSAGE_INFO, "%s", said[list->scope]);
}

static enum screen_result call_roll(struct list *list, struct err *err)
{
	if (list->page.count == 0)
		return SCREEN_STAY;
	struct session *session = list->screen.session;
	return screen_open(
		&list->screen, session->open_roll_call(session, list_selected_uid(list), err));
}

static enum screen_result open_review(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;

	if (list->page.count == 0 || !list_marks_any(list))
		return SCREEN_STAY;
	list->reviewing = true;
	list_ask_today(list);
	return screen_open(
		&list->screen, session->open_review(session, list_selected_uid(list), err));
}

/* Over what the list shows just now: the search and the cell say which records. */
static enum screen_result key_again(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	struct list_spec spec = list_spec_of(list);
	const char *view_only = store_view_only(session->store);

	if (list->scope == LIST_BIN || view_only) {
		session_say(session, MESSAGE_INFO, "%s",
			view_only
				? "Sổ đang mở để xem nên không nhập kiểm tra lần hai được."
				: "Ở thùng rác không có gì để nhập kiểm tra lần hai. Ctrl-E về danh sách.");
		return SCREEN_STAY;
	}
	return screen_open(&list->screen, second_keying_open(session, &spec, err));
}

/* What the paper counts is the new records of a cell, not those of one meeting or one review. */
static enum screen_result count_paper(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;

	if (list->field || (list->type->flags & RECTYPE_SYSTEM) ||
		store_view_only(session->store)) {
		session_say(session, MESSAGE_INFO,
			"Ở đây không nhập theo danh sách giấy. Mở danh sách %s từ màn hình đầu.",
			list->type->title);
		return SCREEN_STAY;
	}
	return screen_open(&list->screen, paper_screen_open(session, list->type, err));
}

/* A batch counted on paper was left: the difference is named. */
static enum screen_result after_new(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	struct paper paper;

	if (list->field ||
		!paper_load(session->store, list->type, session_cell(session), &paper, err) ||
		!paper.open || paper.counted == 0)
		return SCREEN_STAY;
	return screen_open(&list->screen, paper_screen_open(session, list->type, err));
}

static enum screen_result after_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;

	cell_picked(screen->session, answer);
	list_show_anew(list, err);
	return SCREEN_STAY;
}

static enum screen_result command(struct list *list, int key, struct err *err)
{
	switch (key) {
	case KEY_RETURN:
		return open_selected(list, err);
	case KEY_ADD:
	case KEY_CTRL('N'):
		return list_is_marking(list) && !list->type->closed_by ? list_enter_many(list)
								       : add_new(list);
	case KEY_F8:
		return list_delete_or_restore(list, err);
	case KEY_F5:
		if (list_is_marking(list)) {
			list_mark_all(list, err);
			return SCREEN_STAY;
		}
		return list->type->flags & RECTYPE_CALLED ? call_roll(list, err)
							  : list_fill_open(list, err);
	case KEY_CTRL('D'):
		return list_fill_open(list, err);
	case KEY_F2:
		return list->type->closed_by ? list_close(list, err) : open_review(list, err);
	case KEY_F6:
		return screen_ask(
			&list->screen, cell_picker(list->screen.session, NULL), after_cell);
	case KEY_CTRL('G'):
		return count_paper(list, err);
	case KEY_CTRL('K'):
		return key_again(list, err);
	case KEY_CTRL('U'):
	case KEY_CTRL('B'):
		return open_about(list, key, err);
	case KEY_F4:
		return list_filter_open(list);
	case KEY_CTRL('R'):
		return list_sort_open(list);
	case KEY_CTRL('E'):
		if (list->type->flags & RECTYPE_REGISTER)
			return list_day_open(list);
		next_scope(list, err);
		return SCREEN_STAY;
	case KEY_F7:
	case KEY_CTRL('F'):
		list->searching = true;
		return SCREEN_STAY;
	case KEY_TABULATOR: /* from the search to the hit */
		list->searching = false;
		return SCREEN_STAY;
	}
	return SCREEN_PASS;
}

static enum screen_result press(struct list *list, int key, struct err *err)
{
	struct screen *screen = &list->screen;
	enum screen_result result = command(list, key, err);

	if (result != SCREEN_PASS)
		return result;
	if (list_move_key(list, key, err)) {
		list->searching = false;
		return SCREEN_STAY;
	}
	if (key == ' ' && !list->searching && list_marks_any(list)) {
		list_mark(list, err);
		return SCREEN_STAY;
	}
	if (key == KEY_ESCAPE) {
		if (!list->searching && list->search.count == 0 && list_is_marking(list)) {
			list_marks_drop(list);
			return SCREEN_STAY;
		}
		if (!list->searching && list->search.count == 0 && list->filter.count == 0)
			return SCREEN_CLOSE;
		if (list->searching || list->search.count > 0)
			clear_search(list, err);
		else
			list_filter_drop(list, err);
		return SCREEN_STAY;
	}
	if (key == '/' && list->search.count == 0) {
		list->searching = true;
		return SCREEN_STAY;
	}
	if (clip_search_key(screen->session, &list->search, key)) {
		list->searching = list->search.count > 0;
		search_changed(list, err);
	}
	return SCREEN_STAY;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct list *list = (struct list *)screen;

	list_ask(list);
	enum screen_result result = press(list, key, err);
	list_asked(list);
	return result;
}

/* What is shown is read anew: of the day it was of. */
static void read_again(struct list *list, const char *uid, struct err *err)
{
	list_ask(list);
	list_go_to(list, uid, err);
	list_asked(list);
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct list *list = (struct list *)screen;
	char uid[UID_SIZE];

	if (above->ops == &export_ops)
		return SCREEN_STAY;
	if (above->ops == &form_ops && form_wrote_many(above))
		list_marks_drop(list);
	bool reviewing = list->reviewing, saved = above->ops == &form_ops && *form_saved(above);
	list->reviewing = list->reviewing && above->ops == &dialog_ops;
	snprintf(uid, sizeof uid, "%s", list_selected_uid(list));
	if (reviewing && saved)
		return open_review(list, err);
	if (saved)
		snprintf(uid, sizeof uid, "%s", form_saved(above));
	read_again(list, uid, err);
	if (reviewing)
		return SCREEN_STAY;
	if (above->ops == &dialog_ops &&
		above->answer.text) /* taken back: on it, where it is listed */
		list_go_where(list, above->answer.text, err);
	return above->ops == &form_ops && form_was_new(above) ? after_new(list, err) : SCREEN_STAY;
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	struct list *list = (struct list *)screen;
	char kept[UID_SIZE];

	(void)body_rows;
	(void)cols;
	snprintf(kept, sizeof kept, "%s", list_selected_uid(list));
	read_again(list, kept, NULL); /* of an empty list: from the first row */
}

static void free_list(struct screen *screen)
{
	struct list *list = (struct list *)screen;

	list_forget_gaps(list);
	list_page_release(&list->page);
	list_marks_drop(list);
	edit_release(&list->search);
	sieve_free(list->sieve);
	filter_release(&list->filter);
	free(list->widths);
	free(list->query);
	free(list->field);
	free(list->value);
	free(list->heading);
	presets_free(list->presets);
	free(list);
}

struct screen *list_new(
	struct session *session, const struct rectype *type, const struct list_options *options)
{
	struct list *list = screen_new(sizeof *list, &list_ops, session);

	list->type = type;
	list->widths = xcalloc((size_t)rectype_field_count(type), sizeof *list->widths);
	list_count_anew(list);
	edit_init(&list->search, false, 60);
	list->all_cells = type == rectype_orgs(); /* each of them is a cell, not of one */
	list->scope = type->closed_by ? LIST_OPEN : LIST_ALIVE;
	if (options) {
		list->field = xstrdup(options->field);
		list->value = xstrdup(options->value);
		list->heading = xstrdup(options->title);
		list->presets = presets_copy(options->presets);
		list->scope = options->scope == LIST_ALIVE && !options->field ? list->scope
									      : options->scope;
		list->all_cells = list->all_cells || options->all_cells;
		list->through = options->through;
	}
	list_day_begin(list);
	return &list->screen;
}

const struct screen_ops list_ops = {
	.front = list_front,
	.words = &list_words,
	.keys_now = list_keys_now,
	.shows_saved = true,
	.title = list_title,
	.draw = list_draw,
	.key = key,
	.free = free_list,
	.status = list_status,
	.position = list_position,
	.help = list_help,
	.basis = list_basis,
	.place = list_place,
	.resume = resume,
	.idle = list_idle,
	.resized = resized,
};
