/*
 * F4 in a long text: sentences the office writes often, and what the book can begin it with. What is put in is
 * one step back; the … in it are gaps, which Tab goes through.
 */
#include "form_internal.h"

#include "edit_clip.h"
#include "edit_internal.h"
#include "picker.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

static const char from_the_book[] = "*"; /* no uid */

enum { MOST_SENTENCES = 1000, GAP = 0x2026, LEAST_DOTS = 3 };

/* ---- choosing ---- */

/* Those of this kind of record come first, then those of none, then the rest with their place beside. */
static int rank(const char *place, const char *here)
{
	return !*place ? 1 : strcmp(place, here) == 0 ? 0 : 2;
}

static void add_picks(const struct list_page *page, const struct list_spec *spec, const char *here,
	struct picks *picks)
{
	int name = rectype_index(spec->type, "name"), place = rectype_index(spec->type, "place");

	for (int wanted = 0; wanted <= 2; wanted++)
		for (int i = 0; i < page->count; i++) {
			char **cells = page->rows[i].cells;
			if (rank(cells[place], here) == wanted)
				picks_add(picks, page->rows[i].uid, cells[name],
					*cells[place] ? cells[place] : NULL);
		}
}

/* ---- a new one ---- */

/* What is selected, else the paragraph the cursor is in. */
static char *text_of_new(const struct edit *edit)
{
	char *selected = edit_selection(edit);
	struct strbuf out = STRBUF_INIT;
	size_t from = edit->cursor;

	if (selected)
		return selected;
	while (from > 0 && edit->text[from - 1] != '\n')
		from--;
	size_t to = from;
	while (to < edit->count && edit->text[to] != '\n')
		to++;
	edit_add_range(edit, from, to, &out);
	return strbuf_detach(&out);
}

static enum screen_result make_new(struct form *form)
{
	const struct form_item *item = form_focused(form);
	char *text = text_of_new(&item->edit);
	const struct preset presets[] = {
		{ "text", text },
		{ "place", item->record->type->paper ? item->record->type->name : NULL },
		{ NULL, NULL },
	};
	struct screen *next = form_open_new(
		form->screen.session, rectype_named("sentence"), presets);

	form_single(next);
	free(text);
	return screen_open(&form->screen, next);
}

/* ---- putting in ---- */

/* How long the gap is that begins here: …, or a row of them or of dots, as offices type it; 0: none does. */
static size_t gap_length(const struct edit *edit, size_t at, size_t to)
{
	size_t dots = 0;

	while (at + dots < to && edit->text[at + dots] == GAP)
		dots++;
	if (dots > 0)
		return dots;
	while (at + dots < to && edit->text[at + dots] == '.')
		dots++;
	return dots >= LEAST_DOTS ? dots : 0;
}

/* Selects the first gap between two places: what is typed takes its place. */
static bool select_gap(struct edit *edit, size_t from, size_t to)
{
	while (from < to && gap_length(edit, from, to) == 0)
		from++;
	if (from >= to)
		return false;
	edit_select_range(edit, from + gap_length(edit, from, to), from); /* the cursor on it */
	return true;
}

bool form_at_gap(const struct form *form)
{
	const struct edit *edit = &form->items[form->focus].edit;
	size_t from, to;

	return form->gaps.edit == edit && edit_selected(edit, &from, &to) &&
		gap_length(edit, from, to) == to - from;
}

static void put_in(struct form *form, const char *text)
{
	struct edit *edit = &form_focused(form)->edit;
	struct strbuf apart = STRBUF_INIT;
	size_t from = edit->cursor, to;

	edit_selected(edit, &from, &to);
	if (from > 0 && edit->text[from - 1] != ' ' && edit->text[from - 1] != '\n')
		strbuf_add_char(&apart, ' '); /* a sentence does not stick to a word */
	strbuf_add(&apart, text);
	bool fits = clip_put(form->screen.session, edit, apart.text);
	strbuf_release(&apart);
	if (!fits)
		return;
	form_touched(form);
	form->gaps = (struct form_gaps) {
		.edit = edit, .before = from, .behind = edit->count - edit->cursor
	};
	select_gap(edit, from, edit->cursor);
	form_scroll(form);
}

static bool put_wording(struct form *form, struct err *err)
{
	const struct form_item *item = form_focused(form);
	struct strbuf text = STRBUF_INIT;
	bool ok = wording_write(
		form->screen.session->store, item->record, item_field(item), &text, err);

	if (ok)
		put_in(form, text.text);
	strbuf_release(&text);
	return ok;
}

bool form_write(struct screen *screen, struct err *err)
{
	struct form *form = (struct form *)screen;
	const struct form_item *item = form_focused(form);

	return item->edit.count == 0 && wording_knows(item->record, item_field(item)) &&
		put_wording(form, err);
}

bool form_go_on_writing(struct screen *screen)
{
	struct form *form = (struct form *)screen;
	struct edit *edit = &form_focused(form)->edit;

	if (!select_gap(edit, 0, edit->count))
		return false;
	form->gaps = (struct form_gaps) { .edit = edit };
	form_scroll(form);
	return true;
}

static enum screen_result take_sentence(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;

	if (answer->key == KEY_ADD)
		return make_new(form);
	if (strcmp(answer->text, from_the_book) == 0) {
		put_wording(form, err);
		return SCREEN_STAY;
	}
	struct record *sentence = store_load(
		form->screen.session->store, rectype_named("sentence"), answer->text, err);
	if (sentence)
		put_in(form, record_get(sentence, "text"));
	record_free(sentence);
	return SCREEN_STAY;
}

enum screen_result form_pick_sentence(struct form *form, struct err *err)
{
	const struct form_item *item = form_focused(form);
	struct list_spec spec = { .type = rectype_named("sentence") };
	struct picks picks = { 0 };
	struct list_page page;

	if (!store_page(form->screen.session->store, &spec, LIST_FIRST, NULL, MOST_SENTENCES, &page,
		    err))
		return SCREEN_STAY;
	if (wording_knows(item->record, item_field(item)))
		picks_add(&picks, from_the_book, "Viết sẵn từ sổ", NULL);
	add_picks(&page, &spec, item->record->type->title, &picks);
	list_page_release(&page);
	struct screen *picker = picker_new("Câu mẫu", &picks, NULL);
	picker_offer_new(picker);
	return screen_ask(&form->screen, picker, take_sentence);
}

bool form_next_gap(struct form *form)
{
	struct edit *edit = &form_focused(form)->edit;

	size_t from, behind = edit->cursor;

	if (form->gaps.edit != edit || edit->count < form->gaps.behind)
		return false;
	edit_selected(edit, &from, &behind);
	if (behind < form->gaps.before)
		behind = form->gaps.before;
	if (select_gap(edit, behind, edit->count - form->gaps.behind)) {
		form_scroll(form);
		return true;
	}
	form->gaps.edit = NULL;
	return false;
}
