#include "form_internal.h"

#include "edit_draw.h"
#include "form_panel.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum {
	MARK_COL = 1,
	PATH_COL = 2, /* beside what an entry profile walks */
	LABEL_COL = 3,
	LEAST_COLS_WITH_PANEL = 78,
	LONG_PEEK = 2, /* lines of a long text without the focus */
	LONG_LEAST = 6 /* and with it */
};

static bool is_long(const struct form_item *item)
{
	return item_field(item)->kind == FIELD_LONG;
}

static bool starts_section(const struct form *form, int index)
{
	return item_field(&form->items[index])->section != NULL ||
		(index > 0 && form->items[index].record != form->items[index - 1].record);
}

static const char *section_of(const struct form *form, int index)
{
	const char *section =
		form->items[index].record->type->fields[form->items[index].fields[0]].section;

	if (section)
		return section;
	return form->items[index].record == form->records[0] ? "TIẾP" : "SINH HOẠT";
}

/* Panels stand beside short fields; a long text takes the whole width. Ctrl-E folds them. */
static bool has_panel(const struct form *form, int cols)
{
	return cols >= LEAST_COLS_WITH_PANEL && !form->screen.session->panel_folded &&
		!is_long(&form->items[form->focus]);
}

static int long_width(const struct form *form, int cols)
{
	return has_panel(form, cols) ? cols - FORM_PANEL_WIDTH - LABEL_COL - 3
				     : cols - LABEL_COL - 1;
}

/* ---- the columns: labels are whole, values have what they leave ---- */

/* Of the * ! = • before the value. */
static int flag_col(const struct form *form, int cols)
{
	return LABEL_COL + 1 + (form->label_cols < cols / 2 ? form->label_cols : cols / 2);
}

static int value_col(const struct form *form, int cols)
{
	return flag_col(form, cols) + 2;
}

/* Columns of a value beside the panel; and of one that does not fit there: its row has no panel. */
static int value_width(const struct form *form, int cols)
{
	return (has_panel(form, cols) ? cols - FORM_PANEL_WIDTH - 2 : cols - 1) -
		value_col(form, cols);
}

static int wide_width(const struct form *form, int cols)
{
	return cols - 1 - value_col(form, cols);
}

/* What stands in the row, and a place for the cursor behind it. */
static int text_columns(const struct form *form, int index)
{
	const struct form_item *item = &form->items[index];
	int columns;

	if (item->masked || is_long(item))
		return 0;
	if (!item_is_pending(item))
		return text_width(item->accepted) + (index == form->focus);
	char *typed = edit_get(&item->edit);
	columns = text_width(typed) + 1;
	free(typed);
	return columns;
}

static bool is_wide(const struct form *form, int index, int cols)
{
	return text_columns(form, index) > value_width(form, cols);
}

bool form_value_is_cut(const struct form *form)
{
	int cols = form->screen.cols;

	return text_columns(form, form->focus) > wide_width(form, cols);
}

/* Lines an item takes on the screen. */
static int item_height(const struct form *form, int index, int cols, int body_rows)
{
	struct form_item *item = &form->items[index];

	if (!is_long(item))
		return 1;
	edit_layout(&item->edit, long_width(form, cols));
	int lines = (int)item->edit.layout_count;
	if (index != form->focus)
		return 1 + (item->edit.count == 0 ? 0 : lines < LONG_PEEK ? lines : LONG_PEEK);
	int most = body_rows - 1 - starts_section(form, index); /* its label, and that above it */
	lines = lines < LONG_LEAST ? LONG_LEAST : lines + 1;
	return 1 + (lines > most ? most : lines);
}

/* The line of the form, counted from its top, where an item begins. */
static int item_line(const struct form *form, int index, int cols, int body_rows)
{
	int line = 0;

	for (int i = 0; i <= index; i++) {
		if (starts_section(form, i))
			line += i == 0 ? 1 : 2;
		if (i < index)
			line += item_height(form, i, cols, body_rows);
	}
	return line;
}

void form_scroll(struct form *form)
{
	int rows = form->screen.body_rows - form_value_is_cut(form), cols = form->screen.cols;
	int line = item_line(form, form->focus, cols, rows);
	int height = item_height(form, form->focus, cols, rows);
	int first = starts_section(form, form->focus) && line > 0 ? line - 1 : line;

	if (first < form->top)
		form->top = first;
	if (line + height > form->top + rows)
		form->top = line + height - rows;
	if (form->top < 0)
		form->top = 0;
	if (height > 1)
		form_focused(form)->edit.top = edit_top(
			&form_focused(form)->edit, (size_t)height - 1);
}

int form_long_rows(const struct form *form)
{
	return item_height(form, form->focus, form->screen.cols, form->screen.body_rows) - 1;
}

static const char *flag_of(const struct form_item *item)
{
	const struct field *field = item_field(item);

	if (item->fault)
		return "!";
	if (item->carried)
		return "=";
	if (item_is_changed(item))
		return "•";
	return field->flags & (FIELD_REQUIRED | FIELD_NOT_NULL) ? "*" : " ";
}

static void draw_label(
	const struct form *form, int index, int skipped_to, struct canvas *canvas, int row)
{
	const struct form_item *item = &form->items[index];
	const char *flag = flag_of(item);
	int col = flag_col(form, canvas->cols);

	if (index == form->focus)
		canvas_put(canvas, row, MARK_COL, 1, ATTR_BOLD, ">");
	if (index == skipped_to)
		canvas_put(canvas, row, MARK_COL, 1, ATTR_BOLD, "»"); /* seen from the paper */
	if (form_path_place(form, index) >= 0)
		canvas_put(canvas, row, PATH_COL, 1, 0, "·");
	canvas_put(canvas, row, LABEL_COL, col - LABEL_COL - 1,
		index == form->focus ? ATTR_BOLD : 0, item_field(item)->label);
	canvas_put(canvas, row, col, 1, *flag == '!' ? ATTR_BAD : 0, flag);
}

/* How much goes into the field, so far as one sees at a glance: dots, as on paper. */
static int extent(const struct field *field, int room)
{
	int most = value_limit(field);

	switch (field->kind) {
	case FIELD_DATE:
	case FIELD_PARTIAL:
		most = 10;
		break;
	case FIELD_PERIOD:
		most = 7;
		break;
	case FIELD_TIME:
	case FIELD_POINTS:
		most = 5;
		break;
	case FIELD_INT:
		most = field->high > 999 ? 4 : 3;
		break;
	case FIELD_FLAG:
		most = 1;
		break;
	default:
		break;
	}
	return most < room ? most : room;
}

static void draw_empty(const struct field *field, struct canvas *canvas, int row, int col, int room)
{
	for (int i = extent(field, room); i > 0; i--)
		canvas_put(canvas, row, col + i - 1, 1, 0, ".");
}

/* A masked value is seen with F12 only; what was typed and not understood stays as typed. */
static void draw_short(
	const struct form *form, int index, int skipped_to, struct canvas *canvas, int row)
{
	const struct form_item *item = &form->items[index];
	bool focus = index == form->focus;
	int cols = canvas->cols, col = value_col(form, cols);
	int width = is_wide(form, index, cols) ? wide_width(form, cols) : value_width(form, cols);
	struct strbuf shown = STRBUF_INIT;

	draw_label(form, index, skipped_to, canvas, row);
	if (item->masked) {
		value_mask(item_field(item), item_value(item) ? item_value(item) : "", &shown);
		if (focus && item_value(item))
			strbuf_add(&shown, "  F12 xem");
		if (focus)
			canvas_cursor(canvas, row, col);
		canvas_field(canvas, row, col, width, focus ? ATTR_REVERSE : 0, shown.text);
	} else if (focus) {
		edit_draw(&item->edit, canvas, row, col, width, ATTR_REVERSE);
	} else if (item_is_pending(item)) {
		edit_window(&item->edit, width - 1, &shown);
		canvas_field(canvas, row, col, width, 0, shown.text);
	} else if (!*item->accepted) {
		draw_empty(item_field(item), canvas, row, col, width);
	} else {
		canvas_put(canvas, row, col, width, 0, item->accepted);
	}
	strbuf_release(&shown);
}

static void draw_long_lines(const struct form *form, const struct form_item *item,
	struct canvas *canvas, int row, int rows, bool focus)
{
	size_t line;
	int column, from, columns, width = long_width(form, canvas->cols);
	int first = focus && rows > 0 ? (int)edit_top(&item->edit, (size_t)rows) : 0;

	edit_cursor_at(&item->edit, &line, &column);
	for (int i = 0; i < rows; i++) {
		struct strbuf text = STRBUF_INIT;
		size_t at = (size_t)(first + i);
		if (at < item->edit.layout_count)
			edit_add_line(&item->edit, at, &text);
		bool cut = !focus && i == rows - 1 && at + 1 < item->edit.layout_count;
		if (cut)
			strbuf_add(&text, " …");
		canvas_put(canvas, row + i, LABEL_COL, width + 1, 0, text.text);
		strbuf_clear(&text);
		if (focus && at < item->edit.layout_count &&
			edit_selected_of_line(&item->edit, at, &from, &columns, &text))
			canvas_field(canvas, row + i, LABEL_COL + from, columns, ATTR_REVERSE,
				text.text);
		strbuf_release(&text);
	}
	if (focus)
		canvas_cursor_in_text(canvas, row + (int)line - first, LABEL_COL + column);
}

static void draw_long(const struct form *form, int index, int skipped_to, struct canvas *canvas,
	int row, int height)
{
	const struct form_item *item = &form->items[index];
	bool focus = index == form->focus;
	struct strbuf note = STRBUF_INIT;

	draw_label(form, index, skipped_to, canvas, row);
	if (item->masked && item_value(item)) {
		strbuf_add(&note, "đã có, được che; F12 xem");
	} else if (item->edit.count > 0) {
		strbuf_addf(&note, "%d chữ", edit_words(&item->edit));
	} else if (focus) {
		strbuf_add(&note, "trống");
	}
	canvas_put(canvas, row, value_col(form, canvas->cols), -1, 0, note.text);
	if (focus)
		canvas_cursor(canvas, row, value_col(form, canvas->cols));
	if (!item->masked)
		draw_long_lines(form, item, canvas, row + 1, height - 1, focus);
	strbuf_release(&note);
}

/* ---- all of it ---- */

/* The row of the body that an item that is not long stands in; -1: none. */
static int row_of(const struct form *form, int index, int cols, int rows)
{
	int line = item_line(form, index, cols, rows) - form->top;

	return is_long(&form->items[index]) || line < 0 || line >= rows ? -1 : line;
}

/* The panel goes around the values that need the whole row. */
static void draw_panel(const struct form *form, struct canvas *canvas)
{
	int rows = canvas_body_rows(canvas), cols = canvas->cols;
	bool *taken = xcalloc((size_t)rows, sizeof *taken);

	for (int i = 0; i < form->count; i++) {
		int row = row_of(form, i, cols, rows);
		if (row >= 0)
			taken[row] = is_wide(form, i, cols);
	}
	form_panel_draw(form->screen.session, &form->items[form->focus], form->near.text,
		form->facts.text, canvas, taken);
	free(taken);
}

void form_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct form *form = (const struct form *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas), line = -form->top;
	struct canvas body = *canvas;
	int next; /* where Enter goes, when that is not the field below */

	if (!form_skips(form, &next) || form_takes_lines(form))
		next = -1;
	body.rows = top + rows; /* lines below the body are cut */
	for (int i = 0; i < form->count; i++) {
		int height = item_height(form, i, canvas->cols, rows);
		if (starts_section(form, i)) {
			line += i == 0 ? 0 : 1;
			if (line >= 0)
				canvas_put(&body, top + line, LABEL_COL, -1, ATTR_BOLD,
					section_of(form, i));
			line++;
		}
		if (line + height > 0 && line < rows && line >= 0) {
			if (is_long(&form->items[i]))
				draw_long(form, i, next, &body, top + line, height);
			else
				draw_short(form, i, next, &body, top + line);
		}
		line += height;
	}
	canvas->cursor_row = body.cursor_row;
	canvas->cursor_col = body.cursor_col;
	if (has_panel(form, canvas->cols))
		draw_panel(form, canvas);
}
