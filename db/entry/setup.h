/*
 * setup.h - the first run: whose book this is.
 */
#ifndef SETUP_H
#define SETUP_H

#include "store.h"

struct setup {
	const char *office_name, *office_code; /* the committee; name NULL: the cell stands alone */
	const char *superior_name, *superior_code;        /* cấp trên trực tiếp */
	const char *cell_name, *cell_code, *cell_setting; /* NULL: no cell yet */
	const char *operator_;
};

bool setup_is_needed(struct store *store);

/*
 * Founds the office and the cell, puts cells that are there already under the office, and keeps who
 * the superior and the operator are. One transaction. cell gets the cell's uid, "" without one.
 */
bool setup_write(
	struct store *store, const struct setup *setup, char cell[UID_SIZE], struct err *err);

#endif
