#include "date.h"
#include "internal.h"
#include "json.h"

#include <string.h>

bool settings_load(struct store *store, struct err *err)
{
	struct query query;

	settings_release(&store->settings);
	if (query_open(&query, store,
		    "SELECT name, value, from_on, to_on, doc FROM setting ORDER BY name, from_on",
		    err))
		while (query_step(&query))
			settings_add(&store->settings, query_column(&query, 0),
				query_column(&query, 1), query_column(&query, 2),
				query_column(&query, 3), query_column(&query, 4));
	return query_close(&query);
}

const char *store_setting(struct store *store, const char *name)
{
	const char *value = settings_get(&store->settings, name, store->today);

	/* before the first day of a value, as with a clock set back, that value */
	for (size_t i = 0; i < store->settings.count && !value; i++)
		if (strcmp(store->settings.items[i].name, name) == 0)
			value = store->settings.items[i].value;
	return value;
}

struct rules store_rules(struct store *store)
{
	return (struct rules) { .settings = &store->settings, .today = store->today };
}

/* The row that begins today is replaced; an older one ends yesterday. */
static bool put(struct store *store, const char *name, const char *value, struct err *err)
{
	static const char *const steps[] = {
		"DELETE FROM setting WHERE name = :name AND from_on = :today",
		("UPDATE setting SET to_on = :yesterday WHERE name = :name AND to_on IS NULL AND "
		 "(from_on IS NULL OR from_on < :today)"),
		"INSERT INTO setting (name, value, from_on) VALUES (:name, :value, :today)",
	};
	char yesterday[DATE_SIZE];
	bool ok = true;

	date_add_days(store->today, -1, yesterday);
	for (size_t i = 0; i < sizeof steps / sizeof *steps && ok; i++) {
		struct query query;
		if (query_open(&query, store, steps[i], err)) {
			query_text(&query, ":name", name);
			query_text(&query, ":value", value);
			query_text(&query, ":today", store->today);
			query_text(&query, ":yesterday", yesterday);
			query_step(&query);
		}
		ok = query_close(&query);
	}
	return ok;
}

/* What is in force follows the transaction: read inside it, and as it was when it comes to nothing. */
static bool renew(struct store *store, struct err *err)
{
	if (!store->settings_changed) {
		store->settings_before = store->settings;
		store->settings = (struct settings)SETTINGS_INIT;
		store->settings_changed = true;
	}
	return settings_load(store, err);
}

static bool set(struct store *store, const char *action, const char *name, const char *value,
	struct err *err)
{
	const char *old = store_setting(store, name);
	struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;

	if (old && strcmp(old, value) == 0)
		return true;
	strbuf_add_char(&before, '{');
	json_member(&before, name, old);
	strbuf_add_char(&before, '}');
	strbuf_add_char(&after, '{');
	json_member(&after, name, value);
	strbuf_add_char(&after, '}');
	bool ok = store_begin(store, err) &&
		transaction_end(store,
			put(store, name, value, err) &&
				audit_append(store, action, "setting", NULL, before.text,
					after.text, NULL, err) &&
				renew(store, err),
			err);
	strbuf_release(&before);
	strbuf_release(&after);
	return ok;
}

bool store_set_setting(struct store *store, const char *name, const char *value, struct err *err)
{
	return set(store, "setting", name, value, err);
}

bool store_choose(struct store *store, const char *name, const char *value, struct err *err)
{
	return set(store, "choice", name, value, err);
}
