/* Soft deletion, its undoing, and the log of what was shown. */
#include "draft.h"
#include "internal.h"
#include "json.h"
#include "related.h"

#include <stdlib.h>
#include <string.h>

static bool mark_deleted(struct store *store, const struct rectype *type, const char *uid,
	const char *reason, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	char now[26];

	store_now(store, now);
	strbuf_addf(&sql,
		"UPDATE \"%s\" SET deleted_at = :at, delete_reason = :reason, version = version + 1, "
		"changed_at = :now, changed_by = :who WHERE uid = :uid AND deleted_at IS %sNULL",
		type->name, reason ? "" : "NOT ");
	query_open(&query, store, sql.text, err);
	query_text(&query, ":at", reason ? now : NULL);
	query_text(&query, ":reason", reason);
	query_text(&query, ":now", now);
	query_text(&query, ":who", store->operator_);
	query_text(&query, ":uid", uid);
	query_step(&query);
	bool ok = query_close(&query);
	store->generation++;
	if (ok && sqlite3_changes(store->db) == 0)
		ok = err_set(err, ERR_STALE, "Phiếu này đã được xóa hoặc lấy lại ở chỗ khác.");
	strbuf_release(&sql);
	return ok;
}

static bool refuse_received(
	struct store *store, const struct rectype *type, const char *uid, struct err *err)
{
	struct strbuf sentence = STRBUF_INIT;
	bool ok = store_sender(store, type, uid, &sentence, err);

	ok = ok && (sentence.length == 0 || err_set(err, ERR_INPUT, "%s", sentence.text));
	strbuf_release(&sentence);
	return ok;
}

/* Who belongs to an organisation would belong nowhere. */
static bool refuse_if_needed(
	struct store *store, const struct rectype *type, const char *uid, struct err *err)
{
	struct strbuf hanging = STRBUF_INIT;
	struct related_list found;

	if (!type->kept_while_used)
		return true;
	if (!store_related(store, type, uid, &found, err))
		return false;
	related_say(&found, &hanging);
	related_release(&found);
	bool free_of_all = hanging.length == 0 ||
		err_set(err, ERR_INPUT, "%s này còn %s. %s", type->title, hanging.text,
			type->kept_while_used);
	strbuf_release(&hanging);
	return free_of_all;
}

static bool change_bin(struct store *store, const struct rectype *type, const char *uid,
	const char *reason, struct err *err)
{
	struct record *record;

	if (!store_begin(store, err))
		return false;
	record = store_load(store, type, uid, err);
	bool ok = record != NULL;
	if (ok && !reason) /* coming back it must fit in again */
		ok = refuse_errors(store, record, err);
	if (ok && reason)
		ok = refuse_received(store, type, uid, err) &&
			refuse_if_needed(store, type, uid, err);
	if (ok) {
		char *values = values_json(record, NULL);
		ok = mark_deleted(store, type, uid, reason, err) &&
			audit_append(store, reason ? "delete" : "restore", type->name, uid,
				reason ? values : NULL, reason ? NULL : values, reason, err);
		free(values);
	}
	ok = ok && history_after_save(store, record, record, err) &&
		updates_after_save(store, record, record, true, err);
	record_free(record);
	return transaction_end(store, ok, err);
}

bool store_delete(struct store *store, const struct rectype *type, const char *uid,
	const char *reason, struct err *err)
{
	if (!reason || !*reason)
		return err_set(err, ERR_INPUT, "Phải ghi lý do xóa.");
	return change_bin(store, type, uid, reason, err);
}

bool store_restore(
	struct store *store, const struct rectype *type, const char *uid, struct err *err)
{
	return change_bin(store, type, uid, NULL, err);
}

bool store_log_showing(struct store *store, const struct rectype *type, const char *uid,
	const char *what, const char *why, struct err *err)
{
	struct strbuf after = STRBUF_INIT;

	json_member(&after, "shown", what);
	bool ok = transaction_begin_told(store, err) &&
		transaction_end(store,
			audit_append(store, "show", type->name, uid, NULL, after.text, why, err),
			err);
	strbuf_release(&after);
	return ok;
}
