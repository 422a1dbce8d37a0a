#include "numbering.h"

#include "internal.h"
#include "sql.h"

/* SELECT the last number: of the same organisation, kind and term. */
static void write_query(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	const char *list = field->numbered_by;
	const struct field *day = rectype_with_role(type, ROLE_DAY);
	char word[64];

	strbuf_addf(sql,
		"SELECT ifnull(max(t.\"%s\"), 0) + 1 FROM \"%s\" t JOIN \"%s\" g ON g.id = :cell WHERE "
		"t.deleted_at IS NULL AND (g.term_from IS NULL OR t.\"%s\" >= g.term_from) AND ",
		field->name, type->name, rectype_orgs()->name, day->name);
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
	for (list = field->numbered_by; word_next(&list, word);) {
		strbuf_clear(&name);
		strbuf_addf(&name, ":%s", word);
		query_text(&query, name.text, record_get(record, word));
	}
	strbuf_release(&sql);
	strbuf_release(&name);
	return (int)query_only_number(&query, 0);
}
