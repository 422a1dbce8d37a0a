#include "verify_queries.h"

#include "embedded.h"
#include "internal.h"
#include "sql.h"

#include <string.h>

static void prepare_one(struct store *store, const char *sql)
{
	struct query query;

	query_open(&query, store, sql, NULL); /* wrong SQL is a bug() that prints it */
	query_close(&query);
}

static bool is_link(const char *name)
{
	return strncmp(name, "link_", 5) == 0;
}

/* A rule or a link is of a type, and its parameters are fields of it (rules.c). */
static bool verify_rule(
	struct store *store, const char *name, const char *sql, struct strbuf *report)
{
	const struct rectype *of = NULL;
	struct query query;
	bool clean = true;

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (rule_is_of(name, "rule_", *type) || rule_is_of(name, "after_", *type) ||
			rule_is_of(name, "link_", *type) || rule_is_of(name, "follow_", *type))
			of = *type;
	if (!of) {
		strbuf_addf(report, "%s: no type has this name\n", name);
		return false;
	}
	query_open(&query, store, sql, NULL);
	for (int i = 1; i <= sqlite3_bind_parameter_count(query.stmt); i++) {
		const char *parameter = sqlite3_bind_parameter_name(query.stmt, i);
		if (strcmp(parameter, ":uid") == 0 || strcmp(parameter, ":today") == 0 ||
			(is_link(name) && strcmp(parameter, ":chosen") == 0) ||
			rectype_index(of, parameter + 1) >= 0 || rule_id_of(of, parameter) >= 0)
			continue;
		strbuf_addf(report, "%s: %s has no field %s\n", name, of->name, parameter + 1);
		clean = false;
	}
	if (sqlite3_column_count(query.stmt) != (is_link(name) ? 2 : 3)) {
		strbuf_addf(report,
			"%s: yields not field, severity, sentence; or field, uid; or type, uid, field\n",
			name);
		clean = false;
	}
	query_close(&query);
	return clean;
}

static bool is_rule(const char *name)
{
	return is_link(name) || strncmp(name, "rule_", 5) == 0 || strncmp(name, "after_", 6) == 0 ||
		strncmp(name, "follow_", 7) == 0;
}

static bool is_whole_query(const char *name)
{
	static const char *const parts[] = { "derived_", "missing_", "instead_", NULL };

	for (const char *const *part = parts; *part; part++)
		if (strncmp(name, *part, strlen(*part)) == 0)
			return false;
	return true;
}

static void prepare_type(struct store *store, const struct rectype *type)
{
	struct strbuf sql = STRBUF_INIT;
	bool system = type->flags & RECTYPE_SYSTEM;

	if (!system) {
		sql_load(type, true, "WHERE t.uid = :uid", &sql);
		prepare_one(store, sql.text);
		strbuf_clear(&sql);
		sql_insert(type, &sql);
		prepare_one(store, sql.text);
		strbuf_clear(&sql);
		sql_update(type, NULL, NULL, &sql);
		prepare_one(store, sql.text);
	}
	for (enum list_scope scope = LIST_ALIVE; scope <= LIST_MISSING; scope++) {
		struct list_spec spec = { .type = type,
			.scope = scope,
			.cell = type->owner ? "-" : NULL,
			.period = system ? NULL : "2026-01",
			.search = "a" };
		store_count(store, &spec);
		if (system)
			break;
	}
	strbuf_release(&sql);
}

static bool verify_pages(struct store *store, const struct rectype *type, struct strbuf *report)
{
	const struct list_spec spec = { .type = type };
	bool clean = true;

	prepare_type(store, type);
	for (enum list_from from = LIST_FIRST; from <= LIST_FROM; from++) {
		struct list_page page;
		struct list_row anchor = { .keys = { NULL } };
		if (!store_page(store, &spec, from, &anchor, 1, &page, NULL)) {
			strbuf_addf(report, "%s: page %d fails\n", type->name, (int)from);
			clean = false;
		}
		list_page_release(&page);
	}
	return clean;
}

/* Whether a file that is found by a type's name, as facts_member.sql is, has its type. */
static bool has_its_type(const char *name)
{
	static const char *const found[] = { "derived_", "facts_", "missing_", "instead_", NULL };
	bool has = true;

	for (const char *const *prefix = found; *prefix; prefix++) {
		size_t length = strlen(*prefix);
		if (strncmp(name, *prefix, length) != 0)
			continue;
		has = false;
		for (const struct rectype *const *type = rectypes; *type && !has; type++) {
			size_t own = strlen((*type)->name);
			has = strncmp(name + length, (*type)->name, own) == 0 &&
				(name[length + own] == '\0' ||
					rectype_index(*type, name + length + own + 1) >= 0);
		}
	}
	return has;
}

bool queries_verify(struct store *store, struct strbuf *report)
{
	bool clean = true;

	for (const struct embedded *query = queries; query->name; query++) {
		if (is_whole_query(query->name))
			prepare_one(store, query->text);
		if (is_rule(query->name))
			clean = verify_rule(store, query->name, query->text, report) && clean;
		if (has_its_type(query->name))
			continue;
		strbuf_addf(report, "%s: no such type or field\n", query->name);
		clean = false;
	}
	for (const struct rectype *const *type = rectypes; *type; type++)
		clean = verify_pages(store, *type, report) && clean;
	for (const struct rectype *const *type = registers; *type; type++)
		clean = verify_pages(store, *type, report) && clean;
	return clean;
}
