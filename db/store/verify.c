#include "verify.h"
#include "ddl.h"
#include "internal.h"

#include <string.h>

/* The declared type of a column, "" when the table has no such column. */
static void column_type(struct store *store, const char *table, const char *column, char type[16])
{
	struct query query;

	query_open(&query, store, "SELECT type FROM pragma_table_info(:table) WHERE name = :column",
		NULL);
	query_text(&query, ":table", table);
	query_text(&query, ":column", column);
	query_only_text(&query, type, 16);
}

static bool has_table(struct store *store, const char *table)
{
	struct query query;

	query_open(&query, store,
		"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :table", NULL);
	query_text(&query, ":table", table);
	bool has = query_step(&query);
	query_close(&query);
	return has;
}

static bool is_known(const struct rectype *type, const char *column)
{
	int index = rectype_index(type, column);

	if (index >= 0)
		return field_is_stored(&type->fields[index]);
	if (type->flags & RECTYPE_SYSTEM)
		return strcmp(column, "id") == 0 || strcmp(column, "seal") == 0;
	for (const char *const *common = ddl_common_columns; *common; common++)
		if (strcmp(*common, column) == 0)
			return true;
	return (strcmp(column, "folded") == 0 && rectype_has_search(type)) ||
		(strcmp(column, "sort_key") == 0 && type->sort != SORT_NONE);
}

static bool verify_extra(struct store *store, const struct rectype *type, struct strbuf *report)
{
	struct query query;
	bool clean = true;

	query_open(&query, store, "SELECT name FROM pragma_table_info(:table)", NULL);
	query_text(&query, ":table", type->name);
	while (query_step(&query)) {
		if (is_known(type, query_said(&query, 0)))
			continue;
		strbuf_addf(report, "%s.%s: a column without a row in the descriptor\n", type->name,
			query_said(&query, 0));
		clean = false;
	}
	query_close(&query);
	return clean;
}

static bool verify_fields(struct store *store, const struct rectype *type, struct strbuf *report)
{
	bool clean = true;

	for (const struct field *field = type->fields; field->name; field++) {
		struct strbuf wanted = STRBUF_INIT;
		char declared[16], start[96];
		if (!field_is_stored(field))
			continue;
		column_type(store, type->name, field->name, declared);
		ddl_column(field, &wanted);
		snprintf(start, sizeof start, "\"%s\" %s", field->name, declared);
		if (!*declared) {
			strbuf_addf(report, "%s.%s: a row without a column in the table\n",
				type->name, field->name);
			clean = false;
		} else if (strncmp(wanted.text, start, strlen(start)) != 0) {
			strbuf_addf(report, "%s.%s: the column is %s\n", type->name, field->name,
				declared);
			clean = false;
		}
		strbuf_release(&wanted);
	}
	return clean;
}

bool schema_verify(struct store *store, struct strbuf *report)
{
	bool clean = true;

	for (const struct rectype *const *type = rectypes; *type; type++) {
		if (!has_table(store, (*type)->name)) {
			strbuf_addf(report, "%s: no table\n", (*type)->name);
			clean = false;
			continue;
		}
		clean = verify_fields(store, *type, report) && clean;
		clean = verify_extra(store, *type, report) && clean;
	}
	return clean;
}

void schema_missing(struct store *store, struct strbuf *sql)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		if (!has_table(store, (*type)->name)) {
			ddl_table(*type, sql);
			strbuf_add(sql, "\n");
			continue;
		}
		for (const struct field *field = (*type)->fields; field->name; field++) {
			char declared[16];
			column_type(store, (*type)->name, field->name, declared);
			if (!field_is_stored(field) || *declared)
				continue;
			strbuf_addf(sql, "ALTER TABLE \"%s\" ADD COLUMN ", (*type)->name);
			ddl_column(field, sql);
			strbuf_add(sql, ";\n");
		}
	}
}
