/* IN-39, lịch sinh hoạt toàn đảng bộ: when and where each cell meets, who attends it, with what it clashes. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Chi bộ", NULL, 55, DOC_LEFT },
	{ "Ngày", NULL, 28, DOC_LEFT },
	{ "Giờ", NULL, 14, DOC_CENTER },
	{ "Nơi họp", NULL, 48, DOC_LEFT },
	{ "Cấp ủy viên dự", NULL, 48, DOC_LEFT },
	{ "Trùng với", NULL, 45, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Lịch sinh hoạt toàn đảng bộ", .text = "Từ ngày {từ ngày}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_timetable_rows" },
	{ PRINT_LINES, .label = "Chưa đăng ký lịch:", .query = "paper_timetable_without" },
	{ .kind = PRINT_END },
};

const struct print_form timetable_form = {
	.id = "IN-39",
	.name = "lich-sinh-hoat",
	.title = "Lịch sinh hoạt toàn đảng bộ",
	.of = "org",
	.flags = PRINT_COMMITTEE,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_timetable",
	.needs = "schedule",
	.blocks = blocks,
};
