/* Who is counted where, and how the count moves: day after day, as one would with a finger on a list. */
#include "reference_people.h"

#include "date.h"

#include <stdio.h>
#include <string.h>

static bool is_official_spell(const struct ref_member *member, const struct ref_spell *spell)
{
	return !member->in_bin && ref_says_something(spell) && !ref_is(spell->form, "TTD") &&
		(*spell->to || !ref_gone_by_list(member));
}

/* As it is counted for movements: since he was there, though the book was begun later. */
static bool is_in_spell(
	const struct ref_member *member, const struct ref_spell *spell, const char *day)
{
	char from[11];

	if (!is_official_spell(member, spell))
		return false;
	ref_called_from(member, spell, from);
	return ref_between(day, from, ref_last_of(spell->to));
}

/*
 * Each record of what an organisation was holds until the next begins, the first also before it; where it does not
 * say, today's.
 */
int ref_parent(const struct ref_book *book, int org, const char *day)
{
	const struct ref_state *first = NULL, *last = NULL;

	for (int i = 0; i < REF_STATES; i++) {
		const struct ref_state *state = &book->states[org][i];
		if (!*state->from || state->in_bin)
			continue;
		if (!first || strcmp(state->from, first->from) < 0)
			first = state;
		if (strcmp(state->from, day) <= 0 && (!last || strcmp(state->from, last->from) > 0))
			last = state;
	}
	last = last ? last : first;
	return last && last->parent >= 0 ? last->parent : book->parents[org];
}

/* In the cell, in any cell that stood under the committee that day, in any cell at all (-1). */
static bool is_in(
	const struct ref_book *book, const struct ref_member *member, int org, const char *day)
{
	for (int i = 0; i < REF_SPELLS; i++) {
		const struct ref_spell *spell = &member->spells[i];
		if (is_in_spell(member, spell, day) &&
			(org < 0 || spell->cell == org ||
				ref_parent(book, spell->cell, day) == org))
			return true;
	}
	return false;
}

struct ref_balance ref_balance(const struct ref_book *book, int org, const char *day)
{
	struct ref_balance balance = { 0 };
	char first[11], before[11], at[11];

	snprintf(first, sizeof first, "%.4s-01-01", day);
	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		date_add_days(first, -1, before);
		bool was = is_in(book, member, org, before);
		balance.a += was;
		for (snprintf(at, sizeof at, "%s", first); strcmp(at, day) <= 0;) {
			bool now = is_in(book, member, org, at);
			balance.b += now && !was;
			balance.c += was && !now;
			was = now;
			char next[11];
			date_add_days(at, 1, next);
			snprintf(at, sizeof at, "%s", next);
		}
		balance.d += was;
	}
	return balance;
}

int ref_movements(const struct ref_book *book, int cell, char way, const char *kind, bool inside,
	const char *day)
{
	int count = 0;

	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		for (int i = 0; i < REF_SPELLS; i++) {
			const struct ref_spell *spell = &member->spells[i];
			char from[11], since[11], other[11];
			const char *why = way == 'T' ? spell->joined : spell->left_by;
			if (!is_official_spell(member, spell) || spell->cell != cell ||
				!ref_is(*why ? why : "-", kind) || (way == 'G' && !*spell->to))
				continue;
			ref_called_from(member, spell, from);
			if (way == 'T' && !*from) /* always there */
				continue;
			if (ref_is_over_another(member, spell, way == 'T' ? from : spell->to))
				continue;
			if (way == 'T') {
				snprintf(since, sizeof since, "%s", from);
				date_add_days(from, -1, other);
			} else {
				date_add_days(spell->to, 1, since);
				snprintf(other, sizeof other, "%s", since);
			}
			count += strcmp(since, day) <= 0 && !is_in(book, member, cell, other) &&
				is_in(book, member, -1, other) == inside;
		}
	}
	return count;
}

bool ref_is_counted_in(const struct ref_book *book, int m, int cell, bool local, const char *day)
{
	const struct ref_member *member = &book->members[m];

	for (int i = 0; i < REF_SPELLS; i++) {
		const struct ref_spell *spell = &member->spells[i];
		if (is_official_spell(member, spell) && spell->cell == cell &&
			(!local || !ref_is(spell->residency, "CD")) &&
			ref_between(day, spell->from, ref_last_of(spell->to)))
			return true;
	}
	return false;
}
