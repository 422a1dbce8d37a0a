/* What is on the screen, and assertions about it. */
#include "ptyterm.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum { CELL_BYTES = VTERM_MAX_CHARS_PER_CELL * TEXT_MAX_ENCODED };

VTermScreenCell pt_cell(struct pt *pt, int row, int col)
{
	VTermScreenCell cell = { .chars = { 0 } };

	vterm_screen_get_cell(pt->screen, (VTermPos) { .row = row, .col = col }, &cell);
	return cell;
}

size_t pt_cell_text(const VTermScreenCell *cell, char *text)
{
	size_t length = 0;

	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		if (cell->chars[i] != (uint32_t)-1) /* the second half of a wide one */
			length += text_encode(cell->chars[i], text + length);
	if (length == 0)
		text[length++] = ' ';
	return length;
}

static int cell_width(const VTermScreenCell *cell)
{
	return cell->width > 1 ? cell->width : 1;
}

char *pt_row(struct pt *pt, int row)
{
	char *text = malloc((size_t)pt->cols * CELL_BYTES + 1);
	size_t length = 0;

	for (int col = 0; col < pt->cols;) {
		VTermScreenCell cell = pt_cell(pt, row, col);
		length += pt_cell_text(&cell, text + length);
		col += cell_width(&cell);
	}
	while (length > 0 && text[length - 1] == ' ')
		length--;
	text[length] = '\0';
	return text;
}

char *pt_screen(struct pt *pt)
{
	struct strbuf all = STRBUF_INIT;

	for (int row = 0; row < pt->rows; row++) {
		char *text = pt_row(pt, row);
		strbuf_addf(&all, "%s\n", text);
		free(text);
	}
	return strbuf_detach(&all);
}

/* The column of a byte of a row's text. */
static int column_of(struct pt *pt, int row, size_t bytes)
{
	char text[CELL_BYTES];
	int col = 0;

	for (size_t done = 0; col < pt->cols && done < bytes;) {
		VTermScreenCell cell = pt_cell(pt, row, col);
		done += pt_cell_text(&cell, text);
		col += cell_width(&cell);
	}
	return col;
}

bool pt_find(struct pt *pt, const char *text, int *row, int *col)
{
	for (int at = 0; at < pt->rows; at++) {
		char *line = pt_row(pt, at), *found = strstr(line, text);
		if (found && row)
			*row = at;
		if (found && col)
			*col = column_of(pt, at, (size_t)(found - line));
		free(line);
		if (found)
			return true;
	}
	return false;
}

void pt_cursor(struct pt *pt, int *row, int *col)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(pt->vt), &at);
	*row = at.row;
	*col = at.col;
}

void pt_expect_at(
	struct pt *pt, bool holds, const char *what, const char *test, const char *file, int line)
{
	if (holds)
		return;
	int row, col;
	pt_cursor(pt, &row, &col);
	print_error("%s: does not hold: %s\n", test, what);
	for (int i = 0; i < pt->rows; i++) { /* cmocka cuts what is longer than 1 KB */
		char *text = pt_row(pt, i);
		print_error("|%s\n", text);
		free(text);
	}
	print_error(
		"cursor at %d,%d; the program %s\n", row, col, pt->exited ? "has ended" : "runs");
	_fail(file, line);
}

void pt_do_at(struct pt *pt, const char *keys, const char *test, const char *file, int line)
{
	pt_keys(pt, keys);
	pt_expect_at(pt, pt_sync(pt), keys, test, file, line);
}

void pt_has_at(
	struct pt *pt, const char *text, bool there, const char *test, const char *file, int line)
{
	struct strbuf what = STRBUF_INIT;

	strbuf_addf(&what, "%s on the screen: %s", there ? "is" : "is not", text);
	pt_expect_at(pt, pt_find(pt, text, NULL, NULL) == there, what.text, test, file, line);
	strbuf_release(&what);
}
