/* Faulty files: refused at the right line and column, and nothing at all is written. */
#include "book.h"
#include "files.h"
#include "lists.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* A book with the four cells of the lists and nobody in it. */
static struct store *book_with_cells(void)
{
	struct store *store = book_new();

	import_data_expect(store, "org", "lists/org.csv", 4, 0, 0);
	return store;
}

/* Imports; it must be refused where `at` says ("line:column: "), and every table stays as it is. */
static void expect_refused(
	struct store *store, const void *bytes, size_t size, const char *at, const char *about)
{
	char *before = book_contents(store), *after;
	struct import_done done = import_bytes(store, "member", bytes, size, NULL);
	char *refusal = import_refusal(&done);

	expect(!done.report.written, about);
	if (strncmp(refusal, at, strlen(at)) != 0)
		fail_msg("%s: wanted at %s, refused at %s", about, at, refusal);
	after = book_contents(store);
	expect_text(after, before, about);
	free(before);
	free(after);
	free(refusal);
	import_done_release(&done);
}

static const struct faulty {
	const char *name, *at, *part;
} files[] = {
	{ "chi-bo-la", "7:7: ", "không có trong sổ" },
	{ "chi-tieu-de", "2:1: ", "không có dòng dữ liệu nào" },
	{ "co-nul", "3:1: ", "NUL" },
	{ "cong-thuc", "3:2: ", "công thức" },
	{ "dao-chieu", "4:2: ", "U+202E" },
	{ "ky-tu-dieu-khien", "4:2: ", "U+001B" },
	{ "ngay-sai", "4:5: ", "không có ngày 31" },
	{ "ngay-tuong-lai", "3:6: ", "sau hôm nay" },
	{ "ngoac-khong-dong", "3:2: ", "ngoặc kép" },
	{ "rong", "1:1: ", "rỗng" },
	{ "so-mu", "4:4: ", "mất chữ số" },
	{ "so-thieu-chu-so", "4:4: ", "phải có 12 chữ số; đang có" },
	{ "the-trung", "6:4: ", "trùng với dòng 2" },
	{ "thieu-cot", "1:6: ", "thiếu cột" },
	{ "thieu-ten", "5:2: ", "không được bỏ trống" },
	{ "utf8-hong", "4:9: ", "UTF-8" },
	{ "vao-dang-truoc-18", "3:6: ", "chưa đủ 18 tuổi" },
};

static void check_file(const struct faulty *faulty)
{
	struct store *store = book_with_cells();
	struct strbuf name = STRBUF_INIT;
	size_t size;

	strbuf_addf(&name, "lists/loi/%s.csv", faulty->name);
	char *bytes = data_read(name.text, &size);
	expect_refused(store, bytes, size, faulty->at, faulty->name);
	struct import_done done = import_bytes(store, "member", bytes, size, NULL);
	char *refusal = import_refusal(&done);
	expect_part(refusal, faulty->part, faulty->name);
	free(refusal);
	import_done_release(&done);
	free(bytes);
	strbuf_release(&name);
	store_close(store);
}

static void every_faulty_file_is_refused_at_its_fault(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(files); i++)
		check_file(&files[i]);
}

static void a_million_columns_are_refused(void **state)
{
	struct store *store = book_with_cells();
	char *bytes = malloc(1000000);

	(void)state;
	memset(bytes, ',', 999999);
	bytes[999999] = '\n';
	expect_refused(store, bytes, 1000000, "1:16385: ", "a million columns");
	free(bytes);
	store_close(store);
}

static void a_cell_of_180_kilobytes_is_refused_where_it_stands(void **state)
{
	struct store *store = book_with_cells();
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	strbuf_add(&bytes,
		"STT,Họ và tên,Chi bộ đang sinh hoạt\r\n1,Phạm Công An,Chi bộ Quân sự xã\r\n2,");
	for (int i = 0; i < 18000; i++)
		strbuf_add(&bytes, "Nguyễn ");
	strbuf_add(&bytes, ",Chi bộ Quân sự xã\r\n");
	expect_refused(store, bytes.text, bytes.length, "3:2: ", "a name of 18,000 words");
	strbuf_release(&bytes);
	store_close(store);
}

/* 85 good rows and one bad one, wherever it stands: nothing of it is written. */
static void one_bad_row_refuses_them_all(void **state)
{
	static const char bad[] = "x;Lỗi Thị Ngày;;;32/13/1960;;Chi bộ Quân sự xã;;\r\n";
	struct store *store = book_with_cells();
	size_t size;
	char *good = data_read("lists/danh-sach-9-cot.csv", &size);

	(void)state;
	for (int line = 2; line <= 87; line += 17) {
		struct strbuf bytes = STRBUF_INIT;
		char at[16], *place = good;
		for (int i = 1; i < line; i++)
			place = strchr(place, '\n') + 1;
		strbuf_add_bytes(&bytes, good, (size_t)(place - good));
		strbuf_add(&bytes, bad);
		strbuf_add(&bytes, place);
		snprintf(at, sizeof at, "%d:5: ", line);
		expect_refused(store, bytes.text, bytes.length, at, "the bad row");
		strbuf_release(&bytes);
	}
	free(good);
	store_close(store);
}

/* The group stands in the same file, above the cell or below it. */
static void a_cell_under_a_group_is_refused(void **state)
{
	static const char head[] = "name,kind,parent\n",
			  group[] = "Tổ đảng 1,TO,Chi bộ thôn Đông Hạ\n",
			  cell[] = "Chi bộ con,CB,Tổ đảng 1\n";

	(void)state;
	for (int above = 0; above < 2; above++) {
		struct store *store = book_with_cells();
		struct strbuf bytes = STRBUF_INIT;
		strbuf_addf(&bytes, "%s%s%s", head, above ? group : cell, above ? cell : group);
		struct import_done done = import_bytes(store, "org", bytes.text, bytes.length,
			&(struct import_options) { .write = true });
		char *refusal = import_refusal(&done);
		expect(!done.report.written, "not written");
		expect_part(refusal, "không trực thuộc tổ đảng (Tổ đảng 1)", "the cell");
		free(refusal);
		import_done_release(&done);
		strbuf_release(&bytes);
		store_close(store);
	}
}

/* An import that was refused leaves the next one as if it had never been. */
static void after_a_refusal_a_good_list_is_taken(void **state)
{
	struct store *store = book_with_cells();
	size_t size;
	char *bytes = data_read("lists/loi/ngay-sai.csv", &size);

	(void)state;
	expect_refused(store, bytes, size, "4:5: ", "the faulty list");
	import_data_expect(store, "member", "lists/danh-sach-9-cot.csv", 85, 0, 0);
	book_expect_whole(store);
	free(bytes);
	store_close(store);
}

static void rows_that_do_not_fit_the_header_are_refused(void **state)
{
	static const struct {
		const char *bytes, *at;
	} rows[] = {
		{ "Họ và tên,Chi bộ đang sinh hoạt\nPhạm Công An\n", "2:2: " },
		{ "Họ và tên,Chi bộ đang sinh hoạt\nPhạm Công An,Chi bộ Quân sự xã,thừa\n",
			"2:3: " },
		{ "Họ và tên\nPhạm Công An\n", "1:2: " },
		{ "một,hai\nba,bốn\n", "" },
	};
	struct store *store = book_with_cells();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_refused(
			store, rows[i].bytes, strlen(rows[i].bytes), rows[i].at, rows[i].bytes);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_faulty_file_is_refused_at_its_fault),
		cmocka_unit_test(a_million_columns_are_refused),
		cmocka_unit_test(a_cell_of_180_kilobytes_is_refused_where_it_stands),
		cmocka_unit_test(one_bad_row_refuses_them_all),
		cmocka_unit_test(a_cell_under_a_group_is_refused),
		cmocka_unit_test(after_a_refusal_a_good_list_is_taken),
		cmocka_unit_test(rows_that_do_not_fit_the_header_are_refused),
	};

	return run_group(tests);
}
