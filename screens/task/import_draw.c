/* What the import screen shows. */
#include "import_internal.h"

#include "text.h"
#include "wrap.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 7, LOW_HEAD_ROWS = 2, DETAIL_ROWS = 4, LOW_DETAIL_ROWS = 2 };

/* A low window keeps the file, the counts, the line at hand and what is wrong with it. */
static bool is_low(int body_rows)
{
	return body_rows < 13;
}

/* A kind of rows that the line of counts names, "! chưa rõ 17". */
static void add_count(const struct import_screen *at, int tab, struct strbuf *out)
{
	bool bad = tab == IMPORT_REFUSED || tab == IMPORT_UNSURE;
	int64_t count = import_tab_count(at, (enum import_fate)tab);

	strbuf_addf(out, " %s%s %" PRId64 " ", bad && count > 0 ? "! " : "",
		tab == IMPORT_FATES ? "lưu ý" : import_fate_name((enum import_fate)tab), count);
}

static unsigned attr_of_count(const struct import_screen *at, int tab)
{
	bool any = import_tab_count(at, (enum import_fate)tab) > 0;
	unsigned attr = tab == (int)at->tab ? ATTR_REVERSE : 0;

	if (tab == IMPORT_FATES)
		attr |= ATTR_WARN;
	return (tab == IMPORT_REFUSED || tab == IMPORT_UNSURE) && any ? attr | ATTR_BAD | ATTR_BOLD
								      : attr;
}

/* What is nearly always nothing is named where there is some; where the line is short, all of them. */
static bool is_counted(const struct import_screen *at, int tab, bool tight)
{
	return import_tab_count(at, (enum import_fate)tab) > 0 || tab == (int)at->tab ||
		(tab < IMPORT_PASSED && !tight);
}

static int counts_width(const struct import_screen *at, bool tight)
{
	int width = 0;

	for (int tab = 0; tab <= IMPORT_FATES; tab++) {
		struct strbuf text = STRBUF_INIT;
		add_count(at, tab, &text);
		width += is_counted(at, tab, tight) ? text_width(text.text) + !tight : 0;
		strbuf_release(&text);
	}
	return width;
}

static void draw_counts(const struct import_screen *at, struct canvas *canvas, int row)
{
	bool tight = counts_width(at, false) > canvas->cols - 3;
	int col = tight ? 2 : 3;

	for (int tab = 0; tab <= IMPORT_FATES; tab++) {
		struct strbuf text = STRBUF_INIT;
		add_count(at, tab, &text);
		if (is_counted(at, tab, tight))
			col += canvas_put(canvas, row, col, -1, attr_of_count(at, tab), text.text) +
				!tight;
		strbuf_release(&text);
	}
}

void import_resized(struct screen *screen, int body_rows, int cols)
{
	int apart = is_low(body_rows) ? LOW_HEAD_ROWS + LOW_DETAIL_ROWS
				      : HEAD_ROWS + 1 + DETAIL_ROWS;

	(void)cols;
	rows_room(&screen->rows, body_rows - apart);
}

static void add_place(const struct import_note *note, struct strbuf *out)
{
	strbuf_addf(out, "dòng %ld", note->line);
	if (note->column > 0)
		strbuf_addf(out, " cột %d", note->column);
}

bool import_says(const struct import_note *note)
{
	return note->text || note->change_count > 0;
}

/* The sentence about it, or what it changes. */
static void add_said(const struct import_note *note, int changes, struct strbuf *out)
{
	if (note->text)
		strbuf_add(out, note->text);
	else
		import_add_changes(note, changes, out);
}

void import_add_whole(const struct import_group *group, int lines, struct strbuf *out)
{
	const struct import_note *note = group->notes[0];

	if (group->count > 1)
		import_group_lines(group, lines, out);
	else
		add_place(note, out);
	if (group->count == 1 && *note->name)
		strbuf_addf(out, ", %s", note->name);
	strbuf_add(out, ": ");
	add_said(note, 30, out);
}

static void draw_group(
	const struct import_group *group, struct canvas *canvas, int row, unsigned attr)
{
	const struct import_note *note = group->notes[0];
	struct strbuf place = STRBUF_INIT, whom = STRBUF_INIT;
	bool narrow = canvas->cols < 60; /* what is wrong is said below */

	if (group->count > 1)
		strbuf_addf(&place, "%d dòng", group->count);
	else
		add_place(note, &place);
	canvas_put(canvas, row, 3, canvas->cols - 4, attr, place.text);
	if (group->count > 1)
		import_group_lines(group, 3, &whom);
	else
		strbuf_add(&whom, note->name);
	canvas_put(canvas, row, 20,
		narrow                      ? canvas->cols - 21
			: import_says(note) ? 20
					    : 50,
		attr, whom.text);
	if (import_says(note) && !narrow) {
		struct strbuf said = STRBUF_INIT;
		add_said(note, 3, &said);
		canvas_put(canvas, row, 41, canvas->cols - 42,
			attr | (note->warning ? ATTR_WARN : 0), said.text);
		strbuf_release(&said);
	}
	strbuf_release(&place);
	strbuf_release(&whom);
}

/* What the group at hand says; Enter shows it whole. */
static void draw_detail(const struct import_screen *at, const struct import_group *group,
	struct canvas *canvas, int row)
{
	int rows = is_low(at->screen.body_rows) ? LOW_DETAIL_ROWS : DETAIL_ROWS - 1;
	struct strbuf text = STRBUF_INIT;

	if (!is_low(at->screen.body_rows))
		canvas_rule(canvas, row++);
	if (!import_says(group->notes[0]))
		return;
	import_add_whole(group, 8, &text);
	wrap_draw(text.text, canvas, row, row + rows, 3, canvas->cols - 6,
		group->notes[0]->warning ? ATTR_WARN : 0);
	strbuf_release(&text);
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	draw_group(&((const struct import_screen *)screen)->groups.items[row], canvas, y, attr);
}

static void draw_notes(const struct import_screen *at, struct canvas *canvas, int top)
{
	const struct rows *rows = &at->screen.rows;

	rows_draw(&at->screen, canvas, top, draw_row);
	if (rows->count > 0)
		draw_detail(at, &at->groups.items[rows->selected], canvas, top + rows->shown);
	else
		canvas_put(canvas, top, 3, -1, 0, "Không có dòng nào.");
}

/* The sentence about the whole file, its "name:line:column:" in words. */
static void draw_fault(const struct import_screen *at, struct canvas *canvas, int row)
{
	struct strbuf text = STRBUF_INIT;
	const char *said = at->fault;
	size_t name = strlen(at->name);
	long line;
	int column = 0, used = 0, more = 0;

	if (strncmp(said, at->name, name) == 0 &&
		sscanf(said + name, ":%ld:%n", &line, &used) == 1) {
		said += name + used;
		if (sscanf(said, "%d:%n", &column, &more) == 1)
			said += more;
		strbuf_addf(&text, "Dòng %ld", line);
		if (column > 0)
			strbuf_addf(&text, ", cột %d", column);
		strbuf_add(&text, ":");
	}
	strbuf_add(&text, said);
	canvas_put(canvas, row, 3, 2, ATTR_BAD, "!");
	wrap_draw(text.text, canvas, row, canvas->rows, 5, canvas->cols - 8, ATTR_BAD);
	strbuf_release(&text);
}

static void draw_choice(const struct import_screen *at, struct canvas *canvas, int row)
{
	struct strbuf line = STRBUF_INIT;
	char from[DATE_SIZE] = "hôm nay";

	if (*at->from_on)
		date_show(at->from_on, from);
	strbuf_addf(&line, "Loại: %s (F6)   ", at->type->title);
	if (at->type->first_spell)
		strbuf_addf(&line, "Sinh hoạt từ: %s (F3)", from);
	if (at->looked && at->report.to_pad > 0)
		strbuf_addf(&line, "  Mất số 0 (%" PRId64 "): %s (F8)", at->report.to_pad,
			at->pad_ids ? "bù" : "hỏi");
	canvas_put(canvas, row, 3, -1, 0, line.text);
	strbuf_clear(&line);
	import_add_cell(at, &line);
	if (at->type->first_spell && !*at->cell)
		strbuf_addf(&line, "Chi bộ chưa có trong sổ: %s (F5)   ",
			at->create_cells ? "lập mới" : "không nhận");
	if (at->looked && at->report.in_capitals > 0)
		strbuf_addf(&line, "Tên viết hoa (%" PRId64 "): %s (F2)", at->report.in_capitals,
			at->proper_names ? "viết lại" : "để nguyên");
	canvas_put(canvas, row + 1, 3, -1, 0, line.text);
	strbuf_release(&line);
}

/* The count of the paper list, on the rule above the rows. */
static void draw_paper(const struct import_screen *at, struct canvas *canvas, int row)
{
	struct strbuf text = STRBUF_INIT;

	if (at->on_paper < 0)
		return;
	strbuf_add_char(&text, ' ');
	if (at->looked)
		import_add_paper(at, &text);
	else
		strbuf_addf(&text, "giấy %d dòng", at->on_paper);
	strbuf_add_char(&text, ' ');
	bool differs = at->looked && at->on_paper != import_rows(at);
	canvas_right(
		canvas, row, 0, canvas->cols - 3, differs ? ATTR_WARN | ATTR_BOLD : 0, text.text);
	strbuf_release(&text);
}

/* How the file was understood, and the key for another way. */
static void draw_understood(const struct import_screen *at, struct canvas *canvas, int row)
{
	struct strbuf line = STRBUF_INIT;

	strbuf_add(&line, "Đọc (Ctrl-R): ");
	import_add_understood(at, &line);
	canvas_put(canvas, row, 3, -1, 0, line.text);
	strbuf_release(&line);
}

/* What was done besides, and the columns. */
static void draw_besides(const struct import_screen *at, struct canvas *canvas, int row)
{
	const struct import_report *report = &at->report;
	struct strbuf line = STRBUF_INIT;

	if (report->notes_cut)
		strbuf_add(&line, "Chỉ kê những dòng đầu của mỗi loại; Ctrl-E ghi đủ ra tệp. ");
	if (report->remembered)
		strbuf_add(&line, "Cột như đã chọn lần trước (Ctrl-K). ");
	if (report->placed > 0)
		strbuf_addf(
			&line, "Đặt dưới đảng bộ duy nhất: %" PRId64 " chi bộ. ", report->placed);
	if (report->told > 0)
		strbuf_addf(
			&line, "Giới tính lấy từ số định danh: %" PRId64 " dòng. ", report->told);
	if (report->unused.length)
		strbuf_addf(&line, "Cột không dùng (Ctrl-K): %s. ", report->unused.text);
	if (report->created.length)
		strbuf_addf(&line, "Chi bộ lập mới: %s.", report->created.text);
	canvas_put(canvas, row, 3, -1, 0, line.text);
	strbuf_release(&line);
}

void import_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct import_screen *at = (const struct import_screen *)screen;
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, 3, -1, ATTR_BOLD,
		at->path ? at->path : "Chưa chọn tệp: Enter để chọn tệp .xlsx hay CSV.");
	canvas_cursor(canvas, top, 1);
	if (at->looked && is_low(at->screen.body_rows) && !at->fault) {
		draw_counts(at, canvas, top + 1);
		draw_notes(at, canvas, top + LOW_HEAD_ROWS);
		return;
	}
	if (at->looked && !is_low(at->screen.body_rows))
		draw_understood(at, canvas, top + 1);
	if (!at->looked || !is_low(at->screen.body_rows))
		draw_choice(at, canvas, top + 2);
	if (at->fault) {
		draw_fault(at, canvas, top + 5);
		return;
	}
	if (!at->looked) {
		draw_paper(at, canvas, top + 6);
		return;
	}
	draw_besides(at, canvas, top + 4);
	draw_counts(at, canvas, top + 5);
	canvas_rule(canvas, top + 6);
	draw_paper(at, canvas, top + 6);
	draw_notes(at, canvas, top + HEAD_ROWS);
	canvas_forget_cut(canvas); /* it stands below the rows */
}
