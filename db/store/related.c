#include "related.h"

#include "internal.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool count_one(struct store *store, int64_t id, struct related *related, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	strbuf_addf(&sql, "SELECT count(*) FROM \"%s\" WHERE \"%s\" = :id AND deleted_at IS NULL",
		related->type->name, related->field->name);
	query_open(&query, store, sql.text, err);
	query_int(&query, ":id", id);
	if (query_step(&query))
		related->count = query_number(&query, 0);
	strbuf_release(&sql);
	return query_close(&query);
}

static void add(struct related_list *found, const struct rectype *type, const struct field *field)
{
	found->items = xgrow(found->items, found->count, sizeof *found->items);
	found->items[found->count++] = (struct related) { .type = type, .field = field };
}

bool store_related(struct store *store, const struct rectype *type, const char *uid,
	struct related_list *found, struct err *err)
{
	uint64_t faults = store->faults;
	int64_t id = store_id(store, type, uid);
	bool ok = store_faultless(store, faults, err);

	*found = (struct related_list) { 0 };
	for (const struct rectype *const *other = rectypes; *other; other++) {
		if ((*other)->flags & RECTYPE_SYSTEM)
			continue;
		for (const struct field *field = (*other)->fields; field->name; field++)
			if (field_is_stored(field) && field->kind == FIELD_REF &&
				strcmp(field->target, type->name) == 0)
				add(found, *other, field);
	}
	for (size_t i = 0; i < found->count && ok; i++)
		ok = count_one(store, id, &found->items[i], err);
	if (!ok)
		related_release(found);
	return ok;
}

void related_release(struct related_list *found)
{
	free(found->items);
	*found = (struct related_list) { 0 };
}

void related_say(const struct related_list *found, struct strbuf *out)
{
	size_t start = out->length;

	for (size_t i = 0; i < found->count; i++) {
		int64_t sum = found->items[i].count;
		/* a type that refers in several ways is named once */
		while (i + 1 < found->count && found->items[i + 1].type == found->items[i].type)
			sum += found->items[++i].count;
		if (sum == 0)
			continue;
		char *title = text_lowered(found->items[i].type->title);
		strbuf_addf(
			out, "%s%lld %s", out->length > start ? ", " : "", (long long)sum, title);
		free(title);
	}
}
