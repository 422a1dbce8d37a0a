/* discipline - measures against members and organisations. records.md, "Members"; rules.md. */
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
		.help = "Đảng viên bị kỷ luật." },
	{ .name = "org",
		.label = "Tổ chức",
		.kind = FIELD_REF,
		.target = "org",
		.group = "who",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tổ chức đảng bị kỷ luật." },
	{ .name = "kind",
		.label = "Hình thức",
		.kind = FIELD_CHOICE,
		.codes = "discipline.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 14,
		.help = "Khiển trách, cảnh cáo, cách chức, khai trừ; với tổ chức: khiển trách, cảnh cáo, giải tán." },
	{ .name = "ground",
		.label = "Nội dung vi phạm",
		.kind = FIELD_TEXT,
		.flags = FIELD_SENSITIVE,
		.max_chars = 200,
		.help = "Vi phạm gì, ghi ngắn. Ô này được che, bấm F12 để xem." },
	{ .name = "by_org",
		.label = "Cấp ra quyết định",
		.heading = "Cấp quyết định",
		.kind = FIELD_TEXT,
		.flags = FIELD_LIST,
		.width = 20,
		.max_chars = 120,
		.help = "Cấp ủy hoặc ủy ban kiểm tra ra quyết định.",
		.example = "Đảng ủy xã" },
	DECISION_ROW(0, "Quyết định thi hành kỷ luật."),
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_PAST,
		.width = 11,
		.help = "Ngày ký quyết định kỷ luật.",
		.example = "100326" },
	{ .name = "ends_on",
		.label = "Ngày hết hiệu lực",
		.heading = "Hết hiệu lực",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_LATER,
		.width = 11,
		.help = "Ngày quyết định kỷ luật hết hiệu lực.",
		.example = "100327" },
	NOTE_ROW,
	END_ROW,
};

/* Each kind by its holder; of somebody on probation: db/rule. */
static void check(
	const struct record *discipline, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(discipline, "kind");

	(void)rules;
	if (!kind)
		return;
	bool of_members = strcmp(kind, "CCH") == 0 || strcmp(kind, "KTR") == 0;
	if (record_get(discipline, "org") && of_members)
		findings_add(findings, FINDING_ERROR, "kind",
			"Tổ chức đảng chỉ bị khiển trách, cảnh cáo hoặc giải tán. Chọn lại hình thức.");
	if (record_get(discipline, "member") && strcmp(kind, "GT") == 0)
		findings_add(findings, FINDING_ERROR, "kind",
			"Giải tán là hình thức đối với tổ chức đảng, không phải đảng viên. Chọn lại hình thức.");
}

const struct rectype discipline_type = {
	.name = "discipline",
	.title = "Kỷ luật",
	.section = SECTION_HONOURS,
	.help = "Kỷ luật đảng đối với đảng viên và tổ chức đảng. Đảng viên dự bị chỉ có khiển trách, cảnh cáo.",
	.paper = "Quyết định thi hành kỷ luật.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "kind on",
	.order = "on",
	.owner = "member org",
	.check = check,
};
