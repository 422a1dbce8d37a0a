/* Biểu đồ: attendance by month, ratings by year, members by age and sex, for whoever looks rather than reads. */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BIỂU ĐỒ", .text = "Tình hình chi bộ năm {năm}" },
	{ PRINT_HEADING, .text = "1. Dự sinh hoạt theo tháng: có mặt trên phải dự" },
	{ PRINT_BARS, .query = "paper_chart_attendance" },
	{ PRINT_HEADING, .text = "2. Xếp loại đảng viên theo năm" },
	{ PRINT_BARS, .query = "paper_chart_ratings" },
	{ PRINT_HEADING, .text = "3. Đảng viên theo tuổi và giới, ngày {ngày}" },
	{ PRINT_BARS, .query = "paper_chart_ages" },
	{ .kind = PRINT_END },
};

const struct print_form charts_form = {
	.id = "BD-01",
	.name = "bieu-do",
	.title = "Biểu đồ của chi bộ",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_NONE,
	.values = "paper_chart",
	.needs = "meeting",
	.blocks = blocks,
};
