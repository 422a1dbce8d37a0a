/* IN-34, danh sách nhận xét đảng viên ở nơi cư trú. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Họ và tên", NULL, 42, DOC_LEFT },
	{ "Đơn vị công tác", NULL, 36, DOC_LEFT },
	{ "Nội dung nhận xét", NULL, 52, DOC_LEFT },
	{ "Mức", NULL, 25, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "DANH SÁCH",
		.text = "Nhận xét đảng viên giữ mối liên hệ nơi cư trú, năm {năm}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_residence_comments_rows" },
	{ .kind = PRINT_END },
};

const struct print_form residence_comments_form = {
	.id = "IN-34",
	.name = "nhan-xet-cu-tru",
	.title = "Nhận xét đảng viên ở nơi cư trú",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_residence_comments",
	.needs = "residence_link",
	.blocks = blocks,
};
