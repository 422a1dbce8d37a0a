/* Who died or left the Party for good holds no post, chairs nothing and is given nothing after that day. */
#include "date.h"
#include "internal.h"
#include "registry.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* The day of the record that it comes from: of a guest or a task that of its meeting. */
static bool day_of_meeting(
	struct store *store, const char *meeting, char day[DATE_SIZE], struct err *err)
{
	struct query query;

	query_open_named(&query, store, "meeting_day", err);
	query_text(&query, ":meeting", meeting);
	return query_only_text(&query, day, DATE_SIZE);
}

static const char *value_of(const struct record *record, const struct field *field)
{
	return field ? record->values[field - record->type->fields] : NULL;
}

static bool day_of(
	struct store *store, const struct record *record, char day[DATE_SIZE], struct err *err)
{
	const struct rectype *type = record->type, *meeting = rectype_named("meeting");
	const struct field *role = rectype_with_role(type, ROLE_DAY),
			   *of = rectype_reference(type, meeting);
	const char *own = type->flags & RECTYPE_DATED ? record_get(record, "from_on")
						      : value_of(record, role);

	if (!own && role && role->same_as) /* planned, not held yet */
		own = record_get(record, role->same_as);
	if (!own && value_of(record, of))
		return day_of_meeting(store, value_of(record, of), day, err);
	const char *year = value_of(record, rectype_with_role(type, ROLE_YEAR));
	if (own)
		snprintf(day, DATE_SIZE, "%.10s", own);
	else
		snprintf(day, DATE_SIZE, "%.4s%s", year ? year : "", year ? "-01-01" : "");
	return true;
}

bool store_departed(struct store *store, const char *member, const char *day,
	struct departed *departed, struct err *err)
{
	struct query query;

	*departed = (struct departed) { .on = "" };
	query_open_named(&query, store, "member_departed", err);
	query_text(&query, ":member", member);
	query_text(&query, ":day", *day ? day : store->today);
	if (query_step(&query)) {
		query_copy(&query, 0, departed->on, sizeof departed->on);
		query_copy(&query, 1, departed->why, sizeof departed->why);
		query_copy(&query, 2, departed->name, sizeof departed->name);
	}
	return query_close(&query);
}

bool store_departed_for(struct store *store, const struct record *record, const char *member,
	struct departed *departed, struct err *err)
{
	char day[DATE_SIZE];

	return day_of(store, record, day, err) && store_departed(store, member, day, departed, err);
}

void store_say_departed(struct store *store, const struct departed *departed, struct strbuf *out)
{
	struct strbuf why = STRBUF_INIT;
	char shown[DATE_SIZE];

	store_show(
		store, rectype_field(rectype_named("membership"), "left_by"), departed->why, &why);
	date_show(departed->on, shown);
	text_add_lowered(out, why.text);
	strbuf_addf(out, " %s", shown);
	strbuf_release(&why);
}

static bool check_one(struct store *store, const struct record *record, const struct field *field,
	const char *day, struct findings *findings, struct err *err)
{
	bool dated = record->type->flags & RECTYPE_DATED;
	const char *to = dated ? record_get(record, "to_on") : NULL;
	const char *last = !dated ? day : to ? to : "9999-12-31";
	struct strbuf said = STRBUF_INIT;
	struct departed departed;

	if (!store_departed(store, value_of(record, field), last, &departed, err))
		return false;
	if (!*departed.on)
		return true;
	store_say_departed(store, &departed, &said);
	if (strcmp(day, departed.on) > 0)
		findings_add(findings, FINDING_WARNING, field->name,
			"%s đã %s, trước ngày ghi ở đây. Xem lại người hoặc ngày.", departed.name,
			said.text);
	else
		findings_add(findings, FINDING_WARNING, "to_on",
			"%s đã %s mà phiếu này chưa kết thúc đến ngày ấy. Ghi ngày kết thúc.",
			departed.name, said.text);
	strbuf_release(&said);
	return true;
}

bool store_check_alive(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	const struct field *field = record->type->fields;
	char day[DATE_SIZE] = "";
	bool known = false, ok = true;

	for (; field->name && ok; field++) {
		if (!(field->flags & FIELD_ALIVE) || !value_of(record, field))
			continue;
		ok = known || day_of(store, record, day, err);
		known = true;
		if (ok && *day)
			ok = check_one(store, record, field, day, findings, err);
	}
	return ok;
}
