/* What the grid of the season shows: a sign a cell, and in words what stands there. */
#include "season_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *head, *column, *title;
} steps[SEASON_STEPS] = {
	{ "BK", "bản kiểm điểm", "Bản tự kiểm điểm" },
	{ "HN", "hội nghị", "Hội nghị kiểm điểm" },
	{ "GÝ", "góp ý", "Góp ý, phê bình" },
	{ "KP", "khắc phục", "Khắc phục" },
	{ "K1", "kiểm tra quý I", "Kiểm tra khắc phục quý I" },
	{ "K2", "kiểm tra quý II", "Kiểm tra khắc phục quý II" },
	{ "K3", "kiểm tra quý III", "Kiểm tra khắc phục quý III" },
	{ "K4", "kiểm tra quý IV", "Kiểm tra khắc phục quý IV" },
	{ "TN", "tự nhận", "Tự nhận" },
	{ "ĐG", "đánh giá nơi khác", "Đánh giá nơi khác" },
	{ "Ph", "số phiếu", "Phiếu của chi bộ" },
	{ "CB", "chi bộ đề nghị", "Chi bộ đề nghị" },
	{ "QĐ", "quyết định", "Cấp trên quyết định" },
	{ "TĐ", "thẩm định lại", "Thẩm định lại" },
	{ "CK", "công khai", "Công khai kết quả" },
};

static const struct {
	const char *code, *sign, *brief;
} levels[] = {
	{ "HTXSNV", "X", "xuất sắc" },
	{ "HTTNV", "T", "tốt" },
	{ "HTNV", "H", "hoàn thành" },
	{ "KHTNV", "K", "không HT" },
};

static const struct season_screen *screen_at(const struct grid *grid)
{
	return (const struct season_screen *)grid;
}

static int level_of(const char *given)
{
	for (int i = 0; i < (int)(sizeof levels / sizeof *levels); i++)
		if (strcmp(levels[i].code, given) == 0)
			return i;
	return -1;
}

const char *season_name(const struct grid *grid, int line)
{
	return screen_at(grid)->marks.season.lines[line].name;
}

void season_head(const struct grid *grid, int step, struct strbuf *out)
{
	(void)grid;
	strbuf_add(out, steps[step].head);
}

void season_column(const struct grid *grid, int step, struct strbuf *out)
{
	(void)grid;
	strbuf_add(out, steps[step].column);
}

/* ---- signs ---- */

static char count_sign(int count, char none)
{
	return count > 9 ? '9' : count > 0 ? (char)('0' + count) : none;
}

/* As the book says it where nothing stands in the cell. */
static char empty_sign(const struct season_line *line, int step)
{
	char state = line->states[step];

	if (step == SEASON_CLAIMED || step == SEASON_DECIDED)
		return *line->why && step == SEASON_CLAIMED ? 'm' : '_';
	if (step == SEASON_VOTES || step == SEASON_CRITICISM)
		return line->states[SEASON_STATEMENT] == 'm' ? 'm' : '_';
	if (state == '+' || state == '0') /* and what is in the book was taken away here */
		return '_';
	return state ? state : ' ';
}

char season_sign(const struct season_screen *at, int line, int step)
{
	const struct season_line *of = &at->marks.season.lines[line];
	const char *value = season_value(&at->marks, line, step);
	bool marked = at->marks.marks[line][step] != NULL;

	if (!season_is_cell(at, line, step))
		return ' ';
	if (step == SEASON_CRITICISM)
		return count_sign(of->criticisms, empty_sign(of, step));
	if (step == SEASON_REMEDY && !*value)
		return count_sign(of->remedies, empty_sign(of, step));
	if (!marked &&
		(step == SEASON_STATEMENT || step == SEASON_MEETING || season_is_check(step) ||
			step == SEASON_PUBLISHED) &&
		of->states[step])
		return of->states[step];
	if (!*value)
		return empty_sign(of, step);
	if (season_stage(step))
		return *value == ':'          ? 'c'
			: level_of(value) < 0 ? '?'
					      : *levels[level_of(value)].sign;
	return step == SEASON_REMEDY ? '0' : '+';
}

unsigned season_show(const struct grid *grid, int line, int step, struct strbuf *out)
{
	char sign = season_sign(screen_at(grid), line, step);

	strbuf_add_char(out, sign);
	return sign == '!' ? ATTR_BAD : 0;
}

/* What is decided of him, else what the cell proposes. */
void season_result(const struct grid *grid, int line, struct strbuf *out)
{
	const struct season_marks *marks = &screen_at(grid)->marks;
	const char *decided = season_value(marks, line, SEASON_REVISED);

	if (!*decided)
		decided = season_value(marks, line, SEASON_DECIDED);
	const char *given = *decided ? decided : season_value(marks, line, SEASON_PROPOSED);
	if (!*given)
		return;
	if (!*decided)
		strbuf_add(out, "(");
	strbuf_add(out,
		*given == ':'                 ? "chưa xếp"
			: level_of(given) < 0 ? given
					      : levels[level_of(given)].brief);
	if (!*decided)
		strbuf_add(out, ")");
}

/* The last row: how many are done with a step. */
void season_done(const struct grid *grid, int step, struct strbuf *out)
{
	const struct season_screen *at = screen_at(grid);
	int done = 0;

	if (step == SEASON_STEPS)
		return;
	for (int line = 0; line < at->marks.season.count; line++)
		done += strchr(" _!mh", season_sign(at, line, step)) == NULL;
	if (done > 0)
		strbuf_addf(out, "%d", done);
}

const char *season_legend(const struct grid *grid)
{
	return grid->col >= SEASON_CLAIMED && grid->col < SEASON_PUBLISHED
		? "X xuất sắc  T tốt  H hoàn thành  K không hoàn thành  c chưa xếp loại  ! quá hạn"
		: "+ có  _ chưa  ! quá hạn  m miễn  h hoãn  0 không có hạn chế phải khắc phục";
}

/* ---- all together ---- */

/* By what is decided as soon as anything is, else by what the cell proposes. */
static const char *counted_value(const struct season_marks *marks, int line, bool decided)
{
	const char *revised = season_value(marks, line, SEASON_REVISED);

	return !decided    ? season_value(marks, line, SEASON_PROPOSED)
		: *revised ? revised
			   : season_value(marks, line, SEASON_DECIDED);
}

static bool any_decided(const struct season_marks *marks)
{
	for (int line = 0; line < marks->season.count; line++)
		if (!season_is_collective(&marks->season.lines[line]) &&
			*counted_value(marks, line, true))
			return true;
	return false;
}

bool season_count(struct season_screen *at, struct err *err)
{
	bool decided = any_decided(&at->marks);
	int rated[SEASON_LEVELS] = { 0 };

	at->rated = at->none = at->members = 0;
	for (int line = 0; line < at->marks.season.count; line++) {
		const char *given = counted_value(&at->marks, line, decided);
		int level = level_of(given);
		if (season_is_collective(&at->marks.season.lines[line]))
			continue;
		at->members++;
		at->none += *given == ':' || (!*given && *at->marks.season.lines[line].why);
		at->rated += level >= 0;
		if (level >= 0)
			rated[level]++;
	}
	at->excellent = rated[0];
	return season_share(
		at->grid.screen.session->store, &at->marks.season, rated, &at->share, err);
}

void season_note(const struct grid *grid, struct strbuf *out)
{
	const struct season_screen *at = screen_at(grid);
	int open = at->members - at->rated - at->none;

	if (at->rated > 0 && at->marks.season.period[0] == 'Y')
		strbuf_addf(out, "%sXuất sắc %d/%lld, nhiều nhất %lld (%lld %%) · ",
			at->excellent > at->share.most ? "! " : "", at->excellent,
			(long long)at->share.base, (long long)at->share.most,
			(long long)at->share.percent);
	strbuf_addf(out, "đã xếp %d", at->rated);
	if (at->none > 0)
		strbuf_addf(out, " · không xếp %d", at->none);
	if (open > 0)
		strbuf_addf(out, " · còn %d (F7)", open);
}

/* ---- in words ---- */

static void add_day(const char *iso, struct strbuf *out)
{
	char shown[DATE_SIZE];

	date_show(iso, shown);
	strbuf_add(out, shown);
}

static void add_given(const struct season_screen *at, const char *given, struct strbuf *out)
{
	const struct rectype *type = rectype_named("rating");
	bool none = *given == ':';

	if (none)
		strbuf_add(out, "chưa xếp loại, ");
	store_show(at->grid.screen.session->store, rectype_field(type, none ? "none_why" : "level"),
		none ? given + 1 : given, out);
}

static void add_votes(const char *text, struct strbuf *out)
{
	int votes[4];

	if (season_votes(text, votes))
		strbuf_addf(out, "xuất sắc %d, tốt %d, hoàn thành %d, không %d", votes[0], votes[1],
			votes[2], votes[3]);
}

void season_say(const struct season_screen *at, int step, const char *text, struct strbuf *out)
{
	if (!*text || strcmp(text, "-") == 0)
		strbuf_add(out, "chưa có");
	else if (step == SEASON_MEETING)
		store_label(at->grid.screen.session->store, rectype_named("meeting"), text, out);
	else if (step == SEASON_REMEDY)
		strbuf_add(out, "không có hạn chế phải khắc phục");
	else if (step == SEASON_VOTES)
		add_votes(text, out);
	else if (season_stage(step))
		add_given(at, text, out);
	else {
		char day[DATE_SIZE];
		snprintf(day, sizeof day, "%.10s", text);
		add_day(day, out);
		strbuf_add(out, season_is_check(step) ? strchr(text, ' ') : NULL);
	}
}

static const char *state_in_words(char sign)
{
	switch (sign) {
	case '!':
		return "chưa, quá hạn";
	case 'm':
		return "được miễn";
	case 'h':
		return "hoãn";
	case '+':
		return "đã xong";
	case ' ':
		return "chưa đến, hoặc không có";
	default:
		return "chưa";
	}
}

void season_describe(const struct season_screen *at, int line, int step, struct strbuf *out)
{
	const struct season_line *of = &at->marks.season.lines[line];
	const char *value = season_value(&at->marks, line, step);

	if (!season_is_cell(at, line, step)) {
		strbuf_add(out, "Chi ủy không xếp loại riêng.");
		return;
	}
	strbuf_addf(out, "%s: ", steps[step].title);
	if (step == SEASON_CRITICISM && of->criticisms > 0)
		strbuf_addf(out, "%d ý kiến; Insert thêm, Enter xem", of->criticisms);
	else if (step == SEASON_REMEDY && of->remedies > 0)
		strbuf_addf(out, "%d mục; Insert thêm, Enter xem", of->remedies);
	else if (*value)
		season_say(at, step, value, out);
	else {
		strbuf_add(out, state_in_words(season_sign(at, line, step)));
		if (step == SEASON_CRITICISM || step == SEASON_REMEDY)
			strbuf_add(out, "; Insert thêm");
	}
}
