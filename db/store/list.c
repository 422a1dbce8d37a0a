/* Lists by keyset: a page is read from where the last one ended, so its cost is that of the page. */
#include "filter.h"
#include "find.h"
#include "list_sql.h"
#include "names.h"
#include "sql.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void list_row_release(struct list_row *row, int cells)
{
	for (int i = 0; i < RECTYPE_MOST_KEYS; i++)
		free(row->keys[i]);
	for (int i = 0; row->cells && i < cells; i++)
		free(row->cells[i]);
	free(row->cells);
	*row = (struct list_row) { 0 };
}

void list_page_release(struct list_page *page)
{
	for (int i = 0; i < page->count; i++)
		list_row_release(&page->rows[i], page->cells_per_row);
	free(page->rows);
	*page = (struct list_page) { 0 };
}

static void add_columns(const struct rectype *type, const int *widths, struct strbuf *sql)
{
	strbuf_addf(sql, "SELECT t.%s, %s", sql_id(type),
		(type->flags & RECTYPE_SYSTEM) && !type->opens ? "''" : "t.uid");
	strbuf_add(sql, ", ");
	sql_order_columns(type, "t", "", sql);
	for (const struct field *field = type->fields; field->name; field++) {
		const struct field *shown = rectype_column_of(type, field);
		if (!shown)
			continue;
		strbuf_add(sql, ", ");
		if (widths && widths[shown - type->fields] == 0)
			strbuf_add(sql, "NULL");
		else if (widths)
			sql_shown(type, field, sql);
		else
			sql_field(type, field, sql);
	}
	sql_from(type, sql);
}

void list_add_anchor(const struct rectype *type, const char *comparison, struct strbuf *sql)
{
	int keys = sql_order_count(type);

	strbuf_add(sql, " AND (");
	sql_order_columns(type, "t", "", sql);
	strbuf_addf(sql, ", t.%s) %s (", sql_id(type), comparison);
	for (int i = 0; i < keys; i++)
		strbuf_addf(sql, ":key%d, ", i);
	strbuf_add(sql, ":id)");
}

void list_add_order(const struct rectype *type, bool backwards, struct strbuf *sql)
{
	const char *direction = backwards ? " DESC" : "";

	strbuf_add(sql, " ORDER BY ");
	sql_order_columns(type, "t", direction, sql);
	strbuf_addf(sql, ", t.%s%s", sql_id(type), direction);
}

bool list_runs_backwards(const struct list_spec *spec)
{
	bool falling = spec->type->flags & RECTYPE_DESCENDING;

	return falling != (spec->backwards && !spec->sort);
}

static void page_sql(const struct list_spec *spec, enum list_from from, struct strbuf *sql)
{
	const struct rectype *type = spec->type;
	bool reversed = from == LIST_LAST || from == LIST_BEFORE;
	bool backwards = list_runs_backwards(spec) != reversed;

	add_columns(type, spec->widths, sql);
	sql_where(spec, sql);
	if (from == LIST_AFTER || from == LIST_BEFORE)
		list_add_anchor(type, backwards ? "<" : ">", sql);
	else if (from == LIST_FROM)
		list_add_anchor(type, backwards ? "<=" : ">=", sql);
	list_add_order(type, backwards, sql);
	strbuf_add(sql, " LIMIT :limit");
}

/* Order columns are texts or numbers; the anchor keeps them as text and binds them by kind. */
void list_bind_anchor(
	struct query *query, const struct rectype *type, const struct list_row *anchor)
{
	const char *list = type->order;
	char word[64], parameter[16];

	for (int i = 0; word_next(&list, word); i++) {
		const struct field *field = strcmp(word, "sort_key") == 0
			? NULL
			: rectype_field(type, word);
		snprintf(parameter, sizeof parameter, ":key%d", i);
		if (field && (field->kind == FIELD_INT || field->kind == FIELD_REF))
			query_int(query, parameter, anchor->keys[i] ? atoll(anchor->keys[i]) : 0);
		else
			query_key(query, parameter, anchor->keys[i]);
	}
	query_int(query, ":id", anchor->id);
}

void list_bind(struct query *query, const struct list_spec *spec)
{
	struct store *store = query->store;

	query_text(query, ":today", store->today);
	int search = sqlite3_bind_parameter_index(query->stmt, ":search");
	if (search > 0)
		sqlite3_bind_pointer(query->stmt, search, find_search(store, spec), "search", NULL);
	query_text(query, ":period", spec->period);
	filter_bind(query, spec->filter);
	query_int(query, ":gone",
		spec->scope == LIST_MISSING        ? 1
			: spec->scope == LIST_OPEN ? 2
						   : 0);
	if (spec->cell)
		query_int(query, ":cell", store_id(store, rectype_orgs(), spec->cell));
	if (!spec->field)
		return;
	const struct field *field = rectype_field(spec->type, spec->field);
	if (field->kind == FIELD_REF)
		query_int(query, ":value",
			store_id(store, rectype_named(field->target), spec->value));
	else if (field->kind == FIELD_INT || field->kind == FIELD_FLAG)
		query_int(query, ":value", atoll(spec->value));
	else
		query_text(query, ":value", spec->value);
}

static char *cell_text(
	struct store *store, const struct field *field, const char *value, bool unmasked)
{
	struct strbuf text = STRBUF_INIT;

	if (value && (field->flags & FIELD_SENSITIVE) && !unmasked)
		value_mask(field, value, &text);
	else
		store_show(store, field, value, &text);
	return strbuf_detach(&text);
}

static void take_row(
	struct query *query, const struct rectype *type, bool unmasked, struct list_row *row)
{
	int keys = sql_order_count(type), column = 2;

	row->id = query_number(query, 0);
	query_copy(query, 1, row->uid, sizeof row->uid);
	for (int i = 0; i < keys; i++)
		row->keys[i] = xstrdup(query_column(query, column++));
	row->cells = xcalloc((size_t)rectype_field_count(type), sizeof *row->cells);
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i],
				   *shown = rectype_column_of(type, field);
		if (!shown)
			continue;
		const char *value = query_column(query, column++);
		char **cell = &row->cells[shown - type->fields];
		if (*cell && !value) /* another of its group is filled */
			continue;
		free(*cell);
		*cell = cell_text(query->store, field, value, unmasked);
	}
}

static void turn_round(struct list_page *page)
{
	for (int i = 0, j = page->count - 1; i < j; i++, j--) {
		struct list_row row = page->rows[i];
		page->rows[i] = page->rows[j];
		page->rows[j] = row;
	}
}

static void add_row(struct query *query, const struct list_spec *spec, struct list_page *page)
{
	page->rows = xgrow(page->rows, (size_t)page->count, sizeof *page->rows);
	page->rows[page->count] = (struct list_row) { 0 };
	take_row(query, spec->type, spec->unmasked, &page->rows[page->count++]);
}

static bool page_from_table(struct store *store, const struct list_spec *spec, enum list_from from,
	const struct list_row *anchor, int limit, struct list_page *page, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	page_sql(spec, from, &sql);
	query_open(&query, store, sql.text, err);
	list_bind(&query, spec);
	query_int(&query, ":limit", limit);
	if (anchor)
		list_bind_anchor(&query, spec->type, anchor);
	while (query_step(&query))
		add_row(&query, spec, page);
	strbuf_release(&sql);
	return query_close(&query);
}

bool list_read_ids(struct store *store, const struct list_spec *spec, const int64_t *ids, int count,
	struct list_page *page, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	bool ok = true;

	add_columns(spec->type, spec->widths, &sql);
	strbuf_addf(&sql, " WHERE t.%s = :id", sql_id(spec->type));
	for (int i = 0; i < count && ok; i++) {
		struct query query;
		query_open(&query, store, sql.text, err);
		query_int(&query, ":id", ids[i]);
		if (query_step(&query))
			add_row(&query, spec, page);
		ok = query_close(&query);
	}
	strbuf_release(&sql);
	return ok;
}

/* The names in memory say which records; only those are read. */
static bool page_from_names(struct store *store, const struct list_spec *spec, enum list_from from,
	const struct list_row *anchor, int limit, struct list_page *page, struct err *err)
{
	uint64_t faults = store->faults;
	int64_t *ids = xcalloc((size_t)limit, sizeof *ids);
	int count = names_find(
		store->names, find_search(store, spec), from, anchor ? anchor->id : 0, limit, ids);
	bool ok = store_faultless(store, faults, err) &&
		list_read_ids(store, spec, ids, count, page, err);

	free(ids);
	return ok;
}

static bool read_page(struct store *store, const struct list_spec *spec, enum list_from from,
	const struct list_row *anchor, int limit, struct list_page *page, struct err *err)
{
	return names_serve(store, spec)
		? page_from_names(store, spec, from, anchor, limit, page, err)
		: page_from_table(store, spec, from, anchor, limit, page, err);
}

bool store_page(struct store *store, const struct list_spec *spec, enum list_from from,
	const struct list_row *anchor, int limit, struct list_page *page, struct err *err)
{
	*page = (struct list_page) { .cells_per_row = rectype_field_count(spec->type) };
	bool ok = read_page(store, spec, from, anchor, limit, page, err);
	if (ok && page->count == 0 && from == LIST_FIRST && spec->inside && spec->search &&
		*spec->search && search_go_inside(find_search(store, spec)))
		ok = read_page(store, spec, from, anchor, limit, page, err);
	if (from == LIST_LAST || from == LIST_BEFORE)
		turn_round(page);
	if (ok)
		return true;
	list_page_release(page);
	return false;
}

bool store_each_row(struct store *store, const struct list_spec *spec, take_list_row *take,
	void *context, struct err *err)
{
	enum { PAGE = 500 };
	struct list_row anchor = { 0 };
	int cells = rectype_field_count(spec->type);
	bool ok = true, more = true;

	for (bool first = true; ok && more; first = false) {
		struct list_page page;
		ok = store_page(store, spec, first ? LIST_FIRST : LIST_AFTER,
			first ? NULL : &anchor, PAGE, &page, err);
		more = ok && page.count == PAGE;
		for (int i = 0; ok && i < page.count; i++)
			ok = take(context, &page.rows[i], err);
		list_row_release(&anchor, cells);
		if (more) { /* the last row moves out of the page */
			anchor = page.rows[page.count - 1];
			page.count--;
		}
		list_page_release(&page);
	}
	list_row_release(&anchor, cells);
	return ok;
}

bool store_row_of(struct store *store, const struct rectype *type, const char *uid,
	struct list_row *row, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	bool found = false;

	*row = (struct list_row) { 0 };
	int *widths = xcalloc((size_t)rectype_field_count(type), sizeof *widths);
	for (int i = 0; type->fields[i].name; i++)
		widths[i] = (type->fields[i].flags & FIELD_DERIVED) ? 0 : 1;
	add_columns(type, widths, &sql);
	free(widths);
	strbuf_add(&sql, " WHERE t.uid = :uid");
	query_open(&query, store, sql.text, err);
	query_text(&query, ":uid", uid);
	if (query_step(&query)) {
		take_row(&query, type, false, row);
		found = true;
	}
	strbuf_release(&sql);
	return query_close(&query) && found;
}

/* All that pass, or those that stand before a row. */
static int64_t count_rows(
	struct store *store, const struct list_spec *spec, const struct list_row *before)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	strbuf_add(&sql, "SELECT count(*)");
	sql_from(spec->type, &sql);
	sql_where(spec, &sql);
	if (before)
		list_add_anchor(spec->type, list_runs_backwards(spec) ? ">" : "<", &sql);
	query_open(&query, store, sql.text, NULL);
	list_bind(&query, spec);
	if (before)
		list_bind_anchor(&query, spec->type, before);
	strbuf_release(&sql);
	return query_only_number(&query, -1);
}

int64_t store_count(struct store *store, const struct list_spec *spec)
{
	return count_rows(store, spec, NULL);
}

enum { STEPS = 4000 }; /* of SQLite's machine between two calls: a fraction of a millisecond */

static int ask(void *give_up)
{
	return (*(bool (**)(void))give_up)();
}

static int tell(void *context)
{
	struct store *store = context;

	store->tell_long(store->long_context);
	return 0;
}

void store_on_long(struct store *store, void (*tell_long)(void *context), void *context)
{
	store->tell_long = tell_long;
	store->long_context = context;
	sqlite3_progress_handler(store->db, STEPS, tell_long ? tell : NULL, store);
}

int64_t store_count_unless(struct store *store, const struct list_spec *spec,
	const struct list_row *before, bool (*give_up)(void))
{
	if (give_up)
		sqlite3_progress_handler(store->db, STEPS, ask, &give_up);
	int64_t count = count_rows(store, spec, before);
	if (give_up)
		store_on_long(store, store->tell_long, store->long_context);
	return count;
}

bool store_first_uid(
	struct store *store, const struct list_spec *spec, char uid[UID_SIZE], struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	strbuf_add(&sql, "SELECT t.uid");
	sql_from(spec->type, &sql);
	sql_where(spec, &sql);
	strbuf_add(&sql, " LIMIT 1");
	query_open(&query, store, sql.text, err);
	list_bind(&query, spec);
	strbuf_release(&sql);
	return query_only_text(&query, uid, UID_SIZE);
}
