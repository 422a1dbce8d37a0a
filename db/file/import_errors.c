/* The sheet of an import's faults: the columns of the file, and the two check columns behind. */
#include "import.h"

#include "err.h"

#include <stdlib.h>
#include <string.h>

struct sheet {
	const struct import_report *report;
	FILE *out;
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
	struct strbuf line = STRBUF_INIT, text = STRBUF_INIT;
	const char *result;

	if (!sheet->has_header) {
		result = "Kết quả kiểm tra";
		strbuf_add(&text, "Chi tiết lỗi");
		sheet->has_header = true;
	} else {
		result = notes_of(sheet, row->line, &text);
	}
	for (int i = 0; i < row->count; i++) {
		csv_add_defused(&line, row->fields[i], ',');
		strbuf_add_char(&line, ',');
	}
	csv_add_field(&line, result, ',');
	strbuf_add_char(&line, ',');
	csv_add_field(&line, text.text, ',');
	strbuf_add(&line, "\r\n");
	bool ok = fwrite(line.text, 1, line.length, sheet->out) == line.length ||
		err_set(err, ERR_STORAGE, "Không ghi được tệp lỗi. Xem lại chỗ trống của đĩa.");
	strbuf_release(&line);
	strbuf_release(&text);
	return ok;
}

bool import_write_errors(FILE *file, const char *name, const struct import_report *report,
	FILE *out, struct err *err)
{
	struct sheet sheet = { .report = report, .out = out };

	struct office_options options = { .encoding = charset_option(report->look.code.charset) };
	struct office_file *office = office_open(file, name, &options, err);
	bool ok = office && office_read(office, write_row, &sheet, err);

	office_close(office);
	return ok;
}
