#include "internal.h"
#include "json.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool settings_load(struct store *store, struct err *err)
{
	struct query query;

	settings_release(&store->settings);
	query_open(&query, store,
		"SELECT name, value, from_on, to_on, doc FROM setting ORDER BY name, from_on", err);
	while (query_step(&query))
		settings_add(&store->settings, query_said(&query, 0), query_column(&query, 1),
			query_column(&query, 2), query_column(&query, 3), query_column(&query, 4));
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

bool store_uses(struct store *store, const struct field *field)
{
	const char *value = field->only_if ? store_setting(store, field->only_if) : "1";

	return value && strcmp(value, "1") == 0;
}

struct rules store_rules(struct store *store)
{
	return (struct rules) { .settings = &store->settings, .today = store->today };
}

struct rule_value {
	const char *name, *value, *from_on, *doc;
	const char *json; /* or all values that there are, as an audit row "rule" holds them */
};

/* The row that begins that day is replaced; an older one ends the day before, and what comes later stays. */
static const char *const begin_value[] = {
	"DELETE FROM setting WHERE name = :name AND from_on = :from_on",
	("UPDATE setting SET to_on = date(:from_on, '-1 day') WHERE name = :name "
	 "AND ifnull(from_on, '') < :from_on AND ifnull(to_on, '9999') >= :from_on"),
	("INSERT INTO setting (name, value, from_on, to_on, doc) VALUES (:name, ifnull(:value, ''), :from_on, "
	 "(SELECT date(min(from_on), '-1 day') FROM setting WHERE name = :name AND from_on > :from_on), "
	 ":doc)"),
	NULL
};

static bool run_steps(struct store *store, const char *const *steps, const struct rule_value *rule,
	struct err *err)
{
	bool ok = true;

	for (; *steps && ok; steps++) {
		struct query query;
		query_open(&query, store, *steps, err);
		query_text(&query, ":name", rule->name);
		query_text(&query, ":value", rule->value);
		query_text(&query, ":from_on", rule->from_on);
		query_text(&query, ":doc", rule->doc);
		query_text(&query, ":json", rule->json);
		query_step(&query);
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

/* How a new value is logged: as what, and for a secret only whether there is one. */
struct telling {
	const char *action, *why;
	bool secret;
};

static const char *told(const struct telling *telling, const char *value)
{
	if (!telling->secret || !value)
		return value;
	return *value ? "có" : "không";
}

static bool set(struct store *store, const struct telling *telling, const char *name,
	const char *value, struct err *err)
{
	const struct rule_value rule = { .name = name, .value = value, .from_on = store->today };
	const char *old = store_setting(store, name);
	struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;

	if (old && strcmp(old, value) == 0)
		return true;
	json_member(&before, name, told(telling, old));
	json_member(&after, name, told(telling, value));
	bool ok = store_begin(store, err) &&
		transaction_end(store,
			run_steps(store, begin_value, &rule, err) &&
				audit_append(store, telling->action, "setting", NULL, before.text,
					after.text, telling->why, err) &&
				renew(store, err),
			err);
	strbuf_release(&before);
	strbuf_release(&after);
	return ok;
}

bool store_set_setting(struct store *store, const char *name, const char *value, struct err *err)
{
	return set(store, &(struct telling) { .action = "setting" }, name, value, err);
}

bool store_choose(struct store *store, const char *name, const char *value, struct err *err)
{
	return set(store, &(struct telling) { .action = "choice" }, name, value, err);
}

bool store_set_secret(
	struct store *store, const char *name, const char *value, const char *why, struct err *err)
{
	const struct telling telling = { .action = "choice", .why = why, .secret = true };

	return set(store, &telling, name, value, err);
}

/* ---- numbers of the rules: each value with its first day and its document ---- */

/* Every value the setting ever had, as a JSON object; the caller frees. NULL: the book fails. */
static char *values_of(struct store *store, const char *name, struct err *err)
{
	struct query query;
	char *json = NULL;

	query_open(&query, store,
		"SELECT json_object('name', :name, 'rows', json_group_array(json_object('value', value, "
		"'from_on', from_on, 'to_on', to_on, 'doc', doc))) "
		"FROM (SELECT * FROM setting WHERE name = :name ORDER BY from_on)",
		err);
	query_text(&query, ":name", name);
	if (query_step(&query))
		json = xstrdup(query_column(&query, 0));
	if (query_close(&query))
		return json;
	free(json);
	return NULL;
}

/* Runs the steps as one change with its audit row, which says what was there before and what is now. */
static bool change_rule(struct store *store, const char *const *steps,
	const struct rule_value *rule, struct err *err)
{
	if (!store_begin(store, err))
		return false;
	char *before = values_of(store, rule->name, err), *after = NULL;
	bool ok = before && run_steps(store, steps, rule, err) &&
		(after = values_of(store, rule->name, err)) &&
		audit_append(store, "rule", "setting", NULL, before, after, NULL, err) &&
		renew(store, err);
	free(before);
	free(after);
	return transaction_end(store, ok, err);
}

bool store_set_rule(struct store *store, const char *name, const char *value, const char *from_on,
	const char *doc, struct err *err)
{
	const struct rule_value rule = {
		.name = name, .value = value, .from_on = from_on, .doc = doc
	};

	return change_rule(store, begin_value, &rule, err);
}

bool setting_put_back(struct store *store, const char *json, struct err *err)
{
	static const char *const steps[] = {
		"DELETE FROM setting WHERE name = json_extract(:json, '$.name')",
		("INSERT INTO setting (name, value, from_on, to_on, doc) "
		 "SELECT json_extract(:json, '$.name'), json_extract(value, '$.value'), "
		 "json_extract(value, '$.from_on'), json_extract(value, '$.to_on'), json_extract(value, '$.doc') "
		 "FROM json_each(:json, '$.rows')"),
		NULL,
	};
	struct query query;
	char name[64];

	query_open(&query, store, "SELECT json_extract(:json, '$.name')", err);
	query_text(&query, ":json", json);
	bool named = query_only_text(&query, name, sizeof name);
	const struct rule_value rule = { .name = name, .json = json };
	return named && change_rule(store, steps, &rule, err);
}
