#include "import_screen.h"

#include "date.h"
#include "dialog.h"
#include "import.h"
#include "picker.h"
#include "plat.h"
#include "text.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 6, ASK_FILE = 1, ASK_FROM, ASK_TYPE };

struct import_screen {
	struct screen screen;
	const struct rectype *type;
	char *path;
	char from_on[DATE_SIZE]; /* first spells begin here; "" : today */
	bool create_cells;
	bool looked; /* the report is there */
	struct import_report report;
	char *fault; /* the file cannot be read as a table */
	enum import_fate tab;
	int top;
};

/* ---- looking and taking ---- */

static void forget(struct import_screen *at)
{
	if (at->looked)
		import_report_release(&at->report);
	at->looked = false;
	free(at->fault);
	at->fault = NULL;
	at->top = 0;
}

static bool run(struct import_screen *at, bool write, struct err *err)
{
	struct import_options options = { .write = write,
		.create_cells = at->create_cells,
		.cell = NULL,
		.from_on = *at->from_on ? at->from_on : NULL };
	FILE *file = plat_kind(at->path) == PLAT_FOLDER ? NULL : plat_open(at->path, "rb");

	forget(at);
	if (!file)
		return err_set(
			err, ERR_OPEN, "Không đọc được tệp %s. Xem lại tên và thư mục.", at->path);
	at->looked = true;
	bool ok = import_records(
		at->screen.session->store, at->type, file, at->path, &options, &at->report, err);
	fclose(file);
	return ok;
}

static int64_t bad_rows(const struct import_screen *at)
{
	return at->report.counts[IMPORT_REFUSED] + at->report.counts[IMPORT_UNSURE];
}

/* The tab that matters most: what is refused, then what is new. */
static void choose_tab(struct import_screen *at)
{
	static const enum import_fate order[] = { IMPORT_REFUSED, IMPORT_UNSURE, IMPORT_NEW,
		IMPORT_CHANGED, IMPORT_SAME };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (at->report.counts[order[i]] == 0)
			continue;
		at->tab = order[i];
		return;
	}
}

static void look(struct import_screen *at)
{
	struct err err = ERR_INIT;

	if (run(at, false, &err))
		choose_tab(at);
	else
		at->fault = xstrdup(err.text);
}

static enum screen_result take(struct import_screen *at, struct err *err)
{
	struct session *session = at->screen.session;

	if (!at->looked || at->fault || bad_rows(at) > 0) {
		session_say(session, MESSAGE_WARN,
			"Chưa ghi được: sửa các dòng bị từ chối trong tệp, lưu, rồi F9 xem lại.");
		return SCREEN_STAY;
	}
	if (!run(at, true, err))
		return SCREEN_STAY;
	session_say(session, MESSAGE_DONE,
		"Đã ghi vào sổ: mới %" PRId64 ", đổi %" PRId64 ", giống %" PRId64 ".",
		at->report.counts[IMPORT_NEW], at->report.counts[IMPORT_CHANGED],
		at->report.counts[IMPORT_SAME]);
	return SCREEN_CLOSE;
}

/* ---- keys ---- */

static enum screen_result ask_file(struct import_screen *at)
{
	return screen_open(&at->screen,
		input_new("Tệp cần nhập (đường dẫn đầy đủ, ví dụ /media/usb/danh-sach.csv):",
			at->path ? at->path : "", true, ASK_FILE));
}

static enum screen_result ask_type(struct import_screen *at)
{
	struct picks picks = { 0 };

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			picks_add(&picks, (*type)->name, (*type)->title, (*type)->name);
	return screen_open(
		&at->screen, picker_new("Nhập loại nào", &picks, at->type->name, ASK_TYPE));
}

static int notes_in_tab(const struct import_screen *at)
{
	int count = 0;

	for (size_t i = 0; at->looked && i < at->report.note_count; i++)
		count += at->report.notes[i].fate == at->tab;
	return count;
}

static void next_tab(struct import_screen *at, int step)
{
	at->tab = (enum import_fate)(((int)at->tab + step + IMPORT_FATES) % IMPORT_FATES);
	at->top = 0;
}

static void scroll(struct import_screen *at, int rows)
{
	int last = notes_in_tab(at) - (at->screen.body_rows - HEAD_ROWS);

	at->top += rows;
	if (at->top > last)
		at->top = last;
	if (at->top < 0)
		at->top = 0;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;
	int page = screen->body_rows - HEAD_ROWS;

	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
	case KEY_F4:
		return ask_file(at);
	case KEY_F6:
		return ask_type(at);
	case KEY_F5:
		at->create_cells = !at->create_cells;
		if (at->path)
			look(at);
		break;
	case KEY_F3:
		return screen_open(screen,
			input_new(
				"Đảng viên trong danh sách sinh hoạt ở chi bộ từ ngày (bỏ trống là hôm "
				"nay):",
				"", false, ASK_FROM));
	case KEY_F9:
		if (at->path)
			look(at);
		break;
	case KEY_CTRL('S'):
		return take(at, err);
	case KEY_TABULATOR:
		next_tab(at, 1);
		break;
	case KEY_BACK_TAB:
		next_tab(at, -1);
		break;
	case KEY_ARROW_DOWN:
		scroll(at, 1);
		break;
	case KEY_ARROW_UP:
		scroll(at, -1);
		break;
	case KEY_PAGE_DOWN:
		scroll(at, page);
		break;
	case KEY_PAGE_UP:
		scroll(at, -page);
		break;
	}
	return SCREEN_STAY;
}

static void set_from(struct import_screen *at, const char *typed, struct err *err)
{
	struct date_hint hint = { .today = store_today(at->screen.session->store), .past = true };

	at->from_on[0] = '\0';
	if (*typed && !date_parse(typed, &hint, at->from_on, err))
		at->from_on[0] = '\0';
	if (at->path)
		look(at);
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	if (above->ops == &picker_ops && picker_choice(above)) {
		at->type = rectype_named(picker_choice(above)->value);
		if (at->path)
			look(at);
	} else if (above->ops == &input_ops && input_answer(above)) {
		if (input_about(above) == ASK_FROM) {
			set_from(at, input_answer(above), err);
		} else {
			free(at->path);
			at->path = xstrdup(input_answer(above));
			look(at);
		}
	}
	return SCREEN_STAY;
}

/* ---- drawing ---- */

static void draw_counts(const struct import_screen *at, struct canvas *canvas, int row)
{
	int col = 3;

	for (int i = 0; i < IMPORT_FATES; i++) {
		struct strbuf text = STRBUF_INIT;
		bool bad = i >= IMPORT_REFUSED && at->report.counts[i] > 0;
		unsigned attr = (i == (int)at->tab ? ATTR_REVERSE : 0) |
			(bad ? ATTR_BAD | ATTR_BOLD : 0);
		strbuf_addf(&text, " %s%s %" PRId64 " ", bad ? "! " : "",
			import_fate_name((enum import_fate)i), at->report.counts[i]);
		col += canvas_put(canvas, row, col, -1, attr, text.text) + 1;
		strbuf_release(&text);
	}
}

static void draw_note(const struct import_note *note, struct canvas *canvas, int row)
{
	struct strbuf place = STRBUF_INIT;

	strbuf_addf(&place, "dòng %ld", note->line);
	if (note->column > 0)
		strbuf_addf(&place, " cột %d", note->column);
	canvas_put(canvas, row, 3, 16, 0, place.text);
	canvas_put(canvas, row, 20, note->text ? 20 : 50, 0, note->name);
	if (note->text)
		canvas_put(canvas, row, 41, -1, note->warning ? ATTR_WARN : 0, note->text);
	strbuf_release(&place);
}

static void draw_notes(const struct import_screen *at, struct canvas *canvas, int top, int rows)
{
	int place = 0;

	for (size_t i = 0; i < at->report.note_count; i++) {
		const struct import_note *note = &at->report.notes[i];
		if (note->fate != at->tab)
			continue;
		if (place >= at->top && place < at->top + rows)
			draw_note(note, canvas, top + place - at->top);
		place++;
	}
	if (place == 0)
		canvas_put(canvas, top, 3, -1, 0, "Không có dòng nào.");
}

static void draw_choice(const struct import_screen *at, struct canvas *canvas, int row)
{
	struct strbuf line = STRBUF_INIT;
	char from[DATE_SIZE] = "hôm nay";

	if (*at->from_on)
		date_show(at->from_on, from);
	strbuf_addf(&line, "Loại: %s (F6)   ", at->type->title);
	if (at->type->first_spell)
		strbuf_addf(&line, "Sinh hoạt từ: %s (F3)   Chi bộ lạ: %s (F5)", from,
			at->create_cells ? "lập mới" : "từ chối");
	canvas_put(canvas, row, 3, -1, 0, line.text);
	strbuf_release(&line);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct import_screen *at = (const struct import_screen *)screen;
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, 3, -1, ATTR_BOLD,
		at->path ? at->path : "Chưa chọn tệp: Enter để gõ tên tệp CSV.");
	draw_choice(at, canvas, top + 1);
	canvas_cursor(canvas, top, 1);
	if (at->fault) {
		canvas_put(canvas, top + 3, 3, 2, ATTR_BAD, "!");
		canvas_put(canvas, top + 3, 5, -1, ATTR_BAD, at->fault);
		return;
	}
	if (!at->looked)
		return;
	if (at->report.unused.length || at->report.created.length) {
		struct strbuf line = STRBUF_INIT;
		if (at->report.unused.length)
			strbuf_addf(&line, "Cột không dùng: %s. ", at->report.unused.text);
		if (at->report.created.length)
			strbuf_addf(&line, "Chi bộ lập mới: %s.", at->report.created.text);
		canvas_put(canvas, top + 2, 3, -1, 0, line.text);
		strbuf_release(&line);
	}
	draw_counts(at, canvas, top + 3);
	canvas_rule(canvas, top + 4, 1, canvas->cols - 2);
	draw_notes(at, canvas, top + HEAD_ROWS - 1, canvas_body_rows(canvas) - HEAD_ROWS);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	(void)screen;
	strbuf_add(out, "Nhập danh sách");
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct import_screen *at = (const struct import_screen *)screen;

	if (!at->looked || at->fault)
		strbuf_add(out, "Enter chọn tệp khác");
	else if (bad_rows(at) > 0)
		strbuf_add(out, "Có dòng bị từ chối: sửa trong tệp, lưu, F9 xem lại. Chưa ghi gì.");
	else
		strbuf_add(out, "Chưa ghi gì. Ctrl-S ghi tất cả vào sổ.");
}

static void help(const struct screen *screen, struct strbuf *heading, struct strbuf *text)
{
	(void)screen;
	strbuf_add(heading, "Nhập danh sách");
	strbuf_add(text,
		"Nhận danh sách đảng viên 9 cột (STT, Họ và tên, Số thẻ, Số CCCD, Ngày sinh, Ngày kết nạp, Chi bộ "
		"đang sinh hoạt, Chi bộ nơi cư trú, Trạng thái) và tệp CSV chuẩn của mọi loại sổ. Tệp phải là CSV "
		"UTF-8.\n\nXem trước: bao nhiêu dòng mới, đổi, giống, bị từ chối, chưa rõ; Tab xem từng loại. Chỉ "
		"khi không còn dòng nào bị từ chối mới ghi được, và ghi tất cả một lần. Nhập lại cùng một tệp không "
		"làm thay đổi gì.");
}

static void free_import(struct screen *screen)
{
	struct import_screen *at = (struct import_screen *)screen;

	forget(at);
	free(at->path);
	free(at);
}

struct screen *import_screen_new(struct session *session)
{
	struct import_screen *at = xcalloc(1, sizeof *at);

	at->screen.ops = &import_ops;
	at->screen.session = session;
	at->type = rectype_named("member");
	return &at->screen;
}

static const struct command_key keys[] = {
	{ KEY_RETURN, "Chọn tệp", "Gõ tên tệp cần nhập.", 2 },
	{ KEY_CTRL('S'), "Ghi", "Ghi tất cả vào sổ, khi không còn dòng bị từ chối.", 3 },
	{ KEY_TABULATOR, "Loại dòng", "Xem các dòng mới, đổi, giống, từ chối, chưa rõ.", 4 },
	{ KEY_F6, "Loại sổ", "Nhập loại bản ghi khác.", 5 },
	{ KEY_F3, "Từ ngày", "Đảng viên trong danh sách sinh hoạt từ ngày nào.", 0 },
	{ KEY_F5, "Lập chi bộ", "Lập mới chi bộ chưa có trong sổ, hoặc từ chối.", 0 },
	{ KEY_F9, "Xem lại", "Đọc lại tệp sau khi sửa.", 6 },
	{ KEY_ESCAPE, "Ra", "Ra, không ghi gì.", 7 },
	{ 0, NULL, NULL, 0 },
};

const struct screen_ops import_ops = {
	.name = "import",
	.keys = keys,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_import,
	.status = status,
	.help = help,
	.resume = resume,
};
