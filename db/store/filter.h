/*
 * filter.h - which values of which fields the records of a list must have.
 *
 * Several values of one field: one of them. Several fields: all of them. Kept as names and
 * stored values ("sex=Nữ; standing=đang sinh hoạt"): that is what a saved filter holds.
 */
#ifndef FILTER_H
#define FILTER_H

#include "store.h"

struct query;

struct filter_value {
	const struct field *field; /* NULL: the cell */
	char *value;               /* canonical, "" for an empty field; of the cell its uid */
};

struct filter {
	struct filter_value *values;
	size_t count;
};

#define FILTER_EMPTY "(để trống)"
#define FILTER_CELL "Thuộc tổ chức"

void filter_release(struct filter *filter); /* it is then empty and may be used again */

/* Whether a field can be filtered by: it has a list of values, or is a flag. */
bool filter_takes(const struct field *field);

bool filter_has(const struct filter *filter, const struct field *field, const char *value);
/* Adds the value, or takes it away when it is there. There is one cell at most. */
void filter_toggle(struct filter *filter, const struct field *field, const char *value);
const char *filter_cell(const struct filter *filter); /* uid, NULL: none */

/* Adds every value there is to choose from, the empty one last. */
void filter_offer(const struct field *field, struct filter *values);

/* What a value is called. */
void filter_say_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out);
/* "Nữ · đang sinh hoạt" */
void filter_say(struct store *store, const struct filter *filter, struct strbuf *out);

/* As text, and back: a field or a value that is not known gives a sentence. */
void filter_write(const struct filter *filter, struct strbuf *out);
bool filter_read(struct store *store, const struct rectype *type, const char *text,
	struct filter *filter, struct err *err);

/* Inside db/: adds " AND ..." for each field but the cell, and binds their values. */
void filter_condition(const struct rectype *type, const struct filter *filter, struct strbuf *sql);
void filter_bind(struct query *query, const struct filter *filter);

#endif
