/* Which record a row is about, which cell a name means, and what an import founds or asks. */
#include "book.h"
#include "files.h"
#include "lists.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* Thoa (with identifiers), Hải (with a personal id, born 1960) and Đượm (with nothing but a name). */
static struct store *book_of_office(struct office *office)
{
	struct store *store = book_new();

	*office = office_add(store);
	return store;
}

static void expect_refusal(struct store *store, const char *bytes, enum import_fate fate,
	const char *at, const char *part)
{
	struct import_done done = import_bytes(store, "member", bytes, strlen(bytes), NULL);
	char *refusal = import_refusal(&done);

	expect(!done.report.written, bytes);
	expect_number(done.report.counts[fate], 1, refusal);
	expect_part(refusal, at, bytes);
	expect_part(refusal, part, bytes);
	free(refusal);
	import_done_release(&done);
}

static void a_row_is_matched_by_identifier_before_name(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	import_expect(store, "member",
		"Số CCCD,Họ và tên,Quê quán,Chi bộ đang sinh hoạt\n"
		"038195001234,Trần Thị Thoà,xã A,Chi bộ thôn Đông Hạ\n",
		0, 1, 0);
	book_expect(store, "member", office.thoa, "full_name", "Trần Thị Thoà");
	book_expect(store, "member", office.thoa, "home_place", "xã A");
	store_close(store);
}

static void a_row_without_identifier_is_matched_by_name_and_birth(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	import_expect(store, "member",
		"Họ và tên,Ngày sinh,Quê quán,Chi bộ đang sinh hoạt\n"
		"ĐẶNG THỊ ĐƯỢM,3/1988,xã A,Chi bộ bản Nà Phượng\n",
		0, 1, 0);
	import_expect(store, "member",
		"Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\n"
		"Đặng Thị Đượm,5/1990,Chi bộ bản Nà Phượng\n",
		1, 0, 0);
	expect_number(book_count(store, "member"), 4, "another of the same name");
	store_close(store);
}

static void identifiers_are_filled_in_but_never_exchanged(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	import_expect(store, "member",
		"Họ và tên,Ngày sinh,Số CCCD,Chi bộ đang sinh hoạt\n"
		"Đặng Thị Đượm,3/1988,038188009999,Chi bộ bản Nà Phượng\n",
		0, 1, 0);
	book_expect(store, "member", office.duom, "personal_id", "038188009999");
	store_close(store);
}

/* One is in the book, the other two are in one file; the third time round each is found by his own number. */
static void two_of_one_name_and_birthday_are_two_people_by_their_numbers(void **state)
{
	static const char twins[] = "Họ và tên,Ngày sinh,Số CCCD,Chi bộ đang sinh hoạt\n"
				    "Đặng Thị Đượm,3/1988,038188008888,Chi bộ bản Nà Phượng\n"
				    "ĐẶNG THỊ ĐƯỢM,3/1988,038188007777,Chi bộ bản Nà Phượng\n";
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	book_change(store, "member", office.duom, "personal_id=038188009999");
	struct import_done done = import_bytes(store, "member", twins, strlen(twins), NULL);
	expect(done.report.written, "written");
	expect_number(done.report.counts[IMPORT_NEW], 2, "new");
	expect_number(done.report.warnings, 2, "said, in case it is a slip of the pen");
	expect_part(done.report.notes[0].text, "ghi là hai người", "how");
	import_done_release(&done);
	book_expect(store, "member", office.duom, "personal_id", "038188009999");
	expect_number(book_count(store, "member"), 5, "three of that name");
	import_expect(store, "member", twins, 0, 0, 2);
	expect_refusal(store,
		"Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\nĐặng Thị Đượm,3/1988,Chi bộ bản Nà Phượng\n",
		IMPORT_UNSURE, "2:0: ", "nhiều phiếu giống thế này");
	store_close(store);
}

/* Ðinh with an Icelandic letter and Đinh are one name: the second row says the same of the same man. */
static void a_row_that_says_the_same_again_is_one_person_and_said(void **state)
{
	static const char head[] =
		"Họ và tên,Ngày sinh,Ngày kết nạp,Chi bộ đang sinh hoạt\n"
		"\xc3\x90inh Văn Thử,04/05/1976,16/08/2005,Chi bộ thôn Đông Hạ\n";
	struct office office;
	struct store *store = book_of_office(&office);
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	strbuf_addf(&bytes, "%sĐinh Văn Thử,04/05/1976,16/08/2006,Chi bộ thôn Đông Hạ\n", head);
	expect_refusal(store, bytes.text, IMPORT_REFUSED, "3:0: ", "trùng với dòng 2");
	strbuf_clear(&bytes);
	strbuf_addf(&bytes, "%sĐinh Văn Thử,04/05/1976,16/08/2005,Chi bộ thôn Đông Hạ\n", head);
	struct import_done done = import_bytes(store, "member", bytes.text, bytes.length, NULL);
	expect(done.report.written, "written");
	expect_number(done.report.counts[IMPORT_NEW], 1, "new");
	expect_number(done.report.counts[IMPORT_SAME], 1, "the same");
	expect_number(done.report.warnings, 2, "Ð for Đ, and the row left out");
	expect_part(done.report.notes[done.report.note_count - 2].text, "giống hệt dòng 2", "said");
	import_done_release(&done);
	expect_number(book_count(store, "member"), 4, "one more");
	strbuf_release(&bytes);
	store_close(store);
}

static void namesakes_leave_a_row_unsure(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	book_add(store, "member", "full_name=Đặng Thị Đượm|born_on=1988-03");
	expect_refusal(store,
		"Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\n"
		"Đặng Thị Đượm,3/1988,Chi bộ bản Nà Phượng\n",
		IMPORT_UNSURE, "2:0: ", "nhiều phiếu giống thế này");
	store_close(store);
}

static void a_known_member_in_another_cell_is_a_transfer_not_an_import(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	expect_refusal(store,
		"Số CCCD,Họ và tên,Chi bộ đang sinh hoạt\n"
		"038195001234,Trần Thị Thoa,Chi bộ bản Nà Phượng\n",
		IMPORT_UNSURE, "2:3: ", "đang sinh hoạt ở Chi bộ thôn Đông Hạ");
	store_close(store);
}

static void somebody_in_the_bin_is_not_made_again(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_delete(store, rectype_named("member"), office.thoa.text, "nhầm", &err),
		err.text);
	import_expect(store, "member",
		"Số CCCD,Họ và tên,Chi bộ đang sinh hoạt\n"
		"038195001234,Trần Thị Thoa,Chi bộ thôn Đông Hạ\n",
		1, 0, 0);
	expect_number(book_count(store, "member"), 3, "a new record beside the deleted one");
	store_close(store);
}

static void cells_are_known_by_name_short_name_or_code(void **state)
{
	static const char *const cells[] = { "Chi bộ thôn Đông Hạ", "thôn đông hạ",
		"CHI BỘ THÔN ĐÔNG HẠ", "38.168.053.000.001", "38168053000001" };

	(void)state;
	for (size_t i = 0; i < COUNT(cells); i++) {
		struct office office;
		struct store *store = book_of_office(&office);
		struct strbuf bytes = STRBUF_INIT;
		strbuf_addf(&bytes, "Họ và tên,Chi bộ đang sinh hoạt\nLê Văn Tám,%s\n", cells[i]);
		import_expect(store, "member", bytes.text, 1, 0, 0);
		struct list_spec spec = {
			.type = rectype_named("member"), .cell = office.cell.text, .search = "tam"
		};
		expect_number(store_count(store, &spec), 1, cells[i]);
		strbuf_release(&bytes);
		store_close(store);
	}
}

static void unknown_cells_are_founded_only_when_allowed(void **state)
{
	static const char bytes[] = "Họ và tên,Chi bộ đang sinh hoạt\n"
				    "Lê Văn Tám,Chi bộ thôn Mới\nLê Văn Chín,Chi bộ thôn Mới\n";
	struct import_options allowed = { .write = true, .create_cells = true };
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	expect_number(book_count(store, "org"), 3, "before");
	struct import_done done = import_bytes(store, "member", bytes, strlen(bytes), &allowed);
	expect(done.report.written, "allowed");
	expect_text(done.report.created.text, "Chi bộ thôn Mới", "founded once");
	expect_number(book_count(store, "org"), 4, "one more");
	import_done_release(&done);
	book_expect_whole(store);
	store_close(store);
}

/* A slip in the name of the committee whose meeting it was founds no cell. */
static void a_name_in_a_list_of_meetings_founds_no_cell(void **state)
{
	static const char bytes[] = "org,kind,period,state,held_on\n"
				    "Đảng ủy xã Quỳnh Phuu,TK,2026-05,DH,2026-05-05\n";
	struct import_options allowed = { .write = true, .create_cells = true };
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	struct import_done done = import_bytes(store, "meeting", bytes, strlen(bytes), &allowed);
	expect(!done.report.written, "refused");
	expect_number(book_count(store, "org"), 3, "as before");
	import_done_release(&done);
	book_expect_whole(store);
	store_close(store);
}

static void a_list_of_one_cell_needs_no_column_for_it(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);
	struct import_options options = {
		.write = true, .cell = office.cell.text, .from_on = "2024-05-01"
	};
	static const char bytes[] = "Họ và tên\nLê Văn Tám\n";

	(void)state;
	struct import_done done = import_bytes(store, "member", bytes, strlen(bytes), &options);
	expect(done.report.written, done.err.text);
	expect_number(book_number(store,
			      "SELECT count(*) FROM membership s JOIN org o ON o.id = s.cell WHERE "
			      "o.code = '38.168.053.000.001' AND s.from_on = '2024-05-01'"),
		1, "in that cell from that day");
	import_done_release(&done);
	store_close(store);
}

static void headers_are_known_in_any_spelling_and_below_a_title(void **state)
{
	struct office office;
	struct store *store = book_of_office(&office);

	(void)state;
	import_expect(store, "member",
		"DANH SÁCH ĐẢNG VIÊN;;;\n"
		"Tính đến ngày 20/11/2026;;;\n"
		"\n"
		"Stt;HỌ VÀ TÊN*;ngày sinh *;chi bo  dang sinh hoat\n"
		"1;Lê Văn Tám;2/9/60;thôn Đông Hạ\n",
		1, 0, 0);
	store_close(store);
}

static void what_no_field_wants_is_named(void **state)
{
	static const char bytes[] =
		"STT,Họ và tên,Cung hoàng đạo,Màu,Chi bộ đang sinh hoạt,Chi tiết lỗi\n"
		"1,Lê Văn Tám,x,y,thôn Đông Hạ,\n";
	struct office office;
	struct store *store = book_of_office(&office);
	struct import_done done = import_bytes(store, "member", bytes, strlen(bytes), NULL);

	(void)state;
	expect(done.report.written, done.err.text);
	expect_text(done.report.unused.text, "Cung hoàng đạo, Màu", "columns without use");
	import_done_release(&done);
	store_close(store);
}

/* The number of a row is whatever the file holds: nothing is as long as the largest. */
static void a_record_may_have_any_number(void **state)
{
	struct store *store = book_new();

	(void)state;
	book_add(store, "area", "name=Xóm Trên|kind=X|from_on=2020-01-01");
	book_exec(store, "UPDATE area SET id = 2305843009213693957");
	import_expect(store, "area",
		"name,kind,from_on,note\n"
		"Xóm Trên,X,01/01/2020,đông dân\n"
		"Xóm Dưới,X,01/01/2020,\n",
		1, 1, 0);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_matched_by_identifier_before_name),
		cmocka_unit_test(a_row_without_identifier_is_matched_by_name_and_birth),
		cmocka_unit_test(identifiers_are_filled_in_but_never_exchanged),
		cmocka_unit_test(two_of_one_name_and_birthday_are_two_people_by_their_numbers),
		cmocka_unit_test(a_row_that_says_the_same_again_is_one_person_and_said),
		cmocka_unit_test(namesakes_leave_a_row_unsure),
		cmocka_unit_test(a_known_member_in_another_cell_is_a_transfer_not_an_import),
		cmocka_unit_test(somebody_in_the_bin_is_not_made_again),
		cmocka_unit_test(cells_are_known_by_name_short_name_or_code),
		cmocka_unit_test(unknown_cells_are_founded_only_when_allowed),
		cmocka_unit_test(a_name_in_a_list_of_meetings_founds_no_cell),
		cmocka_unit_test(a_list_of_one_cell_needs_no_column_for_it),
		cmocka_unit_test(headers_are_known_in_any_spelling_and_below_a_title),
		cmocka_unit_test(what_no_field_wants_is_named),
		cmocka_unit_test(a_record_may_have_any_number),
	};

	return run_group(tests);
}
