/* meeting_score - points of a meeting, one criterion each. records.md, "Meetings". */
#include "common.h"

static const struct field fields[] = {
	MEETING_ROW(26, "Buổi sinh hoạt được chấm."),
	{ .name = "criterion",
		.label = "Tiêu chí",
		.kind = FIELD_REF,
		.target = "score_criterion",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 34,
		.help = "Tiêu chí trong bảng điểm của đơn vị." },
	{ .name = "points",
		.label = "Điểm",
		.kind = FIELD_POINTS,
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 6,
		.high = 100,
		.help = "Điểm chấm cho tiêu chí này.",
		.example = "4,5" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype meeting_score_type = {
	.name = "meeting_score",
	.title = "Chấm chất lượng sinh hoạt",
	.section = SECTION_MEETING,
	.help = "Điểm từng tiêu chí của một buổi sinh hoạt. Tổng điểm và mức được tính ra.",
	.paper = "Phiếu chấm điểm chất lượng sinh hoạt chi bộ.",
	.travels = TRAVELS_FLOW,
	.month = "meeting",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.label = "meeting criterion",
	.order = "criterion",
	.owner = "meeting",
};
