#include "audit.h"
#include "fold.h"
#include "internal.h"
#include "json.h"
#include "sql.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

static void make_id(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	strbuf_addf(sql, "SELECT id FROM \"%s\" WHERE uid = :uid", type->name);
}

int64_t store_id(struct store *store, const struct rectype *type, const char *uid)
{
	struct query query;

	query_open_made(&query, store, make_id, type, NULL, NULL);
	query_text(&query, ":uid", uid);
	return query_only_number(&query, 0);
}

bool store_has(struct store *store, const struct rectype *type, const char *uid)
{
	return store_id(store, type, uid) != 0;
}

enum { LOAD_FIXED = 7 }; /* columns of sql_load() before the fields */

static struct record *take_record(struct query *query, const struct rectype *type)
{
	struct record *record = record_new(type);

	query_copy(query, 1, record->uid, sizeof record->uid);
	record->version = (int)query_number(query, 2);
	record->changed_at = xstrdup(query_column(query, 3));
	record->changed_by = xstrdup(query_column(query, 4));
	record->deleted_at = xstrdup(query_column(query, 5));
	record->delete_reason = xstrdup(query_column(query, 6));
	for (int i = 0; type->fields[i].name; i++)
		record_set_at(record, i, query_column(query, LOAD_FIXED + i));
	return record;
}

static void make_load(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	sql_load(type, true, "WHERE t.uid = :uid", sql);
}

static void make_load_stored(
	const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	sql_load(type, false, "WHERE t.uid = :uid", sql);
}

static struct record *load(struct store *store, sql_maker *make, const struct rectype *type,
	const char *uid, struct err *err)
{
	struct query query;
	struct record *record = NULL;

	query_open_made(&query, store, make, type, NULL, err);
	query_text(&query, ":uid", uid);
	if (query_step(&query))
		record = take_record(&query, type);
	if (!query_close(&query)) {
		record_free(record);
		record = NULL;
	} else if (!record) {
		err_set(err, ERR_INPUT, "Không còn phiếu này trong sổ (%s).", type->title);
	}
	return record;
}

struct record *store_load(
	struct store *store, const struct rectype *type, const char *uid, struct err *err)
{
	return load(store, make_load, type, uid, err);
}

/* For a save, which compares what the table holds: what is derived is half of the time of reading a member. */
static struct record *load_stored(struct store *store, const struct record *of, struct err *err)
{
	return load(store, make_load_stored, of->type, of->uid, err);
}

/* ---- writing ---- */

char *record_folded(const struct record *record)
{
	struct strbuf all = STRBUF_INIT;

	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		if (!(field->flags & FIELD_SEARCH) || !field_is_stored(field) || !record->values[i])
			continue;
		strbuf_add(&all, all.length ? " " : "");
		strbuf_add(&all, record->values[i]);
	}
	char *folded = fold(all.text);
	strbuf_release(&all);
	return folded;
}

char *record_sort_key(const struct record *record)
{
	const char *label = record->type->label;
	char word[64];

	if (record->type->sort == SORT_NONE || !word_next(&label, word))
		return NULL;
	const char *name = record_get(record, word);
	return record->type->sort == SORT_PERSON ? fold_name_key(name ? name : "")
						 : fold_text_key(name ? name : "");
}

static bool bind_field(
	struct query *query, const struct field *field, const char *value, struct err *err)
{
	bool ok = true;

	if (!value) {
		query_borrow(query, field->name, NULL);
	} else if (field->kind == FIELD_REF) {
		const struct rectype *target = rectype_named(field->target);
		int64_t id = store_id(query->store, target, value);
		query_int(query, field->name, id);
		ok = id != 0 ||
			err_set(err, ERR_INPUT,
				"%s: phiếu được trỏ tới không còn trong sổ. Chọn lại bằng F4.",
				field->label);
	} else if (field->kind == FIELD_INT || field->kind == FIELD_MONEY ||
		field->kind == FIELD_FLAG) {
		query_int(query, field->name, atoll(value));
	} else if (field->kind == FIELD_POINTS) {
		query_real(query, field->name, strtod(value, NULL));
	} else {
		query_borrow(query, field->name, value);
	}
	return ok;
}

static void make_insert(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	sql_insert(type, sql);
}

static void make_update(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	sql_update(type, NULL, NULL, sql);
}

/*
 * All columns of a new record; of one that is changed, those that differ from `before`. In a batch all of them: its
 * many rows differ in many ways, and each way would be a statement to prepare and keep.
 */
static bool writes_whole(const struct store *store, const struct record *before)
{
	return !before || store->batch.open;
}

static void open_write(struct query *query, struct store *store, const struct record *record,
	const struct record *before, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	if (writes_whole(store, before)) {
		query_open_made(
			query, store, before ? make_update : make_insert, record->type, NULL, err);
		return;
	}
	sql_update(record->type, record, before, &sql);
	query_open(query, store, sql.text, err);
	strbuf_release(&sql);
}

/* Writes the row; *changed tells whether there was one to write. */
static bool write_row(struct store *store, const struct record *record, const struct record *before,
	bool *changed, struct err *err)
{
	const struct rectype *type = record->type;
	struct query query;
	char now[26];
	bool whole = writes_whole(store, before);

	store_now(store, now);
	*changed = false;
	open_write(&query, store, record, before, err);
	query_text(&query, ":uid", record->uid);
	query_int(&query, ":version", record->version);
	query_text(&query, ":now", now);
	query_text(&query, ":who", store->operator_);
	for (int i = 0; type->fields[i].name && !query.failed; i++)
		if ((whole ? field_is_stored(&type->fields[i])
			   : record_changes(record, before, i)) &&
			!bind_field(&query, &type->fields[i], record->values[i], err))
			query.failed = true;
	if (rectype_has_search(type)) {
		store->generation++;
		char *folded = record_folded(record);
		query_text(&query, ":folded", folded);
		free(folded);
	}
	if (type->sort != SORT_NONE) {
		char *key = record_sort_key(record);
		query_text(&query, ":sort_key", key);
		free(key);
	}
	query_step(&query);
	*changed = sqlite3_changes(store->db) > 0;
	return query_close(&query);
}

/* The stored values of a record, or only those that differ from `other`, as a JSON object. */
char *values_json(const struct record *record, const struct record *other)
{
	struct strbuf json = STRBUF_INIT;

	for (int i = 0; record->type->fields[i].name; i++) {
		if (record_changes(record, other, i))
			json_member(&json, record->type->fields[i].name, record->values[i]);
	}
	if (json.length == 0)
		strbuf_add(&json, "{}");
	return strbuf_detach(&json);
}

static bool log_change(struct store *store, const struct record *before, const struct record *after,
	const char *why, struct err *err)
{
	const char *type = after->type->name;
	bool ok;

	if (!before && store->batch.open)
		return batch_add(store, after->type, after->uid, err);
	char *was = before ? values_json(before, after) : NULL, *is = values_json(after, before);
	ok = audit_append(store, before ? "update" : "insert", type, after->uid, was, is, why, err);
	free(was);
	free(is);
	return ok;
}

static bool same_values(const struct record *a, const struct record *b)
{
	char *difference = values_json(a, b);
	bool same = strcmp(difference, "{}") == 0;

	free(difference);
	return same;
}

/* Fossil's rule: what was written is read again, and compared, before it is called saved. */
static bool read_back(struct store *store, struct record *record, struct err *err)
{
	struct record *stored = load_stored(store, record, err);

	if (!stored)
		return false;
	bool same = same_values(stored, record);
	if (!same)
		err_set(err, ERR_STORAGE,
			"Đọc lại không khớp với chữ vừa lưu nên không lưu. Thử lại; nếu vẫn vậy, sao "
			"tệp sổ sang đĩa khác.");
	record->version = stored->version;
	record_free(stored);
	return same;
}

bool refuse_errors(struct store *store, const struct record *record, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	bool ok = store_judge(store, record, &findings, err);
	const struct finding *wrong = findings_first(&findings, FINDING_ERROR);

	if (ok && wrong)
		ok = err_set(err, ERR_INPUT, "%s", wrong->text);
	findings_release(&findings);
	return ok;
}

static bool save_inside(struct store *store, struct record *record, const struct record *before,
	const char *why, struct err *err)
{
	bool changed;

	if (!write_row(store, record, before, &changed, err))
		return false;
	if (!changed)
		return err_set(err, ERR_STALE,
			"Phiếu này đã được sửa ở chỗ khác từ lúc mở ra. Bấm Esc, mở lại rồi sửa; chữ đã gõ còn "
			"trong bản nháp.");
	if (store->batch.open)
		record->version = before ? record->version + 1
					 : 1; /* a batch is verified as a whole */
	else if (!read_back(store, record, err))
		return false;
	return log_change(store, before, record, why, err) &&
		history_after_save(store, before, record, err) &&
		updates_after_save(store, before, record, false, err) && row_seal_some(store, err);
}

bool store_put(
	struct store *store, struct record *record, const struct record *before, struct err *err)
{
	if (!record->uid[0])
		store_new_uid(store, record->uid);
	return save_inside(store, record, before, NULL, err);
}

bool store_save(struct store *store, struct record *record, const char *why, struct err *err)
{
	bool fresh = record->version == 0;
	int version = record->version;

	if (!store_begin(store, err))
		return false;
	if (fresh && !record->uid[0])
		store_new_uid(store, record->uid);
	record_complete(record);
	struct record *before = fresh ? NULL : load_stored(store, record, err);
	bool ok = fresh || before;
	bool same = before && before->version == record->version && same_values(before, record);
	ok = ok &&
		(same ||
			(refuse_errors(store, record, err) &&
				save_inside(store, record, before, why, err)));
	record_free(before);
	ok = transaction_end(store, ok, err);
	if (!ok)
		record->version = version;
	return ok;
}
