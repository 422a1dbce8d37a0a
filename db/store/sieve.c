#include "sieve.h"

#include "codes.h"
#include "filter.h"
#include "find.h"
#include "fold.h"
#include "list_sql.h"
#include "names.h"
#include "sql.h"
#include "value.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct passed {
	int64_t id;
	char *key; /* where it is sorted, NULL else */
};

struct sieve {
	struct list_spec spec;
	struct passed *passed;
	size_t count;
	struct list_row last; /* the record looked at last: where the walk goes on */
	bool done, too_long;
	struct err fault; /* for which not all could be looked at */
};

struct sieve *sieve_new(const struct list_spec *spec)
{
	struct sieve *sieve = xcalloc(1, sizeof *sieve);

	sieve->spec = *spec;
	return sieve;
}

static void forget_passed(struct sieve *sieve)
{
	for (size_t i = 0; i < sieve->count; i++)
		free(sieve->passed[i].key);
	sieve->count = 0;
	list_row_release(&sieve->last, 0);
}

void sieve_free(struct sieve *sieve)
{
	if (!sieve)
		return;
	forget_passed(sieve);
	free(sieve->passed);
	free(sieve);
}

static bool has_search(const struct list_spec *spec)
{
	return spec->search && *spec->search;
}

bool sieve_is_needed(const struct store *store, const struct list_spec *spec)
{
	bool plain = !spec->sort && (!spec->filter || spec->filter->count == 0);

	if (plain && !has_search(spec))
		return false;
	return !plain || spec->backwards || !names_serve(store, spec);
}

bool sieve_is_done(const struct sieve *sieve)
{
	return sieve->done;
}

bool sieve_is_too_long(const struct sieve *sieve)
{
	return sieve->too_long;
}

int64_t sieve_count(const struct sieve *sieve)
{
	return (int64_t)sieve->count;
}

bool sieve_is_own_order(const struct rectype *type, const struct field *field)
{
	const char *order = strcmp(type->order, "sort_key") == 0 ? type->label : type->order;
	char word[64];

	return word_next(&order, word) && strcmp(word, field->name) == 0;
}

/* ---- sorting ---- */

/* dd/mm/yyyy as a derived column shows it, turned round. */
static bool add_shown_day(const char *text, struct strbuf *key)
{
	if (strlen(text) != 10 || text[2] != '/' || text[5] != '/')
		return false;
	strbuf_addf(key, "%s%.2s%.2s", text + 6, text + 3, text);
	return true;
}

static void add_choice(const struct field *field, const char *value, struct strbuf *key)
{
	const struct codelist *list = codes_find(field->codes);

	for (size_t i = 0; list && i < list->count; i++) {
		const char *stored = code_stored(&list->codes[i], field->flags & FIELD_BY_LABEL);
		size_t bytes = strlen(stored);
		if (strncmp(stored, value, bytes) == 0 &&
			(value[bytes] == '\0' || value[bytes] == ';')) {
			strbuf_addf(key, "%06zu", i);
			return;
		}
	}
	strbuf_addf(key, "~%s", value);
}

/* Choices stand as in their list, words as in a Vietnamese dictionary. */
static void add_key(const struct field *field, const char *value, struct strbuf *key)
{
	char *folded;

	switch (field->kind) {
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
	case FIELD_FLAG:
		strbuf_addf(key, "%024.3f", strtod(value, NULL));
		break;
	case FIELD_CHOICE:
		add_choice(field, value, key);
		break;
	case FIELD_TEXT:
	case FIELD_LONG:
		if (add_shown_day(value, key))
			break;
		folded = fold_text_key(value);
		strbuf_add(key, folded);
		free(folded);
		break;
	default: /* days compare as they are; of a reference it is a key already */
		strbuf_add(key, value);
	}
}

/* Empty ones come last either way; equal ones keep the order of the list. */
static char *sort_key(const struct sieve *sieve, const char *value)
{
	struct strbuf key = STRBUF_INIT;

	strbuf_add_char(&key, value && *value ? '1' : sieve->spec.backwards ? '0' : '2');
	if (value && *value)
		add_key(sieve->spec.sort, value, &key);
	strbuf_addf(&key, "\x01%08zx", sieve->count);
	return strbuf_detach(&key);
}

static int rising(const void *a, const void *b)
{
	return strcmp(((const struct passed *)a)->key, ((const struct passed *)b)->key);
}

static int falling(const void *a, const void *b)
{
	return rising(b, a);
}

static void finish(struct sieve *sieve)
{
	sieve->done = true;
	if (sieve->spec.sort && sieve->count > 0)
		qsort(sieve->passed, sieve->count, sizeof *sieve->passed,
			sieve->spec.backwards ? falling : rising);
}

/* ---- walking ---- */

/* What the column is sorted by: the value, or the order that what it refers to is listed in. */
static void add_sorted(const struct list_spec *spec, struct strbuf *sql)
{
	const struct field *field = spec->sort;

	if (!field) {
		strbuf_add(sql, ", NULL");
	} else if (field->kind == FIELD_REF) {
		const struct rectype *target = rectype_named(field->target);
		strbuf_add(sql, ", (SELECT printf('%s %s', ");
		sql_order_columns(target, "r", "", sql);
		strbuf_addf(sql, ", '') FROM \"%s\" r WHERE r.id = t.\"%s\")", field->target,
			field->name);
	} else {
		strbuf_add(sql, ", ");
		sql_field(spec->type, field, sql);
	}
}

/* Whether t passes, for all that no index is asked for. */
static void add_test(const struct list_spec *spec, struct strbuf *sql)
{
	strbuf_add(sql, ", (1");
	if (spec->scope == LIST_MISSING) {
		strbuf_add(sql, " AND ");
		sql_missing(spec->type, sql);
	}
	if (spec->filter)
		filter_condition(spec->type, spec->filter, sql);
	if (has_search(spec)) {
		strbuf_add(sql, " AND ");
		find_condition(spec->type, sql);
	}
	strbuf_add(sql, ")");
}

static void walk_sql(const struct sieve *sieve, struct strbuf *sql)
{
	const struct list_spec *spec = &sieve->spec;
	struct list_spec walked = *spec;
	bool backwards = list_runs_backwards(spec);

	walked.search = NULL;
	walked.filter = NULL;
	walked.scope = spec->scope == LIST_MISSING ? LIST_ALIVE : spec->scope;
	strbuf_addf(sql, "SELECT t.%s", sql_id(spec->type));
	add_test(spec, sql);
	add_sorted(spec, sql);
	strbuf_add(sql, ", ");
	sql_order_columns(spec->type, "t", "", sql);
	sql_from(spec->type, sql);
	sql_where(&walked, sql);
	if (sieve->last.id)
		list_add_anchor(spec->type, backwards ? "<" : ">", sql);
	list_add_order(spec->type, backwards, sql);
	strbuf_add(sql, " LIMIT :limit");
}

static void let_pass(struct sieve *sieve, int64_t id, const char *value)
{
	if (sieve->spec.sort && sieve->count >= SIEVE_MOST_SORTED) {
		sieve->too_long = true;
		return;
	}
	sieve->passed = xgrow(sieve->passed, sieve->count, sizeof *sieve->passed);
	char *key = sieve->spec.sort ? sort_key(sieve, value) : NULL;
	sieve->passed[sieve->count++] = (struct passed) { id, key };
}

static void remember(struct sieve *sieve, struct query *query)
{
	list_row_release(&sieve->last, 0);
	sieve->last.id = query_number(query, 0);
	for (int i = 0; i < sql_order_count(sieve->spec.type); i++)
		sieve->last.keys[i] = xstrdup(query_column(query, 3 + i));
}

static int walk(struct store *store, struct sieve *sieve, int records)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	int seen = 0;

	walk_sql(sieve, &sql);
	query_open(&query, store, sql.text, &sieve->fault);
	list_bind(&query, &sieve->spec);
	query_int(&query, ":limit", records);
	if (sieve->last.id)
		list_bind_anchor(&query, sieve->spec.type, &sieve->last);
	while (!sieve->too_long && query_step(&query)) {
		if (query_number(&query, 1))
			let_pass(sieve, query_number(&query, 0), query_column(&query, 2));
		if (++seen == records)
			remember(sieve, &query);
	}
	strbuf_release(&sql);
	return query_close(&query) ? seen : 0;
}

/* Nothing begins so: once more, looking inside words. */
static bool again_inside(struct store *store, struct sieve *sieve)
{
	if (sieve->count > 0 || !sieve->spec.inside || !has_search(&sieve->spec) ||
		!search_go_inside(find_search(store, &sieve->spec)))
		return false;
	forget_passed(sieve);
	return true;
}

bool sieve_step(struct store *store, struct sieve *sieve, int records)
{
	if (sieve->done)
		return false;
	if (walk(store, sieve, records) == records && !sieve->too_long)
		return true;
	if (again_inside(store, sieve))
		return true;
	finish(sieve);
	return false;
}

/* ---- what passed ---- */

bool sieve_page(struct store *store, const struct sieve *sieve, int64_t first, int limit,
	struct list_page *page, struct err *err)
{
	int64_t *ids = xcalloc((size_t)limit, sizeof *ids);
	int count = 0;
	bool ok = sieve->fault.kind == ERR_NONE;

	if (!ok && err)
		*err = sieve->fault;
	*page = (struct list_page) { .cells_per_row = rectype_field_count(sieve->spec.type) };
	for (size_t i = (size_t)first; i < sieve->count && count < limit; i++)
		ids[count++] = sieve->passed[i].id;
	ok = ok && list_read_ids(store, &sieve->spec, ids, count, page, err);
	free(ids);
	if (!ok)
		list_page_release(page);
	return ok;
}

int64_t sieve_place(const struct sieve *sieve, int64_t id)
{
	for (size_t i = 0; i < sieve->count; i++)
		if (sieve->passed[i].id == id)
			return (int64_t)i;
	return -1;
}

/* ---- all at once ---- */

enum { AT_ONCE = 500 };

static bool each_passed(struct store *store, const struct sieve *sieve, take_list_row *take,
	void *context, struct err *err)
{
	bool ok = true;
	int64_t first = 0;

	do { /* once where nothing passed: that may be a fault */
		struct list_page page;
		if (!sieve_page(store, sieve, first, AT_ONCE, &page, err))
			return false;
		for (int i = 0; ok && i < page.count; i++)
			ok = take(context, &page.rows[i], err);
		list_page_release(&page);
		first += AT_ONCE;
	} while (ok && first < sieve_count(sieve));
	return ok;
}

bool sieve_each_row(struct store *store, const struct list_spec *spec, take_list_row *take,
	void *context, struct err *err)
{
	struct list_spec unsorted = *spec;
	struct sieve *sieve;

	if (!spec->sort)
		return store_each_row(store, spec, take, context, err);
	unsorted.sort = NULL;
	unsorted.backwards = false;
	sieve = sieve_new(spec);
	while (sieve_step(store, sieve, AT_ONCE))
		;
	bool ok = sieve->too_long ? store_each_row(store, &unsorted, take, context, err)
				  : each_passed(store, sieve, take, context, err);
	sieve_free(sieve);
	return ok;
}
