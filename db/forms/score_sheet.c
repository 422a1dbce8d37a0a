/* IN-11, phiếu chấm chất lượng sinh hoạt: the points of a meeting, with a column for those above it. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "STT", NULL, 12, DOC_CENTER },
	{ "Tiêu chí", NULL, 66, DOC_LEFT },
	{ "Điểm tối đa", NULL, 18, DOC_RIGHT },
	{ "Điểm tự chấm", NULL, 18, DOC_RIGHT },
	{ "Cấp trên chấm", NULL, 20, DOC_RIGHT },
	{ "Ghi chú", NULL, 31, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Phiếu chấm chất lượng sinh hoạt", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_TEXT,
		.label = "Ngày họp:", .text = "{ngày họp}[; phải dự {phải dự}, có mặt {có mặt}]" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_score_rows",
		.totals = "paper_score_total" },
	{ PRINT_TEXT, .label = "Chi bộ tự xếp loại:", .text = "{mức}" },
	{ PRINT_TEXT, .label = "Cấp trên duyệt:", .text = "{mức duyệt}[, {văn bản duyệt}]",
		.when = "mức duyệt" },
	{ .kind = PRINT_END },
};

const struct print_form score_sheet_form = {
	.id = "IN-11",
	.name = "cham-diem",
	.title = "Phiếu chấm chất lượng sinh hoạt",
	.of = "meeting",
	.kinds = "TK TKCD CD",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_score",
	.blocks = blocks,
};
