/* holiday - days off, for clocks of working days. records.md, "Office work"; rules.md, "Admission". */
#include "common.h"

static const struct field fields[] = {
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,
		.width = 11,
		.help = "Ngày được nghỉ, ngoài thứ bảy và chủ nhật.",
		.example = "020927" },
	{ .name = "name",
		.label = "Tên",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_SPREAD,
		.width = 40,
		.max_chars = 80,
		.help = "Ngày nghỉ này là dịp gì, như trong thông báo.",
		.example = "Quốc khánh" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype holiday_type = {
	.name = "holiday",
	.title = "Ngày nghỉ",
	.section = SECTION_SYSTEM,
	.help = "Ngày nghỉ lễ, nghỉ bù của cả nước, để tính hạn theo ngày làm việc.",
	.paper = "Thông báo nghỉ lễ, Tết trong năm.",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.label = "name",
	.order = "on",
};
