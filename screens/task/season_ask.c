/* What is typed into a line on the grid of the season: votes, and what was found when remedies were looked after. */
#include "season_internal.h"

#include "dialog.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum screen_result after_votes(
	struct screen *screen, const struct answer *answer, struct err *err);

static enum screen_result ask_votes(struct screen *screen, const char *typed, unsigned flags)
{
	return screen_ask(screen,
		input_new("Phiếu xuất sắc, tốt, hoàn thành, không:", typed, INPUT_REQUIRED | flags),
		after_votes);
}

static enum screen_result after_votes(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct season_screen *at = (struct season_screen *)screen;
	char text[64];
	int votes[4];

	if (!season_votes(answer->text, votes)) {
		session_say(screen->session, MESSAGE_WARN,
			"Số phiếu gõ bốn số, cách nhau dấu cách: xuất sắc, tốt, hoàn thành, không. Thiếu là 0.");
		return ask_votes(screen, answer->text, INPUT_BEGUN);
	}
	snprintf(text, sizeof text, "%d %d %d %d", votes[0], votes[1], votes[2], votes[3]);
	grid_write(&at->grid, text);
	return season_count(at, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

enum screen_result season_ask_votes(struct season_screen *at, int key)
{
	struct screen *screen = &at->grid.screen;
	char first[2] = { key >= '0' && key <= '9' ? (char)key : '\0', '\0' };

	if (!season_may_mark(&at->grid, screen->rows.selected, at->grid.col))
		return SCREEN_STAY;
	const char *now = season_value(&at->marks, screen->rows.selected, SEASON_VOTES);
	return ask_votes(screen, *first ? first : now, *first ? INPUT_BEGUN : 0);
}

/* "310326 đã nộp đủ" to ISO, a blank and the rest; false with a sentence. */
static bool read_check(struct season_screen *at, const char *typed, struct strbuf *out)
{
	struct session *session = at->grid.screen.session;
	char from[DATE_SIZE], to[DATE_SIZE], day[DATE_SIZE], word[24], period[8];
	struct err err = ERR_INIT;

	season_quarter(&at->marks.season, at->grid.col, from, to);
	const char *today = store_today(session->store), *last = strcmp(to, today) < 0 ? to : today;
	snprintf(period, sizeof period, "%.7s", last);
	const struct date_hint hint = { .today = today, .period = period, .past = true };
	typed += strspn(typed, " ");
	size_t length = strcspn(typed, " ");
	snprintf(word, sizeof word, "%.*s", (int)length, typed);
	if (!date_parse(word, &hint, day, &err) || strcmp(day, from) < 0 || strcmp(day, last) > 0) {
		session_say(session, MESSAGE_WARN,
			"Gõ ngày kiểm tra trong quý ấy, không sau hôm nay, rồi dấu cách và kết quả.");
		return false;
	}
	char *found = text_tidy(typed + length);
	bool any = *found != '\0';
	if (any)
		strbuf_addf(out, "%s %s", day, found);
	else
		session_say(session, MESSAGE_WARN, "Gõ kết quả kiểm tra sau ngày.");
	free(found);
	return any;
}

static enum screen_result after_check(
	struct screen *screen, const struct answer *answer, struct err *err);
static enum screen_result after_check_of_all(
	struct screen *screen, const struct answer *answer, struct err *err);

static enum screen_result ask_check(struct screen *screen, bool all, const char *typed)
{
	return screen_ask(screen,
		input_new(all ? "Ngày và kết quả, cho mọi mục chờ kiểm tra:"
			      : "Ngày và kết quả kiểm tra:",
			typed, INPUT_REQUIRED | INPUT_WORDS | INPUT_BEGUN),
		all ? after_check_of_all : after_check);
}

/* What was typed and is not taken is asked again. */
static enum screen_result take_check(
	struct screen *screen, const struct answer *answer, bool all, struct err *err)
{
	struct season_screen *at = (struct season_screen *)screen;
	struct strbuf text = STRBUF_INIT;
	bool taken = read_check(at, answer->text, &text);

	if (taken && all)
		grid_fill(&at->grid, text.text);
	else if (taken)
		grid_write(&at->grid, text.text);
	strbuf_release(&text);
	if (!taken)
		return ask_check(screen, all, answer->text);
	return season_count(at, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

static enum screen_result after_check(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	return take_check(screen, answer, false, err);
}

static enum screen_result after_check_of_all(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	return take_check(screen, answer, true, err);
}

static bool may_check(struct season_screen *at, bool all)
{
	struct screen *screen = &at->grid.screen;
	int line = screen->rows.selected, step = at->grid.col, open = 0;

	if (!season_may_mark(&at->grid, line, step))
		return false;
	for (int i = 0; i < at->marks.season.count; i++)
		open += (all || i == line) && season_fills(&at->grid, i, step);
	if (open > 0 || (!all && at->marks.marks[line][step]))
		return true;
	session_say(screen->session, MESSAGE_INFO,
		"Quý này không còn mục khắc phục nào chờ kiểm tra, hoặc quý chưa đến.");
	return false;
}

enum screen_result season_ask_check(struct season_screen *at, bool all)
{
	struct screen *screen = &at->grid.screen;
	char from[DATE_SIZE], to[DATE_SIZE], day[DATE_SIZE];
	const char *today = store_today(screen->session->store);
	struct strbuf begun = STRBUF_INIT;

	if (!may_check(at, all))
		return SCREEN_STAY;
	season_quarter(&at->marks.season, at->grid.col, from, to);
	date_show(strcmp(to, today) < 0 ? to : today, day);
	strbuf_addf(&begun, "%s ", day);
	enum screen_result result = ask_check(screen, all, begun.text);
	strbuf_release(&begun);
	return result;
}
