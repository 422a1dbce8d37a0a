/* office_file.c: what is understood of a text before it is read, and what is no list at all. */
#include "office_file.h"
#include "plat.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static FILE *file_of(const char *bytes, size_t size)
{
	FILE *file = tmpfile();

	if (!file || fwrite(bytes, 1, size, file) != size)
		abort();
	return file;
}

static bool take_count(void *context, const struct csv_row *row, struct err *err)
{
	(void)err;
	*(int *)context += row->count;
	return true;
}

static void files_that_are_no_list_are_named_for_what_they_are(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *wanted;
	} rows[] = {
#define BYTES(text) text, sizeof text - 1
		{ BYTES("\x89PNG\r\n\x1A\n"), "tep.csv: đây là ảnh" },
		{ BYTES("\xFF\xD8\xFF\xE0"), "tep.csv: đây là ảnh" },
		{ BYTES("%PDF-1.7\n"), "tep.csv: đây là tệp PDF" },
		{ BYTES("{\\rtf1\\ansi"), "tep.csv: đây là văn bản RTF" },
		{ BYTES("Rar!\x1A\x07"), "tep.csv: đây là tệp nén" },
		{ BYTES("\x1F\x8B\x08\0"), "tep.csv: đây là tệp nén" },
		{ BYTES("MZ\x90\0\3\0"), "tep.csv: đây là chương trình" },
		{ BYTES("\xEF\xBB\xBF<html><table>"), "tep.csv: đây là trang web" },
		{ BYTES("SQLite format 3\0"), "tep.csv: đây là tệp SQLite" },
		{ BYTES("\1\2\3\4\5\6\7\b\1\2\3\4"), "tep.csv không phải tệp chữ" },
#undef BYTES
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office_options options = { .limits = NULL };
		struct err err = ERR_INIT;
		FILE *file = file_of(rows[i].bytes, rows[i].size);
		expect(!office_open(file, "tep.csv", &options, &err), rows[i].wanted);
		expect_number(err.kind, ERR_INPUT, rows[i].wanted);
		expect_part(err.text, rows[i].wanted, err.text);
		fclose(file);
	}
}

static void a_look_says_code_and_separator_and_rows_come_as_often_as_wanted(void **state)
{
	static const char bytes[] = "Ho\xEF te\xE2n|Lo\xF8 V\xE3n\nHa\xF8|Ba\xF9\n";
	static const char vni[] = "Ho\xEF te\xE2n|b\nNguye\xE3n Va\xEAn|Thu\xFB\xFBy\n";
	struct office_options options = { .limits = NULL };
	struct err err = ERR_INIT;
	FILE *file = file_of(bytes, sizeof bytes - 1);
	struct office_file *office = office_open(file, "tep.csv", &options, &err);
	int cells = 0;

	(void)state;
	expect(office != NULL, err.text);
	expect_text(charset_option(office_look(office)->code.charset), "vni", "the code");
	expect_number(office_look(office)->separator, '|', "the separator");
	expect(office_is_certain(office, &err), "no other code fits");
	office_close(office);
	fclose(file);

	file = file_of(vni, sizeof vni - 1);
	options.encoding = "VNI";
	office = office_open(file, "tep.csv", &options, &err);
	expect(office != NULL, err.text);
	expect(!office_read(office, take_count, &cells, &err), "a mark on a mark");
	expect_part(err.text, "tep.csv:2:2: có ký tự không thuộc mã VNI", err.text);
	options.encoding = "utf-8";
	office_close(office);
	office = office_open(file, "tep.csv", &options, &err);
	expect(!office_read(office, take_count, &cells, &err), "bytes of another code");
	expect_part(err.text, "tep.csv:1:1: chữ không phải mã UTF-8", err.text);
	office_close(office);
	fclose(file);

	file = file_of("a;b\n1;2\n", 8);
	options.encoding = NULL;
	office = office_open(file, "tep.csv", &options, &err);
	cells = 0;
	for (int i = 0; i < 3; i++)
		expect(office_read(office, take_count, &cells, &err), err.text);
	expect_number(cells, 12, "four cells, three times");
	office_close(office);
	fclose(file);
}

static bool take_text(void *context, const struct csv_row *row, struct err *err)
{
	(void)err;
	for (int i = 0; i < row->count; i++)
		strbuf_addf(context, "%s%s", i ? "|" : "", row->fields[i]);
	strbuf_add(context, "/");
	return true;
}

/* New heads over the names of an old list: nothing is guessed, and what is chosen holds for the cells it fits. */
static void a_column_of_an_old_font_beside_unicode_is_read_in_the_code_that_is_chosen(void **state)
{
	static const char *const rows[][2] = {
		{ "tcvn3",
			"Họ và tên,Quê quán\nLß V¨n Thö,Hà Tĩnh\nNguyÔn ThÞ Hoµ,thôn Đông Hạ\nTrần Hảo,\n" },
		{ "tcvn3-hai-lan",
			"Họ và tên,Quê quán\nLß V¨n Thö,Hà Tĩnh\nNguyÔn ThÞ Hoµ,thôn Đông Hạ\nTrần Hảo,\n" },
		{ "vni",
			"Họ và tên,Quê quán\nLoø Vaên Thöû,Hà Tĩnh\nNguyeãn Thò Hoaø,thôn Đông Hạ\nTrần Hảo,\n" },
		{ "utf-8-hai-lan",
			"Họ và tên,Quê quán\nLÃ² VÄƒn Thá»­,Hà Tĩnh\nNguyá»…n Thá»‹ HoÃ\xC2\xA0,thôn Đông Hạ\nTrần Hảo,\n" },
		{ "viqr",
			"Họ và tên,Quê quán\nLo` Va(n Thu+?,Hà Tĩnh\nNguye^~n Thi. Hoa`,thôn Đông Hạ\nTrần Hảo,\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office_options options = { .encoding = rows[i][0] };
		struct strbuf text = STRBUF_INIT;
		struct err err = ERR_INIT;
		FILE *file = file_of(rows[i][1], strlen(rows[i][1]));
		struct office_file *office = office_open(file, "tep.csv", &options, &err);
		expect(office && office_read(office, take_text, &text, &err), err.text);
		expect_text(text.text,
			"Họ và tên|Quê quán/Lò Văn Thử|Hà Tĩnh/Nguyễn Thị Hoà|thôn Đông Hạ/Trần Hảo|/",
			rows[i][0]);
		strbuf_release(&text);
		office_close(office);
		fclose(file);
	}
}

static void what_is_longer_than_asked_is_refused_in_every_code(void **state)
{
	enum { SIZE = 70000 };
	static const struct {
		const char *unit;
		size_t size;
	} units[] = { { "a,b\n", 4 }, { "a\0,\0b\0\n\0", 8 }, { "\0a\0,\0b\0\n", 8 } };
	static const char *const endless[] = { "/dev/zero", "/dev/full" };
	struct csv_limits limits = csv_usual_limits;
	struct office_options options = { .limits = &limits };

	(void)state;
	limits.file_bytes = SIZE / 2;
	for (size_t i = 0; i < COUNT(units); i++) {
		struct err err = ERR_INIT;
		FILE *file = tmpfile();
		for (size_t at = 0; at < SIZE; at += units[i].size)
			fwrite(units[i].unit, 1, units[i].size, file);
		expect(!office_open(file, "tep.csv", &options, &err), "too long");
		expect_part(err.text, "tep.csv: tệp lớn hơn", err.text);
		fclose(file);
	}
	for (size_t i = 0; i < COUNT(endless); i++) {
		struct err err = ERR_INIT;
		FILE *file = fopen(endless[i], "rb");
		expect(!office_open(file, "tep.csv", &options, &err), endless[i]);
		fclose(file);
	}
}

static void utf_16_is_chosen_with_either_byte_first(void **state)
{
	static const char *const names[] = { "utf-16", "UTF-16BE", NULL };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct office_options options = { .encoding = names[i] };
		struct err err = ERR_INIT;
		FILE *file = file_of("\xFE\xFF\0a\0,\0b\0\n", 10);
		struct office_file *office = office_open(file, "tep.csv", &options, &err);
		int cells = 0;
		expect(office && office_read(office, take_count, &cells, &err), err.text);
		expect_number(cells, 2, "the mark says which");
		office_close(office);
		fclose(file);
	}
}

static void a_pipe_is_copied_so_that_it_can_be_read_again(void **state)
{
	int ends[2];
	char bytes[16] = "";
	struct err err = ERR_INIT;

	(void)state;
	expect(pipe(ends) == 0, "a pipe");
	expect(write(ends[1], "a,b\n1,2\n", 8) == 8, "written");
	close(ends[1]);
	FILE *copy = plat_seekable(fdopen(ends[0], "rb"), 100, &err);
	expect(copy != NULL, err.text);
	for (int i = 0; i < 2; i++) {
		rewind(copy);
		expect_number((long long)fread(bytes, 1, sizeof bytes, copy), 8, "all of it");
		expect_text(bytes, "a,b\n1,2\n", "the same");
	}
	expect(plat_seekable(copy, 100, &err) == copy, "a file is left as it is");
	fclose(copy);
}

/* What never ends is left at the limit: a device, a pipe. */
static void what_is_longer_than_the_limit_is_not_read_to_its_end(void **state)
{
	static const struct csv_limits small = { .file_bytes = 100000,
		.rows = 10,
		.line_bytes = 1000,
		.field_bytes = 1000,
		.columns = 4 };
	struct office_options options = { .limits = &small };
	struct err err = ERR_INIT;
	FILE *file = fopen("/dev/zero", "rb");

	(void)state;
	expect(!office_open(file, "tep.csv", &options, &err), "no list");
	expect_part(err.text, "không phải tệp chữ", "why");
	fclose(file);
	file = tmpfile();
	for (int i = 0; i < 50000; i++)
		fputs("a,b\n", file);
	rewind(file);
	err = (struct err)ERR_INIT;
	expect(!office_open(file, "tep.csv", &options, &err), "too long");
	expect_part(err.text, "Chia thành nhiều tệp nhỏ", "what to do");
	fclose(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_that_are_no_list_are_named_for_what_they_are),
		cmocka_unit_test(a_look_says_code_and_separator_and_rows_come_as_often_as_wanted),
		cmocka_unit_test(
			a_column_of_an_old_font_beside_unicode_is_read_in_the_code_that_is_chosen),
		cmocka_unit_test(what_is_longer_than_asked_is_refused_in_every_code),
		cmocka_unit_test(utf_16_is_chosen_with_either_byte_first),
		cmocka_unit_test(what_is_longer_than_the_limit_is_not_read_to_its_end),
		cmocka_unit_test(a_pipe_is_copied_so_that_it_can_be_read_again),
	};

	return run_group(tests);
}
