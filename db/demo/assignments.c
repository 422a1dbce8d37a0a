/* Standing assignments with their yearly reviews, and what everybody pledges each January. */
#include "maker.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

/* ---- assignments ---- */

struct spell {
	char from_on[DATE_SIZE], to_on[DATE_SIZE]; /* to_on "": goes on */
	const char *state;
};

/* Each January somebody looks whether an assignment still fits. */
static void put_reviews(struct demo *demo, const char *assignment, const struct spell *spell)
{
	for (int year = date_year(spell->from_on) + 1; year <= demo->this_year; year++) {
		char from[DATE_SIZE], to[DATE_SIZE], day[DATE_SIZE];
		day_of_year(year, "01-08", from);
		day_of_year(year, "01-29", to);
		rng_day(&demo->rng, from, to, day);
		if (strcmp(day, demo->start_on) < 0 || !day_reached(demo, day) ||
			(*spell->to_on && strcmp(spell->to_on, day) < 0))
			continue;
		struct record *row = row_new("assignment_review");
		record_set(row, "assignment", assignment);
		row_number(row, "year", year);
		record_set(row, "reviewed_on", day);
		record_set(row, "finding", rng_word(&demo->rng, words_assignment_findings));
		record_set(row, "kept", rng_percent(&demo->rng, 92) ? "G" : "DC");
		row_put(demo, row, NULL);
	}
}

static const struct assignment_words *choose(
	struct demo *demo, const struct cell *cell, const struct assignment_words *unlike)
{
	const struct assignment_words *table = words_assignments[cell->setting->ground], *words;
	int count = 0;

	while (table[count].kind)
		count++;
	do
		words = &table[rng_below(&demo->rng, count)];
	while (words == unlike);
	return words;
}

static void set_holder(
	const struct cell *cell, const struct person *person, struct demo *demo, struct record *row)
{
	int follower = post_holder(cell, "PBT", 0, demo->today);

	if (follower < 0 || &cell->people[follower] == person)
		follower = post_holder(cell, "BT", 0, demo->today);
	record_set(row, "member", person->uid);
	if (follower >= 0 && &cell->people[follower] != person)
		record_set(row, "follow_up_by", cell->people[follower].uid);
}

static void put_assignment(struct demo *demo, const struct cell *cell, struct person *person,
	const struct assignment_words *words, const struct spell *spell)
{
	struct record *row = row_new("assignment");
	struct strbuf text = STRBUF_INIT;
	char uid[UID_SIZE], basis[40];
	bool households = strcmp(words->kind, "PTHGD") == 0;
	struct wording wording = { .rng = &demo->rng,
		.place = cell->place,
		.year = date_year(spell->from_on),
		.households = rng_between(&demo->rng, 5, 14) };

	set_holder(cell, person, demo, row);
	words_fill(&text, words->content, &wording);
	record_set(row, "content", text.text);
	record_set(row, "kind", words->kind);
	if (households) {
		person->households = wording.households;
		row_number(row, "household_count", wording.households);
		record_set(row, "area", cell->area);
	}
	snprintf(basis, sizeof basis, "Nghị quyết %02d-NQ/CB", rng_between(&demo->rng, 1, 24));
	record_set(row, "basis", basis);
	record_set(row, "from_on", spell->from_on);
	record_set(row, "to_on", spell->to_on);
	record_set(row, "state", spell->state);
	strbuf_clear(&text);
	words_fill(&text, *spell->to_on ? words->result : rng_word(&demo->rng, words_progress),
		&wording);
	record_set(row, *spell->to_on ? "result" : "progress", text.text);
	row_put(demo, row, uid);
	put_reviews(demo, uid, spell);
	strbuf_release(&text);
}

/* The days between which somebody works for this cell; false when there are none. */
static bool working_days(
	struct demo *demo, const struct person *person, char from[DATE_SIZE], char to[DATE_SIZE])
{
	char first[DATE_SIZE], last[DATE_SIZE];

	if (person->arrival == ARRIVAL_BEFORE) {
		date_add_days(demo->start_on, -300, first);
		date_add_days(demo->start_on, 12, last);
		if (strcmp(first, person->admitted_on) < 0)
			memcpy(first, person->admitted_on, DATE_SIZE);
	} else {
		date_add_days(person->from_on, 4, first);
		date_add_days(person->from_on, 27, last);
	}
	rng_day(&demo->rng, first, last, from);
	memcpy(to, person->to_on, DATE_SIZE);
	if (person->exempt_reason && !*person->exempt_to)
		date_add_days(person->exempt_from, -1, to);
	return day_reached(demo, from) && (!*to || strcmp(to, from) > 0);
}

/* One assignment until now; for every fourth member it was done by a year's end and another followed. */
static void give_one(struct demo *demo, const struct cell *cell, struct person *person,
	const char *from, const char *to)
{
	const struct assignment_words *first = choose(demo, cell, NULL);
	struct spell spell = { .state = *to ? "TD" : "DL" };
	char end[DATE_SIZE], next[DATE_SIZE];

	memcpy(spell.from_on, from, DATE_SIZE);
	day_of_year(demo->this_year - 1, "12-31", end);
	date_add_days(end, 28, next);
	if (rng_percent(&demo->rng, 25) && strcmp(from, end) < 0 && !*to &&
		day_reached(demo, next)) {
		memcpy(spell.to_on, end, DATE_SIZE);
		spell.state = "HT";
		put_assignment(demo, cell, person, first, &spell);
		first = choose(demo, cell, first);
		spell = (struct spell) { .state = "DL" };
		date_add_days(end, rng_between(&demo->rng, 8, 28), spell.from_on);
	}
	memcpy(spell.to_on, to, DATE_SIZE);
	put_assignment(demo, cell, person, first, &spell);
	if (!*to && rng_percent(&demo->rng, 24))
		put_assignment(demo, cell, person, choose(demo, cell, first), &spell);
}

void assignments_give(struct demo *demo, struct cell *cell)
{
	char from[DATE_SIZE], to[DATE_SIZE];

	for (int i = 0; i < cell->count && !demo->failed; i++)
		if (working_days(demo, &cell->people[i], from, to))
			give_one(demo, cell, &cell->people[i], from, to);
}

/* ---- pledges ---- */

static void put_pledge(struct demo *demo, const struct cell *cell, const struct person *person,
	int year, const char *kind, const char *handed)
{
	struct record *row = row_new("pledge");
	struct strbuf text = STRBUF_INIT;
	struct wording wording = { .rng = &demo->rng, .place = cell->place, .year = year };
	int secretary = post_holder(cell, "BT", 0, handed), dice = rng_below(&demo->rng, 100);
	char year_end[DATE_SIZE];

	record_set(row, "member", person->uid);
	row_number(row, "year", year);
	record_set(row, "kind", kind);
	record_set(row, "handed_on", handed);
	words_some(&text, words_pledges, rng_between(&demo->rng, 2, 3), " ", &wording);
	record_set(row, "summary", text.text);
	if (secretary >= 0 && &cell->people[secretary] != person)
		record_set(row, "confirmed_by", cell->people[secretary].name);
	day_of_year(year, "12-31", year_end);
	if (year < demo->this_year) {
		bool there = person_in_cell(person, year_end);
		const char *result = !there || dice >= 97 ? "CDG" : dice < 93 ? "THT" : "CT";
		record_set(row, "year_end_result", result);
		if (there && strcmp(result, "THT") == 0)
			record_set(
				row, "year_end_note", words_pledge_notes[rng_below(&demo->rng, 2)]);
		else if (strcmp(result, "CT") == 0)
			record_set(row, "year_end_note", words_pledge_notes[2]);
	}
	row_put(demo, row, NULL);
	strbuf_release(&text);
}

/* Most by 31 January, a few late, very few not at all; those admitted later within the month. */
static bool handed_day(
	struct demo *demo, const struct person *person, int year, char handed[DATE_SIZE])
{
	char due[DATE_SIZE], from[DATE_SIZE], to[DATE_SIZE];
	int dice = rng_below(&demo->rng, 100);

	day_of_year(year, "01-31", due);
	if (person_in_cell(person, due)) {
		if (person_exempt(person, due) || dice >= 98)
			return false;
		day_of_year(year, dice < 93 ? "01-04" : "02-01", from);
		day_of_year(year, dice < 93 ? "01-30" : "02-18", to);
		rng_day(&demo->rng, from, to, handed);
		return day_reached(demo, handed);
	}
	if (person->arrival != ARRIVAL_ADMITTED || date_year(person->from_on) != year ||
		strcmp(person->from_on, due) < 0)
		return false;
	date_add_days(person->from_on, rng_between(&demo->rng, 8, 28), handed);
	return day_reached(demo, handed) && date_year(handed) == year;
}

void pledges_collect(struct demo *demo, struct cell *cell)
{
	static const char *const kinds[] = { "TDRL", "NCST", "CT0", "NG" };

	for (int year = date_year(demo->start_on); year <= demo->this_year; year++) {
		for (int i = 0; i < cell->count && !demo->failed; i++) {
			const struct person *person = &cell->people[i];
			bool leads = person->holds_post || person->life == &life_official;
			char handed[DATE_SIZE];
			if (!handed_day(demo, person, year, handed))
				continue;
			for (int kind = 0; kind < (leads ? 4 : 3); kind++)
				put_pledge(demo, cell, person, year, kinds[kind], handed);
		}
	}
}
