/* IN-25, danh sách chưa kiểm điểm, chưa xếp loại: the register of them in the columns of the paper. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Họ và tên", NULL, 50, DOC_LEFT },
	{ "Chi bộ", NULL, 40, DOC_LEFT },
	{ "Ngày kết nạp", NULL, 23, DOC_CENTER },
	{ "Chưa kiểm điểm", NULL, 20, DOC_CENTER },
	{ "Chưa xếp loại", NULL, 20, DOC_CENTER },
	{ "Lý do", NULL, 40, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "DANH SÁCH",
		.text = "Đảng viên chưa kiểm điểm, chưa xếp loại năm {năm}" },
	{ PRINT_TABLE, .query = "paper_unrated_members", .columns = columns },
	{ PRINT_TEXT, .text = "Danh sách có {số đảng viên} đảng viên." },
	{ .kind = PRINT_END },
};

const struct print_form unrated_form = {
	.id = "IN-25",
	.name = "chua-xep-loai",
	.title = "Danh sách chưa kiểm điểm, chưa xếp loại",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_unrated",
	.blocks = blocks,
};
