#include "matrix_screen.h"

#include "date.h"
#include "front.h"
#include "grid.h"
#include "month_matrix.h"
#include "month_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct matrix_screen {
	struct grid grid; /* its columns are the stops, or the months: two faces */
	struct month_matrix matrix;
	bool year_face;
	int month;             /* of the face of stops, 0 is January */
	char opened[UID_SIZE]; /* the cell that Enter went to */
	char scope[UID_SIZE];  /* and what was chosen before, "" is all */
};

static const struct matrix_screen *matrix_at(const struct grid *grid)
{
	return (const struct matrix_screen *)grid;
}

static bool is_year(const struct grid *grid)
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

static const char *stops_of(const struct grid *grid, int row, int month)
{
	return matrix_at(grid)->matrix.rows[row].stops[month];
}

/* How many stops of a month lack something. */
static int lacking(const char *of)
{
	int count = 0;

	for (; *of; of++)
		count += strchr("BTC", *of) != NULL;
	return count;
}

/* The letter at a place; '\0': not read yet. */
static char letter_at(const struct grid *grid, int row, int col)
{
	int month = is_year(grid) ? col : matrix_at(grid)->month;
	const char *of = stops_of(grid, row, month);

	if (!matrix_at(grid)->matrix.known[month])
		return '\0';
	return is_year(grid) ? matrix_sign(of) : *of ? of[col] : '-';
}

static unsigned show(const struct grid *grid, int row, int col, struct strbuf *out)
{
	char letter = letter_at(grid, row, col);

	for (int i = 0; i < SIGNS; i++) {
		if (signs[i].letter != letter)
			continue;
		if (letter == 'B' && is_year(grid))
			strbuf_addf(out, "%d", lacking(stops_of(grid, row, col)));
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
	if (is_year(grid))
		strbuf_addf(out, "%3d", col + 1);
	else
		strbuf_add(out, stops[col].head);
}

static void column(const struct grid *grid, int col, struct strbuf *out)
{
	if (is_year(grid))
		strbuf_addf(out, "tháng %d", col + 1);
	else
		strbuf_add(out, stops[col].name);
}

/* A sum of months of which some are not read yet would be taken for what it is not. */
static bool is_whole(const struct grid *grid)
{
	for (int month = 0; is_year(grid) && month < MATRIX_MONTHS; month++)
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
	if (is_year(grid) && !matrix_at(grid)->matrix.known[from] && one)
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
	return is_year(grid)
		? "x xong   số: còn bấy nhiêu bước   ! chưa họp   . chưa đến   - không phải làm"
		: "x xong   ~ dở dang   ! còn thiếu   . chưa đến   - không phải làm";
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

static bool load(struct grid *grid, struct err *err)
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

static const struct grid_ops cells = {
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
	.load = load,
};

/* ---- keys ---- */

static bool load_month(struct matrix_screen *at, int month, struct err *err)
{
	return at->matrix.known[month] ||
		month_matrix_load(at->grid.screen.session->store, &at->matrix, month, err);
}

/* Another month, or on the face of the year another year. */
static bool go(struct matrix_screen *at, int step, struct err *err)
{
	int months = at->matrix.year * MATRIX_MONTHS + at->month +
		(is_year(&at->grid) ? MATRIX_MONTHS : 1) * step;
	bool same = at->matrix.year == months / MATRIX_MONTHS;

	at->matrix.year = months / MATRIX_MONTHS;
	at->month = months % MATRIX_MONTHS;
	return same ? load_month(at, at->month, err) : load(&at->grid, err);
}

static bool turn(struct matrix_screen *at, struct err *err)
{
	int month = at->grid.col;

	at->grid.col = is_year(&at->grid) ? 0 : at->month;
	at->year_face = !at->year_face;
	if (!is_year(&at->grid))
		at->month = month;
	return load_month(at, at->month, err);
}

static struct screen *open_month(struct matrix_screen *at, struct err *err)
{
	struct grid *grid = &at->grid;
	struct session *session = grid->screen.session;
	const struct matrix_row *row = &at->matrix.rows[grid->screen.rows.selected];
	char period[32];

	snprintf(period, sizeof period, "%04d-%02d", at->matrix.year % 10000,
		(is_year(grid) ? grid->col : at->month) + 1);
	memcpy(at->scope, session->cell, sizeof at->scope);
	memcpy(at->opened, row->cell, sizeof at->opened);
	session_choose_cell(session, row->cell);
	return month_screen_at(session, period, is_year(grid) ? NULL : stops[grid->col].place, err);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;

	if (key == KEY_RETURN && !at->grid.jump.on && screen->rows.count > 0)
		return screen_open(screen, open_month(at, err));
	if (key != KEY_F7 && key != '+' && key != '-')
		return grid_key(screen, key, err);
	name_jump_end(&at->grid.jump);
	if (!(key == KEY_F7 ? turn(at, err) : go(at, key == '+' ? 1 : -1, err)))
		session_fail(screen->session, err);
	return SCREEN_STAY;
}

/* Back from a month: to what was chosen before, unless F6 chose anew there. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;
	struct session *session = screen->session;

	(void)above;
	if (*at->opened && strcmp(session->cell, at->opened) == 0)
		session_choose_cell(session, *at->scope ? at->scope : NULL);
	*at->opened = '\0';
	return load(&at->grid, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

/* The months of the year one by one, the one at hand first. */
static bool idle(struct screen *screen)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;
	struct err err = ERR_INIT;

	if (!is_year(&at->grid))
		return false;
	for (int step = 0; step < MATRIX_MONTHS; step++) {
		int month = (at->grid.col + MATRIX_MONTHS - step) % MATRIX_MONTHS;
		if (at->matrix.known[month])
			continue;
		if (load_month(at, month, &err))
			return true;
		session_fail(screen->session, &err);
		return false;
	}
	return false;
}

/* ---- what it shows ---- */

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;

	if (is_year(&at->grid))
		strbuf_addf(out, "Bảng năm %d", at->matrix.year);
	else
		strbuf_addf(out, "Bảng %02d/%d", at->month + 1, at->matrix.year);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;
	const struct grid *grid = &at->grid;
	int row = screen->rows.selected;

	if (grid->jump.on || screen->rows.count == 0) {
		grid_status(screen, out);
		return;
	}
	strbuf_addf(out, "%s, ", at->matrix.rows[row].name);
	column(grid, grid->col, out);
	char letter = letter_at(grid, row, grid->col);
	if (is_year(grid) && letter == 'B') {
		const char *of = stops_of(grid, row, grid->col);
		strbuf_addf(out, ": còn %d bước", lacking(of));
		add_lacking(of, out);
	} else if (is_year(grid) && letter == 'T') {
		strbuf_add(out, ": chưa họp");
	} else {
		strbuf_addf(out, ": %s", letter ? words_of(letter) : "đang xem sổ …");
	}
}

static void free_matrix(struct screen *screen)
{
	struct matrix_screen *at = (struct matrix_screen *)screen;

	month_matrix_release(&at->matrix);
	grid_release(&at->grid);
	free(at);
}

/* The row of the cell that is chosen is at hand. */
static void find_chosen(struct matrix_screen *at)
{
	const char *cell = session_cell(at->grid.screen.session);

	for (int row = 0; cell && row < at->matrix.count; row++)
		if (strcmp(at->matrix.rows[row].cell, cell) == 0)
			rows_select(&at->grid.screen.rows, row);
}

struct screen *matrix_screen_new(struct session *session, struct err *err)
{
	struct matrix_screen *at = screen_new(sizeof *at, &matrix_ops, session);
	const char *today = store_today(session->store);

	at->grid.ops = &cells;
	at->matrix.year = atoi(today);
	at->month = atoi(today + 5) - 1;
	if (load(&at->grid, err)) {
		find_chosen(at);
		return &at->grid.screen;
	}
	free_matrix(&at->grid.screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct matrix_screen *at = (const struct matrix_screen *)screen;

	front->cell[0] = '\0';
	front_time(front, at->matrix.year, at->year_face ? 0 : at->month + 1);
}

const struct screen_ops matrix_ops = {
	.front = front,
	.words = &matrix_words,
	.shows_saved = true,
	.title = title,
	.draw = grid_draw,
	.key = key,
	.free = free_matrix,
	.status = status,
	.position = grid_position,
	.resume = resume,
	.idle = idle,
	.resized = grid_resized,
};
