#include "lifetime.h"

#include <string.h>

enum { ADULT = 18, YEAR_DAYS = 365 };

void years_before(const char *today, int years, char day[DATE_SIZE])
{
	date_add_months(today, -12 * years, day);
}

/* ---- what somebody lives on ---- */

const struct life *life_draw(struct demo *demo, const struct cell *cell, int youngest, int oldest)
{
	enum { TRIES = 12 };
	const struct table *lives = table_of("lives", cell->setting->name);
	const struct life *life;

	for (int i = 0; i <= TRIES; i++) {
		int row = draw_weighted(&demo->rng, lives, 1);
		life = life_named(demo, table_cell(lives, row, 0));
		if (life->oldest >= youngest && life->youngest <= oldest)
			break;
	}
	return life;
}

/* ---- dates ---- */

void admission_set(struct demo *demo, struct person *person, const char *admitted)
{
	memcpy(person->admitted_on, admitted, DATE_SIZE);
	date_add_days(admitted, -rng_between(&demo->rng, 6, 24), person->decided_on);
	date_add_months(admitted, 12, person->official_on);
	if (!day_reached(demo, person->official_on))
		person->official_on[0] = '\0';
}

void admission_draw(struct demo *demo, struct person *person, const char *limit)
{
	char adult[DATE_SIZE], wanted[DATE_SIZE], earliest[DATE_SIZE];

	date_add_months(person->born_on, 12 * ADULT + 1, adult);
	date_add_days(
		person->born_on, rng_between(&demo->rng, 20 * YEAR_DAYS, 34 * YEAR_DAYS), wanted);
	if (strcmp(wanted, limit) > 0) {
		years_before(limit, 6, earliest);
		rng_day(&demo->rng, strcmp(adult, earliest) > 0 ? adult : earliest, limit, wanted);
	}
	admission_set(demo, person, wanted);
}

void birth_draw(struct demo *demo, struct person *person, int youngest, int oldest)
{
	char from[DATE_SIZE], to[DATE_SIZE];
	int low = rng_between(&demo->rng, youngest, oldest),
	    high = rng_between(&demo->rng, youngest, oldest);

	years_before(demo->today, (low + high) / 2 + 1, from);
	years_before(demo->today, (low + high) / 2, to);
	rng_day(&demo->rng, from, to, person->born_on);
}

void older_draw(
	struct demo *demo, const struct cell *cell, struct person *person, const char *limit)
{
	int youngest = ADULT + 3 + date_years_between(limit, demo->today), oldest = 90;

	if (!person->life)
		person->life = life_draw(demo, cell, youngest, oldest);
	if (person->life->youngest > youngest)
		youngest = person->life->youngest;
	if (person->life->oldest < oldest)
		oldest = person->life->oldest;
	if (oldest < youngest)
		oldest = youngest;
	birth_draw(demo, person, youngest, oldest);
	admission_draw(demo, person, limit);
}

void newcomer_draw(struct demo *demo, const struct cell *cell, struct person *person,
	const char *from, const char *to)
{
	char admitted[DATE_SIZE];
	int years, age;

	rng_day(&demo->rng, from, to, admitted);
	years = date_years_between(admitted, demo->today);
	person->life = life_draw(demo, cell, 20 + years, 35 + years);
	age = rng_between(&demo->rng, 20, 35);
	if (age + years < person->life->youngest)
		age = person->life->youngest - years;
	if (age + years > person->life->oldest && person->life->oldest - years >= 20)
		age = person->life->oldest - years;
	date_add_days(admitted, -(age * 366L + rng_below(&demo->rng, 300)), person->born_on);
	person->arrival = ARRIVAL_ADMITTED;
	admission_set(demo, person, admitted);
}
