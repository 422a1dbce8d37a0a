#include "office_file.h"

#include "foreign_file.h"
#include "legacy.h"
#include "ole_file.h"
#include "separator.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct office_file {
	FILE *file;
	char *name;
	struct csv_limits limits;
	struct office_look look;
	struct xlsx *xlsx;
	/* of each column of the sheet, bits of enum legacy_sign, and those of its rows BESIDE; NULL: not asked */
	unsigned *signs;
};

enum { BESIDE = 8 };

/* ---- texts ---- */

/* Of the two kinds of UTF-16 the file itself says which. */
static bool choose_code(struct office_look *look, const char *encoding, struct err *err)
{
	enum charset chosen;
	char names[160];

	if (!charset_named(encoding, &chosen)) {
		charset_list(names, sizeof names);
		return err_set(err, ERR_USAGE, "Không có mã chữ \"%s\". Chọn một trong các mã: %s.",
			encoding, names);
	}
	bool is_wide = look->code.charset == CHARSET_UTF16BE;
	look->code.charset = chosen == CHARSET_UTF16LE && is_wide ? CHARSET_UTF16BE : chosen;
	look->code.two = look->code.binary = false;
	return true;
}

static bool look_at_text(
	struct office_file *office, const struct office_options *options, struct err *err)
{
	struct office_look *look = &office->look;

	look->code = charset_find(office->file, office->limits.file_bytes);
	if (options->encoding && !choose_code(look, options->encoding, err))
		return false;
	if (look->code.utf8)
		look->code.charset = charset_in_cells(look->code.charset);
	if (look->code.binary)
		return err_set(err, ERR_INPUT,
			"%s không phải tệp chữ. Mở danh sách bằng Excel, lưu dạng .xlsx rồi nhập.",
			office->name);
	if (look->code.too_long)
		return err_set(err, ERR_INPUT, "%s: tệp lớn hơn %lld MB. Chia thành nhiều tệp nhỏ.",
			office->name, (long long)(office->limits.file_bytes >> 20));
	look->separator = separator_find(office->file, look->code.charset);
	return true;
}

static bool read_text(struct office_file *office, csv_take *take, void *context, struct err *err)
{
	struct csv_form form = { .file = office->file,
		.name = office->name,
		.charset = charset_is_twice(office->look.code.charset) ? CHARSET_UTF8
								       : office->look.code.charset,
		.separator = office->look.separator,
		.returns = office->look.code.returns,
		.limits = &office->limits };

	return csv_read(&form, take, context, err);
}

/* As the file itself has them. */
static bool read_rows(struct office_file *office, csv_take *take, void *context, struct err *err)
{
	return office->xlsx ? xlsx_read(office->xlsx, take, context, err)
			    : read_text(office, take, context, err);
}

/* ---- workbooks ---- */

static bool look_at_book(
	struct office_file *office, const struct office_options *options, struct err *err)
{
	struct office_look *look = &office->look;

	look->kind = OFFICE_BOOK;
	office->xlsx = xlsx_open(office->file, office->name, &office->limits, options->sheet,
		options->sheet_number, err);
	if (!office->xlsx)
		return false;
	look->book = xlsx_look(office->xlsx);
	look->code = charset_find(xlsx_texts(office->xlsx), INT64_MAX);
	if (options->encoding && !choose_code(look, options->encoding, err))
		return false;
	look->code.charset = charset_in_cells(look->code.charset);
	look->code.second = charset_in_cells(look->code.second);
	return true;
}

/* ---- cells, each in a code of its own ---- */

struct decoder {
	struct office_file *office;
	csv_take *take;
	void *context;
};

static enum legacy_sign sign_of(const char *field)
{
	char *composed = text_nfc(field);
	enum legacy_sign sign = legacy_sign(composed);

	free(composed);
	return sign;
}

static unsigned signs_of(const struct csv_row *row)
{
	unsigned signs = 0;

	for (int i = 0; i < row->count; i++)
		signs |= 1u << sign_of(row->fields[i]);
	return signs;
}

static bool note_signs(void *context, const struct csv_row *row, struct err *err)
{
	struct office_file *office = context;
	unsigned signs = signs_of(row);

	(void)err;
	for (int i = 0; i < row->count && i < office->limits.columns; i++)
		if (row->fields[i][0])
			office->signs[i] |= 1u << sign_of(row->fields[i]) | signs << BESIDE;
	return true;
}

/*
 * Columns have fonts of their own, and rows that were put in from elsewhere. A cell that does not tell is what
 * its column is, unless its row is plainly something else; where no cell of the column tells, what all rows are.
 */
static bool is_of_font(unsigned column, unsigned row, enum legacy_sign cell)
{
	const unsigned font = 1u << LEGACY_FONT, unicode = 1u << LEGACY_UNICODE;

	if (cell != LEGACY_EITHER)
		return cell == LEGACY_FONT;
	if (!(column & font))
		return !((column | column >> BESIDE) & unicode);
	return (row & font) || !((column | row) & unicode);
}

static bool decode_row(void *context, const struct csv_row *row, struct err *err)
{
	struct decoder *decoder = context;
	const struct office_file *office = decoder->office;
	enum charset charset = office->look.code.charset;
	struct csv_row decoded = { .line = row->line, .count = row->count };
	struct strbuf text = STRBUF_INIT;
	unsigned signs = office->signs ? signs_of(row) : 0;

	decoded.fields = xcalloc((size_t)row->count + 1, sizeof *decoded.fields);
	for (int i = 0; i < row->count; i++) {
		const char *field = row->fields[i];
		strbuf_clear(&text);
		if (!office->signs || is_of_font(office->signs[i], signs, sign_of(field)))
			charset_decode_word(
				charset, (const unsigned char *)field, strlen(field), &text);
		bool whole = text.length && text_valid_bytes(text.text, text.length) == text.length;
		decoded.fields[i] = xstrdup(whole ? text.text : field);
	}
	bool ok = decoder->take(decoder->context, &decoded, err);
	for (int i = 0; i < row->count; i++)
		free(decoded.fields[i]);
	free(decoded.fields);
	strbuf_release(&text);
	return ok;
}

static bool read_cells(struct office_file *office, csv_take *take, void *context, struct err *err)
{
	struct decoder decoder = { .office = office, .take = take, .context = context };

	if (charset_font(office->look.code.charset) != office->look.code.charset &&
		!office->signs) {
		office->signs = xcalloc((size_t)office->limits.columns, sizeof *office->signs);
		if (!read_rows(office, note_signs, office, err))
			return false;
	}
	return read_rows(office, decode_row, &decoder, err);
}

/* ---- of every kind ---- */

static bool is_zip(FILE *file)
{
	char bytes[4];
	bool is = fread(bytes, 1, sizeof bytes, file) == sizeof bytes &&
		(memcmp(bytes, "PK\3\4", 4) == 0 || memcmp(bytes, "PK\5\6", 4) == 0);

	rewind(file);
	return is;
}

/* The one place where the kind is told, by the first bytes. */
static bool look_at(
	struct office_file *office, const struct office_options *options, struct err *err)
{
	if (fseek(office->file, 0, SEEK_SET) != 0)
		return err_set(err, ERR_OPEN, "Không đọc được tệp %s từ đầu.", office->name);
	const char *foreign = foreign_file_sentence(office->file);
	if (foreign)
		return err_set(err, ERR_INPUT, "%s: đây %s", office->name, foreign);
	rewind(office->file);
	if (ole_file_is(office->file))
		return ole_file_refuse(office->file, office->name, err);
	if (is_zip(office->file))
		return look_at_book(office, options, err);
	office->look.kind = OFFICE_TEXT;
	return look_at_text(office, options, err);
}

struct office_file *office_open(
	FILE *file, const char *name, const struct office_options *options, struct err *err)
{
	struct office_file *office = xcalloc(1, sizeof *office);

	*office = (struct office_file) { .file = file,
		.name = xstrdup(name),
		.limits = options->limits ? *options->limits : csv_usual_limits };
	if (look_at(office, options, err))
		return office;
	office_close(office);
	return NULL;
}

const struct office_look *office_look(const struct office_file *office)
{
	return &office->look;
}

const char *office_sheet_name(const struct office_file *office, int number, bool *hidden)
{
	return office->xlsx ? xlsx_sheet_name(office->xlsx, number, hidden) : NULL;
}

bool office_is_certain(const struct office_file *office, struct err *err)
{
	const struct charset_evidence *code = &office->look.code;

	if (!code->two)
		return true;
	return err_set(err, ERR_INPUT,
		"%s đọc được theo hai mã: %s (%s) hoặc %s (%s). Chọn mã đúng rồi nhập lại (dòng lệnh: --encoding %s hoặc --encoding %s).",
		office->name, charset_title(code->charset), code->samples[0],
		charset_title(code->second), code->samples[1], charset_option(code->charset),
		charset_option(code->second));
}

bool office_read(struct office_file *office, csv_take *take, void *context, struct err *err)
{
	enum charset charset = office->look.code.charset;
	bool in_cells = office->xlsx ? charset != CHARSET_UTF8 : charset_is_twice(charset);

	return in_cells ? read_cells(office, take, context, err)
			: read_rows(office, take, context, err);
}

void office_close(struct office_file *office)
{
	if (!office)
		return;
	xlsx_close(office->xlsx);
	free(office->signs);
	free(office->name);
	free(office);
}
