/* What the second keying shows: nothing of the first one until the two differ. */
#include "second_keying_internal.h"

#include "text.h"
#include "value.h"

#include <string.h>

enum { HEAD_ROWS = 3, LABEL_COL = 3, WIDE_COLS = 60, DIFFERENT_ROWS = 3, WORD_COLS = 7 };

static int value_col(const struct canvas *canvas)
{
	return canvas->cols >= WIDE_COLS ? 26 : 16;
}

static int row_height(const struct keyed_row *row)
{
	return row->state == KEYED_DIFFERS ? DIFFERENT_ROWS : 1;
}

static void draw_head(const struct second_keying *at, struct canvas *canvas, int top, int rows)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "Đã nhập kiểm tra lần hai %d/%d", second_keying_finished(at),
		at->list.total);
	int right = text_width(text.text);
	canvas_right(canvas, top, canvas->cols - right - 1, right, 0, text.text);
	canvas_put(
		canvas, top, LABEL_COL, canvas->cols - right - LABEL_COL - 3, ATTR_BOLD, at->name);
	strbuf_clear(&text);
	strbuf_addf(&text, "Sửa lần cuối %.2s/%.2s/%.4s, %s", at->record->changed_at + 8,
		at->record->changed_at + 5, at->record->changed_at, at->record->changed_by);
	if (rows == HEAD_ROWS) {
		canvas_put(canvas, top + 1, LABEL_COL, -1, 0, text.text);
		canvas_rule(canvas, top + 2);
	}
	strbuf_release(&text);
}

/* The code points of a text, at most `most`; how many. */
static int take_codes(const char *text, uint32_t *codes, int most)
{
	int count = 0;

	while (*text && count < most)
		codes[count++] = text_next(&text);
	return count;
}

/*
 * Adds a ^ under every place that differs. Texts of one length are compared place by place, so that two
 * digits that changed places show as two; of others what both begin and end with is left out.
 */
static void point_out(const char *first, const char *second, struct strbuf *out)
{
	enum { MOST = 64 };
	uint32_t a[MOST], b[MOST];
	int a_count = take_codes(first, a, MOST), b_count = take_codes(second, b, MOST);
	int begin = 0, end = b_count;

	while (begin < a_count && begin < b_count && a[begin] == b[begin])
		begin++;
	while (a_count != b_count && end > begin && a_count - b_count + end > begin &&
		a[a_count - b_count + end - 1] == b[end - 1])
		end--;
	if (end == begin) /* something is missing here */
		end++;
	for (int i = 0; i < end; i++)
		strbuf_add_char(
			out, i >= begin && (a_count != b_count || a[i] != b[i]) ? '^' : ' ');
}

static void show_value(const struct second_keying *at, const struct keyed_row *row,
	const struct record *record, struct strbuf *out)
{
	store_show(at->screen.session->store, &at->type->fields[row->field],
		record->values[row->field], out);
}

static void draw_value(struct canvas *canvas, int y, const char *word, const char *value,
	const char *doubt, unsigned attr)
{
	int col = value_col(canvas);

	canvas_put(canvas, y, col, WORD_COLS, 0, word);
	col += WORD_COLS;
	col += canvas_put(canvas, y, col, -1, attr, *value ? value : "(trống)") + 2;
	if (doubt && canvas->cols >= WIDE_COLS) {
		canvas_put(canvas, y, col, 1, ATTR_WARN, "!");
		canvas_put(canvas, y, col + 2, canvas->cols - col - 3, ATTR_WARN, doubt);
	}
}

static void draw_difference(const struct second_keying *at, const struct keyed_row *row,
	struct canvas *canvas, int y, bool focus)
{
	struct strbuf first = STRBUF_INIT, second = STRBUF_INIT, marks = STRBUF_INIT;

	show_value(at, row, at->record, &first);
	show_value(at, row, at->typed, &second);
	draw_value(canvas, y, "lần 1", first.text, row->doubts[0], ATTR_BOLD);
	draw_value(canvas, y + 1, "lần 2", second.text, row->doubts[1], ATTR_BOLD);
	if (first.length > 0 && second.length > 0)
		point_out(first.text, second.text, &marks);
	canvas_put(canvas, y + 2, value_col(canvas) + WORD_COLS, -1, ATTR_BAD, marks.text);
	if (focus)
		canvas_cursor(canvas, y + 1, value_col(canvas) + WORD_COLS);
	strbuf_release(&first);
	strbuf_release(&second);
	strbuf_release(&marks);
}

static void draw_agreed(
	const struct second_keying *at, const struct keyed_row *row, struct canvas *canvas, int y)
{
	const struct field *field = &at->type->fields[row->field];
	const char *value = at->record->values[row->field];
	struct strbuf shown = STRBUF_INIT;

	if (!value)
		strbuf_add(&shown, "(trống)");
	else if (field->flags & FIELD_SENSITIVE)
		value_mask(field, value, &shown);
	else
		show_value(at, row, at->record, &shown);
	canvas_put(canvas, y, value_col(canvas) - 2, 1, ATTR_DONE, "x");
	canvas_put(canvas, y, value_col(canvas), -1, 0, shown.text);
	strbuf_release(&shown);
}

static void draw_field(const struct keyed_row *row, struct canvas *canvas, int y, bool focus)
{
	struct strbuf shown = STRBUF_INIT;
	int col = value_col(canvas),
	    width = canvas->cols - col - 2 < 30 ? canvas->cols - col - 2 : 30;
	int cursor = edit_window(&row->item.edit, width - 1, &shown);

	if (row->item.fault)
		canvas_put(canvas, y, col - 2, 1, ATTR_BAD, "!");
	if (focus) {
		canvas_field(canvas, y, col, width, ATTR_REVERSE, shown.text);
		canvas_cursor(canvas, y, col + cursor);
	} else {
		canvas_put(canvas, y, col, width, 0, *shown.text ? shown.text : "…");
	}
	strbuf_release(&shown);
}

static void draw_row(const struct second_keying *at, int index, struct canvas *canvas, int y)
{
	const struct keyed_row *row = &at->rows[index];
	bool focus = index == at->focus;

	if (focus)
		canvas_put(canvas, y, 1, 1, ATTR_BOLD, ">");
	canvas_put(canvas, y, LABEL_COL, value_col(canvas) - LABEL_COL - 3, focus ? ATTR_BOLD : 0,
		at->type->fields[row->field].label);
	if (row->state == KEYED_DIFFERS) {
		canvas_put(canvas, y, value_col(canvas) - 2, 1, ATTR_BAD, "!");
		draw_difference(at, row, canvas, y, focus);
	} else if (row->state == KEYED_AGREES && (!focus || row->item.edit.count == 0)) {
		draw_agreed(at, row, canvas, y);
	} else {
		draw_field(row, canvas, y, focus);
	}
}

/* The first row shown, so that the focus is in view with all its lines. */
static int first_row(const struct second_keying *at, int rows)
{
	int first = at->focus, used = row_height(&at->rows[at->focus]);

	while (first > 0 && used + row_height(&at->rows[first - 1]) <= rows)
		used += row_height(&at->rows[--first]);
	return first;
}

void second_keying_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct second_keying *at = (const struct second_keying *)screen;
	int top = canvas_body_top(canvas), rows = canvas_body_rows(canvas);
	int head = rows >= HEAD_ROWS + DIFFERENT_ROWS ? HEAD_ROWS : 1;
	int used = 0;

	draw_head(at, canvas, top, head);
	for (int i = first_row(at, rows - head); i < at->count; i++) {
		if (used + row_height(&at->rows[i]) > rows - head)
			break;
		draw_row(at, i, canvas, top + head + used);
		used += row_height(&at->rows[i]);
	}
}
