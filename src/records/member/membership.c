/* membership - in which cell a member was, from when to when. records.md, "Members"; counts: rules.md. */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	MEMBER_ROW_AND(FIELD_CENTRAL, "Đảng viên mà đợt sinh hoạt này nói về."),
	{ .name = "cell",
		.label = "Chi bộ",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,
		.width = 22,
		.help = "Chi bộ nơi đảng viên sinh hoạt trong đợt này. Sang chi bộ khác là một đợt mới.",
		.columns = PAPER_AT({ PAPER_31, 14, 14, NULL }, { PAPER_9, 7, 7, NULL }) },
	{ .name = "group",
		.label = "Tổ đảng",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.target = "org",
		.help = "Tổ đảng trong chi bộ, nếu chi bộ chia tổ.",
		.paper = "Nghị quyết chi bộ về chia tổ đảng." },
	SPELL_ROWS,
	{ .name = "form",
		.label = "Hình thức",
		.kind = FIELD_CHOICE,
		.codes = "membership.form",
		.flags = FIELD_REQUIRED | FIELD_ASKED,
		.initial = "CT",
		.help = "Chính thức; tạm thời đến (không tính đảng số, không biểu quyết); tạm thời đi (vẫn tính đảng số)." },
	{ .name = "residency",
		.label = "Diện",
		.kind = FIELD_CHOICE,
		.codes = "membership.residency",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_ASKED,
		.width = 9,
		.initial = "TC",
		.help = "Tại chỗ, hoặc cán bộ, công chức cấp xã được cử đến. Cử đến không tính là đảng viên tại chỗ.",
		.paper =
			"Văn bản cử cán bộ, công chức xã về sinh hoạt; không có văn bản là tại chỗ." },
	{ .name = "posting_doc",
		.label = "Văn bản cử đến",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "residency CD",
		.max_chars = 80,
		.help = "Số, ký hiệu văn bản cử cán bộ, công chức xã về sinh hoạt.",
		.example = "42-QĐ/ĐU",
		.paper = "Văn bản cử cán bộ, công chức xã về sinh hoạt." },
	{ .name = "joined_by",
		.label = "Lý do tăng",
		.kind = FIELD_CHOICE,
		.codes = "membership.joined_by",
		.flags = FIELD_REQUIRED | FIELD_ASKED,
		.initial = "LS",
		.help = "Kết nạp, kết nạp lại, chuyển đến, khôi phục; \"lập sổ\" cho người đã có khi bắt đầu dùng "
			"chương trình.",
		.columns = PAPER_AT({ PAPER_MEMBERS, 11, 11, "chuyển đến" }),
		.paper = "Quyết định kết nạp, giấy giới thiệu sinh hoạt đảng." },
	{ .name = "left_by",
		.label = "Lý do giảm",
		.kind = FIELD_CHOICE,
		.codes = "bien_dong_giam",
		.flags = FIELD_LIST | FIELD_LATER,
		.asked_when = "to_on",
		.width = 16,
		.hint = "Chỉ điền khi không còn sinh hoạt ở đây",
		.help = "Từ trần, khai trừ, xóa tên, xin ra, chuyển đi. Điền cùng với Đến ngày.",
		.columns = PAPER_AT({ PAPER_MEMBERS, 10, 10, "chuyển đi" },
			{ PAPER_MEMBERS, 12, 12, "từ trần" },
			{ PAPER_MEMBERS, 13, 13, "ra khỏi Đảng" }, { PAPER_31, 27, 27, NULL }) },
	{ .name = "left_to",
		.label = "Chuyển đến",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "left_by CDT CDN CNB",
		.max_chars = 120,
		.help = "Tổ chức đảng nơi chuyển đến, chỉ khi chuyển đi.",
		.example = "Chi bộ 5, Đảng bộ phường Trần Hưng Đạo",
		.columns = PAPER_AT({ PAPER_MEMBERS, 10, 10, NULL }),
		.paper = "Giấy giới thiệu sinh hoạt đảng." },
	{ .name = "decision_no",
		.label = "Số văn bản",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "left_by",
		.max_chars = 40,
		.help = "Số giấy giới thiệu hoặc quyết định của đợt này.",
		.example = "18-GTSHĐ" },
	NOTE_ROW,
	END_ROW,
};

/* Who only stays somewhere for a time leaves nothing when that ends. */
static void check(const struct record *spell, const struct rules *rules, struct findings *findings)
{
	const char *residency = record_get(spell, "residency"), *form = record_get(spell, "form");
	bool stay = form && (strcmp(form, "TTD") == 0 || strcmp(form, "TTDI") == 0);

	(void)rules;
	if (record_get(spell, "to_on") && !record_get(spell, "left_by") && !stay)
		findings_add(findings, FINDING_WARNING, "left_by",
			"Có ngày kết thúc mà chưa ghi giảm do đâu.");
	if (record_get(spell, "left_by") && !record_get(spell, "to_on"))
		findings_add(findings, FINDING_GAP, "to_on",
			"Còn thiếu: ngày cuối cùng sinh hoạt ở đây.");
	if (residency && strcmp(residency, "CD") == 0 && !record_get(spell, "posting_doc"))
		findings_add(findings, FINDING_WARNING, "posting_doc",
			"Diện cử đến mà chưa ghi văn bản cử.");
}

const struct rectype membership_type = {
	.name = "membership",
	.title = "Quá trình sinh hoạt",
	.section = SECTION_MEMBER,
	.help = "Mỗi đợt sinh hoạt của đảng viên ở một chi bộ. Đảng số của một ngày đếm các đợt chính thức của ngày ấy.",
	.columns = PAPER_AT({ PAPER_MEMBERS, 10, 11, "người chuyển đi, chuyển đến" },
		{ PAPER_31, 28, 28, "ngày rời đi" }),
	.paper = "Giấy giới thiệu và sổ giới thiệu sinh hoạt đảng.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_DATED | RECTYPE_DESCENDING,
	.label = "member cell from_on",
	.order = "from_on",
	.owner = "cell",
	.one_at_a_time = "member form",
	.as_found = "joined_by LS",
	.check = check,
};
