/* Who sits at the computer, by which name rows are logged, and who only looks. */
#include "book.h"
#include "export.h"
#include "files.h"
#include "operators.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expect_listed(struct store *store, const char *wanted)
{
	struct operators list;
	struct err err = ERR_INIT;
	struct strbuf names = STRBUF_INIT;

	expect(operators_list(store, &list, &err), err.text);
	for (int i = 0; i < list.count; i++)
		strbuf_addf(&names, "%s%s%s", i ? " " : "", list.items[i].name,
			list.items[i].looks ? "(xem)" : "");
	expect_text(names.length ? names.text : "", wanted, "listed");
	operators_release(&list);
	strbuf_release(&names);
}

static void into_bin(struct store *store, const struct uid *uid)
{
	struct err err = ERR_INIT;

	expect(store_delete(store, rectype_named("operator"), uid->text, "đã nghỉ", &err),
		err.text);
}

static void change(struct store *store, const char *name)
{
	struct err err = ERR_INIT;

	expect(operators_change(store, name, &err), err.text);
	expect_text(store_operator(store), name, "at work");
}

static void who_is_at_work_is_listed_though_nobody_wrote_it_down(void **state)
{
	struct store *store = book_new();

	(void)state;
	expect_listed(store, "Lan");
	struct uid hoa = book_add(store, "operator", "name=Hoa");
	expect_listed(store, "Hoa Lan");
	change(store, "Hoa");
	expect_listed(store, "Hoa Lan");
	expect_text(store_setting(store, "operator"), "Hoa", "remembered");
	change(store, "Lan");
	into_bin(store, &hoa);
	expect_listed(store, "Lan");
	store_close(store);
}

/* The one in the bin is not brought back by sitting there. */
static void who_was_taken_from_the_list_is_not_listed_again(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	struct uid lan = book_add(store, "operator", "name=Lan");
	book_add(store, "operator", "name=Hoa");
	into_bin(store, &lan);
	expect_listed(store, "Hoa");
	change(store, "Hoa");
	expect_listed(store, "Hoa");
	expect(!operators_begin(store, "Lan", &err), "nobody of that name");
	expect_part(err.text, "Có: Hoa.", "who there is");
	store_close(store);
}

static void rows_go_by_who_sits_there(void **state)
{
	struct store *store = book_new();

	(void)state;
	book_add(store, "operator", "name=Hoa");
	change(store, "Hoa");
	book_add(store, "area", "name=Xóm Mới|kind=T|from_on=2020-01-01");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE operator = 'Hoa' AND type = 'area'"),
		1, "the log");
	expect_number(book_number(store, "SELECT count(*) FROM area WHERE created_by = 'Hoa'"), 1,
		"the record");
	expect_number(book_number(store,
			      "SELECT count(*) FROM audit WHERE operator = 'Hoa' AND after = "
			      "'{\"operator\":\"Hoa\"}'"),
		1, "that he sat down");
	store_close(store);
}

/* Each door of the store refuses with one sentence; what leaves the book is logged all the same. */
static void who_only_looks_writes_nothing_but_what_the_log_must_know(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	struct uid hoa = book_add(store, "operator", "name=Hoa|role=XEM");
	book_add(store, "org", "name=Chi bộ 1|kind=CB");
	change(store, "Hoa");
	int64_t rows = book_number(store, "SELECT count(*) FROM audit");
	expect_part(store_view_only(store), "người đang ngồi máy chỉ được xem", "why");
	struct record *record = record_new(rectype_named("area"));
	record_set(record, "name", "Xóm Mới");
	record_set(record, "kind", "T");
	record_set(record, "from_on", "2020-01-01");
	expect(!store_save(store, record, NULL, &err), "a record");
	expect_part(err.text, "chỉ được xem, nên không ghi được", "a sentence");
	record_free(record);
	expect(!store_set_setting(store, "superior.name", "Khác", &err), "a setting");
	expect(!store_delete(store, rectype_named("operator"), hoa.text, "x", &err), "a deletion");
	expect_number(book_number(store, "SELECT count(*) FROM audit"), rows, "nothing is logged");
	FILE *out = tmpfile();
	struct export_options options = { 0 };
	int64_t count;
	expect(export_records(store, rectype_named("area"), &options, out, &count, &err), err.text);
	fclose(out);
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE action = 'export' AND operator = 'Hoa'"),
		1, "the export is");
	expect(export_log_month(store, NULL, "2026-11", &err), err.text);
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE json_extract(after, '$.period') = '2026-11' AND operator = 'Hoa'"),
		1, "and the month that he hands up");
	expect(store_log_showing(store, rectype_named("operator"), hoa.text, "id", NULL, &err),
		err.text);
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE action = 'show' AND operator = 'Hoa'"),
		1, "and what lists mask and he was shown");
	expect(store_view_only(store) != NULL, "and he still only looks");
	change(store, "Lan");
	expect(!store_view_only(store), "the next may write");
	store_close(store);
}

static void a_book_is_never_shut_for_everybody(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	struct uid lan = book_add(store, "operator", "name=Lan|role=XEM");
	struct uid hoa = book_add(store, "operator", "name=Hoa");
	expect(operators_begin(store, NULL, &err), err.text);
	expect(store_view_only(store) != NULL, "Hoa may write");
	store_look_by_role(store, false);
	into_bin(store, &hoa);
	expect(operators_begin(store, NULL, &err), err.text);
	expect(!store_view_only(store), "nobody else may");
	(void)lan;
	store_close(store);
}

static void who_sits_there_may_change_though_the_book_is_opened_to_look_at(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store *store = book_make(path);
	struct err err = ERR_INIT;

	(void)state;
	book_add(store, "operator", "name=Hoa");
	store_close(store);
	struct store_options view = { .today = BOOK_TODAY, .operator_ = "Lan", .view = true };
	expect(store_open(path, &view, &store, &err), err.text);
	expect_part(store_view_only(store), "--view", "why");
	expect(operators_change(store, "Hoa", &err), err.text);
	expect_text(store_operator(store), "Hoa", "for this run");
	expect_part(store_view_only(store), "--view", "and nothing is written still");
	expect(!store_set_setting(store, "superior.name", "Khác", &err), "a setting");
	store_close(store);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_is_at_work_is_listed_though_nobody_wrote_it_down),
		cmocka_unit_test(who_was_taken_from_the_list_is_not_listed_again),
		cmocka_unit_test(rows_go_by_who_sits_there),
		cmocka_unit_test(who_only_looks_writes_nothing_but_what_the_log_must_know),
		cmocka_unit_test(a_book_is_never_shut_for_everybody),
		cmocka_unit_test(who_sits_there_may_change_though_the_book_is_opened_to_look_at),
	};

	return run_group(tests);
}
