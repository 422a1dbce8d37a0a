/* IN-34, nhận xét đảng viên ở nơi cư trú: the list of the cell, and the slip that goes to where somebody lives. */
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
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_residence_comments",
	.needs = "residence_link",
	.blocks = blocks,
};

static const struct print_block slip[] = {
	{ PRINT_TITLE, .label = "PHIẾU NHẬN XÉT",
		.text = "Đảng viên giữ mối liên hệ với nơi cư trú, năm {năm}" },
	{ PRINT_TEXT, .label = "Kính gửi:", .text = "{nơi cư trú}" },
	{ PRINT_TEXT, .label = "Họ và tên:", .text = "{họ và tên}[. Ngày sinh: {ngày sinh}]" },
	{ PRINT_TEXT, .label = "Đơn vị công tác:", .text = "{đơn vị}" },
	{ PRINT_TEXT, .label = "Đang sinh hoạt ở:", .text = "{chi bộ}" },
	{ PRINT_TEXT, .label = "Nơi ở:", .text = "{nơi ở}" },
	{ PRINT_FOOT, .foot = PRINT_FOOT_SECRETARY },
	{ PRINT_HEADING, .text = "NHẬN XÉT CỦA CẤP ỦY NƠI CƯ TRÚ" },
	{ PRINT_TEXT, .text = "{nhận xét}", .when = "nhận xét" },
	{ .kind = PRINT_BLANK, .count = 6, .unless = "nhận xét" },
	{ PRINT_BOXES, .label = "Mức:", .text = "mức", .choices = "Gương mẫu|Còn hạn chế" },
	{ .kind = PRINT_END },
};

const struct print_form residence_slip_form = {
	.id = "IN-34B",
	.name = "phieu-nhan-xet-cu-tru",
	.title = "Phiếu nhận xét đảng viên ở nơi cư trú",
	.of = "residence_link",
	.each = "print_each_residence_slip",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_RECEIVER,
	.values = "paper_residence_slip",
	.blocks = slip,
};
