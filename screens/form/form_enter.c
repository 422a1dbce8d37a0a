/* Where Enter goes in a form that has no entry profile. */
#include "form_internal.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

/* What a new record begins with and each decides anew, unless who opened the form has decided it. */
static bool is_proposal(const struct form *form, const struct form_item *item)
{
	const struct field *field = item_field(item);

	for (const struct preset *preset = form->presets; preset && preset->field; preset++)
		if (strcmp(preset->field, field->name) == 0)
			return false;
	return (field->flags & FIELD_ASKED) && item->record == form->records[0] &&
		!item_is_changed(item);
}

/*
 * Enter stops at what has to be typed. In a new record it passes by what is filled in already and what
 * comes later in the record's life; arrows and F6 reach everything.
 */
static bool enter_stops_at(const struct form *form, const struct form_item *item)
{
	const struct field *field = item_field(item);

	if ((field->flags & FIELD_SKIP) || item->carried)
		return false;
	if (!form->fresh || item->fault)
		return true;
	return field_is_asked(field, item->record) &&
		(!item_value(item) || item->proposed || is_proposal(form, item));
}

/* The item that tells this one: an empty one waits for it. -1: none, or not in a new form. */
static int told_by(const struct form *form, int index)
{
	const struct form_item *item = &form->items[index];
	const char *by = item_field(item)->told_by;
	int place = by && form->fresh ? form_find_item(form, item->record, by) : -1;

	return place > index && !form->items[place].carried ? place : -1;
}

static bool waits(const struct form *form, int index)
{
	int teller = told_by(form, index);

	return teller >= 0 && !item_value(&form->items[index]) && !item_value(&form->items[teller]);
}

/* The item behind `from` at which Enter stops; what was to be told by `from` and was not comes first. */
static int next_stop(const struct form *form, int from)
{
	bool typing = from == form->focus && item_is_pending(&form->items[from]);

	for (int i = 0; i < from && !typing; i++)
		if (i != form->focus && told_by(form, i) == from &&
			enter_stops_at(form, &form->items[i]))
			return i;
	for (int i = from + 1; i < form->count; i++)
		if (enter_stops_at(form, &form->items[i]) &&
			(!waits(form, i) || form->items[i].fault))
			return i;
	return -1;
}

static int stop_behind(const struct form *form)
{
	const struct form_item *item = &form->items[form->focus];
	bool passed = (item_field(item)->flags & FIELD_SKIP) ||
		!field_is_asked(item_field(item), item->record);
	int teller = told_by(form, form->focus);

	if (form->path.count > 0)
		return form_path_next(form);
	if (form->fresh && passed && form->focus + 1 < form->count)
		return form->focus + 1;             /* whoever came here by hand goes on by hand */
	if (teller >= 0 && form->reached >= teller) /* Enter came back for this one only */
		return next_stop(form, teller);
	return next_stop(form, form->focus);
}

bool form_lacks(const struct form *form)
{
	for (int i = 0; i < form->count; i++)
		if ((item_field(&form->items[i])->flags & (FIELD_REQUIRED | FIELD_NOT_NULL)) &&
			!item_value(&form->items[i]) && !item_is_pending(&form->items[i]))
			return true;
	return false;
}

static bool is_wanted(const struct form *form, const struct form_item *item)
{
	return form->fresh && (item_field(item)->flags & FIELD_WANTED) && !item_value(item) &&
		!item_is_pending(item);
}

int form_next_stop(const struct form *form)
{
	int next = stop_behind(form);

	for (int i = 0; i < form->count && next < 0 && !form_lacks(form); i++)
		if (is_wanted(form, &form->items[i]))
			next = i;
	return next;
}

/* What the rules say of the field the cursor leaves: mostly why it does not tell the other. */
static void say_untold(struct form *form, int next)
{
	const struct form_item *from = form_focused(form), *to = &form->items[next];
	struct store *store = form->screen.session->store;
	struct rules rules = store_rules(store);
	struct findings findings = FINDINGS_INIT;
	const char *why = NULL;

	record_check(from->record, &rules, &findings);
	for (size_t i = 0; i < findings.count && !why; i++)
		if (findings.items[i].field &&
			strcmp(findings.items[i].field, item_field(from)->name) == 0)
			why = findings.items[i].text;
	char *asked = text_lowered(item_field(to)->label);
	session_say(form->screen.session, why ? MESSAGE_WARN : MESSAGE_INFO,
		"%s%sChưa biết %s: gõ ở đây.", why ? why : "", why ? " " : "", asked);
	free(asked);
	findings_release(&findings);
}

void form_say_back(struct form *form, int next)
{
	if (told_by(form, next) == form->focus && item_value(form_focused(form)))
		say_untold(form, next);
	else if (next <= form->focus && is_wanted(form, &form->items[next]))
		session_say(form->screen.session, MESSAGE_WARN,
			"%s còn trống nên chưa lưu: gõ vào, hoặc Ctrl-S vẫn lưu.",
			item_field(&form->items[next])->label);
}

bool form_skips(const struct form *form, int *next)
{
	*next = form_next_stop(form);
	return *next != form->focus + 1;
}

bool form_skips_for_good(const struct form *form, int *next)
{
	int nearest = form->focus + 1;

	*next = form_next_stop(form);
	while (nearest < *next && waits(form, nearest))
		nearest++;
	return *next != nearest;
}

/* A blank form begins at the first field that nothing is in yet. */
int form_first_stop(const struct form *form)
{
	if (form->path.count > 0)
		return form_path_first(form);
	for (int i = 0; i < form->count; i++)
		if (enter_stops_at(form, &form->items[i]))
			return i;
	return 0;
}
