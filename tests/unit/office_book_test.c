/* office_file.c: a workbook is one kind of list among others. */
#include "files.h"
#include "office_file.h"
#include "test.h"
#include "xlsx_write.h"

#include <stdlib.h>
#include <string.h>

/* A row as LINE:a|b without empty fields at its end; rows that are empty are left out. */
static bool take(void *context, const struct csv_row *row, struct err *err)
{
	struct strbuf *rows = context;
	int count = row->count;

	(void)err;
	while (count > 0 && !row->fields[count - 1][0])
		count--;
	if (count == 0)
		return true;
	strbuf_addf(rows, "%ld:", row->line);
	for (int i = 0; i < count; i++)
		strbuf_addf(rows, "%s%s", i ? "|" : "", row->fields[i]);
	strbuf_add_char(rows, '\n');
	return true;
}

/* All rows, or "! sentence". The caller frees. */
static char *rows_in(FILE *file, const char *encoding, struct office_look *look)
{
	struct strbuf rows = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct office_options options = { .encoding = encoding };
	struct office_file *office = office_open(file, "tep", &options, &err);

	if (office)
		*look = *office_look(office);
	if (!office || !office_read(office, take, &rows, &err)) {
		strbuf_clear(&rows);
		strbuf_addf(&rows, "! %s", err.text);
	}
	office_close(office);
	return strbuf_detach(&rows);
}

static char *rows_of(const char *data_name, struct office_look *look)
{
	size_t size;
	char *bytes = data_read(data_name, &size);
	FILE *file = fmemopen(bytes, size, "rb");
	char *rows = rows_in(file, NULL, look);

	fclose(file);
	free(bytes);
	return rows;
}

/* Saved by LibreOffice, as texts and with dates that are days of its calendar. */
static void a_workbook_has_the_rows_of_the_list_it_was_saved_from(void **state)
{
	static const struct {
		const char *list, *workbook;
	} rows[] = {
		{ "lists/danh-sach-9-cot.csv", "xlsx/danh-sach-9-cot.xlsx" },
		{ "lists/danh-sach-9-cot.csv", "xlsx/danh-sach-9-cot-ngay.xlsx" },
		{ "lists/danh-sach-nfd.csv", "xlsx/danh-sach-nfd.xlsx" },
		{ "lists/danh-sach-tcvn3-hai-lan.csv", "xlsx/danh-sach-tcvn3-hai-lan.xlsx" },
		{ "lists/danh-sach-vni-hai-lan.csv", "xlsx/danh-sach-vni-hai-lan.xlsx" },
		{ "lists/danh-sach-viqr.csv", "xlsx/danh-sach-viqr.xlsx" },
		{ "lists/danh-sach-9-cot-bi-excel.csv", "xlsx/danh-sach-9-cot-bi-excel.xlsx" },
		{ "lists/mau-ra-soat-31-cot.csv", "xlsx/mau-ra-soat-31-cot.xlsx" },
		{ "lists/mau-ra-soat-31-cot.csv", "xlsx/mau-ra-soat-31-cot-ngay.xlsx" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office_look text, book;
		char *wanted = rows_of(rows[i].list, &text);
		char *read = rows_of(rows[i].workbook, &book);
		expect_text(read, wanted, rows[i].workbook);
		expect(strlen(read) > 8000 && read[0] != '!', rows[i].workbook);
		expect_number(book.kind, OFFICE_BOOK, rows[i].workbook);
		expect_number(book.code.charset, text.code.charset, "the same letters");
		free(wanted);
		free(read);
	}
}

/* Name columns of an old font, split or whole, beside those that somebody typed in Unicode. */
static void of_a_workbook_in_two_fonts_each_cell_keeps_its_own(void **state)
{
	static const char *const rows[][6] = {
		{ "Họ đệm", "Tên", "Quê quán", "Nghề nghiệp", "Học vấn", "Ghi chú" },
		{ "NguyÔn V¨n", "Dòng", "x· §«ng H¶i", "Nông dân", "12/12", "Nông dân" },
		{ "TrÇn ThÞ", "H»ng", "x· H¶i An", "Công nhân", "10/12", "" },
		{ "Lª §×nh", "Léc", "xã Đông Hải", "Nông dân", "Cao đẳng", "" },
		{ "Lan", "Dòng", "x· §«ng H¶i", "Bộ đội", "Café Đồng", "Hà" },
	};
	struct office_look look;
	struct err err = ERR_INIT;
	FILE *file = tmpfile();
	struct xlsx_writer *writer = xlsx_write_open(file, "Danh sách", &err);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect(xlsx_write_row(writer, rows[i], 6, false, &err), err.text);
	expect(xlsx_write_end(writer, &err), err.text);
	char *read = rows_in(file, "tcvn3", &look);
	expect_number(look.code.charset, CHARSET_TCVN3_TWICE, "as it was said");
	expect_text(read,
		"1:Họ đệm|Tên|Quê quán|Nghề nghiệp|Học vấn|Ghi chú\n"
		"2:Nguyễn Văn|Dũng|xã Đông Hải|Nông dân|12/12|Nông dân\n"
		"3:Trần Thị|Hằng|xã Hải An|Công nhân|10/12\n"
		"4:Lê Đình|Lộc|xã Đông Hải|Nông dân|Cao đẳng\n"
		"5:Lan|Dũng|xã Đông Hải|Bộ đội|Café Đồng|Hà\n",
		"rows");
	free(read);
	fclose(file);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_workbook_has_the_rows_of_the_list_it_was_saved_from),
		cmocka_unit_test(of_a_workbook_in_two_fonts_each_cell_keeps_its_own),
	};

	return run_group(tests);
}
