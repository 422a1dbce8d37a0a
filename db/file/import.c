#include "import.h"

#include "import_row.h"
#include "internal.h"

#include <stdlib.h>

enum { HEADER_ROWS = 12 };

const char *import_fate_name(enum import_fate fate)
{
	static const char *const names[] = { "mới", "đổi", "trùng", "từ chối", "chưa rõ" };

	return names[fate];
}

void import_add_reading(const struct import_report *report, struct strbuf *out)
{
	enum charset charset = report->look.code.charset;

	if (report->look.kind != OFFICE_TEXT || charset == CHARSET_UTF8)
		return;
	strbuf_addf(out, "Đọc theo mã %s", charset_title(charset));
	if (report->samples.length)
		strbuf_addf(out, ", thí dụ: %s", report->samples.text);
	strbuf_add(out, ".");
}

void import_report_release(struct import_report *report)
{
	for (size_t i = 0; i < report->note_count; i++) {
		free(report->notes[i].name);
		free(report->notes[i].text);
	}
	free(report->notes);
	strbuf_release(&report->samples);
	strbuf_release(&report->unused);
	strbuf_release(&report->created);
}

/* ---- the header ---- */

static bool require_columns(struct import *import, const struct csv_row *row, struct err *err)
{
	for (int i = 0; import->type->fields[i].name; i++) {
		const struct field *field = &import->type->fields[i];
		if ((field->flags & FIELD_NOT_NULL) && !field->group && !import->columns.has_uid &&
			columns_find(&import->columns, COLUMN_MAIN, i) < 0)
			return csv_fault(err, import->name, row->line, row->count + 1,
				"thiếu cột \"%s\" (%s). Thêm cột ấy rồi nhập lại.", field->label,
				field->name);
	}
	if (import->spell_type && !import->columns.has_uid && !import->options->cell) {
		if (import_owner_column(import) < 0)
			return csv_fault(err, import->name, row->line, row->count + 1,
				"thiếu cột \"Chi bộ đang sinh hoạt\". Thêm cột ấy, hoặc chọn một chi bộ cho cả tệp (dòng lệnh: --cell).");
	}
	return true;
}

static bool take_header(struct import *import, const struct csv_row *row, struct err *err)
{
	int named = columns_named(import->type, row);

	if (named < 2 && named < row->count && row->line < HEADER_ROWS)
		return true; /* a title above the table */
	columns_take(&import->columns, import->type, row);
	for (int i = 0; i < import->columns.count; i++) {
		struct column *column = &import->columns.items[i];
		if (column->role == COLUMN_MAIN &&
			!store_uses(import->store, &import->type->fields[column->field]))
			column->role = COLUMN_UNKNOWN;
	}
	import->has_header = true;
	for (int i = 0; i < import->columns.count; i++) {
		if (import->columns.items[i].role != COLUMN_UNKNOWN)
			continue;
		import_name_in(
			&import->report->unused, &import->unused, import->columns.items[i].title);
	}
	return require_columns(import, row, err);
}

static bool on_csv_row(void *context, const struct csv_row *row, struct err *err)
{
	struct import *import = context;
	bool empty = true;

	import->last_line = row->line;
	for (int i = 0; i < row->count && empty; i++)
		empty = row->fields[i][0] == '\0';
	if (empty)
		return true;
	if (!import->has_header)
		return take_header(import, row, err);
	import->row = row;
	for (int i = import->columns.count; i < row->count; i++)
		if (row->fields[i][0])
			return csv_fault(err, import->name, row->line, i + 1,
				"dòng có nhiều ô hơn dòng tiêu đề (%d ô, tiêu đề %d cột). Xem lại dấu ngăn cột.",
				row->count, import->columns.count);
	if (row->count < import->columns.count)
		return csv_fault(err, import->name, row->line, row->count + 1,
			"dòng có %d ô, tiêu đề có %d cột. Xem lại dấu ngăn cột hoặc dòng bị cắt.",
			row->count, import->columns.count);
	return import_take_row(import, err);
}

static bool read_rows(struct import *import, FILE *file, struct err *err)
{
	struct office_options options = { .limits = import->options->limits,
		.encoding = import->options->encoding };
	struct office_file *office = office_open(file, import->name, &options, err);
	if (office)
		import->report->look = *office_look(office);
	bool ok = office && office_is_certain(office, err) &&
		office_read(office, on_csv_row, import, err);

	office_close(office);
	return ok;
}

static bool read_all(struct import *import, FILE *file, struct err *err)
{
	if (!org_names_load(import->store, &import->orgs, err) || !read_rows(import, file, err) ||
		!import_settle_waiting(import, err) || !import_settle_later(import, err) ||
		!import_check_after(import, err))
		return false;
	int64_t rows = 0;
	for (int i = 0; i < IMPORT_FATES; i++)
		rows += import->report->counts[i];
	if (!import->has_header)
		return csv_fault(err, import->name, 1, 1,
			"không thấy dòng tiêu đề nào có tên cột quen. Dòng đầu phải là tên cột.");
	if (rows == 0 &&
		!import->columns.has_uid) /* of a table that is empty nothing is to be taken */
		return csv_fault(err, import->name, import->last_line + 1, 1,
			"không có dòng dữ liệu nào dưới dòng tiêu đề.");
	return true;
}

/* Whatever was settled behind the last row is noted in the order of the file. */
static void sort_notes(struct import_report *report)
{
	for (size_t i = 1; i < report->note_count; i++) {
		struct import_note note = report->notes[i];
		size_t at = i;
		for (; at > 0 && report->notes[at - 1].line > note.line; at--)
			report->notes[at] = report->notes[at - 1];
		report->notes[at] = note;
	}
}

bool import_records(struct store *store, const struct rectype *type, FILE *file, const char *name,
	const struct import_options *options, struct import_report *report, struct err *err)
{
	struct import import = { .store = store,
		.type = type,
		.spell_type = type->first_spell ? rectype_named(type->first_spell) : NULL,
		.name = name,
		.options = options,
		.report = report,
		.checks_after = store_checks_after(type) };

	*report = (struct import_report) {
		.samples = STRBUF_INIT, .unused = STRBUF_INIT, .created = STRBUF_INIT
	};
	if (type->flags & RECTYPE_SYSTEM)
		return err_set(err, ERR_USAGE,
			"%s là phần riêng của chương trình, không nhập từ tệp.", type->title);
	if (!store_begin(store, err))
		return false;
	store_batch_begin(store, "import", name);
	bool ok = read_all(&import, file, err);
	sort_notes(report);
	import_name_rest(&report->unused, import.unused);
	import_name_rest(&report->created, import.created);
	ok = ok && transaction_holds(store, err); /* a row may be refused as its look-up failed */
	bool clean = ok && report->counts[IMPORT_REFUSED] + report->counts[IMPORT_UNSURE] == 0;
	bool write = clean && options->write;

	if (write)
		ok = write = store_batch_end(store, err);
	else
		store_batch_drop(store);
	report->written = transaction_end(store, write, err);
	ok = ok && report->written == write;
	columns_release(&import.columns);
	org_names_release(&import.orgs);
	import_drop_waiting(&import.waiting);
	free(import.line_of);
	free(import.later);
	free(import.written);
	free(import.row_name);
	return ok;
}
