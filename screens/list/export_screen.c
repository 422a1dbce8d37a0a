#include "export_screen.h"

#include "date.h"
#include "dialog.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "export_list.h"
#include "plat.h"
#include "text.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct export_screen {
	struct screen screen;
	const struct rectype *type; /* NULL: the month */
	char *period, *said;
	bool all; /* of the month: every cell, whichever is chosen */
	struct edit path;
	bool sheet, list31, sensitive;
	char *reason;
	char day[DATE_SIZE]; /* of a register: as of that day; "": today */
};

/* xuat/ beside the book: on the office's own disk, where the clerk finds it again. */
static char *default_folder(struct session *session)
{
	struct strbuf folder = STRBUF_INIT;
	char *beside = plat_folder_of(store_path(session->store));

	strbuf_addf(&folder, "%s/xuat", beside);
	free(beside);
	return strbuf_detach(&folder);
}

static struct export_screen *make(struct session *session)
{
	struct export_screen *export = screen_new(sizeof *export, &export_ops, session);

	edit_init(&export->path, false, 400);
	return export;
}

static void set_path(struct export_screen *export)
{
	struct session *session = export->screen.session;
	char *folder = default_folder(session);
	struct strbuf path = STRBUF_INIT;

	if (export->type)
		strbuf_addf(&path, "%s/%s-%s%s", folder, export->type->name,
			*export->day ? export->day : store_today(session->store),
			export->list31          ? "-31-cot.xlsx"
				: export->sheet ? "-xem.csv"
						: ".csv");
	else
		strbuf_add(&path, folder);
	edit_set(&export->path, path.text);
	strbuf_release(&path);
	free(folder);
}

struct screen *export_new(struct session *session, const struct rectype *type, const char *day)
{
	struct export_screen *export = make(session);

	export->type = type;
	snprintf(export->day, sizeof export->day, "%s", day ? day : "");
	export->list31 = type->closed_by && export_list_takes(type); /* what the list is for */
	set_path(export);
	return &export->screen;
}

struct screen *export_new_month(
	struct session *session, const char *period, bool all, const char *said)
{
	struct export_screen *export = make(session);

	export->period = xstrdup(period);
	export->said = xstrdup(said);
	export->all = all;
	set_path(export);
	return &export->screen;
}

/* ---- writing ---- */

static bool write_records(struct export_screen *export, const char *path, struct err *err)
{
	struct session *session = export->screen.session;
	struct export_options options = { .cell = session_cell(session),
		.sheet = export->sheet,
		.list31 = export->list31,
		.sensitive = export->sensitive,
		.reason = export->reason };
	int64_t rows = 0;

	store_ask(session->store, *export->day ? export->day : NULL, NULL, NULL);
	bool ok = plat_make_folders_of(path, err) &&
		export_to_file(session->store, export->type, &options, path, &rows, err);
	store_ask(session->store, NULL, NULL, NULL);

	if (ok)
		session_say(session, MESSAGE_DONE, "Đã ghi %" PRId64 " dòng ra %s", rows, path);
	return ok;
}

static bool write_month(struct export_screen *export, const char *path, struct err *err)
{
	struct session *session = export->screen.session;
	struct strbuf files = STRBUF_INIT;
	char *folder = NULL;
	bool ok = export_month(session->store, export->all ? NULL : session_cell(session),
		export->period, path, &folder, &files, err);

	if (ok)
		session_say(session, MESSAGE_DONE, "Đã ghi số liệu tháng vào %s", folder);
	strbuf_release(&files);
	free(folder);
	return ok;
}

static enum screen_result write_out(struct export_screen *export, struct err *err)
{
	char *path = edit_get(&export->path);
	bool ok = export->type ? write_records(export, path, err) : write_month(export, path, err);

	free(path);
	return ok ? SCREEN_CLOSE : SCREEN_STAY;
}

static enum screen_result take_reason(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct export_screen *export = (struct export_screen *)screen;

	(void)err;
	free(export->reason);
	export->reason = xstrdup(answer->text);
	export->sensitive = true;
	return SCREEN_STAY;
}

static enum screen_result toggle_sensitive(struct export_screen *export)
{
	if (export->sensitive) {
		export->sensitive = false;
		return SCREEN_STAY;
	}
	return screen_ask(&export->screen,
		input_new("Xuất cả số định danh, số thẻ và các ô che. Lý do, được ghi vào nhật ký:",
			"", INPUT_REASON),
		take_reason);
}

/* For the book itself, for eyes, and of people the list that the national database is compared with. */
static void next_form(struct export_screen *export)
{
	bool sheet = export->sheet, people = export->type && export_list_takes(export->type);

	if (!export->type)
		return;
	export->sheet = !sheet && !export->list31;
	export->list31 = sheet && people;
	set_path(export);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct export_screen *export = (struct export_screen *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
	case KEY_CTRL('S'):
		return write_out(export, err);
	case KEY_F5:
		next_form(export);
		return SCREEN_STAY;
	case KEY_F12:
		return export->type ? toggle_sensitive(export) : SCREEN_STAY;
	}
	method_plain_key(screen->session, &export->path, key);
	return SCREEN_STAY;
}

/* ---- drawing ---- */

static void describe(const struct export_screen *export, struct strbuf *out)
{
	const struct session *session = export->screen.session;

	if (export->type)
		strbuf_addf(out, "Xuất %s", export->type->title);
	else
		strbuf_addf(out, "Xuất số liệu tháng %s/%.4s", export->period + 5, export->period);
	strbuf_addf(out, ", %s",
		session->cell_name && !export->all ? session->cell_name : session->office_name);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct export_screen *export = (const struct export_screen *)screen;
	struct strbuf text = STRBUF_INIT;
	int width = canvas->cols - 8, col = 4, body = canvas_body_rows(canvas);
	bool low = body < 11; /* no rules, no blank rows */
	int top = canvas_body_top(canvas) + (low ? 0 : 2), row = low ? top : top + 1;

	for (int i = 0; i < (low ? body : 9); i++)
		canvas_fill(canvas, top + i, 0, canvas->cols, 0);
	if (!low) {
		canvas_rule(canvas, top);
		canvas_rule(canvas, top + 8);
	}
	describe(export, &text);
	canvas_put(canvas, row, col, width, ATTR_BOLD, text.text);
	row += low ? 1 : 2;
	canvas_put(canvas, row, col, width, 0, export->type ? "Ghi ra tệp:" : "Ghi vào thư mục:");
	edit_draw(&export->path, canvas, row + 1, col, width, ATTR_UNDERLINE);
	row += low ? 2 : 3;
	if (export->type) {
		canvas_put(canvas, row, col, width, 0,
			export->list31 ? export->type->closed_by
					? "Dạng: danh sách 31 cột của những người chưa cập nhật"
					: "Dạng: danh sách 31 cột, mẫu rà soát CSDL"
				: export->sheet ? "Dạng: để xem bằng Excel (không nhập lại được)"
						: "Dạng: chuẩn, để gửi lên và nhập lại");
		canvas_put(canvas, row + 1, col, width, 0,
			export->sensitive ? "Kèm số định danh, số thẻ: có"
					  : "Kèm số định danh, số thẻ: không");
	} else {
		canvas_put(canvas, row, col, width, 0,
			"Mỗi loại sổ một tệp CSV để gửi; thư mục xem: các tệp mở bằng Excel.");
		if (export->said)
			canvas_put(canvas, row + 1, col, width, ATTR_BOLD, export->said);
	}
	strbuf_release(&text);
}

static void free_export(struct screen *screen)
{
	struct export_screen *export = (struct export_screen *)screen;

	edit_release(&export->path);
	free(export->period);
	free(export->said);
	free(export->reason);
	free(export);
}

static const struct command_key *keys_now(const struct screen *screen)
{
	return ((const struct export_screen *)screen)->type ? export_keys : export_month_keys;
}

const struct screen_ops export_ops = {
	.words = &export_words,
	.keys_now = keys_now,
	.overlay = true,
	.text_entry = true,
	.draw = draw,
	.key = key,
	.free = free_export,
};
