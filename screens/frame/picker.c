#include "picker.h"

#include "edit.h"
#include "edit_clip.h"
#include "edit_method.h"
#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_WIDTH = 24, JOINED_LEAST = 4, FILTER_MOST = 1000 /* a path may be long */ };

struct picker {
	struct screen screen;
	char *title;
	struct picks picks;
	int *shown; /* places of the items that pass the filter */
	struct edit filter;
	picker_refill *refill;
	void *context;
	const char *line; /* label of what is typed where it has the whole row */
	bool offers_new;
};

void picks_add(struct picks *picks, const char *value, const char *label, const char *detail)
{
	picks->items = xgrow(picks->items, (size_t)picks->count, sizeof *picks->items);
	picks->items[picks->count++] = (struct pick) {
		.value = xstrdup(value), .label = xstrdup(label), .detail = xstrdup(detail)
	};
}

static void pick_release(struct pick *pick)
{
	free(pick->value);
	free(pick->label);
	free(pick->detail);
}

void picks_add_heading(struct picks *picks, const char *label)
{
	picks_add(picks, "", label, NULL);
	picks->items[picks->count - 1].heading = true;
}

void picks_end_heading(struct picks *picks, int heading)
{
	struct pick *head = &picks->items[heading];

	if (picks->count == heading + 1) {
		pick_release(head);
		picks->count--;
		return;
	}
	free(head->value);
	head->value = xstrdup(head[1].value);
}

void picks_release(struct picks *picks)
{
	for (int i = 0; i < picks->count; i++)
		pick_release(&picks->items[i]);
	free(picks->items);
	*picks = (struct picks) { 0 };
}

/* 002 is part of 38.168.053.000.002: codes of organisations differ at their end. */
static const char *code_part(const char *code, const char *query)
{
	while ((code = strchr(code, '.')))
		if (strncmp(++code, query, strlen(query)) == 0)
			return code;
	return NULL;
}

/* A code stands on the right; what is chosen need not be the code itself. */
static bool passes(const struct pick *pick, const char *query)
{
	char *label = fold_title(pick->label), *value = fold(pick->value),
	     *detail = fold(pick->detail ? pick->detail : "");
	char *words = fold_title(query);
	bool matches = fold_matches(label, words) || strncmp(value, query, strlen(query)) == 0 ||
		fold_matches(detail, query) || code_part(detail, query);

	free(words);
	free(label);
	free(value);
	free(detail);
	return matches;
}

/* Typed without the blanks: only where nothing else was found. */
static bool passes_joined(const struct pick *pick, const char *query)
{
	char *label = fold_title(pick->label);
	bool matches = fold_matches_joined(label, query);

	free(label);
	return matches;
}

/* The item whose code, or what is behind its last dot, is what was typed; -1: none. */
static int with_code(const struct picker *picker, const char *query, bool at_end)
{
	for (int i = 0; i < picker->screen.rows.count; i++) {
		const char *code = picker->picks.items[picker->shown[i]].detail;
		if (code && at_end)
			code = strrchr(code, '.') ? strrchr(code, '.') + 1 : NULL;
		if (code && fold_same(code, query))
			return i;
	}
	return -1;
}

static bool begins(const char *text, const char *query)
{
	char *folded = fold(text ? text : "");
	bool so = strncmp(folded, query, strlen(query)) == 0;

	free(folded);
	return so;
}

/* The code typed out is meant first, then its end, then the whole label, then what begins so, then what holds it. */
static int best_match(const struct picker *picker, const char *query)
{
	int best = with_code(picker, query, false);

	if (best < 0)
		best = with_code(picker, query, true);
	for (int i = 0; i < picker->screen.rows.count && best < 0; i++)
		if (fold_same(picker->picks.items[picker->shown[i]].label, query))
			best = i;
	for (int i = 0; i < picker->screen.rows.count && best < 0; i++)
		if (begins(picker->picks.items[picker->shown[i]].label, query))
			best = i;
	for (int i = 0; i < picker->screen.rows.count && best < 0; i++)
		if (begins(picker->picks.items[picker->shown[i]].detail, query))
			best = i;
	return best < 0 ? 0 : best;
}

/* Which items pass the filter; an asking picker asks for new ones instead. */
static int pass(struct picker *picker, const char *typed, const char *query, bool joined)
{
	int count = 0;

	if (picker->refill) {
		picks_release(&picker->picks);
		picker->refill(picker->context, typed, &picker->picks);
	}
	free(picker->shown);
	picker->shown = xcalloc((size_t)picker->picks.count, sizeof *picker->shown);
	for (int i = 0; i < picker->picks.count; i++)
		if (picker->refill ||
			(joined ? passes_joined(&picker->picks.items[i], query)
				: passes(&picker->picks.items[i], query)))
			picker->shown[count++] = i;
	return count;
}

/* A heading says what stands below it: the cursor passes it by, the way it goes. */
static void pass_heading(struct picker *picker, bool upwards)
{
	struct rows *rows = &picker->screen.rows;
	int at = rows->selected, step = upwards ? -1 : 1;

	for (int turn = 0; turn < 2; turn++, step = -step, at = rows->selected) {
		while (at >= 0 && at < rows->count &&
			picker->picks.items[picker->shown[at]].heading)
			at += step;
		if (at >= 0 && at < rows->count)
			break;
	}
	if (at < 0 || at >= rows->count)
		return; /* there is nothing else */
	rows_select(rows, at);
	if (at == 1 && rows->top == 1) /* the first heading is seen too */
		rows->top = 0;
}

/* As it is typed, or else as the input method would have it: Thais is Thái. */
static void filter(struct picker *picker)
{
	char *typed = edit_get(&picker->filter), *query = fold(typed), *composed = NULL;

	picker->screen.answer = (struct answer) { 0 }; /* it may lie among those that went */
	int count = pass(picker, typed, query, false);
	if (count == 0)
		composed = method_composed(picker->screen.session, typed);
	if (composed) {
		free(query);
		query = fold(composed);
		count = pass(picker, composed, query, false);
	}
	if (count == 0 && !picker->refill && strlen(query) >= JOINED_LEAST)
		count = pass(picker, typed, query, true);
	rows_count(&picker->screen.rows, count);
	rows_select(&picker->screen.rows, *query ? best_match(picker, query) : 0);
	pass_heading(picker, false);
	free(composed);
	free(typed);
	free(query);
}

static struct picker *make(const char *title)
{
	struct picker *picker = screen_new(sizeof *picker, &picker_ops, NULL);

	picker->title = xstrdup(title);
	edit_init(&picker->filter, false, FILTER_MOST);
	return picker;
}

struct screen *picker_new(const char *title, struct picks *picks, const char *selected)
{
	struct picker *picker = make(title);

	picker->picks = *picks;
	*picks = (struct picks) { 0 };
	filter(picker);
	picker_select(&picker->screen, selected);
	return &picker->screen;
}

void picker_select(struct screen *screen, const char *value)
{
	for (int i = 0; value && i < screen->rows.count; i++)
		if (!picker_item(screen, i)->heading &&
			strcmp(picker_item(screen, i)->value, value) == 0)
			rows_select(&screen->rows, i);
}

const struct pick *picker_item(const struct screen *screen, int row)
{
	const struct picker *picker = (const struct picker *)screen;

	return &picker->picks.items[picker->shown[row]];
}

char *picker_typed(const struct screen *screen)
{
	return edit_get(&((const struct picker *)screen)->filter);
}

void picker_whole_line(struct screen *screen, const char *label)
{
	((struct picker *)screen)->line = label;
}

void picker_begin(struct screen *screen, const char *typed)
{
	struct picker *picker = (struct picker *)screen;

	edit_set(&picker->filter, typed);
	filter(picker);
	if (screen->rows.count > 0)
		return;
	edit_set(&picker->filter, "");
	filter(picker);
}

struct screen *picker_new_asking(struct session *session, const char *title, picker_refill *refill,
	void *context, const char *typed)
{
	struct picker *picker = make(title);

	picker->screen.session = session;
	picker->refill = refill;
	picker->context = context;
	edit_set(&picker->filter, typed);
	filter(picker);
	return &picker->screen;
}

void *picker_context(const struct screen *picker)
{
	return ((const struct picker *)picker)->context;
}

void picker_offer_new(struct screen *picker)
{
	((struct picker *)picker)->offers_new = true;
}

/* In a low window every row is wanted for a choice: no rule, and no row left for a long status. */
static bool is_low(int body_rows)
{
	return body_rows < 9;
}

static int head_rows(int body_rows)
{
	return is_low(body_rows) ? 1 : 2;
}

/* Of what is listed; on a wide screen a code still stands beside what it means. */
static int inner_width(const struct canvas *canvas)
{
	return canvas->cols < 80 ? canvas->cols - 2 : 78;
}

static void draw_item(const struct picker *picker, struct canvas *canvas, int place, int row)
{
	const struct pick *pick = &picker->picks.items[picker->shown[place]];
	int width = inner_width(canvas), detail = pick->detail ? text_width(pick->detail) : 0;
	unsigned attr = rows_bar(
		canvas, row, 1, canvas->cols - 2, place == picker->screen.rows.selected);

	int room_beside = width - 5 - text_width(pick->label);
	int most = room_beside > width / 2 ? room_beside : width / 2;
	if (detail > most)
		detail = most;
	if (text_width(pick->label) > width - 6 - detail && width < 60)
		detail = 0; /* what it is called comes first */
	int room = width - 3 - (detail > 0 ? detail + 2 : 0);
	canvas_put(canvas, row, 3, room, attr | (pick->heading ? ATTR_BOLD : 0), pick->label);
	if (detail > 0)
		canvas_put(canvas, row, width - detail, detail, attr, pick->detail);
}

/* The title, and at the right end what is typed, under the word that lists have for it; or that alone. */
static void draw_head(const struct picker *picker, struct canvas *canvas, int row)
{
	const char *said = picker->line ? picker->line : "Tìm: ";
	int width = inner_width(canvas), label = text_width(said);
	int room = picker->line ? width - label - 3 : width < 60 ? width / 3 : FILTER_WIDTH;
	int col = width - room;
	struct strbuf typed = STRBUF_INIT;
	int cursor = edit_window(&picker->filter, room, &typed);

	if (!picker->line)
		canvas_put(canvas, row, 3, col - label - 5, ATTR_BOLD, picker->title);
	canvas_put(canvas, row, col - label, label, 0, said);
	canvas_field(canvas, row, col, room, ATTR_UNDERLINE, typed.text);
	if (picker->screen.rows.count == 0)
		canvas_cursor(canvas, row, col + cursor);
	strbuf_release(&typed);
}

/* Takes the whole body: of what lies below only the title row is left. */
void picker_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct picker *picker = (const struct picker *)screen;
	const struct rows *rows = &screen->rows;
	int top = canvas_body_top(canvas), body = canvas_body_rows(canvas), head = head_rows(body);

	for (int row = top; row < top + body; row++)
		canvas_fill(canvas, row, 0, canvas->cols, 0);
	draw_head(picker, canvas, top);
	if (head > 1)
		canvas_rule(canvas, top + 1);
	for (int i = rows->top; i < rows->count && i < rows->top + rows->shown; i++)
		draw_item(picker, canvas, i, top + head + i - rows->top);
	if (rows->count == 0)
		canvas_put(canvas, top + head, 3, -1, 0,
			picker->filter.count > 0 ? "Không có mục nào khớp. Xóa bớt chữ đã gõ."
						 : "Chưa có mục nào để chọn.");
}

enum screen_result picker_key(struct screen *screen, int key, struct err *err)
{
	struct picker *picker = (struct picker *)screen;

	(void)err;
	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
		if (screen->rows.count == 0)
			return SCREEN_STAY;
		screen->answer = (struct answer) { KEY_RETURN,
			picker->picks.items[picker->shown[screen->rows.selected]].value };
		return SCREEN_CLOSE;
	case KEY_ADD:
	case KEY_CTRL('N'):
		if (!picker->offers_new)
			return SCREEN_STAY;
		screen->answer.key = KEY_ADD;
		return SCREEN_CLOSE;
	}
	if (rows_key(&screen->rows, key)) {
		pass_heading(
			picker, key == KEY_ARROW_UP || key == KEY_BACK_TAB || key == KEY_PAGE_UP);
		return SCREEN_STAY;
	}
	if (clip_search_key(screen->session, &picker->filter, key))
		filter(picker);
	return SCREEN_STAY;
}

void picker_free(struct screen *screen)
{
	struct picker *picker = (struct picker *)screen;

	picks_release(&picker->picks);
	edit_release(&picker->filter);
	free(picker->shown);
	free(picker->title);
	free(picker);
}

void picker_status(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Gõ mã hoặc chữ không dấu để tìm: %d mục", screen->rows.count);
}

void picker_resized(struct screen *screen, int body_rows, int cols)
{
	(void)cols;
	rows_room(&screen->rows, body_rows - head_rows(body_rows) - !is_low(body_rows));
}

static void help(const struct screen *screen, struct strbuf *heading, struct strbuf *text)
{
	(void)text;
	strbuf_add(heading, ((const struct picker *)screen)->title);
}

static const struct command_key *keys_now(const struct screen *screen)
{
	return ((const struct picker *)screen)->offers_new ? picker_new_keys : picker_keys;
}

const struct screen_ops picker_ops = {
	.words = &picker_words,
	.keys_now = keys_now,
	.overlay = true,
	.text_entry = true,
	.draw = picker_draw,
	.key = picker_key,
	.free = picker_free,
	.status = picker_status,
	.resized = picker_resized,
	.help = help,
};
