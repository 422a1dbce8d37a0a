/*
 * Values of today and their dated past.
 *
 * A type with a `history` shows today's values of fields whose past is a spell of another type
 * (member and member_status, org and org_status). Either side is edited, and the other follows.
 */
#include "date.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : !a && !b;
}

/* The type whose today's values `spell` holds the past of; NULL when it is no history type. */
static const struct rectype *main_type_of(const struct rectype *spell)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		if ((*type)->history && strcmp((*type)->history, spell->name) == 0)
			return *type;
	return NULL;
}

static bool is_mirrored(const struct field *field)
{
	return field->flags & FIELD_OF_TODAY;
}

static bool mirrored_changed(const struct record *before, const struct record *saved)
{
	for (int i = 0; saved->type->fields[i].name; i++)
		if (is_mirrored(&saved->type->fields[i]) &&
			!same(before ? before->values[i] : NULL, saved->values[i]))
			return true;
	return false;
}

/*
 * The spell of `parent` in force on a day, or the first one that begins after it; NULL when there is
 * none or reading failed (then *ok is false).
 */
static struct record *find_spell(struct store *store, const struct rectype *spell,
	const char *parent, const char *day, bool later, bool *ok, struct err *err)
{
	const char *parent_field = spell->one_at_a_time;
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	char uid[UID_SIZE] = "";

	strbuf_addf(&sql,
		"SELECT uid FROM \"%s\" WHERE \"%s\" = (SELECT id FROM \"%s\" WHERE uid = :parent) AND "
		"deleted_at IS NULL AND %s LIMIT 1",
		spell->name, parent_field, rectype_field(spell, parent_field)->target,
		later ? "from_on > :day ORDER BY from_on"
		      : "from_on <= :day AND (to_on IS NULL OR to_on >= :day) ORDER BY from_on DESC");
	if (query_open(&query, store, sql.text, err)) {
		query_text(&query, ":parent", parent);
		query_text(&query, ":day", day);
		if (query_step(&query))
			snprintf(uid, sizeof uid, "%s", query_column(&query, 0));
	}
	*ok = query_close(&query);
	strbuf_release(&sql);
	if (!*ok || !*uid)
		return NULL;
	struct record *record = store_load(store, spell, uid, err);
	*ok = record != NULL;
	return record;
}

static void copy_mirrored(
	const struct record *from, struct record *to, const struct rectype *main_type)
{
	for (const struct field *field = main_type->fields; field->name; field++)
		if (is_mirrored(field))
			record_set(to, field->name, record_get(from, field->name));
}

/* The spell in force ends yesterday. */
static bool end_spell(struct store *store, struct record *current, struct err *err)
{
	char yesterday[DATE_SIZE];

	date_add_days(store->today, -1, yesterday);
	record_set(current, "to_on", yesterday);
	return store_save(store, current, NULL, err);
}

/* A new spell begins today, and ends before the one that is already planned. */
static bool begin_spell(struct store *store, const struct record *saved,
	const struct record *current, const struct record *later, struct err *err)
{
	const struct rectype *spell = rectype_named(saved->type->history);
	struct record *next = current ? record_copy(current) : record_new(spell);
	char end[DATE_SIZE];

	next->uid[0] = '\0';
	next->version = 0;
	record_set(next, spell->one_at_a_time, saved->uid);
	record_set(next, "from_on", store->today);
	record_set(next, "to_on", NULL);
	if (later) {
		date_add_days(record_get(later, "from_on"), -1, end);
		record_set(next, "to_on", end);
	}
	copy_mirrored(saved, next, saved->type);
	bool ok = store_save(store, next, NULL, err);
	record_free(next);
	return ok;
}

/* One that began today, or the first of all that begins later (the clock was set back), is corrected. */
static bool correct_spell(
	struct store *store, const struct record *saved, struct record *spell, struct err *err)
{
	record_set(spell, "from_on", store->today);
	copy_mirrored(saved, spell, saved->type);
	return store_save(store, spell, NULL, err);
}

static bool write_spell(struct store *store, const struct record *saved, struct err *err)
{
	const struct rectype *spell = rectype_named(saved->type->history);
	bool ok;
	struct record *current = find_spell(
		store, spell, saved->uid, store->today, false, &ok, err);
	struct record *later = ok
		? find_spell(store, spell, saved->uid, store->today, true, &ok, err)
		: NULL;

	if (ok && current && strcmp(record_get(current, "from_on"), store->today) == 0)
		ok = correct_spell(store, saved, current, err);
	else if (ok && !current && later)
		ok = correct_spell(store, saved, later, err);
	else if (ok)
		ok = (!current || end_spell(store, current, err)) &&
			begin_spell(store, saved, current, later, err);
	record_free(current);
	record_free(later);
	return ok;
}

/* Brings the main record's values to those of the spell in force today. */
static bool write_today(struct store *store, const struct rectype *main_type,
	const struct rectype *spell, const char *parent, struct err *err)
{
	bool ok;
	struct record *current = find_spell(store, spell, parent, store->today, false, &ok, err);

	if (!current)
		return ok;
	struct record *record = store_load(store, main_type, parent, err);
	ok = record != NULL;
	if (ok) {
		copy_mirrored(current, record, main_type);
		ok = store_save(store, record, NULL, err);
	}
	record_free(record);
	record_free(current);
	return ok;
}

bool history_after_save(struct store *store, const struct record *before,
	const struct record *saved, struct err *err)
{
	const struct rectype *main_type = main_type_of(saved->type);
	bool ok = true;

	if (store->in_history)
		return true;
	store->in_history = true;
	if (saved->type->history && !store->as_given && mirrored_changed(before, saved))
		ok = write_spell(store, saved, err);
	if (ok && main_type)
		ok = write_today(store, main_type, saved->type,
			record_get(saved, saved->type->one_at_a_time), err);
	store->in_history = false;
	return ok;
}

void store_take_as_given(struct store *store, bool on)
{
	store->as_given = on;
}

/* Parents of spells that began, or whose forerunner ended, within the last year or so. */
static bool refresh_type(struct store *store, const struct rectype *main_type, struct err *err)
{
	enum { LOOK_BACK_DAYS = 400 };
	const struct rectype *spell = rectype_named(main_type->history);
	struct strbuf sql = STRBUF_INIT;
	char since[DATE_SIZE], (*parents)[UID_SIZE] = NULL;
	size_t count = 0, capacity = 0;
	struct query query;

	date_add_days(store->today, -LOOK_BACK_DAYS, since);
	strbuf_addf(&sql,
		"SELECT m.uid FROM \"%s\" s JOIN \"%s\" m ON m.id = s.\"%s\" WHERE s.deleted_at IS NULL AND "
		"s.from_on > :since AND s.from_on <= :today AND s.from_on > substr(m.changed_at, 1, 10) AND m.origin = 1",
		spell->name, main_type->name, spell->one_at_a_time);
	if (query_open(&query, store, sql.text, err)) {
		query_text(&query, ":since", since);
		query_text(&query, ":today", store->today);
		while (query_step(&query)) {
			parents = xgrow(parents, count, &capacity, sizeof *parents);
			snprintf(parents[count++], UID_SIZE, "%s", query_column(&query, 0));
		}
	}
	bool ok = query_close(&query);
	for (size_t i = 0; i < count && ok; i++)
		ok = write_today(store, main_type, spell, parents[i], err);
	free(parents);
	strbuf_release(&sql);
	return ok;
}

bool store_daily(struct store *store, struct err *err)
{
	bool ok = true;

	if (store->view_only)
		return true;
	store->in_history = true;
	for (const struct rectype *const *type = rectypes; *type && ok; type++)
		if ((*type)->history)
			ok = refresh_type(store, *type, err);
	store->in_history = false;
	return ok;
}
