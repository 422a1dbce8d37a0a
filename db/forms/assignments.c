/* IN-29, bảng phân công công tác đảng viên: the register of assignments in the columns of the paper. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 40, DOC_LEFT },
	{ "Nhiệm vụ", NULL, 64, DOC_LEFT },
	{ "Loại", NULL, 30, DOC_LEFT },
	{ "Địa bàn", "Phụ trách", 26, DOC_LEFT },
	{ "Số hộ", "Phụ trách", 13, DOC_CENTER },
	{ "Từ ngày", NULL, 19, DOC_CENTER },
	{ "Người theo dõi", NULL, 34, DOC_LEFT },
	{ "Kết quả", NULL, 24, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BẢNG PHÂN CÔNG", .text = "Công tác đảng viên năm {năm}" },
	{ PRINT_TABLE, .query = "paper_assignments_members", .columns = columns },
	{ .kind = PRINT_END },
};

const struct print_form assignments_form = {
	.id = "IN-29",
	.name = "phan-cong",
	.title = "Bảng phân công công tác đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_assignments",
	.needs = "assignment",
	.blocks = blocks,
};
