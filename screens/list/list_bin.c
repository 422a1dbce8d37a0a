/* F8: the chosen record goes into the bin, with a reason, or comes back out of it. */
#include "list_internal.h"

#include "dialog.h"

#include <stdio.h>

static enum screen_result delete_it(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;

	if (!store_delete(screen->session->store, list->type, list->deleting, answer->text, err))
		return SCREEN_STAY;
	form_say_deleted(screen->session, list->type, list->deleting);
	list_go_to(list, list->deleting, err);
	return SCREEN_STAY;
}

static enum screen_result ask_delete(struct list *list, struct err *err)
{
	struct strbuf prompt = STRBUF_INIT;
	enum screen_result result = SCREEN_STAY;

	snprintf(list->deleting, sizeof list->deleting, "%s", list_selected_uid(list));
	if (form_delete_prompt(list->screen.session, list->type, list->deleting, &prompt, err))
		result = screen_ask(
			&list->screen, input_new(prompt.text, "", INPUT_REASON), delete_it);
	strbuf_release(&prompt);
	return result;
}

enum screen_result list_delete_or_restore(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;

	if (list->page.count == 0 || (list->type->flags & RECTYPE_SYSTEM))
		return SCREEN_STAY;
	if (list->scope != LIST_BIN)
		return ask_delete(list, err);
	char uid[UID_SIZE];
	struct strbuf name = STRBUF_INIT;
	snprintf(uid, sizeof uid, "%s", list_selected_uid(list));
	store_name(session->store, list->type, uid, &name);
	if (store_restore(session->store, list->type, uid, err)) {
		session_say(session, MESSAGE_DONE, "Đã lấy lại từ thùng rác: %s.", name.text);
		list_go_to(list, uid, err);
	}
	strbuf_release(&name);
	return SCREEN_STAY;
}
