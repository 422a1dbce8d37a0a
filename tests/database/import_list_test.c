/* Lists as offices have them: what they must become, and that taking them twice changes nothing. */
#include "book.h"
#include "csv_rows.h"
#include "files.h"
#include "internal.h"
#include "lists.h"
#include "office_file.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* ---- a table read whole, to look things up in ---- */

struct table {
	struct strbuf cells; /* each with its NUL */
	size_t starts[200 * 16];
	int columns, rows; /* the header is row 0 */
};

static bool take_row(void *context, const struct csv_row *row, struct err *err)
{
	struct table *table = context;

	(void)err;
	table->columns = table->rows ? table->columns : row->count;
	for (int i = 0; i < table->columns; i++) {
		table->starts[table->rows * table->columns + i] = table->cells.length;
		strbuf_add_bytes(&table->cells, row->fields[i], strlen(row->fields[i]) + 1);
	}
	table->rows++;
	return true;
}

static struct table *table_read(const char *data_name)
{
	struct table *table = calloc(1, sizeof *table);
	size_t size;
	char *bytes = data_read(data_name, &size);
	FILE *file = fmemopen(bytes, size, "r");
	struct err err = ERR_INIT;

	table->cells = (struct strbuf)STRBUF_INIT;
	struct office_options options = { .limits = NULL };
	struct office_file *office = office_open(file, data_name, &options, &err);
	expect(office && office_read(office, take_row, table, &err), err.text);
	office_close(office);
	fclose(file);
	free(bytes);
	return table;
}

static void table_free(struct table *table)
{
	strbuf_release(&table->cells);
	free(table);
}

static const char *cell(const struct table *table, int row, const char *title)
{
	for (int i = 0; i < table->columns; i++)
		if (strcmp(table->cells.text + table->starts[i], title) == 0)
			return table->cells.text + table->starts[row * table->columns + i];
	fail_msg("no column %s", title);
	return NULL;
}

/* ---- the nine columns ---- */

static void expect_field(const struct record *record, const char *field, const char *wanted)
{
	expect_text(record_get(record, field), *wanted ? wanted : NULL, field);
}

/* The member of a row: by its identifier, else by name and date of birth. */
static struct record *member_of(struct store *store, const struct table *wanted, int row)
{
	struct query query;
	char uid[UID_SIZE] = "";

	query_open(&query, store,
		"SELECT uid FROM member WHERE ifnull(personal_id, card_no) = :id OR "
		"(:id IS NULL AND personal_id IS NULL AND card_no IS NULL AND born_on = :born)",
		NULL);
	const char *id = cell(wanted, row, "personal_id");
	query_text(&query, ":id", *id ? id : cell(wanted, row, "card_no"));
	query_text(&query, ":born", cell(wanted, row, "born_on"));
	if (query_step(&query))
		snprintf(uid, sizeof uid, "%s", query_column(&query, 0));
	expect(!query_step(&query), "one member for each row");
	query_close(&query);
	return store_load(store, rectype_named("member"), uid, NULL);
}

/* Equal under normal form C when case is left aside, and in the very case in which it was typed. */
static void expect_name(const struct record *member, const char *typed, const char *wanted)
{
	char *kept = text_nfc(record_get(member, "full_name")), *typed_nfc = text_nfc(typed),
	     *wanted_nfc = text_nfc(wanted);
	char *kept_low = text_lowered(kept), *wanted_low = text_lowered(wanted_nfc);

	expect_text(kept, typed_nfc, "as typed");
	expect_text(kept_low, wanted_low, "the name");
	free(kept);
	free(typed_nfc);
	free(wanted_nfc);
	free(kept_low);
	free(wanted_low);
}

static void expect_cell_of(struct store *store, const struct record *member, const char *code)
{
	struct query query;
	bool there = false;

	query_open(&query, store,
		"SELECT 1 FROM membership s JOIN org o ON o.id = s.cell JOIN member m ON m.id = s.member "
		"WHERE m.uid = :member AND o.code = :code AND s.joined_by = 'LS' AND s.from_on = :today "
		"AND s.to_on IS NULL",
		NULL);
	query_text(&query, ":member", member->uid);
	query_text(&query, ":code", code);
	query_text(&query, ":today", BOOK_TODAY);
	there = query_step(&query);
	query_close(&query);
	expect(there, "one spell in that cell, founded with the book, from today on");
}

/* Everybody of ket-qua-dung.csv and nobody else; `typed`: the names are kept as they stand there. */
static void expect_all_85(struct store *store, const struct table *typed)
{
	struct table *wanted = table_read("lists/ket-qua-dung.csv");

	expect_number(wanted->rows - 1, 85, "rows to be right");
	for (int row = 1; row < wanted->rows; row++) {
		struct record *member = member_of(store, wanted, row);
		const char *status = cell(wanted, row, "status"),
			   *name = cell(wanted, row, "full_name");
		expect(member != NULL, name);
		expect_name(member, typed ? cell(typed, row, "Họ và tên") : name, name);
		expect_field(member, "born_on", cell(wanted, row, "born_on"));
		expect_field(member, "personal_id", cell(wanted, row, "personal_id"));
		expect_field(member, "card_no", cell(wanted, row, "card_no"));
		expect_field(member, "admitted_on", cell(wanted, row, "admitted_on"));
		struct strbuf shown = STRBUF_INIT;
		store_show(store, rectype_field(member->type, "listed_status"),
			record_get(member, "listed_status"), &shown);
		expect_text(shown.text, status, "the standing");
		strbuf_release(&shown);
		expect_cell_of(store, member, cell(wanted, row, "cell_code"));
		record_free(member);
	}
	expect_number(book_count(store, "member"), 85, "and nobody else");
	expect_number(book_count(store, "membership"), 85, "a spell each");
	book_expect_whole(store);
	table_free(wanted);
}

static void all_85_members_of_the_nine_column_list_are_right(void **state)
{
	struct store *store = book_new();
	struct table *typed = table_read("lists/danh-sach-9-cot.csv");

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 85, 0, 0);
	expect_all_85(store, typed);
	table_free(typed);
	store_close(store);
}

/* The sheet that Excel saved as Unicode text is in capitals, as the first is; those of old fonts are not. */
static void the_same_list_in_every_code_and_as_a_workbook_is_the_same_list(void **state)
{
	static const struct {
		const char *name;
		bool in_capitals;
	} rows[] = {
		{ "lists/danh-sach-nfd.csv", false },
		{ "lists/danh-sach-utf16.txt", true },
		{ "lists/danh-sach-tcvn3.csv", false },
		{ "lists/danh-sach-tcvn3-hai-lan.csv", false },
		{ "lists/danh-sach-vni.csv", false },
		{ "lists/danh-sach-vni-hai-lan.csv", false },
		{ "lists/danh-sach-viqr.csv", false },
		{ "xlsx/danh-sach-9-cot.xlsx", true },
		{ "xlsx/danh-sach-9-cot-ngay.xlsx", true },
		{ "xlsx/danh-sach-nfd.xlsx", false },
		{ "xlsx/danh-sach-tcvn3-hai-lan.xlsx", false },
		{ "xlsx/danh-sach-vni-hai-lan.xlsx", false },
		{ "xlsx/danh-sach-viqr.xlsx", false },
	};
	struct table *capitals = table_read("lists/danh-sach-9-cot.csv");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
		import_data_expect(store, "member", rows[i].name, 85, 0, 0);
		expect_all_85(store, rows[i].in_capitals ? capitals : NULL);
		import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 0, 0, 85);
		store_close(store);
	}
	table_free(capitals);
}

/* The template of the check: two header rows, cells by their code, places in three columns. */
static void the_31_columns_of_the_check_are_all_taken(void **state)
{
	static const char *const fields[] = { "sex", "born_on", "personal_id", "card_no",
		"old_card_no", "old_id", "admitted_on", "official_on" };
	struct store *store = book_new();
	struct table *wanted = table_read("lists/ket-qua-dung.csv");

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	struct import_done done = import_data(store, "member", "lists/mau-ra-soat-31-cot.csv");
	expect(done.read && done.report.written, done.err.text);
	expect_number(done.report.counts[IMPORT_PASSED], 5, "three titles and two empty rows");
	for (int row = 1; row < wanted->rows; row++) {
		struct record *member = member_of(store, wanted, row);
		expect(member != NULL, cell(wanted, row, "full_name"));
		for (size_t i = 0; i < COUNT(fields); i++)
			expect_field(member, fields[i], cell(wanted, row, fields[i]));
		struct strbuf shown = STRBUF_INIT;
		store_show(store, rectype_field(member->type, "listed_status"),
			record_get(member, "listed_status"), &shown);
		expect_text(shown.text, cell(wanted, row, "status"), "the standing");
		strbuf_release(&shown);
		expect_cell_of(store, member, cell(wanted, row, "cell_code"));
		record_free(member);
	}
	struct record *first = member_of(store, wanted, 1);
	expect_field(first, "birth_place", "tổ dân phố 3, phường Hạc Thành, Lâm Đồng");
	record_free(first);
	expect_number(book_count(store, "member"), 85, "and nobody else");
	import_done_release(&done);
	table_free(wanted);
	store_close(store);
}

/* Excel ate the zeros of 17 numbers: each is named, and put back when that is allowed. */
static void zeros_that_excel_ate_are_asked_for_and_put_back(void **state)
{
	struct import_options options = { .write = true, .pad_ids = true };
	struct store *store = book_new();
	struct table *typed = table_read("lists/danh-sach-9-cot.csv");
	size_t size;
	char *bytes = data_read("lists/danh-sach-9-cot-bi-excel.csv", &size);

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	struct import_done done = import_data(
		store, "member", "lists/danh-sach-9-cot-bi-excel.csv");
	expect(done.read && !done.report.written, "nothing is written");
	expect_number(done.report.counts[IMPORT_UNSURE], 17, "rows with an eaten zero");
	expect_number(done.report.counts[IMPORT_REFUSED], 0, "none is refused");
	import_done_release(&done);
	done = import_bytes(store, "member", bytes, size, &options);
	expect(done.report.written, done.err.text);
	expect_all_85(store, typed);
	import_done_release(&done);
	free(bytes);
	table_free(typed);
	store_close(store);
}

static struct import_done take_list(
	struct store *store, const char *name, const struct import_options *options)
{
	struct strbuf path = STRBUF_INIT;
	size_t size;

	strbuf_addf(&path, "lists/%s", name);
	char *bytes = data_read(path.text, &size);
	struct import_done done = import_bytes(store, "member", bytes, size, options);
	free(bytes);
	strbuf_release(&path);
	return done;
}

static void the_same_list_again_changes_nothing(void **state)
{
	struct store *store = book_new();

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 85, 0, 0);
	char *before = book_contents(store), *after;
	import_data_expect(store, "org", "lists/org.csv", 0, 0, 4);
	import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 0, 0, 85);
	after = book_contents(store);
	expect_text(after, before, "every table, the log among them");
	free(before);
	free(after);
	store_close(store);
}

/* However it was taken the first time, and in whatever code it comes again. */
static void the_same_list_another_way_changes_nothing(void **state)
{
	static const struct {
		const char *first, *again;
		struct import_options how, then;
		int same;
	} cases[] = {
		{ "danh-sach-9-cot.csv", "danh-sach-9-cot.csv", { .proper_names = true }, { 0 },
			85 },
		{ "danh-sach-viqr.csv", "danh-sach-9-cot.csv", { 0 }, { 0 }, 85 },
		{ "danh-sach-viqr.csv", "danh-sach-vni-hai-lan.csv", { 0 }, { 0 }, 85 },
		{ "danh-sach-nfd.csv", "danh-sach-utf16.txt", { 0 }, { 0 }, 85 },
		{ "danh-sach-nfd.csv", "../xlsx/danh-sach-9-cot.xlsx", { 0 }, { 0 }, 85 },
		{ "danh-sach-9-cot-bi-excel.csv", "danh-sach-9-cot.csv", { .pad_ids = true }, { 0 },
			85 },
		{ "danh-sach-9-cot.csv", "danh-sach-9-cot-bi-excel.csv", { 0 }, { .pad_ids = true },
			85 },
		{ "danh-sach-9-cot.csv", "danh-sach-9-cot-bi-excel.csv", { 0 }, { 0 }, 68 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store *store = book_new();
		struct import_options how = cases[i].how, then = cases[i].then;
		how.write = then.write = true;
		import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
		struct import_done done = take_list(store, cases[i].first, &how);
		expect_number(done.report.counts[IMPORT_NEW], 85, cases[i].first);
		import_done_release(&done);
		char *before = book_contents(store);
		done = take_list(store, cases[i].again, &then);
		expect_number(done.report.counts[IMPORT_SAME], cases[i].same, cases[i].again);
		expect_number(done.report.counts[IMPORT_UNSURE], 85 - cases[i].same, "the others");
		import_done_release(&done);
		char *after = book_contents(store);
		expect_text(after, before, cases[i].again);
		free(before);
		free(after);
		store_close(store);
	}
}

/* The result itself as a list, without the ethnic group: it says Mông, the official list Hmông. */
static void all_columns_of_a_fuller_list_are_taken(void **state)
{
	static const char *const fields[] = { "full_name", "sex", "born_on", "personal_id",
		"card_no", "old_card_no", "old_id", "admitted_on", "official_on" };
	struct store *store = book_new();
	struct table *wanted = table_read("lists/ket-qua-dung.csv");
	size_t size;
	char *bytes = data_read("lists/ket-qua-dung.csv", &size);

	(void)state;
	memcpy(strstr(bytes, "ethnicity"), "ignored__", 9);
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	import_expect(store, "member", bytes, 85, 0, 0);
	for (int row = 1; row < wanted->rows; row++) {
		struct record *member = member_of(store, wanted, row);
		expect(member != NULL, cell(wanted, row, "full_name"));
		for (size_t i = 0; i < COUNT(fields); i++)
			expect_field(member, fields[i], cell(wanted, row, fields[i]));
		record_free(member);
	}
	free(bytes);
	table_free(wanted);
	store_close(store);
}

/* The nine columns first, the others later: what was there stays, what was empty is filled in. */
static void a_fuller_list_fills_in_what_is_missing(void **state)
{
	struct store *store = book_new();
	struct table *wanted = table_read("lists/ket-qua-dung.csv");

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 85, 0, 0);
	import_expect(store, "member",
		"Số CCCD,Họ và tên,Chi bộ đang sinh hoạt,Ngày chính thức,Quê quán\n"
		"084046398055,PHẠM CÔNG AN,Chi bộ bản Nà Phượng,16/08/1996,xã Quỳnh Phú\n",
		0, 1, 0);
	struct record *member = member_of(store, wanted, 1);
	expect_field(member, "official_on", "1996-08-16");
	expect_field(member, "home_place", "xã Quỳnh Phú");
	expect_field(member, "admitted_on", "1995-08-16");
	record_free(member);
	table_free(wanted);
	store_close(store);
}

static void looking_only_writes_nothing(void **state)
{
	struct store *store = book_new();
	struct import_options look = { .write = false };
	size_t size;
	char *bytes = data_read("lists/danh-sach-9-cot.csv", &size);

	(void)state;
	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	char *before = book_contents(store), *after;
	struct import_done done = import_bytes(store, "member", bytes, size, &look);
	expect_number(done.report.counts[IMPORT_NEW], 85, "what it would do");
	expect(done.read && !done.report.written, "and it has not");
	after = book_contents(store);
	expect_text(after, before, "as it was");
	import_done_release(&done);
	free(bytes);
	free(before);
	free(after);
	store_close(store);
}

static struct import_report take_names(struct store *store, const char *rows, bool proper)
{
	struct import_options options = {
		.write = true, .proper_names = proper, .create_cells = true
	};
	struct strbuf bytes = STRBUF_INIT;

	strbuf_addf(&bytes, "Họ và tên;Số CCCD;Chi bộ đang sinh hoạt\n%s", rows);
	struct import_done done = import_bytes(store, "member", bytes.text, bytes.length, &options);
	expect(done.read && done.report.written, done.err.text);
	struct import_report counted = { .in_capitals = done.report.in_capitals };
	memcpy(counted.counts, done.report.counts, sizeof counted.counts);
	import_done_release(&done);
	strbuf_release(&bytes);
	return counted;
}

static void names_in_capitals_are_written_properly_when_asked(void **state)
{
	static const char capitals[] = "NGUYỄN VĂN AN;038060005671;Chi bộ 1\n"
				       "Y BHĂM NIÊ;038060005672;Chi bộ 1\n"
				       "Lê Thị Ba;038060005673;Chi bộ 1\n";
	static const char names[] = "SELECT full_name = '%s' FROM member WHERE personal_id = '%s'";
	struct store *store = book_new();
	char sql[200];

	(void)state;
	struct import_report report = take_names(store, capitals, false);
	expect_number(report.in_capitals, 1, "one that is sure");
	snprintf(sql, sizeof sql, names, "NGUYỄN VĂN AN", "038060005671");
	expect_number(book_number(store, sql), 1, "as typed by itself");
	report = take_names(store, capitals, true);
	expect_number(report.counts[IMPORT_CHANGED], 1, "only that one");
	snprintf(sql, sizeof sql, names, "Nguyễn Văn An", "038060005671");
	expect_number(book_number(store, sql), 1, "properly");
	snprintf(sql, sizeof sql, names, "Y BHĂM NIÊ", "038060005672");
	expect_number(book_number(store, sql), 1, "in doubt");
	store_close(store);
}

/* Whoever put the names right does not lose that to the next list in capitals. */
static void capitals_do_not_undo_a_proper_name(void **state)
{
	struct store *store = book_new();

	(void)state;
	take_names(store, "Y Bhăm Niê;038060005672;Chi bộ 1\nLê Thị Ba;038060005673;Chi bộ 1\n",
		false);
	struct import_report report = take_names(store,
		"Y BHĂM NIÊ;038060005672;Chi bộ 1\nLÊ THỊ BA;038060005673;Chi bộ 1\n", false);
	expect_number(report.counts[IMPORT_SAME], 2, "the same people");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM member WHERE full_name IN ('Y Bhăm Niê', 'Lê Thị Ba')"),
		2, "as the book had them");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_capitals_are_written_properly_when_asked),
		cmocka_unit_test(capitals_do_not_undo_a_proper_name),
		cmocka_unit_test(all_85_members_of_the_nine_column_list_are_right),
		cmocka_unit_test(the_same_list_in_every_code_and_as_a_workbook_is_the_same_list),
		cmocka_unit_test(the_31_columns_of_the_check_are_all_taken),
		cmocka_unit_test(zeros_that_excel_ate_are_asked_for_and_put_back),
		cmocka_unit_test(the_same_list_again_changes_nothing),
		cmocka_unit_test(the_same_list_another_way_changes_nothing),
		cmocka_unit_test(all_columns_of_a_fuller_list_are_taken),
		cmocka_unit_test(a_fuller_list_fills_in_what_is_missing),
		cmocka_unit_test(looking_only_writes_nothing),
	};

	return run_group(tests);
}
