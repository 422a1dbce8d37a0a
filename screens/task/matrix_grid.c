/* The table of cells as a grid: what stands at each stop of a month, or in each month of a year. */
#include "matrix_internal.h"

#include <stdlib.h>
#include <string.h>

static const struct matrix_screen *matrix_at(const struct grid *grid)
{
	return (const struct matrix_screen *)grid;
}

bool matrix_is_year(const struct grid *grid)
{
	return matrix_at(grid)->year_face;
}

/* ---- what a cell of the grid says ---- */

static const struct {
	const char *head, *name;
	const char *place; /* the stop of the month's path */
} stops[MONTH_STOPS] = {
	[MONTH_COMMITTEE] = { "Ủy", "chi ủy họp", "committee" },
	[MONTH_INVITATION] = { "Mời", "giấy mời", "meeting.papers_sent_on" },
	[MONTH_MEETING] = { "Họp", "họp chi bộ", "meeting" },
	[MONTH_ROLL] = { "Dự", "điểm danh", "rollcall" },
	[MONTH_GUESTS] = { "CT", "cấp trên dự", "attendee" },
	[MONTH_MINUTES] = { "BB", "biên bản", "meeting.minutes" },
	[MONTH_VOTE] = { "BQ", "biểu quyết", "vote" },
	[MONTH_RESOLUTION] = { "NQ", "nghị quyết", "resolution" },
	[MONTH_TASK] = { "GV", "giao việc", "task" },
	[MONTH_SCORE] = { "CL", "chấm chất lượng", "score" },
	[MONTH_DUES] = { "Phí", "đảng phí", "dues" },
	[MONTH_EXPORT] = { "Gửi", "gửi cấp trên", "export" },
};

static const struct {
	char letter;
	const char *words;
} reasons[] = {
	{ 'u', "chi bộ không có chi ủy" },
	{ 'k', "buổi sinh hoạt không họp, có lý do" },
	{ 'g', "không có khách" },
	{ 'v', "không biểu quyết việc nào" },
	{ 'b', "chưa có bảng điểm" },
	{ 'n', "không có ai đóng" },
	{ 'r', "sổ không có mức đóng của tháng này" },
	{ '-', "tháng ấy không có chi bộ này, hoặc không có gì phải làm" },
};

static const struct {
	char letter;
	const char *sign, *words;
	unsigned attr;
} signs[] = {
	{ 'X', "x", "xong", ATTR_DONE },
	{ 'B', "~", "dở dang", ATTR_WARN },
	{ 'T', "!", "còn thiếu", ATTR_BAD },
	{ 'C', ".", "chưa đến", 0 },
};

enum { SIGNS = sizeof signs / sizeof *signs, REASONS = sizeof reasons / sizeof *reasons };

const char *matrix_stops(const struct grid *grid, int row, int month)
{
	return matrix_at(grid)->matrix.rows[row].stops[month];
}

/* How many stops of a month lack something. */
int matrix_lacking(const char *of)
{
	int count = 0;

	for (; *of; of++)
		count += strchr("BTC", *of) != NULL;
	return count;
}

/* The letter at a place; '\0': not read yet. */
static char letter_at(const struct grid *grid, int row, int col)
{
	int month = matrix_is_year(grid) ? col : matrix_at(grid)->month;
	const char *of = matrix_stops(grid, row, month);

	if (!matrix_at(grid)->matrix.known[month])
		return '\0';
	return matrix_is_year(grid) ? matrix_sign(of) : *of ? of[col] : '-';
}

static unsigned show(const struct grid *grid, int row, int col, struct strbuf *out)
{
	char letter = letter_at(grid, row, col);

	for (int i = 0; i < SIGNS; i++) {
		if (signs[i].letter != letter)
			continue;
		if (letter == 'B' && matrix_is_year(grid))
			strbuf_addf(out, "%d", matrix_lacking(matrix_stops(grid, row, col)));
		else
			strbuf_add(out, signs[i].sign);
		return signs[i].attr;
	}
	strbuf_add(out, letter ? "-" : "");
	return 0;
}

static const char *words_of(char letter)
{
	for (int i = 0; i < SIGNS; i++)
		if (signs[i].letter == letter)
			return signs[i].words;
	for (int i = 0; i < REASONS; i++)
		if (reasons[i].letter == letter)
			return reasons[i].words;
	return "";
}

/* ": biên bản, đảng phí": what of a month is not whole. */
static void add_lacking(const char *of, struct strbuf *out)
{
	const char *between = ": ";

	for (int stop = 0; stop < MONTH_STOPS && *of; stop++)
		if (strchr("BTC", of[stop])) {
			strbuf_addf(out, "%s%s", between, stops[stop].name);
			between = ", ";
		}
}

static const char *name(const struct grid *grid, int row)
{
	return matrix_at(grid)->matrix.rows[row].name;
}

static void head(const struct grid *grid, int col, struct strbuf *out)
{
	if (matrix_is_year(grid))
		strbuf_addf(out, "%3d", col + 1);
	else
		strbuf_add(out, stops[col].head);
}

static void column(const struct grid *grid, int col, struct strbuf *out)
{
	if (matrix_is_year(grid))
		strbuf_addf(out, "tháng %d", col + 1);
	else
		strbuf_add(out, stops[col].name);
}

/* A sum of months of which some are not read yet would be taken for what it is not. */
static bool is_whole(const struct grid *grid)
{
	for (int month = 0; matrix_is_year(grid) && month < MATRIX_MONTHS; month++)
		if (!matrix_at(grid)->matrix.known[month])
			return false;
	return true;
}

static void row_total(const struct grid *grid, int row, struct strbuf *out)
{
	int whole = 0, cols = grid->ops->cols;

	if (!is_whole(grid)) {
		strbuf_add(out, "…");
		return;
	}
	for (int col = 0; col < cols; col++)
		whole += letter_at(grid, row, col) == 'X';
	strbuf_addf(out, "%d", whole);
}

/* The last row: how many cells are through; at its end all that is whole. */
static void col_total(const struct grid *grid, int col, struct strbuf *out)
{
	int whole = 0, from = col < grid->ops->cols ? col : 0,
	    to = col < grid->ops->cols ? col + 1 : col;

	bool one = to == from + 1;
	if (matrix_is_year(grid) && !matrix_at(grid)->matrix.known[from] && one)
		return;
	if (!one && !is_whole(grid)) {
		strbuf_add(out, "…");
		return;
	}
	for (int row = 0; row < grid->screen.rows.count; row++)
		for (int at = from; at < to; at++)
			whole += letter_at(grid, row, at) == 'X';
	strbuf_addf(out, "%d", whole);
}

static const char *legend(const struct grid *grid)
{
	return matrix_is_year(grid)
		? "x xong   số: còn bấy nhiêu bước   ! chưa họp   . chưa đến   - không phải làm"
		: "x xong   ~ dở dang   ! còn thiếu   . chưa đến   - không phải làm";
}

const char *matrix_place(int stop)
{
	return stops[stop].place;
}

void matrix_say(const struct grid *grid, int row, struct strbuf *out)
{
	strbuf_addf(out, "%s, ", matrix_at(grid)->matrix.rows[row].name);
	column(grid, grid->col, out);
	char letter = letter_at(grid, row, grid->col);
	if (matrix_is_year(grid) && letter == 'B') {
		const char *of = matrix_stops(grid, row, grid->col);
		strbuf_addf(out, ": còn %d bước", matrix_lacking(of));
		add_lacking(of, out);
	} else if (matrix_is_year(grid) && letter == 'T') {
		strbuf_add(out, ": chưa họp");
	} else {
		strbuf_addf(out, ": %s", letter ? words_of(letter) : "đang xem sổ …");
	}
}

/* ---- nothing is written here ---- */

static const int marks[] = { 0 };

static bool get(const struct grid *grid, int row, int col, struct strbuf *out)
{
	return show(grid, row, col, out), true;
}

static bool may_mark(struct grid *grid, int row, int col)
{
	(void)row;
	(void)col;
	session_say(grid->screen.session, MESSAGE_INFO,
		"Trang này chỉ để xem. Enter mở tháng của chi bộ để làm.");
	return false;
}

static bool changed(const struct grid *grid, int col)
{
	(void)grid;
	(void)col;
	return false;
}

bool matrix_load(struct grid *grid, struct err *err)
{
	struct matrix_screen *at = (struct matrix_screen *)grid;

	month_matrix_release(&at->matrix);
	if (!month_matrix_load(grid->screen.session->store, &at->matrix, at->month, err))
		return false;
	rows_count(&grid->screen.rows, at->matrix.count);
	for (int row = 0; row < at->matrix.count; row++) {
		struct strbuf short_name = STRBUF_INIT;
		session_short_name(at->matrix.rows[row].name, &short_name);
		free(at->matrix.rows[row].name);
		at->matrix.rows[row].name = strbuf_detach(&short_name);
	}
	return true;
}

const struct grid_ops matrix_cells = {
	.cols = MONTH_STOPS,
	.width = 4,
	.total_width = 6,
	.corner = "Chi bộ",
	.total = "Xong",
	.foot = "Xong",
	.hint = "Mũi tên đến chỗ; Enter mở tháng của chi bộ ở chỗ ấy",
	.legend = legend,
	.empty = "Năm này sổ chưa có chi bộ nào.",
	.marks = marks,
	.name = name,
	.head = head,
	.column = column,
	.show = show,
	.row_total = row_total,
	.col_total = col_total,
	.get = get,
	.changed = changed,
	.may_mark = may_mark,
	.load = matrix_load,
};
