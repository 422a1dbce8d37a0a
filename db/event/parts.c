#include "parts.h"

#include "internal.h"
#include "registry.h"

#include <stdio.h>
#include <string.h>

void part_copy(const struct record *answers, struct record *to, const char *names)
{
	char word[64];

	while (word_next(&names, word))
		record_set(to, word, record_get(answers, word));
}

void part_copy_said(const struct record *answers, struct record *to, const char *names)
{
	char word[64];

	while (word_next(&names, word))
		if (record_get(answers, word))
			record_set(to, word, record_get(answers, word));
}

bool part_refuse(struct event_plan *plan, const char *member, const char *day, const char *what,
	struct err *err)
{
	struct strbuf name = STRBUF_INIT;
	char shown[DATE_SIZE];

	date_show(day, shown);
	store_label(plan->store, rectype_named("member"), member, &name);
	err_set(err, ERR_INPUT, "Ngày %s, %s %s", shown, name.text, what);
	snprintf(plan->refused, sizeof plan->refused, "%s", day);
	strbuf_release(&name);
	return false;
}

static bool find_place(struct event_plan *plan, const char *member, const char *day,
	struct place *place, bool *found, struct err *err)
{
	struct query query;

	*found = false;
	query_open_named(&query, plan->store, "member_place", err);
	query_text(&query, ":member", member);
	query_text(&query, ":day", day);
	if (query_step(&query)) {
		query_copy(&query, 0, place->membership, sizeof place->membership);
		query_copy(&query, 1, place->cell, sizeof place->cell);
		query_copy(&query, 2, place->from_on, sizeof place->from_on);
		query_copy(&query, 3, place->left_by, sizeof place->left_by);
		query_copy(&query, 4, place->to_on, sizeof place->to_on);
		*found = true;
	}
	return query_close(&query);
}

bool part_place(struct event_plan *plan, const char *member, const char *day, struct place *place,
	struct err *err)
{
	bool found;

	if (!find_place(plan, member, day, place, &found, err))
		return false;
	return found ||
		part_refuse(plan, member, day,
			"không sinh hoạt chính thức ở chi bộ nào trong sổ. Xem lại ngày, hoặc quá trình "
			"sinh hoạt của người ấy.",
			err);
}

bool part_nowhere(struct event_plan *plan, const char *member, const char *day, struct err *err)
{
	struct strbuf what = STRBUF_INIT;
	struct place place;
	bool found;

	if (!find_place(plan, member, day, &place, &found, err))
		return false;
	if (!found)
		return true;
	strbuf_add(&what, "đang sinh hoạt ở ");
	store_label(plan->store, rectype_named("org"), place.cell, &what);
	strbuf_add(&what, ". Ghi chuyển đi ở đó trước, hoặc xem lại ngày.");
	part_refuse(plan, member, day, what.text, err);
	strbuf_release(&what);
	return false;
}

struct record *part_begin_membership(
	struct event_plan *plan, const struct record *answers, const char *names)
{
	struct record *next = event_add(plan, rectype_named("membership"));

	part_copy(answers, next, names);
	record_set(next, "form", "CT");
	return next;
}

/* ---- the end of a membership ---- */

static bool nothing_later(struct event_plan *plan, const char *member, const struct place *place,
	const char *last_day, struct err *err)
{
	struct strbuf what = STRBUF_INIT;
	struct query query;
	bool ok = true;

	query_open_named(&query, plan->store, "member_later", err);
	query_text(&query, ":member", member);
	query_text(&query, ":membership", place->membership);
	query_text(&query, ":day", last_day);
	if (query_step(&query)) {
		char shown[DATE_SIZE];
		date_show(query_said(&query, 1), shown);
		strbuf_addf(&what,
			"chưa thể kết thúc: sổ còn ghi sinh hoạt ở %s từ %s. Xem lại ngày, hoặc quá trình "
			"sinh hoạt của người ấy.",
			query_said(&query, 0), shown);
	}
	if (!query_close(&query))
		ok = false;
	else if (what.length > 0)
		ok = part_refuse(plan, member, last_day, what.text, err);
	strbuf_release(&what);
	return ok;
}

static bool not_left(struct event_plan *plan, const char *member, const struct place *place,
	const char *last_day, struct err *err)
{
	struct strbuf what = STRBUF_INIT;
	char shown[DATE_SIZE];

	if (!*place->left_by || !*place->to_on)
		return true;
	date_show(place->to_on, shown);
	strbuf_add(&what, "đã ghi giảm rồi: ");
	store_show(plan->store, rectype_field(rectype_named("membership"), "left_by"),
		place->left_by, &what);
	strbuf_addf(&what, ", đến %s. Sửa ở quá trình sinh hoạt của người ấy.", shown);
	part_refuse(plan, member, last_day, what.text, err);
	strbuf_release(&what);
	return false;
}

void part_end_spell(struct record *spell, const char *last_day)
{
	if (strcmp(last_day, record_get(spell, "from_on")) < 0)
		record_set(spell, "from_on", last_day);
	record_set(spell, "to_on", last_day);
}

static struct record *end_spell(
	struct event_plan *plan, const char *uid, const char *last_day, struct err *err)
{
	struct record *spell = event_change(plan, rectype_named("membership"), uid, err);

	if (spell)
		part_end_spell(spell, last_day);
	return spell;
}

int part_end_stays(struct event_plan *plan, const char *member, const char *membership,
	const char *last_day, struct err *err)
{
	struct query query;
	bool ok = true;
	int count = 0;

	query_open_named(&query, plan->store, "member_stays", err);
	query_text(&query, ":member", member);
	query_text(&query, ":membership", membership);
	query_text(&query, ":day", last_day);
	for (; ok && query_step(&query); count++)
		ok = end_spell(plan, query_said(&query, 0), last_day, err) != NULL;
	return query_close(&query) && ok ? count : -1;
}

bool part_end_membership(struct event_plan *plan, const char *member, const struct leaving *leaving,
	struct place *place, struct err *err)
{
	if (!part_place(plan, member, leaving->last_day, place, err) ||
		!not_left(plan, member, place, leaving->last_day, err) ||
		!nothing_later(plan, member, place, leaving->last_day, err))
		return false;
	struct record *spell = end_spell(plan, place->membership, leaving->last_day, err);
	if (!spell)
		return false;
	record_set(spell, "left_by", leaving->left_by);
	record_set(spell, "left_to", leaving->left_to);
	if (leaving->decision_no)
		record_set(spell, "decision_no", leaving->decision_no);
	return part_end_stays(plan, member, place->membership, leaving->last_day, err) >= 0;
}

/* ---- the end of what else there is ---- */

/* An assignment that somebody leaves behind is neither done nor undone: it changed. */
static bool end_held(struct event_plan *plan, const char *type, const char *uid,
	const char *last_day, struct err *err)
{
	struct record *record = event_change(plan, rectype_named(type), uid, err);

	if (!record)
		return false;
	record_set(record, "to_on", last_day);
	if (strcmp(type, "assignment") == 0) {
		const char *state = record_get(record, "state");
		if (!state || strcmp(state, "DL") == 0)
			record_set(record, "state", "TD");
	}
	return true;
}

bool part_holds(struct event_plan *plan, const char *member, const char *type, const char *day,
	bool *holds, struct err *err)
{
	struct query query;

	query_open_named(&query, plan->store, "member_holds", err);
	query_text(&query, ":member", member);
	query_text(&query, ":type", type);
	query_text(&query, ":day", day);
	*holds = query_step(&query);
	return query_close(&query);
}

int part_end_held(struct event_plan *plan, const char *member, const char *type, const char *org,
	const char *last_day, struct err *err)
{
	struct query query;
	bool ok = true;
	int count = 0;

	query_open_named(&query, plan->store, "held", err);
	query_text(&query, ":member", member);
	query_text(&query, ":type", type);
	query_text(&query, ":org", org);
	query_text(&query, ":day", last_day);
	for (; ok && query_step(&query); count++)
		ok = end_held(plan, query_said(&query, 0), query_said(&query, 1), last_day, err);
	return query_close(&query) && ok ? count : -1;
}

bool part_leave(
	struct event_plan *plan, const char *member, const struct leaving *leaving, struct err *err)
{
	struct place place;

	return part_end_membership(plan, member, leaving, &place, err) &&
		part_end_held(plan, member, NULL, NULL, leaving->last_day, err) >= 0;
}
