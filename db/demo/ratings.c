/* Yearly ratings: what members claim, what others and the cell propose, what the committee decides. */
#include "maker.h"

#include <string.h>

enum { TOP_PERCENT = 20 };

void levels_draw(struct season *season)
{
	struct rng *rng = season->scope.rng;
	struct person *people = season->cell->people;
	int count = season->cell->count, good = 0;

	for (int i = 0; i < count; i++) {
		if (!people[i].there || people[i].none_why)
			continue;
		people[i].level = LEVEL_GOOD;
		if (!people[i].holds_post && rng_below(rng, 1000) < 85)
			people[i].level = rng_percent(rng, 5) ? LEVEL_POOR : LEVEL_FAIR;
		good += people[i].level == LEVEL_GOOD;
	}
	for (int top = good * TOP_PERCENT / 100; top > 0;) {
		struct person *person = &people[rng_below(rng, count)];
		if (person->there && person->level == LEVEL_GOOD) {
			person->level = LEVEL_TOP;
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
	struct rng *rng = scope->rng;
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
void ratings_put(struct season *season, const struct person *person, struct scope *scope)
{
	scope_add(scope, "none_why", person->none_why, "level", level_code(person->level), NULL);
	if (!person->none_why)
		set_votes(season, person->level, scope);
	recipe_fill(NULL, "draw.rating", scope);
	story_put(season->demo, "rating", scope);
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
	recipe_put(demo, "rating.cell", &season->scope);
}
