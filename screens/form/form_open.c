/* Making the items of a form from the descriptors, and opening it in its three ways. */
#include "form_internal.h"

#include "form_slots.h"
#include "numbering.h"
#include "paper.h"
#include "placing.h"
#include "text.h"

#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- items ---- */

struct form_item *form_focused(struct form *form)
{
	return &form->items[form->focus];
}

int form_find_item(const struct form *form, const struct record *record, const char *field)
{
	int index = rectype_index(record->type, field);

	for (int i = 0; i < form->count; i++)
		for (int j = 0; j < form->items[i].field_count; j++)
			if (form->items[i].record == record && form->items[i].fields[j] == index)
				return i;
	return -1;
}

struct form_item *form_find(struct form *form, const struct record *record, const char *field)
{
	int place = form_find_item(form, record, field);

	return place < 0 ? NULL : &form->items[place];
}

void form_focus(struct form *form, int index)
{
	form->focus = index;
	form->entered = true;
	form->near_known = false;
	strbuf_clear(&form->near);
	int place = form_path_place(form, index);
	if (place > form->path.at)
		form->path.at = place;
	form_scroll(form);
}

static void add_item(void *context, const struct form_slot *slot)
{
	struct form *form = context;

	for (int i = 0; i < slot->field_count; i++)
		if (&slot->type->fields[slot->fields[i]] == form->apart)
			return;
	struct form_item *item = &form->items[form->count++];
	*item = (struct form_item) { .record = form->records[slot->type != form->records[0]->type],
		.field_count = slot->field_count };
	memcpy(item->fields, slot->fields, sizeof item->fields);
	edit_init(&item->edit, item_field(item)->kind == FIELD_LONG, 0);
	for (int i = 0; i < slot->field_count; i++) {
		int width = text_width(slot->type->fields[slot->fields[i]].label);
		form->label_cols = width > form->label_cols ? width : form->label_cols;
	}
}

static void load_items(struct form *form)
{
	for (int i = 0; i < form->count; i++) {
		struct form_item *item = &form->items[i];
		item_load(form->screen.session, item);
		item->masked = !form->fresh && (item_field(item)->flags & FIELD_SENSITIVE) &&
			item_value(item);
		free(item->original);
		item->original = edit_get(&item->edit);
	}
}

static void make_items(struct form *form)
{
	const struct rectype *type = form->records[0]->type,
			     *spell = form->record_count > 1 ? form->records[1]->type : NULL;
	int most = rectype_field_count(type) + (spell ? rectype_field_count(spell) : 0);

	form->items = xcalloc((size_t)most, sizeof *form->items);
	form->count = form->label_cols = 0;
	form_slots_each(form->screen.session->store, type, spell, add_item, form);
	load_items(form);
	form_path_load(form);
}

void form_release_items(struct form *form)
{
	for (int i = 0; i < form->count; i++)
		item_release(&form->items[i]);
	free(form->items);
	form->items = NULL;
	form->count = 0;
}

int form_changes(const struct form *form)
{
	int changes = 0;

	for (int i = 0; i < form->count; i++)
		changes += item_is_changed(&form->items[i]);
	return changes;
}

bool form_is_changed(const struct form *form)
{
	return form_changes(form) > 0;
}

/* ---- opening ---- */

static struct form *make(struct session *session, struct record *record)
{
	struct form *form = screen_new(sizeof *form, &form_ops, session);

	form->facts = form->near = (struct strbuf)STRBUF_INIT;
	form->records[0] = record;
	form->record_count = 1;
	form->reached = -1;
	form->fresh = record->version == 0;
	return form;
}

/* Alone, or the one of its group that comes first: post.org, but not review.org behind review.member. */
static bool leads_its_group(const struct rectype *type, int i)
{
	const char *group = type->fields[i].group,
		   *before = i > 0 ? type->fields[i - 1].group : NULL;

	return !group || !before || strcmp(group, before) != 0;
}

/* A list of the cell founds the record in that cell. */
static void set_owner(struct session *session, struct record *record)
{
	const char *cell = session_cell(session);
	const struct rectype *type = record->type, *orgs = rectype_orgs();

	for (int i = 0; cell && type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		if (field_is_owner(type, field) && leads_its_group(type, i) && !record->values[i] &&
			strcmp(field->target, orgs->name) == 0)
			record_set_at(record, i, cell);
	}
}

/* Years and months of a new record are those of today. */
static void set_period(struct session *session, struct record *record)
{
	const char *today = store_today(session->store);
	char text[8];

	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		if (record->values[i])
			continue;
		if (field->role != ROLE_YEAR && field->role != ROLE_PERIOD)
			continue;
		snprintf(text, sizeof text, "%.*s", field->role == ROLE_YEAR ? 4 : 7, today);
		record_set_at(record, i, text);
	}
}

/* Documents of a kind are numbered on: each new one has the number behind the last. */
static void set_number(struct session *session, struct record *record)
{
	const char *cell = session_cell(session);
	char text[16];

	for (int i = 0; cell && record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		int number = field->numbered_by ? number_next(session->store, record, field, cell)
						: 0;
		if (number == 0)
			continue;
		snprintf(text, sizeof text, "%d", number);
		record_set_at(record, i, text);
	}
}

void form_count_paper(struct form *form)
{
	struct session *session = form->screen.session;
	struct paper paper;

	form->on_paper = form->of_paper = 0;
	if (!form->fresh || form->single ||
		!paper_load(session->store, form->records[0]->type, session_cell(session), &paper,
			NULL) ||
		!paper.open)
		return;
	form->on_paper = paper.expected;
	form->of_paper = paper.counted;
}

static void prepare_blank(struct form *form, const struct rectype *type)
{
	struct session *session = form->screen.session;

	form->records[0] = record_new(type);
	form->record_count = 1;
	set_owner(session, form->records[0]);
	set_period(session, form->records[0]);
	for (const struct preset *preset = form->presets; preset && preset->field; preset++)
		record_set(form->records[0], preset->field, preset->value);
	set_number(session, form->records[0]);
	if (type->flags & RECTYPE_OWNS)
		place_under_committee(session->store, form->records[0]);
	if (type->first_spell) {
		form->records[1] = record_new(rectype_named(type->first_spell));
		form->record_count = 2;
		set_owner(session, form->records[1]);
		record_set(form->records[1], "from_on", store_today(session->store));
	}
	make_items(form);
	form_count_paper(form);
	for (int i = 0; i < form->count; i++) {
		struct form_item *item = &form->items[i];
		const struct field *field = &item->record->type->fields[item->fields[0]];
		const char *carried = session_carried(session, item->record->type, field);
		if (!carried)
			continue;
		item_put(session, item, field, carried);
		item->carried = true;
		free(item->original);
		item->original = edit_get(&item->edit);
	}
	form_link(form);
	form_doubt_as_found(form, false);
}

void form_free_records(struct form *form)
{
	for (int i = 0; i < form->record_count; i++)
		record_free(form->records[i]);
	form->record_count = 0;
}

void form_begin_blank(struct form *form)
{
	const struct rectype *type = form->records[0]->type;

	form_release_items(form);
	form_free_records(form);
	prepare_blank(form, type);
	free(form->why);
	form->why = NULL;
	form->accepted = form->next_blank = form->facts_known = false;
	strbuf_clear(&form->facts);
	form->top = 0;
	form->reached = -1;
	form_focus(form, form_first_stop(form));
}

void form_single(struct screen *screen)
{
	((struct form *)screen)->single = true;
}

struct preset *presets_copy(const struct preset *presets)
{
	int count = 0;

	while (presets && presets[count].field)
		count++;
	struct preset *copy = xcalloc((size_t)count + 1, sizeof *copy);
	for (int i = 0; i < count; i++)
		copy[i] = (struct preset) { .field = presets[i].field,
			.value = xstrdup(presets[i].value) };
	return copy;
}

void presets_free(struct preset *presets)
{
	for (struct preset *preset = presets; preset && preset->field; preset++)
		free((char *)preset->value);
	free(presets);
}

struct screen *form_open_new(
	struct session *session, const struct rectype *type, const struct preset *presets)
{
	struct form *form = make(session, record_new(type));

	form_free_records(form);
	form->presets = presets_copy(presets);
	prepare_blank(form, type);
	form_focus(form, form_first_stop(form));
	form_mention_drafts(form);
	return &form->screen;
}

struct screen *form_open_many(struct session *session, const struct rectype *type,
	const struct field *field, const char *people)
{
	struct form *form = make(session, record_new(type));
	const char *list = people;
	char first[64];

	form_free_records(form);
	form->apart = field;
	form->people = xstrdup(people);
	form->single = true;
	word_next(&list, first);
	struct preset presets[] = { { field->name, first }, { NULL, NULL } };
	form->presets = presets_copy(presets);
	prepare_blank(form, type);
	form_focus(form, form_first_stop(form));
	form_mention_drafts(form);
	return &form->screen;
}

bool form_wrote_many(const struct screen *form)
{
	return ((const struct form *)form)->wrote_many;
}

/* The draft of what is no record of the book is kept under the name of the type. */
static void take_only_draft(struct form *form)
{
	snprintf(form->records[0]->uid, UID_SIZE, "%s", form->records[0]->type->name);
	if (!form_take_draft(form, NULL))
		session_say(
			form->screen.session, MESSAGE_WARN, "Không đọc được bản nháp lần trước.");
}

struct screen *form_open_custom(struct session *session, const struct rectype *type,
	const struct preset *presets, const struct form_custom *custom)
{
	struct form *form = (struct form *)form_open_new(session, type, presets);

	form->custom = custom;
	take_only_draft(form);
	return &form->screen;
}

struct screen *form_open(struct session *session, const struct rectype *type, const char *uid,
	const char *focus, struct err *err)
{
	struct record *record = store_load(session->store, type, uid, err);

	if (!record)
		return NULL;
	struct form *form = make(session, record);
	make_items(form);
	form_know_links(form);
	struct form_item *item = focus ? form_find(form, record, focus) : NULL;
	form_focus(form, item ? (int)(item - form->items) : 0);
	if (form_take_draft(form, err))
		return &form->screen;
	screen_free(&form->screen);
	return NULL;
}

bool form_was_new(const struct screen *form)
{
	return ((const struct form *)form)->fresh && !((const struct form *)form)->apart;
}

const char *form_saved(const struct screen *form)
{
	return ((const struct form *)form)->saved;
}
