#include "edit_internal.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

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

void edit_replace(struct edit *edit, size_t start, size_t removed, const uint32_t *text,
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

void edit_exchange(struct edit *edit, struct edit_step *step, bool undo)
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
	size_t from = joined && edit->cursor > 0 ? edit_previous(edit, edit->cursor) : edit->cursor;
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
		edit_replace(edit, from, before, composed, total, typing);
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
	size_t i = 0;

	for (text = text ? text : ""; *text; i++)
		if (i == edit->count || text_next(&text) != edit->text[i])
			return false;
	return i == edit->count;
}

void edit_empty(struct edit *edit)
{
	if (edit->count > 0)
		edit_replace(edit, 0, edit->count, NULL, 0, false);
}

void edit_put(struct edit *edit, const char *text)
{
	size_t count;
	uint32_t *codes = decode(text ? text : "", &count);

	edit_replace(edit, 0, edit->count, codes, count, false);
	free(codes);
}

void edit_to_end(struct edit *edit)
{
	edit->cursor = edit->count;
}
