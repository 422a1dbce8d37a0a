#include "form_internal.h"

#include "codes.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "fold.h"
#include "text.h"
#include "value.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum {
	MARK_COL = 1,
	PATH_COL = 2, /* beside what an entry profile walks */
	LABEL_COL = 3,
	FLAG_COL = 24, /* the * ! = • before the value */
	VALUE_COL = 26,
	PANEL_WIDTH = 28,
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

/* Panels stand beside short fields; a long text takes the whole width. */
static bool has_panel(const struct form *form, int cols)
{
	return cols >= LEAST_COLS_WITH_PANEL && !is_long(&form->items[form->focus]);
}

static int long_width(const struct form *form, int cols)
{
	return has_panel(form, cols) ? cols - PANEL_WIDTH - LABEL_COL - 3 : cols - LABEL_COL - 1;
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
	int rows = form->screen.body_rows, cols = form->screen.cols;
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

static void draw_label(const struct form *form, int index, struct canvas *canvas, int row)
{
	const struct form_item *item = &form->items[index];
	const char *flag = flag_of(item);

	if (index == form->focus)
		canvas_put(canvas, row, MARK_COL, 1, ATTR_BOLD, ">");
	if (form_path_place(form, index) >= 0)
		canvas_put(canvas, row, PATH_COL, 1, 0, "·");
	canvas_put(canvas, row, LABEL_COL, FLAG_COL - LABEL_COL - 1,
		index == form->focus ? ATTR_BOLD : 0, item_field(item)->label);
	canvas_put(canvas, row, FLAG_COL, 1, *flag == '!' ? ATTR_BAD : 0, flag);
}

/* A masked value is seen with F12 only; what was typed and not understood stays as typed. */
static void draw_short(const struct form *form, int index, struct canvas *canvas, int row)
{
	const struct form_item *item = &form->items[index];
	bool focus = index == form->focus;
	int right = has_panel(form, canvas->cols) ? canvas->cols - PANEL_WIDTH - 2
						  : canvas->cols - 1;
	int width = right - VALUE_COL;
	struct strbuf shown = STRBUF_INIT;

	draw_label(form, index, canvas, row);
	if (item->masked) {
		value_mask(item_value(item) ? item_value(item) : "", &shown);
		if (focus && item_value(item))
			strbuf_add(&shown, "  F12 xem");
		if (focus)
			canvas_cursor(canvas, row, VALUE_COL);
		canvas_field(canvas, row, VALUE_COL, width, focus ? ATTR_REVERSE : 0, shown.text);
	} else if (focus) {
		edit_draw(&item->edit, canvas, row, VALUE_COL, width, ATTR_REVERSE);
	} else if (item_is_pending(item)) {
		edit_window(&item->edit, width - 1, &shown);
		canvas_field(canvas, row, VALUE_COL, width, 0, shown.text);
	} else {
		canvas_put(canvas, row, VALUE_COL, width, 0, item->accepted);
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

static void draw_long(
	const struct form *form, int index, struct canvas *canvas, int row, int height)
{
	const struct form_item *item = &form->items[index];
	bool focus = index == form->focus;
	struct strbuf note = STRBUF_INIT;

	draw_label(form, index, canvas, row);
	if (item->masked && item_value(item)) {
		strbuf_add(&note, "đã có, được che; F12 xem");
	} else if (item->edit.count > 0) {
		strbuf_addf(&note, "%d chữ", edit_words(&item->edit));
	} else if (focus) {
		strbuf_add(&note, "trống");
	}
	canvas_put(canvas, row, VALUE_COL, -1, 0, note.text);
	if (focus)
		canvas_cursor(canvas, row, VALUE_COL);
	if (!item->masked)
		draw_long_lines(form, item, canvas, row + 1, height - 1, focus);
	strbuf_release(&note);
}

/* ---- the right third ---- */

static int panel_line(struct canvas *canvas, int row, unsigned attr, const char *text)
{
	return wrap_draw(text, canvas, row, canvas_body_top(canvas) + canvas_body_rows(canvas),
		canvas->cols - PANEL_WIDTH + 1, PANEL_WIDTH - 2, attr);
}

static bool some_code_matches(const struct codelist *list, const char *query)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (code_matches(&list->codes[i], query))
			return true;
	return false;
}

/* What is typed into a choice, folded: as it is, or else as the input method would have it. */
static char *panel_query(
	const struct form *form, const struct form_item *item, const struct codelist *list)
{
	char *typed = item_is_pending(item) ? edit_get(&item->edit) : xstrdup("");
	char *query = fold(typed);
	char *composed = some_code_matches(list, query)
		? NULL
		: method_composed(form->screen.session, typed);

	if (composed) {
		free(query);
		query = fold(composed);
	}
	free(composed);
	free(typed);
	return query;
}

static int panel_codes(
	const struct form *form, const struct form_item *item, struct canvas *canvas, int row)
{
	const struct field *field = item_field(item);
	const struct codelist *list = field_codes(field, item->record);
	char *query = panel_query(form, item, list);
	int last = canvas_body_top(canvas) + canvas_body_rows(canvas) - 1, used = 0;

	for (size_t i = 0; list && i < list->count && row + used <= last; i++) {
		const struct code *code = &list->codes[i];
		if (*query && !code_matches(code, query))
			continue;
		if (row + used == last) {
			canvas_put(canvas, row + used++, canvas->cols - PANEL_WIDTH + 1, -1, 0,
				"… F4 xem hết");
			break;
		}
		struct strbuf line = STRBUF_INIT, shown = STRBUF_INIT;
		text_add_column(&shown, code->code, 6, true);
		strbuf_addf(&line, "%s %s", *code->code ? shown.text : "", code->label);
		bool numbered = *code->code && !(field->flags & FIELD_BY_LABEL);
		canvas_put(canvas, row + used++, canvas->cols - PANEL_WIDTH + 1, PANEL_WIDTH - 1, 0,
			numbered ? line.text : code->label);
		strbuf_release(&line);
		strbuf_release(&shown);
	}
	free(query);
	return used;
}

static void draw_panel(const struct form *form, struct canvas *canvas)
{
	const struct form_item *item = &form->items[form->focus];
	const struct field *field = item_field(item);
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas), row = top;
	struct strbuf label = STRBUF_INIT;

	for (int i = 0; i < rows; i++)
		canvas_bar(canvas, top + i, canvas->cols - PANEL_WIDTH - 1);
	item_label(item, &label);
	row += panel_line(canvas, row, ATTR_BOLD, label.text);
	if (item->fault)
		row += panel_line(canvas, row, ATTR_BAD, item->fault);
	else if (field->help)
		row += panel_line(canvas, row, 0, field->help);
	if (field->example) {
		strbuf_clear(&label);
		strbuf_addf(&label, "Gõ như: %s", field->example);
		row += panel_line(canvas, row, 0, label.text);
	}
	strbuf_release(&label);
	row++;
	if (field->codes)
		row += panel_codes(form, item, canvas, row) + 1;
	if (form->facts.length > 0 && row < top + rows)
		panel_line(canvas, row, 0, form->facts.text);
}

/* ---- all of it ---- */

void form_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct form *form = (const struct form *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas), line = -form->top;
	struct canvas body = *canvas;

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
				draw_long(form, i, &body, top + line, height);
			else
				draw_short(form, i, &body, top + line);
		}
		line += height;
	}
	canvas->cursor_row = body.cursor_row;
	canvas->cursor_col = body.cursor_col;
	if (has_panel(form, canvas->cols))
		draw_panel(form, canvas);
}
