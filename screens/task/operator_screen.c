#include "operator_screen.h"

#include "operators.h"
#include "picker.h"

#include <string.h>

static enum screen_result sit_down(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct session *session = screen->session;
	bool same = strcmp(answer->text, store_operator(session->store)) == 0;

	if (!operators_change(session->store, answer->text, err))
		return SCREEN_STAY;
	if (store_looks_by_role(session->store))
		session_say(session, MESSAGE_INFO,
			"Người ngồi máy: %s, chỉ được xem. Đổi người ở Hệ thống, Đổi người nhập.",
			answer->text);
	else if (!same)
		session_say(session, MESSAGE_DONE, "Người nhập: %s. Từ đây nhật ký ghi tên này.",
			answer->text);
	return SCREEN_STAY;
}

static struct screen *ask(struct session *session, struct operators *list)
{
	struct picks picks = { 0 };

	for (int i = 0; i < list->count; i++)
		picks_add(&picks, list->items[i].name, list->items[i].name,
			list->items[i].looks ? "chỉ xem" : "nhập và sửa");
	return screen_answer_to(picker_new("Ai đang ngồi máy? Enter: như lần trước", &picks,
					store_operator(session->store)),
		sit_down);
}

struct screen *operator_ask(struct session *session, struct err *err)
{
	struct operators list;

	if (!operators_list(session->store, &list, err))
		return NULL;
	struct screen *question = list.count > 1 ? ask(session, &list) : NULL;
	operators_release(&list);
	return question;
}

struct screen *operator_change_new(struct session *session, struct err *err)
{
	struct screen *question = operator_ask(session, err);

	if (!question && (!err || err->kind == ERR_NONE))
		session_say(session, MESSAGE_INFO,
			"Sổ mới có một người nhập là %s. Thêm người khác ở Hệ thống, Người nhập.",
			store_operator(session->store));
	return question;
}
