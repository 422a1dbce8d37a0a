/* IN-27, kế hoạch khắc phục hạn chế, khuyết điểm sau kiểm điểm: what, how, who, by when, and what checks found. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Hạn chế, khuyết điểm", NULL, 42, DOC_LEFT },
	{ "Biện pháp", NULL, 42, DOC_LEFT },
	{ "Người chịu trách nhiệm", NULL, 30, DOC_LEFT },
	{ "Hạn", NULL, 23, DOC_CENTER },
	{ "Kết quả kiểm tra", NULL, 36, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "KẾ HOẠCH",
		.text = "Khắc phục hạn chế, khuyết điểm sau kiểm điểm năm {năm}" },
	{ PRINT_HEADING, .text = "I. Của tập thể" },
	{ PRINT_TABLE, .query = "paper_remedy_plan_collective", .columns = columns, .count = 1 },
	{ PRINT_HEADING, .text = "II. Của cá nhân" },
	{ PRINT_TABLE, .query = "paper_remedy_plan_members", .columns = columns, .count = 1 },
	{ .kind = PRINT_END },
};

const struct print_form remedy_plan_form = {
	.id = "IN-27",
	.name = "ke-hoach-khac-phuc",
	.title = "Kế hoạch khắc phục sau kiểm điểm",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_remedy_plan",
	.needs = "remedy",
	.blocks = blocks,
};
