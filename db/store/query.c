#include "check.h"
#include "embedded.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *query_text_find(const char *name)
{
	for (const struct embedded *query = queries; query->name; query++)
		if (strcmp(query->name, name) == 0)
			return query->text;
	return NULL;
}

const char *query_text_named(const char *name)
{
	const char *text = query_text_find(name);

	if (!text)
		bug("không có câu hỏi \"%s\" trong db", name);
	return text;
}

static bool prepare(struct store *store, const char *sql, sqlite3_stmt **stmt, struct err *err)
{
	struct strbuf text = STRBUF_INIT;

	if (!views_ready(store, sql, &text, err))
		return false;
	int code = sqlite3_prepare_v3(store->db, text.length ? text.text : sql, -1,
		SQLITE_PREPARE_PERSISTENT, stmt, NULL);
	strbuf_release(&text);
	if (code == SQLITE_OK)
		return true;
	if ((code & 0xFF) != SQLITE_ERROR)
		return store_fault(store, code, err);
	if (schema_is_ours(store->db, &store->fault)) /* our own SQL is wrong */
		bug("%s: %s", sqlite3_errmsg(store->db), sql);
	store->fault.kind = ERR_OPEN; /* a table or column is missing */
	return store_spread_fault(store, err);
}

/* Copies: SQLite's go when it prepares the statement anew. */
static void name_parameters(struct cached_statement *slot)
{
	slot->parameter_count = sqlite3_bind_parameter_count(slot->stmt);
	slot->parameters = xcalloc((size_t)slot->parameter_count, sizeof *slot->parameters);
	for (int i = 0; i < slot->parameter_count; i++) {
		const char *name = sqlite3_bind_parameter_name(slot->stmt, i + 1);
		slot->parameters[i] = xstrdup(name ? name + 1 : "");
	}
}

/* A new slot of the cache; -1 when preparing failed. */
static int add_slot(struct store *store, const struct cached_statement *made, struct err *err)
{
	struct cached_statement slot = *made;

	if (!prepare(store, made->sql, &slot.stmt, err))
		return -1;
	name_parameters(&slot);
	slot.sql = xstrdup(made->sql);
	store->statements = xgrow(
		store->statements, store->statement_count, sizeof *store->statements);
	store->statements[store->statement_count] = slot;
	return (int)store->statement_count++;
}

/* A free slot of the cache holding this text, made if need be. */
static int find_slot(struct store *store, const char *sql, struct err *err)
{
	for (size_t i = 0; i < store->statement_count; i++) {
		struct cached_statement *slot = &store->statements[i];
		if (!slot->busy && strcmp(slot->sql, sql) == 0)
			return (int)i;
	}
	return add_slot(store, &(struct cached_statement) { .sql = (char *)sql }, err);
}

static int find_made_slot(struct store *store, sql_maker *make, const struct rectype *type,
	const struct field *field, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	for (size_t i = 0; i < store->statement_count; i++) {
		struct cached_statement *slot = &store->statements[i];
		if (!slot->busy && slot->make == make && slot->type == type && slot->field == field)
			return (int)i;
	}
	make(type, field, &sql);
	struct cached_statement made = {
		.sql = sql.text, .make = make, .type = type, .field = field
	};
	int slot = add_slot(store, &made, err);
	strbuf_release(&sql);
	return slot;
}

static void use_slot(struct query *query, int slot)
{
	query->slot = slot;
	query->failed = slot < 0;
	if (query->failed)
		return;
	query->store->statements[slot].busy = true;
	query->stmt = query->store->statements[slot].stmt;
}

void query_open(struct query *query, struct store *store, const char *sql, struct err *err)
{
	*query = (struct query) { .store = store, .err = err, .faults = store->faults };
	use_slot(query, transaction_holds(store, err) ? find_slot(store, sql, err) : -1);
}

void query_open_made(struct query *query, struct store *store, sql_maker *make,
	const struct rectype *type, const struct field *field, struct err *err)
{
	*query = (struct query) { .store = store, .err = err, .faults = store->faults };
	use_slot(query,
		transaction_holds(store, err) ? find_made_slot(store, make, type, field, err) : -1);
}

void query_open_named(struct query *query, struct store *store, const char *name, struct err *err)
{
	query_open(query, store, query_text_named(name), err);
}

/*
 * Parameters that a statement does not have are passed over: one caller binds for many texts. Most
 * callers bind in the order of the text, so the one behind the last is tried before all others.
 */
static int parameter_index(struct query *query, const char *parameter)
{
	if (query->failed)
		return 0;
	const struct cached_statement *slot = &query->store->statements[query->slot];
	parameter += *parameter == ':';
	for (int i = 0, at = query->bound; i < slot->parameter_count; i++, at++) {
		at = at < slot->parameter_count ? at : 0;
		if (*slot->parameters[at] == *parameter &&
			strcmp(slot->parameters[at], parameter) == 0)
			return query->bound = at + 1;
	}
	return 0;
}

/* Every answer of SQLite: anything but OK ends the query. */
static void heed(struct query *query, int code)
{
	if (code == SQLITE_OK || query->failed)
		return;
	query->failed = true;
	store_fault(query->store, code, query->err);
}

void query_text(struct query *query, const char *parameter, const char *value)
{
	int index = parameter_index(query, parameter);

	if (index > 0 && value && *value)
		heed(query, sqlite3_bind_text(query->stmt, index, value, -1, SQLITE_TRANSIENT));
	else if (index > 0)
		heed(query, sqlite3_bind_null(query->stmt, index));
}

void query_borrow(struct query *query, const char *parameter, const char *value)
{
	int index = parameter_index(query, parameter);

	if (index > 0 && value && *value)
		heed(query, sqlite3_bind_text(query->stmt, index, value, -1, SQLITE_STATIC));
	else if (index > 0)
		heed(query, sqlite3_bind_null(query->stmt, index));
}

void query_key(struct query *query, const char *parameter, const char *value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query,
			sqlite3_bind_text(
				query->stmt, index, value ? value : "", -1, SQLITE_TRANSIENT));
}

void query_blob(struct query *query, const char *parameter, const void *bytes, int length)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query, sqlite3_bind_blob(query->stmt, index, bytes, length, SQLITE_TRANSIENT));
}

void query_int(struct query *query, const char *parameter, int64_t value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query, sqlite3_bind_int64(query->stmt, index, value));
}

void query_real(struct query *query, const char *parameter, double value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query, sqlite3_bind_double(query->stmt, index, value));
}

/* A look-up made meanwhile that failed: the rows that were to be made with its answer are wrong. */
static bool was_let_down(struct query *query)
{
	bool let_down = !store_faultless(query->store, query->faults, query->err);

	query->failed = query->failed || let_down;
	return let_down;
}

bool query_step(struct query *query)
{
	if (query->failed || was_let_down(query))
		return false;
	int code = sqlite3_step(query->stmt);
	if (code == SQLITE_ROW)
		return true;
	heed(query, code == SQLITE_DONE ? SQLITE_OK : code);
	return false;
}

int query_columns(struct query *query)
{
	return query->stmt ? sqlite3_column_count(query->stmt) : 0;
}

const char *query_name(struct query *query, int column)
{
	return sqlite3_column_name(query->stmt, column);
}

const char *query_column(struct query *query, int column)
{
	const char *text = (const char *)sqlite3_column_text(query->stmt, column);

	if (text || sqlite3_errcode(query->store->db) != SQLITE_NOMEM)
		return text;
	heed(query, SQLITE_NOMEM);
	return "";
}

const char *query_said(struct query *query, int column)
{
	const char *text = query_column(query, column);

	return text ? text : "";
}

int64_t query_number(struct query *query, int column)
{
	return sqlite3_column_int64(query->stmt, column);
}

bool query_close(struct query *query)
{
	if (query->stmt) {
		heed(query, sqlite3_reset(query->stmt));
		sqlite3_clear_bindings(query->stmt);
		query->store->statements[query->slot].busy = false;
		query->stmt = NULL;
	}
	return !was_let_down(query) && !query->failed;
}

void query_copy(struct query *query, int column, char *to, size_t size)
{
	const char *text = query_column(query, column);
	size_t length = text ? strlen(text) : 0;

	length = length < size ? length : size - 1;
	memcpy(to, text ? text : "", length);
	to[length] = '\0';
}

bool query_only_text(struct query *query, char *to, size_t size)
{
	*to = '\0';
	if (query_step(query))
		query_copy(query, 0, to, size);
	return query_close(query);
}

int64_t query_only_number(struct query *query, int64_t none)
{
	int64_t number = query_step(query) ? query_number(query, 0) : none;

	return query_close(query) ? number : none;
}

void statements_release(struct store *store)
{
	for (size_t i = 0; i < store->statement_count; i++) {
		sqlite3_finalize(store->statements[i].stmt);
		for (int j = 0; j < store->statements[i].parameter_count; j++)
			free(store->statements[i].parameters[j]);
		free(store->statements[i].parameters);
		free(store->statements[i].sql);
	}
	free(store->statements);
	store->statements = NULL;
	store->statement_count = 0;
}

bool store_exec(struct store *store, const char *sql, struct err *err)
{
	if (!transaction_holds(store, err))
		return false;
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	return code == SQLITE_OK || store_fault(store, code, err);
}

int64_t store_number(struct store *store, const char *sql, struct err *err)
{
	struct query query;

	query_open(&query, store, sql, err);
	return query_only_number(&query, -1);
}
