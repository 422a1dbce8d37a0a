#include "handover_screen.h"

#include "handover.h"
#include "lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct handover_screen {
	struct lines_screen lines;
	bool looked; /* through the book: behind the first paint, for it takes a while */
};

static void draw(const struct screen *screen, struct canvas *canvas)
{
	if (!((const struct handover_screen *)screen)->looked)
		canvas_put(canvas, canvas_body_top(canvas), 3, -1, 0, "đang xem sổ …");
	lines_draw(screen, canvas);
}

static bool look(struct handover_screen *handover, struct err *err)
{
	if (handover->looked)
		return true;
	handover->looked = true;
	if (!handover_text(handover->lines.screen.session->store, &handover->lines.text, err)) {
		strbuf_clear(&handover->lines.text);
		return false;
	}
	lines_count(&handover->lines);
	return true;
}

static bool idle(struct screen *screen)
{
	struct err err = ERR_INIT;

	if (!look((struct handover_screen *)screen, &err))
		session_fail(screen->session, &err);
	return false;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct handover_screen *handover = (struct handover_screen *)screen;

	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (!look(handover, err))
		return SCREEN_STAY;
	if (key == KEY_CTRL('S') && handover->lines.text.length > 0)
		lines_write(&handover->lines, "ban-giao", "biên bản", err);
	else if (!rows_key(&screen->rows, key))
		return SCREEN_PASS;
	return SCREEN_STAY;
}

static const struct screen_ops handover_ops = {
	.words = &handover_words,
	.looks_only = true,
	.draw = draw,
	.key = key,
	.free = lines_free,
	.idle = idle,
};

struct screen *handover_screen_new(struct session *session, struct err *err)
{
	struct handover_screen *handover = screen_new(sizeof *handover, &handover_ops, session);

	(void)err; /* it is said where the book is looked through */
	return &handover->lines.screen;
}
