/* Yearly ratings: what members claim, what others and the cell propose, what the committee decides. */
#include "meeting.h"

#include <string.h>

enum { TOP_PERCENT = 20 };

void levels_draw(struct season *season)
{
	struct rng *rng = &season->demo->rng;
	int count = season->cell->count, good = 0;

	for (int i = 0; i < count; i++) {
		struct outcome *outcome = &season->outcomes[i];
		if (!outcome->there || outcome->none_why)
			continue;
		outcome->level = LEVEL_GOOD;
		if (!season->cell->people[i].holds_post && rng_per_mille(rng, 85))
			outcome->level = rng_percent(rng, 5) ? LEVEL_POOR : LEVEL_FAIR;
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

const char *level_code(enum level level)
{
	static const char *const codes[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV", "" };

	return codes[level];
}

/* Most vote for the level that was reached, the rest for the ones beside it. */
static void set_votes(struct season *season, enum level level, struct scope *scope)
{
	static const char *const names[] = { "votes_1", "votes_2", "votes_3", "votes_4" };
	struct rng *rng = &season->demo->rng;
	int votes[LEVEL_NONE] = { 0 }, other = rng_between(rng, 0, season->voters / 6),
	    up = rng_between(rng, 0, other);

	up = level == LEVEL_TOP ? 0 : level == LEVEL_POOR ? other : up;
	votes[level] = season->voters - other;
	if (level > LEVEL_TOP)
		votes[level - 1] = up;
	if (level < LEVEL_POOR)
		votes[level + 1] = other - up;
	for (int i = 0; i < LEVEL_NONE; i++)
		scope_format(scope, names[i], "%d", votes[i]);
}

/* A rating of `who` (-1: the cell) at a stage; what the cell proposes has points and votes. */
static void put_rating(
	struct season *season, const char *stage, const char *on, int who, enum level level)
{
	const char *why = who >= 0 ? season->outcomes[who].none_why : NULL;
	struct scope scope;

	scope_inside(&scope, &season->scope);
	scope_add(&scope, "stage", stage, "on", on, "member",
		who >= 0 ? season->cell->people[who].uid : NULL, "org",
		who >= 0 ? NULL : season->cell->uid, "none_why", why, "level",
		why ? NULL : level_code(level), "votes_1", NULL, NULL);
	scope_format(&scope, "decision", "%d", 40 + season->year % 10 * 7);
	if (!why && strcmp(stage, "CB") == 0)
		set_votes(season, level, &scope);
	recipe_put(season->demo, "rating", &scope, NULL);
}

/* The committee decides; some it looks at once more, and lowers. */
static void put_decision(struct season *season, int who, enum level level)
{
	const char *day = season->decided_on;

	if (!*day)
		return;
	if (who >= 0 && level == LEVEL_TOP && rng_percent(&season->demo->rng, 15)) {
		level = LEVEL_GOOD;
		put_rating(season, "TD", day, who, level);
	}
	put_rating(season, "QD", day, who, level);
}

/* Some think better of themselves than the cell does; of those at work another office says its word. */
void ratings_put(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	const struct person *person = &season->cell->people[who];
	struct rng *rng = &season->demo->rng;
	enum level level = outcome->level, claim = level;
	char ripe[DATE_SIZE];

	date_add_months(person->admitted_on, LEAST_MONTHS, ripe);
	if (!outcome->none_why && *outcome->statement_on &&
		strcmp(ripe, outcome->statement_on) <= 0) {
		if (claim > LEVEL_TOP && rng_percent(rng, claim == LEVEL_GOOD ? 12 : 45))
			claim--;
		put_rating(season, "TN", outcome->statement_on, who, claim);
		if (flag_of(person->life, "working") && rng_percent(rng, 12))
			put_rating(season, "DG", outcome->statement_on, who,
				claim == LEVEL_TOP ? LEVEL_GOOD : claim);
	}
	put_rating(season, "CB", season->held_on, who, level);
	put_decision(season, who, level);
}

/* Of the cells, too, at most a fifth of the good ones are at the top, as many as have been rated so far. */
void cell_rating_put(struct season *season)
{
	struct demo *demo = season->demo;
	int *rated = demo->rated[season->year - date_year(demo->start_on)];
	int dice = rng_below(&demo->rng, 100);
	bool top = dice < 20 &&
		(rated[LEVEL_TOP] + 1) * 100 <=
			(rated[LEVEL_TOP] + rated[LEVEL_GOOD] + 1) * TOP_PERCENT;
	enum level level = top ? LEVEL_TOP : dice < 90 ? LEVEL_GOOD : LEVEL_FAIR;

	if (level <= LEVEL_GOOD)
		rated[level]++;
	put_decision(season, -1, level);
}
