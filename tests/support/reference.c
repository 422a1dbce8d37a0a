/* Rolls, months and work of reference.h. */
#include "reference_people.h"

#include "date.h"

#include <stdio.h>
#include <string.h>

/* ---- the roll of a meeting ---- */

static const char *day_of(const struct ref_meeting *meeting)
{
	if (*meeting->held)
		return meeting->held;
	if (*meeting->planned && strcmp(meeting->planned, REF_TODAY) < 0)
		return meeting->planned;
	return REF_TODAY;
}

static bool has_row(const struct ref_meeting *meeting, int m)
{
	return meeting->mark[m] && !meeting->mark_in_bin[m];
}

static bool is_on_roll(const struct ref_book *book, const struct ref_meeting *meeting, int m)
{
	const struct ref_member *member = &book->members[m];
	const char *day = day_of(meeting);
	bool in_cell = false, anywhere = false;

	if (member->in_bin || (has_row(meeting, m) && meeting->guest[m]))
		return false;
	if (has_row(meeting, m))
		return true;
	for (int i = 0; i < REF_SPELLS; i++) {
		bool called = ref_is_called(member, &member->spells[i], day);
		anywhere = anywhere || called;
		in_cell = in_cell || (called && member->spells[i].cell == meeting->org);
	}
	if (meeting->org == 0)
		return anywhere && ref_holds_post(member, 0, "DUV", day);
	if (ref_is(meeting->kind, "CU"))
		return anywhere && ref_in_chi_uy(member, meeting->org, day);
	return in_cell;
}

/* 0: must be there; else why not: T elsewhere, D, G, M, ? not known. */
static char apart(const struct ref_book *book, const struct ref_meeting *meeting, int m)
{
	const struct ref_member *member = &book->members[m];
	const char *day = day_of(meeting);
	char mark = has_row(meeting, m) ? meeting->mark[m] : 0;
	bool calls_cell = meeting->org > 0 && !ref_is(meeting->kind, "CU");

	if (mark == 'C' || mark == 'P' || mark == 'K')
		return 0;
	if (mark == 'T' || mark == 'N')
		return 'T';
	for (int i = 0; !mark && i < REF_SPELLS; i++)
		if (ref_is(member->spells[i].form, "TTDI") &&
			ref_is_called(member, &member->spells[i], day) &&
			(!calls_cell || member->spells[i].cell == meeting->org))
			return 'T';
	if (ref_is_suspended(member, day) || ref_is_listed(member, "DC", day))
		return 'D';
	if (ref_is_listed(member, "GD", day))
		return 'G';
	if (mark == 'M' || ref_is_exempt(member, day))
		return 'M';
	return ref_is_unsure(member, day) ? '?' : 0;
}

static bool is_guest_member(const struct ref_meeting *meeting, const struct ref_member *member)
{
	for (int i = 0; i < REF_SPELLS; i++)
		if (meeting->org > 0 && !ref_is(meeting->kind, "CU") &&
			ref_is(member->spells[i].form, "TTD") &&
			member->spells[i].cell == meeting->org &&
			ref_is_called(member, &member->spells[i], day_of(meeting)))
			return true;
	return false;
}

struct ref_roll ref_roll(const struct ref_book *book, int at)
{
	const struct ref_meeting *meeting = &book->meetings[at];
	struct ref_roll roll = { 0 };

	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		char mark = has_row(meeting, m) ? meeting->mark[m] : 0;
		roll.guests += !member->in_bin && has_row(meeting, m) && meeting->guest[m];
		if (!is_on_roll(book, meeting, m))
			continue;
		char why = apart(book, meeting, m);
		roll.unsure += !mark && why == '?';
		if (why)
			continue;
		bool temporary = is_guest_member(meeting, member);
		bool official = !temporary && ref_is_official(member, day_of(meeting));
		roll.must++;
		roll.present += mark == 'C';
		roll.with_reason += mark == 'P';
		roll.without_reason += mark == 'K';
		roll.unmarked += !mark;
		roll.temporary_must += temporary;
		roll.official_must += official;
		roll.official_present += official && mark == 'C';
	}
	return roll;
}

static int marked(const struct ref_roll *roll)
{
	return roll->present + roll->with_reason + roll->without_reason;
}

/* ---- the month ---- */

static bool is_regular(const struct ref_meeting *meeting)
{
	return meeting->there && !meeting->in_bin &&
		(ref_is(meeting->kind, "TK") || ref_is(meeting->kind, "TKCD"));
}

/* 0: held in its month; 1: held in another; 2: not held. */
static int rank_of(const struct ref_meeting *meeting)
{
	if (!ref_is(meeting->state, "DH"))
		return 2;
	return strncmp(meeting->held, meeting->period, 7) == 0 ? 0 : 1;
}

static int regular_of(const struct ref_book *book, int cell, const char *period)
{
	int best = -1;

	for (int i = 0; i < book->meeting_count; i++) {
		const struct ref_meeting *meeting = &book->meetings[i];
		if (is_regular(meeting) && meeting->org == cell &&
			ref_is(meeting->period, period) &&
			(best < 0 || rank_of(meeting) < rank_of(&book->meetings[best])))
			best = i;
	}
	return best;
}

/* Held by the day, in the month or before it. */
static bool is_in_time(const struct ref_meeting *meeting, const char *day)
{
	return ref_is(meeting->state, "DH") && strncmp(meeting->held, meeting->period, 7) <= 0 &&
		strcmp(meeting->held, day) <= 0;
}

/* 2: held in time; 1: held; 0: not. */
static int committee_rank(const struct ref_meeting *meeting, const char *day)
{
	return ref_is(meeting->state, "DH") + is_in_time(meeting, day);
}

static int committee_meeting_of(
	const struct ref_book *book, int cell, const char *period, const char *day)
{
	int best = -1;

	for (int i = 0; i < book->meeting_count; i++) {
		const struct ref_meeting *meeting = &book->meetings[i];
		if (!meeting->there || meeting->in_bin || meeting->org != cell ||
			!ref_is(meeting->kind, "CU") || !ref_is(meeting->period, period))
			continue;
		if (best < 0 ||
			committee_rank(meeting, day) >= committee_rank(&book->meetings[best], day))
			best = i;
	}
	return best;
}

static bool has_committee(const struct ref_book *book, int cell, const char *day)
{
	for (int m = 0; m < book->member_count; m++)
		if (!book->members[m].in_bin && ref_holds_post(&book->members[m], cell, "CUV", day))
			return true;
	return false;
}

/* The meeting that gave a task, by itself or by a resolution; -1: none that is there. */
static int giver(const struct ref_book *book, const struct ref_task *task)
{
	int at = task->meeting >= 0 ? task->meeting : task->resolution_of;

	return at >= 0 && !book->meetings[at].in_bin ? at : -1;
}

/* The day of the meeting, or of the resolution; of one never held that of the resolution. */
static const char *given_on(const struct ref_book *book, const struct ref_task *task)
{
	int at = giver(book, task);

	if (at >= 0 && *book->meetings[at].held)
		return book->meetings[at].held;
	return at >= 0 && task->meeting < 0 ? REF_RESOLVED : "";
}

static bool is_open(const struct ref_book *book, const struct ref_task *task, const char *day)
{
	const char *from = given_on(book, task);
	bool unfinished = ref_is(task->state, "DL") || ref_is(task->state, "CHT");

	return strcmp(day, from) >= 0 &&
		(unfinished || (*task->done && strcmp(day, task->done) < 0));
}

struct ref_month ref_month(const struct ref_book *book, int cell, const char *period)
{
	struct ref_month month = { .regular = regular_of(book, cell, period),
		.prepared = committee_meeting_of(book, cell, period, REF_TODAY) };
	char first[11], next[11], day[11], long_ago[11];

	month.counts = month.regular >= 0 && rank_of(&book->meetings[month.regular]) == 0;
	snprintf(first, sizeof first, "%s-01", period);
	date_add_months(first, 1, next);
	date_add_days(next, -1, day);
	if (strcmp(day, REF_TODAY) > 0)
		snprintf(day, sizeof day, "%s", REF_TODAY);
	date_add_days(day, -365, long_ago);
	for (int i = 0; i < book->task_count; i++) {
		const struct ref_task *task = &book->tasks[i];
		int at = task->there ? giver(book, task) : -1;
		int whose = at >= 0 ? book->meetings[at].org : task->org;
		const char *of = at >= 0 ? book->meetings[at].period : "";
		const char *since = *task->due ? task->due : given_on(book, task);
		if (!task->there)
			continue;
		month.tasks += at >= 0 && at == month.regular;
		if (whose != cell || strcmp(of, period) >= 0 || !is_open(book, task, day) ||
			(*since && strcmp(since, long_ago) < 0))
			continue;
		month.open_before++;
		month.late_before += *task->due && strcmp(task->due, day) < 0;
	}
	return month;
}

/* ---- all cells ---- */

static bool is_alive(const struct ref_book *book, int cell, const char *day)
{
	return ref_between(day, book->founded[cell], ref_last_of(book->dissolved[cell]));
}

static bool is_counted(const struct ref_member *member, int cell, const char *day)
{
	for (int i = 0; i < REF_SPELLS; i++) {
		const struct ref_spell *spell = &member->spells[i];
		if (ref_says_something(spell) && !ref_is(spell->form, "TTD") &&
			ref_between(day, spell->from, ref_last_of(spell->to)) &&
			(*spell->to || !ref_gone_by_list(member)) &&
			(cell == 0 || spell->cell == cell))
			return !member->in_bin;
	}
	return false;
}

/* The last day of a month, or `day` where that comes first: by it the month is judged. */
static void judged_on(const char *period, const char *day, char out[11])
{
	char first[11], next[11];

	snprintf(first, sizeof first, "%.7s-01", period);
	date_add_months(first, 1, next);
	date_add_days(next, -1, out);
	if (strcmp(out, day) > 0)
		snprintf(out, 11, "%s", day);
}

static void add_cell(const struct ref_book *book, int cell, const char *period, const char *day,
	struct ref_totals *totals)
{
	int at = regular_of(book, cell, period),
	    prepared = committee_meeting_of(book, cell, period, day);
	char judged[11];

	judged_on(period, day, judged);
	totals->cells++;
	totals->committees += prepared >= 0 || has_committee(book, cell, judged);
	if (prepared >= 0 && is_in_time(&book->meetings[prepared], day))
		totals->prepared += ref_roll(book, prepared).unmarked == 0;
	if (at < 0)
		return;
	const struct ref_meeting *meeting = &book->meetings[at];
	if (!ref_is(meeting->state, "DH") || strcmp(meeting->held, day) > 0)
		return;
	struct ref_roll roll = ref_roll(book, at);
	totals->minuted += meeting->minutes;
	totals->resolved += meeting->resolutions > 0;
	totals->rolled += roll.unmarked == 0;
	if (rank_of(meeting) > 0)
		return;
	totals->held++;
	totals->must += marked(&roll) > 0 ? roll.must : 0;
	totals->present += roll.present;
}

struct ref_totals ref_totals(
	const struct ref_book *book, int cell, const char *period, const char *day)
{
	struct ref_totals totals = { 0 };
	char judged[11];

	judged_on(period, day, judged);
	for (int c = 1; c <= book->cells; c++)
		if ((cell == 0 || cell == c) && is_alive(book, c, judged))
			add_cell(book, c, period, day, &totals);
	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		if (!is_counted(member, cell, day))
			continue;
		totals.members++;
		totals.official += ref_is_official(member, day);
		totals.exempt += ref_is_exempt(member, day);
	}
	return totals;
}

/* ---- work due ---- */

struct ref_work ref_work(const struct ref_book *book, int org, const char *day)
{
	struct ref_work work = { 0 };
	char quarter_ago[11], year_ago[11], ahead[11];

	date_add_days(day, -92, quarter_ago);
	date_add_days(day, -365, year_ago);
	date_add_days(day, 31, ahead);
	if (org > 0 && !is_alive(book, org, day))
		return work;
	for (int i = 0; i < book->meeting_count; i++) {
		const struct ref_meeting *meeting = &book->meetings[i];
		if (!meeting->there || meeting->in_bin || meeting->org != org ||
			!ref_is(meeting->state, "DH") || ref_is(meeting->kind, "CU") ||
			strcmp(meeting->held, quarter_ago) <= 0 || strcmp(meeting->held, day) > 0)
			continue;
		work.uncalled += ref_roll(book, i).unmarked > 0;
		work.no_minutes += !meeting->minutes;
	}
	for (int i = 0; i < book->task_count; i++) {
		const struct ref_task *task = &book->tasks[i];
		int at = task->there ? giver(book, task) : -1,
		    whose = at >= 0 ? book->meetings[at].org : task->org;
		if (task->there && whose == org && is_open(book, task, day) && *task->due &&
			ref_between(task->due, year_ago, ahead))
			work.tasks++;
	}
	return work;
}
