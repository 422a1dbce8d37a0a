/* F4 and Ctrl-R: which records a list shows, and by which column it is sorted. */
#include "list_internal.h"

#include "cell_picker.h"
#include "codes.h"
#include "dialog.h"
#include "picker.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char drop_all[] = "-", save[] = "+", cell[] = "=";

void list_filter_drop(struct list *list, struct err *err)
{
	filter_release(&list->filter);
	list_show_anew(list, err);
}

/* ---- the fields ---- */

/* What is filtered by a field just now, for its line in the picker. */
static void add_chosen(const struct list *list, const struct field *field, struct strbuf *out)
{
	for (size_t i = 0; i < list->filter.count; i++) {
		const struct filter_value *each = &list->filter.values[i];
		if (each->field != field)
			continue;
		strbuf_add(out, out->length ? ", " : "");
		filter_say_value(list->screen.session->store, field, each->value, out);
	}
}

static void add_field(const struct list *list, const char *value, const char *label,
	const struct field *field, struct picks *picks)
{
	struct strbuf chosen = STRBUF_INIT;

	add_chosen(list, field, &chosen);
	picks_add(picks, value, label, chosen.length ? chosen.text : NULL);
	strbuf_release(&chosen);
}

static bool add_saved(const struct list *list, struct picks *picks, struct err *err)
{
	struct list_spec spec = {
		.type = rectype_named("saved_filter"), .field = "list", .value = list->type->name
	};
	struct list_page page;
	enum { MOST = 200 };
	int name = rectype_index(spec.type, "name");

	if (!store_page(list->screen.session->store, &spec, LIST_FIRST, NULL, MOST, &page, err))
		return false;
	for (int i = 0; i < page.count; i++)
		picks_add(picks, page.rows[i].uid, page.rows[i].cells[name], "bộ lọc đã lưu");
	list_page_release(&page);
	return true;
}

static enum screen_result take_field(
	struct screen *screen, const struct answer *answer, struct err *err);

enum screen_result list_filter_open(struct list *list)
{
	struct picks picks = { 0 };
	struct err err = ERR_INIT;

	if (!add_saved(list, &picks, &err)) {
		session_fail(list->screen.session, &err);
		return SCREEN_STAY;
	}
	if (list->filter.count > 0) {
		picks_add(&picks, drop_all, "Bỏ hết lọc", "Esc ở danh sách cũng vậy");
		picks_add(&picks, save, "Lưu bộ lọc này, đặt tên", NULL);
	}
	for (const struct field *field = list->type->fields; field->name; field++)
		if (filter_takes(field) && store_uses(list->screen.session->store, field))
			add_field(list, field->name, field->label, field, &picks);
	if (rectype_has_owner(list->type) && !(list->type->flags & RECTYPE_OWNS))
		add_field(list, cell, FILTER_CELL, NULL, &picks);
	if (picks.count == 0) {
		session_say(list->screen.session, MESSAGE_INFO,
			"%s không có ô nào chọn theo danh mục để lọc; cứ gõ chữ để tìm.",
			list->type->title);
		return SCREEN_STAY;
	}
	return screen_ask(&list->screen, picker_new("Lọc theo", &picks, NULL), take_field);
}

/* ---- the values ---- */

/* Beside a value stands its code, or that it is filtered by already. */
static struct screen *value_picker(struct list *list)
{
	const struct field *field = list->asked;
	struct store *store = list->screen.session->store;
	struct filter offered = { 0 };
	struct picks picks = { 0 };

	filter_offer(field, &offered);
	for (size_t i = 0; i < offered.count; i++) {
		const char *value = offered.values[i].value;
		struct strbuf label = STRBUF_INIT;
		bool coded = field->codes && !(field->flags & FIELD_BY_LABEL) &&
			codes_are_typed(codes_find(field->codes)) &&
			!(list->type->flags & RECTYPE_SYSTEM); /* those are the program's own */
		filter_say_value(store, field, value, &label);
		picks_add(&picks, value, label.text,
			filter_has(&list->filter, field, value) ? "đang lọc; Enter bỏ"
				: coded && strcmp(value, label.text) != 0 && *value ? value
										    : NULL);
		strbuf_release(&label);
	}
	filter_release(&offered);
	return picker_new(field->label, &picks, NULL);
}

/* ---- saved filters ---- */

static const char backwards[] = " desc";

/* "born_on", "born_on desc" backwards; nothing for the list's own order. */
static void write_sort(const struct list *list, struct strbuf *out)
{
	const struct field *column = list->sort;

	if (!column && !list->backwards)
		return;
	for (const struct field *field = list->type->fields; field->name && !column; field++)
		if (sieve_is_own_order(list->type, field))
			column = field;
	strbuf_addf(out, "%s%s", column ? column->name : "", list->backwards ? backwards : "");
}

/* NULL: the list's own order. */
static bool read_sort(struct list *list, const char *text, struct err *err)
{
	const char *words = text;
	char name[64];

	list->sort = NULL;
	list->backwards = text && strstr(text, backwards);
	if (!word_next(&words, name))
		return true;
	int index = rectype_index(list->type, name);
	const struct field *field = index < 0 ? NULL : &list->type->fields[index];
	if (field && field->flags & FIELD_LIST) {
		list->sort = sieve_is_own_order(list->type, field) ? NULL : field;
		return true;
	}
	list->backwards = false;
	return err_set(
		err, ERR_INPUT, "Bộ lọc xếp theo cột \"%s\", danh sách này không có cột ấy.", name);
}

static void use_saved(struct list *list, const char *uid, struct err *err)
{
	struct store *store = list->screen.session->store;
	struct record *saved = store_load(store, rectype_named("saved_filter"), uid, err);

	if (saved &&
		filter_read(
			store, list->type, record_get(saved, "conditions"), &list->filter, err) &&
		read_sort(list, record_get(saved, "sort"), err))
		session_say(list->screen.session, MESSAGE_INFO, "Lọc theo \"%s\". Esc bỏ lọc.",
			record_get(saved, "name"));
	record_free(saved);
	list_show_anew(list, err);
}

static enum screen_result save_filter(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const char *name = answer->text;
	struct session *session = list->screen.session;
	struct record *saved = record_new(rectype_named("saved_filter"));
	struct strbuf text = STRBUF_INIT, sort = STRBUF_INIT;

	write_sort(list, &sort);
	filter_write(&list->filter, &text);
	record_set(saved, "name", name);
	record_set(saved, "list", list->type->name);
	record_set(saved, "conditions", text.text);
	record_set(saved, "sort", sort.text);
	if (store_save(session->store, saved, NULL, err))
		session_say(session, MESSAGE_DONE,
			"Đã lưu bộ lọc \"%s\"; F4 là thấy. Sửa, xóa: menu, Mọi loại sổ, Bộ lọc.",
			name);
	strbuf_release(&text);
	strbuf_release(&sort);
	record_free(saved);
	return SCREEN_STAY;
}

static enum screen_result take_value(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;

	filter_toggle(&list->filter, list->asked, answer->text);
	list_show_anew(list, err);
	return SCREEN_STAY;
}

static enum screen_result take_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;

	if (strcmp(answer->text, "-") != 0)
		filter_toggle(&list->filter, NULL, answer->text);
	list_show_anew(list, err);
	return SCREEN_STAY;
}

static enum screen_result take_field(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const char *value = answer->text;

	if (strcmp(value, drop_all) == 0) {
		list_filter_drop(list, err);
		return SCREEN_STAY;
	}
	if (strcmp(value, save) == 0)
		return screen_ask(screen,
			input_new("Tên của bộ lọc này:", "", INPUT_REQUIRED | INPUT_WORDS),
			save_filter);
	if (strcmp(value, cell) == 0)
		return screen_ask(screen, cell_picker(screen->session, NULL), take_cell);
	if (rectype_index(list->type, value) < 0) {
		use_saved(list, value, err);
		return SCREEN_STAY;
	}
	list->asked = rectype_field(list->type, value);
	return screen_ask(screen, value_picker(list), take_value);
}

/* ---- sorting ---- */

static bool is_sorted_by(const struct list *list, const struct field *field)
{
	return list->sort ? list->sort == field : sieve_is_own_order(list->type, field);
}

static enum screen_result sort_by(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const struct field *field = rectype_field(list->type, answer->text);

	list->backwards = is_sorted_by(list, field) && !list->backwards;
	list->sort = sieve_is_own_order(list->type, field) ? NULL : field;
	list_show_anew(list, err);
	return SCREEN_STAY;
}

enum screen_result list_sort_open(struct list *list)
{
	struct picks picks = { 0 };
	const char *now = NULL;

	for (const struct field *field = list->type->fields; field->name; field++) {
		if (!(field->flags & FIELD_LIST) || !store_uses(list->screen.session->store, field))
			continue;
		bool sorted = is_sorted_by(list, field);
		now = sorted ? field->name : now;
		picks_add(&picks, field->name, field->label,
			sorted ? "đang xếp; Enter xếp ngược lại" : NULL);
	}
	return screen_ask(&list->screen, picker_new("Xếp theo cột", &picks, now), sort_by);
}
