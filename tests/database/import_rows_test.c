/* Which rows of a sheet are records, and which are titles, sections, totals and signatures. */
#include "book.h"
#include "lists.h"
#include "sheets.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static void titles_numbers_totals_and_signatures_are_passed_over(void **state)
{
	(void)state;
	expect_sheet("ĐẢNG BỘ XÃ QUỲNH PHÚ,,,\n"
		     "DANH SÁCH ĐẢNG VIÊN\n"
		     "(Thời điểm 30/9/2026),,,\n"
		     ",,,\n"
		     "TT,Họ và tên,Ngày sinh,Chi bộ\n"
		     "A,B,1,2\n"
		     "1,Lê Văn Tám,01/02/1960,thôn Đông Hạ\n"
		     "2,Bí Thư,1961,thôn Đông Hạ\n"
		     "3,Tống Cộng Hòa,1962,thôn Đông Hạ\n"
		     "Tổng cộng: 3 đồng chí,,,\n"
		     "\"Quỳnh Phú, ngày 20 tháng 11 năm 2026\",,,\n"
		     ",NGƯỜI LẬP,,T/M CHI BỘ\n"
		     ",\"(Ký, ghi rõ họ tên)\",,BÍ THƯ\n"
		     ",,,\n"
		     ",Trần Văn Ký,,Phạm Công Bí\n",
		sheet_people,
		"Lê Văn Tám|1960-02-01|-|Chi bộ thôn Đông Hạ\n"
		"Bí Thư|1961|-|Chi bộ thôn Đông Hạ\n"
		"Tống Cộng Hòa|1962|-|Chi bộ thôn Đông Hạ\n",
		11);
}

static void a_person_below_the_signatures_is_not_lost(void **state)
{
	(void)state;
	expect_sheet("STT,Họ và tên,Ngày sinh,Chi bộ\n"
		     "1,Lê Văn Tám,01/02/1960,thôn Đông Hạ\n"
		     ",,,BÍ THƯ\n"
		     "2,Lê Văn Chín,,thôn Đông Hạ\n"
		     ",Lê Văn Mười,01/02/1965,thôn Đông Hạ\n",
		sheet_people,
		"Lê Văn Tám|1960-02-01|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Chín|-|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Mười|1965-02-01|-|Chi bộ thôn Đông Hạ\n",
		1);
}

static void a_section_says_the_cell_of_the_rows_below(void **state)
{
	(void)state;
	expect_sheet("STT,Họ và tên,Ngày sinh\n"
		     "I. Chi bộ thôn Đông Hạ (1 đảng viên),,\n"
		     "1,Lê Văn Tám,1960\n"
		     "II,BẢN NÀ PHƯỢNG,\n"
		     "1,Lê Văn Chín,1961\n"
		     "A,Đảng viên dự bị,\n"
		     "2,Lê Văn Mười,1962\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Chín|1961|-|Chi bộ bản Nà Phượng\n"
		"Lê Văn Mười|1962|-|Chi bộ bản Nà Phượng\n",
		3);
	expect_sheet("CHI BỘ THÔN ĐÔNG HẠ,,\nSTT,Họ tên,Năm sinh\n1,Lê Văn Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 1);
	expect_sheet("STT,Họ và tên,Ngày sinh,Chi bộ\n"
		     "I. Chi bộ thôn Đông Hạ,,,\n"
		     "1,Lê Văn Tám,1960,\n"
		     "2,Lê Văn Chín,1961,bản Nà Phượng\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Chín|1961|-|Chi bộ bản Nà Phượng\n",
		1);
}

static void the_committee_over_its_cells_is_the_cell_of_nobody(void **state)
{
	(void)state;
	expect_sheet(
		"ĐẢNG BỘ XÃ QUỲNH PHÚ,,\nSTT,Họ và tên,Ngày sinh\nĐẢNG BỘ XÃ QUỲNH PHÚ,,\nCHI BỘ THÔN ĐÔNG HẠ,,\n"
		"1,Lê Văn Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 3);
	expect_sheet(
		"STT,Họ và tên,Ngày sinh\nI. CHI BỘ THÔN ĐÔNG HẠ,,\n1,Lê Văn Tám,1960\nĐẢNG BỘ XÃ QUỲNH PHÚ,,\n"
		"2,Lê Văn Chín,1961\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|-|Chi bộ thôn Đông Hạ\n",
		2);
}

static void a_title_names_the_cell_of_the_whole_list(void **state)
{
	(void)state;
	expect_sheet("\"ĐẢNG BỘ XÃ QUỲNH PHÚ\nCHI BỘ THÔN ĐÔNG HẠ\",,\n"
		     "DANH SÁCH ĐẢNG VIÊN,,\nSTT,Họ tên,Năm sinh\n1,Lê Văn Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 2);
	expect_sheet(
		"Danh sách đảng viên chi bộ thôn Đông Hạ năm 2026\nSTT,Họ tên,Năm sinh\n1,Lê Văn Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 1);
	expect_sheet("Chuyển từ chi bộ thôn Đông Hạ sang chi bộ bản Nà Phượng\n"
		     "STT,Họ tên,Năm sinh,Chi bộ\n1,Lê Văn Tám,1960,bản Nà Phượng\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ bản Nà Phượng\n", 1);
}

static void a_section_of_a_cell_that_is_not_there_refuses_its_rows(void **state)
{
	struct store *store = book_new();
	static const char sheet[] = "STT,Họ và tên,Ngày sinh\nChi bộ lạ,,\n1,Lê Văn Tám,1960\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, "nothing is written");
	expect_part(refusal, "\"Chi bộ lạ\" không có trong sổ", "why");
	free(refusal);
	import_done_release(&done);
	store_close(store);
}

static void a_header_that_comes_again_is_passed_over(void **state)
{
	(void)state;
	expect_sheet(
		"Họ và tên,Năm sinh,Chi bộ\nLê Văn Tám,1960,thôn Đông Hạ\nHọ và tên,Năm sinh,Chi bộ\n"
		"Lê Văn Chín,1961,thôn Đông Hạ\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|-|Chi bộ thôn Đông Hạ\n",
		1);
}

static void who_signs_for_another_is_nobody_of_the_list(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Năm sinh,Giới tính\nI. Chi bộ thôn Đông Hạ,,\nLê Văn Tám,1960,\n"
		     "KT. BÍ THƯ,,NGƯỜI LẬP\nP. BÍ THƯ,,\nTrần Văn Ký,,\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 4);
}

/* Two lists in one sheet, each with its signatures. */
static void a_second_list_below_the_signatures_of_the_first_is_taken(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Ngày sinh,Chức danh,Chi bộ\n"
		     "Lê Văn Tám,1960,,thôn Đông Hạ\n"
		     ",,,BÍ THƯ\n"
		     ",,,Phạm Công Bí\n"
		     "Họ và tên,Ngày sinh,Chức danh,Chi bộ\n"
		     "Lê Văn Chín,,,thôn Đông Hạ\n"
		     "Lê Văn Mười,1962,Bí thư,thôn Đông Hạ\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Chín|-|-|Chi bộ thôn Đông Hạ\n"
		"Lê Văn Mười|1962|-|Chi bộ thôn Đông Hạ\n",
		3);
}

static void who_is_called_like_a_total_is_somebody(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Giới tính,Năm sinh,Chi bộ\n"
		     "Tống Văn An,Nam,1962,thôn Đông Hạ\n"
		     "Công Thị Bảy,Nữ,,thôn Đông Hạ\n"
		     "Tổng 2 đồng chí,,,\n",
		sheet_people,
		"Tống Văn An|1962|Nam|Chi bộ thôn Đông Hạ\n"
		"Công Thị Bảy|-|Nữ|Chi bộ thôn Đông Hạ\n",
		1);
}

/* What stands below another group of the same rank is not of the cell above. */
static void a_group_that_names_no_cell_ends_the_one_above(void **state)
{
	struct store *store = book_new();
	static const char sheet[] =
		"STT,Họ và tên,Ngày sinh\nI,Chi bộ thôn Đông Hạ,\n1,Lê Văn Tám,1960\n"
		"II,Cơ quan xã,\n1,Lê Văn Chín,1961\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	expect(!done.read, "not read");
	expect_part(done.err.text, "tep.csv:5:", "at that row");
	expect_part(done.err.text, "không rõ dòng này của chi bộ nào", "why");
	import_done_release(&done);
	store_close(store);
	expect_sheet("STT,Họ và tên,Ngày sinh\nI,Chi bộ thôn Đông Hạ,\n1,Lê Văn Tám,1960\n"
		     "A,Dự bị,\n1,Lê Văn Chín,1961\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|-|Chi bộ thôn Đông Hạ\n",
		2);
}

/* Sections and signatures are of lists of people: the names of cells are no sections of a list of cells. */
static void a_list_of_cells_has_no_sections(void **state)
{
	struct store *store = book_new();
	static const char sheet[] = "STT,Tên,Cấp\n1,Chi bộ Ba,CB\n2,Chi bộ Bốn,\n3,Đảng ủy xã,\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "org", sheet, strlen(sheet), NULL);
	expect(done.read, done.err.text);
	expect_number(done.report.counts[IMPORT_PASSED], 0, "nothing is passed over");
	expect_number(done.report.records, 3, "three records");
	import_done_release(&done);
	store_close(store);
}

/* The name is a piece of a cell, or lies in two of them. */
static void a_row_is_called_by_its_name_wherever_that_stands(void **state)
{
	struct store *store = book_new();
	static const char piece[] =
		"STT,\"Số thẻ, Họ và tên\",Năm sinh,Chi bộ\n1,\"038060001234, Lê Văn Tám\",1960,thôn Đông Hạ\n";
	static const char parts[] = "Họ đệm,Tên,Năm sinh,Chi bộ\nLê Văn,Chín,1961,thôn Đông Hạ\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", piece, strlen(piece), NULL);
	expect(done.read, done.err.text);
	expect_text(done.report.samples.text, "Lê Văn Tám", "the second piece");
	import_done_release(&done);
	done = import_bytes(store, "member", parts, strlen(parts), NULL);
	expect(done.read, done.err.text);
	expect_text(done.report.samples.text, "Lê Văn Chín", "both parts");
	import_done_release(&done);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_numbers_totals_and_signatures_are_passed_over),
		cmocka_unit_test(a_person_below_the_signatures_is_not_lost),
		cmocka_unit_test(a_section_says_the_cell_of_the_rows_below),
		cmocka_unit_test(the_committee_over_its_cells_is_the_cell_of_nobody),
		cmocka_unit_test(a_title_names_the_cell_of_the_whole_list),
		cmocka_unit_test(a_section_of_a_cell_that_is_not_there_refuses_its_rows),
		cmocka_unit_test(a_header_that_comes_again_is_passed_over),
		cmocka_unit_test(who_signs_for_another_is_nobody_of_the_list),
		cmocka_unit_test(a_second_list_below_the_signatures_of_the_first_is_taken),
		cmocka_unit_test(who_is_called_like_a_total_is_somebody),
		cmocka_unit_test(a_group_that_names_no_cell_ends_the_one_above),
		cmocka_unit_test(a_list_of_cells_has_no_sections),
		cmocka_unit_test(a_row_is_called_by_its_name_wherever_that_stands),
	};

	return run_group(tests);
}
