/* What cells of a list say and do not say: errors of spreadsheets, notes, values in one cell, whose the rows are. */
#include "book.h"
#include "lists.h"
#include "sheets.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static const char people_and_notes[] =
	"SELECT m.full_name, m.note FROM member m WHERE m.full_name LIKE 'Lê Văn%' ORDER BY m.id";

/* What is said of the first row that is not taken, as import_refusal(). The caller frees. */
static char *refusal_of(const char *sheet, const struct import_options *options)
{
	struct store *store = book_new();

	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), options);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, sheet);
	import_done_release(&done);
	store_close(store);
	return refusal;
}

static void an_error_of_a_spreadsheet_is_no_value(void **state)
{
	static const char *const errors[] = { "#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!",
		"#NULL!", "#NUM!", "#SPILL!", "########", "Err:502" };
	static const char *const rows[] = {
		"2:1|%s,1960,xã A,thôn Đông Hạ\n",
		"2:2|Lê Văn Tám,%s,xã A,thôn Đông Hạ\n",
		"2:3|Lê Văn Tám,1960,%s,thôn Đông Hạ\n",
		"2:4|Lê Văn Tám,1960,xã A,%s\n",
	};
	struct import_options options = { .write = true, .create_cells = true };

	(void)state;
	for (size_t i = 0; i < COUNT(errors); i++)
		for (size_t j = 0; j < COUNT(rows); j++) {
			const char *row = strchr(rows[j], '|') + 1, *gap = strstr(row, "%s");
			struct strbuf sheet = STRBUF_INIT;
			strbuf_addf(&sheet, "Họ và tên,Ngày sinh,Quê quán,Chi bộ\n%.*s%s%s",
				(int)(gap - row), row, errors[i], gap + 2);
			char *refusal = refusal_of(sheet.text, &options);
			expect(strncmp(refusal, rows[j], 3) == 0, refusal);
			expect_part(refusal, errors[i], sheet.text);
			expect_part(refusal, "lỗi của bảng tính", sheet.text);
			free(refusal);
			strbuf_release(&sheet);
		}
}

static void an_error_of_a_spreadsheet_is_no_note(void **state)
{
	struct import_options options = { .write = true, .columns = "2=note" };
	char *refusal = refusal_of(
		"Họ và tên,Màu,Chi bộ\nLê Văn Tám,#REF!,thôn Đông Hạ\n", &options);

	(void)state;
	expect_part(refusal, "2:2: ô này là lỗi của bảng tính", "the note");
	free(refusal);
	expect_sheet("Họ và tên,Màu,Chi bộ,Ghi chú\nLê Văn Tám,#REF!,thôn Đông Hạ,#1 của xóm\n",
		people_and_notes, "Lê Văn Tám|#1 của xóm\n", 0);
}

static void a_note_is_kept_though_another_has_its_words(void **state)
{
	struct import_options options = { .write = true, .columns = "2=note,3=note" };
	struct store *store = book_new();
	static const char sheet[] = "Họ và tên,A,XA,Chi bộ,Ghi chú\n"
				    "Lê Văn Tám,1,1,thôn Đông Hạ,A: 12\n"
				    "Lê Văn Chín,1,2,thôn Đông Hạ,A: 1; XA: 2\n";

	(void)state;
	office_add(store);
	for (int turn = 0; turn < 2; turn++) {
		struct import_done done = import_bytes(
			store, "member", sheet, strlen(sheet), &options);
		char *refusal = import_refusal(&done);
		expect(done.report.written, refusal);
		free(refusal);
		import_done_release(&done);
		expect_people(store, people_and_notes,
			"Lê Văn Tám|A: 12; A: 1; XA: 1\nLê Văn Chín|A: 1; XA: 2\n", sheet);
	}
	store_close(store);
}

static void the_mark_before_a_sign_is_no_part_of_a_note(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Chi bộ,Ghi chú\n"
		     "Lê Văn Tám,thôn Đông Hạ,'- đã nhận huy hiệu\n"
		     "Lê Văn Chín,thôn Đông Hạ,'=đủ\n"
		     "Lê Văn Mười,thôn Đông Hạ,'quoted'\n",
		people_and_notes,
		"Lê Văn Tám|- đã nhận huy hiệu\nLê Văn Chín|=đủ\nLê Văn Mười|'quoted'\n", 0);
}

static void of_several_values_in_a_cell_what_nobody_knows_is_noted(void **state)
{
	static const char people_with_levels[] =
		"SELECT m.full_name, m.schooling, m.profession_level, m.note FROM member m "
		"WHERE m.full_name LIKE 'Lê Văn%' ORDER BY m.id";

	(void)state;
	expect_sheet("Họ và tên,Học vấn; chuyên môn; năng khiếu,Chi bộ\n"
		     "Lê Văn Tám,12/12; Đại học; đàn bầu,thôn Đông Hạ\n"
		     "Lê Văn Chín,10/10; ; ,thôn Đông Hạ\n",
		people_with_levels,
		"Lê Văn Tám|12/12|Đại học|năng khiếu: đàn bầu\nLê Văn Chín|10/10|-|-\n", 0);
	expect_sheet("Họ và tên,\"Năng khiếu\nHọc vấn\nChuyên môn\",Chi bộ,Ghi chú\n"
		     "Lê Văn Tám,\"đàn bầu\n12/12\nĐại học\",thôn Đông Hạ,con liệt sĩ\n",
		people_with_levels, "Lê Văn Tám|12/12|Đại học|con liệt sĩ; Năng khiếu: đàn bầu\n",
		0);

	struct store *store = book_new();
	static const char sheet[] = "Họ và tên,Học vấn / chuyên môn / năng khiếu,Chi bộ\n"
				    "Lê Văn Tám,12/12; Đại học; đàn bầu,thôn Đông Hạ\n";
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	expect_number(done.report.mended, 1, "it is said");
	expect_text(done.report.unused.text ? done.report.unused.text : "", "", "it is used");
	import_done_release(&done);
	store_close(store);
}

static void two_days_in_a_cell_are_parted_by_any_sign(void **state)
{
	static const char *const signs[] = { " / ", " - ", "; ", ", ", " ", "\n", "\n- ", " /\n" };
	static const char days[] =
		"SELECT admitted_on, official_on FROM member WHERE full_name = 'Lê Văn Tám'";

	(void)state;
	for (size_t i = 0; i < COUNT(signs); i++) {
		struct strbuf sheet = STRBUF_INIT;
		strbuf_addf(&sheet,
			"Họ và tên;\"Ngày vào Đảng\nNgày chính thức\";Chi bộ\n"
			"Lê Văn Tám;\"21/05/1997%s21/05/1998\";thôn Đông Hạ\n",
			signs[i]);
		expect_sheet(sheet.text, days, "1997-05-21|1998-05-21\n", 0);
		strbuf_release(&sheet);
	}
}

static void a_heading_written_over_each_of_its_columns_is_one_of_two_rows(void **state)
{
	static const char people_and_home[] =
		"SELECT full_name, home_place, admitted_on FROM member WHERE full_name LIKE 'Lê Văn%'";

	(void)state;
	expect_sheet("STT,Họ và tên,Quê quán,Quê quán,Ngày vào Đảng,Chi bộ\n"
		     ",,Tỉnh,Xã,,\n"
		     "1,Lê Văn Tám,Thanh Hóa,xã Quỳnh Phú,21/05/1997,thôn Đông Hạ\n",
		people_and_home, "Lê Văn Tám|xã Quỳnh Phú, Thanh Hóa|1997-05-21\n", 0);
}

/* The text in UTF-16. */
static struct strbuf wide_of(const char *text, bool big, bool mark)
{
	struct strbuf out = STRBUF_INIT;

	if (mark)
		strbuf_add_bytes(&out, big ? "\xFE\xFF" : "\xFF\xFE", 2);
	while (*text) {
		uint32_t code = text_next(&text);
		strbuf_add_char(&out, (char)(big ? code >> 8 : code & 0xFF));
		strbuf_add_char(&out, (char)(big ? code & 0xFF : code >> 8));
	}
	return out;
}

static void a_list_in_utf_16_is_read_whichever_byte_comes_first(void **state)
{
	static const char *const lists[] = {
		"STT\tHọ và tên\tNgày sinh\tChi bộ\r\n"
		"1\tLê Văn Tám\t01/02/1960\tthôn Đông Hạ\r\n"
		"2\tĐỗ Thị Ửng\t1961\tbản Nà Phượng\r\n",
		"STT;Họ và tên;Ngày sinh;Chi bộ\n"
		"1;\"Lê Văn Tám\";01/02/1960;thôn Đông Hạ\n"
		"2;Đỗ Thị Ửng;1961;\"bản Nà Phượng\"",
	};

	(void)state;
	for (int i = 0; i < 8; i++) {
		struct strbuf bytes = wide_of(lists[i & 1], i & 2, i & 4);
		struct office office;
		struct store *store = book_with_office(&office);
		struct import_done done = import_bytes(
			store, "member", bytes.text, bytes.length, NULL);
		expect(done.report.written, done.err.text);
		expect_number(done.report.look.code.charset,
			i & 2 ? CHARSET_UTF16BE : CHARSET_UTF16LE, "which");
		expect_people(store, sheet_people,
			"Lê Văn Tám|1960-02-01|-|Chi bộ thôn Đông Hạ\n"
			"Đỗ Thị Ửng|1961|-|Chi bộ bản Nà Phượng\n",
			lists[i & 1]);
		import_done_release(&done);
		strbuf_release(&bytes);
		store_close(store);
	}
}

/* ---- whose the rows are ---- */

static struct import_done import_with(
	struct store *store, const char *sheet, const struct import_options *options)
{
	return import_bytes(store, "member", sheet, strlen(sheet), options);
}

static void what_the_list_says_of_its_cells_comes_before_the_chosen_cell(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct import_options options = { .write = true, .cell = office.other_cell.text };
	static const char sheet[] = "STT,Họ và tên,Ngày sinh\n"
				    "1,Lê Văn Bảy,1959\n"
				    "I. Chi bộ thôn Đông Hạ,,\n"
				    "1,Lê Văn Tám,1960\n";

	(void)state;
	struct import_done done = import_with(store, sheet, &options);
	expect(done.report.written, done.err.text);
	import_done_release(&done);
	expect_people(store, sheet_people,
		"Lê Văn Bảy|1959|-|Chi bộ bản Nà Phượng\nLê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n",
		sheet);
	store_close(store);
}

static void the_chosen_cell_is_that_of_rows_that_name_none(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct import_options options = { .write = true }, look = { .write = false };
	static const char sheet[] = "Họ và tên,Ngày sinh\nLê Văn Tám,1960\n",
			  column[] = "Họ và tên,Ngày sinh,Chi bộ\n"
				     "Lê Văn Chín,1961,\nLê Văn Mười,1962,thôn Đông Hạ\n";

	(void)state;
	struct import_done done = import_with(store, sheet, &look);
	expect(!done.read && done.report.needs_cell, "asked for");
	import_done_release(&done);
	done = import_with(store, column, &options);
	expect(done.read && !done.report.needs_cell && !done.report.written,
		"a gap is no such list");
	import_done_release(&done);
	options.cell = office.other_cell.text;
	done = import_with(store, sheet, &options);
	expect(done.report.written, done.err.text);
	import_done_release(&done);
	done = import_with(store, column, &options);
	char *refusal = import_refusal(&done);
	expect(done.report.written, refusal);
	free(refusal);
	import_done_release(&done);
	expect_people(store, sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ bản Nà Phượng\n"
		"Lê Văn Chín|1961|-|Chi bộ bản Nà Phượng\n"
		"Lê Văn Mười|1962|-|Chi bộ thôn Đông Hạ\n",
		sheet);
	store_close(store);
}

static void a_row_that_is_passed_over_founds_no_cell(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct import_options options = { .write = true,
		.create_cells = true,
		.choices = { [DOUBT_PERSON] = CHOICE_SKIP, [DOUBT_MOVED] = CHOICE_KEEP } };
	static const char sheet[] = "Họ và tên,Ngày sinh,Chi bộ\n"
				    "Đặng Thị Đượm,1988,Chi bộ Lạ Một\n"
				    "Lê Văn Tám,1960,Chi bộ thôn Đông Hạ\n"
				    "Trần Thị Thoa,15/03/1985,Chi bộ Lạ Hai\n"
				    "Lê Văn Chín,1961,Chi bộ Lạ Ba\n"
				    "Lê Văn Mười,1962,Chi bộ Lạ Ba\n";

	(void)state;
	book_change(store, "member", office.thoa, "born_on=1985-03-15");
	struct import_done done = import_with(store, sheet, &options);
	char *refusal = import_refusal(&done);
	expect(done.report.written, refusal);
	free(refusal);
	expect_number(done.report.skipped, 1, "skipped");
	expect_number(done.report.counts[IMPORT_NEW], 3, "new");
	expect_text(done.report.created.text, "Chi bộ Lạ Ba", "founded");
	import_done_release(&done);
	expect_number(book_count(store, "org"), 4, "one cell more");
	store_close(store);
}

static void a_row_that_is_refused_founds_no_cell(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct import_options options = { .create_cells = true };
	static const char sheet[] = "Họ và tên,Ngày sinh,Chi bộ\n"
				    "Lê Văn Tám,32/13/1960,Chi bộ Lạ Một\n"
				    "Lê Văn Chín,1961,Chi bộ Lạ Hai\n";

	(void)state;
	struct import_done done = import_with(store, sheet, &options);
	expect_number(done.report.counts[IMPORT_REFUSED], 1, "refused");
	expect_text(done.report.created.text, "Chi bộ Lạ Hai", "founded");
	import_done_release(&done);
	store_close(store);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_error_of_a_spreadsheet_is_no_value),
		cmocka_unit_test(an_error_of_a_spreadsheet_is_no_note),
		cmocka_unit_test(a_note_is_kept_though_another_has_its_words),
		cmocka_unit_test(the_mark_before_a_sign_is_no_part_of_a_note),
		cmocka_unit_test(of_several_values_in_a_cell_what_nobody_knows_is_noted),
		cmocka_unit_test(two_days_in_a_cell_are_parted_by_any_sign),
		cmocka_unit_test(a_heading_written_over_each_of_its_columns_is_one_of_two_rows),
		cmocka_unit_test(a_list_in_utf_16_is_read_whichever_byte_comes_first),
		cmocka_unit_test(what_the_list_says_of_its_cells_comes_before_the_chosen_cell),
		cmocka_unit_test(the_chosen_cell_is_that_of_rows_that_name_none),
		cmocka_unit_test(a_row_that_is_passed_over_founds_no_cell),
		cmocka_unit_test(a_row_that_is_refused_founds_no_cell),
	};

	return run_group(tests);
}
