#include "list_internal.h"

#include "cell_picker.h"
#include "dialog.h"
#include "edit_clip.h"
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

/* A piece of the work behind the screen: short enough that no key waits for it. */
enum { NAMES_AT_ONCE = 8000, COUNT_AT_ONCE = 50000, COUNT_AT_KEY = 4000 };

void list_count_anew(struct list *list)
{
	sieve_free(list->sieve);
	list->sieve = NULL;
	if (list->total >= 0)
		list->was = list->total;
	list->total = list->all = -1;
	list->counted = list->counted_to = 0;
}

/* Counts a piece where the names are in memory. False: not of names, nothing was counted. */
static bool count_names(struct list *list, int64_t most)
{
	struct list_spec spec = list_spec_of(list);
	int64_t some = store_count_names(
		list->screen.session->store, &spec, &list->counted_to, most);

	if (some < 0)
		return false;
	list->counted += some;
	if (list->counted_to < 0)
		list->total = list->counted;
	return true;
}

/* What is known at once is drawn with the rows: else each letter would be drawn twice. */
static void count_at_key(struct list *list)
{
	if (list->sieve)
		return;
	if (list->page.count < list_rows(list))
		list->total = list->page.count;
	else
		count_names(list, COUNT_AT_KEY);
}

static void search_changed(struct list *list, struct err *err)
{
	char *typed = edit_get(&list->search);

	free(list->query);
	list->query = fold(typed);
	free(typed);
	list_count_anew(list);
	list_go_first(list, err);
	count_at_key(list);
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

static enum screen_result open_selected(struct list *list, struct err *err)
{
	if (list->page.count == 0)
		return SCREEN_STAY;
	if (list->scope == LIST_BIN) {
		session_say(list->screen.session, MESSAGE_INFO,
			"Đang ở thùng rác: F8 lấy lại bản ghi này.");
		return SCREEN_STAY;
	}
	struct session *session = list->screen.session;
	return screen_open(&list->screen,
		session->open_record(session, list->type, list_selected_uid(list), err));
}

/* Of a register: on the record that its row is of. */
static enum screen_result open_related(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	const struct rectype *type = list->type->opens ? rectype_named(list->type->opens)
						       : list->type;

	if (list->page.count == 0 || (type->flags & RECTYPE_SYSTEM))
		return SCREEN_STAY;
	return screen_open(
		&list->screen, session->open_related(session, type, list_selected_uid(list), err));
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

static enum screen_result delete_it(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;

	if (!store_delete(screen->session->store, list->type, list->deleting, answer->text, err))
		return SCREEN_STAY;
	session_say(screen->session, MESSAGE_DONE,
		"Đã bỏ vào thùng rác; Ctrl-E xem thùng rác để lấy lại.");
	list_count_anew(list);
	list_go_first(list, err);
	return SCREEN_STAY;
}

static enum screen_result ask_delete(struct list *list, struct err *err)
{
	struct strbuf prompt = STRBUF_INIT;
	enum screen_result result = SCREEN_STAY;

	snprintf(list->deleting, sizeof list->deleting, "%s", list_selected_uid(list));
	if (form_delete_prompt(list->screen.session, list->type, list->deleting, &prompt, err))
		result = screen_ask(&list->screen,
			input_new(prompt.text, "", INPUT_REQUIRED | INPUT_WORDS), delete_it);
	strbuf_release(&prompt);
	return result;
}

static enum screen_result delete_or_restore(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;

	if (list->page.count == 0 || (list->type->flags & RECTYPE_SYSTEM))
		return SCREEN_STAY;
	if (list->scope != LIST_BIN)
		return ask_delete(list, err);
	if (store_restore(session->store, list->type, list_selected_uid(list), err)) {
		session_say(session, MESSAGE_DONE, "Đã lấy lại từ thùng rác.");
		list_count_anew(list);
		list_go_first(list, err);
	}
	return SCREEN_STAY;
}

static void next_scope(struct list *list, struct err *err)
{
	static const char *const said[] = { "Các bản ghi đang có.", "Thùng rác: F8 lấy lại.",
		"Chỉ những bản ghi còn thiếu dữ liệu." };

	if (list->type->flags & RECTYPE_SYSTEM)
		return;
	list->scope = list->scope == LIST_ALIVE ? LIST_MISSING
		: list->scope == LIST_MISSING   ? LIST_BIN
						: LIST_ALIVE;
	list_count_anew(list);
	list_go_first(list, err);
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

/* Over what the list shows just now: the search and the cell say which records. */
static enum screen_result key_again(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	struct list_spec spec = list_spec_of(list);
	const char *view_only = store_view_only(session->store);

	if (list->scope == LIST_BIN || view_only) {
		session_say(session, MESSAGE_INFO, "%s",
			view_only ? "Sổ đang mở để xem nên không gõ lần hai được."
				  : "Ở thùng rác không có gì để gõ lần hai. Ctrl-E về danh sách.");
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
	list_count_anew(list);
	list_go_first(list, err);
	return SCREEN_STAY;
}

static enum screen_result command(struct list *list, int key, struct err *err)
{
	switch (key) {
	case KEY_RETURN:
		return open_selected(list, err);
	case KEY_ADD:
	case KEY_CTRL('N'):
		return add_new(list);
	case KEY_F8:
		return delete_or_restore(list, err);
	case KEY_F5:
		return list->type->flags & RECTYPE_CALLED ? call_roll(list, err)
							  : list_fill_open(list, err);
	case KEY_CTRL('D'):
		return list_fill_open(list, err);
	case KEY_F6:
		return screen_ask(
			&list->screen, cell_picker(list->screen.session, NULL), after_cell);
	case KEY_CTRL('P'):
		return screen_open(&list->screen, export_new(list->screen.session, list->type));
	case KEY_CTRL('G'):
		return count_paper(list, err);
	case KEY_CTRL('K'):
		return key_again(list, err);
	case KEY_CTRL('U'):
		return open_related(list, err);
	case KEY_F4:
		return list_filter_open(list);
	case KEY_CTRL('R'):
		return list_sort_open(list);
	case KEY_CTRL('E'):
		next_scope(list, err);
		return SCREEN_STAY;
	case KEY_F7:
	case KEY_CTRL('F'):
		list->searching = true;
		return SCREEN_STAY;
	}
	return SCREEN_PASS;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct list *list = (struct list *)screen;
	enum screen_result result = command(list, key, err);

	if (result != SCREEN_PASS)
		return result;
	if (list_move_key(list, key, err))
		return SCREEN_STAY;
	if (key == KEY_ESCAPE) {
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

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct list *list = (struct list *)screen;
	char uid[UID_SIZE];

	if (above->ops == &export_ops)
		return SCREEN_STAY;
	snprintf(uid, sizeof uid, "%s",
		above->ops == &form_ops && *form_saved(above) ? form_saved(above)
							      : list_selected_uid(list));
	list_go_to(list, uid, err);
	return above->ops == &form_ops && form_was_new(above) ? after_new(list, err) : SCREEN_STAY;
}

/* Of the whole table, at once; when a key comes meanwhile it is begun anew after that. */
static bool count_table(struct list *list, const struct list_spec *spec,
	const struct list_row *before, int64_t *count)
{
	struct session *session = list->screen.session;

	*count = store_count_unless(session->store, spec, before, session->key_waits);
	if (*count < 0 && session->key_waits && session->key_waits())
		return true;
	if (*count < 0)
		*count = 0;
	return false;
}

/* Counts a piece at a time where the names are in memory. */
static bool count_more(struct list *list)
{
	struct list_spec spec = list_spec_of(list);

	if (!count_names(list, COUNT_AT_ONCE))
		return count_table(list, &spec, NULL, &list->total);
	return list->counted_to >= 0;
}

/* Where the page stands, after a record was gone to. */
static bool find_place(struct list *list)
{
	struct list_spec spec = list_spec_of(list);
	int64_t before;

	if (list->first > 0 || list->page.count == 0 || list->search.count > 0)
		return false;
	bool more = count_table(list, &spec, &list->page.rows[0], &before);
	list->first = more ? 0 : before + 1;
	return more;
}

/* Of how many the filter has left these. */
static bool count_all(struct list *list)
{
	struct list_spec spec = list_spec_of(list);

	spec.search = NULL;
	spec.filter = NULL;
	if (filter_cell(&list->filter))
		spec.cell = NULL;
	return list->all < 0 && list->filter.count > 0 &&
		count_table(list, &spec, NULL, &list->all);
}

/* What may look at the whole table waits until no key does. */
static bool idle(struct screen *screen)
{
	struct list *list = (struct list *)screen;
	struct store *store = screen->session->store;
	bool more = store_load_names(store, list->type, NAMES_AT_ONCE);

	if (list->sieve)
		return list_gather_more(list) || count_all(list) || more;
	if (list->total < 0)
		return count_more(list) || more;
	return find_place(list) || more;
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	struct list *list = (struct list *)screen;
	char kept[UID_SIZE];

	(void)body_rows;
	(void)cols;
	if (list->page.count == 0) {
		list_go_first(list, NULL);
		return;
	}
	snprintf(kept, sizeof kept, "%s", list_selected_uid(list));
	list_go_to(list, kept, NULL);
}

static void free_list(struct screen *screen)
{
	struct list *list = (struct list *)screen;

	list_page_release(&list->page);
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
	if (options) {
		list->field = xstrdup(options->field);
		list->value = xstrdup(options->value);
		list->heading = xstrdup(options->title);
		list->presets = presets_copy(options->presets);
		list->scope = options->scope;
		list->all_cells = options->all_cells;
	}
	return &list->screen;
}

const struct screen_ops list_ops = {
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
	.place = list_place,
	.resume = resume,
	.idle = idle,
	.resized = resized,
};
