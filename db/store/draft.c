#include "draft.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool remove_rows(struct store *store, const char *type, const char *uid, struct err *err)
{
	struct query query;

	query_open(&query, store, "DELETE FROM draft WHERE type = :type AND uid = :uid", err);
	query_text(&query, ":type", type);
	query_text(&query, ":uid", uid);
	query_step(&query);
	return query_close(&query);
}

static bool add_row(struct store *store, const char *type, const char *uid, int base_version,
	const char *field, const char *text, struct err *err)
{
	struct query query;
	char now[26];

	store_now(store, now);
	query_open_named(&query, store, "draft_add", err);
	query_text(&query, ":type", type);
	query_text(&query, ":uid", uid);
	query_int(&query, ":base_version", base_version);
	query_text(&query, ":field", field);
	query_text(&query, ":text", text);
	query_text(&query, ":at", now);
	query_text(&query, ":operator", store->operator_);
	query_step(&query);
	return query_close(&query);
}

bool draft_put(struct store *store, const char *type, const char *uid, int base_version,
	const char *const *fields, const char *const *texts, int count, struct err *err)
{
	if (!store_begin(store, err))
		return false;
	bool ok = remove_rows(store, type, uid, err);
	for (int i = 0; i < count && ok; i++)
		ok = add_row(store, type, uid, base_version, fields[i], texts[i], err);
	return transaction_end(store, ok, err);
}

bool draft_drop(struct store *store, const char *type, const char *uid, struct err *err)
{
	return store_begin(store, err) &&
		transaction_end(store, remove_rows(store, type, uid, err), err);
}

void draft_rows_add(struct draft_rows *rows, const char *field, const char *text)
{
	rows->fields = xgrow(rows->fields, (size_t)rows->count, sizeof *rows->fields);
	rows->texts = xgrow(rows->texts, (size_t)rows->count, sizeof *rows->texts);
	rows->fields[rows->count] = xstrdup(field);
	rows->texts[rows->count++] = xstrdup(text);
}

void draft_rows_release(struct draft_rows *rows)
{
	for (int i = 0; i < rows->count; i++) {
		free(rows->fields[i]);
		free(rows->texts[i]);
	}
	free(rows->fields);
	free(rows->texts);
	*rows = (struct draft_rows) { 0 };
}

bool draft_rows_put(struct store *store, const char *type, const char *uid, struct draft_rows *rows,
	struct err *err)
{
	bool ok = draft_put(store, type, uid, 0, (const char *const *)rows->fields,
		(const char *const *)rows->texts, rows->count, err);

	draft_rows_release(rows);
	return ok;
}

/*
 * The field of a draft: "name", "type.name" of the spell behind a record, with a sign behind while it is
 * being typed. NULL when there is none.
 */
static const struct field *field_of(const char *type_name, const char *name)
{
	const char *dot = strchr(name, '.');
	char *own = dot ? xstrndup(name, (size_t)(dot - name)) : xstrdup(type_name),
	     *plain = xstrdup(dot ? dot + 1 : name);
	const struct rectype *type = rectype_find(own);

	plain[strspn(plain, "abcdefghijklmnopqrstuvwxyz0123456789_")] = '\0';
	int index = type ? rectype_index(type, plain) : -1;
	free(own);
	free(plain);
	return index < 0 ? NULL : &type->fields[index];
}

/* What is masked everywhere else is masked here: of a record's fields, only those that never are, and no uid of another. */
static void keep_first(void *context, const char *name, const char *text)
{
	struct draft_head *head = context;
	const struct field *field = field_of(head->type, name);

	if (*head->first_text || !text || (!field && rectype_find(head->type)) ||
		(field && ((field->flags & FIELD_SENSITIVE) || field->kind == FIELD_REF)))
		return;
	free(head->first_text);
	head->first_text = xstrdup(text);
}

/* Of a record in the bin: it is not offered, and comes back with the record. */
static bool is_in_bin(struct store *store, const struct draft_head *head, struct err *err)
{
	const struct rectype *type = rectype_find(head->type);
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	if (!type || type->flags & RECTYPE_SYSTEM)
		return false;
	strbuf_addf(&sql, "SELECT deleted_at IS NOT NULL FROM \"%s\" WHERE uid = :uid", type->name);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":uid", head->uid);
	strbuf_release(&sql);
	return query_only_number(&query, 0) == 1;
}

bool draft_list(struct store *store, struct draft_heads *heads, struct err *err)
{
	struct query query;

	*heads = (struct draft_heads) { 0 };
	query_open_named(&query, store, "draft_heads", err);
	while (query_step(&query)) {
		heads->items = xgrow(heads->items, (size_t)heads->count, sizeof *heads->items);
		struct draft_head *head = &heads->items[heads->count++];
		query_copy(&query, 0, head->type, sizeof head->type);
		query_copy(&query, 1, head->uid, sizeof head->uid);
		head->base_version = (int)query_number(&query, 2);
		head->fields = (int)query_number(&query, 3);
		query_copy(&query, 4, head->at, sizeof head->at);
		head->first_text = xstrdup("");
		if (is_in_bin(store, head, err))
			free(heads->items[--heads->count].first_text);
	}
	bool ok = query_close(&query);
	for (int i = 0; i < heads->count && ok; i++)
		ok = draft_read(store, heads->items[i].type, heads->items[i].uid, keep_first,
			&heads->items[i], err);
	if (!ok)
		draft_heads_release(heads);
	return ok;
}

void draft_heads_release(struct draft_heads *heads)
{
	for (int i = 0; i < heads->count; i++)
		free(heads->items[i].first_text);
	free(heads->items);
	*heads = (struct draft_heads) { 0 };
}

bool draft_read(struct store *store, const char *type, const char *uid,
	void (*take)(void *context, const char *field, const char *text), void *context,
	struct err *err)
{
	struct query query;

	query_open(&query, store,
		"SELECT field, text FROM draft WHERE type = :type AND uid = :uid ORDER BY rowid",
		err);
	query_text(&query, ":type", type);
	query_text(&query, ":uid", uid);
	while (query_step(&query))
		take(context, query_said(&query, 0), query_column(&query, 1));
	return query_close(&query);
}
