/* exemption - excused from work and meetings. records.md, "Members"; reminders: rules.md. */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	MEMBER_ROW_AND(FIELD_CENTRAL | FIELD_ALIVE,
		"Đảng viên được miễn hoặc tạm miễn công tác và sinh hoạt."),
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "exemption.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 10,
		.help = "Miễn, hoặc tạm miễn có ngày hết hạn." },
	{ .name = "reason",
		.label = "Lý do",
		.kind = FIELD_CHOICE,
		.codes = "ly_do_mien",
		.travels = TRAVELS_AS_GROUP,
		.flags = FIELD_SENSITIVE,
		.help = "Lý do miễn. Ô này được che, bấm F12 để xem.",
		.paper = "Đơn của đảng viên." },
	{ .name = "requested_on",
		.label = "Ngày đề nghị",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST,
		.help = "Ngày ghi trên đơn của đảng viên.",
		.paper = "Đơn của đảng viên." },
	{ .name = "resolution_no",
		.label = "Số nghị quyết",
		.kind = FIELD_TEXT,
		.max_chars = 40,
		.help = "Nghị quyết của chi bộ về việc miễn.",
		.example = "07-NQ/CB",
		.paper = "Nghị quyết chi bộ về việc miễn." },
	{ .name = "decision_no",
		.label = "Số quyết định",
		.kind = FIELD_TEXT,
		.max_chars = 40,
		.help = "Quyết định của cấp ủy có thẩm quyền.",
		.example = "21-QĐ/ĐU",
		.paper = "Quyết định của cấp ủy." },
	SPELL_ROWS,
	NOTE_ROW,
	END_ROW,
};

static void check(
	const struct record *exemption, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(exemption, "kind");

	(void)rules;
	if (kind && strcmp(kind, "TM") == 0 && !record_get(exemption, "to_on"))
		findings_add(findings, FINDING_ERROR, "to_on", "Tạm miễn phải có ngày hết hạn.");
}

const struct rectype exemption_type = {
	.name = "exemption",
	.title = "Miễn công tác, sinh hoạt",
	.section = SECTION_LEAVING,
	.help = "Đảng viên được miễn hoặc tạm miễn công tác và sinh hoạt. Người được miễn không nằm trong số phải dự.",
	.columns = PAPER_AT({ PAPER_31, 28, 28, "ngày miễn" }),
	.paper = "Đơn của đảng viên, nghị quyết chi bộ, quyết định của cấp ủy.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_DATED | RECTYPE_DESCENDING,
	.label = "member from_on",
	.order = "from_on",
	.owner = "member",
	.one_at_a_time = "member",
	.check = check,
};
