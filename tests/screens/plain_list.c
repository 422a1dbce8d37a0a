/* The least there is to a screen that lists something; rows_test.c holds it to that. */
#include "screen.h"
#include "xalloc.h"

#include <stdio.h>

enum { HEAD_ROWS = 2 };

struct plain_list {
	struct screen screen;
	int opened; /* the row that Enter was pressed on; -1: none yet */
};

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct plain_list *list = (const struct plain_list *)screen;
	char text[32];

	snprintf(text, sizeof text, "dòng %d%s", row + 1, row == list->opened ? " đã mở" : "");
	canvas_put(canvas, y, 3, canvas->cols - 5, attr, text);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, 3, -1, ATTR_BOLD, "CÁC DÒNG");
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct plain_list *list = (struct plain_list *)screen;

	(void)err;
	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
		list->opened = screen->rows.selected;
		break;
	default:
		rows_key(&screen->rows, key);
	}
	return SCREEN_STAY;
}

static const struct command_key keys[] = {
	{ KEY_RETURN, "Mở", "Mở dòng đang sáng.", 2, false },
	{ KEY_ESCAPE, "Ra", "Về màn hình trước.", 3, false },
	{ 0, NULL, NULL, 0, false },
};

/* Those of the program's own screens are made of plain_list.words beside it. */
static const struct command_key *const tables[] = { keys, NULL };
static const struct screen_words plain_list_words = { "plain_list", "Danh sách mẫu",
	"Ít nhất một màn hình có danh sách phải có chừng này.", tables, NULL };

static const struct screen_ops plain_list_ops = {
	.words = &plain_list_words,
	.rows_apart = HEAD_ROWS,
	.draw = draw,
	.key = key,
};

static struct screen *plain_list_new(struct session *session, int count)
{
	struct plain_list *list = xcalloc(1, sizeof *list);

	list->screen.ops = &plain_list_ops;
	list->screen.session = session;
	list->opened = -1;
	rows_count(&list->screen.rows, count);
	return &list->screen;
}
