/* IN-26, phiếu phân tích chất lượng tổ chức đảng và đảng viên: cells and members by setting, how they were rated. */
#include "forms.h"

#include <stddef.h>

#define OF(level)                          \
	{ "Số", level, 13, DOC_CENTER },   \
	{                                  \
		"%", level, 14, DOC_CENTER \
	}

static const struct doc_column columns[] = {
	{ "Đối tượng", NULL, 50, DOC_LEFT },
	{ "Tổng số", NULL, 15, DOC_CENTER },
	{ "Đã xếp loại", NULL, 16, DOC_CENTER },
	OF("Hoàn thành xuất sắc"),
	OF("Hoàn thành tốt"),
	OF("Hoàn thành"),
	OF("Không hoàn thành"),
	{ "Số", "Chưa xếp loại", 13, DOC_CENTER },
	{ "Lý do", "Chưa xếp loại", 50, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "PHIẾU PHÂN TÍCH CHẤT LƯỢNG",
		.text = "Tổ chức đảng và đảng viên năm {năm}" },
	{ PRINT_TABLE, .query = "paper_quality_rows", .columns = columns },
	{ PRINT_TEXT,
		.text = "Theo mức do cấp có thẩm quyền quyết định hoặc thẩm định lại; tỷ lệ % của số đã xếp loại." },
	{ .kind = PRINT_END },
};

const struct print_form quality_form = {
	.id = "IN-26",
	.name = "phan-tich-chat-luong",
	.title = "Phiếu phân tích chất lượng",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_COMMITTEE,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_quality",
	.blocks = blocks,
};
