/* inspection - what was inspected and concluded. records.md, "Office work"; scope.md. */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	ORG_ROW(20, "Tổ chức đảng tiến hành."),
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "inspection.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.help = "Kiểm tra hay giám sát, thường xuyên, chuyên đề hay khi có dấu hiệu vi phạm." },
	{ .name = "subject_member",
		.label = "Đảng viên được kiểm tra",
		.heading = "Đối tượng",
		.kind = FIELD_REF,
		.target = "member",
		.group = "subject",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.help = "Đảng viên được kiểm tra, giám sát." },
	{ .name = "subject_org",
		.label = "Tổ chức được kiểm tra",
		.kind = FIELD_REF,
		.target = "org",
		.group = "subject",
		.flags = FIELD_REQUIRED | FIELD_IDENTITY,
		.help = "Tổ chức đảng được kiểm tra, giám sát." },
	{ .name = "topic",
		.label = "Nội dung",
		.kind = FIELD_TEXT,
		.flags = FIELD_SEARCH | FIELD_IDENTITY,
		.max_chars = 300,
		.help = "Kiểm tra, giám sát về việc gì.",
		.example = "Thực hiện quy chế làm việc" },
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_PAST,
		.width = 11,
		.help = "Ngày làm việc với đối tượng hoặc ngày kết luận.",
		.example = "150626" },
	{ .name = "conclusion",
		.label = "Kết luận",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Kết luận của cuộc kiểm tra, giám sát. Ô này được che, bấm F12 để xem." },
	{ .name = "due_on",
		.label = "Hạn khắc phục",
		.heading = "Hạn",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_LATER,
		.width = 11,
		.help = "Ngày phải khắc phục xong những điều đã kết luận.",
		.example = "150926" },
	{ .name = "outcome",
		.label = "Kết quả thực hiện",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 300,
		.help = "Đã thực hiện kết luận đến đâu.",
		.example = "Đã khắc phục xong" },
	NOTE_ROW,
	END_ROW,
};

static void check(
	const struct record *inspection, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(inspection, "kind");

	(void)rules;
	if (kind && strcmp(kind, "KTDH") == 0 && !record_get(inspection, "conclusion"))
		findings_add(findings, FINDING_ERROR, "conclusion",
			"Kiểm tra khi có dấu hiệu vi phạm chỉ ghi vào sổ khi đã có kết luận. Ghi kết luận trước.");
}

const struct rectype inspection_type = {
	.name = "inspection",
	.title = "Kiểm tra, giám sát",
	.section = SECTION_INSPECTION,
	.help = "Các cuộc kiểm tra, giám sát đã làm, kết luận và kết quả thực hiện. Việc có dấu hiệu vi phạm chỉ ghi khi đã kết luận.",
	.paper = "Thông báo kết luận kiểm tra, giám sát.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "kind on",
	.order = "on",
	.owner = "org",
	.check = check,
};
