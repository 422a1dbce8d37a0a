/* What is entered on the grid of the season: what stands in a cell, what mostly would, and the draft of it. */
#include "season_marks.h"

#include "draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const levels[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV" };

struct draft_type {
	char text[32];
};

static struct draft_type draft_type(const struct season_marks *marks)
{
	struct draft_type type;

	snprintf(type.text, sizeof type.text, SEASON_DRAFT "%04d%s", marks->season.year,
		marks->season.period);
	return type;
}

void season_marks_release(struct season_marks *marks)
{
	for (int i = 0; marks->marks && i < marks->season.count; i++)
		for (int step = 0; step < SEASON_STEPS; step++)
			free(marks->marks[i][step]);
	free(marks->marks);
	marks->marks = NULL;
	season_release(&marks->season);
}

/* ---- what stands there ---- */

static const struct season_rating *in_force(const struct season_line *line)
{
	const struct season_rating *revised = &line->ratings[SEASON_REVISED];

	return *revised->uid ? revised : &line->ratings[SEASON_DECIDED];
}

static const char *in_book(const struct season_line *line, int step)
{
	switch (step) {
	case SEASON_STATEMENT:
		return line->statement_on;
	case SEASON_MEETING:
		return line->meeting;
	case SEASON_REMEDY:
		return line->none_found ? "0" : "";
	case SEASON_VOTES:
		return line->ratings[SEASON_PROPOSED].votes;
	case SEASON_PUBLISHED:
		return in_force(line)->published_on;
	default:
		return line->ratings[step].given; /* "" of what is no stage */
	}
}

const char *season_value(const struct season_marks *marks, int line, int step)
{
	const char *mark = marks->marks[line][step];

	return !mark                     ? in_book(&marks->season.lines[line], step)
		: strcmp(mark, "-") == 0 ? ""
					 : mark;
}

void season_mark(struct season_marks *marks, int line, int step, const char *text)
{
	char **mark = &marks->marks[line][step];
	const char *book = in_book(&marks->season.lines[line], step);
	bool same = !text || strcmp(strcmp(text, "-") == 0 ? "" : text, book) == 0;
	char *entered = same ? NULL : xstrdup(text);

	free(*mark);
	*mark = entered;
}

bool season_is_marked(const struct season_marks *marks, int step)
{
	for (int i = 0; i < marks->season.count; i++)
		if (marks->marks[i][step])
			return true;
	return false;
}

/* ---- what follows from the rest ---- */

bool season_votes(const char *typed, int votes[4])
{
	int count = 0;

	memset(votes, 0, 4 * sizeof *votes);
	while (*typed) {
		size_t digits = strspn(typed, "0123456789");
		if (digits > 4 || (digits > 0 && count == 4))
			return false;
		if (digits > 0)
			votes[count++] = atoi(typed);
		typed += digits > 0 ? digits : 1;
	}
	return count > 0;
}

/* The level that more than half of all votes are for. */
static const char *level_of_votes(const char *text)
{
	int votes[4], all = 0;

	if (!season_votes(text, votes))
		return "";
	for (int i = 0; i < 4; i++)
		all += votes[i];
	for (int i = 0; i < 4; i++)
		if (2 * votes[i] > all)
			return levels[i];
	return "";
}

static const char *reason_of(const struct season_line *line)
{
	static const char *const reasons[] = { ":M", ":DC", ":CDTG" };

	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (strcmp(reasons[i] + 1, line->why) == 0)
			return reasons[i];
	return "";
}

const char *season_proposal(
	const struct season_marks *marks, struct store *store, int line, int step)
{
	const struct season_line *at = &marks->season.lines[line];

	switch (step) {
	case SEASON_STATEMENT:
		return store_today(store);
	case SEASON_MEETING:
		return marks->season.meeting;
	case SEASON_REMEDY:
		return at->remedies > 0 ? "" : "0";
	case SEASON_PROPOSED:
		return *at->why ? reason_of(at)
				: level_of_votes(season_value(marks, line, SEASON_VOTES));
	case SEASON_DECIDED:
		return season_value(marks, line, SEASON_PROPOSED);
	case SEASON_PUBLISHED:
		return *season_value(marks, line, SEASON_REVISED) ||
				*season_value(marks, line, SEASON_DECIDED)
			? store_today(store)
			: "";
	default:
		return "";
	}
}

/* ---- loading, the draft ---- */

/* A line in a draft: the member, or the scope of a collective. */
static const char *key_of(const struct season_line *line)
{
	return season_is_collective(line) ? line->scope : line->uid;
}

/* "UID STEP" and what is entered. */
static void take(void *context, const char *field, const char *text)
{
	struct season_marks *marks = context;
	const char *blank = strchr(field, ' ');
	int step = blank ? atoi(blank + 1) : -1;

	if (!text || step < 0 || step >= SEASON_STEPS)
		return;
	for (int i = 0; i < marks->season.count; i++) {
		const char *key = key_of(&marks->season.lines[i]);
		if (strlen(key) == (size_t)(blank - field) && strncmp(key, field, strlen(key)) == 0)
			season_mark(marks, i, step, text);
	}
}

bool season_marks_load(struct store *store, struct season_marks *marks, struct err *err)
{
	season_marks_release(marks);
	bool ok = season_load(store, &marks->season, err);
	/* also for the lines that came before the book failed: the grid draws them */
	marks->marks = xcalloc((size_t)marks->season.count + 1, sizeof *marks->marks);
	return ok &&
		draft_read(store, draft_type(marks).text, marks->season.cell, take, marks, err);
}

bool season_marks_drop(struct store *store, const struct season_marks *marks, struct err *err)
{
	return draft_drop(store, draft_type(marks).text, marks->season.cell, err);
}

bool season_marks_keep(struct store *store, const struct season_marks *marks, struct err *err)
{
	struct draft_rows rows = { 0 };

	for (int i = 0; i < marks->season.count; i++) {
		for (int step = 0; step < SEASON_STEPS; step++) {
			char field[UID_SIZE + 8];
			if (!marks->marks[i][step])
				continue;
			snprintf(field, sizeof field, "%s %02d", key_of(&marks->season.lines[i]),
				step);
			draft_rows_add(&rows, field, marks->marks[i][step]);
		}
	}
	return draft_rows_put(store, draft_type(marks).text, marks->season.cell, &rows, err);
}
