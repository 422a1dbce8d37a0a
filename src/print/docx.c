#include "docx.h"

#include "docx_internal.h"
#include "text.h"
#include "xalloc.h"
#include "zip_parts.h"

#include <stdlib.h>
#include <string.h>

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

static bool cannot_write(struct err *err)
{
	return err_set(err, ERR_STORAGE, "Không ghi được tệp .docx. Xem lại chỗ trống của đĩa.");
}

int docx_twips(int mm)
{
	return (mm * 14400 / 254 + 5) / 10 * 10;
}

/* The last rows of a table stay: signatures behind them change them. */
void docx_pack(struct docx *docx, size_t more_than)
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
void docx_close_table(struct docx *docx)
{
	if (docx->table_open)
		strbuf_add(&docx->body, "</w:tbl>\n");
	docx->table_open = false;
	docx->bars_open = false;
	docx->rows_kept = 0;
	docx_pack(docx, AT_ONCE);
}

/* ---- runs and paragraphs ---- */

/* A new line and a tab are elements; no other control character may stand in XML. */
static void add_letters(struct strbuf *out, const char *text)
{
	while (*text) {
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
		else if (code < 0x20)
			continue;
		else if (text_is_hidden(code))
			strbuf_addf(out, "&lt;U+%04X&gt;", (unsigned)code);
		else
			text_append(out, code);
	}
}

void docx_add_run(struct strbuf *out, const struct doc_run *run, int size)
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

const char *const docx_alignments[] = {
	[DOC_BOTH] = "both", [DOC_LEFT] = "left", [DOC_CENTER] = "center", [DOC_RIGHT] = "right"
};

/* Lines of 19 pt and a first line 10 mm further in [print.md "Layouts"]; `last` waits for what follows. */
void docx_end_last(struct docx *docx, bool kept, int after)
{
	if (docx->last.length == 0)
		return;
	strbuf_add(&docx->body, "<w:p><w:pPr>");
	if (kept || docx->how.keeps_next)
		strbuf_add(&docx->body, "<w:keepNext/>");
	if (docx->how.leader)
		strbuf_addf(&docx->body,
			"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
			docx_twips(doc_width(&docx->doc)));
	strbuf_addf(&docx->body,
		"<w:spacing w:before=\"60\" w:after=\"%d\" w:line=\"380\" w:lineRule=\"exact\"/>",
		after);
	if (!docx->how.flush)
		strbuf_addf(&docx->body, "<w:ind w:firstLine=\"%d\"/>", docx_twips(10));
	strbuf_addf(&docx->body, "<w:jc w:val=\"%s\"/></w:pPr>", docx_alignments[docx->how.align]);
	strbuf_add_bytes(&docx->body, docx->last.text + 1, docx->last.length - 1);
	strbuf_add(&docx->body, "</w:p>\n");
	strbuf_clear(&docx->last);
	docx_pack(docx, AT_ONCE);
}

static void put_para(struct doc *doc, const struct doc_para *how, const struct doc_run *runs)
{
	struct docx *docx = (struct docx *)doc;

	docx_close_table(docx);
	docx_end_last(docx, false, 0);
	docx->how = *how;
	docx->after_table = false;
	strbuf_add_char(&docx->last, ' '); /* there is one, if an empty one */
	for (; runs->text; runs++)
		if (*runs->text)
			docx_add_run(&docx->last, runs,
				runs->style & DOC_SMALL ? SMALL_SIZE : BODY_SIZE);
	if (how->leader)
		strbuf_add(&docx->last, "<w:r><w:tab/></w:r>");
}

/* The paragraph that carries a section, or stands behind a last table, takes no room. */
const char docx_thin[] =
	"<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";

/* ---- pages ---- */

static void add_section(struct docx *docx)
{
	struct doc_size size = doc_size(docx->doc.paper);

	strbuf_addf(&docx->body,
		"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
		"<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"567\" w:footer=\"567\" "
		"w:gutter=\"0\"/>%s</w:sectPr>",
		docx_twips(size.wide), docx_twips(size.high),
		size.wide > size.high ? " w:orient=\"landscape\"" : "", docx_twips(DOC_TOP_MM),
		docx_twips(DOC_RIGHT_MM), docx_twips(DOC_BOTTOM_MM), docx_twips(DOC_LEFT_MM),
		docx->doc.goes_on ? "" : "<w:pgNumType w:start=\"1\"/><w:titlePg/>");
}

static void put_page_end(struct doc *doc)
{
	struct docx *docx = (struct docx *)doc;

	docx_close_table(docx);
	docx_end_last(docx, false, 0);
	strbuf_add(&docx->body, docx_thin);
	add_section(docx);
	strbuf_add(&docx->body, "</w:pPr></w:p>\n");
	docx->after_table = false;
}

static const struct doc_ops docx_ops = {
	.page_end = put_page_end,
	.para = put_para,
	.pair = docx_put_pair,
	.table = docx_put_table,
	.row = docx_put_row,
	.table_end = docx_put_table_end,
	.bar = docx_put_bar,
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

	docx_close_table(docx);
	docx_end_last(docx, false, 0);
	if (docx->after_table)
		strbuf_addf(&docx->body, "%s</w:pPr></w:p>", docx_thin);
	add_section(docx);
	strbuf_add(&docx->body, "</w:body></w:document>");
	docx_pack(docx, 0);
	bool ok = zip_parts_close(docx->parts) && !docx->failed;
	strbuf_release(&docx->body);
	strbuf_release(&docx->last);
	doc_release(doc);
	free(docx);
	return ok || cannot_write(err);
}
