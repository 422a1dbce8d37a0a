/* xlsx_read.c: files that are damaged, locked, something else, or made to do harm. One sentence for each. */
#include "csv_file.h"
#include "test.h"
#include "workbook.h"

#include <stdlib.h>
#include <string.h>

static void expect_refused(const char *bytes, size_t size, const char *part, const char *about)
{
	char *rows = workbook_rows(bytes, size, NULL);

	expect_part(rows, "! tep.xlsx:", about);
	expect_part(rows, part, about);
	free(rows);
}

static void expect_book_refused(const struct workbook *book, const char *part, const char *about)
{
	size_t size;
	char *bytes = workbook_bytes(book, &size);

	expect_refused(bytes, size, part, about);
	free(bytes);
}

static const char damaged[] = "bị hỏng hoặc bị cắt";

static void places_that_no_sheet_has_are_damage(void **state)
{
	static const char *const rows[] = {
		"<row r=\"-1\"><c><v>1</v></c></row>",
		"<row r=\"0\"><c><v>1</v></c></row>",
		"<row r=\"1048577\"><c><v>1</v></c></row>",
		"<row r=\"99999999999999999999\"><c><v>1</v></c></row>",
		"<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
		"<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
		"<row r=\"\"><c><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"A99999999999999999999\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"A1x\"><v>1</v></c></row>",
		"<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
		"<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
		"<row r=\"1\"><c t=\"s\"><v>0</v></c></row>",
		"<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
		"<row r=\"1\"><c t=\"s\"><v>99999999999999999999</v></c></row>",
		"<row r=\"1\"><c t=\"s\"><v>a</v></c></row>",
		"<row r=\"1\"><c><v>1</v></row>",
		"<row r=\"1\"><c><v>\x01</v></c></row>",
		"<row r=\"1\"><c><v>\xFF</v></c></row>",
		"<row r=\"1\"><c><v>&nobody;</v></c></row>",
		"<row r=\"1\"><c r=\"A1\" r=\"B1\"><v>1</v></c></row>",
	};
	static const char *const merges[] = {
		"<mergeCells><mergeCell/></mergeCells>",
		"<mergeCells><mergeCell ref=\"A0:A2\"/></mergeCells>",
		"<mergeCells><mergeCell ref=\"A3:A2\"/></mergeCells>",
		"<mergeCells><mergeCell ref=\"A1:A99999999999\"/></mergeCells>",
		"<mergeCells><mergeCell ref=\"A:A\"/></mergeCells>",
		"<mergeCells><mergeCell ref=\"A1:B2:C3\"/></mergeCells>",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_book_refused(&(struct workbook) { .rows = rows[i] }, damaged, rows[i]);
	for (size_t i = 0; i < COUNT(merges); i++)
		expect_book_refused(&(struct workbook) { .rows = "<row><c><v>1</v></c></row>",
					    .behind = merges[i] },
			damaged, merges[i]);
}

static void faults_of_a_cell_name_row_and_column(void **state)
{
	struct strbuf row = STRBUF_INIT;

	(void)state;
	expect_book_refused(
		&(struct workbook) { .rows = "<row r=\"7\"><c r=\"C7\"><f>A1+1</f></c></row>" },
		"tep.xlsx:7:3: ô này là công thức chưa có kết quả", "no result");
	expect_book_refused(
		&(struct workbook) {
			.rows = "<row r=\"7\"><c r=\"C7\"><f>A1+1</f><v></v></c></row>" },
		"tep.xlsx:7:3: ô này là công thức chưa có kết quả", "an empty result");
	expect_book_refused(
		&(struct workbook) { .rows = "<row r=\"7\"><c r=\"BM7\"><v>1</v></c></row>" },
		"tep.xlsx:7:65: nhiều hơn 64 cột", "columns");
	strbuf_add(&row, "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>");
	for (size_t i = 0; i <= csv_usual_limits.field_bytes; i += 10)
		strbuf_add(&row, "0123456789");
	strbuf_add(&row, "</t></is></c></row>");
	expect_book_refused(
		&(struct workbook) { .rows = row.text }, "tep.xlsx:2:2: một ô quá dài", "a cell");
	strbuf_clear(&row);
	for (int i = 0; i < 100002; i++)
		strbuf_add(&row, "<row><c><v>1</v></c></row>");
	expect_book_refused(
		&(struct workbook) { .rows = row.text }, "tep.xlsx:100002: nhiều hơn", "rows");
	strbuf_release(&row);
}

static void xml_that_no_spreadsheet_writes_is_refused(void **state)
{
	static const char lol[] =
		"<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
		"<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
	static const char outside[] =
		"<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>";
	struct strbuf xml = STRBUF_INIT;

	(void)state;
	expect_book_refused(&(struct workbook) { .sheet = lol }, "khai báo", "entities");
	expect_book_refused(&(struct workbook) { .sheet = outside }, "khai báo", "outside");
	strbuf_add(&xml, "<worksheet>");
	for (int i = 0; i < 100000; i++)
		strbuf_add(&xml, "<a>");
	expect_book_refused(&(struct workbook) { .sheet = xml.text }, damaged, "depth");
	strbuf_clear(&xml);
	strbuf_add(&xml, "<worksheet>");
	for (int i = 0; i < 10000; i++)
		strbuf_addf(&xml, "<n%d/>", i);
	expect_book_refused(&(struct workbook) { .sheet = xml.text }, damaged, "names");
	strbuf_clear(&xml);
	strbuf_add(&xml, "<worksheet>");
	for (int i = 0; i < 10000; i++)
		strbuf_addf(&xml, "<a n%d=\"\"/>", i);
	expect_book_refused(&(struct workbook) { .sheet = xml.text }, damaged, "attributes");
	strbuf_clear(&xml);
	strbuf_add(&xml, "<worksheet><a b=\"");
	for (int i = 0; i < 1000000; i++)
		strbuf_add(&xml, "haha ha ");
	strbuf_add(&xml, "\"/>");
	expect_book_refused(&(struct workbook) { .sheet = xml.text }, damaged, "a long attribute");
	expect_book_refused(&(struct workbook) { .sheet = "" }, damaged, "nothing");
	expect_book_refused(&(struct workbook) { .sheet = "<a/><b/>" }, damaged, "two roots");
	expect_book_refused(
		&(struct workbook) { .sheet = "<?xml version=\"1.0\" encoding=\"KOI8\"?><a/>" },
		damaged, "an unknown code");
	strbuf_release(&xml);
}

static void expect_same_or_refused(char *read)
{
	expect(strcmp(read, "1:1\n") == 0 || strncmp(read, "! tep.xlsx:", 11) == 0, read);
	free(read);
}

static void a_zip_that_is_cut_or_changed_gives_nothing_else(void **state)
{
	static const char rows[] = "<row><c><v>1</v></c></row>";
	size_t size;
	char *bytes = workbook_bytes(&(struct workbook) { .rows = rows }, &size), *read;

	(void)state;
	/* It reads the same, or is refused; never anything else. */
	for (size_t cut = 4; cut < size; cut += 7) {
		read = workbook_rows(bytes, cut, NULL);
		expect_same_or_refused(read);
	}
	for (size_t i = 0; i < size; i++) {
		bytes[i] = (char)(bytes[i] ^ 0x41);
		read = workbook_rows(bytes, size, NULL);
		expect_same_or_refused(read);
		bytes[i] = (char)(bytes[i] ^ 0x41);
	}
	free(bytes);
}

static void two_members_of_one_name_are_refused(void **state)
{
	static const struct zip_part parts[] = { { "xl/workbook.xml", "<workbook/>", 0 },
		{ "XL/workbook.xml", "<workbook/>", 0 } };
	size_t size;
	char *bytes = zip_of(parts, COUNT(parts), &size);

	(void)state;
	expect_refused(bytes, size, damaged, "two of a name");
	free(bytes);
}

static void too_many_members_are_refused(void **state)
{
	enum { MANY = 5000 };
	struct zip_part *parts = calloc(MANY, sizeof *parts);
	char names[MANY][8];
	size_t size;

	(void)state;
	for (int i = 0; i < MANY; i++) {
		snprintf(names[i], sizeof names[i], "%d", i);
		parts[i] = (struct zip_part) { names[i], "x", 0 };
	}
	char *bytes = zip_of(parts, MANY, &size);
	expect_refused(bytes, size, damaged, "members");
	free(bytes);
	free(parts);
}

static void a_bomb_is_stopped_while_it_grows(void **state)
{
	size_t size;
	char *bytes = zip_of_many("_rels/.rels", "<a>", "<b>1234567890</b>", 3000000, &size);

	(void)state;
	expect(size < 200000, "a small file");
	expect_refused(bytes, size, "phình ra", "a bomb");
	free(bytes);
}

static void books_without_a_list_say_so(void **state)
{
	(void)state;
	expect_book_refused(&(struct workbook) { .rows = "" }, "tệp rỗng", "empty");
	expect_book_refused(
		&(struct workbook) { .workbook = "<workbook/>" }, "không có trang nào", "no sheet");
	expect_book_refused(
		&(struct workbook) { .rows = "<row><c><v>1</v></c></row>",
			.workbook =
				"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\" "
				"state=\"hidden\"/></sheets></workbook>" },
		"các trang đang hiện đều trống", "hidden");
	expect_book_refused(
		&(struct workbook) {
			.workbook =
				"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId2\"/></sheets></workbook>" },
		damaged, "a sheet that is not there");
}

static void other_files_in_a_zip_are_told_apart(void **state)
{
	static const struct {
		struct zip_part part;
		const char *wanted;
	} rows[] = {
		{ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", 0 }, ".ods" },
		{ { "word/document.xml", "<document/>", 0 }, "văn bản Word" },
		{ { "ppt/presentation.xml", "<presentation/>", 0 }, "trình chiếu" },
		{ { "xl/workbook.bin", "\x83\x01", 0 }, ".xlsb" },
		{ { "danh-sach.csv", "a,b", 0 }, "tệp nén" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t size;
		char *bytes = zip_of(&rows[i].part, 1, &size);
		expect_refused(bytes, size, rows[i].wanted, rows[i].part.name);
		free(bytes);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_that_no_sheet_has_are_damage),
		cmocka_unit_test(faults_of_a_cell_name_row_and_column),
		cmocka_unit_test(xml_that_no_spreadsheet_writes_is_refused),
		cmocka_unit_test(a_zip_that_is_cut_or_changed_gives_nothing_else),
		cmocka_unit_test(two_members_of_one_name_are_refused),
		cmocka_unit_test(too_many_members_are_refused),
		cmocka_unit_test(a_bomb_is_stopped_while_it_grows),
		cmocka_unit_test(books_without_a_list_say_so),
		cmocka_unit_test(other_files_in_a_zip_are_told_apart),
	};

	return run_group(tests);
}
