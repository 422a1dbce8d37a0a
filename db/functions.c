/* SQL functions of our own: none of them changes anything, and no schema uses them. */
#include "fold.h"
#include "internal.h"

static void sql_fold_matches(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *folded = (const char *)sqlite3_value_text(values[0]);
	const char *search = (const char *)sqlite3_value_text(values[1]);

	(void)count;
	sqlite3_result_int(context, folded && search && fold_matches(folded, search));
}

bool functions_register(struct store *store, struct err *err)
{
	int code = sqlite3_create_function_v2(store->db, "fold_matches", 2,
		SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, sql_fold_matches,
		NULL, NULL, NULL);

	return code == SQLITE_OK || store_fault(store, code, err);
}
