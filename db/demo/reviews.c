/* The review of a year: statements, the meeting in December, what was said there. */
#include "meeting.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_MONTHS = 6, FAULTS_MOST = 3 };

/* ---- one statement ---- */

/* The shortcomings somebody names this year; the first ones get a remedy. */
struct statement {
	int faults[FAULTS_MOST];
	int fault_count, remedy_count;
};

static void draw_statement(
	struct season *season, const struct person *person, struct statement *statement)
{
	struct rng *rng = &season->demo->rng;
	int count = 1 + (person->wordy > 0) + rng_percent(rng, 25);

	*statement = (struct statement) { .fault_count = 0 };
	while (statement->fault_count < count) {
		int last = statement->fault_count > 0 ? statement->faults[0] : -1;
		int fault = fault_draw(season, person, last);
		if (statement->fault_count == 2 && fault == statement->faults[1])
			continue;
		statement->faults[statement->fault_count++] = fault;
	}
	if (rng_percent(rng, 42))
		statement->remedy_count = rng_percent(rng, 18) && count > 1 ? 2 : 1;
}

/* The statement in the making, for what is more than a sentence. */
struct writing {
	struct season *season;
	const struct statement *statement;
};

/* One sentence of each shortcoming, numbered when there are several: "shortcomings", "causes", "promises". */
static bool statement_part(void *context, const char *name, struct strbuf *out)
{
	const struct writing *writing = context;
	const struct statement *statement = writing->statement;

	for (int i = 0; i < statement->fault_count; i++) {
		struct row fault = table_row(table_named("faults"), statement->faults[i]);
		if (statement->fault_count > 1)
			strbuf_addf(out, "%s%d. ", i ? "\n" : "", i + 1);
		words_fill(out, text_of(fault, name), &writing->season->scope);
	}
	return true;
}

/* What somebody thinks of his year is close to what comes of it. */
static const char *own_level(struct rng *rng, enum level level)
{
	if (level == LEVEL_TOP)
		return "XS";
	if (level == LEVEL_FAIR || level == LEVEL_POOR)
		return rng_percent(rng, 50) ? "T" : "TB";
	return rng_percent(rng, 15) ? "XS" : "T";
}

static void put_statement(
	struct season *season, int who, const struct statement *statement, char uid[UID_SIZE])
{
	const struct person *person = &season->cell->people[who];
	const struct outcome *outcome = &season->outcomes[who];
	struct writing writing = { season, statement };
	struct rng *rng = &season->demo->rng;
	struct scope scope;

	scope_inside(&scope, &season->scope);
	scope_add(&scope, "member", person->uid, "form", person_leads(person) ? "M2B" : "M2A",
		"statement_on", outcome->statement_on, "meeting",
		*season->held_on ? season->meeting.uid : NULL, "duty",
		text_of(person->life, "work"), NULL);
	scope_set(&scope, "ethics_level", own_level(rng, outcome->level));
	scope_set(&scope, "duty_level", own_level(rng, outcome->level));
	scope_format(&scope, "more", "%d", person->wordy);
	scope_format(&scope, "twice", "%d", 2 * person->wordy);
	scope_format(&scope, "count", "%d", person->households);
	scope_flag(&scope, "households", person->households > 0);
	scope_flag(&scope, "fault", person->fault >= 0);
	scope_flag(&scope, "no_fault", person->fault < 0);
	if (person->fault >= 0) {
		struct row fault = table_row(table_named("faults"), person->fault);
		scope_add(&scope, "brief", text_of(fault, "brief"), "mended",
			text_of(fault, person->fault_open ? "open" : "done"), NULL);
	}
	scope.part = statement_part;
	scope.context = &writing;
	recipe_put(season->demo, "review.member", &scope, uid);
}

/* ---- what the others say ---- */

/* What others say at the meeting, somebody always something; some is not taken up. */
static void put_criticisms(struct season *season, int who, const char *review)
{
	struct rng *rng = &season->demo->rng;
	const struct meeting *meeting = &season->meeting;
	const char *last = NULL;

	for (int left = rng_between(rng, 1, 3); left > 0; left--) {
		struct scope scope;
		int by = roll_present(season->demo, season->cell, meeting, season->held_on);
		const char *sentence = draw_word(rng, "criticism");
		bool kept = rng_percent(rng, 5);
		if (by == who)
			by = who == meeting->chair ? meeting->secretary : meeting->chair;
		if (sentence == last)
			continue;
		last = sentence;
		scope_inside(&scope, &season->scope);
		scope_add(&scope, "review", review, "who", season->cell->people[by].uid, "text",
			sentence, "accepted", kept ? "BL" : "TT", "reply",
			kept ? "{#reply_kept}" : "{60%|{#reply}}", NULL);
		recipe_put(season->demo, "criticism", &scope, NULL);
	}
}

/* ---- the cell itself, and reviews out of turn ---- */

static void put_collective(struct season *season, const char *scope_code)
{
	const struct table *faults = table_named("cell_remedies");
	struct scope scope;
	char uid[UID_SIZE];

	scope_inside(&scope, &season->scope);
	scope_add(&scope, "org", season->cell->uid, "scope", scope_code, "held_on", season->held_on,
		"meeting", season->meeting.uid, NULL);
	recipe_put(season->demo, "review.cell", &scope, uid);
	if (rng_percent(&season->demo->rng, 60) &&
		!*season->cell->people[season->meeting.chair].to_on) {
		int fault = draw_row(&season->demo->rng, faults);
		remedy_put(season, season->meeting.chair, uid, table_row(faults, fault));
	}
}

/* In some cells somebody without a post was called to account in spring. */
static void put_extra(struct season *season)
{
	struct cell *cell = season->cell;
	struct scope scope;
	char day[DATE_SIZE];

	day_make(season->year, 5, 5 + cell->index % 15, day);
	for (int i = cell->count / 2; i < cell->count && cell->index % 4 == 0; i++) {
		const struct person *person = &cell->people[i];
		if (!day_reached(season->demo, day) || !person_in_cell(person, day) ||
			person_exempt(person, day) || person_elsewhere(person, day) ||
			person->arrival == ARRIVAL_GUEST || person_leads(person))
			continue;
		scope_inside(&scope, &season->scope);
		scope_add(&scope, "member", person->uid, "form", "M2A", "on", day, NULL);
		recipe_put(season->demo, "review.extra", &scope, NULL);
		return;
	}
}

/* ---- the season ---- */

/* Of those who are there from the meeting until the decision: excused on one of its days. */
static bool excused(const struct season *season, const struct person *person, const char *on)
{
	return person_exempt(person, on) ||
		(*season->decided_on && person_exempt(person, season->decided_on));
}

/*
 * Who is rated as of the day `on`, who is not and why, and when the statements of `percent` of them
 * came in: from `first` to `last`.
 */
static void draw_outcomes(
	struct season *season, const char *first, const char *last, const char *on, int percent)
{
	struct demo *demo = season->demo;
	char young[DATE_SIZE], from[DATE_SIZE];

	date_add_months(on, -LEAST_MONTHS, young);
	for (int i = 0; i < season->cell->count; i++) {
		const struct person *person = &season->cell->people[i];
		struct outcome *outcome = &season->outcomes[i];
		outcome->there = person_in_cell(person, on) && person->arrival != ARRIVAL_GUEST &&
			(!*season->decided_on || person_in_cell(person, season->decided_on));
		outcome->level = LEVEL_NONE;
		if (excused(season, person, on))
			outcome->none_why = "M";
		else if (strcmp(person->admitted_on, young) > 0)
			outcome->none_why = "CDTG";
		if (!outcome->there || excused(season, person, on) ||
			!rng_percent(&demo->rng, percent))
			continue;
		memcpy(from, first, DATE_SIZE);
		later_of(from, person->from_on);
		rng_day(&demo->rng, from, strcmp(from, last) > 0 ? on : last,
			outcome->statement_on); /* who came after the others had: until the meeting */
	}
}

static void review_one(struct season *season, int who)
{
	struct person *person = &season->cell->people[who];
	const struct outcome *outcome = &season->outcomes[who];
	const struct table *faults = table_named("faults");
	struct statement statement;
	char uid[UID_SIZE];

	if (!outcome->there)
		return;
	if (*outcome->statement_on) {
		draw_statement(season, person, &statement);
		put_statement(season, who, &statement, uid);
		put_criticisms(season, who, uid);
		if (outcome->none_why || *person->to_on)
			statement.remedy_count = 0;
		for (int i = 0; i < statement.remedy_count; i++)
			person->fault_open = remedy_put(
				season, who, uid, table_row(faults, statement.faults[i]));
		person->fault = statement.remedy_count > 0 ? statement.faults[0] : -1;
	}
	ratings_put(season, who);
}

/* Collective before individuals, the secretary before the others. */
static void hold(struct season *season)
{
	struct demo *demo = season->demo;
	struct meeting *meeting = &season->meeting;
	char first[DATE_SIZE], last[DATE_SIZE];

	meeting_begin(demo, season->cell, meeting, "KD", season->held_on);
	roll_take(demo, season->cell, meeting, ROSTER_CELL);
	season->voters = roll_tally(season->cell, meeting).of[OFFICIAL_THERE];
	meeting_put(demo, season->cell, meeting);
	day_make(season->year, 11, 8, first);
	day_make(season->year, 11, 30, last);
	draw_outcomes(season, first, last, season->held_on, 100);
	levels_draw(season);
	put_collective(season, "CB");
	if (has_committee(season->cell, season->held_on))
		put_collective(season, "CU");
	review_one(season, meeting->chair);
	for (int i = 0; i < season->cell->count && !demo->failed; i++)
		if (i != meeting->chair)
			review_one(season, i);
	cell_rating_put(season);
	meeting_end(meeting);
}

/* November: about half have handed in, nothing has been rated. */
static void collect(struct season *season)
{
	struct demo *demo = season->demo;
	char first[DATE_SIZE], uid[UID_SIZE];
	struct statement statement;

	day_make(season->year, 11, 1, first);
	draw_outcomes(season, first, demo->today, demo->today, 50);
	for (int i = 0; i < season->cell->count && !demo->failed; i++) {
		if (!*season->outcomes[i].statement_on)
			continue;
		draw_statement(season, &season->cell->people[i], &statement);
		put_statement(season, i, &statement, uid);
	}
}

void reviews_hold(struct demo *demo, struct cell *cell, int year)
{
	struct season season = { .demo = demo, .cell = cell, .year = year };

	day_make(year, 12, 8 + cell->index % 10, season.held_on);
	day_to_meet(demo, cell, season.held_on);
	day_make(year + 1, 1, 9, season.decided_on);
	while (day_is_weekend(season.decided_on))
		date_add_days(season.decided_on, 1, season.decided_on);
	if (!day_reached(demo, season.decided_on))
		season.decided_on[0] = '\0';
	memcpy(season.december, season.held_on, DATE_SIZE);
	scope_of(&season.scope, demo, cell, season.december);
	season.outcomes = xcalloc((size_t)cell->count, sizeof *season.outcomes);
	put_extra(&season);
	if (day_reached(demo, season.held_on)) {
		hold(&season);
	} else {
		season.held_on[0] = '\0';
		collect(&season);
	}
	free(season.outcomes);
}
