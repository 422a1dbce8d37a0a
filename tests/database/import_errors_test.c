/* The sheet of what is wrong with a list: the list itself with two columns more, mended there and taken again. */
#include "book.h"
#include "lists.h"
#include "sheets.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The error sheet of a list, by the name of the file a workbook or CSV. The caller frees. */
static char *error_sheet(struct store *store, const char *list, size_t list_size,
	const struct import_options *options, const char *name, size_t *size)
{
	struct import_done done = import_bytes(store, "member", list, list_size, options);
	FILE *file = fmemopen((void *)list, list_size, "r");
	struct err err = ERR_INIT;
	char *sheet = NULL;
	FILE *out = open_memstream(&sheet, size);

	expect(done.read, done.err.text);
	expect(import_write_errors(file, "tep.csv", options, &done.report, out, name, &err),
		err.text);
	fclose(out);
	fclose(file);
	import_done_release(&done);
	return sheet;
}

/* The sheet with a value put right. The caller frees. */
static char *mended(const char *sheet, const char *wrong, const char *right)
{
	struct strbuf text = STRBUF_INIT;
	const char *at = strstr(sheet, wrong);

	expect(at != NULL, sheet);
	strbuf_addf(&text, "%.*s%s%s", (int)(at - sheet), sheet, right, at + strlen(wrong));
	return strbuf_detach(&text);
}

static void the_error_sheet_repeats_the_rows_with_what_is_wrong(void **state)
{
	static const char list[] = "Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\r\n"
				   "Lê Văn Tám,1960,thôn Đông Hạ\r\n"
				   "\"=Lê, Văn\",32/1/1960,thôn Đông Hạ\r\n";
	struct import_options options = { .write = false };
	struct office office;
	struct store *store = book_with_office(&office);
	size_t size;
	char *sheet = error_sheet(store, list, strlen(list), &options, "loi.csv", &size);

	(void)state;
	expect_part(sheet, "Chi bộ đang sinh hoạt,Kết quả kiểm tra,Chi tiết lỗi\r\n", "the header");
	expect_part(sheet, "Lê Văn Tám,1960,thôn Đông Hạ,mới,\r\n", "the good row");
	expect_part(
		sheet, "\"'=Lê, Văn\",32/1/1960,thôn Đông Hạ,không nhận,", "the bad row, defused");
	expect_part(sheet, "không phải ngày", "and why");
	free(sheet);
	store_close(store);
}

static const char ugly[] = "ĐẢNG BỘ XÃ QUỲNH PHÚ,,,,\n"
			   "DANH SÁCH ĐẢNG VIÊN,,,,\n"
			   ",,,,\n"
			   "TT,Họ và tên,Ngày sinh,,Quê quán\n"
			   ",,Nam,Nữ,\n"
			   "(1),(2),(3),(4),(5)\n"
			   "I,CHI BỘ THÔN ĐÔNG HẠ,,,\n"
			   "1,Lê Văn Tám,1960,,xã A\n"
			   "2,Lê Thị Chín,,32/1/1961,xã A\n"
			   "II,CHI BỘ BẢN NÀ PHƯỢNG,,,\n"
			   "TT,Họ và tên,Ngày sinh,,Quê quán\n"
			   "1,Lê Văn Mười,1962,,xã B\n"
			   "Tổng cộng: 3 đồng chí,,,,\n"
			   ",NGƯỜI LẬP,,T/M CHI BỘ,\n";

static void the_error_sheet_of_an_ugly_list_is_mended_and_taken(void **state)
{
	static const char *const names[] = { "loi.csv", "loi.xlsx" };
	struct import_options look = { .write = false }, options = { .write = true };
	struct office office;
	size_t size, again_size;

	(void)state;
	struct store *store = book_with_office(&office);
	char *sheet = error_sheet(store, ugly, strlen(ugly), &look, "loi.csv", &size);
	expect_part(sheet, "DANH SÁCH ĐẢNG VIÊN,,,,,,\r\n", "a title");
	expect_part(sheet, "TT,Họ và tên,Ngày sinh,,Quê quán,Kết quả kiểm tra,Chi tiết lỗi\r\n",
		"the header");
	expect_part(sheet, ",,Nam,Nữ,,,\r\n", "its lower row");
	expect_part(sheet, "2,Lê Thị Chín,,32/1/1961,xã A,không nhận,", "the bad row");
	expect_part(sheet, "Tổng cộng: 3 đồng chí,,,,,bỏ qua,dòng cộng.\r\n", "passed over");
	char *right = mended(sheet, "32/1/1961", "31/1/1961");
	char *again = error_sheet(store, right, strlen(right), &look, "loi.csv", &again_size);
	expect_part(again, "Quê quán,Kết quả kiểm tra,Chi tiết lỗi\r\n", "no column more");
	expect_part(again, "2,Lê Thị Chín,,31/1/1961,xã A,mới,\r\n", "what is said now");
	free(sheet);
	for (size_t i = 0; i < COUNT(names); i++) { /* of the mended sheet as both kinds of file */
		struct store *book = book_with_office(&office);
		sheet = error_sheet(book, right, strlen(right), &look, names[i], &size);
		struct import_done done = import_bytes(book, "member", sheet, size, &options);
		char *refusal = import_refusal(&done);
		expect(done.report.written, refusal);
		expect_number(done.report.counts[IMPORT_NEW], 3, names[i]);
		expect_people(book, sheet_people,
			"Lê Văn Tám|1960|Nam|Chi bộ thôn Đông Hạ\n"
			"Lê Thị Chín|1961-01-31|Nữ|Chi bộ thôn Đông Hạ\n"
			"Lê Văn Mười|1962|Nam|Chi bộ bản Nà Phượng\n",
			names[i]);
		free(refusal);
		free(sheet);
		import_done_release(&done);
		store_close(book);
	}
	free(again);
	free(right);
	store_close(store);
}

static void the_error_sheet_says_all_of_very_many_rows(void **state)
{
	enum { ROWS = 5000 };
	struct import_options look = { .write = false }, all = { .all_notes = true };
	struct office office;
	struct store *store = book_with_office(&office);
	struct strbuf list = STRBUF_INIT;
	size_t size;
	int refused = 0;

	(void)state;
	strbuf_add(&list, "Họ và tên,Ngày sinh,Chi bộ\n");
	for (int i = 0; i < ROWS; i++)
		strbuf_addf(&list, "Lê Văn %c%c%c,32/1/1960,thôn Đông Hạ\n", 'A' + i / 400,
			'a' + i / 20 % 20, 'a' + i % 20);
	struct import_done done = import_bytes(store, "member", list.text, list.length, &look);
	expect(done.report.notes_cut, "not all is kept");
	import_done_release(&done);
	char *sheet = error_sheet(store, list.text, list.length, &all, "loi.csv", &size);
	for (const char *at = sheet; (at = strstr(at, "không phải ngày")) != NULL; at++)
		refused++;
	expect_number(refused, ROWS, "each with its sentence");
	free(sheet);
	strbuf_release(&list);
	store_close(store);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_error_sheet_repeats_the_rows_with_what_is_wrong),
		cmocka_unit_test(the_error_sheet_of_an_ugly_list_is_mended_and_taken),
		cmocka_unit_test(the_error_sheet_says_all_of_very_many_rows),
	};

	return run_group(tests);
}
