/* Where the table stands in a sheet and what its columns are. */
#include "book.h"
#include "files.h"
#include "import_columns.h"
#include "internal.h"
#include "lists.h"
#include "sheets.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void every_real_heading_is_known(void **state)
{
	struct known_headings *known = known_headings_new(rectype_named("member"));
	size_t size;
	char *bytes = data_read("cases/B2-headers-real.tsv", &size);
	int count = 0;

	(void)state;
	for (char *line = bytes, *end; *line; line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		char *title = strchr(line, '\t');
		*title++ = '\0';
		*strchr(title, '\t') = '\0';
		char *escaped = strstr(title, "\\n");
		if (escaped) {
			*escaped = '\n';
			memmove(escaped + 1, escaped + 2, strlen(escaped + 2) + 1);
		}
		struct heading_found found = known_headings_find(known, title, "");
		expect_number(found.count, 1, title);
		expect_text(found.targets[0].of->name, line, title);
		count++;
	}
	expect_number(count, 148, "headings");
	free(bytes);
	known_headings_free(known);
}

/* The bound register: two pages, several lines in a cell, some of them empty. */
static void the_register_of_fourteen_columns_is_read(void **state)
{
	(void)state;
	expect_sheet(
		"CHI BỘ THÔN ĐÔNG HẠ,,,,,,\n"
		"Số TT,\"Họ và tên đang dùng\nHọ và tên khai sinh\nNgày, tháng, năm sinh\",\"Nam, nữ\nDân tộc\nTôn giáo\","
		"\"Trình độ: - Văn hóa\n- LLCT\n- CMNV\n- Ngoại ngữ\",\"Ngày vào Đảng\nNgày chính thức\","
		"\"Số thẻ đảng viên\nSố lý lịch\nHuy hiệu Đảng\",Ghi chú\n"
		"1,2,3,4,5,6,7\n"
		"1,\"Lê Văn Tám\nLê Văn Tâm\n04/5/1946\",\"Nam\nKinh\nKhông\",\"10/10\nSơ cấp\nTrung cấp Nông nghiệp\n\","
		"\"16/8/1995\n16/8/1996\",\"084046398055\n012345AB\",Tổ trưởng\n"
		"2,\"Lê Thị Tý\n1960\",\"Nữ\nThái\",\"7/10\n-\nĐại học\",\"3/2/1985\n\",,\n",
		"SELECT full_name, birth_name, born_on, sex, ethnicity, schooling, theory_level, profession_level, admitted_on, "
		"official_on, card_no, file_no, note FROM member WHERE full_name LIKE 'Lê % T%' ORDER BY id",
		"Lê Văn Tám|Lê Văn Tâm|1946-05-04|Nam|Kinh|10/10|SC|Trung cấp Nông nghiệp|1995-08-16|1996-08-16|084046398055|"
		"012345AB|Tổ trưởng\n"
		"Lê Thị Tý|-|1960|Nữ|Thái|7/10|-|Đại học|1985-02-03|-|-|-|-\n",
		2);
}

static void a_word_that_no_list_of_choices_has_is_kept_in_the_note(void **state)
{
	(void)state;
	expect_sheet("Họ tên,LLCT,Chi bộ\nLê Văn Tám,Trường Đảng miền núi,thôn Đông Hạ\n",
		"SELECT theory_level, note FROM member WHERE full_name = 'Lê Văn Tám'",
		"-|Lý luận chính trị: Trường Đảng miền núi\n", 0);
}

static void a_list_without_any_cell_is_refused_where_the_column_should_be(void **state)
{
	struct store *store = book_new();
	static const char sheet[] = "STT,Họ và tên,Ngày sinh\n1,Lê Văn Tám,1960\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	expect(!done.read, "not read");
	expect_part(done.err.text, "tep.csv:1:4: thiếu cột \"Chi bộ đang sinh hoạt\"", "where");
	import_done_release(&done);
	store_close(store);
}

static void a_header_of_two_rows_is_read_as_one(void **state)
{
	(void)state;
	expect_sheet("STT,Họ và tên,Ngày sinh,,Chi bộ\n"
		     ",,Nam,Nữ,\n"
		     "1,Lê Văn Tám,01/02/1960,,thôn Đông Hạ\n"
		     "2,Lê Thị Chín,,03/04/1961,thôn Đông Hạ\n",
		sheet_people,
		"Lê Văn Tám|1960-02-01|Nam|Chi bộ thôn Đông Hạ\n"
		"Lê Thị Chín|1961-04-03|Nữ|Chi bộ thôn Đông Hạ\n",
		0);
	expect_sheet(
		"Họ và tên,Giới tính,,Chi bộ,Năm sinh\n,Nam,Nữ,,\nLê Văn Tám,x,,thôn Đông Hạ,1960\n"
		"Lê Thị Chín,,x,thôn Đông Hạ,1961\n",
		sheet_people,
		"Lê Văn Tám|1960|Nam|Chi bộ thôn Đông Hạ\n"
		"Lê Thị Chín|1961|Nữ|Chi bộ thôn Đông Hạ\n",
		0);
	expect_sheet(
		"STT,Họ và tên,Ngày sinh,Chi bộ\n,,(dd/mm/yyyy),\n1,Lê Văn Tám,01/02/1960,thôn Đông Hạ\n",
		sheet_people, "Lê Văn Tám|1960-02-01|-|Chi bộ thôn Đông Hạ\n", 0);
}

static void a_header_of_three_rows_is_read_as_one_whether_merges_fill_it_or_not(void **state)
{
	static const char days[] =
		"SELECT full_name, born_on, sex, admitted_on, official_on, card_on FROM member WHERE full_name LIKE 'Lê %' ORDER BY id";
	static const char said[] = "Lê Văn Tám|1960-02-01|Nam|1985-08-16|1986-08-16|1987-05-19\n"
				   "Lê Thị Chín|1961-04-03|Nữ|1990-05-19|-|-\n";

	(void)state;
	expect_sheet("STT,Họ và tên,Ngày sinh,,\"Ngày, tháng, năm\",,,Chi bộ\n"
		     ",,Nam,Nữ,Vào Đảng,,Cấp thẻ,\n"
		     ",,,,Dự bị,Chính thức,,\n"
		     "1,2,3,4,5,6,7,8\n"
		     "1,Lê Văn Tám,01/02/1960,,16/8/1985,16/8/1986,19/5/1987,thôn Đông Hạ\n"
		     "2,Lê Thị Chín,,03/04/1961,19/5/1990,,,thôn Đông Hạ\n",
		days, said, 1);
	expect_sheet(
		"STT,Họ và tên,Ngày sinh,Ngày sinh,Ngày tháng năm,Ngày tháng năm,Ngày tháng năm,Chi bộ\n"
		"STT,Họ và tên,Nam,Nữ,Vào Đảng,Vào Đảng,Cấp thẻ,Chi bộ\n"
		"STT,Họ và tên,Nam,Nữ,Dự bị,Chính thức,Cấp thẻ,Chi bộ\n"
		"1,Lê Văn Tám,01/02/1960,,16/8/1985,16/8/1986,19/5/1987,thôn Đông Hạ\n"
		"2,Lê Thị Chín,,03/04/1961,19/5/1990,,,thôn Đông Hạ\n",
		days, said, 0);
}

/* Without numbers, a section and half a person stand there too. */
static void what_stands_below_two_rows_of_a_header_is_no_third_one(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Ngày sinh,,Quê quán,,Chi bộ\n"
		     ",Nam,Nữ,Xã,Tỉnh,\n"
		     "Lê Văn Tám,,,Quỳnh Phú,Nghệ An,thôn Đông Hạ\n"
		     "Lê Thị Chín,,,Quỳnh Phú,Nghệ An,thôn Đông Hạ\n",
		"SELECT count(*) FROM member WHERE full_name LIKE 'Lê %'", "2\n", 0);
	expect_sheet("STT,Họ và tên,Năm sinh,,Quê quán\n"
		     ",,Nam,Nữ,\n"
		     "I,Chi bộ thôn Đông Hạ,,,\n"
		     "1,Lê Văn Tám,1960,,\n",
		sheet_people, "Lê Văn Tám|1960|Nam|Chi bộ thôn Đông Hạ\n", 1);
}

static void parts_in_columns_of_their_own_make_one_value(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Chi bộ,Quê quán*,,,Thường trú - Xã,Thường trú - Tỉnh\n"
		     ",,Quốc gia,Tỉnh/TP,Chi tiết,,\n"
		     "Lê Văn Tám,thôn Đông Hạ,Việt Nam,Nghệ An,Quỳnh Lưu,xã Quỳnh Phú,Nghệ An\n",
		"SELECT home_place, residence FROM member WHERE full_name = 'Lê Văn Tám'",
		"Quỳnh Lưu, Nghệ An|xã Quỳnh Phú, Nghệ An\n", 0);
	expect_sheet(
		"Họ đệm,Tên,Ngày sinh,,,Chi bộ\n,,Ngày,Tháng,Năm,\nLê Văn,Tám,1,2,1960,thôn Đông Hạ\n",
		sheet_people, "Lê Văn Tám|1960-02-01|-|Chi bộ thôn Đông Hạ\n", 0);
	expect_sheet("STT,Họ và tên,,Năm sinh,Chi bộ\n1,Lê Văn,Tám,1960,thôn Đông Hạ\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 0);
}

static void a_whole_column_and_its_parts_fill_each_other_in(void **state)
{
	static const char home[] = "SELECT home_place FROM member WHERE full_name = 'Lê Văn Tám'";

	(void)state;
	expect_sheet(
		"Họ tên,Chi bộ,Quê quán,Quê quán - Xã,Quê quán - Tỉnh\nLê Văn Tám,thôn Đông Hạ,,Quảng Phú,Thanh Hóa\n",
		home, "Quảng Phú, Thanh Hóa\n", 0);
	expect_sheet(
		"Họ tên,Chi bộ,Quê quán - Xã,Quê quán - Tỉnh,Quê quán\nLê Văn Tám,thôn Đông Hạ,Quảng Phú,Thanh Hóa,\n",
		home, "Quảng Phú, Thanh Hóa\n", 0);
}

/* Five figures are a day as a spreadsheet counts, or one typed as six whose zero it ate: the column tells. */
static void five_figures_are_the_day_that_their_column_tells(void **state)
{
	static const char born[] =
		"SELECT born_on FROM member WHERE full_name LIKE 'Lê Văn T%' ORDER BY full_name";
	struct store *store = book_new();
	static const char doubtful[] =
		"Họ tên,Chi bộ,Ngày sinh\nLê Văn Tám,thôn Đông Hạ,41276\nLê Văn Tư,thôn Đông Hạ,151276\n";

	(void)state;
	expect_sheet(
		"Họ tên,Chi bộ,Ngày sinh\nLê Văn Tám,thôn Đông Hạ,20560\nLê Văn Tư,thôn Đông Hạ,27884\n",
		born, "1956-04-15\n1976-05-04\n", 0);
	office_add(store);
	struct import_done done = import_bytes(store, "member", doubtful, strlen(doubtful), NULL);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, "nothing is guessed");
	expect_part(refusal, "02/01/2013", "one day");
	expect_part(refusal, "04/12/76", "and the other");
	free(refusal);
	import_done_release(&done);
	store_close(store);
}

static void several_values_in_one_cell_are_parted(void **state)
{
	static const char days[] =
		"SELECT full_name, birth_name, born_on, admitted_on, official_on, card_no, file_no FROM member "
		"WHERE full_name LIKE 'Lê Văn T%'";

	(void)state;
	expect_sheet(
		"\"Họ và tên đang dùng\nHọ và tên khai sinh\nNgày sinh\",\"Ngày vào Đảng; ngày chính thức\","
		"\"Số thẻ, số lý lịch\",Chi bộ\n"
		"(1),(2),(3),(4)\n"
		"\"Lê Văn Tám\nLê Văn Tâm\n01/02/1960\",\"16/08/1995\n16/08/1996\",\"038060001234\n038123AB\",thôn Đông Hạ\n"
		"\"Lê Văn Tư\n02/03/1961\",17/08/1995 17/08/1996,,thôn Đông Hạ\n",
		days,
		"Lê Văn Tám|Lê Văn Tâm|1960-02-01|1995-08-16|1996-08-16|038060001234|038123AB\n"
		"Lê Văn Tư|-|1961-03-02|1995-08-17|1996-08-17|-|-\n",
		1);
}

static void a_name_at_birth_beside_the_name_is_that(void **state)
{
	(void)state;
	expect_sheet("Họ và tên khai sinh,Họ và tên,Chi bộ\nLê Văn Tâm,Lê Văn Tám,thôn Đông Hạ\n",
		"SELECT full_name, birth_name FROM member WHERE full_name LIKE 'Lê Văn T%'",
		"Lê Văn Tám|Lê Văn Tâm\n", 0);
	expect_sheet("Họ và tên khai sinh,Chi bộ\nLê Văn Tâm,thôn Đông Hạ\n",
		"SELECT full_name, birth_name FROM member WHERE full_name LIKE 'Lê Văn T%'",
		"Lê Văn Tâm|-\n", 0);
}

static void two_columns_for_one_field_must_agree(void **state)
{
	struct store *store = book_new();
	static const char sheet[] = "Họ và tên,Ngày vào Đảng,Ngày kết nạp,Chi bộ\n"
				    "Lê Văn Tám,16/08/2005,16/8/2005,thôn Đông Hạ\n"
				    "Lê Văn Chín,,16/08/2006,thôn Đông Hạ\n"
				    "Lê Văn Mười,16/08/2005,01/01/2010,thôn Đông Hạ\n";
	struct import_options options = { .write = true, .from_on = "2024-05-01" };

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), &options);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, "nothing is written");
	expect_number(done.report.counts[IMPORT_UNSURE], 1, "the third row alone");
	expect_number(done.report.counts[IMPORT_NEW], 2, "the others are taken");
	free(refusal);
	import_done_release(&done);
	options.columns = "3=-";
	done = import_bytes(store, "member", sheet, strlen(sheet), &options);
	expect(done.report.written, done.err.text);
	expect_people(store,
		"SELECT admitted_on FROM member WHERE full_name LIKE 'Lê Văn %' ORDER BY id DESC LIMIT 3",
		"2005-08-16\n-\n2005-08-16\n", "the second column left out");
	import_done_release(&done);
	store_close(store);
}

static void notes_of_two_columns_are_joined(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Chi bộ,Ghi chú,Ghi chú\nLê Văn Tám,thôn Đông Hạ,một,hai\n",
		"SELECT note FROM member WHERE full_name = 'Lê Văn Tám'", "một; hai\n", 0);
}

static void columns_are_what_a_person_says(void **state)
{
	struct store *store = book_new();
	static const char sheet[] =
		"Họ và tên,Chi bộ,Cột lạ,Chức danh cũ\nLê Văn Tám,thôn Đông Hạ,1960,Trưởng bản\n";
	struct import_options options = {
		.write = true, .from_on = "2024-05-01", .columns = "3=born_on, 4=note"
	};

	(void)state;
	office_add(store);
	for (int twice = 0; twice < 2; twice++) {
		struct import_done done = import_bytes(
			store, "member", sheet, strlen(sheet), &options);
		expect(done.report.written, done.err.text);
		expect_number(
			done.report.counts[IMPORT_SAME], twice, "the second time nothing changes");
		import_done_release(&done);
	}
	expect_people(store, "SELECT born_on, note FROM member WHERE full_name = 'Lê Văn Tám'",
		"1960|Chức danh cũ: Trưởng bản\n", "both taken");
	options.columns = "9=born_on";
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), &options);
	expect(!done.read, "no such column");
	expect_part(done.err.text, "không có cột 9", "why");
	import_done_release(&done);
	options.columns = "ba=born_on";
	done = import_bytes(store, "member", sheet, strlen(sheet), &options);
	expect(!done.read, "not written so");
	expect_part(done.err.text, "cột viết như 3=born_on", "how");
	import_done_release(&done);
	store_close(store);
}

static void all_that_a_column_tells_is_said(void **state)
{
	struct store *store = book_new();
	static const char sheet[] =
		"\"Họ và tên\nNgày sinh\",Năm sinh nữ,Chi bộ,Cột lạ\n\"Lê Thị Tám\n1960\",1960,thôn Đông Hạ,\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	expect(done.read, done.err.text);
	expect_text(done.report.columns[0].holds, "Họ và tên, Ngày sinh", "two values in a cell");
	expect_text(done.report.columns[1].holds, "Ngày sinh, Nữ", "the heading says the sex");
	expect_text(done.report.columns[3].holds, NULL, "of no field");
	import_done_release(&done);
	store_close(store);
}

static void what_no_column_wants_is_told(void **state)
{
	struct store *store = book_new();
	static const char sheet[] = "Họ và tên,Chi bộ,Cột lạ,\nLê Văn Tám,thôn Đông Hạ,,1960\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), NULL);
	expect_text(done.report.unused.text, "Cột lạ, cột 4 không có tiêu đề", "unused");
	expect_text(done.report.columns[0].samples[0], "Lê Văn Tám", "a sample");
	expect_text(done.report.columns[1].field->name, "cell", "its field");
	import_done_release(&done);
	store_close(store);
}

static void a_title_that_is_a_heading_too_is_no_header(void **state)
{
	(void)state;
	expect_sheet(
		"CHI BỘ TRỰC THUỘC,,\nHọ và tên,Năm sinh,Chi bộ\nLê Văn Tám,1960,CB thôn Đông Hạ\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 1);
}

static void a_heading_merged_over_both_rows_is_read_once(void **state)
{
	(void)state;
	expect_sheet("Họ đệm,Tên,Năm sinh,,Chi bộ\nHọ đệm,Tên,Nam,Nữ,Chi bộ\n"
		     "Lê Văn,Tám,1960,,thôn Đông Hạ\n",
		sheet_people, "Lê Văn Tám|1960|Nam|Chi bộ thôn Đông Hạ\n", 0);
}

static void a_section_below_a_heading_over_two_columns_is_no_heading(void **state)
{
	(void)state;
	expect_sheet("STT,Họ và tên,,Năm sinh\n,Chi bộ thôn Đông Hạ,,\n1,Lê Văn,Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 1);
}

static void what_goes_to_the_note_stays_beside_what_the_note_says(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Ngày vào Đảng,Điện thoại,Chi bộ,Ghi chú\n"
		     "Lê Văn Tám,8/2005,0912345670 / 0987654321,thôn Đông Hạ,Con liệt sĩ\n"
		     "Lê Văn Chín,16/08/2005,,thôn Đông Hạ,Không có\n",
		"SELECT phone, note FROM member WHERE full_name LIKE 'Lê Văn %'",
		"0912345670|Con liệt sĩ; Ngày vào Đảng: 8/2005; Điện thoại: 0987654321\n-|-\n", 0);
}

static void a_note_behind_an_abbreviation_does_not_make_it_another(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,ĐT (nếu có),DT,Chi bộ\nLê Văn Tám,0912345670,Kinh,thôn Đông Hạ\n",
		"SELECT phone, ethnicity FROM member WHERE full_name = 'Lê Văn Tám'",
		"0912345670|Kinh\n", 0);
}

static const char both_days[] = "SELECT full_name, admitted_on, official_on FROM member "
				"WHERE full_name LIKE 'Lê Văn T%'";

/* "Ngày vào" over "Chính thức" is no "Ngày vào, chính thức", whose cells hold both. */
static void a_day_below_a_heading_of_several_columns_is_that_day_alone(void **state)
{
	(void)state;
	expect_sheet("TT,Thông tin cá nhân,,Thông tin đảng,,Nơi sinh hoạt\n"
		     ",Họ và tên,Ngày sinh,Ngày vào,,Chi bộ\n,,,Dự bị,Chính thức,\n"
		     "1,Lê Văn Tám,1960,16/08/1995,16/08/1996,thôn Đông Hạ\n",
		both_days, "Lê Văn Tám|1995-08-16|1996-08-16\n", 1);
	expect_sheet("Họ và tên,Ngày sinh,Ngày vào,Ngày vào,Chi bộ\n,,Dự bị,Chính thức,\n"
		     "Lê Văn Tám,1960,16/08/1995,16/08/1996,thôn Đông Hạ\n",
		both_days, "Lê Văn Tám|1995-08-16|1996-08-16\n", 0);
	expect_sheet("Họ và tên,Ngày vào chính thức,Chi bộ\n"
		     "Lê Văn Tám,16/08/1995 16/08/1996,thôn Đông Hạ\n",
		both_days, "Lê Văn Tám|1995-08-16|1996-08-16\n", 0);
}

static void what_a_page_begins_and_ends_with_is_passed_over(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Năm sinh,Chi bộ\n(1),(2),(3)\n"
		     "Lê Văn Tám,1960,thôn Đông Hạ\nTrang 1/2,,\n,,\n"
		     "DANH SÁCH ĐẢNG VIÊN (tiếp theo),,\nHọ và tên,Năm sinh,Chi bộ\n-1,-2,-3\n"
		     "Lê Văn Trang,1961,thôn Đông Hạ\n"
		     "Tổng cộng: 2 đồng chí,,\nBằng chữ: hai đồng chí,,\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Trang|1961|-|Chi bộ thôn Đông Hạ\n",
		8);
}

static void a_header_of_several_rows_that_a_page_repeats_is_passed_over(void **state)
{
	(void)state;
	expect_sheet("STT,Sơ yếu,,,Nơi sinh hoạt\n,Họ và tên,Năm sinh,,Chi bộ\n,,Nam,Nữ,\n"
		     "1,Lê Văn Tám,1960,,thôn Đông Hạ\n"
		     "STT,Sơ yếu,,,Nơi sinh hoạt\n,Họ và tên,Năm sinh,,Chi bộ\n,,Nam,Nữ,\n"
		     "2,Lê Văn Chín,1961,,thôn Đông Hạ\n",
		sheet_people,
		"Lê Văn Tám|1960|Nam|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|Nam|Chi bộ thôn Đông Hạ\n",
		4);
}

static void a_cell_named_above_the_table_and_again_below_is_the_cell_again(void **state)
{
	(void)state;
	expect_sheet("CHI BỘ THÔN ĐÔNG HẠ,,\nHọ và tên,Năm sinh,Nghề nghiệp\nLê Văn Tám,1960,\n"
		     "CHI BỘ BẢN NÀ PHƯỢNG,,\nLê Văn Chín,1961,\nCHI BỘ THÔN ĐÔNG HẠ,,\n"
		     "Lê Văn Tư,1962,\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|-|Chi bộ bản Nà Phượng\n"
		"Lê Văn Tư|1962|-|Chi bộ thôn Đông Hạ\n",
		3);
}

/* "Chi bộ 1" is no cell of the book, "thôn Đông Hạ" is. */
static void a_colon_before_the_name_of_a_cell_parts_nothing_from_it(void **state)
{
	(void)state;
	expect_sheet("Họ và tên,Năm sinh\nChi bộ 1: thôn Đông Hạ (1 đảng viên),\nLê Văn Tám,1960\n"
		     "Chi bộ: bản Nà Phượng,\nLê Văn Chín,1961\n",
		sheet_people,
		"Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\nLê Văn Chín|1961|-|Chi bộ bản Nà Phượng\n",
		2);
	expect_sheet("Đảng bộ xã Quỳnh Phú,\nCHI BỘ: THÔN ĐÔNG HẠ,\nHọ và tên,Năm sinh\n"
		     "Lê Văn Tám,1960\n",
		sheet_people, "Lê Văn Tám|1960|-|Chi bộ thôn Đông Hạ\n", 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_real_heading_is_known),
		cmocka_unit_test(the_register_of_fourteen_columns_is_read),
		cmocka_unit_test(a_word_that_no_list_of_choices_has_is_kept_in_the_note),
		cmocka_unit_test(a_list_without_any_cell_is_refused_where_the_column_should_be),
		cmocka_unit_test(a_header_of_two_rows_is_read_as_one),
		cmocka_unit_test(
			a_header_of_three_rows_is_read_as_one_whether_merges_fill_it_or_not),
		cmocka_unit_test(what_stands_below_two_rows_of_a_header_is_no_third_one),
		cmocka_unit_test(parts_in_columns_of_their_own_make_one_value),
		cmocka_unit_test(a_whole_column_and_its_parts_fill_each_other_in),
		cmocka_unit_test(five_figures_are_the_day_that_their_column_tells),
		cmocka_unit_test(several_values_in_one_cell_are_parted),
		cmocka_unit_test(a_name_at_birth_beside_the_name_is_that),
		cmocka_unit_test(two_columns_for_one_field_must_agree),
		cmocka_unit_test(notes_of_two_columns_are_joined),
		cmocka_unit_test(columns_are_what_a_person_says),
		cmocka_unit_test(all_that_a_column_tells_is_said),
		cmocka_unit_test(what_no_column_wants_is_told),
		cmocka_unit_test(a_title_that_is_a_heading_too_is_no_header),
		cmocka_unit_test(a_heading_merged_over_both_rows_is_read_once),
		cmocka_unit_test(a_section_below_a_heading_over_two_columns_is_no_heading),
		cmocka_unit_test(what_goes_to_the_note_stays_beside_what_the_note_says),
		cmocka_unit_test(a_note_behind_an_abbreviation_does_not_make_it_another),
		cmocka_unit_test(a_day_below_a_heading_of_several_columns_is_that_day_alone),
		cmocka_unit_test(what_a_page_begins_and_ends_with_is_passed_over),
		cmocka_unit_test(a_header_of_several_rows_that_a_page_repeats_is_passed_over),
		cmocka_unit_test(a_cell_named_above_the_table_and_again_below_is_the_cell_again),
		cmocka_unit_test(a_colon_before_the_name_of_a_cell_parts_nothing_from_it),
	};

	return run_group(tests);
}
