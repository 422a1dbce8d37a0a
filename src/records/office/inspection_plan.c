/* inspection_plan - the year's plan. records.md, "Office work". */
#include "common.h"

static const struct field fields[] = {
	ORG_ROW(34, "Tổ chức đảng lập kế hoạch."),
	YEAR_ROW("Năm mà kế hoạch kiểm tra, giám sát tính cho."),
	{ .name = "number",
		.label = "Số",
		.kind = FIELD_TEXT,
		.flags = FIELD_LIST,
		.width = 14,
		.max_chars = 40,
		.help = "Số và ký hiệu của kế hoạch.",
		.example = "01-KH/CB" },
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_LIST | FIELD_PAST,
		.width = 11,
		.help = "Ngày ban hành kế hoạch.",
		.example = "100126" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype inspection_plan_type = {
	.name = "inspection_plan",
	.title = "Kế hoạch kiểm tra, giám sát",
	.section = SECTION_INSPECTION,
	.help = "Kế hoạch kiểm tra, giám sát hằng năm của chi bộ, cấp ủy.",
	.paper = "Kế hoạch kiểm tra, giám sát trong năm.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING | RECTYPE_ONE_EACH,
	.label = "org year",
	.order = "year",
	.owner = "org",
};
