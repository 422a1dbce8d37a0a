/* Yearly ratings: what members claim, what the cell proposes, what the committee decides. */
#include "review.h"

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

/* Most vote for the level that was reached, the rest for the ones beside it. */
static void set_votes(struct season *season, enum level level, struct scope *scope)
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
	scope_format(scope, "votes_1", "%d", votes[0]);
	scope_format(scope, "votes_2", "%d", votes[1]);
	scope_format(scope, "votes_3", "%d", votes[2]);
	scope_format(scope, "votes_4", "%d", votes[3]);
}

/* What a rating of `who` (-1: the cell) at a stage holds, so far without points, votes and decision. */
static void rating_of(struct scope *scope, struct season *season, const char *stage, const char *on,
	int who, enum level level)
{
	const char *why = who >= 0 ? season->outcomes[who].none_why : NULL;

	scope_inside(scope, &season->scope);
	scope_set(scope, "stage", stage);
	scope_set(scope, "on", on);
	scope_set(scope, "member", who >= 0 ? season->cell->people[who].uid : NULL);
	scope_set(scope, "org", who >= 0 ? NULL : season->cell->uid);
	scope_set(scope, "decision_no", NULL);
	scope_set(scope, "decided", NULL);
	scope_set(scope, "none_why", why);
	scope_set(scope, "level", why ? NULL : level_codes[level]);
}

static void put_rating(struct season *season, struct scope *scope, bool points, enum level voted)
{
	struct record *row = recipe_row("rating", scope);

	if (points)
		recipe_fill(row, "rating.points", scope);
	if (voted != LEVEL_NONE) {
		set_votes(season, voted, scope);
		recipe_fill(row, "rating.votes", scope);
	}
	row_put(season->demo, row, NULL);
}

/* Some think better of themselves than the cell does. */
static void put_claim(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	enum level claim = outcome->level;
	struct scope scope;

	if (outcome->none_why || !*outcome->statement_on)
		return;
	if (claim > LEVEL_TOP && rng_percent(&season->demo->rng, claim == LEVEL_GOOD ? 12 : 45))
		claim--;
	rating_of(&scope, season, "TN", outcome->statement_on, who, claim);
	put_rating(season, &scope, false, LEVEL_NONE);
}

/* The committee decides early in the year after; not when that day has not come yet. */
static void put_decision(struct season *season, int who, enum level level)
{
	struct scope scope;
	char day[DATE_SIZE];

	day_make(season->year + 1, 1, 9, day);
	day_working(day);
	if (!day_reached(season->demo, day))
		return;
	if (who >= 0 && level == LEVEL_TOP && rng_percent(&season->demo->rng, 4))
		level = LEVEL_GOOD;
	rating_of(&scope, season, "QD", day, who, level);
	scope_format(&scope, "decision_no", "%d-QĐ/ĐU", 40 + season->year % 10 * 7);
	scope_flag(&scope, "decided", true);
	put_rating(season, &scope, who < 0, LEVEL_NONE);
}

void ratings_put(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	struct scope scope;

	put_claim(season, who);
	rating_of(&scope, season, "CB", season->held_on, who, outcome->level);
	put_rating(season, &scope, !outcome->none_why,
		outcome->none_why ? LEVEL_NONE : outcome->level);
	put_decision(season, who, outcome->level);
}

void cell_rating_put(struct season *season)
{
	int dice = rng_below(&season->demo->rng, 100);

	put_decision(season, -1, dice < 20 ? LEVEL_TOP : dice < 90 ? LEVEL_GOOD : LEVEL_FAIR);
}
