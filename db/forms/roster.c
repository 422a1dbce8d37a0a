/* IN-13, danh sách đảng viên (trích ngang): the register of members in the columns of the paper. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 34, DOC_LEFT },
	{ "Nam", "Ngày sinh", 19, DOC_CENTER },
	{ "Nữ", "Ngày sinh", 19, DOC_CENTER },
	{ "Dân tộc", NULL, 12, DOC_LEFT },
	{ "Quê quán", NULL, 48, DOC_LEFT },
	{ "Ngày vào Đảng", NULL, 19, DOC_CENTER },
	{ "Ngày chính thức", NULL, 19, DOC_CENTER },
	{ "Chức vụ", NULL, 20, DOC_LEFT },
	{ "Nghề nghiệp", NULL, 17, DOC_LEFT },
	{ "GDPT", "Trình độ", 12, DOC_CENTER },
	{ "Chuyên môn", "Trình độ", 17, DOC_LEFT },
	{ "LLCT", "Trình độ", 14, DOC_LEFT },
	{ "Chi bộ", NULL, 26, DOC_LEFT },
	{ "Ghi chú", NULL, 15, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "DANH SÁCH ĐẢNG VIÊN (TRÍCH NGANG)",
		.text = "Tính đến ngày {ngày}" },
	{ PRINT_TABLE, .query = "paper_roster_members", .columns = columns },
	{ PRINT_TEXT,
		.text = "Danh sách có {số đảng viên} đảng viên[, trong đó có {số dự bị} đảng viên dự bị]." },
	{ .kind = PRINT_END },
};

const struct print_form roster_form = {
	.id = "IN-13",
	.name = "trich-ngang",
	.title = "Danh sách đảng viên (trích ngang)",
	.of = "org",
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_roster",
	.needs = "member",
	.blocks = blocks,
};
