#include "help.h"

#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>

struct help {
	struct screen screen;
	struct strbuf title, text;
	int top;
};

static void add_keys(const struct command_key *keys, struct strbuf *text)
{
	for (; keys && keys->label; keys++) {
		struct strbuf name = STRBUF_INIT, column = STRBUF_INIT;
		key_add_name(&name, keys->key);
		text_add_column(&column, name.text, 11, true);
		strbuf_addf(text, "%s %s\n", column.text, keys->help ? keys->help : keys->label);
		strbuf_release(&name);
		strbuf_release(&column);
	}
}

struct screen *help_new(const struct screen *on)
{
	struct help *help = xcalloc(1, sizeof *help);

	help->screen.ops = &help_ops;
	help->title = help->text = (struct strbuf)STRBUF_INIT;
	if (on->ops->help)
		on->ops->help(on, &help->title, &help->text);
	if (help->title.length == 0)
		strbuf_add(&help->title, "Trợ giúp");
	strbuf_add(&help->text, help->text.length ? "\n\nCÁC PHÍM Ở ĐÂY\n" : "CÁC PHÍM Ở ĐÂY\n");
	add_keys(screen_keys(on), &help->text);
	strbuf_add(&help->text,
		"\nF10 mở menu có mọi lệnh. Phím F nào bị cửa sổ giữ mất thì bấm Esc rồi số: Esc 1 là F1, "
		"Esc 0 là F10.\n");
	return &help->screen;
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct help *help = (const struct help *)screen;
	struct wrapped lines;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas) - 2;

	wrap_text(&lines, help->text.text, canvas->cols - 6);
	canvas_put(canvas, top, 3, -1, ATTR_BOLD, help->title.text);
	for (int i = 0; i < rows && help->top + i < lines.count; i++)
		canvas_put(canvas, top + 2 + i, 3, -1, 0, lines.lines[help->top + i]);
	canvas_cursor(canvas, top, 1);
	wrap_release(&lines);
}

static int line_count(const struct help *help)
{
	struct wrapped lines;

	wrap_text(&lines, help->text.text, help->screen.cols - 6);
	int count = lines.count;
	wrap_release(&lines);
	return count;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct help *help = (struct help *)screen;
	int page = screen->body_rows - 2, last = line_count(help) - page, to = help->top;

	(void)err;
	switch (key) {
	case KEY_ARROW_DOWN:
		to++;
		break;
	case KEY_ARROW_UP:
		to--;
		break;
	case KEY_PAGE_DOWN:
	case ' ':
		to += page;
		break;
	case KEY_PAGE_UP:
		to -= page;
		break;
	default:
		return SCREEN_CLOSE;
	}
	if (to > last)
		to = last;
	help->top = to < 0 ? 0 : to;
	return SCREEN_STAY;
}

static void title(const struct screen *screen, struct strbuf *out)
{
	(void)screen;
	strbuf_add(out, "Trợ giúp");
}

static void free_help(struct screen *screen)
{
	struct help *help = (struct help *)screen;

	strbuf_release(&help->title);
	strbuf_release(&help->text);
	free(help);
}

static const struct command_key keys[] = {
	{ KEY_ARROW_DOWN, "Cuộn", "Cuộn xuống.", 2 },
	{ KEY_ESCAPE, "Đóng", "Đóng trợ giúp.", 3 },
	{ 0, NULL, NULL, 0 },
};

const struct screen_ops help_ops = {
	.name = "help",
	.keys = keys,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_help,
};
