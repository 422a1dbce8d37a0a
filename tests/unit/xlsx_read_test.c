/* xlsx_read.c: workbooks as the programs of offices write them. */
#include "test.h"
#include "workbook.h"

#include <stdlib.h>
#include <string.h>

static void expect_rows(const struct workbook *book, const char *wanted, const char *about)
{
	size_t size;
	char *bytes = workbook_bytes(book, &size), *rows = workbook_rows(bytes, size, NULL);

	expect_text(rows, wanted, about);
	free(rows);
	free(bytes);
}

static void texts_stand_in_the_cell_or_are_shared(void **state)
{
	static const char strings[] =
		"<si><t>Họ và tên</t></si>"
		"<si><r><t xml:space=\"preserve\">Nguyễn </t></r><r><rPr><b/></rPr><t>An</t></r></si>"
		"<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh><phoneticPr fontId=\"1\"/></si>"
		"<si><t>hàng một_x000D_&#10;hàng hai</t></si><si><t/></si><si/><si><t>a_x005F_b&amp;c</t></si>";

	(void)state;
	expect_rows(
		&(struct workbook) { .strings = strings,
			.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
				"<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
				"<row r=\"3\"><c r=\"A3\" t=\"s\"><v>4</v></c><c r=\"B3\" t=\"s\"><v>5</v></c>"
				"<c r=\"C3\" t=\"s\"><v>6</v></c></row>" },
		"1:Họ và tên|Nguyễn An|東京|hàng một\nhàng hai\n3:||a_b&c|\n", "shared");
	expect_rows(
		&(struct workbook) {
			.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ</t></is></c>"
				"<c r=\"B1\" t=\"inlineStr\"><is><r><t>Trần </t></r><r><t>Thoa</t></r>"
				"<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>"
				"<c r=\"C1\" t=\"str\"><f>A1</f><v>Họ</v></c></row>" },
		"1:Họ|Trần Thoa|Họ\n", "in the cell");
}

static void cells_and_rows_without_a_place_follow_each_other(void **state)
{
	(void)state;
	expect_rows(
		&(struct workbook) {
			.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/>"
				"<row><c/><c><v>3</v></c></row>"
				"<row r=\"9\"><c r=\"C9\"><v>4</v></c><c><v>5</v></c></row>" },
		"1:1|2||\n3:|3||\n9:||4|5\n", "places");
}

static void every_row_is_as_wide_as_the_table(void **state)
{
	(void)state;
	expect_rows(
		&(struct workbook) {
			.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"/><c r=\"BZ1\" s=\"1\"/></row>"
				"<row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"D2\" t=\"str\"><v> </v></c></row>"
				"<row r=\"3\"><c r=\"D3\" t=\"str\"><v>  </v></c></row>"
				"<row r=\"1048576\" ht=\"3\"/>" },
		"1:1|\n2:|2\n", "empty cells to the right, blank rows");
}

static void values_are_what_a_person_sees(void **state)
{
	static const char styles[] =
		"<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"000000000000\"/>"
		"<numFmt numFmtId=\"165\" formatCode=\"&quot;Ngày &quot;dd/mm/yyyy\"/></numFmts>"
		"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
		"<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
		"<xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"99999999\"/></cellXfs>"
		"<dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"dd/mm/yyyy\"/></dxf></dxfs>";

	(void)state;
	expect_rows(
		&(struct workbook) { .styles = styles,
			.rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>38168000123</v></c><c r=\"B1\" s=\"1\"><v>38168000123</v></c>"
				"<c r=\"C1\" s=\"2\"><v>28352</v></c><c r=\"D1\" s=\"3\"><v>28352</v></c>"
				"<c r=\"E1\" s=\"4\"><v>0.3125</v></c><c r=\"F1\" s=\"5\"><v>40.0</v></c></row>"
				"<row r=\"2\"><c r=\"A2\" s=\"77\"><v>3.8168000123E10</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
				"<c r=\"C2\" t=\"b\"><v>0</v></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#REF!</v></c>"
				"<c r=\"E2\" t=\"d\"><v>2005-08-16T00:00:00</v></c><c r=\"F2\" s=\"3\"><f>A1</f><v>28352</v></c></row>" },
		"1:38168000123|038168000123|15/08/1977|15/08/1977|07:30|40\n"
		"2:38168000123|TRUE|FALSE|#REF!|16/08/2005|15/08/1977\n",
		"values");
	expect_rows(&(struct workbook) { .rows = "<row><c s=\"3\"><v>28352</v></c></row>" },
		"1:28352\n", "styles are missing");
}

static void days_count_from_1904_where_the_book_says_so(void **state)
{
	(void)state;
	expect_rows(
		&(struct workbook) { .styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
			.workbook = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
				    "<sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>",
			.rows = "<row><c s=\"0\"><v>26890</v></c></row>" },
		"1:15/08/1977\n", "1904");
}

static void merges_down_fill_their_rows_and_merges_across_their_first_cell(void **state)
{
	(void)state;
	expect_rows(
		&(struct workbook) {
			.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
				"<row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>3</v></c></row>"
				"<row r=\"3\"><c r=\"A3\"/></row>"
				"<row r=\"4\"><c r=\"B4\"><v>4</v></c></row>"
				"<row r=\"5\"><c r=\"A5\"><v>5</v></c><c r=\"D5\"><v>6</v></c></row>"
				"<row r=\"6\"><c r=\"D6\"><v>7</v></c></row>",
			.behind =
				"<mergeCells count=\"3\"><mergeCell ref=\"A5:B6\"/><mergeCell ref=\"A1:A4\"/>"
				"<mergeCell ref=\"B1:C1\"/></mergeCells>" },
		"1:1|2||\n2:1|3||\n4:1|4||\n5:5|||6\n6:|||7\n", "merges");
}

/* What other programs write: prefixes, other addresses, capitals, a hidden sheet first. */
static void the_dialects_of_programs_are_one(void **state)
{
	static const struct zip_part parts[] = {
		{ "_rels/.rels",
			"<p:Relationships xmlns:p=\"p\"><p:Relationship Id=\"R1\" Target=\"/XL/Workbook.xml\" "
			"Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/></p:Relationships>",
			0 },
		{ "xl\\workbook.xml",
			"<x:workbook xmlns:x=\"x\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"Ẩn\" r:id=\"R1\" state=\"veryHidden\"/>"
			"<x:sheet name=\"Biểu đồ\" r:id=\"R9\"/><x:sheet name=\"Danh sách\" r:id=\"R2\"/></x:sheets></x:workbook>",
			0 },
		{ "xl/_rels/workbook.xml.rels",
			"<Relationships><Relationship Id=\"R1\" Type=\"a/worksheet\" Target=\"./worksheets/an.xml\"/>"
			"<Relationship Id=\"R2\" Type=\"a/worksheet\" Target=\"../xl/worksheets/ds.xml\"/>"
			"<Relationship Id=\"R9\" Type=\"a/chartsheet\" Target=\"chart.xml\"/>"
			"<Relationship Id=\"R8\" Type=\"a/worksheet\" TargetMode=\"External\" Target=\"http://a/b\"/></Relationships>",
			0 },
		{ "xl/worksheets/an.xml",
			"<worksheet><sheetData><row><c><v>9</v></c><c><v>9</v></c><c><v>9</v></c></row>"
			"<row><c><v>9</v></c><c><v>9</v></c><c><v>9</v></c></row></sheetData></worksheet>",
			0 },
		{ "xl/worksheets/ds.xml",
			"<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is>"
			"<x:t>một</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
			0 },
	};
	size_t size;
	char *bytes = zip_of(parts, COUNT(parts), &size);

	(void)state;
	char *rows = workbook_rows(bytes, size, NULL);
	expect_text(rows, "2:một\n", "the visible sheet");
	free(rows);
	rows = workbook_rows(bytes, size, "an");
	expect_text(rows, "1:9|9|9\n2:9|9|9\n", "the hidden one by its name, without marks");
	free(rows);
	free(bytes);
}

static void the_first_sheet_with_a_table_is_read_or_the_one_asked_for(void **state)
{
	static const struct {
		const char *sheet, *wanted;
	} rows[] = {
		{ NULL, "1:1|2|3\n2:4|5|6\n" },
		{ "1", "1:7\n" },
		{ "danh sach", "1:7\n" },
		{ "2", "1:1|2|3\n2:4|5|6\n" },
		{ "Trang hai", "1:1|2|3\n2:4|5|6\n" },
		{ "3", "! tep.xlsx: không có trang \"3\". Các trang: Danh sách, Trang hai." },
		{ "", "! tep.xlsx: không có trang \"\". Các trang: Danh sách, Trang hai." },
	};
	struct workbook book = {
		.rows = "<row><c><v>7</v></c></row>",
		.second =
			"<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
			"<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData></worksheet>"
	};
	size_t size;
	char *bytes = workbook_bytes(&book, &size);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *read = workbook_rows(bytes, size, rows[i].sheet);
		expect_text(read, rows[i].wanted, rows[i].sheet ? rows[i].sheet : "none");
		free(read);
	}
	free(bytes);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_stand_in_the_cell_or_are_shared),
		cmocka_unit_test(cells_and_rows_without_a_place_follow_each_other),
		cmocka_unit_test(every_row_is_as_wide_as_the_table),
		cmocka_unit_test(values_are_what_a_person_sees),
		cmocka_unit_test(days_count_from_1904_where_the_book_says_so),
		cmocka_unit_test(merges_down_fill_their_rows_and_merges_across_their_first_cell),
		cmocka_unit_test(the_dialects_of_programs_are_one),
		cmocka_unit_test(the_first_sheet_with_a_table_is_read_or_the_one_asked_for),
	};

	return run_group(tests);
}
