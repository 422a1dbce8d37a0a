/*
 * import_table.h - the table in a sheet: what stands above, between and below its records is passed over and
 * noted; every record goes to import_take_row().
 */
#ifndef IMPORT_TABLE_H
#define IMPORT_TABLE_H

#include "import_row.h"

/* The next row of the sheet. False with err set where the sheet is no table that can be taken. */
bool import_table_row(struct import *import, const struct csv_row *row, struct err *err);

/* Behind the last row: a header that still waits for the row below it; whether there was any. */
bool import_table_end(struct import *import, struct err *err);

/* Of a table that is refused for its columns: what stands in them, for who is to say which is what. */
void import_table_show(struct import *import);

void import_table_release(struct import *import);

#endif
