#include "import_table.h"

#include "import_mapping.h"
#include "import_passed.h"
#include "internal.h"
#include "table_rows.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { TITLES_MOST = 40, SAMPLE_SHOWN = 24 };

/* ---- the header ---- */

static bool ask_columns(struct import *import, bool so)
{
	import->report->ask_columns = true;
	return so;
}

static bool require_columns(struct import *import, struct err *err)
{
	const struct csv_row *row = &import->heading;

	for (int i = 0; import->type->fields[i].name; i++) {
		const struct field *field = &import->type->fields[i];
		if ((field->flags & FIELD_NOT_NULL) && !field->group && !import->columns.has_uid &&
			columns_find(&import->columns, COLUMN_MAIN, i) < 0)
			return ask_columns(import,
				csv_fault(err, import->name, row->line, row->count + 1,
					"thiếu cột \"%s\" (%s). Thêm cột ấy rồi nhập lại.",
					field->label, field->name));
	}
	import->no_owner = import->spell_type && !import->columns.has_uid &&
		!import->options->cell && import_owner_column(import) < 0;
	return true;
}

/* Switched off by a setting: no column is of it. */
static void leave_what_is_not_used(struct import *import)
{
	for (int i = 0; i < import->columns.count; i++) {
		struct column *column = &import->columns.items[i];
		if (column->role == COLUMN_MAIN &&
			!store_uses(import->store, &import->type->fields[column->field]))
			column->role = COLUMN_UNKNOWN;
	}
}

/* What nobody knows of several values in a cell is kept in the note. */
static void keep_unknown_pieces(struct import *import)
{
	int note = rectype_index(import->type, "note");

	for (int i = 0; i < import->columns.count && note >= 0; i++) {
		struct column *column = &import->columns.items[i];
		if (column->role != COLUMN_UNKNOWN || column->pieces < 2)
			continue;
		column->role = COLUMN_NOTE;
		column->field = note;
		column->of = &import->type->fields[note];
		column->same_as = i;
	}
}

/* The labels of all that a column tells: several values in a cell, the sex that its heading says. */
static char *what_it_holds(const struct columns *columns, int at)
{
	struct strbuf holds = STRBUF_INIT;

	for (int i = 0; i < columns->count; i++) {
		const struct column *item = &columns->items[i];
		if (item->at != at || !item->of)
			continue;
		strbuf_add(&holds, holds.length ? ", " : "");
		strbuf_add(&holds, item->says && at != i ? item->says : item->of->label);
		if (item->says && at == i)
			strbuf_addf(&holds, " %s", item->says);
	}
	return holds.length ? strbuf_detach(&holds) : NULL;
}

static void report_columns(struct import *import)
{
	const struct columns *columns = &import->columns;
	struct import_report *report = import->report;

	report->columns = xcalloc((size_t)columns->width + 1, sizeof *report->columns);
	report->column_count = columns->width;
	for (int i = 0; i < columns->width; i++) {
		report->columns[i].title = xstrdup(columns->items[i].title);
		report->columns[i].field = columns->items[i].of;
		report->columns[i].holds = what_it_holds(columns, i);
		report->columns[i].ignored = columns->items[i].role == COLUMN_IGNORED ||
			columns->items[i].role == COLUMN_UID;
		report->columns[i].chosen = columns->items[i].chosen;
		report->columns[i].noted = columns->items[i].role == COLUMN_NOTE;
		report->columns[i].doubled = columns_doubled(columns, i);
		if (columns->items[i].role == COLUMN_UNKNOWN)
			import_name_in(&report->unused, &import->unused, columns->items[i].title);
	}
}

/* Headings nobody knows, and nobody said anything of them either. */
static bool refuse_unknown(struct import *import, struct err *err)
{
	return ask_columns(import,
		csv_fault(err, import->name, 1, 1,
			"không thấy dòng tiêu đề nào có tên cột quen. Dòng đầu của bảng phải là tên cột."));
}

/* What is said of the columns now, or was when such a sheet came before. */
static bool assign_columns(struct import *import, bool *said, struct err *err)
{
	struct strbuf kept = STRBUF_INIT;
	const char *columns = import->options->columns;
	bool ok = true;

	mapping_name(&import->columns, import->type, import->report->mapping);
	if (!columns && mapping_recall(import->store, import->report->mapping, &kept)) {
		import->report->remembered = true;
		columns = kept.text;
	}
	*said = columns && *columns;
	if (*said)
		ok = columns_assign(&import->columns, import->type, columns, err);
	strbuf_release(&kept);
	return ok;
}

/* Of three rows two are made that say the same. */
static void take_columns(
	struct import *import, const struct csv_row *lower, const struct csv_row *third)
{
	struct csv_row group, below;

	if (!third) {
		columns_take(&import->columns, import->known, &import->heading, lower);
		return;
	}
	table_join_headings(&import->heading, lower, third, &group, &below);
	columns_take(&import->columns, import->known, &group, &below);
	csv_row_release(&group);
	csv_row_release(&below);
}

static bool take_header(struct import *import, const struct csv_row *third, struct err *err)
{
	const struct csv_row *lower = import->below.fields ? &import->below : NULL;
	bool said;

	take_columns(import, lower, third);
	import->has_header = true;
	import->first_line = third ? third->line : lower ? lower->line : import->heading.line;
	import->report->heading = import->heading.line;
	import->report->headings = import->first_line;
	if (!assign_columns(import, &said, err))
		return false;
	keep_unknown_pieces(import);
	leave_what_is_not_used(import);
	report_columns(import);
	if (import->heading.line == import->guessed && !said)
		return refuse_unknown(import, err);
	return require_columns(import, err);
}

/* Above the table: a title, or the header. */
static bool take_above(struct import *import, const struct csv_row *row, struct err *err)
{
	int named = columns_named(import->known, row, false), words = 0;

	for (int i = 0; i < row->count; i++)
		words += row->fields[i][0] != '\0';
	if (named >= 2 || row->line == import->guessed ||
		(words == 1 && import->titles == 0 && columns_named(import->known, row, true))) {
		import->heading = csv_row_copy(row);
		return true;
	}
	if (++import->titles > TITLES_MOST)
		return import_table_end(import, err);
	import_pass_title(import, row);
	return true;
}

/* ---- records ---- */

static bool check_width(struct import *import, const struct csv_row *row, struct err *err)
{
	for (int i = import->columns.width; i < row->count; i++)
		if (row->fields[i][0])
			return csv_fault(err, import->name, row->line, i + 1,
				"dòng có nhiều ô hơn dòng tiêu đề (%d ô, tiêu đề %d cột). Xem lại dấu ngăn cột.",
				row->count, import->columns.width);
	if (row->count < import->columns.width)
		return csv_fault(err, import->name, row->line, row->count + 1,
			"dòng có %d ô, tiêu đề có %d cột. Xem lại dấu ngăn cột hoặc dòng bị cắt.",
			row->count, import->columns.width);
	if (import->no_owner && !import->section && import->between_cells)
		return csv_fault(err, import->name, row->line, 0,
			"không rõ dòng này của chi bộ nào: nhóm ngay trên không ghi chi bộ. Ghi tên chi bộ ở dòng chia "
			"nhóm, hoặc thêm cột \"Chi bộ đang sinh hoạt\".");
	import->report->needs_cell = import->no_owner && !import->section;
	if (import->report->needs_cell)
		return ask_columns(import,
			csv_fault(err, import->name, import->heading.line,
				import->heading.count + 1,
				"thiếu cột \"Chi bộ đang sinh hoạt\". Thêm cột ấy, hoặc chọn một chi bộ cho cả tệp (màn hình: Ctrl-B; dòng lệnh: --cell)."));
	return true;
}

/* A column without a heading that holds something is told like one that nobody wants. */
static void tell_of_untitled(struct import *import, int column)
{
	struct column *item = &import->columns.items[column];
	struct strbuf name = STRBUF_INIT;

	if (item->role != COLUMN_IGNORED || *item->title || import->report->columns[column].field)
		return;
	item->role = COLUMN_UNKNOWN;
	strbuf_addf(&name, "cột %d không có tiêu đề", column + 1);
	import_name_in(&import->report->unused, &import->unused, name.text);
	strbuf_release(&name);
}

static void add_samples(struct import *import, const struct csv_row *row)
{
	for (int i = 0; i < import->columns.width; i++) {
		char **samples = import->report->columns[i].samples;
		int at = 0;
		while (at < IMPORT_SAMPLES && samples[at])
			at++;
		if (i >= row->count || !row->fields[i][0])
			continue;
		tell_of_untitled(import, i);
		if (at == IMPORT_SAMPLES)
			continue;
		struct strbuf text = STRBUF_INIT;
		text_add_column(&text, row->fields[i], SAMPLE_SHOWN, false);
		samples[at] = strbuf_detach(&text);
	}
}

void import_table_show(struct import *import)
{
	static const struct table_shape any = { .number = -1, .name = -1, .day = -1 };

	for (int i = 0; i < import->report->column_count; i++)
		if (import->report->columns[i].samples[0])
			return; /* the rows were met already */
	for (int i = 0; import->has_header && i < import->peek.count; i++)
		if (import->peek.rows[i].line > import->first_line &&
			table_row_of(&import->peek.rows[i], &any) == TABLE_RECORD)
			add_samples(import, &import->peek.rows[i]);
}

static bool take_record(struct import *import, const struct csv_row *row, struct err *err)
{
	if (!import->columns.has_uid && import_pass_over(import, row))
		return true;
	if (!check_width(import, row, err))
		return false;
	import->row = row;
	add_samples(import, row);
	return import_take_row(import, err);
}

/* The row without what an earlier import said of it. */
static bool take_below(struct import *import, const struct csv_row *row, struct err *err)
{
	char nothing[1] = "";
	struct csv_row own = { .line = row->line, .count = row->count };
	bool checks = false;

	for (int i = 0; i < row->count; i++)
		checks = checks || (import_is_check(import, i) && row->fields[i][0]);
	if (!checks)
		return take_record(import, row, err);
	own.fields = xcalloc((size_t)row->count + 1, sizeof *own.fields);
	for (int i = 0; i < row->count; i++)
		own.fields[i] = import_is_check(import, i) ? nothing : row->fields[i];
	bool blank = import_row_is_blank(&own);
	if (blank)
		import_pass_row(import, &own, "dòng trống.");
	bool ok = blank || take_record(import, &own, err);
	import->row = NULL;
	free(own.fields);
	return ok;
}

bool import_table_row(struct import *import, const struct csv_row *row, struct err *err)
{
	if (import_row_is_blank(row)) {
		import_pass_row(import, row, "dòng trống.");
		return true;
	}
	if (!import->has_header && !import->heading.fields)
		return take_above(import, row, err);
	if (!import->has_header) {
		bool second = !import->below.fields &&
			table_is_lower_heading(&import->heading, row);
		if (second) {
			import->below = csv_row_copy(row);
			return true;
		}
		bool third = import->below.fields &&
			table_is_third_heading(&import->heading, &import->below, row);
		if (!take_header(import, third ? row : NULL, err))
			return false;
		if (third)
			return true;
	}
	return take_below(import, row, err);
}

bool import_table_end(struct import *import, struct err *err)
{
	if (import->has_header)
		return true;
	if (!import->heading.fields)
		return refuse_unknown(import, err);
	return take_header(import, NULL, err);
}

void import_table_release(struct import *import)
{
	columns_release(&import->columns);
	known_headings_free(import->known);
	csv_row_release(&import->heading);
	csv_row_release(&import->below);
	free(import->section);
}
