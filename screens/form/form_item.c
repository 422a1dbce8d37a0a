#include "form_item.h"

#include "edit_method.h"
#include "fold.h"
#include "form_slots.h"
#include "lookalike.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void item_release(struct form_item *item)
{
	edit_release(&item->edit);
	free(item->accepted);
	free(item->original);
	free(item->fault);
}

static const struct field *field_at(const struct form_item *item, int alternative)
{
	return &item->record->type->fields[item->fields[alternative]];
}

const struct field *item_field(const struct form_item *item)
{
	for (int i = 0; i < item->field_count; i++)
		if (item->record->values[item->fields[i]])
			return field_at(item, i);
	return field_at(item, 0);
}

const char *item_value(const struct form_item *item)
{
	const struct field *field = item_field(item);

	return item->record->values[field - item->record->type->fields];
}

void item_label(const struct form_item *item, struct strbuf *out)
{
	fields_label(item->record->type, item->fields, item->field_count, out);
}

void item_set_fault(struct form_item *item, const char *fault)
{
	char *copy = xstrdup(fault);

	free(item->fault);
	item->fault = copy;
}

static void set_text(char **slot, char *text)
{
	free(*slot);
	*slot = text;
}

void item_load(struct session *session, struct form_item *item)
{
	const struct field *field = item_field(item);
	struct strbuf shown = STRBUF_INIT;

	store_show(session->store, field, item_value(item), &shown);
	edit_set(&item->edit, shown.text);
	set_text(&item->accepted, edit_get(&item->edit));
	strbuf_release(&shown);
	item_set_fault(item, NULL);
}

void item_refresh(struct session *session, struct form_item *item)
{
	struct strbuf shown = STRBUF_INIT;

	store_show(session->store, item_field(item), item_value(item), &shown);
	if (strcmp(shown.text, item->accepted) != 0)
		item_load(session, item);
	strbuf_release(&shown);
}

static void clear_values(struct form_item *item)
{
	for (int i = 0; i < item->field_count; i++)
		record_set_at(item->record, item->fields[i], NULL);
}

void item_put(struct session *session, struct form_item *item, const struct field *field,
	const char *value)
{
	char *typed = edit_get(&item->edit);

	clear_values(item);
	record_set(item->record, field->name, value);
	item_load(session, item);
	if (*typed && strcmp(typed, item->accepted) != 0) { /* Ctrl-Z brings it back */
		edit_set(&item->edit, typed);
		edit_put(&item->edit, item->accepted);
	}
	free(typed);
}

bool item_is_pending(const struct form_item *item)
{
	return !item->masked && !edit_is(&item->edit, item->accepted);
}

bool item_is_prose(const struct form_item *item)
{
	for (int i = 0; i < item->field_count; i++) {
		const struct field *field = &item->record->type->fields[item->fields[i]];
		if (field->kind == FIELD_LONG ||
			(field->kind == FIELD_TEXT && !(field->flags & FIELD_DIGITS)))
			return true;
	}
	return false;
}

bool item_is_changed(const struct form_item *item)
{
	return !item->masked && !edit_is(&item->edit, item->original);
}

/* The month in which a bare day number lies: the record's own, else this month. */
static const char *period_of(const struct session *session, const struct form_item *item,
	const struct field *field, char buffer[8])
{
	const struct rectype *type = item->record->type;
	const struct field *period = rectype_with_role(type, ROLE_PERIOD);
	const char *own = period ? record_get(item->record, period->name) : NULL;

	/* the day of an event is told soon after it; that of a birth is not */
	bool soon = (type->flags & RECTYPE_SYSTEM) &&
		((field->flags & FIELD_REQUIRED) || field->until);
	if (own)
		return own;
	if (field->flags & FIELD_PAST && !soon && !type->month &&
		!rectype_with_role(type, ROLE_YEAR))
		return NULL;
	memcpy(buffer, store_today(session->store), 7);
	buffer[7] = '\0';
	return buffer;
}

/*
 * The record that is meant: a label written out beats one that begins so, the chosen cell's own beat
 * those of others. NULL when that does not settle it.
 */
static const struct candidate *only_one(const struct candidates *found, const char *typed)
{
	const struct candidate *exact = NULL, *near = NULL;
	int exact_count = 0, near_count = 0, alive = 0;

	for (int i = 0; i < found->count; i++) {
		const struct candidate *item = &found->items[i];
		if (item->departed) /* only by choosing him */
			continue;
		alive++;
		if (fold_same(item->label, typed) && exact_count++ == 0)
			exact = item;
		if (item->near && near_count++ == 0)
			near = item;
	}
	if (exact_count == 1)
		return exact;
	if (exact_count == 0 && near_count == 1)
		return near;
	return alive == 1 ? &found->items[0] : NULL;
}

/* The cell whose members are meant first: that of the record, where it says one; else the chosen one. */
const char *item_cell(const struct session *session, const struct form_item *item)
{
	const struct rectype *type = item->record->type, *orgs = rectype_orgs();

	for (int i = 0; type->fields[i].name; i++)
		if (field_is_owner(type, &type->fields[i]) && item->record->values[i] &&
			strcmp(type->fields[i].target, orgs->name) == 0)
			return item->record->values[i];
	return session_cell(session);
}

static bool find_candidates(struct session *session, const struct form_item *item,
	const struct field *field, const char *typed, struct candidates *found, struct err *err)
{
	enum { MOST = 20 };

	if (field->flags & FIELD_ALIVE)
		return store_candidates_for(session->store, item->record, field,
			item_cell(session, item), typed, MOST, found, err);
	return store_candidates(session->store, rectype_named(field->target), session_cell(session),
		typed, MOST, found, err);
}

static bool resolve(struct session *session, struct form_item *item, const struct field *field,
	const char *typed, char uid[UID_SIZE], struct err *err)
{
	struct candidates found = { 0 };
	const struct candidate *one;

	if (!find_candidates(session, item, field, typed, &found, err))
		return false;
	one = only_one(&found, typed);
	item->departed = !one && found.count > 0 && found.items[0].departed;
	if (one)
		memcpy(uid, one->uid, UID_SIZE);
	else if (found.count == 0)
		err_set(err, ERR_INPUT,
			"%s: trong sổ không có \"%s\". Gõ lại, hoặc bấm F4 để chọn.", field->label,
			text_quote(typed).text);
	else if (item->departed)
		err_set(err, ERR_SEVERAL, "%s: %s %s. Bấm F4 để chọn.", field->label,
			found.items[0].label, found.items[0].detail);
	else
		err_set(err, ERR_SEVERAL, "%s: \"%s\" khớp nhiều phiếu. Bấm F4 để chọn.",
			field->label, text_quote(typed).text);
	candidates_release(&found);
	return one != NULL;
}

static bool try_field(struct session *session, struct form_item *item, const struct field *field,
	const char *typed, struct err *err)
{
	char buffer[8], uid[UID_SIZE], *value = NULL;
	struct value_context context = { .today = store_today(session->store),
		.period = period_of(session, item, field, buffer),
		.choose = "Bấm F4 để chọn.",
		.record = item->record };

	if (field->kind == FIELD_REF) {
		if (!resolve(session, item, field, typed, uid, err))
			return false;
		clear_values(item);
		record_set(item->record, field->name, uid);
		return true;
	}
	if (!value_parse(field, typed, &context, &value, err))
		return false;
	clear_values(item);
	record_set(item->record, field->name, value);
	free(value);
	return true;
}

struct record *item_as_typed(const struct session *session, const struct form_item *item)
{
	struct record *record = record_copy(item->record);
	const struct field *field = item_field(item);
	char buffer[8], *typed = edit_get(&item->edit), *tidy = text_tidy(typed), *value = NULL;
	const struct value_context context = { .today = store_today(session->store),
		.period = period_of(session, item, field, buffer),
		.record = item->record };
	struct err err = ERR_INIT;

	if (item->field_count == 1 && field->kind != FIELD_REF && item_is_pending(item)) {
		value_parse(field, tidy, &context, &value, &err);
		record_set(record, field->name, value);
		free(value);
	}
	free(typed);
	free(tidy);
	return record;
}

static bool try_fields(struct session *session, struct form_item *item, const char *typed,
	bool choices_only, struct err *err)
{
	bool ok = false;

	item->departed = false;
	for (int i = 0; i < item->field_count && !ok; i++) {
		const struct field *field = field_at(item, i);
		struct err each = ERR_INIT;
		if (choices_only && field->kind != FIELD_CHOICE && field->kind != FIELD_REF)
			continue;
		ok = try_field(session, item, field, typed, &each);
		if (!ok && (err->kind == ERR_NONE || each.kind == ERR_SEVERAL))
			*err = each;
		if (!ok && item->departed) /* he is meant, not somebody of that name elsewhere */
			break;
	}
	return ok;
}

/* Where nothing is composed a choice is taken as typed, or else as the input method would have it. */
static bool try_composed(
	struct session *session, struct form_item *item, const char *typed, struct err *err)
{
	char *composed = err->kind == ERR_SEVERAL ? NULL : method_composed(session, typed);
	struct err other = ERR_INIT;
	bool ok = composed && try_fields(session, item, composed, true, &other);

	if (!ok && other.kind == ERR_SEVERAL)
		*err = other;
	free(composed);
	return ok;
}

bool item_commit(struct session *session, struct form_item *item, struct err *err)
{
	struct err local = ERR_INIT;

	if (!item_is_pending(item) && !item->fault)
		return true;
	char *typed = edit_get(&item->edit),
	     *tidy = item->edit.lines ? xstrdup(typed) : text_tidy(typed);
	bool ok = false;
	if (!*tidy) {
		clear_values(item);
		ok = true;
	}
	ok = ok || try_fields(session, item, tidy, false, &local) ||
		try_composed(session, item, tidy, &local);
	const char *mended = ok ? lookalike_mend(tidy) : NULL;
	if (mended)
		session_say(session, MESSAGE_INFO, "%s", mended);
	free(typed);
	free(tidy);
	if (ok) {
		item_load(session, item);
		return true;
	}
	item_set_fault(item, local.text);
	if (err)
		*err = local;
	return false;
}
