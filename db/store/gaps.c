/* What is missing in one record, as the list of the incomplete ones has it. */
#include "internal.h"
#include "sql.h"

bool store_gaps(struct store *store, const struct rectype *type, const char *uid,
	struct strbuf *fields, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	if (type->flags & RECTYPE_SYSTEM)
		return true;
	strbuf_add(&sql, "SELECT ");
	sql_gaps(type, &sql);
	strbuf_addf(&sql, " FROM \"%s\" t WHERE t.uid = :uid", type->name);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":uid", uid);
	if (query_step(&query))
		strbuf_add(fields, query_said(&query, 0));
	strbuf_release(&sql);
	return query_close(&query);
}
