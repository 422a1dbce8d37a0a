/* Finding records by what people type. */
#include "fold.h"
#include "internal.h"
#include "text.h"
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

static bool is_of_people(const struct rectype *type)
{
	const char *label = type->label;
	char first[64];

	return word_next(&label, first) && (rectype_field(type, first)->flags & FIELD_NAME);
}

static bool is_day(const char *cell)
{
	return cell[0] >= '0' && cell[0] <= '9' && strchr(cell, '/') != NULL;
}

/*
 * What tells namesakes apart: the list columns behind the label. A day says what day it is; of people that of their birth
 * is enough, so that their cell is not cut.
 */
static char *detail_of(
	const struct list_page *page, const struct rectype *type, int row, const char *departed)
{
	struct strbuf detail = STRBUF_INIT;
	bool dated = false, people = is_of_people(type);

	strbuf_add(&detail, departed ? departed : "");
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		const char *cell = page->rows[row].cells[i];
		if (!cell || !*cell || word_in_list(type->label, field->name) ||
			(people && dated && is_day(cell)))
			continue;
		strbuf_add(&detail, detail.length ? " · " : "");
		if (is_day(cell)) {
			text_add_lowered(&detail, field->heading ? field->heading : field->label);
			strbuf_add_char(&detail, ' ');
		}
		strbuf_add(&detail, cell);
		dated = dated || is_day(cell);
	}
	return strbuf_detach(&detail);
}

/*
 * What is looked for: the first `limit`, and only those that `record` may have in `field`, unless that is NULL. Of people
 * who are to be alive the departed come last.
 */
struct search {
	struct store *store;
	const struct rectype *type;
	const struct record *record;
	const struct field *field;
	bool alive, departed; /* of the members those alive, or those who are not */
	int limit;
	struct candidates *found;
};

static void add_candidate(const struct search *search, const struct list_page *page, int row,
	bool near, const char *departed)
{
	struct candidates *found = search->found;
	struct strbuf label = STRBUF_INIT;

	store_label(search->store, search->type, page->rows[row].uid, &label);
	found->items = xgrow(found->items, (size_t)found->count, sizeof *found->items);
	struct candidate *item = &found->items[found->count++];
	memcpy(item->uid, page->rows[row].uid, UID_SIZE);
	item->label = strbuf_detach(&label);
	item->near = near;
	item->departed = departed != NULL;
	item->detail = detail_of(page, search->type, row, departed);
}

/* Whether it is one of those looked for now; the departed are told of with when they went. */
static bool is_looked_for(const struct search *search, const char *uid, struct strbuf *gone,
	bool *is, struct err *err)
{
	struct departed departed;

	*is = true;
	if (search->field && (search->type->flags & RECTYPE_OWNS))
		return store_may_refer(search->store, search->record, search->field, uid, is, err);
	if (!search->alive && !search->departed)
		return true;
	if (!store_departed_for(search->store, search->record, uid, &departed, err))
		return false;
	*is = (*departed.on != '\0') == search->departed;
	if (*departed.on)
		store_say_departed(search->store, &departed, gone);
	return true;
}

static bool add_page(
	const struct search *search, const struct list_page *page, bool near, struct err *err)
{
	for (int i = 0; i < page->count && search->found->count < search->limit; i++) {
		const char *uid = page->rows[i].uid;
		struct strbuf gone = STRBUF_INIT;
		bool is = true, ok = true;
		if (!has_candidate(search->found, uid)) {
			ok = is_looked_for(search, uid, &gone, &is, err);
			if (ok && is)
				add_candidate(
					search, page, i, near, gone.length ? gone.text : NULL);
		}
		strbuf_release(&gone);
		if (!ok)
			return false;
	}
	return true;
}

static bool add_candidates(
	const struct search *search, const struct list_spec *spec, struct err *err)
{
	struct list_page page = { 0 };
	bool ok = store_page(search->store, spec, LIST_FIRST, NULL, search->limit, &page, err) &&
		add_page(search, &page, spec->cell != NULL, err);

	while (ok && page.count == search->limit && search->found->count < search->limit) {
		struct list_page next = { 0 };
		ok = store_page(search->store, spec, LIST_AFTER, &page.rows[page.count - 1],
			     search->limit, &next, err) &&
			add_page(search, &next, spec->cell != NULL, err);
		list_page_release(&page);
		page = next;
	}
	list_page_release(&page);
	return ok;
}

/* A unique field written out in full names its record at once: a card number, an org code. */
static bool add_by_identifier(const struct search *search, const char *typed, struct err *err)
{
	const char *today = store_today(search->store);
	struct value_context context = { .today = today };

	for (const struct field *field = search->type->fields; field->name; field++) {
		char *value = NULL;
		if (!(field->flags & FIELD_UNIQUE) ||
			!value_parse(field, typed, &context, &value, NULL) || !value)
			continue;
		struct list_spec spec = {
			.type = search->type, .field = field->name, .value = value
		};
		bool ok = add_candidates(search, &spec, err);
		free(value);
		if (!ok)
			return false;
	}
	return true;
}

static bool find(const struct search *search, const char *cell, const char *typed, struct err *err)
{
	char *folded = fold(typed);
	struct list_spec near = { .type = search->type, .cell = cell, .search = folded };
	struct list_spec anywhere = { .type = search->type, .search = folded, .inside = true };
	bool ok = true;

	if (*folded)
		ok = add_by_identifier(search, typed, err);
	if (ok && cell)
		ok = add_candidates(search, &near, err);
	if (ok && search->found->count < search->limit)
		ok = add_candidates(search, &anywhere, err);
	free(folded);
	return ok;
}

bool store_candidates(struct store *store, const struct rectype *type, const char *cell,
	const char *typed, int limit, struct candidates *found, struct err *err)
{
	struct search search = { .store = store, .type = type, .limit = limit, .found = found };

	return find(&search, cell, typed, err);
}

bool store_candidates_for(struct store *store, const struct record *record,
	const struct field *field, const char *cell, const char *typed, int limit,
	struct candidates *found, struct err *err)
{
	struct search search = { .store = store,
		.type = rectype_named(field->target),
		.record = record,
		.field = field,
		.alive = field->flags & FIELD_ALIVE,
		.limit = limit,
		.found = found };

	if (!find(&search, cell, typed, err))
		return false;
	if (!search.alive || found->count >= limit)
		return true;
	search.alive = false;
	search.departed = true;
	return find(&search, cell, typed, err);
}
