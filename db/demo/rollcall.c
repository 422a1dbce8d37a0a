/* Who was there: the roster of the day, and what each one's mark is. */
#include "maker.h"
#include "xalloc.h"

#include <string.h>

/* Numbers of the minutes head: of the roster, of those there, of those apart. */
enum { ALL, PRESENT, MUST, COUNTS = 15 };
static const char *const names[COUNTS] = { "all", "present", "must", "official", "votes",
	"probation", "probation_there", "temporary", "temporary_there", "exempt", "elsewhere",
	"on_duty", "with_reason", "without_reason", "online" };

/* The mark of somebody, counted by the words of its recipe. */
static struct record *mark(const struct meeting *meeting, int who, int counts[COUNTS])
{
	const struct person *person = &meeting->cell->people[who];
	struct scope scope;
	char word[64];

	scope_of_person(&scope, &meeting->scope, person);
	scope_flag(&scope, "comes",
		who == meeting->chair || who == meeting->secretary ||
			rng_below(scope.rng, 1000) < person->presence);
	struct record *record = recipe_new("attendance", &scope);
	for (const char *words = scope_value(&scope, "counts"); word_next(&words, word);)
		for (int i = 0; i < COUNTS; i++)
			counts[i] += strcmp(names[i], word) == 0;
	return record;
}

static bool is_of_commune(const struct meeting *meeting)
{
	return strcmp(meeting->kind, "CAPUY") == 0;
}

/* Of the cell, its chi ủy or Đảng ủy that day. */
static bool is_called(const struct meeting *meeting, int who)
{
	const struct person *person = &meeting->cell->people[who];
	const struct demo *demo = meeting->cell->demo;
	bool commune = is_of_commune(meeting),
	     seat = !commune &&
		(strcmp(meeting->kind, "CU") != 0 ||
			post_in_committee(meeting->cell, who, meeting->held_on));

	for (int i = 0; i < demo->official_count && commune; i++)
		seat = seat || strcmp(demo->officials[i].uid, person->uid) == 0;
	return seat && person_in_cell(person, meeting->held_on);
}

void roll_take(struct meeting *meeting)
{
	int *count = &meeting->call_count, counts[COUNTS] = { 0 };

	meeting->calls = xcalloc((size_t)meeting->cell->count, sizeof *meeting->calls);
	for (int i = 0; i < meeting->cell->count; i++) {
		if (!is_called(meeting, i))
			continue;
		if (is_of_commune(meeting) && *count == 0)
			meeting->chair = i; /* the committee's head presides, the next one writes */
		if (is_of_commune(meeting) && *count <= 1)
			meeting->secretary = i;
		meeting->calls[*count].who = i;
		meeting->calls[(*count)++].record = mark(meeting, i, counts);
	}
	for (int i = 0; i < COUNTS; i++)
		scope_format(&meeting->scope, names[i], "%d", counts[i]);
	int mille = counts[MUST] ? (counts[PRESENT] * 2000 + counts[MUST]) / (2 * counts[MUST]) : 0;
	scope_format(&meeting->scope, "rate", "%d,%d", mille / 10, mille % 10);
}

void roll_put(struct meeting *meeting)
{
	struct demo *demo = meeting->cell->demo;
	int count = meeting->call_count / (meeting->typed == TYPED_HALF_ROLL ? 2 : 1);

	for (int i = 0; i < count; i++) {
		record_set(meeting->calls[i].record, "meeting",
			scope_value(&meeting->scope, "meeting"));
		demo_put(demo, meeting->calls[i].record);
	}
}

int roll_present(const struct meeting *meeting, const char *until)
{
	enum { TRIES = 12 };

	for (int i = 0; i < TRIES && meeting->call_count > 0; i++) {
		const struct call *call =
			&meeting->calls[rng_below(meeting->scope.rng, meeting->call_count)];
		const struct person *person = &meeting->cell->people[call->who];
		if (*record_get(call->record, "status") == 'C' && !person->guest &&
			person_in_cell(person, until))
			return call->who;
	}
	return meeting->chair;
}
