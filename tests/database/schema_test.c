/* The tables that the migrations make fit the descriptors, and lists are read through their index. */
#include "book.h"
#include "check.h"
#include "ddl.h"
#include "internal.h"
#include "test.h"
#include "verify.h"
#include "verify_queries.h"

#include <stdlib.h>
#include <string.h>

static void tables_and_descriptors_agree(void **state)
{
	struct store *store = book_new();
	struct strbuf report = STRBUF_INIT, missing = STRBUF_INIT;

	(void)state;
	expect(schema_verify(store, &report), report.text);
	schema_missing(store, &missing);
	expect_text(missing.text, "", "nothing is left for a migration");
	strbuf_release(&report);
	strbuf_release(&missing);
	store_close(store);
}

static void every_query_can_be_prepared(void **state)
{
	struct store *store = book_new();
	struct strbuf report = STRBUF_INIT;

	(void)state;
	expect(queries_verify(store, &report), report.text);
	strbuf_release(&report);
	store_close(store);
}

static void a_difference_is_noticed_either_way(void **state)
{
	static const struct {
		const char *sql, *wanted;
	} rows[] = {
		{ "ALTER TABLE area DROP COLUMN commune",
			"area.commune: a row without a column in the table" },
		{ "ALTER TABLE area ADD COLUMN colour TEXT",
			"area.colour: a column without a row in the descriptor" },
		{ "ALTER TABLE area DROP COLUMN border; ALTER TABLE area ADD COLUMN border TEXT",
			"area.border: the column is TEXT" },
		{ "DROP TABLE remedy_check", "remedy_check: no table" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct strbuf report = STRBUF_INIT;
		book_exec(store, rows[i].sql);
		expect(!schema_verify(store, &report), rows[i].sql);
		expect_part(report.text, rows[i].wanted, rows[i].sql);
		strbuf_release(&report);
		store_close(store);
	}
}

/* What `make migration` prints for a type that is not there yet is what the type needs. */
static void the_printed_migration_makes_the_table(void **state)
{
	struct store *store = book_new();
	struct strbuf missing = STRBUF_INIT, report = STRBUF_INIT;

	(void)state;
	book_exec(store, "DROP TABLE remedy_check; ALTER TABLE area DROP COLUMN commune");
	schema_missing(store, &missing);
	book_exec(store, missing.text);
	expect(schema_verify(store, &report), report.text);
	strbuf_release(&missing);
	strbuf_release(&report);
	store_close(store);
}

/* ---- plans of lists ---- */

struct heard {
	struct strbuf sql; /* the last SELECT that was run */
};

static int hear(unsigned kind, void *context, void *stmt, void *text)
{
	struct heard *heard = context;
	const char *sql = sqlite3_sql(stmt);

	(void)kind;
	(void)text;
	if (strstr(sql, " LIMIT :limit")) {
		strbuf_clear(&heard->sql);
		strbuf_add(&heard->sql, sql);
	}
	return 0;
}

/* The steps of the statement itself; those of derived values, over one record each, are left out. */
static char *plan_of(struct store *store, const char *sql)
{
	struct strbuf plan = STRBUF_INIT, explain = STRBUF_INIT;
	sqlite3_stmt *stmt;

	strbuf_addf(&explain, "EXPLAIN QUERY PLAN %s", sql);
	expect(sqlite3_prepare_v2(store->db, explain.text, -1, &stmt, NULL) == SQLITE_OK, sql);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		if (sqlite3_column_int(stmt, 1) == 0)
			strbuf_addf(&plan, "%s\n", (const char *)sqlite3_column_text(stmt, 3));
	sqlite3_finalize(stmt);
	strbuf_release(&explain);
	return strbuf_detach(&plan);
}

/* From either end, after, before and from an anchor. */
static void check_plans(struct store *store, const struct rectype *type, struct heard *heard)
{
	const struct list_spec spec = { .type = type };
	struct list_row anchor = { .keys = { NULL } };
	struct strbuf index = STRBUF_INIT;

	strbuf_addf(&index, "USING INDEX %s_order", type->name);
	for (enum list_from from = LIST_FIRST; from <= LIST_FROM; from++) {
		struct list_page page;
		struct err err = ERR_INIT;
		expect(store_page(store, &spec, from, &anchor, 20, &page, &err), err.text);
		list_page_release(&page);
		char *plan = plan_of(store, heard->sql.text);
		expect(!strstr(plan, "TEMP B-TREE"), plan);
		expect_part(plan, index.text, heard->sql.text);
		free(plan);
	}
	strbuf_release(&index);
}

static void every_list_is_read_in_the_order_of_its_index(void **state)
{
	struct store *store = book_new();
	struct heard heard = { .sql = STRBUF_INIT };

	(void)state;
	sqlite3_trace_v2(store->db, SQLITE_TRACE_STMT, hear, &heard);
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			check_plans(store, *type, &heard);
	sqlite3_trace_v2(store->db, 0, NULL, NULL);
	strbuf_release(&heard.sql);
	store_close(store);
}

/* The log is the one system table that grows without end. */
static void the_log_is_listed_by_its_number(void **state)
{
	struct store *store = book_new();
	const struct list_spec spec = { .type = rectype_named("audit") };
	struct heard heard = { .sql = STRBUF_INIT };
	struct list_page page;

	(void)state;
	sqlite3_trace_v2(store->db, SQLITE_TRACE_STMT, hear, &heard);
	expect(store_page(store, &spec, LIST_FIRST, NULL, 20, &page, NULL), "a page");
	list_page_release(&page);
	sqlite3_trace_v2(store->db, 0, NULL, NULL);
	char *plan = plan_of(store, heard.sql.text);
	expect(!strstr(plan, "TEMP B-TREE"), plan);
	free(plan);
	strbuf_release(&heard.sql);
	store_close(store);
}

/* Every reference can be followed backwards, and every unique value looked up, without a scan. */
static void references_and_identifiers_have_an_index(void **state)
{
	struct store *store = book_new();
	struct strbuf sql = STRBUF_INIT;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			if (field->kind != FIELD_REF && !(field->flags & FIELD_UNIQUE))
				continue;
			strbuf_clear(&sql);
			strbuf_addf(&sql,
				"SELECT uid FROM \"%s\" WHERE \"%s\" = 1 AND origin = 1 AND deleted_at IS NULL",
				(*type)->name, field->name);
			char *plan = plan_of(store, sql.text);
			expect(!strstr(plan, "SCAN"), sql.text);
			free(plan);
		}
	}
	strbuf_release(&sql);
	store_close(store);
}

/* What a migration brings into a book is as if it had been saved: searched and in its order. */
static void what_a_book_ships_is_as_if_saved(void **state)
{
	static const char *const types[] = { "phrase", "sentence", "dues_rate", "score_criterion" };
	struct store *store = book_new();

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		const struct rectype *type = rectype_named(types[i]);
		struct list_spec spec = { .type = type };
		struct strbuf sql = STRBUF_INIT;
		struct list_page page;
		expect(store_page(store, &spec, LIST_FIRST, NULL, 1000, &page, NULL) &&
				page.count >= 7,
			types[i]);
		if (type->sort != SORT_NONE) {
			strbuf_addf(&sql,
				"CREATE TEMP TABLE was_%s AS SELECT uid, folded, sort_key FROM %s",
				types[i], types[i]);
			book_exec(store, sql.text);
		}
		for (int j = 0; j < page.count; j++) {
			struct uid uid;
			expect(uid_is_valid(page.rows[j].uid), page.rows[j].uid);
			memcpy(uid.text, page.rows[j].uid, UID_SIZE);
			struct record *record = store_load(store, type, uid.text, NULL);
			struct findings findings = { 0 };
			const struct rules rules = store_rules(store);
			record_check(record, &rules, &findings);
			expect_number(findings.count, 0, "nothing is wrong with it");
			findings_release(&findings);
			record_free(record);
			book_change(store, types[i], uid, "note=x");
		}
		list_page_release(&page);
		if (type->sort != SORT_NONE) {
			strbuf_clear(&sql);
			strbuf_addf(&sql,
				"SELECT count(*) FROM %s t JOIN was_%s w USING (uid) WHERE t.folded <> w.folded "
				"OR t.sort_key <> w.sort_key",
				types[i], types[i]);
			expect_number(book_number(store, sql.text), 0, sql.text);
		}
		strbuf_release(&sql);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_and_descriptors_agree),
		cmocka_unit_test(every_query_can_be_prepared),
		cmocka_unit_test(a_difference_is_noticed_either_way),
		cmocka_unit_test(the_printed_migration_makes_the_table),
		cmocka_unit_test(every_list_is_read_in_the_order_of_its_index),
		cmocka_unit_test(the_log_is_listed_by_its_number),
		cmocka_unit_test(references_and_identifiers_have_an_index),
		cmocka_unit_test(what_a_book_ships_is_as_if_saved),
	};

	return run_group(tests);
}
