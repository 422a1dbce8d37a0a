/*
 * ddl.h - the SQL that a descriptor asks for: what a migration must say.
 *
 * Migrations are written by hand once and never edited; this is how the tables they make are held
 * against the descriptors, and how `make migration` prints what is still missing.
 */
#ifndef DDL_H
#define DDL_H

#include "record.h"

/* Columns that every record type has besides its fields. */
extern const char *const ddl_common_columns[]; /* ends with NULL */

void ddl_column(const struct field *field, struct strbuf *sql); /* "name" TYPE CHECK ... */
void ddl_table(const struct rectype *type, struct strbuf *sql); /* CREATE TABLE with its indexes */

#endif
