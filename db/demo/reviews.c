/* The review of a year: statements, the meeting in December, what was said there. */
#include "review.h"
#include "xalloc.h"

#include <stdio.h>
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

static void set_strengths(struct season *season, const struct person *person, struct record *row)
{
	struct strbuf text = STRBUF_INIT;
	struct wording *wording = &season->wording;
	struct rng *rng = &season->demo->rng;
	int more = person->wordy;

	strbuf_add(&text,
		"1. Về tư tưởng chính trị; phẩm chất đạo đức, lối sống; ý thức tổ chức kỷ luật\n");
	words_some(&text, words_thought, rng_between(rng, 3, 4) + more, " ", wording);
	strbuf_add(&text, "\n");
	words_some(&text, words_ethics, rng_between(rng, 2, 3) + more, " ", wording);
	strbuf_add(&text, "\n");
	words_some(&text, words_discipline, rng_between(rng, 2, 3) + more, " ", wording);
	strbuf_add(&text, "\n2. Về thực hiện chức trách, nhiệm vụ được giao\n");
	if (person->households > 0)
		strbuf_addf(
			&text, "Tôi được phân công phụ trách %d hộ gia đình. ", person->households);
	words_some(&text, words_duties[person->life->duty], rng_between(rng, 3, 4) + 2 * more, " ",
		wording);
	record_set(row, "strengths", text.text);
	strbuf_release(&text);
}

/* One sentence of each shortcoming, numbered when there are several. */
static void set_faults(struct season *season, const struct statement *statement, const char *field,
	size_t offset, struct record *row)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < statement->fault_count; i++) {
		const char *words = (const char *)&words_faults[statement->faults[i]] + offset;
		const char *sentence;
		memcpy(&sentence, words, sizeof sentence);
		if (statement->fault_count > 1)
			strbuf_addf(&text, "%s%d. ", i ? "\n" : "", i + 1);
		words_fill(&text, sentence, &season->wording);
	}
	record_set(row, field, text.text);
	strbuf_release(&text);
}

static void set_some(struct season *season, const char *field, const char *const *table, int count,
	struct record *row)
{
	struct strbuf text = STRBUF_INIT;

	words_some(&text, table, count, " ", &season->wording);
	record_set(row, field, text.text);
	strbuf_release(&text);
}

static void set_prior(struct season *season, const struct person *person, struct record *row)
{
	struct strbuf text = STRBUF_INIT;

	if (person->fault < 0) {
		set_some(season, "prior_remedy_result", words_prior_none, 1, row);
		return;
	}
	const struct fault_words *words = &words_faults[person->fault];
	strbuf_addf(&text, "Về hạn chế \"%s\" đã chỉ ra ở kỳ kiểm điểm năm %d: %s", words->brief,
		season->year - 1, person->fault_open ? words->open : words->done);
	record_set(row, "prior_remedy_result", text.text);
	strbuf_release(&text);
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
	struct rng *rng = &season->demo->rng;
	struct record *row = row_new("review");
	bool leads = person->holds_post || person->life == &life_official;

	record_set(row, "member", person->uid);
	row_number(row, "year", season->year);
	record_set(row, "form", leads ? "M2B" : "M2A");
	record_set(row, "statement_on", outcome->statement_on);
	if (*season->held_on)
		record_set(row, "meeting", season->meeting.uid);
	set_strengths(season, person, row);
	set_faults(
		season, statement, "shortcomings", offsetof(struct fault_words, shortcoming), row);
	set_faults(season, statement, "causes", offsetof(struct fault_words, cause), row);
	set_faults(season, statement, "remedies", offsetof(struct fault_words, promise), row);
	set_prior(season, person, row);
	set_some(season, "explanation", words_explanation, 1, row);
	set_some(season, "commitment_result", words_commitment, 2 + person->wordy, row);
	set_some(season, "direction", words_direction, rng_between(rng, 2, 4) + person->wordy, row);
	record_set(row, "ethics_level", own_level(rng, outcome->level));
	record_set(row, "duty_level", own_level(rng, outcome->level));
	row_put(season->demo, row, uid);
}

/* ---- what the others say ---- */

static void put_criticism(struct season *season, const char *review, int by, const char *sentence)
{
	struct rng *rng = &season->demo->rng;
	struct record *row = row_new("criticism");
	struct strbuf text = STRBUF_INIT;
	bool kept = rng_percent(rng, 5);

	record_set(row, "review", review);
	if (!rng_percent(rng, 8))
		record_set(row, "by", season->cell->people[by].uid);
	words_fill(&text, sentence, &season->wording);
	record_set(row, "text", text.text);
	record_set(row, "accepted", kept ? "BL" : "TT");
	if (kept || rng_percent(rng, 60)) {
		strbuf_clear(&text);
		words_fill(&text, rng_word(rng, kept ? words_reply_kept : words_reply),
			&season->wording);
		record_set(row, "reply", text.text);
	}
	row_put(season->demo, row, NULL);
	strbuf_release(&text);
}

static void put_criticisms(struct season *season, int who, const char *review)
{
	struct rng *rng = &season->demo->rng;
	int count = rng_between(rng, 1, 3);
	const char *last = NULL;

	for (int i = 0; i < count; i++) {
		int by = roll_present(season->demo, &season->meeting);
		const char *sentence = rng_word(rng, words_criticism);
		if (by == who || sentence == last)
			continue;
		put_criticism(season, review, by, sentence);
		last = sentence;
	}
	if (!last) { /* somebody always says something */
		int by = who == season->meeting.chair ? season->meeting.secretary
						      : season->meeting.chair;
		put_criticism(season, review, by == who ? season->meeting.chair : by,
			rng_word(rng, words_criticism));
	}
}

/* ---- the cell itself ---- */

static void put_collective(struct season *season, const char *scope)
{
	struct rng *rng = &season->demo->rng;
	struct record *row = row_new("review");
	char day[DATE_SIZE];

	record_set(row, "org", season->cell->uid);
	record_set(row, "scope", scope);
	row_number(row, "year", season->year);
	record_set(row, "form", "M01");
	date_add_days(season->held_on, -rng_between(rng, 4, 9), day);
	record_set(row, "statement_on", day);
	record_set(row, "meeting", season->meeting.uid);
	set_some(season, "strengths", words_cell_strengths, rng_between(rng, 5, 7), row);
	set_some(season, "shortcomings", words_cell_faults, rng_between(rng, 2, 3), row);
	set_some(season, "direction", words_cell_direction, 3, row);
	record_set(row, "duty_level", "T");
	row_put(season->demo, row, NULL);
}

/* ---- the season ---- */

/*
 * Who is rated as of the day `on`, who is not and why, and when the statements of `percent` of them
 * came in: from `first` to `last`.
 */
static void draw_outcomes(
	struct season *season, const char *first, const char *last, const char *on, int percent)
{
	struct demo *demo = season->demo;
	char young[DATE_SIZE];

	date_add_months(on, -LEAST_MONTHS, young);
	for (int i = 0; i < season->cell->count; i++) {
		const struct person *person = &season->cell->people[i];
		struct outcome *outcome = &season->outcomes[i];
		outcome->there = person_in_cell(person, on);
		outcome->level = LEVEL_NONE;
		if (person_exempt(person, on)) {
			outcome->none_why = "M";
			continue;
		}
		if (strcmp(person->admitted_on, young) > 0)
			outcome->none_why = "CDTG";
		if (!outcome->there || !rng_percent(&demo->rng, percent))
			continue;
		bool late = strcmp(person->from_on, last) > 0; /* came after the others had */
		rng_day(&demo->rng, strcmp(person->from_on, first) > 0 ? person->from_on : first,
			late ? on : last, outcome->statement_on);
	}
}

static void review_one(struct season *season, int who)
{
	struct person *person = &season->cell->people[who];
	const struct outcome *outcome = &season->outcomes[who];
	struct statement statement;
	char uid[UID_SIZE];

	if (!outcome->there)
		return;
	if (*outcome->statement_on) {
		draw_statement(season, person, &statement);
		put_statement(season, who, &statement, uid);
		put_criticisms(season, who, uid);
		if (outcome->none_why)
			statement.remedy_count = 0;
		for (int i = 0; i < statement.remedy_count; i++)
			remedy_put(season, person, uid, statement.faults[i]);
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
	roll_take(demo, season->cell, meeting, false);
	season->voters = roll_tally(season->cell, meeting).official_there;
	meeting_put(demo, season->cell, meeting);
	day_make(season->year, 11, 8, first);
	day_make(season->year, 11, 30, last);
	draw_outcomes(season, first, last, season->held_on, 100);
	levels_draw(season);
	put_collective(season, "CB");
	if (committee_size(season->cell, season->held_on) > 0)
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
	if (cell->setting->ground != GROUND_VILLAGE)
		day_working(season.held_on);
	season.wording = (struct wording) {
		.rng = &demo->rng, .place = cell->place, .year = year, .month = 12
	};
	season.outcomes = xcalloc((size_t)cell->count, sizeof *season.outcomes);
	if (day_reached(demo, season.held_on)) {
		hold(&season);
	} else {
		season.held_on[0] = '\0';
		collect(&season);
	}
	free(season.outcomes);
}
