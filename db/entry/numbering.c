#include "numbering.h"

#include "internal.h"
#include "sql.h"

/* The day it is numbered for: that of the paper, or today. */
static const char *day_of(struct store *store, const struct record *record)
{
	const char *day = record_get(record, rectype_with_role(record->type, ROLE_DAY)->name);

	return day ? day : store_today(store);
}

/*
 * SELECT the last number: of the same organisation, kind and term, of which a paper without a day is taken
 * to be. Before the first term that is known a year holds one.
 */
static void write_query(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	const char *list = field->numbered_by;
	const char *day = rectype_with_role(type, ROLE_DAY)->name;
	char word[64];

	strbuf_addf(sql,
		"SELECT ifnull(max(t.\"%s\"), 0) + 1 FROM \"%s\" t JOIN term n ON n.org = :cell WHERE "
		"t.deleted_at IS NULL AND :day BETWEEN n.from_on AND n.last_on AND "
		"ifnull(t.\"%s\", :day) BETWEEN n.from_on AND n.last_on AND (n.from_on <> '' OR "
		"n.last_on = '9999-12-31' OR ifnull(substr(t.\"%s\", 1, 4) = substr(:day, 1, 4), 1)) AND ",
		field->name, type->name, day, day);
	sql_owner(type, "t", 0, sql);
	while (word_next(&list, word))
		strbuf_addf(sql, " AND t.\"%s\" = :%s", word, word);
}

int number_next(struct store *store, const struct record *record, const struct field *field,
	const char *cell)
{
	const char *list = field->numbered_by;
	struct strbuf sql = STRBUF_INIT, name = STRBUF_INIT;
	struct query query;
	char word[64];

	while (word_next(&list, word))
		if (!record_get(record, word))
			return 0;
	write_query(record->type, field, &sql);
	query_open(&query, store, sql.text, NULL);
	query_int(&query, ":cell", store_id(store, rectype_orgs(), cell));
	query_text(&query, ":day", day_of(store, record));
	for (list = field->numbered_by; word_next(&list, word);) {
		strbuf_clear(&name);
		strbuf_addf(&name, ":%s", word);
		query_text(&query, name.text, record_get(record, word));
	}
	strbuf_release(&sql);
	strbuf_release(&name);
	return (int)query_only_number(&query, 0);
}
