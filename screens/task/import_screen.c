#include "import_internal.h"

#include "dialog.h"
#include "file_picker.h"
#include "paper.h"
#include "plat.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char last_folder[] = "import.folder"; /* where the last file was */

/* ---- looking ---- */

static void forget(struct import_screen *at)
{
	import_groups_release(&at->groups);
	if (at->looked)
		import_report_release(&at->report);
	at->looked = false;
	free(at->fault);
	at->fault = NULL;
	rows_count(&at->screen.rows, 0);
}

static bool tell_work(void *context, int64_t rows, int percent)
{
	const struct session *session = context;
	char text[64];

	snprintf(text, sizeof text, "Đang đọc: %" PRId64 " dòng", rows);
	return !session->show_work || session->show_work(session->work, text, percent);
}

struct import_options import_options_now(const struct import_screen *at, bool write)
{
	struct import_options options = { .write = write,
		.at_keys = true,
		.create_cells = at->create_cells,
		.proper_names = at->proper_names,
		.pad_ids = at->pad_ids,
		.cell = *at->cell ? at->cell : NULL,
		.from_on = *at->from_on ? at->from_on : NULL,
		.encoding = at->encoding,
		.sheet_number = at->sheet_number,
		.columns = at->columns,
		.valid_only = at->valid_only,
		.progress = tell_work,
		.progress_context = at->screen.session };

	import_add_answers(at, &options);
	return options;
}

bool import_run(struct import_screen *at, bool write, struct err *err)
{
	struct import_options options = import_options_now(at, write);
	FILE *file = import_open(at, err);

	forget(at);
	bool ok = false;
	if (file) {
		at->looked = true;
		ok = import_records(at->screen.session->store, at->type, file, at->name, &options,
			&at->report, err);
		fclose(file);
	}
	free((void *)options.answers);
	return ok;
}

int64_t import_rows(const struct import_screen *at)
{
	return at->report.records;
}

void import_add_paper(const struct import_screen *at, struct strbuf *out)
{
	int rows = (int)import_rows(at);

	strbuf_addf(out, "giấy %d, tệp %d: ", at->on_paper, rows);
	paper_difference(at->on_paper, rows, out);
}

int64_t import_bad_rows(const struct import_screen *at)
{
	return at->report.counts[IMPORT_REFUSED] + at->report.counts[IMPORT_UNSURE];
}

int64_t import_tab_count(const struct import_screen *at, enum import_fate tab)
{
	return tab == IMPORT_FATES ? at->report.warnings : at->report.counts[tab];
}

/* The groups of the tab, from the first. */
static void show_tab(struct import_screen *at)
{
	import_groups_release(&at->groups);
	import_group(&at->report, at->tab, &at->groups);
	rows_count(&at->screen.rows, at->groups.count);
	rows_select(&at->screen.rows, 0);
}

/* The tab that matters most: what is refused, then what is new. */
void import_choose_tab(struct import_screen *at)
{
	static const enum import_fate order[] = { IMPORT_REFUSED, IMPORT_UNSURE, IMPORT_NEW,
		IMPORT_CHANGED, IMPORT_SAME };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (at->report.counts[order[i]] == 0)
			continue;
		at->tab = order[i];
		break;
	}
	show_tab(at);
}

/* The same file again stays where it was, as long as there are such rows. */
void import_look(struct import_screen *at)
{
	struct err err = ERR_INIT;
	bool again = at->groups.count > 0;
	int row = at->screen.rows.selected;

	if (import_look_with_cell(at, &err)) {
		if (again && import_tab_count(at, at->tab) > 0)
			show_tab(at);
		else
			import_choose_tab(at);
		rows_select(&at->screen.rows, again ? row : 0);
	} else
		at->fault = xstrdup(err.text);
}

/* ---- keys ---- */

static enum screen_result choose_file(struct import_screen *at, const char *path)
{
	const char *slash = strrchr(path, '/');

	free(at->path);
	free(at->name);
	import_forget_reading(at);
	import_forget_answers(at);
	at->accepted = false;
	import_groups_release(&at->groups);
	at->path = xstrdup(path);
	at->name = xstrdup(slash ? slash + 1 : path);
	import_look(at);
	char *folder = plat_folder_of(path), *whole = plat_real_path(folder);
	if (at->looked && whole)
		session_remember(at->screen.session, last_folder, whole);
	free(whole);
	free(folder);
	return import_ask_what_is_open(at);
}

/* A folder is walked into. */
static enum screen_result take_file(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	const char *path = answer->text;

	(void)err;
	if (*path && path[strlen(path) - 1] == '/')
		return screen_ask(screen, file_picker_new(path, NULL), take_file);
	return choose_file((struct import_screen *)screen, path);
}

/* Begins where the last file was, in this run or an earlier one. */
static enum screen_result ask_file(struct import_screen *at)
{
	const char *last = store_setting(at->screen.session->store, last_folder);
	char *folder = at->path                          ? plat_folder_of(at->path)
		: last && plat_kind(last) == PLAT_FOLDER ? xstrdup(last)
							 : plat_home();
	char *whole = at->path ? plat_real_path(at->path) : NULL;
	enum screen_result result = screen_ask(
		&at->screen, file_picker_new(folder, whole), take_file);

	free(whole);
	free(folder);
	return result;
}

/* Typed in full: a folder is no file, and that is said. */
static enum screen_result take_path(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	char *path = file_picker_path("", answer->text);
	enum screen_result result = choose_file((struct import_screen *)screen, path);

	(void)err;
	free(path);
	return result;
}

static enum screen_result ask_path(struct import_screen *at)
{
	return screen_ask(&at->screen,
		input_new("Tệp cần nhập (đường dẫn đầy đủ, ví dụ /media/usb/danh-sach.csv):",
			at->path ? at->path : "", INPUT_REQUIRED),
		take_path);
}

static enum screen_result take_type(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	(void)err;
	at->type = rectype_named(answer->text);
	import_forget_reading(at);
	import_forget_answers(at);
	if (at->path)
		import_look(at);
	return import_ask_what_is_open(at);
}

static enum screen_result ask_type(struct import_screen *at)
{
	struct picks picks = { 0 };

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			picks_add(&picks, (*type)->name, (*type)->title, (*type)->name);
	return screen_ask(
		&at->screen, picker_new("Nhập loại nào", &picks, at->type->name), take_type);
}

/* Kinds of rows that there are none of are passed by. */
static void next_tab(struct import_screen *at, int step)
{
	const int tabs = IMPORT_FATES + 1;

	for (int i = 0; i < tabs; i++) {
		at->tab = (enum import_fate)(((int)at->tab + step + tabs) % tabs);
		if (import_tab_count(at, at->tab) > 0)
			break;
	}
	show_tab(at);
}

/* All that is said of a row or of several, with all their lines. */
static enum screen_result show_whole(struct import_screen *at)
{
	static const struct dialog_choice choices[] = { { KEY_ESCAPE, "Quay lại" }, { 0, NULL } };
	const struct import_group *group = &at->groups.items[at->screen.rows.selected];
	struct strbuf text = STRBUF_INIT;

	import_add_whole(group, group->count, &text);
	struct screen *dialog = dialog_new(text.text, choices);
	strbuf_release(&text);
	return screen_open(&at->screen, dialog);
}

/* The kind of rows with this number, from 1. */
static void go_to_tab(struct import_screen *at, int number)
{
	if (!at->looked || at->fault)
		return;
	at->tab = (enum import_fate)(number - 1);
	show_tab(at);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	if (key >= '1' && key <= '1' + IMPORT_FATES) {
		go_to_tab(at, key - '0');
		return SCREEN_STAY;
	}
	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
		if (import_waits(at))
			return import_ask_whom(at);
		if (at->groups.count > 0 &&
			import_says(at->groups.items[screen->rows.selected].notes[0]))
			return show_whole(at);
		return ask_file(at);
	case KEY_F4:
		return ask_file(at);
	case KEY_F7:
		return ask_path(at);
	case KEY_F6:
		return ask_type(at);
	case KEY_F5:
		at->create_cells = !at->create_cells;
		if (at->path)
			import_look(at);
		break;
	case KEY_F2:
		at->proper_names = !at->proper_names;
		if (at->path)
			import_look(at);
		break;
	case KEY_F8:
		at->pad_ids = !at->pad_ids;
		if (at->path)
			import_look(at);
		break;
	case KEY_F3:
		return import_ask_from(at, "");
	case KEY_F9:
		at->valid_only = false;
		if (at->path)
			import_look(at);
		break;
	case KEY_CTRL('Z'):
		import_take_back(at);
		break;
	case KEY_CTRL('R'):
		return import_ask_reading(at);
	case KEY_CTRL('K'):
		return import_ask_columns(at);
	case KEY_CTRL('E'):
		return import_make_errors(at, err);
	case KEY_CTRL('B'):
		return import_ask_cell(at);
	case KEY_CTRL('G'):
		return import_ask_paper(at);
	case KEY_CTRL('S'):
		return import_take(at, err);
	case KEY_TABULATOR:
		next_tab(at, 1);
		break;
	case KEY_BACK_TAB:
		next_tab(at, -1);
		break;
	default:
		rows_key(&screen->rows, key);
	}
	return SCREEN_STAY;
}

/* ---- the rest ---- */

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct import_screen *at = (const struct import_screen *)screen;

	if (!at->looked || at->fault)
		strbuf_add(out, at->path ? "Enter chọn tệp khác" : "Enter chọn tệp");
	else if (import_waits(at))
		strbuf_add(out, "Enter trả lời dòng này là ai. Chưa ghi gì.");
	else if (at->report.to_pad > 0 && !at->pad_ids && at->report.counts[IMPORT_REFUSED] == 0)
		strbuf_add(out,
			"F8 bù số 0 bị mất, hoặc sửa trong tệp, lưu, F9 xem lại. Chưa ghi gì.");
	else if (import_bad_rows(at) > 0)
		strbuf_add(out,
			"Có dòng không nhận được: sửa trong tệp, lưu, F9 xem lại. Chưa ghi gì.");
	else
		strbuf_add(out, "Chưa ghi gì. Ctrl-S ghi tất cả vào sổ.");
}

static void free_import(struct screen *screen)
{
	struct import_screen *at = (struct import_screen *)screen;

	forget(at);
	import_forget_reading(at);
	import_forget_answers(at);
	free(at->path);
	free(at->name);
	free(at);
}

struct screen *import_screen_new(struct session *session)
{
	struct import_screen *at = screen_new(sizeof *at, &import_ops, session);

	at->type = rectype_named("member");
	at->on_paper = -1;
	return &at->screen;
}

const struct screen_ops import_ops = {
	.words = &import_words,
	.draw = import_draw,
	.key = key,
	.free = free_import,
	.status = status,
	.resized = import_resized,
};
