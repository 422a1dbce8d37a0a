/*
 * verify_fields.h - what a row of a record type's table must not say; shared by the files of verify_types.h.
 */
#ifndef VERIFY_FIELDS_H
#define VERIFY_FIELDS_H

#include "record.h"
#include "strbuf.h"

/* Collects complaints about one table, each with the type and field it is about. */
struct inspection {
	struct strbuf *report;
	const struct rectype *type;
	const struct field *field;
	bool clean;
};

void complain(struct inspection *at, const char *text);

bool is_sentence(const char *text);

void verify_field(struct inspection *at); /* at->field */
void verify_columns(struct inspection *at, const struct paper_column *columns);

#endif
