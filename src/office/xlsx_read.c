#include "xlsx_read.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"
#include "xlsx_book.h"
#include "xlsx_sheet.h"
#include "xlsx_zip.h"

#include <stdlib.h>
#include <string.h>

struct xlsx {
	struct xzip *zip;
	struct csv_limits limits;
	struct xlsx_book book;
	struct xlsx_strings strings;
	struct xlsx_styles styles;
	struct xlsx_page page; /* the sheet that is read */
	int sheet;             /* its place in the book */
	struct strbuf sheets;
	int hidden_sheets;
	FILE *texts;
};

static bool look_at(struct xlsx *xlsx, int sheet, long *rows, struct err *err)
{
	xlsx_page_release(&xlsx->page);
	xlsx->page = (struct xlsx_page) { .zip = xlsx->zip,
		.member = xlsx->book.sheets[sheet].member,
		.limits = &xlsx->limits,
		.strings = &xlsx->strings,
		.styles = &xlsx->styles,
		.from_1904 = xlsx->book.from_1904 };
	xlsx->sheet = sheet;
	if (xlsx->texts)
		fclose(xlsx->texts);
	xlsx->texts = tmpfile();
	if (!xlsx->texts)
		return err_set(err, ERR_STORAGE,
			"Không tạo được tệp tạm để đọc danh sách. Xem lại chỗ trống của đĩa.");
	return xlsx_page_look(&xlsx->page, xlsx->texts, rows, err);
}

static bool choose_named(struct xlsx *xlsx, const char *wanted, struct err *err)
{
	long rows,
		number = *wanted && text_is_digits(wanted) && strlen(wanted) < 5
		? strtol(wanted, NULL, 10)
		: 0;

	for (int i = 0; i < xlsx->book.count; i++)
		if (strcmp(xlsx->book.sheets[i].name, wanted) == 0)
			return look_at(xlsx, i, &rows, err);
	for (int i = 0; i < xlsx->book.count; i++)
		if (fold_same(xlsx->book.sheets[i].name, wanted))
			return look_at(xlsx, i, &rows, err);
	if (number >= 1 && number <= xlsx->book.count)
		return look_at(xlsx, (int)number - 1, &rows, err);
	return err_set(err, ERR_USAGE, "%s: không có trang \"%s\". Các trang: %s.",
		xzip_name(xlsx->zip), wanted, xlsx->sheets.text);
}

/* The first with a table; where there is none, the first in which anything stands. */
static bool choose_first(struct xlsx *xlsx, struct err *err)
{
	int filled = -1;
	long rows;

	for (int i = 0; i < xlsx->book.count; i++) {
		if (xlsx->book.sheets[i].hidden)
			continue;
		if (!look_at(xlsx, i, &rows, err))
			return false;
		if (rows >= 2)
			return true;
		if (filled < 0 && xlsx->page.width > 0)
			filled = i;
	}
	if (filled >= 0)
		return look_at(xlsx, filled, &rows, err);
	return csv_fault(err, xzip_name(xlsx->zip), 1, 1,
		xlsx->hidden_sheets > 0
			? "các trang đang hiện đều trống. Cho hiện trang có danh sách rồi lưu lại."
			: "tệp rỗng, không có gì để nhập.");
}

static void name_sheets(struct xlsx *xlsx)
{
	for (int i = 0; i < xlsx->book.count; i++) {
		strbuf_add(&xlsx->sheets, i > 0 ? ", " : "");
		strbuf_add(&xlsx->sheets, xlsx->book.sheets[i].name);
		xlsx->hidden_sheets += xlsx->book.sheets[i].hidden;
	}
}

static bool choose_number(struct xlsx *xlsx, int number, struct err *err)
{
	long rows;

	if (number >= 1 && number <= xlsx->book.count)
		return look_at(xlsx, number - 1, &rows, err);
	return err_set(err, ERR_USAGE, "%s: không có trang thứ %d. Các trang: %s.",
		xzip_name(xlsx->zip), number, xlsx->sheets.text);
}

static bool begin(struct xlsx *xlsx, const char *sheet, int number, struct err *err)
{
	if (!xlsx_book_read(xlsx->zip, &xlsx->book, err) ||
		!xlsx_styles_read(xlsx->zip, xlsx->book.styles, &xlsx->styles, err) ||
		!xlsx_strings_read(xlsx->zip, xlsx->book.strings, &xlsx->strings, err))
		return false;
	name_sheets(xlsx);
	return number   ? choose_number(xlsx, number, err)
		: sheet ? choose_named(xlsx, sheet, err)
			: choose_first(xlsx, err);
}

struct xlsx *xlsx_open(FILE *file, const char *name, const struct csv_limits *limits,
	const char *sheet, int number, struct err *err)
{
	struct xlsx *xlsx = xcalloc(1, sizeof *xlsx);

	xlsx->limits = *limits;
	xlsx->strings.text = xlsx->sheets = (struct strbuf)STRBUF_INIT;
	xlsx->zip = xzip_open(file, name, limits->file_bytes, err);
	if (xlsx->zip && begin(xlsx, sheet, number, err))
		return xlsx;
	xlsx_close(xlsx);
	return NULL;
}

/* As much of a text as there is room for, without half a letter. */
static void copy_part(char *to, size_t size, const char *text)
{
	const char *at = text, *fits = text;

	while (*at) {
		text_next(&at);
		if ((size_t)(at - text) >= size - 3)
			break;
		fits = at;
	}
	snprintf(to, size, "%.*s%s", (int)(fits - text), text, *fits ? "…" : "");
}

struct xlsx_look xlsx_look(const struct xlsx *xlsx)
{
	struct xlsx_look look = { .sheet_number = xlsx->sheet + 1,
		.sheet_count = xlsx->book.count,
		.hidden_sheets = xlsx->hidden_sheets,
		.hidden_rows = xlsx->page.hidden_rows,
		.hidden_columns = xlsx->page.hidden_columns };

	copy_part(look.sheet, sizeof look.sheet, xlsx->book.sheets[xlsx->sheet].name);
	copy_part(look.sheets, sizeof look.sheets, xlsx->sheets.text);
	return look;
}

const char *xlsx_sheet_name(const struct xlsx *xlsx, int number, bool *hidden)
{
	if (number < 1 || number > xlsx->book.count)
		return NULL;
	*hidden = xlsx->book.sheets[number - 1].hidden;
	return xlsx->book.sheets[number - 1].name;
}

FILE *xlsx_texts(const struct xlsx *xlsx)
{
	return xlsx->texts;
}

bool xlsx_read(struct xlsx *xlsx, csv_take *take, void *context, struct err *err)
{
	xzip_again(xlsx->zip);
	return xlsx_page_read(&xlsx->page, take, context, err);
}

void xlsx_close(struct xlsx *xlsx)
{
	if (!xlsx)
		return;
	xlsx_page_release(&xlsx->page);
	xlsx_styles_release(&xlsx->styles);
	xlsx_strings_release(&xlsx->strings);
	xlsx_book_release(&xlsx->book);
	xzip_close(xlsx->zip);
	strbuf_release(&xlsx->sheets);
	if (xlsx->texts)
		fclose(xlsx->texts);
	free(xlsx);
}
