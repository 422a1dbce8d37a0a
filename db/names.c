#define _GNU_SOURCE /* memmem */
#include "names.h"

#include "fold.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* One record after the other: its folded text, NUL, the initials of its words, NUL. */
struct names {
	const struct rectype *type;
	char *text;
	size_t length, capacity;
	uint32_t *starts; /* of each record in the text */
	uint32_t *ids;
	size_t count, starts_capacity, ids_capacity;
	char *last_key; /* of the record loaded last: where loading goes on */
	bool complete;
	uint64_t generation; /* of the book, when loading began */
};

/* ---- loading ---- */

void names_free(struct names *names)
{
	if (!names)
		return;
	free(names->text);
	free(names->starts);
	free(names->ids);
	free(names->last_key);
	free(names);
}

static void add_bytes(struct names *names, const char *bytes, size_t count)
{
	if (names->length + count > names->capacity) {
		names->capacity = names->capacity ? names->capacity * 2 : 65536;
		while (names->capacity < names->length + count)
			names->capacity *= 2;
		names->text = xrealloc(names->text, names->capacity);
	}
	memcpy(names->text + names->length, bytes, count);
	names->length += count;
}

static void add_record(struct names *names, int64_t id, const char *folded)
{
	names->starts = xgrow(
		names->starts, names->count, &names->starts_capacity, sizeof *names->starts);
	names->ids = xgrow(names->ids, names->count, &names->ids_capacity, sizeof *names->ids);
	names->starts[names->count] = (uint32_t)names->length;
	names->ids[names->count++] = (uint32_t)id;
	add_bytes(names, folded, strlen(folded) + 1);
	for (const char *at = folded; *at;) {
		add_bytes(names, at, 1);
		at += strcspn(at, " ");
		at += *at == ' ';
	}
	add_bytes(names, "", 1);
}

static void begin(struct store *store, const struct rectype *type)
{
	names_free(store->names);
	store->names = xcalloc(1, sizeof *store->names);
	store->names->type = type;
	store->names->generation = store->generation;
	store->names->last_key = xstrdup("");
}

static bool is_current(const struct store *store, const struct rectype *type)
{
	return store->names && store->names->type == type &&
		store->names->generation == store->generation;
}

static bool load_more(struct store *store, struct names *names, int records)
{
	struct query query;
	struct strbuf sql = STRBUF_INIT;
	int got = 0;

	strbuf_addf(&sql,
		"SELECT t.id, t.folded, t.sort_key FROM \"%s\" t WHERE t.deleted_at IS NULL "
		"AND (t.sort_key, t.id) > (:key, :id) ORDER BY t.sort_key, t.id LIMIT :limit",
		names->type->name);
	if (query_open(&query, store, sql.text, NULL)) {
		sqlite3_bind_text(query.stmt, sqlite3_bind_parameter_index(query.stmt, ":key"),
			names->last_key, -1, SQLITE_TRANSIENT); /* "" is a key too, not NULL */
		query_int(&query, ":id", names->count ? names->ids[names->count - 1] : 0);
		query_int(&query, ":limit", records);
		while (query_step(&query)) {
			const char *folded = query_column(&query, 1);
			add_record(names, query_number(&query, 0), folded ? folded : "");
			if (++got == records) {
				free(names->last_key);
				names->last_key = xstrdup(query_column(&query, 2));
			}
		}
	}
	strbuf_release(&sql);
	names->complete = got < records;
	return query_close(&query);
}

bool store_load_names(struct store *store, const struct rectype *type, int records)
{
	if (!rectype_is_by_name(type))
		return false;
	if (!is_current(store, type))
		begin(store, type);
	if (store->names->complete)
		return false;
	if (load_more(store, store->names, records))
		return !store->names->complete;
	names_free(store->names);
	store->names = NULL;
	return false;
}

size_t store_names_bytes(const struct store *store)
{
	const struct names *names = store->names;

	return names ? names->length + names->count * (sizeof *names->starts + sizeof *names->ids)
		     : 0;
}

/* ---- finding ---- */

bool names_serve(const struct store *store, const struct list_spec *spec)
{
	return spec->search && *spec->search && !spec->cell && !spec->field && !spec->period &&
		spec->scope == LIST_ALIVE && is_current(store, spec->type) &&
		store->names->complete;
}

/* The word that fewest records have, as far as its length tells. */
static size_t longest_word(const char *query, const char **word)
{
	size_t longest = 0;

	while (*query) {
		size_t bytes = strcspn(query, " ");
		if (bytes > longest) {
			longest = bytes;
			*word = query;
		}
		query += bytes + (query[bytes] == ' ');
	}
	return longest;
}

/* The record that a place in the text belongs to. */
static size_t record_at(const struct names *names, size_t place)
{
	size_t low = 0, high = names->count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (names->starts[middle] <= place)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static size_t place_of(const struct names *names, int64_t id)
{
	for (size_t i = 0; i < names->count; i++)
		if (names->ids[i] == (uint32_t)id)
			return i;
	return names->count;
}

static size_t end_of(const struct names *names, size_t record)
{
	return record < names->count ? names->starts[record] : names->length;
}

/* The next record from `from` on that matches; names->count when there is none. */
static size_t next_match(const struct names *names, const char *query, size_t from)
{
	const char *word = query;
	size_t bytes = longest_word(query, &word), at = end_of(names, from);

	while (at < names->length) {
		const char *hit = memmem(names->text + at, names->length - at, word, bytes);
		if (!hit)
			break;
		size_t record = record_at(names, (size_t)(hit - names->text));
		if (fold_matches(names->text + names->starts[record], query))
			return record;
		at = end_of(names, record + 1);
	}
	return names->count;
}

static int find_backwards(
	const struct names *names, const char *query, size_t before, int limit, int64_t *ids)
{
	int found = 0;

	for (size_t i = before; i-- > 0 && found < limit;)
		if (fold_matches(names->text + names->starts[i], query))
			ids[found++] = names->ids[i];
	return found;
}

int names_find(const struct names *names, const char *query, enum list_from from, int64_t anchor,
	int limit, int64_t *ids)
{
	size_t at = anchor ? place_of(names, anchor) : 0;
	int found = 0;

	if (from == LIST_LAST || from == LIST_BEFORE)
		return find_backwards(
			names, query, from == LIST_LAST ? names->count : at, limit, ids);
	if (from == LIST_AFTER)
		at++;
	while (found < limit && (at = next_match(names, query, at)) < names->count)
		ids[found++] = names->ids[at++];
	return found;
}

int64_t store_count_names(
	struct store *store, const struct list_spec *spec, int64_t *from, int most)
{
	int64_t found = 0;
	size_t at = (size_t)*from, end = at + (size_t)most;

	if (!names_serve(store, spec))
		return -1;
	const struct names *names = store->names;
	while ((at = next_match(names, spec->search, at)) < names->count && at < end) {
		found++;
		at++;
	}
	*from = at < names->count ? (int64_t)at : -1;
	return found;
}
