#include "xlsx_write.h"

#include "text.h"
#include "xalloc.h"
#include "xlsx_cell.h"
#include "zip_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { AHEAD = 200, NARROW = 6, WIDE = 60 }; /* rows from which the widths are taken; characters */
enum { MOST_LETTERS = 32000 }; /* of a cell; Excel refuses a file with more than 32,767 */

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const char kinds[] = "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPE
			    "sheet.main+xml\"/>"
			    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" TYPE
			    "worksheet+xml\"/>"
			    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" TYPE
			    "styles+xml\"/>";

static const char book_relations[] = OFFICE_XML
	"<Relationships xmlns=\"" OFFICE_PACKAGE
	"/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE_RELATION
	"/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE_RELATION
	"/styles\" Target=\"styles.xml\"/></Relationships>";

/* Style 1 is text, so that what is typed over it stays text; style 2 the same of a heading. */
static const char styles[] = OFFICE_XML
	"<styleSheet xmlns=\"" MAIN
	"\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
	"<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
	"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
	"<fill><patternFill patternType=\"gray125\"/></fill></fills>"
	"<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
	"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
	"<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
	"<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
	"applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf></cellXfs>"
	"<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

struct xlsx_writer {
	struct zip_parts *zip; /* NULL once it is whole */
	char *sheet;
	struct strbuf rows; /* not written yet */
	int *widths;
	int columns;
	long row, headings; /* rows so far; the last heading among the first ones */
	bool begun;         /* the head of the sheet is written: widths are settled */
};

static bool cannot_write(struct err *err)
{
	return err_set(err, ERR_STORAGE, "Không ghi được tệp .xlsx. Xem lại chỗ trống của đĩa.");
}

/* ---- texts ---- */

/* _x0041_ means A in a cell: a text that looks so is told to be no sign. */
static bool looks_escaped(const char *at)
{
	if (at[0] != '_' || at[1] != 'x')
		return false;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)at[i]))
			return false;
	return at[6] == '_';
}

static void add_text(struct strbuf *out, const char *text)
{
	long letters = 0;

	while (*text) {
		const char *start = text;
		uint32_t code = text_next(&text);
		if (++letters > MOST_LETTERS) {
			strbuf_add(out, "… [còn nữa: ô của Excel không giữ hết]");
			return;
		}
		if (code == '&')
			strbuf_add(out, "&amp;");
		else if (code == '<')
			strbuf_add(out, "&lt;");
		else if (code == '>')
			strbuf_add(out, "&gt;");
		else if (code == '"')
			strbuf_add(out, "&quot;");
		else if (code == '_' && looks_escaped(start))
			strbuf_add(out, "_x005F_");
		else if ((code < 0x20 && code != '\t' && code != '\n') || code == 0xFFFE ||
			code == 0xFFFF)
			strbuf_addf(out, "_x%04X_", (unsigned)code);
		else
			strbuf_add_bytes(out, start, (size_t)(text - start));
	}
}

/* ---- the parts ---- */

static bool add_workbook(struct xlsx_writer *writer)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_add(&text,
		OFFICE_XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE_RELATION
			   "\"><sheets><sheet name=\"");
	add_text(&text, writer->sheet);
	strbuf_add(&text, "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
	bool ok = zip_parts_add(writer->zip, "xl/workbook.xml", text.text);
	strbuf_release(&text);
	return ok;
}

static bool begin_sheet(struct xlsx_writer *writer)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_add(&text,
		OFFICE_XML "<worksheet xmlns=\"" MAIN
			   "\"><sheetViews><sheetView workbookViewId=\"0\">");
	if (writer->headings > 0)
		strbuf_addf(&text,
			"<pane ySplit=\"%ld\" topLeftCell=\"A%ld\" activePane=\"bottomLeft\" state=\"frozen\"/>",
			writer->headings, writer->headings + 1);
	strbuf_add(&text, "</sheetView></sheetViews>");
	for (int i = 0; i < writer->columns; i++) {
		int width = writer->widths[i] + 2;
		strbuf_addf(&text, "%s<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>",
			i == 0 ? "<cols>" : "", i + 1, i + 1,
			width < NARROW         ? NARROW
				: width > WIDE ? WIDE
					       : width);
	}
	strbuf_add(&text, writer->columns > 0 ? "</cols><sheetData>" : "<sheetData>");
	bool ok = zip_parts_begin(writer->zip, "xl/worksheets/sheet1.xml") &&
		zip_parts_put(writer->zip, text.text, text.length);
	strbuf_release(&text);
	writer->begun = true;
	return ok;
}

/* ---- the sheet ---- */

struct xlsx_writer *xlsx_write_open(FILE *out, const char *sheet, struct err *err)
{
	struct xlsx_writer *writer = xcalloc(1, sizeof *writer);

	writer->rows = (struct strbuf)STRBUF_INIT;
	writer->sheet = xstrdup(sheet);
	writer->zip = zip_parts_open(out);
	if (writer->zip && zip_parts_add_office(writer->zip, kinds, "xl/workbook.xml") &&
		add_workbook(writer) &&
		zip_parts_add(writer->zip, "xl/_rels/workbook.xml.rels", book_relations) &&
		zip_parts_add(writer->zip, "xl/styles.xml", styles))
		return writer;
	xlsx_write_drop(writer);
	cannot_write(err);
	return NULL;
}

static void measure(struct xlsx_writer *writer, int column, const char *text)
{
	while (writer->columns <= column) {
		writer->widths = xgrow(
			writer->widths, (size_t)writer->columns, sizeof *writer->widths);
		writer->widths[writer->columns++] = 0;
	}
	int width = text_width(text);
	if (width > writer->widths[column])
		writer->widths[column] = width;
}

static bool flush_rows(struct xlsx_writer *writer)
{
	bool ok = (writer->begun || begin_sheet(writer)) &&
		zip_parts_put(writer->zip, writer->rows.text, writer->rows.length);

	strbuf_clear(&writer->rows);
	return ok;
}

bool xlsx_write_row(struct xlsx_writer *writer, const char *const *fields, int count, bool heading,
	struct err *err)
{
	if (writer->row == XLSX_ROWS)
		return err_set(err, ERR_USAGE, "Một trang .xlsx chỉ có %d dòng. Ghi ra tệp .csv.",
			XLSX_ROWS);
	writer->row++;
	if (heading && !writer->begun)
		writer->headings = writer->row;
	strbuf_addf(&writer->rows, "<row r=\"%ld\">", writer->row);
	for (int i = 0; i < count; i++) {
		if (!writer->begun)
			measure(writer, i, fields[i]);
		if (!fields[i][0]) { /* a cell all the same: what is typed there stays text */
			strbuf_addf(&writer->rows, "<c s=\"%d\"/>", heading ? 2 : 1);
			continue;
		}
		strbuf_addf(&writer->rows,
			"<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
			heading ? 2 : 1);
		add_text(&writer->rows, fields[i]);
		strbuf_add(&writer->rows, "</t></is></c>");
	}
	strbuf_add(&writer->rows, "</row>");
	return writer->row < AHEAD || flush_rows(writer) || cannot_write(err);
}

bool xlsx_write_end(struct xlsx_writer *writer, struct err *err)
{
	static const char end[] = "</sheetData></worksheet>";
	bool ok = flush_rows(writer) && zip_parts_put(writer->zip, end, sizeof end - 1);

	ok = zip_parts_close(writer->zip) && ok;
	writer->zip = NULL;
	xlsx_write_drop(writer);
	return ok || cannot_write(err);
}

void xlsx_write_drop(struct xlsx_writer *writer)
{
	if (!writer)
		return;
	zip_parts_close(writer->zip);
	strbuf_release(&writer->rows);
	free(writer->widths);
	free(writer->sheet);
	free(writer);
}
