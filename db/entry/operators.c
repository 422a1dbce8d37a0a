#include "operators.h"

#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void operators_release(struct operators *list)
{
	for (int i = 0; i < list->count; i++)
		free(list->items[i].name);
	free(list->items);
	*list = (struct operators) { 0 };
}

static void add(struct operators *list, const char *name, bool looks)
{
	list->items = xgrow(list->items, (size_t)list->count, sizeof *list->items);
	list->items[list->count++] = (struct operator_) { .name = xstrdup(name), .looks = looks };
}

static const struct operator_ *find(const struct operators *list, const char *name)
{
	for (int i = 0; i < list->count; i++)
		if (strcmp(list->items[i].name, name) == 0)
			return &list->items[i];
	return NULL;
}

/* Somebody who was listed and is in the bin is known and not to be listed again. */
static bool is_known(struct store *store, const char *name, struct err *err)
{
	struct query query;

	query_open(&query, store, "SELECT count(*) FROM operator WHERE name = :name", err);
	query_text(&query, ":name", name);
	return query_only_number(&query, 0) > 0;
}

bool operators_list(struct store *store, struct operators *list, struct err *err)
{
	struct query query;

	*list = (struct operators) { 0 };
	query_open(&query, store,
		"SELECT name, role FROM operator WHERE deleted_at IS NULL ORDER BY sort_key, id",
		err);
	while (query_step(&query))
		add(list, query_said(&query, 0),
			query_column(&query, 1) && strcmp(query_column(&query, 1), "XEM") == 0);
	if (!query_close(&query)) {
		operators_release(list);
		return false;
	}
	const char *at_work = store_operator(store);
	if (*at_work && !find(list, at_work) && !is_known(store, at_work, NULL))
		add(list, at_work, false);
	return true;
}

/* From now on what the list says of who is at work holds. */
static bool apply(struct store *store, struct err *err)
{
	struct operators list;
	bool others_write = false;

	if (!operators_list(store, &list, err))
		return false;
	const struct operator_ *self = find(&list, store_operator(store));
	for (int i = 0; i < list.count; i++)
		others_write = others_write || !list.items[i].looks;
	store_look_by_role(store, self && self->looks && others_write);
	operators_release(&list);
	return true;
}

static bool no_such(const struct operators *list, const char *name, struct err *err)
{
	struct strbuf names = STRBUF_INIT;

	for (int i = 0; i < list->count; i++)
		strbuf_addf(&names, "%s%s", i ? ", " : "", list->items[i].name);
	err_set(err, ERR_USAGE,
		"Không có người nhập \"%s\" trong sổ. Có: %s. Thêm người ở Hệ thống, Người nhập.",
		name, names.length > 0 ? names.text : "chưa có ai");
	strbuf_release(&names);
	return false;
}

bool operators_begin(struct store *store, const char *name, struct err *err)
{
	struct operators list = { 0 };

	if (name) {
		if (!operators_list(store, &list, err))
			return false;
		bool there = find(&list, name) != NULL || no_such(&list, name, err);
		operators_release(&list);
		if (!there)
			return false;
		store_set_operator(store, name);
	}
	return apply(store, err);
}

static bool list_before(struct store *store, const char *name, struct err *err)
{
	if (!*name || is_known(store, name, err))
		return true;
	struct record *record = record_new(rectype_named("operator"));
	record_set(record, "name", name);
	bool ok = store_save(store, record, NULL, err);
	record_free(record);
	return ok;
}

bool operators_change(struct store *store, const char *name, struct err *err)
{
	char *before = xstrdup(store_operator(store));
	bool looked = store_looks_by_role(store), ok;

	store_look_by_role(store, false);
	ok = store_view_only(store) || store_begin(store, err);
	if (ok && !store_view_only(store)) {
		ok = list_before(store, before, err);
		store_set_operator(store, name); /* his own row of the log */
		ok = ok && store_choose(store, "operator", name, err);
		ok = (ok ? store_commit(store, err) : (store_rollback(store), false));
	}
	store_set_operator(store, ok ? name : before);
	free(before);
	if (ok)
		return apply(store, err);
	store_look_by_role(store, looked);
	return false;
}
