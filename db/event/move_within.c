/*
 * move_within.c - a member goes from one cell of the committee to another: his membership there ends, with
 * the posts he holds in it and what it had assigned him, and one in the new cell begins the day after. No movement of the committee's own
 * (rules.md, "Admission, transfer"): both ends are CNB.
 */
#include "parts.h"

#include "registry.h"

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

static bool plan_move(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *cell = record_get(answers, "cell");
	struct strbuf name = STRBUF_INIT;
	char last_day[DATE_SIZE];
	struct place place;

	date_add_days(record_get(answers, "from_on"), -1, last_day);
	store_label(plan->store, rectype_named("org"), cell, &name);
	struct leaving leaving = { last_day, "CNB", name.text, record_get(answers, "decision_no") };
	bool ok = part_end_membership(plan, member, &leaving, &place, err);
	strbuf_release(&name);
	if (ok && strcmp(place.cell, cell) == 0)
		ok = err_set(err, ERR_INPUT,
			"Người này đang ở chính chi bộ ấy rồi. Chọn chi bộ khác để chuyển đến.");
	if (!ok || part_end_held(plan, member, "post", place.cell, last_day, err) < 0 ||
		part_end_held(plan, member, "assignment", NULL, last_day, err) < 0)
		return false;
	record_set(part_begin_membership(
			   plan, answers, "member cell from_on residency posting_doc decision_no"),
		"joined_by", "CNB");
	return true;
}

static const struct rectype asked = {
	.name = "move_within",
	.title = "Chuyển sinh hoạt trong đảng bộ",
	.section = SECTION_LEAVING,
	.help = "Đảng viên sang chi bộ khác của cùng đảng bộ: kết thúc đợt sinh hoạt, chức vụ và việc được phân công "
		"ở chi bộ cũ, mở đợt ở chi bộ mới, một lần ghi.",
	.paper = "Giấy giới thiệu sinh hoạt đảng nội bộ.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event move_within_event = { .asked = &asked, .plan = plan_move };
