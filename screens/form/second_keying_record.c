/* The record in hand: its fields to be keyed again, and what the rules say of either value. */
#include "second_keying_internal.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void keyed_forget_doubts(struct keyed_row *row)
{
	for (size_t i = 0; i < 2; i++) {
		free(row->doubts[i]);
		row->doubts[i] = NULL;
	}
}

void second_keying_release_record(struct second_keying *at)
{
	for (int i = 0; i < at->count; i++) {
		item_release(&at->rows[i].item);
		keyed_forget_doubts(&at->rows[i]);
	}
	free(at->rows);
	free(at->name);
	record_free(at->record);
	record_free(at->typed);
	at->rows = NULL;
	at->name = NULL;
	at->record = at->typed = NULL;
	at->count = at->focus = 0;
	at->has_draft = false;
}

static bool add_row(struct second_keying *at, int field, struct err *err)
{
	struct keyed_row *row = &at->rows[at->count++];
	bool done;

	*row = (struct keyed_row) { .field = field };
	if (!keying_is_done(
		    at->screen.session->store, at->record, &at->type->fields[field], &done, err))
		return false;
	row->state = done ? KEYED_AGREES : KEYED_ASKED;
	row->item.record = at->typed;
	row->item.fields[row->item.field_count++] = field;
	edit_init(&row->item.edit, false, 0);
	record_set_at(at->typed, field, NULL);
	item_load(at->screen.session, &row->item);
	return true;
}

/* The next row that is not settled, from `from` on in a direction; -1: none. */
int second_keying_next_open(const struct second_keying *at, int from, int direction)
{
	for (int i = from; i >= 0 && i < at->count; i += direction)
		if (at->rows[i].state != KEYED_AGREES)
			return i;
	return -1;
}

void second_keying_focus(struct second_keying *at, int row)
{
	at->focus = row;
	at->entered = true;
}

/* Who or what it is, without what is to be keyed: that would show the first keying. */
static char *name_of(const struct second_keying *at)
{
	struct strbuf name = STRBUF_INIT;
	const char *list = at->type->label;
	char word[64];

	while (word_next(&list, word)) {
		const struct field *field = rectype_field(at->type, word);
		const char *value = record_get(at->record, word);
		if (!value || field_is_keyed_twice(field, true))
			continue;
		strbuf_add(&name, name.length ? " " : "");
		store_show(at->screen.session->store, field, value, &name);
	}
	if (name.length == 0)
		strbuf_add(&name, at->type->title);
	return strbuf_detach(&name);
}

/* Takes the record at `at->at` in hand; false when it cannot be read any more. */
bool second_keying_take_record(struct second_keying *at, struct err *err)
{
	struct session *session = at->screen.session;
	bool ok = true;

	second_keying_release_record(at);
	at->record = store_load(session->store, at->type, at->list.uids[at->at], err);
	if (!at->record)
		return false;
	at->typed = record_copy(at->record);
	at->name = name_of(at);
	at->rows = xcalloc((size_t)rectype_field_count(at->type), sizeof *at->rows);
	for (int i = 0; at->type->fields[i].name && ok; i++)
		if (field_is_keyed_twice(&at->type->fields[i], at->record->values[i] != NULL))
			ok = add_row(at, i, err);
	ok = ok && second_keying_take_draft(at, err);
	int open = second_keying_next_open(at, 0, 1);
	second_keying_focus(at, open < 0 ? 0 : open);
	at->finished[at->at] = open < 0 || at->record->deleted_at;
	return ok;
}

int second_keying_finished(const struct second_keying *at)
{
	int finished = at->list.total - at->list.count;

	for (int i = 0; i < at->list.count; i++)
		finished += at->finished[i];
	return finished;
}

/* ---- what the rules say of the two values ---- */

/* What the rules say of the record with this value in the field. */
static void find(const struct second_keying *at, const struct keyed_row *row, const char *value,
	struct findings *findings)
{
	struct record *copy = record_copy(at->record);
	struct rules rules = store_rules(at->screen.session->store);

	record_set_at(copy, row->field, value);
	record_check(copy, &rules, findings);
	record_free(copy);
}

static bool holds(const struct findings *findings, const char *text)
{
	for (size_t i = 0; i < findings->count; i++)
		if (strcmp(findings->items[i].text, text) == 0)
			return true;
	return false;
}

/* The first thing said of one value and not of the other: often it tells which is wrong. */
static char *doubt(const struct findings *of, const struct findings *other)
{
	for (size_t i = 0; i < of->count; i++)
		if (of->items[i].severity != FINDING_GAP && !holds(other, of->items[i].text))
			return xstrdup(of->items[i].text);
	return NULL;
}

void keyed_find_doubts(const struct second_keying *at, struct keyed_row *row)
{
	struct findings first = FINDINGS_INIT, second = FINDINGS_INIT;

	find(at, row, at->record->values[row->field], &first);
	find(at, row, at->typed->values[row->field], &second);
	row->doubts[0] = doubt(&first, &second);
	row->doubts[1] = doubt(&second, &first);
	findings_release(&first);
	findings_release(&second);
}
