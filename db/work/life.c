#include "life.h"

#include "embedded.h"
#include "internal.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/*
 * The query is one arm for each day of the record itself, one for each way a type is of it, one for the breaks.
 * A row is: kind, arm, uid, day, last day, and the values of the arm's fields.
 */
enum { FIXED = 5, VALUES = 12 };

struct arm {
	const struct rectype *type;
	const struct field *field; /* the day of the record itself, or how the type refers */
	const struct field *values[VALUES]; /* what is said of a row; ends with NULL or is full */
};

struct arms {
	struct arm *items;
	size_t count;
	struct strbuf sql;
};

static bool is_day(const struct field *field)
{
	return (field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL) &&
		field_is_stored(field) && !(field->flags & FIELD_SENSITIVE);
}

/* The type's records are of it, not only name it: who helps or follows is not who it is about. */
static bool is_of(const struct field *field, const struct rectype *type)
{
	return field->kind == FIELD_REF && field_is_stored(field) &&
		strcmp(field->target, type->name) == 0 && (field->flags & FIELD_IDENTITY) &&
		(field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED));
}

static bool is_said(const struct field *field, const struct arm *arm)
{
	return field != arm->field && field_is_stored(field) && field->kind != FIELD_LONG &&
		field->role == ROLE_NONE && !(field->flags & FIELD_SENSITIVE) &&
		(field->flags & (FIELD_LIST | FIELD_REQUIRED | FIELD_IDENTITY)) &&
		strcmp(field->name, "from_on") != 0 && strcmp(field->name, "to_on") != 0;
}

/* ---- the query ---- */

/* The first text of what names a record of a type; NULL: it is named by what it refers to. */
static const struct field *name_of(const struct rectype *type)
{
	const char *list = type->label;
	char word[64];

	while (word_next(&list, word)) {
		const struct field *field = rectype_field(type, word);
		if (field->kind == FIELD_TEXT && !(field->flags & FIELD_DERIVED))
			return field;
	}
	return NULL;
}

static bool add_value(const struct field *field, struct strbuf *sql)
{
	const struct field *name = field->kind == FIELD_REF ? name_of(rectype_named(field->target))
							    : NULL;

	if (field->kind != FIELD_REF)
		strbuf_addf(sql, ", t.\"%s\"", field->name);
	else if (name)
		strbuf_addf(sql, ", (SELECT \"%s\" FROM \"%s\" WHERE id = t.\"%s\")", name->name,
			field->target, field->name);
	return field->kind != FIELD_REF || name;
}

static void add_values(struct arm *arm, struct strbuf *sql)
{
	int count = 0;

	for (const struct field *field = arm->type->fields; field->name && count < VALUES; field++)
		if (is_said(field, arm) && add_value(field, sql))
			arm->values[count++] = field;
	for (; count < VALUES; count++)
		strbuf_add(sql, ", NULL");
}

/*
 * The first day there is; of what has only a year that, behind the days of the year. What the program writes along
 * with others is no event of a life.
 */
static bool add_first_day(const struct rectype *type, struct strbuf *sql)
{
	const struct field *day = rectype_with_role(type, ROLE_DAY),
			   *year = rectype_with_role(type, ROLE_YEAR);
	const char *comma = "coalesce(";
	size_t start = sql->length;

	if ((!day && rectype_with_role(type, ROLE_PERIOD)) || (type->flags & RECTYPE_FOLLOWS))
		return false;
	if (day) {
		strbuf_addf(sql, "%st.\"%s\"", comma, day->name);
		comma = ", ";
	}
	for (const struct field *field = type->fields; field->name; field++)
		if (is_day(field) && field != day) {
			strbuf_addf(sql, "%st.\"%s\"", comma, field->name);
			comma = ", ";
		}
	if (year)
		strbuf_addf(sql, "%sCAST(t.\"%s\" AS TEXT)", comma, year->name);
	if (sql->length > start)
		strbuf_add(sql, ", NULL)");
	return sql->length > start;
}

static struct arm *next_arm(
	struct arms *arms, const struct rectype *type, const struct field *field)
{
	arms->items = xgrow(arms->items, arms->count, sizeof *arms->items);
	struct arm *arm = &arms->items[arms->count++];
	*arm = (struct arm) { .type = type, .field = field };
	return arm;
}

static void add_arm(struct arms *arms, enum life_kind kind, struct arm *arm, const char *day)
{
	const struct rectype *type = arm->type;

	strbuf_addf(&arms->sql, "%sSELECT %d, %zu, t.uid, %s, %s",
		arms->count > 1 ? " UNION ALL " : "", kind, arms->count - 1, day,
		kind == LIFE_RECORD && rectype_index(type, "to_on") >= 0 ? "t.to_on" : "NULL");
	if (kind == LIFE_RECORD)
		add_values(arm, &arms->sql);
	else
		for (int i = 0; i < VALUES; i++)
			strbuf_add(&arms->sql, ", NULL");
	strbuf_addf(&arms->sql, " FROM \"%s\" t WHERE t.%s%s%s = :id AND t.deleted_at IS NULL",
		type->name, kind == LIFE_RECORD ? "\"" : "",
		kind == LIFE_RECORD ? arm->field->name : "id", kind == LIFE_RECORD ? "\"" : "");
}

/* The days of the record itself. */
static void add_own(struct arms *arms, const struct rectype *type)
{
	for (const struct field *field = type->fields; field->name; field++) {
		struct strbuf day = STRBUF_INIT;
		strbuf_addf(&day, "t.\"%s\"", field->name);
		if (is_day(field))
			add_arm(arms, LIFE_DAY, next_arm(arms, type, field), day.text);
		strbuf_release(&day);
	}
}

static void add_others(struct arms *arms, const struct rectype *type)
{
	for (const struct rectype *const *other = rectypes; *other; other++)
		for (const struct field *field = (*other)->fields; field->name; field++) {
			struct strbuf day = STRBUF_INIT;
			if (is_of(field, type) && add_first_day(*other, &day))
				add_arm(arms, LIFE_RECORD, next_arm(arms, *other, field), day.text);
			strbuf_release(&day);
		}
}

static void add_breaks(struct arms *arms, const struct rectype *type)
{
	struct strbuf name = STRBUF_INIT;

	strbuf_addf(&name, "breaks_%s", type->name);
	const char *sql = query_text_find(name.text);
	if (sql) {
		next_arm(arms, rectype_named(type->first_spell), NULL);
		strbuf_addf(&arms->sql,
			" UNION ALL SELECT iif(kind = 'gap', %d, %d), %zu, uid, from_on, to_on",
			LIFE_GAP, LIFE_OVERLAP, arms->count - 1);
		for (int i = 0; i < VALUES; i++)
			strbuf_add(&arms->sql, ", NULL");
		strbuf_addf(&arms->sql, " FROM (%s)", sql);
	}
	strbuf_release(&name);
}

/* Of a year alone: behind the days of that year; but a birth of which only the year is known before them. */
static void make_query(struct arms *arms, const struct rectype *type)
{
	struct strbuf all = STRBUF_INIT;

	add_own(arms, type);
	add_others(arms, type);
	add_breaks(arms, type);
	strbuf_add(&all, "WITH life(kind, arm, uid, day, until");
	for (int i = 0; i < VALUES; i++)
		strbuf_addf(&all, ", v%d", i);
	strbuf_addf(&all,
		") AS (%s) SELECT * FROM life WHERE day IS NOT NULL "
		"ORDER BY day || iif(kind = %d AND length(day) = 4, '-99', ''), kind, arm, uid",
		arms->sql.text, LIFE_RECORD);
	strbuf_release(&arms->sql);
	arms->sql = all;
}

/* ---- the rows ---- */

static void say_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	bool day = field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL,
	     flag = field->kind == FIELD_FLAG;

	if (!value || (flag && strcmp(value, "1") != 0))
		return;
	strbuf_add(out, out->length ? " · " : "");
	if (day || flag) {
		char *label = text_lowered(field->label);
		strbuf_addf(out, "%s%s", label, flag ? "" : " ");
		free(label);
	}
	if (field->kind == FIELD_REF)
		strbuf_add(out, value);
	else if (!flag)
		store_show(store, field, value, out);
}

static void take_row(
	struct store *store, const struct arms *arms, struct query *query, struct life *life)
{
	struct strbuf said = STRBUF_INIT;
	const struct arm *arm = &arms->items[query_number(query, 1)];

	life->rows = xgrow(life->rows, life->count, sizeof *life->rows);
	struct life_row *row = &life->rows[life->count++];
	*row = (struct life_row) { .kind = (enum life_kind)query_number(query, 0),
		.type = arm->type };
	query_copy(query, 2, row->uid, UID_SIZE);
	query_copy(query, 3, row->day, sizeof row->day);
	query_copy(query, 4, row->until, sizeof row->until);
	row->field = row->kind == LIFE_DAY ? arm->field : NULL;
	row->spell = row->kind != LIFE_DAY &&
		(row->kind != LIFE_RECORD || (arm->type->flags & RECTYPE_DATED) || *row->until);
	for (int i = 0; i < VALUES && arm->values[i]; i++)
		say_value(store, arm->values[i], query_column(query, FIXED + i), &said);
	row->text = xstrdup(said.text);
	strbuf_release(&said);
}

static bool read_rows(struct store *store, const struct rectype *type, const char *uid,
	const struct arms *arms, struct life *life, struct err *err)
{
	struct query query;

	query_open(&query, store, arms->sql.text, err);
	query_int(&query, ":id", store_id(store, type, uid));
	query_text(&query, ":uid", uid);
	while (query_step(&query))
		take_row(store, arms, &query, life);
	return query_close(&query);
}

bool life_load(struct store *store, const struct rectype *type, const char *uid, struct life *life,
	struct err *err)
{
	struct arms arms = { .sql = STRBUF_INIT };

	*life = (struct life) { 0 };
	make_query(&arms, type);
	bool ok = arms.count == 0 || read_rows(store, type, uid, &arms, life, err);
	if (!ok)
		life_release(life);
	strbuf_release(&arms.sql);
	free(arms.items);
	return ok;
}

void life_release(struct life *life)
{
	for (size_t i = 0; i < life->count; i++)
		free(life->rows[i].text);
	free(life->rows);
	*life = (struct life) { 0 };
}
