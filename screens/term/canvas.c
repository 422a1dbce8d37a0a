#include "canvas.h"

#include "strbuf.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void canvas_init(struct canvas *canvas, int rows, int cols)
{
	*canvas = (struct canvas) {
		.rows = rows, .cols = cols, .ascii = canvas->ascii, .slow = canvas->slow
	};
	canvas->cells = xcalloc((size_t)rows * (size_t)cols, sizeof *canvas->cells);
	canvas_clear(canvas);
}

void canvas_release(struct canvas *canvas)
{
	free(canvas->cells);
	canvas->cells = NULL;
	canvas->rows = canvas->cols = 0;
}

static struct cell *cell_at(struct canvas *canvas, int row, int col)
{
	return &canvas->cells[row * canvas->cols + col];
}

static void set_cell(struct canvas *canvas, int row, int col, const char *text, size_t bytes,
	int width, unsigned attr)
{
	struct cell *cell = cell_at(canvas, row, col);

	memset(cell->text, 0, sizeof cell->text); /* cells are compared as bytes */
	memcpy(cell->text, text, bytes);
	cell->width = (unsigned char)width;
	cell->attr = (unsigned char)attr;
}

void canvas_clear(struct canvas *canvas)
{
	for (int row = 0; row < canvas->rows; row++)
		canvas_fill(canvas, row, 0, canvas->cols, 0);
	canvas->cursor_row = canvas->cursor_col = 0;
	canvas->bar_row = -1;
	canvas_forget_cut(canvas);
}

void canvas_fill(struct canvas *canvas, int row, int col, int width, unsigned attr)
{
	if (row < 0 || row >= canvas->rows)
		return;
	for (int i = col < 0 ? 0 : col; i < col + width && i < canvas->cols; i++)
		set_cell(canvas, row, i, " ", 1, 1, attr);
}

void canvas_add_attr(struct canvas *canvas, int row, int col, int width, unsigned attr)
{
	if (row < 0 || row >= canvas->rows)
		return;
	for (int i = col < 0 ? 0 : col; i < col + width && i < canvas->cols; i++)
		cell_at(canvas, row, i)->attr |= (unsigned char)attr;
}

/* Columns of one grapheme. */
static int grapheme_width(const char *text, size_t bytes)
{
	const char *end = text + bytes;
	int width = 0;

	while (text < end)
		width += text_char_width(text_next(&text));
	return width;
}

/* As many whole code points of a grapheme as a cell holds. */
static size_t bytes_kept(const char *text, size_t bytes)
{
	while (bytes >= CELL_BYTES || (bytes > 0 && ((unsigned char)text[bytes] & 0xC0) == 0x80))
		bytes--;
	return bytes;
}

/* The signs of the screens in plain characters, for where they cannot be drawn. */
static const char *plain_sign(const char *text, size_t bytes)
{
	static const char *const signs[][2] = { { "─", "-" }, { "│", "|" }, { "•", "+" },
		{ "·", "." }, { "…", "~" }, { "›", ">" }, { "→", ">" }, { "»", "-" },
		{ "–", "-" } };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strlen(signs[i][0]) == bytes && memcmp(signs[i][0], text, bytes) == 0)
			return signs[i][1];
	return NULL;
}

static int put_clean(struct canvas *canvas, int row, int col, const char *text, unsigned attr)
{
	int at = col;

	while (*text) {
		size_t bytes = text_grapheme(text);
		int width = grapheme_width(text, bytes);
		if (at + width > canvas->cols)
			break;
		const char *plain = canvas->ascii && bytes > 1 ? plain_sign(text, bytes) : NULL;
		if (plain && at >= 0) {
			set_cell(canvas, row, at, plain, 1, 1, attr);
		} else if (width > 0 && at >= 0) {
			set_cell(canvas, row, at, text, bytes_kept(text, bytes), width, attr);
			if (width == 2)
				set_cell(canvas, row, at + 1, "", 0, 0, attr);
		}
		at += width;
		text += bytes;
	}
	return at - col;
}

/* Only whole texts: half of one would say no more than the row does. */
static void note_cut(struct canvas *canvas, const char *text)
{
	size_t used = strlen(canvas->cut), apart = used > 0 ? strlen(" · ") : 0;

	if (used + apart + strlen(text) >= CUT_BYTES)
		return;
	strcpy(canvas->cut + used, used > 0 ? " · " : "");
	strcpy(canvas->cut + used + apart, text);
}

int canvas_put(struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text)
{
	struct strbuf visible = STRBUF_INIT, cut = STRBUF_INIT;
	uint32_t hidden;

	if (row < 0 || row >= canvas->rows || col >= canvas->cols)
		return 0;
	if (width < 0 || col + width > canvas->cols)
		width = canvas->cols - col;
	if (text_find_fault(text, false, &hidden) == TEXT_CLEAN &&
		!text[text_fit(text, width, NULL)])
		return put_clean(canvas, row, col, text, attr); /* nearly always */
	text_add_visible(&visible, text);
	if (attr & ATTR_REVERSE)
		note_cut(canvas, visible.text);
	text_add_column(&cut, visible.text, width, false);
	int used = put_clean(canvas, row, col, cut.text, attr);
	strbuf_release(&visible);
	strbuf_release(&cut);
	return used;
}

void canvas_forget_cut(struct canvas *canvas)
{
	canvas->cut[0] = '\0';
}

void canvas_field(
	struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text)
{
	canvas_fill(canvas, row, col, width, attr);
	canvas_put(canvas, row, col, width, attr, text);
}

void canvas_right(
	struct canvas *canvas, int row, int col, int width, unsigned attr, const char *text)
{
	int used = text_width(text);

	canvas_put(canvas, row, used < width ? col + width - used : col, width, attr, text);
}

void canvas_rule(struct canvas *canvas, int row)
{
	for (int col = 1; col < canvas->cols - 1; col++)
		canvas_put(canvas, row, col, 1, 0, "─");
}

void canvas_bar(struct canvas *canvas, int row, int col)
{
	canvas_put(canvas, row, col, 1, 0, "│");
}

void canvas_cursor(struct canvas *canvas, int row, int col)
{
	canvas->cursor_row = row < 0 ? 0 : row >= canvas->rows ? canvas->rows - 1 : row;
	canvas->cursor_col = col < 0 ? 0 : col >= canvas->cols ? canvas->cols - 1 : col;
}

void canvas_cursor_in_text(struct canvas *canvas, int row, int col)
{
	canvas_cursor(canvas, row, col);
	if (row < 0 || row >= canvas->rows || col < 0 || col >= canvas->cols)
		return;
	struct cell *cell = &canvas->cells[row * canvas->cols + col];
	if (cell->attr & ATTR_REVERSE)
		cell->attr = ATTR_BOLD | ATTR_UNDERLINE;
}

static void lighten_row(struct cell *cells, int cols)
{
	bool in_bar = false, lightened = false;

	for (int col = 0; col < cols; col++) {
		bool reverse = cells[col].attr & ATTR_REVERSE;
		if (reverse && !in_bar) {
			lightened = strcmp(cells[col].text, ">") == 0;
			if (lightened)
				cells[col].attr |= ATTR_BOLD;
		}
		in_bar = reverse;
		if (reverse && lightened)
			cells[col].attr &= (unsigned char)~ATTR_REVERSE;
	}
}

void canvas_lighten(struct canvas *canvas)
{
	for (int row = 0; canvas->slow && row < canvas->rows; row++)
		lighten_row(&canvas->cells[row * canvas->cols], canvas->cols);
}

int canvas_body_top(const struct canvas *canvas)
{
	(void)canvas;
	return 1;
}

int canvas_body_rows(const struct canvas *canvas)
{
	return canvas->rows > 3 ? canvas->rows - 3 : 0;
}

char *canvas_text(const struct canvas *canvas)
{
	struct strbuf text = STRBUF_INIT;

	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++)
			strbuf_add(&text, canvas->cells[row * canvas->cols + col].text);
		while (text.length > 0 && text.text[text.length - 1] == ' ')
			strbuf_truncate(&text, text.length - 1);
		strbuf_add_char(&text, '\n');
	}
	return strbuf_detach(&text);
}
