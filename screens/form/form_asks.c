#include "form_internal.h"

#include "dialog.h"
#include "entry_profile.h"
#include "long_find.h"
#include "many_screen.h"
#include "related.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>

enum screen_result form_escape(struct form *form, struct err *err)
{
	struct form_item *item = form_focused(form);

	if (item->edit.selecting != EDIT_NOT_SELECTING) {
		edit_select_end(&item->edit);
		return SCREEN_STAY;
	}
	if (item_is_pending(item) && !item->edit.lines) { /* pages are not taken back by one key */
		edit_put(&item->edit, item->accepted);
		item_set_fault(item, NULL);
		form_touched(form);
		session_say(form->screen.session, MESSAGE_INFO,
			"Ô này trở lại như trước. Ctrl-Z lấy lại chữ vừa gõ; Esc nữa để quay lại.");
		return SCREEN_STAY;
	}
	if (!form_is_changed(form)) /* what was taken back must not come back with the draft */
		return form->has_draft && !form_drop_draft(form, err) ? SCREEN_STAY : SCREEN_CLOSE;
	char sentence[200];
	snprintf(sentence, sizeof sentence, "Phiếu còn %d ô đã sửa mà chưa lưu.",
		form_changes(form));
	return dialog_leave(&form->screen, sentence);
}

static enum screen_result delete_record(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	const struct record *record = ((struct form *)screen)->records[0];

	if (!store_delete(screen->session->store, record->type, record->uid, answer->text, err))
		return SCREEN_STAY;
	screen->changed_at = 0;
	form_say_deleted(screen->session, record->type, record->uid);
	return SCREEN_CLOSE;
}

void form_say_deleted(struct session *session, const struct rectype *type, const char *uid)
{
	struct strbuf name = STRBUF_INIT;

	store_name(session->store, type, uid, &name);
	session_say(session, MESSAGE_DONE,
		"Đã bỏ vào thùng rác: %s. Trong danh sách, Ctrl-Z hoặc Ctrl-E để lấy lại.",
		name.text);
	strbuf_release(&name);
}

bool form_delete_prompt(struct session *session, const struct rectype *type, const char *uid,
	struct strbuf *out, struct err *err)
{
	struct strbuf hanging = STRBUF_INIT;
	struct related_list found;

	if (!store_related(session->store, type, uid, &found, err))
		return false;
	related_say(&found, &hanging);
	related_release(&found);
	strbuf_add(out, "Xóa ");
	store_name(session->store, type, uid, out);
	strbuf_add(out, " vào thùng rác; lấy lại được.");
	if (hanging.length)
		strbuf_addf(out, " Gắn với nó còn %s: không tính nữa.", hanging.text);
	strbuf_add(out, " Lý do xóa:");
	strbuf_release(&hanging);
	return true;
}

enum screen_result form_ask_delete(struct form *form, struct err *err)
{
	const struct record *record = form->records[0];
	struct strbuf prompt = STRBUF_INIT;

	if (form->fresh) {
		session_say(form->screen.session, MESSAGE_INFO,
			"Phiếu mới chưa lưu, không có gì để xóa. Esc để quay lại.");
		return SCREEN_STAY;
	}
	enum screen_result result = SCREEN_STAY;
	if (form_delete_prompt(form->screen.session, record->type, record->uid, &prompt, err))
		result = screen_ask(
			&form->screen, input_new(prompt.text, "", INPUT_REASON), delete_record);
	strbuf_release(&prompt);
	return result;
}

static enum screen_result save_though(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;

	free(form->why);
	form->why = xstrdup(answer->text);
	form->accepted = true;
	return form_save(form, err);
}

enum screen_result form_ask_why(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;
	enum screen_result result = form_save(form, err);
	struct strbuf prompt = STRBUF_INIT;

	if (result != SCREEN_STAY || session->message_kind != MESSAGE_WARN || !form->warning)
		return result;
	strbuf_addf(&prompt, "%s Vẫn lưu, vì:", form->warning);
	session_say(session, MESSAGE_NONE, "%s", "");
	result = screen_ask(&form->screen, input_new(prompt.text, "", INPUT_REASON), save_though);
	strbuf_release(&prompt);
	return result;
}

enum screen_result form_resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct form *form = (struct form *)screen;

	(void)err;
	if (above->ops == &many_ops)
		return form_after_many(form, above);
	if (above->ops == &long_find_ops)
		form_scroll(form);
	if (above->ops != &entry_profile_ops)
		return SCREEN_STAY;
	if (*entry_profile_saved(above))
		form_use_profile(form, entry_profile_saved(above));
	else
		form_path_load(form); /* it may have been deleted */
	return SCREEN_STAY;
}
