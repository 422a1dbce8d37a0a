/* area_cell - which cell leads which village. records.md, "Organisation". */
#include "common.h"

static const struct field fields[] = {
	{ .name = "area",
		.label = "Địa bàn",
		.kind = FIELD_REF,
		.target = "area",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.help = "Thôn, bản, tổ dân phố mà chi bộ lãnh đạo." },
	CELL_ROW(24, "Chi bộ lãnh đạo địa bàn ấy."),
	SPELL_ROWS,
	NOTE_ROW,
	END_ROW,
};

const struct rectype area_cell_type = {
	.name = "area_cell",
	.title = "Chi bộ của địa bàn",
	.section = SECTION_ORG,
	.help = "Chi bộ nào lãnh đạo thôn, bản, tổ dân phố nào, từ ngày nào.",
	.paper = "Quyết định thành lập, sáp nhập chi bộ.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_DATED | RECTYPE_DESCENDING,
	.label = "area cell",
	.order = "from_on",
	.owner = "cell",
};
