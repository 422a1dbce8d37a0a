/* What our SQL may use besides the tables: functions that change nothing, and views. No schema uses them. */
#include "embedded.h"
#include "internal.h"

#include <sodium.h>
#include <string.h>

/* rule(name, day): the value in force on a day, or NULL: the same as everywhere (settings.h). */
static void sql_rule(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct store *store = sqlite3_user_data(context);
	const char *name = (const char *)sqlite3_value_text(values[0]);
	const char *day = (const char *)sqlite3_value_text(values[1]);
	const char *value = name && day ? settings_get(&store->settings, name, day) : NULL;

	(void)count;
	sqlite3_result_text(context, value, -1, SQLITE_TRANSIENT);
}

/* keyed_digest(salt, value): BLAKE2b-256 of a value that was keyed twice; NULL is the empty field. */
static void sql_keyed_digest(sqlite3_context *context, int count, sqlite3_value **values)
{
	enum { BYTES = 32 };
	const unsigned char *salt = sqlite3_value_text(values[0]);
	const unsigned char *value = sqlite3_value_text(values[1]);
	unsigned char hash[BYTES];
	char hex[2 * BYTES + 1];

	(void)count;
	if (!salt)
		return;
	crypto_generichash(hash, BYTES, value, value ? strlen((const char *)value) : 0, salt,
		strlen((const char *)salt));
	sodium_bin2hex(hex, sizeof hex, hash, BYTES);
	sqlite3_result_text(context, hex, -1, SQLITE_TRANSIENT);
}

bool functions_register(struct store *store, struct err *err)
{
	int code = find_register(store);

	if (code == SQLITE_OK)
		code = sqlite3_create_function_v2(store->db, "rule", 2,
			SQLITE_UTF8 | SQLITE_DIRECTONLY, store, sql_rule, NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_create_function_v2(store->db, "keyed_digest", 2,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
			sql_keyed_digest, NULL, NULL, NULL);
	if (code != SQLITE_OK)
		return store_fault(store, code, err);
	return store_exec(store, query_text_named("view_spell"), err);
}
