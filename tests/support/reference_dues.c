/*
 * What is due of somebody and what he lacks, by rules.md ("Dues") and the numbers of 2026 alone: 1 % of insured
 * pay, 0.5 % of a pension, 0.3 % of the regional minimum wage without insurance, 0.2 % above the retiring age, 5,000
 * for students, since February 2026.
 */
#include "reference_people.h"

#include "date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RATES_FROM "2026-02-01"
#define NUMBERS_FROM "2026-01-01"

static bool in_force(const char *from, const char *to, bool in_bin, const char *day)
{
	return *from && !in_bin && ref_between(day, from, ref_last_of(to));
}

static const struct ref_booked *booked(const struct ref_member *member, const char *month)
{
	for (int i = 0; i < REF_BOOKED; i++)
		if (member->booked[i].there && !member->booked[i].in_bin &&
			ref_is(member->booked[i].month, month))
			return &member->booked[i];
	return NULL;
}

/* What was booked last before the month: the kind, or the base for a kind. */
static const struct ref_booked *last_before(
	const struct ref_member *member, const char *month, const char *base_of)
{
	for (int i = REF_BOOKED - 1; i >= 0; i--) {
		const struct ref_booked *row = &member->booked[i];
		if (!row->there || row->in_bin || strcmp(row->month, month) >= 0)
			continue;
		if (base_of ? row->base >= 0 && (!*row->kind || ref_is(row->kind, base_of))
			    : *row->kind != '\0')
			return row;
	}
	return NULL;
}

static bool is_uninsured(const char *kind)
{
	return ref_is(kind, "KBH1") || ref_is(kind, "KBH2");
}

/* The age from which somebody is retired: 61½ for men and 57 for women in 2026, 61¾ and 57⅓ in 2027. */
static bool is_retired(const struct ref_member *member, const char *day)
{
	bool woman = ref_is(member->sex, "Nữ"), next_year = strcmp(day, "2027-01-01") >= 0;
	int months = woman ? (next_year ? 688 : 684) : (next_year ? 741 : 738);
	char born[11], retires[11];

	if (strcmp(day, NUMBERS_FROM) < 0 || !*member->born)
		return false;
	snprintf(born, sizeof born, "%s%s", member->born, member->born[4] ? "" : "-12-31");
	date_add_months(born, months, retires);
	return strcmp(day, retires) >= 0;
}

static void tell_kind(
	const struct ref_member *member, const char *month, const char *day, char kind[5])
{
	static const char *const insured[] = { "CB", "CC", "VC", "CSL", "CN" };
	const struct ref_booked *row = booked(member, month),
				*before = last_before(member, month, NULL);
	const char *group = member->today.group;
	int working = member->today.working;

	for (int i = 0; i < REF_STATES; i++) {
		const struct ref_state *state = &member->states[i];
		if (!in_force(state->from, state->to, state->in_bin, day))
			continue;
		group = *state->group ? state->group : group;
		working = state->working >= 0 ? state->working : working;
	}
	const char *by = is_retired(member, day) ? "KBH2" : "KBH1";
	if (row && *row->kind)
		by = row->kind;
	else if (before && !is_uninsured(before->kind))
		by = before->kind;
	else if (!before) {
		bool pays = working == 1;
		for (int i = 0; i < 5; i++)
			pays = pays || ref_is(group, insured[i]);
		if (ref_is(group, "HSSV"))
			by = "HSSV";
		else if (ref_is(group, "HT"))
			by = "HUU";
		else if (pays)
			by = "BHXH";
	}
	snprintf(kind, 5, "%s", by);
}

static int least_wage(const char *region)
{
	static const struct {
		const char *region;
		int wage;
	} wages[] = { { "I", 5310000 }, { "II", 4730000 }, { "III", 4140000 }, { "IV", 3700000 } };

	for (int i = 0; i < 4; i++)
		if (ref_is(region, wages[i].region))
			return wages[i].wage;
	return -1;
}

static const char *region_of(const struct ref_book *book, int org, const char *day)
{
	for (int i = 0; i < REF_STATES; i++) {
		const struct ref_state *state = &book->states[org][i];
		if (in_force(state->from, state->to, state->in_bin, day))
			return state->region;
	}
	return "";
}

static int base_of(const struct ref_book *book, const struct ref_member *member, int cell,
	const char *kind, const char *month, const char *day)
{
	const struct ref_booked *row = booked(member, month),
				*before = last_before(member, month, kind);
	const char *region = region_of(book, cell, day);

	if (row && row->base >= 0)
		return row->base;
	if (!is_uninsured(kind))
		return before ? before->base : -1;
	if (!*region && ref_parent(book, cell, day) >= 0)
		region = region_of(book, ref_parent(book, cell, day), day);
	return strcmp(day, NUMBERS_FROM) >= 0 ? least_wage(region) : -1;
}

static void waive(const struct ref_member *member, const char *day, struct ref_due *due)
{
	const char *since = *member->decided ? member->decided : member->admitted;
	bool spared = false;
	char fifty[11];

	for (int i = 0; i < REF_SPANS; i++) {
		const struct ref_waiver *waiver = &member->waivers[i];
		if (!in_force(waiver->from, waiver->to, waiver->in_bin, day))
			continue;
		spared = spared || ref_is(waiver->kind, "M");
		if (ref_is(waiver->kind, "G") && waiver->percent > due->waived)
			due->waived = waiver->percent;
		if (ref_is(waiver->kind, "CD") || ref_is(waiver->kind, "DT"))
			due->covered = 1;
	}
	due->why = due->waived > 0 ? 'G' : 0;
	if (spared)
		due->why = 'M';
	if (*since && strcmp(day, RATES_FROM) >= 0) {
		date_add_months(since, 600, fifty);
		if (strcmp(day, fifty) >= 0)
			due->why = 'T';
	}
	if (due->why == 'M' || due->why == 'T')
		due->waived = 100;
}

static int by_rule(const struct ref_due *due)
{
	static const struct {
		const char *kind;
		int hundredths; /* of a percent */
	} rates[] = { { "BHXH", 100 }, { "OMTS", 100 }, { "HUU", 50 }, { "KBH1", 30 },
		{ "KBH2", 20 } };

	if (due->waived == 100)
		return 0;
	if (!due->rated)
		return -1;
	if (ref_is(due->kind, "HSSV"))
		return (5000 * (100 - due->waived) + 50) / 100;
	for (int i = 0; i < 5 && due->base >= 0; i++)
		if (ref_is(due->kind, rates[i].kind))
			return (int)(((long long)due->base * rates[i].hundredths *
						     (100 - due->waived) +
					     500000) /
				1000000);
	return -1;
}

/* The spell that he came into by the move: that which begins nearest to its day. -1: none, or nothing was paid before. */
static int came_by(const struct ref_member *member, const struct ref_move *move)
{
	char day[16];
	int best = -1;
	long least = 0;

	if (!ref_is(move->direction, "DE") || move->in_bin || !*move->paid_to)
		return -1;
	snprintf(day, sizeof day, "%.7s-28", move->paid_to);
	if (*move->day)
		snprintf(day, sizeof day, "%s", move->day);
	for (int s = 0; s < REF_SPELLS; s++) {
		const struct ref_spell *spell = &member->spells[s];
		if (!ref_says_something(spell) || ref_is(spell->form, "TTD"))
			continue;
		long far = labs(date_to_days(spell->from) - date_to_days(day));
		if (best < 0 || far < least ||
			(far == least && strcmp(spell->from, member->spells[best].from) < 0)) {
			best = s;
			least = far;
		}
	}
	return best;
}

struct ref_due ref_due(
	const struct ref_book *book, int m, int s, const char *month, const char *day)
{
	const struct ref_member *member = &book->members[m];
	const struct ref_spell *spell = &member->spells[s];
	const struct ref_booked *row = booked(member, month);
	struct ref_due due = { .base = -1, .due = -1 };
	char first[11], from[11];

	snprintf(first, sizeof first, "%s-01", month);
	if (member->in_bin || !ref_says_something(spell) || ref_is(spell->form, "TTD") ||
		(!*spell->to && ref_gone_by_list(member)))
		return due;
	ref_called_from(member, spell, from);
	due.told = ref_between(first, from, ref_last_of(spell->to)) &&
		!ref_is_over_another(member, spell, first);
	for (int i = 0; i < REF_MOVES; i++)
		if (came_by(member, &member->moves[i]) == s &&
			strcmp(member->moves[i].paid_to, month) >= 0)
			due.told = false;
	if (!due.told)
		return due;
	tell_kind(member, month, first, due.kind);
	due.rated = strcmp(first, RATES_FROM) >= 0;
	due.base = base_of(book, member, spell->cell, due.kind, month, first);
	waive(member, first, &due);
	due.due = row && row->due >= 0 ? row->due : by_rule(&due);
	if (row && row->paid > 0 && strcmp(*row->paid_on ? row->paid_on : first, day) <= 0)
		due.paid = row->paid;
	return due;
}

/* Somebody of the cell has dues booked in the month: else nobody entered it yet. */
static bool is_entered(const struct ref_book *book, int cell, const char *month)
{
	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		char first[11], from[11];
		snprintf(first, sizeof first, "%s-01", month);
		if (member->in_bin || !booked(member, month))
			continue;
		for (int i = 0; i < REF_SPELLS; i++) {
			const struct ref_spell *spell = &member->spells[i];
			if (spell->cell != cell || !ref_says_something(spell) ||
				ref_is(spell->form, "TTD") ||
				(!*spell->to && ref_gone_by_list(member)))
				continue;
			ref_called_from(member, spell, from);
			if (ref_between(first, from, ref_last_of(spell->to)))
				return true;
		}
	}
	return false;
}

/* 0: nothing, -1: not known. */
static int lacks(const struct ref_book *book, int m, int s, const char *month, const char *day)
{
	struct ref_due due = ref_due(book, m, s, month, day);
	char first[11], over[11];

	snprintf(first, sizeof first, "%s-01", month);
	date_add_months(first, 1, over);
	if (!due.told || due.covered || strcmp(over, day) > 0 ||
		!is_entered(book, book->members[m].spells[s].cell, month))
		return 0;
	if (due.due < 0)
		return due.paid == 0 && due.rated ? -1 : 0;
	return due.due > due.paid ? due.due - due.paid : 0;
}

void ref_month_at(const char *day, int i, char month[8])
{
	char january[11], first[11];

	snprintf(january, sizeof january, "%.4s-01-01", day);
	date_add_months(january, i - 12, first);
	snprintf(month, 8, "%.7s", first);
}

/* What all his cells lack of a month. */
static int lacking_in(const struct ref_book *book, int m, const char *month, const char *day)
{
	int sum = 0;

	for (int s = 0; s < REF_SPELLS; s++) {
		int lacking = lacks(book, m, s, month, day);
		sum += lacking > 0 ? lacking : 0;
	}
	return sum;
}

/* What he paid by `day` for months before, since the month from which on he lacks any. */
static int paid_later(const struct ref_book *book, int m, const char *day)
{
	const struct ref_member *member = &book->members[m];
	char since[8] = "9999-12", each[8];
	int later = 0;

	for (int i = 23; i >= 0; i--) {
		ref_month_at(day, i, each);
		for (int s = 0; s < REF_SPELLS; s++)
			if (lacks(book, m, s, each, day) != 0)
				memcpy(since, each, sizeof since);
	}
	for (int i = 0; i < REF_BOOKED; i++) {
		const struct ref_booked *row = &member->booked[i];
		char first[11];
		snprintf(first, sizeof first, "%s-01", row->month);
		if (row->there && !row->in_bin && row->arrears > 0 &&
			strcmp(row->month, since) > 0 &&
			strcmp(*row->paid_on ? row->paid_on : first, day) <= 0)
			later += row->arrears;
	}
	return later;
}

int ref_missing(const struct ref_book *book, int m, int s, const char *month, const char *day)
{
	int sum = 0, here = lacks(book, m, s, month, day);
	char each[8];

	if (here <= 0)
		return here;
	for (int i = 0; i < 24; i++) {
		ref_month_at(day, i, each);
		if (strcmp(each, month) <= 0)
			sum += lacking_in(book, m, each, day);
	}
	return sum > paid_later(book, m, day) ? here : 0;
}
