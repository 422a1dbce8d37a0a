#include "docx.h"

#include "strbuf.h"
#include "text.h"
#include "xalloc.h"
#include "zip_parts.h"

#include <stdlib.h>
#include <string.h>

enum {
	BODY_SIZE = 28, /* half points: Times New Roman 14 */
	SMALL_SIZE = 22,
	TABLE_SIZE = 24, /* 12 in a table, 10 in one across a landscape page */
	WIDE_TABLE_SIZE = 20,
	KEPT_ROWS = 2,   /* at the end of a table, that stand on the page of the signatures */
	AT_ONCE = 60000, /* bytes of the body kept before they are packed */
};

#define WORDS "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char kinds[] = "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPE
			    "document.main+xml\"/>"
			    "<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPE
			    "styles+xml\"/>"
			    "<Override PartName=\"/word/header1.xml\" ContentType=\"" TYPE
			    "header+xml\"/>";

static const char relations[] = OFFICE_XML
	"<Relationships xmlns=\"" OFFICE_PACKAGE
	"/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE_RELATION
	"/header\" Target=\"header1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE_RELATION
	"/styles\" Target=\"styles.xml\"/></Relationships>";

static const char styles[] = OFFICE_XML
	"<w:styles " WORDS "><w:docDefaults><w:rPrDefault><w:rPr>"
	"<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
	"w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/>"
	"</w:rPr></w:rPrDefault></w:docDefaults></w:styles>";

/* The number of the page, from the second on (titlePg). */
static const char header[] = OFFICE_XML
	"<w:hdr " WORDS "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
	"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
	"<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

static const char document[] = OFFICE_XML "<w:document " WORDS " xmlns:r=\"" OFFICE_RELATION
					  "\"><w:body>\n";

struct docx {
	struct doc doc;
	struct zip_parts *parts;
	struct strbuf body; /* not packed yet */
	struct strbuf
		last; /* the paragraph at the end: what follows decides whether it keeps with it */
	struct doc_para how;
	size_t rows_at[KEPT_ROWS]; /* where the last rows begin in the body, the earlier first */
	int rows_kept;
	bool bars_open;  /* the table at hand is a chart */
	bool table_open; /* its end is not written yet: signatures may follow, which stand in it */
	bool after_table, failed;
};

static bool cannot_write(struct err *err)
{
	return err_set(err, ERR_STORAGE, "Không ghi được tệp .docx. Xem lại chỗ trống của đĩa.");
}

static int twips(int mm)
{
	return (mm * 14400 / 254 + 5) / 10 * 10;
}

/* The last rows of a table stay: signatures behind them change them. */
static void pack(struct docx *docx, size_t more_than)
{
	size_t ready = docx->rows_kept > 0 ? docx->rows_at[0] : docx->body.length;

	if (docx->body.length <= more_than || ready == 0)
		return;
	docx->failed |= !zip_parts_put(docx->parts, docx->body.text, ready);
	memmove(docx->body.text, docx->body.text + ready, docx->body.length - ready + 1);
	docx->body.length -= ready;
	for (int i = 0; i < docx->rows_kept; i++)
		docx->rows_at[i] -= ready;
}

/* Nothing of it is to come. */
static void close_table(struct docx *docx)
{
	if (docx->table_open)
		strbuf_add(&docx->body, "</w:tbl>\n");
	docx->table_open = false;
	docx->bars_open = false;
	docx->rows_kept = 0;
	pack(docx, AT_ONCE);
}

/* ---- runs and paragraphs ---- */

/* A new line and a tab are elements; no other control character may stand in XML. */
static void add_letters(struct strbuf *out, const char *text)
{
	while (*text) {
		const char *start = text;
		uint32_t code = text_next(&text);
		if (code == '&')
			strbuf_add(out, "&amp;");
		else if (code == '<')
			strbuf_add(out, "&lt;");
		else if (code == '>')
			strbuf_add(out, "&gt;");
		else if (code == '\n')
			strbuf_add(out, "</w:t><w:br/><w:t xml:space=\"preserve\">");
		else if (code == '\t')
			strbuf_add(out, "</w:t><w:tab/><w:t xml:space=\"preserve\">");
		else if (code >= 0x20 && code != 0xFFFE && code != 0xFFFF)
			strbuf_add_bytes(out, start, (size_t)(text - start));
	}
}

static void add_run(struct strbuf *out, const struct doc_run *run, int size)
{
	bool plain = run->style == DOC_PLAIN && size == BODY_SIZE;

	strbuf_add(out, plain ? "<w:r>" : "<w:r><w:rPr>");
	if (run->style & DOC_BOLD)
		strbuf_add(out, "<w:b/>");
	if (run->style & DOC_ITALIC)
		strbuf_add(out, "<w:i/>");
	if (size != BODY_SIZE)
		strbuf_addf(out, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", size, size);
	if (run->style & DOC_UNDERLINED)
		strbuf_add(out, "<w:u w:val=\"single\"/>");
	strbuf_add(out,
		plain ? "<w:t xml:space=\"preserve\">" : "</w:rPr><w:t xml:space=\"preserve\">");
	add_letters(out, run->text);
	strbuf_add(out, "</w:t></w:r>");
}

static const char *const alignments[] = {
	[DOC_BOTH] = "both", [DOC_LEFT] = "left", [DOC_CENTER] = "center", [DOC_RIGHT] = "right"
};

/* Lines of 19 pt and a first line 10 mm further in [print.md "Layouts"]; `last` waits for what follows. */
static void end_last(struct docx *docx, bool kept)
{
	if (docx->last.length == 0)
		return;
	strbuf_add(&docx->body, "<w:p><w:pPr>");
	if (kept || docx->how.keeps_next)
		strbuf_add(&docx->body, "<w:keepNext/>");
	if (docx->how.leader)
		strbuf_addf(&docx->body,
			"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
			twips(doc_width(&docx->doc)));
	strbuf_add(&docx->body,
		"<w:spacing w:before=\"60\" w:after=\"0\" w:line=\"380\" w:lineRule=\"exact\"/>");
	if (!docx->how.flush)
		strbuf_addf(&docx->body, "<w:ind w:firstLine=\"%d\"/>", twips(10));
	strbuf_addf(&docx->body, "<w:jc w:val=\"%s\"/></w:pPr>", alignments[docx->how.align]);
	strbuf_add_bytes(&docx->body, docx->last.text + 1, docx->last.length - 1);
	strbuf_add(&docx->body, "</w:p>\n");
	strbuf_clear(&docx->last);
	pack(docx, AT_ONCE);
}

static void put_para(struct doc *doc, const struct doc_para *how, const struct doc_run *runs)
{
	struct docx *docx = (struct docx *)doc;

	close_table(docx);
	end_last(docx, false);
	docx->how = *how;
	docx->after_table = false;
	strbuf_add_char(&docx->last, ' '); /* there is one, if an empty one */
	for (; runs->text; runs++)
		if (*runs->text)
			add_run(&docx->last, runs, BODY_SIZE);
	if (how->leader)
		strbuf_add(&docx->last, "<w:r><w:tab/></w:r>");
}

/* The paragraph that carries a section, or stands behind a last table, takes no room. */
static const char thin[] =
	"<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";

/* ---- tables ---- */

static void add_tight(
	struct strbuf *out, enum doc_align align, bool keeps, const struct doc_run *run, int size)
{
	strbuf_addf(out,
		"<w:p><w:pPr>%s<w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"%s\"/></w:pPr>",
		keeps ? "<w:keepNext/>" : "", alignments[align]);
	if (*run->text)
		add_run(out, run, size);
	strbuf_add(out, "</w:p>");
}

static void add_table(struct docx *docx, const char *properties)
{
	strbuf_addf(&docx->body,
		"<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tblPr><w:tblGrid>",
		twips(doc_width(&docx->doc)), properties);
}

/* Word makes one table of two that touch. */
static void begin_table(struct docx *docx, const char *properties, bool foot)
{
	close_table(docx);
	end_last(docx, foot);
	if (docx->after_table)
		strbuf_addf(&docx->body,
			"<w:p><w:pPr>%s<w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>",
			foot ? "<w:keepNext/>" : "");
	add_table(docx, properties);
}

static void add_side(struct strbuf *out, const struct doc_side *side, int width, bool foot)
{
	strbuf_addf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>", width);
	for (const struct doc_run *line = side->lines; line->text; line++)
		add_tight(out, line->style & DOC_TO_LEFT ? DOC_LEFT : DOC_CENTER,
			foot && line[1].text, line,
			line->style & DOC_SMALL ? SMALL_SIZE : BODY_SIZE - 2);
	if (!side->lines->text)
		strbuf_add(out, "<w:p/>");
	strbuf_add(out, "</w:tc>");
}

static void add_pair(
	struct docx *docx, const struct doc_side *left, const struct doc_side *right, bool foot)
{
	int whole = twips(doc_width(&docx->doc)), wide = whole * left->share / 100;

	strbuf_addf(&docx->body,
		"<w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>",
		wide, whole - wide);
	add_side(&docx->body, left, wide, foot);
	add_side(&docx->body, right, whole - wide, foot);
	strbuf_add(&docx->body, "</w:tr></w:tbl>\n");
}

/* The last rows keep with what follows them. */
static void keep_rows(struct docx *docx)
{
	static const char begins[] = "<w:p><w:pPr>", keeps[] = "<w:p><w:pPr><w:keepNext/>";
	size_t from = docx->rows_kept > 0 ? docx->rows_at[0] : docx->body.length;
	char *rows = xstrdup(docx->body.text + from);

	strbuf_truncate(&docx->body, from);
	for (const char *at = rows, *next; *at; at = next) {
		const char *found = strstr(at, begins);
		next = found ? found + sizeof begins - 1 : at + strlen(at);
		strbuf_add_bytes(&docx->body, at, (size_t)((found ? found : next) - at));
		if (found)
			strbuf_add(&docx->body, keeps);
	}
	free(rows);
}

static const char fixed[] = "<w:tblLayout w:type=\"fixed\"/>";

/*
 * Signatures behind a table are its last row, without a frame: so they stand on a page with the rows before them, under
 * the heads of that page. LibreOffice keeps rows together, but no row with what is behind its table.
 */
static void add_foot_row(
	struct docx *docx, const struct doc_side *left, const struct doc_side *right)
{
	keep_rows(docx);
	strbuf_addf(&docx->body,
		"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>"
		"<w:gridSpan w:val=\"%d\"/><w:tcBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"nil\"/>"
		"<w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders></w:tcPr>"
		"<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>",
		twips(doc_width(&docx->doc)), docx->doc.column_count);
	add_table(docx, fixed);
	add_pair(docx, left, right, true);
	strbuf_addf(&docx->body, "%s</w:pPr></w:p></w:tc></w:tr>", thin);
	close_table(docx);
}

static void put_pair(
	struct doc *doc, const struct doc_side *left, const struct doc_side *right, bool foot)
{
	struct docx *docx = (struct docx *)doc;

	if (foot && docx->table_open && !docx->bars_open) {
		add_foot_row(docx, left, right);
	} else {
		begin_table(docx, fixed, foot);
		add_pair(docx, left, right, foot);
	}
	docx->after_table = true;
}

static int table_size(const struct doc *doc)
{
	struct doc_size page = doc_size(doc->paper);
	int size = page.wide > page.high ? WIDE_TABLE_SIZE : TABLE_SIZE;

	return size * doc->scale / 100;
}

static void begin_cell(struct strbuf *out, int mm, const char *more)
{
	strbuf_addf(out,
		"<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"center\"/></w:tcPr>",
		twips(mm), more);
}

static void add_head_cell(struct docx *docx, int mm, const char *more, const char *text)
{
	begin_cell(&docx->body, mm, more);
	add_tight(&docx->body, DOC_CENTER, false, &(struct doc_run) { text, DOC_BOLD },
		table_size(&docx->doc));
	strbuf_add(&docx->body, "</w:tc>");
}

static void add_upper_heads(struct docx *docx)
{
	const struct doc *doc = &docx->doc;

	for (int i = 0; i < doc->column_count;) {
		int count = doc_under_same(doc, i), mm = 0;
		char span[40] = "<w:vMerge w:val=\"restart\"/>";
		for (int k = i; k < i + count; k++)
			mm += doc->columns[k].mm;
		if (doc->columns[i].over)
			snprintf(span, sizeof span, "<w:gridSpan w:val=\"%d\"/>", count);
		add_head_cell(docx, mm, span,
			doc->columns[i].over ? doc->columns[i].over : doc->columns[i].head);
		i += count;
	}
}

/* A head over several rows needs heights, or Word draws them over one another. */
static void add_heads(struct docx *docx)
{
	static const char row[] =
		"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"340\"/><w:tblHeader/></w:trPr>";
	const struct doc *doc = &docx->doc;
	bool two = doc_has_upper_heads(doc);

	if (two) {
		strbuf_add(&docx->body, row);
		add_upper_heads(docx);
		strbuf_add(&docx->body, "</w:tr>");
	}
	strbuf_add(&docx->body, row);
	for (int i = 0; i < doc->column_count; i++) {
		bool below = two && !doc->columns[i].over;
		add_head_cell(docx, doc->columns[i].mm, below ? "<w:vMerge/>" : "",
			below ? "" : doc->columns[i].head);
	}
	strbuf_add(&docx->body, "</w:tr>\n");
}

static void put_table(struct doc *doc)
{
	static const char properties[] =
		"<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/>"
		"<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/>"
		"<w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders>"
		"<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>"
		"<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar>";
	struct docx *docx = (struct docx *)doc;

	begin_table(docx, properties, false);
	for (int i = 0; i < doc->column_count; i++)
		strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", twips(doc->columns[i].mm));
	strbuf_add(&docx->body, "</w:tblGrid>");
	add_heads(docx);
}

static void put_row(struct doc *doc, const char *const *cells, unsigned style)
{
	struct docx *docx = (struct docx *)doc;

	if (docx->rows_kept == KEPT_ROWS)
		memmove(docx->rows_at, docx->rows_at + 1,
			(size_t)--docx->rows_kept * sizeof *docx->rows_at);
	docx->rows_at[docx->rows_kept++] = docx->body.length;
	strbuf_add(&docx->body, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
	for (int i = 0; i < doc->column_count; i++) {
		enum doc_align align = doc->columns[i].align;
		begin_cell(&docx->body, doc->columns[i].mm, "");
		add_tight(&docx->body, align == DOC_BOTH ? DOC_LEFT : align, false,
			&(struct doc_run) { cells[i], style }, table_size(doc));
		strbuf_add(&docx->body, "</w:tc>");
	}
	strbuf_add(&docx->body, "</w:tr>\n");
	pack(docx, AT_ONCE);
}

static void put_table_end(struct doc *doc)
{
	struct docx *docx = (struct docx *)doc;

	docx->table_open = true;
	docx->after_table = true;
}

/* ---- charts ---- */

enum { BAR_PARTS = 50, BAR_PART_MM = 2, BAR_LABEL_MM = 45 };

static int bar_value_mm(const struct doc *doc)
{
	return doc_width(doc) - BAR_LABEL_MM - BAR_PARTS * BAR_PART_MM;
}

static void begin_bars(struct docx *docx)
{
	begin_table(docx, fixed, false);
	strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", twips(BAR_LABEL_MM));
	for (int i = 0; i < BAR_PARTS; i++)
		strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", twips(BAR_PART_MM));
	strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/></w:tblGrid>",
		twips(bar_value_mm(&docx->doc)));
	docx->bars_open = docx->table_open = docx->after_table = true;
}

static void add_words(struct docx *docx, int mm, const char *text)
{
	begin_cell(&docx->body, mm, "");
	add_tight(&docx->body, DOC_LEFT, false, &(struct doc_run) { text, DOC_PLAIN }, TABLE_SIZE);
	strbuf_add(&docx->body, "</w:tc>");
}

static void add_parts_of_bar(struct docx *docx, int parts, const char *shade)
{
	if (parts == 0)
		return;
	strbuf_addf(&docx->body,
		"<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:gridSpan w:val=\"%d\"/>%s</w:tcPr><w:p/></w:tc>",
		parts * twips(BAR_PART_MM), parts, shade);
}

/* Cells of which some are shaded: a picture would be one more thing that an old PC cannot show. */
static void put_bar(struct doc *doc, const char *label, int share, const char *value)
{
	struct docx *docx = (struct docx *)doc;
	int parts = (share * BAR_PARTS + 50) / 100;

	if (!docx->bars_open)
		begin_bars(docx);
	strbuf_add(&docx->body, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
	add_words(docx, BAR_LABEL_MM, label);
	add_parts_of_bar(
		docx, parts, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"808080\"/>");
	add_parts_of_bar(docx, BAR_PARTS - parts, "");
	add_words(docx, bar_value_mm(doc), value);
	strbuf_add(&docx->body, "</w:tr>\n");
}

/* ---- pages ---- */

static void add_section(struct docx *docx)
{
	struct doc_size size = doc_size(docx->doc.paper);

	strbuf_addf(&docx->body,
		"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
		"<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"567\" w:footer=\"567\" "
		"w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
		twips(size.wide), twips(size.high),
		size.wide > size.high ? " w:orient=\"landscape\"" : "", twips(DOC_TOP_MM),
		twips(DOC_RIGHT_MM), twips(DOC_BOTTOM_MM), twips(DOC_LEFT_MM));
}

static void put_page_end(struct doc *doc)
{
	struct docx *docx = (struct docx *)doc;

	close_table(docx);
	end_last(docx, false);
	strbuf_add(&docx->body, thin);
	add_section(docx);
	strbuf_add(&docx->body, "</w:pPr></w:p>\n");
	docx->after_table = false;
}

static const struct doc_ops docx_ops = {
	.page_end = put_page_end,
	.para = put_para,
	.pair = put_pair,
	.table = put_table,
	.row = put_row,
	.table_end = put_table_end,
	.bar = put_bar,
};

static bool add_parts(struct zip_parts *parts)
{
	return zip_parts_add_office(parts, kinds, "word/document.xml") &&
		zip_parts_add(parts, "word/_rels/document.xml.rels", relations) &&
		zip_parts_add(parts, "word/styles.xml", styles) &&
		zip_parts_add(parts, "word/header1.xml", header) &&
		zip_parts_begin(parts, "word/document.xml") &&
		zip_parts_put(parts, document, sizeof document - 1);
}

struct doc *docx_open(FILE *out, struct err *err)
{
	struct zip_parts *parts = zip_parts_open(out);

	if (!parts || !add_parts(parts)) {
		zip_parts_close(parts);
		cannot_write(err);
		return NULL;
	}
	struct docx *docx = xcalloc(1, sizeof *docx);
	*docx = (struct docx) { .doc = { .ops = &docx_ops },
		.parts = parts,
		.body = STRBUF_INIT,
		.last = STRBUF_INIT };
	return &docx->doc;
}

bool docx_close(struct doc *doc, struct err *err)
{
	struct docx *docx = (struct docx *)doc;

	close_table(docx);
	end_last(docx, false);
	if (docx->after_table)
		strbuf_addf(&docx->body, "%s</w:pPr></w:p>", thin);
	add_section(docx);
	strbuf_add(&docx->body, "</w:body></w:document>");
	pack(docx, 0);
	bool ok = zip_parts_close(docx->parts) && !docx->failed;
	strbuf_release(&docx->body);
	strbuf_release(&docx->last);
	free(docx);
	return ok || cannot_write(err);
}
