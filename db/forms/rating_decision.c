/* IN-38, quyết định công nhận kết quả đánh giá, xếp loại, with its list. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Họ và tên, tên tổ chức", NULL, 60, DOC_LEFT },
	{ "Chi bộ", NULL, 50, DOC_LEFT },
	{ "Mức", NULL, 45, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "QUYẾT ĐỊNH",
		.text = "Công nhận kết quả đánh giá, xếp loại chất lượng năm {năm}" },
	{ PRINT_TEXT, .label = "Căn cứ:", .place = "căn cứ", .text = "{căn cứ}" },
	{ PRINT_TEXT, .label = "Điều 1.",
		.text = "Công nhận kết quả đánh giá, xếp loại chất lượng năm {năm} của[ {số tổ chức} tổ chức đảng và] {số đảng viên} đảng viên (danh sách kèm theo)." },
	{ PRINT_TEXT, .label = "Điều 2.", .place = "Điều 2", .text = "{Điều 2}" },
	{ PRINT_TEXT, .label = "Điều 3.", .place = "Điều 3", .text = "{Điều 3}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_rating_decision_rows" },
	{ .kind = PRINT_END },
};

const struct print_form rating_decision_form = {
	.id = "IN-38",
	.name = "qd-xep-loai",
	.title = "Quyết định công nhận kết quả xếp loại",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_COMMITTEE,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_rating_decision",
	.needs = "rating",
	.blocks = blocks,
};
