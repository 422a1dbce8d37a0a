/*
 * export_list.h - members as rows of the check template of the national database: 31 columns under two rows of
 * headings, data from row 8 on. Which field stands where is said by `.columns` of the descriptors. The import
 * reads it back.
 */
#ifndef EXPORT_LIST_H
#define EXPORT_LIST_H

#include "export.h"

/* Whether records of the type can be handed on so: members, or what is to be done about them. */
bool export_list_takes(const struct rectype *type);

struct export_people {
	char (*uids)[UID_SIZE]; /* the caller frees */
	size_t count;
};

/* The members of options->cell; of a type with `closed_by` those whose record is open. */
bool export_list_read(struct store *store, const struct rectype *type,
	const struct export_options *options, struct export_people *members, struct err *err);

/*
 * Writes them; `name` is the file's and says whether it is a workbook. Sensitive columns are empty where
 * they are not wanted. Logged by export_records(), the door of this.
 */
bool export_list_write(struct store *store, const struct rectype *type,
	const struct export_options *options, const struct export_people *members, FILE *out,
	const char *name, struct err *err);

#endif
