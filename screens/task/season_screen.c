#include "season_internal.h"

#include "cell_picker.h"
#include "dialog.h"
#include "form.h"
#include "front.h"
#include "list.h"
#include "picker.h"
#include "review_sheet.h"
#include "years.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const quarters[] = { "I", "II", "III" };

/* ---- what stands behind a cell ---- */

static const struct season_line *line_at(const struct season_screen *at)
{
	return &at->marks.season.lines[at->grid.screen.rows.selected];
}

/* A new record of the one at hand, and of the year or quarter. */
static struct screen *new_of(
	struct season_screen *at, const char *type, const char *field, const char *value)
{
	const struct season_line *line = line_at(at);
	const struct season *season = &at->marks.season;
	char year[16];

	snprintf(year, sizeof year, "%d", season->year);
	struct preset presets[] = { { season_is_collective(line) ? "org" : "member", line->uid },
		{ "year", year }, { "period", season->period }, { field, value }, { NULL, NULL } };
	struct screen *form = form_open_new(at->grid.screen.session, rectype_named(type), presets);
	form_single(form);
	return form;
}

/* A collective's scope is told to its new review; of a member's the period tells the kind. */
static struct screen *new_review(struct season_screen *at)
{
	const struct season_line *line = line_at(at);
	bool quarter = at->marks.season.period[0] == 'Q';

	return season_is_collective(line) ? new_of(at, "review", "scope", line->scope)
					  : new_of(at, "review", "kind", quarter ? "Q" : "HN");
}

static struct screen *open_rating(struct season_screen *at, int step, struct err *err)
{
	const struct season_line *line = line_at(at);
	const char *focus = NULL;

	if (step == SEASON_VOTES) {
		step = SEASON_PROPOSED;
		focus = "votes_1";
	} else if (step == SEASON_PUBLISHED) {
		step = *line->ratings[SEASON_REVISED].uid ? SEASON_REVISED : SEASON_DECIDED;
		focus = "published_on";
	}
	const struct season_rating *rating = &line->ratings[step];
	return *rating->uid ? form_open(at->grid.screen.session, rectype_named("rating"),
				      rating->uid, focus, err)
			    : new_of(at, "rating", "stage", season_stage(step));
}

static enum sheet_block block_of(int step)
{
	return step == SEASON_CRITICISM                          ? SHEET_CRITICISM
		: step == SEASON_REMEDY || season_is_check(step) ? SHEET_REMEDY
								 : SHEET_STATEMENT;
}

/* The record of the cell, or the review sheet at that step. */
static struct screen *open_cell(struct season_screen *at, struct err *err)
{
	struct session *session = at->grid.screen.session;
	const struct season_line *line = line_at(at);
	int step = at->grid.col;

	if (!season_is_cell(at, at->grid.screen.rows.selected, step))
		return NULL;
	if (step >= SEASON_CLAIMED)
		return open_rating(at, step, err);
	if (!*line->review)
		return new_review(at);
	return step == SEASON_MEETING
		? form_open(session, rectype_named("review"), line->review, "meeting", err)
		: review_sheet_open_at(session, line->review, block_of(step), err);
}

/* What is added to a review: a criticism, a remedy, a look at one. */
static struct screen *new_part(struct season_screen *at, struct err *err)
{
	struct session *session = at->grid.screen.session;
	const struct season_line *line = line_at(at);
	int step = at->grid.col;
	const char *type = step == SEASON_CRITICISM ? "criticism"
		: step == SEASON_REMEDY             ? "remedy"
						    : "remedy_check";
	char remedy[UID_SIZE] = "";

	if (season_is_check(step) && !season_unchecked(session->store, line, step, remedy, err))
		return NULL;
	if (season_is_check(step) && !*remedy) {
		session_say(
			session, MESSAGE_INFO, "Quý này không còn mục khắc phục nào chờ kiểm tra.");
		return NULL;
	}
	bool own = step == SEASON_REMEDY && !season_is_collective(line);
	struct preset presets[] = { { *remedy ? "remedy" : "review",
					    *remedy ? remedy : line->review },
		{ own ? "responsible" : NULL, line->uid }, { NULL, NULL } };
	struct screen *form = form_open_new(session, rectype_named(type), presets);
	form_single(form);
	return form;
}

/* Insert: what hangs on a review wants one in the book. */
static struct screen *add_to_cell(struct season_screen *at, struct err *err)
{
	struct session *session = at->grid.screen.session;
	int step = at->grid.col;

	if (!session_may_write(session))
		return NULL;
	if (step < SEASON_CRITICISM || step > SEASON_CHECK_LAST)
		return open_cell(at, err);
	if (*line_at(at)->review)
		return new_part(at, err);
	session_say(session, MESSAGE_WARN, "%s",
		at->marks.marks[at->grid.screen.rows.selected][SEASON_STATEMENT]
			? "Bấm Ctrl-S lưu ngày nộp bản kiểm điểm trước đã."
			: "Chưa có bản kiểm điểm của năm: ghi ở cột BK rồi Ctrl-S trước đã.");
	return NULL;
}

static struct screen *open_basis(struct season_screen *at, struct err *err)
{
	const struct season_line *line = line_at(at);

	if (*line->review)
		return review_sheet_open_at(
			at->grid.screen.session, line->review, SHEET_BASIS, err);
	session_say(at->grid.screen.session, MESSAGE_INFO,
		"Căn cứ xếp loại ở trang kiểm điểm, mà chưa có bản kiểm điểm. Ghi là đã nộp: phím cách ở cột BK, rồi Ctrl-S.");
	return NULL;
}

/* ---- saving ---- */

static enum screen_result book(struct season_screen *at, const char *why, struct err *err);

static enum screen_result after_reason(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	return book((struct season_screen *)screen, answer->text, err);
}

/* Every warning there is, so that none is accepted unseen; then why it is written all the same. */
static enum screen_result ask_reason(struct season_screen *at, const char *warned)
{
	struct strbuf prompt = STRBUF_INIT;

	for (const char *at_text = warned; *at_text; at_text++)
		strbuf_add_char(&prompt, *at_text == '\n' ? ' ' : *at_text);
	strbuf_add(&prompt, " Vẫn lưu, vì:");
	struct screen *input = input_new(prompt.text, NULL, INPUT_REASON);
	strbuf_release(&prompt);
	return screen_ask(&at->grid.screen, input, after_reason);
}

static enum screen_result book(struct season_screen *at, const char *why, struct err *err)
{
	struct session *session = at->grid.screen.session;
	enum screen_result result = SCREEN_STAY;
	struct strbuf warned = STRBUF_INIT;
	int booked = 0;

	if (season_marks_book(session->store, &at->marks, why, &warned, &booked, err)) {
		if (warned.length > 0)
			result = ask_reason(at, warned.text);
		else if (grid_load(&at->grid, err))
			session_say(session, MESSAGE_DONE, "Đã lưu mùa kiểm điểm: %d ô.", booked);
	}
	strbuf_release(&warned);
	return result;
}

static enum screen_result save(struct season_screen *at, struct err *err)
{
	bool any = false;

	for (int step = 0; step < SEASON_STEPS; step++)
		any = any || season_is_marked(&at->marks, step);
	if (any)
		return book(at, NULL, err);
	session_say(at->grid.screen.session, MESSAGE_INFO, "Chưa sửa gì.");
	return SCREEN_STAY;
}

/* ---- another year or quarter, another cell ---- */

static bool turn_to(struct season_screen *at, const char *cell, const char *which, struct err *err)
{
	struct season *season = &at->marks.season;

	if (!season_marks_keep(at->grid.screen.session->store, &at->marks, err))
		return false;
	season_marks_release(&at->marks);
	snprintf(season->cell, UID_SIZE, "%s", cell);
	season->year = atoi(which);
	snprintf(season->period, sizeof season->period, "%s", which + 4);
	return grid_load(&at->grid, err);
}

static void add_which(const struct season *season, struct strbuf *out)
{
	if (season->period[0] == 'Q')
		strbuf_addf(out, "quý %s/", quarters[season->period[1] - '1']);
	strbuf_addf(out, "%d", season->year);
}

static enum screen_result after_which(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct season_screen *at = (struct season_screen *)screen;
	char cell[UID_SIZE];

	memcpy(cell, at->marks.season.cell, UID_SIZE);
	return turn_to(at, cell, answer->text, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

static enum screen_result ask_which(struct season_screen *at)
{
	struct picks picks = { 0 };
	int year = date_year(store_today(at->grid.screen.session->store));
	char value[32], label[64];

	for (int back = 0; back < YEARS_BACK; back++) {
		for (int period = 0; period < 4; period++) {
			snprintf(value, sizeof value, period ? "%04dQ%d" : "%04dY", year - back,
				period);
			snprintf(label, sizeof label, period ? "Quý %s năm %d" : "Cả năm%s %d",
				period ? quarters[period - 1] : "", year - back);
			picks_add(&picks, value, label, NULL);
		}
	}
	snprintf(value, sizeof value, "%04d%s", at->marks.season.year, at->marks.season.period);
	return screen_ask(
		&at->grid.screen, picker_new("Kiểm điểm năm, quý", &picks, value), after_which);
}

static enum screen_result after_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct season_screen *at = (struct season_screen *)screen;
	char which[16];

	cell_picked(screen->session, answer);
	snprintf(which, sizeof which, "%04d%s", at->marks.season.year, at->marks.season.period);
	if (session_cell(screen->session) &&
		!turn_to(at, session_cell(screen->session), which, err))
		return SCREEN_CLOSE;
	return SCREEN_STAY;
}

static enum screen_result ask_cell(struct season_screen *at)
{
	struct session *session = at->grid.screen.session;
	char period[8];

	snprintf(period, sizeof period, "%.7s", store_today(session->store));
	return screen_ask(&at->grid.screen, cell_picker(session, period), after_cell);
}

/* ---- keys ---- */

/* Keys that are typed into a line in this column; SCREEN_PASS: they are not. */
static enum screen_result key_of_line(struct season_screen *at, int key)
{
	bool digit = key >= '0' && key <= '9', blank = key == ' ' || key == '+';

	if (at->grid.jump.on)
		return SCREEN_PASS;
	if (at->grid.col == SEASON_VOTES && (digit || blank))
		return season_ask_votes(at, key);
	if (season_is_check(at->grid.col) && (blank || key == KEY_F5))
		return season_ask_check(at, key == KEY_F5);
	return SCREEN_PASS;
}

static enum screen_result key_of_row(struct season_screen *at, int key, struct err *err)
{
	struct screen *screen = &at->grid.screen;

	switch (key) {
	case KEY_RETURN:
		return at->grid.jump.on ? SCREEN_PASS : screen_open(screen, open_cell(at, err));
	case KEY_ADD:
	case KEY_CTRL('N'):
		return screen_open(screen, add_to_cell(at, err));
	case KEY_F2:
		return screen_open(screen, open_basis(at, err));
	default:
		return key_of_line(at, key);
	}
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct season_screen *at = (struct season_screen *)screen;
	enum screen_result result = SCREEN_PASS;

	switch (key) {
	case KEY_CTRL('S'):
		return save(at, err);
	case KEY_F4:
		return ask_which(at);
	case KEY_F6:
		return ask_cell(at);
	case KEY_F7:
		return screen_open(
			screen, list_new(screen->session, rectype_named("unrated"), NULL));
	}
	if (screen->rows.count > 0)
		result = key_of_row(at, key, err);
	if (result != SCREEN_PASS)
		return result;
	result = grid_key(screen, key, err);
	return season_count(at, err) ? result : SCREEN_CLOSE;
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct season_screen *at = (const struct season_screen *)screen;

	if (at->grid.jump.on || screen->rows.count == 0)
		grid_status(screen, out);
	else
		season_describe(at, screen->rows.selected, at->grid.col, out);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_add(out, "Mùa kiểm điểm ");
	add_which(&((const struct season_screen *)screen)->marks.season, out);
}

static void free_screen(struct screen *screen)
{
	struct season_screen *at = (struct season_screen *)screen;

	season_marks_release(&at->marks);
	grid_release(&at->grid);
	free(at);
}

struct screen *season_open(
	struct session *session, const char *cell, const char *which, struct err *err)
{
	struct season_screen *at = screen_new(sizeof *at, &season_ops, session);
	struct season *season = &at->marks.season;

	at->grid.ops = &season_grid;
	snprintf(season->cell, UID_SIZE, "%s", cell);
	season->year = atoi(which);
	snprintf(season->period, sizeof season->period, "%s", which + 4);
	if (grid_load(&at->grid, err))
		return &at->grid.screen;
	free_screen(&at->grid.screen);
	return NULL;
}

static struct screen *open_now(struct session *session, struct err *err)
{
	char which[16];

	snprintf(which, sizeof which, "%04dY", season_year_now(session->store));
	return season_open(session, session_cell(session), which, err);
}

static enum screen_result season_of_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	cell_picked(screen->session, answer);
	return session_cell(screen->session) ? screen_open(screen, open_now(screen->session, err))
					     : SCREEN_STAY;
}

struct screen *season_now(struct session *session, struct err *err)
{
	char period[8];

	if (session_cell(session))
		return open_now(session, err);
	snprintf(period, sizeof period, "%.7s", store_today(session->store));
	return screen_answer_to(cell_picker(session, period), season_of_cell);
}

static void front(const struct screen *screen, struct front *front)
{
	const struct season *season = &((const struct season_screen *)screen)->marks.season;
	int line = screen->rows.selected;

	if (line < season->count && strcmp(season->lines[line].uid, season->cell) != 0)
		front_set(front, rectype_named("member"), season->lines[line].uid);
	snprintf(front->cell, sizeof front->cell, "%s", season->cell);
	front_time(front, season->year, 0);
}

const struct screen_ops season_ops = {
	.front = front,
	.words = &season_words,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = grid_draw,
	.key = key,
	.free = free_screen,
	.status = status,
	.position = grid_position,
	.resume = grid_resume,
	.keep = grid_keep,
	.save = grid_save,
	.drop = grid_drop,
	.resized = grid_resized,
};
