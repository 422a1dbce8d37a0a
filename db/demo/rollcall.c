/* Who was there: the roster of the day, and what each one's mark is. */
#include "meeting.h"
#include "xalloc.h"

#include <string.h>

static void mark_present(struct demo *demo, struct call *call, bool online)
{
	struct rng *rng = &demo->rng;

	call->status = 'C';
	call->online = online;
	call->late = !online && rng_per_mille(rng, 22);
	call->left_early = !call->late && rng_per_mille(rng, 8);
	call->spoke = rng_percent(rng, 16) ? rng_between(rng, 1, 2) : 0;
}

static void mark(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const struct person *person, struct call *call)
{
	struct rng *rng = &demo->rng;
	bool needed = call->who == meeting->chair || call->who == meeting->secretary;
	bool all = strcmp(meeting->kind, "KD") == 0 || strcmp(meeting->kind, "DH") == 0;
	bool online = person->away && strcmp(meeting->mode, "KH") == 0;

	if (person_exempt(person, meeting->held_on))
		call->status = 'M';
	else if (person_elsewhere(person, meeting->held_on))
		call->status = 'T';
	else if (needed || all || online || rng_per_mille(rng, person->presence))
		mark_present(demo, call, online);
	else if (cell_is(cell, "force") && rng_percent(rng, 25))
		call->status = 'N';
	else
		call->status = rng_percent(rng, 12) ? 'K' : 'P';
	if (call->status == 'P')
		call->reason = person->away ? "XA"
					    : draw_weighted(rng, table_named("absence")).cells[0];
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
	meeting->calls = xcalloc((size_t)cell->count, sizeof *meeting->calls);
	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		if (!person_in_cell(person, meeting->held_on) ||
			(roster == ROSTER_CELL_COMMITTEE &&
				!post_in_committee(cell, i, meeting->held_on)) ||
			(roster == ROSTER_COMMITTEE && !has_seat(demo, person, meeting->held_on)))
			continue;
		struct call *call = &meeting->calls[meeting->call_count++];
		call->who = i;
		mark(demo, cell, meeting, person, call);
	}
	if (meeting->typed == TYPED_HALF_ROLL)
		meeting->call_count /= 2;
}

static void put_mark(struct demo *demo, const struct meeting *meeting, const char *member,
	const struct call *call, bool guest)
{
	struct record *record = record_new(rectype_named("attendance"));
	const char status[] = { call->status, '\0' }, spoke[] = { (char)('0' + call->spoke), '\0' };

	record_set(record, "meeting", meeting->uid);
	record_set(record, "member", member);
	record_set(record, "status", status);
	record_set(record, "reason", call->reason);
	record_set(record, "online", call->online ? "1" : NULL);
	record_set(record, "late", call->late ? "1" : NULL);
	record_set(record, "left_early", call->left_early ? "1" : NULL);
	record_set(record, "spoke", call->spoke > 0 ? spoke : NULL);
	record_set(record, "guest", guest ? "1" : NULL);
	demo_put(demo, record);
	record_free(record);
}

/* A member of a neighbouring cell as a guest, on a day on which nothing else calls him. */
static void put_guest_mark(struct demo *demo, const struct meeting *meeting)
{
	const struct person *guest = &demo->neighbour;
	struct call call = { .status = rng_percent(&demo->rng, 85) ? 'C' : 'P' };

	if (call.status == 'P')
		call.reason = "GD";
	bool *busy = *guest->uid ? day_flag(demo, demo->neighbour_met, meeting->held_on) : NULL;
	if (!busy || *busy || !person_in_cell(guest, meeting->held_on))
		return;
	*busy = true;
	put_mark(demo, meeting, guest->uid, &call, true);
}

void roll_put(struct demo *demo, const struct cell *cell, const struct meeting *meeting)
{
	for (int i = 0; i < meeting->call_count; i++)
		put_mark(demo, meeting, cell->people[meeting->calls[i].who].uid, &meeting->calls[i],
			false);
	if (strncmp(meeting->kind, "TK", 2) == 0 && meeting->typed == TYPED_ALL &&
		rng_percent(&demo->rng, 12))
		put_guest_mark(demo, meeting);
}

struct tally roll_tally(const struct cell *cell, const struct meeting *meeting)
{
	static const char marks[] = "MTNPK"; /* EXEMPT, ELSEWHERE and so on */
	struct tally tally = { .all = meeting->call_count };

	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		const struct person *person = &cell->people[call->who];
		const char *mark = strchr(marks, call->status);
		int kind = person->arrival == ARRIVAL_GUEST         ? TEMPORARY
			: person_official(person, meeting->held_on) ? OFFICIAL
								    : PROBATION;
		tally.of[kind]++;
		if (mark)
			tally.of[EXEMPT + (mark - marks)]++;
		else
			tally.of[OFFICIAL_THERE + kind]++;
		tally.of[ONLINE] += call->online;
		tally.there += !mark;
		tally.must += !mark || call->status == 'P' || call->status == 'K';
	}
	return tally;
}

int roll_present(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const char *until)
{
	enum { TRIES = 12 };

	for (int i = 0; i < TRIES && meeting->call_count > 0; i++) {
		const struct call *call =
			&meeting->calls[rng_below(&demo->rng, meeting->call_count)];
		const struct person *person = &cell->people[call->who];
		if (call->status == 'C' && person->arrival != ARRIVAL_GUEST &&
			person_in_cell(person, until))
			return call->who;
	}
	return meeting->chair;
}
