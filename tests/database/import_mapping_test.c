/* Tables whose columns a person has to name: asked for, remembered; and work that is stopped. */
#include "book.h"
#include "import_peek.h"
#include "lists.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char unknown[] = "DANH SÁCH,,,,\nNgười,Sinh vào,Hàng ngũ từ,Nơi họp,Xóm\n"
			      "Lê Văn Tám,1960,03/02/1985,thôn Đông Hạ,Trên\n"
			      "Lê Văn Chín,1961,19/05/1986,thôn Đông Hạ,Dưới\n";
static const char said[] = "1=full_name,2=born_on,3=admitted_on,4=cell,5=note";

static struct import_done look(
	struct store *store, const char *sheet, const struct import_options *options)
{
	return import_bytes(store, "member", sheet, strlen(sheet), options);
}

static void a_table_without_a_known_heading_is_shown_and_refused(void **state)
{
	struct store *store = book_new();
	struct import_options options = { 0 };

	(void)state;
	office_add(store);
	struct import_done done = look(store, unknown, &options);
	expect(!done.read && done.report.ask_columns, "refused");
	expect_part(done.err.text, "không thấy dòng tiêu đề", "why");
	expect_number(done.report.column_count, 5, "columns");
	expect_text(done.report.columns[0].title, "Người", "a title");
	expect_text(done.report.columns[1].samples[1], "1961", "a sample");
	import_done_release(&done);
	store_close(store);
}

static void a_row_with_figures_is_no_header(void **state)
{
	struct store *store = book_new();
	struct import_options options = { .columns = "1=full_name,2=born_on,3=cell" };

	(void)state;
	office_add(store);
	struct import_done done = look(store,
		"Lê Văn Tám,04/05/1960,thôn Đông Hạ\nLê Văn Chín,05/05/1961,thôn Đông Hạ\n",
		&options);
	expect(!done.read, "refused");
	expect_number(done.report.column_count, 0, "columns");
	import_done_release(&done);
	store_close(store);
}

static void what_was_said_of_columns_holds_for_the_next_sheet_with_these_headings(void **state)
{
	struct store *store = book_new();
	struct import_options options = { .columns = said };

	(void)state;
	office_add(store);
	struct import_done done = look(store, unknown, &options);
	expect(done.read, done.err.text);
	expect_number(done.report.counts[IMPORT_NEW], 2, "new");
	expect_number(done.report.counts[IMPORT_PASSED], 1, "the title is passed over");
	expect(!done.report.remembered, "said now");
	expect(import_remember_columns(store, done.report.mapping, said, &done.err), done.err.text);
	import_done_release(&done);

	options.columns = NULL;
	done = look(store,
		"NGƯỜI,sinh  vào,Hàng ngũ từ,Nơi họp,Xóm\nLê Văn Năm,1962,03/02/1985,thôn Đông Hạ,Trên\n",
		&options);
	expect(done.read && done.report.remembered, done.err.text);
	expect_number(done.report.counts[IMPORT_NEW], 1, "new");
	import_done_release(&done);
	done = look(store,
		"Người,Sinh vào,Hàng ngũ từ,Nơi họp,Làng\nLê Văn Năm,1962,03/02/1985,thôn Đông Hạ,Trên\n",
		&options);
	expect(!done.read && !done.report.remembered, "another heading");
	import_done_release(&done);
	store_close(store);
}

static void what_is_remembered_may_be_long_and_may_be_dropped(void **state)
{
	struct store *store = book_new();
	struct import_options options = { 0 };
	struct strbuf sheet = STRBUF_INIT, columns = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	office_add(store);
	for (int i = 1; i <= 40; i++) {
		strbuf_addf(&sheet, "%sCột lạ %c", i > 1 ? "," : "", 'A' + i);
		strbuf_addf(&columns, "%s%d=%s", i > 1 ? "," : "", i,
			i == 39           ? "full_name"
				: i == 40 ? "cell"
					  : "note");
	}
	strbuf_add(&sheet, "\n");
	for (int i = 1; i <= 40; i++)
		strbuf_addf(&sheet, "%s%s", i > 1 ? "," : "",
			i == 39           ? "Lê Văn Tám"
				: i == 40 ? "thôn Đông Hạ"
					  : "x");
	struct import_done done = look(store, sheet.text, &options);
	expect(import_remember_columns(store, done.report.mapping, columns.text, &err), err.text);
	import_done_release(&done);
	done = look(store, sheet.text, &options);
	expect(done.report.remembered, "remembered");
	expect_text(
		done.report.columns[38].field->name, "full_name", "behind what one setting holds");
	expect(import_remember_columns(store, done.report.mapping, "", &err), err.text);
	import_done_release(&done);
	done = look(store, sheet.text, &options);
	expect(!done.report.remembered, "dropped");
	import_done_release(&done);
	strbuf_release(&sheet);
	strbuf_release(&columns);
	store_close(store);
}

static bool stop_behind_many(void *context, int64_t rows, int percent)
{
	int *percents = context;

	*percents = percent;
	return rows < 60;
}

static void work_that_is_stopped_writes_nothing(void **state)
{
	struct store *store = book_new();
	struct strbuf sheet = STRBUF_INIT;
	int percent = -1;
	struct import_options options = {
		.write = true, .progress = stop_behind_many, .progress_context = &percent
	};

	(void)state;
	office_add(store);
	int64_t before = book_count(store, "member");
	strbuf_add(&sheet, "Họ và tên,Năm sinh,Chi bộ\n");
	for (int i = 0; i < 100; i++)
		strbuf_addf(&sheet, "Lê Văn %c%c,1960,thôn Đông Hạ\n", 'A' + i / 10, 'a' + i % 10);
	struct import_done done = look(store, sheet.text, &options);
	expect(!done.read && done.report.stopped, "stopped");
	expect_part(done.err.text, "Đã dừng, chưa ghi gì", "what is said");
	expect_number(book_count(store, "member"), before, "members");
	expect(percent > 0 && percent <= 100, "how far it is");
	import_done_release(&done);
	strbuf_release(&sheet);
	store_close(store);
}

static void names_are_shown_as_each_code_would_have_them(void **state)
{
	static const char bytes[] =
		"Ho va ten,Gioi tinh\nChi b\xE9 th\xABn,\nTRAN VAN AN,Nam\nNguy\xD4n V\xA8n Th\xF6,Nam\n";
	struct import_reading readings[CHARSETS];
	FILE *file = tmpfile();
	bool old = false, latin = false;

	(void)state;
	fwrite(bytes, 1, sizeof bytes - 1, file);
	int count = import_readings(file, "a.csv", rectype_named("member"), 0, readings);
	for (int i = 0; i < count; i++) {
		old = old ||
			(readings[i].charset == CHARSET_TCVN3 &&
				strstr(readings[i].names.text, "Nguyễn Văn Thử"));
		latin = latin ||
			(readings[i].charset == CHARSET_1258 &&
				!strstr(readings[i].names.text, "Nguyễn"));
		expect(readings[i].charset != CHARSET_UTF8, "broken in UTF-8");
		expect(readings[i].charset != CHARSET_TCVN3 ||
				!strstr(readings[i].names.text, "Chi bộ"),
			"a section is nobody's name");
		strbuf_release(&readings[i].names);
	}
	expect(old && latin, "both are there");
	fclose(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_without_a_known_heading_is_shown_and_refused),
		cmocka_unit_test(a_row_with_figures_is_no_header),
		cmocka_unit_test(
			what_was_said_of_columns_holds_for_the_next_sheet_with_these_headings),
		cmocka_unit_test(what_is_remembered_may_be_long_and_may_be_dropped),
		cmocka_unit_test(work_that_is_stopped_writes_nothing),
		cmocka_unit_test(names_are_shown_as_each_code_would_have_them),
	};

	return run_group(tests);
}
