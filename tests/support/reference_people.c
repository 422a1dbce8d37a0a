/* Whom reference.h calls on a day, and as what. */
#include "reference_people.h"

#include "date.h"

#include <stdio.h>
#include <string.h>

bool ref_is(const char *text, const char *other)
{
	return strcmp(text, other) == 0;
}

bool ref_between(const char *day, const char *from, const char *last)
{
	return strcmp(day, from) >= 0 && strcmp(day, last) <= 0;
}

const char *ref_last_of(const char *to)
{
	return *to ? to : REF_FOREVER;
}

static void month_start(char day[11])
{
	snprintf(day, 11, "%.8s01", REF_TODAY);
}

bool ref_gone_by_list(const struct ref_member *member)
{
	return ref_is(member->listed, "TTR") || ref_is(member->listed, "RK");
}

/* A spell that is known to have ended, but not when, says nothing of any day. */
bool ref_says_something(const struct ref_spell *spell)
{
	return spell->there && (*spell->to || !spell->left);
}

/*
 * From which day on somebody is called: who was there when the book was begun was there before it, since
 * his admission or since the spell before.
 */
void ref_called_from(const struct ref_member *member, const struct ref_spell *spell, char from[11])
{
	char since[11];

	snprintf(from, 11, "%s", spell->from);
	if (!ref_is(spell->joined, "LS") || ref_is(spell->form, "TTD"))
		return;
	snprintf(since, sizeof since, "%s", member->admitted);
	char latest[11] = "";
	for (int i = 0; i < REF_SPELLS; i++) {
		const struct ref_spell *other = &member->spells[i];
		const char *end = *other->to ? other->to : other->from;
		if (other->there && strcmp(other->from, spell->from) < 0 && strcmp(end, latest) > 0)
			snprintf(latest, sizeof latest, "%s", end);
	}
	if (*latest) {
		char next[11];
		date_add_days(latest, 1, next);
		if (strcmp(next, since) > 0)
			snprintf(since, sizeof since, "%s", next);
	}
	if (strcmp(since, from) < 0)
		snprintf(from, 11, "%s", since);
}

/* Until which: whom a list calls dead or gone is called no more in this month. */
static void called_to(const struct ref_member *member, const struct ref_spell *spell, char to[11])
{
	snprintf(to, 11, "%s", ref_last_of(spell->to));
	if (!*spell->to && ref_gone_by_list(member)) {
		char first[11];
		month_start(first);
		date_add_days(first, -1, to);
	}
}

bool ref_is_called(const struct ref_member *member, const struct ref_spell *spell, const char *day)
{
	char from[11], to[11];

	if (!ref_says_something(spell))
		return false;
	ref_called_from(member, spell, from);
	called_to(member, spell, to);
	return ref_between(day, from, to);
}

/* Since when somebody is an official member. */
bool ref_is_official(const struct ref_member *member, const char *day)
{
	char from[11] = "";

	if (*member->official)
		snprintf(from, sizeof from, "%s", member->official);
	else if (*member->admitted)
		date_add_months(member->admitted, 24, from);
	return strcmp(day, from) >= 0;
}

static bool in_one_of(const struct ref_span spans[REF_SPANS], const char *day)
{
	for (int i = 0; i < REF_SPANS; i++)
		if (*spans[i].from && !spans[i].in_bin &&
			ref_between(day, spans[i].from, ref_last_of(spans[i].to)))
			return true;
	return false;
}

static bool has_exemption(const struct ref_member *member, const char *day)
{
	return in_one_of(member->exempt, day);
}

bool ref_is_suspended(const struct ref_member *member, const char *day)
{
	return in_one_of(member->suspended, day);
}

/* What an undated list says, it says of today: so of this month. MSH gives way to a dated exemption, DC to a suspension. */
static bool is_listed(const struct ref_member *member, const char *status)
{
	return ref_is(member->listed, status) &&
		(!ref_is(status, "MSH") || !has_exemption(member, REF_TODAY)) &&
		(!ref_is(status, "DC") || !ref_is_suspended(member, REF_TODAY));
}

bool ref_is_listed(const struct ref_member *member, const char *status, const char *day)
{
	char first[11];

	month_start(first);
	return is_listed(member, status) && strcmp(day, first) >= 0;
}

bool ref_is_unsure(const struct ref_member *member, const char *day)
{
	static const char *const alive[] = { "MSH", "DC", "GD" };
	char first[11];

	month_start(first);
	if (strcmp(day, first) >= 0)
		return false;
	for (int i = 0; i < 3; i++)
		if (is_listed(member, alive[i]))
			return true;
	for (int i = 0; ref_gone_by_list(member) && i < REF_SPELLS; i++) {
		char from[11];
		if (!ref_says_something(&member->spells[i]) || *member->spells[i].to)
			continue;
		ref_called_from(member, &member->spells[i], from);
		if (strcmp(day, from) >= 0)
			return true;
	}
	return false;
}

bool ref_is_exempt(const struct ref_member *member, const char *day)
{
	return has_exemption(member, day) || ref_is_listed(member, "MSH", day);
}

bool ref_holds_post(const struct ref_member *member, int org, const char *title, const char *day)
{
	for (int i = 0; i < REF_POSTS; i++) {
		const struct ref_post *post = &member->posts[i];
		if (*post->from && post->org == org && ref_is(post->title, title) &&
			ref_between(day, post->from, ref_last_of(post->to)))
			return true;
	}
	return false;
}

bool ref_in_chi_uy(const struct ref_member *member, int cell, const char *day)
{
	return ref_holds_post(member, cell, "BT", day) ||
		ref_holds_post(member, cell, "PBT", day) ||
		ref_holds_post(member, cell, "CUV", day);
}

bool ref_is_over_another(
	const struct ref_member *member, const struct ref_spell *spell, const char *day)
{
	for (int i = 0; ref_is(spell->form, "TTDI") && i < REF_SPELLS; i++) {
		const struct ref_spell *other = &member->spells[i];
		char from[11];
		if (!ref_says_something(other) || other->cell != spell->cell ||
			ref_is(other->form, "TTD") || ref_is(other->form, "TTDI"))
			continue;
		ref_called_from(member, other, from);
		if (ref_between(day, from, ref_last_of(other->to)))
			return true;
	}
	return false;
}
