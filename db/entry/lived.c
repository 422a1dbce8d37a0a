#include "lived.h"

#include "internal.h"

bool cell_lived(struct store *store, const char *cell, const char *day, struct strbuf *name,
	struct err *err)
{
	struct query query;

	query_open_named(&query, store, "cell_lived", err);
	query_text(&query, ":cell", cell);
	query_text(&query, ":day", day);
	if (query_step(&query))
		strbuf_add(name, query_said(&query, 0));
	return query_close(&query);
}
