/* initiative - new ways of working. records.md, "Office work". */
#include "common.h"

static const struct field fields[] = {
	ORG_ROW(22, "Chi bộ, đảng bộ có mô hình."),
	YEAR_ROW("Năm đăng ký hoặc thực hiện."),
	{ .name = "name",
		.label = "Tên mô hình",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 30,
		.max_chars = 200,
		.help = "Tên mô hình hoặc cách làm.",
		.example = "Tuyến đường hoa tự quản" },
	{ .name = "product",
		.label = "Sản phẩm",
		.kind = FIELD_TEXT,
		.max_chars = 300,
		.help = "Kết quả cụ thể đã làm được.",
		.example = "1,2 km đường hoa" },
	{ .name = "recognised",
		.label = "Được công nhận",
		.heading = "Công nhận",
		.kind = FIELD_FLAG,
		.flags = FIELD_LIST | FIELD_LATER,
		.width = 10,
		.help = "Cấp trên đã công nhận mô hình này." },
	NOTE_ROW,
	END_ROW,
};

const struct rectype initiative_type = {
	.name = "initiative",
	.title = "Mô hình mới, cách làm hay",
	.section = SECTION_WORK,
	.help = "Mô hình mới, cách làm sáng tạo của chi bộ và sản phẩm cụ thể.",
	.paper = "Bản đăng ký mô hình, báo cáo tổng kết.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "name year",
	.order = "year",
	.owner = "org",
};
