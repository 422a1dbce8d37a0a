#include "undo.h"

#include "internal.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char reason[] = "hoàn tác";

/* Asked at every key: the file is read only when this program has changed it since, nobody else can. */
bool undo_first_day(struct store *store, char day[11])
{
	struct query query;

	query_open(&query, store, "SELECT substr(at, 1, 10) FROM audit ORDER BY seq LIMIT 1", NULL);
	return query_only_text(&query, day, 11) && *day;
}

int64_t undo_log_head(struct store *store)
{
	int changes = sqlite3_total_changes(store->db);
	bool settled = sqlite3_get_autocommit(store->db) != 0;

	if (settled && store->log_head >= 0 && store->log_changes == changes)
		return store->log_head;
	int64_t head = store_number(store, "SELECT ifnull(max(seq), 0) FROM audit", NULL);
	store->log_head = settled ? head : -1;
	store->log_changes = changes;
	return head;
}

bool undo_is_possible(struct store *store, struct undo_range range)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql,
		"SELECT count(*) > 0 AND min(action IN ('insert', 'update', 'delete', 'restore', 'rule', 'import')) "
		"FROM audit WHERE seq BETWEEN %lld AND %lld AND action <> 'choice'",
		(long long)range.first, (long long)range.last);
	bool possible = store_number(store, sql.text, NULL) == 1;
	strbuf_release(&sql);
	return possible;
}

/* ---- reading the log ---- */

/* One row, copied: what is read goes on while records change. */
struct change {
	char action[16], type[32], uid[UID_SIZE];
	char *before, *after;
};

struct changes {
	struct change *items;
	size_t count;
};

static void changes_release(struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		free(changes->items[i].before);
		free(changes->items[i].after);
	}
	free(changes->items);
}

static bool changes_read(
	struct store *store, struct undo_range range, struct changes *changes, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "undo_rows", err);
	query_int(&query, ":first", range.first);
	query_int(&query, ":last", range.last);
	while (query_step(&query)) {
		changes->items = xgrow(changes->items, changes->count, sizeof *changes->items);
		struct change *change = &changes->items[changes->count++];
		*change = (struct change) { .before = xstrdup(query_column(&query, 3)),
			.after = xstrdup(query_column(&query, 4)) };
		query_copy(&query, 0, change->action, sizeof change->action);
		query_copy(&query, 1, change->type, sizeof change->type);
		query_copy(&query, 2, change->uid, UID_SIZE);
	}
	return query_close(&query);
}

/* What the program wrote along with others is not told of, where there are others. */
static void drop_followers(struct changes *changes)
{
	size_t kept = 0;

	for (size_t i = 0; i < changes->count; i++) {
		struct change change = changes->items[i];
		if (rectype_named(change.type)->flags & RECTYPE_FOLLOWS)
			continue;
		changes->items[i] = changes->items[kept];
		changes->items[kept++] = change;
	}
	while (kept > 0 && changes->count > kept) {
		struct change *last = &changes->items[--changes->count];
		free(last->before);
		free(last->after);
	}
}

/* Calls `take` for every field of a JSON object of the log. */
static bool each_value(struct store *store, const char *json,
	void (*take)(void *context, const char *field, const char *value), void *context,
	struct err *err)
{
	struct query query;

	query_open(&query, store, "SELECT key, value FROM json_each(:json)", err);
	query_text(&query, ":json", json);
	while (query_step(&query))
		take(context, query_column(&query, 0), query_column(&query, 1));
	return query_close(&query);
}

/* ---- saying what ---- */

struct telling {
	struct store *store;
	const struct rectype *type;
	struct strbuf *out;
	const char *before; /* the JSON to look the old value up in */
	int fields;
};

static void show(struct telling *telling, const struct field *field, const char *value)
{
	if (!value)
		strbuf_add(telling->out, "(trống)");
	else if (field->flags & FIELD_SENSITIVE)
		strbuf_add(telling->out, "…");
	else if (value_is_multiline(field))
		strbuf_addf(telling->out, "%zu ký tự", strlen(value));
	else
		store_show(telling->store, field, value, telling->out);
}

static char *old_value(struct telling *telling, const char *field)
{
	struct query query;
	char *value = NULL;

	query_open(&query, telling->store, "SELECT value FROM json_each(:json) WHERE key = :field",
		NULL);
	query_text(&query, ":json", telling->before);
	query_text(&query, ":field", field);
	if (query_step(&query))
		value = xstrdup(query_column(&query, 0));
	query_close(&query);
	return value;
}

static void tell_field(void *context, const char *name, const char *value)
{
	struct telling *telling = context;
	int index = rectype_index(telling->type, name);

	if (index < 0 || telling->fields++ >= 3)
		return;
	const struct field *field = &telling->type->fields[index];
	strbuf_addf(telling->out, "%s%s ", telling->fields > 1 ? "; " : ": ", field->label);
	char *old = old_value(telling, name);
	show(telling, field, old);
	strbuf_add(telling->out, " → ");
	show(telling, field, value);
	free(old);
}

/* Of a number of the rules only what it is called. */
static void tell_rule(void *context, const char *name, const char *value)
{
	struct telling *telling = context;

	if (strcmp(name, "name") == 0)
		store_show(telling->store, rectype_field(telling->type, name), value, telling->out);
}

static const char *verb(const char *action)
{
	return strcmp(action, "insert") == 0     ? "thêm"
		: strcmp(action, "delete") == 0  ? "xóa"
		: strcmp(action, "restore") == 0 ? "lấy lại"
						 : "sửa";
}

static void tell_record(
	struct store *store, const struct change *change, bool fields, struct strbuf *out)
{
	const struct rectype *type = rectype_named(change->type);
	struct telling telling = {
		.store = store, .type = type, .out = out, .before = change->before
	};

	strbuf_addf(out, "%s ", verb(change->action));
	if (strcmp(change->action, "rule") == 0) {
		strbuf_addf(out, "%s ", type->title);
		each_value(store, change->after, tell_rule, &telling, NULL);
	} else {
		store_name(store, type, change->uid, out);
	}
	if (fields && strcmp(change->action, "update") == 0 && change->after && change->before)
		if (!each_value(store, change->after, tell_field, &telling, NULL))
			strbuf_add(out, " (chưa đọc được)");
}

/* Whose the record is, by its values in the log: itself, or what its owner field refers to; "": not a person's. */
static void person_of(struct store *store, const struct change *change, char person[UID_SIZE])
{
	const struct rectype *type = rectype_named(change->type);
	const struct field *owner = rectype_owner_field(type);
	struct query query;

	person[0] = '\0';
	if (type->sort == SORT_PERSON) {
		memcpy(person, change->uid, UID_SIZE);
		return;
	}
	if (!owner || owner->kind != FIELD_REF || rectype_named(owner->target)->sort != SORT_PERSON)
		return;
	query_open(&query, store, "SELECT value FROM json_each(:json) WHERE key = :field", NULL);
	query_text(&query, ":json", change->after);
	query_text(&query, ":field", owner->name);
	if (query_step(&query))
		query_copy(&query, 0, person, UID_SIZE);
	query_close(&query);
}

static int compare_uids(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* How many people the changes are of; 0: some are not of a person, or it is not known of whom. */
static size_t count_people(struct store *store, const struct changes *changes)
{
	char(*people)[UID_SIZE] = xcalloc(changes->count, UID_SIZE);
	size_t count = 0;

	for (size_t i = 0; i < changes->count; i++)
		person_of(store, &changes->items[i], people[i]);
	qsort(people, changes->count, UID_SIZE, compare_uids);
	for (size_t i = 0; i < changes->count && *people[0]; i++)
		count += i == 0 || strcmp(people[i], people[i - 1]) != 0;
	free(people);
	return count;
}

/* The file whose import the range is, "" where it is none. */
static bool find_import(struct store *store, struct undo_range range, char name[200])
{
	struct query query;

	query_open(&query, store,
		"SELECT why FROM audit WHERE seq BETWEEN :first AND :last AND action = 'import' LIMIT 1",
		NULL);
	query_int(&query, ":first", range.first);
	query_int(&query, ":last", range.last);
	return query_only_text(&query, name, 200) && *name;
}

static void tell(struct store *store, struct undo_range range, bool fields, struct strbuf *out,
	char uid[UID_SIZE])
{
	struct changes changes = { 0 };
	char file[200];
	bool read = changes_read(store, range, &changes, NULL) && changes.count > 0;

	drop_followers(&changes);
	uid[0] = '\0';
	if (read && find_import(store, range, file)) {
		strbuf_addf(out, "nhập %s, %zu phiếu", file, changes.count);
	} else if (read) {
		const struct change *first = &changes.items[changes.count - 1];
		size_t people = count_people(store, &changes);
		memcpy(uid, first->uid, UID_SIZE);
		tell_record(store, first, fields, out);
		for (size_t i = 0; i + 1 < changes.count; i++)
			if (strcmp(changes.items[i].type, first->type) == 0)
				uid[0] = '\0';
		if (people > 1)
			strbuf_addf(out, ", và %zu người nữa", people - 1);
		else if (changes.count > 1)
			strbuf_addf(out, ", và %zu phiếu nữa", changes.count - 1);
	}
	changes_release(&changes);
}

void undo_describe(struct store *store, struct undo_range range, struct strbuf *out)
{
	char uid[UID_SIZE];

	tell(store, range, true, out, uid);
}

void undo_name(struct store *store, struct undo_range range, struct strbuf *out, char uid[UID_SIZE])
{
	tell(store, range, false, out, uid);
}

/* ---- taking back ---- */

static void set_value(void *context, const char *field, const char *value)
{
	struct record *record = context;

	if (rectype_index(record->type, field) >= 0)
		record_set(record, field, value);
}

static bool put_back_values(struct store *store, const struct change *change, struct err *err)
{
	struct record *record = store_load(store, rectype_named(change->type), change->uid, err);

	if (!record)
		return false;
	bool ok = each_value(store, change->before, set_value, record, err) &&
		store_save(store, record, reason, err);
	record_free(record);
	return ok;
}

static bool take_back(struct store *store, const struct change *change, struct err *err)
{
	const struct rectype *type = rectype_named(change->type);

	if (strcmp(change->action, "rule") == 0)
		return setting_put_back(store, change->before, err);
	if (strcmp(change->action, "update") == 0)
		return put_back_values(store, change, err);
	if (strcmp(change->action, "delete") == 0)
		return store_restore(store, type, change->uid, err);
	return store_delete(store, type, change->uid, reason, err);
}

bool undo_take_back(
	struct store *store, struct undo_range range, struct undo_range *done, struct err *err)
{
	struct changes changes = { 0 };

	if (!store_begin(store, err))
		return false;
	bool ok =
		(undo_is_possible(store, range) ||
			err_set(err, ERR_INPUT,
				"Việc này không hoàn tác được từng bước. Dùng bản sao lưu trước đó nếu cần.")) &&
		changes_read(store, range, &changes, err);
	done->first = undo_log_head(store) + 1;
	store_take_as_given(
		store, true); /* spells that were written along are rows of the range too */
	for (size_t i = 0; i < changes.count && ok; i++)
		ok = take_back(store, &changes.items[i], err);
	store_take_as_given(store, false);
	done->last = undo_log_head(store);
	changes_release(&changes);
	return transaction_end(store, ok, err);
}
