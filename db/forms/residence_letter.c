/* IN-33, giấy giới thiệu giữ mối liên hệ nơi cư trú (213). */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "GIẤY GIỚI THIỆU",
		.text = "Đảng viên giữ mối liên hệ với chi ủy, đảng ủy nơi cư trú" },
	{ PRINT_TEXT, .label = "Kính gửi:", .text = "{nơi cư trú}" },
	{ PRINT_TEXT, .label = "Giới thiệu đồng chí:", .text = "{họ và tên}[, {nam nữ}]" },
	{ PRINT_TEXT, .label = "Ngày sinh:", .text = "{ngày sinh}" },
	{ PRINT_TEXT, .label = "Ngày vào Đảng:", .text = "{ngày vào Đảng}" },
	{ PRINT_TEXT, .label = "Ngày chính thức:", .text = "{ngày chính thức}" },
	{ PRINT_TEXT, .label = "Đang sinh hoạt ở:", .text = "{chi bộ}" },
	{ PRINT_TEXT, .label = "Nơi ở:", .text = "{nơi ở}" },
	{ PRINT_TEXT, .place = "đề nghị",
		.text = "Đề nghị tiếp nhận và tạo điều kiện để đồng chí giữ mối liên hệ với chi ủy, đảng ủy nơi cư trú." },
	{ .kind = PRINT_FOOT, .foot = PRINT_FOOT_RECIPIENTS },
	{ PRINT_HEADING, .text = "TIẾP NHẬN CỦA CẤP ỦY NƠI CƯ TRÚ" },
	{ PRINT_TEXT,
		.text = "Đã tiếp nhận đồng chí {họ và tên} về giữ mối liên hệ từ ngày …… tháng …… năm ……" },
	{ .kind = PRINT_END },
};

const struct print_form residence_letter_form = {
	.id = "IN-33",
	.name = "giay-213",
	.title = "Giấy giới thiệu giữ mối liên hệ nơi cư trú",
	.of = "residence_link",
	.kinds = "D",
	.flags = PRINT_COMMITTEE,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECEIVER,
	.values = "paper_residence_letter",
	.blocks = blocks,
};
