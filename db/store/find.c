#include "find.h"

#include "internal.h"
#include "sql.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct finder {
	struct search search;
	const struct rectype *type;
	char *cell;
	bool inside;         /* the spec allows it */
	uint64_t generation; /* of the book, when the identifiers were looked up */
};

void finder_free(struct finder *finder)
{
	if (!finder)
		return;
	search_release(&finder->search);
	free(finder->cell);
	free(finder);
}

/* ---- identifiers ---- */

/* A number that is masked is found by the whole of it: by its beginnings it could be guessed digit by digit. */
static void add_ids(struct store *store, const struct rectype *type, const struct field *field,
	const char *first, struct search_word *word)
{
	bool whole = field->flags & FIELD_SENSITIVE;
	struct strbuf sql = STRBUF_INIT, last = STRBUF_INIT;
	struct query query;

	strbuf_addf(&last, whole ? "%s" : "%s~", first); /* behind every letter and digit */
	strbuf_addf(&sql,
		"SELECT id FROM \"%s\" WHERE \"%s\" >= :first AND \"%s\" <= :last "
		"AND deleted_at IS NULL LIMIT :limit",
		type->name, field->name, field->name);
	query_open(&query, store, sql.text, NULL);
	query_text(&query, ":first", first);
	query_text(&query, ":last", last.text);
	query_int(&query, ":limit", FIND_MOST_IDS);
	while (query_step(&query)) {
		word->ids = xgrow(word->ids, word->id_count, sizeof *word->ids);
		word->ids[word->id_count++] = query_number(&query, 0);
	}
	query_close(&query);
	strbuf_release(&sql);
	strbuf_release(&last);
}

/* Identifiers have an index of their own and are kept in capitals. */
static void look_up(struct store *store, const struct rectype *type, struct search_word *word)
{
	char *first = xstrndup(word->text, word->bytes);

	for (char *at = first; *at; at++)
		*at = (char)toupper((unsigned char)*at);
	for (const struct field *field = type->fields; field->name; field++)
		if ((field->flags & FIELD_UNIQUE) && field_is_stored(field))
			add_ids(store, type, field, first, word);
	search_word_seal_ids(word);
	free(first);
}

static bool is_same(
	const struct finder *finder, const struct store *store, const struct list_spec *spec)
{
	return finder && finder->type == spec->type && finder->generation == store->generation &&
		finder->inside == spec->inside && strcmp(finder->search.query, spec->search) == 0 &&
		strcmp(finder->cell, spec->cell ? spec->cell : "") == 0;
}

struct search *find_search(struct store *store, const struct list_spec *spec)
{
	if (!spec->search || !*spec->search)
		return NULL;
	if (is_same(store->finder, store, spec))
		return &store->finder->search;
	finder_free(store->finder);
	uint64_t faults = store->faults;
	struct finder *finder = store->finder = xcalloc(1, sizeof *finder);
	finder->type = spec->type;
	finder->cell = xstrdup(spec->cell ? spec->cell : "");
	finder->inside = spec->inside;
	const struct field *days[FIND_MOST_DAYS];
	search_init(&finder->search, spec->search, find_day_fields(spec->type, days) > 0);
	for (int i = 0; i < finder->search.count; i++)
		if (search_word_is_id(&finder->search.words[i]))
			look_up(store, spec->type, &finder->search.words[i]);
	finder->generation = store->generation - (store->faults != faults); /* then not for long */
	return &finder->search;
}

/* ---- what of a record is searched ---- */

static bool holds_days(const struct field *field)
{
	if (!(field->flags & FIELD_LIST) || !field_is_stored(field))
		return false;
	return field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL ||
		field->kind == FIELD_PERIOD || (field->kind == FIELD_INT && field->low >= 1900);
}

int find_day_fields(const struct rectype *type, const struct field *fields[FIND_MOST_DAYS])
{
	int count = 0;

	for (const struct field *field = type->fields; field->name; field++)
		if (holds_days(field) && count < FIND_MOST_DAYS)
			fields[count++] = field;
	return count;
}

void find_condition(const struct rectype *type, struct strbuf *sql)
{
	const struct field *days[FIND_MOST_DAYS];
	int day_count = find_day_fields(type, days);

	strbuf_addf(sql, "finds(:search, t.%s, %d", sql_id(type), day_count);
	for (int i = 0; i < day_count; i++)
		strbuf_addf(sql, ", t.\"%s\"", days[i]->name);
	if (rectype_has_search(type))
		strbuf_add(sql, ", t.folded");
	for (const struct field *field = type->fields; field->name; field++) {
		if (field->kind != FIELD_REF || !rectype_column_of(type, field) ||
			!rectype_has_search(rectype_named(field->target)))
			continue;
		strbuf_addf(sql, ", (SELECT r.folded FROM \"%s\" r WHERE r.id = t.\"%s\")",
			field->target, field->name);
	}
	strbuf_add(sql, ")");
}

/* False: memory ended, which the context says. */
static bool look_for(sqlite3_context *context, const struct search *search,
	const struct search_word *word, int count, sqlite3_value **values, bool *found)
{
	int days = sqlite3_value_int(values[2]);
	const char *text;

	*found = search_word_in_ids(word, sqlite3_value_int64(values[1]));
	for (int i = 3; i < 3 + days && word->days && !*found; i++) {
		if (!function_text(context, values[i], &text))
			return false;
		*found = search_word_in_day(word, search_day(text));
	}
	for (int i = 3 + days; i < count && !*found; i++) {
		if (!function_text(context, values[i], &text))
			return false;
		*found = text && search_word_in_text(search, word, text);
	}
	return true;
}

/* finds(search, id, number of days, days ..., folded texts ...): each word is found in one of them. */
static void sql_finds(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct search *search = sqlite3_value_pointer(values[0], "search");
	bool found = search != NULL;

	for (int i = 0; found && i < search->count; i++)
		if (!look_for(context, search, &search->words[i], count, values, &found))
			return;
	sqlite3_result_int(context, found);
}

int find_register(struct store *store)
{
	return sqlite3_create_function_v2(store->db, "finds", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
		NULL, sql_finds, NULL, NULL, NULL);
}
