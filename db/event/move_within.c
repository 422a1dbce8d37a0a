/*
 * move_within.c - a member goes from one cell of the committee to another: his membership there ends, with
 * the posts he holds in it, and one in the new cell begins the day after. No movement of the committee's own
 * (rules.md, "Admission, transfer"): both ends are CNB.
 */
#include "event.h"

#include "date.h"
#include "internal.h"
#include "registry.h"

#include <stdio.h>
#include <string.h>

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_REQUIRED,
		.help = "Đảng viên chuyển sang chi bộ khác trong cùng đảng bộ." },
	{ .name = "cell",
		.label = "Chuyển đến chi bộ",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_REQUIRED,
		.help = "Chi bộ mới của đảng viên ấy." },
	{ .name = "from_on",
		.label = "Sinh hoạt ở đó từ",
		.kind = FIELD_DATE,
		.flags = FIELD_REQUIRED,
		.help = "Ngày đầu tiên thuộc chi bộ mới. Ngày trước đó là ngày cuối ở chi bộ cũ.",
		.example = "011226" },
	{ .name = "residency",
		.label = "Diện",
		.kind = FIELD_CHOICE,
		.codes = "membership.residency",
		.flags = FIELD_REQUIRED,
		.initial = "TC",
		.help = "Tại chỗ, hoặc cán bộ, công chức cấp xã được cử đến chi bộ mới." },
	{ .name = "posting_doc",
		.label = "Văn bản cử đến",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 80,
		.help = "Số, ký hiệu văn bản cử cán bộ, công chức xã về sinh hoạt.",
		.example = "42-QĐ/ĐU" },
	{ .name = "decision_no",
		.label = "Số giấy giới thiệu",
		.kind = FIELD_TEXT,
		.max_chars = 40,
		.help = "Số giấy giới thiệu sinh hoạt đảng nội bộ.",
		.example = "18-GTSHĐ" },
	{ .name = NULL },
};

struct place {
	char membership[UID_SIZE], cell[UID_SIZE], from_on[DATE_SIZE];
};

/* Where he was on the last day before; false with the sentence when that is nowhere. */
static bool find_place(struct store *store, const char *member, const char *day,
	struct place *place, struct err *err)
{
	struct strbuf name = STRBUF_INIT;
	char shown[DATE_SIZE];
	struct query query;
	bool found = false;

	query_open_named(&query, store, "member_place", err);
	query_text(&query, ":member", member);
	query_text(&query, ":day", day);
	if (query_step(&query)) {
		query_copy(&query, 0, place->membership, UID_SIZE);
		query_copy(&query, 1, place->cell, UID_SIZE);
		query_copy(&query, 2, place->from_on, DATE_SIZE);
		found = true;
	}
	if (!query_close(&query))
		return false;
	if (found)
		return true;
	date_show(day, shown);
	store_label(store, rectype_named("member"), member, &name);
	err_set(err, ERR_INPUT,
		"Ngày %s, %s không sinh hoạt chính thức ở chi bộ nào trong sổ. Xem lại ngày, hoặc quá trình sinh hoạt của người ấy.",
		shown, name.text);
	strbuf_release(&name);
	return false;
}

static bool end_membership(struct event_plan *plan, const struct record *answers,
	const struct place *place, const char *last_day, struct err *err)
{
	struct strbuf name = STRBUF_INIT;
	struct record *old = event_change(
		plan, rectype_named("membership"), place->membership, err);

	if (!old)
		return false;
	store_label(plan->store, rectype_named("org"), record_get(answers, "cell"), &name);
	if (strcmp(last_day, place->from_on) < 0)
		record_set(old, "from_on", last_day);
	record_set(old, "to_on", last_day);
	record_set(old, "left_by", "CNB");
	record_set(old, "left_to", name.text);
	if (record_get(answers, "decision_no"))
		record_set(old, "decision_no", record_get(answers, "decision_no"));
	strbuf_release(&name);
	return true;
}

static bool end_posts(struct event_plan *plan, const char *member, const struct place *place,
	const char *last_day, struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, plan->store, "member_posts", err);
	query_text(&query, ":member", member);
	query_text(&query, ":org", place->cell);
	query_text(&query, ":day", last_day);
	while (ok && query_step(&query)) {
		struct record *post = event_change(
			plan, rectype_named("post"), query_column(&query, 0), err);
		ok = post != NULL;
		if (ok)
			record_set(post, "to_on", last_day);
	}
	return query_close(&query) && ok;
}

static void begin_membership(struct event_plan *plan, const struct record *answers)
{
	static const char *const copied[] = { "member", "cell", "from_on", "residency",
		"posting_doc", "decision_no", NULL };
	struct record *next = event_add(plan, rectype_named("membership"));

	for (const char *const *name = copied; *name; name++)
		record_set(next, *name, record_get(answers, *name));
	record_set(next, "form", "CT");
	record_set(next, "joined_by", "CNB");
}

static bool plan_move(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *cell = record_get(answers, "cell");
	struct place place;
	char last_day[DATE_SIZE];

	date_add_days(record_get(answers, "from_on"), -1, last_day);
	if (!find_place(plan->store, member, last_day, &place, err))
		return false;
	if (strcmp(place.cell, cell) == 0)
		return err_set(err, ERR_INPUT,
			"Người này đang ở chính chi bộ ấy rồi. Chọn chi bộ khác để chuyển đến.");
	if (!end_membership(plan, answers, &place, last_day, err) ||
		!end_posts(plan, member, &place, last_day, err))
		return false;
	begin_membership(plan, answers);
	return true;
}

static const struct rectype asked = {
	.name = "move_within",
	.title = "Chuyển sinh hoạt trong đảng bộ",
	.section = SECTION_LEAVING,
	.help = "Đảng viên sang chi bộ khác của cùng đảng bộ: kết thúc đợt sinh hoạt và chức vụ ở chi bộ cũ, mở đợt ở "
		"chi bộ mới, một lần ghi.",
	.paper = "Giấy giới thiệu sinh hoạt đảng nội bộ.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event move_within_event = { .asked = &asked, .plan = plan_move };
