/* suspension - barred from meetings for a time. records.md, "Members". */
#include "common.h"

static const struct field fields[] = {
	MEMBER_ROW_AND(FIELD_CENTRAL | FIELD_ALIVE, "Đảng viên bị đình chỉ sinh hoạt đảng."),
	DECISION_ROW(0, "Quyết định đình chỉ của cấp ủy hoặc ủy ban kiểm tra."),
	SPELL_ROWS,
	NOTE_ROW,
	END_ROW,
};

const struct rectype suspension_type = {
	.name = "suspension",
	.title = "Đình chỉ sinh hoạt",
	.section = SECTION_LEAVING,
	.help = "Đảng viên bị đình chỉ sinh hoạt đảng. Trong thời gian ấy không phải dự họp và không biểu quyết.",
	.paper = "Quyết định đình chỉ sinh hoạt đảng.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_DATED | RECTYPE_DESCENDING,
	.label = "member from_on",
	.order = "from_on",
	.owner = "member",
	.one_at_a_time = "member",
};
