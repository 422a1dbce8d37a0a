#include "links.h"

#include "embedded.h"
#include "internal.h"

#include <string.h>

bool links_each(struct store *store, const struct record *record, const char *cell,
	void (*take)(void *context, const struct field *field, const char *uid), void *context,
	struct err *err)
{
	for (const struct embedded *link = queries; link->name; link++) {
		struct query query;
		if (!rule_is_of(link->name, "link_", record->type))
			continue;
		query_open(&query, store, link->text, err);
		rule_bind(&query, record);
		query_text(&query, ":chosen", cell);
		if (query_step(&query))
			take(context, rectype_field(record->type, query_column(&query, 0)),
				query_column(&query, 1));
		if (!query_close(&query))
			return false;
	}
	return true;
}
