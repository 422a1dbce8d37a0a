#include "edit.h"

#include "keys.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* What undo puts back: `removed` at `start` in place of `inserted` code points. */
struct edit_step {
	size_t start, removed_count, inserted_count;
	uint32_t *removed;
	size_t cursor;
	bool typing; /* further keystrokes of the same word join it */
};

void edit_init(struct edit *edit, bool lines, size_t limit)
{
	*edit = (struct edit) { .lines = lines, .limit = limit, .goal = -1 };
}

static void forget_steps(struct edit *edit, size_t from)
{
	for (size_t i = from; i < edit->step_count; i++)
		free(edit->steps[i].removed);
	edit->step_count = from;
}

void edit_release(struct edit *edit)
{
	forget_steps(edit, 0);
	free(edit->steps);
	free(edit->layout);
	free(edit->text);
	*edit = (struct edit) { 0 };
}

/* ---- graphemes ---- */

static size_t next_grapheme(const struct edit *edit, size_t at)
{
	utf8proc_int32_t state = 0;

	if (at >= edit->count)
		return edit->count;
	for (at++; at < edit->count; at++)
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)edit->text[at - 1],
			    (utf8proc_int32_t)edit->text[at], &state))
			break;
	return at;
}

static size_t previous_grapheme(const struct edit *edit, size_t at)
{
	size_t from = at > 32 ? at - 32 : 0, last = from;

	while (from < at) {
		last = from;
		from = next_grapheme(edit, from);
	}
	return last;
}

static int width_between(const struct edit *edit, size_t from, size_t to)
{
	int width = 0;

	for (size_t i = from; i < to; i++)
		width += text_char_width(edit->text[i]);
	return width;
}

/* ---- changing ---- */

static void splice(
	struct edit *edit, size_t start, size_t removed, const uint32_t *text, size_t count)
{
	size_t wanted = edit->count - removed + count;

	if (wanted > edit->capacity) {
		edit->capacity = wanted * 2 + 16;
		edit->text = xrealloc(edit->text, edit->capacity * sizeof *edit->text);
	}
	if (edit->text)
		memmove(edit->text + start + count, edit->text + start + removed,
			(edit->count - start - removed) * sizeof *edit->text);
	if (count)
		memcpy(edit->text + start, text, count * sizeof *text);
	edit->count = wanted;
	edit->layout_width = 0;
	edit->goal = -1;
}

/* Keystrokes join the step before while they go on where it ended and begin no new word. */
static bool joins(const struct edit_step *step, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing)
{
	size_t end = step->start + step->inserted_count;

	if (!typing || !step->typing || start < step->start || start > end ||
		start + removed != end)
		return false;
	return !(count == 1 && removed == 0 && text[0] == ' ');
}

static void replace(struct edit *edit, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing)
{
	forget_steps(edit, edit->step_at);
	struct edit_step *step = edit->step_count ? &edit->steps[edit->step_count - 1] : NULL;
	if (step && joins(step, start, removed, text, count, typing)) {
		step->inserted_count = start - step->start + count;
	} else {
		edit->steps = xgrow(
			edit->steps, edit->step_count, &edit->step_capacity, sizeof *edit->steps);
		step = &edit->steps[edit->step_count++];
		*step = (struct edit_step) { .start = start,
			.removed_count = removed,
			.inserted_count = count,
			.removed = xmalloc((removed + 1) * sizeof *step->removed),
			.cursor = edit->cursor,
			.typing = typing };
		if (removed)
			memcpy(step->removed, edit->text + start, removed * sizeof *step->removed);
		edit->step_at = edit->step_count;
	}
	splice(edit, start, removed, text, count);
	edit->cursor = start + count;
}

/* Exchanges what a step inserted with what it removed; done twice it is back. */
static void exchange(struct edit *edit, struct edit_step *step, bool undo)
{
	size_t inserted = step->inserted_count;
	uint32_t *kept = xmalloc((inserted + 1) * sizeof *kept);

	if (inserted)
		memcpy(kept, edit->text + step->start, inserted * sizeof *kept);
	splice(edit, step->start, inserted, step->removed, step->removed_count);
	size_t behind = step->start + step->removed_count;
	free(step->removed);
	step->removed = kept;
	step->inserted_count = step->removed_count;
	step->removed_count = inserted;
	step->typing = false;
	edit->cursor = undo && step->cursor <= edit->count ? step->cursor : behind;
}

/* Normal form C of code points; the caller frees. */
static uint32_t *compose(const uint32_t *text, size_t count, size_t *composed)
{
	struct strbuf bytes = STRBUF_INIT;
	uint32_t *out;

	for (size_t i = 0; i < count; i++)
		text_append(&bytes, text[i]);
	char *normal = text_nfc(bytes.text);
	const char *at = normal;
	out = xmalloc((strlen(normal) + 1) * sizeof *out);
	*composed = 0;
	while (*at)
		out[(*composed)++] = text_next(&at);
	free(normal);
	strbuf_release(&bytes);
	return out;
}

/* What a paste or a key may bring in: blanks made plain, hidden characters dropped. */
static size_t clean(const struct edit *edit, const uint32_t *text, size_t count, uint32_t *out)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t code = text[i];
		if (code == '\r') {
			if (i + 1 < count && text[i + 1] == '\n')
				continue;
			code = '\n';
		}
		if (code == '\t' || code == 0xA0 || (code == '\n' && !edit->lines))
			code = ' ';
		if (code != '\n' && text_is_hidden(code))
			continue;
		out[kept++] = code;
	}
	return kept;
}

/* A mark typed alone joins the letter before it: keys may come decomposed. */
static bool insert(struct edit *edit, const uint32_t *text, size_t count, bool typing)
{
	uint32_t *added = xmalloc((count + 1) * sizeof *added);
	size_t kept = clean(edit, text, count, added), total = 0;
	bool joined = kept > 0 && added[0] != '\n' && text_char_width(added[0]) == 0;
	size_t from = joined && edit->cursor > 0 ? previous_grapheme(edit, edit->cursor)
						 : edit->cursor;
	size_t before = edit->cursor - from;
	uint32_t *whole = xmalloc((before + kept + 1) * sizeof *whole);

	if (before)
		memcpy(whole, edit->text + from, before * sizeof *whole);
	memcpy(whole + before, added, kept * sizeof *whole);
	uint32_t *composed = compose(whole, before + kept, &total);
	bool fits = true;
	if (edit->limit && edit->count - before + total > edit->limit) {
		size_t room = edit->limit > edit->count - before
			? edit->limit - (edit->count - before)
			: 0;
		total = room < total ? room : total;
		fits = false;
	}
	if (kept > 0 && (total > before || joined))
		replace(edit, from, before, composed, total, typing);
	free(composed);
	free(whole);
	free(added);
	return fits;
}

bool edit_type(struct edit *edit, uint32_t code)
{
	return insert(edit, &code, 1, true);
}

static uint32_t *decode(const char *text, size_t *count)
{
	uint32_t *codes = xmalloc((strlen(text) + 1) * sizeof *codes);

	*count = 0;
	while (*text)
		codes[(*count)++] = text_next(&text);
	return codes;
}

bool edit_paste(struct edit *edit, const char *text)
{
	size_t count;
	uint32_t *codes = decode(text, &count);
	bool fits = insert(edit, codes, count, false);

	free(codes);
	return fits;
}

void edit_set(struct edit *edit, const char *text)
{
	edit->count = edit->cursor = 0;
	edit->layout_width = 0;
	edit_paste(edit, text ? text : "");
	forget_steps(edit, 0);
	edit->step_at = 0;
}

char *edit_get(const struct edit *edit)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < edit->count; i++)
		text_append(&out, edit->text[i]);
	return strbuf_detach(&out);
}

bool edit_is(const struct edit *edit, const char *text)
{
	char *mine = edit_get(edit);
	bool same = strcmp(mine, text ? text : "") == 0;

	free(mine);
	return same;
}

void edit_empty(struct edit *edit)
{
	if (edit->count > 0)
		replace(edit, 0, edit->count, NULL, 0, false);
}

void edit_put(struct edit *edit, const char *text)
{
	size_t count;
	uint32_t *codes = decode(text ? text : "", &count);

	replace(edit, 0, edit->count, codes, count, false);
	free(codes);
}

void edit_to_end(struct edit *edit)
{
	edit->cursor = edit->count;
}

/* ---- moving ---- */

static bool is_gap(uint32_t code)
{
	return code == ' ' || code == '\n';
}

int edit_words(const struct edit *edit)
{
	int words = 0;

	for (size_t i = 0; i < edit->count; i++)
		words += !is_gap(edit->text[i]) && (i == 0 || is_gap(edit->text[i - 1]));
	return words;
}

static void word_left(struct edit *edit)
{
	while (edit->cursor > 0 && is_gap(edit->text[edit->cursor - 1]))
		edit->cursor--;
	while (edit->cursor > 0 && !is_gap(edit->text[edit->cursor - 1]))
		edit->cursor--;
}

static void word_right(struct edit *edit)
{
	while (edit->cursor < edit->count && !is_gap(edit->text[edit->cursor]))
		edit->cursor++;
	while (edit->cursor < edit->count && is_gap(edit->text[edit->cursor]))
		edit->cursor++;
}

static void line_edges(struct edit *edit, bool to_end)
{
	size_t line;
	int column;

	if (!edit->lines || edit->layout_width == 0) {
		edit->cursor = to_end ? edit->count : 0;
		return;
	}
	edit_cursor_at(edit, &line, &column);
	const struct edit_line *at = &edit->layout[line];
	edit->cursor = to_end ? at->end : at->start;
	if (to_end && !at->hard && at->end > at->start)
		edit->cursor = previous_grapheme(edit, at->end);
}

static bool move_line(struct edit *edit, int step)
{
	size_t line;
	int column;

	if (!edit->lines || edit->layout_width == 0)
		return false;
	edit_cursor_at(edit, &line, &column);
	if (edit->goal < 0)
		edit->goal = column;
	if ((step < 0 && line == 0) || (step > 0 && line + 1 >= edit->layout_count))
		return false;
	const struct edit_line *to = &edit->layout[step < 0 ? line - 1 : line + 1];
	size_t at = to->start, end = to->end;
	if (!to->hard && end > at)
		end = previous_grapheme(edit, end);
	for (int width = 0; at < end; at = next_grapheme(edit, at)) {
		width += width_between(edit, at, next_grapheme(edit, at));
		if (width > edit->goal)
			break;
	}
	edit->cursor = at;
	return true;
}

void edit_page(struct edit *edit, int lines)
{
	for (; lines != 0 && move_line(edit, lines < 0 ? -1 : 1); lines += lines < 0 ? 1 : -1)
		;
	if (lines != 0) {
		edit->cursor = lines < 0 ? 0 : edit->count;
		edit->goal = -1;
	}
}

static void erase_before(struct edit *edit)
{
	if (edit->cursor == 0)
		return;
	size_t from = previous_grapheme(edit, edit->cursor);
	replace(edit, from, edit->cursor - from, NULL, 0, true);
}

static void erase_behind(struct edit *edit)
{
	if (edit->cursor < edit->count)
		replace(edit, edit->cursor, next_grapheme(edit, edit->cursor) - edit->cursor, NULL,
			0, false);
}

bool edit_key(struct edit *edit, int key)
{
	int goal = edit->goal;

	edit->goal = -1;
	switch (key) {
	case KEY_ARROW_LEFT:
		edit->cursor = edit->cursor ? previous_grapheme(edit, edit->cursor) : 0;
		return true;
	case KEY_ARROW_RIGHT:
		edit->cursor = next_grapheme(edit, edit->cursor);
		return true;
	case KEY_WORD_LEFT:
		word_left(edit);
		return true;
	case KEY_WORD_RIGHT:
		word_right(edit);
		return true;
	case KEY_START:
	case KEY_FINISH:
		line_edges(edit, key == KEY_FINISH);
		return true;
	case KEY_ARROW_UP:
	case KEY_ARROW_DOWN:
		edit->goal = goal;
		return move_line(edit, key == KEY_ARROW_UP ? -1 : 1);
	case KEY_ERASE:
		erase_before(edit);
		return true;
	case KEY_REMOVE:
		erase_behind(edit);
		return true;
	case KEY_CTRL('Z'):
		if (edit->step_at == 0)
			return false;
		exchange(edit, &edit->steps[--edit->step_at], true);
		return true;
	case KEY_CTRL('Y'):
		if (edit->step_at == edit->step_count)
			return false;
		exchange(edit, &edit->steps[edit->step_at++], false);
		return true;
	}
	return false;
}

/* ---- layout ---- */

static void add_line(struct edit *edit, size_t start, size_t end, bool hard)
{
	edit->layout = xgrow(
		edit->layout, edit->layout_count, &edit->layout_capacity, sizeof *edit->layout);
	edit->layout[edit->layout_count++] = (struct edit_line) { start, end, hard };
}

/* Lines break behind blanks, which may hang over the edge; a word longer than a line is cut. */
void edit_layout(struct edit *edit, int width)
{
	size_t start = 0, at = 0, after_blank = 0;
	int used = 0;

	if (edit->layout_width == width)
		return;
	edit->layout_width = width;
	edit->layout_count = 0;
	while (at < edit->count) {
		if (edit->text[at] == '\n') {
			add_line(edit, start, at, true);
			start = after_blank = ++at;
			used = 0;
			continue;
		}
		size_t next = next_grapheme(edit, at);
		int wide = width_between(edit, at, next);
		if (used + wide > width && edit->text[at] != ' ' && at > start) {
			size_t cut = after_blank > start ? after_blank : at;
			add_line(edit, start, cut, false);
			start = after_blank = at = cut;
			used = 0;
			continue;
		}
		used += wide;
		at = next;
		if (edit->text[at - 1] == ' ')
			after_blank = at;
	}
	add_line(edit, start, edit->count, true);
}

void edit_cursor_at(const struct edit *edit, size_t *line, int *column)
{
	size_t at = 0;

	while (at + 1 < edit->layout_count && edit->layout[at + 1].start <= edit->cursor)
		at++;
	*line = at;
	*column = width_between(edit, edit->layout[at].start, edit->cursor);
	if (*column >= edit->layout_width)
		*column = edit->layout_width - 1;
}

void edit_add_line(const struct edit *edit, size_t line, struct strbuf *out)
{
	for (size_t i = edit->layout[line].start; i < edit->layout[line].end; i++)
		text_append(out, edit->text[i]);
}

int edit_window(const struct edit *edit, int width, struct strbuf *out)
{
	size_t from = 0;
	int cursor = width_between(edit, 0, edit->cursor);

	while (cursor >= width && from < edit->cursor) {
		size_t next = next_grapheme(edit, from);
		cursor -= width_between(edit, from, next);
		from = next;
	}
	int used = 0;
	for (size_t at = from; at < edit->count; at++) {
		used += text_char_width(edit->text[at]);
		if (used > width)
			break;
		text_append(out, edit->text[at]);
	}
	return cursor;
}
