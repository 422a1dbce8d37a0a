#include "review_sheet.h"

#include "dialog.h"
#include "form.h"
#include "front.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 2, LABEL_COLS = 24 };

/* A row of the page: a block's heading, or a line of it. */
struct sheet_row {
	enum sheet_block block;
	int line; /* -1: the heading */
};

struct review_sheet {
	struct screen screen;
	struct sheet sheet;
	bool folded[SHEET_BLOCKS];
	struct sheet_row *lines;
};

static const struct {
	const char *title, *type, *add;
} blocks[SHEET_BLOCKS] = {
	{ "BẢN TỰ KIỂM ĐIỂM", "review", NULL },
	{ "GÓP Ý, PHÊ BÌNH", "criticism", "Insert thêm ý kiến" },
	{ "KHẮC PHỤC", "remedy", "Insert thêm mục khắc phục" },
	{ "XẾP LOẠI", "rating", "Insert thêm xếp loại" },
	{ "CĂN CỨ XẾP LOẠI", NULL, NULL },
};

static void lay_out(struct review_sheet *at)
{
	int count = 0;

	free(at->lines);
	at->lines = xcalloc((size_t)at->sheet.count + SHEET_BLOCKS, sizeof *at->lines);
	for (int block = 0; block < SHEET_BLOCKS; block++) {
		at->lines[count++] = (struct sheet_row) { (enum sheet_block)block, -1 };
		for (int i = 0; i < at->sheet.count && !at->folded[block]; i++)
			if (at->sheet.lines[i].block == (enum sheet_block)block)
				at->lines[count++] = (struct sheet_row) { (enum sheet_block)block,
					i };
	}
	rows_count(&at->screen.rows, count);
}

static const struct sheet_row *chosen(const struct review_sheet *at)
{
	return &at->lines[at->screen.rows.selected];
}

static bool load(struct review_sheet *at, bool unnamed, struct err *err)
{
	char review[UID_SIZE];
	struct sheet sheet;

	memcpy(review, at->sheet.review->uid, UID_SIZE);
	if (!sheet_load(at->screen.session->store, review, unnamed, &sheet, err))
		return false;
	sheet_release(&at->sheet);
	at->sheet = sheet;
	lay_out(at);
	return true;
}

/* ---- keys ---- */

/* The member reads along: the form of a criticism says who spoke. Says so. */
static bool names_are_hidden(const struct review_sheet *at)
{
	if (at->sheet.unnamed)
		session_say(at->screen.session, MESSAGE_INFO,
			"Đang ẩn tên người góp ý để đảng viên xem. F12 hiện tên rồi mở.");
	return at->sheet.unnamed;
}

static struct screen *open_row(struct review_sheet *at, struct err *err)
{
	const struct sheet_row *row = chosen(at);

	if (row->line < 0)
		return NULL;
	const struct sheet_line *line = &at->sheet.lines[row->line];
	if (!*line->uid)
		return NULL;
	if (row->block == SHEET_CRITICISM && names_are_hidden(at))
		return NULL;
	return form_open(at->screen.session,
		rectype_named(line->type ? line->type : blocks[row->block].type), line->uid,
		line->field, err);
}

/* A criticism begins at its speaker, a remedy and a rating know whose they are. */
static struct screen *add_to_block(struct review_sheet *at)
{
	struct session *session = at->screen.session;
	enum sheet_block block = chosen(at)->block;
	const struct record *review = at->sheet.review;
	const char *member = record_get(review, "member"), *org = record_get(review, "org");

	if (block == SHEET_STATEMENT)
		block = SHEET_CRITICISM;
	if (block == SHEET_CRITICISM && names_are_hidden(at))
		return NULL;
	if (block == SHEET_RATING || block == SHEET_BASIS) {
		struct preset presets[] = { { member ? "member" : "org", member ? member : org },
			{ "year", record_get(review, "year") },
			{ "on", store_today(session->store) }, { NULL, NULL } };
		struct screen *form = form_open_new(session, rectype_named("rating"), presets);
		form_single(form);
		return form;
	}
	struct preset presets[] = { { "review", review->uid }, { NULL, NULL } };
	return form_open_new(session, rectype_named(blocks[block].type), presets);
}

static void select_block(struct review_sheet *at, enum sheet_block block)
{
	for (int i = 0; i < at->screen.rows.count; i++)
		if (at->lines[i].block == block && at->lines[i].line < 0)
			rows_select(&at->screen.rows, i);
}

static void toggle_fold(struct review_sheet *at)
{
	enum sheet_block block = chosen(at)->block;

	at->folded[block] = !at->folded[block];
	lay_out(at);
	select_block(at, block);
}

/* Tab goes from heading to heading. */
static void next_block(struct review_sheet *at, int direction)
{
	struct rows *rows = &at->screen.rows;

	for (int i = rows->selected + direction; i >= 0 && i < rows->count; i += direction) {
		if (at->lines[i].line >= 0)
			continue;
		rows_select(rows, i);
		return;
	}
}

/* The member may read what was said of him, not who said it (rules.md, "Review and rating"). */
static void toggle_names(struct review_sheet *at, struct err *err)
{
	if (load(at, !at->sheet.unnamed, err))
		session_say(at->screen.session, MESSAGE_INFO,
			at->sheet.unnamed
				? "Đã ẩn tên người góp ý: đảng viên được góp ý có thể xem trang này."
				: "Đã hiện tên người góp ý.");
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct review_sheet *at = (struct review_sheet *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_TABULATOR:
		next_block(at, 1);
		break;
	case KEY_BACK_TAB:
		next_block(at, -1);
		break;
	case KEY_CTRL('E'):
		toggle_fold(at);
		break;
	case KEY_F12:
		toggle_names(at, err);
		break;
	case KEY_ADD:
	case KEY_CTRL('N'):
		return screen_open(screen, add_to_block(at));
	case KEY_RETURN:
		if (chosen(at)->line >= 0)
			return screen_open(screen, open_row(at, err));
		toggle_fold(at);
		break;
	default:
		rows_key(&screen->rows, key);
	}
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct review_sheet *at = (struct review_sheet *)screen;

	(void)above;
	load(at, at->sheet.unnamed, err);
	return SCREEN_STAY;
}

/* ---- drawing ---- */

/* What is counted in a heading: of the statement its texts, not what stands beside them. */
static int lines_in(const struct review_sheet *at, enum sheet_block block)
{
	const struct rectype *type = at->sheet.review->type;
	int count = 0;

	for (int i = 0; i < at->sheet.count; i++) {
		const struct sheet_line *line = &at->sheet.lines[i];
		bool text = !line->field || rectype_field(type, line->field)->kind == FIELD_LONG;
		count += line->block == block && text && *line->text;
	}
	return count;
}

static void draw_heading(const struct review_sheet *at, struct canvas *canvas,
	const struct sheet_row *row, int y, unsigned attr)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "%s (%d)", blocks[row->block].title, lines_in(at, row->block));
	canvas_put(canvas, y, 3, -1, attr | ATTR_BOLD, text.text);
	const char *note = at->folded[row->block] ? "Enter mở ra" : blocks[row->block].add;
	if (note)
		canvas_right(canvas, y, 0, canvas->cols - 2, attr, note);
	strbuf_release(&text);
}

/* A label, then what it says; else what was said, then who or when. */
static bool is_labelled(const struct sheet_line *line)
{
	return line->block == SHEET_STATEMENT || line->block >= SHEET_RATING;
}

/* How wide the text of a line may be. */
static int text_room(const struct sheet_line *line, const struct canvas *canvas)
{
	int right = text_width(line->detail), most = canvas->cols / 2;

	if (is_labelled(line))
		return canvas->cols - LABEL_COLS - 7;
	return canvas->cols - (right < most ? right : most) - 9;
}

static void draw_line(const struct review_sheet *at, struct canvas *canvas,
	const struct sheet_row *row, int y, unsigned attr)
{
	const struct sheet_line *line = &at->sheet.lines[row->line];
	int left = is_labelled(line) ? LABEL_COLS : 0;
	char *flat = text_tidy(line->text);

	if (left > 0) {
		canvas_put(canvas, y, 5, left - 2, attr, line->detail);
		canvas_put(canvas, y, 5 + left, text_room(line, canvas), attr,
			*flat ? flat : "chưa có");
	} else {
		int room = text_room(line, canvas), right = canvas->cols - 9 - room;
		canvas_put(canvas, y, 5, room, attr, flat);
		canvas_right(canvas, y, canvas->cols - right - 2, right, attr, line->detail);
	}
	free(flat);
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct review_sheet *at = (const struct review_sheet *)screen;

	if (at->lines[row].line < 0)
		draw_heading(at, canvas, &at->lines[row], y, attr);
	else
		draw_line(at, canvas, &at->lines[row], y, attr);
}

/* A text of the chosen line that is cut there, whole below it, or above it at the foot of the window. */
static void draw_text(const struct review_sheet *at, struct canvas *canvas)
{
	const struct rows *rows = &at->screen.rows;
	int line = chosen(at)->line, top = canvas_body_top(canvas) + HEAD_ROWS,
	    y = top + rows->selected - rows->top,
	    end = canvas_body_top(canvas) + at->screen.body_rows;
	const struct sheet_line *of = line < 0 ? NULL : &at->sheet.lines[line];
	struct wrapped text;

	if (!of || text_width(of->text) <= text_room(of, canvas))
		return;
	wrap_text(&text, of->text, canvas->cols - 9);
	int from = y + text.count < end || end - y > y - top ? y + 1 : y - text.count;
	if (from < top)
		from = top; /* its beginning is what is read */
	int last = from > y ? end : y;
	for (int i = 0; i < text.count && from + i < last; i++) {
		canvas_fill(canvas, from + i, 0, canvas->cols, 0);
		canvas_put(canvas, from + i, 7, -1, ATTR_BOLD, text.lines[i]);
	}
	wrap_release(&text);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct review_sheet *at = (const struct review_sheet *)screen;
	int top = canvas_body_top(canvas);
	struct strbuf basis = STRBUF_INIT;

	strbuf_addf(&basis, "Căn cứ: %s", at->sheet.basis);
	canvas_put(canvas, top, 3, -1, 0, basis.text);
	strbuf_release(&basis);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
	draw_text(at, canvas);
	canvas_forget_cut(canvas); /* it stands there */
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct review_sheet *)screen)->sheet.title);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	(void)screen;
	strbuf_add(out, "Enter mở dòng; Insert thêm vào phần đang đứng; Tab sang phần sau");
}

static void free_sheet(struct screen *screen)
{
	struct review_sheet *at = (struct review_sheet *)screen;

	sheet_release(&at->sheet);
	free(at->lines);
	free(at);
}

struct screen *review_sheet_open(struct session *session, const char *review, struct err *err)
{
	struct review_sheet *at = screen_new(sizeof *at, &review_sheet_ops, session);

	if (!sheet_load(session->store, review, false, &at->sheet, err)) {
		free(at);
		return NULL;
	}
	lay_out(at);
	return &at->screen;
}

struct screen *review_sheet_open_at(
	struct session *session, const char *review, enum sheet_block block, struct err *err)
{
	struct screen *sheet = review_sheet_open(session, review, err);

	if (sheet)
		select_block((struct review_sheet *)sheet, block);
	return sheet;
}

struct screen *review_of_year(struct session *session, const char *member, struct err *err)
{
	char year[5], review[UID_SIZE];

	snprintf(year, sizeof year, "%.4s", store_today(session->store));
	if (!sheet_of_year(session->store, member, year, review, err))
		return NULL;
	if (*review)
		return review_sheet_open(session, review, err);
	if (!session_may_write(session))
		return NULL;
	struct preset presets[] = { { "member", member }, { "year", year }, { NULL, NULL } };
	struct screen *form = form_open_new(session, rectype_named("review"), presets);
	form_single(form);
	session_say(session, MESSAGE_INFO,
		"Năm %s chưa có bản kiểm điểm: lưu phiếu này thì mở trang kiểm điểm.", year);
	return form;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct record *review = ((const struct review_sheet *)screen)->sheet.review;
	const char *member = record_get(review, "member"), *year = record_get(review, "year");

	if (member)
		front_set(front, rectype_named("member"), member);
	else
		front_set(front, review->type, review->uid);
	snprintf(front->period, sizeof front->period, "%.4s", year ? year : "");
}

const struct screen_ops review_sheet_ops = {
	.front = front,
	.words = &review_sheet_words,
	.shows_saved = true,
	.title = title,
	.rows_apart = HEAD_ROWS,
	.draw = draw,
	.key = key,
	.free = free_sheet,
	.status = status,
	.resume = resume,
};
