#include "entry_profile.h"

#include "dialog.h"
#include "draft.h"
#include "edit_clip.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "fold.h"
#include "form_slots.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 3, NAME_COL = 13 };

struct row {
	char *key, *label;
	int place; /* in the form */
};

struct profile {
	struct screen screen; /* its rows are off while the name above them is typed */
	const struct rectype *type;
	struct record *record;
	struct edit name;
	struct row *fields; /* those that Enter walks come first, in its order */
	int count, inside;
	bool changed, has_draft;
	char saved[UID_SIZE];
};

static void touched(struct profile *profile)
{
	profile->changed = true;
	screen_changed(&profile->screen);
}

/* ---- fields in and out ---- */

static void move_row(struct profile *profile, int from, int to)
{
	struct row row = profile->fields[from];
	int step = from < to ? 1 : -1;

	for (int i = from; i != to; i += step)
		profile->fields[i] = profile->fields[i + step];
	profile->fields[to] = row;
	touched(profile);
}

static void put_in(struct profile *profile, int at)
{
	move_row(profile, at, profile->inside++);
}

/* Back among the others, where it stands in the form. */
static void put_out(struct profile *profile, int at)
{
	int to = at;

	while (to + 1 < profile->inside)
		to++;
	while (to + 1 < profile->count && profile->fields[to + 1].place < profile->fields[at].place)
		to++;
	profile->inside--;
	move_row(profile, at, to);
}

static void toggle(struct profile *profile)
{
	int at = profile->screen.rows.selected;

	if (at < profile->inside) {
		put_out(profile, at);
		return;
	}
	put_in(profile, at);
	rows_select(&profile->screen.rows, at + 1); /* the next that is not in yet */
}

static void shift(struct profile *profile, int direction)
{
	int at = profile->screen.rows.selected, to = at + direction;

	if (at >= profile->inside || to < 0 || to >= profile->inside) {
		session_say(profile->screen.session, MESSAGE_INFO,
			"Chỉ đổi thứ tự giữa các ô đã có số. Dấu cách đưa ô vào mẫu.");
		return;
	}
	move_row(profile, at, to);
	rows_select(&profile->screen.rows, to);
}

/* Called "full_name", or "membership.cell" for a field of the first spell. */
static void take_field(void *context, const struct form_slot *slot)
{
	struct profile *profile = context;
	struct strbuf key = STRBUF_INIT, label = STRBUF_INIT;

	if (slot->type != profile->type)
		strbuf_addf(&key, "%s.", slot->type->name);
	strbuf_add(&key, slot->type->fields[slot->fields[0]].name);
	fields_label(slot->type, slot->fields, slot->field_count, &label);
	profile->fields = xgrow(profile->fields, (size_t)profile->count, sizeof *profile->fields);
	profile->fields[profile->count] = (struct row) {
		.key = strbuf_detach(&key), .label = strbuf_detach(&label), .place = profile->count
	};
	profile->count++;
}

static void take_order(struct profile *profile, const char *fields)
{
	char word[64];

	while (word_next(&fields, word))
		for (int i = profile->inside; i < profile->count; i++)
			if (strcmp(profile->fields[i].key, word) == 0) {
				put_in(profile, i);
				break;
			}
	profile->changed = false;
	profile->screen.changed_at = 0;
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
				INPUT_REQUIRED | INPUT_WORDS),
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
		touched(profile);
}

static void field_key(struct profile *profile, int key)
{
	switch (key) {
	case ' ':
	case KEY_ADD:
	case KEY_RETURN:
		toggle(profile);
		break;
	case '-':
		shift(profile, -1);
		break;
	case '+':
		shift(profile, 1);
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

/* ---- what it shows ---- */

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct profile *profile = (const struct profile *)screen;
	char number[16] = "";

	if (row < profile->inside)
		snprintf(number, sizeof number, "%d", row + 1);
	canvas_right(canvas, y, 3, 4, attr | (row < profile->inside ? ATTR_BOLD : 0), number);
	canvas_put(canvas, y, 9, canvas->cols - 10, attr, profile->fields[row].label);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct profile *profile = (const struct profile *)screen;
	int top = canvas_body_top(canvas), width = canvas->cols - NAME_COL - 1;
	bool naming = screen->rows.off;
	struct strbuf text = STRBUF_INIT;

	canvas_put(canvas, top, 1, 1, ATTR_BOLD, naming ? ">" : " ");
	canvas_put(canvas, top, 3, -1, 0, "Tên mẫu");
	if (naming) {
		edit_draw(&profile->name, canvas, top, NAME_COL, width, ATTR_REVERSE);
	} else {
		edit_window(&profile->name, width - 1, &text);
		canvas_put(canvas, top, NAME_COL, width, 0, text.text);
		strbuf_clear(&text);
	}
	strbuf_addf(&text, "Enter đi qua %d ô có số, theo thứ tự ấy:", profile->inside);
	canvas_put(canvas, top + 1, 3, -1, 0, text.text);
	canvas_rule(canvas, top + 2, 1, canvas->cols - 2);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
	strbuf_release(&text);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Mẫu nhập: %s", ((const struct profile *)screen)->type->title);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct profile *profile = (const struct profile *)screen;

	if (screen->rows.off)
		strbuf_add(out, "Gõ tên tờ giấy; Enter hoặc mũi tên xuống các ô");
	else if (screen->rows.selected < profile->inside)
		strbuf_add(out, "Dấu cách bỏ ô này ra; - lên trước, + xuống sau");
	else
		strbuf_add(out, "Dấu cách đưa ô này vào cuối mẫu; gõ chữ đầu để nhảy đến ô");
}

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
		type->first_spell ? rectype_named(type->first_spell) : NULL, take_field, profile);
	rows_count(&profile->screen.rows, profile->count);
	return profile;
}

struct screen *entry_profile_new(
	struct session *session, const struct rectype *type, const char *name, const char *fields)
{
	struct profile *profile = make(session, type, record_new(rectype_named("entry_profile")));

	edit_set(&profile->name, name);
	take_order(profile, fields);
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
			"Mẫu này là của một loại phiếu không còn. Xóa mẫu rồi lập lại bằng Ctrl-P.");
	if (!type) {
		record_free(record);
		record_free(draft);
		return NULL;
	}
	snprintf(record->uid, UID_SIZE, "%s", uid);
	struct profile *profile = make(session, type, record);
	edit_set(&profile->name, record_get(shown, "name"));
	take_order(profile, record_get(shown, "fields"));
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
	.title = title,
	.rows_apart = HEAD_ROWS,
	.draw = draw,
	.key = key,
	.free = free_profile,
	.status = status,
	.keep = keep,
	.save = save,
	.drop = drop,
};
