#include "shorthand.h"

#include "letter.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PHRASES = 5000, MOST_LETTERS = 10 };

static const char setting[] = "typing.shorthand";

struct phrases {
	struct phrase {
		char *short_form, *full;
	} * items; /* in the order of their bytes */
	size_t count;
	uint64_t generation; /* of the book, when they were read */
};

/* ---- the table ---- */

static void empty(struct phrases *phrases)
{
	for (size_t i = 0; i < phrases->count; i++) {
		free(phrases->items[i].short_form);
		free(phrases->items[i].full);
	}
	free(phrases->items);
	*phrases = (struct phrases) { 0 };
}

void shorthand_release(struct session *session)
{
	if (session->phrases)
		empty(session->phrases);
	free(session->phrases);
	session->phrases = NULL;
}

static int compare(const void *a, const void *b)
{
	return strcmp(
		((const struct phrase *)a)->short_form, ((const struct phrase *)b)->short_form);
}

static void read_table(struct session *session, struct phrases *phrases)
{
	struct store *store = session->store;
	struct err err = ERR_INIT;
	struct list_spec spec = { .type = rectype_named("phrase") };
	int short_at = rectype_index(spec.type, "short"),
	    full_at = rectype_index(spec.type, "full");
	struct list_page page;

	empty(phrases);
	phrases->generation = store_generation(store);
	if (!store_page(store, &spec, LIST_FIRST, NULL, MOST_PHRASES, &page, &err)) {
		session_fail(session, &err);
		return;
	}
	phrases->items = xcalloc((size_t)page.count + 1, sizeof *phrases->items);
	for (int i = 0; i < page.count; i++)
		phrases->items[phrases->count++] = (struct phrase) {
			.short_form = xstrdup(page.rows[i].cells[short_at]),
			.full = xstrdup(page.rows[i].cells[full_at])
		};
	list_page_release(&page);
	if (phrases->count > 0)
		qsort(phrases->items, phrases->count, sizeof *phrases->items, compare);
}

static const char *full_of(struct session *session, char *short_form)
{
	struct phrase wanted = { .short_form = short_form };

	if (!session->phrases) {
		session->phrases = xcalloc(1, sizeof *session->phrases);
		read_table(session, session->phrases);
	} else if (session->phrases->generation != store_generation(session->store)) {
		read_table(session, session->phrases);
	}
	const struct phrases *phrases = session->phrases;
	if (phrases->count == 0)
		return NULL;
	const struct phrase *found = bsearch(
		&wanted, phrases->items, phrases->count, sizeof wanted, compare);
	return found ? found->full : NULL;
}

/* ---- the word ---- */

static bool is_one_of(uint32_t code, const char *marks)
{
	while (*marks)
		if (text_next(&marks) == code)
			return true;
	return false;
}

static bool ends_word(uint32_t code)
{
	return is_one_of(code, " \n.,;:!?)]}\"”’»…");
}

/* What may stand before a word of its own; a dash only where a line begins with it. */
static bool begins_word(const struct edit *edit, size_t at)
{
	if (at == 0 || is_one_of(edit->text[at - 1], " \n([{\"“‘«–—•"))
		return true;
	return is_one_of(edit->text[at - 1], "-+") && (at == 1 || edit->text[at - 2] == '\n');
}

/* A blank parts words, wherever it is put; a mark stands at a word's end only if no word goes on behind it. */
static bool goes_on(const struct edit *edit, uint32_t code)
{
	struct letter letter;

	if (code == ' ' || code == '\n' || edit->cursor == edit->count)
		return false;
	uint32_t next = edit->text[edit->cursor];
	return (next >= '0' && next <= '9') || letter_read(next, &letter) ||
		text_char_width(next) == 0;
}

/* Where the word that ends at `end` begins; `end` when it is none that could be a short form. */
static size_t word_start(const struct edit *edit, size_t end)
{
	struct letter letter;
	size_t start = end;

	while (start > 0 && letter_read(edit->text[start - 1], &letter))
		start--;
	return end - start <= MOST_LETTERS && begins_word(edit, start) ? start : end;
}

/* The word in small letters. False when a capital stands behind the first letter: ĐC, đC. */
static bool read_word(
	const struct edit *edit, size_t start, size_t end, struct strbuf *word, bool *capital)
{
	*capital = text_lower(edit->text[start]) != edit->text[start];
	for (size_t i = start; i < end; i++) {
		uint32_t small = text_lower(edit->text[i]);
		if (i > start && small != edit->text[i])
			return false;
		text_append(word, small);
	}
	return true;
}

static void add_whole(struct strbuf *out, const char *full, bool capital)
{
	if (capital)
		text_append(out, text_upper(text_next(&full)));
	strbuf_add(out, full);
}

/* The first one of a run says what happened: later ones would only cost the line. */
static void say_once(struct session *session, const char *word, const char *whole)
{
	if (!session->shorthand_told)
		session_say(session, MESSAGE_INFO, "Gõ tắt: %s thành %s. Ctrl-Z lấy lại %s.", word,
			whole, word);
	session->shorthand_told = true;
}

void shorthand_typed(struct session *session, struct edit *edit, uint32_t code)
{
	struct strbuf word = STRBUF_INIT, whole = STRBUF_INIT;
	bool capital;

	if (session->shorthand_off || session->burst || !ends_word(code) || edit->cursor < 2 ||
		edit->text[edit->cursor - 1] != code || goes_on(edit, code))
		return;
	size_t end = edit->cursor - 1, start = word_start(edit, end);
	if (start < end && !edit_is_kept(edit, start, end - start) &&
		read_word(edit, start, end, &word, &capital)) {
		const char *full = full_of(session, word.text);
		if (full) {
			add_whole(&whole, full, capital);
			if (edit_expand(edit, start, end - start, whole.text))
				say_once(session, word.text, full);
		}
	}
	strbuf_release(&word);
	strbuf_release(&whole);
}

/* ---- on and off ---- */

void shorthand_begin(struct session *session)
{
	const char *kept = store_setting(session->store, setting);

	session->shorthand_off = kept && strcmp(kept, "off") == 0;
}

void shorthand_switch(struct session *session)
{
	session->shorthand_off = !session->shorthand_off;
	session_say(session, MESSAGE_INFO, "%s",
		session->shorthand_off
			? "Gõ tắt đã tắt: đc là đc. Bật lại: F10, Gõ tắt."
			: "Gõ tắt đã bật: đc rồi dấu cách thành đồng chí. Bảng chữ tắt: phím 9, Gõ tắt.");
	session_remember(session, setting, session->shorthand_off ? "off" : "on");
}
