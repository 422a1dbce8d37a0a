#include "zip_parts.h"

#include "strbuf.h"
#include "xalloc.h"
#include "xlsx_io.h"

#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

struct zip_parts {
	zipFile zip;
	bool begun; /* a part is open */
};

struct zip_parts *zip_parts_open(FILE *out)
{
	zlib_filefunc64_def functions = xlsx_functions(out);
	zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);

	if (!zip)
		return NULL;
	struct zip_parts *parts = xcalloc(1, sizeof *parts);
	parts->zip = zip;
	return parts;
}

static bool end_part(struct zip_parts *parts)
{
	bool ok = !parts->begun || zipCloseFileInZip(parts->zip) == ZIP_OK;

	parts->begun = false;
	return ok;
}

bool zip_parts_begin(struct zip_parts *parts, const char *name)
{
	zip_fileinfo info = { .dosDate = 1 << 21 | 1 << 16 };

	parts->begun = end_part(parts) &&
		zipOpenNewFileInZip(parts->zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
			Z_DEFAULT_COMPRESSION) == ZIP_OK;
	return parts->begun;
}

bool zip_parts_put(struct zip_parts *parts, const char *bytes, size_t length)
{
	return zipWriteInFileInZip(parts->zip, bytes, (unsigned)length) == ZIP_OK;
}

bool zip_parts_add(struct zip_parts *parts, const char *name, const char *text)
{
	return zip_parts_begin(parts, name) && zip_parts_put(parts, text, strlen(text)) &&
		end_part(parts);
}

bool zip_parts_add_office(struct zip_parts *parts, const char *kinds, const char *first)
{
	struct strbuf types = STRBUF_INIT, top = STRBUF_INIT;

	strbuf_addf(&types,
		OFFICE_XML
		"<Types xmlns=\"" OFFICE_PACKAGE "/content-types\">"
		"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
		"<Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>",
		kinds);
	strbuf_addf(&top,
		OFFICE_XML "<Relationships xmlns=\"" OFFICE_PACKAGE
			   "/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE_RELATION
			   "/officeDocument\" Target=\"%s\"/></Relationships>",
		first);
	bool ok = zip_parts_add(parts, "[Content_Types].xml", types.text) &&
		zip_parts_add(parts, "_rels/.rels", top.text);
	strbuf_release(&types);
	strbuf_release(&top);
	return ok;
}

bool zip_parts_close(struct zip_parts *parts)
{
	if (!parts)
		return true;
	bool ok = end_part(parts);
	ok = zipClose(parts->zip, NULL) == ZIP_OK && ok;
	free(parts);
	return ok;
}
