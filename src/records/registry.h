/*
 * registry.h - the record types there are: finding one, and what is true of all of them together.
 *
 * A type is one file in the folder of its heading and one line in all.c. Whoever treats types alike
 * walks rectypes[]; nobody else lists them.
 *
 * Room src/records: the record types, one file each in the folder of its heading, and the registry
 * that walks them.
 */
#ifndef REGISTRY_H
#define REGISTRY_H

#include "record.h"

/* The types, in the order of menus and manual; ends with NULL. all.c */
extern const struct rectype *const rectypes[];
/*
 * Registers: lists that a query makes of records, to look at and hand on, each one db/register/NAME.sql
 * whose head says its columns (db/registers.awk). They have no table, no form, no import. Ends with NULL.
 */
extern const struct rectype *const registers[];

const struct rectype *rectype_find(const char *name);  /* a register too; NULL when there is none */
const struct rectype *rectype_named(const char *name); /* the same, a bug when there is none */
/* What the uids of its rows are of: of a register the type that it opens, else the type itself. */
const struct rectype *rectype_of_rows(const struct rectype *type);

const struct rectype *rectype_orgs(void); /* the one that records belong to: RECTYPE_OWNS */
/* Whether a record of the type belongs to an organisation, by itself or through others. */
bool rectype_has_owner(const struct rectype *type);

/* "Tổ chức", "Đảng viên" ... */
const char *section_title(enum rectype_section section);

#endif
