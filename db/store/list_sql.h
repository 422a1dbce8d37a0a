/*
 * list_sql.h - the pieces that pages and sieves are read with.
 */
#ifndef LIST_SQL_H
#define LIST_SQL_H

#include "internal.h"

bool list_runs_backwards(const struct list_spec *spec); /* its first row is the index's last */

/* (order columns, id) compared as one value with those of the anchor, and bound. */
void list_add_anchor(const struct rectype *type, const char *comparison, struct strbuf *sql);
void list_bind_anchor(
	struct query *query, const struct rectype *type, const struct list_row *anchor);
void list_add_order(const struct rectype *type, bool backwards, struct strbuf *sql);

/* Adds the rows of these ids to the page, in this order. */
bool list_read_ids(struct store *store, const struct list_spec *spec, const int64_t *ids, int count,
	struct list_page *page, struct err *err);

#endif
