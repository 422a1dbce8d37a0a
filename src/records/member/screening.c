/* screening - the yearly screening of a cell; a year without a case is a record too. records.md, "Members". */
#include "common.h"

static const struct field fields[] = {
	CELL_ROW(30, "Chi bộ đã họp rà soát đảng viên."),
	YEAR_ROW("Năm của lần rà soát."),
	{ .name = "reviewed_on",
		.label = "Ngày rà soát",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_PAST,
		.width = 12,
		.help = "Ngày chi bộ họp rà soát.",
		.example = "151026" },
	{ .name = "reviewed_count",
		.label = "Số đảng viên được rà soát",
		.heading = "Số rà soát",
		.kind = FIELD_INT,
		.flags = FIELD_LIST,
		.width = 10,
		.high = 5000,
		.help = "Số đảng viên chi bộ đã xem xét trong lần rà soát này.",
		.example = "26" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype screening_type = {
	.name = "screening",
	.title = "Rà soát, sàng lọc",
	.section = SECTION_LEAVING,
	.help = "Rà soát, sàng lọc đảng viên hằng năm của chi bộ. Năm không có ai phải sàng lọc vẫn ghi một dòng.",
	.paper = "Biên bản họp rà soát, sàng lọc đảng viên.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING | RECTYPE_ONE_EACH,
	.label = "cell year",
	.order = "year",
	.owner = "cell",
};
