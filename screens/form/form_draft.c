/* What is typed and not saved, kept so that no power cut and no closed window loses it. */
#include "form_internal.h"

#include "event_form.h"
#include "registry.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char people[] = "@people"; /* is no field: for whom one entry for many is */

char *form_draft_name(const struct form *form, const struct form_item *item)
{
	struct strbuf name = STRBUF_INIT;

	if (item->record != form->records[0])
		strbuf_addf(&name, "%s.", item->record->type->name);
	strbuf_add(&name, item_field(item)->name);
	return strbuf_detach(&name);
}

static char *draft_name(const struct form *form, const struct form_item *item)
{
	char *name = form_draft_name(form, item);
	struct strbuf out = STRBUF_INIT;

	strbuf_add(&out, name);
	if (item_is_pending(item))
		strbuf_add_char(&out, DRAFT_BEING_TYPED);
	free(name);
	return strbuf_detach(&out);
}

/* A reference keeps its uid unless it was being typed; all else keeps the text. */
static char *draft_text(const struct form_item *item)
{
	if (!item_is_pending(item) && item_field(item)->kind == FIELD_REF)
		return xstrdup(item_value(item));
	return edit_get(&item->edit);
}

bool form_write_draft(struct form *form, struct err *err)
{
	struct store *store = form->screen.session->store;
	char **names, **texts;
	int count = 0;

	names = xcalloc((size_t)form->count + 1, sizeof *names);
	texts = xcalloc((size_t)form->count + 1, sizeof *texts);
	for (int i = 0; i < form->count; i++) {
		struct form_item *item = &form->items[i];
		bool kept = form->fresh ? item->edit.count > 0 : item_is_changed(item);
		if (!kept || item->masked)
			continue;
		names[count] = draft_name(form, item);
		texts[count++] = draft_text(item);
	}
	if (form->apart) {
		names[count] = xstrdup(people);
		texts[count++] = xstrdup(form->people);
	}
	if (!form->records[0]->uid[0])
		store_new_uid(store, form->records[0]->uid);
	bool ok = draft_put(store, form->records[0]->type->name, form->records[0]->uid,
		form->records[0]->version, (const char *const *)names, (const char *const *)texts,
		count, err);
	for (int i = 0; i < count; i++) {
		free(names[i]);
		free(texts[i]);
	}
	free(names);
	free(texts);
	form->has_draft = form->has_draft || ok;
	if (ok)
		form->screen.changed_at = 0;
	return ok;
}

bool form_drop_draft(struct form *form, struct err *err)
{
	return draft_drop(form->screen.session->store, form->records[0]->type->name,
		form->records[0]->uid, err);
}

struct form_item *form_item_named(struct form *form, const char *name, const struct field **field)
{
	const char *dot = strchr(name, '.');
	struct record *record = form->records[0];

	if (dot)
		record = form->record_count > 1 ? form->records[1] : NULL;
	if (dot && record && strncmp(name, record->type->name, (size_t)(dot - name)) != 0)
		record = NULL;
	int index = record ? rectype_index(record->type, dot ? dot + 1 : name) : -1;
	if (index < 0)
		return NULL;
	*field = &record->type->fields[index];
	return form_find(form, record, (*field)->name);
}

struct taking {
	struct form *form;
	bool in_field;      /* the field that was being typed in has been found */
	struct strbuf lost; /* what was typed into fields that the form has no longer */
};

/* What was being typed is still being typed: 5/5/19 is not yet a date of 2019. */
static void take_field(void *context, const char *name, const char *text)
{
	struct taking *taking = context;
	struct form *form = taking->form;
	const struct field *field;
	size_t length = strlen(name);
	bool being_typed = length > 0 && name[length - 1] == DRAFT_BEING_TYPED;
	char *plain = xstrndup(name, length - being_typed);
	struct form_item *item = form_item_named(form, plain, &field);

	bool for_whom = strcmp(plain, people) == 0;
	free(plain);
	if (for_whom) /* the form has been opened for them */
		return;
	if (!item) {
		form->has_draft = true;
		strbuf_addf(
			&taking->lost, "%s%s", taking->lost.length ? "; " : "", text ? text : "");
		return;
	}
	form->has_draft = true;
	bool is_uid = field->kind == FIELD_REF && text && uid_is_valid(text);
	const char *held = item_value(item);
	bool differs = is_uid ? !held || strcmp(held, text) != 0 : !edit_is(&item->edit, text);
	if (being_typed || (!taking->in_field && differs))
		form->focus = (int)(item - form->items);
	taking->in_field = taking->in_field || being_typed;
	if (is_uid) {
		item_put(form->screen.session, item, field, text);
		return;
	}
	edit_put(&item->edit, text);
	item->masked = false;
	if (!being_typed)
		item_commit(form->screen.session, item, NULL);
}

static bool is_of(const struct draft_head *head, const struct form *form)
{
	return strcmp(head->type, form->records[0]->type->name) == 0 &&
		strcmp(head->uid, form->records[0]->uid) == 0;
}

bool form_take_draft(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;
	const struct record *record = form->records[0];
	struct draft_heads heads;
	struct taking taking = { .form = form, .lost = STRBUF_INIT };
	bool moved_on = false;

	if (!draft_list(session->store, &heads, err))
		return false;
	for (int i = 0; i < heads.count; i++)
		moved_on = moved_on ||
			(is_of(&heads.items[i], form) &&
				heads.items[i].base_version != record->version);
	draft_heads_release(&heads);
	if (!draft_read(session->store, record->type->name, record->uid, take_field, &taking, err))
		return false;
	if (!form->has_draft)
		return true;
	form_focus(form, form->focus);
	int next = taking.in_field || !form->fresh ? -1 : form_next_stop(form);
	if (next > form->focus)
		form_focus(form, next);
	form->entered = !taking.in_field;
	session_say(session, moved_on ? MESSAGE_WARN : MESSAGE_INFO,
		moved_on ? "Phiếu đã được sửa từ lúc viết nháp. Xem kỹ từng ô có dấu rồi lưu."
			 : "Đây là bản nháp gõ dở lần trước, chưa lưu. Bỏ nháp: Esc rồi F8.");
	if (taking.lost.length > 0) {
		struct strbuf shown = STRBUF_INIT;
		text_add_column(&shown, taking.lost.text, 200, false);
		session_say(session, MESSAGE_WARN,
			"Bản nháp có chữ của ô nay không còn trong phiếu: \"%s\". Chép lại vào ô khác "
			"nếu cần.",
			shown.text);
		strbuf_release(&shown);
	}
	strbuf_release(&taking.lost);
	return true;
}

void form_mention_drafts(struct form *form)
{
	struct session *session = form->screen.session;
	struct draft_heads heads;

	if (!draft_list(session->store, &heads, NULL))
		return;
	for (int i = 0; i < heads.count; i++)
		if (heads.items[i].base_version == 0 &&
			strcmp(heads.items[i].type, form->records[0]->type->name) == 0)
			session_say(session, MESSAGE_INFO,
				"Còn một phiếu loại này gõ dở%s%s%s. Mở lại ở màn hình đầu.",
				*heads.items[i].first_text ? ": \"" : "",
				text_quote(heads.items[i].first_text).text,
				*heads.items[i].first_text ? "\"" : "");
	draft_heads_release(&heads);
}

static void take_people(void *context, const char *name, const char *text)
{
	char **for_whom = context;

	if (!*for_whom && strcmp(name, people) == 0)
		*for_whom = xstrdup(text);
}

/* A new record, or one entry for many, for those it was begun for. */
static struct screen *open_new_draft(struct session *session, const struct rectype *type,
	const struct draft_head *draft, struct err *err)
{
	char *for_whom = NULL;

	if (!draft_read(session->store, draft->type, draft->uid, take_people, &for_whom, err))
		return NULL;
	struct screen *screen = for_whom
		? form_open_many(session, type, rectype_owner_field(type), for_whom)
		: form_open_new(session, type, NULL);
	struct form *form = (struct form *)screen;
	free(for_whom);
	memcpy(form->records[0]->uid, draft->uid, UID_SIZE);
	if (form_take_draft(form, err))
		return screen;
	screen_free(screen);
	return NULL;
}

struct screen *form_open_draft(
	struct session *session, const struct draft_head *draft, struct err *err)
{
	const struct rectype *type = rectype_find(draft->type);
	const struct event *event = event_find(draft->type);

	if (event)
		return event_form_new(session, event, NULL);
	if (!type) {
		err_set(err, ERR_INPUT, "Bản nháp này của một loại phiếu không còn dùng.");
		return NULL;
	}
	return draft->base_version == 0 ? open_new_draft(session, type, draft, err)
					: form_open(session, type, draft->uid, NULL, err);
}
