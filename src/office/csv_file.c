#include "csv_file.h"

#include "text.h"
#include "xalloc.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

const struct csv_limits csv_usual_limits = {
	.file_bytes = 20 * 1024 * 1024,
	.rows = 100000,
	.line_bytes = 256 * 1024,
	.field_bytes = 256 * 1024,
	.columns = 64,
};

struct reader {
	struct csv_parser parser;
	const char *name;
	const struct csv_limits *limits;
	csv_take *take;
	void *context;
	struct err *err;
	bool failed;
	long line;     /* of the piece being parsed */
	long row_line; /* where the row began */
	bool quoted;   /* the next piece begins inside quotes */
	int64_t rows, bytes;
	char delimiter;
	struct strbuf text; /* the row's fields one after the other, each with its NUL */
	size_t *starts;     /* where each begins */
	int columns;
};

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

static void on_field(void *bytes, size_t length, void *context)
{
	struct reader *reader = context;

	if (reader->failed)
		return;
	if (reader->columns >= reader->limits->columns) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, reader->row_line, reader->columns + 1,
			"nhiều hơn %d cột. Tệp này không phải danh sách, hoặc dấu ngăn cột không đúng.",
			reader->limits->columns);
		return;
	}
	reader->starts = xgrow(reader->starts, (size_t)reader->columns, sizeof *reader->starts);
	reader->starts[reader->columns++] = reader->text.length;
	if (length > 0)
		strbuf_add_bytes(&reader->text, bytes, length);
	strbuf_add_char(&reader->text, '\0');
}

static void on_row(int end, void *context)
{
	struct reader *reader = context;
	struct csv_row row = { .line = reader->row_line, .count = reader->columns };

	(void)end;
	if (reader->failed)
		return;
	if (++reader->rows > reader->limits->rows + 1) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, row.line, 0,
			"nhiều hơn %lld dòng. Chia tệp thành nhiều tệp nhỏ.",
			(long long)reader->limits->rows);
		return;
	}
	row.fields = xcalloc((size_t)row.count + 1, sizeof *row.fields);
	for (int i = 0; i < row.count; i++)
		row.fields[i] = reader->text.text + reader->starts[i];
	if (!reader->take(reader->context, &row, reader->err))
		reader->failed = true;
	free(row.fields);
	reader->columns = 0;
	strbuf_clear(&reader->text);
}

/* The delimiter that stands most often in the first line, outside quotes. */
static char guess_delimiter(const char *line, size_t length)
{
	static const char candidates[] = ",;\t";
	int counts[3] = { 0 }, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < length && line[i] != '\n'; i++) {
		if (line[i] == '"')
			quoted = !quoted;
		const char *found = quoted || line[i] == '\0' ? NULL : strchr(candidates, line[i]);
		if (found)
			counts[found - candidates]++;
	}
	for (int i = 1; i < 3; i++)
		if (counts[i] > counts[best])
			best = i;
	return candidates[best];
}

/* The column at an offset of the piece, for messages. */
static int column_at(const struct reader *reader, const char *piece, size_t offset)
{
	bool quoted = reader->quoted;
	int column = reader->columns + 1;

	for (size_t i = 0; i < offset; i++) {
		if (piece[i] == '"')
			quoted = !quoted;
		else if (piece[i] == reader->delimiter && !quoted)
			column++;
	}
	return column;
}

static bool check_bytes(struct reader *reader, const char *piece, size_t length, size_t valid)
{
	int column = column_at(reader, piece, valid);

	if (valid == length)
		return true;
	reader->failed = true;
	if (piece[valid] == '\0')
		return csv_fault(reader->err, reader->name, reader->line, column,
			"có byte NUL, tệp bị hỏng hoặc không phải tệp chữ. Xuất lại tệp từ bảng tính dạng CSV UTF-8.");
	return csv_fault(reader->err, reader->name, reader->line, column,
		"chữ không phải mã UTF-8. Trong bảng tính chọn lưu dạng \"CSV UTF-8\" rồi nhập lại.");
}

static bool parse_piece(struct reader *reader, const char *piece, size_t length)
{
	if (csv_parse(&reader->parser, piece, length, on_field, on_row, reader) != length &&
		!reader->failed) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, reader->row_line, reader->columns + 1,
			"dấu ngoặc kép đặt sai chỗ. Ô có ngoặc kép phải viết thành hai dấu \"\".");
	}
	if (!reader->failed &&
		csv_get_buffer_size(&reader->parser) > reader->limits->field_bytes * 2) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, reader->row_line, reader->columns + 1,
			"một ô quá dài, hoặc dấu ngoặc kép mở mà không đóng.");
	}
	return !reader->failed;
}

/* The byte order mark is passed over; that of UTF-16 is refused with what to do. */
static bool begin(struct reader *reader, const char **piece, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)*piece;

	if (*length >= 2 &&
		((bytes[0] == 0xFF && bytes[1] == 0xFE) ||
			(bytes[0] == 0xFE && bytes[1] == 0xFF))) {
		reader->failed = true;
		return csv_fault(reader->err, reader->name, 1, 1,
			"tệp ở mã UTF-16. Trong bảng tính chọn lưu dạng \"CSV UTF-8\" rồi nhập lại.");
	}
	if (*length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		*piece += 3;
		*length -= 3;
	}
	reader->delimiter = guess_delimiter(*piece, *length);
	csv_set_delim(&reader->parser, (unsigned char)reader->delimiter);
	return true;
}

/* One piece: a line, or as much of a long one as the buffer holds. */
static bool take_piece(struct reader *reader, const char *piece, size_t length, bool ends_line,
	size_t *line_length)
{
	if (reader->bytes == 0 && !begin(reader, &piece, &length))
		return false;
	if (*line_length == 0 && !reader->quoted)
		reader->row_line = reader->line;
	reader->bytes += (int64_t)length;
	*line_length += length;
	if (!check_bytes(reader, piece, length, text_valid_bytes(piece, length)) ||
		!parse_piece(reader, piece, length))
		return false;
	for (size_t i = 0; i < length; i++)
		reader->quoted = reader->quoted != (piece[i] == '"');
	if (*line_length > reader->limits->line_bytes) {
		reader->failed = true;
		return csv_fault(reader->err, reader->name, reader->line, reader->columns + 1,
			"dòng dài quá %zu byte. Tệp này không phải danh sách.",
			reader->limits->line_bytes);
	}
	if (reader->bytes > reader->limits->file_bytes) {
		reader->failed = true;
		return csv_fault(reader->err, reader->name, reader->line, 0,
			"tệp lớn hơn %lld MB. Chia thành nhiều tệp nhỏ.",
			(long long)(reader->limits->file_bytes >> 20));
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

/* The bytes of the file, a window at a time: [at, have) is not taken yet. */
struct window {
	FILE *file;
	char *bytes;
	size_t at, have;
	bool ended;
};

enum { WINDOW = 65536 };

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
		size_t got = fread(
			window->bytes + window->have, 1, WINDOW - window->have, window->file);
		window->have += got;
		window->ended = got == 0;
	}
}

static void read_pieces(struct reader *reader, FILE *file)
{
	struct window window = { .file = file, .bytes = xmalloc(WINDOW) };
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
}

static void finish(struct reader *reader, FILE *file)
{
	if (reader->failed)
		return;
	if (ferror(file)) {
		reader->failed = true;
		err_set(reader->err, ERR_OPEN, "Không đọc hết được tệp %s.", reader->name);
	} else if (reader->bytes == 0) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, 1, 1, "tệp rỗng, không có gì để nhập.");
	} else if (csv_fini(&reader->parser, on_field, on_row, reader) != 0 && !reader->failed) {
		reader->failed = true;
		csv_fault(reader->err, reader->name, reader->row_line, reader->columns + 1,
			"dấu ngoặc kép mở ở đây mà không đóng đến hết tệp. Thêm dấu đóng, hoặc bỏ dấu mở.");
	}
}

bool csv_read(FILE *file, const char *name, const struct csv_limits *limits, csv_take *take,
	void *context, struct err *err)
{
	struct reader reader = { .name = name,
		.limits = limits,
		.take = take,
		.context = context,
		.err = err,
		.line = 1,
		.text = STRBUF_INIT };

	if (csv_init(&reader.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		bug("không khởi động được bộ đọc CSV");
	read_pieces(&reader, file);
	finish(&reader, file);
	csv_free(&reader.parser);
	strbuf_release(&reader.text);
	free(reader.starts);
	return !reader.failed;
}

void csv_add_field(struct strbuf *out, const char *value, char separator)
{
	size_t length = value ? strlen(value) : 0;
	char special[] = { '"', '\r', '\n', '\t', separator, '\0' };

	if (length == 0)
		return;
	if (!strpbrk(value, special) && *value != ' ' && value[length - 1] != ' ') {
		strbuf_add_bytes(out, value, length);
		return;
	}
	size_t needed = csv_write(NULL, 0, value, length);
	char *quoted = xmalloc(needed);
	csv_write(quoted, needed, value, length);
	strbuf_add_bytes(out, quoted, needed);
	free(quoted);
}

void csv_add_defused(struct strbuf *out, const char *value, char separator)
{
	struct strbuf safe = STRBUF_INIT;

	/* "- bullet" is text to us, but a spreadsheet does not look behind the first sign */
	if (value && *value && (text_is_formula(value) || strchr("+-\t\r", *value)))
		strbuf_add_char(&safe, '\'');
	strbuf_add(&safe, value ? value : "");
	csv_add_field(out, safe.text, separator);
	strbuf_release(&safe);
}
