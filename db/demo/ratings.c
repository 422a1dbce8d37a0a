/* Yearly ratings: what members claim, what the cell proposes, what the committee decides. */
#include "review.h"

#include <stdio.h>
#include <string.h>

enum { TOP_PERCENT = 20 };

static const char *const level_codes[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV" };

void levels_draw(struct season *season)
{
	struct rng *rng = &season->demo->rng;
	int count = season->cell->count, good = 0, dice;

	for (int i = 0; i < count; i++) {
		struct outcome *outcome = &season->outcomes[i];
		if (!outcome->there || outcome->none_why)
			continue;
		dice = rng_below(rng, 1000);
		outcome->level = dice < 4 ? LEVEL_POOR : dice < 85 ? LEVEL_FAIR : LEVEL_GOOD;
		if (season->cell->people[i].holds_post)
			outcome->level = LEVEL_GOOD;
		good += outcome->level == LEVEL_GOOD;
	}
	for (int top = good * TOP_PERCENT / 100; top > 0;) {
		struct outcome *outcome = &season->outcomes[rng_below(rng, count)];
		if (outcome->there && outcome->level == LEVEL_GOOD) {
			outcome->level = LEVEL_TOP;
			top--;
		}
	}
}

static void set_points(struct demo *demo, enum level level, struct record *row)
{
	static const int low[] = { 90, 72, 54, 36 }, high[] = { 96, 88, 68, 47 };
	char text[16];
	int points = rng_between(&demo->rng, low[level], high[level]);

	snprintf(text, sizeof text, rng_percent(&demo->rng, 50) ? "%d" : "%d.5", points);
	record_set(row, "points", text);
}

/* Most vote for the level that was reached, the rest for the ones beside it. */
static void set_votes(struct season *season, enum level level, struct record *row)
{
	struct rng *rng = &season->demo->rng;
	int votes[4] = { 0 }, left = season->voters;
	int other = rng_between(rng, 0, left / 6), up = rng_between(rng, 0, other);

	if (level == LEVEL_TOP)
		up = 0;
	if (level == LEVEL_POOR)
		up = other;
	if (up > 0)
		votes[level - 1] = up;
	if (other > up)
		votes[level + 1] = other - up;
	votes[level] = left - other;
	row_number(row, "votes_1", votes[0]);
	row_number(row, "votes_2", votes[1]);
	row_number(row, "votes_3", votes[2]);
	row_number(row, "votes_4", votes[3]);
}

static struct record *rating_new(const struct season *season, const char *stage, const char *on)
{
	struct record *row = row_new("rating");

	row_number(row, "year", season->year);
	record_set(row, "stage", stage);
	record_set(row, "on", on);
	return row;
}

static void set_result(const struct outcome *outcome, enum level level, struct record *row)
{
	if (outcome->none_why)
		record_set(row, "none_why", outcome->none_why);
	else
		record_set(row, "level", level_codes[level]);
}

/* Some think better of themselves than the cell does. */
static void put_claim(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	struct demo *demo = season->demo;
	enum level claim = outcome->level;
	struct record *row;

	if (outcome->none_why || !*outcome->statement_on)
		return;
	if (claim > LEVEL_TOP && rng_percent(&demo->rng, claim == LEVEL_GOOD ? 12 : 45))
		claim--;
	row = rating_new(season, "TN", outcome->statement_on);
	record_set(row, "member", season->cell->people[who].uid);
	set_result(outcome, claim, row);
	row_put(demo, row, NULL);
}

/* The day of the decision, early in the year after; false when it has not come yet. */
static bool decision_day(const struct season *season, char day[DATE_SIZE])
{
	day_make(season->year + 1, 1, 9, day);
	day_working(day);
	return day_reached(season->demo, day);
}

static void set_decision(struct season *season, const char *day, struct record *row)
{
	char text[40], published[DATE_SIZE];

	snprintf(text, sizeof text, "%d-QĐ/ĐU", 40 + season->year % 10 * 7);
	record_set(row, "decision_no", text);
	date_add_days(day, 4, published);
	record_set(row, "published_on", day_reached(season->demo, published) ? published : NULL);
}

void ratings_put(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	struct person *person = &season->cell->people[who];
	enum level decided = outcome->level;
	struct record *row;
	char day[DATE_SIZE];

	put_claim(season, who);
	row = rating_new(season, "CB", season->held_on);
	record_set(row, "member", person->uid);
	set_result(outcome, outcome->level, row);
	if (!outcome->none_why) {
		set_points(season->demo, outcome->level, row);
		set_votes(season, outcome->level, row);
	}
	row_put(season->demo, row, NULL);
	if (!decision_day(season, day))
		return;
	if (decided == LEVEL_TOP && rng_percent(&season->demo->rng, 4))
		decided = LEVEL_GOOD;
	row = rating_new(season, "QD", day);
	record_set(row, "member", person->uid);
	set_result(outcome, decided, row);
	set_decision(season, day, row);
	row_put(season->demo, row, NULL);
}

void cell_rating_put(struct season *season)
{
	struct demo *demo = season->demo;
	int dice = rng_below(&demo->rng, 100);
	enum level level = dice < 20 ? LEVEL_TOP : dice < 90 ? LEVEL_GOOD : LEVEL_FAIR;
	struct record *row;
	char day[DATE_SIZE];

	if (!decision_day(season, day))
		return;
	row = rating_new(season, "QD", day);
	record_set(row, "org", season->cell->uid);
	record_set(row, "level", level_codes[level]);
	set_points(demo, level, row);
	set_decision(season, day, row);
	row_put(demo, row, NULL);
}
