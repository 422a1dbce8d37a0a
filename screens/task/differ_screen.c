/* In what a copy differs from the book: a line for each record, by type. */
#include "copies_screen.h"

#include "differ.h"
#include "lines.h"
#include "text.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct differ_screen {
	struct lines_screen lines;
	char *path;
	bool looked;
};

static const char *const words[] = {
	[DIFFERENCE_GONE] = "Sẽ mất",
	[DIFFERENCE_OTHER] = "Sẽ về như cũ",
	[DIFFERENCE_BACK] = "Sẽ có lại",
};

static void add_all(const struct differences *all, struct strbuf *out)
{
	const struct rectype *type = NULL;
	int64_t sum = 0;

	for (int kind = DIFFERENCE_GONE; kind <= DIFFERENCE_BACK; kind++)
		sum += all->counts[kind];
	if (sum == 0)
		strbuf_add(out,
			"Mọi phiếu và thiết đặt trong bản sao lưu và trong sổ hôm nay như nhau.\n");
	else
		strbuf_addf(out,
			"Nếu lấy bản này: sẽ mất %" PRId64 " phiếu, sẽ về như cũ %" PRId64
			", sẽ có lại %" PRId64 ".\n",
			all->counts[DIFFERENCE_GONE], all->counts[DIFFERENCE_OTHER],
			all->counts[DIFFERENCE_BACK]);
	for (size_t i = 0; i < all->count; i++) {
		const struct difference *item = &all->items[i];
		if (item->type != type)
			strbuf_addf(out, "\n%s\n", item->type->title);
		type = item->type;
		strbuf_addf(out, "  %s: ", words[item->kind]);
		text_add_visible(out, item->name ? item->name : "");
		strbuf_add_char(out, '\n');
	}
	if (sum > (int64_t)all->count)
		strbuf_addf(out, "\n… còn %" PRId64 " phiếu nữa\n", sum - (int64_t)all->count);
}

static bool look(struct differ_screen *at, struct err *err)
{
	struct store *book = at->lines.screen.session->store, *copy = NULL;
	struct store_options options = {
		.look = true, .today = store_today(book), .operator_ = ""
	};
	struct differences all = { .count = 0 };

	at->looked = true;
	bool ok = store_open(at->path, &options, &copy, err) && differ(copy, book, &all, err);
	if (ok)
		add_all(&all, &at->lines.text);
	differences_release(&all);
	store_close(copy);
	lines_count(&at->lines);
	return ok;
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	if (!((const struct differ_screen *)screen)->looked)
		canvas_put(canvas, canvas_body_top(canvas), 3, -1, 0, "đang so với sổ …");
	lines_draw(screen, canvas);
}

static bool idle(struct screen *screen)
{
	struct differ_screen *at = (struct differ_screen *)screen;
	struct err err = ERR_INIT;

	if (!at->looked && !look(at, &err))
		session_fail(screen->session, &err);
	return false;
}

static enum screen_result press(struct screen *screen, int key, struct err *err)
{
	struct differ_screen *at = (struct differ_screen *)screen;

	if (!at->looked && !look(at, err))
		return SCREEN_STAY;
	if (key == KEY_ESCAPE || key == KEY_F2) {
		screen->answer.key = key;
		return SCREEN_CLOSE;
	}
	if (key == KEY_CTRL('S'))
		lines_write(&at->lines, "khac-ban-sao", "danh sách", err);
	else if (!rows_key(&screen->rows, key))
		return SCREEN_PASS;
	return SCREEN_STAY;
}

static void free_screen(struct screen *screen)
{
	free(((struct differ_screen *)screen)->path);
	lines_free(screen);
}

static const struct screen_ops differ_ops = {
	.words = &differ_words,
	.draw = draw,
	.key = press,
	.free = free_screen,
	.idle = idle,
};

struct screen *differ_screen_new(struct session *session, const char *path, struct err *err)
{
	struct differ_screen *at = screen_new(sizeof *at, &differ_ops, session);

	(void)err; /* said where it is compared */
	at->path = xstrdup(path);
	return &at->lines.screen;
}
