/* What is to be erased: the records past their time, what hangs on them, how much that is. */
#include "embedded.h"
#include "erase.h"
#include "hanging.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>

/* ---- what is past its time ---- */

static bool add_expired(struct store *store, const struct rectype *type, const char *sql,
	struct expired_list *list, struct err *err)
{
	struct query query;

	query_open(&query, store, sql, err);
	while (query_step(&query)) {
		list->items = xgrow(list->items, list->count, sizeof *list->items);
		struct expired *item = &list->items[list->count++];
		*item = (struct expired) { .type = type };
		query_copy(&query, 0, item->uid, sizeof item->uid);
		query_copy(&query, 1, item->since, sizeof item->since);
	}
	return query_close(&query);
}

bool erase_expired(struct store *store, struct expired_list *list, struct err *err)
{
	bool ok = true;

	*list = (struct expired_list) { 0 };
	for (const struct rectype *const *type = rectypes; *type && ok; type++) {
		char name[64];
		snprintf(name, sizeof name, "expired_%s", (*type)->name);
		const char *sql = query_text_find(name);
		ok = !sql || add_expired(store, *type, sql, list, err);
	}
	for (size_t i = 0; i < list->count && ok; i++) {
		struct strbuf said = STRBUF_INIT;
		store_label(store, list->items[i].type, list->items[i].uid, &said);
		list->items[i].name = strbuf_detach(&said);
	}
	return ok;
}

void expired_release(struct expired_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].name);
	free(list->items);
	*list = (struct expired_list) { 0 };
}

/* ---- a record and what hangs on it ---- */

static bool holds(const struct hangings *all, const struct rectype *type, int64_t id)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].type == type && all->items[i].id == id)
			return true;
	return false;
}

static void hang(struct hangings *all, const struct rectype *type, int64_t id, const char *uid)
{
	if (holds(all, type, id))
		return;
	all->items = xgrow(all->items, all->count, sizeof *all->items);
	struct hanging *added = &all->items[all->count++];
	*added = (struct hanging) { .type = type, .id = id };
	snprintf(added->uid, UID_SIZE, "%s", uid);
}

bool hanging_clings(const struct rectype *type, const struct field *field)
{
	return field->flags & FIELD_NOT_NULL || field->group || field_is_owner(type, field);
}

static bool add_by(struct store *store, const struct rectype *type, const struct field *field,
	int64_t id, struct hangings *all, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	strbuf_addf(&sql, "SELECT id, uid FROM \"%s\" WHERE \"%s\" = :id", type->name, field->name);
	query_open(&query, store, sql.text, err);
	query_int(&query, ":id", id);
	while (query_step(&query))
		hang(all, type, query_number(&query, 0), query_said(&query, 1));
	strbuf_release(&sql);
	return query_close(&query);
}

bool hanging_gather(struct store *store, const struct rectype *type, const char *uid,
	struct hangings *all, struct err *err)
{
	int64_t id = store_id(store, type, uid);
	bool ok = id != 0 || err_set(err, ERR_INPUT, "Không có phiếu này trong sổ.");
	size_t first = all->count;

	if (ok)
		hang(all, type, id, uid);
	for (size_t i = first; i < all->count && ok; i++) {
		const struct hanging one = all->items[i];
		for (const struct rectype *const *other = rectypes; *other && ok; other++)
			for (const struct field *field = (*other)->fields; field->name && ok;
				field++)
				if (field->kind == FIELD_REF && field_is_stored(field) &&
					rectype_named(field->target) == one.type &&
					hanging_clings(*other, field))
					ok = add_by(store, *other, field, one.id, all, err);
	}
	return ok;
}

/* ---- how much that is ---- */

static void count_parts(const struct hangings *all, struct erase_extent *extent)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct erase_part part = { .type = *type };
		for (size_t i = 0; i < all->count; i++)
			part.count += all->items[i].type == *type;
		if (part.count == 0)
			continue;
		extent->parts = xgrow(extent->parts, extent->count, sizeof *extent->parts);
		extent->parts[extent->count++] = part;
	}
}

bool erase_extent_of(struct store *store, const struct expired_list *list,
	struct erase_extent *extent, struct err *err)
{
	struct hangings all = { 0 };
	bool ok = true;

	*extent = (struct erase_extent) { 0 };
	for (size_t i = 0; i < list->count && ok; i++)
		ok = hanging_gather(store, list->items[i].type, list->items[i].uid, &all, err);
	count_parts(&all, extent);
	free(all.items);
	return ok;
}

bool erase_extent_of_person(
	struct store *store, const char *uid, struct erase_extent *extent, struct err *err)
{
	struct expired person = { .type = rectype_named("member") };
	const struct expired_list list = { &person, 1 };

	snprintf(person.uid, sizeof person.uid, "%s", uid);
	return erase_extent_of(store, &list, extent, err);
}

void erase_extent_release(struct erase_extent *extent)
{
	free(extent->parts);
	*extent = (struct erase_extent) { 0 };
}
