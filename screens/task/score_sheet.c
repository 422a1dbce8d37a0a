#include "score_sheet.h"

#include "date.h"
#include "front.h"
#include "grid.h"
#include "list.h"
#include "score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct score_screen {
	struct grid grid; /* its rows are the criteria, its one column the points */
	struct score_sheet sheet;
	bool typing; /* the next figure goes on with the number at hand */
};

static struct score_row *row_of(const struct grid *grid, int row)
{
	return &((const struct score_screen *)grid)->sheet.rows[row];
}

/* "4.5" is shown as "4,5". */
static void add_points(const char *points, struct strbuf *out)
{
	for (; *points; points++)
		strbuf_add_char(out, *points == '.' ? ',' : *points);
}

/* ---- marking ---- */

static const int marks[] = { ' ', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '.',
	KEY_ERASE, 0 };

static bool is_figure(int key)
{
	return (key >= '0' && key <= '9') || key == ',' || key == '.' || key == KEY_ERASE;
}

static bool get(const struct grid *grid, int row, int col, struct strbuf *out)
{
	(void)col;
	strbuf_add(out, row_of(grid, row)->typed);
	return true;
}

static void put(struct grid *grid, int row, int col, const char *text)
{
	(void)col;
	snprintf(row_of(grid, row)->typed, POINTS_SIZE, "%s", text);
}

static void say(const char *text, struct strbuf *out)
{
	if (*text)
		add_points(text, out);
	else
		strbuf_add(out, "chưa chấm");
}

static bool may_mark(struct grid *grid, int row, int col)
{
	(void)row;
	(void)col;
	return session_may_write(grid->screen.session);
}

/* A figure more of the number that is being typed; what would be more than the most is not taken. */
static void type_figure(struct score_screen *at, struct score_row *row, int key)
{
	char next[2 * POINTS_SIZE] = "";
	size_t length;

	if (at->typing || key == KEY_ERASE)
		snprintf(next, POINTS_SIZE, "%s", row->typed);
	length = strlen(next);
	const char *point = strchr(next, '.');
	if (key == KEY_ERASE)
		next[length > 0 ? length - 1 : 0] = '\0';
	else if (key == ',' || key == '.')
		snprintf(next + length, POINTS_SIZE, "%s", point ? "" : length ? "." : "0.");
	else if (!point || !point[1])
		snprintf(next + length, POINTS_SIZE, "%c", key);
	if (score_tenths(next) > score_tenths(row->most)) {
		struct strbuf most = STRBUF_INIT;
		add_points(row->most, &most);
		session_say(at->grid.screen.session, MESSAGE_WARN,
			"Tiêu chí này nhiều nhất %s điểm.", most.text);
		strbuf_release(&most);
		return;
	}
	snprintf(row->typed, POINTS_SIZE, "%.*s", POINTS_SIZE - 1, next);
}

static enum grid_mark mark(struct grid *grid, int line, int col, int key)
{
	struct score_screen *at = (struct score_screen *)grid;
	struct score_row *row = row_of(grid, line);

	(void)col;
	if (is_figure(key)) {
		type_figure(at, row, key);
		return GRID_STAY;
	}
	if (key == ' ' && !*row->proposed) {
		session_say(grid->screen.session, MESSAGE_INFO,
			"Tiêu chí này sổ không đề xuất được: gõ số điểm, hoặc + cho điểm tối đa.");
		return GRID_STAY;
	}
	memcpy(row->typed, key == '+' ? row->most : row->proposed, POINTS_SIZE);
	return GRID_NEXT;
}

static bool fills(const struct grid *grid, int row, int col)
{
	(void)col;
	return !*row_of(grid, row)->typed && *row_of(grid, row)->proposed;
}

/* To the first criterion that is for the clerk to score. */
static void say_filled(struct grid *grid, int col, int count)
{
	int row = 0;

	(void)col;
	while (row + 1 < grid->screen.rows.count && *row_of(grid, row)->typed)
		row++;
	rows_select(&grid->screen.rows, row);
	if (count > 0)
		session_say(grid->screen.session, MESSAGE_INFO,
			"Lấy %d điểm đề xuất; gõ điểm những tiêu chí còn lại.", count);
	else
		session_say(grid->screen.session, MESSAGE_INFO,
			"Không còn tiêu chí chưa chấm nào có điểm đề xuất.");
}

/* ---- what it shows ---- */

static const char *name(const struct grid *grid, int row)
{
	return row_of(grid, row)->name;
}

static void head(const struct grid *grid, int col, struct strbuf *out)
{
	(void)grid;
	(void)col;
	strbuf_add(out, " Điểm");
}

static void column(const struct grid *grid, int col, struct strbuf *out)
{
	(void)grid;
	(void)col;
	strbuf_add(out, "điểm");
}

static unsigned show(const struct grid *grid, int row, int col, struct strbuf *out)
{
	const struct score_row *at = row_of(grid, row);

	(void)col;
	add_points(*at->typed ? at->typed : "_", out);
	return 0;
}

/* "đề xuất 4 / 5" */
static void proposed(const struct grid *grid, int row, struct strbuf *out)
{
	const struct score_row *at = row_of(grid, row);

	if (*at->proposed) {
		strbuf_add(out, "đề xuất ");
		add_points(at->proposed, out);
		strbuf_add(out, "  ");
	}
	strbuf_add(out, "/ ");
	add_points(at->most, out);
}

/* The points as they are typed; the level is that of the book (score.h). */
static void total(const struct grid *grid, int col, struct strbuf *out)
{
	const struct score_screen *at = (const struct score_screen *)grid;
	int tenths = 0;

	for (int i = 0; i < at->sheet.count; i++)
		tenths += score_tenths(at->sheet.rows[i].typed);
	if (col == 1)
		strbuf_add(out, score_changed(&at->sheet) ? "chưa lưu" : at->sheet.level);
	else if (tenths % 10)
		strbuf_addf(out, "%d,%d", tenths / 10, tenths % 10);
	else
		strbuf_addf(out, "%d", tenths / 10);
}

static const char *legend(const struct grid *grid)
{
	const struct score_screen *at = (const struct score_screen *)grid;
	const char *scale = at->sheet.count > 0 ? row_of(grid, grid->screen.rows.selected)->scale
						: NULL;

	return scale ? scale : "";
}

static bool changed(const struct grid *grid, int col)
{
	(void)col;
	return score_changed(&((const struct score_screen *)grid)->sheet);
}

/* ---- loading and saving ---- */

static bool load(struct grid *grid, struct err *err)
{
	struct score_screen *at = (struct score_screen *)grid;
	bool ok = score_load(grid->screen.session->store, at->sheet.meeting, &at->sheet, err);

	rows_count(&grid->screen.rows, at->sheet.count);
	return ok;
}

static bool keep(struct grid *grid, struct err *err)
{
	return score_keep(grid->screen.session->store, &((struct score_screen *)grid)->sheet, err);
}

static bool drop(struct grid *grid, struct err *err)
{
	return score_drop(grid->screen.session->store, &((struct score_screen *)grid)->sheet, err);
}

static bool save(struct grid *grid, struct err *err)
{
	struct score_screen *at = (struct score_screen *)grid;
	struct strbuf points = STRBUF_INIT;

	if (!score_book(grid->screen.session->store, &at->sheet, err) || !grid_load(grid, err))
		return false;
	add_points(at->sheet.points, &points);
	session_say(grid->screen.session, MESSAGE_DONE, "Đã lưu: %s điểm%s%s.", points.text,
		*at->sheet.level ? ", mức " : ", còn tiêu chí chưa chấm", at->sheet.level);
	strbuf_release(&points);
	return true;
}

static const struct grid_ops criteria = {
	.cols = 1,
	.width = 7,
	.total_width = 18,
	.corner = "Tiêu chí",
	.total = "tối đa",
	.foot = "Cộng, mức",
	.hint = "Gõ điểm; phím cách: theo đề xuất; +: tối đa; F5 mọi đề xuất",
	.legend = legend,
	.empty = "Ngày họp chưa có bảng điểm nào; hoặc buổi này chưa họp. F2 mở bảng điểm.",
	.unsaved = "Điểm vừa chấm chưa lưu.",
	.rows_are = "tiêu chí",
	.marks = marks,
	.fill = ' ',
	.name = name,
	.head = head,
	.column = column,
	.show = show,
	.row_total = proposed,
	.col_total = total,
	.get = get,
	.put = put,
	.say = say,
	.changed = changed,
	.may_mark = may_mark,
	.mark = mark,
	.fills = fills,
	.say_filled = say_filled,
	.save = save,
	.keep = keep,
	.drop = drop,
	.load = load,
};

/* ---- the screen ---- */

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct score_screen *at = (struct score_screen *)screen;
	bool figure = is_figure(key) && !at->grid.jump.on;

	if (key == KEY_F2)
		return screen_open(
			screen, list_new(screen->session, rectype_named("score_criterion"), NULL));
	if (key == KEY_F3 || (at->sheet.count == 0 && key != KEY_ESCAPE))
		return SCREEN_STAY;
	if (figure && at->typing) {
		grid_go_on(&at->grid, key);
		return SCREEN_STAY;
	}
	enum screen_result result = grid_key(screen, key, err);
	at->typing = figure;
	return result;
}

/* What the points of the criterion at hand are proposed from. */
static void status(const struct screen *screen, struct strbuf *out)
{
	const struct score_screen *at = (const struct score_screen *)screen;
	const char *basis = at->sheet.count > 0 ? at->sheet.rows[screen->rows.selected].basis
						: NULL;

	if (basis && !at->grid.jump.on)
		strbuf_addf(out, "Đề xuất vì %s.", basis);
	else
		grid_status(screen, out);
}

static void position(const struct screen *screen, struct strbuf *out)
{
	if (screen->rows.count > 0)
		strbuf_addf(out, "%d/%d", screen->rows.selected + 1, screen->rows.count);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct score_screen *at = (const struct score_screen *)screen;
	char day[DATE_SIZE] = "";

	date_show(at->sheet.held_on, day);
	strbuf_addf(out, "Chấm điểm %s", day);
}

static void free_sheet(struct screen *screen)
{
	struct score_screen *at = (struct score_screen *)screen;

	score_release(&at->sheet);
	grid_release(&at->grid);
	free(at);
}

struct screen *score_sheet_open(struct session *session, const char *meeting, struct err *err)
{
	struct score_screen *at = screen_new(sizeof *at, &score_sheet_ops, session);

	at->grid.ops = &criteria;
	snprintf(at->sheet.meeting, UID_SIZE, "%s", meeting);
	if (grid_load(&at->grid, err))
		return &at->grid.screen;
	free_sheet(&at->grid.screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	front_set(front, rectype_named("meeting"),
		((const struct score_screen *)screen)->sheet.meeting);
}

const struct screen_ops score_sheet_ops = {
	.front = front,
	.words = &score_words,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = grid_draw,
	.key = key,
	.free = free_sheet,
	.status = status,
	.position = position,
	.resume = grid_resume,
	.keep = grid_keep,
	.save = grid_save,
	.drop = grid_drop,
	.resized = grid_resized,
};
