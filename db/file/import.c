#include "import.h"

#include "import_row.h"
#include "import_table.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *import_fate_name(enum import_fate fate)
{
	static const char *const names[] = { "mới", "đổi", "trùng", "không nhận", "chưa rõ",
		"bỏ qua" };

	return names[fate];
}

/* What was passed over or is not to be seen in the workbook. */
static void add_book(const struct xlsx_look *book, struct strbuf *out)
{
	const char *joint = ". Cũng đọc ";

	if (book->sheet_count == 1 && book->hidden_rows == 0 && book->hidden_columns == 0)
		return;
	strbuf_addf(out, "Đọc trang \"%s\"", book->sheet);
	if (book->sheet_count > 1)
		strbuf_addf(out, " trong %d trang: %s", book->sheet_count, book->sheets);
	if (book->hidden_sheets > 0)
		strbuf_addf(out, " (%d trang ẩn)", book->hidden_sheets);
	if (book->hidden_rows > 0)
		strbuf_addf(out, "%s%ld dòng ẩn", joint, book->hidden_rows);
	if (book->hidden_columns > 0)
		strbuf_addf(out, "%s%ld cột ẩn", book->hidden_rows > 0 ? ", " : joint,
			book->hidden_columns);
	strbuf_add(out, ".");
}

void import_add_reading(const struct import_report *report, struct strbuf *out)
{
	enum charset charset = report->look.code.charset;

	if (report->look.kind == OFFICE_BOOK)
		add_book(&report->look.book, out);
	if (charset == CHARSET_UTF8)
		return;
	strbuf_add(out, out->length ? " " : "");
	if (report->look.kind == OFFICE_BOOK)
		charset = charset_font(charset);
	strbuf_addf(out, "Đọc theo mã %s", charset_title(charset));
	if (report->samples.length)
		strbuf_addf(out, ", thí dụ: %s", report->samples.text);
	strbuf_add(out, ".");
}

void import_report_release(struct import_report *report)
{
	for (size_t i = 0; i < report->note_count; i++)
		import_note_release(&report->notes[i]);
	free(report->notes);
	strbuf_release(&report->samples);
	for (int i = 0; i < report->column_count; i++) {
		free(report->columns[i].title);
		free(report->columns[i].holds);
		for (int j = 0; j < IMPORT_SAMPLES; j++)
			free(report->columns[i].samples[j]);
	}
	free(report->columns);
	strbuf_release(&report->unused);
	strbuf_release(&report->created);
}

enum { TOLD_EVERY = 64 }; /* rows */

/* How much of a text has gone by is known; of a workbook only the rows. */
static bool tell_progress(struct import *import, struct err *err)
{
	const struct import_options *options = import->options;
	bool known = import->report->look.kind == OFFICE_TEXT && import->bytes > 0;

	if (!options->progress || import->rows++ % TOLD_EVERY != 0 ||
		options->progress(options->progress_context, import->rows,
			known ? (int)(ftell(import->file) * 100 / import->bytes) : -1))
		return true;
	import->report->stopped = true;
	return err_set(err, ERR_INPUT, "Đã dừng, chưa ghi gì vào sổ.");
}

static bool on_row(void *context, const struct csv_row *row, struct err *err)
{
	struct import *import = context;

	import->last_line = row->line;
	return tell_progress(import, err) && import_table_row(import, row, err);
}

static bool read_table(struct import *import, struct office_file *office, struct err *err)
{
	peek_read(office, &import->peek);
	import->guessed = peek_heading(&import->peek, import->known);
	bool ok = office_read(office, on_row, import, err) && import_table_end(import, err);
	if (import->report->ask_columns)
		import_table_show(import);
	peek_release(&import->peek);
	return ok;
}

static bool read_rows(struct import *import, struct err *err)
{
	struct office_options options = { .limits = import->options->limits,
		.encoding = import->options->encoding,
		.sheet_number = import->options->sheet_number,
		.sheet = import->options->sheet };
	struct office_file *office = office_open(import->file, import->name, &options, err);

	if (office)
		import->report->look = *office_look(office);
	if (fseek(import->file, 0, SEEK_END) == 0)
		import->bytes = ftell(import->file);
	bool ok = office && office_is_certain(office, err) && read_table(import, office, err);
	office_close(office);
	return ok;
}

static bool read_all(struct import *import, struct err *err)
{
	if (!org_names_load(import->store, &import->orgs, err) || !read_rows(import, err) ||
		!import_settle_waiting(import, err) || !import_settle_later(import, err) ||
		!import_check_after(import, err))
		return false;
	for (int i = 0; i < IMPORT_PASSED; i++)
		import->report->records += import->report->counts[i];
	import->report->records += import->report->skipped;
	if (import->report->records == 0 && import->left->count == 0 &&
		!import->columns.has_uid) /* of a table that is empty nothing is to be taken */
		return csv_fault(err, import->name, import->last_line + 1, 1,
			"không có dòng dữ liệu nào dưới dòng tiêu đề.");
	return true;
}

/* The notes from `at` on, two runs of `length`, into `to`; of one line those of the first run come first. */
static void merge_runs(
	const struct import_report *report, size_t at, size_t length, struct import_note *to)
{
	const struct import_note *notes = report->notes;
	size_t count = report->note_count, middle = at + length < count ? at + length : count,
	       end = middle + length < count ? middle + length : count, other = middle;

	while (at < middle || other < end)
		*to++ = other == end || (at < middle && notes[at].line <= notes[other].line)
			? notes[at++]
			: notes[other++];
}

void import_sort_notes(struct import_report *report)
{
	bool sorted = true;

	for (size_t i = 1; i < report->note_count; i++)
		sorted = sorted && report->notes[i - 1].line <= report->notes[i].line;
	if (sorted)
		return;
	struct import_note *to = xcalloc(report->note_count, sizeof *to);
	for (size_t length = 1; length < report->note_count; length *= 2) {
		for (size_t at = 0; at < report->note_count; at += 2 * length)
			merge_runs(report, at, length, to + at);
		memcpy(report->notes, to, report->note_count * sizeof *to);
	}
	free(to);
}

static void release(struct import *import)
{
	import_table_release(import);
	org_names_release(&import->orgs);
	known_values_release(&import->known_values);
	import_drop_waiting(&import->waiting);
	import_likely_free(import->likely);
	free(import->line_of);
	free(import->later);
	import_forget_mendings(import);
	free(import->mendings);
	free(import->written);
	free(import->moved_from);
	free(import->lived_asked);
	free(import->lived);
	free(import->candidates);
	free(import->row_name);
}

/* Reads the file once, and writes it when that is wanted and nothing is wrong. */
static bool read_once(struct import *import, struct err *err)
{
	struct import_report *report = import->report;
	struct store *store = import->store;

	if (!store_begin(store, err))
		return false;
	store_batch_begin(store, "import", import->name);
	bool ok = read_all(import, err);
	import_sort_notes(report);
	import_name_rest(&report->unused, import->unused);
	import_name_rest(&report->created, import->created);
	ok = ok && transaction_holds(store, err); /* a row may be refused as its look-up failed */
	bool clean = ok && report->counts[IMPORT_REFUSED] + report->counts[IMPORT_UNSURE] == 0;
	bool write = clean && import->options->write;

	if (write)
		ok = write = store_batch_end(store, err);
	else
		store_batch_drop(store);
	report->written = transaction_end(store, write, err);
	return ok && report->written == write;
}

bool import_records(struct store *store, const struct rectype *type, FILE *file, const char *name,
	const struct import_options *options, struct import_report *report, struct err *err)
{
	struct left_out left = { .lines = NULL };
	bool ok, again;

	*report = (struct import_report) {
		.samples = STRBUF_INIT, .unused = STRBUF_INIT, .created = STRBUF_INIT
	};
	if (type->flags & RECTYPE_SYSTEM)
		return err_set(err, ERR_USAGE,
			"%s là phần riêng của chương trình, không nhập từ tệp.", type->title);
	do {
		struct import import = { .store = store,
			.type = type,
			.spell_type = type->first_spell ? rectype_named(type->first_spell) : NULL,
			.file = file,
			.name = name,
			.options = options,
			.report = report,
			.left = &left,
			.checks_after = store_checks_after(type),
			.known = known_headings_new(type) };
		ok = read_once(&import, err);
		again = ok && import_goes_on_without(&import);
		release(&import);
		if (again) {
			import_report_release(report);
			*report = (struct import_report) { .samples = STRBUF_INIT,
				.unused = STRBUF_INIT,
				.created = STRBUF_INIT };
		}
	} while (again);
	import_tell_left_out(&left, report);
	return ok;
}
