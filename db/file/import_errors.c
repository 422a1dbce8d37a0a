/* The sheet of an import's faults: the columns of the file, and the two check columns behind. */
#include "import.h"

#include "err.h"
#include "office_write.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct sheet {
	const struct import_report *report;
	struct office_writer *writer;
	size_t next_note;
	bool has_header;
};

/* All that was said of one line, joined. */
static const char *notes_of(struct sheet *sheet, long line, struct strbuf *text)
{
	const struct import_report *report = sheet->report;
	const char *result = "";

	while (sheet->next_note < report->note_count && report->notes[sheet->next_note].line < line)
		sheet->next_note++;
	while (sheet->next_note < report->note_count &&
		report->notes[sheet->next_note].line == line) {
		const struct import_note *note = &report->notes[sheet->next_note++];
		if (!*result || note->fate > IMPORT_SAME)
			result = import_fate_name(note->fate);
		if (!note->text)
			continue;
		strbuf_add(text, text->length ? " " : "");
		strbuf_add(text, note->text);
	}
	return result;
}

static bool write_row(void *context, const struct csv_row *row, struct err *err)
{
	struct sheet *sheet = context;
	struct strbuf text = STRBUF_INIT;
	const char **fields = xcalloc((size_t)row->count + 2, sizeof *fields);
	bool heading = !sheet->has_header;

	for (int i = 0; i < row->count; i++)
		fields[i] = row->fields[i];
	if (heading) {
		fields[row->count] = "Kết quả kiểm tra";
		strbuf_add(&text, "Chi tiết lỗi");
		sheet->has_header = true;
	} else {
		fields[row->count] = notes_of(sheet, row->line, &text);
	}
	fields[row->count + 1] = text.text;
	bool ok = office_write_row(sheet->writer, fields, row->count + 2, heading, err);
	strbuf_release(&text);
	free(fields);
	return ok;
}

bool import_write_errors(FILE *file, const char *name, const struct import_options *options,
	const struct import_report *report, FILE *out, const char *out_name, struct err *err)
{
	struct sheet sheet = { .report = report };
	struct office_options office_options = { .limits = options->limits,
		.encoding = charset_option(report->look.code.charset),
		.sheet_number = options->sheet_number,
		.sheet = options->sheet };
	struct office_file *office = office_open(file, name, &office_options, err);
	bool ok = office != NULL;

	if (ok)
		sheet.writer = office_write_open(out, out_name, "Kết quả kiểm tra", err);
	ok = ok && sheet.writer && office_read(office, write_row, &sheet, err);
	if (sheet.writer)
		ok = office_write_end(sheet.writer, ok, err);
	office_close(office);
	return ok;
}
