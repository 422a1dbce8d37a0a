#include "work.h"

#include "plat.h"
#include "text.h"

#include <string.h>

enum { PATIENCE = 40, QUIET = 300, EVERY = 100 }; /* milliseconds */

static void draw_bar(struct canvas *canvas, int row, int col, int width, int percent)
{
	for (int i = 0; i < width; i++)
		canvas_put(canvas, row, col + i, 1, 0,
			i * 100 < percent * width ? (canvas->ascii ? "#" : "█")
						  : (canvas->ascii ? "." : "░"));
}

void work_draw(struct canvas *canvas, const char *text, int percent)
{
	int row = canvas->rows - 2, col = 1 + text_width(text) + 2, width = canvas->cols - col - 7;
	struct strbuf figure = STRBUF_INIT;

	canvas_fill(canvas, row, 0, canvas->cols, 0);
	canvas_fill(canvas, row + 1, 0, canvas->cols, 0);
	canvas_put(canvas, row, 1, canvas->cols - 2, 0, text);
	if (percent >= 0 && width > 4) {
		draw_bar(canvas, row, col, width, percent);
		strbuf_addf(&figure, "%d %%", percent);
		canvas_right(canvas, row, 0, canvas->cols - 1, 0, figure.text);
	}
	col = 1 + canvas_put(canvas, row + 1, 1, -1, ATTR_BOLD, "Esc") + 1;
	canvas_put(canvas, row + 1, col, -1, 0, "Dừng, không ghi gì");
	strbuf_release(&figure);
}

/* False: Esc, or nobody is there any more. */
static bool take_keys(struct work *work)
{
	struct strbuf *paste = &work->app->session.paste;
	int key;

	while (terminal_waiting() > 0 && work->key_count < WORK_KEYS) {
		enum terminal_event event = terminal_next(0, false, &key, paste);
		if (event == TERMINAL_RESIZED)
			work->gone = true;
		else if (event != TERMINAL_KEY) {
			work->pending = event;
			return event != TERMINAL_HANGUP;
		} else if (key == KEY_ESCAPE)
			return false;
		else if (key != KEY_PASTED)
			work->keys[work->key_count++] = key;
	}
	return !terminal_window_gone();
}

int work_key(struct work *work)
{
	int key = work->key_count > 0 ? work->keys[0] : KEY_NOTHING;

	if (key == KEY_NOTHING)
		return key;
	work->key_count--;
	memmove(work->keys, work->keys + 1, (size_t)work->key_count * sizeof *work->keys);
	return key;
}

bool work_show(void *context, const char *text, int percent)
{
	struct work *work = context;
	int64_t now = plat_ticks();

	if (now - work->app->session.now < QUIET || now - work->shown_at < EVERY)
		return true;
	work->shown_at = now;
	if (!work->gone) {
		work_draw(work->canvas, text, percent);
		terminal_flush(work->canvas);
	}
	return take_keys(work);
}

void work_answer(struct work *work, bool answering)
{
	work->answering = answering;
	work->told = false;
}

bool work_is_long(struct work *work, int64_t now)
{
	if (!work->answering || work->told || now - work->app->session.now < PATIENCE)
		return false;
	work->told = true;
	return true;
}

void work_wait(void *context)
{
	struct work *work = context;

	if (!work_is_long(work, plat_ticks()) || work->gone)
		return;
	canvas_fill(work->canvas, work->canvas->rows - 2, 0, work->canvas->cols, 0);
	canvas_put(work->canvas, work->canvas->rows - 2, 1, -1, 0, "Đang tính, chờ một chút...");
	terminal_flush(work->canvas);
}
