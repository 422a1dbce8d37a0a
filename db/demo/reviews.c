/* The review of a year: statements, the meeting in December, what was said there, remedies, ratings. */
#include "maker.h"

#include <stdlib.h>
#include <string.h>

enum { FAULTS_MOST = 3 };

struct season {
	struct cell *cell;
	int year;
	char held_on[DATE_SIZE];    /* the meeting */
	bool held;                  /* else statements are still coming in */
	char decided_on[DATE_SIZE]; /* by the committee, early in the year after; "" not yet */
	struct meeting meeting;
	struct scope scope;
};

/* ---- levels ---- */

enum { TOP_PERCENT = 20 };

/* Levels for everybody, with at most a fifth of the good ones at the top. */
static void levels_draw(struct season *season)
{
	struct rng *rng = season->scope.rng;
	struct person *people = season->cell->people;
	int count = season->cell->count, good = 0;

	for (int i = 0; i < count; i++) {
		if (!*people[i].there || *people[i].none_why)
			continue;
		people[i].level = LEVEL_GOOD;
		if (!people[i].holds_post && rng_below(rng, 1000) < 85)
			people[i].level = rng_percent(rng, 5) ? LEVEL_POOR : LEVEL_FAIR;
		else if (atoi(people[i].suspended_from) == season->year)
			people[i].level = LEVEL_FAIR;
		good += people[i].level == LEVEL_GOOD;
	}
	for (int top = good * TOP_PERCENT / 100; top > 0;) {
		struct person *person = &people[rng_below(rng, count)];
		if (*person->there && person->level == LEVEL_GOOD) {
			person->level = LEVEL_TOP;
			top--;
		}
	}
}

static const char *const codes[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV", "" };

/* Most vote for the level that was reached, the rest for the ones beside it. */
static void set_votes(struct season *season, enum level level, struct scope *scope)
{
	static const char *const names[] = { "votes_1", "votes_2", "votes_3", "votes_4" };
	struct rng *rng = scope->rng;
	int voters = atoi(scope_value(&season->meeting.scope, "votes")), votes[LEVEL_NONE] = { 0 },
	    other = rng_between(rng, 0, voters / 6), up = rng_between(rng, 0, other);

	up = level == LEVEL_TOP ? 0 : level == LEVEL_POOR ? other : up;
	votes[level] = voters - other;
	if (level > LEVEL_TOP)
		votes[level - 1] = up;
	if (level < LEVEL_POOR)
		votes[level + 1] = other - up;
	for (int i = 0; i < LEVEL_NONE; i++)
		scope_format(scope, names[i], "%d", votes[i]);
}

/* Of the cells, too, at most a fifth of the good ones are at the top, as many as have been rated so far. */
static void cell_rating_put(struct season *season)
{
	struct demo *demo = season->cell->demo;
	int *rated = demo->rated[season->year - date_year(demo->start_on)];
	int dice = rng_below(&demo->rng, 100);
	bool top = dice < 20 &&
		(rated[LEVEL_TOP] + 1) * 100 <=
			(rated[LEVEL_TOP] + rated[LEVEL_GOOD] + 1) * TOP_PERCENT;
	enum level level = top ? LEVEL_TOP : dice < 90 ? LEVEL_GOOD : LEVEL_FAIR;

	if (level <= LEVEL_GOOD)
		rated[level]++;
	scope_set(&season->scope, "level", codes[level]);
	story_put(demo, "rating_cell", &season->scope);
}

/* ---- remedies: who mends a shortcoming by when, and who looked how it goes ---- */

/* A shortcoming that can be his and was neither last year's nor one of the last ones named. */
static struct row fault_draw(
	const struct season *season, const struct person *person, const struct row *last, int count)
{
	const struct table *faults = table_named("faults");

	for (;;) {
		struct row fault = draw_row(&season->cell->demo->rng, faults);
		bool again = fault.cells == person->fault.cells;
		for (int i = 0; i < count; i++)
			again = again || fault.cells == last[i].cells;
		if (!again && word_in_list(text_of(fault, "whose"), text_of(person->life, "work")))
			return fault;
	}
}

/* Somebody of the chi ủy looks at it, or another who was at the meeting; nobody at his own. */
static void put_check(struct season *season, const struct scope *about, int who, const char *on,
	const char *finding)
{
	struct cell *cell = season->cell;
	const struct meeting *meeting = &season->meeting;
	int other = meeting->chair == who ? meeting->secretary : meeting->chair;
	const char *titles = rng_percent(&cell->demo->rng, 50) ? "PBT BT" : "BT PBT";
	const struct person *by = post_other(cell, titles, on, &cell->people[who]);
	struct scope scope;

	if (!by && other == who)
		return;
	by = by ? by : &cell->people[other];
	scope_inside(&scope, about);
	scope_add(&scope, "on", on, "by", by->name, "finding", finding, NULL);
	recipe_put(season->cell->demo, "remedy_check", &scope);
}

/*
 * What `who` mends after the review of the scope, looked at once a quarter while it is open and when it is
 * closed; whether it is still open.
 */
static bool remedy_put(struct season *season, int who, const struct scope *about, struct row fault)
{
	struct scope scope;
	char day[DATE_SIZE];

	scope_inside(&scope, about);
	scope_row(&scope, fault);
	scope_set(&scope, "member", season->cell->people[who].uid);
	recipe_put(season->cell->demo, "remedy", &scope);
	const char *closed = scope_value(&scope, "closed_on");
	for (int month = 3; month <= 12; month += 3) {
		day_make(season->year + 1, month, rng_between(scope.rng, 18, 27), day);
		if (strcmp(day, *closed ? closed : season->cell->demo->today) >= 0)
			break;
		put_check(season, &scope, who, day,
			month >= 9 ? "{?state=CKP|{#remedy_slow}|{#remedy_going}}"
				   : "{#remedy_going}");
	}
	if (*closed)
		put_check(season, &scope, who, closed, "{#remedy_done}");
	return !*closed;
}

/* ---- statements ---- */

/* What somebody hands in, with the shortcomings he names this year; how many. */
static int put_statement(struct season *season, const struct person *person, struct scope *scope,
	struct row faults[FAULTS_MOST])
{
	static const char *const columns[] = { "shortcomings", "causes", "promises" };
	struct strbuf texts[] = { STRBUF_INIT, STRBUF_INIT, STRBUF_INIT };
	int count = 1 + (*person->more > '0') + rng_percent(scope->rng, 25);

	for (int i = 0; i < count; i++)
		faults[i] = fault_draw(season, person, faults, i);
	scope_add(scope, "meeting",
		season->held ? scope_value(&season->meeting.scope, "meeting") : NULL, "level",
		codes[person->level == LEVEL_NONE ? LEVEL_GOOD : person->level], NULL);
	scope_flag(scope, "fault", person->fault.table);
	scope_flag(scope, "fault_open", person->fault_open);
	if (person->fault.table)
		scope_row(scope, person->fault);
	for (int i = 0; i < 3; i++) { /* a sentence of each, numbered when there are several */
		for (int n = 0; n < count; n++) {
			if (count > 1)
				strbuf_addf(&texts[i], "%s%d. ", n ? "\n" : "", n + 1);
			words_fill(&texts[i], text_of(faults[n], columns[i]), &season->scope);
		}
		scope_set(scope, columns[i], texts[i].text);
	}
	recipe_put(season->cell->demo, "review.member", scope);
	for (int i = 0; i < 3; i++)
		strbuf_release(&texts[i]);
	return count;
}

/* What others say at the meeting, somebody always something; some is not taken up. */
static void put_criticisms(struct season *season, int who, const struct scope *about)
{
	const struct meeting *meeting = &season->meeting;
	const char *last = NULL;

	for (int left = rng_between(about->rng, 1, 3); left > 0; left--) {
		struct scope scope;
		int by = roll_present(meeting, season->held_on);
		const char *sentence = row_cell(draw_row(about->rng, table_named("criticism")), 0);
		if (by == who)
			by = who == meeting->chair ? meeting->secretary : meeting->chair;
		if (sentence == last)
			continue;
		last = sentence;
		scope_inside(&scope, about);
		scope_add(&scope, "who", season->cell->people[by].uid, "text", sentence, NULL);
		recipe_put(season->cell->demo, "criticism", &scope);
	}
}

/* ---- the cell itself ---- */

static void put_collective(struct season *season, const char *scope_code)
{
	struct meeting *meeting = &season->meeting;
	struct scope scope;

	scope_inside(&scope, &season->scope);
	scope_add(&scope, "scope", scope_code, "meeting", scope_value(&meeting->scope, "meeting"),
		NULL);
	recipe_put(season->cell->demo, "review.cell", &scope);
	if (rng_percent(scope.rng, 60) && !*season->cell->people[meeting->chair].to_on)
		remedy_put(season, meeting->chair, &scope,
			draw_row(scope.rng, table_named("cell_remedies")));
}

/* ---- the season ---- */

/*
 * Who is rated as of the day `on`, who is not and why, and when the statements of `percent` of them
 * came in, from `when` on; of who came after the others had, until the meeting.
 */
static void draw_outcomes(
	struct season *season, const char *on, const char *when, const char *percent)
{
	for (int i = 0; i < season->cell->count; i++) {
		struct person *person = &season->cell->people[i];
		struct scope scope;
		scope_of_person(&scope, &season->scope, person);
		scope_add(&scope, "on", on, "decided",
			*season->decided_on ? season->decided_on : on, "when", when, "percent",
			percent, NULL);
		recipe_fill(NULL, "draw.outcome", &scope);
		person_take(person, &scope);
		person->level = LEVEL_NONE;
	}
}

static void review_one(struct season *season, int who)
{
	struct person *person = &season->cell->people[who];
	struct rng *rng = season->scope.rng;
	struct row faults[FAULTS_MOST];
	struct scope scope;

	if (!*person->there || (!season->held && !*person->statement_on))
		return;
	scope_of_person(&scope, &season->scope, person);
	if (*person->statement_on) {
		int named = put_statement(season, person, &scope, faults), mended = 0;
		if (!season->held)
			return;
		put_criticisms(season, who, &scope);
		if (!*person->none_why && !*person->to_on && rng_percent(rng, 42))
			mended = rng_percent(rng, 18) && named > 1 ? 2 : 1;
		for (int i = 0; i < mended; i++)
			person->fault_open = remedy_put(season, who, &scope, faults[i]);
		person->fault = mended > 0 ? faults[0] : (struct row) { 0 };
	}
	scope_set(&scope, "level", codes[person->level]);
	if (!*person->none_why)
		set_votes(season, person->level, &scope);
	recipe_fill(NULL, "draw.rating", &scope);
	story_put(season->cell->demo, "rating", &scope);
}

/*
 * Collective before individuals, the secretary before the others; before the meeting about half have handed in,
 * nothing has been rated.
 */
static void review_all(struct season *season)
{
	struct cell *cell = season->cell;
	struct meeting *meeting = &season->meeting;

	meeting->chair = -1;
	if (season->held) {
		meeting_begin(cell, meeting, "KD", season->held_on);
		roll_take(meeting);
		meeting_put(meeting);
		draw_outcomes(season, season->held_on, "11-08^from_on 11-30^from_on", "100");
		levels_draw(season);
		put_collective(season, "CB");
		if (post_holder(cell, "CUV", season->held_on) >= 0)
			put_collective(season, "CU");
		review_one(season, meeting->chair);
	} else {
		draw_outcomes(season, cell->demo->today, "11-01^from_on today", "50");
	}
	for (int i = 0; i < cell->count && !cell->demo->failed; i++)
		if (i != meeting->chair)
			review_one(season, i);
	if (season->held)
		cell_rating_put(season);
	meeting_end(meeting);
}

void reviews_hold(struct cell *cell, int year)
{
	struct season season = { .cell = cell, .year = year };
	struct scope *scope = &season.scope;

	day_make(year, 12, 8 + cell->index % 10, season.held_on);
	day_to_meet(cell, season.held_on);
	day_make(year + 1, 1, 9, season.decided_on);
	while (day_is_weekend(season.decided_on))
		date_add_days(season.decided_on, 1, season.decided_on);
	if (!day_reached(cell->demo, season.decided_on))
		season.decided_on[0] = '\0';
	scope_inside(scope, &cell->scope);
	scope_day(scope, season.held_on);
	scope_add(scope, "held_on", season.held_on, "concluded_on", season.decided_on, NULL);
	scope_format(scope, "decision", "%d", 40 + year % 10 * 7);
	season.held = day_reached(cell->demo, season.held_on);
	review_all(&season);
}
