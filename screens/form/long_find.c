#include "long_find.h"

#include "edit_clip.h"
#include "edit_internal.h"
#include "fold.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_TYPED = 60, PROMPT_COL = 1, WIDE = 60 };

static const char prompt[] = "Tìm: ";
enum { PROMPT_WIDTH = 5 };

struct hit {
	size_t from, to; /* code points, whole graphemes */
};

/* What the last key did besides moving on. */
enum turn { NO_TURN, FROM_START, FROM_END };

struct find {
	struct screen screen;
	struct edit *edit; /* borrowed */
	size_t begun_at;   /* where its cursor was */
	size_t origin;     /* what is typed is sought from here on */
	char *folded;      /* the text, and where each byte of it stands */
	size_t *places;
	struct edit typed;
	bool entered; /* nothing typed yet: a letter takes the place of what was sought before */
	struct hit *hits;
	size_t count, at;
	enum turn turn;
};

/* ---- finding ---- */

static void add_hit(struct find *find, size_t from_byte, size_t bytes)
{
	const struct edit *edit = find->edit;
	size_t from = find->places[from_byte], last = find->places[from_byte + bytes - 1];

	find->hits = xgrow(find->hits, find->count, sizeof *find->hits);
	find->hits[find->count++] = (struct hit) { edit_previous(edit, from + 1),
		edit_next(edit, edit_previous(edit, last + 1)) };
}

static void find_all(struct find *find)
{
	char *typed = edit_get(&find->typed), *sought = fold(typed);
	size_t bytes = strlen(sought);

	find->count = 0;
	for (const char *at = find->folded; bytes > 0 && (at = strstr(at, sought)); at += bytes)
		add_hit(find, (size_t)(at - find->folded), bytes);
	free(sought);
	free(typed);
}

static void go_to(struct find *find, size_t at)
{
	find->at = at;
	find->edit->cursor = find->count ? find->hits[at].from : find->begun_at;
	find->edit->goal = -1;
}

/* The first that stands at or behind a place; the first of all when there is none. */
static void go_from(struct find *find, size_t place)
{
	size_t at = 0;

	while (at < find->count && find->hits[at].from < place)
		at++;
	find->turn = find->count > 0 && at == find->count ? FROM_START : NO_TURN;
	go_to(find, at < find->count ? at : 0);
}

static void step(struct find *find, bool back)
{
	if (find->count == 0)
		return;
	size_t edge = back ? 0 : find->count - 1;
	find->turn = find->at != edge ? NO_TURN : back ? FROM_END : FROM_START;
	go_to(find, (find->at + (back ? find->count - 1 : 1)) % find->count);
	find->origin = find->edit->cursor;
}

struct screen *long_find_new(struct session *session, struct edit *edit)
{
	struct find *find = screen_new(sizeof *find, &long_find_ops, NULL);

	find->edit = edit;
	edit_moves(edit, false);
	find->begun_at = find->origin = edit->cursor;
	find->folded = fold_with_places(edit->text, edit->count, &find->places);
	find->entered = true;
	edit_init(&find->typed, false, MOST_TYPED);
	edit_set(&find->typed, session->sought.text);
	find_all(find);
	go_from(find, edit->cursor + 1); /* on the word found before, F7 is the next */
	return &find->screen;
}

/* ---- what is shown ---- */

static int typed_width(const struct screen *screen)
{
	return screen->cols >= WIDE ? 30 : 12;
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct find *find = (const struct find *)screen;

	strbuf_add(out, prompt);
	edit_window(&find->typed, typed_width(screen), out);
	if (find->typed.count == 0)
		strbuf_add(out, " gõ vài chữ, không cần dấu");
	else if (find->count == 0)
		strbuf_add(out, " · không có trong ô này");
	else if (find->turn == FROM_START)
		strbuf_add(out, " · hết, lại từ đầu");
	else if (find->turn == FROM_END)
		strbuf_add(out, " · hết, lại từ cuối");
}

static void position(const struct screen *screen, struct strbuf *out)
{
	const struct find *find = (const struct find *)screen;
	size_t line;
	int column;

	if (find->count == 0)
		return;
	edit_cursor_at(find->edit, &line, &column);
	strbuf_addf(out, "chỗ %zu/%zu · dòng %zu", find->at + 1, find->count, line + 1);
}

/* The form below has put the cursor to where the word begins. */
static void show_hit(const struct find *find, struct canvas *canvas)
{
	const struct edit *edit = find->edit;
	const struct hit *hit = &find->hits[find->at];
	size_t line;
	int column, row = canvas->cursor_row;

	edit_cursor_at(edit, &line, &column);
	int left = canvas->cursor_col - column;
	for (size_t from = hit->from; from < hit->to && line < edit->layout_count; line++, row++) {
		const struct edit_line *on = &edit->layout[line];
		size_t to = hit->to < on->end ? hit->to : on->end;
		if (row < canvas->rows - 2)
			canvas_add_attr(canvas, row, left + edit_width(edit, on->start, from),
				edit_width(edit, from, to), ATTR_REVERSE);
		from = line + 1 < edit->layout_count ? edit->layout[line + 1].start : hit->to;
	}
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct find *find = (const struct find *)screen;
	struct strbuf shown = STRBUF_INIT;

	if (find->count > 0)
		show_hit(find, canvas);
	int cursor = edit_window(&find->typed, typed_width(screen), &shown);
	canvas_cursor(canvas, canvas->rows - 2, PROMPT_COL + PROMPT_WIDTH + cursor);
	strbuf_release(&shown);
}

/* ---- keys ---- */

static void keep_sought(const struct find *find)
{
	struct strbuf *sought = &find->screen.session->sought;
	char *typed = edit_get(&find->typed);

	strbuf_clear(sought);
	strbuf_add(sought, typed);
	free(typed);
}

static void type_key(struct find *find, int key)
{
	if (find->entered && (key == KEY_PASTED || key_is_text(key)))
		edit_empty(&find->typed);
	find->entered = false;
	if (!clip_search_key(find->screen.session, &find->typed, key))
		return;
	find_all(find);
	go_from(find, find->origin);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct find *find = (struct find *)screen;

	(void)err;
	switch (key) {
	case KEY_ESCAPE:
		find->edit->cursor = find->begun_at;
		keep_sought(find);
		return SCREEN_CLOSE;
	case KEY_TABULATOR:
		keep_sought(find);
		return SCREEN_CLOSE;
	case KEY_RETURN:
	case KEY_F7:
	case KEY_CTRL('F'):
	case KEY_ARROW_DOWN:
		step(find, false);
		return SCREEN_STAY;
	case KEY_BACK_TAB:
	case KEY_ARROW_UP:
		step(find, true);
		return SCREEN_STAY;
	}
	type_key(find, key);
	return SCREEN_STAY;
}

static void free_find(struct screen *screen)
{
	struct find *find = (struct find *)screen;

	edit_release(&find->typed);
	free(find->hits);
	free(find->places);
	free(find->folded);
	free(find);
}

const struct screen_ops long_find_ops = {
	.words = &long_find_words,
	.overlay = true,
	.text_entry = true,
	.draw = draw,
	.key = key,
	.free = free_find,
	.status = status,
	.position = position,
};
