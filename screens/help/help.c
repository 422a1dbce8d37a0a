#include "help.h"

#include "basis.h"
#include "help_index.h"
#include "text.h"
#include "workflows.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE_HERE, PAGE_WORKFLOW, PAGES, KEY_WIDTH = 11, LEFT = 3, WIDEST = 96 };

struct help {
	struct screen screen;
	struct strbuf title[PAGES], text[PAGES];
	int page, pages, top;
};

/* ---- what is said ---- */

void help_add_keys(struct strbuf *out, const struct command_key *keys)
{
	for (; keys && keys->label; keys++) {
		struct strbuf name = STRBUF_INIT;
		key_add_name(&name, keys->key);
		wrap_add_hanging(out, name.text, KEY_WIDTH, keys->help ? keys->help : keys->label);
		strbuf_release(&name);
	}
}

static struct help *make(int pages)
{
	struct help *help = screen_new(sizeof *help, &help_ops, NULL);

	help->pages = pages;
	for (int i = 0; i < PAGES; i++)
		help->title[i] = help->text[i] = (struct strbuf)STRBUF_INIT;
	return help;
}

struct screen *help_new(const struct screen *on)
{
	struct help *help = make(PAGES);
	struct strbuf *title = &help->title[PAGE_HERE], *text = &help->text[PAGE_HERE];

	if (on->ops->help)
		on->ops->help(on, title, text);
	if (title->length == 0)
		strbuf_add(title, on->ops->words->heading);
	strbuf_addf(text, "%s%s\n", text->length > 0 ? "\n" : "", on->ops->words->purpose);
	if (screen_keys(on))
		strbuf_add(text, "\nCÁC PHÍM Ở ĐÂY\n");
	help_add_keys(text, screen_keys(on));
	if (on->ops->basis)
		on->ops->basis(on, text);
	else
		basis_add(on->session, on->ops->words->figures, text);
	strbuf_add(text,
		"\nF1 lần nữa: chỗ này đứng ở đâu trong trình tự công việc. F7 tìm trong trợ giúp. F10 mở "
		"menu có mọi lệnh. Phím F nào bị cửa sổ giữ mất thì bấm Esc rồi số: Esc 1 là F1, Esc 0 là "
		"F10.\n");
	workflows_of(on, &help->title[PAGE_WORKFLOW], &help->text[PAGE_WORKFLOW]);
	return &help->screen;
}

struct screen *help_page(const char *title, const char *text)
{
	struct help *help = make(1);

	strbuf_add(&help->title[0], title);
	strbuf_add(&help->text[0], text);
	return &help->screen;
}

/* ---- lines ---- */

typedef void take_line(void *context, int indent, const char *head, const char *line, bool own);

/* Gives each wrapped line; the head of a hanging paragraph goes with its first. */
static int each_line(const struct help *help, int cols, take_line *take, void *context)
{
	const char *at = help->text[help->page].text;
	int room = cols - 2 * LEFT, count = 0;
	int width = room < WIDEST ? room : WIDEST; /* longer lines are hard to read */

	while (at && *at) {
		size_t length = strcspn(at, "\n");
		char *paragraph = xstrndup(at, length), *tab = strchr(paragraph, '\t');
		struct wrapped lines;
		if (tab)
			*tab = '\0';
		int indent = tab ? text_width(paragraph) : 0;
		wrap_text(&lines, tab ? tab + 1 : paragraph, width - indent);
		for (int i = 0; take && i < lines.count; i++)
			take(context, indent, tab && i == 0 ? paragraph : "", lines.lines[i],
				*paragraph == '>');
		count += lines.count;
		wrap_release(&lines);
		free(paragraph);
		at += length + (at[length] == '\n');
	}
	return count;
}

struct drawing {
	struct canvas *canvas;
	int row, end; /* where the next line goes, and where they stop */
	int skip;     /* lines scrolled away */
};

static void draw_line(void *context, int indent, const char *head, const char *line, bool own)
{
	struct drawing *at = context;

	if (at->skip-- > 0 || at->row >= at->end)
		return;
	canvas_put(at->canvas, at->row, LEFT, -1, ATTR_BOLD, head);
	canvas_put(at->canvas, at->row++, LEFT + indent, -1, own ? ATTR_BOLD : 0, line);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct help *help = (const struct help *)screen;
	int top = canvas_body_top(canvas), gap = canvas_body_rows(canvas) > 8;
	struct drawing at = { canvas, top + 1 + gap, top + canvas_body_rows(canvas), help->top };

	canvas_put(canvas, top, LEFT, -1, ATTR_BOLD, help->title[help->page].text);
	each_line(help, canvas->cols, draw_line, &at);
	canvas_cursor(canvas, top, 1);
}

/* ---- keys ---- */

struct seeking {
	int line, own; /* of the lines given so far, and of the first that is one's own; -1: none */
};

static void seek_line(void *context, int indent, const char *head, const char *line, bool own)
{
	struct seeking *at = context;

	(void)indent;
	(void)head;
	(void)line;
	if (own && at->own < 0)
		at->own = at->line;
	at->line++;
}

/* Turns the page over; where one stands is in view. */
static int turn(struct help *help, int rows)
{
	struct seeking at = { 0, -1 };

	help->page = (help->page + 1) % help->pages;
	each_line(help, help->screen.cols, seek_line, &at);
	return at.own >= rows - 1 ? at.own - rows / 3 : 0;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct help *help = (struct help *)screen;
	int page = screen->body_rows - 1 - (screen->body_rows > 8),
	    last = each_line(help, screen->cols, NULL, NULL) - page, to = help->top;

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
	case KEY_F1:
		to = turn(help, page);
		last = each_line(help, screen->cols, NULL, NULL) - page;
		break;
	case KEY_F7:
	case KEY_CTRL('F'):
	case '/':
		if (help->pages == 1) /* a page of the index: back to it */
			return SCREEN_CLOSE;
		return screen_open(screen, help_index_new(screen->session));
	default:
		return SCREEN_CLOSE;
	}
	if (to > last)
		to = last;
	help->top = to < 0 ? 0 : to;
	return SCREEN_STAY;
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	(void)body_rows;
	(void)cols;
	((struct help *)screen)->top = 0;
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct help *)screen)->pages == 1 ? "Mục lục" : "Trợ giúp");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	const struct help *help = (const struct help *)screen;
	int count = each_line(help, screen->cols, NULL, NULL);

	strbuf_addf(out, "dòng %d/%d", count > 0 ? help->top + 1 : 0, count);
}

static void free_help(struct screen *screen)
{
	struct help *help = (struct help *)screen;

	for (int i = 0; i < PAGES; i++) {
		strbuf_release(&help->title[i]);
		strbuf_release(&help->text[i]);
	}
	free(help);
}

/* F1 turns the page over, and back; a page of the index has one side. */
static const struct command_key *keys_now(const struct screen *screen)
{
	const struct help *help = (const struct help *)screen;

	return help->pages == 1           ? help_keys + 1
		: help->page == PAGE_HERE ? help_keys
					  : help_back_keys;
}

const struct screen_ops help_ops = {
	.words = &help_words,
	.looks_only = true,
	.keys_now = keys_now,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_help,
	.position = position,
	.resized = resized,
};
