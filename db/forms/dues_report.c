/* IN-18, báo cáo thu, nộp đảng phí (B01/ĐP): the quarter in the lines and code numbers of the form. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Chỉ tiêu", NULL, 76, DOC_LEFT },
	{ "ĐVT", NULL, 15, DOC_CENTER },
	{ "Mã số", NULL, 13, DOC_CENTER },
	{ "Số", NULL, 25, DOC_RIGHT },
	{ "Ghi chú", NULL, 30, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BÁO CÁO", .text = "Thu, nộp đảng phí {quý} năm {năm}" },
	{ PRINT_TABLE, .query = "paper_dues_report_lines", .columns = columns },
	{ .kind = PRINT_END },
};

const struct print_form dues_report_form = {
	.id = "IN-18",
	.name = "bao-cao-dang-phi",
	.title = "Báo cáo thu, nộp đảng phí (B01/ĐP)",
	.of = "org",
	.span = PRINT_QUARTER,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_dues_report",
	.needs = "member",
	.blocks = blocks,
};
