#include "entry_profile_internal.h"

#include "dialog.h"
#include "draft.h"
#include "edit_clip.h"
#include "edit_method.h"
#include "fold.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void profile_touched(struct profile *profile)
{
	profile->changed = true;
	screen_changed(&profile->screen);
}

/* ---- saving ---- */

static void fill_record(struct profile *profile)
{
	struct strbuf fields = STRBUF_INIT;
	char *name = edit_get(&profile->name);

	for (int i = 0; i < profile->inside; i++)
		strbuf_addf(&fields, "%s%s", i > 0 ? " " : "", profile->fields[i].key);
	record_set(profile->record, "name", name);
	record_set(profile->record, "type", profile->type->name);
	record_set(profile->record, "fields", fields.text);
	free(name);
	strbuf_release(&fields);
}

static bool keep(struct screen *screen, struct err *err)
{
	struct profile *profile = (struct profile *)screen;
	struct record *record = profile->record;

	fill_record(profile);
	if (!*record->uid)
		store_new_uid(screen->session->store, record->uid);
	const char *names[] = { "name", "type", "fields" },
		   *texts[] = { record_get(record, "name"), record_get(record, "type"),
			   record_get(record, "fields") };
	bool ok = draft_put(screen->session->store, record->type->name, record->uid,
		record->version, names, texts, 3, err);
	profile->has_draft = profile->has_draft || ok;
	return ok;
}

static bool drop(struct screen *screen, struct err *err)
{
	struct profile *profile = (struct profile *)screen;

	return !profile->has_draft ||
		draft_drop(screen->session->store, profile->record->type->name,
			profile->record->uid, err);
}

static bool write(struct profile *profile, struct err *err)
{
	struct store *store = profile->screen.session->store;
	int version = profile->record->version;

	fill_record(profile);
	if (!store_begin(store, err))
		return false;
	bool ok = store_save(store, profile->record, NULL, err) && drop(&profile->screen, err);
	if (!ok)
		store_rollback(store);
	ok = ok && store_commit(store, err);
	if (!ok)
		profile->record->version = version;
	return ok;
}

static enum screen_result save(struct screen *screen, struct err *err)
{
	struct profile *profile = (struct profile *)screen;
	struct session *session = screen->session;

	if (profile->name.count == 0 || profile->inside == 0) {
		profile->screen.rows.off = profile->screen.rows.off || profile->name.count == 0;
		session_say(session, MESSAGE_WARN,
			profile->inside == 0 ? "Mẫu chưa có ô nào: Dấu cách đưa ô vào."
					     : "Mẫu chưa có tên: gõ tên tờ giấy ở dòng đầu.");
		return SCREEN_STAY;
	}
	if (!write(profile, err))
		return SCREEN_STAY;
	screen->changed_at = 0;
	memcpy(profile->saved, profile->record->uid, UID_SIZE);
	session_say(
		session, MESSAGE_DONE, "Đã lưu mẫu nhập %s.", record_get(profile->record, "name"));
	return SCREEN_CLOSE;
}

/* ---- keys ---- */

static enum screen_result delete_profile(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct profile *profile = (struct profile *)screen;

	if (!store_delete(screen->session->store, profile->record->type, profile->record->uid,
		    answer->text, err) ||
		!drop(screen, err))
		return SCREEN_STAY;
	session_say(screen->session, MESSAGE_DONE, "Đã bỏ mẫu nhập vào thùng rác.");
	return SCREEN_CLOSE;
}

static enum screen_result ask_delete(struct profile *profile)
{
	if (profile->record->version > 0)
		return screen_ask(&profile->screen,
			input_new("Bỏ mẫu này vào thùng rác; lấy lại được. Lý do xóa:", "",
				INPUT_REASON),
			delete_profile);
	session_say(profile->screen.session, MESSAGE_INFO, "Mẫu này chưa lưu, không có gì để xóa.");
	return SCREEN_STAY;
}

/* The name stands above the fields. */
static bool move(struct profile *profile, int key)
{
	struct rows *rows = &profile->screen.rows;
	bool down = key == KEY_ARROW_DOWN || key == KEY_TABULATOR,
	     up = key == KEY_ARROW_UP || key == KEY_BACK_TAB;

	if (rows->off && !down && key != KEY_PAGE_DOWN)
		return up;
	if (rows->off ? down : up && rows->selected == 0) {
		rows->off = !rows->off;
		return true;
	}
	rows->off = false;
	return rows_key(rows, key);
}

/* Letters go to the next field whose label has a word that begins so. */
static void jump(struct profile *profile, int key)
{
	char letter[2] = { (char)key, '\0' }, *query = fold(letter);

	for (int i = 1; i <= profile->count && *query; i++) {
		int at = (profile->screen.rows.selected + i) % profile->count;
		char *label = fold(profile->fields[at].label);
		bool begins = strncmp(label, query, strlen(query)) == 0;
		free(label);
		if (begins) {
			rows_select(&profile->screen.rows, at);
			break;
		}
	}
	free(query);
}

static void type_name(struct profile *profile, int key)
{
	struct session *session = profile->screen.session;
	bool typed = clip_key(session, &profile->name, key) ||
		method_key(session, &profile->name, key);

	if (typed)
		profile_touched(profile);
}

static void field_key(struct profile *profile, int key)
{
	switch (key) {
	case ' ':
	case KEY_ADD:
	case KEY_RETURN:
		profile_toggle(profile);
		break;
	case '-':
		profile_shift(profile, -1);
		break;
	case '+':
		profile_shift(profile, 1);
		break;
	default:
		if (key > ' ' && key < 127)
			jump(profile, key);
	}
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct profile *profile = (struct profile *)screen;

	if (screen->rows.off)
		method_before(screen->session, &profile->name, key);
	switch (key) {
	case KEY_ESCAPE:
		if (!profile->changed)
			return SCREEN_CLOSE;
		return dialog_leave(screen, "Mẫu nhập này chưa lưu.");
	case KEY_CTRL('S'):
		return save(screen, err);
	case KEY_F8:
		return ask_delete(profile);
	}
	if (move(profile, key))
		return SCREEN_STAY;
	if (!screen->rows.off)
		field_key(profile, key);
	else if (key == KEY_RETURN)
		screen->rows.off = false;
	else
		type_name(profile, key);
	return SCREEN_STAY;
}

/* ---- the rest ---- */

static void free_profile(struct screen *screen)
{
	struct profile *profile = (struct profile *)screen;

	for (int i = 0; i < profile->count; i++) {
		free(profile->fields[i].key);
		free(profile->fields[i].label);
	}
	free(profile->fields);
	edit_release(&profile->name);
	record_free(profile->record);
	free(profile);
}

static struct profile *make(
	struct session *session, const struct rectype *type, struct record *record)
{
	struct profile *profile = screen_new(sizeof *profile, &entry_profile_ops, session);

	profile->type = type;
	profile->record = record;
	edit_init(&profile->name, false, 60);
	form_slots_each(session->store, type,
		type->first_spell ? rectype_named(type->first_spell) : NULL, profile_take_field,
		profile);
	rows_count(&profile->screen.rows, profile->count);
	return profile;
}

struct screen *entry_profile_new(
	struct session *session, const struct rectype *type, const char *name, const char *fields)
{
	struct profile *profile = make(session, type, record_new(rectype_named("entry_profile")));

	edit_set(&profile->name, name);
	profile_take_order(profile, fields);
	profile->screen.rows.off = true;
	return &profile->screen;
}

static void take_text(void *context, const char *field, const char *text)
{
	struct record *record = context;

	if (rectype_index(record->type, field) >= 0)
		record_set(record, field, text);
}

struct screen *entry_profile_open(struct session *session, const char *uid, struct err *err)
{
	const struct rectype *profiles = rectype_named("entry_profile"), *type = NULL;
	struct record *draft = record_new(profiles), *record = NULL;
	bool ok = draft_read(session->store, profiles->name, uid, take_text, draft, err),
	     has_draft = record_get(draft, "type") != NULL;

	if (ok && has_draft && !store_has(session->store, profiles, uid))
		record = record_new(profiles);
	else if (ok)
		record = store_load(session->store, profiles, uid, err);
	const struct record *shown = has_draft ? draft : record;
	if (record)
		type = rectype_find(record_get(shown, "type"));
	if (record && !type)
		err_set(err, ERR_INPUT,
			"Mẫu này là của một loại phiếu không còn. Xóa mẫu rồi lập lại bằng Ctrl-G.");
	if (!type) {
		record_free(record);
		record_free(draft);
		return NULL;
	}
	snprintf(record->uid, UID_SIZE, "%s", uid);
	struct profile *profile = make(session, type, record);
	edit_set(&profile->name, record_get(shown, "name"));
	profile_take_order(profile, record_get(shown, "fields"));
	profile->changed = profile->has_draft = has_draft;
	if (has_draft)
		session_say(session, MESSAGE_INFO,
			"Đây là bản nháp gõ dở lần trước, chưa lưu. Bỏ nháp: Esc rồi F8.");
	record_free(draft);
	return &profile->screen;
}

const char *entry_profile_saved(const struct screen *screen)
{
	return ((const struct profile *)screen)->saved;
}

const struct screen_ops entry_profile_ops = {
	.words = &entry_profile_words,
	.text_entry = true,
	.title = profile_title,
	.rows_apart = PROFILE_HEAD_ROWS,
	.draw = profile_draw,
	.key = key,
	.free = free_profile,
	.status = profile_status,
	.keep = keep,
	.save = save,
	.drop = drop,
};
