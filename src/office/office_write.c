#include "office_write.h"

#include "csv_file.h"
#include "xalloc.h"
#include "xlsx_write.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct office_writer {
	FILE *out;
	struct xlsx_writer *workbook; /* NULL: CSV */
};

struct office_writer *office_write_open(
	FILE *out, const char *name, const char *sheet, struct err *err)
{
	struct office_writer *writer = xcalloc(1, sizeof *writer);
	size_t length = strlen(name);

	writer->out = out;
	if (length < 5 || strcasecmp(name + length - 5, ".xlsx") != 0)
		return writer;
	writer->workbook = xlsx_write_open(out, sheet, err);
	if (writer->workbook)
		return writer;
	free(writer);
	return NULL;
}

bool office_write_row(struct office_writer *writer, const char *const *fields, int count,
	bool heading, struct err *err)
{
	struct strbuf line = STRBUF_INIT;

	if (writer->workbook)
		return xlsx_write_row(writer->workbook, fields, count, heading, err);
	for (int i = 0; i < count; i++) {
		if (i > 0)
			strbuf_add_char(&line, ',');
		csv_add_defused(&line, fields[i], ',');
	}
	strbuf_add(&line, "\r\n");
	bool ok = fwrite(line.text, 1, line.length, writer->out) == line.length ||
		err_set(err, ERR_STORAGE, "Không ghi được tệp. Xem lại chỗ trống của đĩa.");
	strbuf_release(&line);
	return ok;
}

bool office_write_end(struct office_writer *writer, bool ok, struct err *err)
{
	if (writer->workbook && ok)
		ok = xlsx_write_end(writer->workbook, err);
	else
		xlsx_write_drop(writer->workbook);
	free(writer);
	return ok;
}
