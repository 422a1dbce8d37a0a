/* Which fields Enter walks: the entry profile that was chosen for the type. product.md, "Entry profiles". */
#include "form_internal.h"

#include "entry_profile.h"
#include "picker.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What offices type from, ready to be used or to begin an own one from. */
static const struct shipped {
	const char *key, *type, *name, *fields;
} shipped[] = {
	{ "9-cot", "member", "Danh sách 9 cột",
		"full_name card_no personal_id sex born_on admitted_on membership.cell "
		"listed_status" },
	{ "31-cot", "member", "Danh sách 31 cột",
		"full_name other_name born_on ethnicity personal_id sex card_no card_by card_on "
		"old_card_no membership.cell birth_place home_place residence admitted_on "
		"official_on old_id listed_status" },
	{ "so-dang-vien", "member", "Sổ danh sách đảng viên",
		"list_no full_name born_on sex ethnicity home_place schooling profession_level "
		"theory_level occupation admitted_on official_on file_no card_no" },
	{ NULL, NULL, NULL, NULL },
};

static void setting_name(const struct rectype *type, char name[64])
{
	snprintf(name, 64, "entry_profile.%s", type->name);
}

/* ---- the path ---- */

/* "full_name", or "membership.cell" for a field of the first spell. */
void form_field_key(const struct form *form, int index, char key[64])
{
	const struct form_item *item = &form->items[index];
	const struct rectype *type = item->record->type;
	const char *field = type->fields[item->fields[0]].name;

	if (item->record == form->records[0])
		snprintf(key, 64, "%s", field);
	else
		snprintf(key, 64, "%s.%s", type->name, field);
}

static int item_of_key(const struct form *form, const char *wanted)
{
	char key[64];

	for (int i = 0; i < form->count; i++) {
		form_field_key(form, i, key);
		if (strcmp(key, wanted) == 0)
			return i;
	}
	return -1; /* of an older form, or of the first spell when there is none */
}

static void set_path(struct form *form, const char *name, const char *fields)
{
	struct form_path *path = &form->path;
	char word[64];

	path->name = xstrdup(name);
	path->stops = xcalloc((size_t)form->count, sizeof *path->stops);
	path->at = -1;
	while (word_next(&fields, word) && path->count < form->count) {
		int index = item_of_key(form, word);
		if (index >= 0)
			path->stops[path->count++] = index;
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
	for (const struct shipped *each = shipped; each->key; each++)
		if (strcmp(each->key, chosen) == 0 && strcmp(each->type, type->name) == 0)
			set_path(form, each->name, each->fields);
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
	if (!form->fresh || !item_value(item))
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

static bool has_profiles(const struct form *form)
{
	return !form->custom && form->records[0]->type->paper;
}

/* A shipped one is not changed: what is made of it is the office's own. */
static struct screen *open_editor(struct form *form, const char *key, struct err *err)
{
	struct session *session = form->screen.session;
	const struct rectype *type = form->records[0]->type;

	for (const struct shipped *each = shipped; each->key; each++)
		if (strcmp(each->key, key) == 0) {
			struct strbuf name = STRBUF_INIT;
			strbuf_addf(&name, "%s của ta", each->name);
			struct screen *screen = entry_profile_new(
				session, type, name.text, each->fields);
			strbuf_release(&name);
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
	for (const struct shipped *each = shipped; each->key; each++)
		if (strcmp(each->type, type->name) == 0)
			add_profile(form, &picks, each->key, each->name);
	add_pick(&picks, "use", "-", "Không dùng mẫu: Enter đi như thường",
		form->path.name ? NULL : "đang dùng");
	add_pick(&picks, "edit", "-", "Lập mẫu mới", NULL);
	return screen_ask(&form->screen, picker_new("Mẫu nhập", &picks, NULL), take_profile);
}

/* ---- for the editor ---- */

void form_each_field(struct session *session, const struct rectype *type,
	void (*take)(void *context, const char *key, const char *label), void *context)
{
	struct form *form = (struct form *)form_open_new(session, type, NULL);

	session_say(session, MESSAGE_NONE, "%s", ""); /* of drafts: not asked for here */
	for (int i = 0; i < form->count; i++) {
		struct strbuf label = STRBUF_INIT;
		char key[64];
		form_field_key(form, i, key);
		item_label(&form->items[i], &label);
		take(context, key, label.text);
		strbuf_release(&label);
	}
	screen_free(&form->screen);
}
