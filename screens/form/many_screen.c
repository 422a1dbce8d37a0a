#include "many_screen.h"

#include "dialog.h"
#include "keeper.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 3, NAME_COL = 4, GAP = 2 };

struct many_screen {
	struct screen screen;
	struct record *record;
	const struct field *field;
	struct many_rows rows;
	char *why; /* the reason given for the warnings; NULL: none yet */
};

static int count_written(const struct many_screen *many)
{
	int count = 0;

	for (int i = 0; i < many->rows.count; i++)
		count += many_writes(&many->rows.items[i], many->why);
	return count;
}

/* ---- what it shows ---- */

static int fate_col(const struct canvas *canvas)
{
	return NAME_COL + (canvas->cols - NAME_COL) / 3 + GAP;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int y, unsigned attr)
{
	const struct many_screen *many = (const struct many_screen *)screen;
	const struct many_row *row = &many->rows.items[index];
	bool writes = many_writes(row, many->why);
	int col = fate_col(canvas);
	struct strbuf fate = STRBUF_INIT;

	if (row->left_out)
		strbuf_add(&fate, "bỏ qua");
	else
		strbuf_addf(&fate, "%s%s%s", writes ? "sẽ ghi" : "không ghi", row->said ? ": " : "",
			row->said ? row->said : "");
	if (row->said && !row->left_out)
		canvas_put(canvas, y, 2, 1, attr | (writes ? ATTR_WARN : ATTR_BAD), "!");
	canvas_put(canvas, y, NAME_COL, col - NAME_COL - GAP, attr, row->name);
	canvas_put(
		canvas, y, col, canvas->cols - col - 1, attr | (writes ? ATTR_BOLD : 0), fate.text);
	strbuf_release(&fate);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct many_screen *many = (const struct many_screen *)screen;
	int top = canvas_body_top(canvas), written = count_written(many);
	struct strbuf head = STRBUF_INIT;

	strbuf_addf(&head, "%s · ghi cho %d trong %d người", many->record->type->title, written,
		many->rows.count);
	canvas_put(canvas, top, 1, canvas->cols - 2, ATTR_BOLD, head.text);
	canvas_put(canvas, top + 1, NAME_COL, -1, ATTR_BOLD, many->field->label);
	canvas_put(canvas, top + 1, fate_col(canvas), -1, ATTR_BOLD, "Ghi hay không, vì sao");
	canvas_rule(canvas, top + 2);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
	strbuf_release(&head);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct many_screen *many = (const struct many_screen *)screen;

	strbuf_addf(out, "xem trước, %d người", many->rows.count);
}

/* A sentence too long for its row stands whole here. */
static void status(const struct screen *screen, struct strbuf *out)
{
	const struct many_screen *many = (const struct many_screen *)screen;
	const struct many_row *row = &many->rows.items[screen->rows.selected];

	if (row->said && !row->left_out)
		strbuf_add(out, row->said);
	else
		strbuf_addf(out, "Chưa ghi. Ctrl-S ghi cho %d người", count_written(many));
}

static void place(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct many_screen *)screen)->record->type->name);
}

/* ---- what it does ---- */

static enum screen_result write_all(struct many_screen *many, struct err *err)
{
	struct session *session = many->screen.session;
	int count = count_written(many);

	if (count == 0) {
		session_say(session, MESSAGE_WARN, "Không còn ai để ghi. Esc về phiếu để sửa.");
		return SCREEN_STAY;
	}
	if (!backup_before(session->store, "truoc-ghi-nhieu", err) ||
		!many_write(session->store, many->record, many->field, &many->rows, many->why, err))
		return SCREEN_STAY;
	session_say(session, MESSAGE_DONE, "Đã ghi %s cho %d người. Ctrl-Z lấy lại cả.",
		many->record->type->title, count);
	many->screen.answer.key = KEY_CTRL('S');
	return SCREEN_CLOSE;
}

static enum screen_result take_why(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct many_screen *many = (struct many_screen *)screen;

	(void)err;
	free(many->why);
	many->why = xstrdup(answer->text);
	return SCREEN_STAY;
}

static enum screen_result ask_why(struct many_screen *many)
{
	int warned = 0;

	for (int i = 0; i < many->rows.count; i++)
		warned += !many->rows.items[i].left_out && !many->rows.items[i].refused &&
			many->rows.items[i].said;
	if (warned > 0)
		return screen_ask(&many->screen,
			input_new(
				"Ghi cả cho những người có điều cần lưu ý, vì:", "", INPUT_REASON),
			take_why);
	session_say(
		many->screen.session, MESSAGE_INFO, "Không có ai chỉ vì điều cần lưu ý mà bị bỏ.");
	return SCREEN_STAY;
}

/* Rules that count many records count those who are left. */
static bool judge_again(struct many_screen *many, struct err *err)
{
	return !store_checks_after(many->record->type) ||
		many_judge(
			many->screen.session->store, many->record, many->field, &many->rows, err);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct many_screen *many = (struct many_screen *)screen;
	int at = screen->rows.selected;

	if (rows_key(&screen->rows, key))
		return SCREEN_STAY;
	switch (key) {
	case KEY_CTRL('S'):
		return write_all(many, err);
	case KEY_F2:
		return ask_why(many);
	case KEY_F8:
	case ' ':
		many->rows.items[at].left_out = !many->rows.items[at].left_out;
		rows_select(&screen->rows, at + 1);
		judge_again(many, err);
		return SCREEN_STAY;
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	}
	return SCREEN_PASS;
}

static void free_many(struct screen *screen)
{
	struct many_screen *many = (struct many_screen *)screen;

	many_release(&many->rows);
	record_free(many->record);
	free(many->why);
	free(many);
}

void many_left_out(const struct screen *screen, struct strbuf *out)
{
	const struct many_rows *rows = &((const struct many_screen *)screen)->rows;

	for (int i = 0; i < rows->count; i++)
		if (rows->items[i].left_out)
			strbuf_addf(out, "%s%s", out->length ? " " : "", rows->items[i].uid);
}

const char *many_why(const struct screen *screen)
{
	return ((const struct many_screen *)screen)->why;
}

struct screen *many_screen_new(struct session *session, const struct record *record,
	const struct many_begin *begin, struct err *err)
{
	struct many_rows rows;

	if (!many_read(session->store, record, begin->field, begin->people, &rows, err))
		return NULL;
	struct many_screen *many = screen_new(sizeof *many, &many_ops, session);
	many->record = record_copy(record);
	many->field = begin->field;
	many->rows = rows;
	many->why = xstrdup(begin->why);
	for (int i = 0; i < rows.count; i++)
		rows.items[i].left_out = begin->left_out &&
			strstr(begin->left_out, rows.items[i].uid);
	if (begin->left_out && !judge_again(many, err)) {
		screen_free(&many->screen);
		return NULL;
	}
	rows_count(&many->screen.rows, rows.count);
	return &many->screen;
}

const struct screen_ops many_ops = {
	.words = &many_words,
	.title = title,
	.rows_apart = HEAD_ROWS,
	.draw = draw,
	.key = key,
	.free = free_many,
	.status = status,
	.place = place,
};
