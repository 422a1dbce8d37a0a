/*
 * What has changed of a member and is not yet entered in the national database: one open record for each, which
 * the change itself opens or adds to, so that undo takes it back along with it. What counts is said by
 * FIELD_CENTRAL.
 */
#include "date.h"
#include "internal.h"
#include "text.h"
#include "value.h"

#include <stdlib.h>
#include <string.h>

static const char between[] = "; ";

/* Whether anything but a remark differs; all of a new record, or one that goes to or comes from the bin. */
static bool any_changed(const struct record *before, const struct record *saved)
{
	const struct field *fields = saved->type->fields;

	for (int i = 0; fields[i].name; i++)
		if (field_is_stored(&fields[i]) && !value_is_multiline(&fields[i]) &&
			!text_same(before ? before->values[i] : NULL, saved->values[i]))
			return true;
	return false;
}

static bool is_named(const char *said, const char *label)
{
	size_t length = strlen(label);

	for (const char *at = said; at; at = strstr(at, between)) {
		at += at == said ? 0 : strlen(between);
		if (strncmp(at, label, length) == 0 &&
			(at[length] == '\0' || strncmp(at + length, between, strlen(between)) == 0))
			return true;
	}
	return false;
}

static void add_label(const char *label, struct strbuf *said)
{
	if (said && !is_named(said->text, label))
		strbuf_addf(said, "%s%s", said->length ? between : "", label);
}

/* Whose it is, NULL: of nobody, or nothing that counts has changed. Adds the labels of what has; NULL: not wanted. */
static const char *find_changes(
	const struct record *before, const struct record *saved, bool moved, struct strbuf *said)
{
	const struct rectype *type = saved->type;
	const char *member = NULL;

	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		if (!(field->flags & FIELD_CENTRAL))
			continue;
		if (field->kind == FIELD_REF && (moved || any_changed(before, saved))) {
			member = saved->values[i];
			add_label(type->title, said);
		} else if (field->kind != FIELD_REF && before &&
			!text_same(before->values[i], saved->values[i])) {
			member = saved->uid;
			add_label(field->label, said);
		}
	}
	return member;
}

/* The one that is open, or a new one from today on; NULL: the book fails. */
static struct record *open_of(struct store *store, const char *member, struct err *err)
{
	const struct rectype *type = rectype_named("database_update");
	struct rules rules = store_rules(store);
	struct query query;
	char uid[UID_SIZE], due[DATE_SIZE];

	query_open_named(&query, store, "update_open", err);
	query_text(&query, ":member", member);
	if (!query_only_text(&query, uid, sizeof uid))
		return NULL;
	if (*uid)
		return store_load(store, type, uid, err);
	struct record *record = record_new(type);
	date_add_days(store->today, rules_int(&rules, "database.due_days", store->today, 0), due);
	record_set(record, "member", member);
	record_set(record, "since", store->today);
	record_set(record, "due_on", due);
	return record;
}

/* Somebody written down as he was found: he is in the national database as he is here. */
static bool is_as_found(const struct record *before, const struct record *saved)
{
	const char *words = saved->type->as_found;
	char field[64], code[64];

	return !before && word_next(&words, field) && word_next(&words, code) &&
		text_same(record_get(saved, field), code);
}

bool updates_after_save(struct store *store, const struct record *before,
	const struct record *saved, bool moved, struct err *err)
{
	struct strbuf said = STRBUF_INIT;
	const char *member = store->as_given || is_as_found(before, saved)
		? NULL
		: find_changes(before, saved, moved, NULL);
	bool ok = true;

	if (!member)
		return true;
	struct record *open = open_of(store, member, err);
	if (!open)
		return false;
	struct record *was = open->version > 0 ? record_copy(open) : NULL;
	if (was && record_get(was, "fields"))
		strbuf_add(&said, record_get(was, "fields"));
	find_changes(before, saved, moved, &said);
	if (!text_same(record_get(open, "fields"), said.text)) {
		record_set(open, "fields", said.text);
		ok = store_put(store, open, was, err);
	}
	record_free(was);
	record_free(open);
	strbuf_release(&said);
	return ok;
}
