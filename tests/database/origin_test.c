/* Received rows are read here and never changed: only the book they come from does that. handoff.md. */
#include "book.h"
#include "fill.h"
#include "lists.h"
#include "strbuf.h"
#include "test.h"
#include "undo.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

static const char who[] = "Chi bộ bản Nà Phượng";

/* Đượm and her status came from another book, which the sentence names if it can. */
static struct store *book_with_received(struct office *office, const char *name)
{
	struct store *store = book_new();
	struct strbuf sql = STRBUF_INIT;

	*office = office_add(store);
	strbuf_addf(&sql,
		"INSERT INTO origin (id, uid, added_at, name) VALUES (2, '01KB9ZZZZZ0123456789ABCDEA', '2026-11-01', %s%s%s);"
		"UPDATE member SET origin = 2 WHERE uid = '%s'",
		name ? "'" : "", name ? name : "NULL", name ? "'" : "", office->duom.text);
	book_exec(store, sql.text);
	strbuf_release(&sql);
	return store;
}

static void expect_read_only(struct store *store, bool done, const struct err *err, char *before)
{
	char *after = book_contents(store);

	expect(!done, "refused");
	expect_part(err->text, who, "from whom");
	expect_text(after, before, "nothing has changed");
	free(after);
}

static void a_received_record_is_neither_saved_nor_deleted(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, who);
	char *before = book_contents(store);
	struct err err = book_change_refused(store, "member", office.duom, "occupation=Giáo viên");

	(void)state;
	expect_read_only(store, false, &err, before);
	err = (struct err)ERR_INIT;
	bool done = store_delete(
		store, rectype_named("member"), office.duom.text, "nhập nhầm", &err);
	expect_read_only(store, done, &err, before);
	free(before);
	book_change(store, "member", office.thoa, "occupation=Giáo viên");
	store_close(store);
}

static void nor_taken_from_the_bin_nor_undone(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, NULL);
	struct strbuf sql = STRBUF_INIT;
	struct undo_range range, again;
	struct err err = ERR_INIT;

	(void)state;
	book_exec(store,
		"UPDATE member SET origin = 1; UPDATE origin SET name = 'Chi bộ bản Nà Phượng' WHERE id = 2");
	range.first = undo_log_head(store) + 1;
	book_change(store, "member", office.duom, "occupation=Giáo viên");
	range.last = undo_log_head(store);
	strbuf_addf(&sql, "UPDATE member SET origin = 2 WHERE uid = '%s'", office.duom.text);
	book_exec(store, sql.text);
	char *before = book_contents(store);
	expect_read_only(store, undo_take_back(store, range, &again, &err), &err, before);
	free(before);
	book_exec(store,
		"UPDATE member SET deleted_at = '2026-11-02', delete_reason = 'x' WHERE origin = 2");
	before = book_contents(store);
	err = (struct err)ERR_INIT;
	expect_read_only(store,
		store_restore(store, rectype_named("member"), office.duom.text, &err), &err,
		before);
	free(before);
	strbuf_release(&sql);
	store_close(store);
}

static void nor_filled_with_others(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, who);
	const struct rectype *type = rectype_named("member");
	const struct field *field = rectype_field(type, "ethnicity");
	struct list_spec spec = { .type = type };
	struct list_page page;
	struct fill_rows rows;
	struct err err = ERR_INIT;
	bool wanted[3] = { true, true, true };
	int refused;

	(void)state;
	expect(store_page(store, &spec, LIST_FIRST, NULL, 10, &page, &err), err.text);
	expect(fill_read(store, type, field, &page, &rows, &err), err.text);
	expect_number(rows.count, 3, "all three");
	char *before = book_contents(store);
	expect_read_only(store,
		fill_write(store, type, field, "Kinh", &rows, wanted, &refused, &err), &err,
		before);
	expect_number(refused, 1, "the one");
	free(before);
	fill_release(&rows);
	list_page_release(&page);
	store_close(store);
}

static void a_file_that_changes_one_is_refused_and_one_that_does_not_is_taken(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, who);
	const struct export_options all = { .sensitive = true, .reason = "thử" };
	struct strbuf changed = STRBUF_INIT;
	int64_t rows;

	(void)state;
	char *bytes = export_bytes(store, "member", &all, &rows);
	import_expect(store, "member", bytes, 0, 0, (int)rows);
	strbuf_addf(&changed, "uid,occupation\n%s,Giáo viên\n", office.duom.text);
	struct import_done done = import_bytes(store, "member", changed.text, changed.length, NULL);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, "refused");
	expect_part(refusal, "2:", "its line");
	expect_part(refusal, who, "from whom");
	free(refusal);
	free(bytes);
	import_done_release(&done);
	strbuf_release(&changed);
	store_close(store);
}

static void a_sender_without_a_name_is_called_by_his_id(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, NULL);
	struct err err = book_change_refused(store, "member", office.duom, "occupation=Giáo viên");

	(void)state;
	expect_part(err.text, "01KB9ZZZZZ0123456789ABCDEA", "the id of his book");
	store_close(store);
}

/* A spell of another book that has begun: its own book brings today's values. */
static void the_daily_round_passes_received_records_by(void **state)
{
	struct office office;
	struct store *store = book_with_received(&office, who);
	struct strbuf values = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	book_exec(store, "UPDATE member SET origin = 1");
	strbuf_addf(&values, "member=%s|from_on=2026-11-10|work_group=HT", office.duom.text);
	book_add(store, "member_status", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values,
		"UPDATE member SET origin = 2, changed_at = '2026-11-01', work_group = 'ND' WHERE uid = '%s'",
		office.duom.text);
	book_exec(store, values.text);
	expect(store_daily(store, &err), err.text);
	book_expect(store, "member", office.duom, "work_group", "ND");
	strbuf_release(&values);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_received_record_is_neither_saved_nor_deleted),
		cmocka_unit_test(nor_taken_from_the_bin_nor_undone),
		cmocka_unit_test(nor_filled_with_others),
		cmocka_unit_test(a_file_that_changes_one_is_refused_and_one_that_does_not_is_taken),
		cmocka_unit_test(a_sender_without_a_name_is_called_by_his_id),
		cmocka_unit_test(the_daily_round_passes_received_records_by),
	};

	return run_group(tests);
}
