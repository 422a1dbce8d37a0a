/* Who was there: the roster of the day, and what each one's mark is. */
#include "maker.h"
#include "xalloc.h"

#include <string.h>

/* Numbers of the minutes head: of the roster, of those there, of those apart. */
static const char *const names[ROLL_COUNTS] = { "all", "present", "must", "official", "votes",
	"probation", "probation_there", "temporary", "temporary_there", "exempt", "elsewhere",
	"on_duty", "with_reason", "without_reason", "online" };

/* The mark of somebody, counted by the words of its recipe. */
static struct record *mark(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, int who)
{
	const struct person *person = &cell->people[who];
	struct scope scope;
	char word[64];

	scope_of_person(&scope, &meeting->scope, person);
	scope_flag(&scope, "exempt", person_exempt(person, meeting->held_on));
	scope_flag(&scope, "elsewhere", person_elsewhere(person, meeting->held_on));
	scope_flag(&scope, "comes",
		who == meeting->chair || who == meeting->secretary ||
			rng_below(&demo->rng, 1000) < person->presence);
	struct record *record = recipe_new("attendance", &scope);
	for (const char *counts = scope_value(&scope, "counts"); word_next(&counts, word);)
		for (int i = 0; i < ROLL_COUNTS; i++)
			meeting->counts[i] += strcmp(names[i], word) == 0;
	return record;
}

static void set_numbers(struct meeting *meeting)
{
	const int *counts = meeting->counts;
	int must = counts[ROLL_MUST],
	    mille = must ? (counts[ROLL_PRESENT] * 2000 + must) / (2 * must) : 0;

	for (int i = 0; i < ROLL_COUNTS; i++)
		scope_format(&meeting->scope, names[i], "%d", counts[i]);
	scope_format(&meeting->scope, "rate", "%d,%d", mille / 10, mille % 10);
}

/* Đảng ủy: whoever holds a seat in it that day. */
static bool has_seat(const struct demo *demo, const struct person *person, const char *day)
{
	for (int i = 0; i < demo->official_count; i++)
		if (strcmp(demo->officials[i].uid, person->uid) == 0)
			return strcmp(demo->officials[i].from_on, day) <= 0;
	return false;
}

void roll_take(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, enum roster roster)
{
	scope_add(&meeting->scope, "kind", meeting->kind, "held_on", meeting->held_on, NULL);
	meeting->calls = xcalloc((size_t)cell->count, sizeof *meeting->calls);
	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		if (!person_in_cell(person, meeting->held_on) ||
			(roster == ROSTER_CELL_COMMITTEE &&
				!post_in_committee(cell, i, meeting->held_on)) ||
			(roster == ROSTER_COMMITTEE && !has_seat(demo, person, meeting->held_on)))
			continue;
		if (roster == ROSTER_COMMITTEE && meeting->call_count == 0)
			meeting->chair = i; /* the committee's head presides, the next one writes */
		if (roster == ROSTER_COMMITTEE && meeting->call_count <= 1)
			meeting->secretary = i;
		meeting->calls[meeting->call_count].who = i;
		meeting->calls[meeting->call_count++].record = mark(demo, cell, meeting, i);
	}
	set_numbers(meeting);
}

/* One of the commune's heads as a guest, on a day on which nothing else calls him. */
static void put_guest(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	struct official *guest = official_free(demo, cell, meeting->held_on);
	struct scope scope;

	if (!guest || !*guest->uid)
		return;
	*day_flag(demo, guest->busy, meeting->held_on) = true;
	scope_inside(&scope, &meeting->scope);
	scope_add(&scope, "meeting", meeting->uid, "member", guest->uid, NULL);
	recipe_put(demo, "attendance.guest", &scope, NULL);
}

void roll_put(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	int count = meeting->call_count / (meeting->typed == TYPED_HALF_ROLL ? 2 : 1);

	for (int i = 0; i < count; i++) {
		record_set(meeting->calls[i].record, "meeting", meeting->uid);
		demo_put(demo, meeting->calls[i].record);
	}
	if (strncmp(meeting->kind, "TK", 2) == 0 && meeting->typed == TYPED_ALL &&
		!meeting->guest && rng_percent(&demo->rng, 12))
		put_guest(demo, cell, meeting);
}

int roll_present(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const char *until)
{
	enum { TRIES = 12 };

	for (int i = 0; i < TRIES && meeting->call_count > 0; i++) {
		const struct call *call =
			&meeting->calls[rng_below(&demo->rng, meeting->call_count)];
		const struct person *person = &cell->people[call->who];
		if (*record_get(call->record, "status") == 'C' &&
			person->arrival != ARRIVAL_GUEST && person_in_cell(person, until))
			return call->who;
	}
	return meeting->chair;
}
