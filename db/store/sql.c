#include "sql.h"

#include "embedded.h"
#include "err.h"
#include "filter.h"
#include "find.h"

#include <stdio.h>
#include <string.h>

static void add_order_column(
	const struct rectype *type, const char *name, const char *alias, struct strbuf *sql)
{
	struct strbuf column = STRBUF_INIT;

	if (alias)
		strbuf_addf(&column, "%s.", alias);
	strbuf_addf(&column, "\"%s\"", name);
	if (strcmp(name, "sort_key") == 0) {
		strbuf_add(sql, column.text);
	} else {
		const struct field *field = rectype_field(type, name);
		bool number = field->kind == FIELD_INT || field->kind == FIELD_REF;
		if (field->flags & FIELD_NOT_NULL)
			strbuf_add(sql, column.text);
		else
			strbuf_addf(sql, "ifnull(%s, %s)", column.text, number ? "0" : "''");
	}
	strbuf_release(&column);
}

void sql_order_columns(
	const struct rectype *type, const char *alias, const char *suffix, struct strbuf *sql)
{
	const char *list = type->order, *comma = "";
	char word[64];

	while (word_next(&list, word)) {
		strbuf_add(sql, comma);
		add_order_column(type, word, alias, sql);
		strbuf_add(sql, suffix);
		comma = ", ";
	}
}

int sql_order_count(const struct rectype *type)
{
	const char *list = type->order;
	char word[64];
	int count = 0;

	while (word_next(&list, word))
		count++;
	return count;
}

const char *sql_id(const struct rectype *type)
{
	return (type->flags & RECTYPE_SYSTEM) && !(type->flags & RECTYPE_REGISTER) ? "rowid" : "id";
}

void sql_from(const struct rectype *type, struct strbuf *sql)
{
	if (type->flags & RECTYPE_REGISTER)
		strbuf_addf(sql, " FROM (%s) t", query_text_named(type->name));
	else
		strbuf_addf(sql, " FROM \"%s\" t", type->name);
}

void sql_field(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	char name[128];

	if (field->flags & FIELD_DERIVED) {
		snprintf(name, sizeof name, "derived_%s_%s", type->name, field->name);
		strbuf_addf(sql, "(%s)", query_text_named(name));
	} else if (field->kind == FIELD_REF) {
		strbuf_addf(sql, "(SELECT uid FROM \"%s\" WHERE id = t.\"%s\")", field->target,
			field->name);
	} else if (field->kind == FIELD_POINTS) { /* kept as 92, not as 92.0 */
		strbuf_addf(sql,
			"iif(t.\"%s\" = round(t.\"%s\"), CAST(t.\"%s\" AS INTEGER), t.\"%s\")",
			field->name, field->name, field->name, field->name);
	} else {
		strbuf_addf(sql, "t.\"%s\"", field->name);
	}
}

void sql_shown(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	char name[128];

	snprintf(name, sizeof name, "instead_%s_%s", type->name, field->name);
	const char *instead = field->flags & FIELD_DERIVED ? query_text_find(name) : NULL;
	strbuf_add(sql, instead ? "coalesce(" : "");
	sql_field(type, field, sql);
	if (instead)
		strbuf_addf(sql, ", (%s))", instead);
}

void sql_load(const struct rectype *type, bool derived, const char *where, struct strbuf *sql)
{
	strbuf_add(sql,
		"SELECT t.id, t.uid, t.version, t.changed_at, t.changed_by, t.deleted_at, "
		"t.delete_reason");
	for (const struct field *field = type->fields; field->name; field++) {
		strbuf_add(sql, ", ");
		if (derived || field_is_stored(field))
			sql_field(type, field, sql);
		else
			strbuf_add(sql, "NULL");
	}
	strbuf_addf(sql, " FROM \"%s\" t %s", type->name, where);
}

enum column_part { COLUMN_NAMES, COLUMN_VALUES, COLUMN_ASSIGNMENTS };

static void add_column(const char *name, enum column_part part, struct strbuf *sql)
{
	strbuf_add(sql, part == COLUMN_VALUES ? ", :" : ", \"");
	strbuf_add(sql, name);
	strbuf_add(sql, part == COLUMN_VALUES ? "" : "\"");
	if (part == COLUMN_ASSIGNMENTS) {
		strbuf_add(sql, " = :");
		strbuf_add(sql, name);
	}
}

/* Every stored column, or those that `record` changes; its value is the parameter of the same name. */
static void add_each_column(const struct rectype *type, const struct record *record,
	const struct record *before, enum column_part part, struct strbuf *sql)
{
	bool searched = false, sorted = false;

	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		if (before ? !record_changes(record, before, i) : !field_is_stored(field))
			continue;
		add_column(field->name, part, sql);
		searched = searched || field->flags & FIELD_SEARCH;
		sorted = sorted || word_in_list(type->label, field->name);
	}
	if (searched)
		add_column("folded", part, sql);
	if (sorted && type->sort != SORT_NONE)
		add_column("sort_key", part, sql);
}

void sql_insert(const struct rectype *type, struct strbuf *sql)
{
	strbuf_addf(sql,
		"INSERT INTO \"%s\" (uid, origin, version, created_at, created_by, changed_at, changed_by",
		type->name);
	add_each_column(type, NULL, NULL, COLUMN_NAMES, sql);
	strbuf_add(sql, ") VALUES (:uid, 1, 1, :now, :who, :now, :who");
	add_each_column(type, NULL, NULL, COLUMN_VALUES, sql);
	strbuf_add(sql, ")");
}

void sql_update(const struct rectype *type, const struct record *record,
	const struct record *before, struct strbuf *sql)
{
	strbuf_addf(sql,
		"UPDATE \"%s\" SET version = version + 1, changed_at = :now, changed_by = :who",
		type->name);
	add_each_column(type, record, before, COLUMN_ASSIGNMENTS, sql);
	strbuf_add(sql, " WHERE uid = :uid AND version = :version AND deleted_at IS NULL");
}

/*
 * The conditions `add` makes for the fields of a list, joined so that the first field that is filled
 * decides: each holds only where those before it are empty.
 */
static void add_first_filled(const struct rectype *type, const char *list, const char *alias,
	int depth,
	void (*add)(const struct field *field, const char *alias, int depth, struct strbuf *sql),
	struct strbuf *sql)
{
	struct strbuf before = STRBUF_INIT;
	const char *either = "(";
	char word[64];

	while (word_next(&list, word)) {
		strbuf_addf(sql, "%s(%s", either, before.text);
		add(rectype_field(type, word), alias, depth, sql);
		strbuf_add(sql, ")");
		strbuf_addf(&before, "%s.\"%s\" IS NULL AND ", alias, word);
		either = " OR ";
	}
	strbuf_add(sql, ")");
	strbuf_release(&before);
}

/* That the record a reference leads to passes what `add` says of its type. */
static void add_target(const struct field *field, const char *alias, int depth,
	bool (*add)(const struct rectype *type, const char *alias, int depth, struct strbuf *sql),
	struct strbuf *sql)
{
	const struct rectype *target = rectype_named(field->target);
	char inner[16];

	snprintf(inner, sizeof inner, "r%d", depth);
	strbuf_addf(sql, "%s.\"%s\" IN (SELECT %s.id FROM \"%s\" %s WHERE ", alias, field->name,
		inner, target->name, inner);
	if (!add(target, inner, depth + 1, sql))
		bug("loại %s không dẫn đến đâu", target->name);
	strbuf_add(sql, ")");
}

/* The condition for one owner reference: directly an org, or a record that has an owner itself. */
static void add_owner(const struct field *field, const char *alias, int depth, struct strbuf *sql)
{
	if (rectype_named(field->target)->flags & RECTYPE_OWNS)
		strbuf_addf(sql, "%s.\"%s\" = :cell", alias, field->name);
	else
		add_target(field, alias, depth, sql_owner, sql);
}

bool sql_owner(const struct rectype *type, const char *alias, int depth, struct strbuf *sql)
{
	if (type->flags & RECTYPE_OWNS) {
		strbuf_addf(sql, "(%s.id = :cell OR %s.\"%s\" = :cell)", alias, alias,
			rectype_reference(type, type)->name);
		return true;
	}
	if (type->first_spell) { /* a person belongs where the spell in force says */
		strbuf_addf(sql, "%s.id IN (%s)", alias, query_text_named("cell_members"));
		return true;
	}
	if (type->owner)
		add_first_filled(type, type->owner, alias, depth, add_owner, sql);
	return type->owner != NULL;
}

/* The same reference as the name of the org it leads to. */
static void add_owner_name(
	const struct field *field, const char *alias, int depth, struct strbuf *sql)
{
	const struct rectype *target = rectype_named(field->target);
	char inner[16];

	snprintf(inner, sizeof inner, "o%d", depth);
	if (target->flags & RECTYPE_OWNS) {
		strbuf_addf(sql, "(SELECT name FROM \"%s\" WHERE id = %s.\"%s\")", target->name,
			alias, field->name);
	} else if (target->first_spell) {
		strbuf_addf(sql, "(SELECT (%s) FROM (SELECT %s.\"%s\" AS id) t)",
			query_text_named("derived_member_current_cell"), alias, field->name);
	} else {
		strbuf_add(sql, "(SELECT ");
		sql_owner_name(target, inner, depth + 1, sql);
		strbuf_addf(sql, " FROM \"%s\" %s WHERE %s.id = %s.\"%s\")", target->name, inner,
			inner, alias, field->name);
	}
}

void sql_owner_name(const struct rectype *type, const char *alias, int depth, struct strbuf *sql)
{
	const char *list = type->owner;
	char word[64];

	strbuf_add(sql, "CASE");
	while (word_next(&list, word)) {
		strbuf_addf(sql, " WHEN %s.\"%s\" IS NOT NULL THEN ", alias, word);
		add_owner_name(rectype_field(type, word), alias, depth, sql);
	}
	strbuf_add(sql, " END");
}

static void add_month(const struct field *field, const char *alias, int depth, struct strbuf *sql)
{
	if (field->kind == FIELD_REF)
		add_target(field, alias, depth, sql_period, sql);
	else if (field->kind == FIELD_PERIOD)
		strbuf_addf(sql, "%s.\"%s\" = :period", alias, field->name);
	else
		strbuf_addf(sql, "substr(%s.\"%s\", 1, 7) = :period", alias, field->name);
}

bool sql_period(const struct rectype *type, const char *alias, int depth, struct strbuf *sql)
{
	if (type->month)
		add_first_filled(type, type->month, alias, depth, add_month, sql);
	return type->month != NULL;
}

/* That everything a record cannot be without is not in the bin. */
static void add_whole(const struct rectype *type, const char *alias, int depth, struct strbuf *sql)
{
	char inner[16];

	snprintf(inner, sizeof inner, "w%d", depth);
	for (const struct field *field = type->fields; field->name; field++) {
		if (field->kind != FIELD_REF || !field_is_stored(field) ||
			!(field->flags & FIELD_NOT_NULL))
			continue;
		strbuf_addf(sql,
			" AND (%s.\"%s\" IS NULL OR EXISTS (SELECT 1 FROM \"%s\" %s WHERE %s.id = %s.\"%s\" AND "
			"%s.deleted_at IS NULL",
			alias, field->name, field->target, inner, inner, alias, field->name, inner);
		add_whole(rectype_named(field->target), inner, depth + 1, sql);
		strbuf_add(sql, "))");
	}
}

void sql_whole(const struct rectype *type, const char *alias, struct strbuf *sql)
{
	strbuf_addf(sql, "%s.deleted_at IS NULL", alias);
	add_whole(type, alias, 0, sql);
}

static bool is_gap(const struct field *field)
{
	return (field->flags & FIELD_REQUIRED) && !(field->flags & FIELD_NOT_NULL) && !field->group;
}

/* What is missing besides, by name; NULL: nothing else is asked for. */
static const char *other_gaps(const struct rectype *type)
{
	char name[80];

	snprintf(name, sizeof name, "missing_%s", type->name);
	return query_text_find(name);
}

void sql_missing(const struct rectype *type, struct strbuf *sql)
{
	const char *gaps = other_gaps(type);

	strbuf_add(sql, "(0");
	for (const struct field *field = type->fields; field->name; field++)
		if (is_gap(field))
			strbuf_addf(sql, " OR t.\"%s\" IS NULL", field->name);
	if (gaps)
		strbuf_addf(sql, " OR (%s) <> ''", gaps);
	strbuf_add(sql, ")");
}

void sql_gaps(const struct rectype *type, struct strbuf *sql)
{
	const char *gaps = other_gaps(type);

	strbuf_add(sql, "''");
	for (const struct field *field = type->fields; field->name; field++)
		if (is_gap(field))
			strbuf_addf(sql, " || iif(t.\"%s\" IS NULL, '%s ', '')", field->name,
				field->name);
	if (gaps)
		strbuf_addf(sql, " || %s", gaps);
}

/* The field has the value; or one that stands in its place refers to a record whose own has. */
static void add_of(const struct list_spec *spec, struct strbuf *sql)
{
	const struct field *of = rectype_field(spec->type, spec->field);

	strbuf_addf(sql, " AND (t.\"%s\" = :value", of->name);
	for (const struct field *field = spec->type->fields; spec->through && field->name; field++)
		if (field != of && field->group && of->group &&
			strcmp(field->group, of->group) == 0 &&
			rectype_index(rectype_named(field->target), of->name) >= 0)
			strbuf_addf(sql,
				" OR t.\"%s\" IN (SELECT id FROM \"%s\" WHERE \"%s\" = :value)",
				field->name, field->target, of->name);
	strbuf_add(sql, ")");
}

void sql_where(const struct list_spec *spec, struct strbuf *sql)
{
	const struct rectype *type = spec->type;

	strbuf_add(sql, " WHERE 1");
	if (!(type->flags & RECTYPE_SYSTEM))
		strbuf_addf(
			sql, " AND t.deleted_at IS %sNULL", spec->scope == LIST_BIN ? "NOT " : "");
	if (spec->scope == LIST_MISSING) {
		strbuf_add(sql, " AND ");
		sql_missing(type, sql);
	}
	const char *closed = type->closed_by;
	char day[64];
	if (spec->scope == LIST_OPEN && word_next(&closed, day))
		strbuf_addf(sql, " AND t.\"%s\" IS NULL", day);
	if (spec->scope == LIST_WHOLE)
		add_whole(type, "t", 0, sql);
	if (spec->cell) {
		strbuf_add(sql, " AND ");
		if (!sql_owner(type, "t", 0, sql))
			strbuf_add(sql, "1");
	}
	if (spec->period) {
		strbuf_add(sql, " AND ");
		if (!sql_period(type, "t", 0, sql))
			strbuf_add(sql, "0");
	}
	if (spec->field)
		add_of(spec, sql);
	if (spec->filter)
		filter_condition(type, spec->filter, sql);
	if (spec->search && *spec->search) {
		strbuf_add(sql, " AND ");
		find_condition(type, sql);
	}
}
