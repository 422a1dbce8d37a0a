#include "edit_internal.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void edit_init(struct edit *edit, bool lines, size_t limit)
{
	*edit = (struct edit) { .lines = lines, .limit = limit, .goal = -1 };
}

void edit_release(struct edit *edit)
{
	edit_forget_steps(edit);
	free(edit->steps);
	free(edit->layout);
	free(edit->kept);
	free(edit->text);
	*edit = (struct edit) { 0 };
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

size_t edit_room(const struct edit *edit)
{
	if (!edit->limit)
		return SIZE_MAX;
	return edit->limit > edit->count ? edit->limit - edit->count : 0;
}

/* An empty field has no text at all: nothing is reckoned from it then. */
static size_t append(uint32_t *whole, size_t at, const uint32_t *text, size_t from, size_t to)
{
	if (to > from)
		memcpy(whole + at, text + from, (to - from) * sizeof *whole);
	return at + to - from;
}

/* The graphemes at both ends are composed with it: a mark typed alone joins the letter before it. */
bool edit_change(
	struct edit *edit, size_t from, size_t to, const uint32_t *text, size_t count, bool typing)
{
	size_t left = from > 0 ? edit_previous(edit, from) : 0, right = edit_next(edit, to);
	size_t length = from - left + count + right - to, total;
	uint32_t *whole = xmalloc((length + 1) * sizeof *whole);

	length = append(whole, 0, edit->text, left, from);
	length = append(whole, length, text, 0, count);
	length = append(whole, length, edit->text, to, right);
	uint32_t *composed = compose(whole, length, &total), *made = composed;
	for (; left < from && total > 0 && edit->text[left] == *made; left++, made++)
		total--; /* the neighbours are mostly as they were */
	for (; right > to && total > 0 && edit->text[right - 1] == made[total - 1]; right--)
		total--;
	bool fits = total <= right - left || total - (right - left) <= edit_room(edit);
	if (fits && (right > left || total > 0))
		edit_replace(edit, left, right - left, made, total, typing);
	free(composed);
	free(whole);
	return fits;
}

static bool insert(struct edit *edit, const uint32_t *text, size_t count, bool typing)
{
	uint32_t *added = xmalloc((count + 1) * sizeof *added);
	size_t from = edit->cursor, to = from, kept = clean(edit, text, count, added);
	bool fits = true;

	if (edit_selected(edit, &from, &to))
		edit_part_steps(edit);
	if (kept > 0)
		fits = edit_change(edit, from, to, added, kept, typing);
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

/* All of it, whatever the limit: it is not what somebody types just now. */
static void put_all(struct edit *edit, const char *text)
{
	size_t count, limit = edit->limit;
	uint32_t *codes = decode(text ? text : "", &count),
		 *kept = xmalloc((count + 1) * sizeof *kept);

	edit->limit = 0;
	edit_change(edit, 0, edit->count, kept, clean(edit, codes, count, kept), false);
	edit->limit = limit;
	edit->cursor = edit->count;
	free(kept);
	free(codes);
}

void edit_set(struct edit *edit, const char *text)
{
	put_all(edit, text);
	edit_forget_steps(edit);
	edit_forget_kept(edit);
	edit->selecting = EDIT_NOT_SELECTING;
	edit->goal = -1;
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
		edit_change(edit, 0, edit->count, NULL, 0, false);
}

void edit_put(struct edit *edit, const char *text)
{
	edit_part_steps(edit);
	put_all(edit, text);
}

void edit_to_end(struct edit *edit)
{
	edit->cursor = edit->count;
}
