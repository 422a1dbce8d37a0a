#include "import_refs.h"

#include "fold.h"
#include "internal.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char *without_prefix(const char *folded)
{
	static const char *const prefixes[] = { "chi bo ", "chi bo: ", "cb ", "cb. ", "c.b ",
		NULL };

	for (const char *const *prefix = prefixes; *prefix; prefix++)
		if (strncmp(folded, *prefix, strlen(*prefix)) == 0)
			return folded + strlen(*prefix);
	return folded;
}

/* Of a text without its dots: what is the same has the same, few others have. */
static uint32_t hash_of(const char *text)
{
	uint32_t hash = 2166136261;

	for (; *text; text++)
		hash = *text == '.' ? hash : (hash ^ (unsigned char)*text) * 16777619;
	return hash;
}

void org_names_add(struct org_names *names, const char *uid, const char *code, const char *name)
{
	names->items = xgrow(names->items, names->count, sizeof *names->items);
	struct org_name *item = &names->items[names->count++];
	snprintf(item->uid, UID_SIZE, "%s", uid);
	item->code = xstrdup(code);
	item->name = xstrdup(name);
	item->folded = fold(name);
	item->name_hash = hash_of(without_prefix(item->folded));
	item->code_hash = code ? hash_of(code) : 0;
}

bool org_names_load(struct store *store, struct org_names *names, struct err *err)
{
	struct query query;

	*names = (struct org_names) { 0 };
	query_open(&query, store, "SELECT uid, code, name FROM org WHERE deleted_at IS NULL", err);
	while (query_step(&query))
		org_names_add(names, query_said(&query, 0), query_column(&query, 1),
			query_said(&query, 2));
	return query_close(&query);
}

void org_names_release(struct org_names *names)
{
	for (size_t i = 0; i < names->count; i++) {
		free(names->items[i].code);
		free(names->items[i].name);
		free(names->items[i].folded);
	}
	free(names->items);
	*names = (struct org_names) { 0 };
}

/* Codes are compared by their digits: dots may be missing. */
static bool same_code(const char *code, const char *text)
{
	if (!code)
		return false;
	while (*code || *text) {
		code += *code == '.';
		text += *text == '.';
		if (*code != *text)
			return false;
		code += *code != '\0';
		text += *text != '\0';
	}
	return true;
}

enum ref_result org_names_find(const struct org_names *names, const char *text, char uid[UID_SIZE])
{
	char *folded = fold(text);
	int exact = 0, loose = 0;
	const struct org_name *best = NULL;
	uint32_t name_hash = hash_of(without_prefix(folded)), code_hash = hash_of(text);
	bool is_uid = strlen(text) == UID_SIZE - 1;

	for (size_t i = 0; i < names->count; i++) {
		const struct org_name *item = &names->items[i];
		if (item->name_hash != name_hash && item->code_hash != code_hash && !is_uid)
			continue;
		if (strcmp(item->uid, text) == 0 || same_code(item->code, text)) {
			best = item;
			exact = 1;
			break;
		}
		if (strcmp(item->folded, folded) == 0) {
			best = item;
			exact++;
		} else if (strcmp(without_prefix(item->folded), without_prefix(folded)) == 0) {
			best = exact ? best : item;
			loose++;
		}
	}
	free(folded);
	if (exact == 0 && loose == 0)
		return REF_MISSING;
	if (exact > 1 || (exact == 0 && loose > 1))
		return REF_SEVERAL;
	memcpy(uid, best->uid, UID_SIZE);
	return REF_FOUND;
}

static bool has_words(const char *folded, const char *words)
{
	size_t length = strlen(words);

	for (const char *at = strstr(folded, words); at; at = strstr(at + 1, words))
		if ((at == folded || at[-1] == ' ') &&
			(at[length] == '\0' || strchr(" .,;:-()", at[length])))
			return true;
	return false;
}

/* Of two that begin alike the longer is meant: "chi bộ thôn 1" stands in "chi bộ thôn 1 Đông". */
const char *org_names_within(const struct org_names *names, const char *text)
{
	char *folded = fold(text), *colon = strstr(folded, "chi bo:");
	const struct org_name *best = NULL;
	bool several = false;

	if (colon) /* "Chi bộ: thôn Đông Hạ" */
		memmove(colon + 6, colon + 7, strlen(colon + 7) + 1);

	for (size_t i = 0; i < names->count; i++) {
		const struct org_name *item = &names->items[i];
		if (without_prefix(item->folded) == item->folded ||
			!has_words(folded, item->folded))
			continue;
		bool longer = best && has_words(item->folded, best->folded);
		several = several || (best && !longer && !has_words(best->folded, item->folded));
		best = !best || longer ? item : best;
	}
	free(folded);
	return best && !several ? best->name : NULL;
}

/* By a unique field: a card number, an organisation's code. */
static bool find_unique(
	struct store *store, const struct rectype *type, const char *text, char uid[UID_SIZE])
{
	struct value_context context = { .today = store_today(store) };

	for (const struct field *field = type->fields; field->name; field++) {
		char *value = NULL;
		if (!(field->flags & FIELD_UNIQUE) ||
			!value_parse(field, text, &context, &value, NULL) || !value)
			continue;
		struct list_spec spec = { .type = type, .field = field->name, .value = value };
		bool found = store_first_uid(store, &spec, uid, NULL) && *uid;
		free(value);
		if (found)
			return true;
	}
	return false;
}

static enum ref_result find_label(
	struct store *store, const struct rectype *type, const char *text, char uid[UID_SIZE])
{
	struct strbuf sql = STRBUF_INIT;
	char word[64], *key;
	const char *label = type->label;
	struct query query;
	int count = 0;

	if (type->sort == SORT_NONE || !word_next(&label, word))
		return REF_MISSING;
	key = type->sort == SORT_PERSON ? fold_name_key(text) : fold_text_key(text);
	strbuf_addf(&sql,
		"SELECT uid FROM \"%s\" WHERE sort_key = :key AND deleted_at IS NULL LIMIT 2",
		type->name);
	query_open(&query, store, sql.text, NULL);
	query_text(&query, ":key", key);
	while (query_step(&query))
		if (++count == 1)
			query_copy(&query, 0, uid, UID_SIZE);
	query_close(&query);
	strbuf_release(&sql);
	free(key);
	return count == 0 ? REF_MISSING : count == 1 ? REF_FOUND : REF_SEVERAL;
}

enum ref_result ref_find(
	struct store *store, const struct rectype *type, const char *text, char uid[UID_SIZE])
{
	if (uid_is_valid(text) && store_has(store, type, text)) {
		memcpy(uid, text, UID_SIZE);
		return REF_FOUND;
	}
	if (find_unique(store, type, text, uid))
		return REF_FOUND;
	return find_label(store, type, text, uid);
}
