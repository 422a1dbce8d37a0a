/*
 * import_mapping.h - what a person said of the columns of a sheet, kept for the next sheet with these headings.
 */
#ifndef IMPORT_MAPPING_H
#define IMPORT_MAPPING_H

#include "import.h"
#include "import_columns.h"

/* The name it is kept under (IMPORT_MAPPING_SIZE): spellings that fold alike are one. */
void mapping_name(const struct columns *columns, const struct rectype *type, char *name);

/* Adds what was kept, as columns_assign() takes it. False: nothing was. */
bool mapping_recall(struct store *store, const char *name, struct strbuf *said);

#endif
