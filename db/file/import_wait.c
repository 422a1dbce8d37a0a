/*
 * The order of lines in a file says nothing: a row that the book refuses because of another record (a
 * spell that still runs, a number that is still somebody's) is tried again behind the others.
 */
#include "import_row.h"

#include "xalloc.h"

#include <stdlib.h>

void import_drop_waiting(struct waiting *waiting)
{
	for (size_t i = 0; i < waiting->count; i++) {
		csv_row_release(&waiting->rows[i].row);
		free(waiting->rows[i].section);
	}
	free(waiting->rows);
	*waiting = (struct waiting) { 0 };
}

bool import_wait(struct import *import)
{
	enum { MOST = 100000 }; /* of a file that is wrong altogether */
	struct waiting *waiting = &import->waiting;

	if (!import->refused || !import->for_now || import->unsure || import->last_call ||
		waiting->count >= MOST)
		return false;
	waiting->rows = xgrow(waiting->rows, waiting->count, sizeof *waiting->rows);
	waiting->rows[waiting->count++] = (struct waiting_row) { csv_row_copy(import->row),
		import->section ? xstrdup(import->section) : NULL };
	return true;
}

/* Tries each once; a file that runs backwards is through in one pass from its end. */
static bool try_again(struct import *import, bool backwards, struct err *err)
{
	struct waiting waiting = import->waiting;
	char *section = import->section;
	bool ok = true;

	import->waiting = (struct waiting) { 0 };
	for (size_t i = 0; i < waiting.count && ok; i++) {
		struct waiting_row *at = &waiting.rows[backwards ? waiting.count - 1 - i : i];
		import->row = &at->row;
		import->section = at->section;
		ok = import_take_row(import, err);
	}
	import->row = NULL;
	import->section = section;
	import_drop_waiting(&waiting);
	return ok;
}

bool import_settle_waiting(struct import *import, struct err *err)
{
	size_t before = SIZE_MAX;
	bool ok = true;

	for (bool backwards = true; ok && import->waiting.count > 0; backwards = !backwards) {
		import->last_call = import->waiting.count == before;
		before = import->waiting.count;
		ok = try_again(import, backwards && !import->last_call, err);
	}
	return ok;
}
