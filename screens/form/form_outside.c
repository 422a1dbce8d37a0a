/*
 * Ctrl-O: a long text in the user's own program for writing, and back as one step.
 *
 * The file stands in a folder of its own that only the user can read, and goes with it, whatever
 * happened (outside_file.h). What was typed is a draft before the program starts.
 */
#include "form_internal.h"

#include "edit_internal.h"
#include "keys.h"
#include "outside_file.h"
#include "plat.h"
#include "program_words.h"
#include "text.h"
#include "value.h"

#include <stdlib.h>
#include <string.h>

/* ---- back in the field ---- */

/* One step back for all of it; the cursor stays where it was, as far as there is text. */
static void put_back(struct edit *edit, const char *text)
{
	size_t cursor = edit->cursor;

	edit_put(edit, text);
	if (cursor < edit->count)
		edit->cursor = edit_previous(edit, cursor + 1);
}

/* What was written stands in the field in any case; what is wrong with it is said at once. */
static void take_text(struct form *form, const char *text)
{
	struct session *session = form->screen.session;
	struct form_item *item = form_focused(form);
	struct value_context context = { .today = store_today(session->store) };
	struct err err = ERR_INIT;
	char *value = NULL;

	put_back(&item->edit, text);
	form_touched(form);
	if (value_parse(item_field(item), text, &context, &value, &err)) {
		session_say(session, MESSAGE_DONE, "Đã lấy về %d chữ. Ctrl-Z trở lại như trước.",
			edit_words(&item->edit));
	} else {
		item_set_fault(item, err.text);
		session_say(session, MESSAGE_WARN, "%s Ctrl-Z trở lại như trước.", err.text);
	}
	free(value);
}

/* It ended badly: the text is as it was, and what it saved before is one step on. */
static void refuse_text(struct form *form, const char *text, int code)
{
	struct edit *edit = &form_focused(form)->edit;
	struct session *session = form->screen.session;
	bool changed = text && !edit_is(edit, text);

	if (changed && session->window_gone && session->window_gone()) {
		put_back(edit,
			text); /* nobody is there for Ctrl-Y: what it saved goes into the draft */
		form_touched(form);
		return;
	}
	if (changed) {
		put_back(edit, text);
		edit_key(edit, KEY_CTRL('Z'));
	}
	session_say(session, MESSAGE_WARN,
		"Chương trình soạn thảo kết thúc không bình thường (mã %d). Chữ trong ô giữ như cũ.%s",
		code, changed ? " Ctrl-Y lấy phần nó đã ghi." : "");
}

/* ---- there and back ---- */

/* nano puts what it could not save beside its file when the window is closed. */
static char *read_saved(const char *path, int code, struct err *err)
{
	struct strbuf rescued = STRBUF_INIT;

	strbuf_addf(&rescued, "%s.save", path);
	char *text = code == 0 ? NULL : outside_read(rescued.text, NULL);
	strbuf_release(&rescued);
	return text ? text : outside_read(path, code == 0 ? err : NULL);
}

static void run(struct form *form, const char *const *words, const char *path, struct err *err)
{
	struct session *session = form->screen.session;
	struct edit *edit = &form_focused(form)->edit;
	int code = session->run_outside(words);

	if (code < 0) {
		err_set(err, ERR_USAGE,
			"Không mở được chương trình soạn thảo \"%s\". Xem lại tên ấy trong biến VISUAL "
			"hoặc EDITOR của máy.",
			text_quote(words[0]).text);
		return;
	}
	char *text = read_saved(path, code, err);
	if (code != 0)
		refuse_text(form, text, code);
	else if (text && edit_is(edit, text))
		session_say(session, MESSAGE_INFO, "Chương trình soạn thảo không đổi chữ nào.");
	else if (text)
		take_text(form, text);
	free(text);
}

/* Of what the text is, for the next start, where this one does not come back. */
static bool note(struct form *form, const char *folder, struct err *err)
{
	const struct record *record = form->records[0];
	struct outside_note of = { .type = record->type->name,
		.uid = record->uid,
		.version = record->version,
		.field = form_draft_name(form, form_focused(form)) };
	bool ok = form->custom || outside_note_write(folder, &of, err);

	free(of.field);
	return ok;
}

static void edit_in(struct form *form, const char *editor, const char *folder, struct err *err)
{
	struct form_item *item = form_focused(form);
	struct strbuf path = STRBUF_INIT;
	char *text = edit_get(&item->edit);

	strbuf_add(&path, folder);
	outside_add_name(item_field(item), &path);
	char **words = program_words(editor, path.text);
	if (!words)
		err_set(err, ERR_USAGE,
			"Không hiểu \"%s\" trong biến VISUAL hoặc EDITOR của máy. Ghi tên chương trình "
			"soạn thảo, như nano.",
			text_quote(editor).text);
	else if (outside_write(path.text, text, err) && note(form, folder, err))
		run(form, (const char *const *)words, path.text, err);
	program_words_free(words);
	free(text);
	strbuf_release(&path);
}

static bool keep_draft(struct form *form, struct err *err)
{
	bool kept = !form->custom && !form->screen.session->damaged && form_is_changed(form);

	return !kept || form_write_draft(form, err);
}

void form_edit_outside(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;
	const char *editor = plat_editor();

	if (!form_in_long(form)) {
		session_say(
			session, MESSAGE_INFO, "Ctrl-O dùng trong ô chữ dài, như biên bản họp.");
		return;
	}
	if (!editor || !session->run_outside) {
		session_say(session, MESSAGE_INFO,
			"Máy chưa đặt chương trình soạn thảo. Thoát sổ, gõ export VISUAL=nano rồi mở lại.");
		return;
	}
	if (!keep_draft(form, err))
		return;
	char *folder = outside_folder_new(session->store, err);
	if (!folder)
		return;
	edit_in(form, editor, folder, err);
	plat_discard_folder(folder);
	free(folder);
	form_scroll(form);
}
