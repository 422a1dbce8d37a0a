/* F2 where records are done with one day (closed_by): those that are marked, or the chosen one, today. */
#include "list_internal.h"

#include <stdio.h>
#include <string.h>

/* The day, and who did it, where nobody has said so yet; *count grows where that is new. */
static bool close_one(struct list *list, const char *uid, int *count, struct err *err)
{
	struct store *store = list->screen.session->store;
	struct record *record = store_load(store, list->type, uid, err);
	const char *words = list->type->closed_by;
	char day[64], who[64];
	bool ok = record != NULL;

	word_next(&words, day);
	if (ok && !record->deleted_at && !record_get(record, day)) {
		record_set(record, day, store_today(store));
		if (word_next(&words, who))
			record_set(record, who, store_operator(store));
		ok = store_save(store, record, NULL, err);
		++*count;
	}
	record_free(record);
	return ok;
}

static bool close_all(struct list *list, int *count, struct err *err)
{
	struct store *store = list->screen.session->store;
	bool ok = true;

	if (!store_begin(store, err))
		return false;
	if (!list_is_marking(list))
		ok = close_one(list, list_selected_uid(list), count, err);
	else
		for (int i = 0; i < list->marks.count && ok; i++)
			ok = close_one(list, list->marks.uids[i], count, err);
	if (ok)
		return store_commit(store, err);
	store_rollback(store);
	return false;
}

enum screen_result list_close(struct list *list, struct err *err)
{
	struct session *session = list->screen.session;
	int count = 0;

	if (list->page.count == 0 || list->scope == LIST_BIN || !session_may_write(session) ||
		!close_all(list, &count, err))
		return SCREEN_STAY;
	if (count == 0)
		session_say(session, MESSAGE_INFO, "Phiếu này đã ghi xong rồi. Enter mở ra sửa.");
	else
		session_say(session, MESSAGE_DONE, "Đã ghi xong %d phiếu. Ctrl-Z lấy lại.", count);
	list_marks_drop(list);
	list_count_anew(list);
	list_go_to(list, list_selected_uid(list), err);
	return SCREEN_STAY;
}
