/* What our SQL may use besides the tables and the views: functions that change nothing. No schema uses them. */
#include "date.h"
#include "internal.h"
#include "value.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

bool function_text(sqlite3_context *context, sqlite3_value *value, const char **text)
{
	*text = (const char *)sqlite3_value_text(value);
	if (*text || sqlite3_value_type(value) == SQLITE_NULL)
		return true;
	sqlite3_result_error_nomem(context);
	return false;
}

/* rule(name, day): the value in force on a day, or NULL: the same as everywhere (settings.h). */
static void sql_rule(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct store *store = sqlite3_user_data(context);
	const char *name, *day, *value;

	(void)count;
	if (!function_text(context, values[0], &name) || !function_text(context, values[1], &day))
		return;
	value = name && day ? settings_get(&store->settings, name, day) : NULL;
	sqlite3_result_text(context, value, -1, SQLITE_TRANSIENT);
}

const char *store_asked_day(const struct store *store)
{
	return *store->asked.day ? store->asked.day : store->today;
}

/* asked(what): the day, the span and the day of today behind view_asked.sql (store_ask). */
static void sql_asked(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct store *store = sqlite3_user_data(context);
	const char *day = store_asked_day(store), *value = store->today, *what;

	(void)count;
	if (!function_text(context, values[0], &what) || !what)
		return;
	if (strcmp(what, "day") == 0)
		value = day;
	else if (strcmp(what, "from") == 0)
		value = *store->asked.from ? store->asked.from : day;
	else if (strcmp(what, "to") == 0)
		value = *store->asked.to ? store->asked.to : day;
	sqlite3_result_text(context, value, -1, SQLITE_TRANSIENT);
}

/* add_months(day, n): the same day n months on, as date_add_months(); NULL without a whole day. */
static void sql_add_months(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *day;
	char later[DATE_SIZE];

	(void)count;
	if (!function_text(context, values[0], &day) || !day || !date_is_full(day))
		return;
	date_add_months(day, sqlite3_value_int(values[1]), later);
	sqlite3_result_text(context, later, -1, SQLITE_TRANSIENT);
}

static bool is_weekend(long days)
{
	long weekday = ((days + 4) % 7 + 7) % 7; /* 0 a Sunday: 1970-01-01 was a Thursday */

	return weekday == 0 || weekday == 6;
}

/* The n-th day behind `days` that is no Saturday, no Sunday and none of the holidays, which come in their order. */
static void nth_working_day(struct query *holidays, long days, int n, char later[DATE_SIZE])
{
	bool more = query_step(holidays);

	date_from_days(days, later);
	while (n > 0) {
		date_from_days(++days, later);
		while (more && strcmp(query_said(holidays, 0), later) < 0)
			more = query_step(holidays);
		if (!is_weekend(days) && !(more && strcmp(query_said(holidays, 0), later) == 0))
			n--;
	}
}

/*
 * working_day_after(day, n): the n-th working day behind a day (rules.md, "Admission"); NULL without a whole day or
 * a number.
 */
static void sql_working_day_after(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct store *store = sqlite3_user_data(context);
	const char *day;
	char later[DATE_SIZE];
	struct err err = ERR_INIT;
	struct query query;

	(void)count;
	if (!function_text(context, values[0], &day) || !day || !date_is_full(day) ||
		sqlite3_value_type(values[1]) == SQLITE_NULL)
		return;
	query_open_named(&query, store, "holidays_after", &err);
	query_text(&query, ":day", day);
	nth_working_day(&query, date_to_days(day), sqlite3_value_int(values[1]), later);
	if (!query_close(&query))
		sqlite3_result_error_nomem(context); /* whatever it was, it is no answer */
	else
		sqlite3_result_text(context, later, -1, SQLITE_TRANSIENT);
}

void store_ask(struct store *store, const char *day, const char *from, const char *to)
{
	snprintf(store->asked.day, DATE_SIZE, "%s", day ? day : "");
	snprintf(store->asked.from, DATE_SIZE, "%s", from ? from : "");
	snprintf(store->asked.to, DATE_SIZE, "%s", to ? to : "");
}

/* keyed_digest(salt, value): BLAKE2b-256 of a value that was keyed twice; NULL is the empty field. */
static void sql_keyed_digest(sqlite3_context *context, int count, sqlite3_value **values)
{
	enum { BYTES = 32 };
	const char *salt, *value;
	unsigned char hash[BYTES];
	char hex[2 * BYTES + 1];

	(void)count;
	if (!function_text(context, values[0], &salt) || !salt ||
		!function_text(context, values[1], &value))
		return;
	crypto_generichash(hash, BYTES, (const unsigned char *)value, value ? strlen(value) : 0,
		(const unsigned char *)salt, strlen(salt));
	sodium_bin2hex(hex, sizeof hex, hash, BYTES);
	sqlite3_result_text(context, hex, -1, SQLITE_TRANSIENT);
}

/* sound(value, least, most): a text without NUL of so many bytes; NULL is one of none. */
static void sql_sound(sqlite3_context *context, int count, sqlite3_value **values)
{
	int kind = sqlite3_value_type(values[0]);
	const char *text = NULL;
	if (kind == SQLITE_TEXT && !function_text(context, values[0], &text))
		return;
	int bytes = text ? sqlite3_value_bytes(values[0]) : 0;

	(void)count;
	sqlite3_result_int(context,
		(kind == SQLITE_NULL || (text && !memchr(text, '\0', (size_t)bytes))) &&
			bytes >= sqlite3_value_int(values[1]) &&
			bytes <= sqlite3_value_int(values[2]));
}

/* shown(type, field, value): the value as people read it on the screens and on paper; NULL stays so. */
static void sql_shown(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *name, *column, *value;
	struct strbuf shown = STRBUF_INIT;

	(void)count;
	if (!function_text(context, values[0], &name) ||
		!function_text(context, values[1], &column) ||
		!function_text(context, values[2], &value) || !value)
		return;
	const struct rectype *type = rectype_named(name);
	const struct field *field = rectype_field(type, column);
	store_show(sqlite3_user_data(context), field, value, &shown);
	sqlite3_result_text(context, shown.text, (int)shown.length, SQLITE_TRANSIENT);
	strbuf_release(&shown);
}

/* label_of(type, uid): what the record is called today; NULL where there is no such type or record. */
static void sql_label_of(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *name, *uid;
	struct strbuf label = STRBUF_INIT;

	(void)count;
	if (!function_text(context, values[0], &name) || !function_text(context, values[1], &uid) ||
		!name || !uid)
		return;
	const struct rectype *type = rectype_find(name);
	if (type && !(type->flags & RECTYPE_SYSTEM))
		store_label(sqlite3_user_data(context), type, uid, &label);
	if (label.length > 0)
		sqlite3_result_text(context, label.text, (int)label.length, SQLITE_TRANSIENT);
	strbuf_release(&label);
}

/* masked(type, field, value, whole): the same, with stars unless `whole`; NULL stays so. */
static void sql_masked(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct strbuf text = STRBUF_INIT;
	const char *name, *column, *value;

	if (!function_text(context, values[0], &name) ||
		!function_text(context, values[1], &column) ||
		!function_text(context, values[2], &value))
		return;
	if (value && !sqlite3_value_int(values[3])) {
		value_mask(rectype_field(rectype_named(name), column), value, &text);
		sqlite3_result_text(context, text.text, (int)text.length, SQLITE_TRANSIENT);
		strbuf_release(&text);
		return;
	}
	sql_shown(context, count, values);
}

/* long_day(day): "05 tháng 11 năm 2026" (date_say); NULL without a whole day. */
static void sql_long_day(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *day;
	char said[DATE_SAID_SIZE];

	(void)count;
	if (!function_text(context, values[0], &day) || !day || !date_is_full(day))
		return;
	date_say(day, said);
	sqlite3_result_text(context, said, -1, SQLITE_TRANSIENT);
}

/* weekday(day): "Thứ Hai"; NULL without a whole day. */
static void sql_weekday(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *day;

	(void)count;
	if (function_text(context, values[0], &day) && day && date_is_full(day))
		sqlite3_result_text(context, date_weekday(day), -1, SQLITE_TRANSIENT);
}

bool functions_register(struct store *store, struct err *err)
{
	static const struct {
		const char *name;
		int arguments, flags;
		void (*work)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{ "rule", 2, SQLITE_DIRECTONLY, sql_rule },
		{ "keyed_digest", 2, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_keyed_digest },
		{ "asked", 1, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_asked },
		{ "sound", 3, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_sound },
		{ "add_months", 2, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_add_months },
		{ "working_day_after", 2, SQLITE_DIRECTONLY, sql_working_day_after },
		{ "shown", 3, SQLITE_DIRECTONLY, sql_shown },
		{ "label_of", 2, SQLITE_DIRECTONLY, sql_label_of },
		{ "masked", 4, SQLITE_DIRECTONLY, sql_masked },
		{ "long_day", 1, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_long_day },
		{ "weekday", 1, SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, sql_weekday },
	};
	int code = find_register(store);

	if (code == SQLITE_OK)
		code = tally_register(store);
	for (size_t i = 0; code == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		code = sqlite3_create_function_v2(store->db, functions[i].name,
			functions[i].arguments, SQLITE_UTF8 | functions[i].flags, store,
			functions[i].work, NULL, NULL, NULL);
	return code == SQLITE_OK || store_fault(store, code, err);
}
