#include "setting_values.h"

#include "date.h"
#include "setting_past.h"

#include <stdlib.h>

struct values_screen {
	struct screen screen;
	const struct setting_row *row;
	struct setting_past past;
};

enum { FROM_COL = 3, VALUE_COL = 15, DOC_COL = 35, WHO_COL = 60, HEAD_ROWS = 2 };

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int y, unsigned attr)
{
	const struct values_screen *at = (const struct values_screen *)screen;
	const struct setting *setting = &at->past.items[index];
	struct strbuf value = STRBUF_INIT;
	char from[DATE_SIZE] = "";

	if (setting->from_on)
		date_show(setting->from_on, from);
	setting_show(at->row, setting->value, &value);
	canvas_put(canvas, y, FROM_COL, VALUE_COL - FROM_COL - 1, attr, *from ? from : "từ đầu");
	canvas_put(canvas, y, VALUE_COL, DOC_COL - VALUE_COL - 1, attr, value.text);
	canvas_put(canvas, y, DOC_COL, WHO_COL - DOC_COL - 1, attr, setting_document(setting));
	canvas_put(canvas, y, WHO_COL, canvas->cols - WHO_COL - 1, attr, at->past.who[index]);
	strbuf_release(&value);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, FROM_COL, -1, ATTR_BOLD, "Từ ngày");
	canvas_put(canvas, top, VALUE_COL, -1, ATTR_BOLD, "Giá trị");
	canvas_put(canvas, top, DOC_COL, -1, ATTR_BOLD, "Theo văn bản");
	canvas_put(canvas, top, WHO_COL, -1, ATTR_BOLD, "Ai ghi, ngày");
	canvas_rule(canvas, top + 1);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, setting_name(((const struct values_screen *)screen)->row));
}

static void status(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct values_screen *)screen)->row->decides);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	(void)err;
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	return rows_key(&screen->rows, key) ? SCREEN_STAY : SCREEN_PASS;
}

static void free_values(struct screen *screen)
{
	setting_past_release(&((struct values_screen *)screen)->past);
	free(screen);
}

static const struct screen_ops values_ops = {
	.words = &setting_values_words,
	.looks_only = true,
	.title = title,
	.draw = draw,
	.status = status,
	.key = key,
	.rows_apart = HEAD_ROWS,
	.free = free_values,
};

struct screen *setting_values_new(
	struct session *session, const struct setting_row *row, struct err *err)
{
	struct values_screen *at = screen_new(sizeof *at, &values_ops, session);

	at->row = row;
	if (!setting_past_load(session->store, row->name, &at->past, err)) {
		free_values(&at->screen);
		return NULL;
	}
	rows_count(&at->screen.rows, (int)at->past.count);
	return &at->screen;
}
