/* What a form fills in by itself: from other fields, and from the record saved before it. */
#include "form_internal.h"

#include "links.h"
#include "lived.h"

#include <stdlib.h>
#include <string.h>

/* ---- from other fields ---- */

static bool tells(const struct form_item *item, const struct form_item *other)
{
	const char *by = item_field(other)->told_by;

	return by && other->record == item->record && strcmp(by, item_field(item)->name) == 0;
}

/* What another field told before is told anew: the number it came from was changed. */
static void forget_told(struct form *form, const struct form_item *item)
{
	for (int i = 0; i < form->count; i++)
		if (form->items[i].told && tells(item, &form->items[i]))
			record_set(item->record, item_field(&form->items[i])->name, NULL);
}

static void say_told(struct form *form, const struct form_item *item, const struct form_item *other)
{
	struct strbuf value = STRBUF_INIT;

	store_show(form->screen.session->store, item_field(other), item_value(other), &value);
	session_say(form->screen.session, MESSAGE_INFO, "%s: %s, lấy từ %s.",
		item_field(other)->label, value.text, item_field(item)->label);
	strbuf_release(&value);
}

void form_follow(struct form *form, struct form_item *item)
{
	item->told = form->facts_known = false;
	forget_told(form, item);
	record_complete(item->record);
	for (int i = 0; i < form->count; i++) {
		struct form_item *other = &form->items[i];
		if (other->record != item->record || item_is_pending(other))
			continue;
		bool teller = tells(item, other);
		bool open = teller && (other->told || !*other->accepted);
		item_refresh(form->screen.session, other);
		if (teller)
			other->told = open && item_value(other);
		if (teller && other->told)
			say_told(form, item, other);
	}
	form_link(form);
	form_doubt_as_found(form, true);
}

/* Whether nobody but the program has put there what is in it. */
static bool is_programs_own(const struct form *form, const struct form_item *item, const char *code)
{
	const char *value = item_value(item);

	for (const struct preset *preset = form->presets; preset && preset->field; preset++)
		if (strcmp(preset->field, item_field(item)->name) == 0)
			return false;
	return !item->carried && !item_is_changed(item) && !item_is_pending(item) &&
		(item->linked ? !value : value && strcmp(value, code) == 0);
}

/* A field that is empty, was filled in here before or has the year of today has what follows; what was typed stays. In
 * an old record it is what followed when it was opened; an empty one stays so: nobody would see it, and it may have been
 * taken out. */
static void take_link(void *context, const struct field *field, const char *uid)
{
	struct form *form = context;
	struct record *record = form->records[0];
	struct form_item *item = form_find(form, record, field->name);
	const char *value = record_get(record, field->name);
	bool todays = item && form->fresh && field->role == ROLE_YEAR && value &&
		is_programs_own(form, item, value);

	if (!item || (!form->fresh && !item->linked) || item->masked || item_is_changed(item) ||
		item_is_pending(item) || (value && !item->linked && !todays) || (!value && !uid) ||
		(value && uid && strcmp(value, uid) == 0))
		return;
	item_put(form->screen.session, item, field, uid);
	item->linked = uid != NULL;
	free(item->original); /* as if the form had begun with it */
	item->original = edit_get(&item->edit);
}

static void know_link(void *context, const struct field *field, const char *uid)
{
	struct form *form = context;
	struct form_item *item = form_find(form, form->records[0], field->name);
	const char *value = record_get(form->records[0], field->name);

	if (item && value && uid && strcmp(value, uid) == 0)
		item->linked = true;
}

void form_know_links(struct form *form)
{
	struct session *session = form->screen.session;

	if (!form->custom && !form->fresh)
		links_each(session->store, form->records[0], session_cell(session), know_link, form,
			NULL);
}

/* In an old record mostly nothing: then no key waits for the answer. */
static bool may_follow(const struct form *form)
{
	bool any = form->fresh;

	for (int i = 0; i < form->count && !any; i++)
		any = form->items[i].linked;
	return any && !form->custom;
}

void form_link(struct form *form)
{
	struct session *session = form->screen.session;

	if (may_follow(form))
		links_each(session->store, form->records[0], session_cell(session), take_link, form,
			NULL);
}

/* ---- from what the book of the cell holds ---- */

/*
 * Who is entered in a cell whose book had begun is not one of those it was begun with: why he is new is for the clerk
 * to say, and since when.
 */
static void doubt_as_found(struct form *form, struct record *spell, bool says)
{
	const char *words = spell->type->as_found;
	const struct field *owner = rectype_owner_field(spell->type);
	char name[64], code[64];
	struct strbuf lived = STRBUF_INIT;

	if (!words || !owner || !word_next(&words, name) || !word_next(&words, code))
		return;
	struct form_item *reason = form_find(form, spell, name),
			 *since = form_find(form, spell, "from_on");
	const char *cell = record_get(spell, owner->name), *day = record_get(spell, "from_on");
	if (!reason || !cell || !day || !is_programs_own(form, reason, code) ||
		!cell_lived(form->screen.session->store, cell, day, &lived, NULL)) {
		strbuf_release(&lived);
		return;
	}
	bool open = lived.length > 0;
	if (open != reason->linked) {
		item_put(form->screen.session, reason, item_field(reason), open ? NULL : code);
		reason->linked = open;
		free(reason->original); /* as if the form had begun with it */
		reason->original = edit_get(&reason->edit);
		if (open && says)
			session_say(form->screen.session, MESSAGE_INFO,
				"%s đã có sổ từ trước: ghi %s, xem lại %s.", lived.text,
				item_field(reason)->label,
				rectype_field(spell->type, "from_on")->label);
	}
	if (since && !item_is_changed(since))
		since->proposed = open;
	strbuf_release(&lived);
}

void form_doubt_as_found(struct form *form, bool says)
{
	for (int i = 0; form->fresh && !form->custom && i < form->record_count; i++)
		doubt_as_found(form, form->records[i], says);
}

/* A number that is mostly the same as another one of the same record. */
static bool take_same(struct form *form, struct form_item *item)
{
	const struct field *field = item_field(item);
	const struct form_item *other = field->same_as
		? form_find(form, item->record, field->same_as)
		: NULL;

	if (!other || !item_value(other))
		return false;
	if (other->masked || item->masked) {
		session_say(form->screen.session, MESSAGE_INFO,
			"Ô này đang che. Bấm F12 để xem rồi sửa.");
		return true;
	}
	item_put(form->screen.session, item, field, item_value(other));
	form_touched(form);
	form_follow(form, item);
	return true;
}

/* ---- from the record before ---- */

/* F3: the same value as in the record saved before this one. */
void form_ditto(struct form *form)
{
	struct session *session = form->screen.session;
	struct form_item *item = form_focused(form);

	if (take_same(form, item))
		return;
	const struct record *last = form->custom ? NULL
						 : session_last_saved(session, item->record->type);
	const struct field *field = NULL;

	for (int i = 0; last && i < item->field_count; i++)
		if (last->values[item->fields[i]])
			field = &item->record->type->fields[item->fields[i]];
	if (!field) {
		session_say(session, MESSAGE_INFO, "Chưa có phiếu trước nào có ô này để lấy lại.");
		return;
	}
	item_put(session, item, field, record_get(last, field->name));
	form_touched(form);
	form_follow(form, item);
}

/* Shift-F3: the whole record before this one, without what must be unique. */
void form_copy_last(struct form *form)
{
	struct session *session = form->screen.session;
	bool found = false;

	for (int i = 0; i < form->count && !form->custom; i++) {
		struct form_item *item = &form->items[i];
		const struct record *last = session_last_saved(session, item->record->type);
		found = found || last;
		for (int j = 0; last && j < item->field_count; j++) {
			const struct field *field = &item->record->type->fields[item->fields[j]];
			if ((field->flags & FIELD_UNIQUE) || !last->values[item->fields[j]])
				continue;
			item->proposed = item->proposed || !item_value(item) ||
				(field->flags & FIELD_ASKED);
			item_put(session, item, field, last->values[item->fields[j]]);
		}
	}
	if (found)
		form_touched(form);
	else
		session_say(session, MESSAGE_INFO,
			"Chưa có phiếu nào lưu từ lúc mở sổ để chép sang đây.");
}

/* What no two records share: a number, and the name of a person. */
static bool is_ones_own(const struct rectype *type, const struct field *field)
{
	size_t length = strcspn(type->label, " ");

	return (field->flags & (FIELD_UNIQUE | FIELD_SENSITIVE)) ||
		(type->sort == SORT_PERSON && strlen(field->name) == length &&
			strncmp(type->label, field->name, length) == 0);
}

void form_lock(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;
	struct form_item *item = form_focused(form);

	if (!item_commit(session, item, err))
		return;
	const struct field *field = item_field(item);
	const char *value = item_value(item);
	bool needed = field->flags & (FIELD_REQUIRED | FIELD_NOT_NULL);
	if (!item->carried && (value ? is_ones_own(item->record->type, field) : needed)) {
		session_say(session, MESSAGE_INFO,
			value ? "%s của mỗi phiếu một khác, không khóa."
			      : "Ô %s còn trống: gõ rồi mới khóa được.",
			field->label);
		return;
	}
	item->carried = !item->carried;
	session_carry(session, item->record->type, field,
		!item->carried  ? NULL
			: value ? value
				: "");
	session_say(session, MESSAGE_INFO,
		!item->carried ? "Ô %s không còn khóa."
			: value ? "Khóa ô %s: giá trị này vào mọi phiếu mới, Enter đi qua."
				: "Khóa ô %s để trống: trong mọi phiếu mới Enter đi qua.",
		field->label);
}
