/* Who was there: the roster of the day, and what each one's mark is. */
#include "meeting.h"
#include "xalloc.h"

#include <string.h>

static void mark_present(struct demo *demo, const struct meeting *meeting,
	const struct person *person, struct call *call)
{
	struct rng *rng = &demo->rng;

	call->status = 'C';
	call->online = person->away && strcmp(meeting->mode, "KH") == 0;
	call->late = !call->online && rng_per_mille(rng, 22);
	call->left_early = !call->late && rng_per_mille(rng, 8);
	call->spoke = rng_percent(rng, 16) ? rng_between(rng, 1, 2) : 0;
}

static const char *draw_reason(struct rng *rng)
{
	const struct table *reasons = table_named("absence");

	return table_cell(reasons, draw_weighted(rng, reasons, 1), 0);
}

static void mark(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const struct person *person, struct call *call)
{
	struct rng *rng = &demo->rng;
	bool needed = call->who == meeting->chair || call->who == meeting->secretary;
	bool review = strcmp(meeting->kind, "KD") == 0 || strcmp(meeting->kind, "DH") == 0;
	bool online = person->away && strcmp(meeting->mode, "KH") == 0;

	if (person_exempt(person, meeting->held_on))
		call->status = 'M';
	else if (needed || review || online || rng_per_mille(rng, person->presence))
		mark_present(demo, meeting, person, call);
	else if (cell_is(cell, "force") && rng_percent(rng, 25))
		call->status = 'N';
	else if (rng_percent(rng, 12))
		call->status = 'K';
	else
		call->status = 'P';
	if (call->status == 'P')
		call->reason = person->away ? "XA" : draw_reason(rng);
}

void roll_take(struct demo *demo, const struct cell *cell, struct meeting *meeting, bool committee)
{
	meeting->calls = xcalloc((size_t)cell->count, sizeof *meeting->calls);
	for (int i = 0; i < cell->count; i++) {
		const struct person *person = &cell->people[i];
		if (!person_in_cell(person, meeting->held_on) ||
			(committee && !post_in_committee(cell, i, meeting->held_on)))
			continue;
		struct call *call = &meeting->calls[meeting->call_count++];
		call->who = i;
		mark(demo, cell, meeting, person, call);
	}
}

void roll_put(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		struct record *row = record_new(rectype_named("attendance"));
		const char status[2] = { call->status, '\0' },
			   spoke[2] = { (char)('0' + call->spoke), '\0' };

		record_set(row, "meeting", meeting->uid);
		record_set(row, "member", cell->people[call->who].uid);
		record_set(row, "status", status);
		record_set(row, "reason", call->reason);
		record_set(row, "online", call->online ? "1" : NULL);
		record_set(row, "late", call->late ? "1" : NULL);
		record_set(row, "left_early", call->left_early ? "1" : NULL);
		record_set(row, "spoke", call->spoke > 0 ? spoke : NULL);
		row_put(demo, row, NULL);
	}
}

struct tally roll_tally(const struct cell *cell, const struct meeting *meeting)
{
	struct tally tally = { .official = 0 };

	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		bool official = person_official(&cell->people[call->who], meeting->held_on);
		tally.official += official;
		tally.probation += !official;
		tally.exempt += call->status == 'M';
		tally.with_reason += call->status == 'P' || call->status == 'N';
		tally.without_reason += call->status == 'K';
		tally.official_there += official && call->status == 'C';
		tally.probation_there += !official && call->status == 'C';
		tally.online += call->online;
	}
	return tally;
}

int roll_present(struct demo *demo, const struct meeting *meeting)
{
	enum { TRIES = 12 };

	for (int i = 0; i < TRIES && meeting->call_count > 0; i++) {
		int line = rng_below(&demo->rng, meeting->call_count);
		if (meeting->calls[line].status == 'C')
			return meeting->calls[line].who;
	}
	return meeting->chair;
}
