#include "list_internal.h"

#include "basis.h"
#include "text.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { MARGIN = 3, SEARCH_COL = 6, SEARCH_WIDTH = 30, SEARCH_LEAST = 8 };

/* Of more than one organisation. */
static bool is_wide(const struct list *list)
{
	return list->all_cells || !session_cell(list->screen.session);
}

/* Whether the list has the column at all, however wide the window is. */
static bool is_column(const struct list *list, const struct field *field)
{
	return (field->flags & FIELD_LIST) && (!(field->flags & FIELD_WIDE) || is_wide(list)) &&
		store_uses(list->screen.session->store, field);
}

/* Always shown: what is sorted by, and of several organisations whose a row is. */
static bool is_kept(const struct list *list, const struct field *field)
{
	return is_column(list, field) && (field == list->sort || (field->flags & FIELD_WIDE));
}

/* What the columns leave goes to those that spread, else to the last. */
static void spread_out(struct list *list, int left)
{
	enum { MOST = 24 };
	const struct field *fields = list->type->fields;
	int spreads = 0, last = -1;

	for (int i = 0; fields[i].name; i++) {
		if (list->widths[i] == 0)
			continue;
		spreads += (fields[i].flags & FIELD_SPREAD) != 0;
		last = i;
	}
	for (int i = 0; left > 0 && i <= last; i++) {
		bool takes = spreads > 0 ? (fields[i].flags & FIELD_SPREAD) != 0 : i == last;
		if (list->widths[i] == 0 || !takes)
			continue;
		int share = spreads > 1 ? left / spreads : left;
		list->widths[i] += share < MOST ? share : MOST;
		left -= share;
		spreads--;
	}
}

/*
 * The width of the columns that fit: those that spread take what is left. Those that are kept are always
 * among them.
 */
void list_lay_out(struct list *list)
{
	int room = list->screen.cols - MARGIN - 1, used = 0, kept = 0;
	const struct field *fields = list->type->fields;

	/* what is missing takes the room of half the row, and what the columns leave */
	list->gaps_width = list->scope == LIST_MISSING ? room / 2 : 0;
	room -= list->gaps_width ? list->gaps_width + 2 : 0;

	for (int i = 0; fields[i].name; i++)
		kept += is_kept(list, &fields[i]) ? fields[i].width + 2 : 0;
	for (int i = 0; fields[i].name; i++) {
		int wide = fields[i].width + (used ? 2 : 0);
		list->widths[i] = 0;
		if (!is_column(list, &fields[i]))
			continue;
		kept -= is_kept(list, &fields[i]) ? fields[i].width + 2 : 0;
		if (used + wide + kept > room && used > 0)
			continue;
		list->widths[i] = fields[i].width;
		used += wide;
	}
	if (list->gaps_width > 0 && used < room)
		list->gaps_width += room - used;
	else
		spread_out(list, room - used);
}

static bool is_number(const struct field *field)
{
	return field->kind == FIELD_INT || field->kind == FIELD_MONEY ||
		field->kind == FIELD_POINTS;
}

static void draw_heading(const struct list *list, struct canvas *canvas, int row)
{
	const int *widths = list->widths;
	int col = MARGIN;

	for (int i = 0; list->type->fields[i].name; i++) {
		const struct field *field = &list->type->fields[i];
		if (widths[i] == 0)
			continue;
		unsigned sorted = field == list->sort ? ATTR_UNDERLINE : 0;
		const char *said = field->heading ? field->heading : field->label;
		if (is_number(field)) /* above its figures */
			canvas_right(canvas, row, col, widths[i], ATTR_BOLD | sorted, said);
		else
			canvas_put(canvas, row, col, widths[i], ATTR_BOLD | sorted, said);
		col += widths[i] + 2;
	}
	if (list->gaps_width > 0)
		canvas_put(canvas, row, col, list->gaps_width, ATTR_BOLD, "Còn thiếu");
	canvas_rule(canvas, row + 1);
}

/* What the names of all cells begin with tells nothing in a column of them. */
static bool names_orgs(const struct field *field)
{
	return (field->flags & FIELD_WIDE) ||
		(field->kind == FIELD_REF && rectype_named(field->target) == rectype_orgs());
}

static void draw_value(const struct field *field, const char *cell, struct canvas *canvas, int row,
	int col, int width, unsigned attr)
{
	struct strbuf name = STRBUF_INIT;

	if (is_number(field)) {
		canvas_right(canvas, row, col, width, attr, cell);
	} else if (names_orgs(field) || text_width(cell) > width) {
		session_short_name(cell, &name);
		canvas_put(canvas, row, col, width, attr, name.text);
	} else {
		canvas_put(canvas, row, col, width, attr, cell);
	}
	strbuf_release(&name);
}

static void draw_row(const struct list *list, struct canvas *canvas, int index, int row)
{
	const int *widths = list->widths;
	unsigned attr = rows_bar(
		canvas, row, 1, canvas->cols - 2, index == list->screen.rows.selected);
	int col = MARGIN;

	if (list_is_marked(list, list->page.rows[index].uid))
		canvas_put(canvas, row, 0, 1, ATTR_BOLD, "x");
	for (int i = 0; list->type->fields[i].name; i++) {
		const char *cell = list->page.rows[index].cells[i];
		if (widths[i] == 0)
			continue;
		if (cell)
			draw_value(&list->type->fields[i], cell, canvas, row, col, widths[i], attr);
		col += widths[i] + 2;
	}
	if (list->gaps_width > 0 && list->gaps)
		canvas_put(canvas, row, col, list->gaps_width, attr, list->gaps[index]);
}

/* Of one cell the people of today; of the committee every record there is. */
const char *list_scope_name(const struct list *list)
{
	static const char *const names[] = { "đang có", "thùng rác", "thiếu dữ liệu", "chưa xong" };

	if (list->scope == LIST_ALIVE && is_wide(list))
		return "tất cả";
	return names[list->scope];
}

/* A count that is not known yet takes the columns of the last one: what stands beside it stays. */
static void add_unknown(const struct list *list, struct strbuf *out)
{
	char was[24];

	snprintf(was, sizeof was, "%" PRId64, list->was);
	for (size_t i = 1; was[i]; i++)
		strbuf_add_char(out, ' ');
	strbuf_add(out, "…");
}

static void add_count(const struct list *list, struct strbuf *out)
{
	if (list->sieve && list->total < 0) {
		strbuf_addf(out, " · %" PRId64 "…", sieve_count(list->sieve));
	} else if (list->total >= 0) {
		strbuf_addf(out, " · %" PRId64, list->total);
	} else if (list->was > 0) {
		strbuf_add(out, " · ");
		add_unknown(list, out);
	}
	if (list->filter.count > 0 && list->total >= 0 && list->all >= 0)
		strbuf_addf(out, " trong %" PRId64, list->all);
}

/* "Xếp: Ngày sinh, ngược   Lọc: đang sinh hoạt · Nữ · 3 trong 27" */
static void add_shown(const struct list *list, struct strbuf *out)
{
	if (list->type->flags & RECTYPE_REGISTER)
		list_add_day(list, out);
	if (list->sort)
		strbuf_addf(out, "Xếp: %s%s   ",
			list->sort->heading ? list->sort->heading : list->sort->label,
			list->backwards ? ", ngược" : "");
	else if (list->backwards)
		strbuf_add(out, "Xếp ngược   ");
	strbuf_add(out, "Lọc: ");
	if (list->filter.count == 0 || list->scope != LIST_ALIVE)
		strbuf_addf(out, "%s%s", list_scope_name(list), list->filter.count ? " · " : "");
	filter_say(list->screen.session->store, &list->filter, out);
	add_count(list, out);
}

static void draw_search(const struct list *list, struct canvas *canvas, int row)
{
	struct strbuf typed = STRBUF_INIT, right = STRBUF_INIT;
	int room = canvas->cols - SEARCH_COL - 2;

	add_shown(list, &right);
	int wide = text_width(right.text),
	    field = room - wide < SEARCH_WIDTH ? room - wide : SEARCH_WIDTH;
	if (field < SEARCH_LEAST)
		field = SEARCH_LEAST;
	int cursor = edit_window(&list->search, field, &typed);
	canvas_put(canvas, row, 1, -1, 0, "Tìm:");
	canvas_field(
		canvas, row, SEARCH_COL, field, list->searching ? ATTR_UNDERLINE : 0, typed.text);
	canvas_right(canvas, row, SEARCH_COL + field + 1, room - field, 0, right.text);
	if (list->searching)
		canvas_cursor(canvas, row, SEARCH_COL + cursor);
	strbuf_release(&typed);
	strbuf_release(&right);
}

static void draw_empty(const struct list *list, struct canvas *canvas, int row)
{
	if (list->sieve && !sieve_is_done(list->sieve))
		canvas_put(canvas, row, MARGIN, -1, 0, "Đang tìm...");
	else if (list->search.count > 0)
		canvas_put(canvas, row, MARGIN, -1, 0,
			"Không có ai, không có gì khớp. Esc xóa chữ tìm.");
	else if (list->filter.count > 0)
		canvas_put(canvas, row, MARGIN, -1, 0, "Không có gì qua bộ lọc. Esc bỏ lọc.");
	else if (list->scope == LIST_OPEN)
		canvas_put(canvas, row, MARGIN, -1, 0,
			"Không còn việc nào chưa xong. Ctrl-E xem cả những phiếu đã xong.");
	else if (list->type->flags & RECTYPE_REGISTER)
		canvas_put(canvas, row, MARGIN, -1, 0, "Không có ai, không có gì để kê ở đây.");
	else if (list->scope != LIST_ALIVE)
		canvas_put(canvas, row, MARGIN, -1, 0,
			"Không có phiếu nào ở đây. Ctrl-E trở lại danh sách.");
	else
		canvas_put(canvas, row, MARGIN, -1, 0,
			"Chưa có phiếu nào. Insert (hoặc Ctrl-N) thêm mới.");
	canvas_cursor(canvas, row, 1);
}

void list_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct list *list = (const struct list *)screen;
	int top = canvas_body_top(canvas);

	draw_heading(list, canvas, top + 1);
	for (int i = 0; i < list->page.count && i < list_rows(list); i++)
		draw_row(list, canvas, i, top + LIST_HEAD_ROWS + i);
	if (list->page.count == 0)
		draw_empty(list, canvas, top + LIST_HEAD_ROWS);
	draw_search(list, canvas, top);
}

void list_title(const struct screen *screen, struct strbuf *out)
{
	const struct list *list = (const struct list *)screen;

	strbuf_add(out, list->heading ? list->heading : list->type->title);
}

void list_position(const struct screen *screen, struct strbuf *out)
{
	const struct list *list = (const struct list *)screen;

	if (list->page.count == 0)
		return;
	if (list->first > 0)
		strbuf_addf(out, "%" PRId64, list->first + list->screen.rows.selected);
	else
		strbuf_add(out, "?");
	if (list->total >= 0) {
		strbuf_addf(out, "/%" PRId64, list->total);
	} else if (list->was > 0) {
		strbuf_add_char(out, '/');
		add_unknown(list, out);
	}
}

void list_status(const struct screen *screen, struct strbuf *out)
{
	const struct list *list = (const struct list *)screen;

	if (list->sieve && !sieve_is_done(list->sieve))
		strbuf_addf(out,
			list->sort ? "Đang xếp theo %s, còn xem tiếp..."
				   : "Đang tìm tiếp trong sổ...",
			list->sort ? list->sort->label : "");
	else if (list_is_marking(list))
		strbuf_addf(out, "Đã đánh dấu %d dòng; %s cho tất cả", list->marks.count,
			list->type->closed_by ? "F2 ghi đã xong" : "Insert nhập một lần");
	else if (list->search.count == 0 && list->filter.count > 0)
		strbuf_add(out, "Đang lọc: F4 lọc thêm hoặc bỏ bớt, Esc bỏ hết");
	else if (list->search.count > 0)
		strbuf_add(out, "Chữ đầu của từ, năm sinh, ngày, số thẻ; Esc xóa");
	else if (list->type->flags & RECTYPE_QUARTER)
		strbuf_add(out, "Ctrl-E xem quý khác; gõ tên để tìm, không cần dấu");
	else
		strbuf_addf(out, "Gõ tên để tìm, không cần dấu%s",
			list_marks_any(list) ? "; Dấu cách đánh dấu" : "");
}

void list_help(const struct screen *screen, struct strbuf *heading, struct strbuf *text)
{
	const struct list *list = (const struct list *)screen;

	strbuf_add(heading, list->type->title);
	strbuf_addf(text, "%s\n", list->type->help);
	paper_places_add(list->type->columns, list->type->paper, text);
}

void list_basis(const struct screen *screen, struct strbuf *text)
{
	basis_add_of(screen->session, ((const struct list *)screen)->type, text);
}

void list_place(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, ((const struct list *)screen)->type->name);
}

const struct command_key *list_keys_now(const struct screen *screen)
{
	const struct list *list = (const struct list *)screen;

	bool people = list_marks_any(list);

	if (list->type->closed_by)
		return list_is_marking(list) ? list_closing_keys : list_open_keys;
	if (list_is_marking(list))
		return list_marked_keys;
	if (list->type->flags & RECTYPE_REGISTER)
		return people ? list_people_register_keys : list_register_keys;
	if (list->type->flags & RECTYPE_SYSTEM)
		return list_look_keys;
	if (list->type->flags & RECTYPE_CALLED)
		return list_roll_keys;
	return people ? list_people_keys : list_keys;
}
