/* What is typed and not saved, kept so that no power cut and no closed window loses it. */
#include "form_internal.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* The name a draft keeps an item under: the spell's fields carry their type's name in front. */
static char *draft_name(const struct form *form, const struct form_item *item)
{
	struct strbuf name = STRBUF_INIT;
	const struct field *field = item_field(item);

	if (item->record != form->records[0])
		strbuf_addf(&name, "%s.", item->record->type->name);
	strbuf_add(&name, field->name);
	return strbuf_detach(&name);
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

	if (form->write)
		return true;
	names = xcalloc((size_t)form->count, sizeof *names);
	texts = xcalloc((size_t)form->count, sizeof *texts);
	for (int i = 0; i < form->count; i++) {
		struct form_item *item = &form->items[i];
		bool kept = form->fresh ? item->edit.count > 0 : item_is_changed(item);
		if (!kept || item->masked)
			continue;
		names[count] = draft_name(form, item);
		texts[count++] = draft_text(item);
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
	form->draft_at = form->screen.session->now;
	if (ok)
		form->typed_at = 0;
	return ok;
}

bool form_drop_draft(struct form *form, struct err *err)
{
	return draft_drop(form->screen.session->store, form->records[0]->type->name,
		form->records[0]->uid, err);
}

static void take_draft(void *context, const char *field, const char *text)
{
	struct form *form = context;
	const char *dot = strchr(field, '.');
	struct record *record = form->records[0];

	if (dot && form->record_count > 1 &&
		strncmp(field, form->records[1]->type->name, (size_t)(dot - field)) == 0)
		record = form->records[1];
	struct form_item *item = form_find(form, record, dot ? dot + 1 : field);
	if (!item)
		return;
	const struct field *at = rectype_field(record->type, dot ? dot + 1 : field);
	if (at->kind == FIELD_REF && text && uid_is_valid(text)) {
		item_put(form->screen.session, item, at, text);
		return;
	}
	edit_empty(&item->edit);
	edit_paste(&item->edit, text ? text : "");
	item->masked = false;
	item_commit(form->screen.session, item, NULL);
}

struct screen *form_open_draft(
	struct session *session, const struct draft_head *draft, struct err *err)
{
	const struct rectype *type = rectype_find(draft->type);
	struct screen *screen;

	if (!type) {
		err_set(err, ERR_INPUT, "Bản nháp này của một loại phiếu không còn dùng.");
		return NULL;
	}
	screen = draft->base_version == 0 ? form_open_new(session, type, NULL)
					  : form_open(session, type, draft->uid, NULL, err);
	if (!screen)
		return NULL;
	struct form *form = (struct form *)screen;
	if (draft->base_version == 0)
		memcpy(form->records[0]->uid, draft->uid, UID_SIZE);
	if (!draft_read(session->store, draft->type, draft->uid, take_draft, form, err)) {
		screen->ops->free(screen);
		return NULL;
	}
	form->has_draft = true;
	if (form->records[0]->version != draft->base_version)
		session_say(session, MESSAGE_WARN,
			"Bản ghi đã được sửa từ lúc viết nháp. Xem kỹ từng ô có dấu rồi lưu.");
	return screen;
}
