/*
 * audit.c: the log's chain shows what was edited, deleted, inserted or moved.
 *
 * A tail that was cut off leaves a shorter chain that holds: only a head written down elsewhere (in a
 * printed report, in a package) tells. The last test says so, so that nobody promises more.
 */
#include "audit.h"
#include "book.h"
#include "internal.h"
#include "test.h"

#include <string.h>

static struct audit_report verify(struct store *store)
{
	struct audit_report report;
	struct err err = ERR_INIT;

	expect(audit_verify(store, &report, &err), err.text);
	return report;
}

/* A book with many rows in its log. */
static struct store *busy_book(void)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	office_add_every_type(store, &office);
	return store;
}

static void an_untouched_chain_holds(void **state)
{
	struct store *store = busy_book();
	struct audit_report report = verify(store);

	(void)state;
	expect_number(report.first_wrong, 0, "it holds");
	expect(report.rows > 30, "there is something to hold");
	expect_number(report.rows, book_number(store, "SELECT count(*) FROM audit"), "all rows");
	expect_number((long long)strlen(report.head), 64, "the head");
	store_close(store);
}

static void an_empty_log_holds(void **state)
{
	struct store *store = book_new();
	struct audit_report report = verify(store);

	(void)state;
	expect_number(report.rows, 0, "no rows");
	expect_number(report.first_wrong, 0, "nothing wrong");
	expect_text(report.head, "", "no head");
	store_close(store);
}

static void every_changed_column_of_a_row_is_found(void **state)
{
	static const char *const changes[] = {
		"at = '2025-01-01T08:00:00+07:00'",
		"operator = 'Khác'",
		"action = 'update'",
		"type = 'area'",
		"uid = '01KB9ZZZZZ0123456789ABCDEF'",
		"before = '{}'",
		"after = '{}'",
		"after = NULL",
		"why = 'x'",
		"salt = '00000000000000000000000000000000'",
		"payload_hash = '0000000000000000000000000000000000000000000000000000000000000000'",
		"hash = '0000000000000000000000000000000000000000000000000000000000000000'",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(changes); i++) {
		struct store *store = busy_book();
		struct strbuf sql = STRBUF_INIT;
		strbuf_addf(&sql, "UPDATE audit SET %s WHERE seq = 5", changes[i]);
		book_exec(store, sql.text);
		expect_number(verify(store).first_wrong, 5, changes[i]);
		strbuf_release(&sql);
		store_close(store);
	}
}

static void rows_deleted_inserted_or_exchanged_are_found(void **state)
{
	static const struct {
		const char *sql;
		int first_wrong;
	} rows[] = {
		{ "DELETE FROM audit WHERE seq = 7", 7 },
		{ "DELETE FROM audit WHERE seq = 1", 1 },
		{ "DELETE FROM audit WHERE seq = 7; UPDATE audit SET seq = seq - 1 WHERE seq > 7",
			7 },
		{ "UPDATE audit SET seq = -seq WHERE seq IN (8, 9); "
		  "UPDATE audit SET seq = 17 + seq WHERE seq < 0",
			8 },
		{ "INSERT INTO audit SELECT 1 + (SELECT max(seq) FROM audit), at, operator, action, type, "
		  "uid, before, after, why, salt, payload_hash, hash, book FROM audit WHERE seq = 3",
			-1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = busy_book();
		int64_t last = book_number(store, "SELECT max(seq) FROM audit");
		book_exec(store, rows[i].sql);
		expect_number(verify(store).first_wrong,
			rows[i].first_wrong < 0 ? last + 1 : rows[i].first_wrong, rows[i].sql);
		store_close(store);
	}
}

/* One row after the other: whatever is wrong is found at its place. */
static void a_change_is_found_wherever_it_is(void **state)
{
	struct store *store = busy_book();
	int64_t last = book_number(store, "SELECT max(seq) FROM audit");

	(void)state;
	for (int64_t seq = 1; seq <= last; seq++) {
		struct strbuf sql = STRBUF_INIT;
		strbuf_addf(&sql,
			"SAVEPOINT s; UPDATE audit SET after = after || ' ', why = ifnull(why, 'x') "
			"WHERE seq = %lld",
			(long long)seq);
		book_exec(store, sql.text);
		expect_number(verify(store).first_wrong, seq, "the changed row");
		book_exec(store, "ROLLBACK TO s; RELEASE s");
		strbuf_release(&sql);
	}
	expect_number(verify(store).first_wrong, 0, "and back again");
	store_close(store);
}

static void erasing_a_payload_with_its_salt_leaves_the_chain_whole(void **state)
{
	struct store *store = busy_book();
	struct audit_report before = verify(store), after;

	(void)state;
	book_exec(store,
		"UPDATE audit SET before = NULL, after = NULL, why = NULL, salt = NULL WHERE seq = 5");
	after = verify(store);
	expect_number(after.first_wrong, 0, "whole");
	expect_text(after.head, before.head, "the same head");
	store_close(store);
}

/* The payload of an erased row is gone: putting another in its place is found. */
static void a_payload_put_where_one_was_erased_is_found(void **state)
{
	struct store *store = busy_book();

	(void)state;
	book_exec(store,
		"UPDATE audit SET salt = NULL, after = '{\"full_name\":\"Khác\"}' WHERE seq = 5");
	expect_number(verify(store).first_wrong, 5, "no salt, but a payload");
	store_close(store);
}

static void a_batch_is_one_row_for_each_type(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;
	struct uid first;

	(void)state;
	expect(store_begin(store, &err), err.text);
	store_batch_begin(store, "import", "tep.csv");
	first = book_add(store, "area", "name=Một|kind=T|from_on=2020-01-01");
	book_add(store, "area", "name=Hai|kind=T|from_on=2020-01-01");
	book_add(store, "org", "name=Chi bộ 1|kind=CB");
	expect(store_batch_end(store, &err) && store_commit(store, &err), err.text);
	expect_number(book_number(store, "SELECT count(*) FROM audit"), 2, "two types");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE action = 'import' AND type = 'area' AND "
			"why = 'tep.csv' AND json_array_length(after, '$.uids') = 2"),
		1, "both areas in one row");
	expect(store_has(store, rectype_named("area"), first.text), "and the records are there");
	book_expect_whole(store);
	store_close(store);
}

static void a_cut_tail_is_seen_only_against_a_head_kept_elsewhere(void **state)
{
	struct store *store = busy_book();
	struct audit_report printed = verify(store), after;

	(void)state;
	book_exec(store, "DELETE FROM audit WHERE seq > 20");
	after = verify(store);
	expect_number(after.first_wrong, 0, "the chain alone does not tell");
	expect_number(after.rows, 20, "but it is shorter");
	expect(strcmp(after.head, printed.head) != 0, "and its head is not the one printed");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_untouched_chain_holds),
		cmocka_unit_test(an_empty_log_holds),
		cmocka_unit_test(every_changed_column_of_a_row_is_found),
		cmocka_unit_test(rows_deleted_inserted_or_exchanged_are_found),
		cmocka_unit_test(a_change_is_found_wherever_it_is),
		cmocka_unit_test(erasing_a_payload_with_its_salt_leaves_the_chain_whole),
		cmocka_unit_test(a_payload_put_where_one_was_erased_is_found),
		cmocka_unit_test(a_batch_is_one_row_for_each_type),
		cmocka_unit_test(a_cut_tail_is_seen_only_against_a_head_kept_elsewhere),
	};

	return run_group(tests);
}
