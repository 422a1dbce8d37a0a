/* xlsx_write.c, office_write.c: sheets of texts that come back the same. */
#include "files.h"
#include "office_write.h"
#include "test.h"
#include "workbook.h"
#include "xlsx_write.h"

#include <stdlib.h>
#include <string.h>

/* The rows as a workbook; fields are separated by |, the first row is a heading. */
static char *written(const char *const *rows, size_t count, const char *name, size_t *size)
{
	char *bytes = NULL;
	struct err err = ERR_INIT;
	FILE *out = tmpfile();
	struct office_writer *writer = office_write_open(out, name, "Lỗi & <sửa>", &err);
	bool ok = true;

	for (size_t i = 0; i < count; i++) {
		char *row = strdup(rows[i]), *at = row;
		const char *fields[8];
		int columns = 0;
		while (at)
			fields[columns++] = strsep(&at, "|");
		ok = ok && office_write_row(writer, fields, columns, i == 0, &err);
		free(row);
	}
	ok = office_write_end(writer, ok, &err);
	expect(ok, err.text);
	*size = (size_t)ftell(out);
	fseek(out, 0, SEEK_END);
	*size = (size_t)ftell(out);
	rewind(out);
	bytes = malloc(*size + 1);
	expect(fread(bytes, 1, *size, out) == *size, "read back");
	bytes[*size] = '\0';
	fclose(out);
	return bytes;
}

static void what_is_written_is_read_back_the_same(void **state)
{
	static const char *const rows[] = { "STT|Họ và tên|Số CCCD",
		"1|Nguyễn Văn \"An\" & <con>|038168000123", "|=1+1|+84912345678", "2| a |",
		"_x0041_|x_y|\xEF\xBF\xBE\x01" };
	size_t size;
	char *bytes = written(rows, COUNT(rows), "loi.XLSX", &size);
	char *read = workbook_rows(bytes, size, NULL);

	(void)state;
	expect_text(read,
		"1:STT|Họ và tên|Số CCCD\n2:1|Nguyễn Văn \"An\" & <con>|038168000123\n"
		"3:|=1+1|+84912345678\n4:2| a |\n5:_x0041_|x_y|\xEF\xBF\xBE\x01\n",
		"rows");
	free(read);
	read = workbook_rows(bytes, size, "loi & <sua>");
	expect_part(read, "1:STT", "the sheet's name");
	free(read);
	free(bytes);
}

static void the_same_rows_give_the_same_bytes(void **state)
{
	static const char *const rows[] = { "a|b", "1|2" };
	size_t sizes[2];
	char *bytes[2];

	(void)state;
	for (int i = 0; i < 2; i++)
		bytes[i] = written(rows, COUNT(rows), "a.xlsx", &sizes[i]);
	expect(sizes[0] == sizes[1] && memcmp(bytes[0], bytes[1], sizes[0]) == 0, "bytes");
	free(bytes[0]);
	free(bytes[1]);
}

static void many_rows_and_none_are_whole_sheets(void **state)
{
	enum { MANY = 1000 };
	const char *rows[MANY];
	size_t size;

	(void)state;
	for (int i = 0; i < MANY; i++)
		rows[i] = "một|hai|ba";
	char *bytes = written(rows, MANY, "a.xlsx", &size), *read = workbook_rows(bytes, size, "1");
	expect_part(read, "\n1000:một|hai|ba\n", "the last one");
	free(read);
	free(bytes);
	bytes = written(rows, 0, "a.xlsx", &size);
	read = workbook_rows(bytes, size, "1");
	expect_text(read, "", "no rows");
	free(read);
	free(bytes);
}

static void other_names_give_csv_in_which_nothing_is_a_formula(void **state)
{
	static const char *const rows[] = { "a|b", "=1|x,y" };
	size_t size;
	char *bytes = written(rows, COUNT(rows), "xlsx", &size);

	(void)state;
	expect_text(bytes, "a,b\r\n'=1,\"x,y\"\r\n", "CSV");
	free(bytes);
}

static void a_full_disk_is_said(void **state)
{
	struct err err = ERR_INIT;
	FILE *full = fopen("/dev/full", "wb");
	const char *fields[] = { "a" };

	(void)state;
	struct office_writer *writer = office_write_open(full, "a.xlsx", "s", &err);
	bool ok = writer && office_write_row(writer, fields, 1, true, &err);
	if (writer)
		ok = office_write_end(writer, ok, &err);
	/* what is still in the stream is its owner's to flush */
	expect(!ok || fflush(full) != 0, "not written");
	fclose(full);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read_back_the_same),
		cmocka_unit_test(the_same_rows_give_the_same_bytes),
		cmocka_unit_test(many_rows_and_none_are_whole_sheets),
		cmocka_unit_test(other_names_give_csv_in_which_nothing_is_a_formula),
		cmocka_unit_test(a_full_disk_is_said),
	};

	return run_group(tests);
}
