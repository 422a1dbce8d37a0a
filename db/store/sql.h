/*
 * sql.h - SQL text made from the descriptors.
 *
 * Table and column names come from the descriptors only; every value is a named parameter. The main
 * table is always called t.
 */
#ifndef SQL_H
#define SQL_H

#include "record.h"
#include "store.h"

/*
 * Adds the expressions of the list's order, separated by commas, each followed by `suffix`.
 * Columns that may be empty are wrapped so that keyset paging never meets a NULL.
 */
void sql_order_columns(
	const struct rectype *type, const char *alias, const char *suffix, struct strbuf *sql);
int sql_order_count(const struct rectype *type);

/*
 * SELECT of one record: id, version, stamps, then every field in order, or NULL for what is only `derived`; `where` is
 * appended.
 */
void sql_load(const struct rectype *type, bool derived, const char *where, struct strbuf *sql);

void sql_insert(const struct rectype *type, struct strbuf *sql);
/*
 * Sets the columns in which `record` differs from `before`, as it is stored, so that a save does not rewrite the
 * indexes of what stayed as it was; every column where there is no `before`.
 */
void sql_update(const struct rectype *type, const struct record *record,
	const struct record *before, struct strbuf *sql);

/* Condition that t belongs to the org whose id is :cell; false when the type has no owner. */
bool sql_owner(const struct rectype *type, const char *alias, int depth, struct strbuf *sql);

/*
 * Adds the name of the org that owns t, as an expression; for a type with an `owner`. A person's is that of
 * the day that is asked.
 */
void sql_owner_name(const struct rectype *type, const char *alias, int depth, struct strbuf *sql);

/* Condition that t is of the month :period (rectype.month); false when the type has no month. */
bool sql_period(const struct rectype *type, const char *alias, int depth, struct strbuf *sql);

/* Condition that neither a record nor anything it cannot be without is in the bin. */
void sql_whole(const struct rectype *type, const char *alias, struct strbuf *sql);

/* Condition that something required is missing in t. */
void sql_missing(const struct rectype *type, struct strbuf *sql);
/* Expression: the names of the fields in which it is, a blank behind each. */
void sql_gaps(const struct rectype *type, struct strbuf *sql);

/* What the list's WHERE says for a spec, from " WHERE" on. */
void sql_where(const struct list_spec *spec, struct strbuf *sql);

/* The name of a row's number, and where rows come from: the table, called t. */
const char *sql_id(const struct rectype *type);
void sql_from(const struct rectype *type, struct strbuf *sql); /* from " FROM" on */

/* The expression of a field as the list or an export reads it: a column, a uid, a derived value. */
/* As a screen shows it: where a derived one is empty, what instead_TYPE_FIELD.sql says. */
void sql_shown(const struct rectype *type, const struct field *field, struct strbuf *sql);
void sql_field(const struct rectype *type, const struct field *field, struct strbuf *sql);

#endif
