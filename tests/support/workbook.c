#include "workbook.h"

#include "files.h"
#include "test.h"
#include "xalloc.h"
#include "xlsx_read.h"

#include <minizip/zip.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* ---- zip files by hand, so that the reader is not tested with its own library ---- */

static uint32_t crc_of(const char *bytes, size_t size)
{
	uint32_t crc = 0xFFFFFFFFu;

	for (size_t i = 0; i < size; i++) {
		crc ^= (unsigned char)bytes[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
	}
	return ~crc;
}

static void add_number(struct strbuf *out, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		strbuf_add_char(out, (char)(value >> 8 * i & 0xFF));
}

/* What the local header and the directory have in common: from the flags to the length of the name. */
static void add_common(struct strbuf *out, const struct zip_part *part, size_t size)
{
	add_number(out, 0x0800, 2); /* names are UTF-8 */
	add_number(out, 0, 2);      /* stored */
	add_number(out, 0, 4);
	add_number(out, crc_of(part->bytes, size), 4);
	add_number(out, (uint32_t)size, 4);
	add_number(out, (uint32_t)size, 4);
	add_number(out, (uint32_t)strlen(part->name), 2);
	add_number(out, 0, 2);
}

char *zip_of(const struct zip_part *parts, size_t count, size_t *size)
{
	struct strbuf out = STRBUF_INIT, directory = STRBUF_INIT;

	for (size_t i = 0; i < count; i++) {
		size_t length = parts[i].size ? parts[i].size : strlen(parts[i].bytes);
		size_t start = out.length;
		strbuf_add_bytes(&out, "PK\3\4\x14\0", 6);
		add_common(&out, &parts[i], length);
		strbuf_add(&out, parts[i].name);
		strbuf_add_bytes(&out, parts[i].bytes, length);
		strbuf_add_bytes(&directory, "PK\1\2\x14\0\x14\0", 8);
		add_common(&directory, &parts[i], length);
		strbuf_add_bytes(&directory, "\0\0\0\0\0\0\0\0\0", 10);
		add_number(&directory, (uint32_t)start, 4);
		strbuf_add(&directory, parts[i].name);
	}
	size_t at = out.length;
	strbuf_add_bytes(&out, directory.text, directory.length);
	strbuf_add_bytes(&out, "PK\5\6\0\0\0\0", 8);
	add_number(&out, (uint32_t)count, 2);
	add_number(&out, (uint32_t)count, 2);
	add_number(&out, (uint32_t)directory.length, 4);
	add_number(&out, (uint32_t)at, 4);
	add_number(&out, 0, 2);
	strbuf_release(&directory);
	*size = out.length;
	return strbuf_detach(&out);
}

char *zip_of_many(const char *name, const char *begin, const char *unit, size_t count, size_t *size)
{
	char *folder = folder_new(), *path = path_in(folder, "nhieu.zip");
	zipFile zip = zipOpen64(path, APPEND_STATUS_CREATE);
	zip_fileinfo info = { 0 };
	struct strbuf block = STRBUF_INIT;

	for (int i = 0; i < 1000; i++)
		strbuf_add(&block, unit);
	expect(zip &&
			zipOpenNewFileInZip(
				zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 9) == ZIP_OK,
		"a packed member");
	zipWriteInFileInZip(zip, begin, (unsigned)strlen(begin));
	for (size_t i = 0; i < count; i += 1000)
		zipWriteInFileInZip(zip, block.text, (unsigned)block.length);
	zipCloseFileInZip(zip);
	zipClose(zip, NULL);
	strbuf_release(&block);
	char *bytes = file_read(path, size);
	free(path);
	folder_remove(folder);
	return bytes;
}

/* ---- workbooks ---- */

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

static const char top_relations[] = XML
	"<Relationships xmlns=\"" PACKAGE "\">"
	"<Relationship Id=\"rId1\" Type=\"" OFFICE
	"/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

static const char book_relations[] = XML
	"<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"rId1\" Type=\"" OFFICE
	"/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
	"/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"" OFFICE
	"/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"" OFFICE
	"/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";

static const char usual_book[] = XML
	"<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
	"\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/>%s</sheets></workbook>";

static const char second_sheet[] = "<sheet name=\"Trang hai\" sheetId=\"2\" r:id=\"rId2\"/>";

char *workbook_bytes(const struct workbook *book, size_t *size)
{
	struct strbuf sheet = STRBUF_INIT, strings = STRBUF_INIT, styles = STRBUF_INIT,
		      workbook = STRBUF_INIT;
	struct zip_part parts[8];
	size_t count = 0;

	strbuf_addf(&sheet,
		XML "<worksheet xmlns=\"" MAIN "\"><sheetData>%s</sheetData>%s</worksheet>",
		book->rows ? book->rows : "", book->behind ? book->behind : "");
	strbuf_addf(&workbook, usual_book, book->second ? second_sheet : "");
	parts[count++] = (struct zip_part) { "_rels/.rels", top_relations, 0 };
	parts[count++] = (struct zip_part) { "xl/workbook.xml",
		book->workbook ? book->workbook : workbook.text, 0 };
	parts[count++] = (struct zip_part) { "xl/_rels/workbook.xml.rels", book_relations, 0 };
	parts[count++] = (struct zip_part) { "xl/worksheets/sheet1.xml",
		book->sheet ? book->sheet : sheet.text, 0 };
	if (book->second)
		parts[count++] = (struct zip_part) { "xl/worksheets/sheet2.xml", book->second, 0 };
	if (book->strings) {
		strbuf_addf(&strings, XML "<sst xmlns=\"" MAIN "\">%s</sst>", book->strings);
		parts[count++] = (struct zip_part) { "xl/SharedStrings.xml", strings.text, 0 };
	}
	if (book->styles) {
		strbuf_addf(&styles, XML "<styleSheet xmlns=\"" MAIN "\">%s</styleSheet>",
			book->styles);
		parts[count++] = (struct zip_part) { "xl/styles.xml", styles.text, 0 };
	}
	char *bytes = zip_of(parts, count, size);
	strbuf_release(&sheet);
	strbuf_release(&strings);
	strbuf_release(&styles);
	strbuf_release(&workbook);
	return bytes;
}

static bool take(void *context, const struct csv_row *row, struct err *err)
{
	(void)err;
	strbuf_addf(context, "%ld:", row->line);
	for (int i = 0; i < row->count; i++)
		strbuf_addf(context, "%s%s", i ? "|" : "", row->fields[i]);
	strbuf_add_char(context, '\n');
	return true;
}

char *workbook_rows(const char *bytes, size_t size, const char *sheet)
{
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;
	FILE *file = fmemopen((void *)bytes, size, "rb");

	expect(file != NULL, "the file");
	struct xlsx *xlsx = xlsx_open(file, "tep.xlsx", &csv_usual_limits, sheet, 0, &err);
	if (!xlsx || !xlsx_read(xlsx, take, &text, &err)) {
		strbuf_clear(&text);
		strbuf_addf(&text, "! %s", err.text);
	}
	xlsx_close(xlsx);
	fclose(file);
	return strbuf_detach(&text);
}
