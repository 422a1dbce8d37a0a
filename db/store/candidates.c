/* Finding records by what people type. */
#include "fold.h"
#include "internal.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void candidates_release(struct candidates *found)
{
	for (int i = 0; i < found->count; i++) {
		free(found->items[i].label);
		free(found->items[i].detail);
	}
	free(found->items);
	*found = (struct candidates) { 0 };
}

static bool has_candidate(const struct candidates *found, const char *uid)
{
	for (int i = 0; i < found->count; i++)
		if (strcmp(found->items[i].uid, uid) == 0)
			return true;
	return false;
}

/* What tells namesakes apart: the list columns behind the label. */
static char *detail_of(const struct list_page *page, const struct rectype *type, int row)
{
	struct strbuf detail = STRBUF_INIT;

	for (int i = 0; type->fields[i].name; i++) {
		const char *cell = page->rows[row].cells[i];
		if (!cell || !*cell || word_in_list(type->label, type->fields[i].name))
			continue;
		strbuf_add(&detail, detail.length ? " · " : "");
		strbuf_add(&detail, cell);
	}
	return strbuf_detach(&detail);
}

static bool add_candidates(struct store *store, const struct list_spec *spec, int limit,
	struct candidates *found, struct err *err)
{
	struct list_page page = { 0 };

	if (!store_page(store, spec, LIST_FIRST, NULL, limit, &page, err))
		return false;
	for (int i = 0; i < page.count && found->count < limit; i++) {
		if (has_candidate(found, page.rows[i].uid))
			continue;
		struct strbuf label = STRBUF_INIT;
		store_label(store, spec->type, page.rows[i].uid, &label);
		found->items = xgrow(found->items, (size_t)found->count, sizeof *found->items);
		struct candidate *item = &found->items[found->count++];
		memcpy(item->uid, page.rows[i].uid, UID_SIZE);
		item->label = strbuf_detach(&label);
		item->near = spec->cell != NULL;
		item->detail = detail_of(&page, spec->type, i);
	}
	list_page_release(&page);
	return true;
}

/* A unique field written out in full names its record at once: a card number, an org code. */
static bool add_by_identifier(struct store *store, const struct rectype *type, const char *typed,
	int limit, struct candidates *found, struct err *err)
{
	const char *today = store_today(store);
	struct value_context context = { .today = today };

	for (const struct field *field = type->fields; field->name; field++) {
		char *value = NULL;
		if (!(field->flags & FIELD_UNIQUE) ||
			!value_parse(field, typed, &context, &value, NULL) || !value)
			continue;
		struct list_spec spec = { .type = type, .field = field->name, .value = value };
		bool ok = add_candidates(store, &spec, limit, found, err);
		free(value);
		if (!ok)
			return false;
	}
	return true;
}

bool store_candidates(struct store *store, const struct rectype *type, const char *cell,
	const char *typed, int limit, struct candidates *found, struct err *err)
{
	char *folded = fold(typed);
	struct list_spec near = { .type = type, .cell = cell, .search = folded };
	struct list_spec anywhere = { .type = type, .search = folded, .inside = true };
	bool ok = true;

	if (*folded)
		ok = add_by_identifier(store, type, typed, limit, found, err);
	if (ok && cell)
		ok = add_candidates(store, &near, limit, found, err);
	if (ok && found->count < limit)
		ok = add_candidates(store, &anywhere, limit, found, err);
	free(folded);
	return ok;
}
