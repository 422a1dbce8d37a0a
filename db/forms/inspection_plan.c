/* IN-40, kế hoạch kiểm tra, giám sát: what is to be inspected in the year, of whom, when. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Nội dung", NULL, 60, DOC_LEFT },
	{ "Đối tượng", NULL, 38, DOC_LEFT },
	{ "Thời gian", NULL, 23, DOC_CENTER },
	{ "Người thực hiện", NULL, 34, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Kế hoạch", .text = "Kiểm tra, giám sát năm {năm}" },
	{ PRINT_TEXT, .place = "mở đầu", .text = "Nội dung kiểm tra, giám sát trong năm:" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_inspection_plan_items" },
	{ .kind = PRINT_END },
};

const struct print_form inspection_plan_form = {
	.id = "IN-40",
	.name = "ke-hoach-kiem-tra",
	.title = "Kế hoạch kiểm tra, giám sát",
	.of = "inspection_plan",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_inspection_plan",
	.blocks = blocks,
};
