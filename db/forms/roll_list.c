/* IN-03, danh sách điểm danh: whom a meeting calls, with room to sign. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Họ và tên", NULL, 46, DOC_LEFT },
	{ "Năm sinh", NULL, 14, DOC_CENTER },
	{ "Diện", NULL, 17, DOC_CENTER },
	{ "Có mặt (ký)", NULL, 32, DOC_LEFT },
	{ "Vắng: lý do", NULL, 28, DOC_LEFT },
	{ "Ghi chú", NULL, 18, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Danh sách điểm danh", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_TEXT, .label = "Thời gian:", .text = "[{giờ}, ]ngày {ngày họp}" },
	{ PRINT_TEXT, .label = "Phải dự:", .text = "{phải dự}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_roll_called" },
	{ PRINT_TEXT, .text = "CT: chính thức; DB: dự bị; TT đến: sinh hoạt tạm thời đến." },
	{ PRINT_LINES, .label = "Không phải dự:", .query = "paper_roll_apart" },
	{ .kind = PRINT_END },
};

const struct print_form roll_list_form = {
	.id = "IN-03",
	.name = "diem-danh",
	.title = "Danh sách điểm danh",
	.of = "meeting",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_roll",
	.blocks = blocks,
};
