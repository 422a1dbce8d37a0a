#include "csv_file.h"

#include "text.h"
#include "xalloc.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

const struct csv_limits csv_usual_limits = {
	.file_bytes = 200 * 1024 * 1024,
	.rows = 100000,
	.line_bytes = 4 * 1024 * 1024,
	.field_bytes = 1024 * 1024,
	.columns = 64,
};

struct reader {
	struct csv_parser parser;
	const struct csv_form *form;
	csv_take *take;
	void *context;
	struct err *err;
	bool failed;
	long line;     /* of the piece being parsed */
	long row_line; /* where the row began */
	bool quoted;   /* the next piece begins inside quotes */
	int64_t rows, bytes;
	struct strbuf text; /* the row's fields one after the other, each with its NUL */
	size_t *starts;     /* where each begins */
	int columns, empty; /* with something in them or before such; behind them */
};

/* Sheets have no more, however empty. */
enum { WIDEST = 16384 };

bool csv_fault(struct err *err, const char *name, long line, int column, const char *format, ...)
{
	struct strbuf sentence = STRBUF_INIT;
	va_list args;

	strbuf_addf(&sentence, "%s:%ld:", name, line);
	if (column > 0)
		strbuf_addf(&sentence, "%d:", column);
	strbuf_add_char(&sentence, ' ');
	va_start(args, format);
	strbuf_vaddf(&sentence, format, args);
	va_end(args);
	err_set(err, ERR_INPUT, "%s", sentence.text);
	strbuf_release(&sentence);
	return false;
}

struct csv_row csv_row_copy(const struct csv_row *row)
{
	struct csv_row copy = { .line = row->line,
		.count = row->count,
		.fields = xcalloc((size_t)row->count + 1, sizeof *copy.fields) };

	for (int i = 0; i < row->count; i++)
		copy.fields[i] = xstrdup(row->fields[i]);
	return copy;
}

void csv_row_release(struct csv_row *row)
{
	for (int i = 0; i < row->count; i++)
		free(row->fields[i]);
	free(row->fields);
	*row = (struct csv_row) { 0 };
}

static bool fault(struct reader *reader, long line, int column, const char *sentence)
{
	reader->failed = true;
	return csv_fault(reader->err, reader->form->name, line, column, "%s", sentence);
}

static void add_field(struct reader *reader, const void *bytes, size_t length)
{
	reader->starts = xgrow(reader->starts, (size_t)reader->columns, sizeof *reader->starts);
	reader->starts[reader->columns++] = reader->text.length;
	if (length > 0)
		strbuf_add_bytes(&reader->text, bytes, length);
	strbuf_add_char(&reader->text, '\0');
}

static void on_field(void *bytes, size_t length, void *context)
{
	struct reader *reader = context;
	const struct csv_limits *limits = reader->form->limits;
	int column = reader->columns + reader->empty + 1;

	if (reader->failed)
		return;
	if (column > WIDEST || (column > limits->columns && length > 0)) {
		reader->failed = true;
		csv_fault(reader->err, reader->form->name, reader->row_line, column,
			"nhiều hơn %d cột. Tệp này không phải danh sách, hoặc dấu ngăn cột không đúng.",
			length > 0 ? limits->columns : WIDEST);
	} else if (length > limits->field_bytes) {
		reader->failed = true;
		csv_fault(reader->err, reader->form->name, reader->row_line, column,
			"ô này dài quá %zu byte. Rút ngắn lại, hoặc xem lại dấu ngoặc kép.",
			limits->field_bytes);
	} else if (column > limits->columns) {
		reader->empty++;
	} else {
		add_field(reader, bytes, length);
	}
}

static void on_row(int end, void *context)
{
	struct reader *reader = context;
	struct csv_row row = { .line = reader->row_line, .count = reader->columns };

	(void)end;
	if (reader->failed)
		return;
	if (++reader->rows > reader->form->limits->rows + 1) {
		reader->failed = true;
		csv_fault(reader->err, reader->form->name, row.line, 0,
			"nhiều hơn %lld dòng. Chia tệp thành nhiều tệp nhỏ.",
			(long long)reader->form->limits->rows);
		return;
	}
	row.fields = xcalloc((size_t)row.count + 1, sizeof *row.fields);
	for (int i = 0; i < row.count; i++)
		row.fields[i] = reader->text.text + reader->starts[i];
	if (!reader->take(reader->context, &row, reader->err))
		reader->failed = true;
	free(row.fields);
	reader->columns = reader->empty = 0;
	strbuf_clear(&reader->text);
}

/* The column at an offset of the piece, for messages. */
static int column_at(const struct reader *reader, const char *piece, size_t offset)
{
	bool quoted = reader->quoted;
	int column = reader->columns + reader->empty + 1;

	for (size_t i = 0; i < offset; i++) {
		if (piece[i] == '"')
			quoted = !quoted;
		else if (piece[i] == reader->form->separator && !quoted)
			column++;
	}
	return column;
}

static bool check_bytes(struct reader *reader, const char *piece, size_t length)
{
	size_t valid = text_valid_bytes(piece, length);

	if (valid == length)
		return true;
	int column = column_at(reader, piece, valid);
	if (piece[valid] == '\0')
		return fault(reader, reader->line, column,
			"có byte NUL, tệp bị hỏng hoặc không phải tệp chữ. Xuất lại tệp từ bảng tính dạng CSV UTF-8.");
	if (reader->form->charset == CHARSET_UTF8)
		return fault(reader, reader->line, column,
			"chữ không phải mã UTF-8. Sửa chữ ấy, hoặc trong bảng tính chọn lưu dạng \"CSV UTF-8\" rồi nhập lại.");
	reader->failed = true;
	return csv_fault(reader->err, reader->form->name, reader->line, column,
		"có ký tự không thuộc mã %s. Sửa ký tự ấy, hoặc chọn mã khác.",
		charset_title(reader->form->charset));
}

static bool parse_piece(struct reader *reader, const char *piece, size_t length)
{
	if (csv_parse(&reader->parser, piece, length, on_field, on_row, reader) != length &&
		!reader->failed)
		fault(reader, reader->row_line, reader->columns + 1,
			"dấu ngoặc kép đặt sai chỗ. Ô có ngoặc kép phải viết thành hai dấu \"\".");
	if (!reader->failed &&
		csv_get_buffer_size(&reader->parser) > reader->form->limits->field_bytes * 2)
		fault(reader, reader->row_line, reader->columns + 1,
			"một ô quá dài, hoặc dấu ngoặc kép mở mà không đóng.");
	return !reader->failed;
}

/* One piece: a line, or as much of a long one as the buffer holds. */
static bool take_piece(struct reader *reader, const char *piece, size_t length, bool ends_line,
	size_t *line_length)
{
	if (*line_length == 0 && !reader->quoted)
		reader->row_line = reader->line;
	reader->bytes += (int64_t)length;
	*line_length += length;
	if (!check_bytes(reader, piece, length) || !parse_piece(reader, piece, length))
		return false;
	for (size_t i = 0; i < length; i++)
		reader->quoted = reader->quoted != (piece[i] == '"');
	size_t most = reader->form->limits->line_bytes;
	if (*line_length > most) {
		reader->failed = true;
		return csv_fault(reader->err, reader->form->name, reader->line, reader->columns + 1,
			"dòng dài quá %zu byte. Tệp này không phải danh sách.", most);
	}
	if (ends_line) {
		reader->line++;
		*line_length = 0;
	}
	return true;
}

/* How many bytes at the end of a piece begin a character that the next piece completes. */
static size_t cut_character(const char *piece, size_t length)
{
	for (size_t back = 1; back <= 3 && back <= length; back++) {
		unsigned char c = (unsigned char)piece[length - back];
		if ((c & 0xC0) == 0x80)
			continue;
		size_t need = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
		return need > back ? back : 0;
	}
	return 0;
}

/* The text of the file, a window at a time: [at, have) is not taken yet. */
struct window {
	struct charset_source *source;
	bool returns;
	char *bytes;
	size_t at, have;
	bool ended;
};

enum { WINDOW = 65536, DOS_END = 0x1A }; /* what DOS wrote behind a text */

static void make_newlines(char *bytes, size_t count)
{
	for (char *end = bytes + count; (bytes = memchr(bytes, '\r', (size_t)(end - bytes)));)
		*bytes++ = '\n';
}

/* Reads until the window holds a newline, is full, or the file has ended. NULL: no newline. */
static const char *fill(struct window *window)
{
	for (;;) {
		const char *newline = memchr(
			window->bytes + window->at, '\n', window->have - window->at);
		if (newline || window->ended || (window->at == 0 && window->have == WINDOW))
			return newline;
		memmove(window->bytes, window->bytes + window->at, window->have - window->at);
		window->have -= window->at;
		window->at = 0;
		size_t got = charset_read(
			window->source, window->bytes + window->have, WINDOW - window->have);
		if (window->returns)
			make_newlines(window->bytes + window->have, got);
		window->have += got;
		window->ended = got == 0;
		if (window->ended && window->have > window->at &&
			window->bytes[window->have - 1] == DOS_END)
			window->have--;
	}
}

static void read_pieces(struct reader *reader)
{
	struct window window = { .source = charset_open(reader->form->file, reader->form->charset),
		.returns = reader->form->returns,
		.bytes = xmalloc(WINDOW) };
	size_t line_length = 0;

	while (!reader->failed) {
		const char *newline = fill(&window), *piece = window.bytes + window.at;
		size_t length = newline ? (size_t)(newline - piece) + 1 : window.have - window.at;
		if (length == 0)
			break;
		if (!newline && !window.ended)
			length -= cut_character(piece, length);
		take_piece(reader, piece, length, newline != NULL, &line_length);
		window.at += length;
	}
	free(window.bytes);
	charset_close(window.source);
}

static void finish(struct reader *reader)
{
	if (reader->failed)
		return;
	if (ferror(reader->form->file)) {
		reader->failed = true;
		err_set(reader->err, ERR_OPEN, "Không đọc hết được tệp %s.", reader->form->name);
	} else if (reader->bytes == 0) {
		fault(reader, 1, 1, "tệp rỗng, không có gì để nhập.");
	} else if (csv_fini(&reader->parser, on_field, on_row, reader) != 0 && !reader->failed) {
		fault(reader, reader->row_line, reader->columns + 1,
			"dấu ngoặc kép mở ở đây mà không đóng đến hết tệp. Thêm dấu đóng, hoặc bỏ dấu mở.");
	}
}

bool csv_read(const struct csv_form *form, csv_take *take, void *context, struct err *err)
{
	struct reader reader = { .form = form,
		.take = take,
		.context = context,
		.err = err,
		.line = 1,
		.text = STRBUF_INIT };

	if (csv_init(&reader.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		bug("không khởi động được bộ đọc CSV");
	csv_set_delim(&reader.parser, (unsigned char)form->separator);
	read_pieces(&reader);
	finish(&reader);
	csv_free(&reader.parser);
	strbuf_release(&reader.text);
	free(reader.starts);
	return !reader.failed;
}

static void add_quoted(struct strbuf *out, const char *value)
{
	const char *quote;

	strbuf_add_char(out, '"');
	for (; (quote = strchr(value, '"')); value = quote + 1) {
		strbuf_add_bytes(out, value, (size_t)(quote - value));
		strbuf_add(out, "\"\"");
	}
	strbuf_add(out, value);
	strbuf_add_char(out, '"');
}

/* No door takes what is not to be seen, but a book that another program wrote may hold it: it goes out as its number. */
void csv_add_field(struct strbuf *out, const char *value, char separator)
{
	const char special[] = { '"', '\r', '\n', '\t', separator, '\0' };
	struct strbuf visible = STRBUF_INIT;
	uint32_t hidden;

	if (!value || !*value)
		return;
	if (text_find_fault(value, true, &hidden) != TEXT_CLEAN) {
		text_add_visible_lines(&visible, value);
		value = visible.text;
	}
	size_t length = strcspn(value, special);
	if (value[length] || *value == ' ' || value[length - 1] == ' ')
		add_quoted(out, value);
	else
		strbuf_add_bytes(out, value, length);
	strbuf_release(&visible);
}

void csv_add_defused(struct strbuf *out, const char *value, char separator)
{
	struct strbuf safe = STRBUF_INIT;

	/* "- bullet" is text to us, but a spreadsheet does not look behind the first sign */
	if (value && *value && (text_is_formula(value) || strchr("+-\t\r", *value))) {
		strbuf_addf(&safe, "'%s", value);
		value = safe.text;
	}
	csv_add_field(out, value, separator);
	strbuf_release(&safe);
}
