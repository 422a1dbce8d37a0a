#include "season.h"

#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int season_year_now(struct store *store)
{
	int year = date_year(store_today(store));
	struct err err = ERR_INIT;
	struct query query;

	query_open_named(&query, store, "season_year_now", &err);
	if (query_step(&query))
		year = (int)query_number(&query, 0);
	return query_close(&query) ? year : date_year(store_today(store));
}

static const char *const stages[SEASON_STEPS] = {
	[SEASON_CLAIMED] = "TN",
	[SEASON_OTHERS] = "DG",
	[SEASON_PROPOSED] = "CB",
	[SEASON_DECIDED] = "QD",
	[SEASON_REVISED] = "TD",
};

const char *season_stage(int step)
{
	return stages[step];
}

bool season_is_check(int step)
{
	return step >= SEASON_CHECK && step <= SEASON_CHECK_LAST;
}

bool season_is_collective(const struct season_line *line)
{
	return strcmp(line->scope, "CN") != 0;
}

static int step_of_stage(const char *stage)
{
	for (int step = 0; step < SEASON_STEPS; step++)
		if (stages[step] && stage && strcmp(stages[step], stage) == 0)
			return step;
	return -1;
}

/* The views answer for the year, or for the quarter. */
static void ask_span(struct store *store, const struct season *season)
{
	int quarter = season->period[0] == 'Q' ? season->period[1] - '0' : 0;
	char from[32], to[32];

	snprintf(from, sizeof from, "%04d-%02d-01", season->year, quarter ? 3 * quarter - 2 : 1);
	snprintf(to, sizeof to, "%04d-%02d-%s", season->year, quarter ? 3 * quarter : 12,
		quarter == 2 || quarter == 3 ? "30" : "31");
	store_ask(store, NULL, from, to);
}

void season_quarter(const struct season *season, int step, char from[DATE_SIZE], char to[DATE_SIZE])
{
	int quarter = step - SEASON_CHECK + 1;

	snprintf(from, DATE_SIZE, "%04u-%02u-01", (unsigned)(season->year + 1) % 10000,
		(unsigned)(3 * quarter - 2) % 100);
	snprintf(to, DATE_SIZE, "%04u-%02u-%s", (unsigned)(season->year + 1) % 10000,
		(unsigned)(3 * quarter) % 100, quarter == 2 || quarter == 3 ? "30" : "31");
}

static char letter(struct query *query, int column)
{
	const char *text = query_column(query, column);

	return text ? *text : '\0';
}

static void add_line(struct season *season, struct query *query)
{
	season->lines = xgrow(season->lines, (size_t)season->count, sizeof *season->lines);
	struct season_line *line = &season->lines[season->count++];
	*line = (struct season_line) { .name = xstrdup(query_said(query, 2)),
		.none_found = query_number(query, 7) != 0,
		.criticisms = (int)query_number(query, 10),
		.remedies = (int)query_number(query, 11) };
	query_copy(query, 0, line->scope, sizeof line->scope);
	query_copy(query, 1, line->uid, UID_SIZE);
	query_copy(query, 3, line->why, sizeof line->why);
	query_copy(query, 4, line->review, UID_SIZE);
	query_copy(query, 5, line->statement_on, DATE_SIZE);
	query_copy(query, 6, line->meeting, UID_SIZE);
	line->states[SEASON_STATEMENT] = letter(query, 8);
	line->states[SEASON_MEETING] = letter(query, 9);
	line->states[SEASON_REMEDY] = letter(query, 12);
	for (int i = SEASON_CHECK; i <= SEASON_CHECK_LAST; i++)
		line->states[i] = letter(query, 13 + i - SEASON_CHECK);
	line->states[SEASON_PROPOSED] = letter(query, 17);
	line->states[SEASON_PUBLISHED] = letter(query, 18);
}

static struct season_line *line_of(struct season *season, const char *scope, const char *uid)
{
	for (int i = 0; i < season->count; i++)
		if (strcmp(season->lines[i].uid, uid) == 0 &&
			strcmp(season->lines[i].scope, scope) == 0)
			return &season->lines[i];
	return NULL;
}

static void take_rating(struct season *season, struct query *query)
{
	struct season_line *line = line_of(season, query_said(query, 0), query_said(query, 1));
	int step = step_of_stage(query_said(query, 3));

	if (!line || step < 0)
		return;
	struct season_rating *rating = &line->ratings[step];
	query_copy(query, 2, rating->uid, UID_SIZE);
	if (query_column(query, 5))
		snprintf(rating->given, sizeof rating->given, ":%s", query_column(query, 5));
	else
		query_copy(query, 4, rating->given, sizeof rating->given);
	query_copy(query, 10, rating->published_on, DATE_SIZE);
	if (query_column(query, 6))
		snprintf(rating->votes, sizeof rating->votes, "%d %d %d %d",
			(int)query_number(query, 6), (int)query_number(query, 7),
			(int)query_number(query, 8), (int)query_number(query, 9));
}

static bool read_lines(struct store *store, struct season *season, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "season", err);
	query_text(&query, ":cell", season->cell);
	while (query_step(&query))
		add_line(season, &query);
	return query_close(&query);
}

static bool read_ratings(struct store *store, struct season *season, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "season_ratings", err);
	query_text(&query, ":cell", season->cell);
	while (query_step(&query))
		take_rating(season, &query);
	return query_close(&query);
}

static bool read_about(struct store *store, struct season *season, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "season_about", err);
	query_text(&query, ":cell", season->cell);
	if (query_step(&query)) {
		query_copy(&query, 0, season->meeting, UID_SIZE);
		query_copy(&query, 1, season->held_on, DATE_SIZE);
	}
	return query_close(&query);
}

bool season_load(struct store *store, struct season *season, struct err *err)
{
	season_release(season);
	season->meeting[0] = season->held_on[0] = '\0';
	ask_span(store, season);
	bool ok = read_lines(store, season, err) && read_ratings(store, season, err) &&
		read_about(store, season, err);
	store_ask(store, NULL, NULL, NULL);
	return ok;
}

void season_release(struct season *season)
{
	for (int i = 0; i < season->count; i++)
		free(season->lines[i].name);
	free(season->lines);
	season->lines = NULL;
	season->count = 0;
}

bool season_share(struct store *store, const struct season *season, const int rated[SEASON_LEVELS],
	struct season_share *share, struct err *err)
{
	static const char *const names[SEASON_LEVELS] = { ":top", ":good", ":done", ":failed" };
	struct query query;
	char last[DATE_SIZE];

	*share = (struct season_share) { 0 };
	snprintf(last, sizeof last, "%04u-12-31", (unsigned)season->year % 10000);
	const char *today = store_today(store), *day = strcmp(today, last) < 0 ? today : last;
	query_open_named(&query, store, "season_share", err);
	for (int i = 0; i < SEASON_LEVELS; i++)
		query_int(&query, names[i], rated[i]);
	query_text(&query, ":day", day);
	if (query_step(&query))
		*share = (struct season_share) { query_number(&query, 0), query_number(&query, 1),
			query_number(&query, 2) };
	return query_close(&query);
}

bool season_unchecked(struct store *store, const struct season_line *line, int step,
	char remedy[UID_SIZE], struct err *err)
{
	struct query query;

	remedy[0] = '\0';
	query_open_named(&query, store, "season_unchecked", err);
	query_text(&query, ":review", line->review);
	query_int(&query, ":quarter", step - SEASON_CHECK + 1);
	if (query_step(&query))
		query_copy(&query, 0, remedy, UID_SIZE);
	return query_close(&query);
}
