#include "handover_screen.h"

#include "handover.h"
#include "plat.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct handover_screen {
	struct screen screen; /* its rows are the lines */
	struct strbuf text;
	bool looked; /* through the book: behind the first paint, for it takes a while */
};

/* The beginning of a line, and its length. */
static const char *line_of(const struct handover_screen *handover, int row, int *length)
{
	const char *at = handover->text.text;

	for (; row > 0; row--)
		at = strchr(at, '\n') + 1;
	*length = (int)strcspn(at, "\n");
	return at;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	int length;
	const char *at = line_of((const struct handover_screen *)screen, row, &length);
	char *line = xstrndup(at, (size_t)length);

	canvas_put(canvas, y, 3, canvas->cols - 4, attr, line);
	free(line);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	if (!((const struct handover_screen *)screen)->looked)
		canvas_put(canvas, canvas_body_top(canvas), 3, -1, 0, "đang xem sổ …");
	rows_draw(screen, canvas, canvas_body_top(canvas), draw_row);
}

static bool look(struct handover_screen *handover, struct err *err)
{
	int lines = 0;

	if (handover->looked)
		return true;
	handover->looked = true;
	if (!handover_text(handover->screen.session->store, &handover->text, err)) {
		strbuf_clear(&handover->text);
		return false;
	}
	for (const char *at = handover->text.text; (at = strchr(at, '\n')); at++)
		lines++;
	rows_count(&handover->screen.rows, lines);
	return true;
}

static bool idle(struct screen *screen)
{
	struct err err = ERR_INIT;

	if (!look((struct handover_screen *)screen, &err))
		session_fail(screen->session, &err);
	return false;
}

static bool write_file(struct handover_screen *handover, struct err *err)
{
	struct store *store = handover->screen.session->store;
	char *beside = plat_folder_of(store_path(store));
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s/xuat/ban-giao-%s.txt", beside, store_today(store));
	bool ok = handover_write(&handover->text, path.text, err);
	if (ok)
		session_say(handover->screen.session, MESSAGE_DONE, "Đã ghi biên bản vào %s",
			path.text);
	strbuf_release(&path);
	free(beside);
	return ok;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct handover_screen *handover = (struct handover_screen *)screen;

	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (!look(handover, err))
		return SCREEN_STAY;
	if (key == KEY_CTRL('S') && handover->text.length > 0)
		write_file(handover, err);
	else if (!rows_key(&screen->rows, key))
		return SCREEN_PASS;
	return SCREEN_STAY;
}

static void free_handover(struct screen *screen)
{
	strbuf_release(&((struct handover_screen *)screen)->text);
	free(screen);
}

static const struct screen_ops handover_ops = {
	.words = &handover_words,
	.looks_only = true,
	.draw = draw,
	.key = key,
	.free = free_handover,
	.idle = idle,
};

struct screen *handover_screen_new(struct session *session, struct err *err)
{
	struct handover_screen *handover = screen_new(sizeof *handover, &handover_ops, session);

	(void)err; /* it is said where the book is looked through */
	return &handover->screen;
}
