/* Yearly ratings: what members claim, what others and the cell propose, what the committee decides. */
#include "maker.h"

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
		if (!season->cell->people[i].holds_post && rng_below(rng, 1000) < 85)
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

/* What he claims, what others propose and the cell, what the committee looks at once more and decides. */
void ratings_put(struct season *season, int who)
{
	const struct outcome *outcome = &season->outcomes[who];
	struct scope scope;

	scope_of_person(&scope, &season->scope, &season->cell->people[who]);
	scope_add(&scope, "statement_on", outcome->statement_on, "none_why", outcome->none_why,
		"level", level_code(outcome->level), NULL);
	if (!outcome->none_why)
		set_votes(season, outcome->level, &scope);
	recipe_fill(NULL, "draw.rating", &scope);
	story_put(season->demo, "rating", &scope);
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
	scope_set(&season->scope, "level", level_code(level));
	recipe_put(demo, "rating.cell", &season->scope, NULL);
}
