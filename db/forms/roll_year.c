/* IN-04, bảng theo dõi dự sinh hoạt năm: the roll calls of a cell in a year, a column for each month. */
#include "forms.h"

#include <stddef.h>

#define MONTH_COLUMN(head)                    \
	{                                     \
		head, "Tháng", 11, DOC_CENTER \
	}

static const struct doc_column columns[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Họ và tên", NULL, 48, DOC_LEFT },
	MONTH_COLUMN("1"),
	MONTH_COLUMN("2"),
	MONTH_COLUMN("3"),
	MONTH_COLUMN("4"),
	MONTH_COLUMN("5"),
	MONTH_COLUMN("6"),
	MONTH_COLUMN("7"),
	MONTH_COLUMN("8"),
	MONTH_COLUMN("9"),
	MONTH_COLUMN("10"),
	MONTH_COLUMN("11"),
	MONTH_COLUMN("12"),
	{ "Có mặt", "Cả năm", 13, DOC_RIGHT },
	{ "P", "Cả năm", 10, DOC_RIGHT },
	{ "K", "Cả năm", 10, DOC_RIGHT },
	{ "Tỷ lệ %", "Cả năm", 15, DOC_RIGHT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Bảng theo dõi dự sinh hoạt", .text = "Năm {năm}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_roll_year_members",
		.totals = "paper_roll_year_totals" },
	{ PRINT_TEXT,
		.text = "C: có mặt; P: vắng có lý do; K: vắng không lý do; M: miễn; T: sinh hoạt tạm thời nơi khác; "
			"N: lực lượng vũ trang làm nhiệm vụ đặc biệt; Đ: đình chỉ; G: gián đoạn; –: chưa điểm danh; "
			"?: chưa rõ có phải dự không. Tháng họp hai buổi ghi hai ký hiệu theo thứ tự ngày họp. "
			"Tỷ lệ là có mặt trên phải dự." },
	{ .kind = PRINT_END },
};

const struct print_form roll_year_form = {
	.id = "IN-04",
	.name = "theo-doi-du-hop",
	.title = "Bảng theo dõi dự sinh hoạt năm",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_roll_year",
	.needs = "member",
	.blocks = blocks,
};
