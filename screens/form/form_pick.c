/* F4 and F6: choosing a value from a list, choosing a field to go to. */
#include "form_internal.h"

#include "codes.h"
#include "edit_method.h"
#include "picker.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CANDIDATES = 60, MOST_BESIDE = 5 };

/* Candidates of every reference of the item; the value says which field it is for. */
static void find(struct form *form, const char *typed, int most, struct picks *picks)
{
	struct form_item *item = form_focused(form);
	struct session *session = form->screen.session;

	for (int i = 0; i < item->field_count; i++) {
		const struct field *field = &item->record->type->fields[item->fields[i]];
		struct candidates found = { 0 };
		if (field->kind != FIELD_REF)
			continue;
		store_candidates_for(session->store, item->record, field,
			field->flags & FIELD_ALIVE ? item_cell(session, item)
						   : session_cell(session),
			typed, most, &found, NULL);
		for (int j = 0; j < found.count; j++) {
			struct strbuf value = STRBUF_INIT;
			strbuf_addf(&value, "%s %s", field->name, found.items[j].uid);
			picks_add(picks, value.text, found.items[j].label, found.items[j].detail);
			strbuf_release(&value);
		}
		candidates_release(&found);
	}
}

static void refill(void *context, const char *typed, struct picks *picks)
{
	find(context, typed, MOST_CANDIDATES, picks);
}

static bool has_reference(const struct form_item *item)
{
	for (int i = 0; i < item->field_count; i++)
		if (item->record->type->fields[item->fields[i]].kind == FIELD_REF)
			return true;
	return false;
}

static bool has_namesake(const struct picks *picks, int index)
{
	for (int i = 0; i < picks->count; i++)
		if (i != index && strcmp(picks->items[i].label, picks->items[index].label) == 0)
			return true;
	return false;
}

void form_look_beside(struct form *form)
{
	struct form_item *item = form_focused(form);
	struct picks picks = { 0 };

	strbuf_clear(&form->near);
	if (!item_is_pending(item) || !has_reference(item))
		return;
	char *typed = edit_get(&item->edit), *composed = NULL;
	if (*typed)
		find(form, typed, MOST_BESIDE + 1, &picks);
	if (picks.count == 0)
		composed = method_composed(form->screen.session, typed);
	if (composed)
		find(form, composed, MOST_BESIDE + 1, &picks);
	for (int i = 0; i < picks.count && i < MOST_BESIDE; i++) {
		strbuf_addf(&form->near, "%s%s", i > 0 ? "\n" : "", picks.items[i].label);
		if (has_namesake(&picks, i))
			strbuf_addf(&form->near, " · %s", picks.items[i].detail);
	}
	if (picks.count > MOST_BESIDE)
		strbuf_add(&form->near, "\n… F4 xem hết");
	picks_release(&picks);
	free(composed);
	free(typed);
}

/* Beside an entry stands its code; where the label is kept no code is typed, and other names stand there. */
static void add_detail(const struct code *code, bool by_label, struct strbuf *out)
{
	for (const char *at = by_label ? code->aliases : code->code; at && *at; at++)
		if (*at == '|')
			strbuf_add(out, ", ");
		else
			strbuf_add_char(out, *at);
}

/* The choice lists of an item: one, or those of all alternatives, one after the other. */
static void add_codes(const struct form_item *item, struct picks *picks)
{
	for (int i = 0; i < item->field_count; i++) {
		const struct field *field = &item->record->type->fields[item->fields[i]];
		const struct codelist *list = field_codes(field, item->record);
		for (size_t j = 0; list && j < list->count; j++) {
			const struct code *code = &list->codes[j];
			struct strbuf value = STRBUF_INIT;
			strbuf_addf(&value, "%s %s", field->name,
				code_stored(code, field->flags & FIELD_BY_LABEL));
			struct strbuf detail = STRBUF_INIT;
			add_detail(code, (field->flags & FIELD_BY_LABEL) || !codes_are_typed(list),
				&detail);
			picks_add(picks, value.text, code->label,
				detail.length > 0 ? detail.text : NULL);
			strbuf_release(&detail);
			strbuf_release(&value);
		}
	}
}

/* Several codes are collected: a second pick is added, picking one again takes it away. */
static void toggle_code(struct session *session, struct form_item *item, const struct field *field,
	const char *code)
{
	const char *old = item_value(item);
	struct strbuf codes = STRBUF_INIT;
	bool had = false;

	while (old && *old) {
		size_t length = strcspn(old, ";");
		if (strlen(code) == length && strncmp(old, code, length) == 0) {
			had = true;
		} else {
			strbuf_add(&codes, codes.length ? ";" : "");
			strbuf_add_bytes(&codes, old, length);
		}
		old += length + (old[length] == ';');
	}
	if (!had) {
		strbuf_add(&codes, codes.length ? ";" : "");
		strbuf_add(&codes, code);
	}
	item_put(session, item, field, codes.text);
	strbuf_release(&codes);
}

/* A choice made is accepted: the focus goes on, but where several can be chosen. */
static enum screen_result take_pick(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;
	struct form_item *item = form_focused(form);
	const char *blank = strchr(answer->text, ' ');
	char *name = xstrndup(answer->text, (size_t)(blank - answer->text));
	const struct field *field = rectype_field(item->record->type, name);
	bool several = field->flags & FIELD_SEVERAL;
	if (several)
		toggle_code(form->screen.session, item, field, blank + 1);
	else
		item_put(form->screen.session, item, field, blank + 1);
	free(name);
	screen_changed(screen);
	if (several)
		return SCREEN_STAY;
	form_take_choice(form, err);
	return SCREEN_STAY;
}

enum screen_result form_pick(struct form *form)
{
	struct form_item *item = form_focused(form);
	struct strbuf title = STRBUF_INIT;
	struct picks picks = { 0 };
	struct screen *picker = NULL;
	char *typed = item_is_pending(item) ? edit_get(&item->edit) : xstrdup("");

	item_label(item, &title);
	if (has_reference(item)) {
		picker = picker_new_asking(form->screen.session, title.text, refill, form, typed);
	} else {
		add_codes(item, &picks);
		if (picks.count > 0)
			picker = picker_new(title.text, &picks, NULL);
		else
			session_say(form->screen.session, MESSAGE_INFO,
				"Ô này không có danh mục để chọn; cứ gõ vào.");
	}
	if (picker && !has_reference(item))
		picker_begin(picker, typed);
	picks_release(&picks);
	strbuf_release(&title);
	free(typed);
	return screen_ask(&form->screen, picker, take_pick);
}

static enum screen_result go_to(struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;

	(void)err;
	form_leave_field(form);
	form_focus(form, atoi(answer->text));
	return SCREEN_STAY;
}

enum screen_result form_go_to(struct form *form)
{
	struct picks picks = { 0 };
	const char *section = "";

	for (int i = 0; i < form->count; i++) {
		const struct form_item *item = &form->items[i];
		if (item->record->type->fields[item->fields[0]].section)
			section = item->record->type->fields[item->fields[0]].section;
		struct strbuf label = STRBUF_INIT;
		char place[16];
		item_label(&form->items[i], &label);
		strbuf_addf(&label, "  %s", section); /* found by either */
		snprintf(place, sizeof place, "%d", i);
		picks_add(&picks, place, label.text,
			form->items[i].masked ? NULL : form->items[i].accepted);
		strbuf_release(&label);
	}
	return screen_ask(&form->screen, picker_new("Đến ô", &picks, NULL), go_to);
}
