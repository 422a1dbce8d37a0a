/* Tables, heads and signatures side by side, charts: what stands in cells. */
#include "docx_internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- tables ---- */

static void add_tight(
	struct strbuf *out, enum doc_align align, bool keeps, const struct doc_run *run, int size)
{
	strbuf_addf(out,
		"<w:p><w:pPr>%s<w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"%s\"/>",
		keeps ? "<w:keepNext/>" : "", docx_alignments[align]);
	if (!*run->text) /* as high as its letters would be */
		strbuf_addf(out, "<w:rPr><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>", size,
			size);
	strbuf_add(out, "</w:pPr>");
	if (*run->text)
		docx_add_run(out, run, size);
	strbuf_add(out, "</w:p>");
}

static void add_table(struct docx *docx, const char *properties)
{
	strbuf_addf(&docx->body,
		"<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tblPr><w:tblGrid>",
		docx_twips(doc_width(&docx->doc)), properties);
}

/* Word makes one table of two that touch. */
static void begin_table(struct docx *docx, const char *properties, bool foot)
{
	docx_close_table(docx);
	docx_end_last(docx, foot, foot ? ROOM_FOOT : ROOM_TABLE);
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
	int whole = docx_twips(doc_width(&docx->doc)), wide = whole * left->share / 100;

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
		docx_twips(doc_width(&docx->doc)), docx->doc.column_count);
	add_table(docx, fixed);
	add_pair(docx, left, right, true);
	strbuf_addf(&docx->body, "%s</w:pPr></w:p></w:tc></w:tr>", docx_thin);
	docx_close_table(docx);
}

void docx_put_pair(
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
	return doc_table_size(doc->paper) * doc->scale / 100;
}

static void begin_cell(struct strbuf *out, int mm, const char *more)
{
	strbuf_addf(out,
		"<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"center\"/></w:tcPr>",
		docx_twips(mm), more);
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

void docx_put_table(struct doc *doc)
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
		strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", docx_twips(doc->columns[i].mm));
	strbuf_add(&docx->body, "</w:tblGrid>");
	add_heads(docx);
}

void docx_put_row(struct doc *doc, const char *const *cells, unsigned style)
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
	docx_pack(docx, AT_ONCE);
}

void docx_put_table_end(struct doc *doc)
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
	strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", docx_twips(BAR_LABEL_MM));
	for (int i = 0; i < BAR_PARTS; i++)
		strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/>", docx_twips(BAR_PART_MM));
	strbuf_addf(&docx->body, "<w:gridCol w:w=\"%d\"/></w:tblGrid>",
		docx_twips(bar_value_mm(&docx->doc)));
	docx->bars_open = docx->table_open = docx->after_table = true;
}

static void add_words(struct docx *docx, int mm, const char *text)
{
	begin_cell(&docx->body, mm, "");
	add_tight(&docx->body, DOC_LEFT, false, &(struct doc_run) { text, DOC_PLAIN },
		DOC_TABLE_SIZE);
	strbuf_add(&docx->body, "</w:tc>");
}

static void add_parts_of_bar(struct docx *docx, int parts, const char *shade)
{
	if (parts == 0)
		return;
	strbuf_addf(&docx->body,
		"<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:gridSpan w:val=\"%d\"/>%s</w:tcPr>",
		parts * docx_twips(BAR_PART_MM), parts, shade);
	add_tight(
		&docx->body, DOC_LEFT, false, &(struct doc_run) { "", DOC_PLAIN }, DOC_TABLE_SIZE);
	strbuf_add(&docx->body, "</w:tc>");
}

/* White edges above and below, or one bar runs into the next. */
#define EDGE "w:val=\"single\" w:sz=\"24\" w:space=\"0\" w:color=\"FFFFFF\"/>"
static const char shaded[] = "<w:tcBorders><w:top " EDGE "<w:bottom " EDGE "</w:tcBorders>"
			     "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"808080\"/>";

/* Cells of which some are shaded: a picture would be one more thing that an old PC cannot show. */
void docx_put_bar(struct doc *doc, const char *label, int share, const char *value)
{
	struct docx *docx = (struct docx *)doc;
	int parts = (share * BAR_PARTS + 50) / 100;

	if (!docx->bars_open)
		begin_bars(docx);
	strbuf_add(&docx->body, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
	add_words(docx, BAR_LABEL_MM, label);
	add_parts_of_bar(docx, parts, shaded);
	add_parts_of_bar(docx, BAR_PARTS - parts, "");
	add_words(docx, bar_value_mm(doc), value);
	strbuf_add(&docx->body, "</w:tr>\n");
}
