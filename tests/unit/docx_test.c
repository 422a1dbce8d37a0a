/* doc.c, docx.c, doc_text.c: the same blocks as a document of Word and as text. */
#include "doc_text.h"
#include "docx.h"
#include "test.h"
#include "text.h"
#include "word_order.h"
#include "xalloc.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <stdlib.h>
#include <string.h>

static const struct doc_run nobody[] = { { NULL, 0 } };

/* A page of everything: heads, a table of two rows of heads, a foot, then a landscape page. */
static void write_sample(struct doc *doc)
{
	static const struct doc_run left[] = { { "ĐẢNG BỘ XÃ", DOC_PLAIN }, { "CHI BỘ", DOC_BOLD },
		{ NULL, 0 } };
	static const struct doc_run right[] = { { "ĐẢNG CỘNG SẢN", DOC_BOLD | DOC_UNDERLINED },
		{ NULL, 0 } };
	static const struct doc_column columns[] = { { "TT", NULL, 9, DOC_CENTER },
		{ "Tên", NULL, 40, DOC_LEFT }, { "nam", "Ngày sinh", 23, DOC_CENTER },
		{ "nữ", "Ngày sinh", 23, DOC_CENTER } };

	doc_page(doc, DOC_PORTRAIT);
	doc_head(doc, &(struct doc_side) { left, 50 }, &(struct doc_side) { right, 50 });
	doc_title(doc, "BIÊN BẢN", "họp & <chi bộ>");
	doc_said(doc, "Thời gian:", "14 giờ\x01\t05/11\n2026");
	doc_table(doc, columns, 4);
	doc_row(doc, (const char *const[]) { "1", "Trần Thị Kim Oanh", "", "02/09/1995" },
		DOC_PLAIN);
	doc_table_end(doc);
	doc_table(doc, columns, 2);
	doc_row(doc, (const char *const[]) { "2", "Lê An" }, DOC_BOLD);
	doc_table_end(doc);
	doc_text(doc, "Một.\n\nHai.");
	doc_foot(doc, &(struct doc_side) { right, 50 }, &(struct doc_side) { left, 50 });
	doc_page(doc, DOC_LANDSCAPE);
	doc_line(doc, (struct doc_para) { .align = DOC_RIGHT, .flush = true }, "Trang ngang",
		DOC_ITALIC);
	doc_foot(doc, &(struct doc_side) { nobody, 40 }, &(struct doc_side) { left, 60 });
}

static FILE *sample_file(void)
{
	struct err err = ERR_INIT;
	FILE *out = tmpfile();
	struct doc *doc = docx_open(out, &err);

	expect(doc != NULL, err.text);
	write_sample(doc);
	expect(docx_close(doc, &err), err.text);
	rewind(out);
	return out;
}

static char *part_of(FILE *file, const char *name)
{
	struct err err = ERR_INIT;
	struct xzip *zip = xzip_open(file, "a.docx", 1 << 20, &err);
	char *text = calloc(1, 1 << 18);
	int at = 0, got;

	expect(zip && xzip_member_open(zip, xzip_find(zip, name), &err), name);
	while ((got = xzip_member_read(zip, text + at, (1 << 18) - 1 - (unsigned)at, &err)) > 0)
		at += got;
	expect(got == 0, err.text);
	xzip_member_close(zip);
	xzip_close(zip);
	return text;
}

static void every_part_is_well_formed(void **state)
{
	static const char *const parts[] = { "[Content_Types].xml", "_rels/.rels",
		"word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
		"word/header1.xml" };
	static const struct xml_take nothing = { NULL, NULL, NULL };
	FILE *file = sample_file();
	struct err err = ERR_INIT;
	struct xzip *zip = xzip_open(file, "a.docx", 1 << 20, &err);

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++)
		expect(xml_read(zip, xzip_find(zip, parts[i]), &nothing, NULL, &err), parts[i]);
	xzip_close(zip);
	fclose(file);
}

static void elements_stand_in_the_order_that_word_wants(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml"), why[200] = "";

	(void)state;
	if (!word_is_in_order(text, why, sizeof why))
		fail_msg("%s", why);
	free(text);
	fclose(file);
}

/* The check itself sees what Word would refuse. */
static void a_document_out_of_order_is_seen(void **state)
{
#define BODY(inside)                  \
	"<w:document><w:body>" inside \
	"<w:sectPr><w:pgSz/><w:pgMar/></w:sectPr></w:body></w:document>"
	static const struct {
		const char *xml;
		bool sound;
	} cases[] = {
		{ BODY("<w:p><w:pPr><w:spacing/><w:jc/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"),
			true },
		{ BODY("<w:p><w:pPr><w:jc/><w:spacing/></w:pPr></w:p>"), false },
		{ BODY("<w:p><w:r><w:t/></w:r><w:pPr><w:jc/></w:pPr></w:p>"), false },
		{ BODY("<w:p><w:r><w:rPr><w:sz/><w:b/></w:rPr></w:r></w:p>"), false },
		{ BODY("<w:p><w:table/></w:p>"), false },
		{ BODY("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"),
			true },
		{ BODY("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc/></w:tr></w:tbl><w:p/>"), false },
		{ BODY("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/>"), false },
		{ BODY("<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
		       "<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
			false },
		{ "<w:document><w:body><w:p/></w:body></w:document>", false },
		{ "<w:document><w:body><w:p>", false },
	};
#undef BODY

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char why[200] = "";
		bool sound = word_is_in_order(cases[i].xml, why, sizeof why);
		expect(sound == cases[i].sound, cases[i].xml);
	}
}

static void the_same_blocks_give_the_same_bytes(void **state)
{
	FILE *one = sample_file(), *two = sample_file();
	int a, b;

	(void)state;
	do {
		a = getc(one);
		b = getc(two);
		expect(a == b, "a byte");
	} while (a != EOF);
	fclose(one);
	fclose(two);
}

static void expect_order(const char *text, const char *first, const char *second)
{
	const char *a = strstr(text, first);

	expect(a != NULL, first);
	expect(strstr(a, second) != NULL, second);
}

static void a_foot_is_kept_with_the_text_before_it_and_tables_are_apart(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml");

	(void)state;
	expect_part(text,
		"<w:keepNext/><w:spacing w:before=\"60\" w:after=\"240\" w:line=\"380\" w:lineRule=\"exact\"/>"
		"<w:ind w:firstLine=\"570\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Hai.",
		"the last text");
	expect(strstr(text, "</w:tbl>\n<w:tbl>") == NULL, "two tables that touch");
	expect_order(text, "Trang ngang", "<w:sectPr>");
	free(text);
	fclose(file);
}

static void signs_of_xml_are_written_out_and_control_characters_are_not(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml");

	(void)state;
	expect_part(text, "họp &amp; &lt;chi bộ&gt;", "signs");
	expect_part(text,
		"14 giờ</w:t><w:tab/><w:t xml:space=\"preserve\">05/11</w:t><w:br/>"
		"<w:t xml:space=\"preserve\">2026",
		"tab and line");
	free(text);
	fclose(file);
}

static void heads_are_repeated_and_merged_and_rows_stay_whole(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml");

	(void)state;
	expect_part(text, "<w:tblHeader/>", "repeated");
	expect_part(
		text, "<w:gridSpan w:val=\"2\"/><w:vAlign w:val=\"center\"/></w:tcPr>", "over two");
	expect_order(text, "<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
	for (const char *row = strstr(text, "<w:tr>"); row; row = strstr(row + 1, "<w:tr>"))
		expect(strncmp(row, "<w:tr><w:trPr><w:cantSplit/>", 28) == 0,
			"a row that is split");
	free(text);
	fclose(file);
}

static void each_document_has_its_own_paper_and_numbers(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml");

	(void)state;
	expect_order(text, "<w:pgSz w:w=\"11910\" w:h=\"16840\"/>",
		"<w:pgSz w:w=\"16840\" w:h=\"11910\" w:orient=\"landscape\"/>");
	expect_order(text, "<w:pgNumType w:start=\"1\"/><w:titlePg/>",
		"<w:pgNumType w:start=\"1\"/><w:titlePg/>");
	free(text);
	fclose(file);
}

/* A cover, its book across, then another document. */
static void pages_of_one_document_are_numbered_on(void **state)
{
	static const char first[] = "<w:pgNumType w:start=\"1\"/><w:titlePg/>";
	struct err err = ERR_INIT;
	FILE *file = tmpfile();
	struct doc *doc = docx_open(file, &err);

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	doc_text(doc, "Bìa");
	doc_turn(doc, DOC_LANDSCAPE);
	doc_text(doc, "Sổ");
	doc_page(doc, DOC_PORTRAIT);
	doc_text(doc, "Tờ khác");
	expect(docx_close(doc, &err), err.text);
	rewind(file);
	char *text = part_of(file, "word/document.xml");
	expect_order(text, first, "Sổ");
	expect_order(text, "w:orient=\"landscape\"/>", "Tờ khác");
	char *other = strstr(text, "Tờ khác"), *book = strstr(text, "Sổ");
	expect(strstr(other, first) != NULL, "the other document begins anew");
	*other = '\0';
	expect(strstr(book, "w:start") == NULL, "the book begins anew");
	expect(strstr(book, "w:titlePg") == NULL, "the book's first page has no number");
	free(text);
	fclose(file);
}

static void an_empty_cell_is_as_high_as_its_letters(void **state)
{
	FILE *file = sample_file();
	char *text = part_of(file, "word/document.xml");

	(void)state;
	expect_order(text, "Trần Thị Kim Oanh",
		"<w:jc w:val=\"center\"/><w:rPr><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr></w:pPr></w:p>");
	free(text);
	fclose(file);
}

static void the_screen_shows_the_same_words(void **state)
{
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 60);

	(void)state;
	write_sample(doc);
	doc_text_close(doc);
	expect_text(out.text,
		"         ĐẢNG BỘ XÃ                   ĐẢNG CỘNG SẢN\n"
		"           CHI BỘ\n"
		"\n"
		"                          BIÊN BẢN\n"
		"                       họp & <chi bộ>\n"
		"                          ―――――――\n"
		"   Thời gian: 14 giờ 05/11\n"
		"2026\n"
		"──────────────────────────────────────────────────────────\n"
		"                                           Ngày sinh\n"
		"TT Tên                                  nam         nữ\n"
		"──────────────────────────────────────────────────────────\n"
		"1  Trần Thị Kim Oanh                            02/09/1995\n"
		"──────────────────────────────────────────────────────────\n"
		"──────────────────────────────────────────────────────────\n"
		"TT Tên\n"
		"──────────────────────────────────────────────────────────\n"
		"2  Lê An\n"
		"──────────────────────────────────────────────────────────\n"
		"   Một.\n"
		"   Hai.\n"
		"\n"
		"        ĐẢNG CỘNG SẢN                   ĐẢNG BỘ XÃ\n"
		"                                          CHI BỘ\n"
		"\f\n"
		"                                                                                                             Trang ngang\n"
		"\n"
		"                                                                               ĐẢNG BỘ XÃ\n"
		"                                                                                 CHI BỘ\n",
		"text");
	strbuf_release(&out);
}

static void a_full_disk_is_said(void **state)
{
	struct err err = ERR_INIT;
	FILE *full = fopen("/dev/full", "wb");
	struct doc *doc;

	(void)state;
	doc = docx_open(full, &err);
	if (doc)
		write_sample(doc);
	/* what is still in the stream is its owner's to flush */
	expect(!doc || !docx_close(doc, &err) || fflush(full) != 0, "not written");
	fclose(full);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_part_is_well_formed),
		cmocka_unit_test(elements_stand_in_the_order_that_word_wants),
		cmocka_unit_test(a_document_out_of_order_is_seen),
		cmocka_unit_test(the_same_blocks_give_the_same_bytes),
		cmocka_unit_test(a_foot_is_kept_with_the_text_before_it_and_tables_are_apart),
		cmocka_unit_test(signs_of_xml_are_written_out_and_control_characters_are_not),
		cmocka_unit_test(heads_are_repeated_and_merged_and_rows_stay_whole),
		cmocka_unit_test(each_document_has_its_own_paper_and_numbers),
		cmocka_unit_test(pages_of_one_document_are_numbered_on),
		cmocka_unit_test(an_empty_cell_is_as_high_as_its_letters),
		cmocka_unit_test(the_screen_shows_the_same_words),
		cmocka_unit_test(a_full_disk_is_said),
	};

	return run_group(tests);
}
