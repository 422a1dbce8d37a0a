#include "placing.h"

#include "internal.h"

#include <string.h>

bool place_under_committee(struct store *store, struct record *org)
{
	const char *kind = record_get(org, "kind");
	struct query query;
	bool placed = false;

	if (!kind || strcmp(kind, "CB") != 0 || record_get(org, "parent"))
		return false;
	query_open_named(&query, store, "only_committee", NULL);
	if (query_step(&query)) {
		record_set(org, "parent", query_column(&query, 0));
		placed = true;
	}
	return query_close(&query) && placed;
}
