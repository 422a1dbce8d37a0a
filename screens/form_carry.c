/* What a form takes over from the record saved before it. */
#include "form_internal.h"

#include <string.h>

/* F3: the same value as in the record saved before this one. */
void form_ditto(struct form *form)
{
	struct session *session = form->screen.session;
	struct form_item *item = form_focused(form);
	const struct record *last = form->write ? NULL
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
}

/* Shift-F3: the whole record before this one, without what must be unique. */
void form_copy_last(struct form *form)
{
	struct session *session = form->screen.session;
	bool found = false;

	for (int i = 0; i < form->count && !form->write; i++) {
		struct form_item *item = &form->items[i];
		const struct record *last = session_last_saved(session, item->record->type);
		found = found || last;
		for (int j = 0; last && j < item->field_count; j++) {
			const struct field *field = &item->record->type->fields[item->fields[j]];
			if (!(field->flags & FIELD_UNIQUE) && last->values[item->fields[j]])
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
	if (!item->carried && (!item_value(item) || is_ones_own(item->record->type, field))) {
		session_say(session, MESSAGE_INFO,
			item_value(item) ? "%s của mỗi bản ghi một khác, không khóa."
					 : "Ô %s còn trống: gõ rồi mới khóa được.",
			field->label);
		return;
	}
	item->carried = !item->carried && item_value(item);
	session_carry(session, item->record->type, field, item->carried ? item_value(item) : NULL);
	session_say(session, MESSAGE_INFO,
		item->carried ? "Khóa ô %s: giá trị này vào mọi phiếu mới, Enter đi qua."
			      : "Ô %s không còn khóa.",
		field->label);
}
