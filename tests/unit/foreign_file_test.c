/* foreign_file.c, ole_file.c: what is no list is told by its first bytes, with what to do about it. */
#include "foreign_file.h"
#include "ole_file.h"
#include "test.h"

#include <string.h>

#define BYTES(bytes) bytes, sizeof bytes - 1

static void files_that_are_no_list_are_named(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *wanted; /* NULL: it may be a list */
	} rows[] = {
		{ BYTES("\x89PNG\r\n\x1A\n"), "ảnh" },
		{ BYTES("\xFF\xD8\xFF\xE0"), "ảnh" },
		{ BYTES("BM\x36\x10\0\0\0\0\0\0\x36"), "ảnh" },
		{ BYTES("BM01;Nguyễn Văn An;1970"), NULL },
		{ BYTES("RIFF\x10\0\0\0WEBPVP8 "), "ảnh" },
		{ BYTES("\0\0\0\x18"
			"ftypheic\0\0\0\0"),
			"ảnh" },
		{ BYTES("%PDF-1.7"), "PDF" },
		{ BYTES("{\\rtf1"), "RTF" },
		{ BYTES("Rar!\x1A\x07"), "nén" },
		{ BYTES("7z\xBC\xAF\x27\x1C"), "nén" },
		{ BYTES("\x1F\x8B\x08\0"), "nén" },
		{ BYTES("<!DOCTYPE HTML><html>"), "trang web" },
		{ BYTES("\xEF\xBB\xBF \r\n<HtMl xmlns:x=\"urn\">"), "trang web" },
		{ BYTES("<meta http-equiv=\"Content-Type\">"), "trang web" },
		{ BYTES("<table border=1>"), "trang web" },
		{ BYTES("<style>td{mso-number-format:'@'}</style>"), "trang web" },
		{ BYTES("MIME-Version: 1.0\r\n"), "trang web" },
		{ BYTES("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>"),
			"XML Spreadsheet" },
		{ BYTES("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
			"XML Spreadsheet" },
		{ BYTES("<?xml version=\"1.0\"?><dang-vien/>"), "tệp XML" },
		{ BYTES("<Nguyễn Văn An>,1970"), NULL },
		{ BYTES("ID;PWXL;N;E\r\n"), "SYLK" },
		{ BYTES("ID;PHONG;HO TEN\r\n"), NULL },
		{ BYTES("\x09\x08\x10\0\0\x06\x05\0"), ".xls" },
		{ BYTES("\x09\x08"), NULL },
		{ BYTES("\tHọ và tên"), NULL },
		{ BYTES("\x03\x7E\x0B\x1A\x05\0\0\0\x61\x01\x50\0\0\0\0\0"), "DBF" },
		{ BYTES("\x30\x7E\x0B\x1A\x05\0\0\0\x61\x01\x50\0\0\0\0\0"), "DBF" },
		{ BYTES("0~\x0A\x0A"
			"1234567890123456"),
			NULL },
		{ BYTES("\0\1\0\0Standard ACE DB"), "Access" },
		{ BYTES("SQLite format 3\0"), "--db" },
		{ BYTES("MZ\x90\0"), "chương trình" },
		{ BYTES("MZ,a"), NULL },
		{ BYTES(""), NULL },
		{ BYTES("STT,Họ và tên\n"), NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		FILE *file = tmpfile();
		fwrite(rows[i].bytes, 1, rows[i].size, file);
		const char *sentence = foreign_file_sentence(file);
		if (!rows[i].wanted)
			expect_text(sentence, NULL, rows[i].bytes);
		else
			expect_part(sentence ? sentence : "a list", rows[i].wanted, rows[i].bytes);
		fclose(file);
	}
}

/* A stream's name as the directory of a compound file has it, at a place in the file. */
static FILE *ole_with(const char *stream, size_t at)
{
	FILE *file = tmpfile();

	fwrite("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 1, 8, file);
	for (size_t i = 8; i < at; i++)
		fputc('x', file);
	for (const char *c = stream; *c; c++) {
		fputc(*c, file);
		fputc('\0', file);
	}
	for (int i = 0; i < 200; i++)
		fputc('\0', file);
	rewind(file);
	return file;
}

static void files_of_old_office_programs_are_told_apart(void **state)
{
	static const struct {
		const char *stream;
		size_t at;
		const char *wanted;
	} rows[] = {
		{ "Workbook", 1024, ".xls" },
		{ "Book", 1024, ".xls" },
		{ "Workbook", 65530, ".xls" },
		{ "Workbook", 65536, ".xls" },
		{ "EncryptedPackage", 65525, "mật khẩu" },
		{ "WordDocument", 70000, ".doc" },
		{ "Contents", 1024, "không phải bảng tính" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct err err = ERR_INIT;
		FILE *file = ole_with(rows[i].stream, rows[i].at);
		expect(ole_file_is(file), rows[i].stream);
		expect(!ole_file_refuse(file, "tep.xls", &err), rows[i].stream);
		expect_part(err.text, rows[i].wanted, rows[i].stream);
		fclose(file);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_that_are_no_list_are_named),
		cmocka_unit_test(files_of_old_office_programs_are_told_apart),
	};

	return run_group(tests);
}
