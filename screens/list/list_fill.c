/* F5: the value of the chosen row for the rows below it. What is asked first, and which rows. */
#include "list_internal.h"

#include "dialog.h"
#include "fill_screen.h"
#include "picker.h"
#include "value.h"

#include <stdlib.h>

static struct record *chosen(struct list *list, struct err *err)
{
	return store_load(list->screen.session->store, list->type, list_selected_uid(list), err);
}

/* From the chosen row on, as the list stands. */
static bool read_rows(struct list *list, struct fill_rows *rows, struct err *err)
{
	struct list_page page;

	if (!list_read(list, true, FILL_MOST, &page, err))
		return false;
	bool ok = fill_read(list->screen.session->store, list->type, list->asked, &page, rows, err);
	if (ok && rows->count == FILL_MOST)
		session_say(list->screen.session, MESSAGE_INFO,
			"Một lần điền nhiều nhất %d dòng: chỉ hiện từng ấy dòng.", FILL_MOST);
	list_page_release(&page);
	return ok;
}

static enum screen_result preview(struct list *list, const char *value, struct err *err)
{
	struct fill_rows rows;

	if (list->page.count == 0 || !read_rows(list, &rows, err))
		return SCREEN_STAY;
	return screen_open(&list->screen,
		fill_screen_new(list->screen.session, list->type, list->asked, value, &rows));
}

static enum screen_result take_value(
	struct screen *screen, const struct answer *answer, struct err *err);

static enum screen_result ask_value(struct list *list, const char *typed)
{
	struct strbuf prompt = STRBUF_INIT;

	strbuf_addf(&prompt,
		"Ô %s của dòng này còn trống. Gõ điều cần điền cho nó và các dòng dưới:",
		list->asked->label);
	bool words = list->asked->kind == FIELD_TEXT || list->asked->kind == FIELD_LONG;
	struct screen *input = input_new(
		prompt.text, typed, INPUT_REQUIRED | (words ? INPUT_WORDS : 0));
	strbuf_release(&prompt);
	return screen_ask(&list->screen, input, take_value);
}

static enum screen_result take_field(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	struct record *record = chosen(list, err);

	if (!record)
		return SCREEN_STAY;
	list->asked = rectype_field(list->type, answer->text);
	const char *value = record_get(record, list->asked->name);
	enum screen_result result = SCREEN_STAY;
	if (list->asked->flags & FIELD_NAME)
		result = preview(list, NULL, err);
	else if (value)
		result = preview(list, value, err);
	else if (list->asked->kind != FIELD_REF)
		result = ask_value(list, "");
	else
		session_say(list->screen.session, MESSAGE_INFO,
			"Ô %s của dòng này còn trống: chọn dòng đã có rồi F5.", list->asked->label);
	record_free(record);
	return result;
}

static enum screen_result take_value(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const char *typed = answer->text;
	struct value_context context = { .today = store_today(list->screen.session->store),
		.choose = "Gõ đúng tên hoặc mã, như F4 trong phiếu liệt kê." };
	char *value = NULL;

	if (!value_parse(list->asked, typed, &context, &value, err))
		return ask_value(list, typed);
	enum screen_result result = value ? preview(list, value, err) : SCREEN_STAY;
	free(value);
	return result;
}

enum screen_result list_fill_open(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	struct picks picks = { 0 };

	if (list->scope == LIST_BIN)
		session_say(
			session, MESSAGE_INFO, "Ở thùng rác không điền được. Ctrl-E về danh sách.");
	else if (list->type->flags & RECTYPE_SYSTEM)
		session_say(session, MESSAGE_INFO, "%s do chương trình tự ghi, không điền tay.",
			list->type->title);
	if (list->scope == LIST_BIN || (list->type->flags & RECTYPE_SYSTEM) ||
		!session_may_write(session) || !list_is_gathered(list))
		return SCREEN_STAY;
	struct record *record = list->page.count > 0 ? chosen(list, err) : NULL;
	if (!record)
		return SCREEN_STAY;
	for (int i = 0; list->type->fields[i].name; i++) {
		const struct field *field = &list->type->fields[i];
		struct strbuf value = STRBUF_INIT;
		if (!fill_takes(list->type, field))
			continue;
		store_show(session->store, field, record->values[i], &value);
		picks_add(&picks, field->name, field->label,
			field->flags & FIELD_NAME   ? "tên viết hoa cả: viết lại"
				: record->values[i] ? value.text
						    : "(trống)");
		strbuf_release(&value);
	}
	record_free(record);
	if (picks.count > 0)
		return screen_ask(
			&list->screen, picker_new("Điền xuống ô nào", &picks, NULL), take_field);
	session_say(session, MESSAGE_INFO, "%s không có ô nào điền chung cho nhiều dòng được.",
		list->type->title);
	return SCREEN_STAY;
}
