/* award - honours of members and organisations. records.md, "Members". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.heading = "Đảng viên, tổ chức",
		.kind = FIELD_REF,
		.target = "member",
		.group = "who",
		.flags = FIELD_ALIVE | FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.help = "Đảng viên được khen thưởng." },
	{ .name = "org",
		.label = "Tổ chức",
		.kind = FIELD_REF,
		.target = "org",
		.group = "who",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tổ chức đảng được khen thưởng." },
	{ .name = "kind",
		.label = "Hình thức",
		.kind = FIELD_CHOICE,
		.codes = "hinh_thuc_khen_thuong",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.help = "Biểu dương, giấy khen, bằng khen, cờ hay hình thức khác." },
	{ .name = "title",
		.label = "Danh hiệu, nội dung",
		.heading = "Nội dung",
		.kind = FIELD_TEXT,
		.flags = FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.max_chars = 200,
		.help = "Khen về việc gì, danh hiệu gì.",
		.example = "Hoàn thành xuất sắc 5 năm liền" },
	DECISION_ROW(0, "Quyết định khen thưởng."),
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_PAST,
		.width = 11,
		.help = "Ngày ký quyết định khen thưởng.",
		.example = "030226" },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *award, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(award, "kind");

	(void)rules;
	if (record_get(award, "member") && kind && strcmp(kind, "CO") == 0)
		findings_add(findings, FINDING_ERROR, "kind",
			"Cờ chỉ tặng cho tổ chức đảng. Chọn hình thức khác, hoặc ghi khen tổ chức.");
}

const struct rectype award_type = {
	.name = "award",
	.title = "Khen thưởng",
	.section = SECTION_HONOURS,
	.help = "Khen thưởng của tổ chức đảng cho đảng viên và cho tổ chức.",
	.paper = "Quyết định khen thưởng.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "kind on",
	.order = "on",
	.owner = "member org",
	.check = check,
};
