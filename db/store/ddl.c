#include "ddl.h"

#include "find.h"
#include "sql.h"
#include "value.h"

#include <string.h>

const char *const ddl_common_columns[] = { "id", "uid", "origin", "version", "created_at",
	"created_by", "changed_at", "changed_by", "deleted_at", "delete_reason", "seal", NULL };

static const char *storage_class(const struct field *field)
{
	switch (field->kind) {
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_FLAG:
	case FIELD_REF:
		return "INTEGER";
	case FIELD_POINTS:
		return "REAL";
	default:
		return "TEXT";
	}
}

static void add_text_check(const struct field *field, struct strbuf *sql)
{
	if (field->min_chars && field->min_chars == field->max_chars)
		strbuf_addf(sql, " CHECK (length(\"%s\") = %d", field->name, field->max_chars);
	else
		strbuf_addf(sql, " CHECK (length(\"%s\") BETWEEN 1 AND %d", field->name,
			value_limit(field));
	if (field->flags & FIELD_DIGITS)
		strbuf_addf(sql, " AND \"%s\" NOT GLOB '*[^0-9]*'", field->name);
	strbuf_add(sql, ")");
}

static void add_check(const struct field *field, struct strbuf *sql)
{
	const char *name = field->name;

	switch (field->kind) {
	case FIELD_DATE:
		strbuf_addf(sql, " CHECK (\"%s\" IS date(\"%s\"))", name, name);
		break;
	case FIELD_PERIOD:
		strbuf_addf(sql, " CHECK (\"%s\" GLOB '[12][0-9][0-9][0-9]-[01][0-9]')", name);
		break;
	case FIELD_PARTIAL:
		strbuf_addf(sql,
			" CHECK (\"%s\" GLOB '[12][0-9][0-9][0-9]*' AND length(\"%s\") IN (4, 7, 10))",
			name, name);
		break;
	case FIELD_TIME:
		strbuf_addf(sql, " CHECK (\"%s\" GLOB '[0-2][0-9]:[0-5][0-9]')", name);
		break;
	case FIELD_FLAG:
		strbuf_addf(sql, " CHECK (\"%s\" IN (0, 1))", name);
		break;
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
		if (field->high)
			strbuf_addf(sql, " CHECK (\"%s\" BETWEEN %d AND %d)", name, field->low,
				field->high);
		else
			strbuf_addf(sql, " CHECK (\"%s\" >= 0)", name);
		break;
	case FIELD_REF:
		strbuf_addf(sql, " REFERENCES \"%s\"(id)", field->target);
		break;
	default:
		add_text_check(field, sql);
	}
}

void ddl_column(const struct field *field, struct strbuf *sql)
{
	strbuf_addf(sql, "\"%s\" %s", field->name, storage_class(field));
	if ((field->flags & FIELD_NOT_NULL) && !field->group)
		strbuf_add(sql, " NOT NULL");
	add_check(field, sql);
}

/* CHECKs over several columns: one of a group, and a spell that does not end before it begins. */
static void add_table_checks(const struct rectype *type, struct strbuf *sql)
{
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		bool first = field->group != NULL;
		for (int j = 0; j < i && first; j++)
			first = !type->fields[j].group ||
				strcmp(type->fields[j].group, field->group) != 0;
		if (!first)
			continue;
		strbuf_add(sql, ",\n\tCHECK (");
		const char *plus = "";
		for (const struct field *each = field; each->name; each++) {
			if (!each->group || strcmp(each->group, field->group) != 0)
				continue;
			strbuf_addf(sql, "%s(\"%s\" IS NOT NULL)", plus, each->name);
			plus = " + ";
		}
		strbuf_addf(sql, " %s 1)", field->flags & FIELD_NOT_NULL ? "=" : "<=");
	}
	if (type->flags & RECTYPE_DATED)
		strbuf_add(
			sql, ",\n\tCHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)");
}

/* Two alternatives of a group are both compared: an empty one counts as 0 or ''. */
static void add_identity_index(const struct rectype *type, struct strbuf *sql)
{
	const char *comma = "";

	strbuf_addf(sql, "CREATE UNIQUE INDEX %s_identity ON \"%s\"(", type->name, type->name);
	for (const struct field *field = type->fields; field->name; field++) {
		if (!(field->flags & FIELD_IDENTITY))
			continue;
		if ((field->flags & FIELD_NOT_NULL) && !field->group)
			strbuf_addf(sql, "%s\"%s\"", comma, field->name);
		else
			strbuf_addf(sql, "%sifnull(\"%s\", '')", comma, field->name);
		comma = ", ";
	}
	strbuf_add(sql, ") WHERE deleted_at IS NULL;\n");
}

/* What search as you type reads. */
static void add_found_columns(const struct rectype *type, struct strbuf *sql)
{
	const struct field *days[FIND_MOST_DAYS];
	int count = find_day_fields(type, days);

	strbuf_add(sql, ", id, folded");
	for (int i = 0; i < count; i++)
		strbuf_addf(sql, ", \"%s\"", days[i]->name);
}

/* "by": an index of dues(waiver) must not take the name of the table dues_waiver. Older ones are TYPE_FIELD. */
static void add_indexes(const struct rectype *type, struct strbuf *sql)
{
	for (const struct field *field = type->fields; field->name; field++) {
		if (!field_is_stored(field))
			continue;
		if (field->flags & FIELD_UNIQUE)
			strbuf_addf(sql,
				"CREATE UNIQUE INDEX %s_by_%s ON \"%s\"(\"%s\", origin) WHERE deleted_at IS NULL;\n",
				type->name, field->name, type->name, field->name);
		else if (field->kind == FIELD_REF)
			strbuf_addf(sql, "CREATE INDEX %s_by_%s ON \"%s\"(\"%s\");\n", type->name,
				field->name, type->name, field->name);
	}
	if (type->flags & RECTYPE_ONE_EACH)
		add_identity_index(type, sql);
	strbuf_addf(sql, "CREATE INDEX %s_order ON \"%s\"(", type->name, type->name);
	sql_order_columns(type, NULL, "", sql);
	if (rectype_is_by_name(type)) /* the names in list order are read from the index alone */
		add_found_columns(type, sql);
	strbuf_add(sql, ") WHERE deleted_at IS NULL;\n");
}

void ddl_table(const struct rectype *type, struct strbuf *sql)
{
	strbuf_addf(sql,
		"CREATE TABLE \"%s\" (\n"
		"\tid INTEGER PRIMARY KEY,\n"
		"\tuid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),\n"
		"\torigin INTEGER NOT NULL REFERENCES origin(id),\n"
		"\tversion INTEGER NOT NULL CHECK (version >= 1),\n"
		"\tcreated_at TEXT NOT NULL, created_by TEXT NOT NULL,\n"
		"\tchanged_at TEXT NOT NULL, changed_by TEXT NOT NULL,\n"
		"\tdeleted_at TEXT, delete_reason TEXT",
		type->name);
	for (const struct field *field = type->fields; field->name; field++) {
		if (!field_is_stored(field))
			continue;
		strbuf_add(sql, ",\n\t");
		ddl_column(field, sql);
	}
	if (rectype_has_search(type))
		strbuf_add(sql, ",\n\tfolded TEXT");
	if (type->sort != SORT_NONE)
		strbuf_add(sql, ",\n\tsort_key TEXT NOT NULL");
	strbuf_add(sql, ",\n\tseal BLOB"); /* row_seal.h */
	add_table_checks(type, sql);
	strbuf_add(sql, "\n) STRICT;\n");
	add_indexes(type, sql);
}
