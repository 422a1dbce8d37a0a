/* Which fields Enter walks: the entry profile that was chosen for the type. product.md, "Entry profiles". */
#include "form_internal.h"

#include "entry_profile.h"
#include "picker.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- paper lists, ready to be used or to begin an own profile from ---- */

/* Behind `field` stand those that it tells where nobody types them: sex behind the personal id. */
static void add_told(const struct rectype *type, const char *prefix, const struct field *field,
	struct strbuf *out)
{
	for (const struct field *told = type->fields; told->name; told++)
		if (told->told_by && strcmp(told->told_by, field->name) == 0)
			strbuf_addf(out, " %s%s", prefix, told->name);
}

static bool is_told_there(
	const struct rectype *type, const struct field *field, enum paper_list_id list)
{
	return field->told_by &&
		paper_column_in(rectype_field(type, field->told_by)->columns, list) > 0;
}

static void add_column(const struct rectype *type, const char *prefix, const char *only,
	enum paper_list_id list, int column, struct strbuf *out)
{
	for (const struct field *field = type->fields; field->name; field++) {
		if (paper_column_in(field->columns, list) != column ||
			is_told_there(type, field, list) ||
			(only && !word_in_list(only, field->name)))
			continue;
		strbuf_addf(out, "%s%s%s", out->length > 0 ? " " : "", prefix, field->name);
		add_told(type, prefix, field, out);
	}
}

/* The fields of a form in the order of a paper list, as a profile holds them; none: not on it. */
static char *fields_of_list(const struct rectype *type, enum paper_list_id list)
{
	struct strbuf out = STRBUF_INIT, prefix = STRBUF_INIT;
	const struct rectype *spell = type->first_spell ? rectype_named(type->first_spell) : NULL;

	if (spell)
		strbuf_addf(&prefix, "%s.", spell->name);
	for (int column = 1; column <= paper_lists[list].columns; column++) {
		add_column(type, "", NULL, list, column, &out);
		if (spell)
			add_column(spell, prefix.text, type->first_fields, list, column, &out);
	}
	strbuf_release(&prefix);
	return strbuf_detach(&out);
}

/* "Danh sách 9 cột" */
static void add_list_name(enum paper_list_id list, struct strbuf *out)
{
	const char *rest = paper_lists[list].name;

	text_append(out, text_upper(text_next(&rest)));
	strbuf_add(out, rest);
}

static enum paper_list_id list_of_key(const char *key)
{
	for (enum paper_list_id list = PAPER_NONE + 1; list < PAPER_LISTS; list++)
		if (strcmp(paper_lists[list].key, key) == 0)
			return list;
	return PAPER_NONE;
}

static void setting_name(const struct rectype *type, char name[64])
{
	snprintf(name, 64, "entry_profile.%s", type->name);
}

/* ---- the path ---- */

static void set_path(struct form *form, const char *name, const char *fields)
{
	struct form_path *path = &form->path;
	char word[64];

	path->name = xstrdup(name);
	path->stops = xcalloc((size_t)form->count, sizeof *path->stops);
	path->at = -1;
	while (word_next(&fields, word) && path->count < form->count) {
		const struct field *field;
		const struct form_item *item = form_item_named(form, word, &field);
		if (item) /* else of an older form, or of the first spell when there is none */
			path->stops[path->count++] = (int)(item - form->items);
	}
}

void form_path_release(struct form *form)
{
	free(form->path.name);
	free(form->path.stops);
	form->path = (struct form_path) { .at = -1 };
}

void form_path_load(struct form *form)
{
	struct store *store = form->screen.session->store;
	const struct rectype *type = form->records[0]->type;
	const struct rectype *profiles = rectype_named("entry_profile");
	char name[64];

	form_path_release(form);
	setting_name(type, name);
	const char *chosen = store_setting(store, name);
	if (!chosen)
		return;
	enum paper_list_id list = list_of_key(chosen);
	if (list) {
		char *fields = fields_of_list(type, list);
		struct strbuf called = STRBUF_INIT;
		add_list_name(list, &called);
		if (*fields)
			set_path(form, called.text, fields);
		strbuf_release(&called);
		free(fields);
	}
	if (form->path.name || !store_has(store, profiles, chosen))
		return;
	struct record *profile = store_load(store, profiles, chosen, NULL);
	if (profile && !profile->deleted_at)
		set_path(form, record_get(profile, "name"), record_get(profile, "fields"));
	record_free(profile);
}

int form_path_place(const struct form *form, int index)
{
	for (int i = 0; i < form->path.count; i++)
		if (form->path.stops[i] == index)
			return i;
	return -1;
}

/* A locked field is passed by, and in a new record what is filled already, but for a proposal. */
static bool path_stops_at(const struct form *form, const struct form_item *item)
{
	if (item->fault)
		return true;
	if (item->carried)
		return false;
	if (!form->fresh || !item_value(item) || item->proposed)
		return true;
	return item_field(item)->kind != FIELD_REF && !item_is_changed(item);
}

static int next_behind(const struct form *form, int place)
{
	for (int i = place + 1; i < form->path.count; i++)
		if (path_stops_at(form, &form->items[form->path.stops[i]]))
			return form->path.stops[i];
	for (int i = 0; i < form->count; i++)
		if (form->items[i].fault && i != form->focus)
			return i;
	return -1;
}

int form_path_next(const struct form *form)
{
	int place = form_path_place(form, form->focus);

	/* left by hand: Enter goes on where the path was left */
	return next_behind(form, place < 0 ? form->path.at : place);
}

int form_path_first(const struct form *form)
{
	int first = next_behind(form, -1);

	return first < 0 ? form->path.stops[0] : first;
}

/* ---- choosing ---- */

void form_use_profile(struct form *form, const char *key)
{
	struct session *session = form->screen.session;
	char name[64];
	struct err err = ERR_INIT;

	setting_name(form->records[0]->type, name);
	if (!store_choose(session->store, name, key, &err)) {
		session_fail(session, &err);
		return;
	}
	form_path_load(form);
	if (form->path.count > 0) {
		session_say(session, MESSAGE_INFO,
			"Enter nay đi qua %d ô của mẫu \"%s\"; ô khác vẫn đến bằng Tab, mũi tên, F6.",
			form->path.count, form->path.name);
		if (!form_is_changed(form))
			form_focus(form, form_path_first(form));
	} else {
		session_say(session, MESSAGE_INFO, "Không dùng mẫu nhập: Enter đi như thường.");
	}
}

static void add_pick(struct picks *picks, const char *what, const char *key, const char *label,
	const char *detail)
{
	struct strbuf value = STRBUF_INIT;

	strbuf_addf(&value, "%s %s", what, key);
	picks_add(picks, value.text, label, detail);
	strbuf_release(&value);
}

static void add_profile(
	const struct form *form, struct picks *picks, const char *key, const char *name)
{
	struct strbuf label = STRBUF_INIT;
	bool used = form->path.name && strcmp(form->path.name, name) == 0;

	add_pick(picks, "use", key, name, used ? "đang dùng" : NULL);
	strbuf_addf(&label, "Sửa mẫu: %s", name);
	if (used)
		add_pick(picks, "edit", key, label.text, NULL);
	strbuf_release(&label);
}

static void add_lists(const struct form *form, struct picks *picks)
{
	for (enum paper_list_id list = PAPER_NONE + 1; list < PAPER_LISTS; list++) {
		char *fields = fields_of_list(form->records[0]->type, list);
		struct strbuf name = STRBUF_INIT;
		add_list_name(list, &name);
		if (*fields)
			add_profile(form, picks, paper_lists[list].key, name.text);
		strbuf_release(&name);
		free(fields);
	}
}

static bool has_profiles(const struct form *form)
{
	return !form->custom && form->records[0]->type->paper;
}

/* A shipped one is not changed: what is made of it is the office's own. */
static struct screen *open_editor(struct form *form, const char *key, struct err *err)
{
	struct session *session = form->screen.session;
	const struct rectype *type = form->records[0]->type;

	enum paper_list_id list = list_of_key(key);
	if (list) {
		char *fields = fields_of_list(type, list);
		struct strbuf name = STRBUF_INIT;
		add_list_name(list, &name);
		strbuf_add(&name, " của ta");
		struct screen *screen = entry_profile_new(session, type, name.text, fields);
		strbuf_release(&name);
		free(fields);
		return screen;
	}
	return *key == '-' ? entry_profile_new(session, type, "", "")
			   : entry_profile_open(session, key, err);
}

static enum screen_result take_profile(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;

	if (strncmp(answer->text, "edit ", 5) == 0)
		return screen_open(&form->screen, open_editor(form, answer->text + 5, err));
	form_use_profile(form, answer->text + 4);
	return SCREEN_STAY;
}

enum screen_result form_choose_profile(struct form *form, struct err *err)
{
	const struct rectype *type = form->records[0]->type;
	struct list_spec spec = {
		.type = rectype_named("entry_profile"), .field = "type", .value = type->name
	};
	struct picks picks = { 0 };
	struct list_page page;
	enum { MOST = 200 };

	if (!has_profiles(form)) {
		session_say(form->screen.session, MESSAGE_INFO,
			"Phiếu này không nhập hàng loạt từ giấy nên không có mẫu nhập.");
		return SCREEN_STAY;
	}
	if (!store_page(form->screen.session->store, &spec, LIST_FIRST, NULL, MOST, &page, err))
		return SCREEN_STAY;
	int name = rectype_index(spec.type, "name");
	for (int i = 0; i < page.count; i++)
		add_profile(form, &picks, page.rows[i].uid, page.rows[i].cells[name]);
	list_page_release(&page);
	add_lists(form, &picks);
	add_pick(&picks, "use", "-", "Không dùng mẫu: Enter đi như thường",
		form->path.name ? NULL : "đang dùng");
	add_pick(&picks, "edit", "-", "Lập mẫu mới", NULL);
	return screen_ask(&form->screen, picker_new("Mẫu nhập", &picks, NULL), take_profile);
}
