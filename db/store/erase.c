#include "erase.h"

#include "backup.h"
#include "hanging.h"
#include "internal.h"
#include "json.h"
#include "text.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char nobody[] = "Đã ẩn danh";
static const char anonymised[] = "person", destroyed[] = "record";

/* ---- what is said elsewhere of a record ---- */

static bool run(struct store *store, const char *sql, const char *uid, int64_t id, struct err *err)
{
	struct query query;

	query_open(&query, store, sql, err);
	if (uid)
		query_text(&query, ":uid", uid);
	else
		query_int(&query, ":id", id);
	query_step(&query);
	return query_close(&query);
}

/*
 * Its payloads with their salts, what was typed and not saved, digests of what was keyed. *emptied grows by the rows of
 * the log, which the row of the erasure tells: so that others that are empty show.
 */
static bool forget_elsewhere(
	struct store *store, const char *uid, int64_t *emptied, struct err *err)
{
	bool ok = run(store,
		"UPDATE audit SET before = NULL, after = NULL, why = NULL, salt = NULL "
		"WHERE uid = :uid AND action <> 'erase' AND salt IS NOT NULL",
		uid, 0, err);

	*emptied += ok ? sqlite3_changes(store->db) : 0;
	return ok && run(store, "DELETE FROM draft WHERE uid = :uid", uid, 0, err) &&
		run(store, "DELETE FROM second_keying WHERE uid = :uid", uid, 0, err);
}

/* ---- anonymous ---- */

/* Texts, and choices that are masked. What records are told apart by, and what they cannot be without, stays. */
static bool is_private(const struct field *field)
{
	bool text = field->kind == FIELD_TEXT || field->kind == FIELD_LONG;

	if (field->flags & FIELD_SENSITIVE)
		return text || field->kind == FIELD_CHOICE;
	return text && !(field->flags & (FIELD_IDENTITY | FIELD_REQUIRED | FIELD_NOT_NULL));
}

/* What may be written anew; of a person his names and birthday too. */
static bool is_blanked(const struct field *field)
{
	return field_is_stored(field) &&
		(is_private(field) || field->flags & FIELD_NAME || field->kind == FIELD_PARTIAL);
}

static void blank(struct record *record, bool person)
{
	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		char *value = record->values[i];
		if (!is_blanked(field) || !value)
			continue;
		if (field->kind == FIELD_PARTIAL && person && strlen(value) > 4)
			value[4] = '\0'; /* the year, which ages are counted by */
		else if (is_private(field) || (person && field->flags & FIELD_NAME))
			record_set_at(record, i, field->flags & FIELD_NOT_NULL ? nobody : NULL);
	}
}

/* Past store_save(), which would keep in the log what was there; also what lies in the bin. */
static bool write_blank(struct store *store, const struct hanging *one, const struct record *record,
	struct err *err)
{
	const struct field *fields = one->type->fields;
	char *folded = record_folded(record), *key = record_sort_key(record), now[26];
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	store_now(store, now);
	strbuf_addf(&sql,
		"UPDATE \"%s\" SET version = version + 1, changed_at = :now, changed_by = :who, "
		"delete_reason = iif(delete_reason IS NULL, NULL, '…')",
		one->type->name);
	for (int i = 0; fields[i].name; i++)
		if (is_blanked(&fields[i]))
			strbuf_addf(&sql, ", \"%s\" = :%s", fields[i].name, fields[i].name);
	strbuf_addf(&sql, "%s%s WHERE id = :id",
		rectype_has_search(one->type) ? ", folded = :folded" : "",
		one->type->sort != SORT_NONE ? ", sort_key = :sort_key" : "");
	query_open(&query, store, sql.text, err);
	query_text(&query, ":now", now);
	query_text(&query, ":who", store->operator_);
	query_int(&query, ":id", one->id);
	for (int i = 0; fields[i].name; i++)
		if (is_blanked(&fields[i]))
			query_text(&query, fields[i].name, record->values[i]);
	if (rectype_has_search(one->type))
		query_text(&query, ":folded", folded);
	if (one->type->sort != SORT_NONE)
		query_text(&query, ":sort_key", key);
	query_step(&query);
	strbuf_release(&sql);
	free(folded);
	free(key);
	return query_close(&query);
}

static bool make_anonymous(struct store *store, const struct hanging *one, bool person,
	int64_t *emptied, struct err *err)
{
	struct record *record = store_load(store, one->type, one->uid, err);

	if (!record)
		return false;
	blank(record, person);
	bool ok = write_blank(store, one, record, err) &&
		forget_elsewhere(store, one->uid, emptied, err);
	record_free(record);
	return ok;
}

/* ---- gone ---- */

/* Others that only mention it stay, without it. */
static bool let_go(struct store *store, const struct hanging *one, struct err *err)
{
	bool ok = true;

	for (const struct rectype *const *other = rectypes; *other && ok; other++)
		for (const struct field *field = (*other)->fields; field->name && ok; field++) {
			struct strbuf sql = STRBUF_INIT;
			if (field->kind != FIELD_REF || !field_is_stored(field) ||
				rectype_named(field->target) != one->type ||
				hanging_clings(*other, field))
				continue;
			strbuf_addf(&sql, "UPDATE \"%s\" SET \"%s\" = NULL WHERE \"%s\" = :id",
				(*other)->name, field->name, field->name);
			ok = run(store, sql.text, NULL, one->id, err);
			strbuf_release(&sql);
		}
	return ok;
}

static bool destroy(
	struct store *store, const struct hanging *one, int64_t *emptied, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "DELETE FROM \"%s\" WHERE id = :id", one->type->name);
	bool ok = let_go(store, one, err) && run(store, sql.text, NULL, one->id, err) &&
		forget_elsewhere(store, one->uid, emptied, err);
	strbuf_release(&sql);
	return ok;
}

/* ---- one step ---- */

/* Whose absence the log accounts for: of those that were made many at once no other row tells one by one. */
static void tell_gone(const struct hangings *all, struct strbuf *after)
{
	strbuf_truncate(after, after->length - 1);
	for (size_t i = 0; i < all->count; i++)
		strbuf_addf(after, "%s\"%s\"", i == 0 ? ",\"gone\":[" : ",", all->items[i].uid);
	strbuf_add(after, "]}");
}

static bool erase_one(struct store *store, const char *how, const struct rectype *type,
	const char *uid, const char *why, struct err *err)
{
	struct hangings all = { 0 };
	struct strbuf after = STRBUF_INIT;
	int64_t emptied = 0;
	char rows[24];
	bool person = strcmp(how, anonymised) == 0,
	     ok = hanging_gather(store, type, uid, &all, err);

	for (size_t i = all.count; i-- > 0 && ok;)
		ok = person ? make_anonymous(store, &all.items[i], i == 0, &emptied, err)
			    : destroy(store, &all.items[i], &emptied, err);
	snprintf(rows, sizeof rows, "%" PRId64, emptied);
	json_member(&after, "erased", how);
	json_member(&after, "rows", rows);
	if (!person && ok)
		tell_gone(&all, &after);
	ok = ok && audit_append(store, "erase", type->name, uid, NULL, after.text, why, err);
	strbuf_release(&after);
	free(all.items);
	store->generation++;
	return ok;
}

/* Pages that were freed, and what lies between the rows of the others, go with a file that is written anew. */
static bool rewrite_file(struct store *store, struct err *err)
{
	statements_release(store);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM writes into a second one */
	bool ok = store_exec(store, "VACUUM", err);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	return ok;
}

static bool is_reason(const char *why, struct err *err)
{
	return text_says_something(why) ||
		err_set(err, ERR_USAGE, "Phải ghi lý do xóa, theo văn bản nào (--reason).");
}

/* ---- the list beside the book ---- */

static char *list_path(const struct store *store)
{
	return plat_beside(store->path, "-da-xoa");
}

/* Of everything that was ever erased here a line: how, type, uid. */
static bool write_list(struct store *store, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;
	struct query query;

	if (store_in_memory(store))
		return true;
	char *path = list_path(store);
	strbuf_addf(&fresh, "%s.tam", path);
	plat_remove(fresh.text);
	FILE *file = plat_create_new(fresh.text, err);
	bool ok = file != NULL;
	query_open(&query, store,
		"SELECT json_extract(after, '$.erased'), type, uid FROM audit WHERE action = 'erase' ORDER BY seq",
		err);
	while (ok && query_step(&query))
		ok = fprintf(file, "%s %s %s\n", query_said(&query, 0), query_said(&query, 1),
			     query_said(&query, 2)) > 0;
	ok = query_close(&query) && ok && plat_flush(file, err);
	if (file)
		fclose(file);
	ok = ok && plat_replace(fresh.text, path, err);
	strbuf_release(&fresh);
	free(path);
	return ok;
}

static bool was_erased(struct store *store, const char *uid)
{
	struct query query;

	query_open(
		&query, store, "SELECT 1 FROM audit WHERE action = 'erase' AND uid = :uid", NULL);
	query_text(&query, ":uid", uid);
	return query_only_number(&query, 0) == 1;
}

/* A line of the list whose record this older book still has. */
static bool erase_line(struct store *store, const char *line, int *count, struct err *err)
{
	char how[16], name[32], uid[UID_SIZE];

	if (sscanf(line, "%15s %31s %26s", how, name, uid) != 3 || !rectype_find(name) ||
		(strcmp(how, anonymised) != 0 && strcmp(how, destroyed) != 0) ||
		!store_has(store, rectype_named(name), uid) || was_erased(store, uid))
		return true;
	++*count;
	return erase_one(store, how, rectype_named(name), uid,
		"đã xóa trước khi sổ này được lấy lại từ bản sao lưu", err);
}

bool erase_again(struct store *store, struct err *err)
{
	char *path = store_in_memory(store) ? NULL : list_path(store), line[128];
	FILE *file = path && plat_kind(path) == PLAT_FILE ? plat_open(path, "rb") : NULL;
	int count = 0;

	free(path);
	if (!file)
		return true;
	bool ok = store_begin(store, err);
	if (ok) {
		while (ok && fgets(line, sizeof line, file))
			ok = erase_line(store, line, &count, err);
		ok = transaction_end(store, ok, err);
	}
	fclose(file);
	return ok && (count == 0 || rewrite_file(store, err));
}

/* ---- the doors ---- */

/* What comes behind the transaction cannot take it back: it is said what is done and what is not. */
static bool finish(struct store *store, bool ok, struct err *err)
{
	struct err cause = ERR_INIT;

	if (!transaction_end(store, ok, err))
		return false;
	return (write_list(store, &cause) && rewrite_file(store, &cause)) ||
		err_wrap(err,
			"Đã xóa trong sổ, nhưng chưa dọn được tệp nên chữ cũ có thể còn đọc được từ tệp. Lần xóa sau sẽ "
			"dọn cả chỗ này",
			&cause);
}

bool erase_may_person(struct store *store, const char *uid, struct err *err)
{
	struct strbuf sender = STRBUF_INIT;
	struct query query;
	char cell[400];

	bool ok = store_sender(store, rectype_named("member"), uid, &sender, err) &&
		(sender.length == 0 || err_set(err, ERR_INPUT, "%s", sender.text));
	strbuf_release(&sender);
	if (!ok)
		return false;
	query_open_named(&query, store, "erase_counted", err);
	query_text(&query, ":uid", uid);
	query_text(&query, ":today", store_today(store));
	return query_only_text(&query, cell, sizeof cell) &&
		(!*cell ||
			err_set(err, ERR_INPUT,
				"Đảng viên này đang sinh hoạt ở %s. Ghi chuyển đi, ra khỏi Đảng hoặc từ trần trước, rồi mới ẩn danh.",
				cell));
}

bool erase_person(struct store *store, const char *uid, const char *why, struct err *err)
{
	if (!is_reason(why, err) || !store_begin(store, err))
		return false;
	return finish(store,
		erase_may_person(store, uid, err) &&
			erase_one(store, anonymised, rectype_named("member"), uid, why, err),
		err);
}

bool erase_destroy(
	struct store *store, const struct expired_list *list, const char *why, struct err *err)
{
	bool ok = true;

	if (!is_reason(why, err) || !store_begin(store, err))
		return false;
	for (size_t i = 0; i < list->count && ok; i++) /* one may have hung on another */
		ok = !store_has(store, list->items[i].type, list->items[i].uid) ||
			erase_one(store, destroyed, list->items[i].type, list->items[i].uid, why,
				err);
	return finish(store, ok, err);
}

void erase_add_copies(struct store *store, struct strbuf *out)
{
	char newest[BACKUP_NAME];
	int copies = backup_copies(store, newest);

	if (copies > 0)
		strbuf_addf(out,
			"Còn %d bản sao lưu cũ trong thư mục sao-luu vẫn giữ nội dung ấy: xóa đi, cả bản trên USB. Lấy lại bản cũ "
			"vào đúng chỗ sổ này thì chương trình xóa lại khi mở.",
			copies);
}
