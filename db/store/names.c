#define _GNU_SOURCE /* memmem */
#include "names.h"

#include "filter.h"
#include "find.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/*
 * One record after the other: its folded text, NUL, the initials of its words, NUL; and the text without
 * apostrophes and hyphens, NUL, where it has some.
 */
struct names {
	const struct rectype *type;
	const struct field *day_fields[FIND_MOST_DAYS];
	int day_count;
	uint8_t *days; /* of each record in day_bytes, SEARCH_DAY_BITS each */
	size_t day_bytes;
	struct strbuf text;
	uint32_t *starts; /* of each record in the text */
	int64_t *ids;     /* a hostile book has any */
	size_t count;
	char *last_key; /* of the record loaded last: where loading goes on */
	bool complete;
	uint64_t generation; /* of the book, when loading began */
};

/* ---- loading ---- */

void names_free(struct names *names)
{
	if (!names)
		return;
	strbuf_release(&names->text);
	free(names->starts);
	free(names->ids);
	free(names->days);
	free(names->last_key);
	free(names);
}

static void add_record(struct names *names, int64_t id, const char *folded)
{
	names->starts = xgrow(names->starts, names->count, sizeof *names->starts);
	names->ids = xgrow(names->ids, names->count, sizeof *names->ids);
	names->starts[names->count] = (uint32_t)names->text.length;
	names->ids[names->count++] = id;
	strbuf_add_bytes(&names->text, folded, strlen(folded) + 1);
	for (const char *at = folded; *at;) {
		strbuf_add_char(&names->text, *at);
		at += strcspn(at, " ");
		at += *at == ' ';
	}
	strbuf_add_char(&names->text, '\0');
	if (!strpbrk(folded, "'-"))
		return;
	for (const char *at = folded; *at; at++)
		if (*at != '\'' && *at != '-')
			strbuf_add_char(&names->text, *at);
	strbuf_add_char(&names->text, '\0');
}

/* The days of the record added last. */
static void add_days(struct names *names, struct query *query)
{
	size_t at = (names->count - 1) * names->day_bytes;
	uint64_t packed = 0;

	if (names->day_bytes == 0)
		return;
	names->days = xgrow(names->days, names->count - 1, names->day_bytes);
	for (int i = 0; i < names->day_count; i++)
		packed |= (uint64_t)search_day(query_column(query, 3 + i)) << (i * SEARCH_DAY_BITS);
	for (size_t i = 0; i < names->day_bytes; i++)
		names->days[at + i] = (uint8_t)(packed >> (8 * i));
}

static void begin(struct store *store, const struct rectype *type)
{
	names_free(store->names);
	store->names = xcalloc(1, sizeof *store->names);
	store->names->type = type;
	store->names->text = (struct strbuf)STRBUF_INIT;
	store->names->generation = store->generation;
	store->names->last_key = xstrdup("");
	store->names->day_count = find_day_fields(type, store->names->day_fields);
	store->names->day_bytes = ((size_t)store->names->day_count * SEARCH_DAY_BITS + 7) / 8;
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

	strbuf_add(&sql, "SELECT t.id, t.folded, t.sort_key");
	for (int i = 0; i < names->day_count; i++)
		strbuf_addf(&sql, ", t.\"%s\"", names->day_fields[i]->name);
	strbuf_addf(&sql,
		" FROM \"%s\" t WHERE t.deleted_at IS NULL "
		"AND (t.sort_key, t.id) > (:key, :id) ORDER BY t.sort_key, t.id LIMIT :limit",
		names->type->name);
	query_open(&query, store, sql.text, NULL);
	query_key(&query, ":key", names->last_key);
	query_int(&query, ":id", names->count ? names->ids[names->count - 1] : 0);
	query_int(&query, ":limit", records);
	while (query_step(&query)) {
		const char *folded = query_column(&query, 1);
		add_record(names, query_number(&query, 0), folded ? folded : "");
		add_days(names, &query);
		if (++got == records) {
			free(names->last_key);
			names->last_key = xstrdup(query_column(&query, 2));
		}
	}
	strbuf_release(&sql);
	names->complete = got < records;
	return query_close(&query);
}

bool store_load_names(struct store *store, const struct rectype *type, int records)
{
	if (!rectype_is_by_name(type) || (type->flags & RECTYPE_REGISTER)) /* that is no table */
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

	if (!names)
		return 0;
	return names->text.length +
		names->count * (sizeof *names->starts + sizeof *names->ids + names->day_bytes);
}

/* ---- finding ---- */

bool names_serve(const struct store *store, const struct list_spec *spec)
{
	return spec->search && *spec->search && !spec->cell && !spec->field && !spec->period &&
		spec->scope == LIST_ALIVE && !spec->sort && !spec->backwards &&
		(!spec->filter || spec->filter->count == 0) && is_current(store, spec->type) &&
		store->names->complete;
}

/*
 * The word to look for first: the longest that can be nothing but a name, as fewest records have it;
 * where there is none, the first.
 */
static const struct search_word *leading_word(const struct search *search)
{
	const struct search_word *best = &search->words[0];

	for (int i = 0; i < search->count; i++) {
		const struct search_word *word = &search->words[i];
		bool name = !word->days && word->id_count == 0,
		     best_name = !best->days && best->id_count == 0;
		if (name && (!best_name || word->bytes > best->bytes))
			best = word;
	}
	return best;
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
		if (names->ids[i] == id)
			return i;
	return names->count;
}

static size_t end_of(const struct names *names, size_t record)
{
	return record < names->count ? names->starts[record] : names->text.length;
}

static bool in_numbers(const struct names *names, const struct search_word *word, size_t record)
{
	uint64_t packed = 0;

	for (size_t i = 0; word->days && i < names->day_bytes; i++)
		packed |= (uint64_t)names->days[record * names->day_bytes + i] << (8 * i);
	for (; packed; packed >>= SEARCH_DAY_BITS)
		if (search_word_in_day(word, packed & ((1U << SEARCH_DAY_BITS) - 1)))
			return true;
	return word->id_count > 0 && search_word_in_ids(word, names->ids[record]);
}

static bool matches(const struct names *names, const struct search *search, size_t record)
{
	for (int i = 0; i < search->count; i++) {
		const struct search_word *word = &search->words[i];
		if (!search_word_in_text(search, word, names->text.text + names->starts[record]) &&
			!in_numbers(names, word, record))
			return false;
	}
	return true;
}

/* The first record from `from` on that holds the bytes of a word anywhere. */
static size_t next_text(const struct names *names, const struct search_word *word, size_t from)
{
	size_t at = end_of(names, from);
	const char *hit = at < names->text.length
		? memmem(names->text.text + at, names->text.length - at, word->text, word->bytes)
		: NULL;

	return hit ? record_at(names, (size_t)(hit - names->text.text)) : names->count;
}

/* Going through the records that a search finds; `next_text` is known only once it is needed. */
struct walk {
	const struct names *names;
	const struct search *search;
	const struct search_word *word; /* that is looked for first */
	bool numbers;                   /* it can be found by a day or an identifier too */
	size_t text; /* the next record whose text holds it, from the last one on */
};

static struct walk walk_from(const struct names *names, const struct search *search, size_t from)
{
	struct walk walk = { names, search, leading_word(search), false, 0 };

	walk.numbers = walk.word->days || walk.word->id_count > 0;
	walk.text = next_text(names, walk.word, from);
	return walk;
}

/* The next record from `from` on that matches; names->count when there is none. */
static size_t next_match(struct walk *walk, size_t from)
{
	const struct names *names = walk->names;
	size_t at = from;

	for (;;) {
		if (walk->text < at)
			walk->text = next_text(names, walk->word, at);
		if (!walk->numbers)
			at = walk->text;
		if (at >= names->count)
			return names->count;
		if ((at == walk->text || in_numbers(names, walk->word, at)) &&
			matches(names, walk->search, at))
			return at;
		at++;
	}
}

static int find_backwards(const struct names *names, const struct search *search, size_t before,
	int limit, int64_t *ids)
{
	int found = 0;

	for (size_t i = before; i-- > 0 && found < limit;)
		if (matches(names, search, i))
			ids[found++] = names->ids[i];
	return found;
}

int names_find(const struct names *names, const struct search *search, enum list_from from,
	int64_t anchor, int limit, int64_t *ids)
{
	size_t at = anchor ? place_of(names, anchor) : 0;
	int found = 0;

	if (search->count == 0)
		return 0;
	if (from == LIST_LAST || from == LIST_BEFORE)
		return find_backwards(
			names, search, from == LIST_LAST ? names->count : at, limit, ids);
	if (from == LIST_AFTER)
		at++;
	struct walk walk = walk_from(names, search, at);
	while (found < limit && (at = next_match(&walk, at)) < names->count)
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
	struct walk walk = walk_from(names, find_search(store, spec), at);
	while ((at = next_match(&walk, at)) < names->count && at < end) {
		found++;
		at++;
	}
	*from = at < names->count ? (int64_t)at : -1;
	return found;
}
