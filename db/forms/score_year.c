/* IN-12, tổng hợp chất lượng sinh hoạt: all cells in the month (BC-05), and month by month of its year (BC-04). */
#include "forms.h"

#include <stddef.h>

#define LEVEL_COLUMN(head)                    \
	{                                     \
		head, "Tháng", 15, DOC_CENTER \
	}

static const struct doc_column month[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Chi bộ", NULL, 70, DOC_LEFT },
	{ "Ngày họp", NULL, 22, DOC_CENTER },
	{ "Phải dự", NULL, 18, DOC_RIGHT },
	{ "Có mặt", NULL, 18, DOC_RIGHT },
	{ "Vắng", NULL, 16, DOC_RIGHT },
	{ "Điểm", NULL, 16, DOC_RIGHT },
	{ "Tự chấm", "Mức", 20, DOC_CENTER },
	{ "Cấp trên duyệt", "Mức", 20, DOC_CENTER },
	{ "Ghi chú", NULL, 40, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column year[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Chi bộ", NULL, 50, DOC_LEFT },
	LEVEL_COLUMN("1"),
	LEVEL_COLUMN("2"),
	LEVEL_COLUMN("3"),
	LEVEL_COLUMN("4"),
	LEVEL_COLUMN("5"),
	LEVEL_COLUMN("6"),
	LEVEL_COLUMN("7"),
	LEVEL_COLUMN("8"),
	LEVEL_COLUMN("9"),
	LEVEL_COLUMN("10"),
	LEVEL_COLUMN("11"),
	LEVEL_COLUMN("12"),
	{ "Điểm bình quân", NULL, 20, DOC_RIGHT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Tổng hợp chất lượng sinh hoạt chi bộ", .text = "{tháng}" },
	{ PRINT_HEADING, .text = "1. Trong tháng" },
	{ PRINT_TABLE, .columns = month, .query = "paper_score_month",
		.totals = "paper_score_month_total" },
	{ PRINT_HEADING, .text = "2. Từ đầu năm" },
	{ PRINT_TABLE, .columns = year, .query = "paper_score_year" },
	{ PRINT_TEXT,
		.text = "Mức do cấp trên duyệt; có dấu * là mức chi bộ tự chấm, chưa duyệt. Buổi họp bù vào tháng khác không tính cho tháng nào." },
	{ .kind = PRINT_END },
};

const struct print_form score_year_form = {
	.id = "IN-12",
	.name = "tong-hop-chat-luong",
	.title = "Tổng hợp chất lượng sinh hoạt chi bộ",
	.of = "org",
	.flags = PRINT_COMMITTEE,
	.span = PRINT_MONTH,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_score_months",
	.blocks = blocks,
};
