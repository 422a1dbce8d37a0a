#include "xlsx_sheet.h"

#include "text.h"
#include "xalloc.h"
#include "xlsx_cell.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_MERGES = 200000, TABLE_COLUMNS = 3 };

enum part { PART_OTHER, PART_COLUMNS, PART_ROWS, PART_MERGES };

/* A merge whose rows are being read, and what stands in its first cell. */
struct open_merge {
	long first, last;
	struct strbuf text;
};

struct page_reader {
	struct xlsx_page *page;
	csv_take *take;
	void *context;
	bool looks; /* the first time: what the page says beside its rows is noted */
	enum part part;
	/* the row */
	long row;
	long given;         /* rows taken so far */
	int column;         /* of the cell; the last one between cells */
	size_t *starts;     /* of each column in `text`, 0: empty */
	int used;           /* columns behind the last one that is filled */
	struct strbuf text; /* begins with a NUL, for the empty ones */
	/* the cell */
	enum cell_type type;
	long style;
	bool in_cell, collects, formula;
	int phonetic;
	struct strbuf stored;
	/* merges */
	int next_merge;
	struct open_merge *open; /* by column */
};

static const char *name_of(const struct page_reader *reader)
{
	return xzip_name(reader->page->zip);
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

/* ---- merges ---- */

static int by_first_row(const void *a, const void *b)
{
	const struct xlsx_merge *left = a, *right = b;

	if (left->first != right->first)
		return left->first < right->first ? -1 : 1;
	return left->column - right->column;
}

static bool add_merge(struct page_reader *reader, const char *area, struct err *err)
{
	struct xlsx_page *page = reader->page;
	int columns[2];
	long rows[2];

	if (!area || !xlsx_area(area, columns, rows))
		return xzip_damaged(page->zip, err, "a merge without area");
	if (columns[0] != columns[1] || rows[0] == rows[1] || columns[0] >= page->limits->columns)
		return true;
	if (page->merge_count == MOST_MERGES)
		return xzip_damaged(page->zip, err, "too many merges");
	page->merges = xgrow(page->merges, (size_t)page->merge_count, sizeof *page->merges);
	page->merges[page->merge_count++] = (struct xlsx_merge) {
		.column = columns[0], .first = rows[0], .last = rows[1]
	};
	return true;
}

static const char *field_of(const struct page_reader *reader, int column)
{
	return reader->text.text + reader->starts[column];
}

static void put_field(struct page_reader *reader, int column, const char *text)
{
	reader->starts[column] = reader->text.length;
	strbuf_add_bytes(&reader->text, text, strlen(text) + 1);
	if (reader->used <= column)
		reader->used = column + 1;
}

/* Merges that begin in this row take its cells with them, those begun before give theirs. */
static void fill_merged(struct page_reader *reader)
{
	const struct xlsx_page *page = reader->page;

	while (reader->next_merge < page->merge_count &&
		page->merges[reader->next_merge].first <= reader->row) {
		const struct xlsx_merge *merge = &page->merges[reader->next_merge++];
		struct open_merge *open = &reader->open[merge->column];
		open->first = merge->first;
		open->last = merge->last;
		strbuf_clear(&open->text);
		if (merge->first == reader->row)
			strbuf_add(&open->text, field_of(reader, merge->column));
	}
	for (int i = 0; i < page->limits->columns; i++) {
		const struct open_merge *open = &reader->open[i];
		if (open->first < reader->row && reader->row <= open->last &&
			open->text.length > 0 && is_blank(field_of(reader, i)))
			put_field(reader, i, open->text.text);
	}
}

/* ---- rows ---- */

static bool begin_row(struct page_reader *reader, const char **attributes, struct err *err)
{
	long number = xml_number(attributes, "r", XLSX_ROWS);

	if (number == -1)
		number = reader->row + 1;
	if (number <= reader->row || number > XLSX_ROWS)
		return xzip_damaged(reader->page->zip, err, "rows out of order");
	reader->row = number;
	reader->column = -1;
	reader->used = 0;
	memset(reader->starts, 0, sizeof *reader->starts * (size_t)reader->page->limits->columns);
	strbuf_truncate(&reader->text, 1);
	if (reader->looks && xml_true(attributes, "hidden"))
		reader->page->hidden_rows++;
	return true;
}

static bool give_row(struct page_reader *reader, struct err *err)
{
	const struct xlsx_page *page = reader->page;

	if (reader->used == 0)
		return true;
	if (++reader->given > page->limits->rows + 1)
		return csv_fault(err, name_of(reader), reader->row, 0,
			"nhiều hơn %lld dòng. Chia tệp thành nhiều tệp nhỏ.",
			(long long)page->limits->rows);
	fill_merged(reader);
	struct csv_row row = { .line = reader->row,
		.count = page->width > reader->used ? page->width : reader->used };
	row.fields = xcalloc((size_t)row.count + 1, sizeof *row.fields);
	for (int i = 0; i < row.count; i++)
		row.fields[i] = reader->text.text + reader->starts[i];
	bool ok = reader->take(reader->context, &row, err);
	free(row.fields);
	return ok;
}

/* ---- cells ---- */

static bool begin_cell(struct page_reader *reader, const char **attributes, struct err *err)
{
	const char *place = xml_attribute(attributes, "r");
	int column = reader->column + 1;
	long row = 0;

	if (place && (!xlsx_place(place, &column, &row) || (row > 0 && row != reader->row)))
		return xzip_damaged(reader->page->zip, err, "a cell out of place");
	if (column >= XLSX_COLUMNS)
		return xzip_damaged(reader->page->zip, err, "too many cells in a row");
	reader->column = column;
	reader->type = xlsx_cell_type(xml_attribute(attributes, "t"));
	reader->style = xml_number(attributes, "s", INT32_MAX);
	reader->in_cell = true;
	reader->collects = reader->formula = false;
	strbuf_clear(&reader->stored);
	return true;
}

static bool end_cell(struct page_reader *reader, struct err *err)
{
	const struct xlsx_page *page = reader->page;
	size_t start = reader->text.length;

	reader->in_cell = false;
	if (reader->formula && reader->stored.length == 0 && reader->type != CELL_TEXT)
		return csv_fault(err, name_of(reader), reader->row, reader->column + 1,
			"ô này là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi nhập.");
	if (reader->stored.length == 0)
		return true;
	if (!xlsx_cell_show(page, reader->type, reader->style, reader->stored.text, &reader->text))
		return xzip_damaged(page->zip, err, "a shared string that is not there");
	strbuf_add_char(&reader->text, '\0');
	if (is_blank(reader->text.text + start)) {
		strbuf_truncate(&reader->text, start);
		return true;
	}
	if (reader->column >= page->limits->columns)
		return csv_fault(err, name_of(reader), reader->row, reader->column + 1,
			"nhiều hơn %d cột. Xóa các cột không cần đến rồi nhập lại.",
			page->limits->columns);
	if (reader->starts[reader->column] > 0)
		return xzip_damaged(page->zip, err, "two cells in one place");
	reader->starts[reader->column] = start;
	if (reader->used <= reader->column)
		reader->used = reader->column + 1;
	return true;
}

/* ---- elements ---- */

static enum part part_named(const char *element)
{
	return strcmp(element, "sheetData") == 0     ? PART_ROWS
		: strcmp(element, "mergeCells") == 0 ? PART_MERGES
		: strcmp(element, "cols") == 0       ? PART_COLUMNS
						     : PART_OTHER;
}

static void hide_columns(struct xlsx_page *page, const char **attributes)
{
	long first = xml_number(attributes, "min", XLSX_COLUMNS);
	long last = xml_number(attributes, "max", XLSX_COLUMNS);

	/* All that are left over are hidden by those who want no empty columns to be seen. */
	if (xml_true(attributes, "hidden") && first > 0 && last >= first &&
		first <= page->limits->columns && last < XLSX_COLUMNS)
		page->hidden_columns += last - first + 1;
}

static void inside_cell(struct page_reader *reader, const char *element, int depth)
{
	if (reader->phonetic)
		return;
	if (strcmp(element, "rPh") == 0)
		reader->phonetic = depth;
	if (depth == 4 && strcmp(element, "f") == 0)
		reader->formula = true;
	reader->collects = (depth == 4 && strcmp(element, "v") == 0) ||
		(depth > 4 && strcmp(element, "t") == 0);
}

static bool on_start(
	void *context, const char *element, int depth, const char **attributes, struct err *err)
{
	struct page_reader *reader = context;

	if (reader->in_cell) {
		inside_cell(reader, element, depth);
		return true;
	}
	if (depth == 1)
		reader->part = part_named(element);
	if (depth == 2 && reader->part == PART_COLUMNS && reader->looks)
		hide_columns(reader->page, attributes);
	if (depth == 2 && reader->part == PART_MERGES && reader->looks)
		return add_merge(reader, xml_attribute(attributes, "ref"), err);
	if (depth == 2 && reader->part == PART_ROWS && strcmp(element, "row") == 0)
		return begin_row(reader, attributes, err);
	if (depth == 3 && reader->part == PART_ROWS && strcmp(element, "c") == 0)
		return begin_cell(reader, attributes, err);
	return true;
}

static bool on_end(void *context, const char *element, int depth, struct err *err)
{
	struct page_reader *reader = context;

	reader->collects = false;
	if (reader->phonetic == depth)
		reader->phonetic = 0;
	if (depth == 3 && reader->in_cell)
		return end_cell(reader, err);
	if (depth == 2 && reader->part == PART_ROWS && strcmp(element, "row") == 0)
		return give_row(reader, err);
	return true;
}

static bool on_text(void *context, const char *bytes, int length, struct err *err)
{
	struct page_reader *reader = context;

	if (!reader->collects)
		return true;
	strbuf_add_bytes(&reader->stored, bytes, (size_t)length);
	return reader->stored.length <= reader->page->limits->field_bytes ||
		csv_fault(err, name_of(reader), reader->row, reader->column + 1,
			"một ô quá dài. Xem lại ô này.");
}

static const struct xml_take page_take = { .start = on_start, .end = on_end, .text = on_text };

static bool read_page(
	struct xlsx_page *page, bool looks, csv_take *take, void *context, struct err *err)
{
	struct page_reader reader = { .page = page,
		.take = take,
		.context = context,
		.looks = looks,
		.text = STRBUF_INIT,
		.stored = STRBUF_INIT };
	size_t columns = (size_t)page->limits->columns;

	reader.starts = xcalloc(columns + 1, sizeof *reader.starts);
	reader.open = xcalloc(columns + 1, sizeof *reader.open);
	for (size_t i = 0; i < columns; i++)
		reader.open[i].text = (struct strbuf)STRBUF_INIT;
	strbuf_add_char(&reader.text, '\0');
	bool ok = xml_read(page->zip, page->member, &page_take, &reader, err);
	for (size_t i = 0; i < columns; i++)
		strbuf_release(&reader.open[i].text);
	free(reader.open);
	free(reader.starts);
	strbuf_release(&reader.text);
	strbuf_release(&reader.stored);
	return ok;
}

bool xlsx_page_read(struct xlsx_page *page, csv_take *take, void *context, struct err *err)
{
	return read_page(page, false, take, context, err);
}

struct look {
	int width;
	long rows;
	FILE *texts;
};

static bool measure(void *context, const struct csv_row *row, struct err *err)
{
	struct look *look = context;
	int filled = 0;

	for (int i = 0; i < row->count; i++) {
		const char *field = row->fields[i];
		filled += field[0] != '\0';
		if (field[strspn(field, "0123456789/.: -")] == '\0')
			continue;
		if (fputs(field, look->texts) < 0 || fputc('\n', look->texts) == EOF)
			return err_set(err, ERR_STORAGE,
				"Không ghi được tệp tạm để đọc danh sách. Xem lại chỗ trống của đĩa.");
	}
	look->rows += filled >= TABLE_COLUMNS;
	if (look->width < row->count)
		look->width = row->count;
	return true;
}

bool xlsx_page_look(struct xlsx_page *page, FILE *texts, long *rows, struct err *err)
{
	struct look look = { .texts = texts };

	page->width = page->merge_count = 0;
	page->hidden_rows = page->hidden_columns = 0;
	bool ok = read_page(page, true, measure, &look, err);
	page->width = look.width;
	*rows = look.rows;
	if (page->merge_count > 0)
		qsort(page->merges, (size_t)page->merge_count, sizeof *page->merges, by_first_row);
	return ok;
}

void xlsx_page_release(struct xlsx_page *page)
{
	free(page->merges);
	page->merges = NULL;
	page->merge_count = 0;
}
