/* The sheet of an import's faults: the columns of the file, and the two check columns behind. */
#include "import.h"

#include "err.h"
#include "import_columns.h"
#include "office_write.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct sheet {
	const struct import_report *report;
	struct office_writer *writer;
	size_t next_note;
	int result, reasons; /* where the two check columns stand */
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

/* The file may have the two columns already. */
static void place_checks(struct sheet *sheet)
{
	const struct import_report *report = sheet->report;

	sheet->result = sheet->reasons = -1;
	for (int i = 0; i < report->column_count; i++) {
		int check = columns_check(report->columns[i].title);
		if (check == 1)
			sheet->result = i;
		else if (check == 2)
			sheet->reasons = i;
	}
	if (sheet->result < 0 || sheet->reasons < 0) {
		sheet->result = report->column_count;
		sheet->reasons = sheet->result + 1;
	}
}

/* Titles stay as they are; the header gets the titles of the two columns; rows below it what was said of them. */
static bool write_row(void *context, const struct csv_row *row, struct err *err)
{
	struct sheet *sheet = context;
	const struct import_report *report = sheet->report;
	struct strbuf text = STRBUF_INIT;
	int last = sheet->result > sheet->reasons ? sheet->result : sheet->reasons,
	    count = row->count > last ? row->count : last + 1;
	const char **fields = xcalloc((size_t)count, sizeof *fields);
	bool heading = row->line == report->heading;

	for (int i = 0; i < count; i++)
		fields[i] = i < row->count ? row->fields[i] : "";
	if (heading) {
		fields[sheet->result] = columns_result_title;
		fields[sheet->reasons] = columns_reasons_title;
	} else if (row->line > report->headings) {
		fields[sheet->result] = notes_of(sheet, row->line, &text);
		fields[sheet->reasons] = text.text;
	}
	bool ok = office_write_row(sheet->writer, fields, count, heading, err);
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

	place_checks(&sheet);
	if (ok)
		sheet.writer = office_write_open(out, out_name, columns_result_title, err);
	ok = ok && sheet.writer && office_read(office, write_row, &sheet, err);
	if (sheet.writer)
		ok = office_write_end(sheet.writer, ok, err);
	office_close(office);
	return ok;
}
