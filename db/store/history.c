/*
 * Values of today and their dated past.
 *
 * A type with a `history` shows today's values of fields whose past is a spell of another type
 * (member and member_status, org and org_status). Either side is edited, and the other follows. What a field takes
 * from another dated type (from_spell: the term of an org) follows that alone.
 */
#include "check.h"
#include "date.h"
#include "erase.h"
#include "internal.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* The type whose today's values `spell` holds the past of; NULL when it is no history type. */
static const struct rectype *main_type_of(const struct rectype *spell)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		if ((*type)->history && strcmp((*type)->history, spell->name) == 0)
			return *type;
	return NULL;
}

/* The field of `spell` whose value of today is that of `field`; NULL where it is another's, or none. */
static const char *told_by(
	const struct field *field, const struct rectype *type, const struct rectype *spell)
{
	size_t length = strlen(spell->name);

	if (field->from_spell && strncmp(field->from_spell, spell->name, length) == 0 &&
		field->from_spell[length] == ' ')
		return field->from_spell + length + 1;
	return field->flags & FIELD_OF_TODAY && strcmp(type->history, spell->name) == 0
		? field->name
		: NULL;
}

static bool is_told_by(const struct rectype *type, const struct rectype *spell)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (told_by(field, type, spell))
			return true;
	return false;
}

static bool is_mirrored(const struct field *field)
{
	return field->flags & FIELD_OF_TODAY;
}

static bool mirrored_changed(const struct record *before, const struct record *saved)
{
	for (int i = 0; saved->type->fields[i].name; i++)
		if (is_mirrored(&saved->type->fields[i]) &&
			!text_same(before ? before->values[i] : NULL, saved->values[i]))
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
	char uid[UID_SIZE];

	strbuf_addf(&sql,
		"SELECT uid FROM \"%s\" WHERE \"%s\" = (SELECT id FROM \"%s\" WHERE uid = :parent) AND "
		"deleted_at IS NULL AND %s LIMIT 1",
		spell->name, parent_field, rectype_field(spell, parent_field)->target,
		later ? "from_on > :day ORDER BY from_on"
		      : "from_on <= :day AND (to_on IS NULL OR to_on >= :day) ORDER BY from_on DESC");
	query_open(&query, store, sql.text, err);
	query_text(&query, ":parent", parent);
	query_text(&query, ":day", day);
	*ok = query_only_text(&query, uid, sizeof uid);
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

/* The spell that told a record's term is in force no more, deleted or moved: there is none today. */
static void forget(struct record *record, const struct record *was)
{
	bool told = false;

	for (const struct field *field = record->type->fields; field->name; field++) {
		const char *name = field->from_spell ? told_by(field, record->type, was->type)
						     : NULL;
		const char *value = name ? record_get(record, field->name) : NULL;
		if (name && strcmp(name, "from_on") == 0)
			told = value && text_same(value, record_get(was, name));
	}
	for (const struct field *field = record->type->fields; told && field->name; field++)
		if (field->from_spell && told_by(field, record->type, was->type))
			record_set(record, field->name, NULL);
}

/* Whether no spell of `parent` ever said anything of the field: that it is empty in one does not empty today's value. */
static bool is_untold(struct store *store, const struct rectype *spell, const char *parent,
	const struct field *field, const struct record *was, bool *ok, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	bool told = !is_mirrored(field) || (was && record_get(was, field->name));

	if (told)
		return false;
	strbuf_addf(&sql,
		"SELECT EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" = (SELECT id FROM \"%s\" WHERE uid = :parent) AND "
		"deleted_at IS NULL AND \"%s\" IS NOT NULL)",
		spell->name, spell->one_at_a_time,
		rectype_field(spell, spell->one_at_a_time)->target, field->name);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":parent", parent);
	int64_t found = query_only_number(&query, -1);
	strbuf_release(&sql);
	*ok = *ok && found >= 0;
	return found == 0;
}

/* The values of the spell for its main record; what it leaves unsaid, and none ever told, it takes from there. */
static bool copy_today(struct store *store, struct record *current, struct record *record,
	const struct record *was, struct err *err)
{
	const struct rectype *spell = current->type;
	bool ok = true, took = false;

	for (const struct field *field = record->type->fields; field->name && ok; field++) {
		const char *name = told_by(field, record->type, spell);
		const char *now = name ? record_get(record, field->name) : NULL;
		if (now && !record_get(current, name) &&
			is_untold(store, spell, record->uid, field, was, &ok, err)) {
			record_set(current, name, now);
			took = true;
		} else if (name) {
			record_set(record, field->name, record_get(current, name));
		}
	}
	return ok && (!took || store_save(store, current, NULL, err));
}

/*
 * Brings the main record's values to those of the spell in force today. Where there is none, what `was`, the spell
 * as it was before (NULL: none changed), told alone goes with it.
 */
static bool write_today(struct store *store, const struct rectype *main_type,
	const struct rectype *spell, const char *parent, const struct record *was, struct err *err)
{
	bool ok;
	struct record *current = find_spell(store, spell, parent, store->today, false, &ok, err);

	if (!ok || (!current && !was))
		return ok;
	struct record *record = store_load(store, main_type, parent, err);
	ok = record != NULL;
	if (ok) {
		if (current)
			ok = copy_today(store, current, record, was, err);
		else
			forget(record, was);
		ok = ok && store_save(store, record, NULL, err);
	}
	record_free(record);
	record_free(current);
	return ok;
}

bool history_after_save(struct store *store, const struct record *before,
	const struct record *saved, struct err *err)
{
	bool ok = true;

	if (store->in_history)
		return true;
	store->in_history = true;
	if (saved->type->history && !store->as_given && mirrored_changed(before, saved))
		ok = write_spell(store, saved, err);
	bool is_spell = saved->type->flags & RECTYPE_DATED;
	for (const struct rectype *const *type = rectypes; is_spell && *type && ok; type++)
		if (is_told_by(*type, saved->type))
			ok = write_today(store, *type, saved->type,
				record_get(saved, saved->type->one_at_a_time),
				before ? before : saved, err);
	store->in_history = false;
	return ok;
}

/* Whether two spells of one parent say the same; main_type is the parent's. */
static bool says_the_same(
	const struct record *a, const struct record *b, const struct rectype *main_type)
{
	for (const struct field *field = main_type->fields; field->name; field++)
		if (is_mirrored(field) &&
			!text_same(record_get(a, field->name), record_get(b, field->name)))
			return false;
	return true;
}

bool history_make_way(struct store *store, const struct record *given, struct err *err)
{
	const struct rectype *main_type = main_type_of(given->type);
	bool ok = true;

	if (!main_type)
		return true;
	const char *from = record_get(given, "from_on"), *to = record_get(given, "to_on");
	if (!from || strcmp(from, store->today) > 0 || (to && strcmp(to, store->today) < 0))
		return true;
	struct record *current = find_spell(store, given->type,
		record_get(given, given->type->one_at_a_time), store->today, false, &ok, err);
	if (current && strcmp(current->uid, given->uid) != 0 &&
		strcmp(record_get(current, "from_on"), store->today) == 0 &&
		says_the_same(current, given, main_type))
		ok = store_delete(store, given->type, current->uid,
			"tệp nhập vào có đợt ghi cùng giá trị, bắt đầu từ trước", err);
	record_free(current);
	return ok;
}

void store_take_as_given(struct store *store, bool on)
{
	store->as_given = on;
}

/* Parents of spells that began, or whose forerunner ended, within the last year or so. */
static bool refresh_type(struct store *store, const struct rectype *main_type,
	const struct rectype *spell, struct err *err)
{
	enum { LOOK_BACK_DAYS = 400 };
	struct strbuf sql = STRBUF_INIT;
	char since[DATE_SIZE], (*parents)[UID_SIZE] = NULL;
	size_t count = 0;
	struct query query;

	date_add_days(store->today, -LOOK_BACK_DAYS, since);
	strbuf_addf(&sql,
		"SELECT m.uid FROM \"%s\" s JOIN \"%s\" m ON m.id = s.\"%s\" WHERE s.deleted_at IS NULL AND "
		"s.from_on > :since AND s.from_on <= :today AND s.from_on > substr(m.changed_at, 1, 10) AND m.origin = 1",
		spell->name, main_type->name, spell->one_at_a_time);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":since", since);
	query_text(&query, ":today", store->today);
	while (query_step(&query)) {
		parents = xgrow(parents, count, sizeof *parents);
		query_copy(&query, 0, parents[count++], UID_SIZE);
	}
	bool ok = query_close(&query);
	for (size_t i = 0; i < count && ok; i++)
		ok = write_today(store, main_type, spell, parents[i], NULL, err);
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
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct rectype *const *spell = rectypes; *spell && ok; spell++)
			if (((*spell)->flags & RECTYPE_DATED) && is_told_by(*type, *spell))
				ok = refresh_type(store, *type, *spell, err);
	store->in_history = false;
	return ok && erase_again(store, err);
}

/* ---- do the two sides agree? ---- */

static void sql_side(
	const struct field *field, const char *name, const char *table, struct strbuf *sql)
{
	if (field->kind == FIELD_REF)
		strbuf_addf(sql, ", (SELECT uid FROM \"%s\" WHERE id = %s.\"%s\")", field->target,
			table, name);
	else
		strbuf_addf(sql, ", %s.\"%s\"", table, name);
}

/* Rows of a uid, then the value of each field that the spell tells, in the record and in its spell in force. */
static void sql_disagreeing(
	const struct rectype *main_type, const struct rectype *spell, struct strbuf *sql)
{
	struct strbuf differ = STRBUF_INIT;

	strbuf_add(sql, "SELECT m.uid");
	for (const struct field *field = main_type->fields; field->name; field++) {
		const char *name = told_by(field, main_type, spell);
		if (!name)
			continue;
		sql_side(field, field->name, "m", sql);
		sql_side(field, name, "s", sql);
		strbuf_addf(&differ, "%sm.\"%s\" IS NOT s.\"%s\"", differ.length ? " OR " : "",
			field->name, name);
	}
	/* what begins on a day behind the last change comes with that day (store_daily) */
	strbuf_addf(sql,
		" FROM \"%s\" m JOIN \"%s\" s ON s.\"%s\" = m.id WHERE m.deleted_at IS NULL AND m.origin = 1 "
		"AND s.deleted_at IS NULL AND s.from_on <= :today AND (s.to_on IS NULL OR s.to_on >= :today) "
		"AND s.from_on <= substr(m.changed_at, 1, 10) AND (%s) ORDER BY m.id",
		main_type->name, spell->name, spell->one_at_a_time, differ.text);
	strbuf_release(&differ);
}

static void show_or_empty(
	struct store *store, const struct field *field, const char *value, struct strbuf *said)
{
	if (value)
		store_show(store, field, value, said);
	else
		strbuf_add(said, "(trống)");
}

static void say_disagreement(struct store *store, const struct rectype *main_type,
	const struct rectype *spell, struct query *query, struct strbuf *said)
{
	int at = 1;

	strbuf_addf(said, "%s: ", main_type->title);
	store_label(store, main_type, query_said(query, 0), said);
	for (const struct field *field = main_type->fields; field->name; field++) {
		if (!told_by(field, main_type, spell))
			continue;
		const char *today = query_column(query, at++), *dated = query_column(query, at++);
		if (text_same(today, dated))
			continue;
		strbuf_addf(said, ": %s là ", field->label);
		show_or_empty(store, field, today, said);
		strbuf_addf(said, ", %s ghi ", spell->title);
		show_or_empty(store, field, dated, said);
	}
	strbuf_add(said, ". Sửa một bên cho khớp.\n");
}

static bool check_told(struct store *store, const struct rectype *main_type,
	const struct rectype *spell, struct strbuf *said, int64_t *count, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	sql_disagreeing(main_type, spell, &sql);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":today", store->today);
	for (; query_step(&query); ++*count)
		say_disagreement(store, main_type, spell, &query, said);
	strbuf_release(&sql);
	return query_close(&query);
}

bool store_check_history(struct store *store, struct strbuf *said, int64_t *count, struct err *err)
{
	bool ok = true;

	*count = 0;
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct rectype *const *spell = rectypes; *spell && ok; spell++)
			if (((*spell)->flags & RECTYPE_DATED) && is_told_by(*type, *spell))
				ok = check_told(store, *type, *spell, said, count, err);
	return ok;
}
