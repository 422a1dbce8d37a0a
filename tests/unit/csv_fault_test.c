/* csv_file.c: every fault of a file, with the line and column where it stands. */
#include "csv_rows.h"
#include "test.h"

#include <string.h>

static const struct csv_limits small = {
	.file_bytes = 2 << 20, .rows = 3, .line_bytes = 400, .field_bytes = 300, .columns = 4
};

static void faults_name_line_and_column(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *wanted, *about;
	} rows[] = {
#define BYTES(text) text, sizeof text - 1
		{ BYTES(""), "tep.csv:1:1: tệp rỗng", "nothing" },
		{ BYTES("\xEF\xBB\xBF"), "tep.csv:1:1: tệp rỗng", "nothing but a mark" },
		{ BYTES("\xFF\xFE"
			"a\0,\0b"),
			"tep.csv:1:2: có ký tự không thuộc mã UTF-16", "half of UTF-16" },
		{ BYTES("\xFE\xFF\0a\0,\xD8\0\0b"), "tep.csv:1:2: có ký tự không thuộc mã UTF-16",
			"half of a pair" },
		{ BYTES("a,b\n1,x\0y\n"), "tep.csv:2:2: có byte NUL", "NUL" },
		{ BYTES("a,b\n1,2\n3,Mi\xC3n\n"), "tep.csv:3:2: chữ không phải mã UTF-8",
			"broken letter" },
		{ BYTES("a,b\nMi\xE1\xBB,2\n"), "tep.csv:2:1: chữ không phải mã UTF-8",
			"half a letter" },
		{ BYTES("a,b\n1,\"x,y\xFF\"\n"), "tep.csv:2:2: chữ không phải mã UTF-8",
			"a delimiter inside quotes is no column" },
		{ BYTES("a,b\n1,\"x,\ny,\xFF\"\n"), "tep.csv:3:2: chữ không phải mã UTF-8",
			"inside a cell of several lines" },
		{ BYTES("a,b\n1,x\"y\n"), "tep.csv:2:2: dấu ngoặc kép đặt sai chỗ", "stray quote" },
		{ BYTES("a,b\n1,\"x\"y\n"), "tep.csv:2:2: dấu ngoặc kép đặt sai chỗ",
			"text behind a quote" },
		{ BYTES("a,b\n1,2\n3,\"4\n5,6\n"),
			"tep.csv:3:2: dấu ngoặc kép mở ở đây mà không đóng", "open quote" },
		{ BYTES("a,b\n\"1,2\n3,4\n"), "tep.csv:2:1: dấu ngoặc kép mở ở đây mà không đóng",
			"open quote in the first column" },
		{ BYTES("a,b,c,d,,e\n"), "tep.csv:1:6: nhiều hơn 4 cột", "columns" },
		{ BYTES("a\n1\n2\n3\n4\n"), "tep.csv:5: nhiều hơn 3 dòng", "rows" },
#undef BYTES
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct csv_rows read = csv_rows_of(rows[i].bytes, rows[i].size, &small);
		expect(!read.read, rows[i].about);
		expect_number(read.err.kind, ERR_INPUT, rows[i].about);
		expect(strncmp(read.err.text, rows[i].wanted, strlen(rows[i].wanted)) == 0,
			read.err.text);
		csv_rows_release(&read);
	}
}

static void as_many_as_allowed_is_not_too_many(void **state)
{
	static const char bytes[] = "a,b,c,d,,,\n1,2,3,4\n1,2,3,4,\n1,2,3,4\n";
	struct csv_rows read = csv_rows_of(bytes, strlen(bytes), &small);

	(void)state;
	expect_text(read.err.text, "",
		"four columns with something in them, three rows under the header");
	expect_number(read.count, 4, "all of them");
	csv_rows_release(&read);
}

/* A text of this many bytes behind `start`. */
static struct csv_rows read_long(const char *start, char byte, size_t count)
{
	struct strbuf bytes = STRBUF_INIT;

	strbuf_add(&bytes, start);
	for (size_t i = 0; i < count; i++)
		strbuf_add_char(&bytes, byte);
	struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &small);
	strbuf_release(&bytes);
	return read;
}

static void lines_cells_and_files_have_a_limit(void **state)
{
	static const struct {
		const char *start;
		char byte;
		size_t count;
		const char *wanted, *about;
	} rows[] = {
		{ "a,b\n", 'x', 500, "tep.csv:2:1: dòng dài quá 400 byte", "a long line" },
		{ "a,b\n1,", 'x', 500000, "tep.csv:2:2: ", "a cell of many pieces" },
		{ "a,b\n1,\"", '\n', 5000, "tep.csv:2:2: một ô quá dài", "an open quote" },
		{ "", ',', 1000000, "tep.csv:1:16385: nhiều hơn 16384 cột", "a million columns" },
		{ "a,b\n", '\n', 3 << 20, "tệp lớn hơn 2 MB", "a large file" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct csv_rows read = read_long(rows[i].start, rows[i].byte, rows[i].count);
		expect(!read.read, rows[i].about);
		expect_part(read.err.text, rows[i].wanted, rows[i].about);
		csv_rows_release(&read);
	}
}

static bool take_none(void *context, const struct csv_row *row, struct err *err)
{
	++*(int *)context;
	return csv_fault(err, "tep.csv", row->line, 2, "không nhận %s", row->fields[0]);
}

static void reading_ends_when_a_row_is_not_taken(void **state)
{
	static char bytes[] = "a,b\n1,2\n3,4\n";
	FILE *file = fmemopen(bytes, strlen(bytes), "r");
	struct err err = ERR_INIT;
	int calls = 0;

	(void)state;
	struct csv_form form = { file, "tep.csv", CHARSET_UTF8, ',', false, &small };
	expect(!csv_read(&form, take_none, &calls, &err), "not read");
	expect_number(calls, 1, "asked once");
	expect_text(err.text, "tep.csv:1:2: không nhận a", "the sentence of the one who refused");
	fclose(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_name_line_and_column),
		cmocka_unit_test(as_many_as_allowed_is_not_too_many),
		cmocka_unit_test(lines_cells_and_files_have_a_limit),
		cmocka_unit_test(reading_ends_when_a_row_is_not_taken),
	};

	return run_group(tests);
}
